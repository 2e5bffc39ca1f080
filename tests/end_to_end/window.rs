//! The complete set-up in the real window, driven through the accessibility bus on a private display.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use syncwright::insight::needed_rights;
use syncwright::model::document::{CredentialRef, parse, to_toml};

use crate::found::{
    ace, given, groups_are_there, ldapsearch_shows_the_rights, nothing_else_changed,
    ou_and_account_are_there, the_document_validates_against_its_schema,
};
use crate::samba::Samba;
use crate::support::{ADMIN_VARIABLE, CONNECTOR_VARIABLE, Dump, Lab, moved};

const PROGRAM: &str = env!("CARGO_BIN_EXE_syncwright");

pub fn walk(script: &str, out: &Path) -> Command {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/end_to_end");
    let mut command = Command::new(folder.join("walk"));
    command.args([script, PROGRAM]).arg(out);
    command
}

pub fn out_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("end_to_end")
        .join(name)
}

pub fn wait(
    child: &mut Child,
    limit: Duration,
    mut until: impl FnMut() -> bool,
) -> Option<ExitStatus> {
    let end = Instant::now() + limit;
    while Instant::now() < end {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        if until() {
            return None;
        }
        std::thread::park_timeout(Duration::from_millis(100));
    }
    let _ = child.kill();
    panic!("it did not end within {limit:?}");
}

#[test]
fn the_first_time_set_up_on_practice_is_done_by_accessible_names_alone() {
    let out = out_folder("practice");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let mut child = walk("first_setup", &out).spawn().unwrap();
    let ended = wait(&mut child, Duration::from_secs(400), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    let text = fs::read(out.join("syncwright.toml")).unwrap();
    let document = syncwright::model::document::parse(&text).unwrap();
    assert!(
        document
            .delegation
            .admins
            .is_some_and(|g| g.guid.is_some() && g.sid.is_some())
    );
    assert!(
        fs::read_to_string(out.join("report.html"))
            .unwrap()
            .contains("ADSyncAdmins")
    );
}

/// On the way it looks every page and dialog over as a screen reader has them on the accessibility
/// bus: names, roles, states in words, Tab in reading order, and where dialogs leave the focus.
#[test]
fn the_first_time_set_up_on_practice_is_done_by_keyboard_alone() {
    let out = out_folder("keyboard");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let mut child = walk("keyboard", &out).spawn().unwrap();
    let ended = wait(&mut child, Duration::from_secs(400), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    let text = fs::read(out.join("syncwright.toml")).unwrap();
    let document = syncwright::model::document::parse(&text).unwrap();
    let written = document
        .group_writeback
        .target
        .is_some_and(|t| t.guid.is_some());
    assert!(written, "the OU of written groups was not made");
    let admins = document.delegation.admins.unwrap();
    assert!(
        admins.sid.is_some() && admins.members.len() == 1,
        "{admins:?}"
    );
}

#[test]
fn the_window_opens_again_where_it_stood() {
    let out = out_folder("kept-window");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let mut walk = walk("kept_window", &out);
    let mut child = walk.env("WALK_SIZE", "1600x1000").spawn().unwrap();
    let ended = wait(&mut child, Duration::from_secs(120), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
}

/// Practice servers in a process of their own: the tenant's side of a set-up on Samba, or both sides.
pub struct Practice {
    child: Child,
    env: PathBuf,
}

impl Practice {
    pub fn start(folder: &Path, scenario: &str) -> Self {
        let env = folder.join("practice.env");
        let mut child = Command::new(PROGRAM)
            .args(["practice", "--serve", "--scenario", scenario, "--env"])
            .arg(&env)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let ended = wait(&mut child, Duration::from_secs(60), || env.exists());
        assert!(ended.is_none(), "the practice servers ended");
        Self { child, env }
    }

    /// Without what all their names begin with.
    pub fn var(&self, name: &str) -> String {
        let text = fs::read_to_string(&self.env).unwrap();
        let line = text
            .lines()
            .find_map(|l| l.strip_prefix(&format!("SYNCWRIGHT_PRACTICE_{name}=")));
        let line = line.unwrap_or_else(|| panic!("no {name} in\n{text}"));
        line.trim_matches('\'').to_owned()
    }

    /// What the walks type in to sign in to the tenant.
    pub fn sign_in(&self) -> [(&'static str, String); 4] {
        [
            ("SETUP_LOGIN", self.var("HTTPS")),
            ("SETUP_GRAPH", self.var("HTTPS")),
            ("SETUP_CLIENT_ID", self.var("CLIENT")),
            ("SETUP_TENANT_CA", self.var("CA_FILE")),
        ]
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the walks type in: a real forest.
fn settings(samba: &Samba) -> [(&'static str, String); 12] {
    [
        ("WALK_WORLD", "real".to_owned()),
        ("SETUP_DOMAIN", samba.var("SAMBA_DOMAIN").to_owned()),
        ("SETUP_CONTROLLER", samba.var("SAMBA_IP").to_owned()),
        ("SETUP_DIRECTORY_CA", samba.var("SAMBA_CA").to_owned()),
        ("SETUP_ACCOUNT", samba.var("SAMBA_ADMIN").to_owned()),
        ("SETUP_PASSWORD", samba.var("SAMBA_PASSWORD").to_owned()),
        ("SETUP_PEOPLE", "Tests".to_owned()),
        ("SETUP_LEFT_OUT", "Bind".to_owned()),
        ("SETUP_PARENT", "Groups".to_owned()),
        ("SETUP_ADMIN", "Delegate".to_owned()),
        ("SETUP_OPERATOR", "Delegate".to_owned()),
        ("SETUP_UNDO", "yes".to_owned()),
    ]
}

/// The walk fails, too, when a password or token lies in a file, an argument, an environment or on the bus.
#[test]
fn the_first_time_set_up_on_samba_is_done_and_undone_in_the_window_and_leaks_no_secret() {
    let lab = Lab::new();
    let before = lab.dump();
    let out = out_folder("samba");
    let aside = tempfile::tempdir().unwrap();
    let tenant = Practice::start(aside.path(), "bare");
    let mut child = walk("first_setup", &out)
        .envs(settings(lab.samba()))
        .envs(tenant.sign_in())
        .spawn()
        .unwrap();
    let applied = out.join("applied");
    let _ = fs::remove_file(&applied);
    let ended = wait(&mut child, Duration::from_secs(500), || applied.exists());
    assert!(
        ended.is_none(),
        "the walk ended before the apply; see {}",
        out.display()
    );
    what_was_set_up_is_there(&lab, &before, &out.join("syncwright.toml"));

    fs::remove_file(&applied).unwrap();
    let ended = wait(&mut child, Duration::from_secs(200), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    assert_eq!(
        moved(&before, &lab.dump()),
        "",
        "undo did not put the directory back"
    );
}

/// What other programs find is what was chosen on the pages, and the command line finds nothing to do.
fn what_was_set_up_is_there(lab: &Lab, before: &Dump, file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    let document = parse(text.as_bytes()).unwrap();
    let delegate = "CN=Delegate,OU=Accounts";
    groups_are_there(lab, "Groups", &[delegate], &[delegate]);
    let account = document.forest[0].connector.as_ref().unwrap();
    let target = document.group_writeback.target.as_ref().unwrap();
    assert_eq!(target.dn.as_str(), lab.at("OU=Cloud groups,OU=Groups"));
    ou_and_account_are_there(lab, target.dn.as_str(), account.dn.as_str());
    the_document_validates_against_its_schema(file);

    let sid = account.sid.as_ref().unwrap();
    let mut needed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for right in needed_rights(&document, &document.forest[0], sid) {
        let on = needed.entry(right.on.to_string()).or_default();
        on.insert(ace(&right.ace.to_sddl()));
    }
    let needed: Vec<_> = needed.into_iter().collect();
    let after = lab.dump();
    assert_eq!(given(&after, &sid.to_string()), needed);
    ldapsearch_shows_the_rights(lab, &sid.to_string(), &needed);
    nothing_else_changed(before, &after, &["CN=Delegate"]);

    // Both passwords come from elsewhere: the command line has no terminal and no key store here.
    let mut document = document;
    let forest = &mut document.forest[0];
    forest.sign_in.credential = CredentialRef::Env(ADMIN_VARIABLE.into());
    let connector = forest.connector.as_mut().unwrap();
    connector.credential = CredentialRef::Env(CONNECTOR_VARIABLE.into());
    let text = to_toml(&document, Some(&text)).unwrap();
    fs::write(lab.document(), text).unwrap();
    let again = lab.expect(0, &["plan"]);
    assert!(again.out.contains("Nothing to do"), "{}", again.out);
}

#[test]
fn a_forest_that_cannot_be_connected_is_told_in_the_window_and_nothing_is_written() {
    let samba = Samba::start();
    let before = samba.run("dump", &[]);
    let out = out_folder("faults");
    let aside = tempfile::tempdir().unwrap();
    let tenant = Practice::start(aside.path(), "bare");
    let mut child = walk("faults", &out)
        .envs(settings(&samba))
        .envs(tenant.sign_in())
        .env("SETUP_SAMBA", Samba::script())
        .env("SETUP_SAMBA_DIR", samba.var("SAMBA_DIR"))
        .spawn()
        .unwrap();
    let ended = wait(&mut child, Duration::from_secs(300), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    assert_eq!(before, samba.run("dump", &[]), "something was written");
}
