//! Which directory roles the signed-in person has now.

use serde::Deserialize;

use super::claims::Claims;
use super::error::{Error, Result};
use super::graph::{Consistency, Page};
use super::session::Session;
use crate::model::Guid;
use crate::model::tenant::TenantRole;
use crate::model::words::{Words, words};

/// As Microsoft calls the role in the language of the window. Template ids are the same in every
/// tenant.
fn known(template: &str) -> Option<Words> {
    Some(match template {
        "62e90394-69f5-4237-9190-012177145e10" => words!("entra-role-global-administrator"),
        "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2" => words!("entra-role-hybrid-identity"),
        "e8611ab8-c189-46e8-94e1-60213ab1f814" => words!("entra-role-privileged-role"),
        "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3" => words!("entra-role-application"),
        "158c047a-c907-4556-b7ef-446551a6b5f7" => words!("entra-role-cloud-application"),
        "8329153b-31d0-4727-b945-745eb3bc5f31" => words!("entra-role-domain-name"),
        "fe930be7-5e62-47db-91af-98c3a49a38b1" => words!("entra-role-user"),
        "fdd7a751-b60b-444a-984c-02652fe8fa1c" => words!("entra-role-groups"),
        "f2ef992c-3afb-46b9-b7cf-a126ee74c451" => words!("entra-role-global-reader"),
        "194ae4cb-b126-40b2-bd5b-6091b380977d" => words!("entra-role-security"),
        "5d6b6bb7-de71-4623-b4af-96380a352509" => words!("entra-role-security-reader"),
        "88d8e3e3-8f55-4a1e-953a-9b9898b8876b" => words!("entra-role-directory-readers"),
        "9360feb5-f418-4baa-8175-e2a00bac4301" => words!("entra-role-directory-writers"),
        "d29b2b05-8046-44ba-8758-1e26182fcf32" => words!("entra-role-sync-accounts"),
        "a92aed5d-d78a-4d16-b381-09adb37eb3b0" => words!("entra-role-on-premises-sync"),
        "729827e3-9c14-49f7-bb1b-9608f156bbb8" => words!("entra-role-helpdesk"),
        "29232cdf-9323-42fd-ade2-1d097af3e4de" => words!("entra-role-exchange"),
        _ => return None,
    })
}

/// Every member has this one in `wids`; it is no role.
const PLAIN_USER: &str = "b79fbf4d-3ef9-4689-8143-76b194e85509";

/// `None`: none of the three ways to read them is allowed.
pub async fn read(session: &Session, claims: &Claims) -> Result<Option<Vec<TenantRole>>> {
    let named = of_claims(claims);
    if !named.is_empty() {
        return Ok(Some(named));
    }
    if let Some(roles) = allowed(of_membership(session).await)?.flatten() {
        return Ok(Some(roles));
    }
    allowed(of_assignments(session, claims.oid).await)
}

fn allowed<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.is_absence() => Ok(None),
        // Some clouds answer 400 to a query that they do not support.
        Err(Error::Graph { status: 400, .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn of_claims(claims: &Claims) -> Vec<TenantRole> {
    let real = claims
        .wids
        .iter()
        .filter(|id| !id.eq_ignore_ascii_case(PLAIN_USER));
    real.filter_map(|id| id.parse().ok())
        .map(|template| role(template, None))
        .collect()
}

/// `name`: as the tenant has it, in English.
fn role(template: Guid, name: Option<String>) -> TenantRole {
    let id = template.to_string();
    let given = name.filter(|n| !n.is_empty()).map(Words::from);
    let name = known(&id)
        .or(given)
        .unwrap_or_else(|| words!("entra-role-other", id = id));
    TenantRole { template, name }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Member {
    #[serde(rename = "@odata.type", default)]
    kind: String,
    display_name: Option<String>,
    role_template_id: Option<Guid>,
}

/// `None`: there are roles, but what they are is hidden.
async fn of_membership(session: &Session) -> Result<Option<Vec<TenantRole>>> {
    let url = session.url("me/transitiveMemberOf", &[]);
    let all: Vec<Member> = session.read_all(&words!("entra-what-roles"), url).await?;
    let roles = all
        .into_iter()
        .filter(|m| m.kind == "#microsoft.graph.directoryRole");
    Ok(roles
        .map(|m| Some(role(m.role_template_id?, m.display_name)))
        .collect())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Assignment {
    role_definition_id: Option<Guid>,
    directory_scope_id: Option<String>,
}

/// Roles for the whole directory only; those for a part of it (`/administrativeUnits/…`) do not help.
async fn of_assignments(session: &Session, person: Guid) -> Result<Vec<TenantRole>> {
    let filter = format!("principalId eq '{person}'");
    let url = session.url(
        "roleManagement/directory/roleAssignments",
        &[("$filter", &filter)],
    );
    let what = words!("entra-what-roles");
    let page: Page<Assignment> = session.read(&what, url, Consistency::Default).await?;
    Ok(page
        .value
        .into_iter()
        .filter(|a| a.directory_scope_id.as_deref() == Some("/"))
        .filter_map(|a| a.role_definition_id)
        .map(|template| role(template, None))
        .collect())
}
