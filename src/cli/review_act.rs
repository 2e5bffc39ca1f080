//! `review add`, `remove`, `move`, `extend`, `confirm`, `fix` and `--expire`: what would follow, the
//! plan, and carrying it out.

use std::path::Path;

use jiff::{Span, Timestamp, Zoned};

use crate::apply::{self, Watch, see_file};
use crate::insight::access::{AccessReview, Edit, Fix, WhatIf, consider, title};
use crate::insight::drift;
use crate::model::access::Node;
use crate::model::document::{DelegationRole, Temporary};
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{say, words};
use crate::model::{Problem, ProblemKind};
use crate::plan::{AccessEdit, Cause, Plan, membership};

use super::args::{self, End, How, ReviewAct};
use super::connect::World;
use super::plan::{consents, ended, reviewed_of, tell};
use super::review::{Reviewed, read};
use super::{Exit, say, stop};

/// What a membership of unknown age is: stale accounts do not matter here.
const STALE_DAYS: i64 = crate::insight::access::STALE_DAYS;

pub async fn act(config: &Path, act: &ReviewAct) -> Result<Exit> {
    let (who, how): (&[String], &How) = match act {
        ReviewAct::Add { who, how, .. }
        | ReviewAct::Remove { who, how, .. }
        | ReviewAct::Move { who, how, .. }
        | ReviewAct::Confirm { who, how, .. } => (who, how),
        ReviewAct::Extend { who, how, .. } => (std::slice::from_ref(who), how),
        ReviewAct::Fix { how, .. } => (&[], how),
    };
    if !how.yes && !how.what_if && !say::is_interactive() {
        say::problem(&Problem::new(
            ProblemKind::Invalid,
            words!("cli-access-no-terminal"),
            words!("cli-access-no-terminal-advice"),
        ));
        return Ok(Exit::Usage);
    }
    let read = read(config, who, STALE_DAYS).await?;
    let mut nodes = Vec::new();
    for name in who {
        nodes.push(node_of(&read, name).await?);
    }
    if let ReviewAct::Fix { numbers, .. } = act
        && let rules = exclusions(&read.review, numbers)?
        && !rules.is_empty()
    {
        return exclude(config, read.world, &rules, how).await;
    }
    let edits = edits(&read, act, &nodes)?;
    only_nested(&read.review, &edits)?;
    if !consequences(&read, &edits)? {
        return Ok(Exit::Findings);
    }
    let plan = plan_of(config, &read, &edits, &how.reason)?;
    if how.what_if {
        let arise = what_if(&read, &edits).arise;
        return Ok(match arise.is_empty() {
            true => Exit::Fine,
            false => Exit::Findings,
        });
    }
    let cause = Cause::reasoned(&how.reason);
    carry_out(config, &read, (&plan, &cause), how.yes).await
}

/// Takes out whose recorded time is over. Nobody is asked: somebody gave it for that time.
pub async fn expire(config: &Path, stale_days: i64) -> Result<Exit> {
    let read = read(config, &[], stale_days).await?;
    let lines = &read.world.document.delegation.temporary;
    let over = lines.iter().filter(|t| t.until <= read.review.now);
    let edits: Vec<AccessEdit> = over.filter_map(|t| over_edit(&read.review, t)).collect();
    let plan = plan_of(config, &read, &edits, say!("cli-access-time-over"))?;
    if plan.is_empty() {
        say::line(say!("cli-access-none-over"));
        return Ok(Exit::Fine);
    }
    let cause = Cause::reasoned(say!("cli-access-time-over"));
    carry_out(config, &read, (&plan, &cause), true).await
}

/// What ends a membership whose recorded time is over. `None`: its group was not found, so nothing is
/// known of who is in it.
fn over_edit(review: &AccessReview, line: &Temporary) -> Option<AccessEdit> {
    let graph = &review.graph;
    let group = review.groups.get(&line.group)?.root;
    let member = line.guid.and_then(|g| graph.by_guid(g));
    let member = member.or_else(|| graph.by_dn(&line.member));
    let is_in = |m: &Node| graph.members(group).any(|one| one == *m);
    Some(match member.filter(is_in) {
        // Active Directory ended what it was to end: who is in has been added since, for good.
        Some(member) if !line.by_directory => AccessEdit::Remove {
            group,
            members: vec![member],
        },
        _ => AccessEdit::Ended(line.clone()),
    })
}

async fn node_of(read: &Reviewed, name: &str) -> Result<Node> {
    let world = &read.world;
    let dn = apply::locate(&world.forests, &world.heads(), name).await?;
    dn.and_then(|dn| read.review.graph.by_dn(&dn))
        .ok_or_else(|| not_found(name))
}

pub(super) fn not_found(name: &str) -> Problem {
    Problem::new(
        ProblemKind::NotFound,
        words!("cli-object-not-found", object = inert(name)),
        words!("cli-object-not-found-advice"),
    )
}

fn group_of(read: &Reviewed, role: DelegationRole) -> Result<Node> {
    let found = read.review.groups.get(&role).map(|r| r.root);
    found.ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            words!("cli-access-no-group", group = role.default_name()),
            words!("cli-access-no-group-advice"),
        )
    })
}

fn edits(read: &Reviewed, act: &ReviewAct, nodes: &[Node]) -> Result<Vec<AccessEdit>> {
    let members = nodes.to_vec();
    Ok(match act {
        ReviewAct::Add { to, end, .. } => {
            let group = group_of(read, (*to).into())?;
            match until(end, read.review.now)? {
                None => vec![AccessEdit::Add { group, members }],
                Some(until) => add_until(group, nodes, until),
            }
        }
        ReviewAct::Remove { out_of, .. } => {
            let group = group_of(read, (*out_of).into())?;
            vec![AccessEdit::Remove { group, members }]
        }
        ReviewAct::Move { out_of, to, .. } => {
            let (from, to) = (
                group_of(read, (*out_of).into())?,
                group_of(read, (*to).into())?,
            );
            vec![
                AccessEdit::Add {
                    group: to,
                    members: members.clone(),
                },
                AccessEdit::Remove {
                    group: from,
                    members,
                },
            ]
        }
        ReviewAct::Extend { group, end, .. } => {
            let group = group_of(read, (*group).into())?;
            let until = until(end, read.review.now)?.ok_or_else(no_end)?;
            add_until(group, nodes, until)
        }
        ReviewAct::Confirm {
            group, by, remove, ..
        } => {
            let group = group_of(read, (*group).into())?;
            let one = |member: &Node| AccessEdit::Attest {
                group,
                member: *member,
                confirmed: !remove,
                by: by.clone(),
            };
            nodes.iter().map(one).collect()
        }
        ReviewAct::Fix { numbers, .. } => {
            let fix = |number: &usize| {
                let finding = read.review.findings.get(number.wrapping_sub(1));
                let fix = finding.and_then(|f| f.fix.as_ref());
                fix.and_then(AccessEdit::of).ok_or_else(|| no_fix(*number))
            };
            numbers.iter().map(fix).collect::<Result<_>>()?
        }
    })
}

/// The scope rules that mend these findings: they change who is in sync, so the plan is one of the
/// whole configuration and takes no change of members beside it.
fn exclusions(review: &AccessReview, numbers: &[usize]) -> Result<Vec<drift::Edit>> {
    let fix = |number: &usize| review.findings.get(number.wrapping_sub(1))?.fix.as_ref();
    let rule = |number: &usize| match fix(number)? {
        Fix::Exclude { dn, guid } => Some(drift::Edit::SetRule {
            dn: dn.clone(),
            guid: *guid,
            includes: false,
        }),
        _ => None,
    };
    let rules: Vec<_> = numbers.iter().filter_map(rule).collect();
    if rules.is_empty() || rules.len() == numbers.len() {
        return Ok(rules);
    }
    Err(Problem::new(
        ProblemKind::Invalid,
        words!("cli-access-fix-apart"),
        words!("cli-access-fix-apart-advice"),
    ))
}

async fn exclude(
    config: &Path,
    mut world: World,
    rules: &[drift::Edit],
    how: &How,
) -> Result<Exit> {
    for rule in rules {
        rule.carry_out(&mut world.document);
    }
    let apply = args::Apply {
        plan: None,
        reason: how.reason.clone(),
        yes: how.yes,
        deletes: None,
        enters: None,
        amend: args::Amend::default(),
        reach: args::Reach::default(),
    };
    reviewed_of(config, &world, &apply, how.what_if).await
}

fn add_until(group: Node, nodes: &[Node], until: Timestamp) -> Vec<AccessEdit> {
    let one = |member: &Node| AccessEdit::AddUntil {
        group,
        member: *member,
        until,
    };
    nodes.iter().map(one).collect()
}

fn no_fix(number: usize) -> Problem {
    Problem::new(
        ProblemKind::Invalid,
        words!("cli-access-no-fix", number = number.to_string()),
        words!("cli-access-no-fix-advice"),
    )
}

fn no_end() -> Problem {
    Problem::new(
        ProblemKind::Invalid,
        words!("cli-access-no-end"),
        words!("cli-access-no-end-advice"),
    )
}

fn until(end: &End, now: Timestamp) -> Result<Option<Timestamp>> {
    let bad = |text: &str| {
        Problem::new(
            ProblemKind::Invalid,
            words!("cli-access-bad-time", text = inert(text)),
            words!("cli-access-bad-time-advice"),
        )
    };
    let (text, at) = match (&end.until, &end.for_) {
        (Some(text), _) => (text, time(text)),
        (_, Some(text)) => {
            let span: Option<Span> = text.parse().ok();
            let zoned = Zoned::new(now, jiff::tz::TimeZone::UTC);
            let at = span.and_then(|s| zoned.checked_add(s).ok());
            (text, at.map(|z| z.timestamp()))
        }
        (None, None) => return Ok(None),
    };
    at.filter(|at| *at > now).map(Some).ok_or_else(|| bad(text))
}

/// With an offset, or a time of this computer's zone.
fn time(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let local: jiff::civil::DateTime = text.parse().ok()?;
    let zoned = local.to_zoned(Zoned::now().time_zone().clone()).ok()?;
    Some(zoned.timestamp())
}

fn what_if(read: &Reviewed, edits: &[AccessEdit]) -> WhatIf {
    let simple: Vec<Edit> = edits.iter().flat_map(AccessEdit::considered).collect();
    consider(&read.review, &read.world.document, &read.facts, &simple)
}

/// Nobody is taken out of a group that does not hold them itself: they would stay in.
fn only_nested(review: &AccessReview, edits: &[AccessEdit]) -> Result<()> {
    let graph = &review.graph;
    for edit in edits.iter().flat_map(AccessEdit::considered) {
        let Edit::Remove { group, member } = edit else {
            continue;
        };
        let mut reaches = review.groups.values().filter(|r| r.root == group);
        let way = reaches.next().and_then(|reach| reach.way(graph, member));
        if let Some(way) = way.filter(|_| !graph.members(group).any(|m| m == member)) {
            return Err(Problem::new(
                ProblemKind::Refused,
                words!(
                    "cli-access-only-nested",
                    who = title(graph, member),
                    group = title(graph, group)
                ),
                words!(
                    "cli-access-only-nested-advice",
                    way = review.way_words(&way)
                ),
            ));
        }
    }
    Ok(())
}

/// Says what would follow; `false`: Active Directory would refuse it.
fn consequences(read: &Reviewed, edits: &[AccessEdit]) -> Result<bool> {
    let what = what_if(read, edits);
    let graph = &read.review.graph;
    for one in &what.gains {
        say::line(&say!(
            "cli-access-gains",
            who = title(graph, one.node),
            group = one.role.default_name(),
            way = read.review.way_words(&one.way)
        ));
    }
    for one in &what.losses {
        say::line(&say!(
            "cli-access-loses",
            who = title(graph, one.node),
            group = one.role.default_name(),
            way = read.review.way_words(&one.way)
        ));
    }
    for finding in &what.arise {
        say::line(&say!(
            "cli-access-arises",
            level = finding.level.name(),
            finding = &finding.headline
        ));
    }
    for finding in &what.vanish {
        say::line(&say!("cli-access-vanishes", finding = &finding.headline));
    }
    if let Some(Edit::Add { group, member } | Edit::Remove { group, member }) = what.refused.first()
    {
        say::problem(&Problem::new(
            ProblemKind::Refused,
            words!(
                "cli-access-cannot-hold",
                group = title(graph, *group),
                member = title(graph, *member)
            ),
            words!("cli-access-cannot-hold-advice"),
        ));
        return Ok(false);
    }
    Ok(true)
}

fn plan_of(config: &Path, read: &Reviewed, edits: &[AccessEdit], why: &str) -> Result<Plan> {
    let file = see_file(config)?;
    Ok(membership(
        &read.review,
        &read.world.document,
        &file,
        edits,
        why,
    ))
}

async fn carry_out(
    config: &Path,
    read: &Reviewed,
    (plan, cause): (&Plan, &Cause),
    yes: bool,
) -> Result<Exit> {
    if plan.is_empty() {
        say::line(say!("cli-access-so-already"));
        return Ok(Exit::Fine);
    }
    say::plan(plan);
    if !yes && !consents()? {
        say::note(say!("cli-nothing-changed"));
        return Ok(Exit::Stopped);
    }
    let journals =
        apply::paths::journal_dir(&read.world.settings).ok_or(apply::ApplyError::NoStateFolder)?;
    let mut told = tell(plan);
    let cancel = stop::by_ctrl_c();
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let ran = apply::apply(
        plan,
        cause,
        config,
        &journals,
        &read.world.ports(),
        &mut watch,
    )
    .await?;
    if ran.ended.is_ok() {
        say::note(say!("cli-access-sign-in-again"));
    }
    Ok(ended(&ran))
}
