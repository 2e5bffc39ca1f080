//! Delegated access with 100,000 members in effect in one group.

use std::error::Error;

use egui::{Event, Pos2, pos2, vec2};
use jiff::Timestamp;
use syncwright::insight::access::{AccessReview, STALE_DAYS};
use syncwright::model::access::{AccessFacts, Account, AccountKind, Edge, Node, Via};
use syncwright::model::document::{DelegationGroup, DelegationRole, GroupScope};
use syncwright::model::{Dn, Document};
use syncwright::ui::App;
use syncwright::wizard::pages::access::{Msg as Access, Sort};
use syncwright::wizard::{Msg, Page, Way};
use syncwright::work::{AccessRead, Job, Outcome};

use super::canvas::{Canvas, shows, tell, wheel};
use super::domain::{Nobody, connected, guid};
use super::gauge::{Report, timed};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const MEMBERS: usize = 100_000;
const FRAMES: usize = 300;

pub fn run(report: &mut Report) -> Result<()> {
    report.title(&format!("{MEMBERS} members in effect in one group"));
    let facts = facts();
    let mut app = connected();
    let desk = &mut app.model.desk;
    desk.way = Way::Tasks;
    set_up(&mut desk.document, &facts);
    desk.saved = Some(desk.document.clone());
    desk.path = Some("/nowhere/syncwright.toml".into());
    app.model.page = Page::Overview;
    app.dispatch(Msg::Go(Page::Access), &egui::Context::default());
    let mut asked = app.runner.0.iter();
    let asked = asked.find(|(_, job)| matches!(job, Job::ReadAccess { .. }));
    let ticket = asked.ok_or("the page reads nothing")?.0;
    // High enough for the matrix below the findings.
    let mut canvas = Canvas::new(vec2(1024.0, 1400.0));
    canvas.warm_up(&mut app);

    let (took, frame) = timed(|| {
        let review = AccessReview::make(&app.model.desk.document, &facts, now(), STALE_DAYS);
        let read = AccessRead::new(facts, review);
        let told = Outcome::Access(Ok(read));
        app.model.update(Msg::Work(ticket, Box::new(told)));
        canvas.frame(&mut app, Vec::new())
    });
    shows(&frame.texts, "Person 000000")?;
    report.time("from the data's arrival to the matrix", took, 2_000.0);
    scroll(
        report,
        &mut app,
        &mut canvas,
        "a frame, the matrix scrolled",
    )?;

    let (took, _) = timed(|| {
        app.model.update(Msg::Access(Access::SortBy(Sort::Since)));
        canvas.frame(&mut app, Vec::new())
    });
    report.note("sorting it, with its frame", &format!("{took:.2?}"));
    app.model.update(Msg::Access(Access::ByGroup(true)));
    canvas.frame(&mut app, Vec::new());
    scroll(report, &mut app, &mut canvas, "the same, group by group")
}

fn scroll(
    report: &mut Report,
    app: &mut App<Nobody>,
    canvas: &mut Canvas,
    what: &str,
) -> Result<()> {
    let at = first_row(app, canvas)?;
    let frames = canvas.scroll_at(app, FRAMES, at);
    let people = |texts: &[String]| -> Vec<String> {
        let name = |t: &&String| t.starts_with("Person 0") && t.len() == "Person 000000".len();
        let people = texts.iter().filter(name);
        people.cloned().collect()
    };
    let first = people(&frames[0].texts);
    let far = frames.iter().map(|f| people(&f.texts));
    // The row that has the keyboard stays, out of sight.
    let moved = far.filter(|p| p.iter().filter(|one| !first.contains(one)).count() > 1);
    if first.is_empty() || moved.count() == 0 {
        return Err("the matrix did not scroll".into());
    }
    tell(report, what, &frames);
    Ok(())
}

/// Scrolls the page, which tells findings about persons first, until the matrix is in sight.
fn first_row(app: &mut App<Nobody>, canvas: &mut Canvas) -> Result<Pos2> {
    let page = pos2(460.0, 200.0);
    for _ in 0..200 {
        let frame = canvas.frame(app, vec![Event::PointerMoved(page), wheel(-90.0)]);
        let title = frame.places_of("Who has access").next();
        let rows = frame.places_of("Person 0");
        let row = title.and_then(|title| rows.into_iter().find(|at| at.y > title.y));
        if let Some(row) = row.filter(|at| at.y < 1_000.0) {
            return Ok(row);
        }
    }
    Err("the matrix does not come into sight".into())
}

fn now() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

fn ou() -> Dn {
    Dn::of_dns_domain("corp.example").child("OU", "Sync")
}

/// Operators, which holds a group with all of them.
fn facts() -> AccessFacts {
    let mut facts = AccessFacts::default();
    let put = |facts: &mut AccessFacts, name: &str, kind| -> Node {
        let mut account = Account::new(ou().child("CN", name), kind);
        account.name = name.into();
        account.guid = Some(guid(&account.dn));
        account.group_type =
            (kind == AccountKind::Group).then_some(GroupScope::DomainLocal.security_group_type());
        facts.graph.put(account)
    };
    let operators = put(&mut facts, "ADSyncOperators", AccountKind::Group);
    let helpdesk = put(&mut facts, "Helpdesk", AccountKind::Group);
    let index = DelegationRole::Operators.index();
    facts.groups.insert(index, operators);
    let edge = |to: Node| Edge {
        to,
        via: Via::Member,
        since: Timestamp::from_second(i64::from(to.0 % 1_000) * 86_400).ok(),
        until: None,
    };
    let people = (0..MEMBERS).map(|n| {
        let name = format!("Person {n:06}");
        edge(put(&mut facts, &name, AccountKind::Person))
    });
    let people: Vec<Edge> = people.collect();
    facts.graph.hold_all(helpdesk, people);
    facts.graph.hold(operators, edge(helpdesk));
    facts
}

fn set_up(document: &mut Document, facts: &AccessFacts) {
    let role = DelegationRole::Operators;
    let group = facts.graph.account(facts.groups[&role.index()]);
    document.forest[0].domain[0].guid = Some(guid(&Dn::of_dns_domain("corp.example")));
    *document.delegation.slot(role) = Some(DelegationGroup {
        name: group.name.clone(),
        dn: group.dn.clone(),
        guid: group.guid,
        sid: None,
        scope: GroupScope::DomainLocal,
        adopt: true,
        members: Vec::new(),
    });
}
