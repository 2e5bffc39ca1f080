//! Draws everybody in effect by the four groups, to be sorted, filtered and searched.

use std::borrow::Cow;

use egui::Ui;
use jiff::Timestamp;

use crate::insight::access::{AccessReview, Row, kind_name, title};
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::words::{day, list, number, say};
use crate::ui::pages::keep;
use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{
    Cell, Column, Field, Table, Tone, card, empty, search, select, split, text,
};
use crate::ui::theme::{size, space};
use crate::wizard::pages::access::{self, Filter, Msg, Sort, State, View};

pub(super) fn show(ui: &mut Ui, state: &State, review: &AccessReview, send: &mut dyn FnMut(Msg)) {
    card::titled(ui, say!("page-access-matrix"), |ui| {
        questions(ui, state, send);
        let rows = access::rows(&state.view, review);
        let n = rows.len();
        text::status(
            ui,
            &say!(
                "page-access-shown",
                n = n,
                all = number(review.rows.len() as u64)
            ),
        );
        if n == 0 {
            empty::line(ui, say!("page-access-nobody"));
            return;
        }
        if state.view.by_group {
            return by_group(ui, state, review, send);
        }
        let room = ui.available_width();
        let asked = asked_for(&state.view);
        let places = match room {
            _ if room >= size::WIDE_TABLE => WIDE.to_vec(),
            _ if room >= size::GROUP_COLUMNS_AT => [&NARROW[..], &[asked]].concat(),
            _ => [&NARROWEST[..], &[asked]].concat(),
        };
        let all = columns(room);
        let columns: Vec<Column> = places.iter().map(|p| all[*p]).collect();
        let sorts: Vec<Option<Sort>> = places.iter().map(|p| BY_PERSON[*p]).collect();
        let chosen = rows
            .iter()
            .position(|at| Some(review.rows[*at].node) == state.chosen);
        let entries = keep::entries();
        let table = Table::new(say!("page-access-matrix"), &columns)
            .selectable(chosen)
            .menu(&entries);
        let table = sorted(table, &sorts, state);
        let event = table.show(ui, n, |row, column| {
            let row = &review.rows[rows[row]];
            cell(review, row, places[column], state.view.role)
        });
        let node = |row: usize| review.rows[rows[row]].node;
        tell(event, &sorts, node, send);
    });
}

/// Places in [`columns`].
const WIDE: [usize; 9] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/// Where it is narrow; [`asked_for`] is beside them.
const NARROW: [usize; 6] = [0, 2, 3, 4, 5, STATE];
/// Where there is no room for a column a group.
const NARROWEST: [usize; 3] = [0, GROUPS, STATE];
const KIND: usize = 1;
const STATE: usize = 6;
const SINCE: usize = 7;
const LAST_SIGN_IN: usize = 8;
const GROUPS: usize = 9;

/// The one of the kind, since when and the last sign-in that what is looked for turns on, where
/// there is no room for all; the others are told of whoever is chosen.
fn asked_for(view: &View) -> usize {
    match (view.filter, view.sort) {
        (Filter::Idle, _) => LAST_SIGN_IN,
        (Filter::NoPerson | Filter::Outside, _) => KIND,
        (_, Sort::LastSignIn) => LAST_SIGN_IN,
        (_, Sort::Kind) => KIND,
        _ => SINCE,
    }
}

/// The groups, without what all their names begin with.
const ROLES: [&str; 4] = ["Admins", "Operators", "Browse", "PasswordSet"];

/// What each column sorts by.
const BY_PERSON: [Option<Sort>; 10] = [
    Some(Sort::Name),
    Some(Sort::Kind),
    None,
    None,
    None,
    None,
    Some(Sort::State),
    Some(Sort::Since),
    Some(Sort::LastSignIn),
    None,
];
/// Places in the columns of [`by_group`].
const MEMBER_SINCE: usize = 3;
const ENDS: usize = 4;
const MEMBER_STATE: usize = 5;
const BY_GROUP: [Option<Sort>; 6] = [
    None,
    Some(Sort::Name),
    None,
    Some(Sort::Since),
    None,
    Some(Sort::State),
];

fn sorted<'a>(table: Table<'a>, sorts: &[Option<Sort>], state: &State) -> Table<'a> {
    let now = Some(state.view.sort);
    match sorts.iter().position(|sort| *sort == now) {
        Some(column) => table.sorted(column, !state.view.downwards),
        None => table,
    }
}

fn tell(
    event: Option<TableEvent>,
    sorts: &[Option<Sort>],
    node: impl Fn(usize) -> Node,
    send: &mut dyn FnMut(Msg),
) {
    match event {
        Some(TableEvent::Row(row)) => send(Msg::Choose(node(row))),
        Some(TableEvent::Sort(column)) => {
            let sort = sorts.get(column).copied().flatten();
            sort.into_iter().for_each(|sort| send(Msg::SortBy(sort)));
        }
        Some(TableEvent::Menu(row, entry)) => {
            send(Msg::KeepSo(node(row), keep::keeps_in(entry)));
        }
        None => {}
    }
}

fn questions(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    split::fields(ui, 4, |ui, at, beside| match at {
        0 => {
            if beside {
                // Level with those that have a label above them.
                ui.spacing_mut().item_spacing.y = space::XS;
                text::label(ui, "");
            }
            let mut typed = state.view.text.clone();
            if search::field(ui, say!("page-access-search"), &mut typed).changed() {
                send(Msg::Search(typed));
            }
        }
        1 => of_group(ui, state, send),
        2 => in_order(ui, state, send),
        _ => of_kind(ui, state, send),
    });
}

fn of_group(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    let mut names = vec![say!("page-access-any-group")];
    names.extend(DelegationRole::ALL.map(DelegationRole::default_name));
    let now = state.view.role.map_or(0, |r| r.index() + 1);
    let field = Field::new(say!("page-access-in-group")).without_note();
    if let Some(at) = select::one(ui, &field, &names, now) {
        let role = at.checked_sub(1).map(|at| DelegationRole::ALL[at]);
        send(Msg::Role(role));
    }
}

fn in_order(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    let ways = [say!("page-access-by-person"), say!("page-access-by-group")];
    let field = Field::new(say!("page-access-order")).without_note();
    if let Some(at) = select::one(ui, &field, &ways, usize::from(state.view.by_group)) {
        send(Msg::ByGroup(at == 1));
    }
}

fn of_kind(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    let filters: Vec<&str> = Filter::ALL.iter().map(|f| filter_name(*f)).collect();
    let now = Filter::ALL.iter().position(|f| *f == state.view.filter);
    let field = Field::new(say!("page-access-only")).without_note();
    if let Some(at) = select::one(ui, &field, &filters, now.unwrap_or(0)) {
        send(Msg::Filter(Filter::ALL[at]));
    }
}

fn filter_name(filter: Filter) -> &'static str {
    match filter {
        Filter::All => say!("page-access-filter-all"),
        Filter::Idle => say!("page-access-filter-idle"),
        Filter::NoPerson => say!("page-access-filter-no-person"),
        Filter::Outside => say!("page-access-filter-outside"),
        Filter::Temporary => say!("page-access-filter-temporary"),
        Filter::ToConfirm => say!("page-access-filter-to-confirm"),
    }
}

fn columns(room: f32) -> [Column<'static>; 10] {
    let (who, role, kind, state) = match room {
        _ if room >= size::WIDE_TABLE => (4.0, 3.0, 2.0, 4.0),
        _ if room >= size::GROUP_COLUMNS_AT => (4.0, 2.0, 3.0, 3.0),
        _ => (4.0, 3.0, 3.0, 3.0),
    };
    [
        Column::new(say!("page-access-who")).share(who).sortable(),
        Column::new(say!("page-access-kind")).share(kind).sortable(),
        Column::new(ROLES[0]).share(role),
        Column::new(ROLES[1]).share(role),
        Column::new(ROLES[2]).share(role),
        Column::new(ROLES[3]).share(role),
        Column::new(say!("page-access-state"))
            .share(state)
            .sortable(),
        day_column(say!("page-access-since"), room).sortable(),
        day_column(say!("page-access-last"), room).sortable(),
        Column::new(say!("page-access-groups")).share(role),
    ]
}

/// A day in full, as far as there is room.
fn day_column(title: &str, room: f32) -> Column<'_> {
    let column = Column::new(title);
    match room {
        _ if room >= size::WIDE_TABLE => column.share(3.0),
        _ if room >= size::GROUP_COLUMNS_AT => column.fixed(size::DAY_COLUMN),
        _ => column.fixed(size::DAY_COLUMN_SHORT),
    }
}

/// A day, or nothing where Active Directory does not know it.
fn date(at: Option<Timestamp>) -> Cell<'static> {
    Cell::text(at.map_or_else(String::new, day_of))
}

pub(super) fn day_of(at: Timestamp) -> String {
    day(at.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn cell(
    review: &AccessReview,
    row: &Row,
    column: usize,
    of: Option<DelegationRole>,
) -> Cell<'static> {
    let account = review.graph.account(row.node);
    match column {
        0 => Cell::text(title(&review.graph, row.node).show().into_owned()),
        KIND => Cell::text(kind_name(account.kind).show().into_owned()),
        2..=5 => held(row, DelegationRole::ALL[column - 2]),
        STATE => states(row),
        SINCE => date(access::since(row, of)),
        GROUPS => {
            let held = DelegationRole::ALL.into_iter().zip(ROLES);
            let held = held.filter(|(role, _)| row.cell(*role).is_some());
            let names: Vec<String> = held.map(|(_, name)| name.to_owned()).collect();
            Cell::text(list(&names))
        }
        _ => date(account.last_sign_in),
    }
}

/// One line a membership, group by group, with since when and until when.
fn by_group(ui: &mut Ui, state: &State, review: &AccessReview, send: &mut dyn FnMut(Msg)) {
    let all = access::memberships(&state.view, review);
    let room = ui.available_width();
    let day = |title| day_column(title, room);
    let short = room < size::GROUP_COLUMNS_AT;
    let every = [
        Column::new(say!("page-access-group")).share(if short { 3.0 } else { 4.0 }),
        Column::new(say!("page-access-who")).share(4.0).sortable(),
        Column::new(say!("page-access-how")).share(2.0),
        day(say!("page-access-since")).sortable(),
        day(say!("page-access-ends")),
        Column::new(say!("page-access-state")).share(3.0).sortable(),
    ];
    let asked = match state.view.filter {
        Filter::Temporary => ENDS,
        _ => MEMBER_SINCE,
    };
    let places = match room {
        _ if room >= size::WIDE_TABLE => vec![0, 1, 2, MEMBER_SINCE, ENDS, MEMBER_STATE],
        _ if short => vec![0, 1, asked, MEMBER_STATE],
        _ => vec![0, 1, 2, asked, MEMBER_STATE],
    };
    let columns: Vec<Column> = places.iter().map(|p| every[*p]).collect();
    let sorts: Vec<Option<Sort>> = places.iter().map(|p| BY_GROUP[*p]).collect();
    let chosen = all
        .iter()
        .position(|(_, at)| Some(review.rows[*at].node) == state.chosen);
    let entries = keep::entries();
    let table = Table::new(say!("page-access-matrix"), &columns)
        .selectable(chosen)
        .menu(&entries);
    let table = sorted(table, &sorts, state);
    let event = table.show(ui, all.len(), |line, column| {
        let (role, at) = all[line];
        let row = &review.rows[at];
        let Some(cell) = row.cell(role) else {
            return Cell::text("");
        };
        match places[column] {
            0 if short => Cell::text(ROLES[role.index()]),
            0 => Cell::text(role.default_name()),
            1 => Cell::text(title(&review.graph, row.node).show().into_owned()),
            2 => match cell.is_direct() {
                true => Cell::text(say!("page-access-directly")),
                false => Cell::text(say!("page-access-nested")),
            },
            MEMBER_SINCE => date(cell.since),
            ENDS => date(cell.until.or(cell.recorded)),
            _ => states(row),
        }
    });
    let node = |line: usize| review.rows[all[line].1].node;
    tell(event, &sorts, node, send);
}

fn states(row: &Row) -> Cell<'static> {
    let states: Vec<String> = row.states.iter().map(|s| s.name().to_string()).collect();
    match states.is_empty() {
        true => Cell::text(""),
        false => Cell::badge(Tone::Warning, Cow::Owned(list(&states))),
    }
}

fn held(row: &Row, role: DelegationRole) -> Cell<'static> {
    let Some(cell) = row.cell(role) else {
        return Cell::text("");
    };
    if cell.until.or(cell.recorded).is_some() {
        return Cell::badge(Tone::Info, say!("page-access-for-a-time"));
    }
    match (cell.is_direct(), cell.holders) {
        (true, 0 | 1) => Cell::text(say!("page-access-directly")),
        (true, n) => Cell::text(say!("page-access-directly-too", n = n - 1)),
        (false, 0 | 1) => Cell::text(say!("page-access-nested")),
        (false, n) => Cell::text(say!("page-access-nested-ways", n = n)),
    }
}
