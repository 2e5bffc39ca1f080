//! What an attribute of an object reads as: stored, kept in fields, linked or constructed.

use super::access::{ADMINISTRATORS, Caller, builtin, property};
use super::schema::{Attr, Schema};
use super::store::{Id, Store};
use crate::model::Sid;
use crate::model::security::{Ask, SecurityDescriptor, right};

/// Parts of a descriptor (the SD flags control, MS-ADTS 3.1.1.3.4.1.11).
pub mod sd {
    pub const OWNER: i64 = 1;
    pub const GROUP: i64 = 2;
    pub const DACL: i64 = 4;
    pub const SACL: i64 = 8;
}

/// One caller's view of the store.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub store: &'a Store,
    pub caller: &'a Caller,
    /// `None`: the control was not sent.
    pub sd_flags: Option<i64>,
    /// The extended DN control: `Some(true)` for GUIDs and SIDs as text.
    pub extended_dn: Option<bool>,
}

/// `20261122164750.0Z`
pub fn generalized_time(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds)
        .unwrap_or_default()
        .strftime("%Y%m%d%H%M%S.0Z")
        .to_string()
}

/// 100 ns since 1601.
pub fn file_time(seconds: i64) -> i64 {
    (seconds + 11_644_473_600) * 10_000_000
}

impl View<'_> {
    /// All values; empty when the attribute is absent.
    pub fn values(&self, id: Id, attr: Attr) -> Vec<Vec<u8>> {
        let def = attr.def();
        if def.is_forward_link() {
            let targets = self.store.get(id).linked(attr).iter();
            return targets.map(|to| self.dn(*to).into_bytes()).collect();
        }
        if def.is_back_link() {
            let Some(forward) = Schema::get().other_end(attr) else {
                return Vec::new();
            };
            let sources = self.store.back_links(id, forward);
            return sources.map(|from| self.dn(from).into_bytes()).collect();
        }
        if let Some(values) = self.field_values(id, attr) {
            return values;
        }
        if def.constructed {
            return self.constructed(id, attr);
        }
        let stored = self.store.get(id).stored(attr).iter();
        stored.map(|v| v.to_vec()).collect()
    }

    /// The DN, in the form that the extended DN control asks for.
    pub fn dn(&self, id: Id) -> String {
        let dn = self.store.dn_text(id);
        let Some(as_text) = self.extended_dn else {
            return dn;
        };
        let object = self.store.get(id);
        let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
        let guid = if as_text {
            object.guid.to_string()
        } else {
            hex(&object.guid.to_ad_bytes())
        };
        let sid = self.store.sid(id).map(|sid| {
            let sid = if as_text {
                sid.to_string()
            } else {
                hex(&sid.to_bytes())
            };
            format!("<SID={sid}>;")
        });
        format!("<GUID={guid}>;{}{dn}", sid.unwrap_or_default())
    }

    fn field_values(&self, id: Id, attr: Attr) -> Option<Vec<Vec<u8>>> {
        let known = &Schema::get().known;
        let object = self.store.get(id);
        let text = |t: String| Some(vec![t.into_bytes()]);
        match attr {
            a if a == known.object_class => Some(
                object
                    .class
                    .def()
                    .chain
                    .iter()
                    .map(|c| c.name().into())
                    .collect(),
            ),
            a if a == known.object_category => text(self.category_dn(object.class.def().category)),
            a if a == known.object_guid => Some(vec![object.guid.to_ad_bytes().to_vec()]),
            a if a == known.object_sid => {
                let sid = self.store.sid(id);
                Some(sid.into_iter().map(|s| s.to_bytes()).collect())
            }
            a if a == known.dn => text(self.dn(id)),
            a if a == known.name || a == object.rdn => text(object.name.to_string()),
            a if a == known.instance_type => {
                text(if object.parent.is_none() { "5" } else { "4" }.into())
            }
            a if a == known.when_created => text(generalized_time(object.when.0)),
            a if a == known.when_changed => text(generalized_time(object.when.1)),
            a if a == known.usn_created => text(object.usn.0.to_string()),
            a if a == known.usn_changed => text(object.usn.1.to_string()),
            a if a == known.sam_account_type => Some(
                self.account_type(id)
                    .into_iter()
                    .map(|t| t.to_string().into_bytes())
                    .collect(),
            ),
            a if a == known.security => Some(self.security(id).into_iter().collect()),
            _ => None,
        }
    }

    fn category_dn(&self, cn: &str) -> String {
        let schema = self.store.contexts.iter();
        let head = schema
            .map(|c| c.dn.as_str())
            .find(|dn| dn.starts_with("CN=Schema,"))
            .unwrap_or_default();
        format!("CN={cn},{head}")
    }

    /// `sAMAccountType` (MS-SAMR 2.2.1.9).
    fn account_type(&self, id: Id) -> Option<i64> {
        let known = &Schema::get().known;
        let object = self.store.get(id);
        if object.class.is_a("group") {
            let kind = object.number(known.group_type)?;
            return Some(match (kind & 4 != 0, kind < 0) {
                (false, true) => 268_435_456,
                (false, false) => 268_435_457,
                (true, true) => 536_870_912,
                (true, false) => 536_870_913,
            });
        }
        if !object.class.is_a("user") {
            return None;
        }
        let machine = object.number(known.uac).unwrap_or(0) & 0x3000 != 0;
        Some(if machine { 805_306_369 } else { 805_306_368 })
    }

    fn is_administrator(&self) -> bool {
        self.caller.token.contains(&builtin(ADMINISTRATORS))
    }

    /// The parts asked for; nothing when the SACL is among them and the caller may not read it.
    fn security(&self, id: Id) -> Option<Vec<u8>> {
        let all = sd::OWNER | sd::GROUP | sd::DACL | sd::SACL;
        let flags = self.sd_flags.filter(|f| *f & all != 0).unwrap_or(all);
        if flags & sd::SACL != 0 && !self.is_administrator() {
            return None;
        }
        let whole = &self.store.get(id).security;
        let part = SecurityDescriptor {
            owner: whole.owner.clone().filter(|_| flags & sd::OWNER != 0),
            group: whole.group.clone().filter(|_| flags & sd::GROUP != 0),
            control: whole.control,
            dacl: if flags & sd::DACL != 0 {
                whole.dacl.clone()
            } else {
                Vec::new()
            },
        };
        Some(part.to_bytes())
    }

    fn constructed(&self, id: Id, attr: Attr) -> Vec<Vec<u8>> {
        let known = &Schema::get().known;
        let object = self.store.get(id);
        let one = |text: String| vec![text.into_bytes()];
        match attr {
            a if a == known.token_groups => {
                let sids = self.store.token_groups(id);
                sids.iter().map(Sid::to_bytes).collect()
            }
            a if a == known.canonical_name => one(self.canonical_name(id)),
            a if a == known.primary_group_token && object.class.is_a("group") => {
                let rid = self.store.sid(id).and_then(|s| s.rid());
                rid.map(|r| one(r.to_string())).unwrap_or_default()
            }
            a if a == known.subordinates => one(object.children.len().to_string()),
            a if a == known.uac_computed && object.class.is_a("user") => {
                let locked = object.number(known.lockout_time).is_some_and(|t| t > 0);
                one(if locked { "16" } else { "0" }.into())
            }
            a if a == known.child_classes => self.child_classes(id),
            a if a == known.attributes_effective => self.attributes_effective(id),
            a if a == known.sd_rights => one(self.sd_rights(id).to_string()),
            _ => Vec::new(),
        }
    }

    /// `corp.example/People/A\/B`
    fn canonical_name(&self, id: Id) -> String {
        let mut parts = Vec::new();
        let mut at = id;
        while let Some(parent) = self.store.get(at).parent {
            parts.push(self.store.get(at).name.replace('/', "\\/"));
            at = parent;
        }
        parts.reverse();
        let context = self.store.context(self.store.get(at).context);
        format!("{}/{}", context.dn.dns_domain(), parts.join("/"))
    }

    fn child_classes(&self, id: Id) -> Vec<Vec<u8>> {
        let chain = &self.store.get(id).class.def().chain;
        Schema::get()
            .classes()
            .filter(|c| c.def().kind < 2)
            .filter(|c| chain.iter().any(|p| c.def().parents.contains(p.name())))
            .filter(|c| self.store.may_create(self.caller, id, *c))
            .map(|c| c.name().into())
            .collect()
    }

    fn attributes_effective(&self, id: Id) -> Vec<Vec<u8>> {
        let class = self.store.get(id).class.def();
        class
            .must
            .union(&class.may)
            .filter(|a| !a.def().constructed && !a.def().system && !a.def().is_back_link())
            .filter(|a| {
                let ask = property(right::WRITE_PROPERTY, **a);
                self.store.may(self.caller, id, &ask)
            })
            .map(|a| a.name().into())
            .collect()
    }

    fn sd_rights(&self, id: Id) -> i64 {
        let may = |mask| self.store.may(self.caller, id, &Ask::all(mask));
        let mut rights = 0;
        if may(right::WRITE_OWNER) {
            rights |= sd::OWNER | sd::GROUP;
        }
        if may(right::WRITE_DACL) {
            rights |= sd::DACL;
        }
        if self.is_administrator() {
            rights |= sd::SACL;
        }
        rights
    }
}
