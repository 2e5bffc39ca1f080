//! What Windows shows of the programs and lets them do: icon, version, manifest. Other systems take
//! nothing from here.

use std::env;
use std::io;
use std::path::Path;

const ICON: &str = "resources/icons/syncwright.ico";
const MANIFEST: &str = "resources/windows/syncwright.manifest";

#[allow(clippy::print_stdout, reason = "cargo reads it")]
fn main() -> io::Result<()> {
    for path in ["build.rs", ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={path}");
    }
    // The system that is built for, which need not be the one that builds.
    let target = env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if target != "windows" {
        return Ok(());
    }
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let file = |path: &str| Path::new(&here).join(path).display().to_string();
    winresource::WindowsResource::new()
        .set_icon(&file(ICON))
        .set_manifest_file(&file(MANIFEST))
        .set("ProductName", "Syncwright")
        .set("FileDescription", "Syncwright")
        .set("LegalCopyright", "MIT OR Apache-2.0")
        .compile()
}
