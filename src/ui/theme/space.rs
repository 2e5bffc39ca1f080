//! Distances, in points, on a grid of four.

pub const XXS: f32 = 2.0;
pub const XS: f32 = 4.0;
pub const S: f32 = 8.0;
pub const M: f32 = 12.0;
pub const L: f32 = 16.0;
pub const XL: f32 = 20.0;
pub const XXL: f32 = 24.0;
pub const HUGE: f32 = 32.0;
