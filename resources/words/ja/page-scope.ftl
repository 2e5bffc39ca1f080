### The page Domains and OUs (src/wizard/pages/scope, src/ui/pages/scope).
