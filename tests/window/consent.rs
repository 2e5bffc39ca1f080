//! Who leaves, on Review, and the number that is typed before a grave change is carried out.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::model::Document;
use syncwright::model::snapshot::ObjectKind;
use syncwright::plan::{
    Action, Affected, AffectedObject, Inverse, Place, Plan, PlanReview, Risk, Side, Step, StepId,
};
use syncwright::ui::theme::Look;
use syncwright::wizard::{Effect, Model, Msg, Page};
use syncwright::work::{Job, Outcome};

use crate::overview::back;
use crate::samples::dn;
use crate::support::{self, NARROW, USUAL};
use crate::whole::framed;

fn side(people: usize, admins: usize) -> Side {
    let mut side = Side::default();
    for n in 0..people {
        side.add(AffectedObject {
            dn: dn(&format!("CN=Person {n:04},OU=People,DC=corp,DC=example")),
            name: format!("person{n}@corp.example"),
            guid: None,
            kind: ObjectKind::User,
            privileged: n + admins >= people,
        });
    }
    side.finish();
    side
}

/// The Review of a change that lets people go, its plan made.
pub fn reviewing(affected: Affected) -> Model {
    let mut model = back();
    model.desk.document.safety.deletion_limit = 400;
    let review = made(&model.desk.document, affected);
    for effect in model.update(Msg::Go(Page::Review)) {
        if let Effect::Run(ticket, Job::MakePlan { .. }) = effect {
            let made = Outcome::Planned(Ok(Box::new(review.clone())));
            model.update(Msg::Work(ticket, Box::new(made)));
        }
    }
    assert_eq!(model.page, Page::Review);
    model
}

/// A plan of one step, which lets these go.
pub fn made(document: &Document, affected: Affected) -> PlanReview {
    let document = Box::new(document.clone());
    let path = "/docs/syncwright.toml".to_owned();
    PlanReview {
        plan: Plan {
            version: Plan::VERSION,
            steps: vec![Step {
                id: StepId("write".into()),
                place: Place::File,
                sentence: "Write the document".into(),
                reason: "It holds what you decided".into(),
                risk: Risk::Destructive,
                inverse: Inverse::Does("Puts it back".into()),
                guards: vec![],
                notes: vec![],
                action: Action::WriteDocument { path, document },
            }],
        },
        findings: vec![],
        changes: vec![],
        affected,
        limit: 400,
    }
}

pub fn grave() -> Affected {
    Affected {
        leaving: side(412, 2),
        entering: side(3, 0),
        ..Affected::default()
    }
}

/// Six groups that were written go.
pub fn written() -> Affected {
    let mut affected = Affected::default();
    for n in 0..6 {
        let name = format!("Project {n}_0123456789ab");
        affected.written.add(AffectedObject {
            dn: dn("OU=Written,DC=corp,DC=example").child("CN", &name),
            name,
            guid: None,
            kind: ObjectKind::Group,
            privileged: false,
        });
    }
    affected
}

#[test]
fn who_leaves_is_listed_with_administrators_first() {
    for size in [NARROW, USUAL, [1024.0, 2400.0]] {
        let window = framed(size, Look::Light, reviewing(grave()));
        assert_eq!(support::outside(&window), Vec::<String>::new(), "{size:?}");
        assert_eq!(support::unnamed(&window), Vec::<String>::new(), "{size:?}");
    }
    let window = framed([1024.0, 2400.0], Look::Light, reviewing(grave()));
    for title in ["Who leaves: 412 users", "Who enters: 3 users"] {
        window.get_by_role_and_label(Role::Table, title);
    }
    let admins = window.query_all_by_label_contains("Administrator").count();
    assert!(admins >= 2, "{admins}");
}

#[test]
fn a_grave_change_is_carried_out_only_after_its_number_was_typed() {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    let mut window = framed(USUAL, Look::Light, reviewing(grave()));
    window.get_by_label("Apply 1 change…").click();
    window.run_steps(4);
    window.get_by_label("412 users leave; the deletion limit is 400.");
    let act = "Apply 1 change";
    let off = |window: &egui_kittest::Harness<'_, _>| {
        let button = window.get_by_role_and_label(Role::Button, act);
        button.accesskit_node().is_disabled()
    };
    assert!(off(&window));
    if let Some(folder) = folder {
        let path = std::path::Path::new(&folder).join("consent.png");
        window.render().unwrap().save(path).unwrap();
    }
    let field = window.get_by_role_and_label(Role::TextInput, "Number of deletions: type 412");
    field.focus();
    window.run_steps(2);
    window
        .get_by_role_and_label(Role::TextInput, "Number of deletions: type 412")
        .type_text("412");
    window.run_steps(3);
    assert!(!off(&window));
    window.get_by_role_and_label(Role::Button, act).click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert!(model.review.check.is_running(), "it is looked at once more");
    assert_eq!(model.page, Page::Review);
}
