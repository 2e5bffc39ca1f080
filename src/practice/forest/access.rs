//! Who may do what: tokens, access checks, inheritance of ACEs (MS-ADTS 5.1.3, MS-DTYP 2.5.3.4).

use std::collections::HashMap;
use std::sync::Arc;

use super::schema::{Attr, Class, Schema};
use super::store::{Id, Store};
use crate::model::security::{AccessAce, Ace, Ask, SecurityDescriptor, flag, right, well_known};
use crate::model::{Guid, Sid};

/// A signed-in account.
#[derive(Debug, Clone)]
pub struct Caller {
    pub id: Id,
    pub sid: Sid,
    /// Itself, its groups, Everyone, Authenticated Users.
    pub token: Vec<Sid>,
}

pub fn everyone() -> Sid {
    Sid::new(1, &[0])
}

pub fn creator_owner() -> Sid {
    Sid::new(3, &[0])
}

pub fn principal_self() -> Sid {
    Sid::new(5, &[10])
}

pub fn authenticated_users() -> Sid {
    Sid::new(5, &[11])
}

pub fn builtin(rid: u32) -> Sid {
    Sid::new(5, &[32, rid])
}

pub const ADMINISTRATORS: u32 = 544;
pub const PRE_WINDOWS_2000: u32 = 554;

impl Store {
    pub fn caller(&self, id: Id) -> Option<Caller> {
        let sid = self.sid(id)?;
        let mut token = vec![sid.clone()];
        token.extend(self.token_groups(id));
        token.extend([everyone(), authenticated_users()]);
        for implied in [authenticated_users(), everyone()] {
            let Some(principal) = self.by_sid(&implied) else {
                continue;
            };
            token.extend(self.groups_over(principal));
        }
        token.sort();
        token.dedup();
        Some(Caller { id, sid, token })
    }

    /// SIDs of all groups the account is in, nested ones and the primary group included.
    pub fn token_groups(&self, id: Id) -> Vec<Sid> {
        let known = &Schema::get().known;
        let object = self.get(id);
        let mut sids: Vec<Sid> = self.groups_over(id).collect();
        let primary = object
            .number(known.primary_group)
            .and_then(|rid| u32::try_from(rid).ok())
            .and_then(|rid| Some(self.domain(object.context)?.sid.with_rid(rid)));
        if let Some(primary) = primary {
            if let Some(group) = self.by_sid(&primary) {
                sids.extend(self.groups_over(group));
            }
            sids.push(primary);
        }
        sids.sort();
        sids.dedup();
        sids
    }

    /// Security groups above; distribution groups give no rights but pass membership on.
    fn groups_over(&self, id: Id) -> impl Iterator<Item = Sid> + '_ {
        let known = &Schema::get().known;
        self.reach(id, known.member, true)
            .into_iter()
            .filter(|group| self.get(*group).number(known.group_type).unwrap_or(0) < 0)
            .filter_map(|group| self.sid(group))
    }

    pub fn may(&self, caller: &Caller, target: Id, ask: &Ask) -> bool {
        let object = self.get(target);
        if self.sid(target).as_ref() == Some(&caller.sid) {
            let mut token = caller.token.clone();
            token.push(principal_self());
            return object.security.allows(&token, ask);
        }
        object.security.allows(&caller.token, ask)
    }

    pub fn may_write(&self, caller: &Caller, target: Id, attr: Attr) -> bool {
        self.may(caller, target, &property(right::WRITE_PROPERTY, attr))
    }

    pub fn may_create(&self, caller: &Caller, parent: Id, class: Class) -> bool {
        let ask = Ask::of(right::CREATE_CHILD, class.def().guid);
        self.may(caller, parent, &ask)
    }

    /// Delete on the object, or delete child on the parent (MS-ADTS 3.1.1.5.5).
    pub fn may_delete(&self, caller: &Caller, target: Id) -> bool {
        let object = self.get(target);
        let from_parent = Ask::of(right::DELETE_CHILD, object.class.def().guid);
        self.may(caller, target, &Ask::all(right::DELETE))
            || object
                .parent
                .is_some_and(|parent| self.may(caller, parent, &from_parent))
    }
}

pub fn property(mask: u32, attr: Attr) -> Ask {
    let def = attr.def();
    Ask {
        mask,
        object: Some(def.guid),
        set: def.set,
    }
}

/// Reading rights of one caller, remembered by descriptor: thousands of objects share one.
pub struct Reader<'a> {
    store: &'a Store,
    caller: &'a Caller,
    seen: HashMap<*const SecurityDescriptor, Seen>,
}

#[derive(Clone, Copy)]
struct Seen {
    lists: bool,
    reads_all: bool,
}

impl<'a> Reader<'a> {
    pub fn new(store: &'a Store, caller: &'a Caller) -> Self {
        Self {
            store,
            caller,
            seen: HashMap::new(),
        }
    }

    fn seen(&mut self, id: Id) -> Seen {
        let security = &self.store.get(id).security;
        let caller = self.caller;
        *self.seen.entry(Arc::as_ptr(security)).or_insert_with(|| {
            let allows = |mask| security.allows(&caller.token, &Ask::all(mask));
            Seen {
                lists: allows(right::LIST),
                reads_all: allows(right::READ_PROPERTY),
            }
        })
    }

    /// Objects show only below parents whose children the caller may list.
    pub fn sees(&mut self, id: Id) -> bool {
        match self.store.get(id).parent {
            None => true,
            Some(parent) => self.seen(parent).lists || self.seen(id).reads_all && self.own(id),
        }
    }

    fn own(&self, id: Id) -> bool {
        id == self.caller.id
    }

    pub fn reads(&mut self, id: Id, attr: Attr) -> bool {
        if attr == Schema::get().known.security {
            let ask = Ask::all(right::READ_CONTROL);
            return self.store.may(self.caller, id, &ask);
        }
        self.seen(id).reads_all
            || self
                .store
                .may(self.caller, id, &property(right::READ_PROPERTY, attr))
    }
}

/// What a child of this class gets from its parent's DACL.
pub fn inherited(parent: &SecurityDescriptor, class: Guid, owner: Option<&Sid>) -> Vec<Ace> {
    let mut out = Vec::new();
    for ace in &parent.dacl {
        let Ace::Known(ace) = ace else { continue };
        if ace.flags & flag::CONTAINER_INHERIT == 0 {
            continue;
        }
        let passes_on = ace.flags & flag::NO_PROPAGATE == 0;
        let applies = ace.inherited_by.is_none_or(|c| c == class);
        let creator = ace.who == creator_owner();
        if applies && !creator {
            let onward = if passes_on {
                flag::CONTAINER_INHERIT
            } else {
                0
            };
            out.push(Ace::Known(AccessAce {
                flags: flag::INHERITED | onward,
                ..ace.clone()
            }));
        } else {
            if applies && let Some(owner) = owner {
                out.push(Ace::Known(AccessAce {
                    flags: flag::INHERITED,
                    who: owner.clone(),
                    ..ace.clone()
                }));
            }
            if passes_on {
                out.push(Ace::Known(AccessAce {
                    flags: flag::INHERITED | flag::CONTAINER_INHERIT | flag::INHERIT_ONLY,
                    ..ace.clone()
                }));
            }
        }
    }
    out
}

/// The ACEs that are the object's own.
pub fn explicit(security: &SecurityDescriptor) -> Vec<Ace> {
    let own = |ace: &&Ace| ace.flags() & flag::INHERITED == 0;
    security.dacl.iter().filter(own).cloned().collect()
}

const DACL_AUTO_INHERITED: u16 = 0x400;
const DACL_PROTECTED: u16 = 0x1000;

/// A descriptor with these explicit ACEs and, unless protected, what the parent passes on.
pub fn descriptor(
    owner: Option<Sid>,
    explicit: Vec<Ace>,
    protected: bool,
    parent: Option<&SecurityDescriptor>,
    class: Guid,
) -> SecurityDescriptor {
    let mut dacl = explicit;
    let mut control = 0x8004 | DACL_AUTO_INHERITED;
    if protected {
        control |= DACL_PROTECTED;
    } else if let Some(parent) = parent {
        dacl.extend(inherited(parent, class, owner.as_ref()));
    }
    SecurityDescriptor {
        group: owner.clone(),
        owner,
        control,
        dacl,
    }
}

/// Makes descriptors for many objects and shares the equal ones.
#[derive(Default)]
pub struct Descriptors {
    made: HashMap<(usize, Class, Option<Sid>), Made>,
}

/// The parent's descriptor is kept alive with what was made from it: its address is the key.
struct Made {
    _parent: Arc<SecurityDescriptor>,
    own: Arc<SecurityDescriptor>,
}

impl Descriptors {
    /// The descriptor of a new object: its class's default and what it inherits.
    pub fn for_new(
        &mut self,
        parent: &Arc<SecurityDescriptor>,
        class: Class,
        domain: &Sid,
        owner: Option<&Sid>,
    ) -> Arc<SecurityDescriptor> {
        let key = (Arc::as_ptr(parent).addr(), class, owner.cloned());
        let made = self.made.entry(key).or_insert_with(|| {
            let owner = owner.cloned().unwrap_or_else(|| domain.with_rid(512));
            let explicit = class_default(class, domain);
            let guid = class.def().guid;
            let own = descriptor(Some(owner), explicit, false, Some(parent), guid);
            Made {
                _parent: parent.clone(),
                own: Arc::new(own),
            }
        });
        made.own.clone()
    }
}

pub fn allow(who: Sid, mask: u32) -> Ace {
    Ace::Known(AccessAce {
        allow: true,
        flags: 0,
        mask,
        object: None,
        inherited_by: None,
        who,
    })
}

fn allow_object(who: Sid, mask: u32, object: Guid) -> Ace {
    Ace::Known(AccessAce {
        allow: true,
        flags: 0,
        mask,
        object: Some(object),
        inherited_by: None,
        who,
    })
}

pub const READ: u32 = right::READ_PROPERTY | right::LIST | right::LIST_OBJECT | right::READ_CONTROL;

/// `defaultSecurityDescriptor` of the class, the parts that decide anything here.
fn class_default(class: Class, domain: &Sid) -> Vec<Ace> {
    let mut dacl = vec![
        allow(domain.with_rid(512), right::FULL_CONTROL),
        allow(Sid::new(5, &[18]), right::FULL_CONTROL),
        allow(authenticated_users(), READ),
    ];
    if class.is_principal() {
        dacl.push(allow(builtin(548), right::FULL_CONTROL));
    }
    if class.is_a("user") {
        dacl.push(allow(principal_self(), READ));
        for who in [principal_self(), everyone()] {
            let change = well_known::CHANGE_PASSWORD;
            dacl.push(allow_object(who, right::CONTROL_ACCESS, change));
        }
    }
    if class.is_a("organizationalUnit") {
        for child in [
            well_known::CLASS_USER,
            well_known::CLASS_GROUP,
            well_known::CLASS_COMPUTER,
            well_known::CLASS_INET_ORG_PERSON,
        ] {
            let mask = right::CREATE_CHILD | right::DELETE_CHILD;
            dacl.push(allow_object(builtin(548), mask, child));
        }
    }
    dacl
}

/// After a DACL changed: what every object below now inherits.
pub fn propagate(store: &mut Store, from: Id) {
    type Key = (*const SecurityDescriptor, *const SecurityDescriptor, Class);
    let mut made: HashMap<Key, Arc<SecurityDescriptor>> = HashMap::new();
    // The old descriptors must live while their addresses are keys.
    let mut old = Vec::new();
    for id in store.subtree(from).into_iter().skip(1) {
        let object = store.get(id);
        let Some(parent) = object.parent else {
            continue;
        };
        if object.security.is_protected() {
            continue;
        }
        let above = store.get(parent).security.clone();
        let key = (
            Arc::as_ptr(&above),
            Arc::as_ptr(&object.security),
            object.class,
        );
        let new = made.entry(key).or_insert_with(|| {
            let own = &object.security;
            let guid = object.class.def().guid;
            let mut new = descriptor(own.owner.clone(), explicit(own), false, Some(&above), guid);
            new.group = own.group.clone();
            Arc::new(new)
        });
        let new = new.clone();
        old.push((
            above,
            std::mem::replace(&mut store.get_mut(id).security, new),
        ));
    }
}
