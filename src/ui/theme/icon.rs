//! Icons: drawn as strokes on a grid of 24, so that they are crisp at every size and scale.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::icon_shapes::{GRID, Mark, marks};

/// Stroke width on the grid.
const WEIGHT: f32 = 1.9;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    Check,
    Cross,
    Minus,
    Plus,
    Warning,
    Info,
    Error,
    Success,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    Folder,
    FolderOpen,
    Person,
    People,
    Group,
    Computer,
    Contact,
    Key,
    Lock,
    Server,
    Cloud,
    Domain,
    Search,
    Refresh,
    Copy,
    Trash,
    Link,
    External,
    Play,
    Stop,
    Undo,
    Clock,
    Shield,
    File,
    Gear,
    Eye,
    EyeOff,
    Edit,
    Download,
    Upload,
    More,
    Menu,
    Help,
    Sun,
    Moon,
    ArrowRight,
    List,
    Sort,
    Certificate,
    /// The program's own sign: from container to container, and up.
    Syncwright,
}

impl Icon {
    pub const ALL: [Self; 52] = [
        Self::Check,
        Self::Cross,
        Self::Minus,
        Self::Plus,
        Self::Warning,
        Self::Info,
        Self::Error,
        Self::Success,
        Self::ChevronRight,
        Self::ChevronDown,
        Self::ChevronUp,
        Self::ChevronLeft,
        Self::Folder,
        Self::FolderOpen,
        Self::Person,
        Self::People,
        Self::Group,
        Self::Computer,
        Self::Contact,
        Self::Key,
        Self::Lock,
        Self::Server,
        Self::Cloud,
        Self::Domain,
        Self::Search,
        Self::Refresh,
        Self::Copy,
        Self::Trash,
        Self::Link,
        Self::External,
        Self::Play,
        Self::Stop,
        Self::Undo,
        Self::Clock,
        Self::Shield,
        Self::File,
        Self::Gear,
        Self::Eye,
        Self::EyeOff,
        Self::Edit,
        Self::Download,
        Self::Upload,
        Self::More,
        Self::Menu,
        Self::Help,
        Self::Sun,
        Self::Moon,
        Self::ArrowRight,
        Self::List,
        Self::Sort,
        Self::Certificate,
        Self::Syncwright,
    ];

    /// Draws it in the middle of `rect`, `size` points across.
    pub fn paint(self, painter: &Painter, rect: Rect, size: f32, color: Color32) {
        let at = Rect::from_center_size(rect.center(), Vec2::splat(size));
        let scale = size / GRID;
        let stroke = Stroke::new(WEIGHT * scale, color);
        let to = |(x, y): (f32, f32)| -> Pos2 { at.min + vec2(x, y) * scale };
        for mark in marks(self) {
            match *mark {
                Mark::Line(points) => {
                    polyline(
                        painter,
                        points.iter().copied().map(to).collect(),
                        stroke,
                        false,
                    );
                }
                Mark::Loop(points) => {
                    polyline(
                        painter,
                        points.iter().copied().map(to).collect(),
                        stroke,
                        true,
                    );
                }
                Mark::Circle(x, y, r) => {
                    painter.circle_stroke(to((x, y)), r * scale, stroke);
                }
                Mark::Dot(x, y, r) => {
                    painter.circle_filled(to((x, y)), r * scale, color);
                }
                Mark::Arc(x, y, r, from, until) => {
                    polyline(
                        painter,
                        arc(to((x, y)), r * scale, from, until),
                        stroke,
                        false,
                    );
                }
            }
        }
    }

    /// Takes its place in the layout; silent for screen readers, since text stands beside it.
    pub fn show(self, ui: &mut Ui, size: f32, color: Color32) {
        let (_, rect) = ui.allocate_space(Vec2::splat(size));
        self.paint(ui.painter(), rect, size, color);
    }
}

/// Round joints and ends: a disc of the stroke's width on each corner.
fn polyline(painter: &Painter, points: Vec<Pos2>, stroke: Stroke, closed: bool) {
    for p in [points.first(), points.last()].into_iter().flatten() {
        if !closed {
            painter.circle_filled(*p, stroke.width / 2.0, stroke.color);
        }
    }
    painter.add(if closed {
        Shape::closed_line(points, stroke)
    } else {
        Shape::line(points, stroke)
    });
}

/// Degrees, clockwise from three o'clock.
fn arc(center: Pos2, radius: f32, from: f32, until: f32) -> Vec<Pos2> {
    let steps = ((until - from).abs() / 12.0).ceil().max(2.0) as usize;
    (0..=steps)
        .map(|i| {
            let angle = (from + (until - from) * i as f32 / steps as f32).to_radians();
            pos2(
                center.x + radius * angle.cos(),
                center.y + radius * angle.sin(),
            )
        })
        .collect()
}
