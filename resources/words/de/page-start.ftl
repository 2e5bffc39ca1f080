### The page Start (src/wizard/pages/start, src/ui/pages/start.rs).
