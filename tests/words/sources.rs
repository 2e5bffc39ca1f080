//! The strings in the code, by Rust's own tokens: which texts it names, and which it holds itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Calls and macros whose strings nobody reads: names for egui, patterns, files, logs, invariants.
const NOT_SHOWN: [&str; 43] = [
    "id_salt",
    "push_id",
    "make_persistent_id",
    "unique",
    "with_id_salt",
    "Id::new",
    "Id::with",
    "keyed::show",
    "keyed::builder",
    "starts_with",
    "is_of",
    "ends_with",
    "strip_prefix",
    "strip_suffix",
    "contains",
    "split",
    "split_once",
    "rsplit_once",
    "trim_start_matches",
    "trim_end_matches",
    "trim_matches",
    "find",
    "rfind",
    "eq_ignore_ascii_case",
    "include_str!",
    "include_bytes!",
    "concat!",
    "env!",
    "cfg!",
    "trace!",
    "debug!",
    "info!",
    "warn!",
    "error!",
    "assert!",
    "assert_eq!",
    "assert_ne!",
    "debug_assert!",
    "panic!",
    "unreachable!",
    "expect",
    "var",
    "var_os",
];

pub struct Source {
    /// From the project's folder, with `/`.
    pub path: String,
    tokens: TokenStream,
    code: String,
}

/// `say!("id", name = …)` or `words!(…)`.
#[derive(Debug)]
pub struct Named {
    pub line: usize,
    pub id: String,
    pub arguments: BTreeSet<String>,
}

#[derive(Debug)]
pub struct Literal {
    pub line: usize,
    pub text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Marks a line of `done/` as naming sources whose strings are data, and says why.
const DATA: &str = "  data: ";

/// The sources of which `done/` says that what they hold is data and no text of ours: files, or all
/// of a folder.
pub fn data() -> Vec<String> {
    let mut out = Vec::new();
    for list in fs::read_dir(root().join("tests/words/done")).unwrap() {
        let list = fs::read_to_string(list.unwrap().path()).unwrap();
        for (path, why) in list.lines().filter_map(|line| line.split_once(DATA)) {
            assert!(
                root().join(path).exists() && !why.is_empty(),
                "{path}: {why}"
            );
            out.push(path.to_owned());
        }
    }
    out
}

/// What `done/` lists: source files, each followed by its strings that are no text, indented and
/// with `\n` for line breaks.
pub fn done() -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for list in fs::read_dir(root().join("tests/words/done")).unwrap() {
        let list = fs::read_to_string(list.unwrap().path()).unwrap();
        let mut path = "";
        let lines = list.lines().filter(|l| !l.trim().is_empty());
        for line in lines.filter(|l| l.starts_with(' ') || !l.contains(DATA)) {
            match line.strip_prefix("    ") {
                Some(text) => {
                    out.entry(path.to_owned())
                        .or_default()
                        .insert(text.replace("\\n", "\n"));
                }
                None => {
                    path = line.trim();
                    out.entry(path.to_owned()).or_default();
                }
            }
        }
    }
    out
}

impl Source {
    pub fn of(path: &str, code: &str) -> Self {
        let tokens = code.parse().unwrap_or_else(|e| panic!("{path}: {e}"));
        Self {
            path: path.to_owned(),
            tokens,
            code: code.to_owned(),
        }
    }

    /// Without the tests beside the code.
    pub fn all() -> Vec<Self> {
        fn walk(at: &Path, out: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(at).unwrap() {
                let path = entry.unwrap().path();
                if path.ends_with("tests") {
                } else if path.is_dir() {
                    walk(&path, out);
                } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs")
                {
                    out.push(path);
                }
            }
        }
        let mut paths = Vec::new();
        walk(&root().join("src"), &mut paths);
        paths.sort();
        let read = |path: &PathBuf| {
            let short = path
                .strip_prefix(root())
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            Self::of(&short, &fs::read_to_string(path).unwrap())
        };
        paths.iter().map(read).collect()
    }

    /// By what [`data`] lists.
    pub fn is_data(&self, data: &[String]) -> bool {
        let within = |folder: &str| folder.ends_with('/') && self.path.starts_with(folder);
        data.iter().any(|d| *d == self.path || within(d))
    }

    pub fn named(&self) -> Vec<Named> {
        let mut scan = Scan::of(&self.code);
        scan.walk(&self.tokens, "");
        scan.named
    }

    /// Strings with letters in them that may be shown.
    pub fn literals(&self) -> Vec<Literal> {
        let mut scan = Scan::of(&self.code);
        scan.walk(&self.tokens, "");
        scan.literals
    }
}

/// The texts that the catalogues of errors name: three by each `words = "…"`.
pub fn told() -> Vec<(String, Named)> {
    let mut out = Vec::new();
    for path in fs::read_dir(root().join("resources/errors")).unwrap() {
        let path = path.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        for (at, line) in text.lines().enumerate() {
            let Some(id) = line.strip_prefix("words = \"") else {
                continue;
            };
            for ending in ["", "-cause", "-remedy"] {
                let named = Named {
                    line: at + 1,
                    id: format!("{}{ending}", id.trim_end_matches('"')),
                    arguments: BTreeSet::new(),
                };
                out.push((file.clone(), named));
            }
        }
    }
    out
}

/// Everything that is named, with where.
pub fn named() -> Vec<(String, Named)> {
    let of = |source: Source| {
        let path = source.path.clone();
        source.named().into_iter().map(move |n| (path.clone(), n))
    };
    let code = Source::all().into_iter().flat_map(of);
    code.collect::<Vec<_>>().into_iter().chain(told()).collect()
}

struct Scan<'a> {
    code: &'a str,
    /// How far in the code the strings were found: tokens do not say their line.
    at: usize,
    named: Vec<Named>,
    literals: Vec<Literal>,
}

impl<'a> Scan<'a> {
    fn of(code: &'a str) -> Self {
        Self {
            code,
            at: 0,
            named: Vec::new(),
            literals: Vec::new(),
        }
    }

    /// The line of the next string that is written like this.
    fn line(&mut self, token: &str) -> usize {
        if let Some(found) = self.code[self.at..].find(token) {
            self.at += found;
        }
        self.code[..self.at].matches('\n').count() + 1
    }

    fn walk(&mut self, tokens: &TokenStream, call: &str) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Punct(p) if p.as_char() == '#' => {
                    if let Some(attribute) = attribute(&tokens, &mut at) {
                        if attribute == "cfg (test)" {
                            skip_item(&tokens, &mut at);
                        }
                        continue;
                    }
                }
                TokenTree::Group(group) => self.group(group, &called(&tokens[..at], call)),
                TokenTree::Literal(literal) => {
                    if let Some(text) = string(&literal.to_string())
                        && has_letters(&text)
                        && !NOT_SHOWN.contains(&call)
                    {
                        let line = self.line(&literal.to_string());
                        self.literals.push(Literal { line, text });
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
            at += 1;
        }
    }

    fn group(&mut self, group: &Group, call: &str) {
        match call {
            "macro_rules!" => {}
            "say!" | "words!" => self.named(group),
            call => self.walk(&group.stream(), call),
        }
    }

    fn named(&mut self, group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let id = tokens
            .first()
            .map(ToString::to_string)
            .and_then(|t| string(&t));
        // The macro itself in the documentation of its module.
        let Some(id) = id else { return };
        let mut arguments = BTreeSet::new();
        for pair in tokens.windows(3) {
            if let [
                TokenTree::Punct(comma),
                TokenTree::Ident(name),
                TokenTree::Punct(is),
            ] = pair
                && comma.as_char() == ','
                && is.as_char() == '='
            {
                arguments.insert(name.to_string());
            }
        }
        let line = self.line(&tokens[0].to_string());
        self.named.push(Named {
            line,
            id,
            arguments,
        });
        self.walk(&tokens.into_iter().skip(1).collect(), "");
    }
}

/// `#[…]` or `#![…]`: what stands in it; goes past it.
fn attribute(tokens: &[TokenTree], at: &mut usize) -> Option<String> {
    let mut next = *at + 1;
    if matches!(tokens.get(next), Some(TokenTree::Punct(p)) if p.as_char() == '!') {
        next += 1;
    }
    match tokens.get(next) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            *at = next + 1;
            Some(group.stream().to_string().replace("cfg(", "cfg ("))
        }
        _ => None,
    }
}

/// Past the item that follows: to its `;` or its braces.
fn skip_item(tokens: &[TokenTree], at: &mut usize) {
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match token {
            TokenTree::Punct(p) if p.as_char() == ';' => return,
            TokenTree::Group(g) if g.delimiter() == Delimiter::Brace => return,
            _ => {}
        }
    }
}

/// What the group after these tokens belongs to: `name`, `name!`, `Id::new`; within a tuple or a
/// block of a call, what the call is only where nothing else is called.
fn called(before: &[TokenTree], outer: &str) -> String {
    let ident = |back: usize| match before.len().checked_sub(back).map(|i| &before[i]) {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    };
    let punct = |back: usize, c: char| {
        let token = before.len().checked_sub(back).map(|i| &before[i]);
        matches!(token, Some(TokenTree::Punct(p)) if p.as_char() == c)
    };
    if punct(1, '!') {
        return ident(2).map_or_else(String::new, |name| format!("{name}!"));
    }
    match ident(1) {
        Some(name) if punct(2, ':') => match ident(4).as_deref() {
            Some(of) if NOT_SHOWN.contains(&&*format!("{of}::{name}")) => format!("{of}::{name}"),
            _ => name,
        },
        Some(name) => name,
        // `("salt", index)` within `push_id(…)`.
        None if before
            .last()
            .is_none_or(|t| matches!(t, TokenTree::Punct(_))) =>
        {
            outer.to_owned()
        }
        None => String::new(),
    }
}

/// The value of a string literal; `None`: bytes, a character, a number.
fn string(token: &str) -> Option<String> {
    if let Some(raw) = token.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return raw.strip_prefix('"')?.strip_suffix('"').map(str::to_owned);
    }
    let inner = token.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('0') => out.push('\0'),
            Some('u') => {
                let code: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                out.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
            }
            Some('\n') => {
                let rest = chars.as_str().trim_start();
                chars = rest.chars();
            }
            Some(other) => out.push(other),
            None => {}
        }
    }
    Some(out)
}

/// Apart from `{placeholders}`.
fn has_letters(text: &str) -> bool {
    let mut depth = 0_u32;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    })
}
