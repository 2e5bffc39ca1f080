//! A job's schema and an application's settings: read whole, written whole.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::super::error::{Error, Result};
use super::super::graph::{Ask, Page, parsed};
use super::super::session::Session;
use super::{READ_SYNC, WRITE_SYNC, job_path, synchronization};
use crate::model::Guid;
use crate::model::provisioning::{JobSchema, Setting};
use crate::model::words::words;

/// Graph says what kind of thing an answer is; said back, it would be taken for a property.
const CONTEXT: &str = "@odata.context";

pub async fn read(session: &Session, app: Guid, job: &str) -> Result<JobSchema> {
    let what = words!("entra-what-schema");
    let url = session.url(&job_path(app, job, "/schema"), &[]);
    let ask = Ask::get(url).needing(READ_SYNC);
    let reply = session.send_to(app, &what, &ask).await?;
    let mut json: Value = parsed(&what, &reply)?;
    let Some(members) = json.as_object_mut() else {
        let why = "it is no object".to_owned();
        return Err(Error::Malformed { what, why });
    };
    members.shift_remove(CONTEXT);
    let etag = reply.headers.get("etag").and_then(|e| e.to_str().ok());
    Ok(JobSchema {
        etag: etag.map(str::to_owned),
        json,
    })
}

pub async fn put(session: &Session, app: Guid, job: &str, schema: &JobSchema) -> Result<()> {
    let url = session.url(&job_path(app, job, "/schema"), &[]);
    let ask = Ask::put(url, &schema.json)?
        .needing(WRITE_SYNC)
        .if_match(schema.etag.clone());
    session
        .send_to(app, &words!("entra-what-schema"), &ask)
        .await
        .map(drop)
}

#[derive(Serialize, Deserialize)]
struct Pair {
    key: String,
    value: Option<String>,
}

pub async fn settings(session: &Session, app: Guid) -> Result<Vec<Setting>> {
    let what = words!("entra-what-app-settings");
    let url = session.url(&synchronization(app, "secrets"), &[]);
    let ask = Ask::get(url).needing(READ_SYNC);
    let page: Page<Pair> = parsed(&what, &session.send_to(app, &what, &ask).await?)?;
    let setting = |Pair { key, value }| Setting { key, value };
    Ok(page.value.into_iter().map(setting).collect())
}

pub async fn put_settings(session: &Session, app: Guid, settings: &[Setting]) -> Result<()> {
    let pair = |s: &Setting| Pair {
        key: s.key.clone(),
        value: s.value.clone(),
    };
    let pairs: Vec<Pair> = settings.iter().map(pair).collect();
    let url = session.url(&synchronization(app, "secrets"), &[]);
    let ask = Ask::put(url, &json!({"value": pairs}))?.needing(WRITE_SYNC);
    session
        .send_to(app, &words!("entra-what-app-settings"), &ask)
        .await
        .map(drop)
}
