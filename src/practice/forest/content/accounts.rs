//! The practice accounts. Their passwords are public on purpose: they open nothing but a server in
//! memory on this machine.

/// Member of Domain Admins and Enterprise Admins.
pub const ADMINISTRATOR: (&str, &str) = (
    "administrator@corp.practice.example",
    "Practice-Admin-2026!",
);
/// May make and change groups in `OU=Sync,OU=Fabrikam`, and nothing else.
pub const DELEGATE: (&str, &str) = (
    "dora.delegate@corp.practice.example",
    "Practice-Delegate-2026!",
);
/// The connector account, with a part of the rights it would need.
pub const CONNECTOR: (&str, &str) = ("FABRIKAM\\svc-sync", "Practice-Connector-2026!");
/// Without any right beyond reading.
pub const READER: (&str, &str) = ("rita.reader@corp.practice.example", "Practice-Reader-2026!");
/// Password of everybody else, those with a locked, disabled or expired account included.
pub const EVERYBODY: &str = "Practice-Person-2026!";

/// Account names at the root domain and the sub-code with which each is refused.
pub const REFUSED: [(&str, &str); 7] = [
    ("hours.hanna", "530"),
    ("station.stan", "531"),
    ("stale.stella", "532"),
    ("disabled.dan", "533"),
    ("expired.eva", "701"),
    ("change.chris", "773"),
    ("locked.lou", "775"),
];
