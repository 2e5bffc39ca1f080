### The page Group writeback (src/wizard/pages/group_writeback, src/ui/pages/group_writeback.rs).
