//! The page Optional features.

use super::*;

#[test]
fn features_are_switched_and_unavailable_ones_say_why() {
    let mut window = shown(bench(Page::Features));
    let exchange = window.get_by_role_and_label(Role::Switch, "Exchange hybrid");
    assert!(exchange.accesskit_node().is_disabled());
    let why = exchange.accesskit_node().description().unwrap_or_default();
    assert!(why.contains("no Exchange schema"), "{why}");
    click(&mut window, "Password hash synchronization");
    assert!(document(&window).features.password_hash_sync);
    type_into(&mut window, "Attribute to add", "costCenter");
    click(&mut window, "Add attribute");
    assert_eq!(
        document(&window).features.directory_extensions,
        ["costCenter"]
    );
}

#[test]
fn a_directory_extension_is_looked_up_and_says_what_the_schema_knows() {
    let mut window = shown(bench(Page::Features));
    click(&mut window, "Add employeeNumber");
    let looked_up = "Being looked up in the schema of corp.example";
    assert!(says(&window, looked_up));
    let state = &mut window.state_mut().state;
    state.answer(looks_up, schema_read(&["employeeNumber"]));
    window.run_steps(4);
    assert!(says(
        &window,
        "In the schema of corp.example: text, one value"
    ));
    type_into(&mut window, "Attribute to add", "costCenter");
    click(&mut window, "Add attribute");
    let state = &mut window.state_mut().state;
    state.answer(looks_up, schema_read(&["costCenter"]));
    window.run_steps(4);
    assert!(says(&window, "Not in the schema of corp.example"));
    assert!(
        window
            .state()
            .state
            .model
            .can_leave(Page::Features)
            .is_err()
    );
    click(&mut window, "Look up in the schema again");
    let gone = Problem::new(ProblemKind::Unreachable, "The controller is gone", "Wait");
    let state = &mut window.state_mut().state;
    state.answer(looks_up, Outcome::SchemaAttributes(Err(gone)));
    window.run_steps(4);
    assert!(says(&window, "The controller is gone"));
    assert!(says(&window, "could not be read; check again"));
    click(&mut window, "Remove costCenter");
    assert_eq!(
        document(&window).features.directory_extensions,
        ["employeeNumber"]
    );
}
