### Opening and closing the window, the banners above a page (src/ui/run.rs, connect.rs, app.rs; src/wizard/*.rs).

## Opening the window
window-no-display = Es gibt keine Anzeige, auf der ein Fenster geöffnet werden könnte
window-no-display-advice = Starten Sie Syncwright in einer Desktopsitzung, oder arbeiten Sie ohne Fenster: „syncwright plan“ und „syncwright apply“ mit --config DATEI.
window-no-display-cause = Weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt
window-not-opened = Das Fenster konnte nicht geöffnet werden
window-not-opened-advice = Aktualisieren Sie den Grafiktreiber, oder arbeiten Sie ohne Fenster: „syncwright plan“ und „syncwright apply“ mit --config DATEI.
window-not-opened-cause = Keine der Grafikschnittstellen dieses Computers hat funktioniert

## Around the page
window-keep-draft-again = Entwurf erneut speichern
window-signed-out = Nicht verbunden: { $forests }
window-signed-out-why = Ein Entwurf enthält Ihre Entscheidungen, aber keine Kennwörter. Was aus Active Directory gelesen wird, erscheint wieder, sobald Sie sich angemeldet haben.
window-sign-in-again = Erneut anmelden
window-stop-counting = Zählen anhalten
window-draft-saved = Entwurf gespeichert
window-counting-domain = Objekte in { $domain } werden gezählt
window-counting = Zählung: { $n ->
        [one] { $n } Objekt
       *[other] { $n } Objekte
    } gelesen, { $counted } von { $domains ->
        [one] { $domains } Domäne
       *[other] { $domains } Domänen
    } fertig
window-counting-of = Zählung: { $n } von { $total ->
        [one] { $total } Objekt
       *[other] { $total } Objekten
    } gelesen, { $counted } von { $domains ->
        [one] { $domains } Domäne
       *[other] { $domains } Domänen
    } fertig
window-close-running-means = Syncwright beendet den laufenden Schritt, hält dann an und wird geschlossen. Was ausgeführt wurde, steht im Journal; beim nächsten Start können Sie es fortsetzen oder rückgängig machen.
window-close-stop = Anhalten und schließen
window-close-keep = Weiter ausführen

## What can be done from everywhere; after each, its other names for the search, with ; between
window-do-palette = Alles durchsuchen
window-also-palette = Befehlspalette; Suche; suchen; finden
window-do-next = Zur nächsten Seite
window-also-next = vorwärts; weiter; fortfahren
window-do-back = Eine Seite zurück
window-also-back = vorherige; zurück
window-do-undo = Rückgängig
window-also-undo = zurücknehmen; widerrufen
window-do-redo = Wiederholen
window-also-redo = wiederherstellen; noch einmal
window-do-find = Auf dieser Seite suchen
window-also-find = Suche; finden
window-do-refresh = Inhalt der Seite erneut lesen
window-also-refresh = aktualisieren; neu laden
window-do-help = Hilfe zu dieser Seite
window-also-help = Handbuch; Anleitung; Fragen; was macht diese Seite
window-do-keyboard = Tastatur
window-also-keyboard = Tastenkombinationen; Tasten; Tastenkürzel
window-do-settings = Einstellungen
window-also-settings = Design; dunkel; hell; hoher Kontrast; Textgröße; Schriftgröße; weniger Bewegung; Sprache; Proxy; Zertifizierungsstelle; Journale; Optionen
window-do-larger = Größerer Text
window-also-larger = vergrößern; Textgröße; Schriftgröße; Zoom
window-do-smaller = Kleinerer Text
window-also-smaller = verkleinern; Textgröße; Schriftgröße; Zoom
window-do-usual = Text in normaler Größe
window-also-usual = Zoom zurücksetzen; Textgröße; Schriftgröße; 100 %

## Why something cannot be done now
window-last-page = Dies ist die letzte Seite
window-first-page = Dies ist die erste Seite
window-nothing-to-undo = Es gibt nichts rückgängig zu machen
window-nothing-to-redo = Es gibt nichts zu wiederholen
window-largest = Dies ist die größte Textgröße
window-smallest = Dies ist die kleinste Textgröße
window-running = Der Plan wird gerade angewendet
window-running-stop = Der Plan wird gerade angewendet; halten Sie den Vorgang an, oder warten Sie, bis er beendet ist
window-running-no-undo = Während der Plan angewendet wird, bleibt das Dokument unverändert
window-choose-task = Wählen Sie auf der ersten Seite, was Sie tun möchten
window-complete-first = Schließen Sie zuerst „{ $page }“ ab
window-reads-nothing = Diese Seite liest nichts von anderer Stelle

## Undo and redo: what was changed, and what a setting is now
window-undone = Rückgängig gemacht: { $what }
window-redone = Wiederholt: { $what }
window-change-on = eine Änderung auf „{ $page }“
window-not-set = nicht festgelegt
window-now = { $setting }: { $value }
window-now-and-more = { $setting }: { $value }, und { $n ->
        [one] eine weitere Einstellung
       *[other] { $n } weitere Einstellungen
    }

## Kept so, from the menu of an object
window-keep-in = So beibehalten: immer im Bereich
window-keep-out = So beibehalten: immer außerhalb des Bereichs
window-keep-in-named = { $name } so beibehalten: immer im Bereich
window-keep-out-named = { $name } so beibehalten: immer außerhalb des Bereichs
window-kept = Bereichstest geschrieben: { $test }
window-kept-not-so = Bereichstest geschrieben: { $test }. Zurzeit ist es nicht so.

## The command palette
window-palette-hint = Seite, Einstellung, OU, Benutzer, Gruppe oder Aktion suchen
window-palette-found = Gefunden
window-palette-searching = Suche läuft
window-palette-none = Nichts trägt diesen Namen
window-palette-count = { $n } gefunden
window-palette-not-now = Jetzt nicht: { $why }
window-palette-searching-asking = Suche läuft, das Verzeichnis wird nach weiteren gefragt
window-palette-count-asking = { $n } gefunden, das Verzeichnis wird nach weiteren gefragt
window-palette-page = Seite { $number }
window-palette-group = Gruppe: { $dn }
window-palette-user = Benutzer: { $dn }
window-palette-contact = Kontakt: { $dn }
window-palette-with-menu = { $found }; Umschalt+F10 hält das Objekt im Bereich oder außerhalb
window-palette-cloud-group = Cloudgruppe

## Find on the page
window-find-bar = Suchen
window-find-none = Nicht auf dieser Seite
window-find-at = { $at } von { $n }
window-find-previous = Vorherige Fundstelle
window-find-next = Nächste Fundstelle
window-find-close = Suche schließen

## Other names of pages for the search, with ; between
window-also-page-start = öffnen; neu; Übung; üben; zuletzt verwendet
window-also-page-engine = Cloud Sync; Entra Connect; Modul; Synchronisierung
window-also-page-tenant = anmelden; Anmeldung; Mandant; Azure; Office 365; Cloud
window-also-page-directory = Gesamtstruktur; Domänencontroller; LDAP; AD; verbinden
window-also-page-sign-in-names = UPN-Suffix; userPrincipalName; überprüfte Domänen
window-also-page-scope = Bereich; Filter; Organisationseinheit; Container; OU-Struktur; Baum
window-also-page-identity = Quellanker; Abgleich; Zuordnung; immutable id
window-also-page-features = Optionen; Funktionen
window-also-page-group-writeback = Cloudgruppen; Rückschreiben; Writeback
window-also-page-delegation = ADSyncAdmins; Rollen; Berechtigungen; Rechte; wer darf
window-also-page-review = Plan; was sich ändert; Probelauf
window-also-page-apply = ausführen; durchführen; Bericht

## Other names of settings for the search, with ; between
window-also-configuration-file = öffnen; Pfad
window-also-engine = Cloud Sync; Entra Connect; Modul
window-also-cloud = Behörden; Regierung; China; national
window-also-client-id = App-Registrierung; Anwendung
window-also-how-to-sign-in = Gerätecode; Browser
window-also-ca-file = Zertifizierungsstelle; Zertifikat; TLS; Proxy
window-also-domain-name = Gesamtstruktur
window-also-domain-controller = Server; Host
window-also-encryption = LDAPS; StartTLS; TLS
window-also-connector-account = Dienstkonto; svc
window-also-sign-in-attribute = alternative Anmelde-ID; Alternate Login ID; mail; UPN
window-also-continue-unverified = UPN; nicht überprüft
window-also-later-children = neue OUs
window-also-joining = Abgleich; mehrere Gesamtstrukturen; Duplikate
window-also-anchor = ms-DS-ConsistencyGuid; objectGUID; unveränderliche ID
window-also-password-hash = PHS; Kennwörter; Passwörter
window-also-password-writeback = SSPR; Self-Service-Kennwortzurücksetzung
window-also-exchange = mail; Exchange-Hybrid
window-also-devices = Geräte
window-also-deletions = versehentliches Löschen; Löschschwellenwert; Schwellenwert
window-also-extensions = Verzeichniserweiterungen; Schema
window-also-write-groups = Gruppenrückschreiben; Writeback
window-also-target = wohin Gruppen geschrieben werden
window-also-which-groups = Gruppen auswählen
window-also-names = Benennung; displayName
window-also-delegation = ADSync-Gruppen; Rollen
window-also-nested = verschachtelt; geschachtelt
window-also-write-to = speichern unter; Pfad
window-also-export = JSON; Plan speichern

## Names of keys
window-key-ctrl = Strg
window-key-shift = Umschalt
window-key-left = Nach-links
window-key-right = Nach-rechts
window-key-comma = Komma
window-key-plus = Plus
window-key-minus = Minus
window-palette-page-alone = Seite
window-also-page-overview = Startseite; Zentrale; Dashboard; was konfiguriert ist

## The help of a page and the list of keys (src/ui/help.rs)
window-help-of = Hilfe: { $page }
window-help-decides = Was sie entscheidet
window-help-writes = Was sie schreibt
window-help-undo = Was sich rückgängig machen lässt
window-help-all-keys = { $keys } zeigt alle Tasten.
window-help-actions = Aktionen
window-help-everywhere = Überall
window-help-tab = Tab, Umschalt+Tab
window-help-tab-does = Zum nächsten und zum vorherigen Steuerelement
window-help-space = Leertaste, Eingabe
window-help-space-does = Schaltfläche drücken, Schalter umlegen
window-help-enter = Eingabe
window-help-enter-does = Weiter, wo kein Steuerelement sie verwendet
window-help-escape = Esc
window-help-escape-does = Dialogfeld oder Liste schließen; Suche leeren
window-help-letter = Alt und ein Buchstabe
window-help-letter-does = Die Schaltfläche drücken, die ihn bei gedrückter Alt-Taste zeigt
window-help-lists = In Listen und Strukturen
window-help-arrows = Pfeiltasten
window-help-arrows-does = Zur nächsten Zeile; einen Zweig öffnen und schließen
window-help-home = Pos1, Ende
window-help-home-does = Zur ersten und zur letzten Zeile
window-help-letters = Buchstaben
window-help-letters-does = Zur nächsten Zeile, die damit beginnt
window-help-star-does = Einen Zweig und seine Geschwister öffnen
window-help-space-alone = Leertaste
window-help-space-alone-does = Einen Zweig ein- oder ausschließen
window-help-text = In Text
window-help-undo-typing = Strg+Z, Strg+Umschalt+Z
window-help-undo-typing-does = Eingaben im Feld zurücknehmen und wiederholen
window-also-page-access = Mitglieder; Überprüfung; Zugriff auf Zeit; Bestätigung
window-also-page-compare = Unterschiede; Stagingserver; Migration; Umstellung auf Cloud Sync; Export von Entra Connect
window-also-page-history = Versionen; Protokoll; wer hat geändert; zurück; wiederherstellen
