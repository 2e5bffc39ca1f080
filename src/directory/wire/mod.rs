//! One signed-in connection: searches by pages, ranges, writes; every fault becomes a [`Failure`].

mod answer;
mod ask;
#[cfg(any(feature = "kerberos", test))]
mod kerberos;
mod root;

use std::collections::HashSet;
use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use ldap3::controls::{PagedResults, RawControl};
use ldap3::{Ldap, LdapConnAsync, LdapResult, Mod, Scope, SearchOptions};
use tokio::task::AbortHandle;
use tokio::time::timeout;

use crate::model::ports::{Change, SearchScope};
use crate::model::words::{Words, words};
use crate::model::{Entry, Problem, ProblemKind, Secret};

use super::dial::{Meter, Place, Sizes, Target, Timing};
use super::error::{DirectoryError, Failure, clean};
use answer::{Budget, Part, next_cookie, read_entry};
pub(super) use ask::{Query, Write};
pub(super) use root::RootDse;

/// Windows cuts larger pages to 1000.
const PAGE: i32 = 1000;
/// Pages without an entry in a row that a server may send before it is taken for broken.
const EMPTY_PAGES: u32 = 1000;

const PAGED: &str = "1.2.840.113556.1.4.319";
const SD_FLAGS: &str = "1.2.840.113556.1.4.801";
const DOMAIN_SCOPE: &str = "1.2.840.113556.1.4.1339";
const LINK_TTL: &str = "1.2.840.113556.1.4.2309";

pub(super) struct Line {
    ldap: Ldap,
    pub(super) place: Place,
    timing: Timing,
    sizes: Sizes,
    meter: Meter,
    pub(super) root: Option<RootDse>,
    driver: AbortHandle,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

impl Line {
    pub(super) fn new(
        (connection, ldap): (LdapConnAsync, Ldap),
        place: Place,
        target: &Target,
        meter: Meter,
    ) -> Self {
        let driver = tokio::spawn(async move {
            if let Err(error) = connection.drive().await {
                tracing::debug!("connection ended: {error}");
            }
        });
        Self {
            ldap,
            place,
            timing: target.timing,
            sizes: target.sizes,
            meter,
            root: None,
            driver: driver.abort_handle(),
        }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.ldap.clone().is_closed() || self.driver.is_finished()
    }

    /// The controller's own name, or the one it was reached by.
    pub(super) fn server(&self) -> String {
        let own = self.root.as_ref().map(|r| r.host.clone());
        own.filter(|h| !h.is_empty())
            .unwrap_or_else(|| self.place.to_string())
    }

    pub(super) async fn simple_bind(
        &self,
        account: &str,
        password: &Secret,
    ) -> Result<(), Failure> {
        let mut ldap = self.ldap.clone();
        ldap.with_timeout(self.timing.connect);
        let done = AssertUnwindSafe(ldap.simple_bind(account, password.expose()))
            .catch_unwind()
            .await;
        self.settle(&mut ldap, done).await
    }

    #[cfg(not(feature = "kerberos"))]
    #[expect(clippy::unused_async, reason = "the same shape as with the feature")]
    pub(super) async fn kerberos_bind(&self, _domain: &str) -> Result<(), Failure> {
        Err(Failure::Told(Box::new(
            Problem::new(
                ProblemKind::Refused,
                words!("directory-no-kerberos"),
                words!("directory-no-kerberos-advice"),
            )
            .because(words!("directory-no-kerberos-cause")),
        )))
    }

    /// Reads the root entry and checks that this is a controller of the domain.
    pub(super) async fn learn(mut self, domain: &str) -> Result<(Self, Words), Problem> {
        let what = words!("directory-doing-root");
        let found = self
            .search(&Query::of_root(&root::ATTRIBUTES))
            .await
            .map_err(|f| DirectoryError::new(what, self.server(), f))?;
        let root = found
            .first()
            .and_then(RootDse::read)
            .ok_or_else(|| not_active_directory(&self.server()))?;
        let served = root.default_context.dns_domain();
        if !served.eq_ignore_ascii_case(domain) {
            return Err(wrong_domain(&self.place.to_string(), &served, domain));
        }
        let words = match root.read_only {
            true => words!(
                "directory-is-read-only-controller",
                host = &root.host,
                domain = served
            ),
            false => words!(
                "directory-is-controller",
                host = &root.host,
                domain = served
            ),
        };
        self.root = Some(root);
        Ok((self, words))
    }

    pub(super) async fn search(&self, query: &Query) -> Result<Vec<Entry>, Failure> {
        let found = self.all(query).await;
        let entries = found.as_ref().map(Vec::len);
        tracing::debug!(server = %self.place, base = query.base, filter = query.filter, ?entries, "search");
        found
    }

    async fn all(&self, query: &Query) -> Result<Vec<Entry>, Failure> {
        let budget = &mut Budget::new(self.sizes.search);
        if query.at_once
            && let Some(parts) = self.whole(query, budget).await?
        {
            let mut out = Vec::with_capacity(parts.len());
            for part in parts {
                out.push(self.complete(query, part, budget).await?);
            }
            return Ok(out);
        }
        let mut out = Vec::new();
        let mut cookie = Vec::new();
        let mut empty = 0;
        loop {
            let controls = self.search_controls(query, Some(cookie.clone()))?;
            let (parts, next) = self.page(query, controls, None, budget).await?;
            empty = if parts.is_empty() { empty + 1 } else { 0 };
            for part in parts {
                out.push(self.complete(query, part, budget).await?);
            }
            let enough = query.limit.is_some_and(|limit| out.len() >= limit);
            if next.is_empty() || enough {
                out.truncate(query.limit.unwrap_or(usize::MAX));
                return Ok(out);
            }
            if empty >= EMPTY_PAGES || (empty > 1 && next == cookie) {
                return Err(Failure::Malformed(
                    "page after page without an entry".into(),
                ));
            }
            cookie = next;
        }
    }

    /// Everything in one answer; `None`: there may be more than a server puts into one.
    async fn whole(
        &self,
        query: &Query,
        budget: &mut Budget,
    ) -> Result<Option<Vec<Part>>, Failure> {
        let controls = self.search_controls(query, None)?;
        match self.page(query, controls, Some(PAGE), budget).await {
            // A server that cuts without a word is not to be believed.
            Ok((parts, _)) => Ok((parts.len() < PAGE as usize).then_some(parts)),
            Err(failure) if failure.is_too_much() => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    /// One answer, and the cookie of the next page; empty: that was the last. `most`: with more
    /// entries the server is to refuse.
    async fn page(
        &self,
        query: &Query,
        controls: Vec<RawControl>,
        most: Option<i32>,
        budget: &mut Budget,
    ) -> Result<(Vec<Part>, Vec<u8>), Failure> {
        let mut ldap = self.ldap.clone();
        if let Some(most) = most {
            ldap.with_search_options(SearchOptions::new().sizelimit(most));
        }
        ldap.with_controls(controls);
        ldap.with_timeout(self.timing.operation);
        let work = async {
            let mut stream = ldap
                .streaming_search(
                    &query.base,
                    scope(query.scope),
                    &query.filter,
                    query.attributes.clone(),
                )
                .await?;
            let mut parts = Vec::new();
            loop {
                let next = stream.next().await;
                self.meter.understood();
                match next {
                    Ok(Some(item)) if item.0.id == 4 => {
                        let part = read_entry(item.0)?;
                        budget.spend(&part.entry)?;
                        parts.push(part);
                    }
                    // A reference to another domain or an intermediate message.
                    Ok(Some(_)) => {}
                    Ok(None) => break,
                    Err(error) => {
                        let id = stream.ldap_handle().last_id();
                        return Err(self.give_up(id, error).await);
                    }
                }
            }
            let result = stream.finish().await.success()?;
            Ok((parts, next_cookie(&result)))
        };
        match timeout(self.timing.operation, AssertUnwindSafe(work).catch_unwind()).await {
            Ok(Ok(done)) => done,
            Ok(Err(_)) => Err(Failure::Malformed("the LDAP library gave up on it".into())),
            Err(_) => Err(Failure::TimedOut(self.timing.operation)),
        }
    }

    /// The rest of attributes that came in ranges (MS-ADTS 3.1.1.3.1.3.3).
    async fn complete(
        &self,
        query: &Query,
        mut part: Part,
        budget: &mut Budget,
    ) -> Result<Entry, Failure> {
        while let Some((name, mut from)) = part.open.pop() {
            loop {
                let mut rest = Query::at(&part.entry.dn, &[&format!("{name};range={from}-*")]);
                rest.security = query.security;
                let controls = self.search_controls(&rest, None)?;
                let (parts, _) = self.page(&rest, controls, None, budget).await?;
                let more = parts
                    .into_iter()
                    .next()
                    .ok_or_else(|| Failure::Malformed(format!("{name} ended in the middle")))?;
                let got = more.entry.values(&name).to_vec();
                let next = more
                    .open
                    .iter()
                    .find(|(n, _)| n.eq_ignore_ascii_case(&name));
                if got.is_empty() && next.is_some() {
                    return Err(Failure::Malformed(format!("{name} does not go on")));
                }
                part.entry.push(&name, got);
                match next {
                    Some((_, at)) if *at > from => from = *at,
                    Some(_) => {
                        return Err(Failure::Malformed(format!("{name} goes round in a ring")));
                    }
                    None => break,
                }
            }
        }
        Ok(part.entry)
    }

    /// `cookie`: of the page; `None`: no pages.
    fn search_controls(
        &self,
        query: &Query,
        cookie: Option<Vec<u8>>,
    ) -> Result<Vec<RawControl>, Failure> {
        let mut controls = Vec::new();
        if let Some(cookie) = cookie
            && query.scope != SearchScope::Base
            && self.supports(PAGED)
        {
            let size = query
                .limit
                .map_or(PAGE, |n| n.clamp(1, PAGE as usize) as i32);
            controls.push(PagedResults { size, cookie }.into());
        }
        if query.scope != SearchScope::Base && self.supports(DOMAIN_SCOPE) {
            controls.push(control(DOMAIN_SCOPE, false, None));
        }
        if let Some(flags) = query.security {
            controls.push(self.security_control(flags)?);
        }
        if query.link_ttl && self.supports(LINK_TTL) {
            controls.push(control(LINK_TTL, false, None));
        }
        Ok(controls)
    }

    /// Critical: without it the server would read or write parts that are not meant.
    fn security_control(&self, flags: u8) -> Result<RawControl, Failure> {
        if !self.supports(SD_FLAGS) {
            return Err(Failure::Told(Box::new(Problem::new(
                ProblemKind::Refused,
                words!("directory-no-parts", server = self.server()),
                words!("directory-no-parts-advice"),
            ))));
        }
        Ok(control(SD_FLAGS, true, Some(vec![0x30, 3, 2, 1, flags])))
    }

    fn supports(&self, oid: &str) -> bool {
        self.root.as_ref().is_some_and(|r| r.supports(oid))
    }

    pub(super) async fn write(&self, write: &Write) -> Result<(), Failure> {
        let mut ldap = self.ldap.clone();
        ldap.with_timeout(self.timing.operation);
        let done = match write {
            Write::Add(dn, attributes) => {
                let attributes: Vec<(Vec<u8>, HashSet<Vec<u8>>)> = attributes
                    .iter()
                    .map(|(name, values)| (name.clone().into_bytes(), set(values)))
                    .collect();
                AssertUnwindSafe(ldap.add(dn.as_str(), attributes))
                    .catch_unwind()
                    .await
            }
            Write::Modify(dn, changes) => {
                let changes = changes.iter().map(modification).collect();
                AssertUnwindSafe(ldap.modify(dn.as_str(), changes))
                    .catch_unwind()
                    .await
            }
            Write::Dacl(dn, bytes) => {
                ldap.with_controls(vec![self.security_control(4)?]);
                let change = Mod::Replace(
                    b"nTSecurityDescriptor".to_vec(),
                    HashSet::from([bytes.clone()]),
                );
                AssertUnwindSafe(ldap.modify(dn.as_str(), vec![change]))
                    .catch_unwind()
                    .await
            }
            Write::Delete(dn) => {
                AssertUnwindSafe(ldap.delete(dn.as_str()))
                    .catch_unwind()
                    .await
            }
        };
        let done = self.settle(&mut ldap, done).await;
        // The attributes are not told: a password may be among them.
        tracing::info!(server = %self.place, dn = %write.dn(), ?done, "{}", write.verb());
        done
    }

    async fn settle(
        &self,
        ldap: &mut Ldap,
        done: std::thread::Result<ldap3::result::Result<LdapResult>>,
    ) -> Result<(), Failure> {
        self.meter.understood();
        match done {
            Ok(Ok(result)) if result.rc == 0 => Ok(()),
            Ok(Ok(result)) => Err(Failure::Refused {
                code: result.rc,
                text: clean(&result.text),
            }),
            Ok(Err(error)) => {
                let id = ldap.last_id();
                Err(self.give_up(id, error).await)
            }
            Err(_) => Err(Failure::Malformed("the LDAP library gave up on it".into())),
        }
    }

    /// Tells the server not to go on with what timed out.
    async fn give_up(&self, id: i32, error: ldap3::LdapError) -> Failure {
        if let Some(most) = self.meter.passed() {
            return Failure::TooLarge(most);
        }
        if !matches!(error, ldap3::LdapError::Timeout { .. }) {
            return error.into();
        }
        let mut ldap = self.ldap.clone();
        ldap.with_timeout(self.timing.connect);
        // It has no answer; where it fails the connection is about to be dropped anyway.
        let _ = ldap.abandon(id).await;
        Failure::TimedOut(self.timing.operation)
    }
}

fn not_active_directory(server: &str) -> Problem {
    Problem::new(
        ProblemKind::Refused,
        words!("directory-not-active-directory", server = server),
        words!("directory-not-active-directory-advice"),
    )
    .because(words!("directory-not-active-directory-cause"))
}

fn wrong_domain(server: &str, served: &str, wanted: &str) -> Problem {
    Problem::new(
        ProblemKind::NotFound,
        words!(
            "directory-wrong-domain",
            server = server,
            served = served,
            wanted = wanted
        ),
        words!("directory-wrong-domain-advice"),
    )
    .because(words!("directory-wrong-domain-cause"))
}

fn scope(scope: SearchScope) -> Scope {
    match scope {
        SearchScope::Base => Scope::Base,
        SearchScope::OneLevel => Scope::OneLevel,
        SearchScope::Subtree => Scope::Subtree,
    }
}

fn control(oid: &str, critical: bool, value: Option<Vec<u8>>) -> RawControl {
    RawControl {
        ctype: oid.to_owned(),
        crit: critical,
        val: value,
    }
}

fn set(values: &[Vec<u8>]) -> HashSet<Vec<u8>> {
    values.iter().cloned().collect()
}

fn modification(change: &Change) -> Mod<Vec<u8>> {
    match change {
        Change::Add(name, values) => Mod::Add(name.clone().into_bytes(), set(values)),
        Change::Delete(name, values) => Mod::Delete(name.clone().into_bytes(), set(values)),
        Change::Replace(name, values) => Mod::Replace(name.clone().into_bytes(), set(values)),
    }
}
