//! Undo and redo: edits of the document in the order in which they were made.
//!
//! An edit holds only the parts of the document that it changed, so that what a worker has filled in
//! meanwhile (a GUID, a forest that was connected) stays when the edit is taken back.

mod part;

use std::collections::VecDeque;

use part::Part;

use super::Page;
use crate::model::Document;
use crate::model::words::{Words, say, words};
use crate::plan::{SettingChange, setting_changes};

/// More than a person remembers.
const MOST_EDITS: usize = 100;
/// Scope rules that all edits together may hold: a document can list thousands of containers.
const MOST_RULES: usize = 200_000;

#[derive(Debug)]
pub(super) struct History {
    /// The document as it was looked at last.
    present: Document,
    past: VecDeque<Edit>,
    future: Vec<Edit>,
    /// The next edit of the same text belongs to the last one.
    typing: bool,
}

#[derive(Debug)]
struct Edit {
    page: Page,
    parts: Vec<(Part, Part)>,
    /// Settings that were typed, when nothing but typing changed them.
    typed: Option<Vec<String>>,
}

/// An edit that was taken back or made again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turned {
    /// Where it had been made.
    pub page: Page,
    /// What the document says now, in words.
    pub words: String,
}

impl History {
    pub fn new(document: Document) -> Self {
        Self {
            present: document,
            past: VecDeque::new(),
            future: Vec::new(),
            typing: false,
        }
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The person did something on a page: remembers it if it changed the document.
    pub fn edited(&mut self, document: &Document, page: Page) {
        if *document == self.present {
            return;
        }
        let parts = part::differences(&self.present, document);
        let typed = typed(&changes(&self.present, document));
        self.present.clone_from(document);
        self.future.clear();
        let goes_on = self.typing
            && typed.is_some()
            && (self.past.back()).is_some_and(|last| last.page == page && last.typed == typed);
        self.typing = typed.is_some();
        if goes_on && let Some(last) = self.past.back_mut() {
            last.extend(parts);
            // Typed and deleted again.
            if last.parts.iter().all(|(before, after)| before == after) {
                self.past.pop_back();
            }
        } else {
            self.past.push_back(Edit { page, parts, typed });
        }
        self.forget_the_oldest();
    }

    /// A worker changed the document: nobody wants that undone.
    pub fn filled_in(&mut self, document: &Document) {
        if *document != self.present {
            self.present.clone_from(document);
        }
    }

    /// What is typed from now on is another edit.
    pub fn pause(&mut self) {
        self.typing = false;
    }

    pub fn undo(&mut self, document: &mut Document) -> Option<Turned> {
        let edit = self.past.pop_back()?;
        let turned = self.turn(document, &edit, |(before, _)| before);
        self.future.push(edit);
        Some(turned)
    }

    pub fn redo(&mut self, document: &mut Document) -> Option<Turned> {
        let edit = self.future.pop()?;
        let turned = self.turn(document, &edit, |(_, after)| after);
        self.past.push_back(edit);
        Some(turned)
    }

    fn turn(
        &mut self,
        document: &mut Document,
        edit: &Edit,
        side: impl Fn(&(Part, Part)) -> &Part,
    ) -> Turned {
        for pair in &edit.parts {
            side(pair).put(document);
        }
        let changes = changes(&self.present, document);
        self.present.clone_from(document);
        self.typing = false;
        Turned {
            page: edit.page,
            words: words(&changes, edit.page),
        }
    }

    fn forget_the_oldest(&mut self) {
        let mut rules: usize = self.past.iter().map(Edit::rules).sum();
        while self.past.len() > MOST_EDITS || (rules > MOST_RULES && self.past.len() > 1) {
            rules -= self.past.pop_front().map_or(0, |edit| edit.rules());
        }
    }
}

impl Edit {
    fn rules(&self) -> usize {
        let both = self.parts.iter().map(|(a, b)| a.rules() + b.rules());
        both.sum()
    }

    /// More of the same: the first state before stays.
    fn extend(&mut self, more: Vec<(Part, Part)>) {
        for (before, after) in more {
            match self.parts.iter_mut().find(|(_, a)| a.is_of(&after)) {
                Some(known) => known.1 = after,
                None => self.parts.push((before, after)),
            }
        }
    }
}

/// Setting by setting. Of the rules only those between the first and the last that differ are looked
/// at: a document can list thousands.
fn changes(before: &Document, after: &Document) -> Vec<SettingChange> {
    let mut light = [before, after].map(part::without_rules);
    for (f, forest) in before.forest.iter().enumerate() {
        for (d, domain) in forest.domain.iter().enumerate() {
            let same = after.forest.get(f).and_then(|f| f.domain.get(d));
            let Some(same) = same.filter(|s| s.name == domain.name) else {
                continue;
            };
            let (old, new) = part::differing(&domain.rules, &same.rules);
            light[0].forest[f].domain[d].rules = old.to_vec();
            light[1].forest[f].domain[d].rules = new.to_vec();
        }
    }
    setting_changes(Some(&light[0]), &light[1])
}

/// The settings, when each of them changed as by one key: a character more or less.
fn typed(changes: &[SettingChange]) -> Option<Vec<String>> {
    let text = |value: &Option<Words>| match value {
        Some(words) => words.english().into_owned(),
        None => String::new(),
    };
    let by_one_key = |c: &SettingChange| one_key(&text(&c.old), &text(&c.new));
    let all = !changes.is_empty() && changes.iter().all(by_one_key);
    all.then(|| {
        changes
            .iter()
            .map(|c| c.setting.english().into_owned())
            .collect()
    })
}

fn one_key(before: &str, after: &str) -> bool {
    let (long, short) = if before.len() > after.len() {
        (before, after)
    } else {
        (after, before)
    };
    let same_start: usize = (long.chars().zip(short.chars()))
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let mut rest = long[same_start..].chars();
    rest.next().is_some() && rest.as_str() == &short[same_start..]
}

/// `Password hash synchronization: off`
fn words(changes: &[SettingChange], page: Page) -> String {
    let Some(first) = changes.first() else {
        return say!("window-change-on", page = page.title());
    };
    let setting = &first.setting;
    let now = (first.new.clone()).unwrap_or_else(|| words!("window-not-set"));
    match changes.len() - 1 {
        0 => say!("window-now", setting = setting, value = now),
        n => say!("window-now-and-more", setting = setting, value = now, n = n),
    }
}

#[cfg(test)]
mod tests;
