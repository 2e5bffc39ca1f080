//! A control that is wanted by its name: it takes the keyboard, or is pressed, when it is drawn next.

use egui::{Context, Id, Response, Ui};

use super::access;
use crate::model::words::say;
use crate::wizard::Reach;

#[derive(Debug, Clone, Default)]
struct State {
    want: Option<Want>,
    /// Pressed with the next frame.
    press: Option<Id>,
    /// Why what was wanted cannot be used.
    refused: Option<String>,
}

#[derive(Debug, Clone)]
struct Want {
    what: Reach,
    /// Someone is told if it is not there.
    told: bool,
    begun: u64,
    /// The way to it, drawn in the last frame.
    door: Option<Id>,
}

/// A page that was just opened may draw it only after an answer.
const WHILE_BUSY: u64 = 60;
/// Nothing more is coming: the page, and what opens on it, is drawn by then.
const AT_REST: u64 = 8;

/// The control of this name takes the keyboard when it is drawn next, if that is soon.
pub fn want_focus(ctx: &Context, name: String) {
    let names = vec![name];
    let what = Reach {
        names,
        ..Reach::default()
    };
    put(ctx, what, false);
}

/// As [`want_focus`] for what the person asked for: that it is not there is said.
pub fn want(ctx: &Context, what: Reach) {
    put(ctx, what, true);
}

fn put(ctx: &Context, what: Reach, told: bool) {
    let want = Want {
        what,
        told,
        begun: ctx.cumulative_frame_nr(),
        door: None,
    };
    with(ctx, |s| s.want = Some(want));
    ctx.request_repaint();
}

/// Before anything is drawn; `busy`: what is wanted may come with an answer. Returns what the person
/// is to know.
pub fn begin(ctx: &Context, busy: bool) -> Option<String> {
    let now = ctx.cumulative_frame_nr();
    let (press, told, waits) = with(ctx, |s| {
        let mut told = s.refused.take();
        let mut press = s.press.take();
        if let Some(want) = &mut s.want {
            // Once: what is behind it is drawn from now on.
            if let Some(door) = want.door.take() {
                want.what.door.clear();
                press = press.or(Some(door));
            }
            let patience = if want.told && !busy {
                AT_REST
            } else {
                WHILE_BUSY
            };
            if now > want.begun + patience {
                if want.told {
                    told = Some(say!("palette-not-there", name = &want.what.title));
                }
                s.want = None;
            }
        }
        (press, told, s.want.as_ref().is_some_and(|w| w.told))
    });
    if let Some(id) = press {
        access::press(ctx, id);
    }
    if waits || press.is_some() {
        ctx.request_repaint();
    }
    told
}

/// Drawn under these names; `why_not`: why it cannot be used now.
pub(super) fn arrive(ui: &Ui, response: &Response, names: &[&str], why_not: Option<&str>) {
    let Some(pressed) = take(ui, response.id, names) else {
        return;
    };
    response.scroll_to_me(None);
    if let Some(why) = why_not {
        with(ui.ctx(), |s| s.refused = Some(why.to_owned()));
        ui.ctx().request_repaint();
        return;
    }
    response.request_focus();
    if pressed {
        with(ui.ctx(), |s| s.press = Some(response.id));
        ui.ctx().request_repaint();
    }
}

/// Is the keyboard wanted for the control of this name? Asked once: then it has it.
pub(super) fn is_for(ui: &Ui, id: Id, name: &str) -> bool {
    take(ui, id, &[name]).is_some()
}

/// `Some`: it is this one; true: it is to be pressed.
fn take(ui: &Ui, id: Id, names: &[&str]) -> Option<bool> {
    // A dialog that is just closing still holds the keyboard.
    if !ui.memory(|m| m.allows_interaction(ui.layer_id())) {
        return None;
    }
    with(ui.ctx(), |s| {
        let want = s.want.as_mut()?;
        let is_in = |wanted: &[String]| wanted.iter().any(|w| names.contains(&&**w));
        if !is_in(&want.what.names) {
            if want.door.is_none() && is_in(&want.what.door) {
                want.door = Some(id);
            }
            return None;
        }
        let press = want.what.press;
        s.want = None;
        Some(press)
    })
}

fn with<R>(ctx: &Context, change: impl FnOnce(&mut State) -> R) -> R {
    let place = Id::unique("syncwright wanted control");
    ctx.data_mut(|d| change(d.get_temp_mut_or_default::<State>(place)))
}
