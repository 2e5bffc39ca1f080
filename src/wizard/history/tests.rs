use super::*;
use crate::model::document::{EngineKind, TargetOu};
use crate::model::{Guid, ScopeRule};
use crate::wizard::testing::{desk, dn};

fn history(document: &Document) -> History {
    History::new(document.clone())
}

fn target(name: &str) -> Option<TargetOu> {
    Some(TargetOu {
        dn: dn("DC=corp,DC=example").child("OU", name),
        guid: None,
        create: true,
    })
}

/// As a person types: one character after the other.
fn type_target(history: &mut History, document: &mut Document, from: &str, to: &str) {
    for end in from.len() + 1..=to.len() {
        document.group_writeback.target = target(&to[..end]);
        history.edited(document, Page::GroupWriteback);
    }
}

fn rule(at: &str) -> ScopeRule {
    ScopeRule {
        dn: dn(at),
        includes: true,
        guid: None,
        why: None,
        until: None,
    }
}

#[test]
fn an_edit_is_taken_back_and_made_again() {
    let mut document = Document::new(EngineKind::CloudSync);
    let mut history = history(&document);
    document.features.password_hash_sync = true;
    history.edited(&document, Page::Features);
    let after = document.clone();
    let undone = history.undo(&mut document).unwrap();
    assert_eq!(undone.page, Page::Features);
    assert_eq!(document, Document::new(EngineKind::CloudSync));
    let redone = history.redo(&mut document).unwrap();
    assert_eq!(document, after);
    assert_eq!(redone.page, Page::Features);
    assert!(history.redo(&mut document).is_none());
}

#[test]
fn it_says_what_the_setting_is_now() {
    let mut document = Document::new(EngineKind::CloudSync);
    let mut history = history(&document);
    document.features.password_hash_sync = true;
    history.edited(&document, Page::Features);
    let undone = history.undo(&mut document).unwrap();
    assert!(undone.words.ends_with(": off"), "{}", undone.words);
    let redone = history.redo(&mut document).unwrap();
    assert!(redone.words.ends_with(": on"), "{}", redone.words);
}

#[test]
fn what_is_typed_is_taken_back_at_once() {
    let mut document = Document::new(EngineKind::CloudSync);
    document.group_writeback.enabled = true;
    document.group_writeback.target = target("C");
    let mut history = history(&document);
    type_target(&mut history, &mut document, "C", "Cloud");
    assert_eq!(history.past.len(), 1);
    history.undo(&mut document).unwrap();
    assert_eq!(document.group_writeback.target, target("C"));
}

#[test]
fn after_a_pause_typing_is_another_edit() {
    let mut document = Document::new(EngineKind::CloudSync);
    document.group_writeback.enabled = true;
    document.group_writeback.target = target("C");
    let mut history = history(&document);
    type_target(&mut history, &mut document, "C", "Cloud");
    history.pause();
    type_target(&mut history, &mut document, "Cloud", "CloudGroups");
    history.undo(&mut document).unwrap();
    assert_eq!(document.group_writeback.target, target("Cloud"));
}

#[test]
fn what_is_typed_and_deleted_again_leaves_nothing_to_undo() {
    let mut document = Document::new(EngineKind::CloudSync);
    document.group_writeback.enabled = true;
    document.group_writeback.target = target("C");
    let mut history = history(&document);
    type_target(&mut history, &mut document, "C", "Cl");
    document.group_writeback.target = target("C");
    history.edited(&document, Page::GroupWriteback);
    assert!(!history.can_undo());
}

#[test]
fn choices_one_after_the_other_are_edits_of_their_own() {
    let mut document = Document::new(EngineKind::CloudSync);
    let mut history = history(&document);
    document.features.password_hash_sync = true;
    history.edited(&document, Page::Features);
    document.features.password_hash_sync = false;
    history.edited(&document, Page::Features);
    document.engine = EngineKind::EntraConnect;
    history.edited(&document, Page::Engine);
    assert_eq!(history.past.len(), 3);
}

#[test]
fn what_a_worker_filled_in_stays() {
    let mut document = desk(&["corp.example"]).document;
    let mut history = history(&document);
    document.features.password_hash_sync = true;
    history.edited(&document, Page::Features);
    let guid = Some(Guid::from_bytes([7; 16]));
    document.forest[0].domain[0].guid = guid;
    history.filled_in(&document);
    history.undo(&mut document).unwrap();
    assert!(!document.features.password_hash_sync);
    assert_eq!(document.forest[0].domain[0].guid, guid);
}

#[test]
fn a_forest_that_was_removed_comes_back_in_its_place() {
    let mut document = desk(&["corp.example"]).document;
    let mut second = document.forest[0].clone();
    second.name = "other.example".into();
    document.forest.push(second);
    let before = document.clone();
    let mut history = history(&document);
    document.forest.remove(0);
    history.edited(&document, Page::Directory);
    history.undo(&mut document).unwrap();
    assert_eq!(document, before);
}

#[test]
fn rules_are_taken_back_for_their_domain_only() {
    let mut document = desk(&["corp.example", "sub.corp.example"]).document;
    let mut history = history(&document);
    document.forest[0].domain[1].rules = vec![rule("DC=sub,DC=corp,DC=example")];
    history.edited(&document, Page::Scope);
    document.forest[0].domain[0].rules = vec![rule("OU=People,DC=corp,DC=example")];
    history.filled_in(&document);
    history.undo(&mut document).unwrap();
    assert!(document.forest[0].domain[1].rules.is_empty());
    assert_eq!(document.forest[0].domain[0].rules.len(), 1);
}

#[test]
fn a_new_edit_ends_what_could_be_made_again() {
    let mut document = Document::new(EngineKind::CloudSync);
    let mut history = history(&document);
    document.features.password_hash_sync = true;
    history.edited(&document, Page::Features);
    history.undo(&mut document).unwrap();
    document.features.device_writeback = true;
    history.edited(&document, Page::Features);
    assert!(!history.can_redo());
}

#[test]
fn the_oldest_edits_are_forgotten() {
    let mut document = Document::new(EngineKind::CloudSync);
    let mut history = history(&document);
    for _ in 0..150 {
        document.features.password_hash_sync ^= true;
        history.edited(&document, Page::Features);
    }
    assert_eq!(history.past.len(), MOST_EDITS);
}

#[test]
fn large_scopes_hold_fewer_edits_but_always_one() {
    let mut document = desk(&["corp.example"]).document;
    let mut history = history(&document);
    let many: Vec<ScopeRule> = (0..30_000)
        .map(|n| rule(&format!("OU={n},DC=corp,DC=example")))
        .collect();
    for n in 0..6 {
        document.forest[0].domain[0].rules = many[n..].to_vec();
        history.edited(&document, Page::Scope);
    }
    let held: usize = history.past.iter().map(Edit::rules).sum();
    assert!(held <= MOST_RULES, "{held}");
    assert!(history.can_undo());
}

#[test]
fn one_key_is_a_character_more_or_less_anywhere() {
    assert!(one_key("", "a"));
    assert!(one_key("ac", "abc"));
    assert!(one_key("aä", "a"));
    assert!(!one_key("a", "a"));
    assert!(!one_key("on", "off"));
    assert!(!one_key("", "pasted"));
}

#[test]
fn a_choice_in_the_tree_is_said_by_its_container() {
    let mut document = desk(&["corp.example"]).document;
    let rules: Vec<ScopeRule> = (0..9)
        .map(|n| rule(&format!("OU={n},DC=corp,DC=example")))
        .collect();
    document.forest[0].domain[0].rules = rules[..8].to_vec();
    let mut history = history(&document);
    document.forest[0].domain[0].rules = rules;
    history.edited(&document, Page::Scope);
    history.undo(&mut document).unwrap();
    let redone = history.redo(&mut document).unwrap();
    assert_eq!(redone.words, "Scope: OU=8,DC=corp,DC=example: included");
}
