//! A small forest as a tree, a picker, and a split view.

use std::collections::BTreeSet;

use egui::Ui;

use crate::ui::parts::picker::Found;
use crate::ui::parts::{
    Picked, Picker, PickerItem, Tree, TreeEvent, TreeRow, Tri, card, split, text, tree,
};
use crate::ui::theme::{Icon, Tone, size};

/// Path, users, computers.
const OUS: [(&str, u32, u32); 12] = [
    ("corp.example", 0, 0),
    ("corp.example/People", 11_904, 0),
    ("corp.example/People/Engineering", 4_200, 0),
    ("corp.example/People/Leavers", 214, 0),
    ("corp.example/People/Москва", 312, 0),
    (
        "corp.example/People/Very long name of an organisational unit that nobody should have made but somebody did, years ago",
        7,
        0,
    ),
    ("corp.example/Workstations", 0, 9_800),
    ("corp.example/Workstations/Berlin", 0, 5_100),
    ("corp.example/Workstations/Lisbon", 0, 4_700),
    ("corp.example/Groups", 0, 0),
    ("corp.example/Program Data", 0, 0),
    ("emea.corp.example", 2_310, 1_900),
];

pub struct State {
    closed: BTreeSet<usize>,
    out: BTreeSet<usize>,
    current: usize,
    search: String,
    chosen: Vec<usize>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            closed: BTreeSet::from([6]),
            out: BTreeSet::from([3, 6, 7, 8, 10]),
            current: 0,
            search: "an".into(),
            chosen: vec![0, 2],
        }
    }
}

impl State {
    fn children(&self, index: usize) -> impl Iterator<Item = usize> {
        let prefix = format!("{}/", OUS[index].0);
        (0..OUS.len()).filter(move |i| OUS[*i].0.starts_with(&prefix))
    }

    fn visible(&self) -> Vec<usize> {
        (0..OUS.len())
            .filter(|i| {
                !self
                    .closed
                    .iter()
                    .any(|c| self.children(*c).any(|x| x == *i))
            })
            .collect()
    }

    fn tri(&self, index: usize) -> Tri {
        let own = self.out.contains(&index);
        if self.children(index).any(|c| self.out.contains(&c) != own) {
            Tri::Mixed
        } else if own {
            Tri::Off
        } else {
            Tri::On
        }
    }

    fn row(&self, index: usize) -> TreeRow<'static> {
        let (path, users, computers) = OUS[index];
        let level = path.matches('/').count();
        let name = path.rsplit('/').next().unwrap_or(path);
        let icon = if level == 0 {
            Icon::Domain
        } else {
            Icon::Folder
        };
        let mut row = TreeRow::new(tree::key(path), level, name, icon);
        row.check = Some(self.tri(index));
        row.words = match self.tri(index) {
            Tri::On => "In scope; containers made later are in".into(),
            Tri::Off => "Out of scope; containers made later are out".into(),
            Tri::Mixed => "In scope with exceptions below".into(),
        };
        let has_children = self.children(index).next().is_some();
        row.open = has_children.then(|| !self.closed.contains(&index));
        row.counts = [users, computers]
            .map(|n| crate::model::words::number(n.into()))
            .to_vec();
        row.quiet = self.tri(index) == Tri::Off;
        if name == "Leavers" {
            row.badge = Some((Tone::Warning, "HR-412, until 2027-03-31".into()));
        }
        if name == "Program Data" {
            row.why_not = Some("The engine never syncs this container".into());
        }
        row
    }

    fn take(&mut self, event: TreeEvent, visible: &[usize]) {
        match event {
            TreeEvent::Current(row) => self.current = visible[row],
            TreeEvent::Open(row) => {
                self.closed.remove(&visible[row]);
            }
            TreeEvent::Close(row) => {
                self.closed.insert(visible[row]);
            }
            TreeEvent::OpenSiblings(row) => {
                let above = |index: usize| OUS[index].0.rsplit_once('/').map(|(above, _)| above);
                let of = above(visible[row]);
                self.closed.retain(|index| above(*index) != of);
            }
            TreeEvent::Menu(..) => {}
            TreeEvent::Toggle(row) => {
                let index = visible[row];
                let below: Vec<usize> = self.children(index).chain([index]).collect();
                let leave = self.tri(index) == Tri::On;
                for one in below {
                    if leave {
                        self.out.insert(one);
                    } else {
                        self.out.remove(&one);
                    }
                }
            }
        }
    }
}

pub fn tree(ui: &mut Ui, state: &mut State) {
    card::titled(ui, "Domains and OUs", |ui| {
        let visible = state.visible();
        let event = Tree::new("gallery", "Domains and OUs")
            .columns(&["Users", "Computers"])
            .height(size::GALLERY_TREE)
            .show(ui, visible.len(), |row| state.row(visible[row]));
        if let Some(event) = event {
            state.take(event, &visible);
        }
    });
}

fn people() -> Vec<PickerItem<'static>> {
    let person =
        |name: &'static str, about: &'static str| PickerItem::new(Icon::Person, name, about);
    let mut all = vec![
        person("Anna Müller", "anna.mueller@contoso.com"),
        person("Danilo Fernández", "danilo@contoso.com"),
        PickerItem::new(
            Icon::Group,
            "Helpdesk Manila",
            "CN=Helpdesk Manila,OU=Groups,DC=corp,DC=example",
        ),
        person("Svetlana Иванова", "svetlana@contoso.com"),
    ];
    all[3].why_not = Some("Already a member through Helpdesk Manila".into());
    all
}

pub fn picker(ui: &mut Ui, state: &mut State) {
    let all = people();
    split::show(
        ui,
        size::GALLERY_SHARE,
        |ui| {
            card::titled(ui, "ADSyncOperators", |ui| {
                let chosen: Vec<_> = state.chosen.iter().map(|i| all[*i].clone()).collect();
                let words = state.search.to_lowercase();
                let found: Vec<usize> = (0..all.len())
                    .filter(|i| all[*i].name.to_lowercase().contains(&words))
                    .collect();
                let items: Vec<_> = found.iter().map(|i| all[*i].clone()).collect();
                let items = Found::Items {
                    items: &items,
                    more: true,
                };
                let picked = Picker::new("Members").show(ui, &mut state.search, items, &chosen);
                match picked {
                    Some(Picked::Add(i)) if !state.chosen.contains(&found[i]) => {
                        state.chosen.push(found[i]);
                    }
                    Some(Picked::Remove(i)) => {
                        state.chosen.remove(i);
                    }
                    _ => {}
                }
            });
        },
        |ui| {
            card::titled(ui, "What they may do", |ui| {
                text::body(ui, "Start and stop synchronization, and read its results.");
                text::help(ui, "They cannot change what is in scope.");
            });
        },
    );
}
