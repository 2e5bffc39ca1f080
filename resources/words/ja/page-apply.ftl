### The page Apply (src/wizard/pages/apply, src/ui/pages/apply.rs).
page-apply-not-read-again = 実行済みの内容はもう一度読み取りません
