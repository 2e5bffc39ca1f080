//! Search: base, scope, filter, attributes, pages, ranges, sorting (RFC 4511 4.5, RFC 2696).

use std::collections::VecDeque;

use super::access::{Caller, Reader};
use super::answers::{self, Outcome, code};
use super::controller::{Controller, check_controls, find_control, oid};
use super::filter::{self, Matcher};
use super::schema::{Attr, Schema};
use super::store::{Id, Store};
use super::values::View;
use super::wire::{Answer, Attributes, Control, Reply, Search, value};

const DONE: u64 = 5;

/// Unfinished paged searches of one connection, oldest first.
#[derive(Default)]
pub struct Pages {
    sets: VecDeque<(u64, VecDeque<Id>)>,
    next: u64,
}

pub struct Request<'a> {
    pub store: &'a Store,
    pub controller: &'a Controller,
    pub caller: Option<&'a Caller>,
    pub now: i64,
}

/// All messages of the answer.
pub fn run(
    request: &Request,
    search: &Search,
    controls: &[Control],
    pages: &mut Pages,
) -> Vec<Reply> {
    let mut replies = Vec::new();
    let (answer, controls) = match entries(request, search, controls, pages, &mut replies) {
        Ok(done) => done,
        Err(refusal) => (refusal, Vec::new()),
    };
    replies.push(Reply::Done {
        tag: DONE,
        answer,
        controls,
    });
    replies
}

fn entries(
    request: &Request,
    search: &Search,
    controls: &[Control],
    pages: &mut Pages,
    replies: &mut Vec<Reply>,
) -> Outcome<(Answer, Vec<Control>)> {
    check_controls(controls)?;
    let (store, controller) = (request.store, request.controller);
    if search.base.is_empty() && search.scope == 0 {
        let whole = controller.root_dse(store, request.now);
        replies.push(root_dse(whole, search));
        return Ok((Answer::success(), Vec::new()));
    }
    let caller = request.caller.ok_or_else(answers::not_bound)?;
    let base = controller.resolve(store, &search.base)?;
    let flags = |oid| value::flags(find_control(controls, oid)?.value.as_deref()?);
    let view = View {
        store,
        caller,
        sd_flags: flags(oid::SD_FLAGS),
        extended_dn: find_control(controls, oid::EXTENDED_DN)
            .map(|_| flags(oid::EXTENDED_DN).unwrap_or(0) == 1),
    };
    let mut reader = Reader::new(store, caller);
    let deleted = find_control(controls, oid::SHOW_DELETED).is_some()
        || find_control(controls, oid::SHOW_RECYCLED).is_some();
    if !reader.sees(base) || store.get(base).deleted && !deleted {
        let parent = store.get(base).parent.map(|p| store.dn_text(p));
        return Err(answers::no_object(&parent.unwrap_or_default()));
    }
    let page =
        match find_control(controls, oid::PAGED) {
            Some(control) => Some(control.value.as_deref().and_then(value::page).ok_or_else(
                || answers::ldap_error(code::PROTOCOL_ERROR, 0x57, "Error decoding ldap message"),
            )?),
            None => None,
        };
    let mut found = match &page {
        Some((_, cookie)) if !cookie.is_empty() => pages.take(cookie)?,
        _ => {
            if search.scope == 2 && !no_references(controls) {
                let urls = controller.references(store, base).into_iter();
                replies.extend(urls.map(|url| Reply::Reference(vec![url])));
            }
            let mut found = candidates(view, &mut reader, search, base, deleted);
            sort(view, controls, found.make_contiguous());
            found
        }
    };

    let most = match (&page, usize::try_from(search.size_limit)) {
        (Some((size, _)), _) => usize::try_from(*size)
            .unwrap_or(0)
            .min(controller.limits.page),
        (None, Ok(limit)) if limit > 0 => limit.min(controller.limits.page),
        _ => controller.limits.page,
    };
    let now: Vec<Id> = found.drain(..most.min(found.len())).collect();
    let wanted = Wanted::new(&search.attributes);
    for id in now {
        let attributes = wanted.read(view, &mut reader, id, search, controller.limits.values);
        let dn = view.dn(id);
        replies.push(Reply::Entry { dn, attributes });
    }

    let mut answer_controls = Vec::new();
    if find_control(controls, oid::SORT).is_some() {
        answer_controls.push(Control {
            oid: oid::SORT_ANSWER.to_owned(),
            critical: false,
            value: Some(value::sort_answer(0)),
        });
    }
    if let Some((size, _)) = page {
        let cookie = match size {
            0 => Vec::new(),
            _ => pages.keep(found, controller.limits.result_sets),
        };
        answer_controls.push(Control {
            oid: oid::PAGED.to_owned(),
            critical: false,
            value: Some(value::page_answer(0, cookie)),
        });
        return Ok((Answer::success(), answer_controls));
    }
    let answer = if found.is_empty() {
        Answer::success()
    } else {
        Answer::new(code::SIZE_LIMIT, "")
    };
    Ok((answer, answer_controls))
}

fn no_references(controls: &[Control]) -> bool {
    let options = find_control(controls, oid::SEARCH_OPTIONS)
        .and_then(|c| value::flags(c.value.as_deref()?))
        .unwrap_or(0);
    find_control(controls, oid::DOMAIN_SCOPE).is_some() || options & 1 != 0
}

fn candidates<'a>(
    view: View<'a>,
    reader: &mut Reader<'a>,
    search: &Search,
    base: Id,
    deleted: bool,
) -> VecDeque<Id> {
    let store = view.store;
    let test = filter::prepare(&search.filter, store);
    let scope = match search.scope {
        0 => vec![base],
        1 => store.get(base).children.clone(),
        _ => store.subtree(base),
    };
    let mut matcher = Matcher { view, reader };
    scope
        .into_iter()
        .filter(|id| deleted || !store.get(*id).deleted)
        .filter(|id| matcher.matches(&test, *id) == Some(true) && matcher.reader.sees(*id))
        .collect()
}

fn sort(view: View, controls: &[Control], found: &mut [Id]) {
    let Some((attr, reverse)) = find_control(controls, oid::SORT)
        .and_then(|c| value::sort(c.value.as_deref()?))
        .and_then(|(name, reverse)| Some((Schema::get().attribute(&name)?, reverse)))
    else {
        return;
    };
    found.sort_by_cached_key(|id| {
        let first = view.values(*id, attr).into_iter().next();
        first.map(|v| String::from_utf8_lossy(&v).to_lowercase())
    });
    if reverse {
        found.reverse();
    }
}

impl Pages {
    fn take(&mut self, cookie: &[u8]) -> Outcome<VecDeque<Id>> {
        let key = cookie.try_into().map(u64::from_be_bytes).ok();
        let at = key.and_then(|key| self.sets.iter().position(|(k, _)| *k == key));
        match at.and_then(|at| self.sets.remove(at)) {
            Some((_, ids)) => Ok(ids),
            None => Err(answers::ldap_error(
                code::CRITICAL_EXTENSION,
                0x57,
                "Error processing control",
            )),
        }
    }

    /// The cookie; empty when nothing is left.
    fn keep(&mut self, rest: VecDeque<Id>, most: usize) -> Vec<u8> {
        if rest.is_empty() {
            return Vec::new();
        }
        while self.sets.len() >= most.max(1) {
            self.sets.pop_front();
        }
        self.next += 1;
        self.sets.push_back((self.next, rest));
        self.next.to_be_bytes().to_vec()
    }
}

fn root_dse(whole: Attributes, search: &Search) -> Reply {
    let all =
        search.attributes.is_empty() || search.attributes.iter().any(|a| a == "*" || a == "+");
    let asked = |name: &str| {
        all || search
            .attributes
            .iter()
            .any(|a| a.eq_ignore_ascii_case(name))
    };
    let attributes = whole.into_iter().filter(|(name, _)| asked(name));
    Reply::Entry {
        dn: String::new(),
        attributes: attributes.collect(),
    }
}

/// First value and last one; `None`: to the end.
type Range = (usize, Option<usize>);

/// The attributes that a search asks for.
struct Wanted {
    all: bool,
    named: Vec<(Attr, Option<Range>)>,
}

impl Wanted {
    fn new(names: &[String]) -> Self {
        let named = names.iter().filter_map(|name| {
            let mut parts = name.split(';');
            let attr = Schema::get().attribute(parts.next()?)?;
            Some((attr, parts.find_map(range)))
        });
        Self {
            all: names.is_empty() || names.iter().any(|n| n == "*"),
            named: named.collect(),
        }
    }

    fn read<'a>(
        &self,
        view: View<'a>,
        reader: &mut Reader<'a>,
        id: Id,
        search: &Search,
        most: usize,
    ) -> Attributes {
        let known = &Schema::get().known;
        let mut attrs = self.named.clone();
        if self.all {
            let class = view.store.get(id).class.def();
            let named: Vec<Attr> = attrs.iter().map(|(a, _)| *a).collect();
            let rest = class.must.union(&class.may).filter(|a| {
                let shown =
                    !a.def().constructed && (**a != known.security || view.sd_flags.is_some());
                shown && !named.contains(a)
            });
            attrs.extend(rest.map(|a| (*a, None)));
        }
        let mut out = Attributes::new();
        for (attr, range) in attrs {
            if attr == known.unicode_pwd || !reader.reads(id, attr) {
                continue;
            }
            let values = view.values(id, attr);
            if values.is_empty() {
                continue;
            }
            if search.types_only {
                out.push((attr.name().to_owned(), Vec::new()));
            } else {
                push_values(&mut out, attr, values, range, most);
            }
        }
        out
    }
}

/// `range=0-1499`, `range=1500-*`
fn range(option: &str) -> Option<Range> {
    let (low, high) = option.strip_prefix("range=")?.split_once('-')?;
    let high = match high {
        "*" => None,
        number => Some(number.parse().ok()?),
    };
    Some((low.parse().ok()?, high))
}

/// More values than one answer takes come in parts (MS-ADTS 3.1.1.3.1.3.3).
fn push_values(
    out: &mut Attributes,
    attr: Attr,
    mut values: Vec<Vec<u8>>,
    range: Option<Range>,
    most: usize,
) {
    let name = attr.name();
    if attr.def().single || range.is_none() && values.len() <= most {
        out.push((name.to_owned(), values));
        return;
    }
    let (low, high) = range.unwrap_or((0, None));
    if range.is_none() {
        out.push((name.to_owned(), Vec::new()));
    }
    if low >= values.len() {
        return;
    }
    let end = high.map_or(usize::MAX, |h| h.saturating_add(1));
    let end = end.min(low.saturating_add(most)).min(values.len());
    let last = end == values.len();
    let part: Vec<Vec<u8>> = values.drain(low..end.max(low)).collect();
    let upper = if last {
        "*".to_owned()
    } else {
        (end.max(low + 1) - 1).to_string()
    };
    out.push((format!("{name};range={low}-{upper}"), part));
}
