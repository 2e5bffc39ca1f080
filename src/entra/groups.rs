//! Groups of the tenant, page by page.

use serde::Deserialize;

use super::error::{Error, Result};
use super::graph::{Ask, Consistency, Page};
use super::session::Session;
use crate::model::Guid;
use crate::model::tenant::{TenantGroup, TenantGroupKind, TenantGroups};
use crate::model::words::words;

const SELECT: &str =
    "id,displayName,description,mailEnabled,securityEnabled,groupTypes,onPremisesSyncEnabled";
const PAGE_SIZE: &str = "100";

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
    let what = words!("entra-what-groups");
    let url = match next {
        Some(link) => session.link(&what, &link)?,
        None => {
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
            session.url("groups", &query)
        }
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

/// How many direct members it has; `None`: there is no such group.
pub async fn members(session: &Session, id: Guid) -> Result<Option<u64>> {
    let url = session.url(&format!("groups/{id}/members/$count"), &[]);
    let what = words!("entra-what-group");
    let ask = Ask::get(url).counting();
    match session.send(&what, &ask).await {
        Ok(reply) => count(&reply.body)
            .map(Some)
            .ok_or_else(|| Error::Malformed {
                what,
                why: "it is no number".to_owned(),
            }),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Plain text, before which the service puts a byte order mark.
fn count(body: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(body).ok()?;
    text.trim_start_matches('\u{FEFF}').trim().parse().ok()
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

    #[test]
    fn a_count_is_a_number_with_or_without_a_byte_order_mark() {
        assert_eq!(count(b"50001"), Some(50_001));
        assert_eq!(count("\u{FEFF}12\r\n".as_bytes()), Some(12));
        assert_eq!(count(b"{}"), None);
    }

    #[test]
    fn a_quote_in_a_search_cannot_end_the_filter() {
        assert_eq!(
            starts_with("O'Brien') or startswith(mail,'a"),
            "startswith(displayName,'O''Brien'') or startswith(mail,''a')"
        );
    }
}
