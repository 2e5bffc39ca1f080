//! The pages Sign-in names and Identifying users.

use super::*;

#[test]
fn unverified_suffixes_are_accepted_by_a_tick() {
    let mut bench = bench(Page::SignInNames);
    bench.counted();
    let mut window = shown(bench);
    assert!(says(&window, "@contoso.com"));
    assert!(
        window
            .state()
            .state
            .model
            .can_leave(Page::SignInNames)
            .is_err()
    );
    click(
        &mut window,
        "Continue though some suffixes are not verified",
    );
    assert_eq!(
        window.state().state.model.can_leave(Page::SignInNames),
        Ok(())
    );
}

#[test]
fn what_happens_to_a_suffix_is_readable_whole() {
    let mut bench = bench(Page::SignInNames);
    bench.counted();
    let window = window(PAGE, Look::Light, bench);
    let height = |name: &str| {
        let mut rows = window.get_all_by_role(Role::Row);
        let row = rows.find(|n| {
            let label = n.accesskit_node().label();
            label.is_some_and(|l| l.contains(name))
        });
        row.expect("a row").rect().height()
    };
    assert!(height("Suffix: @corp.local") > height("Suffix: @contoso.com"));
}

#[test]
fn another_attribute_is_chosen_and_warned_about() {
    let mut bench = bench(Page::SignInNames);
    bench.counted();
    let mut window = shown(bench);
    click(&mut window, "Another attribute");
    type_into(
        &mut window,
        "Attribute for the sign-in name",
        "extensionAttribute5",
    );
    assert_eq!(
        document(&window).identity.sign_in_attribute,
        "extensionAttribute5"
    );
    assert!(says(&window, "alternate ID"));
}

#[test]
fn the_source_anchor_says_what_is_for_ever() {
    let mut bench = bench(Page::Identity);
    bench.counted();
    let mut window = shown(bench);
    assert!(says(&window, "17 users have a value"));
    click(&mut window, "objectGUID");
    assert_eq!(
        document(&window).identity.source_anchor.attribute(),
        "objectGUID"
    );
    assert!(says(&window, "new cloud account"));
}
