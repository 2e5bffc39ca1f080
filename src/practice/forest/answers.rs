//! Results with the texts a Windows domain controller gives: eight hexadecimal digits of a Win32
//! error, where it happened (DSID), the problem's number and name.

use super::wire::Answer;

pub mod code {
    pub const SUCCESS: i64 = 0;
    pub const OPERATIONS_ERROR: i64 = 1;
    pub const PROTOCOL_ERROR: i64 = 2;
    pub const SIZE_LIMIT: i64 = 4;
    pub const COMPARE_FALSE: i64 = 5;
    pub const COMPARE_TRUE: i64 = 6;
    pub const AUTH_METHOD: i64 = 7;
    pub const STRONGER_AUTH: i64 = 8;
    pub const REFERRAL: i64 = 10;
    pub const CRITICAL_EXTENSION: i64 = 12;
    pub const NO_SUCH_ATTRIBUTE: i64 = 16;
    pub const CONSTRAINT: i64 = 19;
    pub const VALUE_EXISTS: i64 = 20;
    pub const SYNTAX: i64 = 21;
    pub const NO_SUCH_OBJECT: i64 = 32;
    pub const BAD_DN: i64 = 34;
    pub const INVALID_CREDENTIALS: i64 = 49;
    pub const ACCESS: i64 = 50;
    pub const BUSY: i64 = 51;
    pub const UNWILLING: i64 = 53;
    pub const NAMING: i64 = 64;
    pub const OBJECT_CLASS: i64 = 65;
    pub const NOT_LEAF: i64 = 66;
    pub const ON_RDN: i64 = 67;
    pub const EXISTS: i64 = 68;
}

impl Answer {
    pub fn new(code: i64, text: impl Into<String>) -> Self {
        Self {
            code,
            matched: String::new(),
            text: text.into(),
            referral: Vec::new(),
        }
    }

    pub fn success() -> Self {
        Self::new(code::SUCCESS, "")
    }
}

/// A refusal as `Err`.
pub type Outcome<T> = Result<T, Answer>;

/// `00002098: SecErr: DSID-…, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0`
pub fn access_denied() -> Answer {
    let text = "00002098: SecErr: DSID-031514A0, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n\0";
    Answer::new(code::ACCESS, text)
}

/// `data` is the hexadecimal sub-code, such as `52e`.
pub fn bad_credentials(data: &str) -> Answer {
    let text = format!(
        "80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data {data}, v4563\0"
    );
    Answer::new(code::INVALID_CREDENTIALS, text)
}

pub fn ldap_error(result: i64, win32: u32, comment: &str) -> Answer {
    let text = format!("{win32:08X}: LdapErr: DSID-0C090A5C, comment: {comment}, data 0, v4563\0");
    Answer::new(result, text)
}

pub fn not_bound() -> Answer {
    let comment =
        "In order to perform this operation a successful bind must be completed on the connection.";
    ldap_error(code::OPERATIONS_ERROR, 0x4DC, comment)
}

pub fn no_object(best_match: &str) -> Answer {
    Answer {
        code: code::NO_SUCH_OBJECT,
        matched: best_match.to_owned(),
        text: format!(
            "0000208D: NameErr: DSID-03100245, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'{best_match}'\n\0"
        ),
        referral: Vec::new(),
    }
}

pub fn no_member(dn: &str) -> Answer {
    let text = format!(
        "00000525: NameErr: DSID-031A1261, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'{dn}'\n\0"
    );
    Answer::new(code::NO_SUCH_OBJECT, text)
}

pub fn bad_name(dn: &str) -> Answer {
    let text = format!(
        "0000208F: NameErr: DSID-03100231, problem 2006 (BAD_NAME), data 8350, best match of:\n\t'{dn}'\n\0"
    );
    Answer::new(code::BAD_DN, text)
}

pub fn referral(dns: &str, dn: &str) -> Answer {
    Answer {
        code: code::REFERRAL,
        matched: String::new(),
        text: format!(
            "0000202B: RefErr: DSID-0310082F, data 0, 1 access points\n\tref 1: '{dns}'\n\0"
        ),
        referral: vec![reference(dns, dn)],
    }
}

/// The address of a naming context at its own controllers.
pub fn reference(dns: &str, dn: &str) -> String {
    format!("ldap://{dns}/{}", percent(dn))
}

fn percent(dn: &str) -> String {
    dn.bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'=' | b',' | b'-' | b'.' => {
                char::from(b).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// `SvcErr … problem 5003 (WILL_NOT_PERFORM)`
pub fn unwilling(win32: u32) -> Answer {
    let text =
        format!("{win32:08X}: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n\0");
    Answer::new(code::UNWILLING, text)
}

/// `UpdErr`, with the problems 6001 to 6005.
pub fn update(result: i64, win32: u32) -> Answer {
    let problem = match result {
        code::NAMING => "6001 (NAMING_VIOLATION)",
        code::OBJECT_CLASS => "6002 (OBJ_CLASS_VIOLATION)",
        code::NOT_LEAF => "6003 (CANT_ON_NON_LEAF)",
        code::ON_RDN => "6004 (CANT_ON_RDN)",
        _ => "6005 (ENTRY_EXISTS)",
    };
    let text = format!("{win32:08X}: UpdErr: DSID-031A11F8, problem {problem}, data 0\n\0");
    Answer::new(result, text)
}

/// `AtrErr`, with the problems 1001 to 1006.
pub fn attribute(result: i64, win32: u32, name: &str) -> Answer {
    let problem = match result {
        code::NO_SUCH_ATTRIBUTE => "1001 (NO_ATTRIBUTE_OR_VAL)",
        code::SYNTAX => "1002 (INVALID_ATT_SYNTAX)",
        code::VALUE_EXISTS => "1006 (ATT_OR_VALUE_EXISTS)",
        _ => "1005 (CONSTRAINT_ATT_TYPE)",
    };
    let text = format!(
        "{win32:08X}: AtrErr: DSID-03152395, #1:\n\t0: {win32:08X}: DSID-03152395, problem {problem}, data 0, Att 0 ({name})\n\0"
    );
    Answer::new(result, text)
}

pub fn unknown_attribute() -> Answer {
    let comment = "Error in attribute conversion operation";
    ldap_error(code::NO_SUCH_ATTRIBUTE, 0x57, comment)
}
