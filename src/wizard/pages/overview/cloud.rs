//! Cloud Sync's jobs: what they stand at, starting, pausing, restarting, and one object on demand.

use crate::model::document::{EngineKind, JobOf};
use crate::model::provisioning::OnDemand;
use crate::plan::{Cause, Order, Plan};
use crate::wizard::{Desk, Load, Page};
use crate::work::{CloudSeen, Job, Outcome, Ticket};

#[derive(Debug, Default)]
pub struct Cloud {
    pub seen: Load<Box<CloudSeen>>,
    /// Nobody is signed in to the tenant.
    pub offline: bool,
    /// An order that was planned and waits for a yes.
    pub asked: Load<Box<Plan>>,
    /// It is being carried out.
    pub doing: Load<()>,
    /// The object to try.
    pub object: String,
    pub asks_to_try: bool,
    pub tried: Load<Box<OnDemand>>,
}

#[derive(Debug, Clone)]
pub enum CloudMsg {
    Look,
    Ask(JobOf, Order),
    Yes,
    No,
    Object(String),
    /// Asks first.
    Try,
    TryYes,
}

/// Is there anything to show: the applied document runs on Cloud Sync.
pub fn concerns(desk: &Desk) -> bool {
    let saved = desk.saved.as_ref();
    saved.is_some_and(|d| d.engine == EngineKind::CloudSync && !d.jobs().is_empty())
}

pub(super) fn look(cloud: &mut Cloud, desk: &mut Desk) {
    cloud.offline = desk.tenant.value().is_none();
    let Some(path) = desk.path.clone().filter(|_| concerns(desk)) else {
        return;
    };
    if cloud.offline || !desk.signed_out_forests().is_empty() {
        return;
    }
    desk.load(Page::Overview, Job::LookAtCloud { path }, &mut cloud.seen);
}

pub(super) fn update(cloud: &mut Cloud, msg: CloudMsg, desk: &mut Desk) {
    let Some(path) = desk.path.clone() else {
        return;
    };
    match msg {
        CloudMsg::Look => look(cloud, desk),
        CloudMsg::Ask(of, order) => {
            let job = Job::PlanOrder { path, of, order };
            cloud.asked = Load::Idle;
            desk.load(Page::Overview, job, &mut cloud.asked);
        }
        CloudMsg::Yes => {
            if let Some(plan) = std::mem::take(&mut cloud.asked).into_value() {
                let cause = Cause::default();
                let job = Job::Apply { plan, cause, path };
                desk.load(Page::Overview, job, &mut cloud.doing);
            }
        }
        CloudMsg::No => {
            cloud.asked = Load::Idle;
            cloud.asks_to_try = false;
        }
        CloudMsg::Object(object) => cloud.object = object,
        CloudMsg::Try => cloud.asks_to_try = !cloud.object.trim().is_empty(),
        CloudMsg::TryYes => {
            cloud.asks_to_try = false;
            let object = cloud.object.trim().to_owned();
            let job = Job::TryObject { path, object };
            cloud.tried = Load::Idle;
            desk.load(Page::Overview, job, &mut cloud.tried);
        }
    }
}

/// `true`: the answer was for these.
pub(super) fn answer(
    cloud: &mut Cloud,
    ticket: Ticket,
    outcome: &Outcome,
    desk: &mut Desk,
) -> bool {
    if cloud.seen.ticket() == Some(ticket) {
        match outcome {
            Outcome::CloudSeen(seen) => cloud.seen.finish(seen.clone()),
            Outcome::Failed(problem) => cloud.seen.finish(Err(problem.clone())),
            Outcome::Progress(_) => {}
            _ => cloud.seen.cancel(),
        }
    } else if cloud.asked.ticket() == Some(ticket) {
        match outcome {
            Outcome::OrderPlanned(plan) => cloud.asked.finish(plan.clone()),
            Outcome::Failed(problem) => cloud.asked.finish(Err(problem.clone())),
            Outcome::Progress(_) => {}
            _ => cloud.asked.cancel(),
        }
    } else if cloud.doing.ticket() == Some(ticket) {
        match outcome {
            Outcome::Applied { ended, .. } => {
                cloud.doing.finish(ended.clone());
                look(cloud, desk);
            }
            Outcome::Failed(problem) => cloud.doing.finish(Err(problem.clone())),
            _ => {}
        }
    } else if cloud.tried.ticket() == Some(ticket) {
        match outcome {
            Outcome::Tried(done) => cloud.tried.finish(done.clone()),
            Outcome::Failed(problem) => cloud.tried.finish(Err(problem.clone())),
            Outcome::Progress(_) => {}
            _ => cloud.tried.cancel(),
        }
    } else {
        return false;
    }
    true
}
