//! Security descriptors (MS-DTYP 2.4.6): reading, writing, and asking what an account may do.
//!
//! ACE kinds this program does not know are kept as bytes, so that writing back loses nothing.

mod sddl;

use super::{Guid, Sid};

/// Access rights in a mask (MS-ADTS 5.1.3.2).
pub mod right {
    pub const CREATE_CHILD: u32 = 0x1;
    pub const DELETE_CHILD: u32 = 0x2;
    pub const LIST: u32 = 0x4;
    pub const SELF_WRITE: u32 = 0x8;
    pub const READ_PROPERTY: u32 = 0x10;
    pub const WRITE_PROPERTY: u32 = 0x20;
    pub const DELETE_TREE: u32 = 0x40;
    pub const LIST_OBJECT: u32 = 0x80;
    pub const CONTROL_ACCESS: u32 = 0x100;
    pub const DELETE: u32 = 0x1_0000;
    pub const READ_CONTROL: u32 = 0x2_0000;
    pub const WRITE_DACL: u32 = 0x4_0000;
    pub const WRITE_OWNER: u32 = 0x8_0000;
    pub const GENERIC_ALL: u32 = 0x1000_0000;
    pub const GENERIC_WRITE: u32 = 0x4000_0000;
    pub const GENERIC_READ: u32 = 0x8000_0000;
    pub const FULL_CONTROL: u32 = 0xF_01FF;
}

/// ACE flags (MS-DTYP 2.4.4.1).
pub mod flag {
    pub const OBJECT_INHERIT: u8 = 0x1;
    pub const CONTAINER_INHERIT: u8 = 0x2;
    pub const NO_PROPAGATE: u8 = 0x4;
    pub const INHERIT_ONLY: u8 = 0x8;
    pub const INHERITED: u8 = 0x10;
}

/// Well-known schema and right GUIDs (MS-ADTS, schema and extended-rights pages).
pub mod well_known {
    use crate::model::Guid;

    const fn guid(a: u32, b: u16, c: u16, d: u64) -> Guid {
        let (a, b, c, d) = (
            a.to_be_bytes(),
            b.to_be_bytes(),
            c.to_be_bytes(),
            d.to_be_bytes(),
        );
        Guid::from_bytes([
            a[0], a[1], a[2], a[3], b[0], b[1], c[0], c[1], d[0], d[1], d[2], d[3], d[4], d[5],
            d[6], d[7],
        ])
    }

    pub const GET_CHANGES: Guid = guid(0x1131f6aa, 0x9c07, 0x11d1, 0xf79f_00c04fc2dcd2);
    pub const GET_CHANGES_ALL: Guid = guid(0x1131f6ad, 0x9c07, 0x11d1, 0xf79f_00c04fc2dcd2);
    pub const RESET_PASSWORD: Guid = guid(0x00299570, 0x246d, 0x11d0, 0xa768_00aa006e0529);
    pub const CHANGE_PASSWORD: Guid = guid(0xab721a53, 0x1e2f, 0x11d0, 0x9819_00aa0040529b);
    pub const UNEXPIRE_PASSWORD: Guid = guid(0xccc2dc7d, 0xa6ad, 0x4a7a, 0x8846_c04e3cc53501);
    pub const PWD_LAST_SET: Guid = guid(0xbf967a0a, 0x0de6, 0x11d0, 0xa285_00aa003049e2);
    pub const LOCKOUT_TIME: Guid = guid(0x28630ebf, 0x41d5, 0x11d1, 0xa9c1_0000f80367c1);
    pub const CONSISTENCY_GUID: Guid = guid(0x23773dc2, 0xb63a, 0x11d2, 0x90e1_00c04fd91ab1);
    pub const MEMBER: Guid = guid(0xbf9679c0, 0x0de6, 0x11d0, 0xa285_00aa003049e2);
    /// The property set that `member` belongs to.
    pub const MEMBERSHIP: Guid = guid(0xbc0ac240, 0x79a9, 0x11d0, 0x9020_00c04fc2d4cf);
    pub const CLASS_USER: Guid = guid(0xbf967aba, 0x0de6, 0x11d0, 0xa285_00aa003049e2);
    pub const CLASS_GROUP: Guid = guid(0xbf967a9c, 0x0de6, 0x11d0, 0xa285_00aa003049e2);
    pub const CLASS_OU: Guid = guid(0xbf967aa5, 0x0de6, 0x11d0, 0xa285_00aa003049e2);
    pub const CLASS_COMPUTER: Guid = guid(0xbf967a86, 0x0de6, 0x11d0, 0xa285_00aa003049e2);
    pub const CLASS_CONTACT: Guid = guid(0x5cb41ed0, 0x0e4c, 0x11d0, 0xa286_00aa003049e2);
    pub const CLASS_INET_ORG_PERSON: Guid = guid(0x4828cc14, 0x1437, 0x45bc, 0x9b07_ad6f015e5f28);
    pub const CLASS_DEVICE: Guid = guid(0x5df2b673, 0x6d41, 0x4774, 0xb3e8_d52e8ee9ff99);
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityDescriptor {
    pub owner: Option<Sid>,
    pub group: Option<Sid>,
    pub control: u16,
    pub dacl: Vec<Ace>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ace {
    Known(AccessAce),
    /// An ACE of another kind (callback, audit …), byte for byte.
    Other(Vec<u8>),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AccessAce {
    pub allow: bool,
    pub flags: u8,
    pub mask: u32,
    /// Property, property set, extended right or child class; `None` means all.
    pub object: Option<Guid>,
    /// Only objects of this class inherit it.
    pub inherited_by: Option<Guid>,
    pub who: Sid,
}

const CONTROL_DACL_PRESENT: u16 = 0x4;
const CONTROL_PROTECTED: u16 = 0x1000;
const CONTROL_SELF_RELATIVE: u16 = 0x8000;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the security descriptor is malformed at byte {at}")]
pub struct SecurityError {
    at: usize,
}

impl SecurityDescriptor {
    /// Reads the self-relative form that `nTSecurityDescriptor` holds.
    pub fn parse(bytes: &[u8]) -> Result<Self, SecurityError> {
        let control = u16_at(bytes, 2)?;
        let sid_at = |field: usize| -> Result<Option<Sid>, SecurityError> {
            match u32_at(bytes, field)? as usize {
                0 => Ok(None),
                at => bytes
                    .get(at..)
                    .and_then(Sid::from_bytes)
                    .map(Some)
                    .ok_or(SecurityError { at }),
            }
        };
        let dacl = match u32_at(bytes, 16)? as usize {
            0 => Vec::new(),
            at => parse_acl(bytes, at)?,
        };
        Ok(Self {
            owner: sid_at(4)?,
            group: sid_at(8)?,
            control,
            dacl,
        })
    }

    /// The self-relative form: owner, group and DACL, no SACL.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![1, 0];
        let control = (self.control | CONTROL_DACL_PRESENT | CONTROL_SELF_RELATIVE) & !0x30;
        out.extend_from_slice(&control.to_le_bytes());
        out.resize(20, 0);
        let place = |out: &mut Vec<u8>, field: usize, part: Vec<u8>| {
            let at = (out.len() as u32).to_le_bytes();
            out[field..field + 4].copy_from_slice(&at);
            out.extend(part);
        };
        if let Some(owner) = &self.owner {
            place(&mut out, 4, owner.to_bytes());
        }
        if let Some(group) = &self.group {
            place(&mut out, 8, group.to_bytes());
        }
        place(&mut out, 16, self.acl_bytes());
        out
    }

    fn acl_bytes(&self) -> Vec<u8> {
        let aces: Vec<Vec<u8>> = self.dacl.iter().map(Ace::to_bytes).collect();
        let size = 8 + aces.iter().map(Vec::len).sum::<usize>();
        let mut out = vec![4, 0];
        out.extend_from_slice(&(size as u16).to_le_bytes());
        out.extend_from_slice(&(aces.len() as u16).to_le_bytes());
        out.extend_from_slice(&[0, 0]);
        out.extend(aces.concat());
        out
    }

    /// Rights given at the domain do not arrive here.
    pub fn is_protected(&self) -> bool {
        self.control & CONTROL_PROTECTED != 0
    }

    /// Adds an explicit ACE at its canonical place (explicit deny, explicit allow, inherited).
    /// `false` if it was there already.
    pub fn grant(&mut self, ace: AccessAce) -> bool {
        if self.has(&ace) {
            return false;
        }
        let inherited = |a: &Ace| a.flags() & flag::INHERITED != 0;
        let at = self
            .dacl
            .iter()
            .position(inherited)
            .unwrap_or(self.dacl.len());
        let at = if ace.allow {
            at
        } else {
            let allow = |a: &Ace| matches!(a, Ace::Known(k) if k.allow);
            self.dacl[..at].iter().position(allow).unwrap_or(at)
        };
        self.dacl.insert(at, Ace::Known(ace));
        true
    }

    /// Removes this explicit ACE. `false` if it was not there.
    pub fn revoke(&mut self, ace: &AccessAce) -> bool {
        let before = self.dacl.len();
        self.dacl
            .retain(|a| !matches!(a, Ace::Known(k) if k == ace));
        self.dacl.len() != before
    }

    /// Is exactly this ACE there?
    pub fn has(&self, ace: &AccessAce) -> bool {
        self.dacl
            .iter()
            .any(|a| matches!(a, Ace::Known(k) if k == ace))
    }

    /// May a token with these SIDs do this **on the object itself**? An owner has the implicit
    /// rights to read and change the DACL. ACEs are taken in order, as Windows does: a bit is
    /// decided by the first ACE that names it.
    pub fn allows(&self, token: &[Sid], ask: &Ask) -> bool {
        let mut wanted = ask.mask;
        if self.owner.as_ref().is_some_and(|o| token.contains(o)) {
            wanted &= !(right::READ_CONTROL | right::WRITE_DACL);
        }
        for ace in &self.dacl {
            let Ace::Known(ace) = ace else { continue };
            if wanted == 0 {
                break;
            }
            if ace.flags & flag::INHERIT_ONLY != 0 || !token.contains(&ace.who) {
                continue;
            }
            if !ask.is_met_by(ace) {
                continue;
            }
            let bits = specific(ace.mask) & wanted;
            if bits != 0 && !ace.allow {
                return false;
            }
            wanted &= !bits;
        }
        wanted == 0
    }

    /// Would a new object of `class` below get `ask` for this token by inheritance from here?
    pub fn allows_below(&self, token: &[Sid], class: Guid, ask: &Ask) -> bool {
        let inherited = self.dacl.iter().filter_map(|ace| match ace {
            Ace::Known(a)
                if a.flags & flag::CONTAINER_INHERIT != 0
                    && a.inherited_by.is_none_or(|c| c == class) =>
            {
                Some(Ace::Known(AccessAce {
                    flags: 0,
                    inherited_by: None,
                    ..a.clone()
                }))
            }
            _ => None,
        });
        let view = Self {
            owner: None,
            group: None,
            control: 0,
            dacl: inherited.collect(),
        };
        view.allows(token, ask)
    }
}

/// What is asked of a descriptor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    pub mask: u32,
    /// The property, child class or extended right meant. `None`: all of them.
    pub object: Option<Guid>,
    /// The property set that holds the property, if any.
    pub set: Option<Guid>,
}

impl Ask {
    pub const fn all(mask: u32) -> Self {
        Self {
            mask,
            object: None,
            set: None,
        }
    }

    pub const fn of(mask: u32, object: Guid) -> Self {
        Self {
            mask,
            object: Some(object),
            set: None,
        }
    }

    fn is_met_by(&self, ace: &AccessAce) -> bool {
        match ace.object {
            None => true,
            Some(named) => {
                let meant = self.object == Some(named) || self.set == Some(named);
                // A denial of one property denies "all properties" too.
                meant || (!ace.allow && self.object.is_none())
            }
        }
    }
}

/// Generic rights as the specific ones they stand for on directory objects (MS-ADTS 5.1.3.2.1).
fn specific(mask: u32) -> u32 {
    let mut out = mask;
    if mask & right::GENERIC_ALL != 0 {
        out |= right::FULL_CONTROL;
    }
    if mask & right::GENERIC_READ != 0 {
        out |= right::READ_CONTROL | right::LIST | right::READ_PROPERTY | right::LIST_OBJECT;
    }
    if mask & right::GENERIC_WRITE != 0 {
        out |= right::READ_CONTROL | right::WRITE_PROPERTY | right::SELF_WRITE;
    }
    out
}

impl Ace {
    pub fn flags(&self) -> u8 {
        match self {
            Self::Known(ace) => ace.flags,
            Self::Other(bytes) => bytes.get(1).copied().unwrap_or(0),
        }
    }

    fn parse(bytes: &[u8], at: usize) -> Result<Self, SecurityError> {
        let kind = bytes[0];
        if !matches!(kind, 0 | 1 | 5 | 6) {
            return Ok(Self::Other(bytes.to_vec()));
        }
        let mut ace = AccessAce {
            allow: matches!(kind, 0 | 5),
            flags: bytes[1],
            mask: u32_at(bytes, 4)?,
            object: None,
            inherited_by: None,
            who: Sid::new(0, &[]),
        };
        let mut sid_at = 8;
        if kind >= 5 {
            let present = u32_at(bytes, 8)?;
            sid_at = 12;
            for (bit, field) in [(1, &mut ace.object), (2, &mut ace.inherited_by)] {
                if present & bit != 0 {
                    let guid = bytes.get(sid_at..sid_at + 16).and_then(Guid::from_ad_bytes);
                    *field = Some(guid.ok_or(SecurityError { at })?);
                    sid_at += 16;
                }
            }
        }
        ace.who = bytes
            .get(sid_at..)
            .and_then(Sid::from_bytes)
            .ok_or(SecurityError { at })?;
        Ok(Self::Known(ace))
    }

    fn to_bytes(&self) -> Vec<u8> {
        let ace = match self {
            Self::Other(bytes) => return bytes.clone(),
            Self::Known(ace) => ace,
        };
        let objects = ace.object.is_some() || ace.inherited_by.is_some();
        let mut body = ace.mask.to_le_bytes().to_vec();
        if objects {
            let present =
                u32::from(ace.object.is_some()) | u32::from(ace.inherited_by.is_some()) << 1;
            body.extend_from_slice(&present.to_le_bytes());
            for guid in [ace.object, ace.inherited_by].into_iter().flatten() {
                body.extend_from_slice(&guid.to_ad_bytes());
            }
        }
        body.extend(ace.who.to_bytes());
        let kind = u8::from(!ace.allow) + if objects { 5 } else { 0 };
        let mut out = vec![kind, ace.flags];
        out.extend_from_slice(&(4 + body.len() as u16).to_le_bytes());
        out.extend(body);
        out
    }
}

impl AccessAce {
    /// Its rights with generic ones as those that they stand for.
    pub fn effective_mask(&self) -> u32 {
        specific(self.mask)
    }
}

fn parse_acl(bytes: &[u8], start: usize) -> Result<Vec<Ace>, SecurityError> {
    let count = u16_at(bytes, start + 4)?;
    let mut at = start + 8;
    let mut aces = Vec::new();
    for _ in 0..count {
        let size = usize::from(u16_at(bytes, at + 2)?);
        let body = bytes.get(at..at + size).filter(|b| b.len() >= 8);
        aces.push(Ace::parse(body.ok_or(SecurityError { at })?, at)?);
        at += size;
    }
    Ok(aces)
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, SecurityError> {
    let two = bytes.get(at..at + 2).and_then(|b| b.try_into().ok());
    two.map(u16::from_le_bytes).ok_or(SecurityError { at })
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, SecurityError> {
    let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok());
    four.map(u32::from_le_bytes).ok_or(SecurityError { at })
}

#[cfg(test)]
mod tests;
