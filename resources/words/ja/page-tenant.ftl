### The page Microsoft Entra ID (src/wizard/pages/tenant, src/ui/pages/tenant.rs).
