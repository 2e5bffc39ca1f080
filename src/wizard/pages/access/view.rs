//! Which rows of the matrix are shown, and in which order.

use std::cell::RefCell;
use std::sync::Arc;

use jiff::Timestamp;

use crate::insight::access::{AccessReview, Attestation, Row, State as AccountState, label};
use crate::model::access::AccountKind;
use crate::model::document::DelegationRole;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    #[default]
    All,
    /// Disabled, expired or stale.
    Idle,
    /// Service accounts and computers.
    NoPerson,
    /// From outside, or not read.
    Outside,
    Temporary,
    ToConfirm,
}

impl Filter {
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Idle,
        Self::NoPerson,
        Self::Outside,
        Self::Temporary,
        Self::ToConfirm,
    ];

    fn takes(self, review: &AccessReview, row: &Row) -> bool {
        let kind = review.graph.account(row.node).kind;
        let mut cells = row.cells.iter().flatten();
        match self {
            Self::All => true,
            Self::Idle => [
                AccountState::Disabled,
                AccountState::Expired,
                AccountState::Stale,
            ]
            .iter()
            .any(|s| row.has(*s)),
            Self::NoPerson => matches!(kind, AccountKind::Service | AccountKind::Computer),
            Self::Outside => matches!(kind, AccountKind::Foreign | AccountKind::Unread),
            Self::Temporary => cells.any(|c| c.until.or(c.recorded).is_some()),
            Self::ToConfirm => cells.any(|c| {
                matches!(
                    c.attested,
                    Attestation::Due | Attestation::Confirmed { due: true, .. }
                )
            }),
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The most powerful first, then by name.
    #[default]
    Power,
    Name,
    Kind,
    /// The most serious first; nothing to say of it last.
    State,
    /// Those who have it longest first.
    Since,
    LastSignIn,
}

type Key = (Option<DelegationRole>, Filter, String, Sort, bool, usize);

#[derive(Debug, Default)]
pub struct View {
    pub role: Option<DelegationRole>,
    pub filter: Filter,
    pub text: String,
    pub sort: Sort,
    pub downwards: bool,
    /// One line a membership, group by group, instead of one a person.
    pub by_group: bool,
    /// The rows of the last question, so that a frame does not sort a hundred thousand.
    kept: RefCell<Option<(Key, Arc<[usize]>)>>,
    kept_by_group: RefCell<Option<Grouped>>,
}

/// The rows of the last question, and the same group by group.
type Grouped = (Arc<[usize]>, Arc<[Membership]>);

/// A group, and a place in [`AccessReview::rows`].
pub type Membership = (DelegationRole, usize);

impl View {
    pub fn sort_by(&mut self, sort: Sort) {
        self.downwards = self.sort == sort && !self.downwards;
        self.sort = sort;
    }
}

/// Places in [`AccessReview::rows`]. Asked the same again it costs nothing.
pub fn rows(view: &View, review: &AccessReview) -> Arc<[usize]> {
    let text = view.text.trim().to_lowercase();
    let of = std::ptr::from_ref(review).addr();
    let key = (view.role, view.filter, text, view.sort, view.downwards, of);
    if let Some((known, rows)) = &*view.kept.borrow()
        && *known == key
    {
        return Arc::clone(rows);
    }
    let rows: Arc<[usize]> = find(view, &key.2, review).into();
    *view.kept.borrow_mut() = Some((key, Arc::clone(&rows)));
    rows
}

/// The rows group by group: whoever is in two groups stands there twice.
pub fn memberships(view: &View, review: &AccessReview) -> Arc<[Membership]> {
    let rows = rows(view, review);
    if let Some((of, known)) = &*view.kept_by_group.borrow()
        && Arc::ptr_eq(of, &rows)
    {
        return Arc::clone(known);
    }
    let roles = DelegationRole::ALL.into_iter();
    let shown = roles.filter(|role| view.role.is_none_or(|only| only == *role));
    let all: Arc<[Membership]> = shown
        .flat_map(|role| {
            let held = rows.iter().copied();
            let mut held: Vec<usize> = held
                .filter(|at| review.rows[*at].cell(role).is_some())
                .collect();
            if view.sort == Sort::Since {
                by_since(&mut held, Some(role), view.downwards, review);
            }
            held.into_iter().map(move |at| (role, at))
        })
        .collect();
    *view.kept_by_group.borrow_mut() = Some((rows, Arc::clone(&all)));
    all
}

fn find(view: &View, text: &str, review: &AccessReview) -> Vec<usize> {
    let matches = |row: &Row| {
        let account = review.graph.account(row.node);
        view.role.is_none_or(|role| row.cell(role).is_some())
            && view.filter.takes(review, row)
            && (text.is_empty()
                || account.name.to_lowercase().contains(text)
                || account.display.to_lowercase().contains(text)
                || account.dn.key().contains(text))
    };
    let all = review.rows.iter().enumerate();
    let mut out: Vec<usize> = all.filter(|(_, r)| matches(r)).map(|(at, _)| at).collect();
    let account = |at: &usize| review.graph.account(review.rows[*at].node);
    match view.sort {
        Sort::Power => {}
        Sort::Name => {
            out.sort_by_cached_key(|at| label(&review.graph, review.rows[*at].node).to_lowercase());
        }
        Sort::Kind => out.sort_by_key(|at| account(at).kind),
        Sort::State => {
            let states = |at: &usize| &review.rows[*at].states;
            out.sort_by(|a, b| {
                let of = |at| (states(at).is_empty(), states(at));
                of(a).cmp(&of(b))
            });
        }
        Sort::Since => {
            by_since(&mut out, view.role, view.downwards, review);
            return out;
        }
        Sort::LastSignIn => out.sort_by_key(|at| account(at).last_sign_in),
    }
    if view.downwards {
        out.reverse();
    }
    out
}

/// Where Active Directory does not know since when, it is last either way.
fn by_since(
    rows: &mut [usize],
    role: Option<DelegationRole>,
    downwards: bool,
    review: &AccessReview,
) {
    rows.sort_by_cached_key(|at| {
        let since = since(&review.rows[*at], role);
        let second = since.map_or(0, Timestamp::as_second);
        (since.is_none(), if downwards { -second } else { second })
    });
}

/// Since when somebody is in this group, or the first of all.
pub fn since(row: &Row, role: Option<DelegationRole>) -> Option<Timestamp> {
    match role {
        Some(role) => row.cell(role)?.since,
        None => row.cells.iter().flatten().filter_map(|c| c.since).min(),
    }
}
