use super::*;
use crate::model::snapshot::Census;
use crate::wizard::testing;

fn connect(forests: usize) -> (State, Desk) {
    let mut desk = testing::desk(&["corp.example"]);
    desk.document.engine = EngineKind::EntraConnect;
    for n in 1..forests {
        testing::add_forest(&mut desk, &[&format!("forest{n}.example")]);
    }
    let mut state = State::default();
    enter(&mut state, &mut desk);
    (state, desk)
}

#[test]
fn with_one_forest_nobody_is_joined() {
    let (mut state, mut desk) = connect(1);
    assert!(join_refused(&desk).unwrap().contains("one forest"));
    update(&mut state, Msg::Join(JoinChoice::Mail), &mut desk);
    assert_eq!(state.join(&desk), JoinChoice::Once);
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn cloud_sync_cannot_join_and_says_why() {
    let (mut state, mut desk) = connect(2);
    update(&mut state, Msg::Join(JoinChoice::ObjectSid), &mut desk);
    assert_eq!(desk.document.identity.join, Join::ObjectSid);
    desk.document.engine = EngineKind::CloudSync;
    assert!(join_refused(&desk).unwrap().contains("metaverse"));
    assert!(can_leave(&state, &desk).is_err());
    update(&mut state, Msg::Join(JoinChoice::Once), &mut desk);
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn each_way_to_join_is_written_to_the_document() {
    let (mut state, mut desk) = connect(2);
    for (choice, join) in [
        (JoinChoice::Mail, Join::Mail),
        (JoinChoice::ObjectSid, Join::ObjectSid),
        (JoinChoice::AccountName, Join::AccountName),
        (JoinChoice::Once, Join::Once),
    ] {
        update(&mut state, Msg::Join(choice), &mut desk);
        assert_eq!(
            (&desk.document.identity.join, state.join(&desk)),
            (&join, choice)
        );
    }
    update(&mut state, Msg::Join(JoinChoice::Attribute), &mut desk);
    assert!(can_leave(&state, &desk).is_err(), "its name is missing");
    update(
        &mut state,
        Msg::JoinAttributeEdited("employeeID".into()),
        &mut desk,
    );
    assert_eq!(
        desk.document.identity.join,
        Join::Attribute("employeeID".into())
    );
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn a_source_anchor_must_be_one_that_microsoft_takes() {
    let (mut state, mut desk) = connect(1);
    update(&mut state, Msg::Anchor(AnchorChoice::Attribute), &mut desk);
    assert!(can_leave(&state, &desk).is_err());
    for bad in [
        "mail",
        "USERPRINCIPALNAME",
        "targetAddress",
        "proxyAddresses",
        "a b",
        "x)(y",
    ] {
        update(
            &mut state,
            Msg::AnchorAttributeEdited(bad.into()),
            &mut desk,
        );
        assert!(state.anchor_fault().is_some(), "{bad}");
        assert!(can_leave(&state, &desk).is_err(), "{bad}");
        assert_eq!(
            desk.document.identity.source_anchor,
            SourceAnchor::ConsistencyGuid
        );
    }
    update(
        &mut state,
        Msg::AnchorAttributeEdited(" employeeID ".into()),
        &mut desk,
    );
    assert_eq!(
        desk.document.identity.source_anchor,
        SourceAnchor::Attribute("employeeID".into())
    );
    assert_eq!(can_leave(&state, &desk), Ok(()));
    update(
        &mut state,
        Msg::AnchorAttributeEdited("sAMAccountName".into()),
        &mut desk,
    );
    assert!(
        state.anchor_warning().is_some(),
        "allowed, and warned about"
    );
}

#[test]
fn cloud_sync_has_one_source_anchor() {
    let (mut state, mut desk) = connect(1);
    update(
        &mut state,
        Msg::AnchorAttributeEdited("employeeID".into()),
        &mut desk,
    );
    desk.document.engine = EngineKind::CloudSync;
    assert!(can_leave(&state, &desk).is_err());
    update(&mut state, Msg::Anchor(AnchorChoice::ObjectGuid), &mut desk);
    assert_eq!(state.anchor(&desk), AnchorChoice::Attribute, "refused");
    update(
        &mut state,
        Msg::Anchor(AnchorChoice::ConsistencyGuid),
        &mut desk,
    );
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn values_that_stand_in_the_anchor_already_are_warned_about() {
    let (mut state, mut desk) = connect(1);
    assert_eq!(state.anchored_warning(&desk), None);
    let census = Census {
        anchored_users: 1_200,
        ..Census::default()
    };
    testing::count(&mut desk, "DC=corp,DC=example", census);
    enter(&mut state, &mut desk);
    let warning = state.anchored_warning(&desk).unwrap();
    assert!(warning.starts_with("1,200 users have"), "{warning}");
    update(&mut state, Msg::Anchor(AnchorChoice::ObjectGuid), &mut desk);
    assert_eq!(state.anchored_warning(&desk), None);
}

#[test]
fn what_can_never_be_taken_back_is_said_for_each_anchor() {
    for anchor in AnchorChoice::ALL {
        assert!(
            anchor
                .for_ever()
                .contains("after the first synchronization")
                || anchor.for_ever().contains("After the first"),
            "{anchor:?}"
        );
    }
}

#[test]
fn an_attribute_chosen_before_is_in_the_field_again() {
    let mut desk = testing::desk(&["corp.example"]);
    desk.document.engine = EngineKind::EntraConnect;
    desk.document.identity.source_anchor = SourceAnchor::Attribute("employeeID".into());
    let mut state = State::default();
    enter(&mut state, &mut desk);
    assert_eq!(
        (state.anchor(&desk), state.anchor_attribute.as_str()),
        (AnchorChoice::Attribute, "employeeID")
    );
    desk.document.identity.source_anchor = SourceAnchor::ConsistencyGuid;
    enter(&mut state, &mut desk);
    assert_eq!(state.anchor(&desk), AnchorChoice::ConsistencyGuid);
}
