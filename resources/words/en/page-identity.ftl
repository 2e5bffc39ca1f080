### The page Identifying users (src/wizard/pages/identity.rs, src/ui/pages/identity.rs).
