//! `practice --serve`: both practice servers until the process is stopped.

use crate::model::ports::Result;
use crate::model::words::say;
use crate::practice::{Options, serve_env};

use super::{Exit, args, say};

pub async fn serve(practice: &args::Practice) -> Result<Exit> {
    let options = Options {
        scenario: practice.scenario()?,
        ldaps: practice.ldap,
        https: practice.https,
    };
    // The authority's certificate lies beside the env file: without one both are temporary.
    let folder =
        tempfile::tempdir().map_err(|error| crate::model::Problem::internal(error.to_string()))?;
    let env = match &practice.env {
        Some(path) => path.clone(),
        None => folder.path().join("practice.env"),
    };
    let running = serve_env(options, &env).await?;
    match &practice.env {
        Some(path) => say::note(&say!("cli-serving", path = path.display().to_string())),
        None => say::out(&running.env()),
    }
    std::future::pending::<()>().await;
    drop(running);
    Ok(Exit::Fine)
}
