//! The texts of a journal's line: English in the file, and what they were made of beside them.

use serde::{Deserialize, Serialize};

use crate::model::words::{Origins, Words, origins};
use crate::plan::Step;

use super::journal::Line;

/// A line as it stands in the file.
#[derive(Serialize, Deserialize)]
pub(super) struct Written<L> {
    #[serde(flatten)]
    line: L,
    #[serde(default, skip_serializing_if = "Origins::is_empty")]
    told: Origins,
}

impl<'a> Written<&'a Line> {
    pub fn of(line: &'a Line) -> Self {
        let mut kept = line.clone();
        let told = origins(texts(&mut kept).into_iter().map(|w| &*w));
        Self { line, told }
    }
}

impl Written<Line> {
    pub fn line(self) -> Line {
        let mut line = self.line;
        for words in texts(&mut line) {
            words.retell(&self.told);
        }
        line
    }
}

fn texts(line: &mut Line) -> Vec<&mut Words> {
    match line {
        Line::Start { plan, .. } => plan.steps.iter_mut().flat_map(Step::texts).collect(),
        Line::Failed { problem, .. } => {
            vec![
                &mut problem.headline,
                &mut problem.cause,
                &mut problem.remedy,
            ]
        }
        Line::Left { why, .. } => vec![why],
        _ => Vec::new(),
    }
}
