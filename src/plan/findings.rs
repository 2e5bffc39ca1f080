//! Readiness: everything an administrator should know before applying, worst first.

use crate::engines::{Capability, impossible};
use crate::insight::{RightState, needed_rights, right_state, suffix_rows};
use crate::model::document::{
    ConnectorAccount, DelegationGroup, DelegationRole, EngineKind, Forest, GroupChoice, GroupScope,
};
use crate::model::security::{Ask, right, well_known as wk};
use crate::model::tenant::LicenceFinding;
use crate::model::text::inert;
use crate::model::{Dn, Document, Guid, Sid};

use super::make::{is_security_group, named, nested, secret_name, shown};
use super::observed::{Found, Observed, Seen};
use super::settle::settle;
use super::{Finding, Severity, Topic};

/// Property set *Membership*, which holds member.
const MEMBERSHIP: Guid = Guid::from_bytes([
    0xbc, 0x0a, 0xc2, 0x40, 0x79, 0xa9, 0x11, 0xd0, 0x90, 0x20, 0x00, 0xc0, 0x4f, 0xc2, 0xd4, 0xcf,
]);

/// What stands against the document or should be known about it, worst first, then page by page.
pub fn findings(document: &Document, observed: &Observed) -> Vec<Finding> {
    let desired = settle(document, observed);
    let mut check = Check {
        observed,
        new_target: new_target(&desired, observed),
        out: Vec::new(),
    };
    check.engine(&desired);
    check.tenant(&desired);
    check.suffixes(&desired);
    for forest in &desired.forest {
        check.forest(&desired, forest);
    }
    check.scope(document, &desired);
    check.features(&desired);
    check.writeback(&desired);
    check.delegation(&desired);
    let unread = observed.unread.iter().map(|u| (Severity::Warning, u));
    let refused = observed.refused.iter().map(|r| (Severity::Blocks, r));
    for (severity, (topic, problem)) in unread.chain(refused) {
        let remedy = if problem.cause.is_empty() {
            problem.remedy.clone()
        } else {
            let cause = problem.cause.trim_end_matches('.');
            format!("{cause}. {}", problem.remedy)
        };
        check.say(severity, *topic, inert(&problem.headline), inert(&remedy));
    }
    check.out.sort_by_key(|f| (f.severity, f.topic));
    check.out
}

fn new_target(desired: &Document, observed: &Observed) -> Option<Dn> {
    let writeback = &desired.group_writeback;
    let target = writeback.target.as_ref()?;
    let absent = observed.find(&target.dn, target.guid) == Found::Nothing;
    (writeback.enabled && target.create && absent).then(|| target.dn.clone())
}

struct Check<'a> {
    observed: &'a Observed,
    /// The target OU, when the plan makes it.
    new_target: Option<Dn>,
    out: Vec<Finding>,
}

impl Check<'_> {
    fn say(
        &mut self,
        severity: Severity,
        topic: Topic,
        headline: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let finding = Finding {
            severity,
            topic,
            headline: headline.into(),
            remedy: remedy.into(),
        };
        // Four groups for one OU ask the same four times; one answer will do.
        if !self.out.contains(&finding) {
            self.out.push(finding);
        }
    }

    fn blocks(&mut self, topic: Topic, headline: impl Into<String>, remedy: impl Into<String>) {
        self.say(Severity::Blocks, topic, headline, remedy);
    }

    fn warns(&mut self, topic: Topic, headline: impl Into<String>, remedy: impl Into<String>) {
        self.say(Severity::Warning, topic, headline, remedy);
    }

    fn notes(&mut self, topic: Topic, headline: impl Into<String>, remedy: impl Into<String>) {
        self.say(Severity::Note, topic, headline, remedy);
    }

    fn engine(&mut self, desired: &Document) {
        for no in impossible(desired) {
            let headline = format!(
                "{}, and {} cannot do that",
                inert(&no.asked),
                desired.engine.name()
            );
            let remedy = format!("{}. {}", no.why, no.instead);
            self.blocks(topic_of(no.about), headline, remedy);
        }
    }

    fn tenant(&mut self, desired: &Document) {
        let Some(tenant) = &self.observed.tenant else {
            self.notes(
                Topic::Tenant,
                "Microsoft Entra ID was not asked",
                "Sign in to have domains, roles and licences checked too.",
            );
            return;
        };
        if desired.tenant.id.is_some_and(|id| id != tenant.id) {
            self.blocks(
                Topic::Tenant,
                format!("You are signed in to {}, but the document is for another tenant", inert(&tenant.name)),
                "Sign in to the tenant of the document, or open the document that belongs to this tenant.",
            );
        }
        if tenant.person.roles_suffice() == Some(false) {
            self.warns(
                Topic::Tenant,
                format!("{} has no role that may set up synchronization", inert(&tenant.person.sign_in_name)),
                "Have Hybrid Identity Administrator assigned directly (not through a group) and activated before the engine is set up.",
            );
        }
        let wants_licence = desired.group_writeback.enabled
            || desired.features.password_writeback
            || desired.features.device_writeback;
        if !wants_licence {
            return;
        }
        match &tenant.writeback_licence {
            LicenceFinding::Present(_) => {}
            LicenceFinding::Missing => self.blocks(
                Topic::Tenant,
                "The tenant has no Microsoft Entra ID P1 or P2 licence, which writeback needs",
                "Buy or assign one, or switch off group, password and device writeback.",
            ),
            LicenceFinding::Unknown(why) => self.notes(
                Topic::Tenant,
                "Whether the tenant has the licence for writeback could not be read",
                format!(
                    "{}. Microsoft Entra ID P1 or P2 is needed.",
                    inert(why.trim_end_matches('.'))
                ),
            ),
        }
    }

    fn suffixes(&mut self, desired: &Document) {
        let domains = self.observed.tenant.as_ref().map(|t| t.domains.as_slice());
        let counted = !self.observed.suffixes.is_empty();
        let offered: Vec<String> = match counted {
            true => Vec::new(),
            false => self
                .observed
                .forests
                .iter()
                .flat_map(|f| f.upn_suffixes.clone())
                .collect(),
        };
        if domains.is_none() || desired.identity.sign_in_attribute != "userPrincipalName" {
            return;
        }
        for row in suffix_rows(&self.observed.suffixes, &offered, domains) {
            if !row.state.is_replaced() {
                continue;
            }
            let who = match row.users {
                0 => format!("The UPN suffix {}", inert(&row.suffix)),
                n => format!("{n} users with the UPN suffix {}", inert(&row.suffix)),
            };
            let headline = format!("{who}: {} in the tenant", row.state.name());
            let accepted = desired.identity.accept_unverified_suffixes;
            let (severity, next) = match accepted {
                true => (Severity::Note, "You chose to go on."),
                false => (
                    Severity::Blocks,
                    "Verify the domain, change the users' suffix, or choose to go on with unverified suffixes.",
                ),
            };
            let remedy = format!("{}. {next}", inert(&row.becomes));
            self.say(severity, Topic::SignInNames, headline, remedy);
        }
    }

    fn forest(&mut self, desired: &Document, forest: &Forest) {
        let facts = self
            .observed
            .forests
            .iter()
            .find(|f| f.root.eq_ignore_ascii_case(&forest.name));
        for domain in facts.into_iter().flat_map(|f| &f.domains) {
            let listed = forest.domain.iter().any(|d| d.dn() == domain.dn);
            if let Some(problem) = domain.unreachable.as_ref().filter(|_| listed) {
                let headline = format!("The domain {} cannot be reached", inert(&domain.name));
                self.warns(Topic::Directory, headline, inert(&problem.remedy));
            }
        }
        match &forest.connector {
            Some(account) => self.connector(desired, forest, account),
            None => self.warns(
                Topic::Directory,
                format!(
                    "The forest {} has no connector account yet",
                    inert(&forest.name)
                ),
                "Choose an existing account or have one created.",
            ),
        }
    }

    fn connector(&mut self, desired: &Document, forest: &Forest, account: &ConnectorAccount) {
        let topic = Topic::Directory;
        let found = self.observed.find(&account.dn, account.guid);
        let ours = !account.create || account.guid.is_some();
        match found {
            Found::Here(seen) | Found::Moved(seen) if ours => {
                self.existing_connector(desired, forest, account, seen);
            }
            Found::Nothing if account.create => {
                self.new_connector(account);
                let nobody = Sid::new(5, &[]);
                let needed = match account.grant_rights {
                    true => needed_rights(desired, forest, &nobody),
                    false => Vec::new(),
                };
                for right in needed {
                    self.may_grant(topic, &right.on);
                }
            }
            Found::Nothing => self.blocks(
                topic,
                format!("The connector account {} was not found", named(&account.dn)),
                "Choose an account that exists, or have this one created.",
            ),
            _ => self.blocks(
                topic,
                format!(
                    "An object with the name of the new connector account is there already: {}",
                    shown(&account.dn)
                ),
                "Give the new account another name, or choose to use the existing one.",
            ),
        }
    }

    fn new_connector(&mut self, account: &ConnectorAccount) {
        let topic = Topic::Directory;
        if account.name.chars().count() > 20 {
            self.blocks(
                topic,
                format!(
                    "The account name {} is longer than 20 characters",
                    inert(&account.name)
                ),
                "Active Directory allows 20 for a user's sAMAccountName; shorten it.",
            );
        }
        if let Some(seen) = self
            .observed
            .by_name(&account.dn.domain_head(), &account.name)
        {
            self.blocks(
                topic,
                format!(
                    "The account name {} is taken by {}",
                    inert(&account.name),
                    named(&seen.dn)
                ),
                "Give the new account another name, or use the existing one.",
            );
        }
        match secret_name(account) {
            None => self.blocks(
                topic,
                format!("The password of the new account {} has no place to go", inert(&account.name)),
                "Name an entry of the key store, or an environment variable that holds the password.",
            ),
            Some(name) if self.observed.secrets.contains(&name) => self.blocks(
                topic,
                format!("The key store has an entry {} already", inert(&name)),
                "Name another entry, or delete this one if it is left from an account that is gone.",
            ),
            Some(_) => {}
        }
        self.may_create(topic, &account.dn, wk::CLASS_USER, "user accounts");
    }

    fn existing_connector(
        &mut self,
        desired: &Document,
        forest: &Forest,
        account: &ConnectorAccount,
        seen: &Seen,
    ) {
        let topic = Topic::Directory;
        let managed = [
            "msds-groupmanagedserviceaccount",
            "msds-managedserviceaccount",
            "computer",
        ]
        .iter()
        .any(|c| seen.is(c));
        if !seen.is("user") || (managed && desired.engine == EngineKind::EntraConnect) {
            self.blocks(
                topic,
                format!("{} cannot be the connector account", named(&seen.dn)),
                "Choose an ordinary user account: no managed service account, group or computer.",
            );
            return;
        }
        let Some(token) = self.observed.tokens.get(&seen.dn) else {
            return;
        };
        if let Some(group) = token.iter().find_map(privileged) {
            self.blocks(
                topic,
                format!("The connector account {} is a member of {group}", named(&seen.dn)),
                "Use an account with just the rights it needs: whoever holds the sync server would hold the forest.",
            );
        }
        let Some(sid) = &seen.sid else { return };
        for needed in needed_rights(desired, forest, sid) {
            let Some(sd) = self.observed.security.get(&needed.on) else {
                continue;
            };
            let right = format!("\"{}\" on {}", needed.what, shown(&needed.on));
            match right_state(sd, token, &needed.ace) {
                RightState::Has => {}
                RightState::Missing if account.grant_rights => {
                    self.may_grant(topic, &needed.on);
                }
                RightState::Missing => self.warns(
                    topic,
                    format!(
                        "The connector account {} lacks {right}",
                        inert(&account.name)
                    ),
                    format!(
                        "{} will fail. Let Syncwright give the right, or give it yourself.",
                        needed.why
                    ),
                ),
                RightState::Denied => self.warns(
                    topic,
                    format!(
                        "A denial takes {right} from the connector account {}",
                        inert(&account.name)
                    ),
                    format!(
                        "{} will fail. Remove the denial that stands before it.",
                        needed.why
                    ),
                ),
            }
        }
    }

    fn scope(&mut self, asked: &Document, desired: &Document) {
        let topic = Topic::Scope;
        if !desired.forest.is_empty()
            && !desired
                .domains()
                .any(|d| d.rules.iter().any(|r| r.includes))
        {
            self.warns(
                topic,
                "Nothing is in scope",
                "Include at least one OU, otherwise nothing syncs.",
            );
        }
        for rule in asked.domains().flat_map(|d| &d.rules) {
            let headline = match self.observed.find(&rule.dn, rule.guid) {
                Found::Here(_) => None,
                Found::Moved(seen) => {
                    self.notes(
                        topic,
                        format!(
                            "The container {} is now {}",
                            shown(&rule.dn),
                            shown(&seen.dn)
                        ),
                        "It was recognised by its GUID; the document follows it.",
                    );
                    None
                }
                Found::Other(_) => Some(format!(
                    "Another container has taken the place of {}",
                    shown(&rule.dn)
                )),
                // This plan makes it, and the rule holds from then on.
                Found::Nothing if self.new_target.as_ref() == Some(&rule.dn) => None,
                Found::Nothing => Some(format!("The container {} does not exist", shown(&rule.dn))),
            };
            if let Some(headline) = headline {
                self.warns(
                    topic,
                    headline,
                    "Refresh the tree and decide again, or take the rule out.",
                );
            }
            if let (Some(until), Some(today)) = (rule.until, self.observed.today) {
                if until < today {
                    self.warns(
                        topic,
                        format!(
                            "The exclusion of {} was to be reviewed on {until}",
                            shown(&rule.dn)
                        ),
                        "Decide again: give it another day, or include the container.",
                    );
                }
            }
        }
        for expectation in &desired.expect {
            let name = inert(&expectation.object);
            match self.observed.expected.get(&expectation.object) {
                Some(Some(dn)) if desired.includes(dn) != expectation.in_scope => {
                    let is = if expectation.in_scope {
                        "must be in scope and is out"
                    } else {
                        "must be out of scope and is in"
                    };
                    let why = expectation
                        .why
                        .as_deref()
                        .unwrap_or("It is a scope test of the document");
                    self.blocks(
                        topic,
                        format!("{name} {is}"),
                        format!(
                            "{}. Change the scope, or the test.",
                            inert(why.trim_end_matches('.'))
                        ),
                    );
                }
                Some(None) => self.warns(
                    topic,
                    format!("The object {name} of a scope test was not found"),
                    "Correct its name or take the test out.",
                ),
                _ => {}
            }
        }
    }

    fn features(&mut self, desired: &Document) {
        let topic = Topic::Features;
        for facts in &self.observed.forests {
            let root = inert(&facts.root);
            if desired.features.exchange_hybrid && !facts.exchange_schema {
                self.blocks(
                    topic,
                    format!("Exchange hybrid is switched on, but {root} has no Exchange schema"),
                    "Prepare the schema with Exchange set-up, or switch the feature off.",
                );
            }
            if desired.features.device_writeback && !facts.device_class {
                self.blocks(
                    topic,
                    format!(
                        "Device writeback is switched on, but the schema of {root} has no devices"
                    ),
                    "Extend the schema to Windows Server 2012 R2, or switch the feature off.",
                );
            }
            let cloud_writeback =
                desired.group_writeback.enabled && desired.engine == EngineKind::CloudSync;
            if cloud_writeback && !facts.external_id_attribute {
                self.blocks(
                    Topic::GroupWriteback,
                    format!("Group writeback with Cloud Sync needs msDS-ExternalDirectoryObjectId, which the schema of {root} lacks"),
                    "Extend the schema to Windows Server 2016, choose Microsoft Entra Connect Sync, or switch group writeback off.",
                );
            }
        }
        if desired.safety.deletion_limit == 0 {
            self.warns(
                topic,
                "The deletion limit is off",
                "A mistake in the scope could then delete any number of objects in one run; 500 is the usual limit.",
            );
        }
    }

    fn writeback(&mut self, desired: &Document) {
        let topic = Topic::GroupWriteback;
        let old = self
            .observed
            .file
            .document
            .as_ref()
            .map(|d| &d.group_writeback);
        let new = &desired.group_writeback;
        if old.is_some_and(|o| o.enabled) && !new.enabled {
            self.warns(
                topic,
                "Group writeback is switched off: the engine deletes the groups it wrote",
                "Make sure nothing in Active Directory uses them any more.",
            );
        }
        if !new.enabled {
            return;
        }
        if desired.engine == EngineKind::EntraConnect
            && matches!(new.groups, GroupChoice::Selected(_))
        {
            self.warns(
                topic,
                "Entra Connect writes back all Microsoft 365 groups, not the selected ones only",
                "Leave the others out by writebackConfiguration.isEnabled = false in Microsoft Graph, group by group, before the engine runs.",
            );
        }
        let Some(target) = &new.target else {
            self.blocks(
                topic,
                "Group writeback is on, but no target OU is chosen",
                "Choose an OU or have one created.",
            );
            return;
        };
        if desired.domain_of(&target.dn).is_none() {
            self.blocks(
                topic,
                format!(
                    "The target OU {} is in no domain of the document",
                    shown(&target.dn)
                ),
                "Choose an OU in a connected domain.",
            );
            return;
        }
        match self.observed.find(&target.dn, target.guid) {
            Found::Here(seen) | Found::Moved(seen) => {
                if !["organizationalunit", "container"]
                    .iter()
                    .any(|c| seen.is(c))
                {
                    self.blocks(
                        topic,
                        format!("{} is no OU", shown(&seen.dn)),
                        "Choose an OU as the target.",
                    );
                }
            }
            Found::Other(_) => self.warns(
                topic,
                format!(
                    "Another OU has taken the place of the target OU {}",
                    shown(&target.dn)
                ),
                "Choose the target OU again.",
            ),
            Found::Nothing if target.create => {
                self.may_create(topic, &target.dn, wk::CLASS_OU, "OUs");
            }
            Found::Nothing => self.blocks(
                topic,
                format!("The target OU {} does not exist", shown(&target.dn)),
                "Choose an OU that exists, or have this one created.",
            ),
        }
    }

    fn delegation(&mut self, desired: &Document) {
        let topic = Topic::Delegation;
        let delegation = &desired.delegation;
        let present = DelegationRole::ALL
            .iter()
            .filter(|r| delegation.get(**r).is_some())
            .count();
        if present > 0 && present < 4 {
            self.notes(
                topic,
                format!("{present} of the four delegation groups are set up"),
                "Entra Connect asks for all four when custom groups are given at installation.",
            );
        }
        let nests = delegation.operators.is_some() || delegation.password_set.is_some();
        if delegation.browse.is_some() && nests && !delegation.nest_in_browse {
            self.warns(
                topic,
                "Operators and PasswordSet are not put into Browse",
                "Their members also need what Browse allows; switch the rule on.",
            );
        }
        for role in DelegationRole::ALL {
            if let Some(group) = delegation.get(role) {
                self.group(desired, role, group);
            }
        }
    }

    fn group(&mut self, desired: &Document, role: DelegationRole, group: &DelegationGroup) {
        let topic = Topic::Delegation;
        let name = inert(&group.name).into_owned();
        match self.observed.find(&group.dn, group.guid) {
            Found::Nothing if group.adopt => self.blocks(
                topic,
                format!("The group {} to be used was not found", named(&group.dn)),
                "Choose a group that exists, or have this one created.",
            ),
            Found::Nothing => {
                if let Some(seen) = self.observed.by_name(&group.dn.domain_head(), &group.name) {
                    self.blocks(
                        topic,
                        format!("The name {name} is taken by {}", named(&seen.dn)),
                        "Use that group, or give the new one another name.",
                    );
                }
                self.may_create(topic, &group.dn, wk::CLASS_GROUP, "groups");
            }
            Found::Here(seen) | Found::Moved(seen) if group.adopt || group.guid.is_some() => {
                self.existing_group(desired, role, group, seen);
            }
            _ => self.blocks(
                topic,
                format!(
                    "There is an object with this name already: {}",
                    shown(&group.dn)
                ),
                "Use that group, or give the new one another name.",
            ),
        }
        for member in &group.members {
            if self
                .observed
                .find(&member.dn, member.guid)
                .object()
                .is_none()
            {
                self.blocks(
                    topic,
                    format!(
                        "{}, to be a member of {name}, was not found",
                        named(&member.dn)
                    ),
                    "Take it out of the list, or choose the object again.",
                );
            }
        }
        for inner in nested(desired, role) {
            if !may_hold(group.scope, inner.scope) {
                self.blocks(
                    topic,
                    format!("A {} group cannot hold the {} group {}", group.scope.name(), inner.scope.name(), inert(&inner.name)),
                    "Make the Browse group domain local, or do not put Operators and PasswordSet into it.",
                );
            }
        }
        if desired.includes(&group.dn) {
            self.notes(
                topic,
                format!("The delegation group {name} is in scope and would sync to the cloud"),
                "Put the delegation groups into an OU that does not sync.",
            );
        }
    }

    fn existing_group(
        &mut self,
        desired: &Document,
        role: DelegationRole,
        group: &DelegationGroup,
        seen: &Seen,
    ) {
        let topic = Topic::Delegation;
        if !seen.is("group") {
            self.blocks(
                topic,
                format!("{} is no group", named(&seen.dn)),
                "Choose a security group.",
            );
            return;
        }
        if !is_security_group(seen.group_type, group.scope) {
            let what = type_words(seen.group_type.unwrap_or_default());
            self.blocks(
                topic,
                format!("{} is a {what} group, the document says {} security group", named(&seen.dn), group.scope.name()),
                "Choose the scope that the group has, or another group. Distribution groups cannot hold rights.",
            );
            return;
        }
        let wanted = group.members.iter().map(|m| &m.dn);
        let adds = wanted
            .chain(nested(desired, role).map(|g| &g.dn))
            .any(|dn| !seen.members.contains(dn));
        if adds {
            let ask = Ask {
                mask: right::WRITE_PROPERTY,
                object: Some(wk::MEMBER),
                set: Some(MEMBERSHIP),
            };
            self.may(
                topic,
                &seen.dn,
                &ask,
                "change the members of",
                "Write member (WP)",
            );
        }
    }

    /// May the signed-in administrator create an object of this class where `dn` says?
    fn may_create(&mut self, topic: Topic, dn: &Dn, class: Guid, plural: &str) {
        let Some(parent) = dn.parent() else { return };
        // Made by this plan: its maker owns it.
        if self.new_target.as_ref() == Some(&parent) {
            return;
        }
        match self.observed.at.get(&parent) {
            Some(None) => {
                self.blocks(
                    topic,
                    format!("The container {} does not exist", shown(&parent)),
                    format!("Choose another place for {}.", inert(&dn.leaf())),
                );
            }
            _ => self.may(
                topic,
                &parent,
                &Ask::of(right::CREATE_CHILD, class),
                &format!("create {plural} in"),
                &format!("Create child: {plural} (CC)"),
            ),
        }
    }

    fn may_grant(&mut self, topic: Topic, on: &Dn) {
        let end = format!("change the rights of {}", shown(on));
        if !self.out.iter().any(|f| f.headline.ends_with(&end)) {
            let ask = Ask::all(right::WRITE_DACL);
            self.may(topic, on, &ask, "change the rights of", "Write DACL (WD)");
        }
    }

    fn may(&mut self, topic: Topic, on: &Dn, ask: &Ask, what: &str, right: &str) {
        let own = self.observed.own.get(&on.domain_head());
        let (Some(token), Some(sd)) = (own, self.observed.security.get(on)) else {
            return;
        };
        if !sd.allows(token, ask) {
            self.blocks(
                topic,
                format!("You may not {what} {}", shown(on)),
                format!("You lack the right \"{right}\" there. Sign in as somebody who has it, or have it given to you."),
            );
        }
    }
}

/// May a group of the one scope hold a group of the other, same domain?
fn may_hold(outer: GroupScope, inner: GroupScope) -> bool {
    match outer {
        GroupScope::DomainLocal => true,
        GroupScope::Universal => inner != GroupScope::DomainLocal,
        GroupScope::Global => inner == GroupScope::Global,
    }
}

fn type_words(group_type: i32) -> &'static str {
    let security = group_type < 0;
    match (security, group_type & 0xe) {
        (true, 2) => "global security",
        (true, 4) => "domain local security",
        (true, 8) => "universal security",
        (false, 2) => "global distribution",
        (false, 4) => "domain local distribution",
        (false, 8) => "universal distribution",
        _ => "special",
    }
}

/// The privileged group that this SID of a token stands for.
fn privileged(sid: &Sid) -> Option<&'static str> {
    if sid.to_string() == "S-1-5-32-544" {
        return Some("Administrators");
    }
    sid.to_string().starts_with("S-1-5-21-").then_some(())?;
    match sid.rid()? {
        512 => Some("Domain Admins"),
        518 => Some("Schema Admins"),
        519 => Some("Enterprise Admins"),
        _ => None,
    }
}

fn topic_of(about: Capability) -> Topic {
    use Capability as C;
    match about {
        C::ScopeByOu | C::ExcludeInsideInclude | C::LaterChildrenOut | C::RenamedOu => Topic::Scope,
        C::JoinAcrossForests | C::SourceAnchorChoice => Topic::Identity,
        C::SignInAttribute => Topic::SignInNames,
        C::PasswordHashSync
        | C::PasswordWriteback
        | C::ExchangeHybrid
        | C::DeviceWriteback
        | C::DirectoryExtensions
        | C::Staging
        | C::DeletionLimit => Topic::Features,
        C::GroupWriteback
        | C::WritebackGroupKinds
        | C::WritebackChoice
        | C::WritebackTargetInScope
        | C::WritebackNaming
        | C::WritebackRemoval => Topic::GroupWriteback,
        C::DelegationGroups => Topic::Delegation,
        C::RunsOn | C::SignsInAs | C::SeveralForests | C::ObjectLimit | C::GroupSize => {
            Topic::Engine
        }
    }
}
