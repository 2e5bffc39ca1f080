### The page Review (src/wizard/pages/review, src/ui/pages/review.rs).
