use super::*;
use crate::insight::Area;
use crate::model::ScopeRule;
use crate::model::document::{
    ConnectorAccount, CredentialRef, Domain, Forest, SignIn, TargetOu, Transport,
};
use proptest::prelude::*;

fn forest(name: &str) -> Forest {
    let head = Dn::of_dns_domain(name);
    let rule = |ou: &str, includes| ScopeRule {
        dn: head.child("OU", ou),
        includes,
        guid: None,
        why: None,
        until: None,
    };
    Forest {
        name: name.into(),
        sign_in: SignIn {
            account: String::new(),
            credential: CredentialRef::Ask,
        },
        connector: Some(ConnectorAccount {
            name: "svc-sync".into(),
            dn: head.child("CN", "svc-sync"),
            guid: None,
            sid: None,
            create: false,
            credential: CredentialRef::Ask,
            grant_rights: false,
        }),
        transport: Transport::Ldaps,
        ca_file: None,
        domain: vec![Domain {
            name: name.into(),
            guid: None,
            controllers: Vec::new(),
            cloud_sync: Default::default(),
            rules: vec![rule("People", true), rule("Leavers", false)],
        }],
    }
}

fn document(names: &[&str]) -> Document {
    let mut document = Document::new(EngineKind::EntraConnect);
    document.forest = names.iter().map(|n| forest(n)).collect();
    document.tenant.domain = "contoso.com".into();
    document.features.password_hash_sync = true;
    document.features.password_writeback = true;
    document.group_writeback.enabled = true;
    document.group_writeback.target = Some(TargetOu {
        dn: Dn::of_dns_domain(names[0]).child("OU", "Cloud groups"),
        guid: None,
        create: false,
    });
    document
}

#[test]
fn it_says_what_goes_where_and_what_comes_back() {
    let texts = texts(&SyncPicture::of(&document(&[
        "corp.example",
        "lab.example",
    ])));
    assert_eq!(
        texts.sentences,
        [
            "Forest corp.example: 1 domain, 1 included, 1 excluded; the engine reads it as svc-sync.",
            "Forest lab.example: 1 domain, 1 included, 1 excluded; the engine reads it as svc-sync.",
            "Microsoft Entra Connect Sync carries what is in scope to the tenant contoso.com, with password hashes.",
            "Cloud groups are written back to corp.example, into OU=Cloud groups,DC=corp,DC=example.",
            "Passwords changed in the cloud are written to corp.example.",
            "Passwords changed in the cloud are written to lab.example.",
        ]
    );
    assert_eq!(texts.back, ["Groups", "Passwords"]);
}

#[test]
fn a_document_that_was_just_begun_says_what_is_not_decided_yet() {
    let picture = SyncPicture::of(&Document::new(EngineKind::CloudSync));
    assert!(picture.is_empty());
    let texts = texts(&picture);
    assert!(texts.tenant.open && texts.forests[0].open);
    assert_eq!(
        texts.sentences,
        [
            "No forest is connected yet.",
            "Microsoft Entra Cloud Sync has no tenant yet.",
            "Nothing is written back.",
        ]
    );
}

#[test]
fn many_forests_become_a_box_that_counts_them() {
    let names: Vec<String> = (0..10).map(|n| format!("f{n}.example")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let texts = texts(&SyncPicture::of(&document(&names)));
    assert_eq!(texts.forests.len(), FORESTS + 1);
    assert_eq!(texts.forests[FORESTS].title, "and 4 more forests");
}

#[test]
fn a_hostile_name_stays_text_in_the_drawing() {
    let hostile = "</text><script>alert(1)</script>\" onload=\"x\u{202e}";
    let mut document = document(&["corp.example"]);
    document.forest[0].name = hostile.into();
    document.tenant.domain = hostile.into();
    let texts = texts(&SyncPicture::of(&document));
    for width in [300.0, 900.0] {
        let drawn = svg(&Scene::of(&texts, width), &texts);
        assert!(!drawn.contains("<script"), "{drawn}");
        assert!(!drawn.contains("onload=\""), "{drawn}");
        assert!(!drawn.contains('\u{202e}'));
        assert_eq!(
            drawn.matches("<text").count(),
            drawn.matches("</text>").count()
        );
    }
}

fn overlap(a: Area, b: Area) -> bool {
    let x = (a.x + a.width).min(b.x + b.width) - a.x.max(b.x);
    let y = (a.y + a.height).min(b.y + b.height) - a.y.max(b.y);
    x > 0.01 && y > 0.01
}

proptest! {
    #[test]
    fn boxes_and_words_stand_inside_the_picture_and_on_nothing_else(
        count in 0usize..9,
        width in 280.0f64..1800.0,
        features in any::<[bool; 4]>(),
        tenant in any::<bool>(),
    ) {
        let names: Vec<String> = (0..count.max(1)).map(|n| format!("f{n}.example")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut document = document(&names);
        document.forest.truncate(count);
        document.group_writeback.enabled = features[0];
        document.features.password_writeback = features[1];
        document.features.device_writeback = features[2];
        document.safety.staging = features[3];
        if !tenant {
            document.tenant.domain.clear();
        }
        let texts = texts(&SyncPicture::of(&document));
        let scene = Scene::of(&texts, width);
        prop_assert!(scene.width <= width);
        let inside = |a: Area| a.x >= -0.01 && a.y >= -0.01
            && a.x + a.width <= scene.width + 0.01 && a.y + a.height <= scene.height + 0.01;
        let words = scene.arrows.iter().filter(|a| !a.words.is_empty()).map(|a| a.place);
        let all: Vec<Area> = scene.shapes.iter().map(|s| s.area).chain(words).collect();
        for (n, one) in all.iter().enumerate() {
            prop_assert!(inside(*one), "{one:?} in {} x {}", scene.width, scene.height);
            for other in &all[..n] {
                prop_assert!(!overlap(*one, *other), "{one:?} {other:?}");
            }
        }
        for arrow in &scene.arrows {
            for (x, y) in [arrow.from, arrow.to] {
                prop_assert!(x > 0.0 && x < scene.width && y > 0.0 && y < scene.height);
            }
        }
    }
}
