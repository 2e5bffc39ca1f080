### The verbs of the command line (src/cli).

## Help: the program and its verbs
cli-about = Active Directory und Microsoft Entra ID verbinden, wählen, was synchronisiert wird, und es sicher anwenden.
cli-about-window = Ohne Befehl öffnet sich das Fenster.
cli-verb-practice = Das Fenster mit einer Übungsgesamtstruktur und einem Übungsmandanten öffnen oder nur diese bereitstellen
cli-verb-init = Ein Anfangsdokument ausgeben
cli-verb-schema = Das JSON-Schema des Dokuments ausgeben
cli-verb-check = Verbinden und Voraussetzungen, Rechte und Daten prüfen (0 in Ordnung, 1 Befunde, 3 nicht feststellbar)
cli-verb-plan = Zeigen, was geändert würde (0 nichts, 2 Änderungen, 3 nicht feststellbar)
cli-verb-apply = Den Plan anwenden (0 erledigt, 1 abgelehnt, 4 angehalten, Journal aufbewahrt)
cli-verb-undo = Rückgängig machen, was die letzte Anwendung dieses Dokuments getan hat, ganz oder schrittweise
cli-verb-resume = Eine angehaltene Anwendung oder Rücknahme fortsetzen
cli-verb-explain = Sagen, warum ein Objekt im Bereich oder außerhalb liegt (0 im Bereich, 1 außerhalb)
cli-verb-review = Zeigen, wer delegierte Rechte hat, mit Befunden (0 keine, 1 Befunde)
cli-verb-gallery = Jeden Teil des Fensters mit erfundenen Daten öffnen: für alle, die an Syncwright arbeiten
cli-verb-help = Diese Meldung oder die Hilfe der angegebenen Befehle ausgeben

## Help: arguments
cli-arg-config = Das Dokument; ohne Angabe nehmen die Befehle syncwright.toml
cli-arg-serve = Bereitstellen bis zum Anhalten, ohne Fenster
cli-arg-ldap = Adresse für LDAPS; Port 0 nimmt einen freien
cli-arg-https = Adresse für Anmeldung und Graph; Port 0 nimmt einen freien
cli-arg-env = Adressen und Übungskennwörter in diese Datei schreiben, lesbar für eine Shell
cli-arg-scenario = small, large, bare oder hostile
cli-arg-from = „practice“, eine env-Datei der Übung oder ein Dokument als Grundlage
cli-arg-sign-in = Auch bei Microsoft Entra ID anmelden, mit einem Code zur Eingabe in einem beliebigen Browser
cli-arg-json = JSON ausgeben
cli-arg-out = Den Plan in diese Datei schreiben, für „apply --plan“
cli-arg-plan = Genau diesen Plan anwenden, erstellt mit „plan --out“
cli-arg-open-plan = Das Fenster öffnen, um diesen mit „plan --out“ erstellten Plan zu prüfen
cli-arg-yes = Nicht nachfragen
cli-arg-journal = Dieses Journal statt des letzten des Dokuments
cli-arg-object = Ein Distinguished Name, eine objectGUID, ein Anmeldename oder ein Kontoname
cli-arg-help = Hilfe ausgeben
cli-arg-version = Version ausgeben
cli-heading-usage = Aufruf
cli-heading-commands = Befehle
cli-heading-arguments = Argumente
cli-heading-options = Optionen

## The program
cli-no-window = Dieser Build von Syncwright hat kein Fenster
cli-no-window-advice = Verwenden Sie einen Befehl („syncwright --help“ führt sie auf) oder einen Build mit dem Feature „window“.
cli-stopping = Wird nach dem laufenden Schritt angehalten. Nochmals STRG+C beendet sofort.
cli-serving = Die Übungsserver laufen; siehe { $path }
cli-no-practice = Es ist nicht bekannt, wo die Übungsgesamtstruktur ist
cli-no-practice-cause = Die Umgebungsvariable { $name } ist nicht gesetzt
cli-no-practice-advice = Starten Sie sie mit „syncwright practice --serve --env DATEI“, und verwenden Sie dann „syncwright init --from DATEI“.

## Connecting
cli-no-terminal = Das Kennwort von { $who } muss abgefragt werden, und es gibt kein Terminal
cli-no-terminal-advice = Führen Sie den Befehl in einem Terminal aus, oder nennen Sie im Dokument eine Umgebungsvariable oder einen Eintrag des Schlüsselspeichers.
cli-password-of = Kennwort von { $who }:
cli-password-unread = Das Kennwort konnte nicht vom Terminal gelesen werden
cli-password-unread-advice = Versuchen Sie es erneut, oder nennen Sie im Dokument eine Umgebungsvariable oder einen Eintrag des Schlüsselspeichers.
cli-sign-in = Um sich bei Microsoft Entra ID anzumelden, öffnen Sie { $url }, und geben Sie innerhalb von { $minutes } Minuten den Code { $code } ein.

## explain
cli-object-not-found = Das Objekt { $object } wurde nicht gefunden
cli-object-not-found-advice = Geben Sie seinen Distinguished Name, seine objectGUID, seinen Anmeldenamen oder seinen Kontonamen an.
cli-keep-so = Um es so beizubehalten, fügen Sie dem Dokument diesen Bereichstest hinzu:
cli-is-in = { $dn } ist im Bereich.
cli-is-out = { $dn } ist außerhalb des Bereichs.
cli-reason = { $reason }.
cli-turn-in-add = Um es einzuschließen: Fügen Sie die Regel „{ $rule }“ hinzu.
cli-turn-in-remove = Um es einzuschließen: Entfernen Sie die Regel „{ $rule }“.
cli-turn-in-never = Es kann nicht eingeschlossen werden: { $why }.
cli-turn-out-add = Um es auszuschließen: Fügen Sie die Regel „{ $rule }“ hinzu.
cli-turn-out-remove = Um es auszuschließen: Entfernen Sie die Regel „{ $rule }“.
cli-turn-out-never = Es kann nicht ausgeschlossen werden: { $why }.

## check, plan, apply
cli-no-findings = Nichts spricht gegen dieses Dokument.
cli-findings = { $n ->
        [one] { $n } Befund.
       *[other] { $n } Befunde.
    }
cli-nothing-to-do = Nichts zu tun: Alles ist so, wie das Dokument es sagt.
cli-steps = { $n ->
        [one] { $n } Schritt. Plan { $hash }
       *[other] { $n } Schritte. Plan { $hash }
    }
cli-mark-blocks = SPERRT
cli-mark-warning = Warnung
cli-mark-note = Hinweis
cli-finding = { $mark }  { $headline }.
cli-in-domain = In { $name }:
cli-in-key-store = Im Schlüsselspeicher:
cli-on-disk = Auf dem Datenträger:
cli-step-sync = { $step }  [wirkt auf die Synchronisierung]
cli-step-destructive = { $step }  [ZERSTÖREND]
cli-step-why = warum:  { $why }
cli-step-undo = rückgängig: { $how }
cli-step-no-undo = nicht rückgängig zu machen: { $why }
cli-cannot-ask = Ohne Terminal kann niemand gefragt werden, ob der Plan angewendet werden soll
cli-cannot-ask-advice = Sehen Sie sich den Plan mit „syncwright plan“ an, und verwenden Sie dann „syncwright apply --yes“.
cli-not-applied = Der Plan wird nicht angewendet: Befunde sprechen dagegen
cli-not-applied-advice = Korrigieren Sie, was oben mit SPERRT gekennzeichnet ist, und versuchen Sie es erneut. Es wurde nichts geändert.
cli-nothing-changed = Es wurde nichts geändert.
cli-consent = Soll das ausgeführt werden? Geben Sie „yes“ ein:
cli-step-done = { $step }: erledigt
cli-step-stood = { $step }: bereits vorhanden
cli-step-failed = { $step }: FEHLGESCHLAGEN
cli-step-undone = { $step }: rückgängig gemacht
cli-step-left = { $step }: unverändert gelassen: { $why }
cli-done = Erledigt. Journal: { $path }
cli-stopped = Die als erledigt gemeldeten Schritte haben Bestand. Setzen Sie mit „syncwright resume“ fort, oder machen Sie sie mit „syncwright undo“ rückgängig. Journal: { $path }

## undo, resume
cli-nothing-to-undo = Für { $path } gibt es nichts rückgängig zu machen
cli-nothing-to-resume = Für { $path } gibt es nichts fortzusetzen
cli-no-journal = Der Ordner { $folder } enthält kein solches Journal
cli-no-journal-advice = Nennen Sie mit --journal ein Journal oder mit --config ein anderes Dokument.

## review
cli-no-members = (keine Mitglieder)

## Help: values
cli-help-default = { $help } [Standard: { $value }]
cli-value-file = DATEI
cli-value-address = ADRESSE
cli-value-name = NAME
cli-value-from = practice|DATEI
cli-value-object = OBJEKT
cli-value-command = BEFEHL

## review
cli-review-group = { $n ->
        [one] { $group }: { $may } ({ $n } tatsächlich)
       *[other] { $group }: { $may } ({ $n } tatsächlich)
    }
cli-review-finding = Befund { $number }  { $level }: { $finding }.
cli-review-mend = Beheben Sie es mit „syncwright review fix { $number }“.
cli-review-mend-choose = Nehmen Sie jemanden mit „syncwright review add“ auf.
cli-review-mend-confirm = Bestätigen Sie sie mit „syncwright review confirm“.
cli-review-mend-exclude = Beheben Sie es mit „syncwright review fix { $number }“: Das fügt die Bereichsregel exclude = "{ $ou }" hinzu.
cli-review-since = seit { $at }
cli-review-until = bis { $at }, durch Active Directory
cli-review-until-recorded = bis { $at }, durch „review --expire“
cli-review-to-confirm = zu bestätigen
cli-review-confirmed = bestätigt von { $by }, { $at }
cli-review-confirmed-due = bestätigt von { $by }, { $at }, wieder fällig
cli-review-through = über { $way }
cli-review-further = und auf weiteren Wegen
cli-review-may = { $group }: { $who } darf { $what }
cli-review-admins = { $n ->
        [one] { $n }-mal darf ein Administrator des Verzeichnisses eine der Gruppen ändern.
       *[other] { $n }-mal darf ein Administrator des Verzeichnisses eine der Gruppen ändern.
    }
cli-access-no-terminal = Ohne Terminal kann niemand gefragt werden, ob angewendet werden soll
cli-access-no-terminal-advice = Sehen Sie es sich mit --what-if an, und verwenden Sie dann --yes.
cli-access-none-over = Niemandes Zeit ist abgelaufen.
cli-access-time-over = die Zeit ist abgelaufen
cli-access-no-group = { $group } ist nicht vorhanden
cli-access-no-group-advice = Richten Sie sie zuerst ein, oder sehen Sie mit „syncwright review“ nach, was aus ihr wurde.
cli-access-no-fix = Zu Befund { $number } gibt es nichts, was ausgeführt werden könnte
cli-access-no-fix-advice = „syncwright review“ nummeriert die Befunde und sagt, welche sich so beheben lassen.
cli-access-fix-apart = Ein Befund, den eine Bereichsregel behebt, wird getrennt von anderen behoben
cli-access-fix-apart-advice = Das ändert, was synchronisiert wird: Rufen Sie „syncwright review fix“ erst für ihn allein auf, dann für die anderen.
cli-access-no-end = Es ist kein Ende angegeben
cli-access-no-end-advice = Geben Sie eines mit --until ZEIT oder --for DAUER an.
cli-access-bad-time = { $text } ist keine künftige Zeit
cli-access-bad-time-advice = Schreiben Sie eine Zeit wie 2026-11-23T18:00Z oder eine Dauer wie 4h oder 2d.
cli-access-gains = { $who } erhält { $group } über { $way }
cli-access-loses = { $who } verliert { $group } über { $way }
cli-access-arises = käme hinzu  { $level }: { $finding }.
cli-access-vanishes = fiele weg  { $finding }.
cli-access-cannot-hold = { $group } kann { $member } nicht enthalten
cli-access-cannot-hold-advice = Gruppen dieser Typen lassen sich nicht verschachteln: Nehmen Sie die Personen selbst auf, oder ändern Sie den Typ einer der beiden.
cli-access-only-nested = { $who } ist nicht selbst in { $group } und kann daher nicht herausgenommen werden
cli-access-only-nested-advice = Die Mitgliedschaft kommt über andere Gruppen: Nehmen Sie sie dort heraus. { $way }
cli-access-so-already = Nichts zu tun: Es ist schon so.
cli-access-sign-in-again = Wer etwas erhalten oder verloren hat, meldet sich ab und wieder an, damit es gilt.

## Coming back
cli-stale = Verzeichnis oder Dokument haben sich geändert, seit der Plan gezeigt wurde
cli-stale-advice = Es wurde nichts geändert. Sehen Sie sich mit „syncwright plan“ den neuen Plan an und wenden Sie diesen an.
cli-type-number = { $n ->
        [one] { $n } Löschung liegt über dem Schwellenwert, oder ein Administrator fällt heraus: Ihr muss mit der Zahl zugestimmt werden
       *[other] { $n } Löschungen liegen über dem Schwellenwert, oder ein Administrator fällt heraus: Ihnen muss mit der Zahl zugestimmt werden
    }
cli-type-number-advice = Sehen Sie mit „syncwright plan“ nach, wer herausfällt. Ist es gewollt, verwenden Sie „syncwright apply --yes --deletes { $number }“. Es wurde nichts geändert.
cli-ask-number = Ausführen? Geben Sie die Zahl der Löschungen ein, { $number }:{ " " }
cli-no-difference = Es gibt keine Abweichung mit der Kennung { $id }
cli-no-difference-advice = Listen Sie sie mit „syncwright check“ auf.
cli-and-more = und { $n } weitere
cli-not-looked-through = { $domain } konnte nicht durchgesehen werden: Wer dort herausfällt oder hinzukommt, ist nicht bekannt
cli-accept-with = So hinnehmen mit: syncwright check --accept "{ $id }"
cli-mark-setting = Wert
cli-mark-leaves = geht
cli-mark-deleted = gelöscht
cli-mark-enters = kommt
cli-mark-differs = anders
cli-setting = { $setting }: { $old } → { $new }
cli-sentence = { $text }.
cli-progress = { $what }: { $numbers }
cli-arg-accept = Diese Abweichung von der letzten Anwendung so hinnehmen; „all“: jede davon
cli-arg-deletes = Dieser Zahl von Löschungen zustimmen, wenn sie über dem Schwellenwert liegt oder ein Administrator herausfällt
cli-type-entering = { $n ->
    [one] { $n } Objekt kommt hinzu, und es ist ein Administrator; stimmen Sie mit der Zahl zu
   *[other] { $n } Objekte kommen hinzu, darunter Administratoren; stimmen Sie mit der Zahl zu
}
cli-type-entering-advice = Sehen Sie mit „syncwright plan“ nach, wer hinzukommt. Ist es gewollt, verwenden Sie „syncwright apply --yes --enters { $number }“. Es wurde nichts geändert.
cli-ask-entering = Ausführen? Geben Sie ein, wie viele hinzukommen, { $number }:{ " " }
cli-arg-enters = Dieser Zahl von Objekten zustimmen, die hinzukommen, wenn ein Administrator darunter ist
cli-value-number = ZAHL
cli-value-id = KENNUNG
## review: help
cli-verb-review-add = Konten oder Gruppen in eine der vier Gruppen aufnehmen
cli-verb-review-remove = Sie aus einer herausnehmen
cli-verb-review-move = Von einer Gruppe in eine andere
cli-verb-review-extend = Einer Mitgliedschaft ein anderes Ende geben
cli-verb-review-confirm = Bestätigen, dass Mitgliedschaften noch gebraucht werden, oder sie mit Ihrem Namen herausnehmen
cli-verb-review-fix = Ausführen, was diese Befunde behebt, nach ihren Nummern in „review“
cli-arg-csv = Die Matrix in diese Datei schreiben, eine Zeile je Mitgliedschaft
cli-arg-html = Die Überprüfung als Seite zum Drucken oder Aufheben in diese Datei schreiben
cli-arg-stale-days = Ein Konto ohne Anmeldung seit so vielen Tagen gilt als ungenutzt
cli-arg-expire = Ohne Rückfrage herausnehmen, wessen festgehaltene Zeit abgelaufen ist: für eine geplante Aufgabe
cli-arg-who = Distinguished Name, objectGUID, Anmeldename oder Kontoname
cli-arg-to = Die Gruppe, in die sie kommen
cli-arg-out-of = Die Gruppe, aus der sie kommen
cli-arg-group = Die Gruppe, um die es geht
cli-arg-until = Bis zu dieser Zeit, zum Beispiel 2026-11-23T18:00Z
cli-arg-for = So lange, zum Beispiel 4h oder 2d
cli-arg-reason = Warum, oder ein Ticket: Es steht im Plan und im Journal
cli-arg-what-if = Sagen, was daraus folgt, und aufhören (0 kein neuer Befund, 1 Befunde)
cli-arg-by = Wer es sagt
cli-arg-remove = Es wird nicht mehr gebraucht
cli-arg-numbers = Nummern von Befunden in „review“
cli-value-who = WER
cli-value-group = GRUPPE
cli-value-days = TAGE
cli-value-time = ZEIT
cli-value-span = DAUER
cli-value-text = TEXT



## Files of an engine's server
cli-verb-import = Aus dem Export von Entra Connect oder den Aufträgen von Cloud Sync ein Dokument machen
cli-verb-export = Die Dateien für den Server des Moduls oder einen Bericht schreiben
cli-arg-import-from = Ordner von Get-ADSyncServerConfiguration oder mit Antworten von Graph über Cloud Sync, eine Datei, oder "cloud-sync" für die Aufträge des Mandanten, den das Dokument von --config nennt; das fordert zur Anmeldung auf
cli-arg-import-out = Schreibt das Dokument in diese neue Datei
cli-arg-export-to = Für wen: cloud-sync, entra-connect oder report für eine Person
cli-arg-export-out = Schreibt die Dateien in diesen Ordner
cli-arg-check-export = Vergleicht mit dem, was Entra Connect in diesen Ordner exportiert hat (0 angewendet, 1 abweichend)
cli-value-folder = ORDNER
cli-value-path = PFAD
cli-value-engine = MODUL
cli-import-there = { $path } ist bereits vorhanden
cli-import-there-remedy = Geben Sie eine Datei an, die es noch nicht gibt.
cli-import-left = { $count ->
        [0] Alles wurde übernommen.
        [one] { $count } Eintrag wurde nicht übernommen:
       *[other] { $count } Einträge wurden nicht übernommen:
    }
cli-export-engine = Das Dokument ist für { $engine }
cli-export-engine-remedy = Setzen Sie darin engine = "entra-connect", oder wählen Sie das Modul im Fenster.
cli-export-unconnected = Die Kurznamen (NetBIOS) der Domänen wurden nicht gelesen, weil keine Verbindung zustande kam: Wo die Dateien einen brauchen, lassen sie die Stelle offen.
cli-verify-applied = angewendet  { $what }
cli-verify-differs = WEICHT AB  { $what }
cli-verify-wanted = gewollt:  { $value }
cli-verify-found = gefunden: { $value }
cli-verify-not-there = der Export sagt es nicht

## compare, migrate, report
cli-verb-compare = Zwei beliebige Konfigurationen vergleichen (0 gleich, 1 verschieden)
cli-verb-migrate = Den Weg von Entra Connect zu Cloud Sync zeigen (0 nichts steht im Weg, 1 etwas steht im Weg)
cli-arg-compare-first = Ein Dokument, ein Ordner oder eine Datei eines Exports, "applied" (oder "applied:3" für Version 3) oder "cloud-sync" für die Aufträge im Mandanten, das zur Anmeldung auffordert
cli-arg-compare-second = Das andere
cli-arg-compare-html = Den Vergleich als Seite zum Drucken oder Aufbewahren in diese Datei schreiben
cli-arg-reading = Bei den Gesamtstrukturen des Dokuments anmelden, um Objekte zu zählen, Rechte zu lesen und zu prüfen
cli-arg-migrate-from = Was Entra Connect exportiert hat; ohne dies gilt das Dokument
cli-arg-pilot = Die OU, mit der begonnen wird
cli-arg-migrate-out = Beide Konfigurationen, die Schritte und einen Bericht in diesen Ordner schreiben
cli-value-first = ERSTE
cli-value-second = ZWEITE
cli-value-dn = DN
cli-compare-not-applied = { $path } wurde nicht von diesem Computer aus angewendet
cli-compare-not-applied-remedy = Nennen Sie statt "applied" eine Datei oder einen Ordner.
cli-compare-only = { $domain }, nur { $side }:
cli-compare-region-counted = { $dn } ({ $objects ->
        [one] { $objects } Objekt
       *[other] { $objects } Objekte
    } in { $containers ->
        [one] { $containers } Container
       *[other] { $containers } Containern
    })
cli-compare-except = ohne { $dn }
cli-compare-rule = Regel „{ $name }“ von { $system }
cli-compare-precedence = Rangfolge { $n }
cli-compare-unsaid = { $n ->
        [one] { $n } Einstellung nennt nur eine von beiden.
       *[other] { $n } Einstellungen nennt nur eine von beiden.
    }
cli-compare-same = Sie sagen dasselbe.
cli-compare-differ = { $n ->
        [one] { $n } Unterschied.
       *[other] { $n } Unterschiede.
    }
cli-migrate-blocks = Im Weg
cli-migrate-changes = Was sich ändert
cli-migrate-untold = Nicht bekannt
cli-migrate-steps = Schritte
cli-migrate-by = durch: { $cause }
cli-migrate-free = Nach allem, was gelesen wurde, steht nichts im Weg.
cli-migrate-blocked = { $n ->
        [one] { $n } Hindernis steht im Weg.
       *[other] { $n } Hindernisse stehen im Weg.
    }
cli-migrate-pilot = { $dn } ist keine OU, mit der begonnen werden kann
cli-migrate-pilot-remedy = Nennen Sie eine, die jetzt synchronisiert wird, mit ihrem Distinguished Name.
## A plan in a file
cli-plan-of = Plan von { $author } vom { $time }, Hash { $hash }
cli-plan-reason = Grund: { $reason }
cli-plan-signs-in = Der Plan meldet sich an bei { $what }
cli-plan-signs-in-cause = Im Dokument { $path } steht das nicht so
cli-plan-signs-in-advice = Wenn das richtig ist, tragen Sie es in das Dokument ein, oder führen Sie den Befehl in einem Terminal aus und stimmen Sie dort zu.

## unlock
cli-verb-unlock = Die Sperre aufheben, die eine Anwendung auf einem anderen Computer hinterlassen hat
cli-unlock-free = Niemand hält die Sperre.
cli-unlock-held = { $who } auf { $computer } hält sie (Prozess { $process }, seit { $since }).
cli-unlock-cannot-ask-advice = Führen Sie den Befehl in einem Terminal aus, oder fügen Sie --yes hinzu, wenn auf jenem Computer nichts mehr läuft.
cli-unlock-done = Die Sperre ist aufgehoben.
cli-verb-history = Jede angewendete Version zeigen, eine davon, oder die Unterschiede zwischen zweien (0, oder 2: Unterschiede)
cli-arg-steps = Nur diesen Schritt, mit seiner ID aus „history“; mehrfach möglich
cli-arg-version-number = Nummer oder ID einer Version: zeigt sie mit ihren Schritten
cli-arg-compare = Unterschiede von jener Version zu dieser; „now“: zum Dokument, wie es ist
cli-arg-count = Bei den Gesamtstrukturen anmelden und zählen, welche Objekte hinzukommen und herausfallen
cli-value-version = VERSION
cli-history-line = { $number }. { $when }, von { $who }
cli-history-line-state = { $line } ({ $state })
cli-history-undone = rückgängig gemacht { $when }, von { $who }
cli-history-stands = zuletzt angewendet
cli-history-none = Von hier aus wurde noch nichts angewendet.
cli-history-journal = Journal: { $path }
cli-history-no-journal = Das Journal liegt nicht auf diesem Computer.
cli-history-step = { $step } ({ $state })
cli-history-step-id = ID: { $id }
cli-history-not-begun = nicht begonnen
cli-history-open = begonnen und nicht beendet
cli-history-done = ausgeführt
cli-history-step-undone = rückgängig gemacht
cli-history-left = unverändert gelassen: { $why }
cli-history-same = Es gibt keinen Unterschied.
cli-history-nobody = niemand
cli-history-counts = Kommen hinzu: { $entering }. Fallen heraus: { $leaving }.
cli-history-reason = Grund: { $reason }
cli-history-author = Geplant von { $who }
cli-arg-back-to = Zu dieser angewendeten Version zurückkehren (Nummer oder ID aus „history“)
cli-arg-repair = Wiederherstellen, was vor dieser Abweichung von der letzten Anwendung gemeint war (ID aus „check“)
cli-arg-take-over = Die Einstellungen so ändern, dass diese Abweichung gilt
cli-not-offered = Mit der Abweichung { $id } kann nicht so verfahren werden
cli-not-offered-advice = „check“ sagt, was damit getan werden kann.
cli-accept-by-check = Sie ändert keine Einstellung: Nehmen Sie sie mit „check --accept“ hin.
cli-accept-by-apply = Sie ändert die Einstellungen: Sehen Sie sich „plan --accept“ an, und führen Sie sie mit „apply --accept“ aus.
cli-repair-with = Wiederherstellen: syncwright apply --repair "{ $id }"
cli-repair-by-plan = Wiederherstellen: Die nächste Anwendung erledigt es
cli-repair-by-export = Wiederherstellen: { $label }: syncwright export --to entra-connect --out ORDNER
cli-repair-on-server = Die Abweichung { $id } wird nicht von hier aus behoben
cli-repair-on-server-advice = { $then } { $label }: syncwright export --to entra-connect --out ORDNER
cli-take-over-with = Übernehmen: syncwright apply --accept "{ $id }"
## Cloud Sync in the tenant
cli-in-tenant = Im Mandanten:
cli-verb-cloud-sync = Cloud Sync im Mandanten ansehen; Aufträge starten, anhalten, neu starten oder ein Objekt ausprobieren
cli-verb-status = Aufträge, Quarantäne, letzte Läufe, Fehler und Agents zeigen (0 in Ordnung, 1 etwas stimmt nicht)
cli-verb-start = Einen Auftrag starten: Ab dann schreibt er nach seinem Zeitplan
cli-verb-pause = Einen Auftrag anhalten
cli-verb-restart = Einen Auftrag neu starten
cli-verb-test = Ein Objekt jetzt bereitstellen: Das schreibt und fragt nicht, ob das Objekt im Bereich ist
cli-arg-domain = Die Domäne des Auftrags; nicht nötig, wenn es nur eine gibt
cli-arg-writeback = Der Auftrag, der Gruppen zurückschreibt
cli-arg-restart-how = Wozu der Neustart dient
cli-value-domain = DOMÄNE
cli-value-how = WIE
cli-cloud-not-engine = { $path } ist für { $engine }, nicht für Cloud Sync
cli-cloud-not-engine-advice = Wählen Sie im Dokument Cloud Sync als Modul.
cli-cloud-which = Das Dokument hat mehrere Aufträge
cli-cloud-which-advice = Nennen Sie die Domäne oder --writeback. Es sind: { $jobs }.
cli-cloud-job = Auftrag { $what }
cli-cloud-row =   { $name }: { $value }
cli-cloud-agents = Agents
cli-cloud-agent =   { $machine }: { $state }
cli-cloud-no-agents =   keine. { $advice }
cli-cloud-test-warning = { $object } wird jetzt bereitgestellt. Das schreibt in das Ziel, auch wenn das Objekt außerhalb des Bereichs liegt.
cli-cloud-test-result = { $object }: { $result } { $action }
cli-cloud-test-step =   { $name }: { $status }. { $text }
cli-cloud-test-change =   { $name }: { $old } → { $new }
cli-review-mend-plan = (das nächste „syncwright apply“ behebt es)
cli-mark-kept = bleibt

## A plan in a file

## unlock
