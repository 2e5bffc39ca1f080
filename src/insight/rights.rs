//! The rights a connector account needs for what is switched on, one ACE each.
//!
//! Sources: Microsoft's ADSyncConfig module and the password writeback tutorial; MS-ADTS 5.1.3.

use crate::model::document::{EngineKind, Forest, SourceAnchor};
use crate::model::security::{AccessAce, Ask, SecurityDescriptor, flag, right, well_known as wk};
use crate::model::snapshot::{NeededFor, NeededRight};
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Guid, Sid};

/// Property set *Account restrictions*, which holds pwdLastSet.
const ACCOUNT_RESTRICTIONS: Guid = Guid::from_bytes([
    0x4c, 0x16, 0x42, 0x00, 0x20, 0xc0, 0x11, 0xd0, 0xa7, 0x68, 0x00, 0xaa, 0x00, 0x6e, 0x05, 0x29,
]);

/// What the account with this SID needs in this forest; `has` is false everywhere.
///
/// On the head of each domain with something in scope (of all, while no scope is chosen yet), and on
/// the target OU.
pub fn needed_rights(document: &Document, forest: &Forest, account: &Sid) -> Vec<NeededRight> {
    let mut out = Vec::new();
    for head in heads(forest) {
        on_head(document, &head, account, &mut out);
    }
    let writeback = &document.group_writeback;
    let target = writeback.target.as_ref().filter(|_| writeback.enabled);
    if let Some(target) = target.filter(|t| forest.domain_of(&t.dn).is_some()) {
        on_target(&target.dn, account, &mut out);
    }
    out
}

fn heads(forest: &Forest) -> Vec<Dn> {
    let synced = |d: &&crate::model::document::Domain| d.rules.iter().any(|r| r.includes);
    let chosen: Vec<Dn> = forest
        .domain
        .iter()
        .filter(synced)
        .map(|d| d.dn())
        .collect();
    if chosen.is_empty() {
        forest.domain.iter().map(|d| d.dn()).collect()
    } else {
        chosen
    }
}

fn on_head(document: &Document, head: &Dn, account: &Sid, out: &mut Vec<NeededRight>) {
    let features = &document.features;
    let mut need = |what: Words, why: NeededFor, ace: AccessAce| {
        out.push(NeededRight {
            on: head.clone(),
            what,
            why,
            ace,
            has: false,
        });
    };
    if features.password_hash_sync {
        let why = NeededFor::PasswordHashSync;
        need(
            words!("insight-right-get-changes"),
            why,
            control(account, wk::GET_CHANGES),
        );
        need(
            words!("insight-right-get-changes-all"),
            why,
            control(account, wk::GET_CHANGES_ALL),
        );
    }
    if features.password_writeback {
        let why = NeededFor::PasswordWriteback;
        let user = Some(wk::CLASS_USER);
        let extended = |which| below(account, right::CONTROL_ACCESS, Some(which), user);
        let write = |which| below(account, right::WRITE_PROPERTY, Some(which), user);
        need(
            words!("insight-right-reset-password"),
            why,
            extended(wk::RESET_PASSWORD),
        );
        need(
            words!("insight-right-change-password"),
            why,
            extended(wk::CHANGE_PASSWORD),
        );
        need(
            words!("insight-right-lockout-time"),
            why,
            write(wk::LOCKOUT_TIME),
        );
        need(
            words!("insight-right-pwd-last-set"),
            why,
            write(wk::PWD_LAST_SET),
        );
        need(
            words!("insight-right-unexpire-password"),
            why,
            control(account, wk::UNEXPIRE_PASSWORD),
        );
    }
    let read_write = right::READ_PROPERTY | right::WRITE_PROPERTY;
    // Cloud Sync reads the attribute and never writes it.
    let anchors = document.engine == EngineKind::EntraConnect
        && document.identity.source_anchor == SourceAnchor::ConsistencyGuid;
    if anchors {
        need(
            words!("insight-right-anchor"),
            NeededFor::SourceAnchor,
            below(
                account,
                read_write,
                Some(wk::CONSISTENCY_GUID),
                Some(wk::CLASS_USER),
            ),
        );
    }
    if features.exchange_hybrid {
        for (name, class) in [
            (words!("insight-right-all-of-users"), wk::CLASS_USER),
            (
                words!("insight-right-all-of-persons"),
                wk::CLASS_INET_ORG_PERSON,
            ),
            (words!("insight-right-all-of-groups"), wk::CLASS_GROUP),
            (words!("insight-right-all-of-contacts"), wk::CLASS_CONTACT),
        ] {
            need(
                name,
                NeededFor::ExchangeHybrid,
                below(account, read_write, None, Some(class)),
            );
        }
    }
}

fn on_target(target: &Dn, account: &Sid, out: &mut Vec<NeededRight>) {
    let children = AccessAce {
        allow: true,
        flags: flag::CONTAINER_INHERIT,
        mask: right::CREATE_CHILD | right::DELETE_CHILD,
        object: Some(wk::CLASS_GROUP),
        inherited_by: None,
        who: account.clone(),
    };
    let groups = right::LIST
        | right::READ_PROPERTY
        | right::WRITE_PROPERTY
        | right::DELETE_TREE
        | right::DELETE
        | right::READ_CONTROL;
    for (what, ace) in [
        (words!("insight-right-make-groups"), children),
        (
            words!("insight-right-write-groups"),
            below(account, groups, None, Some(wk::CLASS_GROUP)),
        ),
    ] {
        out.push(NeededRight {
            on: target.clone(),
            what,
            why: NeededFor::GroupWriteback,
            ace,
            has: false,
        });
    }
}

/// An extended right on the object itself.
fn control(account: &Sid, which: Guid) -> AccessAce {
    AccessAce {
        allow: true,
        flags: 0,
        mask: right::CONTROL_ACCESS,
        object: Some(which),
        inherited_by: None,
        who: account.clone(),
    }
}

/// A right on objects of a class below.
fn below(account: &Sid, mask: u32, object: Option<Guid>, class: Option<Guid>) -> AccessAce {
    AccessAce {
        allow: true,
        flags: flag::CONTAINER_INHERIT | flag::INHERIT_ONLY,
        mask,
        object,
        inherited_by: class,
        who: account.clone(),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RightState {
    Has,
    Missing,
    /// The ACE is there, yet a denial before it takes the right away: adding it again is no help.
    Denied,
}

/// Does a token with these SIDs have what this ACE would give, by whatever way?
pub fn right_state(security: &SecurityDescriptor, token: &[Sid], ace: &AccessAce) -> RightState {
    let ask = Ask {
        mask: ace.mask,
        object: ace.object,
        set: ace
            .object
            .filter(|o| *o == wk::PWD_LAST_SET)
            .map(|_| ACCOUNT_RESTRICTIONS),
    };
    let allowed = match ace.inherited_by {
        Some(class) => security.allows_below(token, class, &ask),
        None => security.allows(token, &ask),
    };
    match (allowed, security.has(ace)) {
        (true, _) => RightState::Has,
        (false, true) => RightState::Denied,
        (false, false) => RightState::Missing,
    }
}

/// Fills in `has` from the descriptors that were read; an object without one stays "has not".
pub fn mark_rights<'a>(
    rights: &mut [NeededRight],
    token: &[Sid],
    security: impl Fn(&Dn) -> Option<&'a SecurityDescriptor>,
) {
    for needed in rights {
        needed.has = security(&needed.on)
            .is_some_and(|sd| right_state(sd, token, &needed.ace) == RightState::Has);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::TargetOu;
    use crate::model::security::Ace;
    use crate::model::testing::{domain, forest, rule};

    fn account() -> Sid {
        Sid::new(5, &[21, 1, 2, 3, 1104])
    }

    fn document(engine: EngineKind) -> Document {
        let mut document = Document::new(engine);
        document.forest.push(forest(vec![
            domain("x", vec![rule(true, "DC=x")]),
            domain("out.x", vec![rule(false, "DC=out,DC=x")]),
        ]));
        document.identity.source_anchor = SourceAnchor::ObjectGuid;
        document
    }

    fn sddl(document: &Document) -> Vec<String> {
        needed_rights(document, &document.forest[0], &account())
            .iter()
            .map(|n| {
                format!(
                    "{} {}",
                    n.on,
                    n.ace.to_sddl().replace("S-1-5-21-1-2-3-1104", "A")
                )
            })
            .collect()
    }

    #[test]
    fn nothing_switched_on_needs_nothing() {
        assert!(sddl(&document(EngineKind::EntraConnect)).is_empty());
    }

    #[test]
    fn password_hash_sync_needs_the_two_replication_rights_on_domains_in_scope_only() {
        let mut document = document(EngineKind::EntraConnect);
        document.features.password_hash_sync = true;
        assert_eq!(
            sddl(&document),
            [
                "DC=x (OA;;CR;1131f6aa-9c07-11d1-f79f-00c04fc2dcd2;;A)",
                "DC=x (OA;;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;A)",
            ]
        );
        document.forest[0].domain[0].rules.clear();
        assert_eq!(sddl(&document).len(), 4, "no scope chosen yet: all domains");
    }

    #[test]
    fn password_writeback_needs_five_rights() {
        let mut document = document(EngineKind::CloudSync);
        document.features.password_writeback = true;
        let user = "bf967aba-0de6-11d0-a285-00aa003049e2";
        assert_eq!(
            sddl(&document),
            [
                format!("DC=x (OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;{user};A)"),
                format!("DC=x (OA;CIIO;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;{user};A)"),
                format!("DC=x (OA;CIIO;WP;28630ebf-41d5-11d1-a9c1-0000f80367c1;{user};A)"),
                format!("DC=x (OA;CIIO;WP;bf967a0a-0de6-11d0-a285-00aa003049e2;{user};A)"),
                "DC=x (OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;A)".into(),
            ]
        );
    }

    #[test]
    fn the_anchor_is_written_by_entra_connect_only() {
        let mut document = document(EngineKind::EntraConnect);
        document.identity.source_anchor = SourceAnchor::ConsistencyGuid;
        assert_eq!(
            sddl(&document),
            [
                "DC=x (OA;CIIO;RPWP;23773dc2-b63a-11d2-90e1-00c04fd91ab1;bf967aba-0de6-11d0-a285-00aa003049e2;A)"
            ]
        );
        document.engine = EngineKind::CloudSync;
        assert!(sddl(&document).is_empty());
    }

    #[test]
    fn exchange_hybrid_writes_four_classes() {
        let mut document = document(EngineKind::EntraConnect);
        document.features.exchange_hybrid = true;
        let all = sddl(&document);
        assert_eq!(all.len(), 4);
        assert_eq!(
            all[3],
            "DC=x (OA;CIIO;RPWP;;5cb41ed0-0e4c-11d0-a286-00aa003049e2;A)"
        );
    }

    #[test]
    fn group_writeback_needs_rights_on_its_target_ou_and_nowhere_else() {
        let mut document = document(EngineKind::CloudSync);
        document.group_writeback.enabled = true;
        document.group_writeback.target = Some(TargetOu {
            dn: Dn::parse("OU=Written,DC=x").unwrap(),
            guid: None,
            create: false,
        });
        let group = "bf967a9c-0de6-11d0-a285-00aa003049e2";
        assert_eq!(
            sddl(&document),
            [
                format!("OU=Written,DC=x (OA;CI;CCDC;{group};;A)"),
                format!("OU=Written,DC=x (OA;CIIO;LCRPWPDTSDRC;;{group};A)"),
            ]
        );
    }

    fn descriptor(aces: Vec<AccessAce>) -> SecurityDescriptor {
        SecurityDescriptor {
            owner: None,
            group: None,
            control: 0x8404,
            dacl: aces.into_iter().map(Ace::Known).collect(),
        }
    }

    #[test]
    fn an_account_that_has_it_through_a_group_or_full_control_lacks_nothing() {
        let needed = control(&account(), wk::GET_CHANGES);
        let admins = Sid::new(5, &[21, 1, 2, 3, 512]);
        let full = AccessAce {
            mask: right::GENERIC_ALL,
            object: None,
            who: admins.clone(),
            ..needed.clone()
        };
        let sd = descriptor(vec![full]);
        let token = [account(), admins];
        assert_eq!(right_state(&sd, &token, &needed), RightState::Has);
        assert_eq!(right_state(&sd, &token[..1], &needed), RightState::Missing);
    }

    #[test]
    fn a_denial_before_the_ace_is_told_apart_from_a_missing_one() {
        let needed = control(&account(), wk::GET_CHANGES);
        let denial = AccessAce {
            allow: false,
            ..needed.clone()
        };
        let sd = descriptor(vec![denial, needed.clone()]);
        assert_eq!(right_state(&sd, &[account()], &needed), RightState::Denied);
        let sd = descriptor(vec![needed.clone()]);
        assert_eq!(right_state(&sd, &[account()], &needed), RightState::Has);
    }

    #[test]
    fn having_each_ace_means_having_the_right() {
        let mut document = document(EngineKind::EntraConnect);
        document.features.password_hash_sync = true;
        document.features.password_writeback = true;
        document.features.exchange_hybrid = true;
        document.identity.source_anchor = SourceAnchor::ConsistencyGuid;
        let mut rights = needed_rights(&document, &document.forest[0], &account());
        let sd = descriptor(rights.iter().map(|r| r.ace.clone()).collect());
        mark_rights(&mut rights, &[account()], |_| Some(&sd));
        assert!(rights.iter().all(|r| r.has), "{rights:#?}");
    }
}
