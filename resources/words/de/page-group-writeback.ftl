### The page Group writeback (src/wizard/pages/group_writeback, src/ui/pages/group_writeback.rs).
page-group-writeback-switch = Gruppen in Active Directory zurückschreiben
page-group-writeback-sentence = { $text }.
page-group-writeback-written-reading = Bereits geschriebene Gruppen werden gesucht
page-group-writeback-written-none = Keine bereits geschriebene Gruppe ist davon betroffen
page-group-writeback-will-go = Früher geschriebene Gruppen verschwinden

## What the engine does and asks for
page-group-writeback-does = Was { $engine } tut
page-group-writeback-deleted = Eine in der Cloud gelöschte Gruppe
page-group-writeback-deleted-stays = Bleibt in Active Directory, bis sie auch dort endgültig gelöscht wird.
page-group-writeback-scope = Gruppenbereich der geschriebenen Gruppen
page-group-writeback-scope-universal = Immer universell: Beide Module geben das vor. Eine universelle Gruppe kann keine lokalen Domänengruppen enthalten.
page-group-writeback-asks-for = Was dafür nötig ist
page-group-writeback-schema-has = Das Schema von { $forest } enthält msDS-ExternalDirectoryObjectId
page-group-writeback-schema-lacks = Im Schema von { $forest } fehlt msDS-ExternalDirectoryObjectId
page-group-writeback-schema-advice = Daran findet Cloud Sync seine Gruppen wieder. Es gehört zum Schema von Windows Server 2016: Erweitern Sie zuerst das Schema.
page-group-writeback-agent = Der Bereitstellungs-Agent hat Version 1.1.2334.0 oder neuer
page-group-writeback-agent-advice = Er muss einen Domänencontroller über die Ports 389 und 3268 erreichen.
page-group-writeback-exchange-has = { $forest } hat das Exchange-Schema
page-group-writeback-exchange-lacks = { $forest } hat kein Exchange-Schema
page-group-writeback-exchange-advice = Ohne dieses Schema werden die Gruppen geschrieben, aber ohne ihre E-Mail-Attribute.
page-group-writeback-licence-has = Der Mandant hat eine Lizenz: { $name }
page-group-writeback-licence-missing = Im Mandanten wurde keine Lizenz für das Gruppenrückschreiben gefunden
page-group-writeback-licence-unread = Die Lizenzen des Mandanten konnten nicht gelesen werden
page-group-writeback-licence-unknown = Die Lizenzen des Mandanten sind nicht bekannt
page-group-writeback-licence-advice = Das Gruppenrückschreiben erfordert Microsoft Entra ID P1 oder P2.
page-group-writeback-licence-unread-advice = { $why } Das Gruppenrückschreiben erfordert Microsoft Entra ID P1 oder P2.

## The target OU
page-group-writeback-target = Ziel-OU
page-group-writeback-use-existing-ou = Vorhandene OU verwenden
page-group-writeback-make-ou = Neue OU erstellen
page-group-writeback-checking = Der Ort und Ihre Rechte werden geprüft
page-group-writeback-check-again = Erneut prüfen
page-group-writeback-choose-ou = Ziel-OU auswählen…
page-group-writeback-inside = Innerhalb von
page-group-writeback-choose-parent = Ort auswählen…
page-group-writeback-ou-name = Name der neuen OU
page-group-writeback-ou-there = Diese OU gibt es schon
page-group-writeback-ou-there-advice = Verwenden Sie sie, oder wählen Sie einen anderen Namen.
page-group-writeback-use-this-ou = Diese OU verwenden
page-group-writeback-name-taken = Etwas anderes hat diesen Namen
page-group-writeback-name-taken-advice = Es ist keine OU. Wählen Sie einen anderen Namen.
page-group-writeback-not-in-scope = Die Ziel-OU liegt nicht im Bereich der Synchronisierung
page-group-writeback-not-in-scope-why = Entra Connect schreibt nur dort, wo es auch liest; andernfalls schlägt jede Gruppe mit „parent missing“ fehl.
page-group-writeback-add-to-scope = In den Bereich aufnehmen
page-group-writeback-choose-parent-first = Wählen Sie, wo die Ziel-OU erstellt wird
page-group-writeback-ou-name-problem = Name der Ziel-OU: { $problem }
page-group-writeback-ou-there-problem = { $name } gibt es schon; verwenden Sie diese OU, oder wählen Sie einen anderen Namen
page-group-writeback-choose-target = Wählen Sie die Ziel-OU
page-group-writeback-domain-unknown = Die Domäne { $domain } gehört nicht zu dieser Einrichtung
page-group-writeback-choose-below-domain = Wählen Sie eine OU unterhalb der Domäne
page-group-writeback-being-checked = Die Ziel-OU wird geprüft
page-group-writeback-unchecked = Die Ziel-OU konnte nicht geprüft werden; prüfen Sie sie erneut
page-group-writeback-where-made = Wo die OU erstellt wird

## Which groups
page-group-writeback-which = Welche Gruppen
page-group-writeback-all = Alle Gruppen, die das Modul schreibt
page-group-writeback-selected = Nur die Gruppen, die ich auswähle
page-group-writeback-connect-writes-all = Entra Connect schreibt von sich aus alle Microsoft 365-Gruppen
page-group-writeback-connect-writes-all-advice = Die übrigen werden über writebackConfiguration in Microsoft Graph ausgenommen; das ändert Syncwright nicht. Die letzte Seite beschreibt, wie.
page-group-writeback-unwritable = { $name }: { $why }
page-group-writeback-chosen = { $n } ausgewählt
page-group-writeback-search = Gruppen suchen
page-group-writeback-read-again = Gruppen erneut lesen
page-group-writeback-sign-in-first = Melden Sie sich beim Mandanten an, um seine Gruppen zu sehen.
page-group-writeback-none-found = Es wurde keine Gruppe gefunden.
page-group-writeback-column-written = Rückschreiben
page-group-writeback-column-group = Gruppe
page-group-writeback-column-kind = Art
page-group-writeback-table = Gruppen des Mandanten
page-group-writeback-cannot = Nicht möglich
page-group-writeback-yes = Ja
page-group-writeback-no = Nein
page-group-writeback-click-a-row = Klicken Sie auf eine Zeile, um die Gruppe aus- oder abzuwählen.
page-group-writeback-reading = Gruppen werden gelesen
page-group-writeback-read-more = Weitere Gruppen lesen
page-group-writeback-read-of = { $n } von { $total } gelesen
page-group-writeback-kind-microsoft-365 = Microsoft 365-Gruppe
page-group-writeback-kind-security = Sicherheitsgruppe
page-group-writeback-kind-mail-security = E-Mail-aktivierte Sicherheitsgruppe
page-group-writeback-kind-distribution = Verteilerliste
page-group-writeback-kind-dynamic = { $kind }, dynamische Mitglieder
page-group-writeback-choose-groups = Wählen Sie mindestens eine Gruppe oder alle Gruppen
page-group-writeback-cannot-be-written = { $name } kann nicht zurückgeschrieben werden: { $why }

## Names
page-group-writeback-names = Namen in Active Directory
page-group-writeback-by-object-id = Objekt-ID
page-group-writeback-by-object-id-about = Group_ und die Objekt-ID der Cloudgruppe.
page-group-writeback-by-display-name = Anzeigename
page-group-writeback-by-display-name-about = Der Anzeigename, „_“ und die letzten 12 Stellen der Objekt-ID.
page-group-writeback-always-display-name = Cloud Sync verwendet immer den Anzeigenamen
page-group-writeback-how-named = Wie Namen gebildet werden
page-group-writeback-names-later = Hier erscheinen die Namen Ihrer Gruppen.
page-group-writeback-column-name = Name in der OU
page-group-writeback-preview = Vorschau der Namen
page-group-writeback-preview-first = Angezeigt werden { $n } von { $of } verglichenen Namen, zuerst die, denen etwas im Weg steht.
page-group-writeback-look-again = Erneut nach diesen Namen suchen
page-group-writeback-note-cut = Gekürzt
page-group-writeback-note-there = Schon in der OU
page-group-writeback-note-collides = Name vergeben
page-group-writeback-choose-naming = Wählen Sie, wie Namen gebildet werden: Dieses Modul kennt nur einen Weg
page-group-writeback-name-twice = Der Name { $name } würde doppelt verwendet

## Rights
page-group-writeback-rights = Rechte des Modulkontos an der OU
page-group-writeback-rights-no-target = Wählen Sie zuerst die Ziel-OU.
page-group-writeback-no-account = Für diese Gesamtstruktur ist kein Connectorkonto ausgewählt
page-group-writeback-no-account-advice = Das Konto, das das Modul verwendet, braucht in jedem Fall die folgenden Rechte.
page-group-writeback-go-to-directory = Zu „Active Directory“ wechseln
page-group-writeback-new-account = { $name } wird durch den Plan erstellt und erhält genau diese Rechte.
page-group-writeback-rights-reading = Die Rechte an der OU werden gelesen
page-group-writeback-rights-read-again = Rechte erneut lesen
page-group-writeback-has-all = { $account } hat hier alle nötigen Rechte.
page-group-writeback-lacks-given = { $n ->
        [one] { $account } fehlt { $n } Recht; der Plan erteilt, was fehlt.
       *[other] { $account } fehlen { $n } Rechte; der Plan erteilt, was fehlt.
    }
page-group-writeback-lacks-yours = { $n ->
        [one] { $account } fehlt { $n } Recht; Sie haben gewählt, die Rechte selbst zu erteilen.
       *[other] { $account } fehlen { $n } Rechte; Sie haben gewählt, die Rechte selbst zu erteilen.
    }
page-group-writeback-right-has = Vorhanden
page-group-writeback-right-will-be-given = Wird erteilt
page-group-writeback-right-missing = Fehlt
page-group-writeback-right-needed = Nötig
page-group-writeback-as-sddl = Diese Rechte als SDDL
