//! Draws Cloud Sync's jobs and agents.

use egui::Ui;

use crate::insight::{agent_line, is_quarantined, job_lines};
use crate::model::document::JobOf;
use crate::model::provisioning::{Job, Restart};
use crate::model::text::inert;
use crate::model::words::say;
use crate::plan::{Order, is_running, job_title};
use crate::ui::parts::{
    Answer, Button, Field, Icon, Modal, Tone, badge, banner, card, empty, field, key_value, keyed,
    progress, text,
};
use crate::ui::theme::space;
use crate::wizard::pages::overview::{Cloud, CloudMsg};
use crate::work::{CloudSeen, JobView};

type Send<'a> = &'a mut dyn FnMut(CloudMsg);

pub(super) fn show(ui: &mut Ui, cloud: &Cloud, send: Send<'_>) {
    card::titled(ui, say!("page-overview-cloud"), |ui| {
        if cloud.offline {
            empty::line(ui, say!("page-overview-cloud-sign-in"));
            return;
        }
        if cloud.seen.is_running() || cloud.asked.is_running() || cloud.doing.is_running() {
            progress::spinner(ui, say!("page-overview-cloud-reading"));
        }
        let problems = [
            cloud.seen.problem(),
            cloud.asked.problem(),
            cloud.doing.problem(),
        ];
        for problem in problems.into_iter().flatten() {
            if banner::problem(ui, problem, &[say!("page-overview-compare-again")]).is_some() {
                send(CloudMsg::Look);
            }
        }
        if let Some(seen) = cloud.seen.value() {
            known(ui, cloud, seen, send);
        }
    });
}

fn known(ui: &mut Ui, cloud: &Cloud, seen: &CloudSeen, send: Send<'_>) {
    for view in &seen.jobs {
        keyed::show(ui, &view.of, |ui| one_job(ui, view, send));
    }
    text::subsection(ui, say!("page-overview-cloud-agents"));
    match seen.agents.as_deref() {
        Some([]) => empty::line(ui, say!("plan-no-agent")),
        Some(agents) => {
            for agent in agents {
                let line = agent_line(agent);
                key_value::row(ui, &inert(&agent.machine), |ui| {
                    text::body(ui, &line.show())
                });
            }
        }
        None => empty::line(ui, say!("insight-agent-unknown-version")),
    }
    ui.add_space(space::S);
    try_one(ui, cloud, send);
}

fn one_job(ui: &mut Ui, view: &JobView, send: Send<'_>) {
    let title = job_title(&view.of);
    let title = title.show();
    text::subsection(ui, &title);
    let Some(job) = &view.job else {
        empty::line(ui, say!("page-overview-cloud-not-there"));
        return;
    };
    for line in job_lines(job) {
        let value = line.value.show();
        key_value::row(ui, &line.name.show(), |ui| match line.wrong {
            true => badge::or_text(ui, Tone::Danger, &value),
            false => text::body(ui, &value),
        });
    }
    // Password hashes stand and run with their domain's job; one that is new beside a running one
    // has to be started all the same.
    let (of, orders) = match &view.of {
        JobOf::Passwords(domain) => {
            let mut orders = orders(job);
            orders.retain(|(_, order, _)| *order == Order::Start);
            (JobOf::Domain(domain.clone()), orders)
        }
        of => (of.clone(), orders(job)),
    };
    ui.horizontal_wrapped(|ui| {
        for (label, order, icon) in orders {
            let name = say!("page-overview-cloud-of", action = label, what = &*title);
            let button = match order {
                Order::Restart(Restart::ForceDeletes) => Button::danger(label),
                _ => Button::secondary(label),
            };
            let button = button.name(&name).icon(icon).small();
            if button.show(ui).clicked() {
                send(CloudMsg::Ask(of.clone(), order));
            }
        }
    });
    ui.add_space(space::S);
}

/// What can be done with a job as it stands.
fn orders(job: &Job) -> Vec<(&'static str, Order, Icon)> {
    let mut out = match is_running(job) {
        true => vec![(say!("page-overview-cloud-pause"), Order::Pause, Icon::Stop)],
        false => vec![(say!("page-overview-cloud-start"), Order::Start, Icon::Play)],
    };
    if is_quarantined(job) {
        let how = Order::Restart(Restart::Quarantine);
        out.push((say!("page-overview-cloud-release"), how, Icon::Refresh));
        let held = job.quarantine.as_ref();
        if held.is_some_and(|q| q.reason == "TooManyDeletes") {
            let how = Order::Restart(Restart::ForceDeletes);
            out.push((say!("page-overview-cloud-deletes"), how, Icon::Trash));
        }
    } else if is_running(job) {
        let how = Order::Restart(Restart::Full);
        out.push((say!("page-overview-cloud-restart"), how, Icon::Refresh));
    }
    out
}

fn try_one(ui: &mut Ui, cloud: &Cloud, send: Send<'_>) {
    text::subsection(ui, say!("page-overview-cloud-try"));
    let mut object = cloud.object.clone();
    let line = Field::new(say!("page-overview-cloud-try-field"))
        .help(say!("page-overview-cloud-try-help"));
    let response = field::text(ui, &line, &mut object);
    if response.changed() {
        send(CloudMsg::Object(object.clone()));
    }
    let entered = field::entered(ui, &response);
    let available = match object.trim().is_empty() {
        true => Err(say!("page-overview-cloud-try-empty")),
        false => Ok(()),
    };
    let button = Button::secondary(say!("page-overview-cloud-try-do")).icon(Icon::Play);
    if button.available(available).show(ui).clicked() || entered {
        send(CloudMsg::Try);
    }
    if cloud.tried.is_running() {
        progress::spinner(ui, say!("page-overview-cloud-reading"));
    }
    if let Some(problem) = cloud.tried.problem() {
        banner::problem(ui, problem, &[]);
    }
    let Some(done) = cloud.tried.value().filter(|_| !cloud.tried.is_running()) else {
        return;
    };
    let told = say!(
        "page-overview-cloud-result",
        object = inert(cloud.object.trim()),
        result = inert(&done.result),
        action = inert(&done.action)
    );
    text::status(ui, &told);
    for step in &done.steps {
        let value = format!("{}: {}", inert(&step.status), inert(&step.description));
        key_value::list(ui, &[(&*inert(&step.name), &*value)]);
    }
    for (name, old, new) in &done.changes {
        let value = format!("{} → {}", inert(old), inert(new));
        key_value::list(ui, &[(&*inert(name), &*value)]);
    }
    if !done.error.is_empty() {
        text::error(ui, &inert(&done.error));
    }
}

/// What is asked before something is written.
pub(super) fn questions(ui: &Ui, cloud: &Cloud, send: Send<'_>) {
    if let Some(plan) = cloud.asked.value().filter(|_| !cloud.asked.is_running()) {
        let answer = Modal::new(say!("page-overview-cloud-ask-title"))
            .danger(say!("page-overview-cloud-yes"))
            .cancel(say!("page-overview-cloud-no"))
            .show(ui.ctx(), |ui| {
                if plan.is_empty() {
                    text::body(ui, say!("page-overview-cloud-nothing"));
                }
                for step in &plan.steps {
                    text::strong(ui, &step.sentence.show());
                    text::body(ui, &step.reason.show());
                }
                for words in plan.jobs_touched() {
                    text::body(ui, &format!("{words}."));
                }
            });
        reply(answer, CloudMsg::Yes, send);
    } else if cloud.asks_to_try {
        let answer = Modal::new(say!("page-overview-cloud-try-title"))
            .danger(say!("page-overview-cloud-yes"))
            .cancel(say!("page-overview-cloud-no"))
            .show(ui.ctx(), |ui| {
                text::value(ui, &cloud.object);
                text::body(ui, say!("page-overview-cloud-try-help"));
            });
        reply(answer, CloudMsg::TryYes, send);
    }
}

fn reply(answer: Option<Answer>, yes: CloudMsg, send: Send<'_>) {
    match answer {
        Some(Answer::Yes) => send(yes),
        Some(_) => send(CloudMsg::No),
        None => {}
    }
}
