//! The side-by-side table: one fact per engine and subject, each "no" with its reason.
//!
//! Source: Microsoft's documentation of Microsoft Entra Connect Sync and Cloud Sync (August 2026).

use crate::model::Words;
use crate::model::document::EngineKind;
use crate::model::words::{say, words};

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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub degree: Degree,
    /// One sentence without full stop: what it does, or why not.
    pub words: Words,
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
    pub fn label(self) -> &'static str {
        match self {
            Self::RunsOn => say!("engines-runs-on"),
            Self::SignsInAs => say!("engines-signs-in-as"),
            Self::SeveralForests => say!("engines-several-forests"),
            Self::JoinAcrossForests => say!("engines-join-across-forests"),
            Self::ScopeByOu => say!("engines-scope-by-ou"),
            Self::ExcludeInsideInclude => say!("engines-exclude-inside-include"),
            Self::LaterChildrenOut => say!("engines-later-children-out"),
            Self::RenamedOu => say!("engines-renamed-ou"),
            Self::ObjectLimit => say!("engines-object-limit"),
            Self::GroupSize => say!("engines-group-size"),
            Self::SourceAnchorChoice => say!("engines-source-anchor-choice"),
            Self::SignInAttribute => say!("engines-sign-in-attribute"),
            Self::PasswordHashSync => say!("engines-password-hash-sync"),
            Self::PasswordWriteback => say!("engines-password-writeback"),
            Self::ExchangeHybrid => say!("engines-exchange-hybrid"),
            Self::DeviceWriteback => say!("engines-device-writeback"),
            Self::DirectoryExtensions => say!("engines-directory-extensions"),
            Self::GroupWriteback => say!("engines-group-writeback"),
            Self::WritebackGroupKinds => say!("engines-writeback-group-kinds"),
            Self::WritebackChoice => say!("engines-writeback-choice"),
            Self::WritebackTargetInScope => say!("engines-writeback-target-in-scope"),
            Self::WritebackNaming => say!("engines-writeback-naming"),
            Self::WritebackRemoval => say!("engines-writeback-removal"),
            Self::Staging => say!("engines-staging"),
            Self::DeletionLimit => say!("engines-deletion-limit"),
            Self::DelegationGroups => say!("engines-delegation-groups"),
        }
    }
}

fn yes(words: Words) -> Answer {
    Answer {
        degree: Degree::Yes,
        words,
    }
}

fn partly(words: Words) -> Answer {
    Answer {
        degree: Degree::Partly,
        words,
    }
}

fn no(words: Words) -> Answer {
    Answer {
        degree: Degree::No,
        words,
    }
}

/// What this engine does about it.
pub fn answer(engine: EngineKind, about: Capability) -> Answer {
    match engine {
        EngineKind::CloudSync => cloud_sync(about),
        EngineKind::EntraConnect => entra_connect(about),
    }
}

fn cloud_sync(about: Capability) -> Answer {
    use Capability as C;
    match about {
        C::RunsOn => yes(words!("engines-cloud-runs-on")),
        C::SignsInAs => yes(words!("engines-cloud-signs-in-as")),
        C::SeveralForests => yes(words!("engines-cloud-several-forests")),
        C::JoinAcrossForests => no(words!("engines-cloud-join-across-forests")),
        C::ScopeByOu => yes(words!("engines-cloud-scope-by-ou")),
        C::ExcludeInsideInclude => partly(words!("engines-cloud-exclude-inside-include")),
        C::LaterChildrenOut => no(words!("engines-cloud-later-children-out")),
        C::RenamedOu => no(words!("engines-cloud-renamed-ou")),
        C::ObjectLimit => partly(words!("engines-cloud-object-limit")),
        C::GroupSize => partly(words!("engines-cloud-group-size")),
        C::SourceAnchorChoice => partly(words!("engines-cloud-source-anchor-choice")),
        C::SignInAttribute => yes(words!("engines-cloud-sign-in-attribute")),
        C::PasswordHashSync => yes(words!("engines-cloud-password-hash-sync")),
        C::PasswordWriteback => yes(words!("engines-cloud-password-writeback")),
        C::ExchangeHybrid => yes(words!("engines-cloud-exchange-hybrid")),
        C::DeviceWriteback => no(words!("engines-cloud-device-writeback")),
        C::DirectoryExtensions => yes(words!("engines-cloud-directory-extensions")),
        C::GroupWriteback => yes(words!("engines-cloud-group-writeback")),
        C::WritebackGroupKinds => yes(words!("engines-cloud-writeback-group-kinds")),
        C::WritebackChoice => yes(words!("engines-cloud-writeback-choice")),
        C::WritebackTargetInScope => yes(words!("engines-cloud-writeback-target-in-scope")),
        C::WritebackNaming => partly(words!("engines-cloud-writeback-naming")),
        C::WritebackRemoval => yes(words!("engines-cloud-writeback-removal")),
        C::Staging => no(words!("engines-cloud-staging")),
        C::DeletionLimit => yes(words!("engines-cloud-deletion-limit")),
        C::DelegationGroups => partly(words!("engines-cloud-delegation-groups")),
    }
}

fn entra_connect(about: Capability) -> Answer {
    use Capability as C;
    match about {
        C::RunsOn => yes(words!("engines-connect-runs-on")),
        C::SignsInAs => yes(words!("engines-connect-signs-in-as")),
        C::SeveralForests => yes(words!("engines-connect-several-forests")),
        C::JoinAcrossForests => yes(words!("engines-connect-join-across-forests")),
        C::ScopeByOu => yes(words!("engines-connect-scope-by-ou")),
        C::ExcludeInsideInclude => yes(words!("engines-connect-exclude-inside-include")),
        C::LaterChildrenOut => yes(words!("engines-connect-later-children-out")),
        C::RenamedOu => no(words!("engines-connect-renamed-ou")),
        C::ObjectLimit => yes(words!("engines-connect-object-limit")),
        C::GroupSize => yes(words!("engines-connect-group-size")),
        C::SourceAnchorChoice => yes(words!("engines-connect-source-anchor-choice")),
        C::SignInAttribute => yes(words!("engines-connect-sign-in-attribute")),
        C::PasswordHashSync => yes(words!("engines-connect-password-hash-sync")),
        C::PasswordWriteback => yes(words!("engines-connect-password-writeback")),
        C::ExchangeHybrid => yes(words!("engines-connect-exchange-hybrid")),
        C::DeviceWriteback => partly(words!("engines-connect-device-writeback")),
        C::DirectoryExtensions => yes(words!("engines-connect-directory-extensions")),
        C::GroupWriteback => yes(words!("engines-connect-group-writeback")),
        C::WritebackGroupKinds => partly(words!("engines-connect-writeback-group-kinds")),
        C::WritebackChoice => partly(words!("engines-connect-writeback-choice")),
        C::WritebackTargetInScope => no(words!("engines-connect-writeback-target-in-scope")),
        C::WritebackNaming => yes(words!("engines-connect-writeback-naming")),
        C::WritebackRemoval => yes(words!("engines-connect-writeback-removal")),
        C::Staging => yes(words!("engines-connect-staging")),
        C::DeletionLimit => yes(words!("engines-connect-deletion-limit")),
        C::DelegationGroups => yes(words!("engines-connect-delegation-groups")),
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
                let words = answer(engine, about).words.english().into_owned();
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
