//! A real Samba AD domain controller for one test program: made on first use, gone when the program
//! ends, however it ends. A missing package is a failure.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use std::os::unix::process::CommandExt;

pub struct Samba {
    dir: PathBuf,
    env: BTreeMap<String, String>,
    /// What `samba-ad fixtures` made; `Null` before.
    pub fixtures: serde_json::Value,
    /// Closed with this process: the watcher then destroys the controller.
    _watcher: (Child, Option<ChildStdin>),
}

impl Samba {
    pub fn script() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/samba-ad")
    }

    /// Provisions and starts a controller with the fixtures: about 6 s.
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// Of a forest with another name.
    #[allow(dead_code, reason = "not every test program needs two forests")]
    pub fn start_of(realm: &str) -> Self {
        Self::start_with(&["--realm", realm])
    }

    fn start_with(arguments: &[&str]) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("sw-ad-{}-{number}", std::process::id()));
        let mut watcher = Command::new("bash")
            .args(["-c", r#"cat >/dev/null; exec "$0" destroy "$1""#])
            .arg(Self::script())
            .arg(&dir)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("bash");
        let pipe = watcher.stdin.take();
        let mut samba = Self {
            dir,
            env: BTreeMap::new(),
            fixtures: serde_json::Value::Null,
            _watcher: (watcher, pipe),
        };
        let told = samba.run("start", arguments);
        samba.env = told
            .lines()
            .filter_map(|line| line.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.trim_matches('\'').to_owned()))
            .collect();
        samba.run("fixtures", &[]);
        let manifest = std::fs::read(samba.var("SAMBA_MANIFEST")).expect("manifest");
        samba.fixtures = serde_json::from_slice(&manifest).expect("manifest is JSON");
        samba
    }

    /// A command of the script on this controller; what it prints.
    pub fn run(&self, command: &str, arguments: &[&str]) -> String {
        let done = Command::new(Self::script())
            .arg(command)
            .arg(&self.dir)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("tests/support/samba-ad");
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "samba-ad {command}: {said}");
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// `SAMBA_IP`, `SAMBA_CA` … as `samba-ad env` prints them.
    pub fn var(&self, name: &str) -> &str {
        &self.env[name]
    }

    pub fn ca_pem(&self) -> String {
        std::fs::read_to_string(self.var("SAMBA_CA")).expect("authority")
    }
}
