### The page Start (src/wizard/pages/start, src/ui/pages/start.rs).

## An open set-up, a draft, an interrupted apply
page-start-is-open = In diesem Fenster ist eine Einrichtung geöffnet
page-start-is-open-kept = Es geht nichts davon verloren, wenn Sie diese Seite ansehen.
page-start-go-on = Einrichtung fortsetzen
page-start-picture = Was wohin synchronisiert wird
page-start-look-again = Erneut nachsehen
page-start-looking = Es wird nach einem Entwurf und nach unterbrochenen Anwendungen gesucht
page-start-interrupted = Eine Anwendung wurde unterbrochen
page-start-interrupted-cause = { $steps ->
        [one] Die Anwendung von { $file }, begonnen am { $when }, wurde nicht beendet: { $done } von { $steps } Schritt ist ausgeführt.
       *[other] Die Anwendung von { $file }, begonnen am { $when }, wurde nicht beendet: { $done } von { $steps } Schritten sind ausgeführt.
    }
page-start-interrupted-cause-open = { $steps ->
        [one] Die Anwendung von { $file }, begonnen am { $when }, wurde nicht beendet: { $done } von { $steps } Schritt ist ausgeführt. Nicht bekannt ist, ob dieser ausgeführt wurde: { $step }.
       *[other] Die Anwendung von { $file }, begonnen am { $when }, wurde nicht beendet: { $done } von { $steps } Schritten sind ausgeführt. Nicht bekannt ist, ob dieser ausgeführt wurde: { $step }.
    }
page-start-interrupted-waits = Setzen Sie zuerst die neuere Anwendung derselben Datei fort, machen Sie sie rückgängig oder behalten Sie ihren Stand bei: Diese hier setzt den Zustand voraus, den sie hinterlassen hat.
page-start-interrupted-how = Sie melden sich zuerst bei den Gesamtstrukturen an; danach wird sie beendet oder Schritt für Schritt rückgängig gemacht.
page-start-resume = Fortsetzen
page-start-undo = Rückgängig machen
page-start-keep-what-stands = Stand beibehalten
page-start-draft-continue = Entwurf fortsetzen
page-start-draft-forget = Entwurf verwerfen
page-start-draft-changes = Änderungen an { $file }
page-start-draft-changes-for = Änderungen an { $file } für { $forests }
page-start-draft-new = Eine neue Konfiguration
page-start-draft-new-for = Eine neue Konfiguration für { $forests }
page-start-draft-left = { $what }, verlassen auf der Seite „{ $page }“. Ihre Entscheidungen sind gespeichert, Kennwörter nicht; Sie melden sich also erneut an.

## The three ways to begin
page-start-set-up-title = Synchronisierung einrichten
page-start-set-up-about = Verbinden Sie Active Directory und Microsoft Entra ID, wählen Sie, was synchronisiert wird, und erstellen Sie die Gruppen, die das Modul bedienen dürfen. Sie benötigen ein Konto, das das Verzeichnis lesen kann, und eines, das sich beim Mandanten anmelden kann.
page-start-set-up = Synchronisierung einrichten
page-start-open-title = Konfiguration öffnen
page-start-open-about = Ändern Sie eine vorhandene syncwright.toml, wenden Sie sie auf eine andere Gesamtstruktur an, oder überprüfen Sie einen Plan, den jemand als Datei gespeichert hat.
page-start-file = Konfigurationsdatei
page-start-open = Öffnen
page-start-browse = Durchsuchen…
page-start-opening = Die Datei wird gelesen
page-start-cancel-opening = Öffnen abbrechen
page-start-try-again = Erneut versuchen
page-start-path-missing = Geben Sie den Pfad einer Datei ein, oder suchen Sie eine über „Durchsuchen…“
page-start-recent = Zuletzt geöffnet
page-start-recent-none = Noch keine Datei.
page-start-practise = Üben
page-start-practise-about = Probieren Sie die ganze Einrichtung an einer erfundenen Gesamtstruktur und einem erfundenen Mandanten aus, die innerhalb von Syncwright laufen. Nichts von Ihnen wird angetastet, und es muss nichts installiert werden.
page-start-practise-runs = Die Gesamtstruktur und der Mandant zum Üben werden ausgeführt.
page-start-practise-waits = Die Gesamtstruktur zum Üben wird gestartet
page-start-practise-starting = Die Gesamtstruktur und der Mandant zum Üben werden gestartet
page-start-cancel-starting = Start abbrechen
page-start-start-again = Erneut starten
page-start-choose = Wählen Sie, was Sie tun möchten

## Questions before something is lost
page-start-ask-forget = Entwurf verwerfen?
page-start-ask-forget-about = Die Entscheidungen der unvollendeten Einrichtung werden gelöscht. Konfigurationsdateien bleiben, wie sie sind.
page-start-ask-forget-yes = Verwerfen
page-start-ask-replace-draft = Entwurf ersetzen?
page-start-ask-replace-draft-about = Es wird nur ein Entwurf aufbewahrt. Die Entscheidungen der unvollendeten Einrichtung gehen verloren, wenn Sie eine andere beginnen.
page-start-ask-replace-yes = Ersetzen
page-start-ask-keep = Stand beibehalten?
page-start-ask-keep-about = Die ausgeführten Schritte bleiben, wie sie sind, und diese Anwendung wird nicht noch einmal angeboten. Ihr Journal bleibt erhalten: Mit dem Befehl „syncwright undo --journal“ lässt sie sich weiterhin rückgängig machen.
page-start-ask-replace-set-up = Diese Einrichtung ersetzen?
page-start-ask-replace-set-up-about = Die Einrichtung in diesem Fenster enthält Entscheidungen, die in keiner Datei stehen. Sie gehen verloren, wenn Sie eine andere beginnen.
page-start-decide-later = Später entscheiden
page-start-keep-it = Behalten

## Taking over another engine's configuration
page-start-import-title = Übernehmen, was schon läuft
page-start-import-about = Aus dem Export eines Servers mit Entra Connect oder Identity Manager, oder aus den Aufträgen von Cloud Sync im Mandanten, für die Sie sich anmelden. Sie sehen zuerst, was gelesen wird und was nicht.
page-start-import-path = Ordner oder Datei des Exports
page-start-import-read = Export lesen
page-start-import-folder = Ordner auswählen…
page-start-import-file = Datei auswählen…
page-start-import-cloud = Cloud Sync des Mandanten lesen
page-start-import-included = Eingeschlossene Container
page-start-import-all = Alles, was gelesen wurde, lässt sich übernehmen.
page-start-import-left = { $n ->
        [one] { $n } Punkt lässt sich nicht übernehmen
       *[other] { $n } Punkte lassen sich nicht übernehmen
    }
page-start-import-left-about = Das Lesen ändert nichts. Neben jedem Punkt steht, was aus ihm wird.
page-start-import-what = Was
page-start-import-why = Warum
page-start-import-place = Wo es steht
page-start-import-list = Was sich nicht übernehmen lässt
page-start-import-take = Als Konfiguration verwenden
page-start-import-forget = Nicht verwenden
