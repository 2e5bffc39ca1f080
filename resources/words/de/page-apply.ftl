### The page Apply (src/wizard/pages/apply, src/ui/pages/apply.rs).
page-apply-not-read-again = Was ausgeführt wurde, wird nicht erneut gelesen
