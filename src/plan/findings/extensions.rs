//! Directory extensions against the schemas of the connected forests.

use crate::insight::{extension_fault, extension_fit, is_synced_anyway};
use crate::model::Document;
use crate::model::text::inert;
use crate::plan::Topic;

use super::Check;

impl Check<'_> {
    pub(super) fn extensions(&mut self, desired: &Document) {
        let topic = Topic::Features;
        let wanted = &desired.features.directory_extensions;
        for (at, name) in wanted.iter().enumerate() {
            let shown = inert(name);
            if is_synced_anyway(name) {
                self.warns(
                    topic,
                    format!("{shown} is synchronized anyway"),
                    "A directory extension of it would be a second copy: remove it.",
                );
            } else if let Some(fault) = extension_fault(name, &wanted[..at]) {
                self.blocks(
                    topic,
                    format!("{shown} cannot be a directory extension"),
                    format!("{fault}. Remove it from the directory extensions."),
                );
                continue;
            }
            self.extension(name);
        }
    }

    fn extension(&mut self, name: &str) {
        let topic = Topic::Features;
        let shown = inert(name);
        let (mut lacking, mut having) = (Vec::new(), 0);
        for (forest, attributes) in &self.observed.schema {
            match attributes.get(&name.to_lowercase()) {
                None => {}
                Some(None) => lacking.push(inert(forest).into_owned()),
                Some(Some(attribute)) => {
                    having += 1;
                    if let Err(why) = extension_fit(attribute) {
                        self.blocks(
                            topic,
                            format!("{shown} cannot be a directory extension"),
                            format!("{why} from the directory extensions."),
                        );
                    } else if attribute.name != name {
                        self.notes(
                            topic,
                            format!(
                                "The directory extension {shown} is spelled {} in the schema",
                                inert(&attribute.name)
                            ),
                            "Entra Connect tells upper from lower case here: spell it that way.",
                        );
                    }
                }
            }
        }
        if lacking.is_empty() {
            return;
        }
        let headline = format!(
            "The directory extension {shown} is not in the schema of {}",
            lacking.join(", ")
        );
        let remedy = "Correct its name, extend the schema there, or remove it. A schema that was extended a moment ago reaches each domain controller by replication.";
        match having {
            0 => self.blocks(topic, headline, remedy),
            _ => self.warns(topic, headline, remedy),
        }
    }
}
