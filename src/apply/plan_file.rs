//! Plans in files: for another person to review, or another computer to carry out.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::model::Problem;
use crate::plan::{PlanFault, PlanFile};

use super::error::{ApplyError, Doing};
use super::{files, paths};

/// A plan of tens of thousands of steps is smaller than this.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Reads a plan; one that was changed since it was written is refused.
pub fn read_plan(path: &Path) -> Result<PlanFile, Problem> {
    let mut bytes = Vec::new();
    File::open(path)
        .map_err(ApplyError::file(Doing::Open, path))?
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(ApplyError::file(Doing::Read, path))?;
    let read = match bytes.len() as u64 > MAX_BYTES {
        true => Err(PlanFault::NoPlan),
        false => PlanFile::read(&bytes),
    };
    read.map_err(|fault| fault.problem(&path.to_string_lossy()))
}

/// Writes a plan, in the name of the one who runs this program if it has no author.
pub fn write_plan(path: &Path, mut plan: PlanFile) -> Result<(), ApplyError> {
    plan.cause = plan.cause.by(&paths::whoami());
    files::write_atomically(path, plan.text().as_bytes())
}
