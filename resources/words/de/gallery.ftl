### The component gallery (src/ui/gallery).
