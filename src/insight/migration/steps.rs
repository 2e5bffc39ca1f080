//! The move in its order: one OU first, both engines side by side, nothing deleted on the way.

use serde::Serialize;

use crate::model::Dn;
use crate::model::words::{Words, words};

use super::Present;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MoveStep {
    pub what: Words,
    pub how: Words,
}

fn step(what: Words, how: Words) -> MoveStep {
    MoveStep { what, how }
}

/// `blocked`: something is to be mended first.
pub(super) fn steps(present: &Present<'_>, pilot: Option<&Dn>, blocked: bool) -> Vec<MoveStep> {
    let mut out = Vec::new();
    if blocked {
        out.push(step(
            words!("insight-step-mend"),
            words!("insight-step-mend-how"),
        ));
    }
    out.push(step(
        words!("insight-step-keep"),
        words!("insight-step-keep-how"),
    ));
    out.push(step(
        words!("insight-step-agent"),
        words!(
            "insight-step-agent-how",
            forests = crate::model::words::list(&forests(present))
        ),
    ));
    out.push(step(
        words!("insight-step-stop"),
        words!("insight-step-stop-how"),
    ));
    let at = pilot.map_or_else(|| words!("insight-step-an-ou"), |dn| dn.as_str().into());
    out.push(step(
        words!("insight-step-rule-in", ou = &at),
        words!("insight-step-rule-in-how", ou = &at),
    ));
    out.push(step(
        words!("insight-step-rule-out"),
        words!("insight-step-rule-out-how"),
    ));
    out.push(step(
        words!("insight-step-preview"),
        words!("insight-step-preview-how"),
    ));
    out.push(step(
        words!("insight-step-pilot", ou = &at),
        words!("insight-step-pilot-how"),
    ));
    out.push(step(
        words!("insight-step-start"),
        words!("insight-step-start-how"),
    ));
    out.push(step(
        words!("insight-step-check"),
        words!("insight-step-check-how"),
    ));
    out.push(step(
        words!("insight-step-widen"),
        words!("insight-step-widen-how"),
    ));
    if present.document.group_writeback.enabled {
        out.push(step(
            words!("insight-step-writeback"),
            words!("insight-step-writeback-how"),
        ));
    }
    out.push(step(
        words!("insight-step-sign-in"),
        words!("insight-step-sign-in-how"),
    ));
    out.push(step(
        words!("insight-step-end"),
        words!("insight-step-end-how"),
    ));
    out
}

fn forests(present: &Present<'_>) -> Vec<String> {
    let forests = present.document.forest.iter();
    forests.map(|f| f.name.clone()).collect()
}
