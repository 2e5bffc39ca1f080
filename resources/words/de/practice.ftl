### The practice servers (src/practice), their pages in the browser and why they do not start.

## The servers did not start
practice-not-started = Die Übungsserver wurden nicht gestartet
practice-certificate-cause = Ein Zertifikat konnte nicht erstellt werden: { $why }
practice-tls-cause = TLS konnte nicht eingerichtet werden: { $why }
practice-listen-cause = An { $address } kann nicht gelauscht werden: { $why }
practice-listen-advice = Schließen Sie das Programm, das diese Adresse verwendet, oder wählen Sie Port 0 für einen beliebigen freien Port.
practice-write-cause = { $file } kann nicht geschrieben werden: { $why }
practice-write-advice = Wählen Sie einen Ordner, in den Sie schreiben dürfen und auf dessen Datenträger noch Platz ist.
practice-data-cause = Die Übungsdaten sind falsch: { $why }
practice-scenario-cause = Es gibt kein Übungsszenario „{ $name }“; es gibt small, large, bare und hostile.
practice-scenario-advice = Wählen Sie eines davon.
practice-random-cause = Keine Zufallszahlen vom Betriebssystem: { $why }
practice-report-advice = Dadurch wurde nichts geändert. Melden Sie es mit den Details unten.

## The pages in the browser
practice-html-lang = de
practice-page-notice = Übungsmandant: Hier ist nichts echt, ein Kennwort ist nicht nötig
practice-page-choose = Bei Fabrikam Practice anmelden
practice-page-who = Wer möchten Sie sein?
practice-page-no-role = keine Administratorrolle
practice-page-guest = Gast, { $roles }
practice-page-cancel = Abbrechen
practice-page-back = Zurück zum Programm
practice-page-continue = Weiter
practice-page-impossible = Die Anmeldung ist nicht möglich
practice-page-no-way-back = Der Rückweg ist keine Adresse.
practice-page-too-late = Zu spät
practice-page-too-late-text = Diese Anmeldung wurde schon beantwortet. Gehen Sie zurück, und beginnen Sie erneut.
practice-page-code = Geben Sie den Code ein, den das Programm anzeigt
practice-page-code-label = Code
practice-page-code-wrong = Diesen Code gibt es nicht, oder er ist abgelaufen. Geben Sie ihn erneut ein.
practice-page-next = Weiter
practice-page-signed-in = Sie sind angemeldet
practice-page-signed-in-text = Wechseln Sie zurück zum Programm.
practice-page-cancelled = Abgebrochen
practice-page-cancelled-text = Es wurde niemand angemeldet. Schließen Sie diese Seite.
