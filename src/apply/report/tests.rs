use super::*;
use crate::apply::ReportForm;
use crate::engines::compare::Configuration;
use crate::insight::CensusIndex;
use crate::insight::compare::{Known, compare};
use crate::model::testing::{census, dn, document, rule, users};

fn counted(rows: &[(&str, u64)]) -> Known {
    let census = census(rows.iter().map(|(at, n)| (dn(at), users(*n))));
    Known::from([(dn("DC=x"), CensusIndex::new(&census))])
}

#[test]
fn an_audit_names_the_containers_that_sync_with_their_objects() {
    let rules = vec![
        rule(true, "OU=Staff,DC=x"),
        rule(false, "OU=Temp,OU=Staff,DC=x"),
    ];
    let known = Circumstances {
        counted: counted(&[
            ("DC=x", 3),
            ("OU=Staff,DC=x", 40),
            ("OU=Temp,OU=Staff,DC=x", 500),
            ("OU=Later,OU=Staff,DC=x", 2),
        ]),
        ..Circumstances::default()
    };
    let text = configuration_report(&document(rules), &known, ReportForm::Markdown);
    assert!(text.contains("x: 42 objects in 2 containers"), "{text}");
    assert!(
        text.contains("| OU=Staff,DC=x | OU=Temp,OU=Staff,DC=x | 2 | 42 | 0 | 0 | 0 |"),
        "{text}"
    );
}

#[test]
fn an_audit_says_what_was_not_read() {
    let nothing = Circumstances::default();
    let text = configuration_report(&document(vec![]), &nothing, ReportForm::Html);
    for unread in [
        "The objects were not counted",
        "They were not read",
        "They were not checked",
        "x: nothing syncs",
    ] {
        assert!(text.contains(unread), "{unread} is not in {text}");
    }
}

#[test]
fn nothing_in_a_report_is_markup_or_an_address() {
    let evil = "<img src=x onerror=alert(1)>|\u{202e}`x`";
    let at = dn("DC=x").child("OU", evil);
    let old = document(vec![rule(true, "OU=a,DC=x")]);
    let mut new = document(vec![rule(true, at.as_str())]);
    new.identity.sign_in_attribute = evil.into();
    let [a, b] = [&old, &new].map(|d| Configuration::of_document(evil, d));
    let compared = compare(&a, &b, &Known::default());
    for form in [ReportForm::Html, ReportForm::Markdown] {
        let made = Circumstances::default().made;
        for text in [
            configuration_report(&new, &Circumstances::default(), form),
            comparison_report(&compared, made, form),
        ] {
            assert!(!text.contains("<img") || text.contains("\\<img"), "{text}");
            assert!(!text.contains('\u{202e}'), "{text}");
        }
    }
}

#[test]
fn a_comparison_tells_who_is_in_by_one_of_the_two_only() {
    let old = document(vec![rule(true, "OU=Staff,DC=x")]);
    let mut new = document(vec![
        rule(true, "OU=Staff,DC=x"),
        rule(true, "OU=More,DC=x"),
    ]);
    new.safety.deletion_limit = 9;
    let [a, b] = [("old", &old), ("new", &new)].map(|(n, d)| Configuration::of_document(n, d));
    let known = counted(&[("DC=x", 0), ("OU=More,DC=x", 7), ("OU=Staff,DC=x", 40)]);
    let text = comparison_report(
        &compare(&a, &b, &known),
        Circumstances::default().made,
        ReportForm::Markdown,
    );
    assert!(text.contains("2 differences"), "{text}");
    assert!(text.contains("Only by: new"), "{text}");
    assert!(text.contains("| OU=More,DC=x |  | 1 | 7 |"), "{text}");
    assert!(!text.contains("Only by: old"), "{text}");
}
