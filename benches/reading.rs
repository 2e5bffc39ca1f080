//! Reading a large domain: our census against `ldapsearch` paged by 1000 with the same attributes, in
//! the same run on the same Samba AD. Prints figures; fails over the budget of 1.0 × ldapsearch.
//!
//! `cargo bench --bench reading` does it with 5,000 users in 200 OUs and with 50,000 in 2,000, each on
//! a controller of its own, in about three minutes; `-- 20000` with as many as are said.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement ends by panicking, and prints its figures"
)]

#[path = "../tests/support/samba.rs"]
mod samba;

use std::error::Error;
use std::fmt;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use syncwright::directory::{Session, connect};
use syncwright::model::document::Transport;
use syncwright::model::snapshot::{BindAs, Census, ConnectSpec};
use syncwright::model::{Dn, Secret};

use samba::Samba;

/// A small company and a large one.
const SIZES: [u64; 2] = [5_000, 50_000];
/// Below this a run is only a check that the bench works.
const COUNTS: u64 = 2_000;
/// Runs of each, taken in turn; the median counts.
const RUNS: usize = 5;

fn main() -> ExitCode {
    // `cargo test --benches` and the like run it without reading much.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked: Option<u64> = arguments.iter().find_map(|a| a.parse().ok());
    let measured = arguments.iter().any(|a| a == "--bench");
    let sizes = match asked {
        Some(users) => vec![users],
        None if measured => SIZES.to_vec(),
        None => vec![500],
    };
    let all: Result<Vec<bool>, _> = sizes.into_iter().map(run).collect();
    match all.map(|held| held.into_iter().all(|h| h)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(users: u64) -> Result<bool, Box<dyn Error>> {
    let samba = Samba::start();
    let start = Instant::now();
    let ous = (users / 25).to_string();
    samba.run("seed", &[&users.to_string(), &ous]);
    println!("seeded {users} users in {ous} OUs: {:.1?}", start.elapsed());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let session = runtime.block_on(session(&samba))?;
    let head = session.facts().domains[0].dn.clone();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for run in 1..=RUNS {
        let (took, census) = watched(&samba, || {
            runtime.block_on(session.census(&head, &mut |_| {}))
        });
        println!("run {run}: census      {took}");
        ours.push(took.wall);
        let (took, lines) = watched(&samba, || ldapsearch(&samba, &head));
        println!("run {run}: ldapsearch  {took}");
        theirs.push(took.wall);
        compare(&census?, lines?)?;
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let factor = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("census, all connections:     {ours:.2?}");
    println!("ldapsearch, paged by 1000:   {theirs:.2?}");
    println!("factor:                      {factor:.2} (budget 1.00)");
    Ok(factor <= 1.0 || users < COUNTS)
}

/// Processor times say what a run costs when other programs compete for the processors, which
/// favours whoever uses several at once.
struct Took {
    wall: Duration,
    server: Duration,
    /// This program with the processes that it started and that ended.
    client: Duration,
}

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            wall,
            server,
            client,
        } = self;
        write!(
            f,
            "{wall:.2?}, processor: server {server:.2?}, client {client:.2?}"
        )
    }
}

fn watched<T>(samba: &Samba, work: impl FnOnce() -> T) -> (Took, T) {
    let before = processor_times(samba);
    let start = Instant::now();
    let made = work();
    let wall = start.elapsed();
    let after = processor_times(samba);
    let took = Took {
        wall,
        server: after.0 - before.0,
        client: after.1 - before.1,
    };
    (took, made)
}

/// Of the server's whole session, and of this process with its ended children (proc_pid_stat(5)).
fn processor_times(samba: &Samba) -> (Duration, Duration) {
    let pid_file = format!("{}/run/samba.pid", samba.var("SAMBA_DIR"));
    let root = std::fs::read_to_string(pid_file).unwrap_or_default();
    let (root, this) = (root.trim(), std::process::id().to_string());
    let (mut server, mut client) = (Duration::ZERO, Duration::ZERO);
    for folder in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(stat) = std::fs::read_to_string(folder.path().join("stat")) else {
            continue;
        };
        // After the name, which may hold blanks: the session is field 6, the times are 14 to 17.
        let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        let fields: Vec<&str> = after.split_whitespace().collect();
        let ticks = |range| -> u64 {
            let times: &[&str] = fields
                .get::<std::ops::Range<usize>>(range)
                .unwrap_or_default();
            times.iter().filter_map(|t| t.parse::<u64>().ok()).sum()
        };
        if folder.file_name().to_string_lossy() == *this {
            client += Duration::from_millis(10 * ticks(11..15));
        } else if fields.get(3) == Some(&root) {
            server += Duration::from_millis(10 * ticks(11..13));
        }
    }
    (server, client)
}

async fn session(samba: &Samba) -> Result<Session, Box<dyn Error>> {
    let spec = ConnectSpec {
        domain: samba.var("SAMBA_DOMAIN").into(),
        controllers: vec![samba.var("SAMBA_IP").into()],
        transport: Transport::Ldaps,
        ca_pem: Some(samba.ca_pem()),
        sign_in: BindAs::Password {
            account: samba.var("SAMBA_ADMIN").into(),
            password: Secret::new(samba.var("SAMBA_PASSWORD")),
        },
    };
    Ok(connect(&spec, &mut |_| {}).await?)
}

/// Containers and objects as the census reads them, in two searches; how many entries came.
fn ldapsearch(samba: &Samba, head: &Dn) -> Result<(usize, usize), Box<dyn Error>> {
    let containers =
        "(|(objectClass=organizationalUnit)(objectClass=container)(objectClass=builtinDomain))";
    let objects = "(|(objectCategory=person)(objectCategory=group)(objectCategory=computer))";
    let search = |filter: &str, attributes: &[&str]| -> Result<usize, Box<dyn Error>> {
        let done = Command::new("ldapsearch")
            .args(["-LLL", "-x", "-E", "pr=1000/noprompt", "-o", "ldif-wrap=no"])
            .args(["-H", &format!("ldaps://{}", samba.var("SAMBA_IP"))])
            .args([
                "-D",
                samba.var("SAMBA_ADMIN"),
                "-w",
                samba.var("SAMBA_PASSWORD"),
            ])
            .args(["-b", head.as_str(), filter])
            .args(attributes)
            .env("LDAPTLS_CACERT", samba.var("SAMBA_CA"))
            .stderr(Stdio::inherit())
            .output()?;
        if !done.status.success() {
            return Err(format!("ldapsearch: {}", done.status).into());
        }
        let text = done.stdout;
        Ok(text
            .split(|b| *b == b'\n')
            .filter(|l| l.starts_with(b"dn:"))
            .count())
    };
    let found = search(
        containers,
        &["objectClass", "objectGUID", "showInAdvancedViewOnly"],
    )?;
    let attributes = [
        "sAMAccountType",
        "userPrincipalName",
        "mS-DS-ConsistencyGuid",
    ];
    Ok((found, search(objects, &attributes)?))
}

/// A fast answer that is wrong is no answer.
fn compare(census: &Census, (containers, objects): (usize, usize)) -> Result<(), Box<dyn Error>> {
    let counted: u64 = census.containers.iter().map(|(_, c)| c.total()).sum();
    // The domain head is a container of the census only.
    let same = census.containers.len() == containers + 1 && counted == objects as u64;
    if same {
        return Ok(());
    }
    Err(format!(
        "the census found {} containers and {counted} objects, ldapsearch {containers} and {objects}",
        census.containers.len()
    )
    .into())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
