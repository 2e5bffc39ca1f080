//! The tree itself: rows of the model as rows of the part.

use egui::{Id, Ui};

use crate::model::TriState;
use crate::model::snapshot::ContainerKind;
use crate::model::words::say;
use crate::ui::parts::{Icon, Tone, Tree, TreeEvent, TreeRow, Tri, empty, tree};
use crate::ui::theme::size;
use crate::wizard::pages::scope::tree::{Reading, Row, RowKind};
use crate::wizard::pages::scope::{Msg as PageMsg, State, TestMsg, state_words};
use crate::wizard::words::{counts, number};
use crate::wizard::{Model, Page};

pub fn show(ui: &mut Ui, state: &State, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let rows = state.tree.rows();
    if rows.is_empty() {
        empty::show(
            ui,
            Icon::Search,
            say!("page-scope-no-match"),
            say!("page-scope-no-match-advice"),
            None,
        );
        return;
    }
    let wide = ui.available_width() >= size::WRAP_AT;
    let columns = [
        say!("page-scope-column-users"),
        say!("page-scope-column-groups"),
    ];
    let columns = if wide { &columns[..] } else { &columns[..1] };
    let event = Tree::new("scope", Page::Scope.title())
        .columns(columns)
        .menu(&[say!("page-scope-keep-so")])
        .go_to(wanted(ui, state))
        .show(ui, rows.len(), |index| {
            row(state, model, &rows[index], wide)
        });
    if let Some(message) = event.and_then(|e| message(rows, e)) {
        send(message);
    }
}

/// The row of the cursor, for the one frame after the model moved it.
fn wanted(ui: &Ui, state: &State) -> Option<u64> {
    let id = Id::unique("scope goes to its cursor");
    let seen: Option<u64> = ui.data(|d| d.get_temp(id));
    if seen == Some(state.go_to_cursor) {
        return None;
    }
    ui.data_mut(|d| d.insert_temp(id, state.go_to_cursor));
    let node = state.tree.get(state.tree.cursor()?)?;
    Some(tree::key(node.dn()))
}

fn message(rows: &[Row], event: TreeEvent) -> Option<PageMsg> {
    let (TreeEvent::Current(at)
    | TreeEvent::Toggle(at)
    | TreeEvent::Open(at)
    | TreeEvent::Close(at)
    | TreeEvent::OpenSiblings(at)
    | TreeEvent::Menu(at, _)) = event;
    let row = rows.get(at)?;
    Some(match (row.kind, event) {
        (_, TreeEvent::Current(_)) => PageMsg::Select(row.node),
        (RowKind::Failed, TreeEvent::Open(_)) => PageMsg::Retry(row.node),
        (RowKind::Container, TreeEvent::Toggle(_)) => PageMsg::Toggle(row.node),
        (RowKind::Container, TreeEvent::Open(_) | TreeEvent::Close(_)) => {
            PageMsg::OpenOrClose(row.node)
        }
        (RowKind::Container, TreeEvent::OpenSiblings(_)) => PageMsg::OpenSiblings(row.node),
        (RowKind::Container, TreeEvent::Menu(..)) => PageMsg::Test(TestMsg::KeepSo(row.node)),
        (RowKind::Reading | RowKind::Failed, _) => return None,
    })
}

fn row<'a>(state: &'a State, model: &Model, row: &Row, wide: bool) -> TreeRow<'a> {
    let Some(node) = state.tree.get(row.node) else {
        return TreeRow::new(0, 0, "", Icon::Folder);
    };
    match row.kind {
        RowKind::Container => {}
        RowKind::Reading => {
            let key = tree::key((node.dn(), "reading"));
            let mut shown =
                TreeRow::new(key, node.depth + 1, say!("page-scope-reading"), Icon::Clock);
            shown.quiet = true;
            return shown;
        }
        RowKind::Failed => {
            let key = tree::key((node.dn(), "failed"));
            let name = say!("page-scope-unread");
            let mut shown = TreeRow::new(key, node.depth + 1, name, Icon::Warning);
            shown.open = Some(false);
            return shown;
        }
    }
    let tri = state
        .scope_at(row.node)
        .map_or(TriState::Out, |s| s.state(node.dn()));
    let open = state.tree.is_open(row.node);
    let icon = match (node.container.kind, open) {
        (ContainerKind::Domain, _) => Icon::Domain,
        (_, true) => Icon::FolderOpen,
        (_, false) => Icon::Folder,
    };
    let mut shown = TreeRow::new(tree::key(node.dn()), node.depth, node.name.as_str(), icon);
    shown.position = Some((row.position, row.siblings));
    shown.check = Some(match tri {
        TriState::Whole => Tri::On,
        TriState::InPartly | TriState::OutPartly => Tri::Mixed,
        TriState::Out => Tri::Off,
    });
    shown.open = node.can_open().then_some(open);
    shown.loading = node.reading == Reading::Now;
    shown.quiet = !tri.includes() || (state.tree.is_searching() && !state.tree.is_hit(row.node));
    let below = state.counts_below(row.node);
    shown.words = match below {
        Some(below) => say!(
            "page-scope-row",
            state = state_words(tri),
            counts = counts(below)
        )
        .into(),
        None => state_words(tri).into(),
    };
    if let Some(below) = below {
        shown.counts = vec![number(below.users)];
        if wide {
            shown.counts.push(number(below.groups));
        }
    }
    // The box alone cannot tell the two mixed states apart.
    shown.badge = match tri {
        TriState::OutPartly => Some((Tone::Neutral, say!("page-scope-badge-some-in").into())),
        TriState::InPartly => Some((Tone::Info, say!("page-scope-badge-some-out").into())),
        TriState::Whole | TriState::Out => None,
    };
    if node.unreachable.is_some() {
        shown.check = None;
        shown.badge = Some((Tone::Warning, say!("page-scope-badge-left-out").into()));
        shown.words = say!("page-scope-left-out").into();
    } else if is_target(model, node.dn()) {
        shown.badge = Some((Tone::Info, say!("page-scope-badge-writeback").into()));
    }
    shown
}

fn is_target(model: &Model, dn: &crate::model::Dn) -> bool {
    let writeback = &model.desk.document.group_writeback;
    writeback.enabled && writeback.target.as_ref().is_some_and(|t| t.dn == *dn)
}
