### The page Domains and OUs (src/wizard/pages/scope, src/ui/pages/scope).

## States of a container and of an area
page-scope-state-whole = mit allem darunter im Bereich
page-scope-state-in-partly = im Bereich, einiges darunter nicht
page-scope-state-out-partly = nicht im Bereich, einiges darunter schon
page-scope-state-out = nicht im Bereich
page-scope-share-all = ein
page-scope-share-some = teils
page-scope-share-none = aus
page-scope-kind-domain = Domäne
page-scope-kind-ou = Organisationseinheit
page-scope-kind-container = Container
page-scope-decided-nothing = Weder hier noch darüber ist etwas aufgeführt, daher nicht im Bereich.
page-scope-decided-itself-in = Selbst eingeschlossen.
page-scope-decided-itself-out = Selbst ausgeschlossen.
page-scope-decided-above-in = Folgt { $dn } (eingeschlossen).
page-scope-decided-above-out = Folgt { $dn } (ausgeschlossen).

## What the last choice did, read aloud
page-scope-said-nothing = Die Leertaste oder ein Klick auf das Kästchen nimmt einen ganzen Zweig in den Bereich auf oder heraus.
page-scope-said-unreachable = { $name } konnte nicht gelesen werden: Die Domäne bleibt unverändert ausgelassen
page-scope-said-in = { $name } ist jetzt mit allem darunter im Bereich
page-scope-said-out = { $name } ist jetzt nicht mehr im Bereich
page-scope-said-dropped = { $n ->
        [one] { $said }. { $n } Regel darunter ist entfallen; „Rückgängig machen“ stellt sie wieder her
       *[other] { $said }. { $n } Regeln darunter sind entfallen; „Rückgängig machen“ stellt sie wieder her
    }
page-scope-said-later-in = { $n ->
        [one] Container, die später in { $name } erstellt werden, sind im Bereich, ebenso die Objekte direkt darin; der { $n } vorhandene Container bleibt, wie er ist
       *[other] Container, die später in { $name } erstellt werden, sind im Bereich, ebenso die Objekte direkt darin; die { $n } vorhandenen Container bleiben, wie sie sind
    }
page-scope-said-later-out = { $n ->
        [one] Container, die später in { $name } erstellt werden, sind nicht im Bereich, ebenso wenig die Objekte direkt darin; der { $n } vorhandene Container bleibt, wie er ist
       *[other] Container, die später in { $name } erstellt werden, sind nicht im Bereich, ebenso wenig die Objekte direkt darin; die { $n } vorhandenen Container bleiben, wie sie sind
    }
page-scope-said-change = { $said }: { $change }
page-scope-said-followed = Die Regeln folgen ihren Containern
page-scope-said-gone-dropped = Regeln für Container, die es nicht mehr gibt, wurden entfernt
page-scope-said-applied = { $n ->
        [one] { $n } Regel übernommen
       *[other] { $n } Regeln übernommen
    }
page-scope-said-object-in = { $object } liegt in { $place }, im Bereich
page-scope-said-object-out = { $object } liegt in { $place }, außerhalb des Bereichs

## Who comes and goes
page-scope-change-none = kein Objekt kommt hinzu oder fällt weg
page-scope-change-enter = { $n ->
        [one] { $counts } kommt hinzu
       *[other] { $counts } kommen hinzu
    }
page-scope-change-leave = { $n ->
        [one] { $counts } fällt weg
       *[other] { $counts } fallen weg
    }
page-scope-change-both = { $enter }, { $leave }

## Above the tree
page-scope-no-domain = Keine Domäne ist verbunden
page-scope-no-domain-advice = Fügen Sie auf der Seite „Active Directory“ eine Gesamtstruktur hinzu.
page-scope-in-scope = Im Bereich
page-scope-in-scope-unknown = erst bekannt, wenn die Domänen gezählt sind
page-scope-users-word = { $n ->
       *[other] Benutzer
    }
page-scope-groups-word = { $n ->
        [one] Gruppe
       *[other] Gruppen
    }
page-scope-contacts-word = { $n ->
        [one] Kontakt
       *[other] Kontakte
    }
page-scope-computers-word = { $n ->
       *[other] Computer
    }
page-scope-since-file = Gegenüber der Datei auf dem Datenträger: { $change }
page-scope-uncounted = { $n ->
        [one] Noch nicht gezählt: { $n } Domäne
       *[other] Noch nicht gezählt: { $n } Domänen
    }
page-scope-since-file-and-uncounted = { $since }. { $uncounted }
page-scope-sentence = { $text }.
page-scope-taken-out = Herausgenommen, sollte aber im Bereich bleiben
page-scope-taken-out-line = { $name }: { $why }.
page-scope-undo = Rückgängig machen
page-scope-understood = Verstanden
page-scope-search-again = Erneut suchen
page-scope-moved = { $n ->
        [one] { $n } Container mit einer Regel wurde umbenannt oder verschoben
       *[other] { $n } Container mit Regeln wurden umbenannt oder verschoben
    }
page-scope-moved-line = { $from } ist jetzt { $to }.
page-scope-follow = Regeln anpassen
page-scope-gone = { $n ->
        [one] { $n } Regel nennt einen Container, den es nicht gibt
       *[other] { $n } Regeln nennen Container, die es nicht gibt
    }
page-scope-drop = Entfernen
page-scope-search = Nach Name oder DN suchen
page-scope-refresh = Aktualisieren
page-scope-being-read = Die Domänen werden gelesen
page-scope-as-tree = Als Baum
page-scope-as-picture = Als Bild
page-scope-edit-as-text = Als Text
page-scope-found = { $n } Container gefunden
page-scope-found-more = { $n } Container gefunden, und es gibt weitere: Geben Sie mehr vom Namen ein
page-scope-found-nearest = Diesen Container gibt es nicht; dies ist der nächste darüber
page-scope-searching = Das Verzeichnis wird durchsucht
page-scope-search-directory = Verzeichnis durchsuchen

## The tree
page-scope-no-match = Kein passender Container
page-scope-no-match-advice = Versuchen Sie es mit einem kürzeren Text oder einem Teil eines Distinguished Name.
page-scope-column-users = Benutzer
page-scope-column-groups = Gruppen
page-scope-reading = Wird gelesen…
page-scope-unread = Konnte nicht gelesen werden. Zum erneuten Versuch öffnen
page-scope-row = { $state }; darunter { $counts }
page-scope-badge-some-in = einige enthalten
page-scope-badge-some-out = einige ausgenommen
page-scope-badge-left-out = ausgelassen
page-scope-badge-writeback = Rückschreiben
page-scope-left-out = konnte nicht gelesen werden und ist ausgelassen
page-scope-not-connected = { $domain } ist nicht verbunden
page-scope-not-connected-advice = Verbinden Sie die Gesamtstruktur auf der Seite „Active Directory“.

## About the container under the cursor
page-scope-left-out-help = Die Domäne ist ausgelassen. Ihre Regeln im Dokument bleiben, wie sie sind.
page-scope-try-again = Erneut versuchen
page-scope-should-stay = Sollte im Bereich bleiben
page-scope-keep-in = Im Bereich lassen. { $why }.
page-scope-dn = Distinguished Name
page-scope-take-out = Ganzen Zweig herausnehmen
page-scope-take-in = Ganzen Zweig aufnehmen
page-scope-objects = Objekte
page-scope-not-counted-yet = Noch nicht gezählt
page-scope-directly = Direkt darin
page-scope-below = Mit allem darunter
page-scope-of-these-in-scope = Davon im Bereich
page-scope-later = Später erstellte Container
page-scope-later-waits = Die vorhandenen Container werden gelesen
page-scope-later-in = Im Bereich
page-scope-later-out = Nicht im Bereich
page-scope-later-help = Objekte direkt darin folgen derselben Wahl; die jetzt vorhandenen Container bleiben, wie sie sind.
page-scope-why-out = Grund für den Ausschluss
page-scope-why-out-help = Für die nächste Administration, zum Beispiel ein Ticket
page-scope-review-on = Überprüfen am
page-scope-review-past = Dieser Tag ist vorbei: Prüfen Sie, ob der Container weiterhin ausgeschlossen sein soll
page-scope-review-help = Zum Beispiel 2027-03-31; eine Erinnerung, von selbst geschieht nichts
page-scope-no-day = „{ $day }“ ist kein Datum; schreiben Sie es wie 2027-03-31

## The rule list as text
page-scope-rules-title = Regeln als Text
page-scope-rules-help = Eine Regel je Zeile: include (einschließen) oder exclude (ausschließen) und ein Distinguished Name. Nach „ # “ ein Grund, nach „until“ ein Tag zur Überprüfung. Für einen Container entscheidet die nächste Regel darüber.
page-scope-rules = Regeln
page-scope-fault = Zeile { $line }: { $why }
page-scope-more-faults = { $n ->
        [one] und { $n } weitere Zeile
       *[other] und { $n } weitere Zeilen
    }
page-scope-rules-and-change = { $n ->
        [one] { $n } Regel: { $change }
       *[other] { $n } Regeln: { $change }
    }
page-scope-refused = { $n ->
        [one] { $n } Zeile wird abgelehnt
       *[other] { $n } Zeilen werden abgelehnt
    }
page-scope-unchanged = Nichts wurde geändert
page-scope-apply-rules = Regeln übernehmen
page-scope-discard = Verwerfen
page-scope-close = Schließen
page-scope-finish-editing = Übernehmen oder verwerfen Sie die Regelliste, die Sie bearbeiten
page-scope-choose-something = Wählen Sie mindestens eine Domäne oder einen Container, der synchronisiert wird

## The picture of the tree
page-scope-legend-all = Im Bereich
page-scope-legend-some = Teilweise
page-scope-legend-none = Nicht im Bereich
page-scope-nothing-above = Darüber ist nichts
page-scope-up = Eine Ebene nach oben
page-scope-picture-waits = Das Bild erscheint, wenn die Objekte gezählt sind.
page-scope-picture-uncounted = Nicht gezählt
page-scope-picture-uncounted-advice = Ein Bild der Größen braucht gezählte Objekte. „Aktualisieren“ zählt sie.
page-scope-picture-nothing = Nichts darin
page-scope-picture-nothing-about = Hier und darunter gibt es keine Benutzer, Gruppen, Kontakte oder Computer.
page-scope-by-size = { $name } nach Größe
page-scope-all-domains = Alle Domänen
page-scope-area-own = Direkt darin
page-scope-area-rest = und { $n } weitere
page-scope-area = { $state }; { $amounts }
page-scope-area-line = { $name }: { $words }.
page-scope-of = { $n } von { $total }
page-scope-amount-all = { $counts }; alles im Bereich
page-scope-amount-none = { $counts }; nichts im Bereich
page-scope-amount-some = { $counts }; { $n } von { $total } im Bereich
page-scope-not-drawn = { $n ->
        [one] Nicht gezeichnet: { $n } leerer Container.
       *[other] Nicht gezeichnet: { $n } leere Container.
    }
page-scope-not-counted = Nicht gezählt: { $names }.
page-scope-not-counted-more = Nicht gezählt: { $names } und { $n } weitere.

## Scope tests
page-scope-tests = Bereichstests
page-scope-tests-about = Was für den Bereich gelten muss. Die Tests laufen hier bei jeder Änderung, bei „check“ und vor jedem Anwenden; ein Test, der nicht erfüllt ist, verhindert das Anwenden.
page-scope-tests-button = Bereichstests ({ $n })
page-scope-tests-found-as = Bereichstests
page-scope-tests-none = Es gibt noch keine. Schreiben Sie unten einen, oder verwenden Sie „So beibehalten“ bei einem Container der Struktur.
page-scope-tests-reading = Die Objekte, die in den Tests stehen, werden gesucht
page-scope-tests-back = Zurück zur Struktur
page-scope-tests-show = Tests anzeigen
page-scope-tests-hold = { $n ->
    [one] Der Bereichstest ist erfüllt.
   *[other] Alle { $n } Bereichstests sind erfüllt.
}
page-scope-tests-unknown = { $n } von { $all } Bereichstests lassen sich noch nicht beurteilen.
page-scope-tests-fail = { $n ->
    [one] Ein Bereichstest ist nicht erfüllt
   *[other] { $n } Bereichstests sind nicht erfüllt
}
page-scope-test-holds = Erfüllt
page-scope-test-fails = Nicht erfüllt
page-scope-test-unknown = Nicht bekannt
page-scope-test-why-line = Warum: { $why }
page-scope-test-edit = Bearbeiten
page-scope-test-edit-name = Bearbeiten: { $test }
page-scope-test-remove = Entfernen
page-scope-test-remove-name = Entfernen: { $test }
page-scope-test-new = Ein neuer Test
page-scope-test-edit-title = Test bearbeiten
page-scope-test-kind = Was gelten muss
page-scope-test-in = Muss im Bereich sein
page-scope-test-out = Muss außerhalb des Bereichs sein
page-scope-test-at-least = Mindestens so viele aus einem Container
page-scope-test-at-most = Höchstens so viele aus einem Container
page-scope-test-who = Wer
page-scope-test-who-help = Ein Anmeldename, Kontoname, DN oder objectGUID. „svc-*“ steht für alle, die so beginnen.
page-scope-test-container = Distinguished Name des Containers
page-scope-test-container-help = Gezählt werden Benutzer, Gruppen, Kontakte und Computer darin und darunter, die im Bereich sind.
page-scope-test-number = Anzahl
page-scope-test-why = Warum
page-scope-test-why-help = Für die nächste Administratorin oder den nächsten Administrator. Darf leer bleiben.
page-scope-test-name-first = Geben Sie ein, um wen es geht
page-scope-test-container-first = Geben Sie den Distinguished Name eines Containers ein, zum Beispiel OU=Finance,DC=contoso,DC=com
page-scope-test-number-first = Geben Sie eine Zahl ein
page-scope-test-add = Test hinzufügen
page-scope-test-save = Test speichern
page-scope-keep-so = So beibehalten
page-scope-keep-so-help = Schreibt einen Bereichstest aus dem, was jetzt gilt: So viele sind darin, oder es bleibt außerhalb.
page-scope-said-kept = Ein Bereichstest wurde geschrieben: { $test }.
