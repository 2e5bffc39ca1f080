### The page Review (src/wizard/pages/review, src/ui/pages/review.rs).

## The file
page-review-recovery = Eine Anwendung wurde unterbrochen
page-review-recovery-means = Ihr Journal enthält den Plan, dem zugestimmt wurde; jetzt wird kein neuer Plan erstellt.
page-review-file = Konfigurationsdatei
page-review-write-to = Konfiguration schreiben nach
page-review-write-to-help = Ein Name ohne Ordner wird in Ihren Dokumentordner geschrieben.
page-review-browse-file = Nach einer Datei suchen…
page-review-path-missing = Geben Sie an, wohin die Konfiguration geschrieben werden soll
page-review-path-control = Der Pfad enthält ein Steuerzeichen
page-review-path-folder = Das ist ein Ordner; fügen Sie einen Dateinamen hinzu, zum Beispiel syncwright.toml

## Making the plan
page-review-plan-again = Plan erneut erstellen
page-review-comparing = Ihre Auswahl wird mit dem Vorhandenen verglichen
page-review-try-again = Erneut versuchen
page-review-old = Der Plan ist älter als Ihre Auswahl
page-review-old-means = Erstellen Sie ihn erneut, um zu sehen, was jetzt geschehen würde.
page-review-plan-now = Plan jetzt erstellen
page-review-nothing = Nichts zu tun
page-review-nothing-means = Active Directory, der Schlüsselspeicher und die Datei sind so, wie Sie es festgelegt haben.
page-review-go-to = Zu „{ $page }“

## Why Review cannot be left
page-review-being-made = Der Plan wird erstellt
page-review-not-made = Der Plan konnte nicht erstellt werden; versuchen Sie es erneut
page-review-newer = Ihre Auswahl ist neuer als der Plan; erstellen Sie ihn erneut
page-review-blocked-more = { $first } (und { $n } weitere)

## The footer's button
page-review-apply = Anwenden
page-review-finish = Fertig stellen
page-review-apply-changes-ask = { $n ->
        [one] { $n } Änderung anwenden…
       *[other] { $n } Änderungen anwenden…
    }
page-review-finish-interrupted = Unterbrochene Anwendung abschließen
page-review-undo-interrupted = Unterbrochene Anwendung rückgängig machen

## Who is in scope
page-review-impact = Wer im Bereich ist
page-review-impact-first = Vorher: nichts, da es noch keine Datei gibt. Nachher: wie von Ihnen ausgewählt.
page-review-impact-file = Vorher: wie in der Datei. Nachher: wie von Ihnen ausgewählt.
page-review-impact-bars = Wer vorher und nachher im Bereich ist
page-review-users = Benutzer
page-review-groups = Gruppen
page-review-contacts = Kontakte
page-review-computers = Computer
page-review-uncounted = Nicht gezählt und daher nicht in diesen Zahlen: { $domains }. Die Seite „Domänen und OUs“ zählt sie.
page-review-uncounted-more = Nicht gezählt und daher nicht in diesen Zahlen: { $domains } und { $n } weitere. Die Seite „Domänen und OUs“ zählt sie.
page-review-figures = { $before } → { $after }
page-review-no-change = Keine Änderung
page-review-enter = { $entering ->
        [one] { $entering } kommt hinzu
       *[other] { $entering } kommen hinzu
    }
page-review-leave = { $leaving ->
        [one] { $leaving } scheidet aus
       *[other] { $leaving } scheiden aus
    }
page-review-enter-and-leave = { page-review-enter }, { page-review-leave }

## The steps
page-review-place-domain = Active Directory: { $domain }
page-review-place-key-store = Schlüsselspeicher dieses Computers
page-review-steps = { $n ->
        [one] { $n } Schritt
       *[other] { $n } Schritte
    }
page-review-in-directory = { $n } in Active Directory
page-review-sync-affecting = { $n ->
        [one] { $n } betrifft, was synchronisiert wird
       *[other] { $n } betreffen, was synchronisiert wird
    }
page-review-destructive = { $n } mit Löschen oder Überschreiben
page-review-not-undone = { $n ->
        [one] { $n } kann nicht rückgängig gemacht werden
       *[other] { $n } können nicht rückgängig gemacht werden
    }
page-review-step = { $number }. { $what }
page-review-affects = Betrifft, was synchronisiert wird
page-review-removes = Entfernt oder überschreibt
page-review-why = Warum: { $reason }
page-review-undo = Rückgängig: { $what }
page-review-cannot = Kann nicht rückgängig gemacht werden: { $why }
page-review-details = Details zu Schritt { $number }
page-review-notes = Hinweise zu Schritt { $number }

## Changes in the file, the plan as a file
page-review-changes = Änderungen an der Konfiguration
page-review-differs = { $n ->
        [one] { $n } Einstellung weicht von der Datei auf dem Datenträger ab
       *[other] { $n } Einstellungen weichen von der Datei auf dem Datenträger ab
    }
page-review-each-setting = Jede Einstellung, alt und neu
page-review-take = Plan mitnehmen
page-review-export-to = Plan exportieren nach
page-review-browse = Durchsuchen…
page-review-path-first = Geben Sie zuerst einen Pfad ein
page-review-export = Plan exportieren
page-review-exporting = Der Plan wird geschrieben
page-review-exported = Der Plan wurde exportiert
page-review-same-command = Dieser Befehl bewirkt dasselbe:
page-review-same-command-later = Sobald der Plan exportiert ist, bewirkt dieser Befehl dasselbe:
page-review-command = Befehl

## The question before anything is written
page-review-consent = { $n ->
        [one] { $n } Änderung anwenden?
       *[other] { $n } Änderungen anwenden?
    }
page-review-consent-yes = { $n ->
        [one] { $n } Änderung anwenden
       *[other] { $n } Änderungen anwenden
    }
page-review-consent-no = Noch nicht
page-review-warned = Gezeigte Warnungen: { $n }
page-review-journalled = Jeder Schritt wird im Journal festgehalten; zwischen zwei Schritten können Sie anhalten.
page-review-place-changes = { $place }: { $n ->
        [one] { $n } Änderung
       *[other] { $n } Änderungen
    }
page-review-consequence-removes = { $n ->
        [one] { $n } Änderung entfernt oder überschreibt etwas
       *[other] { $n } Änderungen entfernen oder überschreiben etwas
    }
page-review-consequence-undone = Alles kann danach rückgängig gemacht werden
page-review-consequence-not-undone = { $n ->
        [one] { $n } Änderung kann danach nicht rückgängig gemacht werden
       *[other] { $n } Änderungen können danach nicht rückgängig gemacht werden
    }

## A changed document: who leaves, and a plan that grew old
page-review-type-number = Geben Sie zur Bestätigung { $number } ein
page-review-number = Zahl der Löschungen: { $number } eingeben
page-review-number-entering = Zahl derer, die hinzukommen: { $number } eingeben
page-review-sentence = { $text }.
page-review-looking-again = Sehe noch einmal nach, was da ist
page-review-moved = Seit Sie nachgesehen haben, hat sich etwas geändert
page-review-moved-means = Es wurde nichts ausgeführt. Der Plan unten ist neu: Sehen Sie ihn an und stimmen Sie erneut zu.
page-review-not-looked-through = { $domains } konnte nicht durchgesehen werden
page-review-not-looked-through-means = Wer dort herausfällt oder hinzukommt, ist nicht bekannt.
page-review-leaving = Wer herausfällt: { $who }
page-review-written = { $n ->
        [one] { $n } geschriebene Gruppe wird gelöscht
       *[other] { $n } geschriebene Gruppen werden gelöscht
    }
page-review-entering = Wer hinzukommt: { $who }
page-review-object = Objekt
page-review-kind = Art
page-review-where = Wo es steht
page-review-privileged = Administrator
page-review-more = { $n } weitere sind gezählt und nicht aufgeführt.
page-review-kind-group = Gruppe
page-review-kind-computer = Computer
page-review-kind-contact = Kontakt
page-review-kind-user = Benutzer
page-review-kept = { $n ->
        [one] { $n } geschriebene Gruppe bleibt und ist von der Änderung betroffen
       *[other] { $n } geschriebene Gruppen bleiben und sind von der Änderung betroffen
    }

## A plan from a file, and one that grew old
page-review-reason = Grund oder Ticket
page-review-reason-help = Wird beim Plan, in seinem Journal und im Verlauf aufbewahrt.
page-review-of-file = Ein Plan zum Überprüfen
page-review-of-file-means = Er wird so gezeigt, wie er erstellt wurde. Wenn Sie auf einer anderen Seite etwas anders wählen, wird es Ihr eigener Plan.
page-review-author = Erstellt von
page-review-no-reason = Es wurde keiner angegeben
page-review-seen = Verzeichnis gelesen
page-review-hash = Hash
page-review-plan-file = Plandatei
page-review-not-checked = Ob er noch gilt, wird geprüft, sobald Sie sich bei seinen Gesamtstrukturen angemeldet haben.
page-review-stale = Dieser Plan ist veraltet
page-review-stale-means = Er kann nicht mehr angewendet werden. Es wurde nichts geändert.
page-review-out-of-date = Der Plan ist veraltet; erstellen Sie ihn neu
page-review-sign-in-first = Melden Sie sich zuerst bei { $forest } an
## Cloud Sync in the tenant
page-review-place-tenant = Mandant von Microsoft Entra ID
