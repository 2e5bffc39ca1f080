//! One step: doing it, and what is known of it afterwards.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;

use crate::model::document::{DelegationRole, to_toml};
use crate::model::ports::{Change, Result};
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Dn, Document, Entry, Guid, Problem, ProblemKind, Secret, Sid};
use crate::plan::{Action, FROM_ENV, GrantedAce, Step};

use super::guard::moved;
use super::journal::{After, FileBefore, Record};
use super::{Ports, cloud, files, password};

/// NORMAL_ACCOUNT with ACCOUNTDISABLE: until the password is set.
const DISABLED: &str = "514";
/// NORMAL_ACCOUNT with DONT_EXPIRE_PASSWORD.
pub(super) const ENABLED: &str = "66048";
pub(super) const ACCOUNTDISABLE: i64 = 2;

fn bytes(text: impl AsRef<str>) -> Vec<Vec<u8>> {
    vec![text.as_ref().as_bytes().to_vec()]
}

fn attribute(name: &str, values: &[&str]) -> (String, Vec<Vec<u8>>) {
    let values = values.iter().map(|v| v.as_bytes().to_vec()).collect();
    (name.to_owned(), values)
}

/// Executes a step whose guards hold.
pub(super) async fn execute(
    ports: &Ports<'_>,
    step: &Step,
    record: &Record,
    before: Option<&FileBefore>,
) -> Result<After> {
    match &step.action {
        Action::MakeOu { dn, description } => {
            let attributes = [
                attribute("objectClass", &["top", "organizationalUnit"]),
                attribute("description", &[description]),
            ];
            ports.directory.add(dn, &attributes).await?;
            made(ports, dn).await
        }
        Action::MakeGroup {
            dn,
            account_name,
            scope,
            description,
        } => {
            let group_type = scope.security_group_type().to_string();
            let attributes = [
                attribute("objectClass", &["top", "group"]),
                attribute("sAMAccountName", &[account_name]),
                attribute("groupType", &[&group_type]),
                attribute("description", &[description]),
            ];
            ports.directory.add(dn, &attributes).await?;
            made(ports, dn).await
        }
        Action::MakeAccount { .. } => make_account(ports, step, false).await,
        Action::SetGroupScope { dn, from, scope } => {
            set_group_type(ports, dn, *from, scope.security_group_type()).await?;
            Ok(After {
                usns: usns(ports, [dn]).await?,
                ..After::default()
            })
        }
        Action::AddMembers { group, members } => {
            let values = members.iter().map(|m| m.as_str().as_bytes().to_vec());
            let change = Change::Add("member".into(), values.collect());
            ports.directory.modify(group, &[change]).await?;
            members_after(ports, group, members, record).await
        }
        Action::RemoveMembers { group, members, .. } => {
            let values = members.iter().map(|m| m.as_str().as_bytes().to_vec());
            let change = Change::Delete("member".into(), values.collect());
            ports.directory.modify(group, &[change]).await?;
            members_after(ports, group, members, record).await
        }
        Action::AddForATime {
            group,
            member,
            until,
            instead,
        } => {
            put_in(ports, group, &[(member, Some(*until))], instead.is_some()).await?;
            members_after(ports, group, std::slice::from_ref(member), record).await
        }
        Action::Revoke { on, who, ace } => revoke(ports, on, who, ace).await,
        Action::Grant { on, account, aces } => grant(ports, on, account, aces).await,
        Action::WriteDocument { path, document } => {
            let path: &Path = path.as_ref();
            let previous = files::read(path)?;
            let kept = before.and_then(|b| b.kept.as_ref());
            if let (Some(bytes), Some(kept)) = (&previous, kept) {
                files::keep_version(path, kept, bytes)?;
            }
            let text = document_text(document, previous.as_deref(), record)?;
            files::write_atomically(path, text.as_bytes())?;
            Ok(After {
                sha256: Some(files::sha256(text.as_bytes())),
                ..After::default()
            })
        }
        Action::MakeApp { .. }
        | Action::MakeJob { .. }
        | Action::PutSettings { .. }
        | Action::PutSchema { .. }
        | Action::StartJob { .. }
        | Action::PauseJob { .. }
        | Action::RestartJob { .. } => cloud::execute(ports, step, record).await,
    }
}

/// Puts members in, each until a time or for good; `again`: they are in already and get other ends.
/// All or none.
pub(super) async fn put_in(
    ports: &Ports<'_>,
    group: &Dn,
    members: &[(&Dn, Option<Timestamp>)],
    again: bool,
) -> Result<()> {
    let now = Timestamp::now();
    let mut refused = None;
    // Both forms are told of; one that is not understood changes nothing.
    for form in [Form::Closed, Form::Around] {
        let links = members.iter().map(|(member, until)| {
            let link = link(group, member, *until, form, now)?;
            Ok(link.into_bytes())
        });
        let add = Change::Add("member".into(), links.collect::<Result<_>>()?);
        let plain = members.iter().map(|(m, _)| m.as_str().as_bytes().to_vec());
        let change = match again {
            true => vec![Change::Delete("member".into(), plain.collect()), add],
            false => vec![add],
        };
        match ports.directory.modify(group, &change).await {
            Ok(()) => return Ok(()),
            Err(problem) if members.iter().all(|(_, until)| until.is_none()) => {
                return Err(problem);
            }
            Err(problem) if may_be_the_form(&problem) => refused = Some(problem),
            Err(problem) => return Err(problem),
        }
    }
    Err(refused.unwrap_or_else(|| Problem::internal("no form of an ending membership")))
}

/// How a link that ends is written: `<TTL=60>,CN=…` or `<TTL=60,CN=…>`.
#[derive(Clone, Copy)]
enum Form {
    Closed,
    Around,
}

/// The value of `member`.
fn link(
    group: &Dn,
    member: &Dn,
    until: Option<Timestamp>,
    form: Form,
    now: Timestamp,
) -> Result<String> {
    let plain = member.as_str();
    let Some(until) = until else {
        return Ok(plain.to_owned());
    };
    let left = until.duration_since(now).as_secs();
    if left <= 0 {
        return Err(moved(words!(
            "apply-moved-time-over",
            member = inert(plain),
            group = inert(group.as_str())
        )));
    }
    Ok(match form {
        Form::Closed => format!("<TTL={left}>,{plain}"),
        Form::Around => format!("<TTL={left},{plain}>"),
    })
}

fn may_be_the_form(problem: &Problem) -> bool {
    use ProblemKind as K;
    matches!(
        problem.kind,
        K::Invalid | K::Refused | K::NotFound | K::Malformed
    )
}

async fn revoke(ports: &Ports<'_>, on: &Dn, who: &Sid, ace: &GrantedAce) -> Result<After> {
    let mut security = ports.directory.security(on).await?;
    if !security.revoke(&ace.with_trustee(who)) {
        return Err(moved(words!(
            "apply-moved-right-gone",
            what = &ace.words,
            on = inert(on.as_str())
        )));
    }
    ports.directory.write_dacl(on, &security).await?;
    Ok(After {
        sid: Some(who.clone()),
        usns: usns(ports, [on]).await?,
        ..After::default()
    })
}

/// Between global and domain local the way leads over universal (MS-ADTS 3.1.1.5.3.2, groupType).
pub(super) async fn set_group_type(ports: &Ports<'_>, dn: &Dn, from: i32, to: i32) -> Result<()> {
    const NARROW: i32 = 2 | 4;
    const UNIVERSAL: i32 = 8;
    let set = async |value: i32| {
        let change = Change::Replace("groupType".into(), bytes(value.to_string()));
        ports.directory.modify(dn, &[change]).await
    };
    let both_narrow = from & NARROW != 0 && to & NARROW != 0 && from & NARROW != to & NARROW;
    if both_narrow {
        set(to & !NARROW | UNIVERSAL).await?;
    }
    set(to).await
}

/// Creates the account, or goes on with one that is there but not ready.
pub(super) async fn make_account(ports: &Ports<'_>, step: &Step, halfway: bool) -> Result<After> {
    let Action::MakeAccount {
        dn,
        account_name,
        sign_in_name,
        description,
        secret,
    } = &step.action
    else {
        return Err(Problem::internal("not an account"));
    };
    let password = password_for(ports, secret).await?;
    if !halfway {
        let attributes = [
            attribute(
                "objectClass",
                &["top", "person", "organizationalPerson", "user"],
            ),
            attribute("sAMAccountName", &[account_name]),
            attribute("userPrincipalName", &[sign_in_name]),
            attribute("displayName", &[account_name]),
            attribute("description", &[description]),
            attribute("userAccountControl", &[DISABLED]),
        ];
        ports.directory.add(dn, &attributes).await?;
    }
    let set = Change::Replace("unicodePwd".into(), vec![password::unicode_pwd(&password)]);
    ports.directory.modify(dn, &[set]).await?;
    let enable = Change::Replace("userAccountControl".into(), bytes(ENABLED));
    ports.directory.modify(dn, &[enable]).await?;
    made(ports, dn).await
}

/// The password is in its place before the account exists: no crash can lose it.
async fn password_for(ports: &Ports<'_>, secret: &str) -> Result<Secret> {
    if let Some(variable) = secret.strip_prefix(FROM_ENV) {
        return from_environment(variable);
    }
    if let Some(kept) = ports.secrets.get(secret).await? {
        return Ok(kept);
    }
    let password = password::random()?;
    ports.secrets.set(secret, &password).await?;
    Ok(password)
}

fn from_environment(variable: &str) -> Result<Secret> {
    let found = std::env::var(variable).map(Secret::new).unwrap_or_default();
    if found.expose().chars().count() >= 16 {
        return Ok(found);
    }
    Err(Problem::new(
        ProblemKind::Invalid,
        words!("apply-no-variable", name = inert(variable)),
        words!("apply-no-variable-advice"),
    ))
}

async fn grant(ports: &Ports<'_>, on: &Dn, account: &Dn, aces: &[GrantedAce]) -> Result<After> {
    let sid = sid_of(ports, account).await?;
    let mut security = ports.directory.security(on).await?;
    for ace in aces {
        if !security.grant(ace.with_trustee(&sid)) {
            return Err(moved(words!(
                "apply-moved-right-given",
                right = &ace.words,
                dn = inert(on.as_str())
            )));
        }
    }
    ports.directory.write_dacl(on, &security).await?;
    Ok(After {
        sid: Some(sid),
        usns: usns(ports, [on]).await?,
        ..After::default()
    })
}

pub(super) async fn sid_of(ports: &Ports<'_>, account: &Dn) -> Result<Sid> {
    let entry = ports.directory.read(account, &["objectSid"]).await?;
    entry.and_then(|e| e.sid()).ok_or_else(|| {
        moved(words!(
            "apply-moved-account-gone",
            dn = inert(account.as_str())
        ))
    })
}

async fn made(ports: &Ports<'_>, dn: &Dn) -> Result<After> {
    let attributes = ["objectGUID", "objectSid", "uSNChanged"];
    let entry = ports.directory.read(dn, &attributes).await?;
    let entry = entry.ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            words!("apply-made-unread", dn = inert(dn.as_str())),
            words!("apply-made-unread-advice"),
        )
    })?;
    Ok(after_of(&entry))
}

pub(super) fn after_of(entry: &Entry) -> After {
    let usn = entry.guid().zip(entry.number("uSNChanged"));
    After {
        dn: Some(entry.dn.clone()),
        guid: entry.guid(),
        sid: entry.sid(),
        usns: usn.into_iter().collect(),
        ..After::default()
    }
}

/// `uSNChanged` of these objects now; absent ones are left out.
pub(super) async fn usns<'a>(
    ports: &Ports<'_>,
    dns: impl IntoIterator<Item = &'a Dn>,
) -> Result<BTreeMap<Guid, i64>> {
    let mut out = BTreeMap::new();
    for dn in dns {
        let entry = ports
            .directory
            .read(dn, &["objectGUID", "uSNChanged"])
            .await?;
        out.extend(entry.and_then(|e| e.guid().zip(e.number("uSNChanged"))));
    }
    Ok(out)
}

/// The group and those members that this plan made: some servers count a new membership as a
/// change of the member.
pub(super) fn touched<'a>(group: &'a Dn, members: &'a [Dn], record: &Record) -> Vec<&'a Dn> {
    let made = |dn: &&Dn| {
        record.plan.steps.iter().any(|s| match &s.action {
            Action::MakeGroup { dn: made, .. } | Action::MakeAccount { dn: made, .. } => {
                made == *dn
            }
            _ => false,
        })
    };
    std::iter::once(group)
        .chain(members.iter().filter(made))
        .collect()
}

pub(super) async fn members_after(
    ports: &Ports<'_>,
    group: &Dn,
    members: &[Dn],
    record: &Record,
) -> Result<After> {
    Ok(After {
        usns: usns(ports, touched(group, members, record)).await?,
        ..After::default()
    })
}

/// The text to write: the document with what this plan made filled in, comments kept.
pub(super) fn document_text(
    document: &Document,
    previous: Option<&[u8]>,
    record: &Record,
) -> Result<String> {
    let mut filled = document.clone();
    fill_all(&mut filled, record);
    to_toml(&filled, previous.and_then(|b| std::str::from_utf8(b).ok()))
}

/// Puts in the ids of what this run made.
pub(super) fn fill_all(document: &mut Document, record: &Record) {
    for step in &record.plan.steps {
        let Some(after) = record.after(&step.id) else {
            continue;
        };
        fill(document, after);
        if let (Action::MakeJob { of, .. }, Some(job)) = (&step.action, &after.job) {
            document.set_job_ids(of, (**job).clone());
        }
    }
}

fn fill(document: &mut Document, after: &After) {
    let (Some(dn), Some(guid)) = (&after.dn, after.guid) else {
        return;
    };
    for forest in &mut document.forest {
        if let Some(account) = forest.connector.as_mut().filter(|a| a.dn == *dn) {
            account.guid = Some(guid);
            account.sid = after.sid.clone();
        }
        let rules = forest.domain.iter_mut().flat_map(|d| &mut d.rules);
        for rule in rules.filter(|r| r.dn == *dn) {
            rule.guid = Some(guid);
        }
    }
    if let Some(target) = document
        .group_writeback
        .target
        .as_mut()
        .filter(|t| t.dn == *dn)
    {
        target.guid = Some(guid);
    }
    for role in DelegationRole::ALL {
        if let Some(group) = document.delegation.slot(role) {
            if group.dn == *dn {
                group.guid = Some(guid);
                group.sid = after.sid.clone();
            }
            for member in group.members.iter_mut().filter(|m| m.dn == *dn) {
                member.guid = Some(guid);
            }
        }
    }
}

pub(super) fn members_of(entry: &Entry) -> Vec<Dn> {
    entry
        .texts("member")
        .filter_map(|t| Dn::parse(t).ok())
        .collect()
}

/// What has to be remembered before the document is written.
pub(super) fn file_before(step: &Step) -> Result<Option<FileBefore>> {
    let Action::WriteDocument { path, .. } = &step.action else {
        return Ok(None);
    };
    let path: &Path = path.as_ref();
    let previous = files::read(path)?;
    Ok(Some(FileBefore {
        kept: previous
            .as_ref()
            .map(|b| files::version_path(path, b, Timestamp::now())),
        sha256: previous.map(|b| files::sha256(&b)),
    }))
}
