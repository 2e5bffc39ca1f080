//! The practice forest with the same fixtures as Samba's, made through our own adapter.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use syncwright::directory::Session;
use syncwright::model::document::Transport;
use syncwright::model::ports::{Change, Directory};
use syncwright::model::security::{AccessAce, Ace, flag, right, well_known};
use syncwright::model::snapshot::{BindAs, ConnectSpec};
use syncwright::model::{Dn, Guid, Secret, Sid};
use syncwright::practice::forest::{Options, Running, Scenario, accounts, start};

use crate::site::{Site, attempt, samba};

/// One forest for all tests, on a runtime of its own that outlives each of them.
pub fn practice() -> &'static Site {
    static SHARED: OnceLock<(tokio::runtime::Runtime, Running, Site)> = OnceLock::new();
    let make = || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let (running, site) = runtime.block_on(async {
            let options = Options {
                scenario: Scenario::Bare,
                ..Options::default()
            };
            let running = start(options).await.unwrap();
            let site = furnish(&running).await;
            (running, site)
        });
        (runtime, running, site)
    };
    // Its runtime may not be made within another one.
    &std::thread::scope(|scope| scope.spawn(|| SHARED.get_or_init(make)).join().unwrap()).2
}

/// How its administrator connects.
pub fn spec(running: &Running) -> ConnectSpec {
    let (admin, password) = accounts::ADMINISTRATOR;
    ConnectSpec {
        domain: running.domain.clone(),
        controllers: vec![running.ldaps.to_string()],
        transport: Transport::Ldaps,
        ca_pem: Some(running.ca_pem.clone()),
        sign_in: BindAs::Password {
            account: admin.into(),
            password: Secret::new(password),
        },
    }
}

async fn furnish(running: &Running) -> Site {
    let (admin, password) = accounts::ADMINISTRATOR;
    let session = attempt(&spec(running)).await.1.unwrap();
    let head = session.facts().domains[0].dn.clone();
    let mut maker = Maker {
        root: head.child("OU", "Tests"),
        domain: running.domain.clone(),
        password: password.to_owned(),
        session,
        accounts: BTreeMap::new(),
    };
    let odd = maker.everything(&head).await;
    for (name, refused) in STATES {
        let upn = format!("{refused}@{}", running.domain);
        maker.accounts.insert(name.into(), (head.clone(), upn));
    }
    Site {
        domain: running.domain.clone(),
        netbios: running.domains[0].netbios.clone(),
        ldaps: running.ldaps.to_string(),
        ldap: running.ldap.to_string(),
        ca_pem: running.ca_pem.clone(),
        admin: admin.into(),
        password: password.into(),
        states_password: accounts::EVERYBODY.into(),
        root: maker.root,
        accounts: maker.accounts,
        odd,
    }
}

/// Our name of a state, and the practice account that is in it.
const STATES: [(&str, &str); 7] = [
    ("hours", "hours.hanna"),
    ("station", "station.stan"),
    ("pwexpired", "stale.stella"),
    ("disabled", "disabled.dan"),
    ("expired", "expired.eva"),
    ("mustchange", "change.chris"),
    ("locked", "locked.lou"),
];

struct Maker {
    session: Session,
    root: Dn,
    domain: String,
    password: String,
    accounts: BTreeMap<String, (Dn, String)>,
}

type Attributes<'a> = Vec<(&'a str, Vec<u8>)>;

impl Maker {
    async fn add(&self, dn: &Dn, attributes: Attributes<'_>) {
        let attributes: Vec<(String, Vec<Vec<u8>>)> = attributes
            .into_iter()
            .map(|(name, value)| (name.to_owned(), vec![value]))
            .collect();
        let done = self.session.add(dn, &attributes).await;
        done.unwrap_or_else(|p| panic!("{dn}: {p}"));
    }

    async fn ou(&self, dn: &Dn) {
        self.add(dn, vec![("objectClass", "organizationalUnit".into())])
            .await;
    }

    async fn user(&mut self, dn: &Dn, account: &str, more: Attributes<'_>) {
        let upn = format!("{account}@{}", self.domain);
        let quoted = format!("\"{}\"", self.password);
        let secret: Vec<u8> = quoted.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut all: Attributes<'_> = vec![
            ("objectClass", "user".into()),
            ("sAMAccountName", account.into()),
            ("userAccountControl", "66048".into()),
            ("displayName", dn.leaf().into()),
            ("unicodePwd", secret),
        ];
        if !more.iter().any(|(name, _)| *name == "userPrincipalName") {
            all.push(("userPrincipalName", upn.clone().into()));
        }
        all.extend(more.into_iter().filter(|(_, value)| !value.is_empty()));
        self.add(dn, all).await;
        self.accounts.insert(account.into(), (dn.clone(), upn));
    }

    async fn group(&self, dn: &Dn, kind: i32) {
        self.add(
            dn,
            vec![
                ("objectClass", "group".into()),
                ("sAMAccountName", dn.leaf().into()),
                ("groupType", kind.to_string().into()),
            ],
        )
        .await;
    }

    async fn join(&self, group: &Dn, member: &Dn) {
        let change = Change::Add("member".into(), vec![member.to_string().into()]);
        let done = self.session.modify(group, &[change]).await;
        done.unwrap_or_else(|p| panic!("{group}: {p}"));
    }

    async fn everything(&mut self, head: &Dn) -> BTreeMap<String, Dn> {
        self.ou(&self.root.clone()).await;
        let ou = |name: &str| self.root.child("OU", name);
        let (people, groups) = (ou("People"), ou("Groups"));
        let (staff, odd) = (ou("Accounts"), ou("Odd Names"));
        let others = ["Contacts", "Devices", "Delegated", "Hidden"].map(ou);
        for dn in [&people, &groups, &staff, &odd].into_iter().chain(&others) {
            self.ou(dn).await;
        }
        let [contacts, devices, delegated, hidden] = others;
        let anchor = well_known::CLASS_USER.to_ad_bytes().to_vec();
        let person = |name: &str| people.child("CN", name);
        self.user(&person("Anna Ok"), "anna", vec![]).await;
        let upn = ("userPrincipalName", b"bo@contoso.example".to_vec());
        self.user(&person("Bo Suffix"), "bo", vec![upn]).await;
        self.user(
            &person("Cy Nameless"),
            "cy",
            vec![("userPrincipalName", vec![])],
        )
        .await;
        self.user(
            &person("Di Anchor"),
            "di",
            vec![("mS-DS-ConsistencyGuid", anchor)],
        )
        .await;
        self.user(&person("Päivi Ünïcode"), "paivi", vec![]).await;
        for (name, kind) in GROUPS {
            self.group(&groups.child("CN", name), kind).await;
        }
        let contact = vec![("objectClass", b"contact".to_vec())];
        self.add(&contacts.child("CN", "Ext Contact"), contact)
            .await;
        let computer = vec![
            ("objectClass", b"computer".to_vec()),
            ("sAMAccountName", b"PC-1$".to_vec()),
            ("userAccountControl", b"4128".to_vec()),
        ];
        self.add(&devices.child("CN", "PC-1"), computer).await;
        for (name, advanced) in [("Plain Container", "FALSE"), ("Advanced Only", "TRUE")] {
            let container = vec![
                ("objectClass", b"container".to_vec()),
                ("showInAdvancedViewOnly", advanced.into()),
            ];
            self.add(&self.root.child("CN", name), container).await;
        }
        let partner = head.child("O", "Partner");
        let organization = vec![("objectClass", b"organization".to_vec())];
        self.add(&partner, organization).await;
        let lost = head.child("CN", "LostAndFound");
        for (place, name, account) in [(partner, "Pia Partner", "pia"), (lost, "Lena Lost", "lena")]
        {
            let nameless = vec![("userPrincipalName", vec![])];
            self.user(&place.child("CN", name), account, nameless).await;
        }
        self.accounts_with_rights(head, &staff, &delegated, &hidden)
            .await;
        self.suffix(head).await;
        self.odd_names(&odd).await
    }

    async fn odd_names(&mut self, parent: &Dn) -> BTreeMap<String, Dn> {
        let mut out = BTreeMap::new();
        for (number, name) in samba().1.odd.keys().enumerate() {
            let dn = parent.child("OU", name);
            self.ou(&dn).await;
            let account = format!("odd{number:02}");
            self.user(&dn.child("CN", name), &account, vec![]).await;
            out.insert(name.clone(), dn);
        }
        out
    }

    async fn accounts_with_rights(&mut self, head: &Dn, staff: &Dn, delegated: &Dn, hidden: &Dn) {
        for account in [
            "svc-sync",
            "svc-none",
            "svc-nohash",
            "delegate",
            "domadmin",
            "entadmin",
            "nestadmin",
        ] {
            let name = format!("Test {account}");
            // The practice forest has a connector account of its own.
            if account != "svc-sync" {
                self.user(&staff.child("CN", &name), account, vec![]).await;
            }
        }
        self.user(&staff.child("CN", "Test svc-sync"), "svc-sync2", vec![])
            .await;
        let renamed = self.accounts["svc-sync2"].clone();
        self.accounts.insert("svc-sync".into(), renamed);
        let team = staff.child("CN", "Server Team");
        self.group(&team, -2_147_483_646).await;
        let users = head.child("CN", "Users");
        let account = |name: &str| self.accounts[name].0.clone();
        self.join(&team, &account("nestadmin")).await;
        for (group, member) in [
            ("Domain Admins", account("domadmin")),
            ("Domain Admins", team),
            ("Enterprise Admins", account("entadmin")),
        ] {
            self.join(&users.child("CN", group), &member).await;
        }
        self.grants(head, delegated).await;
        let mut closed = self.session.security(hidden).await.unwrap();
        let admins = self.session.facts().domains[0]
            .sid
            .as_ref()
            .unwrap()
            .with_rid(512);
        closed.control |= 0x1000;
        closed.dacl = vec![Ace::Known(ace(
            flag::CONTAINER_INHERIT,
            right::FULL_CONTROL,
            None,
            admins,
        ))];
        self.session.write_dacl(hidden, &closed).await.unwrap();
    }

    async fn grants(&self, head: &Dn, delegated: &Dn) {
        const BELOW: u8 = flag::CONTAINER_INHERIT | flag::INHERIT_ONLY;
        let (mut on_head, mut on_ou) = (
            self.session.security(head).await.unwrap(),
            self.session.security(delegated).await.unwrap(),
        );
        let (sync, nohash) = (self.sid("svc-sync").await, self.sid("svc-nohash").await);
        let control = right::CONTROL_ACCESS;
        for (who, what) in [
            (&sync, well_known::GET_CHANGES),
            (&sync, well_known::GET_CHANGES_ALL),
            (&nohash, well_known::GET_CHANGES),
        ] {
            on_head.grant(ace(0, control, Some(what), who.clone()));
        }
        for (mask, what) in [
            (control, well_known::RESET_PASSWORD),
            (right::WRITE_PROPERTY, well_known::LOCKOUT_TIME),
            (right::WRITE_PROPERTY, well_known::CONSISTENCY_GUID),
        ] {
            let mut below = ace(BELOW, mask, Some(what), sync.clone());
            below.inherited_by = Some(well_known::CLASS_USER);
            on_head.grant(below);
        }
        self.session.write_dacl(head, &on_head).await.unwrap();
        let create = right::CREATE_CHILD | right::DELETE_CHILD;
        for who in [sync, self.sid("delegate").await] {
            on_ou.grant(ace(
                flag::CONTAINER_INHERIT,
                create,
                Some(well_known::CLASS_GROUP),
                who,
            ));
        }
        self.session.write_dacl(delegated, &on_ou).await.unwrap();
    }

    async fn suffix(&self, head: &Dn) {
        let partitions = head.child("CN", "Configuration").child("CN", "Partitions");
        let suffix = Change::Add("uPNSuffixes".into(), vec![b"contoso.example".to_vec()]);
        let done = self.session.modify(&partitions, &[suffix]).await;
        done.unwrap_or_else(|p| panic!("{p}"));
    }

    async fn sid(&self, account: &str) -> Sid {
        let dn = &self.accounts[account].0;
        let entry = self.session.read(dn, &["objectSid"]).await.unwrap();
        entry.unwrap().sid().unwrap()
    }
}

fn ace(flags: u8, mask: u32, object: Option<Guid>, who: Sid) -> AccessAce {
    AccessAce {
        allow: true,
        flags,
        mask,
        object,
        inherited_by: None,
        who,
    }
}

const GROUPS: [(&str, i32); 9] = [
    ("security-global", -2_147_483_646),
    ("security-domainlocal", -2_147_483_644),
    ("security-universal", -2_147_483_640),
    ("distribution-global", 2),
    ("distribution-domainlocal", 4),
    ("distribution-universal", 8),
    ("cycle-A", -2_147_483_640),
    ("cycle-B", -2_147_483_640),
    ("cycle-C", -2_147_483_640),
];
