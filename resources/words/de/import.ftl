# Lesen, was ein Modul exportiert hat.

## What could not be carried over, and why
import-other-connector = Connector { $name } der Art { $category }
import-other-connector-why = Syncwright konfiguriert nur Active Directory und Microsoft Entra ID
import-account = Connectorkonto { $account } der Gesamtstruktur { $forest }
import-account-why = Der Export nennt seinen Ort nicht: Wählen Sie es auf der Seite „Active Directory“ aus
import-pilot = Nur Mitglieder von { $group } werden synchronisiert
import-pilot-why = Syncwright wählt nach Containern aus; behalten Sie den Pilotfilter im Modul oder wählen Sie OUs
import-unselected = In { $domain } ausgewählte Container; die Domäne selbst ist nicht ausgewählt
import-unselected-why = Sie sind wirkungslos, solange die Domäne nicht ausgewählt ist
import-stray = { $dn } ist für { $domain } aufgeführt
import-stray-why = Es liegt außerhalb dieser Domäne und bewirkt dort nichts
import-class = Objekte der Klasse { $class } aus { $domain } werden nicht synchronisiert
import-class-why = Syncwright wählt nach Containern aus, nicht nach Klassen; das Modul behält seine eigene Liste
import-join = Personen in mehreren Gesamtstrukturen werden über „{ $value }“ zugeordnet
import-join-why = Syncwright kennt diese Art nicht: Wählen Sie eine auf der Seite „Benutzer erkennen“
import-feature = { $name } ist eingeschaltet
import-feature-why = Syncwright konfiguriert dies nicht; das Modul behält es bei
import-target = Die Gruppenrückschreibung ist eingeschaltet, ihre Ziel-OU aber nicht genannt
import-target-why = Wählen Sie sie auf der Seite „Gruppenrückschreibung“ aus
import-rule = Benutzerdefinierte Regel „{ $name }“, Rangfolge { $precedence }
import-rule-why = Syncwright schreibt keine Regeln; sie bleibt auf ihrem Server. Cloud Sync kann sie nicht ausführen
import-rule-off = Die Standardregel „{ $name }“ ist ausgeschaltet
import-rule-off-why = Auf einem neuen Server ist sie eingeschaltet: Schalten Sie sie bei Bedarf auch dort aus
import-standard = { $count ->
        [one] { $count } Standardregel von Microsoft
       *[other] { $count } Standardregeln von Microsoft
    }
import-standard-why = Jedes Modul bringt seine eigenen mit
import-setting = { $name } = { $value }
import-element = { $count ->
        [one] { $count } Element { $path }
       *[other] { $count } Elemente { $path }
    }
import-other-engine = Auftrag { $job } von Cloud Sync liegt neben dem Export eines Servers
import-other-engine-why = Ein Dokument gilt für ein Modul: Importieren Sie beide einzeln
import-forest-guessed = { $forest } gilt als Gesamtstruktur
import-forest-guessed-why = Cloud Sync nennt nur Domänen: Ist es eine untergeordnete Domäne, ordnen Sie sie auf der Seite „Active Directory“ ihrer Gesamtstruktur zu
import-job-state = Auftrag { $job } ist im Zustand { $state }
import-job-state-why = Ob ein Auftrag läuft, wird beim Anwenden des Plans entschieden
import-job-other = Auftrag { $job } der Art { $template }
import-job-domain = Auftrag { $job } sagt nicht, für welche Domäne er gilt
import-job-domain-why = Legen Sie die Antwort von synchronization/secrets in den Ordner, oder wählen Sie den Bereich auf der Seite „Domänen und OUs“
import-job-schema = Das Schema von Auftrag { $job } fehlt, über seinen Bereich ist also nichts bekannt
import-job-schema-why = Legen Sie die Antwort mit dem Schema des Auftrags in den Ordner
import-recipients = Nachrichten über Probleme gehen an { $who }
import-mapping-off = „{ $name }“ ist ausgeschaltet: Diese Objekte werden nicht synchronisiert
import-mapping-off-why = Syncwright lässt die Zuordnungen der Vorlage, wie sie sind
import-filter = Filter von „{ $name }“: { $filter }
import-filter-why = Syncwright wählt nach Containern aus; der Auftrag behält den Filter, wenn Sie ihn übernehmen
import-attributes = { $count ->
        [one] { $count } Attributzuordnung
       *[other] { $count } Attributzuordnungen
    }
import-attributes-why = Sie bleiben, wie der Auftrag sie hat
import-detail = { $name }: { $value }
import-written-group = Nur diese Gruppe wird zurückgeschrieben: { $group }
import-pilot-everybody-why = Eine andere Regel des Auftrags nimmt alle auf, und ein Dokument hat eine Auswahl je Domäne: Das nächste Anwenden entfernt diesen Filter
import-pilot-unnamed-why = Nur eine Gruppe, die mit ihrem Distinguished Name genannt ist, lässt sich übernehmen: Steht keine Pilotgruppe im Dokument, entfernt das nächste Anwenden diesen Filter
import-kept-why = Es bleibt, wie der Auftrag es hat
import-rules-differ = Die Regeln von Auftrag { $job } wählen verschiedene Container oder Gruppen aus
import-rules-differ-why = Ein Dokument hat eine Auswahl je Domäne: Das nächste Anwenden gibt sie jeder Regel
import-second-job = Auftrag { $job } gilt für eine Domäne, die schon ein anderer Auftrag bedient
import-second-job-why = Ein Dokument hat einen Auftrag je Domäne: Es enthält jetzt die Container beider; prüfen Sie sie vor dem Anwenden
import-sign-in = Der Anmeldename kommt aus { $source }
import-anchor = Der Quellanker kommt aus { $source }
import-expression-kept-why = Im Dokument steht dafür { $attribute }; das nächste Anwenden lässt die Zuordnung, wie sie ist, solange das Dokument dies sagt
import-expression-replaced-why = Ein Dokument kann dies neben dem Übrigen nicht aufnehmen: Das nächste Anwenden setzt { $attribute } an seine Stelle
import-second-writeback = Auch Auftrag { $job } schreibt Gruppen zurück
import-second-writeback-why = Ein Dokument hat eine Ziel-OU: Dieser Auftrag bleibt, wie er ist
import-written-all-why = Eine andere Regel des Auftrags schreibt alle Gruppen zurück, und ein Dokument hat eine Auswahl: Das nächste Anwenden entfernt diesen Filter
import-written-group-why = Nur eine Gruppe, die mit ihrer Objekt-ID genannt ist, lässt sich übernehmen: Wählen Sie sie auf der Seite „Gruppenrückschreiben“ aus, sonst fehlt sie nach dem nächsten Anwenden im Filter
import-class-too = Auch Objekte der Klasse { $class } aus { $domain } werden synchronisiert
import-extension = Verzeichniserweiterung { $entry }
import-extension-why = Das Dokument enthält nur den Namen des Attributs; Klasse, Typ und ob sie eingeschaltet ist, werden im Assistenten gewählt
import-unsaid = { $name }: Der Export sagt dazu nichts
import-unsaid-why = Im Dokument steht jetzt: { $value }. Prüfen Sie es, bevor daraus ein Skript oder ein Plan entsteht
import-idle-why = Es gehört zu etwas, das ausgeschaltet ist, und wird nicht übernommen
import-unreadable-why = Dieser Wert ist nicht lesbar: Prüfen Sie die Einstellung im Dokument
import-unread = „{ $name }“ konnte nicht gelesen werden
import-unread-why = ID, Richtung, Connector oder Rangfolge fehlt oder hat eine unbekannte Form: Sehen Sie auf dem Server nach
import-file = Datei { $file }
import-why-schema = Das Modul liest das Schema selbst aus Active Directory
import-why-run-profiles = Ausführungsprofile gehören zum Server; ein neuer legt seine eigenen an
import-why-connection = Es beschreibt, wie sich der Server verbindet, nicht was synchronisiert wird
import-why-unknown = Syncwright kennt es nicht
import-limit = Der Löschschwellenwert des Auftrags { $job } ist: { $limit }
import-limit-why = Ein Dokument hat einen Schwellenwert für alle Aufträge: Das nächste Anwenden gibt diesem Auftrag { $limit }
import-limit-unsaid = Kein Auftrag nennt seinen Löschschwellenwert
