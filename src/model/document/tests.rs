use super::*;

const FULL: &str = r#"#:schema ./syncwright.schema.json
version = 1
engine = "cloud-sync"

[tenant]
id = "5f0c6a11-2b3c-4d5e-8f90-a1b2c3d4e5f6"
domain = "contoso.com" # our main domain

[[forest]]
name = "corp.contoso.com"
sign_in = { account = "admin@corp.contoso.com", credential = "ask" }

[forest.connector]
name = "svc-sync"
dn = "CN=svc-sync,CN=Users,DC=corp,DC=contoso,DC=com"
credential = { key-store = "corp/svc-sync" }

[[forest.domain]]
name = "corp.contoso.com"
scope = [
  # everybody
  { include = "OU=People,DC=corp,DC=contoso,DC=com", guid = "01234567-89ab-cdef-0123-456789abcdef" },
  { exclude = "OU=Leavers,OU=People,DC=corp,DC=contoso,DC=com", why = "HR-412", until = "2027-03-31" },
]

[features]
password_hash_sync = true

[delegation]
nest_in_browse = true

[delegation.admins]
name = "ADSyncAdmins"
dn = "CN=ADSyncAdmins,OU=Sync,DC=corp,DC=contoso,DC=com"
"#;

fn full() -> Document {
    parse(FULL.as_bytes()).unwrap()
}

#[test]
fn a_document_written_and_read_is_the_same() {
    let document = full();
    let text = to_toml(&document, None).unwrap();
    assert!(text.starts_with(SCHEMA_LINE));
    assert_eq!(parse(text.as_bytes()).unwrap(), document, "{text}");
    assert_eq!(
        to_toml(&document, Some(&text)).unwrap(),
        text,
        "writing again changes nothing"
    );
    assert!(
        text.contains("\n  { include = "),
        "scope rules stand one a line:\n{text}"
    );
    assert!(text.contains("[[forest.domain]]"), "{text}");
}

#[test]
fn comments_a_person_wrote_stay() {
    let mut document = full();
    document.features.password_writeback = true;
    let text = to_toml(&document, Some(FULL)).unwrap();
    assert!(
        text.contains("# our main domain") && text.contains("# everybody"),
        "{text}"
    );
    assert_eq!(parse(text.as_bytes()).unwrap(), document);
}

#[test]
fn a_comment_in_a_list_stays_with_its_element_when_the_element_changes() {
    let mut document = full();
    let domain = &mut document.forest[0].domain[0];
    domain.rules[1].why = Some("HR-413".into());
    domain.rules[0].guid = None;
    let text = to_toml(&document, Some(FULL)).unwrap();
    let people = text
        .find("OU=People,DC=corp,DC=contoso,DC=com\" }")
        .unwrap();
    assert!(
        text.find("# everybody").is_some_and(|at| at < people),
        "{text}"
    );
    assert_eq!(parse(text.as_bytes()).unwrap(), document);

    document.forest[0].domain[0].rules.remove(0);
    let text = to_toml(&document, Some(FULL)).unwrap();
    assert_eq!(parse(text.as_bytes()).unwrap(), document, "{text}");
}

#[test]
fn a_section_on_one_line_and_one_below_a_header_keep_their_form_and_comments() {
    let text = r#"version = 1
engine = "entra-connect"
# one line each
delegation = { nest_in_browse = true }
# and the forests
forest = [{ name = "x.example", sign_in = { account = "a", credential = "ask" } }]

[group_writeback.target] # a header
# where to
dn = "OU=Written,DC=x,DC=example"
"#;
    let mut document = parse(text.as_bytes()).unwrap();
    document.delegation.nest_in_browse = false;
    document.forest[0].name = "y.example".into();
    document.group_writeback.target.as_mut().unwrap().create = true;
    let written = to_toml(&document, Some(text)).unwrap();
    assert_eq!(parse(written.as_bytes()).unwrap(), document, "{written}");
    for kept in [
        "# one line each\ndelegation = {",
        "# and the forests\nforest = [{",
        "[group_writeback.target] # a header\n# where to\ndn",
    ] {
        assert!(written.contains(kept), "{written}");
    }
}

#[test]
fn an_unknown_key_is_named_with_its_line_and_the_nearest_key() {
    let text = FULL.replace("password_hash_sync", "pasword_hash_sync");
    let error = parse(text.as_bytes()).unwrap_err();
    let DocumentError::UnknownKey { line, key, nearest } = error else {
        panic!("{error}")
    };
    assert_eq!(
        (line, key.as_str(), nearest.as_deref()),
        (27, "pasword_hash_sync", Some("password_hash_sync"))
    );
}

#[test]
fn each_kind_of_rubbish_has_one_clear_error() {
    let wrong_type = FULL.replace("password_hash_sync = true", "password_hash_sync = 1");
    let wrong_guid = FULL.replace("5f0c6a11-", "5f0c6a1-");
    for (text, says) in [
        (
            wrong_type.as_str(),
            "line 27: invalid type: integer `1`, expected a boolean",
        ),
        (wrong_guid.as_str(), "is not a GUID"),
        (&FULL[..FULL.len() - 9], "line 34"),
        ("", "no \"version\""),
        ("version = 2", "version 2"),
        ("\u{0}\u{1}", "line 1"),
    ] {
        let error = parse(text.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(says), "{error} should say {says}");
    }
    assert!(matches!(
        parse(&[0xff, 0xfe]),
        Err(DocumentError::NotText { at: 0 })
    ));
    assert!(matches!(
        parse(&vec![b'#'; MAX_BYTES + 1]),
        Err(DocumentError::TooLarge { .. })
    ));
}

#[test]
fn a_rule_says_include_or_exclude_but_not_both() {
    let both = FULL.replace("{ include =", "{ exclude = \"OU=a,DC=x\", include =");
    assert!(
        parse(both.as_bytes())
            .unwrap_err()
            .to_string()
            .contains("either include or exclude")
    );
}

#[test]
fn the_schema_in_resources_is_current() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/resources/syncwright.schema.json"
    );
    let schema = schemars::schema_for!(Document);
    let mut current = serde_json::to_string_pretty(&schema).unwrap();
    current.push('\n');
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, &current).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == current,
        "run UPDATE_EXPECT=1 cargo test schema and commit the change"
    );
}

#[test]
fn the_nearest_ancestor_decides_across_domains() {
    let document = full();
    let dn = |t: &str| Dn::parse(t).unwrap();
    assert!(document.includes(&dn("CN=a,OU=People,DC=corp,DC=contoso,DC=com")));
    assert!(!document.includes(&dn("CN=a,OU=Leavers,OU=People,DC=corp,DC=contoso,DC=com")));
    assert!(!document.includes(&dn("CN=a,OU=People,DC=other,DC=com")));
}

fn with_tests(tests: &str) -> String {
    format!("version = 1\nengine = \"cloud-sync\"\n\n{tests}")
}

const TESTS: &str = r#"# She signs.
[[expect]]
object = "ceo@contoso.com"
in_scope = true

# The auditors ask for it.
[[expect]]
container = "OU=Finance,DC=corp,DC=contoso,DC=com"
at_least = 900
why = "FIN-7"

[[expect]]
container = "OU=Leavers,DC=corp,DC=contoso,DC=com"
at_most = 0
"#;

#[test]
fn scope_tests_say_who_is_in_or_out_or_how_many_of_a_container() {
    let document = parse(with_tests(TESTS).as_bytes()).unwrap();
    let bounds: Vec<_> = (document.expect.iter())
        .map(|e| match &e.test {
            ScopeTest::Object { in_scope, .. } => (*in_scope, None),
            ScopeTest::Count { bound, .. } => (false, Some(*bound)),
        })
        .collect();
    let least = Bound::AtLeast(900.try_into().unwrap());
    let most = Bound::AtMost(0);
    assert_eq!(
        bounds,
        [(true, None), (false, Some(least)), (false, Some(most))]
    );
    let text = to_toml(&document, None).unwrap();
    assert_eq!(parse(text.as_bytes()).unwrap(), document, "{text}");
}

#[test]
fn a_scope_test_that_says_two_things_or_none_is_refused_with_its_line() {
    for wrong in [
        "object = \"x\"",
        "object = \"*\"\nin_scope = true",
        "object = \"x\"\nin_scope = true\nat_least = 3",
        "container = \"OU=x,DC=y\"",
        "container = \"OU=x,DC=y\"\nat_least = 3\nat_most = 4",
        "container = \"OU=x,DC=y\"\nat_least = 0",
        "at_least = 3",
    ] {
        let text = with_tests(&format!("[[expect]]\n{wrong}\n"));
        let error = parse(text.as_bytes()).unwrap_err();
        assert!(
            matches!(error, DocumentError::Fault { .. }),
            "{wrong}: {error:?}"
        );
    }
    let text = with_tests("[[expect]]\nobject = \"x\"\nin_scop = true\n");
    let error = parse(text.as_bytes()).unwrap_err();
    let DocumentError::UnknownKey { nearest, .. } = error else {
        panic!("{error:?}")
    };
    assert_eq!(nearest.as_deref(), Some("in_scope"));
}

#[test]
fn a_test_more_or_less_leaves_the_comments_at_the_others() {
    let text = with_tests(TESTS);
    let mut document = parse(text.as_bytes()).unwrap();
    let mut more = document.expect[2].clone();
    more.test = ScopeTest::Object {
        object: "svc-*".into(),
        guid: None,
        in_scope: false,
    };
    document.expect.push(more);
    let longer = to_toml(&document, Some(&text)).unwrap();
    assert!(
        longer.contains("# She signs.") && longer.contains("# The auditors"),
        "{longer}"
    );
    assert_eq!(parse(longer.as_bytes()).unwrap(), document, "{longer}");
    document.expect.remove(0);
    let shorter = to_toml(&document, Some(&longer)).unwrap();
    assert!(
        !shorter.contains("# She signs.") && shorter.contains("# The auditors"),
        "{shorter}"
    );
    assert_eq!(parse(shorter.as_bytes()).unwrap(), document, "{shorter}");
}
