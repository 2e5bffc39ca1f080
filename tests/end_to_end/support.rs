//! A desk with a real domain controller: a folder, a home, a document, and the program to run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

pub use crate::ran::Ran;
use crate::samba::Samba;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_syncwright");
/// The password that the new connector account gets.
pub const CONNECTOR_PASSWORD: &str = "Kx7!made-for-this-test-only-94Q";
/// The variables that the document names; the only places where a password is meant to be.
pub const ADMIN_VARIABLE: &str = "LAB_ADMIN_PASSWORD";
pub const CONNECTOR_VARIABLE: &str = "LAB_CONNECTOR_PASSWORD";

/// Lines by object.
pub type Dump = BTreeMap<String, BTreeSet<String>>;

pub struct Lab {
    samba: Option<Samba>,
    /// As every other one: another test may have it next.
    usual: bool,
    /// The document, and all that the program writes.
    pub folder: tempfile::TempDir,
    /// What the test itself needs in files.
    pub aside: tempfile::TempDir,
}

/// Controllers that a test left as it found them.
static FREE: Mutex<Vec<Samba>> = Mutex::new(Vec::new());

impl Lab {
    /// A controller with the fixtures, and the document of the complete set-up.
    pub fn new() -> Self {
        let free = FREE.lock().unwrap_or_else(|e| e.into_inner()).pop();
        Self::with(free.unwrap_or_else(Samba::start), true)
    }

    /// A forest that knows `msDS-ExternalDirectoryObjectId`, as one of Windows Server 2016 does.
    pub fn of_2016() -> Self {
        let samba = Samba::start();
        samba.run("schema-2016", &[]);
        Self::with(samba, false)
    }

    fn with(samba: Samba, usual: bool) -> Self {
        let lab = Self {
            samba: Some(samba),
            usual,
            folder: tempfile::tempdir().expect("folder"),
            aside: tempfile::tempdir().expect("folder"),
        };
        fs::write(lab.document(), lab.set_up()).unwrap();
        lab
    }

    /// No other test gets this controller: what is done to it is not taken back.
    pub fn keep(&mut self) {
        self.usual = false;
    }

    pub fn samba(&self) -> &Samba {
        self.samba.as_ref().unwrap()
    }

    pub fn var(&self, name: &str) -> &str {
        self.samba().var(name)
    }

    /// Below the fixtures: `at("OU=People")`.
    pub fn at(&self, rdn: &str) -> String {
        format!("{rdn},OU=Tests,{}", self.var("SAMBA_BASE"))
    }

    /// The whole set-up, as a person would write it: all that can be left out is.
    fn set_up(&self) -> String {
        let group = |key: &str, name: &str, more: &str| {
            let dn = self.at(&format!("CN={name},OU=Delegated"));
            format!("{key} = {{ name = \"{name}\", dn = \"{dn}\"{more} }}\n")
        };
        let anna = self.at("CN=Anna Ok,OU=People");
        let first = format!(", members = [{{ dn = \"{anna}\" }}]");
        [
            "#:schema ./syncwright.schema.json\n# Set up for the tests: this comment stays.\n",
            "version = 1\nengine = \"entra-connect\"\n\n[[forest]]\n",
            &format!("name = \"{}\"\n", self.var("SAMBA_DOMAIN")),
            &format!("sign_in = {{ account = \"{}\", credential = {{ env = \"{ADMIN_VARIABLE}\" }} }}\n", self.var("SAMBA_ADMIN")),
            "# The engine signs in with it.\n",
            &format!("connector = {{ name = \"svc-lab\", dn = \"{}\", create = true, credential = {{ env = \"{CONNECTOR_VARIABLE}\" }} }}\n", self.at("CN=svc-lab,OU=Accounts")),
            &format!("ca_file = \"{}\"\n\n[[forest.domain]]\n", self.var("SAMBA_CA")),
            &format!("name = \"{}\"\ncontrollers = [\"{}\"]\nscope = [\n", self.var("SAMBA_DOMAIN"), self.var("SAMBA_IP")),
            &format!("  {{ include = \"{}\" }},\n", self.at("OU=People")),
            &format!("  {{ include = \"{}\" }}, # the written groups\n", self.at("OU=Cloud groups")),
            &format!("  {{ exclude = \"{}\", why = \"HR-412\", until = \"2099-03-31\" }},\n]\n\n", self.at("OU=Level 1,OU=Odd Names")),
            "[features]\npassword_hash_sync = true\npassword_writeback = true\n\n[group_writeback]\nenabled = true\n",
            &format!("target = {{ dn = \"{}\", create = true }}\n\n", self.at("OU=Cloud groups")),
            "[delegation]\nnest_in_browse = true\n",
            &group("admins", "ADSyncAdmins", &first),
            &group("operators", "ADSyncOperators", ""),
            &group("browse", "ADSyncBrowse", ""),
            &group("password_set", "ADSyncPasswordSet", ""),
        ]
        .concat()
    }

    pub fn document(&self) -> PathBuf {
        self.folder.path().join("syncwright.toml")
    }

    pub fn text(&self) -> String {
        fs::read_to_string(self.document()).unwrap()
    }

    /// Writes the document with this put in place of that.
    pub fn edit(&self, from: &str, to: &str) {
        let text = self.text();
        assert!(text.contains(from), "{from} is not in {text}");
        fs::write(self.document(), text.replace(from, to)).unwrap();
    }

    /// As a process of that computer leaves it that writes the document; its file.
    pub fn leave_lock(&self, computer: &str) -> PathBuf {
        let folder = self.folder.path().join(".syncwright");
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("syncwright.toml.held-by.lock");
        let holder = serde_json::json!({
            "user": "otto",
            "computer": computer,
            "process": 4711,
            "since": "2026-11-30T17:00:00Z",
        });
        fs::write(&file, holder.to_string()).unwrap();
        file
    }

    pub fn prepare(&self, mut command: Command) -> Command {
        command
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env("XDG_STATE_HOME", self.folder.path().join("state"))
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env(ADMIN_VARIABLE, self.var("SAMBA_PASSWORD"))
            .env(CONNECTOR_VARIABLE, CONNECTOR_PASSWORD)
            .stdin(Stdio::null());
        command
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments);
        self.prepare(command)
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.command(arguments).output().unwrap().into()
    }

    /// Runs and demands this exit code.
    pub fn expect(&self, code: i32, arguments: &[&str]) -> Ran {
        self.run(arguments).demand(code, arguments)
    }

    /// `apply` on a terminal: does `meanwhile` after the plan was shown, before the person answers.
    /// Exit code and all that was on the terminal.
    pub fn apply_on_terminal(
        &self,
        answer: &str,
        meanwhile: impl FnOnce(),
    ) -> (Option<i32>, String) {
        let mut command = Command::new("script");
        command.args(["-qefc", &format!("{PROGRAM} apply"), "/dev/null"]);
        let mut child = self
            .prepare(command)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("script");
        let (mut keys, mut screen) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let mut seen = Vec::new();
        let mut part = [0; 4096];
        while !String::from_utf8_lossy(&seen).contains("Type \"yes\"") {
            let n = screen.read(&mut part).unwrap();
            assert!(n > 0, "it ended: {}", String::from_utf8_lossy(&seen));
            seen.extend_from_slice(&part[..n]);
        }
        meanwhile();
        keys.write_all(format!("{answer}\n").as_bytes()).unwrap();
        screen.read_to_end(&mut seen).unwrap();
        let code = child.wait().unwrap().code();
        (code, String::from_utf8_lossy(&seen).into_owned())
    }

    /// The journals, oldest first: name and text.
    pub fn journals(&self) -> Vec<(PathBuf, String)> {
        let folder = self.folder.path().join("state/syncwright/journal");
        let mut out: Vec<_> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|e| (e.metadata().unwrap().created().unwrap(), e.path()))
            .collect();
        out.sort();
        out.into_iter()
            .map(|(_, path)| (path.clone(), fs::read_to_string(path).unwrap()))
            .collect()
    }

    /// All files below the desk: what the program wrote, and the document.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut out, mut open) = (BTreeMap::new(), vec![self.folder.path().to_owned()]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                match entry.path().is_dir() {
                    true => open.push(entry.path()),
                    false => drop(out.insert(entry.path(), fs::read(entry.path()).unwrap())),
                }
            }
        }
        out
    }

    /// What Samba's own tool reads from its database: domain and configuration partition, security
    /// descriptors as SDDL, secrets as hashes, no bookkeeping. About 1.5 s.
    pub fn dump(&self) -> Dump {
        let text = self.samba().run("dump", &[]);
        let blocks = text.split("\n\n").filter(|b| !b.trim().is_empty());
        let all: BTreeMap<_, _> = blocks
            .map(|block| {
                let mut lines = block.trim().lines().map(str::to_owned);
                (lines.next().unwrap(), lines.collect())
            })
            .collect();
        assert!(all.len() > 1000, "{}", all.len());
        all
    }

    fn client(&self, program: &str, who: &str, password: &str) -> Command {
        self.client_of(self.samba(), program, who, password)
    }

    fn client_of(&self, samba: &Samba, program: &str, who: &str, password: &str) -> Command {
        let mut command = Command::new(program);
        let secret = self.aside.path().join("client");
        fs::write(&secret, password).unwrap();
        command
            .args(["-x", "-H"])
            .arg(format!("ldaps://{}", samba.var("SAMBA_IP")))
            .args(["-D", who, "-y"])
            .arg(secret)
            .env("LDAPTLS_CACERT", samba.var("SAMBA_CA"));
        command
    }

    /// `ldapsearch` as this account; `Err`: the LDAP result code.
    pub fn search_as(&self, who: &str, password: &str, arguments: &[&str]) -> Result<String, i32> {
        let mut command = self.client("ldapsearch", who, password);
        command.args(["-LLL", "-o", "ldif-wrap=no"]).args(arguments);
        let ran = command.output().expect("ldapsearch");
        match ran.status.code() {
            Some(0) => Ok(String::from_utf8(ran.stdout).expect("UTF-8")),
            code => Err(code.unwrap_or(-1)),
        }
    }

    pub fn search(&self, arguments: &[&str]) -> String {
        let (admin, password) = (self.var("SAMBA_ADMIN"), self.var("SAMBA_PASSWORD"));
        self.search_as(admin, password, arguments)
            .expect("ldapsearch")
    }

    /// `ldapmodify` with these changes as this account; `Err`: the LDAP result code.
    pub fn modify_as(&self, who: &str, password: &str, ldif: &str) -> Result<(), i32> {
        let mut command = self.client("ldapmodify", who, password);
        let file = self.aside.path().join("changes.ldif");
        fs::write(&file, ldif).unwrap();
        let ran = command.arg("-f").arg(file).output().expect("ldapmodify");
        match ran.status.code() {
            Some(0) => Ok(()),
            code => Err(code.unwrap_or(-1)),
        }
    }

    /// `ldapmodify` as the administrator of another controller.
    pub fn modify_at(&self, samba: &Samba, ldif: &str) {
        let (admin, password) = (samba.var("SAMBA_ADMIN"), samba.var("SAMBA_PASSWORD"));
        let file = self.aside.path().join("changes.ldif");
        fs::write(&file, ldif).unwrap();
        let mut command = self.client_of(samba, "ldapmodify", admin, password);
        let ran = command.arg("-f").arg(file).output().expect("ldapmodify");
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{said}\n{ldif}");
    }

    pub fn modify(&self, ldif: &str) {
        let (admin, password) = (self.var("SAMBA_ADMIN"), self.var("SAMBA_PASSWORD"));
        assert_eq!(self.modify_as(admin, password, ldif), Ok(()), "{ldif}");
    }

    /// The domain partition as `ldapsearch` shows it, without bookkeeping: a fifth of the time of `dump`.
    pub fn view(&self) -> BTreeSet<String> {
        const BOOKKEEPING: [&str; 14] = [
            "whenChanged",
            "uSNChanged",
            "uSNCreated",
            "dSCorePropagationData",
            "lastLogon",
            "lastLogonTimestamp",
            "logonCount",
            "badPwdCount",
            "badPasswordTime",
            "rIDNextRID",
            "rIDUsedPool",
            "rIDAvailablePool",
            "rIDAllocationPool",
            "rIDPreviousAllocationPool",
        ];
        let text = self.search(&[
            "-b",
            self.var("SAMBA_BASE"),
            "-E",
            "pr=500/noprompt",
            "-E",
            SD_FLAGS,
            "(objectClass=*)",
            "*",
            "nTSecurityDescriptor",
        ]);
        let mut dn = String::new();
        let mut out = BTreeSet::new();
        for line in text
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            if line.starts_with("dn:") {
                dn = line.to_owned();
            }
            let name = line.split(':').next().unwrap_or_default();
            if !BOOKKEEPING.contains(&name) {
                out.insert(format!("{dn}\n{line}"));
            }
        }
        assert!(out.len() > 3000, "{}", out.len());
        out
    }
}

/// For `ldapsearch`: owner, group and DACL of security descriptors (LDAP_SERVER_SD_FLAGS, 7).
pub const SD_FLAGS: &str = "!1.2.840.113556.1.4.801=::MAMCAQc=";

impl Drop for Lab {
    fn drop(&mut self) {
        // One that a failed test left in whatever state is destroyed instead.
        let fit = self.usual && !std::thread::panicking();
        if let Some(samba) = self.samba.take().filter(|_| fit) {
            FREE.lock().unwrap_or_else(|e| e.into_inner()).push(samba);
        }
    }
}

/// The difference of two sets of lines, for a message that can be read.
pub fn difference(before: &BTreeSet<String>, after: &BTreeSet<String>) -> String {
    let gone = before.difference(after).map(|l| format!("- {l}\n"));
    let new = after.difference(before).map(|l| format!("+ {l}\n"));
    gone.chain(new).take(12).collect()
}

/// The difference of two dumps, for a message that can be read.
pub fn moved(before: &Dump, after: &Dump) -> String {
    let flat = |dump: &Dump| -> BTreeSet<String> {
        let lines = dump
            .iter()
            .flat_map(|(dn, lines)| lines.iter().map(move |l| format!("{dn}\n{l}")));
        lines.collect()
    };
    difference(&flat(before), &flat(after))
}

/// Ends the process when the test does, however it does.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn wait_for<T>(what: &str, mut probe: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        match probe() {
            Some(found) => return found,
            None if Instant::now() < until => std::thread::park_timeout(Duration::from_millis(20)),
            None => panic!("{what}: not within a minute"),
        }
    }
}
