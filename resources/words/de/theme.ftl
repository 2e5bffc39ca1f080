### Names of themes and tones (src/ui/theme).
theme-as-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast

## Said by a screen reader before a message
theme-note = Anmerkung
theme-information = Information
theme-success = Erledigt
theme-warning = Warnung
theme-error = Fehler
