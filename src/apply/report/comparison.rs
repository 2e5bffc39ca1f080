//! What two configurations differ in, as a report.

use jiff::Timestamp;

use crate::apply::ReportForm;
use crate::insight::compare::{Comparison, NoRules, RuleRow, State};
use crate::model::Words;
use crate::model::words::{minute, say, words};

use super::{Page, configuration::regions};

pub fn comparison_report(comparison: &Comparison, made: Timestamp, form: ReportForm) -> String {
    let mut page = Page::new(say!("apply-compare-title"));
    let [left, right] = comparison.names.each_ref().map(|n| n.show().into_owned());
    page.fact(say!("apply-compare-left"), &left);
    page.fact(say!("apply-compare-right"), &right);
    page.fact(say!("apply-audit-made"), minute(made));
    page.fact(
        say!("apply-report-outcome"),
        match comparison.differences() {
            0 => say!("apply-compare-same").to_owned(),
            n => say!("apply-compare-differ", n = n),
        },
    );
    settings(&mut page, comparison, [&left, &right]);
    scopes(&mut page, comparison, [&left, &right]);
    rules(&mut page, comparison, [&left, &right]);
    page.show(form)
}

/// In words, never by colour.
pub(super) fn state(state: State) -> &'static str {
    match state {
        State::Same => say!("apply-compare-state-same"),
        State::Differs => say!("apply-compare-state-differs"),
        State::Unsaid => say!("apply-compare-state-unsaid"),
    }
}

fn said(value: Option<&Words>) -> String {
    value.map_or_else(|| "–".into(), |v| v.show().into_owned())
}

/// Those that differ first.
fn settings(page: &mut Page, comparison: &Comparison, names: [&str; 2]) {
    page.heading(say!("apply-report-settings"));
    let mut rows: Vec<_> = comparison.settings.iter().collect();
    rows.sort_by_key(|r| r.state != State::Differs);
    let rows = rows.into_iter().map(|row| {
        let [left, right] = row.values.each_ref().map(|v| said(v.as_ref()));
        let name = row.name.show().into_owned();
        vec![name, left, right, state(row.state).to_owned()]
    });
    page.table(
        &[
            say!("apply-report-setting"),
            names[0],
            names[1],
            say!("apply-audit-state"),
        ],
        rows.collect(),
    );
}

fn scopes(page: &mut Page, comparison: &Comparison, names: [&str; 2]) {
    page.heading(say!("apply-audit-scope"));
    for row in &comparison.scopes {
        let domain = row.domain.dns_domain();
        page.text(match row.state {
            State::Same => say!("apply-compare-scope-same", domain = domain),
            State::Unsaid => say!("apply-compare-scope-unsaid", domain = domain),
            State::Differs => say!("apply-compare-scope-differs", domain = domain),
        });
        for (only, name) in row.only.iter().zip(names) {
            if !only.is_empty() {
                page.text(say!("apply-compare-only", name = name));
                regions(page, only);
            }
        }
    }
}

fn rules(page: &mut Page, comparison: &Comparison, names: [&str; 2]) {
    page.heading(say!("apply-compare-rules"));
    match comparison.no_rules {
        Some(NoRules::Unsaid) => {
            page.text(say!("apply-compare-rules-unsaid"));
            return beyond(page, comparison, names);
        }
        Some(NoRules::TwoEngines) => {
            page.text(say!("apply-compare-rules-engines"));
            return beyond(page, comparison, names);
        }
        None => {}
    }
    let differing: Vec<&RuleRow> = comparison
        .rules
        .iter()
        .filter(|r| r.state == State::Differs)
        .collect();
    page.text(say!(
        "apply-compare-rules-count",
        n = comparison.rules.len(),
        differ = differing.len()
    ));
    let mut rows = Vec::new();
    for rule in differing {
        let [left, right] = rule.precedences.map(|p| {
            p.map_or_else(
                || say!("apply-compare-no-rule").to_owned(),
                |p| p.to_string(),
            )
        });
        rows.push(vec![
            rule.name.clone(),
            say!("apply-compare-precedence").to_owned(),
            left,
            right,
        ]);
        let precedence = words!("compare-rule-precedence");
        for fact in rule.facts.iter().filter(|f| f.what != precedence) {
            let [left, right] = fact
                .values
                .each_ref()
                .map(|v| v.clone().unwrap_or_else(|| "–".into()));
            rows.push(vec![
                String::new(),
                fact.what.show().into_owned(),
                left,
                right,
            ]);
        }
    }
    if !rows.is_empty() {
        page.table(
            &[
                say!("apply-compare-rule"),
                say!("apply-compare-what"),
                names[0],
                names[1],
            ],
            rows,
        );
    }
}

/// What a side has that the other cannot have.
fn beyond(page: &mut Page, comparison: &Comparison, names: [&str; 2]) {
    for (items, name) in comparison.beyond.iter().zip(names) {
        if items.is_empty() {
            continue;
        }
        page.text(say!("compare-beyond", name = name));
        let rows = items.iter();
        let rows = rows.map(|item| vec![item.what.show().into_owned(), item.place.clone()]);
        let columns = [
            say!("page-start-import-what"),
            say!("page-start-import-place"),
        ];
        page.table(&columns, rows.collect());
    }
}
