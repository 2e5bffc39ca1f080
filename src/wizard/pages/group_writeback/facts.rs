//! What the chosen engine does, what it asks for, and what is known of that.

use crate::engines::{Capability, answer};
use crate::model::document::EngineKind;
use crate::model::tenant::LicenceFinding;
use crate::model::words::say;
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
                match forest.external_id_attribute {
                    true => say!("page-group-writeback-schema-has", forest = &forest.root),
                    false => say!("page-group-writeback-schema-lacks", forest = &forest.root),
                },
                say!("page-group-writeback-schema-advice"),
            ));
            out.push(fact(
                None,
                say!("page-group-writeback-agent"),
                say!("page-group-writeback-agent-advice"),
            ));
        }
        EngineKind::EntraConnect => out.push(fact(
            // Without it the groups come, too: not a fault, worth knowing.
            forest.exchange_schema.then_some(true),
            match forest.exchange_schema {
                true => say!("page-group-writeback-exchange-has", forest = &forest.root),
                false => say!("page-group-writeback-exchange-lacks", forest = &forest.root),
            },
            say!("page-group-writeback-exchange-advice"),
        )),
    }
    out
}

fn licence(desk: &Desk) -> Fact {
    let remedy = say!("page-group-writeback-licence-advice");
    match desk.tenant.value().map(|t| &t.writeback_licence) {
        Some(LicenceFinding::Present(name)) => fact(
            Some(true),
            say!("page-group-writeback-licence-has", name = name),
            remedy,
        ),
        Some(LicenceFinding::Missing) => fact(
            Some(false),
            say!("page-group-writeback-licence-missing"),
            remedy,
        ),
        Some(LicenceFinding::Unknown(why)) => fact(
            None,
            say!("page-group-writeback-licence-unread"),
            say!("page-group-writeback-licence-unread-advice", why = why),
        ),
        None => fact(None, say!("page-group-writeback-licence-unknown"), remedy),
    }
}

/// What happens when it is switched off although the file on disk has it on.
pub fn switched_off_warning(desk: &Desk) -> Option<String> {
    let was_on = desk
        .saved
        .as_ref()
        .is_some_and(|d| d.group_writeback.enabled);
    (was_on && !desk.document.group_writeback.enabled).then(|| {
        let removal = answer(desk.document.engine, Capability::WritebackRemoval);
        say!("page-group-writeback-sentence", text = removal.words)
    })
}
