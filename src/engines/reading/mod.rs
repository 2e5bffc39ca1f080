//! Reading what an engine's own tools exported: nothing is dropped silently. What becomes part of
//! the document is carried over; everything else is listed with its place.

mod cloud_sync;
mod configuration;
mod connector;
mod import;
mod import_cloud;
mod import_rest;
mod json;
mod node;
mod policy;
mod rule;
mod settings;
mod utf8;
mod xml;

use std::io::BufRead;

use crate::model::words::words;
use node::Node;

pub use cloud_sync::{AttributeMapping, CloudJob, CloudRule, CloudSync, ObjectMapping};
pub use configuration::{
    Condition, Connector, ConnectorKind, Direction, Partition, ServerConfiguration, SyncRule,
};
pub use import::{Imported, NotCarried, SHOWN_CLASSES, extensions, import};
pub use import_cloud::{Identities, import_cloud};
pub use import_rest::is_carried;
pub use json::JsonError;
pub use node::Untaken;
pub use xml::XmlError;

/// Its content is only counted: the engine reads the schema from the directory itself.
const COUNTED: &[&str] = &["schema"];

#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error(transparent)]
    Xml(#[from] XmlError),
    #[error(transparent)]
    Json(#[from] JsonError),
}

/// What a file or folder holds: what an Entra Connect or Identity Manager server exported, or what
/// Graph says of Cloud Sync.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Export {
    pub server: ServerConfiguration,
    pub cloud: CloudSync,
    /// Files that lay among these and are none of them.
    pub others: Vec<String>,
}

impl Export {
    /// Adds an XML file, whichever it is. `false`: it is none of them.
    pub fn add_xml(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        let known = self.server.add_xml(file, reader)?;
        Ok(self.is_of_these(file, known))
    }

    /// Adds a JSON file, whichever it is. `false`: it is none of them.
    pub fn add_json(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        let top = json::read(reader)?;
        let known = self.server.add_policy(file, &top) || self.cloud.add(file, top);
        Ok(self.is_of_these(file, known))
    }

    fn is_of_these(&mut self, file: &str, known: bool) -> bool {
        if !known {
            self.others.push(file.to_owned());
        }
        known
    }

    /// All files are read.
    pub fn settle(&mut self) {
        self.cloud.settle();
    }

    pub fn is_of_cloud_sync(&self) -> bool {
        self.server == ServerConfiguration::default()
    }

    pub fn import(&self) -> Imported {
        let mut imported = match self.is_of_cloud_sync() {
            true => import_cloud(&self.cloud),
            false => {
                let mut imported = import(&self.server);
                imported.not_carried.extend(import_cloud::left(&self.cloud));
                imported
            }
        };
        let others = self.others.iter().map(|file| NotCarried {
            what: words!("import-file", file = file),
            why: words!("import-why-unknown"),
            place: file.clone(),
        });
        imported.not_carried.extend(others);
        imported
    }
}

impl ServerConfiguration {
    /// Adds an XML file of an export, whichever it is. `false`: it is none of them.
    pub fn add_xml(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        let top = xml::read(reader, COUNTED)?;
        let known = self.add_connector(file, &top)
            || self.add_rule(file, &top)
            || self.add_settings(file, &top);
        Ok(known || self.add_unread(file, &top))
    }

    /// A connector or a rule that lacks what it cannot be without.
    fn add_unread(&mut self, file: &str, top: &Node) -> bool {
        let data = match top.name.as_str() {
            "ma-data" | "synchronizationRule" => top,
            "saved-ma-configuration" => top.child("ma-data").unwrap_or(top),
            _ => return false,
        };
        self.unread.push((file.to_owned(), name_of(data, file)));
        true
    }
}

/// Its own name, or else that of its file.
fn name_of<'a>(node: &'a Node, file: &'a str) -> String {
    let name = node.text_of("name");
    if name.is_empty() { file } else { name }.to_owned()
}

#[cfg(test)]
mod tests;
