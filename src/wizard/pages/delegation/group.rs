//! One of the four groups while it is being decided on.

use crate::model::Dn;
use crate::model::document::{DelegationGroup, DelegationRole, GroupScope, Member};
use crate::model::snapshot::FoundObject;
use crate::wizard::pickers::ObjectPicker;

use super::check::{plain_name_problem, scope_of};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    Create,
    /// Use a group that is there.
    Adopt,
    Skip,
}

#[derive(Debug)]
pub struct RoleState {
    pub mode: Mode,
    /// Of a group to be made.
    pub name: String,
    pub scope: GroupScope,
    /// Its own place, when an opened document put it elsewhere than the others.
    pub place: Option<Dn>,
    pub members: Vec<Member>,
    /// What is known of members picked in this window.
    pub picked: Vec<FoundObject>,
    /// The group to use, as found in this window.
    pub found: Option<FoundObject>,
    /// The group to use, or one that an earlier apply made.
    kept: Option<DelegationGroup>,
    pub finder: ObjectPicker,
    pub member_finder: ObjectPicker,
}

impl RoleState {
    pub fn new(role: DelegationRole) -> Self {
        Self {
            mode: Mode::Create,
            name: role.default_name().to_owned(),
            scope: GroupScope::default(),
            place: None,
            members: Vec::new(),
            picked: Vec::new(),
            found: None,
            kept: None,
            finder: ObjectPicker::default(),
            member_finder: ObjectPicker::default(),
        }
    }

    /// What the document says. `leave_out`: one that it does not name is not wanted; otherwise it
    /// may be a draft that is not complete yet, and stays.
    pub(super) fn take(&mut self, group: Option<&DelegationGroup>, leave_out: bool) {
        let Some(group) = group else {
            if leave_out {
                self.mode = Mode::Skip;
            }
            return;
        };
        self.members.clone_from(&group.members);
        self.scope = group.scope;
        if group.adopt || group.guid.is_some() {
            self.mode = if group.adopt {
                Mode::Adopt
            } else {
                Mode::Create
            };
            self.kept = Some(group.clone());
        } else {
            self.mode = Mode::Create;
            self.kept = None;
            self.name.clone_from(&group.name);
            self.place = group.dn.parent();
        }
    }

    /// It is to be made, and no earlier apply has made it.
    pub fn is_new(&self) -> bool {
        self.mode == Mode::Create && self.made().is_none()
    }

    /// The group that an earlier apply made.
    pub fn made(&self) -> Option<&DelegationGroup> {
        self.kept.as_ref().filter(|g| !g.adopt && g.guid.is_some())
    }

    /// The group that is used as it is.
    pub fn adopted(&self) -> Option<&DelegationGroup> {
        self.kept.as_ref().filter(|g| g.adopt)
    }

    pub(super) fn adopt(&mut self, found: FoundObject) {
        let scope = found.group_type.and_then(scope_of).unwrap_or_default();
        self.mode = Mode::Adopt;
        self.kept = Some(DelegationGroup {
            name: found.account_name.clone(),
            dn: found.dn.clone(),
            guid: found.guid,
            sid: found.sid.clone(),
            scope,
            adopt: true,
            members: Vec::new(),
        });
        self.found = Some(found);
    }

    pub(super) fn forget_group(&mut self) {
        if self.adopted().is_some() {
            self.kept = None;
        }
        self.found = None;
    }

    pub(super) fn add_member(&mut self, found: FoundObject) {
        self.members.push(Member {
            dn: found.dn.clone(),
            guid: found.guid,
        });
        self.picked.push(found);
    }

    /// As the document takes it; `None`: left out, or not complete yet.
    pub(super) fn group(&self, ou: Option<&Dn>) -> Option<DelegationGroup> {
        let members = self.members.clone();
        match self.mode {
            Mode::Skip => None,
            Mode::Adopt => Some(DelegationGroup {
                members,
                ..self.adopted()?.clone()
            }),
            Mode::Create => {
                if let Some(made) = self.made() {
                    return Some(DelegationGroup {
                        members,
                        ..made.clone()
                    });
                }
                if plain_name_problem(&self.name).is_some() {
                    return None;
                }
                let parent = self.place.as_ref().or(ou)?;
                Some(DelegationGroup {
                    name: self.name.clone(),
                    dn: parent.child("CN", &self.name),
                    guid: None,
                    sid: None,
                    scope: self.scope,
                    adopt: false,
                    members,
                })
            }
        }
    }
}
