### Settings.

## The dialog
page-settings-title = Einstellungen
page-settings-reset = Zurücksetzen…
page-settings-reset-title = Alle Einstellungen zurücksetzen?
page-settings-reset-means = Design, Textgröße, Bewegung, Proxy, Zertifizierungsstelle und der Ordner der Journale werden wieder wie am Anfang. Dokumente und Journale bleiben, wo sie sind.
page-settings-reset-means-language = Design, Textgröße, Bewegung, Sprache, Proxy, Zertifizierungsstelle und der Ordner der Journale werden wieder wie am Anfang. Dokumente und Journale bleiben, wo sie sind.
page-settings-reset-yes = Zurücksetzen
page-settings-reset-no = Beibehalten
page-settings-close = Schließen
page-settings-try-again = Erneut versuchen
page-settings-hold-at-once = Jede Einstellung gilt sofort, auch für die Befehle der Befehlszeile.

## Look
page-settings-look = Darstellung
page-settings-theme = Design
page-settings-text-size = Textgröße
page-settings-text-size-help = Alles um den Text wächst mit.
page-settings-percent = { $n } %
page-settings-motion = Bewegung
page-settings-still = Reduziert
page-settings-moving = Alle
page-settings-language = Sprache
page-settings-language-system = Wie das System

## Network
page-settings-network = Verbindung mit Microsoft Entra ID
page-settings-proxy = Proxy
page-settings-proxy-system = Proxy des Systems
page-settings-proxy-none = Kein Proxy
page-settings-proxy-own = Diese Adresse
page-settings-proxy-address = Proxyadresse
page-settings-proxy-address-help = Zum Beispiel http://proxy.example:8080. Hosts in NO_PROXY werden ohne ihn erreicht.
page-settings-ca = Weitere Zertifizierungsstelle
page-settings-ca-help = Eine PEM-Datei, für einen Proxy, der TLS-Verbindungen aufbricht.
page-settings-choose-file = Datei auswählen…

## Journals
page-settings-journals = Journale
page-settings-journals-folder = Ordner der Journale
page-settings-journals-help = Leer: der übliche Ordner. Vorhandene Journale werden nicht verschoben.
page-settings-choose-folder = Ordner auswählen…
page-settings-whole-path = Geben Sie den vollständigen Pfad an, ab dem Stamm des Laufwerks

## What is wrong with a proxy's address
page-settings-no-address = Das ist keine Adresse. Sie sieht so aus: http://proxy.example:8080
page-settings-address-start = Die Adresse beginnt mit http:// oder https:// und einem Host
page-settings-address-secret = Lassen Sie Name und Kennwort weg: Sie stünden in einer Datei
page-settings-address-end = Die Adresse endet nach dem Port

## What in the settings file is not understood
page-settings-file-no-toml = Die Einstellungsdatei ist kein TOML ({ $why }), daher gelten die üblichen Einstellungen
page-settings-file-unknown = Die Einstellungsdatei nennt „{ $key }“; diese Version kennt das nicht
page-settings-file-theme = Die Einstellung „{ $key }“ wird nicht verwendet: Sie muss system, light, dark oder high-contrast sein
page-settings-file-percent = Die Einstellung „{ $key }“ wird nicht verwendet: Sie muss eine Zahl in Prozent sein
page-settings-file-flag = Die Einstellung „{ $key }“ wird nicht verwendet: Sie muss true oder false sein
page-settings-file-language = Die Einstellung „{ $key }“ wird nicht verwendet: Sie muss der Name einer Sprache sein, etwa "de"
page-settings-file-proxy = Die Einstellung „{ $key }“ wird nicht verwendet: Sie muss "system", "none" oder eine Adresse wie http://proxy.example:8080 sein
page-settings-file-path-file = Die Einstellung „{ $key }“ wird nicht verwendet: Sie muss der vollständige Pfad einer Datei sein
page-settings-file-path-folder = Die Einstellung „{ $key }“ wird nicht verwendet: Sie muss der vollständige Pfad eines Ordners sein
