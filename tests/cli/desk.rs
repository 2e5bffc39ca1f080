//! One test's own desk: a folder, a home, practice servers, and the program to run.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use syncwright::model::Dn;
use syncwright::model::ports::{Directory, SearchScope};
use syncwright::model::security::Ace;

use crate::practice;
pub use crate::ran::Ran;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_syncwright");
/// The password of the account that an apply makes.
pub const ACCOUNT_PASSWORD: &str = "Kx7!made-for-this-test-only-94Q";

pub struct Desk {
    pub folder: tempfile::TempDir,
    server: Option<Child>,
    practice: BTreeMap<String, String>,
}

impl Desk {
    /// Without servers.
    pub fn bare() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            server: None,
            practice: BTreeMap::new(),
        }
    }

    /// With practice servers and a starter document in `syncwright.toml`, whose new account takes its
    /// password from an environment variable: a key store is not to be had everywhere.
    pub fn with_practice() -> Self {
        Self::with_scenario("small")
    }

    pub fn with_scenario(scenario: &str) -> Self {
        let mut desk = Self::bare();
        let env = desk.folder.path().join("practice.env");
        let server = desk
            .command(&["practice", "--serve", "--scenario", scenario, "--env"])
            .arg(&env)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        desk.server = Some(server);
        let until = Instant::now() + Duration::from_secs(60);
        let text = loop {
            match fs::read_to_string(&env) {
                Ok(text) => break text,
                Err(_) if Instant::now() < until => {
                    std::thread::park_timeout(Duration::from_millis(50))
                }
                Err(error) => panic!("the practice servers did not start: {error}"),
            }
        };
        for line in text.lines() {
            let (name, value) = line.split_once('=').unwrap();
            desk.practice
                .insert(name.into(), value.trim_matches('\'').into());
        }
        let init = desk.run(&["init", "--from", env.to_str().unwrap()]);
        assert_eq!(init.code, Some(0), "{init:?}");
        let document = init.out.replace(
            "{ key-store = \"practice/svc-syncwright\" }",
            "{ env = \"SYNC_ACCOUNT_PASSWORD\" }",
        );
        assert_ne!(document, init.out);
        fs::write(desk.document(), document).unwrap();
        desk
    }

    /// From the file that the practice servers write.
    pub fn practice_value(&self, name: &str) -> String {
        self.practice[&format!("SYNCWRIGHT_PRACTICE_{name}")].clone()
    }

    pub fn document(&self) -> PathBuf {
        self.folder.path().join("syncwright.toml")
    }

    pub fn text(&self) -> String {
        fs::read_to_string(self.document()).unwrap()
    }

    /// Process id of the practice servers.
    #[cfg(unix)]
    pub fn server_id(&self) -> u32 {
        self.server.as_ref().unwrap().id()
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments);
        self.prepare(command)
    }

    /// A program that has this desk for its home.
    pub fn prepare(&self, mut command: Command) -> Command {
        command
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .envs([("LANGUAGE", ""), ("LC_ALL", "C")])
            .env("XDG_STATE_HOME", self.folder.path().join("state"))
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env("APPDATA", self.folder.path().join("config"))
            .env("LOCALAPPDATA", self.folder.path().join("state"))
            .env("SYNC_ACCOUNT_PASSWORD", ACCOUNT_PASSWORD)
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .envs(&self.practice)
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.command(arguments).output().unwrap().into()
    }

    /// Runs and demands this exit code.
    pub fn expect(&self, code: i32, arguments: &[&str]) -> Ran {
        self.run(arguments).demand(code, arguments)
    }

    /// All text that the program wrote under the desk's folder: document, versions, journals.
    pub fn written(&self) -> Vec<(PathBuf, String)> {
        let (mut out, mut open) = (Vec::new(), vec![self.folder.path().to_owned()]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                match entry.path().is_dir() {
                    true => open.push(entry.path()),
                    false => {
                        let text = fs::read(entry.path()).unwrap();
                        out.push((entry.path(), String::from_utf8_lossy(&text).into_owned()));
                    }
                }
            }
        }
        out
    }

    /// Every object of the root domain with its attributes and explicit ACEs, without bookkeeping.
    pub fn dump(&self) -> BTreeMap<String, Vec<String>> {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(self.dumped())
    }

    /// Users, groups, contacts and computers of the root domain.
    pub fn objects(&self) -> Vec<Dn> {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(practice::objects(&|name| self.practice_value(name)))
    }

    async fn dumped(&self) -> BTreeMap<String, Vec<String>> {
        let session = practice::session(&|name| self.practice_value(name)).await;
        let head = Dn::of_dns_domain(&self.practice_value("DOMAIN"));
        let found = session
            .search(&head, SearchScope::Subtree, "(objectClass=*)", &["*"])
            .await
            .unwrap();
        const BOOKKEEPING: [&str; 8] = [
            "usnchanged",
            "usncreated",
            "whenchanged",
            "whencreated",
            "lastlogon",
            "lastlogontimestamp",
            "logoncount",
            "dscorepropagationdata",
        ];
        let mut out = BTreeMap::new();
        for entry in &found {
            let lines = entry
                .attributes()
                .filter(|(name, _)| !BOOKKEEPING.contains(name))
                .map(|(name, values)| {
                    let mut values: Vec<_> = values.iter().map(|v| format!("{v:02x?}")).collect();
                    values.sort();
                    format!("{name}: {values:?}")
                });
            out.insert(entry.dn.to_string(), lines.collect::<Vec<_>>());
        }
        for at in [
            head.clone(),
            head.child("OU", "Fabrikam"),
            head.child("OU", "Fabrikam").child("OU", "Sync"),
        ] {
            let security = session.security(&at).await.unwrap();
            let aces = security.dacl.iter().map(|ace| match ace {
                Ace::Known(ace) => ace.to_sddl(),
                Ace::Other(bytes) => format!("{bytes:02x?}"),
            });
            out.insert(format!("DACL of {at}"), aces.collect());
        }
        out
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            // It may have ended already.
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}
