//! Short notices of what needs no answer, in the lower right corner.

use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Context, Id, Order, UiBuilder, vec2};

use super::{button, draw, text as words};
use crate::model::words::say;
use crate::ui::theme::{Breadth, Icon, Text, Tone, palette, size, space};

#[derive(Debug, Clone)]
struct Toast {
    id: u64,
    tone: Tone,
    text: String,
    /// Set when it is first drawn.
    until: Option<f64>,
}

/// Kept by the window.
#[derive(Debug, Clone, Default)]
pub struct Toasts {
    next: u64,
    all: Vec<Toast>,
}

impl Toasts {
    /// The newest stands lowest; at most three are kept.
    pub fn push(&mut self, tone: Tone, text: impl Into<String>) {
        self.next += 1;
        self.all.push(Toast {
            id: self.next,
            tone,
            text: text.into(),
            until: None,
        });
        let surplus = self.all.len().saturating_sub(3);
        self.all.drain(..surplus);
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn show(&mut self, ctx: &Context) {
        let now = ctx.input(|i| i.time);
        for toast in &mut self.all {
            toast.until.get_or_insert(now + size::TOAST_SECONDS);
        }
        self.all.retain(|t| t.until.is_none_or(|until| until > now));
        let Some(next) = self.all.iter().filter_map(|t| t.until).reduce(f64::min) else {
            return;
        };
        ctx.request_repaint_after(std::time::Duration::from_secs_f64((next - now).max(0.0)));
        let breadth = Breadth::of(ctx.content_rect().width());
        let offset = vec2(-space::L, -space::L - breadth.footer());
        let mut closed = None;
        Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, offset)
            .show(ctx, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                let room = ui.ctx().content_rect().width() - 2.0 * space::L;
                for toast in &self.all {
                    if one(ui, toast, size::TOAST.min(room)) {
                        closed = Some(toast.id);
                    }
                }
            });
        self.all.retain(|t| Some(t.id) != closed);
    }
}

fn one(ui: &mut egui::Ui, toast: &Toast, width: f32) -> bool {
    let p = palette(ui);
    let builder = UiBuilder::new()
        .id_salt(toast.id)
        .accessibility_role(Role::Status)
        .accessibility_label(toast.text.as_str());
    ui.scope_builder(builder, |ui| {
        draw::node(ui, ui.unique_id(), |n| n.set_live(Live::Polite));
        let mut frame = size::menu_frame(p);
        frame.inner_margin = size::margin(space::M, space::S);
        frame
            .show(ui, |ui| {
                ui.set_width(width - frame.total_margin().sum().x);
                ui.horizontal_top(|ui| {
                    let (_, square) = ui.allocate_space(vec2(size::ICON, size::BUTTON_SMALL));
                    let icon = match toast.tone {
                        Tone::Success => Icon::Success,
                        Tone::Warning => Icon::Warning,
                        Tone::Danger => Icon::Error,
                        Tone::Info | Tone::Neutral => Icon::Info,
                    };
                    icon.paint(ui.painter(), square, size::ICON, p.tone(toast.tone));
                    let room = ui.available_width() - size::BUTTON_SMALL - space::S;
                    ui.vertical(|ui| {
                        ui.set_width(room);
                        ui.add_space(space::XS);
                        words::paragraph(ui, Text::Body, &toast.text, |p| p.text);
                    });
                    button::icon(ui, Icon::Cross, say!("parts-toast-close")).clicked()
                })
                .inner
            })
            .inner
    })
    .inner
}
