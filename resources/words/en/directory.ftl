### Talking to Active Directory (src/directory).

## Progress
directory-counted = { $n } objects counted in { $done } of { $total } containers
