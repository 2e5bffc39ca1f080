//! Draws what stands against the configuration and against who has delegated access.

use egui::Ui;

use crate::insight::access::Level;
use crate::model::text::inert_lines;
use crate::model::words::{Words, say};
use crate::plan::{Finding, Severity};
use crate::ui::parts::{Banner, Tone, banner, card, empty, link, progress, text};
use crate::wizard::Page;
use crate::wizard::pages::overview::Check;
use crate::wizard::pages::review;

/// More are told by their number: their page lists them all.
const SHOWN: usize = 8;

/// Is there a card to draw?
pub(super) fn has_something(check: &Check) -> bool {
    check.is_running() || check.problem().is_some() || check.found().is_some()
}

/// What was pressed.
pub(super) enum Pressed {
    Again,
    Cancel,
    Go(Page),
}

pub(super) fn show(ui: &mut Ui, check: &Check) -> Option<Pressed> {
    card::titled(ui, say!("page-overview-check"), |ui| {
        let mut pressed = None;
        for (what, done, total) in check.running() {
            if progress::bar(ui, what, done, total, true) {
                pressed = Some(Pressed::Cancel);
            }
        }
        if let Some(problem) = check.problem()
            && banner::problem(ui, problem, &[say!("page-overview-try-again")]).is_some()
        {
            pressed = Some(Pressed::Again);
        }
        let Some((plan, access)) = check.found() else {
            return pressed;
        };
        let complete = !check.is_running() && check.problem().is_none();
        if plan.is_empty() && access.is_empty() && complete {
            empty::line(ui, say!("page-overview-check-none"));
        }
        let of_plan = findings(ui, plan);
        let of_access = delegated(ui, access);
        pressed.or(of_plan).or(of_access)
    })
}

fn findings(ui: &mut Ui, found: &[Finding]) -> Option<Pressed> {
    let mut pressed = None;
    for finding in found.iter().take(SHOWN) {
        let headline = inert_lines(&finding.headline.show());
        let remedy = inert_lines(&finding.remedy.show());
        let tone = match finding.severity {
            Severity::Blocks => Tone::Danger,
            Severity::Warning | Severity::Note => Tone::Warning,
        };
        let page = review::page_of(finding.topic);
        let go = page.map(|p| say!("page-review-go-to", page = p.title()));
        let mut banner = Banner::new(tone, &headline).sentence(&remedy).listed();
        if let Some(go) = &go {
            banner = banner.action(go);
        }
        if let (Some(_), Some(page)) = (banner.show(ui), page) {
            pressed = Some(Pressed::Go(page));
        }
    }
    rest(ui, found.len());
    pressed
}

fn delegated(ui: &mut Ui, found: &[(Level, Words)]) -> Option<Pressed> {
    for (level, headline) in found.iter().take(SHOWN) {
        let tone = match level {
            Level::High => Tone::Danger,
            Level::Medium | Level::Low => Tone::Warning,
        };
        Banner::new(tone, &headline.show()).listed().show(ui);
    }
    rest(ui, found.len());
    let led = !found.is_empty() && link::show(ui, Page::Access.title(), false).clicked();
    led.then_some(Pressed::Go(Page::Access))
}

fn rest(ui: &mut Ui, all: usize) {
    if all > SHOWN {
        text::help(ui, &say!("page-overview-check-more", n = all - SHOWN));
    }
}
