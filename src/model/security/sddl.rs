//! An ACE as text: the security descriptor definition language (MS-DTYP 2.5.1).

use super::{AccessAce, right};
use crate::model::Guid;

impl AccessAce {
    /// The ACE in SDDL (MS-DTYP 2.5.1), such as `(OA;CI;CCDC;bf967a9c-…;;S-1-5-…)`.
    pub fn to_sddl(&self) -> String {
        let objects = self.object.is_some() || self.inherited_by.is_some();
        let kind = match (self.allow, objects) {
            (true, false) => "A",
            (false, false) => "D",
            (true, true) => "OA",
            (false, true) => "OD",
        };
        let flags: String = FLAGS
            .iter()
            .filter(|(bit, _)| u32::from(self.flags) & bit != 0)
            .map(|(_, name)| *name)
            .collect();
        let text = |g: Option<Guid>| g.map(|g| g.to_string()).unwrap_or_default();
        format!(
            "({kind};{flags};{};{};{};{})",
            mask_sddl(self.mask),
            text(self.object),
            text(self.inherited_by),
            self.who
        )
    }

    /// What [`Self::to_sddl`] writes, and nothing else.
    pub fn of_sddl(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('(')?.strip_suffix(')')?;
        let fields: Vec<&str> = inner.split(';').collect();
        let [kind, flags, mask, object, class, who] = fields[..] else {
            return None;
        };
        let guid = |text: &str| match text {
            "" => Some(None),
            text => text.parse().ok().map(Some),
        };
        let ace = Self {
            allow: matches!(kind, "A" | "OA"),
            flags: u8::try_from(bits(flags, &FLAGS)?).ok()?,
            mask: match mask.strip_prefix("0x") {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => bits(mask, &RIGHTS)?,
            },
            object: guid(object)?,
            inherited_by: guid(class)?,
            who: who.parse().ok()?,
        };
        (ace.to_sddl() == text).then_some(ace)
    }
}

const FLAGS: [(u32, &str); 5] = [(1, "OI"), (2, "CI"), (4, "NP"), (8, "IO"), (0x10, "ID")];

/// Names of two letters, one after the other.
fn bits(text: &str, names: &[(u32, &str)]) -> Option<u32> {
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| names.iter().find(|(_, name)| name.as_bytes() == pair))
        .try_fold(0, |sum, found| Some(sum | found?.0))
}

const RIGHTS: [(u32, &str); 16] = [
    (0x1, "CC"),
    (0x2, "DC"),
    (0x4, "LC"),
    (0x8, "SW"),
    (0x10, "RP"),
    (0x20, "WP"),
    (0x40, "DT"),
    (0x80, "LO"),
    (0x100, "CR"),
    (0x1_0000, "SD"),
    (0x2_0000, "RC"),
    (0x4_0000, "WD"),
    (0x8_0000, "WO"),
    (right::GENERIC_ALL, "GA"),
    (right::GENERIC_WRITE, "GW"),
    (right::GENERIC_READ, "GR"),
];

fn mask_sddl(mask: u32) -> String {
    let known = RIGHTS.iter().fold(0, |sum, (bit, _)| sum | bit);
    if mask & !known != 0 {
        return format!("0x{mask:x}");
    }
    RIGHTS
        .iter()
        .filter(|(bit, _)| mask & bit != 0)
        .map(|(_, name)| *name)
        .collect()
}
