//! What every forest has: domain heads, well-known containers, built-in groups and accounts.

use std::sync::Arc;

use super::super::Options;
use super::super::access::{
    self, ADMINISTRATORS, PRE_WINDOWS_2000, READ, allow, authenticated_users, builtin, everyone,
};
use super::super::controller::Controller;
use super::super::schema::Class;
use super::super::store::{ContextId, DomainName, Id, NewSid};
use super::super::values::file_time;
use super::company::Company;
use super::{Builder, MADE, accounts, attr, class, configuration};
use crate::model::security::{AccessAce, Ace, SecurityDescriptor, flag, right, well_known};
use crate::model::{Dn, Secret, Sid};
use crate::practice::Result;

/// `B:32:<GUID>:<DN>` of `wellKnownObjects` (MS-ADTS 6.1.1.4).
const WELL_KNOWN: [(&str, &str); 8] = [
    ("A9D1CA15768811D1ADED00C04FD8D5CD", "CN=Users"),
    ("AA312825768811D1ADED00C04FD8D5CD", "CN=Computers"),
    ("A361B2FFFFD211D1AA4B00C04FD7D83A", "OU=Domain Controllers"),
    ("AB1D30F3768811D1ADED00C04FD8D5CD", "CN=System"),
    ("18E2EA80684F11D2B9AA00C04F79F805", "CN=Deleted Objects"),
    (
        "22B70C67D56E4EFB91E9300FCA3DC1AA",
        "CN=ForeignSecurityPrincipals",
    ),
    ("AB8153B7768811D1ADED00C04FD8D5CD", "CN=LostAndFound"),
    (
        "1EB93889E40C45DF9F0C64D23BBB6237",
        "CN=Managed Service Accounts",
    ),
];

const GLOBAL: i64 = -2_147_483_646;
const DOMAIN_LOCAL: i64 = -2_147_483_644;
const UNIVERSAL: i64 = -2_147_483_640;
const BUILTIN: i64 = -2_147_483_643;

/// Cannot be deleted, renamed or moved.
const FIXED: &str = "-1946157056";

/// Makes all naming contexts and returns one controller for each domain served.
pub fn forest(
    builder: &mut Builder,
    company: &Company,
    options: &Options,
) -> Result<Vec<Controller>> {
    let root_sid = Sid::new(5, &[21, 2_026_110_123, 1_104_211_456, 330_781_902]);
    let mut domains = Vec::new();
    for (at, entry) in (0u32..).zip(&company.domains) {
        let sid = Sid::new(
            5,
            &[21, 2_026_110_123 + at, 1_104_211_456, 330_781_902 + 17 * at],
        );
        let name = DomainName {
            dns: entry.dns.clone(),
            netbios: entry.netbios.clone(),
            sid: sid.clone(),
            next_rid: 1103,
            deleted_objects: None,
        };
        let security = Arc::new(head_security(&sid, &root_sid));
        let dn = Dn::of_dns_domain(&entry.dns);
        let (context, head) =
            builder
                .store
                .add_context(dn, class("domainDNS")?, Some(name), MADE, security);
        domains.push((context, head, sid));
    }
    let (configuration, schema) = configuration::contexts(builder, &root_sid)?;
    let mut controllers = Vec::new();
    for (context, head, sid) in &domains {
        let name = builder.store.domain(*context).map(|d| d.dns.clone());
        let dns = name.unwrap_or_default();
        domain(builder, *context, *head, sid)?;
        let host = format!("dc1.{dns}");
        controller_account(builder, *head, &host)?;
        controllers.push(Controller {
            host,
            domain: *context,
            root_domain: domains[0].0,
            configuration,
            schema,
            site: configuration::SITE.into(),
            limits: options.limits,
            elsewhere: company
                .elsewhere
                .iter()
                .map(|e| (Dn::of_dns_domain(&e.dns), e.dns.clone()))
                .collect(),
        });
    }
    forest_groups(builder, &domains)?;
    configuration::fill(builder, company, &controllers)?;
    Ok(controllers)
}

fn ace(flags: u8, mask: u32, object: Option<crate::model::Guid>, who: Sid) -> Ace {
    Ace::Known(AccessAce {
        allow: true,
        flags,
        mask,
        object,
        inherited_by: None,
        who,
    })
}

fn head_security(domain: &Sid, root: &Sid) -> SecurityDescriptor {
    let ci = flag::CONTAINER_INHERIT;
    let replicate = [well_known::GET_CHANGES, well_known::GET_CHANGES_ALL];
    let mut dacl = vec![
        ace(0, right::FULL_CONTROL, None, domain.with_rid(512)),
        ace(ci, right::FULL_CONTROL, None, root.with_rid(519)),
        ace(ci, right::FULL_CONTROL, None, builtin(ADMINISTRATORS)),
        ace(ci, right::LIST, None, builtin(PRE_WINDOWS_2000)),
        ace(0, READ, None, authenticated_users()),
        ace(0, right::READ_PROPERTY, None, everyone()),
    ];
    dacl.extend(replicate.map(|r| ace(0, right::CONTROL_ACCESS, Some(r), builtin(ADMINISTRATORS))));
    SecurityDescriptor {
        owner: Some(builtin(ADMINISTRATORS)),
        group: Some(builtin(ADMINISTRATORS)),
        control: 0x8404,
        dacl,
    }
}

/// `CN=AdminSDHolder` and everyone it protects: nothing is inherited.
fn protected_security(domain: &Sid, root: &Sid) -> SecurityDescriptor {
    let change = Some(well_known::CHANGE_PASSWORD);
    SecurityDescriptor {
        owner: Some(domain.with_rid(512)),
        group: Some(domain.with_rid(512)),
        control: 0x9404,
        dacl: vec![
            allow(domain.with_rid(512), right::FULL_CONTROL),
            allow(root.with_rid(519), right::FULL_CONTROL),
            allow(builtin(ADMINISTRATORS), right::FULL_CONTROL),
            allow(Sid::new(5, &[18]), right::FULL_CONTROL),
            allow(authenticated_users(), READ),
            ace(0, right::CONTROL_ACCESS, change, everyone()),
        ],
    }
}

impl Builder {
    /// As AdminSDHolder does every hour.
    pub fn protect(&mut self, id: Id) -> Result<()> {
        let domain = self.domain_sid(self.store.get(id).context);
        let root = self.domain_sid(ContextId(0));
        let security = protected_security(&domain, &root);
        self.store.get_mut(id).security = Arc::new(security);
        self.set(id, "adminCount", "1")
    }
}

fn domain(builder: &mut Builder, context: ContextId, head: Id, sid: &Sid) -> Result<()> {
    for (name, value) in [
        ("minPwdLength", "7"),
        ("pwdProperties", "1"),
        ("pwdHistoryLength", "24"),
        ("maxPwdAge", "-36288000000000"),
        ("minPwdAge", "-864000000000"),
        ("lockoutThreshold", "0"),
        ("lockoutDuration", "-18000000000"),
        ("lockOutObservationWindow", "-18000000000"),
        ("ms-DS-MachineAccountQuota", "10"),
        ("msDS-Behavior-Version", "7"),
        ("nTMixedDomain", "0"),
        ("systemFlags", "-1946157056"),
        ("isCriticalSystemObject", "TRUE"),
    ] {
        builder.set(head, name, value)?;
    }
    let top = |b: &mut Builder, class: &str, name: &str, advanced: bool| -> Result<Id> {
        let id = b.add(head, class, name, NewSid::None)?;
        b.set(id, "systemFlags", FIXED)?;
        b.set(id, "isCriticalSystemObject", "TRUE")?;
        if advanced {
            b.set(id, "showInAdvancedViewOnly", "TRUE")?;
        }
        Ok(id)
    };
    let users = top(builder, "container", "Users", false)?;
    builder.set(
        users,
        "description",
        "Default container for upgraded user accounts",
    )?;
    top(builder, "container", "Computers", false)?;
    top(builder, "organizationalUnit", "Domain Controllers", false)?;
    let builtins = top(builder, "builtinDomain", "Builtin", false)?;
    let system = top(builder, "container", "System", true)?;
    top(builder, "container", "Managed Service Accounts", false)?;
    let foreign = top(builder, "container", "ForeignSecurityPrincipals", false)?;
    top(builder, "container", "Program Data", true)?;
    top(builder, "container", "Keys", true)?;
    top(builder, "lostAndFound", "LostAndFound", true)?;
    top(builder, "infrastructureUpdate", "Infrastructure", true)?;
    top(builder, "msDS-QuotaContainer", "NTDS Quotas", true)?;
    let devices = builder.add(
        head,
        "msDS-DeviceContainer",
        "RegisteredDevices",
        NewSid::None,
    )?;
    builder.set(devices, "showInAdvancedViewOnly", "TRUE")?;
    grave(builder, context, head, sid)?;
    let holder = builder.container(system, "AdminSDHolder")?;
    builder.protect(holder)?;
    for name in [
        "Policies",
        "MicrosoftDNS",
        "DFSR-GlobalSettings",
        "Password Settings Container",
    ] {
        builder.container(system, name)?;
    }
    let dn = builder.store.dn_text(head);
    let well_known: Vec<String> = WELL_KNOWN
        .iter()
        .map(|(guid, name)| format!("B:32:{guid}:{name},{dn}"))
        .collect();
    builder.set_all(head, "wellKnownObjects", &well_known)?;
    groups(builder, users, builtins)?;
    principals(builder, foreign)?;
    people(builder, users)
}

fn grave(builder: &mut Builder, context: ContextId, head: Id, sid: &Sid) -> Result<()> {
    let id = builder.container(head, "Deleted Objects")?;
    let own = vec![
        allow(Sid::new(5, &[18]), right::FULL_CONTROL),
        allow(builtin(ADMINISTRATORS), READ),
    ];
    let class: Class = builder.store.get(id).class;
    let owner = Some(sid.with_rid(512));
    let security = access::descriptor(owner, own, true, None, class.def().guid);
    builder.store.get_mut(id).security = Arc::new(security);
    builder.set(id, "isDeleted", "TRUE")?;
    builder.set(id, "isCriticalSystemObject", "TRUE")?;
    builder.set(id, "systemFlags", FIXED)?;
    builder.store.get_mut(id).deleted = true;
    if let Some(domain) = &mut builder.store.contexts[usize::from(context.0)].domain {
        domain.deleted_objects = Some(id);
    }
    Ok(())
}

fn groups(builder: &mut Builder, users: Id, builtins: Id) -> Result<()> {
    const DOMAIN: [(&str, u32, i64, &str); 13] = [
        (
            "Domain Admins",
            512,
            GLOBAL,
            "Designated administrators of the domain",
        ),
        ("Domain Users", 513, GLOBAL, "All domain users"),
        ("Domain Guests", 514, GLOBAL, "All domain guests"),
        (
            "Domain Computers",
            515,
            GLOBAL,
            "All workstations and servers joined to the domain",
        ),
        (
            "Domain Controllers",
            516,
            GLOBAL,
            "All domain controllers in the domain",
        ),
        (
            "Cert Publishers",
            517,
            DOMAIN_LOCAL,
            "May publish certificates to the directory",
        ),
        (
            "Group Policy Creator Owners",
            520,
            GLOBAL,
            "May change group policy for the domain",
        ),
        ("Read-only Domain Controllers", 521, GLOBAL, ""),
        ("Cloneable Domain Controllers", 522, GLOBAL, ""),
        ("Protected Users", 525, GLOBAL, ""),
        ("Key Admins", 526, GLOBAL, ""),
        ("RAS and IAS Servers", 553, DOMAIN_LOCAL, ""),
        ("DnsAdmins", 1101, DOMAIN_LOCAL, "DNS administrators"),
    ];
    const LOCAL: [(&str, u32); 12] = [
        ("Administrators", ADMINISTRATORS),
        ("Users", 545),
        ("Guests", 546),
        ("Account Operators", 548),
        ("Server Operators", 549),
        ("Print Operators", 550),
        ("Backup Operators", 551),
        ("Replicator", 552),
        ("Pre-Windows 2000 Compatible Access", PRE_WINDOWS_2000),
        ("Remote Desktop Users", 555),
        ("Network Configuration Operators", 556),
        ("Event Log Readers", 573),
    ];
    const PROTECTED: [u32; 8] = [512, 544, 548, 549, 550, 551, 552, 516];
    for (name, rid, kind, description) in DOMAIN {
        let id = builder.group(users, name, kind, NewSid::Rid(rid), description)?;
        builder.set(id, "isCriticalSystemObject", "TRUE")?;
        if PROTECTED.contains(&rid) {
            builder.protect(id)?;
        }
    }
    for (name, rid) in LOCAL {
        // The same SID in every domain: found by it only in the first.
        let sid = NewSid::Fixed(builtin(rid));
        let id = builder.group(builtins, name, BUILTIN, sid, "")?;
        builder.set(id, "isCriticalSystemObject", "TRUE")?;
        builder.set(id, "systemFlags", FIXED)?;
        if PROTECTED.contains(&rid) {
            builder.protect(id)?;
        }
    }
    let member = attr("member")?;
    for (group, inner) in [
        ("Administrators", "Domain Admins"),
        ("Users", "Domain Users"),
        ("Guests", "Domain Guests"),
    ] {
        builder.join(member, builtins, group, inner)?;
    }
    Ok(())
}

impl Builder {
    fn join(&mut self, member: super::Attr, near: Id, group: &str, inner: &str) -> Result<()> {
        let domain = self.store.get(near).context;
        let found = |b: &Self, name| b.store.by_account(domain, name);
        if let (Some(group), Some(inner)) = (found(self, group), found(self, inner)) {
            self.store.link(member, group, inner);
        }
        Ok(())
    }
}

/// Authenticated Users and Everyone as members of the built-in groups.
fn principals(builder: &mut Builder, foreign: Id) -> Result<()> {
    let member = attr("member")?;
    let domain = builder.store.get(foreign).context;
    for (sid, groups) in [
        (
            authenticated_users(),
            ["Users", "Pre-Windows 2000 Compatible Access"].as_slice(),
        ),
        (Sid::new(5, &[9]), [].as_slice()),
    ] {
        let name = sid.to_string();
        let id = builder.add(
            foreign,
            "foreignSecurityPrincipal",
            &name,
            NewSid::Fixed(sid),
        )?;
        for group in groups {
            if let Some(group) = builder.store.by_account(domain, group) {
                builder.store.link(member, group, id);
            }
        }
    }
    Ok(())
}

fn people(builder: &mut Builder, users: Id) -> Result<()> {
    let dns = builder.store.domain(builder.store.get(users).context);
    let dns = dns.map(|d| d.dns.clone()).unwrap_or_default();
    let member = attr("member")?;
    for (name, rid, uac) in [
        ("Administrator", 500, 66_048),
        ("Guest", 501, 66_082),
        ("krbtgt", 502, 514),
    ] {
        let id = builder.add(users, "user", name, NewSid::Rid(rid))?;
        builder.set(id, "sAMAccountName", name)?;
        builder.set(id, "userAccountControl", uac.to_string())?;
        builder.set(id, "primaryGroupID", if rid == 501 { "514" } else { "513" })?;
        builder.set(id, "pwdLastSet", file_time(MADE).to_string())?;
        builder.set(id, "isCriticalSystemObject", "TRUE")?;
        if rid == 500 {
            builder.set(id, "userPrincipalName", format!("administrator@{dns}"))?;
            let secret = Secret::new(accounts::ADMINISTRATOR.1);
            builder.store.passwords.insert(id, secret);
            for group in [
                "Domain Admins",
                "Administrators",
                "Group Policy Creator Owners",
            ] {
                let context = builder.store.get(id).context;
                if let Some(group) = builder.store.by_account(context, group) {
                    builder.store.link(member, group, id);
                }
            }
        }
        if rid != 501 {
            builder.protect(id)?;
        }
    }
    Ok(())
}

fn controller_account(builder: &mut Builder, head: Id, host: &str) -> Result<()> {
    let ou = builder
        .store
        .child(head, attr("ou")?, "Domain Controllers")
        .unwrap_or(head);
    let id = builder.add(ou, "computer", "DC1", NewSid::Rid(1000))?;
    for (name, value) in [
        ("sAMAccountName", "DC1$"),
        ("userAccountControl", "532480"),
        ("primaryGroupID", "516"),
        ("dNSHostName", host),
        ("operatingSystem", "Windows Server 2016 Standard"),
        ("isCriticalSystemObject", "TRUE"),
    ] {
        builder.set(id, name, value)?;
    }
    Ok(())
}

/// Enterprise and Schema Admins, and what they are members of in every domain.
fn forest_groups(builder: &mut Builder, domains: &[(ContextId, Id, Sid)]) -> Result<()> {
    let Some((root, head, _)) = domains.first() else {
        return Ok(());
    };
    let member = attr("member")?;
    let users = builder
        .store
        .child(*head, attr("cn")?, "Users")
        .unwrap_or(*head);
    for (name, rid) in [
        ("Schema Admins", 518),
        ("Enterprise Admins", 519),
        ("Enterprise Key Admins", 527),
    ] {
        let id = builder.group(users, name, UNIVERSAL, NewSid::Rid(rid), "")?;
        builder.set(id, "isCriticalSystemObject", "TRUE")?;
        builder.protect(id)?;
        if rid == 527 {
            continue;
        }
        if let Some(administrator) = builder.store.by_account(*root, "Administrator") {
            builder.store.link(member, id, administrator);
        }
        for (context, _, _) in domains.iter().filter(|_| rid == 519) {
            if let Some(group) = builder.store.by_account(*context, "Administrators") {
                builder.store.link(member, group, id);
            }
        }
    }
    Ok(())
}
