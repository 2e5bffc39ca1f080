//! What the system's settings ask of every program: dark or light, more contrast, less motion.
//!
//! On Linux the desktop's portal says it, and says when it changes. On Windows the settings are read
//! when the program starts; the window itself follows light and dark there, and on macOS.

use crate::model::settings::Wishes;

/// Tells them once they are known, which may be never, and whenever they change. Returns at once.
pub fn watch(tell: impl Fn(Wishes) + Send + 'static) {
    #[cfg(target_os = "linux")]
    aside(move || {
        if let Err(error) = portal::watch(None, tell) {
            tracing::debug!("no wishes of the desktop: {error}");
        }
    });
    #[cfg(windows)]
    aside(move || tell(windows_settings::read()));
    #[cfg(not(any(target_os = "linux", windows)))]
    drop(tell);
}

/// As [`watch`], on a bus that is not the session's; returns when that bus ends.
#[cfg(target_os = "linux")]
pub fn watch_on(bus: &str, tell: impl Fn(Wishes)) -> Result<(), String> {
    portal::watch(Some(bus), tell).map_err(|error| error.to_string())
}

/// It waits for other programs, and for as long as this one runs.
#[cfg(any(target_os = "linux", windows))]
fn aside(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().name("desktop".to_owned());
    if let Err(error) = thread.spawn(work) {
        tracing::debug!("no thread for the wishes of the desktop: {error}");
    }
}

#[cfg(target_os = "linux")]
mod portal {
    use std::collections::HashMap;

    use zbus::blocking::{Proxy, connection::Builder};
    use zbus::zvariant::OwnedValue;

    use crate::model::settings::Wishes;

    const DESTINATION: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const INTERFACE: &str = "org.freedesktop.portal.Settings";

    const APPEARANCE: &str = "org.freedesktop.appearance";
    const GNOME: &str = "org.gnome.desktop.interface";
    const GNOME_ACCESS: &str = "org.gnome.desktop.a11y.interface";

    pub(super) fn watch(bus: Option<&str>, tell: impl Fn(Wishes)) -> zbus::Result<()> {
        let bus = match bus {
            Some(address) => Builder::address(address)?,
            None => Builder::session()?,
        };
        let bus = bus.build()?;
        let portal = Proxy::new(&bus, DESTINATION, PATH, INTERFACE)?;
        // Before they are read: none that changes meanwhile is missed.
        let changes = portal.receive_signal("SettingChanged")?;
        let wanted = [APPEARANCE, GNOME, GNOME_ACCESS];
        let all: HashMap<String, HashMap<String, OwnedValue>> =
            portal.call("ReadAll", &(&wanted[..],))?;
        let mut seen = Seen::default();
        for (namespace, keys) in &all {
            for (key, value) in keys {
                seen.take(namespace, key, value);
            }
        }
        let mut told = seen.wishes();
        tell(told);
        for change in changes {
            let body = change.body();
            let Ok((namespace, key, value)) = body.deserialize::<(&str, &str, OwnedValue)>() else {
                continue;
            };
            seen.take(namespace, key, &value);
            if seen.wishes() != told {
                told = seen.wishes();
                tell(told);
            }
        }
        Ok(())
    }

    /// Desktops say the same in different places.
    #[derive(Debug, Default)]
    struct Seen {
        scheme: u32,
        contrast: [bool; 2],
        still: [bool; 2],
    }

    impl Seen {
        fn take(&mut self, namespace: &str, key: &str, value: &OwnedValue) {
            let number = || u32::try_from(value).unwrap_or_default();
            let flag = |unknown| bool::try_from(value).unwrap_or(unknown);
            match (namespace, key) {
                (APPEARANCE, "color-scheme") => self.scheme = number(),
                (APPEARANCE, "contrast") => self.contrast[0] = number() == 1,
                (GNOME_ACCESS, "high-contrast") => self.contrast[1] = flag(false),
                (APPEARANCE, "reduced-motion") => self.still[0] = number() == 1,
                (GNOME, "enable-animations") => self.still[1] = !flag(true),
                _ => {}
            }
        }

        fn wishes(&self) -> Wishes {
            Wishes {
                dark: match self.scheme {
                    1 => Some(true),
                    2 => Some(false),
                    _ => None,
                },
                contrast: self.contrast.contains(&true),
                still: self.still.contains(&true),
            }
        }
    }
}

#[cfg(windows)]
mod windows_settings {
    use windows::UI::ViewManagement::{AccessibilitySettings, UISettings};

    use crate::model::settings::Wishes;

    /// What cannot be read is not wished.
    pub(super) fn read() -> Wishes {
        let contrast = AccessibilitySettings::new().and_then(|s| s.HighContrast());
        let moves = UISettings::new().and_then(|s| s.AnimationsEnabled());
        Wishes {
            dark: None,
            contrast: contrast.unwrap_or(false),
            still: !moves.unwrap_or(true),
        }
    }
}
