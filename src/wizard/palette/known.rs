//! What can always be found: pages, what stands on them, and what can be done.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::controls::{self, Control, Place};
use super::rank::Folded;
use crate::model::document::DelegationRole;
use crate::model::words::{Words, say, words};
use crate::wizard::{Action, Model, Page, Way};

/// Something that can be gone to or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Page(Page),
    /// A control of a page or of the settings.
    Control(Box<Control>),
    Action(Action),
    /// One of the four delegation groups, or a cloud group that is written back, by its name.
    Group(Page, String),
}

/// How it is found.
#[derive(Debug, Clone)]
pub struct Known {
    pub what: What,
    pub title: String,
    /// Where it is, or which keys do it.
    pub about: String,
    pub names: Vec<Folded>,
}

impl Known {
    /// Found by the words of the window's language and by the English ones: documentation and
    /// colleagues may name it so. `also`: other names, with `;` between.
    fn new(what: What, title: &Words, about: &str, also: &Words) -> Self {
        let mut names = vec![title.show()];
        names.push(title.english());
        let (here, english) = (also.show(), also.english());
        let others = here.split(';').chain(english.split(';')).map(str::trim);
        names.extend(others.filter(|n| !n.is_empty()).map(Cow::Borrowed));
        let mut seen = BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        Self {
            what,
            title: title.show().into_owned(),
            about: about.to_owned(),
            names: names.iter().map(|n| Folded::new(n)).collect(),
        }
    }
}

pub fn all(model: &Model) -> Vec<Known> {
    // Where pages are steps there is no Overview.
    let all: &[Page] = match model.desk.way {
        Way::Steps => &Page::STEPS,
        Way::Tasks => &Page::ALL,
    };
    let pages = all.iter().copied().map(|page| {
        let about = match page.number() {
            Some(number) => say!("window-palette-page", number = number),
            None => say!("window-palette-page-alone").to_owned(),
        };
        Known::new(What::Page(page), &page.named(), &about, &other_names(page))
    });
    let actions = Action::ALL.into_iter().map(|action| {
        let (title, also) = (action.title(), action.other_names());
        Known::new(What::Action(action), &title, "", &also)
    });
    let controls = controls::all().into_iter().map(|control| {
        let about = match control.place {
            Place::Page(page) => page.title(),
            Place::Settings => say!("page-settings-title"),
        };
        let mut known = Known::new(
            What::Control(Box::new(control.clone())),
            &control.title,
            about,
            &control.also,
        );
        // By its name on the page, too.
        let names = control.names.iter().flat_map(|n| [n.show(), n.english()]);
        known.names.extend(names.map(|n| Folded::new(&n)));
        known
    });
    let mut all: Vec<Known> = pages.chain(actions).chain(controls).collect();
    groups(model, &mut all);
    all
}

fn groups(model: &Model, all: &mut Vec<Known>) {
    let document = &model.desk.document;
    for role in DelegationRole::ALL {
        if let Some(group) = document.delegation.get(role) {
            let what = What::Group(Page::Delegation, group.name.clone());
            let about = say!("window-palette-group", dn = &group.dn);
            let also = Words::from(role.default_name());
            all.push(Known::new(what, &Words::from(&group.name), &about, &also));
        }
    }
    let mut cloud: Vec<&str> = model
        .group_writeback
        .list
        .groups()
        .iter()
        .map(|g| &*g.name)
        .collect();
    if let crate::model::document::GroupChoice::Selected(chosen) = &document.group_writeback.groups
    {
        cloud.extend(chosen.iter().map(|g| &*g.name));
    }
    cloud.sort_unstable();
    cloud.dedup();
    for name in cloud.into_iter().filter(|n| !n.is_empty()) {
        let what = What::Group(Page::GroupWriteback, name.to_owned());
        let about = say!("window-palette-cloud-group");
        all.push(Known::new(what, &name.into(), about, &Words::default()));
    }
}

/// What administrators call it elsewhere.
fn other_names(page: Page) -> Words {
    match page {
        Page::Start => words!("window-also-page-start"),
        Page::Engine => words!("window-also-page-engine"),
        Page::Tenant => words!("window-also-page-tenant"),
        Page::Directory => words!("window-also-page-directory"),
        Page::SignInNames => words!("window-also-page-sign-in-names"),
        Page::Scope => words!("window-also-page-scope"),
        Page::Identity => words!("window-also-page-identity"),
        Page::Features => words!("window-also-page-features"),
        Page::GroupWriteback => words!("window-also-page-group-writeback"),
        Page::Delegation => words!("window-also-page-delegation"),
        Page::Review => words!("window-also-page-review"),
        Page::Apply => words!("window-also-page-apply"),
        Page::Overview => words!("window-also-page-overview"),
        Page::Access => words!("window-also-page-access"),
        Page::Compare => words!("window-also-page-compare"),
        Page::History => words!("window-also-page-history"),
    }
}
