//! The files of one language, as Fluent's own parser reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

/// English first: the others are compared with it.
pub const LANGUAGES: [&str; 3] = ["en", "de", "ja"];

#[derive(Debug, Default)]
pub struct Text {
    /// With those of the texts it refers to.
    pub arguments: BTreeSet<String>,
    /// The words of all its variants.
    pub words: Vec<String>,
    refers_to: BTreeSet<String>,
}

#[derive(Debug, Default)]
pub struct Deck {
    /// By name; terms with their hyphen.
    pub texts: BTreeMap<String, Text>,
    /// Names that other texts refer to.
    pub referred: BTreeSet<String>,
    pub faults: Vec<String>,
}

impl Deck {
    pub fn read(language: &str) -> Self {
        let mut deck = Self::default();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/words");
        let files = fs::read_dir(folder.join(language)).unwrap();
        let mut files: Vec<_> = files.map(|f| f.unwrap().path()).collect();
        files.sort();
        for path in files {
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            deck.read_file(&stem, &fs::read_to_string(&path).unwrap());
        }
        deck.gather();
        deck
    }

    fn read_file(&mut self, stem: &str, file: &str) {
        let resource = match parser::parse(file) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                let faults = errors.iter().map(|e| format!("{stem}.ftl: {e}"));
                self.faults.extend(faults);
                resource
            }
        };
        for entry in &resource.body {
            let (id, pattern, plain) = match entry {
                Entry::Message(m) => (
                    m.id.name.to_owned(),
                    m.value.as_ref(),
                    m.attributes.is_empty(),
                ),
                Entry::Term(t) => (
                    format!("-{}", t.id.name),
                    Some(&t.value),
                    t.attributes.is_empty(),
                ),
                _ => continue,
            };
            if !plain || pattern.is_none() {
                self.faults
                    .push(format!("{stem}.ftl: {id} must be a plain text"));
            }
            let ours = id.trim_start_matches('-').strip_prefix(stem);
            if !ours.is_some_and(|rest| rest.starts_with('-')) {
                self.faults
                    .push(format!("{stem}.ftl: {id} must begin with {stem}-"));
            }
            let mut text = Text::default();
            if let Some(pattern) = pattern {
                text.take(pattern);
            }
            if self.texts.insert(id.clone(), text).is_some() {
                self.faults
                    .push(format!("{stem}.ftl: {id} stands there twice"));
            }
        }
    }

    /// A text takes what those take that it refers to.
    fn gather(&mut self) {
        let ids: Vec<String> = self.texts.keys().cloned().collect();
        // As deep as texts refer to texts.
        for _ in 0..3 {
            for id in &ids {
                let mut taken = BTreeSet::new();
                for other in &self.texts[id].refers_to {
                    self.referred.insert(other.clone());
                    if let Some(text) = self.texts.get(other) {
                        taken.extend(text.arguments.iter().cloned());
                    }
                }
                if let Some(text) = self.texts.get_mut(id) {
                    text.arguments.extend(taken);
                }
            }
        }
    }
}

impl Text {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let words = value.split_whitespace().map(str::to_owned);
                    self.words.extend(words);
                }
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                for variant in variants {
                    self.take(&variant.value);
                }
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refers_to.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.refers_to.insert(format!("-{}", id.name));
            }
            InlineExpression::Placeable { expression } => self.take_expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                let CallArguments { positional, named } = arguments;
                positional.iter().for_each(|p| self.take_inline(p));
                named.iter().for_each(|n| self.take_inline(&n.value));
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
