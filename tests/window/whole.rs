//! Every page inside the real frame, with what a hostile directory holds.

use std::path::PathBuf;

use egui_kittest::{Harness, SnapshotResults};
use syncwright::model::words::{Language, speak_here};
use syncwright::model::{Dn, ScopeRule};
use syncwright::ui::App;
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::review;
use syncwright::wizard::{Effect, Model, Msg, Page};
use syncwright::work::{Job, Outcome, Runner, Ticket};

use crate::support::{self, LARGE, NARROW, Shown, USUAL};
use crate::{eye, pages_finish, pages_scope_and_features};

/// Takes every job and never answers.
pub struct Silent;

impl Runner for Silent {
    fn start(&mut self, _ticket: Ticket, _job: Job) {}

    fn cancel(&mut self, _ticket: Ticket) {}

    fn try_recv(&mut self) -> Option<(Ticket, Outcome)> {
        None
    }
}

pub fn framed(size: [f32; 2], look: Look, model: Model) -> Harness<'static, Shown<App<Silent>>> {
    // What the Start page looks for as the window opens is not asked of this model.
    let mut app = App::new(Silent, Model::default(), None);
    app.model = model;
    support::window_of_all_scripts(size, look, app, |app, ui| app.show(ui))
}

/// Approved pictures of a page in the three themes and two sizes.
pub fn looks_as_approved(name: &str, page: fn() -> Model) {
    let mut results = SnapshotResults::new();
    for (look, suffix) in [
        (Look::Light, "light"),
        (Look::Dark, "dark"),
        (Look::HighContrast, "contrast"),
    ] {
        for (size, large) in [(USUAL, ""), (LARGE, "_large")] {
            let mut window = framed(size, look, page());
            let name = format!("page_{name}_{suffix}{large}");
            support::picture(&mut window, &name, &mut results);
        }
    }
}

/// The name of a state, and how one comes to it.
type State<'a> = (&'a str, fn() -> Model);

/// No control leaves the window or lacks a name, and no word is cut, in every language and size.
/// With `SYNCWRIGHT_PICTURES` each is written there, too.
pub fn fits(page: &str, states: &[State<'_>]) {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES").map(PathBuf::from);
    let mut found = Vec::new();
    for (state, make) in states {
        for language in [
            Language::English,
            Language::German,
            Language::Japanese,
            Language::Stretched,
        ] {
            let _speaking = speak_here(language);
            for size in [NARROW, USUAL, LARGE] {
                let mut window = framed(size, Look::Light, make());
                let faults = (support::outside(&window).into_iter())
                    .chain(support::unnamed(&window))
                    .chain(eye::faults(&window));
                found.extend(faults.map(|f| format!("{state} {language:?} {size:?}: {f}")));
                if let Some(folder) = &folder {
                    let file = format!("{page}-{state}-{language:?}-{}.png", size[0]);
                    window.render().unwrap().save(folder.join(file)).unwrap();
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// As if the person had come to this page through those before it.
pub fn walked(mut model: Model) -> Model {
    let here = model.page;
    model.desk.without_tenant = model.desk.tenant.value().is_none();
    for domain in model
        .desk
        .document
        .forest
        .iter_mut()
        .flat_map(|f| &mut f.domain)
    {
        if domain.rules.is_empty() && here > Page::Scope {
            domain.rules.push(ScopeRule {
                dn: Dn::of_dns_domain(&domain.name).child("OU", "People"),
                guid: None,
                includes: true,
                why: None,
                until: None,
            });
        }
    }
    for page in Page::STEPS
        .into_iter()
        .take_while(|p| *p != here && *p != Page::Review)
    {
        model.page = page;
        model.update(if page == Page::Start {
            Msg::Next
        } else {
            Msg::Back
        });
    }
    model.page = here;
    if here > Page::Identity {
        model.update(Msg::StopCounting);
    }
    if here == Page::Review {
        plan_again(&mut model);
    }
    model
}

/// What was chosen on the way made the plan old.
fn plan_again(model: &mut Model) {
    let Some(plan) = model.review.plan.value().cloned() else {
        return;
    };
    for effect in model.update(Msg::Review(review::Msg::Refresh)) {
        if let Effect::Run(ticket, Job::MakePlan { .. }) = effect {
            let planned = Outcome::Planned(Ok(Box::new(plan.clone())));
            model.update(Msg::Work(ticket, Box::new(planned)));
        }
    }
}

/// A right-to-left name, others from all over the world, markup, controls, and far too much.
fn foreign_names() -> Vec<String> {
    vec![
        "قسم المبيعات والتسويق في الشرق الأوسط".into(),
        "東京本社営業部第一課人事総務経理情報システム".into(),
        "Отдел кадров — филиал №3 «Север»".into(),
        "🏢🏭🏗 emoji and 🧑🏽‍💻 joined".into(),
        "<b>bold</b> & \"quoted\" 'x' %s {0}".into(),
        "turned \u{202e}gnp.exe\u{202c} and \u{1b}[31mred\u{7}".into(),
        "a b  c   ".repeat(40).trim().into(),
        "W".repeat(100_000),
    ]
}

#[test]
fn names_from_a_hostile_directory_stay_in_their_place() {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    let names = foreign_names();
    for size in [NARROW, USUAL] {
        let mut all = pages_scope_and_features::hostile(&names);
        all.extend(pages_finish::hostile(&names));
        for (name, model) in all {
            let mut window = framed(size, Look::Light, model);
            let outside = support::outside(&window);
            assert_eq!(outside, Vec::<String>::new(), "{name} {size:?}");
            let faults = eye::faults(&window);
            assert_eq!(faults, Vec::<String>::new(), "{name} {size:?}");
            let started = std::time::Instant::now();
            window.run_steps(1);
            let took = started.elapsed();
            // One frame, unoptimised, on a busy machine.
            assert!(took.as_millis() < 400, "{name} {size:?}: {took:?}");
            if let Some(folder) = &folder {
                let file = format!("hostile-{name}-{}.png", size[0]);
                let path = std::path::Path::new(folder).join(file);
                window.render().unwrap().save(path).unwrap();
            }
        }
    }
}
