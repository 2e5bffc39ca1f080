//! How the window is drawn and told to a screen reader.

use eframe::Renderer;

/// What draws it, best first.
pub fn renderers() -> Vec<Renderer> {
    #[cfg(windows)]
    return vec![Renderer::Wgpu, Renderer::Glow];
    #[cfg(not(windows))]
    vec![Renderer::Glow]
}

/// Level and openness of a row are told as properties of their own, which AT-SPI lacks.
pub fn tells_levels() -> bool {
    cfg!(windows)
}
