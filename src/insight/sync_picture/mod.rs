//! What syncs where, as a picture: forests → engine → tenant, and what is written back.
//!
//! [`SyncPicture`] is what the document says, [`Texts`] the words for it, [`Scene`] boxes and arrows
//! with their places; [`svg`] draws a scene for a file, the window draws it itself.

mod layout;
mod svg;

pub use layout::{Arrow, Kind, Scene, Shape};
pub use svg::{COLOURS, STYLE, svg};

use crate::model::document::{Cloud, EngineKind};
use crate::model::words::say;
use crate::model::{Dn, Document};

/// More forests become one box that says how many.
const FORESTS: usize = 6;

#[derive(Debug, Clone, PartialEq)]
pub struct SyncPicture {
    /// At most [`FORESTS`]; the others are counted in `more`.
    pub forests: Vec<ForestPart>,
    pub more: usize,
    pub engine: EngineKind,
    /// It computes and exports nothing.
    pub staging: bool,
    /// A verified domain or the id; `None`: not chosen yet.
    pub tenant: Option<String>,
    pub cloud: Cloud,
    pub password_hashes: bool,
    /// Attributes carried beyond the usual ones.
    pub extensions: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ForestPart {
    pub name: String,
    pub domains: usize,
    pub included: usize,
    pub excluded: usize,
    /// The account that the engine uses.
    pub account: Option<String>,
    pub written_back: Vec<WrittenBack>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum WrittenBack {
    Groups { into: Dn },
    Passwords,
    Devices,
}

impl SyncPicture {
    pub fn of(document: &Document) -> Self {
        let forests = document.forest.iter().map(|forest| {
            let rules = || forest.domain.iter().flat_map(|d| &d.rules);
            let features = &document.features;
            let target = (document.group_writeback.target.as_ref())
                .filter(|t| document.group_writeback.enabled && forest.domain_of(&t.dn).is_some());
            let groups = target.map(|t| WrittenBack::Groups { into: t.dn.clone() });
            let passwords = features
                .password_writeback
                .then_some(WrittenBack::Passwords);
            let devices = features.device_writeback.then_some(WrittenBack::Devices);
            ForestPart {
                name: forest.name.clone(),
                domains: forest.domain.len(),
                included: rules().filter(|r| r.includes).count(),
                excluded: rules().filter(|r| !r.includes).count(),
                account: forest.connector.as_ref().map(|c| c.name.clone()),
                written_back: [groups, passwords, devices].into_iter().flatten().collect(),
            }
        });
        let tenant = &document.tenant;
        let known = document.forest.len();
        // One that is left over is shown as itself.
        let shown = if known == FORESTS + 1 { known } else { FORESTS };
        Self {
            forests: forests.take(shown).collect(),
            more: known.saturating_sub(shown),
            engine: document.engine,
            staging: document.safety.staging,
            tenant: if tenant.domain.is_empty() {
                tenant.id.map(|id| id.to_string())
            } else {
                Some(tenant.domain.clone())
            },
            cloud: tenant.cloud,
            password_hashes: document.features.password_hash_sync,
            extensions: document.features.directory_extensions.len(),
        }
    }

    /// Is nothing decided yet that could be drawn?
    pub fn is_empty(&self) -> bool {
        self.forests.is_empty() && self.tenant.is_none()
    }
}

/// The words of a picture, as directory and tenant have the names: not inert.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Texts {
    pub forests: Vec<BoxText>,
    pub engine: BoxText,
    pub tenant: BoxText,
    /// What goes to the engine.
    pub scope: Vec<String>,
    /// What goes to the tenant, and what comes back.
    pub there: Vec<String>,
    pub back: Vec<String>,
    /// For each forest, whether something is written back to it.
    pub comes_back: Vec<bool>,
    /// The whole in sentences: for screen readers and for text.
    pub sentences: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BoxText {
    pub title: String,
    pub lines: Vec<String>,
    /// It is not decided yet.
    pub open: bool,
}

impl BoxText {
    fn new(title: impl Into<String>, lines: Vec<String>) -> Self {
        Self {
            title: title.into(),
            lines,
            open: false,
        }
    }

    fn open(title: &str) -> Self {
        Self {
            open: true,
            ..Self::new(title, Vec::new())
        }
    }
}

/// The picture in the language of the window.
pub fn texts(picture: &SyncPicture) -> Texts {
    let mut forests: Vec<BoxText> = picture.forests.iter().map(forest_box).collect();
    let mut comes_back: Vec<bool> = (picture.forests.iter())
        .map(|f| !f.written_back.is_empty())
        .collect();
    if picture.more > 0 {
        let title = say!("insight-picture-more", n = picture.more);
        forests.push(BoxText::new(title, Vec::new()));
        comes_back.push(false);
    }
    if forests.is_empty() {
        forests.push(BoxText::open(say!("insight-picture-no-forest")));
        comes_back.push(false);
    }
    let mut engine = BoxText::new(picture.engine.name(), Vec::new());
    if picture.staging {
        engine.lines.push(say!("insight-picture-staging").into());
    }
    Texts {
        engine,
        tenant: tenant_box(picture),
        scope: vec![say!("insight-picture-in-scope").into()],
        there: there(picture),
        back: back(picture),
        sentences: sentences(picture),
        forests,
        comes_back,
    }
}

fn forest_box(forest: &ForestPart) -> BoxText {
    let mut lines = vec![scope(forest)];
    if let Some(account) = &forest.account {
        lines.push(say!("insight-picture-read-as", account = account));
    }
    for what in &forest.written_back {
        if let WrittenBack::Groups { into } = what {
            lines.push(say!("insight-picture-into", container = into.leaf()));
        }
    }
    BoxText::new(&forest.name, lines)
}

fn tenant_box(picture: &SyncPicture) -> BoxText {
    let Some(name) = &picture.tenant else {
        return BoxText::open(say!("insight-picture-no-tenant"));
    };
    let cloud = match picture.cloud {
        Cloud::Global => None,
        Cloud::UsGov => Some("US Government"),
        Cloud::UsGovDod => Some("US Government (DoD)"),
        Cloud::China => Some(say!("insight-picture-china")),
        Cloud::Custom => Some(say!("insight-picture-own-endpoints")),
    };
    let lines = ["Microsoft Entra ID"].into_iter().chain(cloud);
    BoxText::new(name, lines.map(str::to_owned).collect())
}

fn scope(forest: &ForestPart) -> String {
    let n = forest.domains;
    match (forest.included, forest.excluded) {
        (0, _) => say!("insight-picture-nothing-in-scope", n = n),
        (included, 0) => say!("insight-picture-included", n = n, included = included),
        (included, excluded) => say!(
            "insight-picture-included-excluded",
            n = n,
            included = included,
            excluded = excluded
        ),
    }
}

fn there(picture: &SyncPicture) -> Vec<String> {
    let mut there = vec![say!("insight-picture-accounts").to_owned()];
    if picture.password_hashes {
        there.push(say!("insight-picture-hashes").into());
    }
    if picture.extensions > 0 {
        there.push(say!("insight-picture-extensions", n = picture.extensions));
    }
    there
}

fn back(picture: &SyncPicture) -> Vec<String> {
    let all = || picture.forests.iter().flat_map(|f| &f.written_back);
    let groups = all().any(|w| matches!(w, WrittenBack::Groups { .. }));
    let passwords = all().any(|w| *w == WrittenBack::Passwords);
    let devices = all().any(|w| *w == WrittenBack::Devices);
    let kinds = [
        groups.then(|| say!("insight-picture-groups")),
        passwords.then(|| say!("insight-picture-passwords")),
        devices.then(|| say!("insight-picture-devices")),
    ];
    kinds.into_iter().flatten().map(str::to_owned).collect()
}

fn sentences(picture: &SyncPicture) -> Vec<String> {
    let mut out: Vec<String> = picture.forests.iter().map(told_forest).collect();
    match picture.more {
        0 => {}
        n => out.push(say!("insight-told-more", n = n)),
    }
    if picture.forests.is_empty() {
        out.push(say!("insight-told-no-forest").into());
    }
    out.push(told_engine(picture));
    out.extend(picture.forests.iter().flat_map(written_back));
    if back(picture).is_empty() {
        out.push(say!("insight-told-nothing-back").into());
    }
    out
}

fn told_forest(forest: &ForestPart) -> String {
    let (name, scope) = (&forest.name, scope(forest));
    match &forest.account {
        None => say!("insight-told-forest", forest = name, scope = scope),
        Some(account) => say!(
            "insight-told-forest-account",
            forest = name,
            scope = scope,
            account = account
        ),
    }
}

fn told_engine(picture: &SyncPicture) -> String {
    let engine = picture.engine.name();
    let Some(tenant) = &picture.tenant else {
        return say!("insight-told-no-tenant", engine = engine);
    };
    if picture.staging {
        return say!("insight-told-staging", engine = engine, tenant = tenant);
    }
    match (picture.password_hashes, picture.extensions) {
        (false, 0) => say!("insight-told-carries", engine = engine, tenant = tenant),
        (true, 0) => say!(
            "insight-told-carries-hashes",
            engine = engine,
            tenant = tenant
        ),
        (false, n) => say!(
            "insight-told-carries-extensions",
            engine = engine,
            tenant = tenant,
            n = n
        ),
        (true, n) => say!(
            "insight-told-carries-both",
            engine = engine,
            tenant = tenant,
            n = n
        ),
    }
}

fn written_back(forest: &ForestPart) -> Vec<String> {
    let name = &forest.name;
    let sentence = |what: &WrittenBack| match what {
        WrittenBack::Groups { into } => {
            say!("insight-told-groups", forest = name, container = into)
        }
        WrittenBack::Passwords => say!("insight-told-passwords", forest = name),
        WrittenBack::Devices => say!("insight-told-devices", forest = name),
    };
    forest.written_back.iter().map(sentence).collect()
}

#[cfg(test)]
mod tests;
