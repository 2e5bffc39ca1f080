//! `compare`: any two configurations, setting by setting, set by set, rule by rule.

use std::path::Path;

use jiff::Timestamp;
use serde_json::json;

use crate::apply::{
    ReportForm, comparison_report, last_applied, live_cloud_sync, read_document, version,
    write_atomically,
};
use crate::engines::compare::Configuration;
use crate::engines::reading::CloudSync;
use crate::entra::Access;
use crate::insight::CensusIndex;
use crate::insight::compare::{Comparison, Known, NoRules, Region, State, compare as compared};
use crate::model::ports::Result;
use crate::model::words::{Words, minute, say, words};
use crate::model::{Document, Problem, ProblemKind};
use crate::work::read_configuration;

use super::connect::{World, sign_in};
use super::{Exit, args, say};

/// Instead of a file: the last applied state of the document, or with a colon the version of that
/// number or id.
const APPLIED: &str = "applied";
/// Instead of a file: the jobs in the tenant, read after a sign-in.
const CLOUD_SYNC: &str = "cloud-sync";

pub async fn compare(config: &Path, asked: &args::Compare) -> Result<Exit> {
    let left = read(config, &asked.first).await?;
    let right = read(config, &asked.second).await?;
    let known = match asked.reading {
        true => count(&World::reach(config, false).await?).await?,
        false => Known::default(),
    };
    let comparison = compared(&left, &right, &known);
    if let Some(path) = &asked.page {
        let page = comparison_report(&comparison, Timestamp::now(), ReportForm::Html);
        write_atomically(path, page.as_bytes()).map_err(Problem::from)?;
    }
    match asked.json {
        true => say::json(&json!({"differs": comparison.differs(), "comparison": comparison})),
        false => print(&comparison),
    }
    Ok(match comparison.differs() {
        true => Exit::Findings,
        false => Exit::Fine,
    })
}

async fn read(config: &Path, what: &Path) -> Result<Configuration> {
    if is_live(what) {
        return live(config).await;
    }
    let word = what.to_str().filter(|_| !what.exists());
    match word.map(|w| w.split_once(':').map_or((w, None), |(w, n)| (w, Some(n)))) {
        Some((APPLIED, None)) => applied(config),
        Some((APPLIED, Some(number))) => {
            let version = version(config, number)?;
            Ok(Configuration::of_document(
                version.title(),
                &version.document,
            ))
        }
        _ => Ok(read_configuration(what)?.configuration),
    }
}

async fn live(config: &Path) -> Result<Configuration> {
    let read = jobs(&read_document(config)?, config).await?;
    Ok(Configuration::of_cloud(words!("compare-cloud-live"), &read))
}

/// Does this mean the jobs in the tenant? A file of that name goes first.
pub(super) fn is_live(what: &Path) -> bool {
    what.to_str() == Some(CLOUD_SYNC) && !what.exists()
}

/// The jobs of the document's tenant, read after a sign-in.
pub(super) async fn jobs(document: &Document, config: &Path) -> Result<CloudSync> {
    let network = super::connect::settings().network;
    let session = sign_in(document, config, Access::ReadProvisioning, &network).await?;
    live_cloud_sync(&session).await
}

fn applied(config: &Path) -> Result<Configuration> {
    let applied = last_applied(config).ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            words!(
                "cli-compare-not-applied",
                path = config.display().to_string()
            ),
            words!("cli-compare-not-applied-remedy"),
        )
    })?;
    let name = words!("compare-applied", when = minute(applied.at));
    Ok(Configuration::of_document(name, &applied.document))
}

/// All domains of the document.
pub(super) async fn count(world: &World) -> Result<Known> {
    let mut known = Known::new();
    for head in world.heads() {
        let session = world.forests.of(&head)?;
        let census = session.census(&head, &mut |_| {}).await?;
        known.insert(head, CensusIndex::new(&census));
    }
    Ok(known)
}

fn print(comparison: &Comparison) {
    let [left, right] = comparison.names.each_ref().map(|n| n.show().into_owned());
    say::line(&format!("A  {left}\nB  {right}\n"));
    for row in comparison
        .settings
        .iter()
        .filter(|r| r.state == State::Differs)
    {
        let value = |v: &Option<Words>| v.as_ref().map_or("–".into(), |v| v.show().into_owned());
        say::line(&row.name.show());
        sides([value(&row.values[0]), value(&row.values[1])]);
    }
    for row in comparison
        .scopes
        .iter()
        .filter(|r| r.state == State::Differs)
    {
        for (only, side) in row.only.iter().zip(["A", "B"]) {
            if !only.is_empty() {
                let domain = row.domain.dns_domain();
                say::line(&say!("cli-compare-only", domain = domain, side = side));
                only.iter().for_each(region);
            }
        }
    }
    rules(comparison);
    let unsaid = comparison.unsaid();
    if unsaid > 0 {
        say::line(&say!("cli-compare-unsaid", n = unsaid));
    }
    say::line(&match comparison.differences() {
        0 => say!("cli-compare-same").to_owned(),
        n => say!("cli-compare-differ", n = n),
    });
}

fn sides(values: [String; 2]) {
    for (side, value) in ["A", "B"].into_iter().zip(values) {
        say::line(&format!("   {side}  {}", value.replace('\n', "\n      ")));
    }
}

fn region(region: &Region) {
    let told = match (region.containers, region.objects) {
        (Some(containers), Some(objects)) => say!(
            "cli-compare-region-counted",
            dn = &region.at,
            containers = containers,
            objects = objects.total()
        ),
        _ => region.at.to_string(),
    };
    say::line(&format!("   {told}"));
    for except in &region.except {
        say::line(&format!(
            "      {}",
            say!("cli-compare-except", dn = except)
        ));
    }
}

fn rules(comparison: &Comparison) {
    if comparison.no_rules == Some(NoRules::TwoEngines) {
        say::line(say!("apply-compare-rules-engines"));
    }
    for (beyond, side) in comparison.beyond.iter().zip(["A", "B"]) {
        if !beyond.is_empty() {
            say::line(&say!("compare-beyond", name = side));
        }
        for item in beyond {
            say::line(&format!("   {}\n      ({})", item.what, item.place));
        }
    }
    for row in comparison
        .rules
        .iter()
        .filter(|r| r.state == State::Differs)
    {
        say::line(&say!(
            "cli-compare-rule",
            name = &row.name,
            system = &row.system
        ));
        match row.precedences {
            [Some(_), Some(_)] => {}
            precedences => sides(precedences.map(|p| match p {
                Some(p) => say!("cli-compare-precedence", n = p.to_string()),
                None => say!("apply-compare-no-rule").to_owned(),
            })),
        }
        for fact in &row.facts {
            say::line(&format!("   {}", fact.what));
            sides(fact.values.clone().map(|v| v.unwrap_or_else(|| "–".into())));
        }
    }
}
