### Carrying out a plan (src/apply).
