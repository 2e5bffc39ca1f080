//! What the forests' schemas say of the directory extensions.

use std::collections::BTreeMap;

use crate::insight::extension_fit;
use crate::model::schema::Attributes;
use crate::model::text::inert;
use crate::model::words::{list, say, words};
use crate::wizard::{Desk, Load, Page};
use crate::work::{Job, Outcome};

use super::Need;

/// One finding about an attribute, with the forests it holds for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaLine {
    /// `None`: not known.
    pub met: Option<bool>,
    pub words: String,
}

type Schemas = BTreeMap<String, Load<Attributes>>;

/// Asks each connected forest for the attributes that it was not asked for yet.
pub(super) fn ask(schemas: &mut Schemas, desk: &mut Desk) {
    schemas.retain(|forest, _| desk.forests.contains_key(forest));
    let forests: Vec<String> = desk.forests.keys().cloned().collect();
    for forest in forests {
        let slot = schemas.entry(forest.clone()).or_default();
        let known = |name: &str| {
            let known = slot.value();
            known.is_some_and(|k| k.contains_key(&name.to_lowercase()))
        };
        let wanted = &desk.document.features.directory_extensions;
        let names: Vec<String> = wanted.iter().filter(|n| !known(n)).cloned().collect();
        if !names.is_empty() {
            let job = Job::SchemaAttributes { forest, names };
            desk.load(Page::Features, job, slot);
        }
    }
}

/// What was known stays known. A name takes the schema's spelling: Entra Connect tells upper from
/// lower case.
pub(super) fn answer(slot: &mut Load<Attributes>, outcome: Outcome, desk: &mut Desk) {
    match outcome {
        Outcome::SchemaAttributes(Ok(new)) => {
            for found in new.values().flatten() {
                let wanted = &mut desk.document.features.directory_extensions;
                for name in wanted {
                    if name.eq_ignore_ascii_case(&found.name) {
                        name.clone_from(&found.name);
                    }
                }
            }
            let mut all = std::mem::take(slot).into_value().unwrap_or_default();
            all.extend(new);
            slot.finish(Ok(all));
        }
        Outcome::SchemaAttributes(Err(problem)) | Outcome::Failed(problem) => {
            slot.finish(Err(problem));
        }
        Outcome::Progress(now) => slot.progress(now),
        _ => slot.cancel(),
    }
}

/// What is told of an attribute, forests with the same answer together.
pub(super) fn lines(schemas: &Schemas, desk: &Desk, name: &str) -> Vec<SchemaLine> {
    if desk.forests.is_empty() {
        return vec![SchemaLine {
            met: None,
            words: say!("page-features-extension-unchecked").to_owned(),
        }];
    }
    let mut lines: Vec<(Told, Vec<String>)> = Vec::new();
    for forest in desk.forests.keys() {
        let told = told(schemas.get(forest), name);
        let forest = inert(forest).into_owned();
        match lines.iter_mut().find(|(t, _)| *t == told) {
            Some((_, forests)) => forests.push(forest),
            None => lines.push((told, vec![forest])),
        }
    }
    let lines = lines.into_iter();
    lines
        .map(|(told, forests)| told.line(&list(&forests)))
        .collect()
}

/// What all of them need together: `None` while none is chosen or one is not looked up yet.
pub(super) fn need(schemas: &Schemas, desk: &Desk) -> Need {
    let wanted = desk.document.features.directory_extensions.iter();
    let each = wanted.flat_map(|name| lines(schemas, desk, name));
    let met = each
        .map(|line| line.met)
        .reduce(|all, one| match (all, one) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        });
    Need {
        what: words!("page-features-need-extensions"),
        met: met.flatten(),
        note: words!("page-features-need-extensions-note"),
    }
}

/// Why it has to go before one goes on: no forest that answered has it, or it cannot be carried.
pub(super) fn refused(schemas: &Schemas, name: &str) -> Option<String> {
    let told: Vec<Told> = schemas.values().map(|s| told(Some(s), name)).collect();
    let unfit = told.iter().find_map(|t| match t {
        Told::Unfit(why) => Some(why.clone()),
        _ => None,
    });
    let absent = !told.is_empty() && told.iter().all(|t| *t == Told::Absent);
    unfit.or_else(|| absent.then(|| say!("page-features-extension-nowhere").to_owned()))
}

/// What one forest says of an attribute.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    Checking,
    Failed,
    Unasked,
    Fits(String),
    Unfit(String),
    Absent,
}

fn told(schema: Option<&Load<Attributes>>, name: &str) -> Told {
    let known = schema.and_then(|s| s.value()?.get(&name.to_lowercase()));
    match (known, schema) {
        (Some(Some(attribute)), _) => match extension_fit(attribute) {
            Ok(words) => Told::Fits(words.to_string()),
            Err(why) => Told::Unfit(why.to_string()),
        },
        (Some(None), _) => Told::Absent,
        (None, Some(Load::Running { .. })) => Told::Checking,
        (None, Some(Load::Failed { .. })) => Told::Failed,
        (None, _) => Told::Unasked,
    }
}

impl Told {
    fn line(self, forests: &str) -> SchemaLine {
        let (met, words) = match self {
            Self::Checking => (
                None,
                say!("page-features-extension-checking", forests = forests),
            ),
            Self::Failed => (
                None,
                say!("page-features-extension-failed", forests = forests),
            ),
            Self::Unasked => (
                None,
                say!("page-features-extension-unasked", forests = forests),
            ),
            Self::Fits(words) => (
                Some(true),
                say!(
                    "page-features-extension-fits",
                    forests = forests,
                    what = words
                ),
            ),
            Self::Unfit(why) => (
                Some(false),
                say!(
                    "page-features-extension-unfit",
                    forests = forests,
                    why = why
                ),
            ),
            Self::Absent => (
                Some(false),
                say!("page-features-extension-absent", forests = forests),
            ),
        };
        SchemaLine { met, words }
    }
}
