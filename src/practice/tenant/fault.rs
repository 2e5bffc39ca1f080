//! The ways in which the practice tenant can misbehave.

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// 429, with `Retry-After` in seconds if given.
    Throttled(Option<u64>),
    /// 503 without a hint when to come back.
    Unavailable,
    /// The access token counts as expired: 401.
    TokenExpired,
    /// 403 `Authorization_RequestDenied`.
    Denied,
    /// 401 with a claims challenge: Conditional Access wants a stronger sign-in.
    Challenged,
    /// It is done, but the answer is 504.
    AnswerLost,
    /// 404, as a national cloud answers for what it does not offer.
    NotOffered,
    /// JSON that ends in the middle.
    BrokenJson,
    /// A body of this many bytes.
    HugeBody(usize),
    /// A body that starts and never ends.
    SlowBody,
    /// Properties and enum values that no documentation names.
    UnknownKeys,
    /// The link to the next page leads to another host.
    ForeignNextLink,
    /// The tenant is of this type, for instance `AAD B2C`.
    TenantType(String),
    /// The sign-in service refuses with this AADSTS code, at the next authorize or token request.
    SignIn(u32),
    /// Refresh tokens count as revoked.
    Revoked,
    /// The next id token carries another nonce.
    WrongNonce,
    /// The next id token is one of a personal account.
    PersonalAccount,
    /// The device code flow asks to poll more slowly.
    DeviceSlowDown,
    /// The person declines; with Microsoft Entra ID's name for it.
    DeviceDeclined,
    /// The person declines; with the name of RFC 8628.
    DeviceDenied,
    /// The device code has expired.
    DeviceExpired,
}

impl Fault {
    /// Changes or replaces answers of Graph, as opposed to those of the sign-in service.
    pub(super) fn is_of_graph(&self) -> bool {
        !matches!(
            self,
            Self::SignIn(_)
                | Self::Revoked
                | Self::WrongNonce
                | Self::PersonalAccount
                | Self::DeviceSlowDown
                | Self::DeviceDeclined
                | Self::DeviceDenied
                | Self::DeviceExpired
        )
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The next request that it fits.
    Once,
    /// After this many that it fits have gone well, once.
    After(u32),
    Always,
}

/// A fault waiting for its request.
pub(super) struct Armed {
    pub fault: Fault,
    pub on: String,
    pub when: When,
}
