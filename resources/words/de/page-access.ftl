### The page Delegated access (src/wizard/pages/access, src/ui/pages/access).

## Reading
page-access-no-groups = Es ist keine Delegierungsgruppe eingerichtet
page-access-no-groups-means = Richten Sie ein, wer das Modul verwalten, ausführen und einsehen darf; dann zeigt diese Seite, wer es tatsächlich kann.
page-access-set-up = Delegierungsgruppen einrichten
page-access-reading = Gruppen werden gelesen
page-access-read-again = Erneut lesen
page-access-not-read = Noch nicht gelesen
page-access-not-read-means = Melden Sie sich bei Active Directory an, um zu sehen, wer Zugriff hat.

## Findings
page-access-findings = Befunde
page-access-no-findings = Nichts spricht dagegen.
page-access-mend = Beheben
page-access-mend-named = { $act }: { $finding }
page-access-add-members = Mitglieder aufnehmen
page-access-exclude = OU ausschließen
page-access-more-findings = { $n ->
        [one] und { $n } weiterer
       *[other] und { $n } weitere
    }

## Who has access
page-access-matrix = Wer Zugriff hat
page-access-search = Namen suchen
page-access-groups = Gruppen
page-access-in-group = In der Gruppe
page-access-any-group = Eine der vier
page-access-only = Nur
page-access-filter-all = Alle
page-access-filter-idle = Deaktiviert, abgelaufen oder lange nicht angemeldet
page-access-filter-no-person = Dienste und Computer
page-access-filter-outside = Von außerhalb oder nicht lesbar
page-access-filter-temporary = Auf Zeit
page-access-filter-to-confirm = Zu bestätigen
page-access-shown = { $n } von { $all } angezeigt
page-access-nobody = Niemand.
page-access-who = Wer
page-access-kind = Art
page-access-state = Zustand
page-access-last = Letzte Anmeldung
page-access-for-a-time = auf Zeit
page-access-directly = direkt
page-access-directly-too = direkt und { $n } weitere
page-access-nested = indirekt
page-access-nested-ways = { $n } Gruppen

## Whoever is chosen
page-access-more-ways = und auf weiteren Wegen
page-access-since = Seit
page-access-ends = Endet
page-access-ends-by-directory = { $at }, durch Active Directory
page-access-ends-by-us = { $at }, durch „syncwright review --expire“
page-access-confirmed = Bestätigt
page-access-not-yet = Noch nicht
page-access-confirmed-by = von { $by }, { $at }
page-access-remove = Entfernen
page-access-remove-named = Aus { $group } entfernen
page-access-extend = Bis zu dieser Zeit
page-access-extend-named = In { $group } bis zur Zeit unten
page-access-confirm = Bestätigen
page-access-confirm-named = In { $group } bestätigen
page-access-remove-nested = { $nested } aus { $group } entfernen
page-access-only-nested = Es ist über eine Gruppe Mitglied: Ändern Sie es dort.
page-access-until-first = Geben Sie unten an, bis wann.
page-access-by-first = Geben Sie unter „Bestätigung“ an, wer bestätigt.

## Changes
page-access-change = Ändern, wer Zugriff hat
page-access-to = In die Gruppe
page-access-pick = Wer aufgenommen werden soll
page-access-pick-hint = Benutzer und Gruppen suchen
page-access-until = Bis
page-access-until-help = Leer: auf Dauer; sonst eine Zeit wie 2026-11-23T18:00Z oder eine Dauer wie 4h.
page-access-reason = Grund
page-access-reason-help = Zum Beispiel ein Ticket. Er steht im Plan und im Journal.
page-access-by = Ihr Name
page-access-by-help = Zum Bestätigen: Er wird mit dem Tag festgehalten.
page-access-add = Ansehen, was daraus folgt
page-access-pick-first = Wählen Sie, wer aufgenommen werden soll.
page-access-no-time = Das ist keine künftige Zeit.
page-access-not-applied = Wenden Sie die Konfiguration einmal an, bevor Sie hier Zugriff ändern.
page-access-others-pending = Wenden Sie zuerst Ihre anderen Änderungen an, oder verwerfen Sie sie.

## What would follow
page-access-proposing = Die Folgen werden ermittelt
page-access-proposal = Was daraus folgt
page-access-who-what = { $who }: { $group }
page-access-more-people = und { $n } weitere
page-access-arises = Käme hinzu: { $finding }
page-access-vanishes = Fiele weg: { $finding }
page-access-refused = Active Directory würde das ablehnen
page-access-refused-means = Gruppen dieser Typen lassen sich nicht verschachteln: Nehmen Sie die Personen selbst auf.
page-access-so-already = Nichts zu tun: Es ist schon so.
page-access-apply = Das anwenden
page-access-leave = Verwerfen

## Who may change it, and export
page-access-changers = Wer die Mitgliedschaft ändern darf
page-access-no-changers = Es wurde kein Recht gefunden, die Mitgliedschaft zu ändern.
page-access-changers-help = Markiert: wer kein Administrator des Verzeichnisses ist.
page-access-may = Darf
page-access-group = Gruppe
page-access-export = Exportieren
page-access-export-csv = CSV
page-access-export-html = HTML
page-access-export-json = JSON
page-access-export-help = Die Datei wird neben dem Dokument gespeichert.
page-access-exported = Gespeichert: { $path }
page-access-order = Eine Zeile je
page-access-by-person = Person
page-access-by-group = Mitgliedschaft, Gruppe für Gruppe
page-access-how = Wie
page-access-end-now = Jetzt beenden
page-access-end-now-named = Jetzt beenden in { $group }
page-access-move = Nach { $to } verschieben
page-access-move-named = Von { $group } nach { $to } verschieben
page-access-mark = Vormerken, um mehrere auf einmal zu entfernen
page-access-unmark = Vormerkung aufheben
page-access-marked = Vorgemerkt
page-access-remove-marked = Aus { $group } entfernen
page-access-none-marked-in = Keine der vorgemerkten Personen ist direkt in dieser Gruppe.
page-access-forest = In der Gesamtstruktur suchen
page-access-walk = Bestätigung
page-access-walk-about = Geht jede Mitgliedschaft durch, die niemand oder lange niemand bestätigt hat: Bestätigen Sie sie, oder lassen Sie sie entfernen, mit Ihrem Namen und dem Datum. Bevor Sie anwenden, wird nichts geändert.
page-access-walk-start = Bestätigung beginnen
page-access-walk-keep = Bestätigen, weiter
page-access-walk-remove = Entfernen lassen, weiter
page-access-walk-pass = Später entscheiden
page-access-walk-back = Eine zurück
page-access-walk-end = Bestätigung beenden
page-access-walk-first = Dies ist die erste.
page-access-walk-nothing = Noch ist nichts entschieden.
page-access-walk-done = Alle wurden angesehen. Bestätigt: { $kept }. Zu entfernen: { $gone }. Auf später verschoben: { $passed }.
page-access-walk-propose = { $n ->
        [one] Folgen von { $n } Entscheidung ansehen
       *[other] Folgen von { $n } Entscheidungen ansehen
    }
page-access-to-review = Unter „Überprüfen“ planen
page-access-to-review-means = Dort lässt es sich als Datei speichern, damit es zuerst jemand anders ansieht.
page-access-only-here = Zugriff auf Zeit und andere Gruppen als die vier lassen sich nur von hier aus ändern
page-access-out-of-date = Es ist veraltet; lesen Sie neu
