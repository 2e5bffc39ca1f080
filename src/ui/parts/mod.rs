//! Our widgets. Each draws one thing, names itself for screen readers and tests, works by
//! keyboard, and takes every colour and size from [`super::theme`].
//!
//! Every call below is complete as it stands; `syncwright gallery` shows each part in each state.
//!
//! | part | call |
//! | --- | --- |
//! | title of a page | `text::page_heading(ui, "Connect to Active Directory", "Nothing is changed until you review the plan.")` |
//! | title of a section | `text::section(ui, "Connector account")` |
//! | text | `text::body(ui, "…")`, `text::muted(ui, "…")`, `text::help(ui, "…")`, `text::strong(ui, "…")` |
//! | a DN, GUID, name from a directory | `text::mono(ui, dn)`, `text::value(ui, name)`: inert, cut in the middle, whole in the tooltip |
//! | button | `button::primary(ui, "Test connection").clicked()`, `secondary`, `ghost`, `danger` |
//! | … with more | `Button::secondary("Import CA…").icon(Icon::Certificate).available(model.can_import()).show(ui)` |
//! | icon button | `button::icon(ui, Icon::Refresh, "Read the containers again")` |
//! | text field | `field::text(ui, &Field::new("Host").help("Or leave empty").error(bad), &mut draft)` |
//! | password | `field::password(ui, &Field::new("Password"), secret.edit())` |
//! | long text | `field::multiline(ui, &Field::new("Rules").mono(), 8, &mut text)` |
//! | number | `field::number(ui, &Field::new("Deletion limit"), 1..=10_000, &mut count)` |
//! | one of several in a list | `select::one(ui, &Field::new("Cloud"), &["Global", "China"], current) -> Option<usize>` |
//! | one of few, with reasons | `choice::cards(ui, "Sync engine", &[Choice::new("Cloud Sync", "…").pro("…").con("…")], current) -> Option<usize>` |
//! | one of few, plain | `choice::radios(ui, "Scope", &["Domain local", "Global"], current) -> Option<usize>` |
//! | yes or no | `check::checkbox(ui, &mut on, "Require LDAPS")`, `check::toggle(ui, &mut on, "Password hash sync")`; with help and a reason: `Check::new("…").help("…").available(…)` |
//! | search | `search::field(ui, "Search names", &mut text) -> Response` |
//! | box around related things | `card::show(ui, |ui| …)`, `card::titled(ui, "Account", |ui| …)` |
//! | message | `Banner::warning("…").sentence("…").action("Retry").details(raw).show(ui) -> Option<usize>` (the action clicked) |
//! | … with more | `Banner::warning("…").listed().remedy(Remedy::new("Mend").name("Mend: …").available(can)).show(ui)` |
//! | a `Problem` | `banner::problem(ui, &problem, &["Try again"]) -> Option<usize>` |
//! | word in a pill | `badge::show(ui, Tone::Success, "Verified")` |
//! | keys and values | `key_value::list(ui, &[("Tenant", name), ("Id", id)])`, `key_value::row(ui, "Roles", |ui| …)` |
//! | table | `Table::new("suffixes", &[Column::new("Suffix"), Column::number("Users")]).show(ui, rows, |row, column| Cell::text(…))` |
//! | … whose rows have a menu | `Table::new(…).menu(&["Keep it so"])`; of anything else: `menu::of(ui, &response, &entries) -> Option<usize>` |
//! | tree | `Tree::new("scope", "Domains and OUs").show(ui, rows, |index| TreeRow {…}) -> Option<TreeEvent>` |
//! | pick from a directory | `Picker::new("members", "Members").show(ui, &mut search, results, chosen) -> Option<Picked>` |
//! | work with numbers | `progress::bar(ui, "Reading users", done, total, true) -> bool` (cancel clicked) |
//! | work without numbers | `progress::spinner(ui, "Looking for controllers")` |
//! | chain of tests | `chain::show(ui, &[Link::done("TLS", "1.3", "12 ms"), Link::running("Bind")])` |
//! | what is needed | `checklist::show(ui, "Needs", &[checklist::Item { met: Some(true), what: "Schema", note: "Found" }])` |
//! | what just happened | `text::status(ui, "People is in: 18 users enter")`: read aloud when it changes |
//! | nothing there | `empty::show(ui, Icon::Folder, "No forest yet", "Add one to start.", Some("Add a forest")) -> bool` |
//! | first load | `empty::skeleton(ui, 3)` |
//! | dialog | `Modal::new("Forget the draft?").danger("Forget").cancel("Keep").show(ui.ctx(), |ui| …) -> Option<Answer>` |
//! | short notice | `toasts.push(Tone::Success, "Copied")`, `toasts.show(ctx)` |
//! | text to copy | `code::block(ui, "SDDL", text)`, `code::copy_button(ui, "Copy the path", text)` |
//! | link | `link::show(ui, "Open Entra admin center", true)` |
//! | rows that lead to pages | `link::places(ui, &[link::Place { icon, title, about, badge }]) -> Option<usize>` |
//! | one of several that come and go | `keyed::show(ui, &forest.name, |ui| …)`: whatever appears above, the keyboard stays on it |
//! | more, if wanted | `details::show(ui, "What is written", |ui| …)` |
//! | two things, subject by subject | `compare::show(ui, "Engines compared", ["Cloud Sync", "Entra Connect"], &rows)` |
//! | cards in columns where it is wide | `card::stack(ui, 3, |ui, at| …)`; groups inside a card: `card::flow` |
//! | cards of one height that one chooses between | `card::row(ui, 2, |ui, at| { text::section_of(ui, icon, "…"); …; card::level(ui); button })` |
//! | short fields in a row | `split::fields(ui, 3, |ui, at, in_a_row| …)` |
//! | a form in two halves where it is wide | `split::of_form(ui, |ui| first, |ui| then)` |
//! | list and what is chosen | `split::show(ui, |ui| list, |ui| detail)` |
//! | parts of a whole | `Treemap::new("map", "corp.example by size", 300.0).show(ui, &tiles, current) -> (Option<TreemapEvent>, Option<usize>)` |
//! | … what their filling means | `shade::legend(ui, &[(Share::All, "In scope"), (Share::None, "Out")])` |
//! | before and after | `bars::show(ui, "Who is in scope", &[Pair {…}])`, `bars::legend(ui)` |
//! | who may do what | `matrix::show(ui, "Who may do what", &heads, &rows, &[])` |
//! | what syncs where | `sync_picture::show(ui, &texts(&SyncPicture::of(document)))` |
//! | what changes | `diff::row(ui, Change::Add, "OU=Groups", "created")` |

pub mod access;
pub mod badge;
pub mod banner;
pub mod bars;
pub mod button;
pub mod card;
pub mod chain;
pub mod check;
pub mod checklist;
pub mod choice;
pub mod code;
pub mod compare;
pub mod details;
pub mod diff;
pub mod draw;
pub mod empty;
pub mod field;
pub mod find;
pub mod key_value;
pub mod keyed;
pub mod link;
pub mod matrix;
pub mod menu;
pub mod modal;
pub mod picker;
pub mod progress;
pub mod reach;
pub mod search;
pub mod select;
pub mod shade;
pub mod split;
pub mod sync_picture;
pub mod table;
pub mod text;
pub mod toast;
pub mod tree;
pub mod treemap;

pub use super::theme::{Icon, Tone};
pub use banner::Banner;
pub use button::Button;
pub use chain::Link;
pub use check::{Check, Tri};
pub use choice::Choice;
pub use diff::Change;
pub use field::{Field, Width};
pub use modal::{Answer, Modal};
pub use picker::{Picked, Picker, PickerItem};
pub use table::{Cell, Column, Table};
pub use toast::Toasts;
pub use tree::{Tree, TreeEvent, TreeRow};
pub use treemap::{Treemap, TreemapEvent};

/// Why something cannot be done now, in a sentence; `Ok`: it can.
pub type Available<'a> = Result<(), &'a str>;
