//! Where this program keeps its own files, who may read them, and who runs it.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Journals, the draft and the like: `$XDG_STATE_HOME/syncwright`, `%LOCALAPPDATA%\Syncwright`,
/// `~/Library/Application Support/Syncwright`. `None`: the system names no home folder.
pub fn state_dir() -> Option<PathBuf> {
    if cfg!(windows) {
        return folder_of("LOCALAPPDATA").map(|p| p.join("Syncwright"));
    }
    let home = folder_of("HOME");
    if cfg!(target_os = "macos") {
        return home.map(|h| h.join("Library/Application Support/Syncwright"));
    }
    folder_of("XDG_STATE_HOME")
        .or_else(|| home.map(|h| h.join(".local/state")))
        .map(|p| p.join("syncwright"))
}

/// What a person sets: `$XDG_CONFIG_HOME/syncwright`, `%APPDATA%\Syncwright`,
/// `~/Library/Application Support/Syncwright`.
pub fn config_dir() -> Option<PathBuf> {
    if cfg!(windows) {
        return folder_of("APPDATA").map(|p| p.join("Syncwright"));
    }
    if cfg!(target_os = "macos") {
        return state_dir();
    }
    folder_of("XDG_CONFIG_HOME")
        .or_else(|| folder_of("HOME").map(|h| h.join(".config")))
        .map(|p| p.join("syncwright"))
}

/// A relative value counts as none, as the XDG base directory specification says.
fn folder_of(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|p| p.is_absolute())
}

/// Makes a folder that only its owner may read.
pub fn make_private_dir(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A new file that only its owner may read; an existing one is an error.
pub fn new_private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a rename or a new name in this folder last over a power cut. Windows does so by itself.
pub fn sync_dir(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The name this person is logged in with.
pub fn user() -> String {
    named(["USER", "USERNAME"]).unwrap_or_else(|| "somebody".into())
}

/// The name of this computer.
pub fn computer() -> Option<String> {
    let name = named(["HOSTNAME", "COMPUTERNAME"])
        .or_else(|| std::fs::read_to_string("/etc/hostname").ok())?;
    Some(name.trim().to_owned()).filter(|n| !n.is_empty())
}

fn named(variables: [&str; 2]) -> Option<String> {
    let found = variables.iter().find_map(|v| std::env::var(v).ok());
    found.filter(|n| !n.is_empty())
}
