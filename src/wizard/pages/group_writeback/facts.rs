//! What the chosen engine does, what it asks for, and what is known of that.

use crate::engines::{Capability, answer};
use crate::model::document::EngineKind;
use crate::model::tenant::LicenceFinding;
use crate::wizard::Desk;

/// A requirement and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// `None`: not known.
    pub met: Option<bool>,
    pub headline: String,
    pub remedy: String,
}

fn fact(met: Option<bool>, headline: impl Into<String>, remedy: impl Into<String>) -> Fact {
    Fact {
        met,
        headline: headline.into(),
        remedy: remedy.into(),
    }
}

/// What the engine asks for, checked where it can be.
pub fn facts(desk: &Desk) -> Vec<Fact> {
    let mut out = vec![licence(desk)];
    let target = desk.document.group_writeback.target.as_ref();
    let forest = target
        .and_then(|t| desk.forest_of(&t.dn))
        .and_then(|name| desk.forests.get(name))
        .or_else(|| desk.forests.values().next());
    let Some(forest) = forest.map(|f| &f.facts) else {
        return out;
    };
    match desk.document.engine {
        EngineKind::CloudSync => {
            out.push(fact(
                Some(forest.external_id_attribute),
                if forest.external_id_attribute {
                    format!(
                        "The schema of {} has msDS-ExternalDirectoryObjectId",
                        forest.root
                    )
                } else {
                    format!(
                        "The schema of {} lacks msDS-ExternalDirectoryObjectId",
                        forest.root
                    )
                },
                "Cloud Sync finds its groups again by it. It comes with the schema of Windows \
                 Server 2016: extend the schema first.",
            ));
            out.push(fact(
                None,
                "The provisioning agent is version 1.1.2334.0 or newer",
                "It must reach a domain controller on the ports 389 and 3268.",
            ));
        }
        EngineKind::EntraConnect => out.push(fact(
            // Without it the groups come, too: not a fault, worth knowing.
            forest.exchange_schema.then_some(true),
            if forest.exchange_schema {
                format!("{} has the Exchange schema", forest.root)
            } else {
                format!("{} has no Exchange schema", forest.root)
            },
            "Without it the groups are written, but without their mail attributes.",
        )),
    }
    out
}

fn licence(desk: &Desk) -> Fact {
    let remedy = "Group writeback needs Microsoft Entra ID P1 or P2.";
    match desk.tenant.value().map(|t| &t.writeback_licence) {
        Some(LicenceFinding::Present(name)) => fact(
            Some(true),
            format!("The tenant has a licence: {name}"),
            remedy,
        ),
        Some(LicenceFinding::Missing) => fact(
            Some(false),
            "No licence for group writeback was found in the tenant",
            remedy,
        ),
        Some(LicenceFinding::Unknown(why)) => fact(
            None,
            "The tenant's licences could not be read",
            format!("{why} {remedy}"),
        ),
        None => fact(None, "The tenant's licences are not known", remedy),
    }
}

/// What happens when it is switched off although the file on disk has it on.
pub fn switched_off_warning(desk: &Desk) -> Option<String> {
    let was_on = desk
        .saved
        .as_ref()
        .is_some_and(|d| d.group_writeback.enabled);
    (was_on && !desk.document.group_writeback.enabled).then(|| {
        format!(
            "{}.",
            answer(desk.document.engine, Capability::WritebackRemoval).words
        )
    })
}
