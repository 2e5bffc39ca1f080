//! Directory extensions against the schemas of the connected forests.

use crate::insight::{extension_fault, extension_fit, is_synced_anyway};
use crate::model::Document;
use crate::model::text::inert;
use crate::model::words::words;
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
                    words!("plan-extension-anyway", name = shown),
                    words!("plan-extension-anyway-advice"),
                );
            } else if let Some(fault) = extension_fault(name, &wanted[..at]) {
                self.blocks(
                    topic,
                    words!("plan-extension-impossible", name = &shown),
                    words!("plan-extension-impossible-advice", fault = fault),
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
                            words!("plan-extension-impossible", name = &shown),
                            words!("plan-extension-impossible-advice", fault = why),
                        );
                    } else if attribute.name != name {
                        self.notes(
                            topic,
                            words!(
                                "plan-extension-spelled",
                                name = &shown,
                                spelled = inert(&attribute.name)
                            ),
                            words!("plan-extension-spelled-advice"),
                        );
                    }
                }
            }
        }
        if lacking.is_empty() {
            return;
        }
        let headline = words!(
            "plan-extension-not-in-schema",
            name = &shown,
            forests = lacking.join(", ")
        );
        let remedy = words!("plan-extension-not-in-schema-advice");
        match having {
            0 => self.blocks(topic, headline, remedy),
            _ => self.warns(topic, headline, remedy),
        }
    }
}
