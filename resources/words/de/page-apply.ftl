### The page Apply (src/wizard/pages/apply, src/ui/pages/apply.rs).
page-apply-not-read-again = Was ausgeführt wurde, wird nicht erneut gelesen

## Before anything was started
page-apply-waits = Eine unterbrochene Anwendung wartet
page-apply-waits-means = Verbinden Sie zuerst ihre Gesamtstruktur; dann wird sie hier fortgesetzt.
page-apply-waits-go = Zu „Active Directory“
page-apply-idle = Noch wurde nichts angewendet
page-apply-idle-means = Prüfen Sie zuerst den Plan, und stimmen Sie ihm zu.
page-apply-idle-go = Zu „Überprüfen“
page-apply-nothing = Es musste nichts geändert werden

## While it runs
page-apply-undoing = Wird rückgängig gemacht
page-apply-applying = Wird angewendet
page-apply-stop = Anhalten
page-apply-stopping = Wird angehalten
page-apply-stopping-why = Der laufende Schritt wird zuerst beendet
page-apply-stop-help = Angehalten wird zwischen zwei Schritten; was ausgeführt wurde, bleibt bestehen und kann rückgängig gemacht werden.
page-apply-the-apply = Die Anwendung

## When it stopped
page-apply-stopped-undo = { $undone ->
        [one] { $undone } Schritt ist rückgängig gemacht
       *[other] { $undone } Schritte sind rückgängig gemacht
    }, { $n ->
        [one] { $n } besteht noch
       *[other] { $n } bestehen noch
    }.
page-apply-stopped-apply = { $n } von { $all } Schritten sind ausgeführt.
page-apply-no-journal = In diesem Fenster ist kein Journal bekannt; die Startseite bietet es an
page-apply-nothing-begun = Es wurde nichts begonnen und nichts geändert.
page-apply-undo-rest = Rest rückgängig machen
page-apply-retry = Ab hier erneut versuchen
page-apply-undo-done = Ausgeführtes rückgängig machen…
page-apply-leave = So belassen
page-apply-leave-help = Wenn Sie es so belassen, bietet die Startseite jederzeit an, fortzufahren oder rückgängig zu machen.

## When it is done
page-apply-done-undo = { $n ->
        [one] { $n } Schritt wurde rückgängig gemacht
       *[other] { $n } Schritte wurden rückgängig gemacht
    }
page-apply-done-apply = { $n ->
        [one] { $n } Schritt ist ausgeführt
       *[other] { $n } Schritte sind ausgeführt
    }
page-apply-left-alone = { $n ->
        [one] { $n } wurde
       *[other] { $n } wurden
    } unverändert gelassen, weil seitdem etwas geändert wurde.
page-apply-done-practice = Dies war eine Übung: Das Verzeichnis war erfunden. Die Konfigurationsdatei und das Kennwort im Schlüsselspeicher sind echt; Rückgängigmachen entfernt sie.
page-apply-back-to-review = Zurück zu „Überprüfen“
page-apply-undo-all = Alles rückgängig machen…
page-apply-another = Weitere Einrichtung

## The steps and their states
page-apply-steps = Schritte
page-apply-waiting = Wartet
page-apply-not-done = Nicht ausgeführt
page-apply-running = Läuft
page-apply-being-undone = Wird rückgängig gemacht
page-apply-interrupted = Unterbrochen: Es ist nicht bekannt, ob er ausgeführt wurde
page-apply-done = Ausgeführt
page-apply-stood = Bestand bereits
page-apply-failed = Fehlgeschlagen: { $what }
page-apply-undone = Rückgängig gemacht
page-apply-left = Unverändert gelassen: { $why }

## Where things are
page-apply-places = Wo sich alles befindet
page-apply-configuration = Konfiguration
page-apply-journal = Journal
page-apply-password-of = Kennwort von { $account }
page-apply-key-store-entry = Schlüsselspeicher dieses Computers, Eintrag { $name }
page-apply-copy-path = Pfad kopieren

## The report
page-apply-report = Bericht
page-apply-report-form = Format des Berichts
page-apply-report-to = Bericht speichern unter
page-apply-report-save = Bericht speichern
page-apply-report-writing = Der Bericht wird geschrieben
page-apply-report-saved = Der Bericht wurde gespeichert

## The question before an undo
page-apply-undo-title = Angewendetes rückgängig machen?
page-apply-undo-yes = Rückgängig machen
page-apply-undo-no = Beibehalten
page-apply-undo-steps = { $n ->
        [one] { $n } Schritt wird zurückgenommen.
       *[other] { $n } Schritte werden zurückgenommen, der letzte zuerst.
    }
page-apply-undo-since = Was seitdem geändert wurde, bleibt unverändert, und Sie werden darauf hingewiesen.
page-apply-undo-cannot = Diese können nicht rückgängig gemacht werden:
page-apply-undo-cannot-one = { $what }: { $why }

## What to do next in the engine: names in its own windows stay as they are there in English
page-apply-next = Was als Nächstes in { $engine } zu tun ist
page-apply-next-agent = Installieren Sie den Microsoft Entra-Bereitstellungs-Agent auf einem Windows-Server, der zu { $forest } gehört, und melden Sie sich dort als Hybrididentitätsadministrator an.
page-apply-next-agents = Installieren Sie den Microsoft Entra-Bereitstellungs-Agent auf Windows-Servern in { $forests }: je einen in jeder Gesamtstruktur, und melden Sie sich dort als Hybrididentitätsadministrator an.
page-apply-next-cloud-configuration = Öffnen Sie im Microsoft Entra Admin Center „Entra Connect“ > „Cloudsynchronisierung“, und fügen Sie für jede Domäne eine Konfiguration „Synchronisierung von AD mit Microsoft Entra ID“ hinzu.
page-apply-next-scoping = Wählen Sie unter „Bereichsfilter“ die Option „Ausgewählte Organisationseinheiten“, und geben Sie { $ous } ein.
page-apply-next-hash-sync = Lassen Sie „Kennworthashsynchronisierung aktivieren“ in dieser Konfiguration eingeschaltet.
page-apply-next-writeback-all = Fügen Sie eine zweite Konfiguration „Synchronisierung von Microsoft Entra ID mit AD“ hinzu, mit allen Sicherheitsgruppen im Bereich und dem Zielcontainer { $target }.
page-apply-next-writeback-selected = Fügen Sie eine zweite Konfiguration „Synchronisierung von Microsoft Entra ID mit AD“ hinzu, mit { $n ->
        [one] der ausgewählten Gruppe
       *[other] den { $n } ausgewählten Gruppen
    } im Bereich und dem Zielcontainer { $target }.
page-apply-next-deletions = Legen Sie unter „Eigenschaften“ den Schwellenwert für versehentliches Löschen auf { $n } fest.
page-apply-next-on-demand = Probieren Sie einen Benutzer mit „Bedarfsorientiert bereitstellen“ aus, und aktivieren Sie dann die Konfiguration.
page-apply-next-made = Cloud Sync ist konfiguriert, und seine Aufträge stehen still: Versuchen Sie auf der Übersicht einen Benutzer, und starten Sie sie dann. Fügen Sie im Microsoft Entra Admin Center keine Konfiguration hinzu: Zwei über dieselben Objekte kommen einander in die Quere.
page-apply-next-runs = Cloud Sync ist konfiguriert und läuft; die Übersicht zeigt, wie es seinen Aufträgen geht.
page-apply-next-install = Führen Sie auf dem Server das Setup von Microsoft Entra Connect Sync aus, und wählen Sie „Anpassen“.
page-apply-next-install-groups = Führen Sie auf dem Server das Setup von Microsoft Entra Connect Sync aus, und wählen Sie „Anpassen“. Aktivieren Sie „Benutzerdefinierte Synchronisierungsgruppen angeben“, und geben Sie { $groups } ein: Das ist nur bei der Installation möglich.
page-apply-next-connect = Fügen Sie unter „Verzeichnisse verbinden“ { $forest } mit dem vorhandenen Konto { $account } hinzu.
page-apply-next-filtering = Aktivieren Sie unter „Filtern von Domänen und Organisationseinheiten“ { $ous }.
page-apply-ous-yours = die OUs Ihrer Wahl
page-apply-ous-more = { $ous }; und { $n } weitere
page-apply-next-identity = Wählen Sie unter „Eindeutige Identifizierung Ihrer Benutzer“ { $join } und { $anchor }.
page-apply-join-once = „Benutzer werden nur einmal dargestellt“
page-apply-join-by = den Abgleich nach { $attribute }
page-apply-join-by-two = den Abgleich nach { $attribute } und { $second }
page-apply-anchor-managed = „Azure die Verwaltung des Quellankers überlassen“
page-apply-anchor-attribute = den Quellanker { $attribute }
page-apply-next-features = Aktivieren Sie unter „Optionale Features“ { $features }.
page-apply-feature-hash = Kennworthashsynchronisierung
page-apply-feature-writeback = Kennwortrückschreiben
page-apply-feature-exchange = Exchange-Hybridbereitstellung
page-apply-feature-groups = Gruppenrückschreiben
page-apply-feature-extensions = Synchronisierung von Verzeichniserweiterungsattributen
page-apply-next-target = Wählen Sie unter „Rückschreiben“ { $target } aus.
page-apply-next-target-named = Wählen Sie unter „Rückschreiben“ { $target } aus, und aktivieren Sie „Distinguished Name der Gruppe mit Cloudanzeigenamen zurückschreiben“.
page-apply-next-selected = Entra Connect schreibt jede Microsoft 365-Gruppe zurück, wenn nichts anderes angegeben ist: Setzen Sie vor dem ersten Zyklus writebackConfiguration.isEnabled in Microsoft Graph auf false, für alle außer { $n ->
        [one] der ausgewählten
       *[other] den { $n } ausgewählten
    }.
page-apply-next-staging = Aktivieren Sie unter „Bereit zur Konfiguration“ den Stagingmodus.
page-apply-next-start = Starten Sie unter „Bereit zur Konfiguration“ die Synchronisierung; spätere Zyklen starten Sie mit Start-ADSyncSyncCycle -PolicyType Delta.
page-apply-next-sign-out = Wer Mitglied einer Delegierungsgruppe wurde, meldet sich vor der Verwendung ab und wieder an.
page-apply-undo-step = Diesen Schritt rückgängig machen…
page-apply-undo-step-named = Diesen Schritt rückgängig machen: { $step }
page-apply-undo-step-title = Diesen Schritt rückgängig machen?
page-apply-undo-step-about = Nur dieser Schritt wird zurückgenommen, und nur, wenn seitdem nichts daran geändert wurde. Die übrigen Schritte bestehen weiter. Verlangt die Konfiguration ihn weiterhin, steht er im nächsten Plan wieder.
page-apply-undo-step-after = Die übrigen Schritte bestehen weiter. Verlangt die Konfiguration weiterhin, was rückgängig gemacht wurde, steht es im nächsten Plan wieder.
page-apply-step-needed = Ein anderer Schritt setzt ihn voraus: „{ $other }“. Machen Sie zuerst jenen rückgängig.
