### What follows from what was read (src/insight).
