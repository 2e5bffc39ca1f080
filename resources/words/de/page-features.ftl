### The page Optional features (src/wizard/pages/features.rs, src/ui/pages/features.rs).

## The features
page-features-hash-sync = Kennworthashsynchronisierung
page-features-hash-sync-about = Personen melden sich in der Cloud mit ihrem Kennwort aus Active Directory an. Gesendet wird ein Hash des Hashs, nie das Kennwort.
page-features-password-writeback = Kennwortrückschreiben
page-features-password-writeback-about = Ein in der Cloud geändertes oder zurückgesetztes Kennwort wird auch in Active Directory gesetzt.
page-features-exchange = Exchange-Hybrid
page-features-exchange-about = In der Cloud gesetzte Exchange-Attribute gelangen zurück nach Active Directory.
page-features-extensions = Verzeichniserweiterungen
page-features-extensions-about = Weitere Attribute von Benutzern und Gruppen gelangen in die Cloud.
page-features-group-writeback = Gruppenrückschreiben
page-features-group-writeback-about = In der Cloud erstellte Gruppen werden in Active Directory geschrieben.
page-features-device-writeback = Geräterückschreiben
page-features-device-writeback-about = In der Cloud registrierte Geräte werden in Active Directory geschrieben.
page-features-staging = Stagingmodus
page-features-staging-about = Der Server liest und berechnet, exportiert aber nichts: als Reserve oder zum Ausprobieren.
page-features-deletion-limit = Löschschwellenwert
page-features-deletion-limit-about = Mehr Löschungen als diese in einem Durchlauf halten das Modul an, damit zuerst jemand nachsieht.

## What is said and done on the page
page-features-checking = Die Rechte der Connectorkonten werden geprüft
page-features-cancel = Abbrechen
page-features-check-again = Erneut prüfen
page-features-set-up-group-writeback = Gruppenrückschreiben einrichten
page-features-needs = Voraussetzungen: { $feature }
page-features-deletions = Löschungen in einem Durchlauf
page-features-deletions-help = Beide Module beginnen mit 500
page-features-remove = { $name } entfernen
page-features-schema-says = Was das Schema über { $name } sagt
page-features-look-up-again = Erneut im Schema nachsehen
page-features-attribute = Hinzuzufügendes Attribut
page-features-attribute-help = Der lDAPDisplayName, zum Beispiel costCenter
page-features-attribute-missing = Geben Sie den Namen eines Attributs ein
page-features-add = Attribut hinzufügen
page-features-asked-for-most = Am häufigsten gewünscht:
page-features-add-named = { $name } hinzufügen
page-features-switch-off = Schalten Sie „{ $feature }“ aus: { $why }
page-features-remove-extension = Entfernen Sie die Verzeichniserweiterung { $name }: { $why }

## Why a feature cannot be on
page-features-engine-cannot = { $engine }: { $why }
page-features-no-exchange-schema = { $forests } hat kein Exchange-Schema: Bereiten Sie es zuerst mit dem Exchange-Setup vor
page-features-one-forest-only = Das geht nur mit einer einzigen Gesamtstruktur
page-features-schema-too-old = Das Schema von { $forests } ist älter als Windows Server 2012 R2: Erweitern Sie es zuerst
page-features-no-external-id = Das Schema von { $forests } enthält kein msDS-ExternalDirectoryObjectId: Erweitern Sie es zuerst auf Windows Server 2016

## What a feature asks for
page-features-need-reset = Self-Service-Kennwortzurücksetzung im Mandanten
page-features-need-reset-note = Microsoft Graph gibt darüber keine Auskunft. Sehen Sie im Microsoft Entra Admin Center unter „Kennwortzurücksetzung“ nach, auch unter „Lokale Integration“
page-features-need-exchange-schema = Exchange-Schema in jeder Gesamtstruktur
page-features-need-exchange-schema-note = Mit dem Exchange-Setup vorbereiten: { $forests }
page-features-need-exchange = Exchange-Hybrid, für die E-Mail-Attribute der Gruppen
page-features-need-exchange-note = Ohne Exchange-Hybrid haben die Gruppen in Active Directory keine E-Mail-Adresse
page-features-need-schema-2016 = Schema von Windows Server 2016
page-features-need-schema-2012 = Schema von Windows Server 2012 R2
page-features-need-schema-note = Schema erweitern: { $forests }
page-features-need-target = Eine Ziel-OU
page-features-need-target-note = Auf der nächsten Seite auswählen
page-features-need-one-forest = Eine Gesamtstruktur
page-features-forests = { $n ->
        [one] { $n } Gesamtstruktur
       *[other] { $n } Gesamtstrukturen
    }
page-features-need-other-server = Ein anderer Server, der exportiert
page-features-need-other-server-note = Nur ein Server darf in einen Mandanten exportieren; dieser hier sendet dann auch keine Kennwörter
page-features-no-forest = Keine Gesamtstruktur ist verbunden
page-features-found = Gefunden
page-features-need-age = Minimales Kennwortalter von 0 Tagen in der Domänenrichtlinie
page-features-need-age-longer = Länger in { $domains }: Wer sein Kennwort innerhalb dieser Frist zweimal ändert, wird abgewiesen
page-features-need-age-of = { $domain } ({ $age })
page-features-need-age-unread = Nicht gelesen in { $domains }
page-features-need-age-found = Gefunden; abgestimmte Kennwortrichtlinien können abweichen
page-features-days = { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
page-features-hours = { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
page-features-minutes = { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
page-features-need-licence = Microsoft Entra ID P1 oder P2
page-features-need-licence-found = Gefunden: { $name }
page-features-need-licence-missing = Der Mandant hat keine solche Lizenz
page-features-need-licence-unknown = Melden Sie sich beim Mandanten an, damit es geprüft werden kann
page-features-need-active-server = Ein Server, der nicht im Stagingmodus ist
page-features-need-active-server-note = Im Stagingmodus wird kein Kennwort gesendet oder geschrieben
page-features-need-devices = Der Container RegisteredDevices
page-features-need-devices-uncounted = Die Domänen sind noch nicht gezählt
page-features-need-devices-there = Er ist vorhanden. Seine Rechte vergibt die Aufgabe „Geräteoptionen konfigurieren“ von Entra Connect; hier werden sie nicht geprüft
page-features-need-devices-missing = Die Aufgabe „Geräteoptionen konfigurieren“ von Entra Connect erstellt ihn und gibt dem Connectorkonto die nötigen Rechte daran und an „Device Registration Configuration“: Microsoft veröffentlicht keine Liste davon, deshalb vergibt Syncwright sie nicht
page-features-need-same-limit = Derselbe Schwellenwert im Mandanten
page-features-need-same-limit-note = Dort sind es { $n }; der Wert des Mandanten gilt, bis dem Modul etwas anderes gesagt wird
page-features-need-rights = Rechte des Connectorkontos in { $forest }
page-features-need-rights-no-account = Für diese Gesamtstruktur ist kein Konto ausgewählt
page-features-need-rights-new-account = Das neue Konto erhält sie
page-features-need-rights-being-checked = Wird geprüft
page-features-need-rights-unchecked = Nicht geprüft
page-features-need-rights-has = Vorhanden
page-features-need-rights-given = Der Plan erteilt: { $rights }
page-features-need-rights-lacks = Es fehlen: { $rights }
page-features-need-extensions = Attribute von Benutzern oder Gruppen mit Text, Zahlen oder Bytes
page-features-need-extensions-note = Werte mit mehr als 250 Zeichen werden abgeschnitten

## What the schemas say of a directory extension
page-features-extension-unchecked = Nicht geprüft: Keine Gesamtstruktur ist verbunden
page-features-extension-checking = Wird im Schema von { $forests } nachgeschlagen
page-features-extension-failed = Das Schema von { $forests } konnte nicht gelesen werden; prüfen Sie es erneut
page-features-extension-unasked = Nicht im Schema von { $forests } nachgeschlagen
page-features-extension-fits = Im Schema von { $forests }: { $what }
page-features-extension-unfit = Im Schema von { $forests }. { $why }. Entfernen Sie es
page-features-extension-absent = Nicht im Schema von { $forests }. Korrigieren Sie den Namen, erweitern Sie dort das Schema und prüfen Sie erneut, oder entfernen Sie es
page-features-extension-nowhere = keine verbundene Gesamtstruktur hat es in ihrem Schema

## Names, one after the other
page-features-list = { $first }, { $next }
