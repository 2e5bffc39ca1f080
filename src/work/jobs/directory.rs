//! Reading Active Directory.

use std::sync::Arc;

use crate::directory;
use crate::insight::{Counted, needed_rights};
use crate::model::ports::{Directory as _, Result};
use crate::model::schema::Attributes;
use crate::model::snapshot::{
    ConnectSpec, Container, ForestFacts, FoundObject, NeededRight, ObjectKind,
};
use crate::model::words::words;
use crate::model::{Dn, Document, Problem, ProblemKind};

use super::super::sessions::Sessions;
use super::super::tasks::Reporter;
use super::super::{Outcome, Wish};

pub(super) async fn connect(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    spec: &ConnectSpec,
) -> Result<Box<ForestFacts>> {
    let mut on_step = move |step| reporter.send(Outcome::TestStep(step));
    let session = directory::connect(spec, &mut on_step).await?;
    let facts = Box::new(session.facts().clone());
    sessions.connect(session);
    Ok(facts)
}

pub(super) async fn children(
    sessions: Arc<Sessions>,
    forest: &str,
    dn: &Dn,
) -> Result<Vec<Container>> {
    sessions.forest(forest)?.children(dn).await
}

pub(super) async fn containers(
    sessions: Arc<Sessions>,
    forest: &str,
    text: &str,
    limit: usize,
) -> Result<Vec<Container>> {
    sessions
        .forest(forest)?
        .search_containers(text, limit)
        .await
}

pub(super) async fn census(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    forest: &str,
    domain: &Dn,
) -> Result<Box<Counted>> {
    let mut told = None;
    let mut progress = move |now| {
        // A person sees ten numbers a second; more would only cost frames.
        let at = tokio::time::Instant::now();
        if told.is_none_or(|last| at.duration_since(last).as_millis() >= 100) {
            told = Some(at);
            reporter.send(Outcome::Progress(now));
        }
    };
    let census = sessions
        .forest(forest)?
        .census(domain, &mut progress)
        .await?;
    Ok(Box::new(census.into()))
}

pub(super) async fn objects(
    sessions: Arc<Sessions>,
    forest: &str,
    text: &str,
    kinds: &[ObjectKind],
    limit: usize,
) -> Result<Vec<FoundObject>> {
    sessions
        .forest(forest)?
        .find_objects(text, kinds, limit)
        .await
}

pub(super) async fn look_up(
    sessions: Arc<Sessions>,
    forest: &str,
    dns: &[Dn],
    account_names: &[String],
) -> Result<Vec<FoundObject>> {
    sessions.forest(forest)?.look_up(dns, account_names).await
}

/// What the connector account needs for this document, and whether it has it. A privileged account
/// is refused.
pub(super) async fn connector_rights(
    sessions: Arc<Sessions>,
    document: &Document,
    forest: &str,
    account: &Dn,
) -> Result<Vec<NeededRight>> {
    let session = sessions.forest(forest)?;
    match session.is_privileged(account).await {
        Ok(None) => {}
        Ok(Some(group)) => {
            let refused = Problem::new(
                ProblemKind::Refused,
                words!("work-cannot-be-connector", account = account.leaf()),
                words!("work-cannot-be-connector-advice"),
            );
            return Err(refused.because(words!("work-cannot-be-connector-cause", group = group)));
        }
        // Whether it is an administrator's is not known: as good as refused.
        Err(problem)
            if matches!(
                problem.kind,
                ProblemKind::AccessDenied | ProblemKind::Invalid
            ) =>
        {
            return Err(Problem {
                kind: ProblemKind::Refused,
                ..problem
            });
        }
        Err(problem) => return Err(problem),
    }
    let entry = session.read(account, &["objectSid"]).await?;
    let sid = entry
        .as_ref()
        .and_then(crate::model::Entry::sid)
        .ok_or_else(|| {
            Problem::new(
                ProblemKind::NotFound,
                words!("work-no-account", account = account),
                words!("work-no-account-advice"),
            )
        })?;
    let chosen = document
        .forest
        .iter()
        .find(|f| f.name.eq_ignore_ascii_case(forest));
    let needed = chosen
        .map(|f| needed_rights(document, f, &sid))
        .unwrap_or_default();
    session.has_rights(account, needed).await
}

pub(super) async fn schema(
    sessions: Arc<Sessions>,
    forest: &str,
    names: &[String],
) -> Result<Attributes> {
    sessions.forest(forest)?.schema_attributes(names).await
}

pub(super) async fn own_rights(
    sessions: Arc<Sessions>,
    forest: &str,
    containers: &[Dn],
    wishes: &[Wish],
) -> Result<Vec<(Dn, Vec<Problem>)>> {
    sessions
        .forest(forest)?
        .own_rights(containers, wishes)
        .await
}
