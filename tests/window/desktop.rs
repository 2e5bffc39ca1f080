//! What the system asks of every program, from a portal on a bus of its own to the window.

#![cfg(target_os = "linux")]

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use syncwright::model::settings::{Motion, Wishes};
use syncwright::system::desktop;
use syncwright::ui::theme::palette::{CONTRAST, DARK, LIGHT, of_context};
use syncwright::ui::theme::{self, Look};
use syncwright::wizard::Model;
use zbus::blocking::{Connection, connection::Builder};
use zbus::zvariant::{OwnedValue, Value};

use crate::support::USUAL;
use crate::whole::framed;

const PATH: &str = "/org/freedesktop/portal/desktop";
const INTERFACE: &str = "org.freedesktop.portal.Settings";
const APPEARANCE: &str = "org.freedesktop.appearance";
const GNOME: &str = "org.gnome.desktop.interface";

type Settings = HashMap<String, HashMap<String, OwnedValue>>;

/// A desktop with dark colours and animations, which is asked for these namespaces only.
struct Portal;

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Portal {
    #[allow(clippy::unused_self, reason = "the interface wants it")]
    fn read_all(&self, namespaces: Vec<String>) -> Settings {
        let all = [
            (APPEARANCE, "color-scheme", Value::from(1_u32)),
            (APPEARANCE, "accent-color", Value::from((0.1, 0.2, 0.3))),
            (GNOME, "enable-animations", Value::from(true)),
        ];
        let mut answer = Settings::new();
        for (namespace, key, value) in all {
            if namespaces.iter().any(|n| n == namespace) {
                let keys = answer.entry(namespace.to_owned()).or_default();
                keys.insert(key.to_owned(), value.try_into().unwrap());
            }
        }
        answer
    }
}

struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn new() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the package dbus");
        let mut address = String::new();
        let said = daemon.stdout.take().unwrap();
        BufReader::new(said).read_line(&mut address).unwrap();
        Self {
            daemon,
            address: address.trim().to_owned(),
        }
    }

    fn portal(&self) -> Connection {
        Builder::address(&*self.address)
            .and_then(|b| b.name("org.freedesktop.portal.Desktop"))
            .and_then(|b| b.serve_at(PATH, Portal))
            .and_then(Builder::build)
            .unwrap()
    }

    fn watched(&self) -> mpsc::Receiver<Wishes> {
        let (sender, told) = mpsc::channel();
        let address = self.address.clone();
        std::thread::spawn(move || {
            desktop::watch_on(&address, move |wishes| sender.send(wishes).unwrap())
        });
        told
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

fn next(told: &mpsc::Receiver<Wishes>) -> Wishes {
    told.recv_timeout(Duration::from_secs(20)).unwrap()
}

fn change(portal: &Connection, namespace: &str, key: &str, value: Value<'_>) {
    let body = (namespace, key, value);
    portal
        .emit_signal(None::<&str>, PATH, INTERFACE, "SettingChanged", &body)
        .unwrap();
}

#[test]
fn the_desktop_says_its_wishes_and_every_change_of_them() {
    let bus = Bus::new();
    let portal = bus.portal();
    let told = bus.watched();
    let dark = Wishes {
        dark: Some(true),
        ..Wishes::default()
    };
    assert_eq!(next(&told), dark);
    // Neither what nobody asked for nor what does not hold what it should tells anything.
    change(&portal, GNOME, "cursor-size", Value::from(24));
    change(&portal, APPEARANCE, "contrast", Value::from("much"));
    change(&portal, GNOME, "enable-animations", Value::from(false));
    let still = Wishes {
        still: true,
        ..dark
    };
    assert_eq!(next(&told), still);
    change(&portal, APPEARANCE, "contrast", Value::from(1_u32));
    change(&portal, APPEARANCE, "color-scheme", Value::from(2_u32));
    let contrast = Wishes {
        contrast: true,
        ..still
    };
    assert_eq!(next(&told), contrast);
    let light = Wishes {
        dark: Some(false),
        ..contrast
    };
    assert_eq!(next(&told), light);
}

#[test]
fn a_session_without_a_portal_wishes_nothing() {
    let bus = Bus::new();
    let told = desktop::watch_on(&bus.address, |wishes| panic!("{wishes:?}"));
    assert!(told.is_err());
    let none = desktop::watch_on("unix:path=/nonexistent/bus", |w| panic!("{w:?}"));
    assert!(none.is_err());
}

#[test]
fn the_window_obeys_the_system_unless_the_person_chose_otherwise() {
    let mut window = framed(USUAL, Look::System, Model::default());
    let wishes = Wishes {
        dark: Some(true),
        contrast: false,
        still: true,
    };
    assert_eq!(of_context(&window.ctx).background, LIGHT.background);
    assert!(!theme::reduces_motion(&window.ctx));
    theme::obey(&window.ctx, wishes);
    window.run_steps(2);
    assert_eq!(of_context(&window.ctx).background, DARK.background);
    assert!(theme::reduces_motion(&window.ctx));
    theme::obey(
        &window.ctx,
        Wishes {
            contrast: true,
            ..wishes
        },
    );
    window.run_steps(2);
    assert_eq!(of_context(&window.ctx).background, CONTRAST.background);
    theme::wear(&window.ctx, Look::Light);
    theme::set_motion(&window.ctx, Motion::Usual);
    window.run_steps(2);
    assert_eq!(of_context(&window.ctx).background, LIGHT.background);
    assert!(!theme::reduces_motion(&window.ctx));
}
