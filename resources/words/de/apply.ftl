### Carrying out a plan (src/apply).

## Files
apply-cannot-open = { $path } kann nicht geöffnet werden
apply-cannot-read = { $path } kann nicht gelesen werden
apply-cannot-write = { $path } kann nicht geschrieben werden
apply-cannot-replace = { $path } kann nicht ersetzt werden
apply-cannot-flush = { $path } kann nicht auf den Datenträger geschrieben werden
apply-cannot-delete = { $path } kann nicht gelöscht werden
apply-cannot-make = { $path } kann nicht angelegt werden
apply-cannot-make-folder-of = Der Ordner von { $path } kann nicht angelegt werden
apply-cannot-list = Der Inhalt von { $path } kann nicht aufgelistet werden
apply-cannot-lock = { $path } kann nicht gesperrt werden
apply-file-advice = Prüfen Sie, ob der Ordner vorhanden ist, ob genug Platz frei ist und ob Sie dort schreiben dürfen, und versuchen Sie es erneut.
apply-file-not-there = Nicht vorhanden
apply-file-no-right = Dazu fehlt Ihnen dort die Berechtigung
apply-file-no-room = Es ist kein Platz mehr frei
apply-document-in-use = Das Dokument { $path } wird gerade von einem anderen Syncwright geschrieben
apply-in-use-by = { $who } auf { $computer } wendet es an (Prozess { $process }, seit { $since } UTC)
apply-in-use = Wird von jemand anderem verwendet
apply-in-use-advice = Warten Sie, bis der Vorgang beendet ist, oder schließen Sie das andere Fenster.
apply-in-use-elsewhere-advice = Warten Sie, bis der Vorgang beendet ist. Läuft auf { $computer } nichts mehr, dann heben Sie die Sperre mit „syncwright unlock“ auf, oder löschen Sie die Datei { $file }.
apply-journal-newer = Das Journal { $path } wurde von einer neueren Version von Syncwright geschrieben
apply-journal-newer-cause = Es hat die Form { $version }, die diese Version nicht kennt; was getan wurde, ist hier nicht bekannt
apply-journal-newer-advice = Es wurde nichts geändert. Fahren Sie mit der Version fort, die es geschrieben hat, oder machen Sie es mit ihr rückgängig.
apply-journal-in-use = Das Journal { $path } wird von einem anderen Syncwright verwendet
apply-journal-damaged = Das Journal { $path } kann nicht gelesen werden
apply-journal-damaged-cause = Zeile { $line } ist beschädigt
apply-journal-damaged-advice = Vergleichen Sie das Verzeichnis von Hand mit dem Journal; dessen Zeilen bis dorthin sagen, was getan wurde.
apply-no-folder = Es gibt keinen Ordner, in dem das Journal aufbewahrt werden kann
apply-no-folder-advice = Setzen Sie HOME (unter Windows LOCALAPPDATA) auf Ihren Basisordner, und versuchen Sie es erneut.
apply-no-document = Es gibt kein Dokument { $path }
apply-no-document-advice = Prüfen Sie den Namen, oder erstellen Sie ein Dokument mit „syncwright init“ oder im Fenster.
apply-bad-document = Das Dokument { $path } kann nicht verwendet werden
apply-bad-document-advice = Korrigieren Sie es, und versuchen Sie es erneut; „syncwright schema“ gibt alle Schlüssel aus. Es wurde nichts geändert.
apply-settings-unread = Die Einstellungen konnten nicht gelesen werden: { $why }
apply-no-random = Das Betriebssystem hat keine Zufallszahlen für ein Kennwort geliefert
apply-no-random-advice = Versuchen Sie es erneut; ohne sie lässt sich kein sicheres Kennwort erzeugen.

## What has changed since the plan was made
apply-moved-cause = Das Verzeichnis oder die Datei ist nicht mehr so wie beim Erstellen des Plans
apply-moved-advice = Dieser Schritt hat nichts geschrieben. Erstellen Sie einen neuen Plan, sehen Sie ihn an, und wenden Sie diesen an.
apply-moved-appeared = Inzwischen gibt es ein Objekt an der Stelle { $dn }
apply-moved-name-taken = Der Kontoname { $name } ist inzwischen vergeben, an { $dn }
apply-moved-another = An der Stelle { $dn } liegt ein anderes Objekt
apply-moved-changed = { $dn } wurde geändert
apply-moved-not-ours = { $dn } ist nicht das Objekt, das dieser Plan erstellt hat
apply-moved-document-gone = Das Dokument { $path } ist nicht mehr vorhanden
apply-moved-document-changed = Das Dokument { $path } wurde geändert
apply-moved-secret = Der Schlüsselspeicher hat inzwischen einen Eintrag { $name }
apply-moved-gone = { $dn } ist nicht mehr vorhanden
apply-moved-foreign = { $dn } ist nicht so, wie dieser Plan es hinterlassen hätte
apply-moved-right-given = Das Recht „{ $right }“ auf { $dn } wurde bereits erteilt
apply-moved-account-gone = Das Konto { $dn } ist nicht mehr vorhanden

## Steps
apply-no-variable = Die Umgebungsvariable { $name } enthält kein Kennwort für das neue Konto
apply-no-variable-advice = Weisen Sie ihr ein zufälliges Kennwort mit mindestens 16 Zeichen zu, und starten Sie erneut.
apply-made-unread = { $dn } wurde erstellt, kann aber nicht gelesen werden
apply-made-unread-advice = Prüfen Sie, ob Sie dort lesen dürfen, und setzen Sie fort: Das Objekt wird so übernommen, wie es ist.
apply-ended-applied = Es gibt nichts fortzusetzen: Dieser Plan wurde bis zum Ende ausgeführt
apply-ended-undone = Es gibt nichts fortzusetzen: Dieser Plan wurde rückgängig gemacht
apply-ended-closed = Es gibt nichts fortzusetzen: Dieser Plan wurde geschlossen
apply-ended-advice = Erstellen Sie einen neuen Plan, um zu sehen, ob noch etwas zu tun ist.
apply-applying-the-plan = Die Anwendung des Plans
apply-undoing = Das Rückgängigmachen

## Why an undo leaves something alone
apply-left-not-empty = Nicht mehr leer
apply-left-gone = Bereits gelöscht oder verschoben
apply-left-changed = Seitdem geändert
apply-left-another = An der Stelle liegt ein anderes Objekt
apply-left-group-gone = Die Gruppe wurde bereits gelöscht oder verschoben
apply-left-members-out = Die Mitglieder wurden bereits entfernt
apply-left-group-changed = Die Gruppe wurde seitdem geändert
apply-left-object-gone = Das Objekt wurde bereits gelöscht oder verschoben
apply-left-document-changed = Das Dokument { $path } wurde seitdem geändert
apply-left-version-gone = Die frühere Version ist nicht mehr aufbewahrt
apply-left-version-not-kept = Die frühere Version wurde nicht aufbewahrt

## The report
apply-report-title = Syncwright-Bericht
apply-report-what-syncs = Was wohin synchronisiert wird
apply-report-steps = Schritte
apply-report-settings = Einstellungen
apply-report-setting = Einstellung
apply-report-value = Wert
apply-report-document = Dokument
apply-report-engine = Modul
apply-report-started = Begonnen
apply-report-ended = Beendet
apply-report-outcome = Ergebnis
apply-report-plan = Plan (SHA-256)
apply-report-journal = Journal
apply-report-applied = Bis zum Ende angewendet
apply-report-undone = Rückgängig gemacht
apply-report-left = Angehalten und so belassen
apply-report-open = Angehalten; kann fortgesetzt oder rückgängig gemacht werden
apply-report-step-not-begun = nicht begonnen
apply-report-step-failed = fehlgeschlagen
apply-report-step-done = erledigt
apply-report-step-being-undone = wird rückgängig gemacht
apply-report-step-undone = rückgängig gemacht
apply-report-step-left = belassen
apply-report-problem = { $headline }. { $remedy }
apply-report-key-store = Schlüsselspeicher
apply-report-file = Datei
apply-report-risk-cosmetic = kosmetisch
apply-report-risk-sync = wirkt auf die Synchronisierung
apply-report-risk-destructive = zerstörend
apply-report-cannot-be-undone = Kann nicht rückgängig gemacht werden: { $why }
apply-report-where = Wo
apply-report-why = Warum
apply-report-risk = Risiko
apply-report-undo = Rückgängig
apply-left-members-in = Die Mitglieder wurden bereits wieder aufgenommen
apply-moved-time-over = Die Zeit von { $member } in { $group } ist abgelaufen
apply-moved-right-gone = Das Recht „{ $what }“ auf { $on } ist nicht mehr da

## The report of a configuration
apply-audit-title = Konfiguration der Synchronisierung
apply-audit-made = Erstellt
apply-audit-scope = Was tatsächlich synchronisiert wird
apply-audit-domain = { $domain }: { $n ->
        [one] { $n } Container wird mit allem darunter synchronisiert
       *[other] { $n } Container werden mit allem darunter synchronisiert
    }
apply-audit-domain-counted = { $domain }: { $objects ->
        [one] { $objects } Objekt
       *[other] { $objects } Objekte
    } in { $containers ->
        [one] { $containers } Container
       *[other] { $containers } Containern
    }
apply-audit-domain-out = { $domain }: Nichts wird synchronisiert
apply-audit-not-counted = Die Objekte wurden nicht gezählt: Beim Erstellen dieses Berichts war niemand bei Active Directory angemeldet.
apply-audit-container = Container mit allem darunter
apply-audit-except = Aber ohne
apply-audit-containers = Container
apply-audit-users = Benutzer
apply-audit-groups = Gruppen
apply-audit-contacts = Kontakte
apply-audit-computers = Computer
apply-audit-rights = Rechte der Connectorkonten
apply-audit-rights-unread = Sie wurden nicht gelesen: Beim Erstellen dieses Berichts war niemand bei Active Directory angemeldet.
apply-audit-rights-none = Was konfiguriert ist, braucht außer dem Lesen keine Rechte.
apply-audit-forest = Gesamtstruktur
apply-audit-on = Auf
apply-audit-right = Recht
apply-audit-for = Für
apply-audit-state = Zustand
apply-audit-has = erteilt
apply-audit-lacks = fehlt
apply-audit-delegation = Delegierung
apply-audit-delegation-none = Es sind keine Delegierungsgruppen konfiguriert.
apply-audit-delegation-note = Das sind die gewünschten Mitglieder. Wer tatsächlich in den Gruppen ist, steht in der Überprüfung des delegierten Zugriffs.
apply-audit-group = Gruppe
apply-audit-where = Ort
apply-audit-may = Was Mitglieder dürfen
apply-audit-members = Mitglieder
apply-audit-until = { $who } bis { $when }
apply-audit-checks = Voraussetzungen
apply-audit-checks-unread = Sie wurden beim Erstellen dieses Berichts nicht geprüft.
apply-audit-checks-fine = Alles Nötige ist vorhanden.
apply-audit-severity = Gewicht
apply-audit-found = Befund
apply-audit-remedy = Was zu tun ist
apply-audit-blocks = verhindert
apply-audit-warning = Warnung
apply-audit-note = Hinweis

## The report of a comparison
apply-compare-title = Zwei Konfigurationen im Vergleich
apply-compare-left = Erste
apply-compare-right = Zweite
apply-compare-same = Sie sagen dasselbe
apply-compare-differ = { $n ->
        [one] { $n } Unterschied
       *[other] { $n } Unterschiede
    }
apply-compare-state-same = gleich
apply-compare-state-differs = verschieden
apply-compare-state-unsaid = nur in einer genannt
apply-compare-scope-same = { $domain }: Dieselben Container werden synchronisiert
apply-compare-scope-unsaid = { $domain }: Nur eine von beiden sagt, was synchronisiert wird
apply-compare-scope-differs = { $domain }: Es wird Verschiedenes synchronisiert
apply-compare-only = Nur durch: { $name }
apply-compare-rules = Synchronisierungsregeln
apply-compare-rules-unsaid = Eine von beiden sagt nichts über Regeln, deshalb werden sie nicht verglichen.
apply-compare-rules-engines = Die Regeln zweier Module haben nichts gemeinsam, deshalb werden sie nicht verglichen.
apply-compare-rules-count = { $n ->
        [one] { $n } Regel
       *[other] { $n } Regeln
    }, { $differ ->
        [one] { $differ } verschieden
       *[other] { $differ } verschieden
    }
apply-compare-no-rule = nicht vorhanden
apply-compare-precedence = Rangfolge
apply-compare-rule = Regel
apply-compare-what = Was

## The report of a move to Cloud Sync
apply-move-title = Von Entra Connect zu Cloud Sync
apply-move-blocks = Im Weg
apply-move-blocks-none = Nach allem, was gelesen wurde, steht nichts im Weg.
apply-move-changes = Was sich ändert, und für wen
apply-move-changes-none = Nach allem, was gelesen wurde, ändert sich nichts.
apply-move-untold = Nicht bekannt
apply-move-steps = Schritte
apply-move-pilot = OU, mit der begonnen wird
apply-move-what = Was
apply-move-cause = Durch
apply-move-why = Warum
apply-move-instead = Was zu tun ist
apply-move-who = Objekte
apply-ended-partly-undone = Es gibt nichts fortzusetzen: Einige Schritte dieses Plans wurden rückgängig gemacht, die übrigen bestehen
apply-no-such-step = In diesem Journal gibt es keinen Schritt { $step }
apply-no-such-step-advice = „syncwright history“ mit der Nummer der Version listet die Schritte auf.
apply-step-is = Der Schritt lautet: { $what }
apply-step-does-not-stand = Dieser Schritt kann nicht rückgängig gemacht werden: Er wurde nicht ausgeführt oder bereits rückgängig gemacht
apply-step-does-not-stand-advice = Sehen Sie im Verlauf nach, welche Schritte bestehen.
apply-step-cannot-be-undone-advice = Das stand im Plan. Machen Sie es von Hand rückgängig, falls nötig.
apply-step-needed = Allein kann er nicht rückgängig gemacht werden: Ein anderer Schritt setzt ihn voraus, „{ $other }“
apply-step-needed-advice = Machen Sie zuerst jenen rückgängig, beide zusammen oder die ganze Anwendung.
apply-no-such-version = Im Verlauf dieses Dokuments gibt es keine Version { $version }
apply-report-partly-undone = Einige Schritte rückgängig gemacht, die übrigen bestehen
apply-no-such-version-advice = { $n ->
        [0] Von hier aus wurde noch nichts angewendet.
        [one] Es gibt eine Version, mit der Nummer 1.
       *[other] Wählen Sie eine der Nummern 1 bis { $n }; „syncwright history“ listet sie auf.
    }

## Cloud Sync in the tenant
apply-tenant-not-signed-in = Niemand ist mit dem Recht zum Ändern von Cloud Sync beim Mandanten angemeldet
apply-tenant-not-signed-in-advice = Melden Sie sich an (in der Befehlszeile: --sign-in), stimmen Sie den Berechtigungen zu, und fahren Sie fort.
apply-moved-not-made = Was ein früherer Schritt erstellt, ist nicht da: { $step }
apply-moved-job-gone = Der Auftrag { $job } ist nicht mehr im Mandanten
apply-moved-two-apps = Der Mandant hat zwei Anwendungen { $name }
apply-moved-two-jobs = Die Anwendung hat zwei Aufträge einer Art
apply-moved-app = Der Mandant hat inzwischen eine Anwendung { $name }
apply-moved-job = Die Anwendung hat inzwischen einen Auftrag der Art { $name }
apply-moved-settings = Die Einstellungen der Anwendung { $app } wurden geändert
apply-moved-schema = Das Schema des Auftrags { $job } wurde geändert
apply-moved-runs = Der Auftrag { $job } läuft inzwischen
apply-moved-stands = Der Auftrag { $job } steht inzwischen still
apply-schema-not-taken = Der Dienst hat das Schema des Auftrags { $job } nicht übernommen
apply-schema-not-taken-advice = Fahren Sie in einigen Minuten fort: Zuerst wird geprüft, ob es bis dahin gilt.
apply-schema-unfit = Das Schema des Auftrags { $job } lässt sich nicht auf das bringen, was der Plan sagt
apply-schema-unfit-advice = Machen Sie das Getane rückgängig, und lassen Sie die Vorlage im Microsoft Entra Admin Center ansehen.
apply-left-app-has-jobs = Die Anwendung hat andere Aufträge bekommen
apply-left-job-runs = Der Auftrag läuft: Jemand hat ihn gestartet
apply-left-settings-changed = Die Einstellungen wurden seitdem geändert
apply-left-schema-changed = Das Schema des Auftrags { $job } wurde seitdem geändert
apply-left-restart = Ein Neustart lässt sich nicht zurücknehmen
apply-left-order = Was der Dienst im Mandanten eingeschaltet hat, bleibt an
apply-report-tenant = Microsoft Entra ID
apply-try-no-job = Der Mandant hat keinen Auftrag für: { $what }
apply-try-no-job-advice = Wenden Sie zuerst das Dokument an: syncwright apply --sign-in.
apply-try-kind = { $object } ist weder ein Benutzer noch eine Gruppe
apply-try-kind-advice = Nur Benutzer und Gruppen lassen sich bei Bedarf bereitstellen.
apply-try-id = { $object } ist nicht die Objekt-ID einer Cloudgruppe
apply-try-id-advice = Nennen Sie mit --writeback die Gruppe bei ihrer Objekt-ID in Microsoft Entra ID.
apply-try-not-found = { $object } wurde in den Domänen des Dokuments nicht gefunden
apply-try-not-found-advice = Geben Sie den Distinguished Name, die objectGUID, den Anmeldenamen oder den Kontonamen an.
apply-no-cloud-jobs = Der Mandant hat keinen Auftrag von Cloud Sync
apply-no-cloud-jobs-advice = Wählen Sie eine andere Konfiguration zum Vergleich, oder richten Sie zuerst Cloud Sync ein.
apply-finding-groups = Gruppen werden gesucht
apply-counting-members = Gruppenmitglieder werden gezählt
apply-cloud-jobs-unread = Ein Auftrag von Cloud Sync war nicht zu verstehen
apply-cloud-jobs-unread-advice = Versuchen Sie es später noch einmal. Bleibt es so, vergleichen Sie mit einer Datei mit Antworten von Microsoft Graph.
