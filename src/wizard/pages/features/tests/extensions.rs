//! Directory extensions, looked up in the schema of each forest.

use super::*;

fn attribute(name: &str) -> SchemaAttribute {
    SchemaAttribute {
        name: name.into(),
        syntax: Syntax::Text,
        single: true,
        constructed: false,
        replicated: true,
        linked: false,
        of_users_or_groups: true,
    }
}

/// The lookups that were asked for, by forest.
fn lookups(desk: &mut Desk) -> Vec<(Ticket, String, Vec<String>)> {
    let jobs = testing::jobs(desk).into_iter();
    jobs.filter_map(|(ticket, job)| match job {
        Job::SchemaAttributes { forest, names } => Some((ticket, forest, names)),
        _ => None,
    })
    .collect()
}

fn add(state: &mut State, desk: &mut Desk, name: &str) {
    update(state, Msg::ExtensionEdited(name.into()), desk);
    update(state, Msg::AddExtension, desk);
}

fn told(state: &State, desk: &Desk, name: &str) -> Vec<(Option<bool>, String)> {
    let lines = state.schema_lines(desk, name);
    lines.into_iter().map(|l| (l.met, l.words)).collect()
}

fn reply(state: &mut State, desk: &mut Desk, ticket: Ticket, known: Attributes) {
    answer(state, ticket, Outcome::SchemaAttributes(Ok(known)), desk);
}

#[test]
fn an_extension_is_looked_up_in_each_forest_as_it_is_added() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    testing::add_forest(&mut desk, &["other.example"]);
    enter(&mut state, &mut desk);
    assert_eq!(lookups(&mut desk), [], "nothing to look up");
    add(&mut state, &mut desk, "COSTcenter");
    let asked = lookups(&mut desk);
    assert_eq!(asked.len(), 2);
    assert_eq!(
        told(&state, &desk, "COSTcenter"),
        [(
            None,
            "Being looked up in the schema of corp.example, other.example".into()
        )]
    );
    let has = known_attributes(&["COSTcenter"], [attribute("costCenter")]);
    let lacks = known_attributes(&["COSTcenter"], []);
    reply(&mut state, &mut desk, asked[0].0, has);
    reply(&mut state, &mut desk, asked[1].0, lacks);
    assert_eq!(
        desk.document.features.directory_extensions,
        ["costCenter"],
        "spelled as in the schema"
    );
    let lines = told(&state, &desk, "costCenter");
    assert_eq!(
        lines[0],
        (
            Some(true),
            "In the schema of corp.example: text, one value".into()
        )
    );
    assert_eq!(lines[1].0, Some(false));
    assert!(
        lines[1]
            .1
            .starts_with("Not in the schema of other.example. Correct its name, extend"),
        "{}",
        lines[1].1
    );
    assert_eq!(can_leave(&state, &desk), Ok(()), "one forest has it");
    let need = |state: &State| state.card(Feature::DirectoryExtensions).unwrap().needs[0].met;
    assert_eq!(need(&state), Some(false), "the other does not");
    // Only what is not known yet is asked for.
    add(&mut state, &mut desk, "division");
    for (_, _, names) in lookups(&mut desk) {
        assert_eq!(names, ["division"]);
    }
}

#[test]
fn an_extension_that_no_forest_has_or_that_cannot_be_carried_must_be_removed() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    for (name, found, why) in [
        ("noSuchThing", None, "no connected forest has it"),
        (
            "lastLogon",
            Some(SchemaAttribute {
                replicated: false,
                ..attribute("lastLogon")
            }),
            "Each domain controller has a value of its own",
        ),
    ] {
        add(&mut state, &mut desk, name);
        let (ticket, ..) = lookups(&mut desk).remove(0);
        reply(
            &mut state,
            &mut desk,
            ticket,
            known_attributes(&[name], found),
        );
        let reason = can_leave(&state, &desk).unwrap_err();
        assert!(
            reason.0.contains(name) && reason.0.contains(why),
            "{}",
            reason.0
        );
        update(&mut state, Msg::RemoveExtension(name.into()), &mut desk);
        assert_eq!(can_leave(&state, &desk), Ok(()));
    }
}

#[test]
fn a_schema_that_cannot_be_read_is_told_and_read_again() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    add(&mut state, &mut desk, "costCenter");
    let (ticket, ..) = lookups(&mut desk).remove(0);
    let gone = Problem::cancelled("Reading the schema");
    let failed = Outcome::SchemaAttributes(Err(gone.clone()));
    answer(&mut state, ticket, failed, &mut desk);
    assert_eq!(state.problems().collect::<Vec<_>>(), [&gone]);
    assert_eq!(
        told(&state, &desk, "costCenter"),
        [(
            None,
            "The schema of corp.example could not be read; check again".into()
        )]
    );
    assert_eq!(can_leave(&state, &desk), Ok(()), "the plan looks again");
    update(&mut state, Msg::Check, &mut desk);
    assert_eq!(lookups(&mut desk).len(), 1);
    assert_eq!(state.problems().count(), 0);
}

#[test]
fn without_a_forest_an_extension_is_not_checked_and_says_so() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    desk.forests.clear();
    enter(&mut state, &mut desk);
    add(&mut state, &mut desk, "costCenter");
    assert_eq!(lookups(&mut desk), []);
    assert_eq!(
        told(&state, &desk, "costCenter"),
        [(None, "Not checked: no forest is connected".into())]
    );
}
