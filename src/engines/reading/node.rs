//! An exported file as a tree. A reader takes what it knows; what nobody took is listed afterwards.

use std::cell::Cell;
use std::collections::BTreeMap;

/// An element with its own text, and whether a reader took it.
#[derive(Debug, Default)]
pub struct Node {
    pub name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub children: Vec<Node>,
    /// Elements below that were counted and not kept.
    pub(super) skipped: usize,
    pub(super) taken: Cell<bool>,
}

/// Elements of one kind that no reader took.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Untaken {
    /// Names from the top, joined by `/`.
    pub path: String,
    pub count: usize,
    /// The first one's text, if it has any.
    pub example: String,
}

/// Attributes that a reader asks for.
const READ: &[&str] = &["name", "server", "export-date", "execute-once"];

impl Node {
    /// Is there a child of this name? It is not taken.
    pub(super) fn has(&self, name: &str) -> bool {
        self.children
            .iter()
            .any(|c| c.name.eq_ignore_ascii_case(name))
    }

    /// The first child of this name, taken.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.all(name).next()
    }

    /// All children of this name, taken.
    pub fn all<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a Self> + use<'a, 'n> {
        let named = self
            .children
            .iter()
            .filter(move |c| c.name.eq_ignore_ascii_case(name));
        named.inspect(|c| c.taken.set(true))
    }

    /// Down a path of names, each taken.
    pub fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |node, name| node.child(name))
    }

    /// The text of a child, trimmed; empty where it is not there.
    pub fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", Self::text)
    }

    pub fn text(&self) -> &str {
        self.text.trim()
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut named = self.attributes.iter().filter(|(n, _)| n == name);
        named.next().map(|(_, value)| value.as_str())
    }

    pub fn take(&self) {
        self.taken.set(true);
    }

    /// Not taken after all: the reader could not use it.
    pub fn leave(&self) {
        self.taken.set(false);
    }

    /// How many elements the file has from here on.
    pub fn elements(&self) -> usize {
        1 + self.skipped + self.children.iter().map(Self::elements).sum::<usize>()
    }

    /// What is below children of this name, wherever they are, is only counted.
    pub(super) fn fold(&mut self, name: &str) {
        for child in &mut self.children {
            if child.name.eq_ignore_ascii_case(name) {
                child.skipped = child.elements() - 1;
                child.children.clear();
            } else {
                child.fold(name);
            }
        }
    }

    /// Everything below that no reader took, by path. Empty elements say nothing and are taken.
    pub fn untaken(&self) -> Vec<Untaken> {
        let mut found = BTreeMap::new();
        self.collect(&self.name, &mut found);
        found.into_values().collect()
    }

    /// A parameter without a value says nothing, whatever its type.
    fn says_something(&self) -> bool {
        let marked = self.name != "parameter" && self.attributes.iter().any(|(n, _)| n != "name");
        self.skipped > 0 || !self.text().is_empty() || marked
    }

    /// Of an element that was taken, those that no reader knows.
    fn collect_attributes(&self, path: &str, found: &mut BTreeMap<String, Untaken>) {
        let other = |(name, _): &&(String, String)| !READ.contains(&name.as_str());
        for (name, value) in self.attributes.iter().filter(other) {
            let path = format!("{path}@{name}");
            let entry = found.entry(path.clone()).or_insert_with(|| Untaken {
                path,
                count: 0,
                example: value.chars().take(200).collect(),
            });
            entry.count += 1;
        }
    }

    fn collect(&self, path: &str, found: &mut BTreeMap<String, Untaken>) {
        if !self.taken.get() && self.says_something() {
            let path = self
                .attribute("name")
                .map_or_else(|| path.to_owned(), |n| format!("{path}[{n}]"));
            let entry = found.entry(path.clone()).or_insert_with(|| Untaken {
                path,
                count: 0,
                example: self.text().chars().take(200).collect(),
            });
            entry.count += 1 + self.skipped;
        } else if self.taken.get() && self.name != "parameter" {
            self.collect_attributes(path, found);
        }
        for child in &self.children {
            child.collect(&format!("{path}/{}", child.name), found);
        }
    }
}
