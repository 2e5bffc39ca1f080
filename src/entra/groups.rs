//! Groups of the tenant, page by page.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;

use super::batch;
use super::error::{Error, Result};
use super::graph::{Ask, Consistency, Page};
use super::session::Session;
use crate::model::Guid;
use crate::model::tenant::{TenantGroup, TenantGroupKind, TenantGroups};
use crate::model::words::words;

const SELECT: &str =
    "id,displayName,description,mailEnabled,securityEnabled,groupTypes,onPremisesSyncEnabled";
const PAGE_SIZE: &str = "100";
/// The most that the service gives.
const LARGEST_PAGE: &str = "999";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Group {
    id: Guid,
    display_name: Option<String>,
    description: Option<String>,
    mail_enabled: Option<bool>,
    security_enabled: Option<bool>,
    #[serde(default)]
    group_types: Vec<String>,
    on_premises_sync_enabled: Option<bool>,
}

/// An empty `search` means all. The header for counting goes with every page.
pub async fn page(session: &Session, search: &str, next: Option<String>) -> Result<TenantGroups> {
    let filter = starts_with(search);
    let mut query = vec![
        ("$select", SELECT),
        ("$orderby", "displayName"),
        ("$count", "true"),
        ("$top", PAGE_SIZE),
    ];
    if !search.is_empty() {
        query.push(("$filter", &filter));
    }
    listed(session, &query, next).await
}

/// Of the security groups without mail, those that do not come from Active Directory: all that can
/// be written back.
pub async fn security(session: &Session, next: Option<String>) -> Result<TenantGroups> {
    let query = [
        ("$select", SELECT),
        (
            "$filter",
            "securityEnabled eq true and mailEnabled eq false",
        ),
        ("$top", LARGEST_PAGE),
    ];
    let mut page = listed(session, &query, next).await?;
    page.groups.retain(|group| !group.synced);
    Ok(page)
}

async fn listed(
    session: &Session,
    query: &[(&str, &str)],
    next: Option<String>,
) -> Result<TenantGroups> {
    let what = words!("entra-what-groups");
    let url = match next {
        Some(link) => session.link(&what, &link)?,
        None => session.url("groups", query),
    };
    let page: Page<Group> = session.read(&what, url, Consistency::Eventual).await?;
    if let Some(link) = &page.next {
        // Refused now rather than when the next page is wanted.
        session.link(&what, link)?;
    }
    Ok(TenantGroups {
        groups: page.value.into_iter().map(TenantGroup::from).collect(),
        next: page.next,
        total: page.count,
    })
}

/// `None`: there is no such group.
pub async fn one(session: &Session, id: Guid) -> Result<Option<TenantGroup>> {
    let url = session.url(&format!("groups/{id}"), &[("$select", SELECT)]);
    let what = words!("entra-what-group");
    match session
        .read::<Group>(&what, url, Consistency::Default)
        .await
    {
        Ok(group) => Ok(Some(group.into())),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// How many direct members each has; `None`: there is no such group. Those that the service was too
/// busy for are not among them. At most [`batch::MOST`] at a time.
pub async fn members(
    session: &Session,
    ids: &[Guid],
) -> Result<BTreeMap<Guid, Result<Option<u64>>>> {
    let what = words!("entra-what-group");
    let paths: Vec<String> = (ids.iter())
        .map(|id| format!("/groups/{id}/members/$count"))
        .collect();
    let answers = batch::read(session, &what, &paths).await?;
    let answered = ids.iter().zip(answers);
    let counts = answered.filter_map(|(id, answer)| {
        let answer = answer?;
        let members = match answer.status {
            200 => count(&answer.body)
                .map(Some)
                .ok_or_else(|| Error::Malformed {
                    what: what.clone(),
                    why: "it is no number".to_owned(),
                }),
            404 => Ok(None),
            _ => {
                let ask = Ask::get(session.url("groups", &[])).needing("Group.Read.All");
                Err(session.failure(&what, &ask, &answer.reply()))
            }
        };
        Some((*id, members))
    });
    Ok(counts.collect())
}

/// Alone it is plain text, before which the service puts a byte order mark. What becomes of plain
/// text in a batch is not documented: a number, the text, or its base64.
fn count(body: &Value) -> Option<u64> {
    let of_text = |text: &str| {
        let text = text.trim_start_matches('\u{FEFF}').trim();
        text.parse().ok()
    };
    let Value::String(text) = body else {
        return body.as_u64();
    };
    of_text(text).or_else(|| {
        let bytes = STANDARD.decode(text).ok()?;
        of_text(std::str::from_utf8(&bytes).ok()?)
    })
}

/// A quote inside the text is written twice (OData 4.01 URL Conventions 5.1.1.14.1).
fn starts_with(search: &str) -> String {
    format!("startswith(displayName,'{}')", search.replace('\'', "''"))
}

impl From<Group> for TenantGroup {
    fn from(group: Group) -> Self {
        let has = |kind: &str| group.group_types.iter().any(|t| t == kind);
        let mail = group.mail_enabled == Some(true);
        let security = group.security_enabled == Some(true);
        let kind = match (has("Unified"), mail, security) {
            (true, ..) => TenantGroupKind::Microsoft365,
            (_, true, true) => TenantGroupKind::MailEnabledSecurity,
            (_, false, true) => TenantGroupKind::Security,
            (_, _, false) => TenantGroupKind::Distribution,
        };
        Self {
            dynamic: has("DynamicMembership"),
            synced: group.on_premises_sync_enabled == Some(true),
            id: group.id,
            name: group.display_name.unwrap_or_default(),
            description: group.description.unwrap_or_default(),
            kind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_count_is_a_number_in_any_form_that_a_batch_may_give_it() {
        for (body, wanted) in [
            (json!(50_001), Some(50_001)),
            (json!("50001"), Some(50_001)),
            (json!("\u{FEFF}12\r\n"), Some(12)),
            (json!(STANDARD.encode("\u{FEFF}12")), Some(12)),
            (json!(STANDARD.encode("7")), Some(7)),
            (json!({"value": 1}), None),
            (json!("many"), None),
            (json!(-1), None),
        ] {
            assert_eq!(count(&body), wanted, "{body}");
        }
    }

    #[test]
    fn a_quote_in_a_search_cannot_end_the_filter() {
        assert_eq!(
            starts_with("O'Brien') or startswith(mail,'a"),
            "startswith(displayName,'O''Brien'') or startswith(mail,''a')"
        );
    }
}
