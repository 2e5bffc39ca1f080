//! A reader of its own over an exported file: every element and attribute is accounted for.

use std::collections::BTreeMap;
use std::io::{BufReader, Read as Source};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use syncwright::engines::reading::ServerConfiguration;

/// Elements that are read as a choice: their text is not found again.
const CHOICES: &[&str] = &[
    "ma-data/category",
    "ma-data/subtype",
    "ma-data/private-configuration/adma-configuration/password-hash-sync-config/enabled",
    "ma-data/private-configuration/MAConfig/aad-password-reset-config/enabled",
    "ma-data/ma-partition-data/partition/selected",
    "synchronizationRule/disabled",
];

/// Says which file of which making it is, and nothing of what syncs.
const BOOKKEEPING: &[&str] = &[
    "ma-data/format-version",
    "ma-data/version",
    "ma-data/internal-version",
    "ma-data/ma-listname",
    "ma-data/ma-companyname",
    "ma-data/creation-time",
    "ma-data/last-modification-time",
    "ma-data/ma-partition-data/partition/id",
    "ma-data/ma-partition-data/partition/display-name",
    "ma-data/ma-partition-data/partition/creation-time",
    "ma-data/ma-partition-data/partition/last-modification-time",
    "ma-data/ma-partition-data/partition/version",
    "mv-data/format-version",
    "mv-data/version",
    "synchronizationRule/internal-id",
    "synchronizationRule/version",
];

/// What these elements have in every rule that nobody changed; anything else is found again.
const USUAL: &[(&str, &str)] = &[
    (
        "synchronizationRule/precedence-after",
        "00000000-0000-0000-0000-000000000000",
    ),
    (
        "synchronizationRule/precedence-before",
        "00000000-0000-0000-0000-000000000000",
    ),
    ("synchronizationRule/softDeleteExpiryInterval", "00:00:00"),
    ("synchronizationRule/enablepasswordsync", "false"),
    (
        "synchronizationRule/attribute-mappings/mapping/valueMergeType",
        "update",
    ),
];

/// What a parameter's attributes say is of its kind, not of its value.
const OF_A_PARAMETER: &[&str] = &["name", "type", "use", "dataType", "intrinsic", "encrypted"];

/// What was read of one file.
pub struct Read<'a> {
    /// All values, as text in lower case.
    found: String,
    untaken: &'a BTreeMap<&'a str, usize>,
}

struct Open {
    path: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl<'a> Read<'a> {
    pub fn of(server: &ServerConfiguration, untaken: &'a BTreeMap<&'a str, usize>) -> Self {
        let mut values = server.clone();
        values.untaken.clear();
        let found = format!("{values:?}").to_lowercase();
        Self { found, untaken }
    }

    /// What of the file is neither found nor listed, and where the numbers differ.
    pub fn faults(&self, file: impl Source) -> Vec<String> {
        let mut faults = Vec::new();
        let mut listed: BTreeMap<String, usize> = BTreeMap::new();
        for element in elements(file) {
            match self.place_of(&element) {
                Some(place) => *listed.entry(place).or_default() += 1,
                None => faults.extend(self.unread(&element)),
            }
        }
        for (path, count) in self.untaken {
            let there = listed.get(*path).copied().unwrap_or_default();
            if there != *count {
                faults.push(format!("{path}: {there} in the file, {count} in the list"));
            }
        }
        faults
    }

    /// The line of the list that it stands in.
    fn place_of(&self, element: &Open) -> Option<String> {
        let mut above = element.path.match_indices("/schema");
        let schema = above.find_map(|(at, part)| {
            let whole = &element.path[..at + part.len()];
            self.untaken.contains_key(whole).then(|| whole.to_owned())
        });
        let name = element.attributes.iter().find(|(key, _)| key == "name");
        let own = match name {
            Some((_, name)) => format!("{}[{name}]", element.path),
            None => element.path.clone(),
        };
        let says_something =
            !element.text.is_empty() || element.attributes.iter().any(|(k, _)| k != "name");
        let own = (says_something && self.untaken.contains_key(own.as_str())).then_some(own);
        schema.or(own)
    }

    /// It stands by itself among the values; the attributes of an expression stand in it.
    fn has(&self, path: &str, value: &str) -> bool {
        let alone = [
            format!("\"{value}\""),
            format!("\"{value}\\\""),
            format!(": {value},"),
            format!("({value})"),
        ];
        let in_others = [
            format!("[{value}]"),
            format!("\"{value}, "),
            format!(", {value}, "),
            format!(", {value}\""),
        ];
        let of_a_flow = path.ends_with("mapping/src/attr");
        let found = |forms: &[String]| forms.iter().any(|f| self.found.contains(f));
        // Its two parts stand in one text.
        let of_an_account = path.contains("forest-login-") && self.found.contains(value);
        value.is_empty() || of_an_account || found(&alone) || (of_a_flow && found(&in_others))
    }

    fn unread(&self, element: &Open) -> Vec<String> {
        let path = element.path.trim_start_matches("saved-ma-configuration/");
        let path = path.trim_start_matches("saved-mv-configuration/");
        let mut faults = Vec::new();
        let known = |list: &[&str]| list.contains(&path);
        let text = value(&element.text);
        let usual = USUAL
            .iter()
            .any(|(at, usual)| at.eq_ignore_ascii_case(path) && *usual == text);
        let read = usual || known(CHOICES) || known(BOOKKEEPING) || self.has(path, &text);
        if !read {
            faults.push(format!("{} = {text}", element.path));
        }
        for (key, is) in &element.attributes {
            let of_a_parameter =
                path.ends_with("/parameter") && OF_A_PARAMETER.contains(&key.as_str());
            if !of_a_parameter && !self.has(path, &value(is)) {
                faults.push(format!("{}@{key} = {is}", element.path));
            }
        }
        faults
    }
}

/// As it stands among the values that were read: in lower case, escaped, a GUID without its braces.
fn value(text: &str) -> String {
    let escaped = format!("{text:?}").to_lowercase();
    let inner = &escaped[1..escaped.len() - 1];
    let bare = inner.strip_prefix('{').and_then(|t| t.strip_suffix('}'));
    bare.filter(|t| t.len() == 36).unwrap_or(inner).to_owned()
}

/// Every element of the file with its own text.
fn elements(file: impl Source) -> Vec<Open> {
    let mut xml = Reader::from_reader(BufReader::new(file));
    let (mut open, mut done): (Vec<Open>, Vec<Open>) = (Vec::new(), Vec::new());
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).unwrap() {
            Event::Start(tag) => {
                let element = begin(&tag, open.last());
                open.push(element);
            }
            Event::Empty(tag) => done.push(begin(&tag, open.last())),
            Event::End(_) => {
                let mut element = open.pop().unwrap();
                element.text = element.text.trim().to_owned();
                done.push(element);
            }
            Event::Text(text) => add(&mut open, &text.xml10_content().unwrap()),
            Event::CData(text) => add(&mut open, &text.decode().unwrap()),
            Event::GeneralRef(name) => {
                let name = name.decode().unwrap().into_owned();
                let plain = quick_xml::escape::unescape(&format!("&{name};"))
                    .unwrap()
                    .into_owned();
                add(&mut open, &plain);
            }
            Event::Eof => return done,
            _ => {}
        }
    }
}

fn add(open: &mut [Open], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn begin(tag: &BytesStart<'_>, above: Option<&Open>) -> Open {
    let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
        (key, String::from_utf8_lossy(&attribute.value).into_owned())
    });
    Open {
        path: above.map_or_else(|| name.clone(), |a| format!("{}/{name}", a.path)),
        attributes: attributes.collect(),
        text: String::new(),
    }
}
