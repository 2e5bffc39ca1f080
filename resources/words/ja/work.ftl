### Jobs (src/work).
