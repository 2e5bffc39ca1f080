//! What a domain controller's refusals mean: `resources/errors/bind.toml`, parsed once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::ProblemKind;
use crate::model::words::Told;

const TEXT: &str = include_str!("../../resources/errors/bind.toml");

/// A file of ours that does not parse is a fault found by the tests; at run time the server's own
/// text remains.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| parse(TEXT).unwrap_or_default());

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meaning {
    /// Lower-case hexadecimal, or with `result` decimal.
    code: String,
    #[serde(default = "sign_in")]
    pub kind: ProblemKind,
    pub words: Told,
}

const fn sign_in() -> ProblemKind {
    ProblemKind::SignIn
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    bind: Vec<Meaning>,
    win32: Vec<Meaning>,
    result: Vec<Meaning>,
}

#[derive(Default)]
struct Catalogue {
    bind: BTreeMap<String, Meaning>,
    win32: BTreeMap<String, Meaning>,
    result: BTreeMap<String, Meaning>,
}

fn parse(text: &str) -> Result<Catalogue, toml::de::Error> {
    let file: File = toml::from_str(text)?;
    let map = |list: Vec<Meaning>| list.into_iter().map(|m| (m.code.clone(), m)).collect();
    Ok(Catalogue {
        bind: map(file.bind),
        win32: map(file.win32),
        result: map(file.result),
    })
}

/// Why a bind was refused (result 49), by the sub-code in the server's text.
pub(super) fn bind(text: &str) -> Option<&'static Meaning> {
    CATALOGUE.bind.get(&sub_code(text)?)
}

/// Why another request was refused: the Win32 code that starts the text, else the result code.
pub(super) fn refusal(code: u32, text: &str) -> Option<&'static Meaning> {
    win32_code(text)
        .and_then(|win32| CATALOGUE.win32.get(&win32))
        .or_else(|| CATALOGUE.result.get(&code.to_string()))
}

/// `52e` of `80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e, v1db1`.
/// Channel binding shows as the leading code, with `data 80090346` or without.
fn sub_code(text: &str) -> Option<String> {
    let after = text.split("data ").nth(1).map(|rest| {
        rest.chars()
            .take_while(char::is_ascii_hexdigit)
            .collect::<String>()
            .to_ascii_lowercase()
    });
    after
        .filter(|code| CATALOGUE.bind.contains_key(code))
        .or_else(|| text.starts_with("80090346").then(|| "80090346".to_owned()))
}

fn win32_code(text: &str) -> Option<String> {
    let head = text.get(..8)?;
    let whole = head.bytes().all(|b| b.is_ascii_hexdigit())
        && !text[8..].starts_with(|c: char| c.is_ascii_hexdigit());
    whole.then(|| head.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reference: MS-ADTS and the Win32 codes that a bind answers with.
    const SUB_CODES: [&str; 12] = [
        "525", "52e", "52f", "530", "531", "532", "533", "534", "701", "773", "775", "80090346",
    ];

    #[test]
    fn every_bind_sub_code_has_its_own_text_and_remedy() {
        for code in SUB_CODES {
            let meaning = &CATALOGUE.bind[code];
            assert_eq!(meaning.kind, ProblemKind::SignIn, "{code}");
            assert!(!meaning.words.headline().english().ends_with('.'), "{code}");
        }
        assert_eq!(CATALOGUE.bind.len(), SUB_CODES.len());
    }

    #[test]
    fn the_sub_code_is_read_from_what_windows_and_samba_say() {
        let windows = "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 775, v4563\0";
        assert_eq!(
            bind(windows).unwrap().words.headline(),
            "the account is locked"
        );
        let channel = "80090346: LdapErr: DSID-0C0906AC, comment: AcceptSecurityContext error, data 80090346, v4563";
        let channel = bind(channel).unwrap().words.headline();
        assert!(channel.contains("channel binding"));
        assert_eq!(bind("data fff, v1"), None);
        assert_eq!(bind(""), None);
    }

    #[test]
    fn the_win32_code_decides_before_the_result_code() {
        let taken = refusal(19, "0000202F: something").unwrap();
        assert_eq!(taken.kind, ProblemKind::AlreadyExists);
        let denied = refusal(50, "acl: unable to get access to CN=x").unwrap();
        assert_eq!(denied.kind, ProblemKind::AccessDenied);
        assert_eq!(refusal(9999, "ÄÖÜß1234"), None);
    }

    #[test]
    fn no_code_stands_twice_in_the_catalogue() {
        let file: File = toml::from_str(TEXT).unwrap();
        assert_eq!(file.bind.len(), CATALOGUE.bind.len());
        assert_eq!(file.win32.len(), CATALOGUE.win32.len());
        assert_eq!(file.result.len(), CATALOGUE.result.len());
    }
}
