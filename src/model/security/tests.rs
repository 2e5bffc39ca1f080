//! What descriptors and ACEs say, by bytes, SDDL and the order of MS-DTYP.

use super::*;
use proptest::prelude::*;

fn sid(rid: u32) -> Sid {
    Sid::new(5, &[21, 1, 2, 3, rid])
}

fn ace(allow: bool, mask: u32, object: Option<Guid>, rid: u32) -> AccessAce {
    AccessAce {
        allow,
        flags: 0,
        mask,
        object,
        inherited_by: None,
        who: sid(rid),
    }
}

fn empty() -> SecurityDescriptor {
    SecurityDescriptor {
        owner: Some(sid(512)),
        group: None,
        control: 0x8404,
        dacl: vec![],
    }
}

#[test]
fn the_writeback_right_reads_as_its_sddl() {
    let ace = AccessAce {
        allow: true,
        flags: flag::CONTAINER_INHERIT,
        mask: right::CREATE_CHILD | right::DELETE_CHILD,
        object: Some(well_known::CLASS_GROUP),
        inherited_by: None,
        who: sid(1104),
    };
    assert_eq!(
        ace.to_sddl(),
        "(OA;CI;CCDC;bf967a9c-0de6-11d0-a285-00aa003049e2;;S-1-5-21-1-2-3-1104)"
    );
}

#[test]
fn a_new_allow_goes_before_inherited_and_after_explicit_deny() {
    let mut sd = empty();
    let mut old = ace(true, right::LIST, None, 9);
    old.flags = flag::INHERITED;
    sd.dacl = vec![
        Ace::Known(ace(false, right::DELETE, None, 8)),
        Ace::Known(old),
    ];
    assert!(sd.grant(ace(true, right::LIST, None, 7)));
    assert!(
        !sd.grant(ace(true, right::LIST, None, 7)),
        "granting twice changes nothing"
    );
    let who: Vec<_> = sd
        .dacl
        .iter()
        .map(|a| match a {
            Ace::Known(k) => k.who.rid().unwrap(),
            Ace::Other(_) => 0,
        })
        .collect();
    assert_eq!(who, [8, 7, 9]);
    assert!(sd.revoke(&ace(true, right::LIST, None, 7)));
    assert_eq!(sd.dacl.len(), 2);
}

#[test]
fn the_first_ace_that_names_a_bit_decides_it() {
    let mut sd = empty();
    sd.dacl = vec![
        Ace::Known(ace(
            false,
            right::WRITE_PROPERTY,
            Some(well_known::MEMBER),
            7,
        )),
        Ace::Known(ace(true, right::WRITE_PROPERTY, None, 7)),
    ];
    let token = [sid(7)];
    assert!(!sd.allows(&token, &Ask::of(right::WRITE_PROPERTY, well_known::MEMBER)));
    assert!(sd.allows(
        &token,
        &Ask::of(right::WRITE_PROPERTY, well_known::PWD_LAST_SET)
    ));
    assert!(!sd.allows(
        &[sid(8)],
        &Ask::of(right::WRITE_PROPERTY, well_known::PWD_LAST_SET)
    ));
    assert!(
        sd.allows(&[sid(512)], &Ask::all(right::WRITE_DACL)),
        "an owner may change the DACL"
    );
}

#[test]
fn rights_for_children_count_only_below() {
    let mut sd = empty();
    let mut below = ace(true, right::WRITE_PROPERTY, None, 7);
    below.flags = flag::CONTAINER_INHERIT | flag::INHERIT_ONLY;
    below.inherited_by = Some(well_known::CLASS_GROUP);
    sd.grant(below);
    let ask = Ask::all(right::WRITE_PROPERTY);
    assert!(!sd.allows(&[sid(7)], &ask));
    assert!(sd.allows_below(&[sid(7)], well_known::CLASS_GROUP, &ask));
    assert!(!sd.allows_below(&[sid(7)], well_known::CLASS_USER, &ask));
}

proptest! {
    #[test]
    fn writing_and_reading_gives_the_same(
        aces in prop::collection::vec((any::<bool>(), 0u8..0x20, any::<u32>(), prop::option::of(any::<[u8;16]>()), prop::option::of(any::<[u8;16]>()), 0u32..9999), 0..12)
    ) {
        let mut sd = empty();
        sd.dacl = aces.into_iter().map(|(allow, flags, mask, o, i, rid)| Ace::Known(AccessAce {
            allow, flags, mask,
            object: o.map(Guid::from_bytes), inherited_by: i.map(Guid::from_bytes), who: sid(rid),
        })).collect();
        sd.dacl.push(Ace::Other(vec![9, 0, 12, 0, 1, 2, 3, 4, 5, 6, 7, 8]));
        prop_assert_eq!(SecurityDescriptor::parse(&sd.to_bytes()).unwrap(), sd);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = SecurityDescriptor::parse(&bytes);
    }
}

proptest::proptest! {
    #[test]
    fn an_ace_read_from_its_sddl_is_the_same(
        (allow, flags, mask) in (proptest::bool::ANY, 0_u8..0x20, proptest::num::u32::ANY),
        (object, class) in proptest::prelude::any::<(Option<[u8; 16]>, Option<[u8; 16]>)>(),
        known in proptest::bool::ANY,
    ) {
        let ace = AccessAce {
            allow,
            flags,
            mask: if known { mask & 0x1ff } else { mask },
            object: object.map(Guid::from_bytes),
            inherited_by: class.map(Guid::from_bytes),
            who: Sid::new(5, &[21, 1, 2, 3, 1104]),
        };
        proptest::prop_assert_eq!(AccessAce::of_sddl(&ace.to_sddl()), Some(ace));
    }
}

#[test]
fn what_is_no_sddl_of_ours_is_refused() {
    for bad in [
        "",
        "()",
        "(A;;GA;;;x)",
        "(A;;G;;;S-1-1-0)",
        "(X;;GA;;;S-1-1-0)",
        "(A;;GA;;;S-1-1-0) ",
    ] {
        assert_eq!(AccessAce::of_sddl(bad), None, "{bad}");
    }
}
