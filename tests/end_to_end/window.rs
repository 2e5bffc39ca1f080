//! The complete set-up in the real window, driven through the accessibility bus on a private display.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::samba::Samba;

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

/// A practice tenant in a process of its own, for the tenant's side of a set-up on Samba.
pub struct Tenant {
    child: Child,
    env: PathBuf,
}

impl Tenant {
    pub fn start(folder: &Path) -> Self {
        let env = folder.join("practice.env");
        let mut child = Command::new(PROGRAM)
            .args(["practice", "--serve", "--scenario", "bare", "--env"])
            .arg(&env)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let ended = wait(&mut child, Duration::from_secs(60), || env.exists());
        assert!(ended.is_none(), "the practice tenant ended");
        Self { child, env }
    }

    pub fn var(&self, name: &str) -> String {
        let text = fs::read_to_string(&self.env).unwrap();
        let line = text
            .lines()
            .find_map(|l| l.strip_prefix(&format!("{name}=")));
        let line = line.unwrap_or_else(|| panic!("no {name} in\n{text}"));
        line.trim_matches('\'').to_owned()
    }
}

impl Drop for Tenant {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the walks type in: a real forest with the practice tenant.
fn settings(samba: &Samba, tenant: &Tenant) -> [(&'static str, String); 16] {
    let base = format!(
        "https://{}",
        tenant
            .var("SYNCWRIGHT_PRACTICE_HTTPS")
            .trim_start_matches("https://")
    );
    [
        ("WALK_WORLD", "real".to_owned()),
        ("SETUP_LOGIN", base.clone()),
        ("SETUP_GRAPH", base),
        ("SETUP_CLIENT_ID", tenant.var("SYNCWRIGHT_PRACTICE_CLIENT")),
        ("SETUP_TENANT_CA", tenant.var("SYNCWRIGHT_PRACTICE_CA_FILE")),
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
    let samba = Samba::start();
    let before = samba.run("dump", &[]);
    let out = out_folder("samba");
    let aside = tempfile::tempdir().unwrap();
    let tenant = Tenant::start(aside.path());
    let settings = settings(&samba, &tenant);
    let mut child = walk("first_setup", &out).envs(settings).spawn().unwrap();
    let applied = out.join("applied");
    let _ = fs::remove_file(&applied);
    let ended = wait(&mut child, Duration::from_secs(500), || applied.exists());
    assert!(
        ended.is_none(),
        "the walk ended before the apply; see {}",
        out.display()
    );

    let after = samba.run("dump", &[]);
    for expected in [
        "ADSyncAdmins",
        "ADSyncOperators",
        "ADSyncBrowse",
        "ADSyncPasswordSet",
        "svc-syncwright",
        "Cloud groups",
    ] {
        assert!(
            after.contains(expected) && !before.contains(expected),
            "{expected} is not in the directory"
        );
    }
    fs::remove_file(&applied).unwrap();
    let ended = wait(&mut child, Duration::from_secs(200), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    let undone = samba.run("dump", &[]);
    assert_eq!(before, undone, "undo did not put the directory back");
}

#[test]
fn a_forest_that_cannot_be_connected_is_told_in_the_window_and_nothing_is_written() {
    let samba = Samba::start();
    let before = samba.run("dump", &[]);
    let out = out_folder("faults");
    let aside = tempfile::tempdir().unwrap();
    let tenant = Tenant::start(aside.path());
    let mut child = walk("faults", &out)
        .envs(settings(&samba, &tenant))
        .env("SETUP_SAMBA", Samba::script())
        .env("SETUP_SAMBA_DIR", samba.var("SAMBA_DIR"))
        .spawn()
        .unwrap();
    let ended = wait(&mut child, Duration::from_secs(300), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    assert_eq!(before, samba.run("dump", &[]), "something was written");
}
