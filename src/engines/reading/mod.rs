//! Reading what an engine's own tools exported: nothing is dropped silently. What becomes part of
//! the document is carried over; everything else is listed with its place.

mod cloud_sync;
mod configuration;
mod connector;
mod import;
mod import_cloud;
mod json;
mod node;
mod policy;
mod rule;
mod settings;
mod xml;

use std::io::BufRead;

pub use cloud_sync::{AttributeMapping, CloudJob, CloudRule, CloudSync, ObjectMapping};
pub use configuration::{
    Condition, Connector, ConnectorKind, Direction, Partition, ServerConfiguration, SyncRule,
};
pub use import::{CLASSES, Imported, NotCarried, extensions, import, is_carried};
pub use import_cloud::import_cloud;
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
}

impl Export {
    /// Adds an XML file, whichever it is. `false`: it is none of them.
    pub fn add_xml(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        self.server.add_xml(file, reader)
    }

    /// Adds a JSON file, whichever it is. `false`: it is none of them.
    pub fn add_json(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        let top = json::read(reader)?;
        Ok(self.server.add_policy(file, &top) || self.cloud.add(file, top))
    }

    /// All files are read.
    pub fn settle(&mut self) {
        self.cloud.settle();
    }

    pub fn is_of_cloud_sync(&self) -> bool {
        self.server == ServerConfiguration::default()
    }

    pub fn import(&self) -> Imported {
        if self.is_of_cloud_sync() {
            return import_cloud(&self.cloud);
        }
        let mut imported = import(&self.server);
        imported.not_carried.extend(import_cloud::left(&self.cloud));
        imported
    }
}

impl ServerConfiguration {
    /// Adds an XML file of an export, whichever it is. `false`: it is none of them.
    pub fn add_xml(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        let top = xml::read(reader, COUNTED)?;
        Ok(self.add_connector(file, &top)
            || self.add_rule(file, &top)
            || self.add_settings(file, &top))
    }
}

#[cfg(test)]
mod tests;
