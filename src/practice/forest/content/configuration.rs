//! The configuration and schema contexts: partitions, sites, services, attributes and classes.

use std::sync::Arc;

use super::super::access::{READ, allow, authenticated_users};
use super::super::controller::Controller;
use super::super::schema::{AttributeDef, Schema};
use super::super::store::{ContextId, Id, NewSid};
use super::company::Company;
use super::{Builder, MADE, attr, class};
use crate::model::security::{AccessAce, Ace, SecurityDescriptor, flag, right};
use crate::model::{Dn, Sid};
use crate::practice::Result;

pub const SITE: &str = "Default-First-Site-Name";

/// Windows Server 2016.
const SCHEMA_VERSION: &str = "87";

pub fn contexts(builder: &mut Builder, root: &Sid) -> Result<(ContextId, ContextId)> {
    let inherit = |who, mask| {
        Ace::Known(AccessAce {
            allow: true,
            flags: flag::CONTAINER_INHERIT,
            mask,
            object: None,
            inherited_by: None,
            who,
        })
    };
    let security = Arc::new(SecurityDescriptor {
        owner: Some(root.with_rid(519)),
        group: Some(root.with_rid(519)),
        control: 0x8404,
        dacl: vec![
            inherit(root.with_rid(519), right::FULL_CONTROL),
            allow(root.with_rid(512), right::FULL_CONTROL),
            allow(authenticated_users(), READ),
        ],
    });
    let head = builder.store.context(ContextId(0)).dn.clone();
    let dn = head.child("CN", "Configuration");
    let schema_dn = dn.child("CN", "Schema");
    let (configuration, _) =
        builder
            .store
            .add_context(dn, class("configuration")?, None, MADE, security.clone());
    let (schema, schema_head) =
        builder
            .store
            .add_context(schema_dn.clone(), class("dMD")?, None, MADE, security);
    builder.set(schema_head, "objectVersion", SCHEMA_VERSION)?;
    schema_objects(builder, schema_head, &schema_dn)?;
    Ok((configuration, schema))
}

fn schema_objects(builder: &mut Builder, head: Id, schema_dn: &Dn) -> Result<()> {
    let schema = Schema::get();
    let yes_no = |b: bool| if b { "TRUE" } else { "FALSE" };
    let guid = super::attr("schemaIDGUID")?;
    for attr in schema.attributes() {
        let def = attr.def();
        let id = builder.add(head, "attributeSchema", def.cn, NewSid::None)?;
        builder.set(id, "lDAPDisplayName", def.name)?;
        builder.set(id, "attributeID", def.oid)?;
        builder.set(id, "attributeSyntax", def.wire_syntax.0)?;
        builder.set(id, "oMSyntax", def.wire_syntax.1)?;
        builder.set(id, "isSingleValued", yes_no(def.single))?;
        builder.set(id, "adminDisplayName", def.cn)?;
        builder
            .store
            .set(id, guid, vec![def.guid.to_ad_bytes().to_vec()]);
        let flags = system_flags(def);
        if flags != 0 {
            builder.set(id, "systemFlags", flags.to_string())?;
        }
        if let Some(link) = def.link {
            builder.set(id, "linkID", link.to_string())?;
        }
    }
    for class in schema.classes() {
        let def = class.def();
        let id = builder.add(head, "classSchema", def.cn, NewSid::None)?;
        builder.set(id, "lDAPDisplayName", def.name)?;
        builder.set(id, "governsID", def.oid)?;
        builder.set(id, "objectClassCategory", def.kind.to_string())?;
        builder.set(id, "subClassOf", def.superior)?;
        let category = format!("CN={},{schema_dn}", def.category);
        builder.set(id, "defaultObjectCategory", category.as_str())?;
        let parents: Vec<String> = def.parents.iter().map(|p| (*p).to_owned()).collect();
        if !parents.is_empty() {
            builder.set_all(id, "systemPossSuperiors", &parents)?;
        }
        // With what it has from its superiors and auxiliary classes.
        for (name, attributes) in [
            ("systemMustContain", &def.must),
            ("systemMayContain", &def.may),
        ] {
            let names: Vec<String> = attributes.iter().map(|a| a.name().to_owned()).collect();
            if !names.is_empty() {
                builder.set_all(id, name, &names)?;
            }
        }
        builder.set(id, "adminDisplayName", def.cn)?;
        builder
            .store
            .set(id, guid, vec![def.guid.to_ad_bytes().to_vec()]);
    }
    Ok(())
}

/// FLAG_ATTR_NOT_REPLICATED and FLAG_ATTR_IS_CONSTRUCTED (MS-ADTS 2.2.10).
fn system_flags(def: &AttributeDef) -> u32 {
    const LOCAL: [&str; 8] = [
        "badPasswordTime",
        "badPwdCount",
        "lastLogoff",
        "lastLogon",
        "logonCount",
        "uSNChanged",
        "uSNCreated",
        "whenChanged",
    ];
    let local = def.is_back_link() || LOCAL.contains(&def.name);
    u32::from(local) | u32::from(def.constructed) << 2
}

pub fn fill(builder: &mut Builder, company: &Company, controllers: &[Controller]) -> Result<()> {
    let Some(first) = controllers.first() else {
        return Ok(());
    };
    let head = builder.store.context(first.configuration).head;
    let partitions = partitions(builder, head, company, first)?;
    let sites = builder.add(head, "sitesContainer", "Sites", NewSid::None)?;
    builder.add(sites, "subnetContainer", "Subnets", NewSid::None)?;
    let site = builder.add(sites, "site", SITE, NewSid::None)?;
    let servers = builder.add(site, "serversContainer", "Servers", NewSid::None)?;
    for (number, controller) in controllers.iter().enumerate() {
        // All controllers are called DC1 in their own domain; in the site their names differ.
        let name = match number {
            0 => controller.short_name(),
            _ => format!("{}-{number}", controller.short_name()),
        };
        let server = builder.add(servers, "server", &name, NewSid::None)?;
        builder.set(server, "dNSHostName", controller.host.as_str())?;
        let settings = builder.add(server, "nTDSDSA", "NTDS Settings", NewSid::None)?;
        builder.set(settings, "options", "0")?;
        builder.set(settings, "msDS-Behavior-Version", "7")?;
    }
    let recycle_bin = services(builder, head, first)?;
    // Switched on, as in most companies.
    (builder.store).link(attr("msDS-EnabledFeature")?, partitions, recycle_bin);
    Ok(())
}

fn partitions(
    builder: &mut Builder,
    head: Id,
    company: &Company,
    first: &Controller,
) -> Result<Id> {
    let container = builder.add(head, "crossRefContainer", "Partitions", NewSid::None)?;
    builder.set(container, "msDS-Behavior-Version", "7")?;
    builder.set_all(container, "uPNSuffixes", &company.suffixes)?;
    let root_dns = company.domains.first().map(|d| d.dns.clone());
    let root_dns = root_dns.unwrap_or_default();
    for (name, context) in [
        ("Enterprise Configuration", first.configuration),
        ("Enterprise Schema", first.schema),
    ] {
        let id = builder.add(container, "crossRef", name, NewSid::None)?;
        let dn = builder.store.context(context).dn.to_string();
        builder.set(id, "nCName", dn)?;
        builder.set(id, "dnsRoot", root_dns.as_str())?;
        builder.set(id, "systemFlags", "1")?;
    }
    let parent = format!(
        "CN={},{}",
        company.domains.first().map_or("", |d| d.netbios.as_str()),
        builder.store.dn_text(container)
    );
    let served = company.domains.iter().chain(&company.elsewhere);
    for (at, domain) in served.enumerate() {
        let id = builder.add(container, "crossRef", &domain.netbios, NewSid::None)?;
        builder.set(id, "nCName", Dn::of_dns_domain(&domain.dns).to_string())?;
        builder.set(id, "dnsRoot", domain.dns.as_str())?;
        builder.set(id, "nETBIOSName", domain.netbios.as_str())?;
        builder.set(id, "systemFlags", "3")?;
        builder.set(id, "nTMixedDomain", "0")?;
        builder.set(id, "msDS-Behavior-Version", "7")?;
        if at > 0 {
            builder.set(id, "trustParent", parent.as_str())?;
        }
    }
    Ok(container)
}

/// The Recycle Bin among them, which is returned.
fn services(builder: &mut Builder, head: Id, first: &Controller) -> Result<Id> {
    let services = builder.container(head, "Services")?;
    let windows = builder.container(services, "Windows NT")?;
    let service = builder.add(windows, "nTDSService", "Directory Service", NewSid::None)?;
    builder.set(service, "tombstoneLifetime", "180")?;
    let policies = builder.container(service, "Query-Policies")?;
    let policy = builder.add(
        policies,
        "queryPolicy",
        "Default Query Policy",
        NewSid::None,
    )?;
    let limits = [
        format!("MaxPageSize={}", first.limits.page),
        format!("MaxValRange={}", first.limits.values),
        format!("MaxResultSetsPerConn={}", first.limits.result_sets),
        "MaxReceiveBuffer=10485760".to_owned(),
    ];
    builder.set_all(policy, "lDAPAdminLimits", &limits)?;
    let features = builder.container(service, "Optional Features")?;
    builder.add(
        features,
        "msDS-OptionalFeature",
        "Recycle Bin Feature",
        NewSid::None,
    )
}
