### The frame of the window: sidebar, footer, theme menu (src/ui/shell).
shell-back = 戻る
shell-next = 次へ
shell-work-of = { $what }: { $total } 件中 { $done } 件
shell-work = { $what }: { $done } 件
shell-practice = 練習用: このコンピューター上の架空のフォレストとテナントです。それ以外のものは読み取られず、変更もされません。
shell-practice-short = 練習用: このコンピューターの外は読み取られず、変更もされません。
shell-steps = 手順
shell-step-line = 手順 { $number }/{ $count } · { $title }
shell-step = 手順 { $number }/{ $count }: { $title }、{ $state }
shell-step-done = 完了
shell-step-current = 現在の手順
shell-step-problem = 問題があります
shell-step-todo = 未実行
shell-more = その他
shell-theme = テーマ
shell-theme-is = テーマ: { $name }

## Coming back: tasks instead of steps
shell-review = 変更を確認
shell-to-overview = 概要へ
shell-overview-later = 概要は、適用済みの構成で使えます
shell-complete-first = { $page }: { $why }
shell-task = { $title }、{ $state }
shell-task-changed = まだ適用されていません
shell-tasks = タスク
