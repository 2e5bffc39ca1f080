//! Packs what is large in `resources`, and the font for DNs and GUIDs, for `src/model/packed.rs`:
//! two megabytes become less than one in the program. For Windows: icon, version, manifest.

#![allow(clippy::print_stdout, reason = "cargo reads it")]

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use flate2::Compression;
use flate2::write::DeflateEncoder;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// By the name that the program calls them.
const FILES: [(&str, &str); 4] = [
    ("inter", "resources/fonts/Inter-roman.var.ttf"),
    ("practice-schema", "resources/practice/schema.txt"),
    (
        "to-tenant",
        "resources/practice/synchronization/to-tenant.json",
    ),
    (
        "to-directory",
        "resources/practice/synchronization/to-directory.json",
    ),
];

const ICON: &str = "resources/icons/syncwright.ico";
const MANIFEST: &str = "resources/windows/syncwright.manifest";

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    for language in ["en", "de", "ja"] {
        let texts = texts(&Path::new("resources/words").join(language))?;
        pack(&format!("words-{language}"), &texts)?;
    }
    for (name, path) in FILES {
        pack(name, &read(Path::new(path))?)?;
    }
    pack("hack", epaint_default_fonts::HACK_REGULAR)?;
    // The system that is built for, which need not be the one that builds.
    match std::env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("windows") => for_windows(),
        Ok("linux") => for_linux(),
        _ => Ok(()),
    }
}

/// Half a megabyte less of addresses to be corrected at the start, where the C library that is
/// linked with knows the short form: glibc 2.36 does.
fn for_linux() -> Result<()> {
    let gnu = std::env::var("CARGO_CFG_TARGET_ENV").as_deref() == Ok("gnu");
    let native = std::env::var("HOST")? == std::env::var("TARGET")?;
    if gnu && native && glibc().is_some_and(|version| version >= (2, 36)) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    Ok(())
}

/// `glibc 2.36`.
fn glibc() -> Option<(u32, u32)> {
    let told = Command::new("getconf")
        .arg("GNU_LIBC_VERSION")
        .output()
        .ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    let (major, minor) = told.trim().strip_prefix("glibc ")?.split_once('.')?;
    let minor = minor.split('.').next()?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// What Windows shows of the programs and lets them do.
fn for_windows() -> Result<()> {
    let here = std::env::var("CARGO_MANIFEST_DIR")?;
    let file = |path: &str| Path::new(&here).join(path).display().to_string();
    for path in [ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={path}");
    }
    winresource::WindowsResource::new()
        .set_icon(&file(ICON))
        .set_manifest_file(&file(MANIFEST))
        .set("ProductName", "Syncwright")
        .set("FileDescription", "Syncwright")
        .set("LegalCopyright", "MIT OR Apache-2.0")
        .compile()?;
    Ok(())
}

/// The files of a folder one after the other, by name.
fn texts(folder: &Path) -> Result<Vec<u8>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<std::io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|e| e == "ftl"));
    files.sort();
    let mut all = Vec::new();
    for file in files {
        all.extend(read(&file)?);
        all.push(b'\n');
    }
    Ok(all)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    println!("cargo::rerun-if-changed={}", path.display());
    Ok(fs::read(path)?)
}

fn pack(name: &str, bytes: &[u8]) -> Result<()> {
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    fs::write(out.join(format!("{name}.deflate")), packed.finish()?)?;
    Ok(())
}
