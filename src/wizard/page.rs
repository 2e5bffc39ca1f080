//! The pages and their order.

use crate::model::words::{Words, say, words};

/// The steps of a first set-up in their order, then what there is beside them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    #[default]
    Start,
    Engine,
    Tenant,
    Directory,
    SignInNames,
    Scope,
    Identity,
    Features,
    GroupWriteback,
    Delegation,
    Review,
    Apply,
    /// What is configured, for who comes back.
    Overview,
    /// Who has delegated access in effect.
    Access,
    /// Two configurations side by side, and the way to Cloud Sync.
    Compare,
    /// Every applied version.
    History,
}

impl Page {
    /// Of a first set-up, in the order of the sidebar.
    pub const STEPS: [Self; 12] = [
        Self::Start,
        Self::Engine,
        Self::Tenant,
        Self::Directory,
        Self::SignInNames,
        Self::Scope,
        Self::Identity,
        Self::Features,
        Self::GroupWriteback,
        Self::Delegation,
        Self::Review,
        Self::Apply,
    ];

    pub const ALL: [Self; 16] = [
        Self::Start,
        Self::Engine,
        Self::Tenant,
        Self::Directory,
        Self::SignInNames,
        Self::Scope,
        Self::Identity,
        Self::Features,
        Self::GroupWriteback,
        Self::Delegation,
        Self::Review,
        Self::Apply,
        Self::Overview,
        Self::Access,
        Self::Compare,
        Self::History,
    ];

    /// As in the sidebar.
    pub fn title(self) -> &'static str {
        match self {
            Self::Start => say!("model-page-start"),
            Self::Engine => say!("model-page-engine"),
            Self::Tenant => say!("model-page-tenant"),
            Self::Directory => say!("model-page-directory"),
            Self::SignInNames => say!("model-page-sign-in-names"),
            Self::Scope => say!("model-page-scope"),
            Self::Identity => say!("model-page-identity"),
            Self::Features => say!("model-page-features"),
            Self::GroupWriteback => say!("model-page-group-writeback"),
            Self::Delegation => say!("model-page-delegation"),
            Self::Review => say!("model-page-review"),
            Self::Apply => say!("model-page-apply"),
            Self::Overview => say!("model-page-overview"),
            Self::Access => say!("model-page-access"),
            Self::Compare => say!("model-page-compare"),
            Self::History => say!("model-page-history"),
        }
    }

    /// The title, to be looked for in English too.
    pub(super) fn named(self) -> Words {
        match self {
            Self::Start => words!("model-page-start"),
            Self::Engine => words!("model-page-engine"),
            Self::Tenant => words!("model-page-tenant"),
            Self::Directory => words!("model-page-directory"),
            Self::SignInNames => words!("model-page-sign-in-names"),
            Self::Scope => words!("model-page-scope"),
            Self::Identity => words!("model-page-identity"),
            Self::Features => words!("model-page-features"),
            Self::GroupWriteback => words!("model-page-group-writeback"),
            Self::Delegation => words!("model-page-delegation"),
            Self::Review => words!("model-page-review"),
            Self::Apply => words!("model-page-apply"),
            Self::Overview => words!("model-page-overview"),
            Self::Access => words!("model-page-access"),
            Self::Compare => words!("model-page-compare"),
            Self::History => words!("model-page-history"),
        }
    }

    /// The one sentence under the page's title.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Start => say!("model-sentence-start"),
            Self::Engine => say!("model-sentence-engine"),
            Self::Tenant => say!("model-sentence-tenant"),
            Self::Directory => say!("model-sentence-directory"),
            Self::SignInNames => say!("model-sentence-sign-in-names"),
            Self::Scope => say!("model-sentence-scope"),
            Self::Identity => say!("model-sentence-identity"),
            Self::Features => say!("model-sentence-features"),
            Self::GroupWriteback => say!("model-sentence-group-writeback"),
            Self::Delegation => say!("model-sentence-delegation"),
            Self::Review => say!("model-sentence-review"),
            Self::Apply => say!("model-sentence-apply"),
            Self::Overview => say!("model-sentence-overview"),
            Self::Access => say!("model-sentence-access"),
            Self::Compare => say!("model-sentence-compare"),
            Self::History => say!("model-sentence-history"),
        }
    }

    /// For a file, whatever the language.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Engine => "engine",
            Self::Tenant => "tenant",
            Self::Directory => "directory",
            Self::SignInNames => "sign-in-names",
            Self::Scope => "scope",
            Self::Identity => "identity",
            Self::Features => "features",
            Self::GroupWriteback => "group-writeback",
            Self::Delegation => "delegation",
            Self::Review => "review",
            Self::Apply => "apply",
            Self::Overview => "overview",
            Self::Access => "access",
            Self::Compare => "compare",
            Self::History => "history",
        }
    }

    /// Which step of a first set-up it is; `None`: it is none.
    pub fn number(self) -> Option<usize> {
        let at = Self::STEPS.iter().position(|p| *p == self)?;
        Some(at + 1)
    }

    pub fn next(self) -> Option<Self> {
        Self::STEPS.get(self.number()?).copied()
    }

    pub fn previous(self) -> Option<Self> {
        Self::STEPS.get(self.number()?.checked_sub(2)?).copied()
    }

    /// As a draft remembers it.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.key() == key)
    }
}

/// Why something cannot be done now: a disabled button's tooltip and the screen reader's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(pub String);

impl Reason {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepStatus {
    Current,
    Done,
    /// It was left, and something is missing or wrong.
    Problem(Reason),
    Todo,
    /// A task with choices that are not applied yet.
    Changed,
}
