//! What a forest is: its domains, schema, suffixes, and who is signed in.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures_util::future::join_all;

use crate::model::ports::{Result, SearchScope};
use crate::model::schema::{
    Attributes, CLASS_ATTRIBUTES, CLASSES, SchemaAttribute, known_attributes, mark_holders,
};
use crate::model::snapshot::{BindAs, DomainFacts, ForestFacts, PasswordPolicy, WellKnown};
use crate::model::words::{Words, words};
use crate::model::{Dn, Entry, Problem, ProblemKind, Sid, escape_filter};

use super::dial::{Steps, Target};
use super::error::shown;
use super::link::Link;
use super::session::Session;
use super::wire::{Query, RootDse};

/// A reachable domain: its head and its connection.
pub(super) struct Domain {
    pub head: Dn,
    pub link: Arc<Link>,
}

pub(super) struct Forest {
    pub facts: ForestFacts,
    pub domains: Vec<Domain>,
    pub root: RootDse,
    pub well_known: BTreeMap<Dn, WellKnown>,
}

const HEAD: [&str; 8] = [
    "objectGUID",
    "objectSid",
    "minPwdAge",
    "minPwdLength",
    "pwdProperties",
    "wellKnownObjects",
    "otherWellKnownObjects",
    "distinguishedName",
];

/// Reads the forest over its first connection and connects to its other domains.
pub(super) async fn gather(link: Link) -> Result<Forest> {
    let root = link.root().await?;
    let mut found = Vec::new();
    for cross in cross_refs(&link, &root).await? {
        found.extend(DomainFacts::of(&cross));
    }
    if !found.iter().any(|d| d.dn == root.default_context) {
        return Err(own_domain_unseen(&root));
    }
    // The domain that was asked for stands first, the others by name.
    found.sort_by_key(|d| (d.dn != root.default_context, d.name.clone()));
    let target = link.target().clone();
    let typed = link.typed().to_vec();
    let links: Vec<Link> = found
        .iter()
        .skip(1)
        .map(|d| Link::new(elsewhere(&target, &d.name), Vec::new()))
        .collect();
    let others = join_all(links.into_iter().zip(&found[1..]).map(|(link, facts)| {
        let typed = Link::new(elsewhere(&target, &facts.name), typed.clone());
        async move { reach(link, typed).await }
    }))
    .await;
    let reached = std::iter::once(Ok(link)).chain(others);
    let mut domains = Vec::new();
    let mut well_known = BTreeMap::new();
    for (facts, link) in found.iter_mut().zip(reached) {
        match read_head(facts, link, &mut well_known).await {
            Ok(domain) => domains.push(domain),
            Err(problem) if facts.dn == root.default_context => return Err(problem),
            Err(problem) => facts.unreachable = Some(problem),
        }
    }
    let facts = forest_facts(&domains[0].link, &root, found).await?;
    Ok(Forest {
        facts,
        domains,
        root,
        well_known,
    })
}

fn elsewhere(target: &Target, domain: &str) -> Target {
    Target {
        domain: domain.to_owned(),
        ..target.clone()
    }
}

/// Where several controllers were typed, one of them may serve that domain; else DNS knows.
async fn reach(by_dns: Link, typed: Link) -> Result<Link> {
    let mut silent = |_| {};
    let mut steps = Steps::new(&mut silent);
    if typed.typed().len() > 1 && typed.open(&mut steps).await.is_ok() {
        return Ok(typed);
    }
    by_dns.open(&mut steps).await?;
    Ok(by_dns)
}

async fn cross_refs(link: &Link, root: &RootDse) -> Result<Vec<Entry>> {
    // systemFlags bit 1: a partition of this forest; bit 2: a domain (MS-ADTS 6.1.1.2.1.1.4).
    const DOMAINS: &str = "(&(objectClass=crossRef)(systemFlags:1.2.840.113556.1.4.803:=3))";
    let query = Query::new(
        &root.configuration.child("CN", "Partitions"),
        SearchScope::OneLevel,
        DOMAINS,
        &["nCName", "dnsRoot", "nETBIOSName"],
    );
    let what = words!("directory-doing-domains");
    Ok(link.search(&what, &query).await?)
}

impl DomainFacts {
    fn of(cross: &Entry) -> Option<Self> {
        let dn = cross.dn_value("nCName")?;
        Some(Self {
            name: cross
                .text("dnsRoot")
                .map_or_else(|| dn.dns_domain(), str::to_lowercase),
            netbios: cross.text("nETBIOSName").unwrap_or_default().to_owned(),
            dn,
            guid: None,
            sid: None,
            controllers: Vec::new(),
            password_policy: PasswordPolicy::default(),
            unreachable: None,
        })
    }
}

fn own_domain_unseen(root: &RootDse) -> Problem {
    Problem::new(
        ProblemKind::AccessDenied,
        words!("directory-domains-unseen", host = &root.host),
        words!("directory-domains-unseen-advice"),
    )
    .because(words!("directory-domains-unseen-cause"))
}

async fn read_head(
    facts: &mut DomainFacts,
    link: Result<Link>,
    well_known: &mut BTreeMap<Dn, WellKnown>,
) -> Result<Domain> {
    let link = link?;
    let what = words!("directory-doing-domain", name = &facts.name);
    let head = link
        .entry(&what, &Query::at(&facts.dn, &HEAD))
        .await?
        .ok_or_else(|| {
            Problem::new(
                ProblemKind::AccessDenied,
                words!("directory-domain-unread", name = &facts.name),
                words!("directory-domain-unread-advice"),
            )
        })?;
    facts.guid = head.guid();
    facts.sid = head.sid();
    facts.password_policy = password_policy(&head);
    facts.controllers = controllers(&link, &facts.dn).await?;
    note_well_known(&head, well_known);
    Ok(Domain {
        head: facts.dn.clone(),
        link: Arc::new(link),
    })
}

fn password_policy(head: &Entry) -> PasswordPolicy {
    // DOMAIN_PASSWORD_COMPLEX (MS-SAMR 2.2.1.4).
    const COMPLEX: i64 = 1;
    PasswordPolicy {
        min_age_secs: head.number("minPwdAge").map(interval_secs),
        min_length: head
            .number("minPwdLength")
            .and_then(|n| u32::try_from(n).ok()),
        complex: head.number("pwdProperties").map(|p| p & COMPLEX != 0),
    }
}

/// Active Directory counts intervals backwards, in units of 100 ns (MS-SAMR 2.2.2.1 OLD_LARGE_INTEGER).
fn interval_secs(ticks: i64) -> u64 {
    ticks.min(0).unsigned_abs() / 10_000_000
}

async fn controllers(link: &Link, head: &Dn) -> Result<Vec<String>> {
    let query = Query::new(
        head,
        SearchScope::Subtree,
        "(&(objectCategory=computer)(userAccountControl:1.2.840.113556.1.4.803:=8192))",
        &["dNSHostName"],
    );
    let what = words!("directory-doing-controllers");
    let found = link.search(&what, &query).await?;
    let mut hosts: Vec<String> = found
        .iter()
        .filter_map(|e| e.text("dNSHostName"))
        .map(str::to_lowercase)
        .collect();
    hosts.sort();
    Ok(hosts)
}

/// `B:32:A9D1CA15768811D1ADED00C04FD8D5CD:CN=Users,DC=…`: known even where renamed or redirected.
fn note_well_known(head: &Entry, out: &mut BTreeMap<Dn, WellKnown>) {
    for name in ["wellKnownObjects", "otherWellKnownObjects"] {
        for value in head.texts(name) {
            let mut parts = value.splitn(4, ':').skip(2);
            let (Some(guid), Some(dn)) = (parts.next(), parts.next()) else {
                continue;
            };
            let kind = match guid.to_ascii_uppercase().as_str() {
                "A9D1CA15768811D1ADED00C04FD8D5CD" => WellKnown::Users,
                "AA312825768811D1ADED00C04FD8D5CD" => WellKnown::Computers,
                "A361B2FFFFD211D1AA4B00C04FD7D83A" => WellKnown::DomainControllers,
                "AB1D30F3768811D1ADED00C04FD8D5CD" => WellKnown::System,
                "22B70C67D56E4EFB91E9300FCA3DC1AA" => WellKnown::ForeignSecurityPrincipals,
                _ => continue,
            };
            if let Ok(dn) = Dn::parse(dn) {
                out.insert(dn, kind);
            }
        }
    }
    out.insert(head.dn.child("CN", "Builtin"), WellKnown::Builtin);
    out.insert(
        head.dn.child("CN", "RegisteredDevices"),
        WellKnown::RegisteredDevices,
    );
}

async fn forest_facts(
    link: &Link,
    root: &RootDse,
    domains: Vec<DomainFacts>,
) -> Result<ForestFacts> {
    let partitions = Query::at(
        &root.configuration.child("CN", "Partitions"),
        &["uPNSuffixes", "msDS-EnabledFeature"],
    );
    let what = words!("directory-doing-suffixes");
    let partitions = link.entry(&what, &partitions).await?;
    let texts = |name: &str| -> Vec<String> {
        let entry = partitions.iter();
        entry
            .flat_map(|e| e.texts(name))
            .map(str::to_lowercase)
            .collect()
    };
    let mut suffixes = texts("uPNSuffixes");
    suffixes.extend(domains.iter().map(|d| d.name.clone()));
    suffixes.sort();
    suffixes.dedup();
    let schema = link
        .entry(
            &words!("directory-doing-schema-version"),
            &Query::at(&root.schema, &["objectVersion"]),
        )
        .await?;
    let names = [
        "mailNickname",
        "msDS-ExternalDirectoryObjectId",
        "msDS-Device",
    ];
    let present = schema_has(link, root, &names).await?;
    let token = token(link, &domains[0].dn).await?;
    Ok(ForestFacts {
        root: root.root_domain.dns_domain(),
        controller: root.host.clone(),
        functional_level: root.forest_level,
        schema_version: schema.and_then(|e| e.number("objectVersion")),
        exchange_schema: present[0],
        external_id_attribute: present[1],
        device_class: present[2],
        recycle_bin: texts("msDS-EnabledFeature")
            .iter()
            .any(|t| t.starts_with("cn=recycle bin feature,")),
        upn_suffixes: suffixes,
        signed_in_as: signed_in_as(link, &domains[0], &token).await?,
        domains,
        token,
    })
}

async fn schema_has(link: &Link, root: &RootDse, names: &[&str]) -> Result<Vec<bool>> {
    let any: String = names
        .iter()
        .map(|n| format!("(lDAPDisplayName={})", escape_filter(n)))
        .collect();
    let query = Query::new(
        &root.schema,
        SearchScope::OneLevel,
        &format!("(|{any})"),
        &["lDAPDisplayName"],
    );
    let what = words!("directory-doing-schema");
    let found = link.search(&what, &query).await?;
    let has = |name: &&str| {
        found.iter().any(|e| {
            e.text("lDAPDisplayName")
                .is_some_and(|n| n.eq_ignore_ascii_case(name))
        })
    };
    Ok(names.iter().map(has).collect())
}

impl Session {
    /// What the forest's schema says of attributes, by their lDAPDisplayNames.
    pub async fn schema_attributes(&self, names: &[impl AsRef<str>]) -> Result<Attributes> {
        if names.is_empty() {
            return Ok(Attributes::new());
        }
        let query = Query::new(
            &self.forest.root.schema,
            SearchScope::OneLevel,
            &SchemaAttribute::filter(names),
            &SchemaAttribute::ATTRIBUTES,
        );
        let link = &self.forest.domains[0].link;
        let what = words!("directory-doing-schema");
        let found = link.search(&what, &query).await?;
        let found = found.iter().filter_map(SchemaAttribute::of);
        let mut known = known_attributes(names, found);
        let classes = Query::new(
            &self.forest.root.schema,
            SearchScope::OneLevel,
            CLASSES,
            &CLASS_ATTRIBUTES,
        );
        let what = words!("directory-doing-schema-classes");
        let classes = link.search(&what, &classes).await?;
        mark_holders(&mut known, &classes);
        Ok(known)
    }
}

/// SIDs of the connection's token, the account's own first (MS-ADTS 3.1.1.3.2, `tokenGroups` of the
/// root entry; else of the account).
pub(super) async fn token(link: &Link, head: &Dn) -> Result<Vec<Sid>> {
    let what = words!("directory-doing-own-groups");
    let query = Query::at(&Dn::from_rdns(&[]), &["tokenGroups"]);
    let entry = link.entry(&what, &query).await?;
    let groups = entry.as_ref().and_then(|e| e.token_groups().ok());
    let mut sids = groups.unwrap_or_default();
    let domain_account = |s: &Sid| s.to_string().starts_with("S-1-5-21-");
    if !sids.first().is_some_and(domain_account) {
        let account = own_account(link, head).await?;
        sids = account_token(link, &account).await?;
    }
    add_everyone(&mut sids);
    Ok(sids)
}

/// The account's own SID, its groups' by `tokenGroups` (nested, primary and built-in ones too), and
/// those that every account has.
pub(super) async fn account_token(link: &Link, account: &Dn) -> Result<Vec<Sid>> {
    let what = words!("directory-doing-groups", dn = shown(account));
    let query = Query::at(account, &["objectSid", "tokenGroups"]);
    let entry = link.entry(&what, &query).await?;
    let entry = entry.ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            words!("directory-no-account", dn = account),
            words!("directory-no-account-advice"),
        )
    })?;
    let own = entry.sid().ok_or_else(|| {
        Problem::new(
            ProblemKind::Invalid,
            words!("directory-no-rights-holder", dn = account),
            words!("directory-no-rights-holder-advice"),
        )
        .because(words!("directory-no-rights-holder-cause"))
    })?;
    let mut sids = vec![own];
    sids.extend(entry.token_groups()?);
    add_everyone(&mut sids);
    Ok(sids)
}

/// Everyone and Authenticated Users.
fn add_everyone(sids: &mut Vec<Sid>) {
    for sid in [Sid::new(1, &[0]), Sid::new(5, &[11])] {
        if !sids.contains(&sid) {
            sids.push(sid);
        }
    }
}

/// The signed-in account by the name it signed in with.
async fn own_account(link: &Link, head: &Dn) -> Result<Dn> {
    let BindAs::Password { account, .. } = &link.target().sign_in else {
        return Err(no_account(words!("directory-own-account-unknown-ticket")));
    };
    let account = account.trim();
    if let Ok(dn) = Dn::parse(account)
        && dn.is_below(head)
    {
        return Ok(dn);
    }
    let name = account.rsplit('\\').next().unwrap_or(account);
    let bare = name.split('@').next().unwrap_or(name);
    for (attribute, value) in [("userPrincipalName", name), ("sAMAccountName", bare)] {
        let filter = format!("({attribute}={})", escape_filter(value));
        let query = Query::new(head, SearchScope::Subtree, &filter, &["objectSid"]).limit(2);
        let what = words!("directory-doing-find-account");
        let found = link.search(&what, &query).await?;
        if let [only] = &found[..] {
            return Ok(only.dn.clone());
        }
    }
    Err(no_account(words!(
        "directory-own-account-unknown",
        name = account
    )))
}

fn no_account(headline: Words) -> Problem {
    Problem::new(
        ProblemKind::NotFound,
        headline,
        words!("directory-own-account-unknown-advice"),
    )
}

async fn signed_in_as(link: &Link, domain: &DomainFacts, token: &[Sid]) -> Result<String> {
    let Some(own) = token.first() else {
        return Ok(String::new());
    };
    let filter = format!("(objectSid={})", own.filter_value());
    let query = Query::new(
        &domain.dn,
        SearchScope::Subtree,
        &filter,
        &["sAMAccountName"],
    )
    .limit(1);
    let what = words!("directory-doing-account");
    let found = link.search(&what, &query).await?;
    let name = found.first().and_then(|e| e.text("sAMAccountName"));
    Ok(name.map_or_else(
        || own.to_string(),
        |name| format!("{}\\{name}", domain.netbios),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_counted_backwards() {
        assert_eq!(interval_secs(-864_000_000_000), 24 * 60 * 60);
        assert_eq!(interval_secs(0), 0);
        assert_eq!(interval_secs(5), 0, "no interval points forwards");
        assert_eq!(interval_secs(i64::MIN), 922_337_203_685);
    }
}
