### The page Optional features (src/wizard/pages/features.rs, src/ui/pages/features.rs).
