//! `GlobalSettings/MV.xml`: the metaverse and the server's settings.

use super::configuration::ServerConfiguration;
use super::node::Node;

impl ServerConfiguration {
    /// Adds the file of global settings, and lists what of it was not understood. Whether it is one.
    pub fn add_settings(&mut self, file: &str, top: &Node) -> bool {
        let Some(data) = top.child("mv-data") else {
            return false;
        };
        top.take();
        for known in ["format-version", "version"] {
            data.child(known);
        }
        let named = |name| top.attribute(name).unwrap_or_default().to_owned();
        (self.server, self.exported) = (named("server"), named("export-date"));
        if let Some(values) = data.child("parameter-values") {
            for parameter in values.all("parameter") {
                if let Some(name) = parameter.attribute("name") {
                    self.settings
                        .insert(name.to_owned(), parameter.text().to_owned());
                }
            }
        }
        self.list(file, top);
        true
    }
}
