//! Looks at a drawn window as a person would, and says what is wrong with it: text cut off or under
//! other text, words that a control has no room for, controls over each other or too small to hit.

use egui::accesskit::{Action, NodeId, Role};
use egui::epaint::ClippedShape;
use egui::{Rect, Shape, Vec2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use syncwright::ui::theme::palette::LIGHT;
use syncwright::ui::theme::size::{BUTTON_SMALL, TARGET_MIN};

/// Points by which anti-aliasing and rounding may differ.
const SLACK: f32 = 2.0;

/// One line of text as it was painted.
struct Ink {
    text: String,
    /// Whole, and what the clip leaves of it.
    full: Rect,
    seen: Rect,
    clip: Rect,
    /// Ends in an ellipsis.
    cut: bool,
    /// What is painted later lies above.
    order: usize,
}

/// Something filled with a colour that nothing shines through.
struct Cover {
    rect: Rect,
    order: usize,
}

struct Control {
    id: NodeId,
    role: Role,
    name: String,
    rect: Rect,
    usable: bool,
}

impl Control {
    fn holds_words(&self) -> bool {
        matches!(
            self.role,
            Role::Button
                | Role::CheckBox
                | Role::RadioButton
                | Role::Switch
                | Role::Tab
                | Role::Link
                | Role::ComboBox
                | Role::ListBoxOption
                | Role::MenuItem
        )
    }

    fn is_input(&self) -> bool {
        matches!(
            self.role,
            Role::TextInput
                | Role::MultilineTextInput
                | Role::PasswordInput
                | Role::SearchInput
                | Role::SpinButton
        )
    }

    /// Rows of lists that scroll by themselves are laid out where nobody sees them, too.
    fn is_row(&self) -> bool {
        matches!(
            self.role,
            Role::TreeItem | Role::Row | Role::ListBoxOption | Role::ListItem
        )
    }
}

/// What a window holds.
struct View {
    inks: Vec<Ink>,
    covers: Vec<Cover>,
    controls: Vec<Control>,
    /// Something lies above the page.
    layered: bool,
}

impl View {
    fn of<S>(harness: &Harness<'_, S>) -> Self {
        let mut view = Self {
            inks: Vec::new(),
            covers: Vec::new(),
            controls: controls(harness),
            layered: (harness.query_all(By::new()))
                .any(|n| matches!(n.accesskit_node().role(), Role::Dialog | Role::AlertDialog)),
        };
        let mut order = 0;
        for ClippedShape {
            clip_rect, shape, ..
        } in &harness.output().shapes
        {
            view.add(shape, *clip_rect, &mut order);
        }
        let hidden = |ink: &Ink| {
            let over = |c: &Cover| c.order > ink.order && c.rect.contains_rect(ink.seen);
            view.covers.iter().any(over)
        };
        let seen: Vec<bool> = view.inks.iter().map(|ink| !hidden(ink)).collect();
        let mut seen = seen.into_iter();
        view.inks.retain(|_| seen.next() == Some(true));
        view
    }

    fn add(&mut self, shape: &Shape, clip: Rect, order: &mut usize) {
        *order += 1;
        match shape {
            Shape::Vec(all) => all.iter().for_each(|one| self.add(one, clip, order)),
            Shape::Rect(rect) if rect.fill.is_opaque() => self.covers.push(Cover {
                rect: rect.rect.intersect(clip),
                order: *order,
            }),
            Shape::Text(text) => {
                for row in &text.galley.rows {
                    let ink = row.row.visuals.mesh_bounds;
                    let full = ink.translate(text.pos.to_vec2() + row.pos.to_vec2());
                    let seen = full.intersect(clip);
                    if ink.is_positive() && seen.is_positive() {
                        self.inks.push(Ink {
                            text: row.row.glyphs.iter().map(|g| g.chr).collect(),
                            full,
                            seen,
                            clip,
                            cut: text.galley.elided,
                            order: *order,
                        });
                    }
                }
            }
            _ => {}
        }
    }

    /// Between the two, something opaque hides where they would meet.
    fn apart(&self, below: &Ink, above: &Ink) -> bool {
        let meet = below.seen.intersect(above.seen);
        !overlaps(meet)
            || self.covers.iter().any(|c| {
                (below.order..above.order).contains(&c.order) && c.rect.contains_rect(meet)
            })
    }
}

fn overlaps(meet: Rect) -> bool {
    meet.width() > SLACK && meet.height() > SLACK
}

fn controls<S>(harness: &Harness<'_, S>) -> Vec<Control> {
    (harness.query_all(By::new()))
        .filter(|n| !n.accesskit_node().is_hidden())
        .filter_map(|n| {
            let node = n.accesskit_node();
            let usable = node.data().supports_action(Action::Click)
                || node.data().supports_action(Action::Focus);
            let bounds = node.bounding_box()?;
            let control = Control {
                id: n.accesskit_node().locate().0,
                role: node.role(),
                name: node.label().unwrap_or_default(),
                rect: Rect::from_min_max(
                    pos2(bounds.x0 as f32, bounds.y0 as f32),
                    pos2(bounds.x1 as f32, bounds.y1 as f32),
                ),
                usable,
            };
            let ours = control.holds_words() || control.is_input() || control.is_row();
            (ours && control.rect.is_positive()).then_some(control)
        })
        .collect()
}

/// What a person would call broken, in words. For windows of any height: what a page scrolls out
/// of sight is not looked at.
pub fn faults<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let view = View::of(harness);
    let mut found = Vec::new();
    let inputs: Vec<Rect> = (view.controls.iter())
        .filter(|c| c.is_input())
        .map(|c| c.rect.expand(SLACK))
        .collect();
    for ink in &view.inks {
        let sideways = ink.full.left() < ink.clip.left() - SLACK
            || ink.full.right() > ink.clip.right() + SLACK;
        // A long value scrolls within its field.
        let typed = inputs.iter().any(|i| i.contains_rect(ink.seen));
        if sideways && !typed {
            found.push(format!("cut off at the side: {}", of(ink)));
        }
    }
    for (at, below) in view.inks.iter().enumerate() {
        for above in &view.inks[at + 1..] {
            if !view.apart(below, above) {
                found.push(format!("text over text: {} under {}", of(below), of(above)));
            }
        }
    }
    found
}

/// As [`faults`], and how the controls stand to each other: for a window so tall that the page does
/// not scroll.
pub fn faults_unscrolled<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let mut found = faults(harness);
    let view = View::of(harness);
    if view.layered {
        return found;
    }
    for control in view.controls.iter().filter(|c| c.holds_words()) {
        for ink in &view.inks {
            let inside = control.rect.contains(ink.full.center());
            if inside && !control.rect.expand(SLACK).contains_rect(ink.full) {
                found.push(format!("leaves {:?}: {}", control.name, of(ink)));
            }
            if inside && control.role == Role::Button && ink.cut {
                found.push(format!("{:?} has no room for its words", control.name));
            }
        }
    }
    for (at, one) in view.controls.iter().enumerate() {
        for other in &view.controls[at + 1..] {
            let nested = one.rect.expand(SLACK).contains_rect(other.rect)
                || other.rect.expand(SLACK).contains_rect(one.rect);
            let listed = one.is_row() != other.is_row();
            if one.id != other.id && overlaps(one.rect.intersect(other.rect)) && !nested && !listed
            {
                found.push(format!(
                    "{:?} {:?} over {:?} {:?}",
                    one.name, one.rect, other.name, other.rect
                ));
            }
        }
        let hit = one.rect.size();
        if one.usable && !hit_is_large(hit) {
            found.push(format!("{:?} is too small a target: {hit:?}", one.name));
        }
        for ink in view.inks.iter().filter(|_| !one.is_row()) {
            let outside = !one.rect.contains(ink.full.center());
            if outside && overlaps(one.rect.intersect(ink.seen)) {
                found.push(format!("{:?} over {}", one.name, of(ink)));
            }
        }
    }
    found
}

fn hit_is_large(size: Vec2) -> bool {
    size.x >= TARGET_MIN - 0.1 && size.y >= TARGET_MIN - 0.1
}

fn of(ink: &Ink) -> String {
    let short: String = ink.text.chars().take(60).collect();
    format!("{short:?} at {:?}", ink.full)
}

/// How many buttons ask to be the one that is pressed next. Below a dialog they do not count.
pub fn primary_buttons<S>(harness: &Harness<'_, S>) -> usize {
    if View::of(harness).layered {
        return 0;
    }
    fn count(shape: &Shape) -> usize {
        match shape {
            Shape::Vec(all) => all.iter().map(count).sum(),
            Shape::Rect(rect) => {
                let button = rect.rect.height() >= BUTTON_SMALL && rect.fill == LIGHT.accent;
                usize::from(button)
            }
            _ => 0,
        }
    }
    let shapes = &harness.output().shapes;
    shapes.iter().map(|clipped| count(&clipped.shape)).sum()
}

/// Where every named thing stands, to see whether it moves by itself.
pub fn places<S>(harness: &Harness<'_, S>) -> Vec<String> {
    (harness.query_all(By::new()))
        .filter_map(|n| {
            let node = n.accesskit_node();
            let b = node.bounding_box()?;
            let name = node.label()?;
            let (role, name) = (node.role(), name.chars().take(40).collect::<String>());
            Some(format!(
                "{role:?} {name:?} {:.0} {:.0} {:.0} {:.0}",
                b.x0, b.y0, b.x1, b.y1
            ))
        })
        .collect()
}
