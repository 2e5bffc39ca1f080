//! Reading what an engine's own tools exported: nothing is dropped silently. What becomes part of
//! the document is carried over; everything else is listed with its place.

mod configuration;
mod connector;
mod import;
mod json;
mod node;
mod policy;
mod rule;
mod settings;
mod xml;

use std::io::BufRead;

pub use configuration::{
    Condition, Connector, ConnectorKind, Direction, Partition, ServerConfiguration, SyncRule,
};
pub use import::{Imported, NotCarried, import};
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

impl ServerConfiguration {
    /// Adds an XML file of an export, whichever it is. `false`: it is none of them.
    pub fn add_xml(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        let top = xml::read(reader, COUNTED)?;
        Ok(self.add_connector(file, &top)
            || self.add_rule(file, &top)
            || self.add_settings(file, &top))
    }

    /// Adds a settings file that Entra Connect's wizard wrote. `false`: it is none.
    pub fn add_json(&mut self, file: &str, reader: impl BufRead) -> Result<bool, ReadError> {
        let top = json::read(reader)?;
        Ok(self.add_policy(file, &top))
    }
}

#[cfg(test)]
mod tests;
