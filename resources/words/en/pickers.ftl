### Choosing a container or an object (src/wizard/pickers, src/ui/pages/pickers.rs).
