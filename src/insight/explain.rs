//! Why an object is in or out, and the smallest change that flips it.

use crate::model::snapshot::ObjectKind;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Entry, Scope, ScopeRule};

/// What of an object decides besides its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectFacts {
    pub dn: Dn,
    pub kind: ObjectKind,
    /// `isCriticalSystemObject`: engines never sync it.
    pub critical: bool,
    /// `adminDescription` starts with `Group_` or `User_`: it was written back from the cloud.
    pub written_back: bool,
}

impl ObjectFacts {
    /// Attributes that [`Self::of`] wants.
    pub const ATTRIBUTES: [&str; 3] = ["objectClass", "isCriticalSystemObject", "adminDescription"];

    pub fn of(entry: &Entry) -> Self {
        let kind = if entry.has_class("computer") {
            ObjectKind::Computer
        } else if entry.has_class("user") {
            ObjectKind::User
        } else if entry.has_class("group") {
            ObjectKind::Group
        } else if entry.has_class("contact") {
            ObjectKind::Contact
        } else if [
            "organizationalUnit",
            "container",
            "domainDNS",
            "builtinDomain",
        ]
        .iter()
        .any(|c| entry.has_class(c))
        {
            ObjectKind::Container
        } else {
            ObjectKind::Other
        };
        let mark = entry.text("adminDescription").unwrap_or_default();
        Self {
            dn: entry.dn.clone(),
            kind,
            critical: entry.is_true("isCriticalSystemObject"),
            written_back: ["Group_", "User_"].iter().any(|p| mark.starts_with(p)),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    pub in_scope: bool,
    /// The rule that decides; `None`: nothing listed covers the object.
    pub rule: Option<ScopeRule>,
    /// One sentence each, the deciding one first.
    pub reasons: Vec<Words>,
    pub flip: Flip,
}

/// The smallest change that turns in to out or out to in.
#[derive(Debug, Clone, PartialEq)]
pub enum Flip {
    /// Put this rule into the scope of the object's domain.
    AddRule(ScopeRule),
    /// Take this rule out.
    RemoveRule(ScopeRule),
    /// No setting flips it, and why.
    None(Words),
}

pub fn explain(document: &Document, object: &ObjectFacts) -> Explanation {
    let shown = |dn: &Dn| inert(dn.as_str()).into_owned();
    let no = |reason: Words, flip: Words| Explanation {
        in_scope: false,
        rule: None,
        reasons: vec![reason],
        flip: Flip::None(flip),
    };
    let Some(domain) = document.domain_of(&object.dn) else {
        return no(
            words!(
                "insight-domain-not-in-document",
                domain = inert(&object.dn.dns_domain())
            ),
            words!("insight-add-its-forest"),
        );
    };
    if object.critical {
        return no(words!("insight-critical"), words!("insight-no-setting"));
    }
    if object.written_back {
        return no(
            words!("insight-written-back"),
            words!("insight-source-in-cloud"),
        );
    }
    if matches!(object.kind, ObjectKind::Other) {
        return no(words!("insight-other-kind"), words!("insight-no-setting"));
    }
    // Only what is listed at or above it has a say.
    let above = (domain.rules.iter()).filter(|r| object.dn.is_at_or_below(&r.dn));
    let scope = Scope::new(above.cloned());
    let rule = scope.deciding_rule(&object.dn).cloned();
    let in_scope = rule.as_ref().is_some_and(|r| r.includes);
    let mut reasons = vec![match &rule {
        Some(r) => {
            let at = shown(&r.dn);
            match (r.dn == object.dn, r.includes) {
                (true, true) => words!("insight-itself-included", dn = at),
                (true, false) => words!("insight-itself-excluded", dn = at),
                (false, true) => words!("insight-nearest-included", dn = at),
                (false, false) => words!("insight-nearest-excluded", dn = at),
            }
        }
        None => words!("insight-nothing-listed", domain = &domain.name),
    }];
    if let Some(r) = &rule {
        reasons.extend(
            r.why
                .as_ref()
                .map(|w| words!("insight-reason-given", why = inert(w))),
        );
        reasons.extend(
            r.until
                .map(|d| words!("insight-review-on", day = d.to_string())),
        );
    }
    Explanation {
        in_scope,
        flip: flip(object, &scope, rule.as_ref(), in_scope),
        rule,
        reasons,
    }
}

fn flip(object: &ObjectFacts, scope: &Scope, rule: Option<&ScopeRule>, in_scope: bool) -> Flip {
    // Rules name containers: an object follows the one it stands in.
    let container = match object.kind {
        ObjectKind::Container => Some(object.dn.clone()),
        _ => object.dn.parent(),
    };
    let Some(container) = container else {
        return Flip::None(words!("insight-no-own-container"));
    };
    if let Some(rule) = rule.filter(|r| r.dn == container) {
        let above = container.parent().is_some_and(|p| scope.includes(&p));
        if above != in_scope {
            return Flip::RemoveRule(rule.clone());
        }
    }
    Flip::AddRule(ScopeRule {
        dn: container,
        includes: !in_scope,
        guid: None,
        why: None,
        until: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{dn, document, rule};

    fn user(at: &str) -> ObjectFacts {
        ObjectFacts {
            dn: dn(at),
            kind: ObjectKind::User,
            critical: false,
            written_back: false,
        }
    }

    /// The document after the change that `explain` names.
    fn flipped(document: &Document, flip: &Flip) -> Document {
        let mut document = document.clone();
        let domain = &mut document.forest[0].domain[0];
        let rules: Vec<ScopeRule> = match flip {
            Flip::AddRule(new) => domain
                .rules
                .iter()
                .filter(|r| r.dn != new.dn)
                .chain([new])
                .cloned()
                .collect(),
            Flip::RemoveRule(old) => domain.rules.iter().filter(|r| *r != old).cloned().collect(),
            Flip::None(why) => panic!("{why}"),
        };
        domain.set_scope(&Scope::new(rules));
        document
    }

    #[test]
    fn the_change_it_names_does_flip_the_object() {
        let cases: [(Vec<ScopeRule>, &str); 5] = [
            (vec![], "CN=a,OU=p,DC=x"),
            (vec![rule(true, "OU=p,DC=x")], "CN=a,OU=p,DC=x"),
            (vec![rule(true, "OU=p,DC=x")], "CN=a,OU=q,OU=p,DC=x"),
            (
                vec![rule(true, "DC=x"), rule(false, "OU=p,DC=x")],
                "CN=a,OU=p,DC=x",
            ),
            (
                vec![rule(true, "DC=x"), rule(false, "OU=p,DC=x")],
                "CN=a,OU=q,OU=p,DC=x",
            ),
        ];
        for (rules, at) in cases {
            let document = document(rules);
            let first = explain(&document, &user(at));
            let second = explain(&flipped(&document, &first.flip), &user(at));
            assert_ne!(first.in_scope, second.in_scope, "{at} {:?}", first.flip);
        }
    }

    #[test]
    fn an_exclusion_that_only_stands_in_an_included_ou_is_taken_out() {
        let document = document(vec![rule(true, "DC=x"), rule(false, "OU=p,DC=x")]);
        let told = explain(&document, &user("CN=a,OU=p,DC=x"));
        assert_eq!(told.flip, Flip::RemoveRule(rule(false, "OU=p,DC=x")));
        assert!(told.reasons[0].contains("OU=p,DC=x") && told.reasons[0].contains("excluded"));
    }

    #[test]
    fn an_exclusion_kept_for_its_reason_is_turned_round_not_removed() {
        let mut kept = rule(false, "OU=p,DC=x");
        kept.why = Some("HR-412".into());
        let told = explain(&document(vec![kept]), &user("CN=a,OU=p,DC=x"));
        assert_eq!(told.flip, Flip::AddRule(rule(true, "OU=p,DC=x")));
        assert!(told.reasons.iter().any(|r| r.contains("HR-412")));
    }

    #[test]
    fn what_engines_never_sync_is_out_wherever_it_stands() {
        let document = document(vec![rule(true, "DC=x")]);
        let object = |critical, written_back| ObjectFacts {
            critical,
            written_back,
            ..user("CN=a,DC=x")
        };
        assert!(explain(&document, &object(false, false)).in_scope);
        for odd in [object(true, false), object(false, true)] {
            let told = explain(&document, &odd);
            assert!(!told.in_scope && matches!(told.flip, Flip::None(_)));
        }
        assert!(!explain(&document, &user("CN=a,DC=other")).in_scope);
    }
}
