//! What the pages share: the document being edited, what was read, and the jobs under way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::Timestamp;

use super::history::History;
use super::{Effect, Load, Page, Way};
use crate::apply::Circumstances;
use crate::engines::entra_connect::NetbiosNames;
use crate::insight::drift::Repair;
use crate::insight::{CensusIndex, Counted};
use crate::model::document::{Domain, EngineKind, TenantChoice};
use crate::model::snapshot::{Census, ConnectSpec, DomainFacts, ForestFacts};
use crate::model::tenant::TenantFacts;
use crate::model::{Dn, Document, Problem};
use crate::plan::StepId;
use crate::work::{DraftFile, Job, JournalState, OpenedPlan, Outcome, Ticket};

#[derive(Debug)]
pub struct Desk {
    /// The desired state, being edited.
    pub document: Document,
    /// Where it was opened from or will be written to.
    pub path: Option<PathBuf>,
    /// As it stands on disk.
    pub saved: Option<Document>,
    /// A task was chosen on the Start page.
    pub begun: bool,
    /// Set while the practice forest and tenant serve this window.
    pub practice: Option<PracticeOffer>,
    pub now: Timestamp,
    pub tenant: Load<TenantFacts>,
    /// Go on without having signed in to the tenant: prepared offline, checked when signed in.
    pub without_tenant: bool,
    /// A draft is continued: what it needs again is a sign-in, since it holds no password.
    pub continued: bool,
    /// By DNS name of the forest root domain.
    pub forests: BTreeMap<String, ForestDesk>,
    pub draft_kept: bool,
    /// Why the draft could not be kept.
    pub draft_problem: Option<Problem>,
    /// An interrupted apply to finish or take back: the Apply page does it once the forests are
    /// connected.
    pub recovery: Option<Recovery>,
    /// A plan from a file that is being reviewed: the page Review shows it as it is, for as long as
    /// nothing is chosen otherwise.
    pub plan_file: Option<Box<OpenedPlan>>,
    /// What somebody added and the next plan is to take away; until it is applied.
    pub repairs: BTreeSet<Repair>,
    /// The reason or ticket that was given with choices, for the plan that is made of them.
    pub reason: Option<String>,
    /// The Kerberos ticket at hand can be used: it is built in.
    pub kerberos: bool,
    /// The tenant's Cloud Sync is to be taken over: once somebody is signed in, the Start page reads it.
    pub takes_cloud_over: bool,
    /// One step after another, or task by task.
    pub way: Way,
    /// The page worked on last: a look at the Start page does not count.
    pub worked_on: Page,
    /// Set by a page whose choice opens another page; the parent takes it.
    pub leads_to: Option<Page>,
    /// Another set-up was begun: the parent forgets what the pages hold.
    pub(super) begun_anew: bool,
    /// The document was replaced by no page of its own: what pages hold besides follows it.
    pub(super) replaced: bool,
    /// How often a domain was counted: a page that shows counts sees whether its are the newest.
    pub(super) counted: BTreeMap<Dn, u64>,
    pub(super) history: History,
    forgetting: Option<Ticket>,
    next_ticket: u64,
    live: BTreeMap<Ticket, Page>,
    effects: Vec<Effect>,
}

/// What was read of one connected forest.
#[derive(Debug)]
pub struct ForestDesk {
    pub facts: ForestFacts,
    /// By domain head.
    pub census: BTreeMap<Dn, Load<Counted>>,
}

/// What the person chose to do about an interrupted apply, or about the last one.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    pub journal: JournalState,
    pub way: RecoveryWay,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecoveryWay {
    Resume,
    Undo,
    /// Just this step.
    UndoStep(StepId),
}

/// How to reach the practice servers.
#[derive(Debug, Clone)]
pub struct PracticeOffer {
    pub tenant: TenantChoice,
    pub forest: ConnectSpec,
}

impl Default for Desk {
    fn default() -> Self {
        let document = Document::new(EngineKind::CloudSync);
        Self {
            history: History::new(document.clone()),
            document,
            path: None,
            saved: None,
            begun: false,
            practice: None,
            now: Timestamp::UNIX_EPOCH,
            tenant: Load::Idle,
            without_tenant: false,
            continued: false,
            forests: BTreeMap::new(),
            draft_kept: false,
            draft_problem: None,
            counted: BTreeMap::new(),
            recovery: None,
            plan_file: None,
            repairs: BTreeSet::new(),
            reason: None,
            kerberos: cfg!(feature = "kerberos"),
            takes_cloud_over: false,
            way: Way::Steps,
            worked_on: Page::Engine,
            leads_to: None,
            begun_anew: false,
            replaced: false,
            forgetting: None,
            next_ticket: 1,
            live: BTreeMap::new(),
            effects: Vec::new(),
        }
    }
}

impl Desk {
    /// Another set-up: nothing that was read or asked for the one before is kept.
    pub fn begin(&mut self, document: Document, path: Option<PathBuf>) {
        let others: Vec<Ticket> = (self.live.iter())
            .filter(|(_, page)| **page != Page::Start)
            .map(|(ticket, _)| *ticket)
            .collect();
        for ticket in others {
            self.cancel(ticket);
        }
        for forest in std::mem::take(&mut self.forests).into_keys() {
            self.run(Page::Start, Job::Disconnect { forest });
        }
        if std::mem::take(&mut self.tenant).value().is_some() {
            self.run(Page::Start, Job::SignOut);
        }
        self.history = History::new(document.clone());
        self.document = document;
        self.path = path;
        self.saved = None;
        self.practice = None;
        self.without_tenant = false;
        self.takes_cloud_over = false;
        self.continued = false;
        self.way = Way::Steps;
        self.worked_on = Page::Engine;
        self.recovery = None;
        self.plan_file = None;
        self.repairs.clear();
        self.draft_kept = false;
        self.draft_problem = None;
        self.begun = true;
        self.begun_anew = true;
    }

    /// As [`Self::begin`], of the tenant that is signed in to: that stays.
    pub fn begin_here(&mut self, document: Document) {
        let tenant = std::mem::take(&mut self.tenant);
        let practice = self.practice.take();
        self.begin(document, None);
        self.tenant = tenant;
        self.practice = practice;
    }

    /// Starts a job for a page; its answers come to that page's `answer`.
    pub fn run(&mut self, page: Page, job: Job) -> Ticket {
        let ticket = Ticket(self.next_ticket);
        self.next_ticket += 1;
        self.live.insert(ticket, page);
        self.effects.push(Effect::Run(ticket, job));
        ticket
    }

    /// As [`Self::run`], and what `slot` was waiting for before is cancelled.
    pub fn load<T>(&mut self, page: Page, job: Job, slot: &mut Load<T>) {
        if let Some(old) = slot.ticket() {
            self.cancel(old);
        }
        slot.start(self.run(page, job));
    }

    /// Next to the document's file; without one where reports go.
    pub fn beside(&self, name: &str) -> PathBuf {
        let folder = self.path.as_ref().and_then(|p| p.parent());
        folder.map_or_else(|| name.into(), |folder| folder.join(name))
    }

    /// Late answers of a cancelled job are dropped.
    pub fn cancel(&mut self, ticket: Ticket) {
        if self.live.remove(&ticket).is_some() {
            self.effects.push(Effect::Cancel(ticket));
        }
    }

    /// From now on the answers of a running job come to this page.
    pub fn hand_over(&mut self, ticket: Ticket, page: Page) {
        if let Some(asked) = self.live.get_mut(&ticket) {
            *asked = page;
        }
    }

    /// Asks the job to stop, and still hears how it ended: for jobs that write.
    pub fn stop(&mut self, ticket: Ticket) {
        self.effects.push(Effect::Cancel(ticket));
    }

    pub fn is_live(&self, ticket: Ticket) -> bool {
        self.live.contains_key(&ticket)
    }

    /// Does any job still owe an answer?
    pub fn is_busy(&self) -> bool {
        !self.live.is_empty()
    }

    pub fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub(super) fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The page that waits for this ticket; the last answer of a job ends its wait.
    pub(super) fn asked_by(&mut self, ticket: Ticket, outcome: &Outcome) -> Option<Page> {
        if outcome.is_last() {
            self.live.remove(&ticket)
        } else {
            self.live.get(&ticket).copied()
        }
    }

    /// Keeps the unfinished set-up, without any secret.
    pub(super) fn keep_draft(&mut self, page: Page) {
        if page != Page::Start {
            // Who comes back goes on from the Overview.
            self.worked_on = match self.way {
                Way::Steps => page,
                Way::Tasks => Page::Overview,
            };
        }
        if !self.begun || self.practice.is_some() {
            return;
        }
        if self.way == Way::Tasks && self.saved.as_ref() == Some(&self.document) {
            if std::mem::take(&mut self.draft_kept) {
                self.forget_draft();
            }
            return;
        }
        let draft = DraftFile {
            document: self.document.clone(),
            page: self.worked_on.key().to_owned(),
            path: self.path.clone(),
            without_tenant: self.without_tenant,
        };
        self.run(
            Page::Start,
            Job::SaveDraft {
                draft: Box::new(draft),
            },
        );
    }

    /// The file holds what the draft held.
    pub(super) fn forget_draft(&mut self) {
        self.forgetting = Some(self.run(Page::Start, Job::ForgetDraft));
    }

    /// Was it this ticket that took the draft away?
    pub(super) fn has_forgotten(&mut self, ticket: Ticket) -> bool {
        self.forgetting.take_if(|t| *t == ticket).is_some()
    }

    /// Forests of the document that nobody has signed in to in this window.
    pub fn signed_out_forests(&self) -> Vec<&str> {
        let forests = self.document.forest.iter();
        forests
            .map(|f| f.name.as_str())
            .filter(|name| !self.forests.contains_key(*name))
            .collect()
    }

    /// All connected domains that could be read, with their forest's name.
    pub fn domains(&self) -> impl Iterator<Item = (&str, &DomainFacts)> {
        self.forests.iter().flat_map(|(name, forest)| {
            let reachable = forest
                .facts
                .domains
                .iter()
                .filter(|d| d.unreachable.is_none());
            reachable.map(move |d| (name.as_str(), d))
        })
    }

    /// The connected forest that holds this DN.
    pub fn forest_of(&self, dn: &Dn) -> Option<&str> {
        let head = dn.domain_head();
        self.domains()
            .find(|(_, d)| d.dn == head)
            .map(|(name, _)| name)
    }

    /// This domain as the document has it. One that it did not have is listed from here on, where its
    /// forest is connected.
    pub fn listed(&mut self, head: &Dn) -> Option<&mut Domain> {
        if !self.document.domains().any(|d| d.dn() == *head) {
            let (forest, facts) = self.domains().find(|(_, d)| d.dn == *head)?;
            let (forest, domain) = (
                forest.to_owned(),
                Domain {
                    name: head.dns_domain(),
                    guid: facts.guid,
                    controllers: Vec::new(),
                    cloud_sync: Default::default(),
                    rules: Vec::new(),
                },
            );
            let mut forests = self.document.forest.iter_mut();
            forests.find(|f| f.name == forest)?.domain.push(domain);
        }
        let mut all = self.document.forest.iter_mut().flat_map(|f| &mut f.domain);
        all.find(|d| d.dn() == *head)
    }

    /// Lists the domains in which something was chosen: what is looked for is looked for in these.
    pub fn list_used(&mut self) {
        let unlisted = |d: &DomainFacts| !self.document.domains().any(|l| l.dn() == d.dn);
        let unlisted: Vec<Dn> = (self.domains().map(|(_, d)| d))
            .filter(|d| unlisted(d))
            .map(|d| d.dn.clone())
            .collect();
        if unlisted.is_empty() {
            return;
        }
        let used = self.document.heads_in_use();
        for head in unlisted.iter().filter(|head| used.contains(*head)) {
            self.listed(head);
        }
    }

    /// Rises with each counting of a domain.
    pub(super) fn census_stamp(&self, domain: &Dn) -> u64 {
        self.counted.get(domain).copied().unwrap_or(0)
    }

    pub fn census_of(&self, domain: &Dn) -> Option<&Census> {
        self.counted_in(domain).map(|counted| &**counted)
    }

    /// What was counted behind the pages.
    pub fn counted_so_far(&self) -> BTreeMap<Dn, CensusIndex> {
        let heads = self.domains().map(|(_, d)| d.dn.clone());
        heads
            .filter_map(|head| {
                let index = self.index_of(&head)?;
                Some((head, index.clone()))
            })
            .collect()
    }

    /// What a report tells besides the document, as far as it is known here.
    pub fn circumstances(&self) -> Circumstances {
        let file = self.path.as_ref();
        Circumstances {
            made: self.now,
            file: file.map_or_else(String::new, |p| p.display().to_string()),
            counted: self.counted_so_far(),
            ..Circumstances::default()
        }
    }

    /// NetBIOS names of the domains that are connected.
    pub fn netbios_names(&self) -> NetbiosNames {
        let read = self.domains().filter(|(_, d)| !d.netbios.is_empty());
        read.map(|(_, d)| (d.dn.clone(), d.netbios.clone()))
            .collect()
    }

    /// Users by UPN suffix, once every reachable domain is counted; empty before.
    pub fn suffixes_in_use(&self) -> Vec<(String, u64)> {
        let mut out: BTreeMap<String, u64> = BTreeMap::new();
        for forest in self.forests.values() {
            let reachable = forest.facts.domains.iter();
            for domain in reachable.filter(|d| d.unreachable.is_none()) {
                let Some(counted) = forest.census.get(&domain.dn).and_then(Load::value) else {
                    return Vec::new();
                };
                for (suffix, users) in &counted.suffixes {
                    *out.entry(suffix.clone()).or_default() += users;
                }
            }
        }
        out.into_iter().collect()
    }

    pub fn index_of(&self, domain: &Dn) -> Option<&CensusIndex> {
        self.counted_in(domain).map(|counted| &*counted.index)
    }

    fn counted_in(&self, domain: &Dn) -> Option<&Counted> {
        self.forests
            .values()
            .find_map(|f| f.census.get(domain)?.value())
    }
}
