//! Draws the page "Delegated access".

mod change;
mod matrix;

use egui::Ui;

use crate::insight::access::{AccessFinding, AccessReview, Fix, Level, Who, label, name_of, title};
use crate::model::access::Node;
use crate::model::words::{list, say};
use crate::ui::pages::keep;
use crate::ui::parts::banner::{Pressed, Remedy};
use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{
    Banner, Button, Cell, Column, Icon, Table, Tone, banner, card, empty, progress, text,
};
use crate::wizard::pages::access::{self, Msg, State};
use crate::wizard::{Load, Model, Msg as Top, Page};
use crate::work::AccessExport;

/// More findings are told by their number only: a page is no list of thousands.
const SHOWN: usize = 100;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let (state, desk) = (&model.access, &model.desk);
    if !access::has_groups(desk) {
        let (headline, sentence) = (
            say!("page-access-no-groups"),
            say!("page-access-no-groups-means"),
        );
        let open = say!("page-access-set-up");
        if empty::show(ui, Icon::Shield, headline, sentence, Some(open)) {
            send(Top::Go(Page::Delegation));
        }
        return;
    }
    let mut tell = |msg: Msg| send(Top::Access(msg));
    reading(ui, state, &mut tell);
    let Some(review) = state.review() else {
        return;
    };
    change::proposal(ui, state, desk, &mut tell);
    findings(ui, review, desk, &mut tell);
    matrix::show(ui, state, review, &mut tell);
    change::chosen(ui, state, review, desk, &mut tell);
    change::marked(ui, state, review, desk, &mut tell);
    change::walk(ui, state, review, desk, &mut tell);
    change::add(ui, state, desk, &mut tell);
    changers(ui, review, &mut tell);
    exports(ui, state, &mut tell);
}

fn reading(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    if let Load::Running { progress, .. } = &state.read {
        let what = progress.what.show();
        let what = match what.is_empty() {
            true => say!("page-access-reading"),
            false => &*what,
        };
        if progress::bar(ui, what, progress.done, progress.total.unwrap_or(0), true) {
            send(Msg::Cancel);
        }
        card::gap(ui);
    }
    if let Some(problem) = state.read.problem() {
        if banner::problem(ui, problem, &[say!("page-access-read-again")]).is_some() {
            send(Msg::ReadAgain);
        }
        card::gap(ui);
    } else if matches!(state.read, Load::Idle) {
        let headline = say!("page-access-not-read");
        let again = Some(say!("page-access-read-again"));
        if empty::show(
            ui,
            Icon::Refresh,
            headline,
            say!("page-access-not-read-means"),
            again,
        ) {
            send(Msg::ReadAgain);
        }
    }
}

fn findings(
    ui: &mut Ui,
    review: &AccessReview,
    desk: &crate::wizard::Desk,
    send: &mut dyn FnMut(Msg),
) {
    card::titled(ui, say!("page-access-findings"), |ui| {
        if review.findings.is_empty() {
            empty::line(ui, say!("page-access-no-findings"));
        }
        let may = access::may_change(desk);
        for (at, finding) in review.findings.iter().enumerate().take(SHOWN) {
            ui.push_id(at, |ui| {
                let tone = match finding.level {
                    Level::High => Tone::Danger,
                    Level::Medium => Tone::Warning,
                    Level::Low => Tone::Info,
                };
                let (headline, reason) = (finding.headline.show(), finding.reason.show());
                let mut banner = Banner::new(tone, &headline).sentence(&reason).listed();
                let (label, leads) = finding.fix.as_ref().map_or(("", true), act);
                let name = say!("page-access-mend-named", act = label, finding = &*headline);
                if finding.fix.is_some() {
                    let can = match leads {
                        true => Ok(()),
                        false => may.as_ref().map_err(|r| r.0.as_str()).copied(),
                    };
                    banner = banner.remedy(Remedy::new(label).name(&name).available(can));
                }
                let about = About::of(review, finding);
                let entries: Vec<&str> = about.entries.iter().map(String::as_str).collect();
                let menu = banner::Menu {
                    name: &about.name,
                    entries: &entries,
                };
                match banner.show_with(ui, (!entries.is_empty()).then_some(menu)) {
                    Some(Pressed::Remedy(_)) => send(Msg::Fix(at)),
                    Some(Pressed::Entry(entry)) => about.keep_so(entry, send),
                    None => {}
                }
            });
        }
        if review.findings.len() > SHOWN {
            text::help(
                ui,
                &say!(
                    "page-access-more-findings",
                    n = review.findings.len() - SHOWN
                ),
            );
        }
    });
    card::gap(ui);
}

/// Those whom a finding names, as far as its menu has room for them: a longer list stands in the
/// matrix or in the table of who may change the groups.
struct About {
    name: String,
    subjects: Vec<Node>,
    entries: Vec<String>,
}

const ABOUT_MAX: usize = 4;

impl About {
    fn of(review: &AccessReview, finding: &AccessFinding) -> Self {
        let mut subjects = finding.subjects.clone();
        if subjects.len() > ABOUT_MAX {
            subjects.clear();
        }
        let names: Vec<_> = subjects.iter().map(|n| title(&review.graph, *n)).collect();
        // Named even where it is one: the headline may be about somebody else ("Everyone").
        let entries = names.iter().flat_map(keep::entries_of).collect();
        let names: Vec<String> = names.iter().map(|n| n.show().into_owned()).collect();
        let name = match names.is_empty() {
            true => String::new(),
            false => say!("parts-menu-of", name = list(&names)),
        };
        Self {
            name,
            subjects,
            entries,
        }
    }

    fn keep_so(&self, entry: usize, send: &mut dyn FnMut(Msg)) {
        let each = keep::entries().len();
        if let Some(node) = self.subjects.get(entry / each) {
            send(Msg::KeepSo(*node, keep::keeps_in(entry % each)));
        }
    }
}

/// What its button says, and whether it only leads to where a person goes on.
fn act(fix: &Fix) -> (&'static str, bool) {
    match fix {
        Fix::Choose(_) => (say!("page-access-add-members"), true),
        Fix::Exclude { .. } => (say!("page-access-exclude"), true),
        Fix::Confirm(_) => (say!("page-access-walk"), true),
        Fix::SetUp(_) => (say!("page-access-set-up"), true),
        Fix::Plan => (say!("page-access-mend"), true),
        Fix::Add { .. } | Fix::Remove { .. } | Fix::Revoke { .. } | Fix::Follow(_) => {
            (say!("page-access-mend"), false)
        }
    }
}

fn changers(ui: &mut Ui, review: &AccessReview, send: &mut dyn FnMut(Msg)) {
    card::gap(ui);
    card::titled(ui, say!("page-access-changers"), |ui| {
        let columns = [
            Column::new(say!("page-access-who")),
            Column::new(say!("page-access-may")).share(2.0),
            Column::new(say!("page-access-group")),
        ];
        let all: Vec<_> = review.changers.iter().collect();
        let node = |row: usize| match &all[row].who {
            Who::Account(node) => Some(*node),
            // Many, or an object that was not found.
            Who::Sid(_) => None,
        };
        let (entries, nobody) = (keep::entries(), |row: usize| node(row).is_none());
        let table = Table::new(say!("page-access-changers"), &columns)
            .menu(&entries)
            .without_menu(&nobody);
        let event = table.show(ui, all.len(), |row, column| {
            let one = all[row];
            match column {
                0 => {
                    let who = match &one.who {
                        Who::Account(node) => title(&review.graph, *node),
                        Who::Sid(sid) => name_of(sid),
                    };
                    match one.tier_zero {
                        true => Cell::text(who.show().into_owned()),
                        false => Cell::badge(Tone::Danger, who.show().into_owned()),
                    }
                }
                1 => {
                    let powers: Vec<String> =
                        one.powers.iter().map(|p| p.words().to_string()).collect();
                    Cell::text(list(&powers))
                }
                _ => Cell::text(label(&review.graph, one.group)),
            }
        });
        if let Some(TableEvent::Menu(row, entry)) = event
            && let Some(node) = node(row)
        {
            send(Msg::KeepSo(node, keep::keeps_in(entry)));
        }
        text::help(ui, say!("page-access-changers-help"));
    });
}

fn exports(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    card::gap(ui);
    card::titled(ui, say!("page-access-export"), |ui| {
        if let Some(problem) = state.exported.problem() {
            banner::problem(ui, problem, &[]);
        }
        ui.horizontal_wrapped(|ui| {
            let forms = [
                (AccessExport::Csv, say!("page-access-export-csv")),
                (AccessExport::Html, say!("page-access-export-html")),
                (AccessExport::Json, say!("page-access-export-json")),
            ];
            for (form, label) in forms {
                if Button::secondary(label)
                    .icon(Icon::Download)
                    .show(ui)
                    .clicked()
                {
                    send(Msg::Export(form));
                }
            }
        });
        text::help(ui, say!("page-access-export-help"));
    });
}
