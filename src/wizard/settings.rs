//! The settings of this program on this computer, while they are looked at and changed.
//!
//! Each takes effect at once and is kept at once; one that is still being typed waits until it can
//! be used.

use std::path::PathBuf;

use super::{Desk, Load, Model, Page};
use crate::model::settings::{Motion, Network, Proxy, Settings, TextSize, Theme};
use crate::model::words::{Language, Words, say};
use crate::work::{FilePurpose, Job, Outcome, Ticket};

#[derive(Debug, Default)]
pub struct State {
    pub now: Settings,
    pub open: bool,
    /// What is being typed; `now` holds what can be used of it.
    pub drafts: Drafts,
    /// "An address" is chosen as proxy.
    pub own_proxy: bool,
    pub kept: Load<()>,
    /// What the file says and this program does not understand.
    pub notices: Vec<Words>,
    /// "Reset" was pressed: it waits for a yes.
    pub resetting: bool,
    picking: Option<Ticket>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    pub proxy: String,
    pub ca_file: String,
    pub journals: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyChoice {
    System,
    None,
    Address,
}

impl ProxyChoice {
    pub const ALL: [Self; 3] = [Self::System, Self::None, Self::Address];
}

#[derive(Debug, Clone)]
pub enum Msg {
    Open,
    Close,
    Theme(Theme),
    TextSize(TextSize),
    Motion(Motion),
    /// `None`: the system's.
    Language(Option<Language>),
    Proxy(ProxyChoice),
    ProxyEdited(String),
    CaEdited(String),
    BrowseCa,
    JournalsEdited(String),
    BrowseJournals,
    KeepAgain,
    AskReset,
    Reset,
    KeepAll,
}

impl State {
    pub fn of(settings: Settings, notices: Vec<Words>) -> Self {
        Self {
            drafts: Drafts::of(&settings),
            own_proxy: matches!(settings.network.proxy, Proxy::At(_)),
            now: settings,
            notices,
            ..Self::default()
        }
    }

    pub fn proxy(&self) -> ProxyChoice {
        match &self.now.network.proxy {
            _ if self.own_proxy => ProxyChoice::Address,
            Proxy::None => ProxyChoice::None,
            Proxy::System | Proxy::At(_) => ProxyChoice::System,
        }
    }

    /// `None`: the system's, also when the file names one that is not offered.
    pub fn language(&self) -> Option<Language> {
        let named = Language::of_tag(self.now.language.as_deref()?);
        named.filter(|language| Language::OFFERED.contains(language))
    }

    pub fn proxy_fault(&self) -> Option<&'static str> {
        if !self.own_proxy {
            return None;
        }
        Proxy::at(&self.drafts.proxy).err()
    }

    pub fn ca_fault(&self) -> Option<&'static str> {
        path(&self.drafts.ca_file).err()
    }

    pub fn journals_fault(&self) -> Option<&'static str> {
        path(&self.drafts.journals).err()
    }

    pub fn is_usual(&self) -> bool {
        self.now == Settings::default() && self.drafts == Drafts::default() && !self.own_proxy
    }
}

impl Drafts {
    fn of(settings: &Settings) -> Self {
        let text = |path: &Option<PathBuf>| {
            let path = path.as_ref();
            path.map_or_else(String::new, |p| p.display().to_string())
        };
        Self {
            proxy: settings.network.proxy.address(),
            ca_file: text(&settings.network.ca_file),
            journals: text(&settings.journals),
        }
    }
}

/// Nothing typed is none; the program may be started anywhere, so a path must be whole.
fn path(text: &str) -> Result<Option<PathBuf>, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let path = PathBuf::from(text);
    if path.is_absolute() {
        Ok(Some(path))
    } else {
        Err(say!("page-settings-whole-path"))
    }
}

pub(super) fn update(model: &mut Model, msg: Msg) {
    let (page, state, desk) = (model.page, &mut model.settings, &mut model.desk);
    let before = state.now.clone();
    match msg {
        Msg::Open => state.open = true,
        Msg::Close => {
            (state.open, state.resetting) = (false, false);
            // What could not be used gives way to what holds.
            state.drafts = Drafts::of(&state.now);
            state.own_proxy = matches!(state.now.network.proxy, Proxy::At(_));
        }
        Msg::Theme(theme) => state.now.theme = theme,
        Msg::TextSize(size) => state.now.text_size = size,
        Msg::Motion(motion) => state.now.motion = motion,
        Msg::Language(language) => {
            state.now.language = language.map(|l| l.key().to_owned());
        }
        Msg::Proxy(choice) => {
            state.own_proxy = choice == ProxyChoice::Address;
            match choice {
                ProxyChoice::System => state.now.network.proxy = Proxy::System,
                ProxyChoice::None => state.now.network.proxy = Proxy::None,
                ProxyChoice::Address => take_proxy(state),
            }
        }
        Msg::ProxyEdited(text) => {
            state.drafts.proxy = text;
            take_proxy(state);
        }
        Msg::CaEdited(text) => {
            state.drafts.ca_file = text;
            take_paths(state);
        }
        Msg::JournalsEdited(text) => {
            state.drafts.journals = text;
            take_paths(state);
        }
        Msg::BrowseCa => pick(state, desk, page, FilePurpose::SettingsCa),
        Msg::BrowseJournals => pick(state, desk, page, FilePurpose::JournalFolder),
        Msg::KeepAgain => keep(state, desk, page),
        Msg::AskReset => state.resetting = true,
        Msg::KeepAll => state.resetting = false,
        Msg::Reset => {
            *state = State {
                open: true,
                ..State::default()
            };
        }
    }
    if state.now != before {
        keep(state, desk, page);
    }
}

fn take_proxy(state: &mut State) {
    if let Ok(proxy) = Proxy::at(&state.drafts.proxy) {
        state.now.network.proxy = proxy;
    }
}

fn take_paths(state: &mut State) {
    if let Ok(file) = path(&state.drafts.ca_file) {
        state.now.network = Network {
            ca_file: file,
            ..state.now.network.clone()
        };
    }
    if let Ok(folder) = path(&state.drafts.journals) {
        state.now.journals = folder;
    }
}

fn pick(state: &mut State, desk: &mut Desk, page: Page, purpose: FilePurpose) {
    state.picking = Some(desk.run(page, Job::PickFile { purpose }));
}

fn keep(state: &mut State, desk: &mut Desk, page: Page) {
    let settings = Box::new(state.now.clone());
    // Not `load`: one that is being written must not be torn off, the next follows it.
    state
        .kept
        .start(desk.run(page, Job::KeepSettings { settings }));
}

/// Takes an answer that the settings asked for.
pub(super) fn answer(model: &mut Model, ticket: Ticket, outcome: &Outcome) -> bool {
    let state = &mut model.settings;
    if let Outcome::SettingsKept(kept) = outcome {
        if state.kept.ticket() == Some(ticket) {
            state.kept.finish(kept.clone());
        }
        return true;
    }
    if state.kept.ticket() == Some(ticket) {
        if let Outcome::Failed(problem) = outcome {
            state.kept.finish(Err(problem.clone()));
        }
        return true;
    }
    if state.picking != Some(ticket) {
        return false;
    }
    state.picking = None;
    if let Outcome::Picked {
        purpose,
        path: Some(path),
    } = outcome
    {
        let text = path.display().to_string();
        match purpose {
            FilePurpose::SettingsCa => update(model, Msg::CaEdited(text)),
            FilePurpose::JournalFolder => update(model, Msg::JournalsEdited(text)),
            _ => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wizard::{Effect, Msg as ModelMsg};

    fn send(model: &mut Model, msg: Msg) -> Vec<Effect> {
        model.update(ModelMsg::Settings(msg))
    }

    fn kept(effects: &[Effect]) -> Option<(Ticket, Settings)> {
        effects.iter().find_map(|e| match e {
            Effect::Run(ticket, Job::KeepSettings { settings }) => {
                Some((*ticket, (**settings).clone()))
            }
            _ => None,
        })
    }

    const WHOLE: &str = if cfg!(windows) {
        "C:\\ca.pem"
    } else {
        "/ca.pem"
    };

    #[test]
    fn a_choice_holds_and_is_kept_at_once() {
        let mut model = Model::default();
        let effects = send(&mut model, Msg::Theme(Theme::Dark));
        assert_eq!(model.settings.now.theme, Theme::Dark);
        assert_eq!(kept(&effects).unwrap().1.theme, Theme::Dark);
        assert!(kept(&send(&mut model, Msg::Theme(Theme::Dark))).is_none());
    }

    #[test]
    fn a_proxy_holds_once_its_address_can_be_used() {
        let mut model = Model::default();
        send(&mut model, Msg::Proxy(ProxyChoice::Address));
        assert_eq!(model.settings.now.network.proxy, Proxy::System);
        assert!(model.settings.proxy_fault().is_some());
        send(&mut model, Msg::ProxyEdited("http".into()));
        assert_eq!(model.settings.now.network.proxy, Proxy::System);
        let effects = send(&mut model, Msg::ProxyEdited("http://p.example:8080".into()));
        let proxy = kept(&effects).unwrap().1.network.proxy;
        assert_eq!(proxy.address(), "http://p.example:8080");
        assert!(model.settings.proxy_fault().is_none());
        send(&mut model, Msg::Proxy(ProxyChoice::None));
        assert_eq!(model.settings.now.network.proxy, Proxy::None);
    }

    #[test]
    fn a_path_that_is_not_whole_is_a_fault_and_does_not_hold() {
        let mut model = Model::default();
        assert!(kept(&send(&mut model, Msg::CaEdited("ca.pem".into()))).is_none());
        assert!(model.settings.ca_fault().is_some());
        assert!(kept(&send(&mut model, Msg::CaEdited(WHOLE.into()))).is_some());
        assert_eq!(model.settings.now.network.ca_file, Some(WHOLE.into()));
        send(&mut model, Msg::CaEdited(String::new()));
        assert_eq!(model.settings.now.network.ca_file, None);
    }

    #[test]
    fn what_cannot_be_used_is_gone_when_the_settings_are_closed() {
        let mut model = Model::default();
        send(&mut model, Msg::Open);
        send(&mut model, Msg::JournalsEdited("somewhere".into()));
        send(&mut model, Msg::Proxy(ProxyChoice::Address));
        send(&mut model, Msg::Close);
        assert!(model.settings.is_usual());
        assert!(!model.settings.open);
    }

    #[test]
    fn reset_brings_back_the_usual_settings() {
        let mut model = Model::default();
        send(&mut model, Msg::Open);
        send(&mut model, Msg::TextSize(TextSize::of_percent(150)));
        send(&mut model, Msg::Motion(Motion::Less));
        send(&mut model, Msg::AskReset);
        assert_eq!(model.settings.now.motion, Motion::Less);
        let effects = send(&mut model, Msg::Reset);
        assert_eq!(kept(&effects).unwrap().1, Settings::default());
        assert!(model.settings.is_usual() && model.settings.open);
    }

    #[test]
    fn a_file_that_is_picked_is_taken() {
        let mut model = Model::default();
        let effects = send(&mut model, Msg::BrowseCa);
        let [Effect::Run(ticket, _)] = &effects[..] else {
            panic!("{effects:?}")
        };
        let picked = Outcome::Picked {
            purpose: FilePurpose::SettingsCa,
            path: Some(WHOLE.into()),
        };
        let effects = model.update(ModelMsg::Work(*ticket, Box::new(picked)));
        assert_eq!(
            kept(&effects).unwrap().1.network.ca_file,
            Some(WHOLE.into())
        );
    }

    #[test]
    fn that_they_could_not_be_kept_is_shown_and_can_be_tried_again() {
        let mut model = Model::default();
        let effects = send(&mut model, Msg::Motion(Motion::Less));
        let ticket = kept(&effects).unwrap().0;
        let full = crate::model::Problem::internal("no room");
        let answer = Outcome::SettingsKept(Err(full));
        model.update(ModelMsg::Work(ticket, Box::new(answer)));
        assert!(model.settings.kept.problem().is_some());
        assert!(kept(&send(&mut model, Msg::KeepAgain)).is_some());
    }
}
