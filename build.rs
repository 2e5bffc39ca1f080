//! Packs the texts of each language (`resources/words`) into one file: a third of a megabyte of
//! text becomes a quarter of that in the program.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    for language in ["en", "de", "ja"] {
        let folder = Path::new("resources/words").join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let packed = pack(&folder)?;
        fs::write(out.join(format!("words-{language}.deflate")), packed)?;
    }
    Ok(())
}

/// The files of a folder one after the other, by name.
fn pack(folder: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|e| e == "ftl"));
    files.sort();
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        packed.write_all(&fs::read(file)?)?;
        packed.write_all(b"\n")?;
    }
    Ok(packed.finish()?)
}
