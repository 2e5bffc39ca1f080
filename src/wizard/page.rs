//! The pages and their order.

/// In the order of the sidebar.
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
}

impl Page {
    pub const ALL: [Self; 12] = [
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

    /// As in the sidebar.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Start => "Start",
            Self::Engine => "Sync engine",
            Self::Tenant => "Microsoft Entra ID",
            Self::Directory => "Active Directory",
            Self::SignInNames => "Sign-in names",
            Self::Scope => "Domains and OUs",
            Self::Identity => "Identifying users",
            Self::Features => "Optional features",
            Self::GroupWriteback => "Group writeback",
            Self::Delegation => "Delegation groups",
            Self::Review => "Review",
            Self::Apply => "Apply",
        }
    }

    /// The one sentence under the page's title.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Start => "Nothing is written anywhere until you have reviewed the plan.",
            Self::Engine => "Choose the engine that will run this configuration.",
            Self::Tenant => {
                "Sign in to the tenant that your users sync to. Syncwright only reads it."
            }
            Self::Directory => {
                "Connect each forest and choose the account that the engine will use."
            }
            Self::SignInNames => "Compare the UPN suffixes in use with the domains of your tenant.",
            Self::Scope => {
                "Choose what syncs. A container follows its nearest ancestor that you decided on."
            }
            Self::Identity => "Decide how a person is recognised, now and for ever.",
            Self::Features => "Switch on what you need; each feature says what it asks for.",
            Self::GroupWriteback => "Bring groups made in the cloud back into Active Directory.",
            Self::Delegation => "Four groups decide who may do what with the sync engine.",
            Self::Review => "This is exactly what will be done, in this order.",
            Self::Apply => "Each step is written to a journal before and after it runs.",
        }
    }

    pub fn number(self) -> usize {
        Self::ALL.iter().position(|p| *p == self).unwrap_or(0) + 1
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    pub fn previous(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(2)?).copied()
    }

    /// By its title, as a draft remembers it.
    pub fn from_title(title: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.title() == title)
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
}
