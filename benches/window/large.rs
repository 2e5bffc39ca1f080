//! Domains larger than any practice forest, as values: 10,000 OUs in one level, 100,000 containers,
//! 1,000,000 objects.

use std::error::Error;

use egui::{Vec2, vec2};
use syncwright::insight::{CensusIndex, ObjectFacts, explain};
use syncwright::model::document::{DelegationGroup, DelegationRole, GroupScope, Member};
use syncwright::model::snapshot::{Census, ObjectKind};
use syncwright::model::{Dn, Document, Scope, ScopeRule};
use syncwright::plan::{self, Observed, Seen};
use syncwright::ui::App;
use syncwright::wizard::pages::scope;
use syncwright::wizard::palette;
use syncwright::wizard::{Msg, Page};
use syncwright::work::{Job, Outcome, Ticket};

use super::canvas::{Canvas, shows, tell};
use super::domain::{Nobody, OBJECTS, census, connected, document, facts, guid, head, rules, top};
use super::gauge::{Report, mb, median, percentile, resident, timed};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const FRAMES: usize = 300;
const SIZE: Vec2 = vec2(1024.0, 700.0);
/// Of each delegation group.
const MEMBERS: usize = 1_250;

pub fn run(report: &mut Report) -> Result<()> {
    // First: later parts would leave freed memory behind, and this one weighs its own.
    from_nothing(report);
    one_level(report)?;
    deep(report)?;
    plan_and_explain(report)
}

/// 10,000 OUs side by side.
fn one_level(report: &mut Report) -> Result<()> {
    report.title("10,000 OUs in one level, 1,000,000 objects");
    let census = census(1, 10_000);
    let (mut app, ticket) = before_the_answer(Vec::new())?;
    let mut canvas = Canvas::new(SIZE);
    canvas.warm_up(&mut app);
    let (took, frame) = timed(|| {
        answer(&mut app, ticket, census);
        let top = find(&app, &top(0));
        app.model.update(Msg::Scope(scope::Msg::OpenOrClose(top)));
        canvas.frame(&mut app, Vec::new())
    });
    shows(&frame.texts, "Branch 00000")?;
    report.time("first paint of the tree after data", took, 100.0);
    let mut strokes = Vec::new();
    for text in [
        "b",
        "br",
        "bra",
        "branch",
        "branch 0",
        "branch 07",
        "branch 079",
        "branch 0799",
    ] {
        let (took, frame) = timed(|| {
            app.model
                .update(Msg::Scope(scope::Msg::SearchEdited(text.into())));
            canvas.frame(&mut app, Vec::new())
        });
        strokes.push(took);
        shows(&frame.texts, "Branch 0")?;
    }
    report.time(
        "type to find, the slowest of 8 keys, with its frame",
        percentile(&strokes, 1.0),
        30.0,
    );
    app.model
        .update(Msg::Scope(scope::Msg::SearchEdited(String::new())));
    let head = find(&app, &head());
    app.model.update(Msg::Scope(scope::Msg::Toggle(head)));
    ticks(report, &mut app, &mut canvas)
}

/// 100,000 containers, all open; 5,000 rules in a file that is being changed.
fn deep(report: &mut Report) -> Result<()> {
    report.title("100,000 containers, 1,000,000 objects, 5,000 rules");
    let (mut app, ticket) = before_the_answer(rules(100, 50))?;
    app.model.desk.saved = Some(app.model.desk.document.clone());
    let mut canvas = Canvas::new(SIZE);
    canvas.warm_up(&mut app);
    let (took, ()) = timed(|| answer(&mut app, ticket, census(100, 1_000)));
    report.note(
        "taking the counted domain into the tree",
        &format!("{took:.2?}"),
    );
    for number in 0..100 {
        let id = find(&app, &top(number));
        app.model.update(Msg::Scope(scope::Msg::OpenOrClose(id)));
    }
    let rows = app.model.scope.tree.rows().len();
    if rows < 100_000 {
        return Err(format!("only {rows} rows are open").into());
    }
    let first = canvas.scroll(&mut app, 5).pop();
    let frames = canvas.scroll(&mut app, FRAMES);
    let moved = frames
        .iter()
        .any(|f| first.as_ref().is_some_and(|g| g.texts != f.texts));
    if !moved {
        return Err("the tree did not scroll".into());
    }
    tell(report, "a frame, the open tree scrolled", &frames);
    palette(report, &mut app, &mut canvas)?;
    picture(report, &mut app, &mut canvas)?;
    ticks(report, &mut app, &mut canvas)
}

/// Every frame from Ctrl+K until all was looked through, for one text after the other.
fn palette(report: &mut Report, app: &mut App<Nobody>, canvas: &mut Canvas) -> Result<()> {
    let send = |app: &mut App<Nobody>, msg| app.model.update(Msg::Palette(msg));
    let works = |app: &App<Nobody>| {
        let open = app.model.palette.as_ref();
        open.is_some_and(palette::State::wants_step)
    };
    let mut frames = Vec::new();
    let mut until_done = |app: &mut App<Nobody>, frames: &mut Vec<_>| {
        let mut last = Vec::new();
        for _ in 0..1_000 {
            let (took, frame) = timed(|| canvas.frame(app, Vec::new()));
            frames.push(took);
            last = frame.texts;
            if !works(app) {
                return Ok(last);
            }
        }
        Err(format!("it never ends, and shows {last:?}"))
    };
    send(app, palette::Msg::Open);
    until_done(app, &mut frames)?;
    for text in ["b", "branch", "branch 099", "bran 42", "zzzz", "brnch"] {
        send(app, palette::Msg::Edited(text.into()));
        until_done(app, &mut frames)?;
    }
    send(app, palette::Msg::Close);
    canvas.frame(app, Vec::new());
    report.time(
        "a frame with the palette looking through all (p99)",
        percentile(&frames, 0.99),
        4.0,
    );
    Ok(())
}

/// The same as areas, the pointer going over them, and into one and out.
fn picture(report: &mut Report, app: &mut App<Nobody>, canvas: &mut Canvas) -> Result<()> {
    let mut say = |m: scope::MapMsg| drop(app.model.update(Msg::Scope(scope::Msg::Map(m))));
    say(scope::MapMsg::Choose(true));
    let (took, ()) = timed(|| {
        say(scope::MapMsg::Open(top(7)));
        say(scope::MapMsg::Up);
    });
    report.time("into an area of the picture and out", took, 50.0);
    let frame = canvas.frame(app, Vec::new());
    shows(&frame.texts, "Region 0")?;
    let frames = canvas.scroll(app, FRAMES);
    tell(report, "a frame, the picture of the tree", &frames);
    app.model
        .update(Msg::Scope(scope::Msg::Map(scope::MapMsg::Choose(false))));
    Ok(())
}

/// A click on the box of one container after the other.
fn ticks(report: &mut Report, app: &mut App<Nobody>, canvas: &mut Canvas) -> Result<()> {
    let rows: Vec<_> = (app.model.scope.tree.rows().iter().map(|r| r.node)).collect();
    let before = app.model.scope.totals.in_scope;
    let mut took = Vec::new();
    for id in rows.iter().skip(5).step_by(rows.len() / 60).take(50) {
        let (time, _) = timed(|| {
            app.model.update(Msg::Scope(scope::Msg::Toggle(*id)));
            canvas.frame(app, Vec::new())
        });
        took.push(time);
    }
    if before.total() < OBJECTS / 2 || app.model.scope.totals.in_scope == before {
        return Err("the counts did not follow the ticks".into());
    }
    report.time(
        "tick to new counts, painted (slowest of 50)",
        percentile(&took, 1.0),
        50.0,
    );
    report.note("", &format!("median {:.2?}", median(&took)));
    Ok(())
}

fn from_nothing(report: &mut Report) {
    report.title("Scope of 1,000,000 objects from nothing, 100,000 containers, 5,000 rules");
    let before = resident(std::process::id());
    let census = census(100, 1_000);
    let scope = Scope::new(rules(100, 50));
    let (took, (index, counts)) = timed(|| {
        let index = CensusIndex::new(&census);
        let counts = index.in_scope(&scope);
        (index, counts)
    });
    let after = resident(std::process::id());
    assert!(counts.total() > 0 && index.total().total() == OBJECTS);
    report.time("index and count", took, 500.0);
    report.figure(
        "memory of containers, rules and index",
        mb(after.saturating_sub(before)),
        500.0,
        "MB",
    );
}

fn plan_and_explain(report: &mut Report) -> Result<()> {
    let document = big_document()?;
    let observed = observed(&document);
    let rules = document.domains().map(|d| d.rules.len()).sum::<usize>();
    report.title(&format!(
        "A document with {rules} rules and delegation groups with 5,000 members"
    ));
    let reviews: Vec<_> = (0..9)
        .map(|_| timed(|| plan::review(&document, &observed)))
        .collect();
    let added = reviews[0].1.plan.steps.iter().any(
        |s| matches!(&s.action, plan::Action::AddMembers { members, .. } if members.len() >= MEMBERS),
    );
    if !added {
        return Err("the plan adds no members".into());
    }
    let times: Vec<_> = reviews.iter().map(|r| r.0).collect();
    report.time("plan (slowest of 9)", percentile(&times, 1.0), 200.0);
    let object = ObjectFacts {
        dn: top(7).child("OU", "Branch 00500").child("CN", "Anna"),
        kind: ObjectKind::User,
        critical: false,
        written_back: false,
    };
    let mut times = Vec::new();
    for _ in 0..50 {
        let (took, explained) = timed(|| explain(&document, &object));
        assert!(explained.rule.is_some());
        times.push(took);
    }
    report.time("explain (slowest of 50)", percentile(&times, 1.0), 5.0);
    Ok(())
}

fn big_document() -> Result<Document> {
    let mut document = document();
    document.forest[0].domain[0].rules = rules(100, 100);
    for role in DelegationRole::ALL {
        let group = DelegationGroup {
            name: role.default_name().into(),
            dn: top(0).child("CN", role.default_name()),
            guid: None,
            sid: None,
            scope: GroupScope::DomainLocal,
            adopt: false,
            members: (0..MEMBERS).map(|n| member(role, n)).collect(),
        };
        *document.delegation.slot(role) = Some(group);
    }
    Ok(document)
}

fn member(role: DelegationRole, number: usize) -> Member {
    let dn = top(1).child("CN", &format!("{} {number:04}", role.default_name()));
    Member {
        guid: Some(guid(&dn)),
        dn,
    }
}

/// What the document names is there, except the delegation groups themselves.
fn observed(document: &Document) -> Observed {
    let mut observed = Observed::default();
    observed.file.path = "syncwright.toml".into();
    let mut before = document.clone();
    before.forest[0].domain[0]
        .rules
        .retain(|r| !r.dn.as_str().contains("Branch 00500"));
    observed.file.document = Some(before);
    observed.forests.push(facts());
    let questions = plan::questions(document, None);
    let groups: Vec<&Dn> = (DelegationRole::ALL.iter())
        .filter_map(|r| Some(&document.delegation.get(*r)?.dn))
        .collect();
    for (dn, _) in questions.objects {
        let there = !groups.contains(&&dn);
        let seen = there.then(|| seen(&dn));
        if let Some(seen) = &seen {
            observed.by_guid.insert(guid(&dn), Some(seen.clone()));
        }
        observed.at.insert(dn, seen);
    }
    for (domain, name) in questions.names {
        observed.by_name.insert((domain, name.to_lowercase()), None);
    }
    observed
}

fn seen(dn: &Dn) -> Seen {
    let class = match dn.as_str().get(..2) {
        Some("DC") => "domaindns",
        Some("OU") => "organizationalunit",
        _ => "group",
    };
    Seen {
        dn: dn.clone(),
        guid: Some(guid(dn)),
        sid: None,
        classes: vec!["top".into(), class.into()],
        account_name: dn.leaf(),
        group_type: None,
        usn_changed: 1,
        members: Default::default(),
    }
}

/// The page of the tree in a connected forest, its count asked for and not yet answered.
fn before_the_answer(rules: Vec<ScopeRule>) -> Result<(App<Nobody>, Ticket)> {
    let mut app = connected();
    app.model.desk.document.forest[0].domain[0].rules = rules;
    app.model.page = Page::Apply;
    app.dispatch(Msg::Go(Page::Scope), &egui::Context::default());
    let asked = app
        .runner
        .0
        .iter()
        .find(|(_, job)| matches!(job, Job::Census { .. }));
    let ticket = asked.ok_or("the page asks for no count")?.0;
    Ok((app, ticket))
}

fn answer(app: &mut App<Nobody>, ticket: Ticket, census: Census) {
    let outcome = Outcome::Census {
        domain: head(),
        read: Ok(Box::new(census.into())),
    };
    app.model.update(Msg::Work(ticket, Box::new(outcome)));
}

fn find(app: &App<Nobody>, dn: &Dn) -> scope::tree::NodeId {
    let id = app.model.scope.tree.find(dn);
    id.unwrap_or_else(|| panic!("{dn} is not in the tree"))
}
