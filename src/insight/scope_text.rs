//! Scope rules as text that can be edited and pasted: one rule a line, bad lines refused by number.
//!
//! `include OU=People,DC=corp,DC=example`
//! `exclude OU=Leavers,OU=People,DC=corp,DC=example # HR-412 until 2027-03-31`

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Scope, ScopeRule};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct LineFault {
    /// Counted from 1.
    pub line: usize,
    pub why: Words,
}

/// The rules of all domains, one a line.
pub fn scope_text(document: &Document) -> String {
    let mut out = String::new();
    for rule in document.domains().flat_map(|d| &d.rules) {
        out.push_str(&line_of(rule));
        out.push('\n');
    }
    out
}

fn line_of(rule: &ScopeRule) -> String {
    let word = if rule.includes { "include" } else { "exclude" };
    // A "#" after a blank starts the remark: within a DN it is written as its code.
    let dn = rule.dn.as_str().replace(" #", " \\23");
    let mut line = format!("{word} {dn}");
    if rule.why.is_some() || rule.until.is_some() {
        line.push_str(" #");
    }
    if let Some(why) = &rule.why {
        line.push(' ');
        line.push_str(&why.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    if let Some(until) = rule.until {
        line.push_str(&format!(" until {until}"));
    }
    line
}

/// Reads rules. Blank lines and lines that start with `#` are skipped. Each line that cannot be
/// right is refused: no rule, no DN, a domain that the document does not have, a DN twice.
/// GUIDs are taken over from the document's rules of the same DN.
pub fn parse_scope(text: &str, document: &Document) -> Result<Vec<ScopeRule>, Vec<LineFault>> {
    let known: BTreeMap<&Dn, &ScopeRule> = document
        .domains()
        .flat_map(|d| &d.rules)
        .map(|r| (&r.dn, r))
        .collect();
    let mut seen: BTreeMap<Dn, usize> = BTreeMap::new();
    let (mut rules, mut faults) = (Vec::new(), Vec::new());
    for (line, text) in text.lines().enumerate().map(|(n, t)| (n + 1, t.trim())) {
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let read = parse_line(text).and_then(|rule| {
            if document.domain_of(&rule.dn).is_none() {
                let domain = rule.dn.dns_domain();
                return Err(words!("insight-line-domain", domain = inert(&domain)));
            }
            match seen.insert(rule.dn.clone(), line) {
                Some(first) => Err(words!("insight-line-twice", line = first.to_string())),
                None => Ok(rule),
            }
        });
        match read {
            Ok(mut rule) => {
                rule.guid = known.get(&rule.dn).and_then(|r| r.guid);
                rules.push(rule);
            }
            Err(why) => faults.push(LineFault { line, why }),
        }
    }
    if faults.is_empty() {
        Ok(rules)
    } else {
        Err(faults)
    }
}

/// Puts rules into the document, each in its domain; all others go.
pub fn put_scope(document: &mut Document, rules: &[ScopeRule]) {
    for domain in document.forest.iter_mut().flat_map(|f| &mut f.domain) {
        let head = domain.dn();
        let own = rules.iter().filter(|r| r.dn.domain_head() == head);
        let scope = Scope::new(own.cloned());
        domain.set_scope(&scope);
    }
}

fn parse_line(text: &str) -> Result<ScopeRule, Words> {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let includes = match word.to_ascii_lowercase().as_str() {
        "include" => true,
        "exclude" => false,
        _ => {
            return Err(words!("insight-line-start", word = inert(word)));
        }
    };
    let (dn, remark) = match rest.split_once(" #") {
        Some((dn, remark)) => (dn, remark.trim()),
        None => (rest, ""),
    };
    let dn = Dn::parse(dn.trim()).map_err(|e| e.told().inert())?;
    if dn.is_root() {
        return Err(words!("insight-line-no-name"));
    }
    let (why, until) = split_until(remark)?;
    Ok(ScopeRule {
        dn,
        includes,
        guid: None,
        why: (!why.is_empty()).then(|| why.to_owned()),
        until,
    })
}

fn split_until(remark: &str) -> Result<(&str, Option<Date>), Words> {
    let (why, day) = match remark.rsplit_once("until ") {
        Some((why, day)) if why.is_empty() || why.ends_with(' ') => (why.trim_end(), day.trim()),
        _ => return Ok((remark, None)),
    };
    // "valid until further notice" is a reason; "until 2027-13-01" is a slip.
    if !day.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok((remark, None));
    }
    match day.parse::<Date>() {
        Ok(date) => Ok((why, Some(date))),
        Err(_) => Err(words!("insight-line-no-day", day = inert(day))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{dn, document, rule};
    use proptest::prelude::*;

    #[test]
    fn a_rule_with_reason_and_day_reads_as_it_is_written() {
        let text = "include OU=People,DC=x\n\n# a remark\nEXCLUDE OU=Leavers,OU=People,DC=x # HR-412 until 2027-03-31\n";
        let rules = parse_scope(text, &document(vec![])).unwrap();
        assert_eq!(rules.len(), 2);
        assert_eq!(rules[1].why.as_deref(), Some("HR-412"));
        assert_eq!(rules[1].until, Some(jiff::civil::date(2027, 3, 31)));
        let mut document = document(vec![]);
        put_scope(&mut document, &rules);
        assert_eq!(
            scope_text(&document),
            "include OU=People,DC=x\nexclude OU=Leavers,OU=People,DC=x # HR-412 until 2027-03-31\n"
        );
    }

    #[test]
    fn each_bad_line_is_refused_by_its_number_and_none_is_taken() {
        let text = "include OU=a,DC=x\nadd OU=b,DC=x\ninclude\nexclude OU=c\ninclude OU=d,DC=other\nexclude ou=A,dc=X\nexclude OU=e,DC=x # until 2027-13-01\ninclude OU=f,";
        let faults = parse_scope(text, &document(vec![])).unwrap_err();
        let lines: Vec<usize> = faults.iter().map(|f| f.line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8], "{faults:#?}");
        assert!(faults[4].why.contains("line 1"));
    }

    #[test]
    fn an_edited_line_keeps_the_guid_of_its_container() {
        let guid = "01234567-89ab-cdef-0123-456789abcdef".parse().ok();
        let rule = ScopeRule {
            guid,
            ..rule(true, "OU=a,DC=x")
        };
        let rules = parse_scope("exclude OU=A,DC=X # why", &document(vec![rule])).unwrap();
        assert_eq!(rules[0].guid, guid);
    }

    proptest! {
        #[test]
        fn any_container_name_survives_writing_and_reading(
            name in "[ #,+\"\\\\<>;=a-zäא]{1,12}", why in prop::option::of("[a-z0-9-]{1,8}"), dated in any::<bool>()
        ) {
            let rule = ScopeRule {
                dn: dn("DC=x").child("OU", &name),
                includes: false,
                guid: None,
                why,
                until: dated.then(|| jiff::civil::date(2027, 3, 31)),
            };
            let read = parse_scope(&line_of(&rule), &document(vec![])).unwrap();
            prop_assert_eq!(&read[..], &[rule][..]);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(include|exclude)?[ -~\\n]{0,80}") {
            let _ = parse_scope(&text, &document(vec![]));
        }
    }
}
