//! Who is in a group in effect and who may change it, compared with what the controller itself says
//! and does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use std::time::Duration;

use base64::Engine as _;
use syncwright::directory::{AccessAsk, Forests, Session, WantedGroup};
use syncwright::insight::access::{Power, Reach, Who, changers, is_end, tier_zero};
use syncwright::model::access::{AccessFacts, AccountKind, Node, Via};
use syncwright::model::ports::{Change, Directory, SearchScope};
use syncwright::model::security::{AccessAce, Ace, SecurityDescriptor, flag, right};
use syncwright::model::{Dn, Entry, Sid};

use crate::practice::practice;
use crate::samba::Samba;
use crate::site::{Site, attempt_with, options};

const USERS: usize = 20_000;
const ROLES: [&str; 4] = [
    "ADSyncAdmins",
    "ADSyncOperators",
    "ADSyncBrowse",
    "ADSyncPasswordSet",
];

struct Seeded {
    site: Site,
    told: serde_json::Value,
    samba: Samba,
}

/// One test at a time: while the controller reckons it answers nobody else in time.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// A controller of its own: seeding stops it.
fn seeded() -> &'static Seeded {
    static OWN: OnceLock<Seeded> = OnceLock::new();
    OWN.get_or_init(|| {
        let samba = Samba::start();
        samba.run("access", &[&USERS.to_string()]);
        let told = std::path::Path::new(samba.var("SAMBA_DIR")).join("access.json");
        let told = std::fs::read(told).unwrap();
        Seeded {
            site: Site::of(&samba),
            told: serde_json::from_slice(&told).unwrap(),
            samba,
        }
    })
}

fn dn(value: &serde_json::Value) -> Dn {
    Dn::parse(value.as_str().unwrap()).unwrap()
}

async fn read(session: &Session, groups: &[Dn], rights: bool) -> AccessFacts {
    let forests = Forests::new([session.clone()]);
    let groups = groups.iter().enumerate();
    let ask = AccessAsk {
        groups: groups
            .map(|(index, dn)| WantedGroup {
                index,
                dn: dn.clone(),
                guid: None,
            })
            .collect(),
        candidates: Vec::new(),
        rights,
    };
    let mut told = 0;
    let facts = forests
        .access(&ask, &mut |progress| told = progress.done)
        .await
        .unwrap();
    assert!(told > 0, "progress is told");
    facts
}

/// The whole domain in searches that each end within the server's time: it reckons every object anew.
async fn pieces(session: &Session, head: &Dn) -> Vec<(Dn, SearchScope)> {
    let large = head.child("OU", "Access");
    let mut out = vec![
        (large.clone(), SearchScope::OneLevel),
        (head.clone(), SearchScope::OneLevel),
    ];
    for above in [head, &large] {
        let below = session
            .search(
                above,
                SearchScope::OneLevel,
                "(objectClass=*)",
                &["objectClass"],
            )
            .await
            .unwrap();
        let holds = |e: &Entry| !e.has_class("group") && e.dn != large;
        let containers = below.into_iter().filter(holds);
        out.extend(containers.map(|e| (e.dn, SearchScope::Subtree)));
    }
    out
}

/// Who is in the group by the server's own reckoning: its rule "in chain", and the primary group.
async fn by_server(session: &Session, head: &Dn, group: &Dn) -> BTreeSet<Dn> {
    let chain = format!("(memberOf:1.2.840.113556.1.4.1941:={group})");
    let mut groups = vec![
        session
            .read(group, &["objectSid", "groupType"])
            .await
            .unwrap()
            .unwrap(),
    ];
    let wanted = ["objectClass", "objectSid", "groupType"];
    let mut found = Vec::new();
    for (base, scope) in pieces(session, head).await {
        let here = session.search(&base, scope, &chain, &wanted).await;
        found.extend(here.unwrap());
    }
    let (inner, mut people): (Vec<Entry>, Vec<Entry>) =
        found.into_iter().partition(|e| e.has_class("group"));
    groups.extend(inner);
    for group in groups {
        let local = group.number("groupType").unwrap() & 4 != 0;
        if local {
            continue;
        }
        let rid = group.sid().unwrap().rid().unwrap();
        let filter = format!("(primaryGroupID={rid})");
        let own = session
            .search(head, SearchScope::Subtree, &filter, &wanted)
            .await
            .unwrap();
        people.extend(own);
    }
    people.into_iter().map(|e| e.dn).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_in_effect_is_who_the_server_itself_says_among_twenty_thousand() {
    let _turn = TURN.lock().await;
    let seeded = seeded();
    let groups: Vec<Dn> = ROLES
        .iter()
        .map(|name| dn(&seeded.told["groups"][name]))
        .collect();
    let session = seeded.site.session().await;
    let begun = std::time::Instant::now();
    let facts = read(&session, &groups, false).await;
    println!(
        "{} objects read in {:?}",
        facts.graph.len(),
        begun.elapsed()
    );
    let head = seeded.site.head();
    let server = groups.iter().map(|group| {
        let (head, group) = (head.clone(), group.clone());
        async move {
            // A connection each: the controller reckons them side by side, which takes it long.
            let mut patient = options();
            patient.timing.operation = Duration::from_secs(300);
            let (_, session) = attempt_with(&seeded.site.spec(), patient).await;
            let session = session.unwrap();
            by_server(&session, &head, &group).await
        }
    });
    let server = futures_util::future::join_all(server).await;
    for (index, theirs) in server.iter().enumerate() {
        let reach = Reach::from(&facts.graph, facts.groups[&index]);
        let ours: BTreeSet<Dn> = reach
            .people(&facts.graph)
            .map(|n| facts.graph.account(n).dn.clone())
            .collect();
        let missing: Vec<_> = theirs.difference(&ours).take(5).collect();
        let surplus: Vec<_> = ours.difference(theirs).take(5).collect();
        let name = ROLES[index];
        assert!(missing.is_empty(), "{name} lacks {missing:?}");
        assert!(surplus.is_empty(), "{name} has too many: {surplus:?}");
    }
    let sizes: Vec<usize> = server.iter().map(BTreeSet::len).collect();
    assert!(sizes[1] > 5_200 && sizes[2] > 8_000, "{sizes:?}");
    // The nest is what it was seeded to be.
    let operators = Reach::from(&facts.graph, facts.groups[&1]);
    let deepest = facts
        .graph
        .by_dn(&dn(&seeded.told["groups"]["wide"]))
        .unwrap();
    assert_eq!(operators.hops(deepest), Some(13));
    let has = |test: &dyn Fn(Node) -> bool| facts.graph.nodes().any(test);
    assert!(has(&|n| facts.graph.account(n).kind == AccountKind::Foreign));
    assert!(has(&|n| {
        let mut held = facts.graph.holds(n).iter();
        held.any(|e| e.via == Via::Primary)
    }));
}

#[derive(Debug, PartialEq, Eq, Default)]
struct May {
    member: bool,
    itself: bool,
    rights: bool,
    owner: bool,
    /// Somebody else is in by its doing, however many steps it took.
    in_the_end: bool,
}

/// What the account may do by our reckoning.
fn reckoned(facts: &AccessFacts, group: Node, account: &Dn) -> May {
    let node = facts.graph.by_dn(account);
    let tier_zero = tier_zero(&facts.graph);
    let mut reaches = syncwright::insight::access::Reaches::new(&facts.graph);
    let all = changers(
        &facts.graph,
        group,
        &facts.security[&group],
        &tier_zero,
        &mut reaches,
    );
    let mut may = May::default();
    for one in all {
        let its = match &one.who {
            Who::Account(who) => Some(*who) == node,
            Who::Sid(sid) => syncwright::insight::access::everybody(sid).is_some(),
        };
        for power in one.powers.iter().filter(|_| its) {
            match power {
                Power::WriteMember => may.member = true,
                Power::OnlyItself => may.itself = true,
                Power::ChangeRights => may.rights = true,
                Power::TakeOwnership => may.owner = true,
            }
        }
    }
    may.in_the_end = may.member || may.rights || may.owner;
    may
}

async fn write(session: &Session, group: &Dn, member: &Dn, add: bool) -> bool {
    let values = vec![member.as_str().as_bytes().to_vec()];
    let change = match add {
        true => Change::Add("member".into(), values),
        false => Change::Delete("member".into(), values),
    };
    session.modify(group, &[change]).await.is_ok()
}

/// Names an owner, as whoever this is; was it taken?
fn own(upn: &str, group: &Dn, owner: &Sid) -> bool {
    let owner = SecurityDescriptor {
        owner: Some(owner.clone()),
        group: None,
        control: 0,
        dacl: Vec::new(),
    };
    let seeded = seeded();
    let folder = tempfile::tempdir().unwrap();
    let (secret, changes) = (folder.path().join("secret"), folder.path().join("ldif"));
    std::fs::write(&secret, &seeded.site.password).unwrap();
    let value = base64::engine::general_purpose::STANDARD.encode(owner.to_bytes());
    let name = "nTSecurityDescriptor";
    // Of the security descriptor the owner only (LDAP_SERVER_SD_FLAGS, 1).
    let ldif = format!(
        "dn: {group}\ncontrol: 1.2.840.113556.1.4.801 true:: MAMCAQE=\n\
         changetype: modify\nreplace: {name}\n{name}:: {value}\n"
    );
    std::fs::write(&changes, ldif).unwrap();
    let done = std::process::Command::new("ldapmodify")
        .args(["-x", "-H"])
        .arg(format!("ldaps://{}", seeded.samba.var("SAMBA_IP")))
        .args(["-D", upn, "-y"])
        .arg(&secret)
        .arg("-f")
        .arg(&changes)
        .env("LDAPTLS_CACERT", seeded.samba.var("SAMBA_CA"))
        .output()
        .expect("ldapmodify");
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    // Nothing but a refusal counts as one: insufficientAccessRights.
    let code = done.status.code();
    assert!(matches!(code, Some(0 | 50)), "{upn} on {group}: {said}");
    code == Some(0)
}

/// Lets itself write the members: whoever may change the DACL takes denials out of it, too.
async fn lets_itself(session: &Session, group: &Dn, account: &Sid) -> bool {
    let Ok(mut wider) = session.security(group).await else {
        return false;
    };
    let denial =
        |ace: &Ace| matches!(ace, Ace::Known(a) if !a.allow && ace.flags() & flag::INHERITED == 0);
    wider.dacl.retain(|ace| !denial(ace));
    wider.grant(AccessAce {
        allow: true,
        flags: 0,
        mask: right::WRITE_PROPERTY,
        object: None,
        inherited_by: None,
        who: account.clone(),
    });
    session.write_dacl(group, &wider).await.is_ok()
}

/// What really happens when the account tries all of it, and by what it may change goes on to the
/// members. Afterwards the group is as it was.
async fn all_tried(session: &Session, upn: &str, group: &Dn, account: &Dn, victim: &Dn) -> May {
    let mut may = tried(session, group, account, victim).await;
    let admin = seeded().site.session().await;
    let before = admin.security(group).await.unwrap();
    let sid = admin.token_of(account).await.unwrap().remove(0);
    may.in_the_end = may.member;
    if may.rights && !may.member {
        let done = lets_itself(session, group, &sid).await;
        may.in_the_end = done && write(session, group, victim, true).await;
    }
    let back = async |may: &May| {
        if may.in_the_end && !may.member {
            assert!(write(&admin, group, victim, false).await, "{group}");
        }
        admin.write_dacl(group, &before).await.unwrap();
    };
    back(&may).await;
    may.owner = own(upn, group, &sid);
    if may.owner {
        if !may.in_the_end {
            let done = lets_itself(session, group, &sid).await;
            may.in_the_end = done && write(session, group, victim, true).await;
            back(&may).await;
        }
        let owner = before.owner.as_ref().unwrap();
        assert!(own(&seeded().site.admin, group, owner), "{group}");
    }
    let after = admin.security(group).await.unwrap();
    let both = [&after, &before].map(|s| (&s.owner, &s.dacl));
    assert_eq!(both[0], both[1], "{group}: as it was");
    may
}

/// What really happens when the account tries.
async fn tried(session: &Session, group: &Dn, account: &Dn, victim: &Dn) -> May {
    let member = write(session, group, victim, true).await;
    if member {
        let gone = write(session, group, victim, false).await;
        assert!(gone, "{group}: what was added goes");
    }
    let itself = write(session, group, account, true).await;
    if itself {
        // Samba lets somebody in by that right, but not out.
        let admin = seeded().site.session().await;
        assert!(write(&admin, group, account, false).await, "{group}");
    }
    // The same DACL once more changes nothing, and is refused to whoever may not.
    let rights = match session.security(group).await {
        Ok(security) => session.write_dacl(group, &security).await.is_ok(),
        Err(_) => false,
    };
    May {
        member,
        itself: itself && !member,
        rights,
        ..May::default()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_change_a_group_is_who_really_can_in_every_case() {
    let _turn = TURN.lock().await;
    let seeded = seeded();
    let site = &seeded.site;
    let cases = seeded.told["cases"].as_object().unwrap();
    let victim = dn(&seeded.told["victim"]);
    let groups: Vec<Dn> = cases.values().map(|c| dn(&c["group"])).collect();
    let facts = read(&site.session().await, &groups, true).await;
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, (name, case)) in cases.iter().enumerate() {
        let (group, account) = (dn(&case["group"]), dn(&case["account"]));
        let ours = reckoned(&facts, facts.groups[&index], &account);
        let upn = case["upn"].as_str().unwrap();
        let session = site.session_as(upn).await;
        let really = all_tried(&session, upn, &group, &account, &victim).await;
        println!("{name}: {really:?}");
        let kind = match (really.member, really.in_the_end) {
            (true, _) => "at once",
            (false, true) => "in the end",
            (false, false) => "never",
        };
        *counts.entry(kind).or_default() += 1;
        if ours != really {
            wrong.push(format!("{name}: reckoned {ours:?}, really {really:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(cases.len() >= 30, "{} cases", cases.len());
    let enough = ["at once", "in the end", "never"].map(|kind| counts[kind] >= 8);
    assert_eq!(enough, [true; 3], "{counts:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_operator_is_not_tier_zero_and_a_domain_admin_is() {
    let _turn = TURN.lock().await;
    let seeded = seeded();
    let cases = &seeded.told["cases"];
    let group = dn(&cases["nothing"]["group"]);
    let facts = read(&seeded.site.session().await, &[group], true).await;
    let tier = tier_zero(&facts.graph);
    let is = |name: &str| {
        let node = facts.graph.by_dn(&dn(&cases[name]["account"])).unwrap();
        assert!(is_end(&facts.graph, node));
        tier[node.index()]
    };
    assert!(!is("account operator"));
    assert!(is("domain admin"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ring_of_groups_is_read_once_and_ends() {
    let site = &crate::site::samba().1;
    let session = site.session().await;
    let group = site.ou("Groups").child("CN", "cycle-A");
    let facts = read(&session, std::slice::from_ref(&group), true).await;
    let reach = Reach::from(&facts.graph, facts.groups[&0]);
    let names: BTreeSet<&str> = reach
        .all()
        .iter()
        .map(|n| facts.graph.account(*n).name.as_str())
        .collect();
    assert_eq!(names, BTreeSet::from(["cycle-A", "cycle-B", "cycle-C"]));
    assert!(facts.security.contains_key(&facts.groups[&0]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn administrators_of_the_practice_forest_are_known() {
    let site = practice();
    let session = site.session().await;
    let head = site.head();
    let admins = session
        .search(
            &head,
            SearchScope::Subtree,
            "(sAMAccountName=Domain Admins)",
            &["objectSid"],
        )
        .await
        .unwrap();
    let facts = read(&session, &[admins[0].dn.clone()], false).await;
    let tier = tier_zero(&facts.graph);
    let reach = Reach::from(&facts.graph, facts.groups[&0]);
    assert!(reach.people(&facts.graph).count() > 0);
    assert!(reach.all().iter().all(|n| tier[n.index()]));
    let sid: Option<&Sid> = facts.graph.account(facts.groups[&0]).sid.as_ref();
    assert_eq!(sid.and_then(Sid::rid), Some(512));
}
