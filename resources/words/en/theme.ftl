### Names of themes and tones (src/ui/theme).
theme-as-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

## Said by a screen reader before a message
theme-note = Note
theme-information = Information
theme-success = Done
theme-warning = Warning
theme-error = Error
