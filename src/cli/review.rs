//! `review`: who holds delegated rights, nested members included, with findings.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::json;

use crate::model::document::{DelegationGroup, DelegationRole};
use crate::model::ports::{Directory, Result};
use crate::model::words::{Words, say, words};
use crate::model::{Dn, Entry};

use super::connect::World;
use super::{Exit, args, say};

const ATTRIBUTES: [&str; 5] = [
    "objectClass",
    "member",
    "sAMAccountName",
    "userAccountControl",
    "objectGUID",
];

/// Everyone a group holds, however deep.
#[derive(Default)]
struct Effective {
    /// Member and the group that holds it directly.
    members: BTreeMap<Dn, Member>,
}

struct Member {
    through: Dn,
    account: String,
    kind: &'static str,
    disabled: bool,
}

pub async fn review(config: &Path, review: &args::Review) -> Result<Exit> {
    let world = World::reach(config, false).await?;
    let delegation = &world.document.delegation;
    let mut matrix: BTreeMap<DelegationRole, Effective> = BTreeMap::new();
    let mut findings: Vec<Words> = Vec::new();
    for role in DelegationRole::ALL {
        let Some(group) = delegation.get(role) else {
            findings.push(words!("cli-not-set-up", group = role.default_name()));
            continue;
        };
        match current(&world, group).await? {
            Some(entry) => {
                matrix.insert(role, effective(&world, entry).await?);
            }
            None => findings.push(words!("cli-group-not-found", dn = &group.dn)),
        }
    }
    judge(&matrix, delegation, &mut findings);
    match review.json {
        true => print_json(&matrix, &findings),
        false => print_text(&matrix, &findings),
    }
    Ok(match findings.is_empty() {
        true => Exit::Fine,
        false => Exit::Findings,
    })
}

async fn current(world: &World, group: &DelegationGroup) -> Result<Option<Entry>> {
    if let Some(guid) = group.guid {
        let head = group.dn.domain_head();
        return world.forests.read_by_guid(&head, guid, &ATTRIBUTES).await;
    }
    world.forests.read(&group.dn, &ATTRIBUTES).await
}

/// Walks the nesting once: a group seen before, such as one that holds itself, is not entered again.
async fn effective(world: &World, top: Entry) -> Result<Effective> {
    let mut out = Effective::default();
    let mut entered: BTreeSet<Dn> = BTreeSet::from([top.dn.clone()]);
    let mut open = vec![top];
    while let Some(group) = open.pop() {
        let members = group.texts("member").filter_map(|t| Dn::parse(t).ok());
        for dn in members.collect::<Vec<_>>() {
            if out.members.contains_key(&dn) || entered.contains(&dn) {
                continue;
            }
            // A member of a domain that is not connected is shown by name only.
            let entry = world.forests.read(&dn, &ATTRIBUTES).await.ok().flatten();
            out.members
                .insert(dn.clone(), member(&group.dn, entry.as_ref()));
            if let Some(entry) = entry.filter(|e| e.has_class("group")) {
                entered.insert(dn);
                open.push(entry);
            }
        }
    }
    Ok(out)
}

fn member(through: &Dn, entry: Option<&Entry>) -> Member {
    let class = |name: &str| entry.is_some_and(|e| e.has_class(name));
    let kind = if class("group") {
        "group"
    } else if class("foreignSecurityPrincipal") {
        "foreign"
    } else if class("computer") {
        "computer"
    } else if class("user") {
        "user"
    } else {
        "unknown"
    };
    let control = entry
        .and_then(|e| e.number("userAccountControl"))
        .unwrap_or(0);
    Member {
        through: through.clone(),
        account: entry
            .and_then(|e| e.text("sAMAccountName"))
            .unwrap_or_default()
            .to_owned(),
        kind,
        disabled: control & 2 != 0,
    }
}

fn judge(
    matrix: &BTreeMap<DelegationRole, Effective>,
    delegation: &crate::model::document::Delegation,
    findings: &mut Vec<Words>,
) {
    for (role, effective) in matrix {
        let name = role.default_name();
        let people = effective
            .members
            .values()
            .filter(|m| m.kind != "group")
            .count();
        if people == 0 && *role == DelegationRole::Admins {
            findings.push(words!("cli-nobody", group = name));
        }
        for (dn, member) in &effective.members {
            if member.disabled {
                findings.push(words!("cli-holds-disabled", group = name, dn = dn));
            }
            if member.kind == "foreign" || member.kind == "unknown" {
                findings.push(words!("cli-holds-unread", group = name, dn = dn));
            }
        }
    }
    let browse = matrix.get(&DelegationRole::Browse);
    for role in [DelegationRole::Operators, DelegationRole::PasswordSet] {
        let (Some(group), Some(browse)) = (delegation.get(role), browse) else {
            continue;
        };
        let inside = browse.members.contains_key(&group.dn);
        let each = matrix.get(&role).is_some_and(|e| {
            !e.members.is_empty() && e.members.keys().all(|m| browse.members.contains_key(m))
        });
        if !inside && !each {
            findings.push(words!("cli-not-in-browse", group = role.default_name()));
        }
    }
}

fn print_text(matrix: &BTreeMap<DelegationRole, Effective>, findings: &[Words]) {
    for (role, effective) in matrix {
        say::line(&format!("{}: {}", role.default_name(), role.may()));
        if effective.members.is_empty() {
            say::line(&format!("  {}", say!("cli-no-members")));
        }
        for (dn, member) in &effective.members {
            say::line(&format!("  {}", told(dn, member)));
        }
    }
    for finding in findings {
        say::line(&say!("cli-review-finding", finding = finding));
    }
}

fn told(dn: &Dn, member: &Member) -> String {
    let kind = match member.kind {
        "group" => say!("cli-kind-group"),
        "foreign" => say!("cli-kind-foreign"),
        "computer" => say!("cli-kind-computer"),
        "user" => say!("cli-kind-user"),
        _ => say!("cli-kind-unknown"),
    };
    let (account, group) = (&member.account, &member.through);
    match member.disabled {
        false => say!(
            "cli-member",
            dn = dn,
            account = account,
            kind = kind,
            group = group
        ),
        true => say!(
            "cli-member-disabled",
            dn = dn,
            account = account,
            kind = kind,
            group = group
        ),
    }
}

fn print_json(matrix: &BTreeMap<DelegationRole, Effective>, findings: &[Words]) {
    let groups: Vec<_> = matrix
        .iter()
        .map(|(role, effective)| {
            let members: Vec<_> = effective
                .members
                .iter()
                .map(|(dn, m)| {
                    json!({
                        "dn": dn, "account": m.account, "kind": m.kind,
                        "disabled": m.disabled, "through": m.through,
                    })
                })
                .collect();
            json!({ "group": role.default_name(), "may": role.may(), "members": members })
        })
        .collect();
    say::json(&json!({ "groups": groups, "findings": findings }));
}
