### What the palette finds: controls of the pages, and other names of theirs with `;` between.

palette-not-there = „{ $name }“ steht jetzt nicht auf dieser Seite. Es erscheint, sobald die Seite hat, was sie dafür braucht; F1 sagt, was das ist.

## Settings of the window
palette-also-theme = Darstellung; Farben; Erscheinungsbild
palette-do-light = Helles Design
palette-do-dark = Dunkles Design
palette-also-dark = Dunkelmodus; Nacht
palette-do-contrast = Design mit hohem Kontrast
palette-also-contrast = Barrierefreiheit; Kontrast
palette-also-text-size = Schriftgröße; Zoom; größerer Text
palette-also-motion = Animation; weniger Bewegung
palette-do-still = Weniger Bewegung
palette-also-language = Englisch; Deutsch; Japanisch; English; 日本語
palette-also-proxy = TLS-Prüfung; HTTP-Proxy; Netzwerk
palette-also-journals = Protokoll; Journal; wo liegt es
palette-do-reset = Alle Einstellungen zurücksetzen
palette-also-reset = Standardwerte; Werkseinstellungen

## Start
palette-also-set-up = neue Konfiguration; erste Einrichtung; beginnen
palette-also-practise = Demo; ausprobieren; Übung; Testumgebung
palette-do-import = Export von Entra Connect oder Cloud Sync einlesen
palette-also-import = Get-ADSyncServerConfiguration; Applied-SynchronizationPolicy; Migration; Import
palette-do-import-take = Eingelesenen Export als Konfiguration verwenden
palette-do-resume = Unterbrochene Anwendung fortsetzen
palette-do-undo-interrupted = Unterbrochene Anwendung rückgängig machen
palette-also-resume = Absturz; Wiederherstellung; fortsetzen

## Microsoft Entra ID
palette-do-sign-in = Bei Microsoft Entra ID anmelden
palette-also-sign-in = anmelden; einloggen; mit dem Mandanten verbinden; Konto
palette-also-someone-else = Konto wechseln; abmelden
palette-do-tenant-again = Mandant erneut lesen
palette-also-tenant-again = aktualisieren; Rollen; Lizenzen; überprüfte Domänen
palette-also-without-tenant = offline; später
palette-also-register = App-Registrierung; Einwilligung; Berechtigungen

## Active Directory
palette-also-add-forest = weitere Gesamtstruktur verbinden; neue Domäne
palette-do-remove-forest = Gesamtstruktur entfernen
palette-also-remove-forest = trennen; Gesamtstruktur vergessen
palette-also-controllers = Domänencontroller; DNS; SRV
palette-also-forest-sign-in = Kerberos; Konto und Kennwort; an der Gesamtstruktur anmelden
palette-also-account = Benutzername; Administrator
palette-also-password = Passwort; an der Gesamtstruktur anmelden
palette-also-keep-password = Schlüsselspeicher; Umgebungsvariable; Geheimnis
palette-also-test = Verbindung prüfen; LDAP; verbinden
palette-do-new-account-name = Name des neuen Connectorkontos
palette-do-new-account-place = Container für das neue Connectorkonto suchen
palette-do-new-account-check = Name und Container des neuen Connectorkontos prüfen
palette-do-existing-account = Konto für den Connector suchen
palette-do-account-password = Kennwort des Connectorkontos
palette-also-rights = Berechtigungen; fehlende Rechte; SDDL; ACL
palette-also-suffixes-again = UPN-Suffixe; aktualisieren; überprüfte Domänen

## Domains and OUs
palette-do-scope-search = Struktur der Domänen und OUs durchsuchen
palette-also-scope-search = OU suchen; Container suchen; filtern
palette-also-picture = Kacheldiagramm; Karte; Größe der OUs
palette-also-tree = Liste der OUs
palette-do-rules = Bereich als Text bearbeiten
palette-also-rules = Regeln; einschließen; ausschließen; viele OUs auf einmal; einfügen
palette-also-scope-tests = Erwartungen; Zusicherungen; Bereich prüfen
palette-do-scope-test = Bereichstest hinzufügen
palette-also-why-out = Grund; Notiz; Kommentar
palette-also-review-on = Tag der Überprüfung; Ablauf; Erinnerung
palette-also-take-out = ausschließen; außerhalb des Bereichs; OU entfernen
palette-do-keep-so = Gewählten Container so halten
palette-also-keep-so = Bereichstest; muss darin bleiben; muss draußen bleiben

## Optional features, groups
palette-also-staging = Standbyserver; zweiter Server; nichts exportieren
palette-do-group-search = Cloudgruppen suchen
palette-do-more-groups = Mehr Cloudgruppen lesen
palette-do-delegation-ou = OU der Delegierungsgruppen wählen
palette-also-delegation-ou = ADSync-Gruppen; wo sie angelegt werden

## Review
palette-also-reason = Ticket; Änderungsnummer; warum
palette-also-plan-again = Plan aktualisieren; Änderungen zählen; Probelauf
palette-do-save-plan = Plan als Datei speichern
palette-also-each-setting = Cloud Sync; Einzelheiten; alt und neu

## Apply
palette-do-stop = Anwendung anhalten
palette-also-stop = abbrechen; stoppen
palette-do-retry = Anwendung ab dem Fehler erneut versuchen
palette-do-undo-this = Gerade Angewendetes rückgängig machen
palette-do-undo-a-step = Einen Schritt des gerade Angewendeten rückgängig machen
palette-also-undo-applied = zurückrollen; zurücknehmen; widerrufen
palette-also-another = andere Datei; neu; öffnen
palette-do-report = Bericht der Anwendung exportieren
palette-also-report = Bericht; Protokoll; HTML; Markdown; Nachweis

## Overview
palette-do-discard = Nicht angewendete Auswahlen verwerfen
palette-also-discard = zurücksetzen; Änderungen verwerfen; von vorn
palette-do-drift = Mit dem Angewendeten vergleichen
palette-also-drift = Drift; Abweichung; außerhalb geändert; erneut prüfen
palette-do-export = Konfiguration exportieren
palette-also-export-configuration = Skript; PowerShell; JSON; Dateien erneut speichern
palette-also-in-words = Synchronisierungsbild; was wohin synchronisiert wird
palette-do-job-start = Einen Cloud Sync-Auftrag starten
palette-do-job-pause = Einen Cloud Sync-Auftrag anhalten
palette-do-job-restart = Einen Cloud Sync-Auftrag neu starten
palette-do-job-release = Einen Cloud Sync-Auftrag aus der Quarantäne entlassen
palette-do-job-deletes = Zurückgehaltene Löschungen von Cloud Sync ausführen
palette-also-job = Bereitstellung; Synchronisierungsauftrag; Quarantäne; Löschgrenze
palette-also-job-restart = Vollsynchronisierung; erster Zyklus; Bereitstellung
palette-do-try = Ein Objekt jetzt bereitstellen
palette-also-try = Bereitstellung bei Bedarf; einen Benutzer testen

## Delegated access
palette-do-access-search = Suchen, wer delegierten Zugriff hat
palette-also-access-search = Mitglieder; wer darf; Administratoren
palette-also-access-only = filtern; befristet; verschachtelt; deaktiviert
palette-do-access-add = Jemandem delegierten Zugriff geben
palette-also-access-add = Mitglied hinzufügen; in eine Gruppe aufnehmen; gewähren
palette-do-access-until = Zugriff geben, der abläuft
palette-also-access-until = Ablauf; befristet; bis; Enddatum; Frist
palette-do-access-remove = Delegierten Zugriff entziehen
palette-also-access-remove = Mitglied entfernen; widerrufen; ablaufen lassen; jetzt beenden
palette-do-access-extend = Zugriff bis zu einem Zeitpunkt verlängern
palette-do-access-confirm = Delegierten Zugriff bestätigen
palette-also-attest = attestieren; rezertifizieren; Zugriffsüberprüfung
palette-do-access-apply = Vorgeschlagene Änderung des Zugriffs anwenden
palette-do-access-review = Die Änderung des delegierten Zugriffs unter „Überprüfen“ planen
palette-do-access-csv = Zugriffsüberprüfung als CSV exportieren
palette-do-access-html = Zugriffsüberprüfung als HTML exportieren
palette-do-access-json = Zugriffsüberprüfung als JSON exportieren
palette-also-access-export = Prüfer; Nachweis; Mitglieder; Excel

## Compare, History
palette-also-compare = Unterschiede; zwei Konfigurationen; nebeneinander
palette-do-compare-read = Konfiguration zum Vergleichen einlesen
palette-also-move = Migration; Umstellung auf Cloud Sync; Schritte
palette-do-comparison-html = Vergleich als HTML speichern
palette-do-comparison-markdown = Vergleich als Markdown speichern
palette-do-configuration-html = Bericht über die Konfiguration als HTML speichern
palette-do-configuration-markdown = Bericht über die Konfiguration als Markdown speichern
palette-also-configuration-report = Dokumentation; Prüfer; Bericht exportieren
palette-do-go-back = Zu einer früheren Version zurückkehren
palette-also-go-back = wiederherstellen; zurückrollen; zurücknehmen
palette-do-undo-last = Letzte Anwendung rückgängig machen
palette-do-undo-step-last = Einen Schritt der letzten Anwendung rückgängig machen
