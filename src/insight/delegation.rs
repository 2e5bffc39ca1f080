//! Who may do what with the sync engine: delegation roles by members.

use std::collections::BTreeMap;

use crate::model::document::{Delegation, DelegationRole};
use crate::model::{Dn, text::inert};

/// Somebody is in the group of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub role: DelegationRole,
    pub member: Dn,
    /// Names of the groups between, from the role's group down; empty: a direct member.
    pub through: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matrix {
    /// The columns: roles that have a group.
    pub roles: Vec<DelegationRole>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub member: Dn,
    /// One for each role, in the order of [`Matrix::roles`].
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    No,
    Direct,
    /// By way of these groups, the outermost first.
    Through(Vec<String>),
}

/// Whom a document puts into the groups, the nesting that it asks for included. What members bring
/// along that are groups themselves is not known here.
pub fn wanted(delegation: &Delegation) -> Vec<Held> {
    let mut held = Vec::new();
    for role in DelegationRole::ALL {
        collect(delegation, role, role, &[], &mut held);
    }
    held
}

fn collect(
    delegation: &Delegation,
    role: DelegationRole,
    group: DelegationRole,
    through: &[String],
    held: &mut Vec<Held>,
) {
    use DelegationRole::{Browse, Operators, PasswordSet};
    let Some(spec) = delegation.get(group) else {
        return;
    };
    let inner = |r: &DelegationRole| {
        let nested = delegation.nest_in_browse && group == Browse;
        let named = delegation
            .get(*r)
            .is_some_and(|g| spec.members.iter().any(|m| m.dn == g.dn));
        named || nested && matches!(r, Operators | PasswordSet)
    };
    let is_role = |dn: &Dn| {
        let mut groups = DelegationRole::ALL
            .iter()
            .filter_map(|r| delegation.get(*r));
        groups.any(|g| g.dn == *dn)
    };
    for member in spec.members.iter().filter(|m| !is_role(&m.dn)) {
        held.push(Held {
            role,
            member: member.dn.clone(),
            through: through.to_vec(),
        });
    }
    // Four groups: longer than that, it goes round.
    if through.len() >= DelegationRole::ALL.len() {
        return;
    }
    for one in DelegationRole::ALL
        .into_iter()
        .filter(|r| *r != role && inner(r))
    {
        if let Some(spec) = delegation.get(one) {
            let way = [through, &[inert(&spec.name).into_owned()]].concat();
            collect(delegation, role, one, &way, held);
        }
    }
}

/// Roles by members. The most powerful come first; a direct membership counts before one through a
/// group.
pub fn matrix(delegation: &Delegation, held: &[Held]) -> Matrix {
    let has_group = |r: &DelegationRole| delegation.get(*r).is_some();
    let roles: Vec<_> = DelegationRole::ALL.into_iter().filter(has_group).collect();
    let mut rows: BTreeMap<&Dn, Vec<Cell>> = BTreeMap::new();
    for one in held {
        let Some(at) = roles.iter().position(|r| *r == one.role) else {
            continue;
        };
        let cells = rows
            .entry(&one.member)
            .or_insert_with(|| vec![Cell::No; roles.len()]);
        cells[at] = match (&cells[at], one.through.is_empty()) {
            (_, true) => Cell::Direct,
            (Cell::No, false) => Cell::Through(one.through.clone()),
            (known, false) => known.clone(),
        };
    }
    let row = |(member, cells): (&Dn, Vec<Cell>)| Row {
        member: member.clone(),
        cells,
    };
    let mut rows: Vec<Row> = rows.into_iter().map(row).collect();
    let first = |r: &Row| r.cells.iter().position(|c| *c != Cell::No);
    rows.sort_by_key(|r| (first(r), r.member.leaf().to_lowercase()));
    Matrix { roles, rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{DelegationGroup, GroupScope, Member};

    fn dn(name: &str) -> Dn {
        Dn::parse("OU=People,DC=x").unwrap().child("CN", name)
    }

    fn group(name: &str, members: &[&str]) -> Option<DelegationGroup> {
        Some(DelegationGroup {
            name: name.into(),
            dn: dn(name),
            guid: None,
            sid: None,
            scope: GroupScope::default(),
            adopt: false,
            members: members
                .iter()
                .map(|m| Member {
                    dn: dn(m),
                    guid: None,
                })
                .collect(),
        })
    }

    fn shown(delegation: &Delegation) -> Vec<String> {
        let matrix = matrix(delegation, &wanted(delegation));
        let cell = |c: &Cell| match c {
            Cell::No => "-".to_owned(),
            Cell::Direct => "x".to_owned(),
            Cell::Through(way) => way.join(">"),
        };
        let row = |r: &Row| {
            let cells: Vec<String> = r.cells.iter().map(cell).collect();
            format!("{} {}", r.member.leaf(), cells.join(" "))
        };
        matrix.rows.iter().map(row).collect()
    }

    #[test]
    fn everybody_has_a_row_and_the_most_powerful_come_first() {
        let delegation = Delegation {
            admins: group("Admins", &["Zoe"]),
            operators: group("Ops", &["Bob", "Zoe"]),
            password_set: group("Pw", &["Ann"]),
            ..Delegation::default()
        };
        assert_eq!(shown(&delegation), ["Zoe x x -", "Bob - x -", "Ann - - x"]);
    }

    #[test]
    fn who_is_in_operators_may_browse_through_it_where_that_is_asked_for() {
        let mut delegation = Delegation {
            operators: group("Ops", &["Bob"]),
            browse: group("Browse", &["Ann"]),
            password_set: group("Pw", &["Ann"]),
            nest_in_browse: true,
            ..Delegation::default()
        };
        assert_eq!(shown(&delegation), ["Bob x Ops -", "Ann - x x"]);
        delegation.nest_in_browse = false;
        assert_eq!(shown(&delegation), ["Bob x - -", "Ann - x x"]);
    }

    #[test]
    fn groups_that_hold_each_other_end() {
        let delegation = Delegation {
            admins: group("Admins", &["Ops", "Zoe"]),
            operators: group("Ops", &["Admins", "Bob"]),
            ..Delegation::default()
        };
        assert_eq!(shown(&delegation), ["Bob Ops x", "Zoe x Admins"]);
    }

    #[test]
    fn members_that_were_read_take_part_as_those_of_the_document_do() {
        let delegation = Delegation {
            admins: group("Admins", &[]),
            ..Delegation::default()
        };
        let read = Held {
            role: DelegationRole::Admins,
            member: dn("Eve"),
            through: vec!["Helpdesk".into(), "Students".into()],
        };
        let matrix = matrix(&delegation, &[read]);
        let way = vec!["Helpdesk".to_owned(), "Students".to_owned()];
        assert_eq!(matrix.rows[0].cells, [Cell::Through(way)]);
    }
}
