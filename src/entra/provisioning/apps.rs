//! Provisioning applications: the gallery's template, those that are there, a new one.

use std::time::Instant;

use serde::Deserialize;
use serde_json::json;

use super::super::error::{Error, Result};
use super::super::graph::{Ask, parsed};
use super::super::session::Session;
use super::{Patience, READ_APPS, READ_SYNC, WRITE_APPS, synchronization};
use crate::model::Guid;
use crate::model::provisioning::{AppTemplate, Direction, ProvisioningApp};
use crate::model::words::words;

/// Names that the gallery has or had; they are matched with case. Where none fits, the gallery is
/// searched for a name that says the same.
const TO_TENANT: [&str; 2] = [
    "Active Directory to Microsoft Entra ID Provisioning",
    "Active Directory to Azure Active Directory Provisioning",
];
const TO_DIRECTORY: [&str; 3] = [
    "Microsoft Entra ID to Active Directory Provisioning",
    "Azure Active Directory to Active Directory Provisioning",
    "Azure AD to Active Directory Provisioning",
];

const SELECT: &str = "id,appId,displayName,applicationTemplateId";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Template {
    id: Guid,
    display_name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Principal {
    /// Some answers of the beta say `objectId`.
    #[serde(alias = "objectId")]
    id: Guid,
    app_id: Guid,
    display_name: Option<String>,
    application_template_id: Option<Guid>,
}

impl From<Principal> for ProvisioningApp {
    fn from(found: Principal) -> Self {
        Self {
            id: found.id,
            app_id: found.app_id,
            name: found.display_name.unwrap_or_default(),
            template: found.application_template_id,
        }
    }
}

/// By its name, and, where the tenant has an application made from it already, by what that offers.
pub async fn template(session: &Session, direction: Direction) -> Result<AppTemplate> {
    let names: &[&str] = match direction {
        Direction::ToTenant => &TO_TENANT,
        Direction::ToDirectory => &TO_DIRECTORY,
    };
    for name in names {
        let filter = format!("displayName eq '{name}'");
        for found in gallery(session, &filter).await? {
            if offers(session, found.id, direction).await? {
                return Ok(found.into());
            }
        }
    }
    let similar = match gallery(session, "contains(displayName,'Active Directory')").await {
        // Not every cloud can search the gallery like this.
        Err(Error::Graph { status: 400, .. }) => Vec::new(),
        found => found?,
    };
    for found in similar {
        let name = found.display_name.as_deref().unwrap_or_default();
        if leads(name) == Some(direction) && offers(session, found.id, direction).await? {
            return Ok(found.into());
        }
    }
    Err(Error::NoTemplate(direction))
}

impl From<Template> for AppTemplate {
    fn from(found: Template) -> Self {
        Self {
            id: found.id,
            name: found.display_name.unwrap_or_default(),
        }
    }
}

async fn gallery(session: &Session, filter: &str) -> Result<Vec<Template>> {
    let url = session.url("applicationTemplates", &[("$filter", filter)]);
    let what = words!("entra-what-gallery");
    session
        .read_pages(&what, Ask::get(url).needing(READ_APPS))
        .await
}

/// Which way a template's name says that it provisions.
fn leads(name: &str) -> Option<Direction> {
    let mut name = name.to_owned();
    for tenant in [
        "Azure Active Directory",
        "Microsoft Entra ID",
        "Entra ID",
        "Azure AD",
    ] {
        name = name.replace(tenant, "\u{1}");
    }
    let from = name.strip_suffix("Provisioning")?.trim_end();
    match from.split_once(" to ")? {
        ("Active Directory", "\u{1}") => Some(Direction::ToTenant),
        ("\u{1}", "Active Directory" | "Active Directory Group") => Some(Direction::ToDirectory),
        _ => None,
    }
}

/// `true` as well where no application is there to be asked.
async fn offers(session: &Session, template: Guid, direction: Direction) -> Result<bool> {
    let Some(app) = of_template(session, template).await?.into_iter().next() else {
        return Ok(true);
    };
    let offered = job_templates(session, app.id).await?;
    Ok(offered.iter().any(|id| id == direction.job_template()))
}

#[derive(Deserialize)]
struct JobTemplate {
    id: String,
}

/// Ids of the synchronization templates that an application offers.
pub async fn job_templates(session: &Session, app: Guid) -> Result<Vec<String>> {
    let url = session.url(&synchronization(app, "templates"), &[]);
    let ask = Ask::get(url).needing(READ_SYNC);
    let all: Vec<JobTemplate> = session
        .read_pages(&words!("entra-what-job-templates"), ask)
        .await?;
    Ok(all.into_iter().map(|t| t.id).collect())
}

pub async fn of_template(session: &Session, template: Guid) -> Result<Vec<ProvisioningApp>> {
    let filter = format!("applicationTemplateId eq '{template}'");
    let query = [("$filter", filter.as_str()), ("$select", SELECT)];
    let url = session.url("servicePrincipals", &query);
    let ask = Ask::get(url).needing(READ_APPS);
    let all: Vec<Principal> = session.read_pages(&words!("entra-what-apps"), ask).await?;
    Ok(all.into_iter().map(ProvisioningApp::from).collect())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Made {
    service_principal: Principal,
}

pub async fn make(session: &Session, template: Guid, name: &str) -> Result<ProvisioningApp> {
    let url = session.url(&format!("applicationTemplates/{template}/instantiate"), &[]);
    let ask = Ask::post_once(url, &json!({"displayName": name}))?.needing(WRITE_APPS);
    let what = words!("entra-what-app");
    let made: Made = parsed(&what, &session.send(&what, &ask).await?)?;
    let mut app = ProvisioningApp::from(made.service_principal);
    app.template = app.template.or(Some(template));
    session.set_fresh(app.id);
    wait_for(session, &app).await?;
    Ok(app)
}

/// Until it offers the jobs that it was made for.
async fn wait_for(session: &Session, app: &ProvisioningApp) -> Result<()> {
    let until = session.fresh_until(app.id).unwrap_or_else(Instant::now);
    let mut patience = Patience::until(until);
    loop {
        let detail = match job_templates(session, app.id).await {
            Ok(offered) if !offered.is_empty() => return Ok(()),
            Ok(_) => String::new(),
            Err(Error::NotFound { detail, .. }) => detail,
            Err(Error::Graph {
                status: 400,
                detail,
                ..
            }) => detail,
            Err(error) => return Err(error),
        };
        if !patience.wait().await {
            let what = words!("entra-what-app");
            return Err(Error::NotYet { what, detail });
        }
    }
}

/// The service principal first: were the application gone first, nothing would lead to it any more.
pub async fn delete(session: &Session, app: &ProvisioningApp) -> Result<()> {
    session.forget_fresh(app.id);
    let what = words!("entra-what-app");
    for path in [
        format!("servicePrincipals/{}", app.id),
        format!("applications(appId='{}')", app.app_id),
    ] {
        let ask = Ask::delete(session.url(&path, &[])).needing(WRITE_APPS);
        match session.send(&what, &ask).await {
            Ok(_) | Err(Error::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_the_gallery_says_which_way_it_leads() {
        for name in TO_TENANT {
            assert_eq!(leads(name), Some(Direction::ToTenant), "{name}");
        }
        for name in TO_DIRECTORY {
            assert_eq!(leads(name), Some(Direction::ToDirectory), "{name}");
        }
        for other in [
            "Workday to Active Directory User Provisioning",
            "API-driven provisioning to on-premises Active Directory",
            "Active Directory",
            "",
        ] {
            assert_eq!(leads(other), None, "{other}");
        }
    }
}
