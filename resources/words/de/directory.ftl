### Talking to Active Directory (src/directory).
