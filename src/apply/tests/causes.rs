//! Whose plan it was, and why.

use super::*;
use crate::model::tenant::{LicenceFinding, SignedIn, SyncFeatures, TenantFacts};

#[tokio::test]
async fn who_made_a_plan_who_applied_it_and_why_is_kept() {
    let world = World::new();
    let plan = world.plan().await;
    let cancel = CancellationToken::new();
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut |_| {},
    };
    let cause = Cause {
        author: "otto on laptop".into(),
        reason: "CHG-2041".into(),
    };
    let (path, journals) = (world.path(), world.journals());
    let ran = apply(&plan, &cause, &path, &journals, &world.ports(), &mut watch).await;
    let record = read_journal(&ran.unwrap().journal).unwrap();
    assert_eq!((&record.cause, &record.by), (&cause, &paths::whoami()));
    let applied = last_applied(&path).unwrap();
    assert_eq!(
        (applied.author, applied.reason),
        (cause.author, cause.reason)
    );
    assert_eq!(applied.by, paths::whoami());
}

#[tokio::test]
async fn a_plan_without_an_author_is_of_the_one_who_applies_it() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    let cause = read_journal(&ran.journal).unwrap().cause;
    let by_me = Cause::reasoned("CHG-2041").by(&paths::whoami());
    assert_eq!(cause, by_me);
}

#[tokio::test]
async fn a_journal_of_before_has_no_author_and_reads_as_it_was() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    let text = fs::read_to_string(&ran.journal).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let mut start: serde_json::Value = serde_json::from_str(lines[0]).unwrap();
    for key in ["by", "author", "reason"] {
        start.as_object_mut().unwrap().remove(key).unwrap();
    }
    let start = start.to_string();
    lines[0] = &start;
    fs::write(&ran.journal, lines.join("\n") + "\n").unwrap();
    let record = read_journal(&ran.journal).unwrap();
    assert_eq!((record.by.as_str(), record.cause), ("", Cause::default()));
    assert_eq!(record.ended, Some(Ended::Applied));
}

/// A tenant in which password hash synchronization is on or off, or may not be read.
struct Signed(Option<bool>);

#[async_trait::async_trait]
impl crate::model::ports::Tenant for Signed {
    async fn facts(&self) -> crate::model::ports::Result<TenantFacts> {
        let id = crate::model::Guid::from_bytes([1; 16]);
        Ok(TenantFacts {
            id,
            name: String::new(),
            domains: vec![],
            sync_enabled: Some(true),
            last_sync: None,
            person: SignedIn {
                id,
                name: String::new(),
                sign_in_name: String::new(),
                roles: None,
                guest: false,
                synced: false,
            },
            writeback_licence: LicenceFinding::Missing,
            sync_features: self.0.map(|on| SyncFeatures {
                password_hash_sync: Some(on),
                ..SyncFeatures::default()
            }),
        })
    }

    async fn groups(
        &self,
        _: &str,
        _: Option<String>,
    ) -> crate::model::ports::Result<crate::model::tenant::TenantGroups> {
        unreachable!("an apply reads no groups")
    }

    async fn group(
        &self,
        _: crate::model::Guid,
    ) -> crate::model::ports::Result<Option<crate::model::tenant::TenantGroup>> {
        unreachable!("an apply reads no groups")
    }
}

#[tokio::test]
async fn what_the_tenant_looked_like_is_kept_and_known_on_while_it_cannot_be_read() {
    let world = World::new();
    let cancel = CancellationToken::new();
    let (path, journals) = (world.path(), world.journals());
    let mut limit = 500;
    let of = std::cell::Cell::new("");
    let mut applied = async |tenant: Option<&Signed>| {
        let mut watch = Watch {
            cancel: &cancel,
            progress: &mut |_| {},
        };
        limit += 1;
        let mut document = parse(world.text().as_bytes()).unwrap();
        document.safety.deletion_limit = limit;
        document.tenant.domain = of.get().to_owned();
        let observed = observe(&document, &path, &world.ports(), Known::default()).await;
        let plan = make(&document, &observed.unwrap());
        let ports = Ports {
            tenant: tenant.map(|t| t as &dyn crate::model::ports::Tenant),
            ..world.ports()
        };
        let ran = apply(
            &plan,
            &Cause::default(),
            &path,
            &journals,
            &ports,
            &mut watch,
        )
        .await;
        assert_eq!(ran.unwrap().ended, Ok(()));
        let seen = last_applied(&path).unwrap().world.tenant;
        seen.and_then(|t| t.password_hash_sync)
    };
    assert_eq!(applied(None).await, None);
    assert_eq!(applied(Some(&Signed(Some(true)))).await, Some(true));
    assert_eq!(applied(None).await, Some(true), "nobody is signed in");
    assert_eq!(
        applied(Some(&Signed(None))).await,
        Some(true),
        "not readable"
    );
    let off = Signed(Some(false));
    assert_eq!(applied(Some(&off)).await, Some(true), "left as it is");
    accept(&path, ["tenant:password-hash-sync:off".to_owned()]).unwrap();
    assert_eq!(applied(Some(&off)).await, Some(false), "accepted");
    of.set("other.example");
    assert_eq!(applied(None).await, None, "that was another tenant");
}
