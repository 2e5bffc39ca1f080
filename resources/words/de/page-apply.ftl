### The page Apply (src/wizard/pages/apply, src/ui/pages/apply.rs).
