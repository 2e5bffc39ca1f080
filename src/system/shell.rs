//! A word of a command as a person types it.

/// As this system's shell takes it.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/\\.:_-".contains(c);
    if cfg!(windows) {
        return if word.chars().all(plain) {
            word.to_owned()
        } else {
            format!("\"{word}\"")
        };
    }
    if !word.is_empty() && word.chars().all(|c| plain(c) && c != '\\') {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
