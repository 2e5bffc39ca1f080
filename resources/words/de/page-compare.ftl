# Die Seite „Vergleichen“.

page-compare-first = Erste Konfiguration
page-compare-second = Zweite Konfiguration
page-compare-other = Andere Datei oder anderer Ordner
page-compare-version = Eine angewendete Version
page-compare-which-version = Version ({ $side })
page-compare-no-version = Aus der Datei dieser Konfiguration wurde noch nichts angewendet.
page-compare-signed-out = Melden Sie sich zuerst auf der Seite „Microsoft Entra ID“ an.
page-compare-not-saved = Diese Konfiguration hat noch keine Datei.
page-compare-path = Pfad: { $side }
page-compare-path-help = Eine syncwright.toml, ein Ordner von Get-ADSyncServerConfiguration, eine Datei Applied-SynchronizationPolicy oder Antworten von Microsoft Graph über Cloud Sync.
page-compare-path-missing = Geben Sie einen Pfad ein, oder wählen Sie eine Datei oder einen Ordner.
page-compare-button = { $what } ({ $side })
page-compare-read = Lesen
page-compare-file = Datei auswählen…
page-compare-folder = Ordner auswählen…
page-compare-reading = Wird gelesen
page-compare-cancel = Lesen abbrechen
page-compare-none = Wählen Sie zwei Konfigurationen
page-compare-none-about = Einstellungen, was tatsächlich synchronisiert wird, und Regeln stehen nebeneinander, sobald beide gelesen sind.
page-compare-all = Auch zeigen, was gleich ist
page-compare-save-html = Als HTML speichern
page-compare-save-markdown = Als Markdown speichern
page-compare-saved = Gespeichert als { $path }
page-compare-settings-same = Keine Einstellung unterscheidet sich.
page-compare-copy = In die Konfiguration dieses Fensters übernehmen:
page-compare-copy-one = Übernehmen: { $what }
page-compare-copy-scope = Den Bereich von { $domain } übernehmen
page-compare-same = Gleich
page-compare-differs = Verschieden
page-compare-says = Nur hier
page-compare-unsaid = Nicht genannt
page-compare-unsaid-about = Dazu steht hier nichts
page-compare-no-domain = Keine von beiden nennt eine Domäne.
page-compare-side = { $name }: { $n ->
        [one] { $n } Container mit allem darunter
       *[other] { $n } Container mit allem darunter
    }
page-compare-side-counted = { $name }: { $objects ->
        [one] { $objects } Objekt
       *[other] { $objects } Objekte
    } in { $containers ->
        [one] { $containers } Container
       *[other] { $containers } Containern
    }
page-compare-only = Nur { $name }{ $except ->
        [0] {""}
        [one] , ohne { $except } Container darunter
       *[other] , ohne { $except } Container darunter
    }
page-compare-only-counted = Nur { $name }: { $objects ->
        [one] { $objects } Objekt
       *[other] { $objects } Objekte
    } in { $containers ->
        [one] { $containers } Container
       *[other] { $containers } Containern
    }{ $except ->
        [0] {""}
        [one] , ohne { $except } Container darunter
       *[other] , ohne { $except } Container darunter
    }
page-compare-more = { $n ->
        [one] { $n } weiterer: Der gespeicherte Bericht enthält alle.
       *[other] { $n } weitere: Der gespeicherte Bericht enthält alle.
    }
page-compare-rules-same = Keine Regel unterscheidet sich.
page-compare-save-move = Beide Konfigurationen und die Schritte speichern
page-compare-pilot = Eine andere OU, mit der begonnen wird
page-compare-pilot-help = Ihr Distinguished Name. Sie muss jetzt synchronisiert werden.
page-compare-pilot-none = Keine ausgewählt
page-compare-applied-title = Was entschieden ist, auf dem Server
page-compare-applied-about = Was die Konfiguration in diesem Fenster für Entra Connect entscheidet, neben dem Export seines Servers.
page-compare-applied-all = Alles ist angewendet.
page-compare-applied-some = { $n ->
        [one] { $n } Punkt weicht auf dem Server ab.
       *[other] { $n } Punkte weichen auf dem Server ab.
    }
page-compare-applied-wanted = Hier entschieden
page-compare-applied-found = Auf dem Server
page-compare-applied-decided = Entschieden
page-compare-applied-yes = Angewendet
page-compare-applied-no = Weicht hier ab
page-compare-advice = { $why } { $instead }
page-compare-report = Bericht über diese Konfiguration
page-compare-report-about = Alles, was konfiguriert ist, was tatsächlich synchronisiert wird, die Delegierung und das Bild. Die Datei wird neben die Konfiguration geschrieben.
page-compare-report-html = Bericht als HTML speichern
page-compare-report-markdown = Bericht als Markdown speichern
