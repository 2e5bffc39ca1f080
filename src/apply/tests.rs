mod access;
mod causes;
mod cloud;
mod crashes;
mod journals;
mod passwords;
mod steps;

use std::fs;
use std::path::PathBuf;

use tokio_util::sync::CancellationToken;

use super::fake::{Fake, Mishap, dn};
use super::*;
use crate::model::document::parse;
use crate::model::{Problem, ProblemKind};
use crate::plan::{Cause, Plan, make};

const DOCUMENT: &str = r#"#:schema ./syncwright.schema.json
version = 1
engine = "entra-connect"

[[forest]]
name = "corp.example" # our forest
sign_in = { account = "admin@corp.example", credential = "ask" }

[forest.connector]
name = "svc-sync"
dn = "CN=svc-sync,OU=Sync,DC=corp,DC=example"
create = true
credential = { key-store = "corp/svc-sync" }

[[forest.domain]]
name = "corp.example"
scope = [
  # everybody
  { include = "OU=People,DC=corp,DC=example" },
]

[features]
password_hash_sync = true

[group_writeback]
enabled = true
target = { dn = "OU=Written,OU=People,DC=corp,DC=example", create = true }

[delegation]
nest_in_browse = true

[delegation.admins]
name = "ADSyncAdmins"
dn = "CN=ADSyncAdmins,OU=Sync,DC=corp,DC=example"
members = [{ dn = "CN=Anna,OU=People,DC=corp,DC=example" }]

[delegation.operators]
name = "ADSyncOperators"
dn = "CN=ADSyncOperators,OU=Sync,DC=corp,DC=example"

[delegation.browse]
name = "Readers"
dn = "CN=Readers,OU=Sync,DC=corp,DC=example"
adopt = true
"#;

struct World {
    fake: Fake,
    folder: tempfile::TempDir,
}

impl World {
    fn new() -> Self {
        let fake = Fake::new(
            &["OU=People,DC=corp,DC=example", "OU=Sync,DC=corp,DC=example"],
            &["CN=Anna,OU=People,DC=corp,DC=example"],
        );
        fake.put(
            "CN=Readers,OU=Sync,DC=corp,DC=example",
            "group",
            Some("Readers"),
        );
        fake.change(
            "CN=Readers,OU=Sync,DC=corp,DC=example",
            "member",
            "CN=Old,DC=corp,DC=example",
        );
        // Memory where there is some: the sweeps below flush thousands of times.
        let memory = PathBuf::from("/dev/shm");
        let folder = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        };
        let world = Self {
            fake,
            folder: folder.unwrap(),
        };
        fs::write(world.path(), DOCUMENT).unwrap();
        world
    }

    fn with(text: &str) -> Self {
        let world = Self::new();
        fs::write(world.path(), text).unwrap();
        world
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("syncwright.toml")
    }

    fn journals(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    fn ports(&self) -> Ports<'_> {
        Ports {
            directory: &self.fake,
            secrets: &self.fake,
            tenant: None,
            provisioning: Some(&self.fake),
            tell: &untold,
        }
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    async fn plan(&self) -> Plan {
        let document = parse(self.text().as_bytes()).unwrap();
        let observed = observe(&document, &self.path(), &self.ports(), Known::default()).await;
        make(&document, &observed.unwrap())
    }

    async fn apply(&self, plan: &Plan) -> Ran {
        let cancel = CancellationToken::new();
        let mut watch = Watch {
            cancel: &cancel,
            progress: &mut |_| {},
        };
        self.watched(plan, &Cause::reasoned("CHG-2041"), &mut watch)
            .await
    }

    async fn watched(&self, plan: &Plan, cause: &Cause, watch: &mut Watch<'_>) -> Ran {
        let (path, journals) = (self.path(), self.journals());
        apply(plan, cause, &path, &journals, &self.ports(), watch)
            .await
            .unwrap()
    }

    async fn take_up(&self, undoing: bool) -> Result<Ran, Problem> {
        let states = unfinished(&self.journals());
        let [state] = states.as_slice() else {
            panic!("{states:?}")
        };
        self.go(&state.journal, undoing).await
    }

    async fn go(&self, journal: &std::path::Path, undoing: bool) -> Result<Ran, Problem> {
        let cancel = CancellationToken::new();
        let mut watch = Watch {
            cancel: &cancel,
            progress: &mut |_| {},
        };
        match undoing {
            true => undo(journal, &self.ports(), &mut watch).await,
            false => resume(journal, &self.ports(), &mut watch).await,
        }
    }

    /// Directory, key store and document, without what differs by run.
    fn state(&self) -> String {
        let text = self.text();
        let without_ids: String = text
            .split('"')
            .map(|part| {
                if part.parse::<crate::model::Guid>().is_ok() || part.starts_with("S-1-5") {
                    "id"
                } else {
                    part
                }
            })
            .collect::<Vec<_>>()
            .join("\"");
        format!("{}{without_ids}", self.fake.dump())
    }
}

fn stopped_by(ran: &Ran) -> ProblemKind {
    ran.ended.as_ref().unwrap_err().kind
}

#[tokio::test]
async fn an_apply_does_what_the_plan_says_and_the_next_plan_is_empty() {
    let world = World::new();
    let plan = world.plan().await;
    assert_eq!(plan.steps.len(), 9);
    let mut told = Vec::new();
    let cancel = CancellationToken::new();
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut |event| told.push(event),
    };
    let ran = world.watched(&plan, &Cause::default(), &mut watch).await;
    assert_eq!(ran.ended, Ok(()));
    assert_eq!(told.len(), 18, "running and done for each step");
    assert_eq!(world.plan().await.steps, []);
    assert!(unfinished(&world.journals()).is_empty());

    let account = world.fake.dump();
    assert!(
        account.contains("useraccountcontrol: [\"66048\"]"),
        "{account}"
    );
    let text = world.text();
    assert!(
        text.contains("# our forest") && text.contains("# everybody"),
        "{text}"
    );
    let document = parse(text.as_bytes()).unwrap();
    let connector = document.forest[0].connector.as_ref().unwrap();
    assert!(connector.guid.is_some() && connector.sid.is_some());
    assert!(document.delegation.admins.unwrap().sid.is_some());
    assert!(document.group_writeback.target.unwrap().guid.is_some());
}

#[tokio::test]
async fn undo_puts_everything_back() {
    let world = World::new();
    let (before, text) = (world.state(), world.text());
    let ran = world.apply(&world.plan().await).await;
    assert_ne!(world.state(), before);
    let undone = world.go(&ran.journal, true).await.unwrap();
    assert_eq!(undone.ended, Ok(()));
    assert_eq!(world.state(), before);
    assert_eq!(world.text(), text, "the document is back byte for byte");
    assert!(world.fake.secrets().is_empty());
    let again = world.go(&ran.journal, true).await.unwrap_err();
    assert_eq!(
        again.kind,
        ProblemKind::Invalid,
        "there is nothing left to undo"
    );
}

#[tokio::test]
async fn no_secret_is_in_document_journal_or_report() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    let secret = world.fake.secrets()["corp/svc-sync"].clone();
    let record = read_journal(&ran.journal).unwrap();
    let document = parse(world.text().as_bytes()).unwrap();
    let mut texts = vec![world.text(), fs::read_to_string(&ran.journal).unwrap()];
    for form in [ReportForm::Html, ReportForm::Markdown] {
        texts.push(report(&record, &document, form));
    }
    for text in texts {
        assert!(!text.contains(secret.expose()), "{text}");
    }
}

#[tokio::test]
async fn a_failed_step_tells_which_steps_stand() {
    let world = World::new();
    let plan = world.plan().await;
    world.fake.put(
        "CN=ADSyncAdmins,OU=Sync,DC=corp,DC=example",
        "group",
        Some("ADSyncAdmins"),
    );
    let ran = world.apply(&plan).await;
    let problem = ran.ended.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Stale);
    assert!(problem.headline.contains("CN=ADSyncAdmins"), "{problem}");
    let state = &unfinished(&world.journals())[0];
    assert_eq!((state.done, state.steps), (2, 9));
}

#[tokio::test]
async fn a_world_that_moved_since_the_plan_is_refused_and_nothing_is_written() {
    type Change = fn(&World);
    let changes: [(&str, Change); 4] = [
        ("Written", |w| {
            w.fake.put(
                "OU=Written,OU=People,DC=corp,DC=example",
                "organizationalUnit",
                None,
            )
        }),
        ("svc-sync", |w| {
            w.fake.put(
                "CN=else,OU=People,DC=corp,DC=example",
                "user",
                Some("svc-sync"),
            )
        }),
        ("Readers", |w| {
            w.fake
                .change("CN=Readers,OU=Sync,DC=corp,DC=example", "info", "x")
        }),
        ("syncwright.toml", |w| {
            fs::write(w.path(), format!("{DOCUMENT}\n# edited")).unwrap()
        }),
    ];
    for (name, change) in changes {
        let world = World::new();
        let plan = world.plan().await;
        change(&world);
        let ran = world.apply(&plan).await;
        let problem = ran.ended.unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Stale, "{name}");
        assert!(problem.headline.contains(name), "{name}: {problem}");
        let back = world.take_up(true).await.unwrap();
        assert_eq!(back.ended, Ok(()), "{name}");
        assert!(world.fake.secrets().is_empty(), "{name}");
    }
}

#[tokio::test]
async fn undo_leaves_alone_what_somebody_changed_since_and_says_so() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    world.fake.change(
        "CN=ADSyncAdmins,OU=Sync,DC=corp,DC=example",
        "info",
        "ours now",
    );
    world.fake.put(
        "CN=g,OU=Written,OU=People,DC=corp,DC=example",
        "group",
        Some("g"),
    );
    fs::write(world.path(), format!("{}\n# mine", world.text())).unwrap();
    let undone = world.go(&ran.journal, true).await.unwrap();
    assert_eq!(undone.ended, Ok(()));
    let record = read_journal(&ran.journal).unwrap();
    let left: Vec<&str> = record
        .plan
        .steps
        .iter()
        .filter(|s| matches!(record.stage(&s.id), Stage::Left(_)))
        .map(|s| s.id.0.split(',').next().unwrap())
        .collect();
    assert_eq!(left.len(), 4, "{left:?}");
    assert!(world.text().ends_with("# mine"));
    let dump = world.fake.dump();
    assert!(dump.contains("CN=ADSyncAdmins") && dump.contains("OU=Written"));
    assert!(!dump.contains("CN=ADSyncOperators") && !dump.contains("CN=svc-sync"));
}

#[tokio::test]
async fn a_password_from_the_environment_is_used_and_goes_nowhere_else() {
    let world = World::new();
    // It is always there, and long enough to serve as a password here.
    let variable = "PATH";
    let text = DOCUMENT.replace(
        "{ key-store = \"corp/svc-sync\" }",
        &format!("{{ env = \"{variable}\" }}"),
    );
    fs::write(world.path(), text).unwrap();
    let ran = world.apply(&world.plan().await).await;
    assert_eq!(ran.ended, Ok(()));
    assert!(world.fake.secrets().is_empty());
    assert!(
        !fs::read_to_string(&ran.journal)
            .unwrap()
            .contains(&std::env::var(variable).unwrap())
    );
}

#[tokio::test]
async fn a_report_shows_hostile_names_as_text_in_both_forms() {
    let world = World::new();
    let evil = "<script>alert(1)</script>|*x*\u{202e}";
    let at = dn("OU=Sync,DC=corp,DC=example").child("CN", evil);
    let mut document = parse(DOCUMENT.as_bytes()).unwrap();
    let admins = document.delegation.admins.as_mut().unwrap();
    admins.dn = at;
    fs::write(
        world.path(),
        crate::model::document::to_toml(&document, None).unwrap(),
    )
    .unwrap();
    let ran = world.apply(&world.plan().await).await;
    let record = read_journal(&ran.journal).unwrap();
    let html = report(&record, &document, ReportForm::Html);
    assert!(
        !html.contains("<script>") && html.contains("&lt;script&gt;"),
        "{html}"
    );
    let text = report(&record, &document, ReportForm::Markdown);
    assert!(
        !text.contains("<script>") || text.contains("\\<script"),
        "{text}"
    );
    for out in [html, text] {
        assert!(!out.contains('\u{202e}'));
    }
}

#[tokio::test]
async fn a_document_that_is_no_document_is_refused_with_name_and_line() {
    let world = World::new();
    fs::write(world.path(), "version = 1\nengine = \"x\"").unwrap();
    let problem = read_document(&world.path()).unwrap_err();
    assert!(
        problem.headline.contains("syncwright.toml") && problem.cause.contains("line 2"),
        "{problem}"
    );
    fs::write(world.path(), vec![b'#'; 50 * 1024 * 1024]).unwrap();
    assert!(
        read_document(&world.path())
            .unwrap_err()
            .cause
            .contains("never larger")
    );
    fs::remove_file(world.path()).unwrap();
    assert_eq!(
        read_document(&world.path()).unwrap_err().kind,
        ProblemKind::NotFound
    );
}
