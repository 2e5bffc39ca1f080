//! All that is configured, for an auditor: settings, what syncs in effect, rights, delegation,
//! prerequisites, the picture.

use jiff::Timestamp;

use crate::apply::ReportForm;
use crate::engines::compare::Configuration;
use crate::insight::compare::{Known, Region, compare};
use crate::model::document::{Delegation, DelegationRole};
use crate::model::snapshot::{Counts, NeededRight};
use crate::model::words::{minute, number, say};
use crate::model::{Dn, Document};
use crate::plan::{Finding, Severity};

use super::{Block, Page, journal};

/// What is known besides the document. What was not read is said to be so.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Circumstances {
    pub made: Timestamp,
    /// The document's file, for people.
    pub file: String,
    /// What was counted, by domain.
    pub counted: Known,
    /// What each forest's connector account needs, and has; by the forest's name.
    pub rights: Option<Vec<(String, Vec<NeededRight>)>>,
    /// What was found by checking; `None`: nobody looked.
    pub findings: Option<Vec<Finding>>,
}

pub fn configuration_report(
    document: &Document,
    known: &Circumstances,
    form: ReportForm,
) -> String {
    let mut page = Page::new(say!("apply-audit-title"));
    if !known.file.is_empty() {
        page.fact(say!("apply-report-document"), &known.file);
    }
    page.fact(say!("apply-report-engine"), document.engine.name());
    page.fact(say!("apply-audit-made"), minute(known.made));
    page.heading(say!("apply-report-what-syncs"));
    page.blocks.push(Block::Picture(Box::new(document.clone())));
    scope(&mut page, document, known);
    rights(&mut page, known);
    delegation(&mut page, &document.delegation);
    prerequisites(&mut page, known);
    page.heading(say!("apply-report-settings"));
    journal::settings(&mut page, document);
    page.show(form)
}

/// Domain by domain: the containers that sync in effect, with their objects.
fn scope(page: &mut Page, document: &Document, known: &Circumstances) {
    page.heading(say!("apply-audit-scope"));
    let all = Configuration::of_document("", document);
    for row in compare(&all, &all, &known.counted).scopes {
        let [Some(side), _] = &row.sides else {
            continue;
        };
        let name = row.domain.dns_domain();
        page.text(match (side.regions.len(), side.objects) {
            (0, _) => say!("apply-audit-domain-out", domain = name),
            (_, Some(objects)) => say!(
                "apply-audit-domain-counted",
                domain = name,
                containers = side.containers.unwrap_or_default(),
                objects = objects.total()
            ),
            (n, None) => say!("apply-audit-domain", domain = name, n = n),
        });
        if !side.regions.is_empty() {
            regions(page, &side.regions);
        }
    }
    if known.counted.is_empty() && document.domains().next().is_some() {
        page.text(say!("apply-audit-not-counted"));
    }
}

/// Containers as a table: where, without what, how many.
pub(super) fn regions(page: &mut Page, regions: &[Region]) {
    let heads = [
        say!("apply-audit-container"),
        say!("apply-audit-except"),
        say!("apply-audit-containers"),
        say!("apply-audit-users"),
        say!("apply-audit-groups"),
        say!("apply-audit-contacts"),
        say!("apply-audit-computers"),
    ];
    let counted = regions.iter().any(|r| r.objects.is_some());
    let shown = if counted { 7 } else { 2 };
    let rows = regions.iter().map(|region| {
        let except: Vec<&str> = region.except.iter().map(Dn::as_str).collect();
        let Counts {
            users,
            groups,
            contacts,
            computers,
        } = region.objects.unwrap_or_default();
        let mut row = vec![
            region.at.as_str().to_owned(),
            except.join("\n"),
            number(region.containers.unwrap_or_default() as u64),
        ];
        row.extend([users, groups, contacts, computers].map(number));
        row.truncate(shown);
        row
    });
    page.table(&heads[..shown], rows.collect());
}

fn rights(page: &mut Page, known: &Circumstances) {
    page.heading(say!("apply-audit-rights"));
    let Some(forests) = &known.rights else {
        return page.text(say!("apply-audit-rights-unread"));
    };
    let mut rows = Vec::new();
    for (forest, rights) in forests {
        for right in rights {
            rows.push(vec![
                forest.clone(),
                right.on.as_str().to_owned(),
                right.what.show().into_owned(),
                right.why.name().show().into_owned(),
                match right.has {
                    true => say!("apply-audit-has").to_owned(),
                    false => say!("apply-audit-lacks").to_owned(),
                },
            ]);
        }
    }
    if rows.is_empty() {
        return page.text(say!("apply-audit-rights-none"));
    }
    page.table(
        &[
            say!("apply-audit-forest"),
            say!("apply-audit-on"),
            say!("apply-audit-right"),
            say!("apply-audit-for"),
            say!("apply-audit-state"),
        ],
        rows,
    );
}

fn delegation(page: &mut Page, delegation: &Delegation) {
    page.heading(say!("apply-audit-delegation"));
    let mut rows = Vec::new();
    for role in DelegationRole::ALL {
        let Some(group) = delegation.get(role) else {
            continue;
        };
        let mut members: Vec<String> = group.members.iter().map(|m| m.dn.to_string()).collect();
        for temporary in delegation.temporary.iter().filter(|t| t.group == role) {
            members.push(say!(
                "apply-audit-until",
                who = &temporary.member,
                when = minute(temporary.until)
            ));
        }
        rows.push(vec![
            role.default_name().to_owned(),
            group.dn.to_string(),
            role.may().show().into_owned(),
            members.join("\n"),
        ]);
    }
    if rows.is_empty() {
        return page.text(say!("apply-audit-delegation-none"));
    }
    page.table(
        &[
            say!("apply-audit-group"),
            say!("apply-audit-where"),
            say!("apply-audit-may"),
            say!("apply-audit-members"),
        ],
        rows,
    );
    page.text(say!("apply-audit-delegation-note"));
}

fn prerequisites(page: &mut Page, known: &Circumstances) {
    page.heading(say!("apply-audit-checks"));
    let Some(findings) = &known.findings else {
        return page.text(say!("apply-audit-checks-unread"));
    };
    if findings.is_empty() {
        return page.text(say!("apply-audit-checks-fine"));
    }
    let rows = findings.iter().map(|f| {
        let severity = match f.severity {
            Severity::Blocks => say!("apply-audit-blocks"),
            Severity::Warning => say!("apply-audit-warning"),
            Severity::Note => say!("apply-audit-note"),
        };
        vec![
            severity.to_owned(),
            f.headline.show().into_owned(),
            f.remedy.show().into_owned(),
        ]
    });
    page.table(
        &[
            say!("apply-audit-severity"),
            say!("apply-audit-found"),
            say!("apply-audit-remedy"),
        ],
        rows.collect(),
    );
}
