//! Is the tenant still as the plan says?

use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::words;
use crate::plan::{Guard, fingerprint, is_running, settings_print};

use super::super::Ports;
use super::super::guard::moved;
use super::{job_gone, port};

pub(in crate::apply) async fn check(ports: &Ports<'_>, guard: &Guard) -> Result<()> {
    let port = port(ports)?;
    match guard {
        Guard::NoApp { template, name } => {
            let apps = port.apps(*template).await?;
            match apps.iter().any(|a| a.name.eq_ignore_ascii_case(name)) {
                false => Ok(()),
                true => Err(moved(words!("apply-moved-app", name = inert(name)))),
            }
        }
        Guard::NoJob { app, template } => {
            let jobs = port.jobs(*app).await?;
            match jobs.iter().any(|j| j.template == *template) {
                false => Ok(()),
                true => Err(moved(words!("apply-moved-job", name = inert(template)))),
            }
        }
        Guard::Settings { app, sha256 } => {
            match settings_print(&port.settings(*app).await?) == *sha256 {
                true => Ok(()),
                false => Err(moved(words!("apply-moved-settings", app = app))),
            }
        }
        Guard::Schema { job, sha256 } => {
            let now = port.schema(job.app, &job.id).await?;
            match fingerprint(&now.json) == *sha256 {
                true => Ok(()),
                false => Err(moved(words!("apply-moved-schema", job = inert(&job.id)))),
            }
        }
        Guard::Running { job, running } => {
            let now = port.job(job.app, &job.id).await?;
            let now = now.ok_or_else(|| job_gone(job))?;
            match (is_running(&now), *running) {
                (now, wanted) if now == wanted => Ok(()),
                (true, _) => Err(moved(words!("apply-moved-runs", job = inert(&job.id)))),
                (false, _) => Err(moved(words!("apply-moved-stands", job = inert(&job.id)))),
            }
        }
        _ => Ok(()),
    }
}
