### The frame of the window: sidebar, footer, theme menu (src/ui/shell).
shell-back = Back
shell-next = Next
shell-work-of = { $what }: { $done } of { $total }
shell-work = { $what }: { $done }
shell-practice = Practice: a made-up forest and tenant on this computer. Nothing else is read or changed.
shell-practice-short = Practice: nothing outside this computer is read or changed.
shell-steps = Steps
shell-step-line = Step { $number } of { $count } · { $title }
shell-step = Step { $number } of { $count }: { $title }, { $state }
shell-step-done = done
shell-step-current = current
shell-step-problem = has a problem
shell-step-todo = not yet
shell-more = More
shell-theme = Theme
shell-theme-is = Theme: { $name }

## Coming back: tasks instead of steps
shell-review = Review changes
shell-to-overview = To the overview
shell-overview-later = The overview is for a configuration that was applied
shell-complete-first = { $page }: { $why }
shell-task = { $title }, { $state }
shell-task-changed = not applied yet
shell-tasks = Tasks
