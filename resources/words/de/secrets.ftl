### The key store (src/secrets).
