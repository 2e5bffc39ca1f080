### The page Apply (src/wizard/pages/apply, src/ui/pages/apply.rs).
page-apply-not-read-again = What was done is not read again
