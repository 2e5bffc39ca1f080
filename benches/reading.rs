//! Reading a large domain: our census against `ldapsearch` paged by 1000 with the same attributes, in
//! the same run on the same Samba AD. Prints figures; fails over the budget of 1.0 × ldapsearch.
//!
//! `cargo bench --bench reading` seeds 50,000 users in 2,000 OUs, which takes minutes;
//! `cargo bench --bench reading -- 2000` takes fewer.

#[path = "../tests/support/samba.rs"]
mod samba;

use std::error::Error;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use syncwright::directory::{Session, connect};
use syncwright::model::document::Transport;
use syncwright::model::snapshot::{BindAs, Census, ConnectSpec};
use syncwright::model::{Dn, Secret};

use samba::Samba;

/// Below this a run is only a check that the bench works: start-up costs more than reading.
const COUNTS: u64 = 20_000;
/// Runs of each, taken in turn; the median counts.
const RUNS: usize = 3;

fn main() -> ExitCode {
    // `cargo test --benches` and the like run it without reading much.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = arguments.iter().find_map(|a| a.parse().ok());
    let measured = arguments.iter().any(|a| a == "--bench");
    let users = asked.unwrap_or(if measured { 50_000 } else { 500 });
    match run(users) {
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
    for _ in 0..RUNS {
        let start = Instant::now();
        let census = runtime.block_on(session.census(&head, &mut |_| {}))?;
        ours.push(start.elapsed());
        let start = Instant::now();
        let lines = ldapsearch(&samba, &head)?;
        theirs.push(start.elapsed());
        compare(&census, lines)?;
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let factor = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("census, all connections:     {ours:.2?}");
    println!("ldapsearch, paged by 1000:   {theirs:.2?}");
    println!("factor:                      {factor:.2} (budget 1.00)");
    Ok(factor <= 1.0 || users < COUNTS)
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
