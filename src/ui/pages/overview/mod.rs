//! Draws the page "Overview".

mod check;
mod cloud;
mod drift;

use egui::Ui;

use crate::insight::sync_picture::{SyncPicture, texts};
use crate::model::document::EngineKind;
use crate::model::text::inert;
use crate::model::words::{list, say};
use crate::ui::connect::icon_of;
use crate::ui::parts::{
    Answer, Banner, Button, Icon, Modal, banner, card, diff, key_value, keyed, link, progress,
    sync_picture, text,
};
use crate::wizard::pages::overview::{self, CloudMsg, Msg};
use crate::wizard::{Model, Msg as Top, Page, tasks};

type Send<'a> = &'a mut dyn FnMut(Top);

pub fn show(ui: &mut Ui, model: &Model, send: Send<'_>) {
    pending(ui, model, send);
    let parts = parts(model);
    card::stack(ui, parts.len(), |ui, at| {
        keyed::show(ui, parts[at], |ui| part(ui, model, parts[at], send));
    });
    cloud::questions(ui, &model.overview.cloud, &mut of_cloud(send));
    discard_question(ui, model, send);
}

fn part(ui: &mut Ui, model: &Model, part: Part, send: Send<'_>) {
    match part {
        Part::Drift => drift::show(ui, &model.overview, &mut |msg| send(Top::Overview(msg))),
        Part::Check => check(ui, model, send),
        Part::Over => over(ui, model, send),
        Part::Unconfirmed => unconfirmed(ui, model, send),
        Part::Due => due(ui, model, send),
        Part::Configured => configured(ui, model),
        Part::Cloud => cloud::show(ui, &model.overview.cloud, &mut of_cloud(send)),
        Part::Picture => picture(ui, model, send),
        Part::Tasks => task_list(ui, model, send),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Drift,
    Check,
    Over,
    Unconfirmed,
    Due,
    Configured,
    Cloud,
    Picture,
    Tasks,
}

/// What asks for attention, how it is, and what one can do: two halves of a wide window.
fn parts(model: &Model) -> Vec<Part> {
    let has = |part: &Part| match part {
        Part::Drift => drift::has_something(&model.overview),
        Part::Check => check::has_something(&model.overview.check),
        Part::Over => !overview::over(&model.desk).is_empty(),
        Part::Unconfirmed => overview::unconfirmed(&model.desk) > 0,
        // The check tells them among the rest.
        Part::Due => {
            model.overview.check.plan.value().is_none() && !overview::due(&model.desk).is_empty()
        }
        Part::Cloud => overview::concerns(&model.desk),
        Part::Configured | Part::Picture | Part::Tasks => true,
    };
    let all = [
        Part::Drift,
        Part::Check,
        Part::Over,
        Part::Unconfirmed,
        Part::Due,
        Part::Configured,
        Part::Cloud,
        Part::Picture,
        Part::Tasks,
    ];
    all.into_iter().filter(has).collect()
}

fn check(ui: &mut Ui, model: &Model, send: Send<'_>) {
    match check::show(ui, &model.overview.check) {
        Some(check::Pressed::Again) => send(Top::Overview(Msg::LookAgain)),
        Some(check::Pressed::Cancel) => send(Top::Overview(Msg::CancelCheck)),
        Some(check::Pressed::Go(page)) => send(Top::Go(page)),
        None => {}
    }
}

fn of_cloud(send: Send<'_>) -> impl FnMut(CloudMsg) {
    |msg| send(Top::Overview(Msg::Cloud(msg)))
}

/// Titles of the tasks whose choices are not applied.
fn changed(model: &Model) -> String {
    let titles: Vec<&str> = (tasks::changed(&model.desk).into_iter())
        .map(Page::title)
        .collect();
    list(&titles)
}

fn pending(ui: &mut Ui, model: &Model, send: Send<'_>) {
    let tasks = changed(model);
    if tasks.is_empty() {
        return;
    }
    let clicked = Banner::info(&say!("page-overview-pending", tasks = &tasks))
        .sentence(say!("page-overview-pending-sentence"))
        .action(say!("page-overview-discard"))
        .show(ui);
    if clicked.is_some() {
        send(Top::Overview(Msg::Discard));
    }
    card::gap(ui);
}

/// Access for a time that nobody has taken away.
fn over(ui: &mut Ui, model: &Model, send: Send<'_>) {
    card::titled(ui, say!("page-overview-over"), |ui| {
        for one in overview::over(&model.desk) {
            let (group, when) = (one.group, &one.until);
            let note = say!("page-overview-over-row", group = group, when = when);
            diff::due(ui, &inert(one.member.as_str()), &note);
        }
        if link::show(ui, Page::Access.title(), false).clicked() {
            send(Top::Go(Page::Access));
        }
    });
}

/// Members who were not confirmed in time.
fn unconfirmed(ui: &mut Ui, model: &Model, send: Send<'_>) {
    card::titled(ui, say!("page-overview-unconfirmed"), |ui| {
        let n = overview::unconfirmed(&model.desk);
        text::body(ui, &say!("page-overview-unconfirmed-members", n = n));
        if link::show(ui, Page::Access.title(), false).clicked() {
            send(Top::Go(Page::Access));
        }
    });
}

/// Exclusions whose day of review has passed.
fn due(ui: &mut Ui, model: &Model, send: Send<'_>) {
    card::titled(ui, say!("page-overview-due"), |ui| {
        for rule in overview::due(&model.desk) {
            let note = match rule.why.is_empty() {
                true => say!("page-overview-due-row-plain", day = &rule.day),
                false => say!(
                    "page-overview-due-row",
                    day = &rule.day,
                    why = inert(&rule.why)
                ),
            };
            diff::due(ui, &inert(rule.dn.as_str()), &note);
        }
        if link::show(ui, Page::Scope.title(), false).clicked() {
            send(Top::Go(Page::Scope));
        }
    });
}

fn task_list(ui: &mut Ui, model: &Model, send: Send<'_>) {
    card::titled(ui, say!("page-overview-tasks"), |ui| {
        let place = |task: &Page| link::Place {
            icon: icon_of(*task),
            title: task.title(),
            about: tasks::about(*task),
            badge: tasks::is_changed(*task, &model.desk).then(|| say!("page-overview-changed")),
        };
        let mut places = tasks::TASKS.each_ref().map(place).to_vec();
        places.push(link::Place {
            icon: Icon::Download,
            title: say!("page-overview-export"),
            about: export_about(model),
            badge: None,
        });
        match link::places(ui, &places).map(|at| tasks::TASKS.get(at)) {
            Some(Some(page)) => send(Top::Go(*page)),
            Some(None) => send(Top::Overview(Msg::Export)),
            None => {}
        }
        let exported = &model.overview.exported;
        if exported.is_running() {
            progress::spinner(ui, say!("page-overview-export-writing"));
        }
        if let Some(problem) = exported.problem()
            && banner::problem(ui, problem, &[say!("page-overview-try-again")]).is_some()
        {
            send(Top::Overview(Msg::Export));
        }
    });
}

fn export_about(model: &Model) -> &'static str {
    let saved = model.desk.saved.as_ref();
    match saved.unwrap_or(&model.desk.document).engine {
        EngineKind::EntraConnect => say!("page-overview-export-connect"),
        EngineKind::CloudSync => say!("page-overview-export-cloud"),
    }
}

fn configured(ui: &mut Ui, model: &Model) {
    card::titled(ui, say!("page-overview-configured"), |ui| {
        for line in overview::glance(&model.overview, &model.desk) {
            key_value::list(ui, &[(line.about, &*inert(&line.value))]);
        }
    });
}

fn picture(ui: &mut Ui, model: &Model, send: Send<'_>) {
    let saved = model.desk.saved.as_ref();
    let picture = SyncPicture::of(saved.unwrap_or(&model.desk.document));
    card::titled(ui, say!("page-overview-picture"), |ui| {
        sync_picture::show(ui, &texts(&picture));
        let other = Button::secondary(say!("page-overview-other")).icon(Icon::FolderOpen);
        if other.small().show(ui).clicked() {
            send(Top::Go(Page::Start));
        }
    });
}

fn discard_question(ui: &Ui, model: &Model, send: Send<'_>) {
    if !model.overview.discarding {
        return;
    }
    let answer = Modal::new(say!("page-overview-discard-title"))
        .danger(say!("page-overview-discard-yes"))
        .cancel(say!("page-overview-discard-no"))
        .show(ui.ctx(), |ui| {
            let tasks = changed(model);
            text::body(ui, &say!("page-overview-discard-body", tasks = &tasks));
        });
    match answer {
        Some(Answer::Yes) => send(Top::Overview(Msg::ConfirmDiscard)),
        Some(_) => send(Top::Overview(Msg::KeepChoices)),
        None => {}
    }
}
