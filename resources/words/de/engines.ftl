### What each engine can and cannot do (src/engines).

## Subjects of the comparison
engines-runs-on = Wo es läuft
engines-signs-in-as = Konto, das es in Active Directory verwendet
engines-several-forests = Mehrere Gesamtstrukturen
engines-join-across-forests = Eine Person mit Objekten in mehreren Gesamtstrukturen
engines-scope-by-ou = Auswahl von OUs
engines-exclude-inside-include = Ausschluss einer OU innerhalb einer eingeschlossenen
engines-later-children-out = Später erstellte OUs heraushalten
engines-renamed-ou = Eine OU, die umbenannt oder verschoben wird
engines-object-limit = Anzahl der Objekte
engines-group-size = Mitglieder einer Gruppe
engines-source-anchor-choice = Wahl des Quellankers
engines-sign-in-attribute = Ein anderes Attribut als Anmeldename
engines-password-hash-sync = Kennworthashsynchronisierung
engines-password-writeback = Kennwortrückschreiben
engines-exchange-hybrid = Rückschreiben für Exchange-Hybrid
engines-device-writeback = Geräterückschreiben
engines-directory-extensions = Verzeichniserweiterungen
engines-group-writeback = Gruppenrückschreiben
engines-writeback-group-kinds = Welche Gruppen es zurückschreibt, und als was
engines-writeback-choice = Auswahl einzelner Gruppen zum Rückschreiben
engines-writeback-target-in-scope = Ziel-OU außerhalb des Bereichs
engines-writeback-naming = Namen geschriebener Gruppen
engines-writeback-removal = Ausschalten des Gruppenrückschreibens
engines-staging = Stagingmodus
engines-deletion-limit = Löschschwellenwert
engines-delegation-groups = Delegierungsgruppen

## Microsoft Entra Cloud Sync. Sentences without full stop.
engines-cloud-runs-on = Kleine Bereitstellungs-Agents auf einem oder mehreren Windows-Servern, mehrere gleichzeitig aktiv; die Konfiguration liegt im Mandanten
engines-cloud-signs-in-as = Ein gruppenverwaltetes Dienstkonto, das die Einrichtung des Agents erstellt; seine Rechte werden je Feature erteilt
engines-cloud-several-forests = Jede Gesamtstruktur hat ihren eigenen Agent, ob verbunden oder nicht
engines-cloud-join-across-forests = Es hat kein Metaverse und kann daher die Objekte einer Person aus mehreren Gesamtstrukturen nicht zusammenführen
engines-cloud-scope-by-ou = Eine Liste eingeschlossener OUs, höchstens 59 in einer Konfiguration
engines-cloud-exclude-inside-include = Die Liste schließt nur ein: Die Container neben dem Ausgeschlossenen stehen einzeln darin; was unmittelbar darüber steht, wird nicht synchronisiert
engines-cloud-later-children-out = Später unter einer eingeschlossenen OU erstellte OUs werden immer synchronisiert
engines-cloud-renamed-ou = Es behält den Distinguished Name als Text und erkennt den neuen nicht; Syncwright erkennt ihn anhand der objectGUID
engines-cloud-object-limit = Bis zu 150.000 Objekte in einer Domäne
engines-cloud-group-size = Bis zu 50.000 Mitglieder
engines-cloud-source-anchor-choice = ms-DS-ConsistencyGuid, wo es einen Wert hat, sonst objectGUID; kein anderes Attribut
engines-cloud-sign-in-attribute = Über die Attributzuordnung der Konfiguration
engines-cloud-password-hash-sync = Braucht die beiden Replikationsrechte in jeder Domäne
engines-cloud-password-writeback = Braucht Microsoft Entra ID P1 oder P2 und Self-Service-Kennwortzurücksetzung
engines-cloud-exchange-hybrid = Als Teil der Konfiguration; braucht das Exchange-Schema
engines-cloud-device-writeback = Es liest und schreibt keine Geräte
engines-cloud-directory-extensions = Über die Attributzuordnung der Konfiguration
engines-cloud-group-writeback = Bereitstellung von Microsoft Entra ID nach Active Directory; braucht Agent 1.1.2334.0 und das Schema von Windows Server 2016
engines-cloud-writeback-group-kinds = In der Cloud erstellte Sicherheitsgruppen, zugewiesen oder dynamisch, als universelle Sicherheitsgruppen; keine Microsoft 365-Gruppen, keine E-Mail-aktivierten Gruppen
engines-cloud-writeback-choice = Alle oder ausgewählte Gruppen sowie Attributfilter
engines-cloud-writeback-target-in-scope = Die Ziel-OU muss nicht im Bereich der Synchronisierung liegen
engines-cloud-writeback-naming = Immer die ersten 51 Zeichen des Anzeigenamens, „_“ und die letzten 12 Stellen der Objekt-ID
engines-cloud-writeback-removal = Das Ausschalten hält den Auftrag an: Geschriebene Gruppen bleiben und werden nicht mehr aktualisiert. Eine Gruppe, die aus der Auswahl fällt oder in der Cloud endgültig gelöscht wird, wird in Active Directory gelöscht
engines-cloud-staging = Es gibt keinen Stagingserver; erproben Sie ein einzelnes Objekt mit der bedarfsorientierten Bereitstellung
engines-cloud-deletion-limit = Standardmäßig 500 Löschungen in einem Lauf; darüber kommt der Auftrag in Quarantäne
engines-cloud-delegation-groups = Rollen des Mandanten bestimmen, wer es ändern darf; die Gruppen dienen dann Ihren eigenen Agents und Werkzeugen

## Microsoft Entra Connect Sync
engines-connect-runs-on = Ein Windows-Server mit einer Datenbank, auf Wunsch ein zweiter im Stagingmodus
engines-connect-signs-in-as = Ein Benutzerkonto in jeder Gesamtstruktur mit Rechten je Feature; nie Domänen- oder Organisations-Admins
engines-connect-several-forests = Alle Gesamtstrukturen müssen vom Server aus erreichbar sein
engines-connect-join-across-forests = Über mail, über objectSid mit msExchMasterAccountSid, über den Kontonamen oder über ein eigenes Attribut
engines-connect-scope-by-ou = Eine Struktur über alle Domänen mit Ein- und Ausschlüssen
engines-connect-exclude-inside-include = Die nächste aufgeführte OU entscheidet, in beliebiger Tiefe
engines-connect-later-children-out = Jede aufgeführte OU legt fest, ob später darunter erstellte OUs synchronisiert werden
engines-connect-renamed-ou = Es behält den Distinguished Name als Text: nach einer Umbenennung würde der nächste vollständige Import die Objekte löschen; Syncwright erkennt die OU anhand der objectGUID
engines-connect-object-limit = Etwa 100.000 Objekte mit der integrierten Datenbank, mehr mit SQL Server
engines-connect-group-size = Bis zu 250.000 Mitglieder, 50.000 mit den mitgelieferten Regeln
engines-connect-source-anchor-choice = ms-DS-ConsistencyGuid, objectGUID oder ein anderes Attribut; später lässt sich nur objectGUID ändern, und zwar in ms-DS-ConsistencyGuid
engines-connect-sign-in-attribute = Wird bei der Installation gewählt und steht danach fest
engines-connect-password-hash-sync = Braucht die beiden Replikationsrechte in jeder Domäne
engines-connect-password-writeback = Braucht Microsoft Entra ID P1 oder P2, Self-Service-Kennwortzurücksetzung und ein minimales Kennwortalter von 0
engines-connect-exchange-hybrid = Neun Attribute werden zurückgeschrieben; braucht das Exchange-Schema
engines-connect-device-writeback = Nur eine Gesamtstruktur mit dem Schema von Windows Server 2012 R2 und einem eigens erstellten Container; braucht P1 oder P2
engines-connect-directory-extensions = Bis zu 100 Attribute an einem Objekt mit je 250 Zeichen
engines-connect-group-writeback = Version 1 für Microsoft 365-Gruppen; Version 2 wurde am 30. Juni 2024 eingestellt
engines-connect-writeback-group-kinds = Microsoft 365-Gruppen als universelle Verteilergruppen; Sicherheitsgruppen brauchen Cloud Sync
engines-connect-writeback-choice = Alle Microsoft 365-Gruppen; einzelne werden über ihre writebackConfiguration in Microsoft Graph ausgenommen
engines-connect-writeback-target-in-scope = Die Ziel-OU muss im Bereich liegen, sonst schlägt jede Gruppe mit „parent missing“ fehl
engines-connect-writeback-naming = „Group_“ und die Objekt-ID, oder der Anzeigename, „_“ und die letzten 12 Stellen der Objekt-ID
engines-connect-writeback-removal = Das Ausschalten löscht die geschriebenen Gruppen beim nächsten Zyklus
engines-connect-staging = Ein Server im Stagingmodus importiert und berechnet, exportiert aber nichts
engines-connect-deletion-limit = Standardmäßig 500 Löschungen in einem Export; darüber wird nichts exportiert
engines-connect-delegation-groups = Die Gruppen ADSyncAdmins, ADSyncOperators, ADSyncBrowse und ADSyncPasswordSet, bei der Installation benannt

## What a document asks for that its engine cannot do, and what to do instead
engines-other-engine = Wählen Sie Microsoft Entra Connect Sync als Modul
engines-no-exclude = { $dn } ist innerhalb einer eingeschlossenen OU ausgeschlossen
engines-no-exclude-uncounted = Cloud Sync bekommt die Container daneben einzeln. Zählen Sie die Domäne auf der Seite „Domänen und OUs“: Dann steht dort, ob so der ganze Bereich synchronisiert wird.
engines-left-out-objects = { $n ->
        [one] { $n } Objekt des Bereichs würde nicht synchronisiert
       *[other] { $n } Objekte des Bereichs würden nicht synchronisiert
    }: { $containers ->
        [one] unmittelbar in { $which }
       *[other] unmittelbar in { $containers } Containern, zum Beispiel { $which }
    }
engines-left-out-instead = Darunter ist etwas ausgeschlossen. Schließen Sie es ein, oder verschieben Sie die Objekte unmittelbar darüber in eine eigene OU. Oder: { engines-other-engine }.
engines-carried-in-parts = Cloud Sync bekommt { $n ->
        [one] { $n } Container
       *[other] { $n } Container
    } von { $domain } einzeln: Dieselben Objekte werden synchronisiert
engines-carried-in-parts-why = { $dn } ist innerhalb einer eingeschlossenen OU ausgeschlossen, und die Liste von Cloud Sync schließt nur ein
engines-carried-in-parts-later = { $n ->
        [one] Eine OU, die später unmittelbar in { $which } entsteht, wird nicht synchronisiert
       *[other] OUs, die später unmittelbar in { $n } Containern entstehen, zum Beispiel { $which }, werden nicht synchronisiert
    }, bis der Plan neu erstellt wird.
engines-no-count = { $count ->
        [one] { $count } OU ist in { $domain } eingeschlossen
       *[other] { $count } OUs sind in { $domain } eingeschlossen
    }
engines-no-count-instead = Schließen Sie OUs weiter oben ein, höchstens { $most }. Oder: { engines-other-engine }.
engines-no-objects = { $n ->
        [one] { $n } Objekt von { $domain } ist im Bereich
       *[other] { $n } Objekte von { $domain } sind im Bereich
    }
engines-no-objects-instead = Nehmen Sie OUs aus dem Bereich, die nicht synchronisiert werden müssen. Oder: { engines-other-engine }.
engines-no-join = Personen mit Objekten in mehreren Gesamtstrukturen sollen verknüpft werden
engines-no-join-instead = Stellen Sie auf der Seite „Benutzer identifizieren“ ein, dass jede Person nur einmal vorkommt. Oder: { engines-other-engine }.
engines-no-anchor = Das Attribut { $name } soll der Quellanker sein
engines-no-anchor-instead = Wählen Sie ms-DS-ConsistencyGuid. Oder: { engines-other-engine }.
engines-no-devices = Geräterückschreiben ist eingeschaltet
engines-no-staging = Der Stagingmodus ist eingeschaltet
engines-no-off-instead = Schalten Sie es aus. Oder: { engines-other-engine }.
engines-no-object-id-names = Geschriebene Gruppen sollen nach ihrer Objekt-ID benannt werden
engines-no-object-id-names-instead = Wählen Sie Namen nach dem Anzeigenamen. Oder: { engines-other-engine }.
engines-no-devices-in-forests = { $count ->
        [one] Geräterückschreiben ist bei { $count } Gesamtstruktur eingeschaltet
       *[other] Geräterückschreiben ist bei { $count } Gesamtstrukturen eingeschaltet
    }
engines-no-devices-in-forests-instead = Schalten Sie es aus, oder behalten Sie nur eine Gesamtstruktur.
engines-no-target = Die Ziel-OU { $dn } liegt nicht im Bereich
engines-no-target-instead = Schließen Sie sie auf der Seite „Domänen und OUs“ ein, oder wählen Sie eine Ziel-OU, die im Bereich liegt.

## Groups that an engine does not write back
engines-group-synced = Sie stammt aus Active Directory, ist dort also schon vorhanden
engines-group-needs-connect = Cloud Sync schreibt nur Sicherheitsgruppen; Microsoft 365-Gruppen benötigen Entra Connect
engines-group-needs-cloud-sync = Entra Connect schreibt nur Microsoft 365-Gruppen; Sicherheitsgruppen benötigen Cloud Sync
engines-group-mail-enabled = Kein Modul schreibt E-Mail-aktivierte Sicherheitsgruppen zurück
engines-group-distribution = Kein Modul schreibt Verteilerlisten zurück

## Cloud Sync in the tenant
engines-schema-change = { $path }: { $old } → { $new }
engines-schema-list = { $path }: { $n } Einträge; nicht mehr: { $old }; neu: { $new }
engines-schema-no-rule = Das Schema hat keine Synchronisierungsregel in dieser Richtung
engines-schema-no-mapping = Das Schema ordnet { $target } nichts zu
engines-left-out = { $n ->
        [one] In { $domain } lässt sich ein Container nicht so übertragen, wie er ist
       *[other] In { $domain } lassen sich { $n } Container nicht so übertragen, wie sie sind
    }
engines-carries-nothing = Von { $domain } lässt sich nichts übertragen: Unter jedem eingeschlossenen Container ist etwas ausgeschlossen
