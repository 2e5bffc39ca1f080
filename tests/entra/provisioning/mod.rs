//! Cloud Sync's configuration through Graph, against the practice tenant.

mod applying;
mod faults;
mod microsoft;
mod permissions;
mod rules;
mod typescript;

use syncwright::entra::{Access, Session};
use syncwright::model::Guid;
use syncwright::model::ports::Provisioning;
use syncwright::model::provisioning::{Direction, Job, ProvisioningApp, Setting};

use crate::bench::{Bench, HYBRID};

pub const JOBS: &str = "/v1.0/servicePrincipals";
pub const DOMAIN: &str = "corp.practice.example";

/// Signed in as an administrator who may configure Cloud Sync.
pub async fn signed_in() -> (Bench, Session) {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in_for(Access::Provisioning).await.unwrap();
    (bench, session)
}

/// An application of this direction with one job that has not been started.
pub async fn made(session: &Session, direction: Direction) -> (ProvisioningApp, Job) {
    let template = session.template(direction).await.unwrap();
    let app = session.make_app(template.id, DOMAIN).await.unwrap();
    let job = session.make_job(app.id, direction.job_template()).await;
    (app, job.unwrap())
}

/// What Cloud Sync needs to run: domain, service account, the deletion limit.
pub async fn set_up(session: &Session, app: Guid, limit: u32) {
    let limit = format!(
        r#"{{"Enabled":true,"Recipients":"","DeleteThresholdEnabled":true,"DeleteThresholdValue":{limit}}}"#
    );
    let settings = [
        setting("Domain", &format!(r#"{{"domain":"{DOMAIN}"}}"#)),
        setting("AppKey", r#"{"appKeyScenario":"AD2AADProvisioning"}"#),
        setting("SyncNotificationSettings", &limit),
    ];
    session.put_settings(app, &settings).await.unwrap();
}

pub fn setting(key: &str, value: &str) -> Setting {
    Setting {
        key: key.into(),
        value: Some(value.into()),
    }
}
