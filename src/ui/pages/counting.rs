//! How the counting of the domains stands: the same on each page that needs it.

use egui::Ui;

use crate::model::words::say;
use crate::ui::parts::{banner, keyed, progress};
use crate::wizard::census::CensusState;

/// What was clicked.
pub enum Counting {
    Cancel,
    Again,
}

pub fn show(ui: &mut Ui, census: &CensusState) -> Option<Counting> {
    let mut clicked = None;
    if let Some(now) = &census.running {
        let what = say!(
            "pickers-counting",
            counted = census.counted,
            domains = census.domains
        );
        if progress::bar(ui, &what, now.done, now.total.unwrap_or(0), true) {
            clicked = Some(Counting::Cancel);
        }
    }
    for (domain, problem) in &census.failed {
        keyed::show(ui, ("count", domain), |ui| {
            if banner::problem(ui, problem, &[say!("pickers-count-again")]).is_some() {
                clicked = Some(Counting::Again);
            }
        });
    }
    clicked
}
