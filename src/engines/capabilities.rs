//! The side-by-side table: one fact per engine and subject, each "no" with its reason.
//!
//! Source: Microsoft's documentation of Microsoft Entra Connect Sync and Cloud Sync (August 2026).

use crate::model::document::EngineKind;

/// A subject on which the engines differ, or on which an administrator wants to be sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Capability {
    RunsOn,
    SignsInAs,
    SeveralForests,
    JoinAcrossForests,
    ScopeByOu,
    ExcludeInsideInclude,
    LaterChildrenOut,
    RenamedOu,
    ObjectLimit,
    GroupSize,
    SourceAnchorChoice,
    SignInAttribute,
    PasswordHashSync,
    PasswordWriteback,
    ExchangeHybrid,
    DeviceWriteback,
    DirectoryExtensions,
    GroupWriteback,
    WritebackGroupKinds,
    WritebackChoice,
    WritebackTargetInScope,
    WritebackNaming,
    WritebackRemoval,
    Staging,
    DeletionLimit,
    DelegationGroups,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Degree {
    Yes,
    Partly,
    No,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    pub degree: Degree,
    /// One sentence without full stop: what it does, or why not.
    pub words: &'static str,
}

impl Capability {
    /// In the order of the table on the page *Engine*.
    pub const ALL: [Self; 26] = [
        Self::RunsOn,
        Self::SignsInAs,
        Self::SeveralForests,
        Self::JoinAcrossForests,
        Self::ScopeByOu,
        Self::ExcludeInsideInclude,
        Self::LaterChildrenOut,
        Self::RenamedOu,
        Self::ObjectLimit,
        Self::GroupSize,
        Self::SourceAnchorChoice,
        Self::SignInAttribute,
        Self::PasswordHashSync,
        Self::PasswordWriteback,
        Self::ExchangeHybrid,
        Self::DeviceWriteback,
        Self::DirectoryExtensions,
        Self::GroupWriteback,
        Self::WritebackGroupKinds,
        Self::WritebackChoice,
        Self::WritebackTargetInScope,
        Self::WritebackNaming,
        Self::WritebackRemoval,
        Self::Staging,
        Self::DeletionLimit,
        Self::DelegationGroups,
    ];

    /// The row's title.
    pub const fn label(self) -> &'static str {
        match self {
            Self::RunsOn => "Where it runs",
            Self::SignsInAs => "Account it uses in Active Directory",
            Self::SeveralForests => "Several forests",
            Self::JoinAcrossForests => "One person with objects in several forests",
            Self::ScopeByOu => "Choosing OUs",
            Self::ExcludeInsideInclude => "Excluding an OU inside an included one",
            Self::LaterChildrenOut => "Keeping OUs made later out",
            Self::RenamedOu => "An OU that is renamed or moved",
            Self::ObjectLimit => "Number of objects",
            Self::GroupSize => "Members of one group",
            Self::SourceAnchorChoice => "Choice of the source anchor",
            Self::SignInAttribute => "Another attribute as sign-in name",
            Self::PasswordHashSync => "Password hash synchronization",
            Self::PasswordWriteback => "Password writeback",
            Self::ExchangeHybrid => "Exchange hybrid writeback",
            Self::DeviceWriteback => "Device writeback",
            Self::DirectoryExtensions => "Directory extensions",
            Self::GroupWriteback => "Group writeback",
            Self::WritebackGroupKinds => "Which groups it writes back, and as what",
            Self::WritebackChoice => "Choosing single groups for writeback",
            Self::WritebackTargetInScope => "Target OU outside the scope",
            Self::WritebackNaming => "Names of written groups",
            Self::WritebackRemoval => "Switching group writeback off",
            Self::Staging => "Staging mode",
            Self::DeletionLimit => "Deletion limit",
            Self::DelegationGroups => "Delegation groups",
        }
    }
}

const fn yes(words: &'static str) -> Answer {
    Answer {
        degree: Degree::Yes,
        words,
    }
}

const fn partly(words: &'static str) -> Answer {
    Answer {
        degree: Degree::Partly,
        words,
    }
}

const fn no(words: &'static str) -> Answer {
    Answer {
        degree: Degree::No,
        words,
    }
}

/// What this engine does about it.
pub const fn answer(engine: EngineKind, about: Capability) -> Answer {
    match engine {
        EngineKind::CloudSync => cloud_sync(about),
        EngineKind::EntraConnect => entra_connect(about),
    }
}

const fn cloud_sync(about: Capability) -> Answer {
    use Capability as C;
    match about {
        C::RunsOn => yes(
            "Small provisioning agents on one or more Windows servers, several active at once; the configuration is in the tenant",
        ),
        C::SignsInAs => yes(
            "A group managed service account that the agent's set-up makes; its rights are given per feature",
        ),
        C::SeveralForests => yes("Each forest has its own agent, connected or not"),
        C::JoinAcrossForests => {
            no("It has no metaverse, so it cannot merge one person's objects from several forests")
        }
        C::ScopeByOu => yes("A list of included OUs, at most 59 in one configuration"),
        C::ExcludeInsideInclude => {
            no("Its OU list only includes: everything below an included OU syncs")
        }
        C::LaterChildrenOut => no("OUs made later below an included OU always sync"),
        C::RenamedOu => no(
            "It keeps the distinguished name as text and does not recognise the new one; Syncwright does, by objectGUID",
        ),
        C::ObjectLimit => partly("Up to 150,000 objects in one domain"),
        C::GroupSize => partly("Up to 50,000 members"),
        C::SourceAnchorChoice => partly(
            "ms-DS-ConsistencyGuid where it has a value, otherwise objectGUID; no other attribute",
        ),
        C::SignInAttribute => yes("By the attribute mapping of the configuration"),
        C::PasswordHashSync => yes("Needs the two replication rights on each domain"),
        C::PasswordWriteback => {
            yes("Needs Microsoft Entra ID P1 or P2 and self-service password reset")
        }
        C::ExchangeHybrid => yes("As a part of the configuration; needs the Exchange schema"),
        C::DeviceWriteback => no("It does not read or write devices"),
        C::DirectoryExtensions => yes("By the attribute mapping of the configuration"),
        C::GroupWriteback => yes(
            "Provisioning from Microsoft Entra ID to Active Directory; needs agent 1.1.2334.0 and the schema of Windows Server 2016",
        ),
        C::WritebackGroupKinds => yes(
            "Security groups made in the cloud, assigned or dynamic, as universal security groups; no Microsoft 365 groups, no mail-enabled groups",
        ),
        C::WritebackChoice => yes("All or selected groups, and attribute filters"),
        C::WritebackTargetInScope => {
            yes("The target OU need not be in the scope of synchronization")
        }
        C::WritebackNaming => partly(
            "Always the first 51 characters of the display name, \"_\" and the last 12 digits of the object id",
        ),
        C::WritebackRemoval => yes(
            "A group that leaves the selection or is deleted in the cloud for good is deleted in Active Directory",
        ),
        C::Staging => no("There is no staging server; use provision on demand to try one object"),
        C::DeletionLimit => {
            yes("500 deletions in one run by default; above it the job is quarantined")
        }
        C::DelegationGroups => partly(
            "Roles of the tenant decide who may change it; the groups then serve your own agents and tools",
        ),
    }
}

const fn entra_connect(about: Capability) -> Answer {
    use Capability as C;
    match about {
        C::RunsOn => {
            yes("One Windows Server with a database, a second one in staging mode if wanted")
        }
        C::SignsInAs => yes(
            "One user account in each forest, with rights given per feature; never Domain or Enterprise Admins",
        ),
        C::SeveralForests => yes("All forests must be reachable from the server"),
        C::JoinAcrossForests => yes(
            "By mail, by objectSid with msExchMasterAccountSid, by account name, or by an attribute of yours",
        ),
        C::ScopeByOu => yes("A tree over all domains, with inclusions and exclusions"),
        C::ExcludeInsideInclude => yes("The nearest listed OU decides, to any depth"),
        C::LaterChildrenOut => yes("Each listed OU says whether OUs made later below it sync"),
        C::RenamedOu => no(
            "It keeps the distinguished name as text: after a rename the next full import would delete the objects; Syncwright recognises the OU by objectGUID",
        ),
        C::ObjectLimit => {
            yes("About 100,000 objects with the built-in database, more with SQL Server")
        }
        C::GroupSize => yes("Up to 250,000 members, 50,000 with the rules it comes with"),
        C::SourceAnchorChoice => yes(
            "ms-DS-ConsistencyGuid, objectGUID or another attribute; only objectGUID can be changed later, to ms-DS-ConsistencyGuid",
        ),
        C::SignInAttribute => yes("Chosen at installation and fixed afterwards"),
        C::PasswordHashSync => yes("Needs the two replication rights on each domain"),
        C::PasswordWriteback => yes(
            "Needs Microsoft Entra ID P1 or P2, self-service password reset and a minimum password age of 0",
        ),
        C::ExchangeHybrid => yes("Nine attributes are written back; needs the Exchange schema"),
        C::DeviceWriteback => partly(
            "One forest only, with the schema of Windows Server 2012 R2 and a container made for it; needs P1 or P2",
        ),
        C::DirectoryExtensions => yes("Up to 100 attributes on one object, 250 characters each"),
        C::GroupWriteback => {
            yes("Version 1, for Microsoft 365 groups; version 2 was discontinued on 30 June 2024")
        }
        C::WritebackGroupKinds => partly(
            "Microsoft 365 groups as universal distribution groups; security groups need Cloud Sync",
        ),
        C::WritebackChoice => partly(
            "All Microsoft 365 groups; single ones are left out by their writebackConfiguration in Microsoft Graph",
        ),
        C::WritebackTargetInScope => no(
            "The target OU must be inside the scope, otherwise each group fails with \"parent missing\"",
        ),
        C::WritebackNaming => yes(
            "\"Group_\" and the object id, or the display name, \"_\" and the last 12 digits of the object id",
        ),
        C::WritebackRemoval => yes("Switching it off deletes the written groups at the next cycle"),
        C::Staging => yes("A server in staging mode imports and computes, but exports nothing"),
        C::DeletionLimit => {
            yes("500 deletions in one export by default; above it nothing is exported")
        }
        C::DelegationGroups => yes(
            "The groups ADSyncAdmins, ADSyncOperators, ADSyncBrowse and ADSyncPasswordSet, named at installation",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_has_a_title_and_an_answer_in_words_for_both_engines() {
        for about in Capability::ALL {
            assert!(!about.label().is_empty());
            for engine in [EngineKind::CloudSync, EngineKind::EntraConnect] {
                let words = answer(engine, about).words;
                assert!(words.len() > 15, "{about:?} {engine:?}");
                assert!(!words.ends_with('.'), "{about:?} {engine:?}");
            }
        }
    }

    #[test]
    fn the_table_lists_each_subject_once() {
        let mut all = Capability::ALL.to_vec();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), Capability::ALL.len());
    }
}
