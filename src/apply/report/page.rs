//! A report before it is HTML or Markdown.

use std::fmt::Write as _;

use crate::apply::ReportForm;
use crate::insight::sync_picture::{COLOURS, STYLE, Scene, SyncPicture, svg, texts};
use crate::model::Document;
use crate::model::text::{markdown, markup};
use crate::model::words::current;

#[derive(Debug)]
pub struct Page {
    pub title: String,
    /// At the head: name and value.
    pub facts: Vec<(String, String)>,
    pub blocks: Vec<Block>,
}

#[derive(Debug)]
pub enum Block {
    Heading(String),
    Text(String),
    List(Vec<String>),
    Table {
        heads: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// What syncs where, drawn and in sentences.
    Picture(Box<Document>),
    Steps(Vec<Step>),
}

/// A numbered one.
#[derive(Debug)]
pub struct Step {
    pub sentence: String,
    pub state: String,
    pub about: Vec<(String, String)>,
    pub notes: Vec<String>,
}

impl Page {
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            facts: Vec::new(),
            blocks: Vec::new(),
        }
    }

    pub fn fact(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.facts.push((name.into(), value.into()));
    }

    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    pub fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    pub fn table(&mut self, heads: &[&str], rows: Vec<Vec<String>>) {
        self.blocks.push(Block::Table {
            heads: heads.iter().map(|h| (*h).to_owned()).collect(),
            rows,
        });
    }

    pub fn show(&self, form: ReportForm) -> String {
        match form {
            ReportForm::Html => self.html(),
            ReportForm::Markdown => self.markdown(),
        }
    }

    fn markdown(&self) -> String {
        let mut out = format!("# {}\n\n", markdown(&self.title));
        for (name, value) in &self.facts {
            let _ = writeln!(out, "- **{name}:** {}", markdown(value));
        }
        for block in &self.blocks {
            markdown_block(&mut out, block);
        }
        out
    }

    fn html(&self) -> String {
        let title = markup(&self.title);
        let mut out = (HTML_HEAD.replace("/* picture */\n", STYLE))
            .replace("/* colours */\n", COLOURS)
            .replace("{language}", current().key())
            .replace("{title}", &title);
        let _ = writeln!(out, "<h1>{title}</h1>\n<table class=\"facts\">");
        for (name, value) in &self.facts {
            let _ = writeln!(
                out,
                "<tr><th>{}</th><td>{}</td></tr>",
                markup(name),
                markup(value)
            );
        }
        out.push_str("</table>\n");
        for block in &self.blocks {
            html_block(&mut out, block);
        }
        out.push_str("</body>\n</html>\n");
        out
    }
}

fn markdown_block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(text) => {
            let _ = writeln!(out, "\n## {}\n", markdown(text));
        }
        Block::Text(text) => {
            let _ = writeln!(out, "{}\n", markdown(text));
        }
        Block::List(items) => {
            for item in items {
                let _ = writeln!(out, "- {}", markdown(item));
            }
            out.push('\n');
        }
        Block::Table { heads, rows } => {
            markdown_row(out, heads);
            markdown_row(out, &vec!["---".to_owned(); heads.len()]);
            rows.iter().for_each(|row| markdown_row(out, row));
            out.push('\n');
        }
        Block::Picture(document) => {
            for sentence in texts(&SyncPicture::of(document)).sentences {
                let _ = writeln!(out, "- {}", markdown(&sentence));
            }
        }
        Block::Steps(steps) => {
            for (number, step) in steps.iter().enumerate() {
                let state = match step.state.is_empty() {
                    true => String::new(),
                    false => format!(" ({})", step.state),
                };
                let _ = writeln!(
                    out,
                    "\n### {}. {}{state}\n",
                    number + 1,
                    markdown(&step.sentence)
                );
                for (name, value) in &step.about {
                    let _ = writeln!(out, "- {name}: {}", markdown(value));
                }
                for note in &step.notes {
                    let _ = writeln!(out, "- {}", markdown(note));
                }
            }
        }
    }
}

/// A row is one line: what has several has breaks.
fn markdown_row(out: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells
        .iter()
        .map(|c| match c.as_str() {
            "---" => c.clone(),
            text => {
                let lines: Vec<String> = text.lines().map(markdown).collect();
                lines.join("<br>")
            }
        })
        .collect();
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

fn html_block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(text) => {
            let _ = writeln!(out, "<h2>{}</h2>", markup(text));
        }
        Block::Text(text) => {
            let _ = writeln!(out, "<p>{}</p>", markup(text));
        }
        Block::List(items) => html_list(out, items),
        Block::Table { heads, rows } => {
            out.push_str("<table>\n");
            html_row(out, "th", heads);
            rows.iter().for_each(|row| html_row(out, "td", row));
            out.push_str("</table>\n");
        }
        Block::Picture(document) => {
            let texts = texts(&SyncPicture::of(document));
            out.push_str(&svg(&Scene::of(&texts, PICTURE), &texts));
            html_list(out, &texts.sentences);
        }
        Block::Steps(steps) => {
            out.push_str("<ol>\n");
            steps.iter().for_each(|step| html_step(out, step));
            out.push_str("</ol>\n");
        }
    }
}

fn html_list(out: &mut String, items: &[String]) {
    out.push_str("<ul>\n");
    for item in items {
        let _ = writeln!(out, "<li>{}</li>", markup(item));
    }
    out.push_str("</ul>\n");
}

fn html_row(out: &mut String, tag: &str, cells: &[String]) {
    out.push_str("<tr>");
    for cell in cells {
        let lines: Vec<String> = cell.lines().map(markup).collect();
        let _ = write!(out, "<{tag}>{}</{tag}>", lines.join("<br>"));
    }
    out.push_str("</tr>\n");
}

fn html_step(out: &mut String, step: &Step) {
    let _ = write!(out, "<li><p><strong>{}</strong>", markup(&step.sentence));
    if !step.state.is_empty() {
        let _ = write!(out, " <span class=\"state\">{}</span>", markup(&step.state));
    }
    out.push_str("</p>\n");
    if !step.about.is_empty() {
        out.push_str("<dl>\n");
        for (name, value) in &step.about {
            let _ = write!(out, "<dt>{}</dt><dd>{}</dd>", markup(name), markup(value));
        }
        out.push_str("</dl>\n");
    }
    if !step.notes.is_empty() {
        html_list(out, &step.notes);
    }
    out.push_str("</li>\n");
}

/// As wide as the page's column of text.
const PICTURE: f64 = 800.0;

/// No script, no address outside: the policy in the page says so too.
const HTML_HEAD: &str = include_str!("../../../resources/report/head.html");
