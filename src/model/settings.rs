//! What a person sets for this program on this computer: not part of any document.
//!
//! A small TOML file that a person may edit too. What it holds and this program does not know is
//! told, kept, and stops nothing.

use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, value};
use url::Url;

use super::words::{Words, say, words};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    pub theme: Theme,
    pub text_size: TextSize,
    pub motion: Motion,
    /// A [`Language`](super::words::Language)'s key; `None`: the system's.
    pub language: Option<String>,
    pub network: Network,
    /// Where journals are written; `None`: the usual folder.
    pub journals: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }
}

/// How much may move.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Motion {
    #[default]
    System,
    Less,
    Usual,
}

impl Motion {
    pub const ALL: [Self; 3] = [Self::System, Self::Less, Self::Usual];
}

/// What the person asks of every program on this computer, as far as the system says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wishes {
    /// `None`: it says neither.
    pub dark: Option<bool>,
    pub contrast: bool,
    /// Nothing is to move that need not.
    pub still: bool,
}

/// In percent of the usual size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextSize(u16);

impl TextSize {
    pub const ALL: [Self; 5] = [Self(100), Self(115), Self(130), Self(150), Self(200)];

    pub const fn percent(self) -> u16 {
        self.0
    }

    /// The next that is offered; `None`: this is the last.
    pub fn larger(self) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.0 > self.0)
    }

    pub fn smaller(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|s| s.0 < self.0)
    }

    /// The nearest that is offered.
    pub fn of_percent(percent: i64) -> Self {
        let far = |s: &Self| (i64::from(s.0) - percent).unsigned_abs();
        Self::ALL.into_iter().min_by_key(far).unwrap_or_default()
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

/// How the tenant is reached. Connections to Active Directory never go through a proxy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    pub proxy: Proxy,
    /// A PEM file with further certificate authorities to trust, beside the system's and the
    /// document's.
    pub ca_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Proxy {
    #[default]
    System,
    None,
    /// An address that [`Proxy::at`] took.
    At(Url),
}

impl Proxy {
    /// `http://proxy.example:8080`; the error says what is wrong with it.
    pub fn at(address: &str) -> Result<Self, &'static str> {
        let address = address.trim();
        let Ok(url) = Url::parse(address) else {
            return Err(say!("page-settings-no-address"));
        };
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
            return Err(say!("page-settings-address-start"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(say!("page-settings-address-secret"));
        }
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(say!("page-settings-address-end"));
        }
        Ok(Self::At(url))
    }

    /// As in the file and in a field; empty for those without an address.
    pub fn address(&self) -> String {
        match self {
            Self::System | Self::None => String::new(),
            Self::At(url) => url.as_str().trim_end_matches('/').to_owned(),
        }
    }
}

/// What a settings file says, and what in it was not understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    pub settings: Settings,
    /// One sentence each.
    pub notices: Vec<Words>,
}

const THEME: &str = "theme";
const TEXT_SIZE: &str = "text-size";
const REDUCE_MOTION: &str = "reduce-motion";
const LANGUAGE: &str = "language";
const PROXY: &str = "proxy";
const CA_FILE: &str = "ca-file";
const JOURNALS: &str = "journals";

/// Reads a settings file. What cannot be used is as if it were not there.
pub fn read(text: &str) -> Read {
    let mut out = Read::default();
    let document = match text.parse::<DocumentMut>() {
        Ok(document) => document,
        Err(error) => {
            let why = error.message().trim();
            out.notices
                .push(words!("page-settings-file-no-toml", why = why));
            return out;
        }
    };
    for (key, item) in document.iter() {
        let told = super::text::inert(key);
        if let Err(notice) = take(&mut out.settings, key, item, &told) {
            out.notices.push(notice);
        }
    }
    out
}

/// `Err`: what is wrong with it. `told`: the key as it is shown.
fn take(settings: &mut Settings, key: &str, item: &Item, told: &str) -> Result<(), Words> {
    let text = item.as_str();
    match key {
        THEME => {
            let theme = Theme::ALL.into_iter().find(|t| Some(t.key()) == text);
            settings.theme = theme.ok_or_else(|| words!("page-settings-file-theme", key = told))?;
        }
        TEXT_SIZE => {
            let percent = item.as_integer();
            let percent =
                percent.ok_or_else(|| words!("page-settings-file-percent", key = told))?;
            settings.text_size = TextSize::of_percent(percent);
        }
        REDUCE_MOTION => {
            let still = item.as_bool();
            let still = still.ok_or_else(|| words!("page-settings-file-flag", key = told))?;
            settings.motion = if still { Motion::Less } else { Motion::Usual };
        }
        LANGUAGE => {
            let text = text.ok_or_else(|| words!("page-settings-file-language", key = told))?;
            settings.language = (text != "system").then(|| text.to_owned());
        }
        PROXY => {
            let wrong = || words!("page-settings-file-proxy", key = told);
            settings.network.proxy = match text.ok_or_else(wrong)? {
                "system" => Proxy::System,
                "none" => Proxy::None,
                address => Proxy::at(address).map_err(|_| wrong())?,
            };
        }
        CA_FILE => {
            let wrong = || words!("page-settings-file-path-file", key = told);
            settings.network.ca_file = Some(path(text).ok_or_else(wrong)?);
        }
        JOURNALS => {
            let wrong = || words!("page-settings-file-path-folder", key = told);
            settings.journals = Some(path(text).ok_or_else(wrong)?);
        }
        _ => return Err(words!("page-settings-file-unknown", key = told)),
    }
    Ok(())
}

fn path(text: Option<&str>) -> Option<PathBuf> {
    text.map(PathBuf::from).filter(|p| p.is_absolute())
}

/// The settings as a file, in place of what stood there: comments and keys of other versions stay.
pub fn write(settings: &Settings, before: &str) -> String {
    let mut document = before.parse::<DocumentMut>().unwrap_or_default();
    let usual = Settings::default();
    let mut put = |key: &str, is_usual: bool, item: Item| {
        if is_usual {
            document.remove(key);
        } else {
            document[key] = item;
        }
    };
    let s = settings;
    put(THEME, s.theme == usual.theme, value(s.theme.key()));
    let percent = i64::from(s.text_size.percent());
    put(TEXT_SIZE, s.text_size == usual.text_size, value(percent));
    let still = value(s.motion == Motion::Less);
    put(REDUCE_MOTION, s.motion == usual.motion, still);
    let language = s.language.as_deref().unwrap_or_default();
    put(LANGUAGE, s.language.is_none(), value(language));
    let proxy = match &s.network.proxy {
        Proxy::None => "none".to_owned(),
        other => other.address(),
    };
    put(PROXY, s.network.proxy == Proxy::System, value(proxy));
    let text = |path: &Option<PathBuf>| {
        let path = path.as_deref().unwrap_or(Path::new(""));
        path.to_string_lossy().into_owned()
    };
    let (ca, journals) = (&s.network.ca_file, &s.journals);
    put(CA_FILE, ca.is_none(), value(text(ca)));
    put(JOURNALS, journals.is_none(), value(text(journals)));
    document.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One that differs from the usual in everything. Paths are whole on every system.
    fn unusual() -> Settings {
        let root = if cfg!(windows) { "C:\\x" } else { "/x" };
        Settings {
            theme: Theme::HighContrast,
            text_size: TextSize(150),
            motion: Motion::Less,
            language: Some("en".into()),
            network: Network {
                proxy: Proxy::at("http://proxy.example:8080").unwrap(),
                ca_file: Some(PathBuf::from(root).join("ca.pem")),
            },
            journals: Some(PathBuf::from(root).join("journals")),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let moving = Settings {
            motion: Motion::Usual,
            ..Settings::default()
        };
        for settings in [Settings::default(), moving, unusual()] {
            let read = read(&write(&settings, ""));
            assert_eq!(read.settings, settings);
            assert_eq!(read.notices, Vec::<Words>::new());
        }
    }

    #[test]
    fn the_usual_settings_need_no_line() {
        let text = write(&unusual(), "");
        assert_eq!(write(&Settings::default(), &text), "");
    }

    #[test]
    fn an_unknown_key_is_told_and_kept() {
        let text = "# mine\nsparkle = true\ntheme = \"dark\"\n";
        let read = read(text);
        assert_eq!(read.settings.theme, Theme::Dark);
        assert_eq!(
            read.notices,
            ["The settings file names \"sparkle\", which this version does not know"]
        );
        let written = write(&unusual(), text);
        assert!(written.starts_with("# mine\nsparkle = true\n"), "{written}");
    }

    #[test]
    fn a_wrong_value_is_told_and_the_others_hold() {
        let read = read("theme = \"pink\"\nreduce-motion = true\ntext-size = \"big\"");
        assert_eq!(read.settings.motion, Motion::Less);
        assert_eq!(read.settings.theme, Theme::System);
        assert_eq!(read.notices.len(), 2);
        assert!(read.notices[0].contains("system, light, dark or high-contrast"));
    }

    #[test]
    fn a_file_that_is_no_toml_leaves_the_usual_settings() {
        let read = read("theme = ");
        assert_eq!(read.settings, Settings::default());
        assert_eq!(read.notices.len(), 1);
    }

    #[test]
    fn the_nearest_text_size_is_taken() {
        assert_eq!(TextSize::of_percent(126).percent(), 130);
        assert_eq!(TextSize::of_percent(-5).percent(), 100);
        assert_eq!(TextSize::of_percent(9000).percent(), 200);
    }

    #[test]
    fn a_proxy_is_a_host_and_a_port_without_a_secret() {
        assert_eq!(
            Proxy::at(" http://p.example:8080/ ").unwrap().address(),
            "http://p.example:8080"
        );
        for wrong in [
            "proxy",
            "ftp://p.example",
            "http://anna:secret@p.example",
            "http://p.example/path",
            "http://",
        ] {
            assert!(Proxy::at(wrong).is_err(), "{wrong}");
        }
    }
}
