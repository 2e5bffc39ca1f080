//! Every page, drawn over the practice forest with 10,000 OUs and 200,000 users, read over real LDAP:
//! at rest under a moving pointer and wheel, and on the way there.

use std::error::Error;
use std::thread::sleep;
use std::time::{Duration, Instant};

use egui::{Vec2, vec2};
use syncwright::model::document::DelegationRole;
use syncwright::model::snapshot::ContainerKind;
use syncwright::practice::forest::Scenario;
use syncwright::ui::App;
use syncwright::wizard::pages::{delegation, directory, group_writeback, scope, tenant};
use syncwright::wizard::pickers::{ContainerMsg, ObjectMsg, Place};
use syncwright::wizard::{Errand, Model, Msg, Page};
use syncwright::work::Tasks;

use super::canvas::{Canvas, tell, tell_slowest_shared};
use super::gauge::Report;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const FRAMES: usize = 300;
/// The smallest window that one works in at 100 %, and a screen of 4K filled at 100 %.
const SIZES: [Vec2; 2] = [vec2(1024.0, 700.0), vec2(3840.0, 2160.0)];
/// Starting the servers and counting 200,000 users over LDAP.
const PATIENCE: Duration = Duration::from_secs(180);

pub fn run(report: &mut Report) -> Result<()> {
    SIZES.into_iter().try_for_each(|size| at_size(report, size))
}

fn at_size(report: &mut Report, size: Vec2) -> Result<()> {
    let mut walk = Walk {
        app: App::new(
            Tasks::new(Scenario::Large)?,
            Model::default(),
            Some(Errand::Practise),
        ),
        canvas: Canvas::new(size),
    };
    // Making the first letters belongs to the start of the program.
    walk.draw(5);
    walk.canvas.slowest();
    report.title(&format!(
        "Work in one frame, the practice forest \"large\", {FRAMES} frames each, {} × {}",
        size.x, size.y
    ));
    walk.until("practice", |m| m.desk.practice.is_some())?;
    walk.tell_slowest(report, "starting practice");
    walk.say(Msg::Tenant(tenant::Msg::Without(true)));
    walk.go(Page::Directory);
    walk.say(Msg::Directory(directory::Msg::Test));
    walk.until("connection", |m| !m.desk.forests.is_empty())?;
    walk.tell_slowest(report, "connecting");
    walk.go(Page::Scope);
    let begun = Instant::now();
    walk.until("count", |m| m.scope.census.is_complete())?;
    let counted = begun.elapsed();
    let containers = walk.app.model.scope.tree.len();
    let what = format!("counting 200,000 users in {containers} containers: {counted:.1?}");
    walk.tell_slowest(report, &what);
    let branches = walk.open_and_include()?;
    walk.tell_slowest(report, "opening 10,000 OUs, including the domain");
    for page in Page::ALL {
        walk.go(page);
        walk.until_idle(page.title())?;
        // Nothing was agreed to, so the wizard itself does not lead to the last page.
        walk.app.model.page = page;
        walk.draw(5);
        match page {
            Page::GroupWriteback => walk.group_writeback(report, &branches)?,
            Page::Delegation => walk.delegation(&branches)?,
            _ => {}
        }
        walk.tell_slowest(report, &format!("coming to {}", page.title()));
        walk.measure(report, page.title());
    }
    Ok(())
}

struct Walk {
    app: App<Tasks>,
    canvas: Canvas,
}

impl Walk {
    /// The branch of all OUs is open, and everything is in scope. Where that branch is.
    fn open_and_include(&mut self) -> Result<Place> {
        let tree = &self.app.model.scope.tree;
        let mut all = tree.rows().iter().map(|r| r.node);
        let branch = all.find(|id| tree.get(*id).is_some_and(|n| n.name == "Branches"));
        let branch = branch.ok_or("the practice forest has no OU Branches")?;
        let head = tree.root_of(branch).ok_or("the tree has no domain")?;
        let node = tree.get(branch).ok_or("the branch is gone")?;
        let place = Place::from(&node.container);
        self.say(Msg::Scope(scope::Msg::OpenOrClose(branch)));
        self.draw(1);
        self.say(Msg::Scope(scope::Msg::Toggle(head)));
        self.draw(1);
        Ok(place)
    }

    /// All its parts are shown; the target is chosen in a dialog that lists 10,000 OUs.
    fn group_writeback(&mut self, report: &mut Report, branches: &Place) -> Result<()> {
        use group_writeback::Msg::{Ou, Switch};
        let say = |walk: &mut Self, msg| walk.say(Msg::GroupWriteback(msg));
        say(self, Switch(true));
        self.until_idle("group writeback")?;
        say(self, Ou(ContainerMsg::Open));
        say(self, Ou(ContainerMsg::StepInto(branches.clone())));
        self.until_idle("the OUs to choose from")?;
        self.draw(5);
        self.measure(report, "  choosing one of 10,000 OUs");
        let first = Place {
            dn: branches.dn.child("OU", "Branch 00000"),
            guid: None,
            kind: ContainerKind::Ou,
        };
        say(self, Ou(ContainerMsg::Pick(first)));
        self.until_idle("the target OU")
    }

    /// All four groups, with the results of a search for members.
    fn delegation(&mut self, branches: &Place) -> Result<()> {
        use delegation::Msg::{FindMember, Ou, Switch};
        let say = |walk: &mut Self, msg| walk.say(Msg::Delegation(msg));
        say(self, Switch(true));
        say(self, Ou(ContainerMsg::Pick(branches.clone())));
        for role in DelegationRole::ALL {
            say(
                self,
                FindMember(role, ObjectMsg::Search("Person 00".into())),
            );
        }
        self.until_idle("the delegation groups")?;
        let found = |role| {
            let state = self.app.model.delegation.role(role)?;
            state.member_finder.found.value().map(Vec::len)
        };
        if found(DelegationRole::Browse).unwrap_or(0) == 0 {
            return Err("nobody was found to be a member".into());
        }
        self.draw(5);
        Ok(())
    }

    /// Of the frames since this was told last.
    fn tell_slowest(&mut self, report: &mut Report, what: &str) {
        tell_slowest_shared(report, &format!("{what}, slowest"), self.canvas.slowest());
    }

    fn measure(&mut self, report: &mut Report, what: &str) {
        let frames = self.canvas.scroll(&mut self.app, FRAMES);
        tell(report, what, &frames);
        self.canvas.slowest();
    }

    fn say(&mut self, msg: Msg) {
        self.canvas.say(&mut self.app, msg);
    }

    /// As a click in the sidebar on a page that was completed before.
    fn go(&mut self, page: Page) {
        self.app.model.page = Page::Apply;
        self.say(Msg::Go(page));
    }

    fn draw(&mut self, frames: usize) {
        (0..frames).for_each(|_| drop(self.canvas.frame(&mut self.app, Vec::new())));
    }

    fn until_idle(&mut self, what: &str) -> Result<()> {
        self.until(what, |m| !m.desk.is_busy())
    }

    fn until(&mut self, what: &str, done: impl Fn(&Model) -> bool) -> Result<()> {
        let begun = Instant::now();
        loop {
            self.draw(1);
            if done(&self.app.model) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(format!("waited in vain for: {what}").into());
            }
            sleep(Duration::from_millis(5));
        }
    }
}
