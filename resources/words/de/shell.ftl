### The frame of the window: sidebar, footer, theme menu (src/ui/shell).
shell-back = Zurück
shell-next = Weiter
shell-work-of = { $what }: { $done } von { $total }
shell-work = { $what }: { $done }
shell-practice = Übung: eine erfundene Gesamtstruktur und ein erfundener Mandant auf diesem Computer. Nichts anderes wird gelesen oder geändert.
shell-practice-short = Übung: Nichts außerhalb dieses Computers wird gelesen oder geändert.
shell-steps = Schritte
shell-step-line = Schritt { $number } von { $count } · { $title }
shell-step = Schritt { $number } von { $count }: { $title }, { $state }
shell-step-done = erledigt
shell-step-current = aktuell
shell-step-problem = hat ein Problem
shell-step-todo = noch offen
shell-more = Mehr
shell-theme = Design
shell-theme-is = Design: { $name }

## Coming back: tasks instead of steps
shell-review = Änderungen prüfen
shell-to-overview = Zur Übersicht
shell-overview-later = Die Übersicht ist für eine Konfiguration, die angewendet wurde
shell-complete-first = { $page }: { $why }
shell-task = { $title }、{ $state }
shell-task-changed = noch nicht angewendet
shell-tasks = Aufgaben
