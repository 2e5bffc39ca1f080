//! Values, links, moving and removing, with every index kept right.

use std::collections::BTreeSet;

use crate::practice::forest::schema::{Attr, Schema};

use super::names::rdn_key;
use super::{Id, Store};

impl Store {
    /// Replaces the values, keeping the name indexes right. Links go through [`Self::set_links`].
    pub fn set(&mut self, id: Id, attr: Attr, values: Vec<Vec<u8>>) {
        let known = &Schema::get().known;
        if attr == known.sam_account_name || attr == known.upn {
            let context = self.get(id).context;
            let old = self.get(id).text(attr).map(str::to_lowercase);
            let new = values.first().map(|v| String::from_utf8_lossy(v));
            let new = new.map(|v| v.to_lowercase());
            if attr == known.upn {
                old.and_then(|old| self.upns.remove(old.as_str()));
                new.and_then(|new| self.upns.insert(new.into(), id));
            } else {
                old.and_then(|old| self.accounts.remove(&(context, old.into())));
                new.and_then(|new| self.accounts.insert((context, new.into()), id));
            }
        }
        self.get_mut(id).set(attr, values);
    }

    /// `false` when the link was there already.
    pub fn link(&mut self, attr: Attr, from: Id, to: Id) -> bool {
        if self.get(from).linked(attr).contains(&to) {
            return false;
        }
        self.link_new(attr, from, to);
        true
    }

    /// As [`Self::link`] for a link known to be new: no search through 50,000 members.
    pub fn link_new(&mut self, attr: Attr, from: Id, to: Id) {
        let links = &mut self.get_mut(from).links;
        match links.iter_mut().find(|(a, _)| *a == attr) {
            Some((_, ids)) => ids.push(to),
            None => links.push((attr, vec![to])),
        }
        self.get_mut(to).back.push((attr, from));
    }

    /// `false` when there was no such link.
    pub fn unlink(&mut self, attr: Attr, from: Id, to: Id) -> bool {
        let links = &mut self.get_mut(from).links;
        let Some((_, ids)) = links.iter_mut().find(|(a, _)| *a == attr) else {
            return false;
        };
        let before = ids.len();
        ids.retain(|id| *id != to);
        let removed = ids.len() != before;
        links.retain(|(_, ids)| !ids.is_empty());
        self.get_mut(to).back.retain(|b| *b != (attr, from));
        removed
    }

    pub fn back_links(&self, id: Id, forward: Attr) -> impl Iterator<Item = Id> + '_ {
        self.get(id)
            .back
            .iter()
            .filter(move |(a, _)| *a == forward)
            .map(|(_, from)| *from)
    }

    /// Everything reachable over a link, against (`up`) or along its direction; ends on cycles.
    pub fn reach(&self, start: Id, attr: Attr, up: bool) -> BTreeSet<Id> {
        let mut seen = BTreeSet::new();
        let mut todo = vec![start];
        while let Some(at) = todo.pop() {
            let next: Vec<Id> = if up {
                self.back_links(at, attr).collect()
            } else {
                self.get(at).linked(attr).to_vec()
            };
            todo.extend(next.into_iter().filter(|id| seen.insert(*id)));
        }
        seen
    }

    /// Gives the object another name or parent in its naming context; the caller has checked both.
    pub fn move_to(&mut self, id: Id, parent: Id, name: String) {
        let rdn = self.get(id).rdn.name();
        if let Some(old) = self.get(id).parent {
            let key = rdn_key(rdn, &self.get(id).name);
            self.children.remove(&(old, key));
            self.get_mut(old).children.retain(|c| *c != id);
        }
        self.children.insert((parent, rdn_key(rdn, &name)), id);
        self.get_mut(parent).children.push(id);
        let object = self.get_mut(id);
        object.parent = Some(parent);
        object.name = name.into();
    }

    /// Turns the object into a tombstone under Deleted Objects (MS-ADTS 3.1.1.5.5.1.1).
    pub fn bury(&mut self, id: Id, now: i64) {
        let known = &Schema::get().known;
        let object = self.get(id);
        let (links, back) = (object.links.clone(), object.back.clone());
        for (attr, targets) in links {
            for to in targets {
                self.unlink(attr, id, to);
            }
        }
        for (attr, from) in back {
            self.unlink(attr, from, id);
        }
        let account = self.get(id).text(known.sam_account_name).map(str::to_owned);
        let last_parent = self.get(id).parent.map(|p| self.dn_text(p));
        self.set(id, known.upn, Vec::new());
        self.set(id, known.sam_account_name, Vec::new());
        let context = self.get(id).context;
        let name = format!("{}\nDEL:{}", self.get(id).name, self.get(id).guid);
        if let Some(grave) = self.domain(context).and_then(|d| d.deleted_objects) {
            self.move_to(id, grave, name);
        } else if let Some(parent) = self.get(id).parent {
            self.move_to(id, parent, name);
        }
        let object = self.get_mut(id);
        object.deleted = true;
        object.values.clear();
        object.set(known.is_deleted, vec![b"TRUE".to_vec()]);
        // The name is kept, but free for others: not through the index.
        object.set(
            known.sam_account_name,
            account.into_iter().map(String::into_bytes).collect(),
        );
        object.set(
            known.last_known_parent,
            last_parent.into_iter().map(String::into_bytes).collect(),
        );
        self.passwords.remove(&id);
        self.touch(id, now);
    }

    /// The object and everything below it in its naming context, parents first.
    pub fn subtree(&self, id: Id) -> Vec<Id> {
        let mut out = vec![id];
        let mut at = 0;
        while at < out.len() {
            out.extend_from_slice(&self.get(out[at]).children);
            at += 1;
        }
        out
    }
}
