//! `review`: who has delegated access in effect, who may change it, what is wrong with it.

use std::path::Path;

use jiff::Timestamp;

use crate::apply;
use crate::directory::{AccessAsk, WantedGroup};
use crate::insight::access::{
    AccessReview, Attestation, Cell, Fix, Level, Row, Who, csv, html, json, kind_name, label,
    name_of, title,
};
use crate::model::access::AccessFacts;
use crate::model::document::DelegationRole;
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{list, minute, say};
use crate::model::{Dn, Document};

use super::connect::World;
use super::{Exit, args, review_act, say};

/// Ways shown for each membership.
const WAYS: usize = 3;

/// The document's world with everything about its four groups.
pub(super) struct Reviewed {
    pub world: World,
    pub facts: AccessFacts,
    pub review: AccessReview,
}

pub(super) async fn read(config: &Path, who: &[String], stale_days: i64) -> Result<Reviewed> {
    let world = World::reach(config, false).await?;
    let mut candidates = Vec::new();
    for name in who {
        candidates.push(find(&world, name).await?);
    }
    let ask = ask(&world.document, candidates);
    let facts = world.forests.access(&ask, &mut |_| {}).await?;
    let review = AccessReview::make(&world.document, &facts, Timestamp::now(), stale_days);
    Ok(Reviewed {
        world,
        facts,
        review,
    })
}

async fn find(world: &World, name: &str) -> Result<Dn> {
    let found = apply::locate(&world.forests, &world.heads(), name).await?;
    found.ok_or_else(|| review_act::not_found(name))
}

fn ask(document: &Document, candidates: Vec<Dn>) -> AccessAsk {
    let group = |role: DelegationRole| {
        let spec = document.delegation.get(role)?;
        Some(WantedGroup {
            index: role.index(),
            dn: spec.dn.clone(),
            guid: spec.guid,
        })
    };
    AccessAsk {
        groups: DelegationRole::ALL.into_iter().filter_map(group).collect(),
        candidates,
        rights: true,
    }
}

pub async fn review(config: &Path, review: &args::Review) -> Result<Exit> {
    if let Some(act) = &review.act {
        return review_act::act(config, act).await;
    }
    if review.expire {
        return review_act::expire(config, review.stale_days).await;
    }
    let read = read(config, &[], review.stale_days).await?.review;
    if let Some(path) = &review.csv {
        apply::write_atomically(path, csv(&read).as_bytes())?;
    }
    if let Some(path) = &review.html {
        apply::write_atomically(path, html(&read).as_bytes())?;
    }
    match review.json {
        true => say::json(&json(&read)),
        false => print(&read),
    }
    let serious = read.findings.iter().any(|f| f.level != Level::Low);
    Ok(match serious {
        false => Exit::Fine,
        true => Exit::Findings,
    })
}

fn print(review: &AccessReview) {
    for role in review.groups.keys() {
        let count = review.count(*role);
        say::line(&say!(
            "cli-review-group",
            group = role.default_name(),
            may = role.may(),
            n = count
        ));
        if count == 0 {
            say::line(&format!("  {}", say!("cli-no-members")));
        }
        let rows = review.rows.iter();
        for (row, cell) in rows.filter_map(|r| Some((r, r.cell(*role)?))) {
            member(review, *role, row, cell);
        }
    }
    changers(review);
    for (number, finding) in review.findings.iter().enumerate() {
        let fix = match &finding.fix {
            None | Some(Fix::SetUp(_)) => String::new(),
            Some(Fix::Choose(_)) => say!("cli-review-mend-choose").to_owned(),
            Some(Fix::Confirm(_)) => say!("cli-review-mend-confirm").to_owned(),
            Some(Fix::Exclude { dn, .. }) => {
                let number = (number + 1).to_string();
                say!(
                    "cli-review-mend-exclude",
                    number = number,
                    ou = inert(dn.as_str())
                )
            }
            Some(Fix::Plan) => say!("cli-review-mend-plan").to_owned(),
            Some(_) => say!("cli-review-mend", number = (number + 1).to_string()),
        };
        say::line(&say!(
            "cli-review-finding",
            number = (number + 1).to_string(),
            level = finding.level.name(),
            finding = &finding.headline
        ));
        say::line(&format!("    {} {fix}", finding.reason));
    }
}

fn member(review: &AccessReview, role: DelegationRole, row: &Row, cell: &Cell) {
    let account = review.graph.account(row.node);
    let mut more: Vec<String> = vec![kind_name(account.kind).to_string()];
    more.extend(row.states.iter().map(|s| s.name().to_string()));
    if let Some(since) = cell.since {
        more.push(say!("cli-review-since", at = minute(since)));
    }
    if let Some(until) = cell.until {
        more.push(say!("cli-review-until", at = minute(until)));
    } else if let Some(until) = cell.recorded {
        more.push(say!("cli-review-until-recorded", at = minute(until)));
    }
    match &cell.attested {
        Attestation::None => {}
        Attestation::Due => more.push(say!("cli-review-to-confirm").into()),
        Attestation::Confirmed { by, at, due } => {
            let (by, at) = (inert(by).into_owned(), minute(*at));
            more.push(match due {
                true => say!("cli-review-confirmed-due", by = by, at = at),
                false => say!("cli-review-confirmed", by = by, at = at),
            });
        }
    }
    say::line(&format!(
        "  {} ({}; {})",
        account.dn,
        title(&review.graph, row.node),
        more.join("; ")
    ));
    let ways = review.ways(role, row.node, WAYS);
    for way in ways.list.iter().filter(|w| !w.is_direct()) {
        let way = review.way_words(way);
        say::line(&format!("      {}", say!("cli-review-through", way = way)));
    }
    if ways.more {
        say::line(&format!("      {}", say!("cli-review-further")));
    }
}

fn changers(review: &AccessReview) {
    let (admins, others): (Vec<_>, Vec<_>) = review.changers.iter().partition(|c| c.tier_zero);
    for changer in others {
        let who = match &changer.who {
            Who::Account(node) => title(&review.graph, *node),
            Who::Sid(sid) => name_of(sid),
        };
        let powers: Vec<String> = changer
            .powers
            .iter()
            .map(|p| p.words().to_string())
            .collect();
        say::line(&say!(
            "cli-review-may",
            who = who,
            what = list(&powers),
            group = label(&review.graph, changer.group)
        ));
    }
    say::line(&say!("cli-review-admins", n = admins.len()));
}
