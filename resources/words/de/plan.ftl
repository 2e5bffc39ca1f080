### Steps, findings and changes (src/plan).
