//! Counting the objects of every domain: one read that several pages use.

use super::{Desk, Load, Page};
use crate::insight::Counted;
use crate::model::snapshot::Progress;
use crate::model::words::say;
use crate::model::{Dn, Problem};
use crate::work::{Job, Outcome, Ticket};

/// How the counting of all connected domains stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CensusState {
    /// Reachable domains.
    pub domains: usize,
    pub counted: usize,
    /// Objects read so far in the domains that are being counted.
    pub running: Option<Progress>,
    /// DNS name of the domain, and why it could not be counted.
    pub failed: Vec<(String, Problem)>,
}

impl CensusState {
    pub fn is_complete(&self) -> bool {
        self.domains > 0 && self.counted == self.domains && self.running.is_none()
    }

    /// "12,345 objects read": one line while it runs.
    pub fn running_words(&self) -> Option<String> {
        let progress = self.running.as_ref()?;
        let (n, counted, domains) = (progress.done, self.counted, self.domains);
        Some(match progress.total {
            Some(total) => say!(
                "window-counting-of",
                n = n,
                total = total,
                counted = counted,
                domains = domains
            ),
            None => say!(
                "window-counting",
                n = n,
                counted = counted,
                domains = domains
            ),
        })
    }
}

/// Counts what was not counted yet. Counting that another page started is heard by this one from now on.
pub(super) fn want(desk: &mut Desk, page: Page) {
    for (forest, domain) in domains(desk) {
        let slot = desk
            .forests
            .get(&forest)
            .and_then(|f| f.census.get(&domain));
        match slot {
            None | Some(Load::Idle) => start(desk, page, forest, domain),
            Some(Load::Running { ticket, .. }) => {
                let ticket = *ticket;
                desk.hand_over(ticket, page);
            }
            Some(Load::Ready(_) | Load::Failed { .. }) => {}
        }
    }
}

/// Counts everything again; what is known stays visible meanwhile.
pub(super) fn again(desk: &mut Desk, page: Page) {
    for (forest, domain) in domains(desk) {
        start(desk, page, forest, domain);
    }
}

/// Stops counting; domains counted already stay so.
pub(super) fn cancel(desk: &mut Desk) {
    for (forest, domain) in domains(desk) {
        let Some(slot) = slot(desk, &forest, &domain) else {
            continue;
        };
        if let Some(ticket) = slot.ticket() {
            slot.cancel();
            desk.cancel(ticket);
        }
    }
}

/// Takes an answer. `Some`: it was about counting this domain, which is over now or goes on.
pub(super) fn answer(desk: &mut Desk, ticket: Ticket, outcome: &Outcome) -> Option<Dn> {
    let slots = desk.forests.values_mut().flat_map(|f| &mut f.census);
    let (domain, slot) = slots
        .into_iter()
        .find(|(_, slot)| slot.ticket() == Some(ticket))?;
    match outcome {
        Outcome::Progress(now) => slot.progress(now.clone()),
        Outcome::Census { read, .. } => slot.finish(read.clone().map(|c| *c)),
        Outcome::Failed(problem) => slot.finish(Err(problem.clone())),
        _ => slot.cancel(),
    }
    let domain = domain.clone();
    if let Outcome::Census { read: Ok(_), .. } = outcome {
        *desk.counted.entry(domain.clone()).or_default() += 1;
    }
    Some(domain)
}

pub fn state(desk: &Desk) -> CensusState {
    let mut state = CensusState::default();
    for (forest, domain) in desk.domains() {
        state.domains += 1;
        let slot = desk
            .forests
            .get(forest)
            .and_then(|f| f.census.get(&domain.dn));
        match slot {
            Some(Load::Ready(_)) => state.counted += 1,
            Some(Load::Running { progress, .. }) => {
                let sum = state.running.get_or_insert_with(|| Progress {
                    total: Some(0),
                    ..Progress::default()
                });
                sum.done += progress.done;
                sum.total = sum.total.zip(progress.total).map(|(a, b)| a + b);
            }
            Some(Load::Failed { problem, .. }) => {
                state.failed.push((domain.name.clone(), problem.clone()));
            }
            None | Some(Load::Idle) => {}
        }
    }
    state
}

fn start(desk: &mut Desk, page: Page, forest: String, domain: Dn) {
    let Some(mut load) = slot(desk, &forest, &domain).map(std::mem::take) else {
        return;
    };
    let job = Job::Census {
        forest: forest.clone(),
        domain: domain.clone(),
    };
    desk.load(page, job, &mut load);
    if let Some(slot) = slot(desk, &forest, &domain) {
        *slot = load;
    }
}

fn slot<'a>(desk: &'a mut Desk, forest: &str, domain: &Dn) -> Option<&'a mut Load<Counted>> {
    let forest = desk.forests.get_mut(forest)?;
    Some(forest.census.entry(domain.clone()).or_default())
}

fn domains(desk: &Desk) -> Vec<(String, Dn)> {
    desk.domains()
        .map(|(forest, d)| (forest.to_owned(), d.dn.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::snapshot::Census;
    use crate::wizard::testing;

    #[test]
    fn counting_started_on_one_page_is_heard_on_the_next() {
        let mut desk = testing::desk(&["corp.example"]);
        want(&mut desk, Page::SignInNames);
        let jobs = testing::jobs(&mut desk);
        let (ticket, _) = jobs[0].clone();
        want(&mut desk, Page::Scope);
        assert!(
            testing::jobs(&mut desk).is_empty(),
            "it is not started twice"
        );
        let outcome = Outcome::Census {
            domain: testing::dn("DC=corp,DC=example"),
            read: Ok(Box::new(Census::default().into())),
        };
        assert_eq!(desk.asked_by(ticket, &outcome), Some(Page::Scope));
        assert!(answer(&mut desk, ticket, &outcome).is_some());
        assert!(state(&desk).is_complete());
    }

    #[test]
    fn a_cancelled_count_keeps_what_was_known() {
        let mut desk = testing::desk(&["corp.example"]);
        testing::count(&mut desk, "DC=corp,DC=example", Census::default());
        again(&mut desk, Page::Scope);
        assert!(state(&desk).running.is_some());
        cancel(&mut desk);
        assert!(state(&desk).is_complete());
    }

    #[test]
    fn counting_is_stopped_from_any_page_and_begun_again_where_it_is_needed() {
        let mut model = crate::wizard::Model {
            desk: testing::desk(&["corp.example"]),
            page: Page::Features,
            ..Default::default()
        };
        want(&mut model.desk, Page::Scope);
        testing::jobs(&mut model.desk);
        let effects = model.update(crate::wizard::Msg::StopCounting);
        assert!(matches!(effects[..], [crate::wizard::Effect::Cancel(_)]));
        assert!(state(&model.desk).running.is_none());
        want(&mut model.desk, Page::Scope);
        assert!(state(&model.desk).running.is_some());
    }

    #[test]
    fn an_unreachable_domain_is_not_counted() {
        let mut desk = testing::desk(&["corp.example", "lost.corp.example"]);
        testing::make_unreachable(&mut desk, "lost.corp.example");
        want(&mut desk, Page::Scope);
        assert_eq!(testing::jobs(&mut desk).len(), 1);
        assert_eq!(state(&desk).domains, 1);
    }
}
