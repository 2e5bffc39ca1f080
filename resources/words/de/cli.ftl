### The verbs of the command line (src/cli).
