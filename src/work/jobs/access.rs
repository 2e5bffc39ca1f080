//! Reading delegated access, and what would follow from a change of it.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::apply;
use crate::directory::{AccessAsk, WantedGroup};
use crate::insight::access::{AccessReview, Edit, consider, csv, html, json};
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::ports::Result;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Problem, ProblemKind};
use crate::plan::{AccessEdit, Plan, membership};

use super::super::sessions::Sessions;
use super::super::tasks::Reporter;
use super::super::{AccessExport, AccessProposal, AccessRead, AccessWish, Outcome};
use super::files;
use super::plan::ports;

pub(super) struct Asked {
    pub read: AccessRead,
    pub wish: AccessWish,
    pub why: String,
}

pub(super) async fn read(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    document: &Document,
    candidates: Vec<Dn>,
    stale_days: i64,
) -> Result<AccessRead> {
    let mut told = None;
    let mut progress = move |now| {
        let at = tokio::time::Instant::now();
        if told.is_none_or(|last| at.duration_since(last).as_millis() >= 100) {
            told = Some(at);
            reporter.send(Outcome::Progress(now));
        }
    };
    let group = |role: DelegationRole| {
        let spec = document.delegation.get(role)?;
        Some(WantedGroup {
            index: role.index(),
            dn: spec.dn.clone(),
            guid: spec.guid,
        })
    };
    let ask = AccessAsk {
        groups: DelegationRole::ALL.into_iter().filter_map(group).collect(),
        candidates,
        rights: true,
    };
    let facts = sessions.forests().access(&ask, &mut progress).await?;
    let review = AccessReview::make(document, &facts, Timestamp::now(), stale_days);
    Ok(AccessRead::new(facts, review))
}

pub(super) async fn propose(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    document: &Document,
    path: PathBuf,
    asked: Asked,
) -> Result<AccessProposal> {
    let stale_days = asked.read.review().stale_days;
    let (read, edits) = match asked.wish {
        AccessWish::Edits(edits) => (asked.read, edits),
        AccessWish::Add {
            role,
            members,
            until,
        } => {
            let wanted = members.clone();
            let read = read(sessions, reporter, document, wanted, stale_days).await?;
            let edits = add(&read, role, &members, until)?;
            (read, edits)
        }
    };
    let simple: Vec<Edit> = edits.iter().flat_map(AccessEdit::considered).collect();
    let what_if = consider(read.review(), document, read.facts(), &simple);
    let file = apply::see_file(&files::in_documents(path))?;
    let plan = membership(read.review(), document, &file, &edits, &asked.why);
    Ok(AccessProposal {
        read,
        what_if,
        plan,
    })
}

pub(super) async fn look_again(sessions: Arc<Sessions>, plan: &Plan) -> Result<Option<Words>> {
    let forests = sessions.forests();
    let ports = ports(&sessions, &forests, None);
    apply::moved_since(&ports, plan).await
}

fn add(
    read: &AccessRead,
    role: DelegationRole,
    members: &[Dn],
    until: Option<Timestamp>,
) -> Result<Vec<AccessEdit>> {
    let gone = |what: String| {
        Problem::new(
            ProblemKind::NotFound,
            words!("work-access-gone", what = what),
            words!("work-access-gone-advice"),
        )
    };
    let review = read.review();
    let group = review.groups.get(&role).map(|r| r.root);
    let group = group.ok_or_else(|| gone(role.default_name().to_owned()))?;
    let mut nodes: Vec<Node> = Vec::new();
    for dn in members {
        let node = review.graph.by_dn(dn);
        nodes.push(node.ok_or_else(|| gone(dn.to_string()))?);
    }
    Ok(match until {
        None => vec![AccessEdit::Add {
            group,
            members: nodes,
        }],
        Some(until) => nodes
            .into_iter()
            .map(|member| AccessEdit::AddUntil {
                group,
                member,
                until,
            })
            .collect(),
    })
}

pub(super) fn export(read: &AccessRead, form: AccessExport, path: PathBuf) -> Outcome {
    let path = files::in_documents(path);
    let review = read.review();
    let text = match form {
        AccessExport::Csv => csv(review),
        AccessExport::Html => html(review),
        AccessExport::Json => {
            let json = format!("{:#}\n", json(review));
            crate::model::text::inert_json(&json).into_owned()
        }
    };
    let done = apply::write_atomically(&path, text.as_bytes()).map_err(Problem::from);
    Outcome::Saved { path, done }
}
