### The page Delegation groups (src/wizard/pages/delegation, src/ui/pages/delegation.rs).
