//! Search filters: made ready once, then asked of each object (RFC 4511 4.5.1.7, MS-ADTS 3.1.1.3.1.3).

use std::collections::BTreeSet;

use super::access::Reader;
use super::schema::{Attr, Class, Schema, Syntax};
use super::store::{Id, Store};
use super::values::View;
use super::wire::{Filter, Piece};
use crate::model::{Dn, Guid, Sid};

const BIT_AND: &str = "1.2.840.113556.1.4.803";
const BIT_OR: &str = "1.2.840.113556.1.4.804";
const IN_CHAIN: &str = "1.2.840.113556.1.4.1941";

/// Attributes that ambiguous name resolution looks into when the schema marks nothing better.
const ANR_EXTRA: [&str; 3] = ["name", "mail", "userPrincipalName"];

pub enum Test {
    And(Vec<Test>),
    Or(Vec<Test>),
    Not(Box<Test>),
    /// Neither true nor false: an attribute or value that the schema does not know.
    Undefined,
    Is(Id),
    Never,
    OfClass(BTreeSet<Class>),
    OfCategory(&'static str),
    Present(Attr),
    Points(Attr, Id),
    PointedBy(Attr, Id),
    OneOf(BTreeSet<Id>),
    Bits {
        attr: Attr,
        mask: i64,
        all: bool,
    },
    Compare(Attr, How),
}

pub enum How {
    Text(String),
    Number(i64),
    Bytes(Vec<u8>),
    Dn(Dn),
    Pieces(Vec<Piece>),
    AtLeast(Bound),
    AtMost(Bound),
}

pub enum Bound {
    Number(i64),
    Text(String),
}

/// What the filter means in this store: DNs become objects, class names classes.
pub fn prepare(filter: &Filter, store: &Store) -> Test {
    match filter {
        Filter::And(parts) => Test::And(parts.iter().map(|f| prepare(f, store)).collect()),
        Filter::Or(parts) => Test::Or(parts.iter().map(|f| prepare(f, store)).collect()),
        Filter::Not(part) => Test::Not(Box::new(prepare(part, store))),
        Filter::Equal(name, value) if name.eq_ignore_ascii_case("anr") => anr(value),
        Filter::Equal(name, value) => with(name, |attr| equal(attr, value, store)),
        Filter::Present(name) => with(name, Test::Present),
        Filter::AtLeast(name, value) => with(name, |attr| bound(attr, value, How::AtLeast)),
        Filter::AtMost(name, value) => with(name, |attr| bound(attr, value, How::AtMost)),
        Filter::Substrings(name, pieces) if name.eq_ignore_ascii_case("anr") => {
            pieces.first().map_or(Test::Undefined, |p| match p {
                Piece::Initial(v) | Piece::Any(v) | Piece::Final(v) => anr(v),
            })
        }
        Filter::Substrings(name, pieces) => with(name, |attr| substrings(attr, pieces)),
        Filter::Rule {
            rule,
            attribute,
            value,
        } => with(attribute, |attr| by_rule(rule, attr, value, store)),
    }
}

fn with(name: &str, make: impl FnOnce(Attr) -> Test) -> Test {
    let name = name.split(';').next().unwrap_or(name);
    Schema::get().attribute(name).map_or(Test::Undefined, make)
}

fn lower(value: &[u8]) -> Option<String> {
    Some(std::str::from_utf8(value).ok()?.to_lowercase())
}

fn text(value: &[u8]) -> Option<&str> {
    std::str::from_utf8(value).ok()
}

fn equal(attr: Attr, value: &[u8], store: &Store) -> Test {
    let schema = Schema::get();
    let known = &schema.known;
    if attr == known.object_class {
        let Some(class) = text(value).and_then(|name| schema.class(name)) else {
            return Test::Undefined;
        };
        let below = schema.classes().filter(|c| c.def().chain.contains(&class));
        return Test::OfClass(below.collect());
    }
    if attr == known.object_category {
        return category(value);
    }
    if attr == known.object_guid {
        let guid = Guid::from_ad_bytes(value).or_else(|| text(value)?.parse().ok());
        return is(guid.map(|g| store.by_guid(g)));
    }
    if attr == known.object_sid {
        return match read_sid(value) {
            // Each domain has its own built-in groups with these.
            Some(sid) if sid.domain() == Some(Sid::new(5, &[32])) => {
                Test::Compare(attr, How::Bytes(sid.to_bytes()))
            }
            sid => is(sid.map(|sid| store.by_sid(&sid))),
        };
    }
    if attr == known.dn {
        return is(object(value, store));
    }
    if attr.def().is_forward_link() {
        return match object(value, store) {
            Some(Some(id)) => Test::Points(attr, id),
            Some(None) => Test::Never,
            None => Test::Undefined,
        };
    }
    if attr.def().is_back_link() {
        let forward = schema.other_end(attr);
        return match (object(value, store), forward) {
            (Some(Some(id)), Some(forward)) => Test::PointedBy(forward, id),
            (Some(None), _) => Test::Never,
            _ => Test::Undefined,
        };
    }
    let how = match attr.def().syntax {
        Syntax::Number => text(value).and_then(|t| t.parse().ok()).map(How::Number),
        Syntax::Dn => text(value).and_then(|t| Dn::parse(t).ok()).map(How::Dn),
        Syntax::Sid => read_sid(value).map(|s| How::Bytes(s.to_bytes())),
        Syntax::Bytes | Syntax::Security => Some(How::Bytes(value.to_vec())),
        Syntax::Text | Syntax::Exact | Syntax::Flag | Syntax::Time => lower(value).map(How::Text),
    };
    how.map_or(Test::Undefined, |how| Test::Compare(attr, how))
}

fn read_sid(value: &[u8]) -> Option<Sid> {
    Sid::from_bytes(value).or_else(|| text(value)?.parse().ok())
}

/// `None`: the value makes no sense; `Some(None)`: no object has it.
fn is(found: Option<Option<Id>>) -> Test {
    match found {
        None => Test::Undefined,
        Some(None) => Test::Never,
        Some(Some(id)) => Test::Is(id),
    }
}

fn object(value: &[u8], store: &Store) -> Option<Option<Id>> {
    let dn = Dn::parse(text(value)?).ok()?;
    Some(store.find(&dn).ok())
}

/// By the class's name or the DN of its schema object.
fn category(value: &[u8]) -> Test {
    let Some(name) = text(value) else {
        return Test::Undefined;
    };
    let schema = Schema::get();
    if let Some(class) = schema.class(name) {
        return Test::OfCategory(class.def().category);
    }
    let cn = Dn::parse(name).map(|dn| dn.leaf()).unwrap_or_default();
    let class = schema
        .classes()
        .find(|c| c.def().cn.eq_ignore_ascii_case(&cn));
    class.map_or(Test::Never, |c| Test::OfCategory(c.def().cn))
}

fn bound(attr: Attr, value: &[u8], how: fn(Bound) -> How) -> Test {
    let bound = match attr.def().syntax {
        Syntax::Number => text(value).and_then(|t| t.parse().ok()).map(Bound::Number),
        Syntax::Bytes | Syntax::Sid | Syntax::Security | Syntax::Dn => None,
        _ => lower(value).map(Bound::Text),
    };
    bound.map_or(Test::Undefined, |b| Test::Compare(attr, how(b)))
}

/// Active Directory has no substring match on DNs, numbers and bytes.
fn substrings(attr: Attr, pieces: &[Piece]) -> Test {
    if !matches!(
        attr.def().syntax,
        Syntax::Text | Syntax::Exact | Syntax::Time
    ) {
        return Test::Undefined;
    }
    let lowered = pieces.iter().map(|piece| {
        Some(match piece {
            Piece::Initial(v) => Piece::Initial(lower(v)?.into()),
            Piece::Any(v) => Piece::Any(lower(v)?.into()),
            Piece::Final(v) => Piece::Final(lower(v)?.into()),
        })
    });
    let pieces: Option<Vec<Piece>> = lowered.collect();
    pieces.map_or(Test::Undefined, |p| Test::Compare(attr, How::Pieces(p)))
}

fn by_rule(rule: &str, attr: Attr, value: &[u8], store: &Store) -> Test {
    let number = || text(value).and_then(|t| t.parse().ok());
    match rule {
        BIT_AND | BIT_OR if attr.def().syntax == Syntax::Number => {
            number().map_or(Test::Undefined, |mask| Test::Bits {
                attr,
                mask,
                all: rule == BIT_AND,
            })
        }
        IN_CHAIN => {
            let schema = Schema::get();
            let (forward, up) = if attr.def().is_back_link() {
                (schema.other_end(attr), false)
            } else {
                (Some(attr), true)
            };
            match (object(value, store), forward) {
                (Some(Some(id)), Some(link)) => Test::OneOf(store.reach(id, link, up)),
                (Some(None), _) => Test::Never,
                _ => Test::Undefined,
            }
        }
        "" => equal(attr, value, store),
        _ => Test::Undefined,
    }
}

/// Ambiguous name resolution: any of the marked attributes starts with the text; with a blank in
/// it, also given name and surname in either order (MS-ADTS 3.1.1.3.1.3.4).
fn anr(value: &[u8]) -> Test {
    let Some(wanted) = lower(value).filter(|t| !t.trim().is_empty()) else {
        return Test::Undefined;
    };
    let schema = Schema::get();
    let starts = |attr: Attr, text: &str| {
        let pieces = vec![Piece::Initial(text.as_bytes().to_vec())];
        Test::Compare(attr, How::Pieces(pieces))
    };
    let extra = ANR_EXTRA.iter().filter_map(|n| schema.attribute(n));
    let marked = schema.attributes().filter(|a| a.def().anr);
    let mut any: Vec<Test> = marked
        .chain(extra)
        .filter(|a| matches!(a.def().syntax, Syntax::Text | Syntax::Exact))
        .map(|a| starts(a, wanted.trim()))
        .collect();
    let names = (schema.attribute("givenName"), schema.attribute("sn"));
    if let (Some((one, two)), (Some(given), Some(sn))) = (wanted.trim().split_once(' '), names) {
        for (first, second) in [(one, two), (two, one)] {
            any.push(Test::And(vec![starts(given, first), starts(sn, second)]));
        }
    }
    Test::Or(any)
}

/// One search's filter at work.
pub struct Matcher<'a, 'r> {
    pub view: View<'a>,
    pub reader: &'r mut Reader<'a>,
}

impl Matcher<'_, '_> {
    /// `None`: undefined, which a search takes as no.
    pub fn matches(&mut self, test: &Test, id: Id) -> Option<bool> {
        let object = self.view.store.get(id);
        match test {
            Test::And(parts) => {
                let mut all = Some(true);
                for part in parts {
                    match self.matches(part, id) {
                        Some(false) => return Some(false),
                        None => all = None,
                        Some(true) => {}
                    }
                }
                all
            }
            Test::Or(parts) => {
                let mut any = Some(false);
                for part in parts {
                    match self.matches(part, id) {
                        Some(true) => return Some(true),
                        None => any = None,
                        Some(false) => {}
                    }
                }
                any
            }
            Test::Not(part) => self.matches(part, id).map(|b| !b),
            Test::Undefined => None,
            Test::Never => Some(false),
            Test::Is(wanted) => Some(*wanted == id),
            Test::OneOf(ids) => Some(ids.contains(&id)),
            Test::OfClass(classes) => Some(classes.contains(&object.class)),
            Test::OfCategory(cn) => Some(object.class.def().category == *cn),
            Test::Points(attr, to) => {
                Some(self.reader.reads(id, *attr) && object.linked(*attr).contains(to))
            }
            Test::PointedBy(attr, from) => Some(object.back.contains(&(*attr, *from))),
            Test::Present(attr) => Some(self.any(id, *attr, |_| true)),
            Test::Bits { attr, mask, all } => Some(self.any(id, *attr, |value| {
                let number = text(value).and_then(|t| t.parse::<i64>().ok());
                number.is_some_and(|n| {
                    let met = n & mask;
                    if *all { met == *mask } else { met != 0 }
                })
            })),
            Test::Compare(attr, how) => Some(self.any(id, *attr, |value| how.is_met_by(value))),
        }
    }

    /// Does any value that the caller may read meet this? Stored values are not copied.
    fn any(&mut self, id: Id, attr: Attr, meets: impl Fn(&[u8]) -> bool) -> bool {
        let known = &Schema::get().known;
        if attr == known.object_class {
            return true;
        }
        if attr == known.unicode_pwd || !self.reader.reads(id, attr) {
            return false;
        }
        let object = self.view.store.get(id);
        if attr == known.name || attr == object.rdn {
            return meets(object.name.as_bytes());
        }
        let stored = object.stored(attr);
        if !stored.is_empty() {
            return stored.iter().any(|v| meets(v));
        }
        self.view.values(id, attr).iter().any(|v| meets(v))
    }
}

impl How {
    fn is_met_by(&self, value: &[u8]) -> bool {
        match self {
            Self::Bytes(wanted) => value == wanted,
            Self::Number(wanted) => text(value).and_then(|t| t.parse().ok()) == Some(*wanted),
            Self::Dn(wanted) => text(value)
                .and_then(|t| Dn::parse(t).ok())
                .is_some_and(|dn| dn == *wanted),
            Self::Text(wanted) => {
                value.eq_ignore_ascii_case(wanted.as_bytes())
                    || !value.is_ascii() && lower(value).is_some_and(|v| v == *wanted)
            }
            Self::Pieces(pieces) => lower(value).is_some_and(|v| pieces_meet(pieces, v.as_bytes())),
            Self::AtLeast(bound) => bound.compare(value).is_some_and(|o| o.is_ge()),
            Self::AtMost(bound) => bound.compare(value).is_some_and(|o| o.is_le()),
        }
    }
}

impl Bound {
    fn compare(&self, value: &[u8]) -> Option<std::cmp::Ordering> {
        match self {
            Self::Number(bound) => Some(text(value)?.parse::<i64>().ok()?.cmp(bound)),
            Self::Text(bound) => Some(lower(value)?.as_str().cmp(bound)),
        }
    }
}

fn pieces_meet(pieces: &[Piece], mut rest: &[u8]) -> bool {
    for piece in pieces {
        match piece {
            Piece::Initial(start) => match rest.strip_prefix(start.as_slice()) {
                Some(after) => rest = after,
                None => return false,
            },
            Piece::Any(part) => {
                let at = rest
                    .windows(part.len().max(1))
                    .position(|w| w == part.as_slice());
                match at {
                    Some(at) => rest = &rest[at + part.len()..],
                    None => return false,
                }
            }
            Piece::Final(end) => return rest.ends_with(end),
        }
    }
    true
}
