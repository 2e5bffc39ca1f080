//! Every page, drawn over the practice forest with 10,000 OUs and 200,000 users, read over real LDAP.

use std::error::Error;
use std::thread::sleep;
use std::time::{Duration, Instant};

use egui::pos2;
use syncwright::practice::forest::Scenario;
use syncwright::ui::App;
use syncwright::wizard::pages::{directory, scope, tenant};
use syncwright::wizard::{Errand, Model, Msg, Page};
use syncwright::work::Tasks;

use super::canvas::{Canvas, tell};
use super::gauge::Report;

const FRAMES: usize = 300;
const BUDGET_MS: f64 = 4.0;
/// Starting the servers and counting 200,000 users over LDAP.
const PATIENCE: Duration = Duration::from_secs(180);

pub fn run(report: &mut Report) -> Result<(), Box<dyn Error>> {
    let mut app = App::new(
        Tasks::new(Scenario::Large)?,
        Model::default(),
        Some(Errand::Practise),
    );
    let mut canvas = Canvas::new();
    until(&mut app, &mut canvas, "practice", |m| {
        m.desk.practice.is_some()
    })?;
    say(&mut app, &canvas, Msg::Tenant(tenant::Msg::Without(true)));
    go(&mut app, &canvas, Page::Directory);
    say(&mut app, &canvas, Msg::Directory(directory::Msg::Test));
    until(&mut app, &mut canvas, "connection", |m| {
        !m.desk.forests.is_empty()
    })?;
    go(&mut app, &canvas, Page::Scope);
    let begun = Instant::now();
    until(&mut app, &mut canvas, "count", |m| {
        m.scope.census.is_complete()
    })?;
    let counted = begun.elapsed();
    let containers = app.model.scope.tree.len();
    report.title(&format!(
        "Work in one frame, {containers} containers, {FRAMES} frames each, 1024 × 700 (p50)"
    ));
    report.note(
        "counting 200,000 users of the practice forest",
        &format!("{counted:.1?}"),
    );
    open_and_include(&mut app, &canvas)?;
    for page in Page::ALL {
        go(&mut app, &canvas, page);
        until(&mut app, &mut canvas, page.title(), |m| !m.desk.is_busy())?;
        // Nothing was agreed to, so the wizard itself does not lead to the last page.
        app.model.page = page;
        (0..5).for_each(|_| drop(canvas.frame(&mut app, Vec::new())));
        let frames = canvas.scroll(&mut app, pos2(460.0, 420.0), FRAMES);
        tell(report, page.title(), &frames, BUDGET_MS);
    }
    Ok(())
}

/// The branch of all OUs is open, and everything is in scope.
fn open_and_include(app: &mut App<Tasks>, canvas: &Canvas) -> Result<(), Box<dyn Error>> {
    let tree = &app.model.scope.tree;
    let all = tree.rows().iter().map(|r| r.node);
    let branch = all
        .clone()
        .find(|id| tree.get(*id).is_some_and(|n| n.name == "Branches"));
    let branch = branch.ok_or("the practice forest has no OU Branches")?;
    let head = tree.root_of(branch).ok_or("the tree has no domain")?;
    say(app, canvas, Msg::Scope(scope::Msg::OpenOrClose(branch)));
    say(app, canvas, Msg::Scope(scope::Msg::Toggle(head)));
    Ok(())
}

fn say(app: &mut App<Tasks>, canvas: &Canvas, msg: Msg) {
    app.dispatch(msg, &canvas.ctx);
}

/// As a click in the sidebar on a page that was completed before.
fn go(app: &mut App<Tasks>, canvas: &Canvas, page: Page) {
    app.model.page = Page::Apply;
    say(app, canvas, Msg::Go(page));
}

fn until(
    app: &mut App<Tasks>,
    canvas: &mut Canvas,
    what: &str,
    done: impl Fn(&Model) -> bool,
) -> Result<(), Box<dyn Error>> {
    let begun = Instant::now();
    loop {
        canvas.frame(app, Vec::new());
        if done(&app.model) {
            return Ok(());
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!("waited in vain for: {what}").into());
        }
        sleep(Duration::from_millis(5));
    }
}
