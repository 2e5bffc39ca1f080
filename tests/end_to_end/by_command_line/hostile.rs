//! Names and texts made to break a terminal, a query, a document or a report.

use std::fs;

use syncwright::apply::{ReportForm, read_journal, report};
use syncwright::model::document::{parse, to_toml};
use syncwright::model::{Dn, ScopeRule};

use crate::support::{Lab, Ran, difference};

/// Everything that was printed or written down is inert: no control or bidirectional character.
fn inert(what: &str, text: &str) {
    let bad = text.chars().find(|c| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    });
    assert_eq!(bad, None, "{what}: {text:?}");
}

fn printed(ran: &Ran) {
    inert("output", &ran.out);
    inert("errors", &ran.err);
}

/// DNs of the odd OUs of the fixtures as the server spells them.
fn odd(lab: &Lab, name: &str) -> Dn {
    Dn::parse(lab.samba().fixtures["odd"][name].as_str().unwrap()).unwrap()
}

#[test]
fn hostile_names_in_the_directory_are_shown_inert_and_work() {
    let lab = Lab::new();
    let before = lab.view();
    let all = lab.samba().fixtures["odd"].as_object().unwrap();
    assert!(all.len() > 20, "{}", all.len());
    let homes = [
        "*)(objectClass=*",
        "Right\u{202e}to left",
        "Bell\u{7}",
        "Line\nfeed",
    ];
    let mut document = parse(lab.text().as_bytes()).unwrap();

    // Every odd OU is in scope by a rule of its own, and what is made is made in the worst of them.
    for name in all.keys() {
        document.forest[0].domain[0].rules.push(ScopeRule {
            dn: odd(&lab, name),
            includes: true,
            guid: None,
            why: None,
            until: None,
        });
    }
    let delegation = &mut document.delegation;
    for (group, home) in [
        &mut delegation.admins,
        &mut delegation.operators,
        &mut delegation.browse,
        &mut delegation.password_set,
    ]
    .into_iter()
    .zip(homes)
    {
        let group = group.as_mut().unwrap();
        group.dn = odd(&lab, home).child("CN", &group.name);
    }
    let person = odd(&lab, "<b>markup</b>").child("CN", "<b>markup</b>");
    delegation
        .admins
        .as_mut()
        .unwrap()
        .members
        .push(syncwright::model::document::Member {
            dn: person.clone(),
            guid: None,
        });
    document.group_writeback.target.as_mut().unwrap().dn =
        odd(&lab, "Semi;colon").child("OU", "To | write, \"here\" \u{2066}now");
    document.forest[0].connector.as_mut().unwrap().dn =
        odd(&lab, "Double \"quote\"").child("CN", "svc-lab");
    document.forest[0].domain[0]
        .rules
        .retain(|r| r.dn.leaf() != "Cloud groups");
    fs::write(lab.document(), to_toml(&document, None).unwrap()).unwrap();
    assert_eq!(parse(lab.text().as_bytes()).unwrap(), document);
    let text = lab.text();

    for verb in [&["plan"][..], &["plan", "--json"]] {
        printed(&lab.expect(2, verb));
    }
    let applied = lab.expect(0, &["apply", "--yes"]);
    printed(&applied);
    assert!(
        applied.out.contains("⟨U+202E⟩") && applied.out.contains("⟨U+0007⟩"),
        "{}",
        applied.out
    );
    let again = lab.expect(0, &["plan"]);
    assert!(again.out.contains("Nothing to do"), "{}", again.out);
    printed(&again);
    let review = lab.expect(1, &["review"]);
    assert!(review.out.contains("(odd14; person"), "{}", review.out);
    printed(&review);
    printed(&lab.expect(1, &["review", "--json"]));

    for name in all.keys() {
        let dn = odd(&lab, name);
        let why = lab.expect(0, &["explain", dn.as_str()]);
        assert!(why.out.contains("is in scope"), "{}", why.out);
        printed(&why);
    }
    // As an account name or sign-in name they are nothing but text: none matches anything.
    for query in ["*", "*)(objectClass=*", "anna)(|(cn=*", "an*a", "\\2a"] {
        let ran = lab.expect(3, &["explain", query]);
        assert!(ran.err.contains("was not found"), "{}", ran.err);
        printed(&ran);
    }

    let (path, journal) = lab.journals().pop().unwrap();
    inert("journal", &journal.replace('\n', ""));
    let record = read_journal(&path).unwrap();
    let written = parse(lab.text().as_bytes()).unwrap();
    for form in [ReportForm::Html, ReportForm::Markdown] {
        let report = report(&record, &written, form);
        inert("report", &report);
        // HTML has references instead; Markdown a backslash before.
        let mut tags = report
            .match_indices("<b>")
            .chain(report.match_indices("<b\\"));
        let escaped = |at: usize| form == ReportForm::Markdown && report[..at].ends_with('\\');
        assert!(tags.all(|(at, _)| escaped(at)), "{report}");
    }
    lab.expect(0, &["undo"]);
    assert_eq!(difference(&before, &lab.view()), "");
    assert_eq!(lab.text(), text);
}

/// Samba holds `description` to the 1024 characters of its schema, but a document knows no such limit.
#[test]
fn the_longest_description_and_a_reason_of_100_kb_do_no_harm() {
    let lab = Lab::new();
    let before = lab.view();
    let evil = "\u{202e})(cn=*) <script>alert(1)</script> \u{1b}[2J";
    let long = evil.repeat(1024 / evil.chars().count());
    let group = lab.at("CN=Long,OU=Groups");
    use base64::Engine as _;
    let value = base64::engine::general_purpose::STANDARD.encode(&long);
    lab.modify(&format!("dn: {group}\nchangetype: add\nobjectClass: group\nsAMAccountName: long\ngroupType: -2147483644\ndescription:: {value}\n"));

    let mut document = parse(lab.text().as_bytes()).unwrap();
    let admins = document.delegation.admins.as_mut().unwrap();
    (admins.name, admins.dn, admins.adopt) = ("long".into(), Dn::parse(&group).unwrap(), true);
    let rules = &mut document.forest[0].domain[0].rules;
    rules.last_mut().unwrap().why = Some(evil.repeat(100 * 1024 / evil.len()));
    fs::write(lab.document(), to_toml(&document, None).unwrap()).unwrap();
    let text = lab.text();
    assert!(text.len() > 90 * 1024);

    printed(&lab.expect(2, &["plan"]));
    printed(&lab.expect(0, &["apply", "--yes"]));
    printed(&lab.expect(0, &["plan"]));
    printed(&lab.expect(1, &["review"]));
    let excluded = lab.at("OU=Level 2,OU=Level 1,OU=Odd Names");
    printed(&lab.expect(1, &["explain", &excluded]));
    let (path, _) = lab.journals().pop().unwrap();
    let record = read_journal(&path).unwrap();
    let html = report(&record, &document, ReportForm::Html);
    assert!(!html.contains("<script>"));
    inert("report", &html);
    lab.expect(0, &["undo"]);
    lab.modify(&format!("dn: {group}\nchangetype: delete\n"));
    assert_eq!(difference(&before, &lab.view()), "");
    assert_eq!(lab.text(), text);
}
