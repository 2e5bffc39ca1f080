### The page Active Directory (src/wizard/pages/directory, src/ui/pages/directory).
