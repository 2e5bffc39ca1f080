//! The rule list as text: edited or pasted, each bad line refused by number, applied as a whole.

use super::{Said, State, edit, stray};
use crate::insight::{LineFault, ScopeChange, parse_scope, put_scope, scope_text};
use crate::model::{Dn, Document, Scope, ScopeRule};
use crate::wizard::Desk;

#[derive(Debug, Default)]
pub struct Editor {
    pub text: String,
    /// Lines that cannot be right. None: it can be applied.
    pub faults: Vec<LineFault>,
    /// Who would come and go, as far as it is counted.
    pub change: ScopeChange,
    pub rules: usize,
    opened_with: String,
}

impl Editor {
    pub fn is_changed(&self) -> bool {
        self.text != self.opened_with
    }

    pub fn can_apply(&self) -> bool {
        self.faults.is_empty() && self.is_changed()
    }
}

pub(super) fn open(state: &mut State, desk: &Desk) {
    let text = scope_text(&desk.document);
    state.editor = Some(Editor {
        opened_with: text.clone(),
        ..Editor::default()
    });
    edited(state, text, desk);
}

pub(super) fn edited(state: &mut State, text: String, desk: &Desk) {
    let read = parse_scope(&text, &desk.document);
    let (faults, rules) = match read {
        Ok(rules) => (Vec::new(), rules),
        Err(faults) => (faults, Vec::new()),
    };
    let change = if faults.is_empty() {
        change(state, &desk.document, &rules)
    } else {
        ScopeChange::default()
    };
    if let Some(editor) = &mut state.editor {
        editor.text = text;
        editor.faults = faults;
        editor.rules = rules.len();
        editor.change = change;
    }
}

fn change(state: &State, document: &Document, rules: &[ScopeRule]) -> ScopeChange {
    let mut sum = ScopeChange::default();
    for (domain, after) in scopes(document, rules) {
        if let (Some(index), Some(before)) = (state.indexes.get(&domain), state.scopes.get(&domain))
        {
            let change = index.change(before, &after);
            sum.entering += change.entering;
            sum.leaving += change.leaving;
        }
    }
    sum
}

fn scopes(document: &Document, rules: &[ScopeRule]) -> Vec<(Dn, Scope)> {
    let mut after = document.clone();
    put_scope(&mut after, rules);
    after.domains().map(|d| (d.dn(), d.scope())).collect()
}

pub(super) fn apply(state: &mut State, desk: &mut Desk) {
    let Some(editor) = state.editor.take_if(|e| e.can_apply()) else {
        return;
    };
    let Ok(rules) = parse_scope(&editor.text, &desk.document) else {
        state.editor = Some(editor);
        return;
    };
    let after = scopes(&desk.document, &rules);
    edit::commit(state, after, desk);
    edit::record_guids(state, desk);
    stray::look(state);
    state.said = Said::Applied(rules.len());
}
