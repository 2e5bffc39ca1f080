### Talking to Active Directory (src/directory).

## Progress
directory-counted = { $n } Objekte in { $done } von { $total } Containern gezählt
