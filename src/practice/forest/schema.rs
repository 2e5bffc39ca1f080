//! The schema: attributes and classes with Active Directory's own identifiers and rules.
//!
//! Read from `resources/practice/schema.txt`, whose first lines say what each column is.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::model::Guid;
use crate::model::packed::packed_text;

static TEXT: LazyLock<String> = LazyLock::new(|| packed_text!("practice-schema"));

/// An attribute of the schema, by its place in [`Schema::attributes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Attr(u16);

/// A class of the schema, by its place in [`Schema::classes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class(u16);

/// How values are compared and checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Without case.
    Text,
    Exact,
    Number,
    Flag,
    Dn,
    Bytes,
    Sid,
    Time,
    Security,
}

pub struct AttributeDef {
    pub name: &'static str,
    pub cn: &'static str,
    pub oid: &'static str,
    /// `attributeSyntax` and `oMSyntax`.
    pub wire_syntax: (&'static str, &'static str),
    pub syntax: Syntax,
    pub guid: Guid,
    /// Property set that holds it.
    pub set: Option<Guid>,
    /// Even: forward link; odd: the back link of the even number before it.
    pub link: Option<u32>,
    pub longest: Option<usize>,
    pub single: bool,
    pub constructed: bool,
    /// Part of ambiguous name resolution.
    pub anr: bool,
    /// Only the directory itself writes it.
    pub system: bool,
}

impl AttributeDef {
    pub fn is_back_link(&self) -> bool {
        self.link.is_some_and(|l| l % 2 == 1)
    }

    pub fn is_forward_link(&self) -> bool {
        self.link.is_some_and(|l| l % 2 == 0)
    }
}

pub struct ClassDef {
    pub name: &'static str,
    pub cn: &'static str,
    pub oid: &'static str,
    pub guid: Guid,
    /// 1 structural, 2 abstract, 3 auxiliary, 0 either (from before X.500 1993).
    pub kind: u8,
    /// CN of the class that `objectCategory` names.
    pub category: &'static str,
    pub superior: &'static str,
    pub rdn: Attr,
    /// `top` first, itself last.
    pub chain: Vec<Class>,
    /// Classes under which an object of it may stand.
    pub parents: BTreeSet<&'static str>,
    pub must: BTreeSet<Attr>,
    pub may: BTreeSet<Attr>,
}

pub struct Schema {
    pub attributes: Vec<AttributeDef>,
    pub classes: Vec<ClassDef>,
    attribute_names: HashMap<String, Attr>,
    class_names: HashMap<String, Class>,
    pub known: Known,
}

macro_rules! known {
    ($($field:ident = $name:literal),* $(,)?) => {
        /// Attributes that the server itself reads or writes.
        pub struct Known { $(pub $field: Attr),* }
        impl Known {
            fn find(names: &HashMap<String, Attr>) -> Option<Self> {
                let get = |name: &str| names.get(&name.to_ascii_lowercase()).copied();
                Some(Self { $($field: get($name)?),* })
            }
        }
    };
}

known! {
    object_class = "objectClass", object_category = "objectCategory", object_guid = "objectGUID",
    object_sid = "objectSid", dn = "distinguishedName", name = "name",
    instance_type = "instanceType", when_created = "whenCreated", when_changed = "whenChanged",
    usn_created = "uSNCreated", usn_changed = "uSNChanged", security = "nTSecurityDescriptor",
    sam_account_name = "sAMAccountName", sam_account_type = "sAMAccountType", upn = "userPrincipalName",
    uac = "userAccountControl", uac_computed = "msDS-User-Account-Control-Computed", primary_group = "primaryGroupID",
    group_type = "groupType", member = "member", token_groups = "tokenGroups",
    primary_group_token = "primaryGroupToken", canonical_name = "canonicalName",
    child_classes = "allowedChildClassesEffective", attributes_effective = "allowedAttributesEffective",
    sd_rights = "sDRightsEffective", subordinates = "msDS-Approx-Immed-Subordinates", unicode_pwd = "unicodePwd",
    pwd_last_set = "pwdLastSet", lockout_time = "lockoutTime", account_expires = "accountExpires",
    logon_hours = "logonHours", workstations = "userWorkstations", is_deleted = "isDeleted",
    last_known_parent = "lastKnownParent", system_flags = "systemFlags", critical = "isCriticalSystemObject",
    min_pwd_length = "minPwdLength", max_pwd_age = "maxPwdAge", display_name = "displayName",

}

impl Schema {
    #[expect(
        clippy::expect_used,
        reason = "an invariant of the build: the file is compiled in, and every test of practice reads it"
    )]
    pub fn get() -> &'static Self {
        static SCHEMA: LazyLock<Schema> =
            LazyLock::new(|| read(&TEXT).expect("resources/practice/schema.txt is well formed"));
        &SCHEMA
    }

    pub fn attribute(&self, name: &str) -> Option<Attr> {
        self.attribute_names
            .get(&name.to_ascii_lowercase())
            .copied()
    }

    pub fn class(&self, name: &str) -> Option<Class> {
        self.class_names.get(&name.to_ascii_lowercase()).copied()
    }

    pub fn attributes(&self) -> impl Iterator<Item = Attr> + use<> {
        (0..self.attributes.len() as u16).map(Attr)
    }

    pub fn classes(&self) -> impl Iterator<Item = Class> + use<> {
        (0..self.classes.len() as u16).map(Class)
    }

    /// The forward link of a back link, and the other way round.
    pub fn other_end(&self, attr: Attr) -> Option<Attr> {
        let wanted = attr.def().link? ^ 1;
        self.attributes().find(|a| a.def().link == Some(wanted))
    }
}

impl Attr {
    pub fn def(self) -> &'static AttributeDef {
        &Schema::get().attributes[usize::from(self.0)]
    }

    pub fn name(self) -> &'static str {
        self.def().name
    }
}

impl Class {
    pub fn def(self) -> &'static ClassDef {
        &Schema::get().classes[usize::from(self.0)]
    }

    pub fn name(self) -> &'static str {
        self.def().name
    }

    pub fn is_a(self, class: &str) -> bool {
        let chain = &self.def().chain;
        chain.iter().any(|c| c.name().eq_ignore_ascii_case(class))
    }

    /// Has a SID and an account name.
    pub fn is_principal(self) -> bool {
        self.is_a("user") || self.is_a("group")
    }

    pub fn may_have(self, attr: Attr) -> bool {
        let def = self.def();
        def.must.contains(&attr) || def.may.contains(&attr)
    }
}

/// `None` where a column is missing or does not say what its place asks for.
fn read(text: &'static str) -> Option<Schema> {
    let mut attributes: Vec<AttributeDef> = Vec::new();
    let mut rows: Vec<Vec<&'static str>> = Vec::new();
    for line in text.lines() {
        let columns: Vec<&str> = line.split(' ').collect();
        match columns.first() {
            Some(&"attribute") => attributes.push(attribute(&columns)?),
            Some(&"class") => rows.push(columns),
            _ => {}
        }
    }
    let attribute_names: HashMap<String, Attr> = (0u16..)
        .zip(&attributes)
        .map(|(at, def)| (def.name.to_ascii_lowercase(), Attr(at)))
        .collect();
    let class_names: HashMap<String, Class> = (0u16..)
        .zip(&rows)
        .map(|(at, row)| (row[1].to_ascii_lowercase(), Class(at)))
        .collect();
    let classes = rows
        .iter()
        .map(|row| class(row, &rows, &class_names, &attribute_names))
        .collect::<Option<_>>()?;
    Some(Schema {
        known: Known::find(&attribute_names)?,
        attributes,
        classes,
        attribute_names,
        class_names,
    })
}

fn attribute(columns: &[&'static str]) -> Option<AttributeDef> {
    let wire_syntax = columns[4].split_once('/')?;
    let has = |flag: &str| columns[10].split(',').any(|f| f == flag);
    Some(AttributeDef {
        name: columns[1],
        cn: columns[2],
        oid: columns[3],
        wire_syntax,
        syntax: match columns[5] {
            "exact" => Syntax::Exact,
            "number" => Syntax::Number,
            "flag" => Syntax::Flag,
            "dn" => Syntax::Dn,
            "bytes" => Syntax::Bytes,
            "sid" => Syntax::Sid,
            "time" => Syntax::Time,
            "security" => Syntax::Security,
            _ => Syntax::Text,
        },
        guid: columns[6].parse().ok()?,
        set: match columns[7] {
            "-" => None,
            set => Some(set.parse().ok()?),
        },
        link: columns[8].parse().ok(),
        longest: columns[9].parse().ok(),
        single: has("one"),
        constructed: has("constructed"),
        anr: has("anr"),
        system: has("system"),
    })
}

fn split(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(',').filter(|c| *c != "-" && !c.is_empty())
}

/// A class with what it takes from its superiors and auxiliary classes.
fn class(
    row: &[&'static str],
    rows: &[Vec<&'static str>],
    class_names: &HashMap<String, Class>,
    attribute_names: &HashMap<String, Attr>,
) -> Option<ClassDef> {
    let find = |name: &str| class_names.get(&name.to_ascii_lowercase()).copied();
    let attr = |name: &str| attribute_names.get(&name.to_ascii_lowercase()).copied();
    let mut chain = Vec::new();
    let mut at = find(row[1]);
    while let Some(class) = at {
        chain.insert(0, class);
        let superior = rows[usize::from(class.0)][7];
        at = find(superior).filter(|s| *s != class);
    }
    let mut sources: Vec<&Vec<&'static str>> = Vec::new();
    let mut todo: Vec<Class> = chain.clone();
    while let Some(class) = todo.pop() {
        let row = &rows[usize::from(class.0)];
        if !sources.iter().any(|s| s[1] == row[1]) {
            sources.push(row);
            todo.extend(split(row[9]).filter_map(find));
        }
    }
    let taken = |column: usize| -> BTreeSet<Attr> {
        let names = sources.iter().flat_map(|row| split(row[column]));
        names.filter_map(attr).collect()
    };
    let parents = chain.iter().flat_map(|c| split(rows[usize::from(c.0)][10]));
    Some(ClassDef {
        name: row[1],
        cn: row[2],
        oid: row[3],
        guid: row[4].parse().ok()?,
        kind: row[5].parse().unwrap_or(1),
        category: row[6],
        superior: row[7],
        rdn: attr(row[8])?,
        parents: parents.collect(),
        must: taken(11),
        may: taken(12),
        chain,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computer_is_a_user_and_takes_its_attributes() {
        let schema = Schema::get();
        let computer = schema.class("Computer").unwrap();
        let chain: Vec<_> = computer.def().chain.iter().map(|c| c.name()).collect();
        assert_eq!(
            chain,
            ["top", "person", "organizationalPerson", "user", "computer"]
        );
        assert!(computer.may_have(schema.known.upn));
        assert!(
            computer.may_have(schema.known.sam_account_name),
            "an auxiliary class of user"
        );
        assert!(
            !schema
                .class("organizationalUnit")
                .unwrap()
                .may_have(schema.known.upn)
        );
    }

    #[test]
    fn links_know_their_other_end() {
        let schema = Schema::get();
        assert_eq!(
            schema.other_end(schema.known.member),
            schema.attribute("memberOf")
        );
        assert!(!schema.known.member.def().is_back_link());
    }
}
