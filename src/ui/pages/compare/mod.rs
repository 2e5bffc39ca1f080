//! Draws the page "Compare".

mod applied;
mod moving;

use egui::Ui;

use crate::engines::compare::Key;
use crate::insight::compare::{Comparison, NoRules, Region, ScopeRow, SettingRow, State as Is};
use crate::model::text::inert;
use crate::model::words::say;
use crate::ui::parts::compare::{self as table, Row, Side as Cells};
use crate::ui::parts::{
    Banner, Button, Cell, Change, Check, Column, Field, Icon, Table, Tone, banner, card, choice,
    diff, empty, field, field::Width, keyed, progress, select, split, text,
};
use crate::ui::theme::space;
use crate::wizard::pages::compare::{Msg, Source, State, can_read, loading, may_copy, other_side};
use crate::wizard::{Desk, Load, Model, Msg as Root, Reason};
use crate::work::{FilePurpose, ReportForm};

type Send<'a> = &'a mut dyn FnMut(Msg);

/// More are told by their number: a page is no list of thousands.
const SHOWN: usize = 50;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Root)) {
    let (state, desk) = (&model.compare, &model.desk);
    let send: Send<'_> = &mut |msg| send(Root::Compare(msg));
    let chosen = std::cell::RefCell::new(Vec::new());
    let pick = |ui: &mut Ui, side| {
        let mut told = Vec::new();
        choose(ui, state, desk, side, &mut |msg| told.push(msg));
        chosen.borrow_mut().extend(told);
    };
    card::show(ui, |ui| {
        split::of_form(ui, |ui| pick(ui, 0), |ui| pick(ui, 1));
    });
    chosen.into_inner().into_iter().for_each(&mut *send);
    card::gap(ui);
    match &state.shown {
        Some(comparison) => result(ui, state, comparison, send),
        None => {
            let (headline, sentence) = (say!("page-compare-none"), say!("page-compare-none-about"));
            empty::show(ui, Icon::Search, headline, sentence, None);
        }
    }
    if let Some(items) = &state.applied {
        card::gap(ui);
        applied::show(ui, items);
    }
    if let Some(migration) = &state.migration {
        card::gap(ui);
        moving::show(ui, state, migration, send);
    }
    card::gap(ui);
    report(ui, send);
}

/// All that this window's configuration says, for an auditor.
fn report(ui: &mut Ui, send: Send<'_>) {
    card::titled(ui, say!("page-compare-report"), |ui| {
        text::body(ui, say!("page-compare-report-about"));
        ui.horizontal_wrapped(|ui| {
            for (form, label) in [
                (ReportForm::Html, say!("page-compare-report-html")),
                (ReportForm::Markdown, say!("page-compare-report-markdown")),
            ] {
                let button = Button::secondary(label).icon(Icon::Download);
                if button.show(ui).clicked() {
                    send(Msg::SaveReport(form));
                }
            }
        });
    });
}

/// What stands at this side.
fn choose(ui: &mut Ui, state: &State, desk: &Desk, side: usize, send: Send<'_>) {
    keyed::show(ui, side, |ui| {
        let here = &state.sides[side];
        let name = match side {
            0 => say!("page-compare-first"),
            _ => say!("page-compare-second"),
        };
        let options = [
            say!("compare-open"),
            say!("compare-saved"),
            say!("page-compare-version"),
            say!("compare-cloud-live"),
            say!("page-compare-other"),
        ];
        text::subsection(ui, name);
        let current = Source::ALL.iter().position(|s| *s == here.source);
        if let Some(index) = choice::radios(ui, name, &options, current) {
            send(Msg::Take(side, Source::ALL[index]));
        }
        match here.source {
            Source::Saved if desk.saved.is_none() => {
                text::help(ui, say!("page-compare-not-saved"));
            }
            Source::Version => version(ui, state, side, name, send),
            Source::Cloud => {
                let can = can_read(state, side, desk);
                read_button(ui, side, name, can.as_ref().err(), send);
                reading(ui, state, side, send);
            }
            Source::Path => path(ui, state, desk, (side, name), send),
            Source::Open | Source::Saved => {}
        }
    });
}

fn version(ui: &mut Ui, state: &State, side: usize, name: &str, send: Send<'_>) {
    let all = state.versions.value().map_or(&[][..], Vec::as_slice);
    let Some(chosen) = state.version(&state.sides[side]) else {
        if matches!(state.versions, Load::Ready(_)) {
            text::help(ui, say!("page-compare-no-version"));
        }
        return reading(ui, state, side, send);
    };
    let titles: Vec<String> = all.iter().map(|v| v.title().show().into_owned()).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let label = say!("page-compare-which-version", side = name);
    let about = Field::new(&label).width(Width::Full);
    let current = all.iter().position(|v| v.id == chosen.id);
    if let Some(index) = select::one(ui, &about, &titles, current.unwrap_or_default()) {
        send(Msg::Version(side, all[index].id.clone()));
    }
}

fn button_name(what: &str, side: &str) -> String {
    say!("page-compare-button", what = what, side = side)
}

fn read_button(ui: &mut Ui, side: usize, name: &str, cannot: Option<&Reason>, send: Send<'_>) {
    let read = say!("page-compare-read");
    let button = Button::secondary(read)
        .icon(Icon::Refresh)
        .available(cannot.map_or(Ok(()), |why| Err(why.0.as_str())));
    if button.name(&button_name(read, name)).show(ui).clicked() {
        send(Msg::Read(side));
    }
}

fn reading(ui: &mut Ui, state: &State, side: usize, send: Send<'_>) {
    let (running, problem) = loading(state, side);
    if running {
        ui.horizontal(|ui| {
            progress::spinner(ui, say!("page-compare-reading"));
            if Button::secondary(say!("page-compare-cancel"))
                .small()
                .show(ui)
                .clicked()
            {
                send(Msg::Cancel(side));
            }
        });
    }
    if let Some(problem) = problem {
        banner::problem(ui, problem, &[]);
    }
}

fn path(ui: &mut Ui, state: &State, desk: &Desk, (side, name): (usize, &str), send: Send<'_>) {
    let mut typed = state.sides[side].path.clone();
    let label = say!("page-compare-path", side = name);
    let about = Field::new(&label)
        .help(say!("page-compare-path-help"))
        .width(Width::Full);
    let response = field::text(ui, &about, &mut typed);
    if response.changed() {
        send(Msg::PathEdited(side, typed));
    }
    if field::entered(ui, &response) {
        send(Msg::Read(side));
    }
    ui.horizontal_wrapped(|ui| {
        let can = can_read(state, side, desk);
        read_button(ui, side, name, can.as_ref().err(), send);
        for (what, purpose) in [
            (say!("page-compare-file"), FilePurpose::ExportFile),
            (say!("page-compare-folder"), FilePurpose::ExportFolder),
        ] {
            let button = Button::secondary(what);
            if button.name(&button_name(what, name)).show(ui).clicked() {
                send(Msg::Browse(side, purpose));
            }
        }
    });
    reading(ui, state, side, send);
}

fn result(ui: &mut Ui, state: &State, comparison: &Comparison, send: Send<'_>) {
    let headline = match comparison.differences() {
        0 => say!("apply-compare-same").to_owned(),
        n => say!("apply-compare-differ", n = n),
    };
    let unsaid = match comparison.unsaid() {
        0 => String::new(),
        n => say!("cli-compare-unsaid", n = n),
    };
    let shown = match comparison.differs() {
        true => Banner::info(&headline),
        false => Banner::success(&headline),
    };
    shown.sentence(&unsaid).show(ui);
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        let mut all = state.all;
        if Check::new(say!("page-compare-all"))
            .checkbox(ui, &mut all)
            .changed()
        {
            send(Msg::ShowAll(all));
        }
        for (form, label) in [
            (ReportForm::Html, say!("page-compare-save-html")),
            (ReportForm::Markdown, say!("page-compare-save-markdown")),
        ] {
            let button = Button::secondary(label).icon(Icon::Download).small();
            if button.show(ui).clicked() {
                send(Msg::SaveComparison(form));
            }
        }
    });
    if let Some(problem) = state.saved.problem() {
        banner::problem(ui, problem, &[]);
    }
    card::gap(ui);
    settings(ui, state, comparison, send);
    card::gap(ui);
    scopes(ui, state, comparison, send);
    card::gap(ui);
    rules(ui, state, comparison);
}

fn names(comparison: &Comparison) -> [String; 2] {
    comparison
        .names
        .each_ref()
        .map(|n| inert(&n.show()).into_owned())
}

fn is_shown(state: &State, is: Is) -> bool {
    state.all || is == Is::Differs
}

fn settings(ui: &mut Ui, state: &State, comparison: &Comparison, send: Send<'_>) {
    card::titled(ui, say!("apply-report-settings"), |ui| {
        let rows: Vec<&SettingRow> = comparison
            .settings
            .iter()
            .filter(|r| is_shown(state, r.state))
            .collect();
        if rows.is_empty() {
            return empty::line(ui, say!("page-compare-settings-same"));
        }
        let subjects: Vec<_> = rows.iter().map(|r| r.name.show().into_owned()).collect();
        let names = names(comparison);
        let lines: Vec<Row<'_>> = rows
            .iter()
            .zip(&subjects)
            .map(|(row, subject)| Row {
                subject,
                sides: row.values.each_ref().map(|v| cells(row.state, v.as_ref())),
            })
            .collect();
        table::show(
            ui,
            say!("apply-report-settings"),
            names.each_ref().map(String::as_str),
            &lines,
        );
        let can: Vec<&Key> = (rows.iter())
            .filter(|r| r.state == Is::Differs && may_copy(state, r))
            .map(|r| &r.key)
            .collect();
        if !can.is_empty() {
            text::help(ui, say!("page-compare-copy"));
            ui.horizontal_wrapped(|ui| {
                for key in can {
                    let label = say!("page-compare-copy-one", what = key.name());
                    if Button::secondary(&label).small().show(ui).clicked() {
                        send(Msg::CopySetting(key.clone()));
                    }
                }
            });
        }
    });
}

fn cells(is: Is, value: Option<&crate::model::Words>) -> Cells<'static> {
    let (tone, icon, word) = match (is, value.is_some()) {
        (Is::Same, _) => (Tone::Success, Icon::Check, say!("page-compare-same")),
        (Is::Differs, _) => (Tone::Warning, Icon::Warning, say!("page-compare-differs")),
        (Is::Unsaid, true) => (Tone::Neutral, Icon::Info, say!("page-compare-says")),
        (Is::Unsaid, false) => (Tone::Neutral, Icon::Info, say!("page-compare-unsaid")),
    };
    let words = value.map_or_else(
        || say!("page-compare-unsaid-about").to_owned(),
        |v| inert(&v.show()).into_owned(),
    );
    Cells {
        tone,
        icon,
        word,
        words: words.into(),
    }
}

fn scopes(ui: &mut Ui, state: &State, comparison: &Comparison, send: Send<'_>) {
    card::titled(ui, say!("apply-audit-scope"), |ui| {
        let names = names(comparison);
        for row in &comparison.scopes {
            keyed::show(ui, row.domain.as_str(), |ui| {
                domain(ui, state, row, &names, send)
            });
        }
        if comparison.scopes.is_empty() {
            empty::line(ui, say!("page-compare-no-domain"));
        }
    });
}

fn domain(ui: &mut Ui, state: &State, row: &ScopeRow, names: &[String; 2], send: Send<'_>) {
    let domain = row.domain.dns_domain();
    let headline = match row.state {
        Is::Same => say!("apply-compare-scope-same", domain = inert(&domain)),
        Is::Unsaid => say!("apply-compare-scope-unsaid", domain = inert(&domain)),
        Is::Differs => say!("apply-compare-scope-differs", domain = inert(&domain)),
    };
    text::strong(ui, &headline);
    for ((only, side), name) in row.only.iter().zip(&row.sides).zip(names) {
        if let Some(side) = side {
            let told = match (side.containers, side.objects) {
                (Some(containers), Some(objects)) => say!(
                    "page-compare-side-counted",
                    name = name,
                    containers = containers,
                    objects = objects.total()
                ),
                _ => say!("page-compare-side", name = name, n = side.regions.len()),
            };
            text::body(ui, &told);
        }
        for region in only.iter().take(SHOWN) {
            diff::row(
                ui,
                Change::Alter,
                &inert(region.at.as_str()),
                &only_here(region, name),
            );
        }
        if only.len() > SHOWN {
            text::help(ui, &say!("page-compare-more", n = only.len() - SHOWN));
        }
    }
    if row.state == Is::Differs && other_side(state).is_some() {
        let label = say!("page-compare-copy-scope", domain = inert(&domain));
        if Button::secondary(&label).small().show(ui).clicked() {
            send(Msg::CopyScope(row.domain.clone()));
        }
    }
}

fn only_here(region: &Region, name: &str) -> String {
    match (region.containers, region.objects) {
        (Some(containers), Some(objects)) => say!(
            "page-compare-only-counted",
            name = name,
            containers = containers,
            objects = objects.total(),
            except = region.except.len()
        ),
        _ => say!(
            "page-compare-only",
            name = name,
            except = region.except.len()
        ),
    }
}

fn rules(ui: &mut Ui, state: &State, comparison: &Comparison) {
    card::titled(ui, say!("apply-compare-rules"), |ui| {
        match comparison.no_rules {
            Some(NoRules::Unsaid) => {
                empty::line(ui, say!("apply-compare-rules-unsaid"));
                return beyond(ui, comparison);
            }
            Some(NoRules::TwoEngines) => {
                empty::line(ui, say!("apply-compare-rules-engines"));
                return beyond(ui, comparison);
            }
            None => {}
        }
        let shown: Vec<_> = comparison
            .rules
            .iter()
            .filter(|r| is_shown(state, r.state))
            .collect();
        if shown.is_empty() {
            return empty::line(ui, say!("page-compare-rules-same"));
        }
        let mut lines: Vec<[String; 4]> = Vec::new();
        for rule in shown {
            let precedences = rule.precedences.map(|p| {
                p.map_or_else(
                    || say!("apply-compare-no-rule").to_owned(),
                    |p| p.to_string(),
                )
            });
            let [left, right] = precedences;
            let what = say!("compare-rule-precedence").to_owned();
            lines.push([rule.name.clone(), what, left, right]);
            for fact in &rule.facts {
                let value = |side: usize| fact.values[side].clone().unwrap_or_else(|| "–".into());
                let what = fact.what.show().into_owned();
                lines.push([String::new(), what, value(0), value(1)]);
            }
        }
        let [left, right] = names(comparison);
        let columns = [
            Column::new(say!("apply-compare-rule")),
            Column::new(say!("apply-compare-what")),
            Column::new(&left),
            Column::new(&right),
        ];
        let _ = Table::new(say!("apply-compare-rules"), &columns)
            .wrapping()
            .show(ui, lines.len(), |row, column| {
                Cell::text(lines[row][column].clone())
            });
    });
}

/// What a side has that the other cannot have, so that it is not passed over.
fn beyond(ui: &mut Ui, comparison: &Comparison) {
    for (side, (items, name)) in (comparison.beyond.iter().zip(names(comparison))).enumerate() {
        if items.is_empty() {
            continue;
        }
        let title = say!("compare-beyond", name = name);
        let columns = [
            Column::new(say!("page-start-import-what")),
            Column::new(say!("page-start-import-place")),
        ];
        keyed::show(ui, side, |ui| {
            text::strong(ui, &title);
            let _ = Table::new(&title, &columns).wrapping().show(
                ui,
                items.len().min(SHOWN),
                |row, column| match column {
                    0 => Cell::text(items[row].what.inert().show().into_owned()),
                    _ => Cell::mono(inert(&items[row].place).into_owned()),
                },
            );
            if items.len() > SHOWN {
                text::help(ui, &say!("page-compare-more", n = items.len() - SHOWN));
            }
        });
    }
}
