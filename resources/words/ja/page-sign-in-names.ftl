### The page Sign-in names (src/wizard/pages/sign_in_names.rs, src/ui/pages/sign_in_names.rs).
