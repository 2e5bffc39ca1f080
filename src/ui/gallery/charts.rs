//! Charts: parts of a whole, before and after, who may do what, what syncs where.

use egui::Ui;

use crate::insight::sync_picture::{BoxText, Texts};
use crate::insight::{Part, Share, What};
use crate::ui::parts::bars::{self, Pair};
use crate::ui::parts::matrix::{self, Field, Head, Row};
use crate::ui::parts::treemap::Tile;
use crate::ui::parts::{Treemap, TreemapEvent, card, shade, sync_picture, text, tree};
use crate::ui::theme::{Icon, size};

#[derive(Default)]
pub struct State {
    current: usize,
    said: String,
}

/// Name, objects, those in scope, what it is made of (objects and how much of them is in).
type Area = (&'static str, u64, u64, &'static [(u64, Share)]);

const AREAS: [Area; 8] = [
    (
        "People",
        11_904,
        9_690,
        &[
            (6_200, Share::All),
            (3_490, Share::All),
            (2_000, Share::None),
            (214, Share::None),
        ],
    ),
    (
        "Workstations",
        9_800,
        0,
        &[(5_100, Share::None), (4_700, Share::None)],
    ),
    (
        "Branches",
        5_200,
        5_200,
        &[(2_600, Share::All), (1_900, Share::All), (700, Share::All)],
    ),
    (
        "Very long name of an organisational unit that nobody should have made",
        1_900,
        1_900,
        &[],
    ),
    ("Groups", 1_318, 1_318, &[]),
    ("</b>\u{202e}Москва", 812, 300, &[]),
    ("Directly in it", 60, 60, &[]),
    ("and 812 more", 1_450, 120, &[]),
];

pub fn treemap(ui: &mut Ui, state: &mut State) {
    let parts: Vec<Vec<Part>> = AREAS.iter().map(|a| parts(a.3)).collect();
    let all: Vec<Tile<'_>> = AREAS.iter().zip(&parts).map(|(a, p)| tile(a, p)).collect();
    card::titled(ui, "Parts of a whole", |ui| {
        let (event, at) = Treemap::new("gallery", "corp.example by size", size::GALLERY_MAP).show(
            ui,
            &all,
            state.current,
            &|part| format!("{} in it", part.objects),
        );
        if let Some(event) = event {
            state.said = format!("{event:?}");
        }
        if let Some(TreemapEvent::Current(n) | TreemapEvent::Open(n)) = event {
            state.current = n;
        }
        let here = at.map_or(String::new(), |n| all[n].words.to_string());
        text::help(ui, &here);
        shade::legend(
            ui,
            &[
                (Share::All, "In scope"),
                (Share::Some, "Some of it"),
                (Share::None, "Out"),
            ],
        );
        text::status(ui, &state.said);
    });
    card::gap(ui);
    card::titled(ui, "One part", |ui| {
        let _ = Treemap::new("one", "One part", size::GALLERY_MAP_SMALL).show(
            ui,
            &all[4..5],
            0,
            &|_| String::new(),
        );
    });
}

fn parts(of: &[(u64, Share)]) -> Vec<Part> {
    let part = |(objects, share): &(u64, Share)| Part {
        what: What::Own,
        objects: *objects,
        share: *share,
    };
    of.iter().map(part).collect()
}

fn tile<'a>((name, all, inside, _): &Area, parts: &'a [Part]) -> Tile<'a> {
    let share = Share::of(*inside, *all);
    Tile {
        key: tree::key(name),
        name: (*name).into(),
        weight: *all,
        share,
        word: match share {
            Share::All => format!("in · {all}").into(),
            Share::Some => format!("{inside} of {all}").into(),
            Share::None => format!("out · {all}").into(),
        },
        words: format!("{all} objects; {inside} in scope").into(),
        opens: !parts.is_empty(),
        parts,
    }
}

pub fn show(ui: &mut Ui) {
    card::titled(ui, "Before and after", |ui| {
        bars::show(ui, "Who is in scope", &pairs());
        bars::legend(ui);
    });
    card::gap(ui);
    card::titled(ui, "Who may do what", |ui| {
        let heads = [
            ("Administrators", "Full rights over the sync engine"),
            ("Operators", "Run connectors and see statistics"),
            ("Browse", "Read what the engine knows of an object"),
        ];
        let heads = heads.map(|(title, words)| Head { title, words });
        matrix::show(ui, "Who may do what", &heads, &people(), &[]);
    });
}

pub fn sync(ui: &mut Ui) {
    card::titled(ui, "What syncs where", |ui| {
        sync_picture::show(ui, &picture(1));
    });
    card::gap(ui);
    card::titled(ui, "Several forests, no tenant yet", |ui| {
        sync_picture::show(ui, &picture(3));
    });
}

fn pairs() -> Vec<Pair<'static>> {
    let pair = |icon, label, before, after, entering, leaving, change: &str| Pair {
        icon,
        label,
        before,
        after,
        entering,
        leaving,
        figures: format!("{before} → {after}"),
        change: change.into(),
    };
    vec![
        pair(
            Icon::Person,
            "Users",
            3000,
            3600,
            720,
            120,
            "720 enter, 120 leave",
        ),
        pair(Icon::Group, "Groups", 318, 318, 0, 0, "No change"),
        pair(Icon::Contact, "Contacts", 0, 40, 40, 0, "40 enter"),
        pair(Icon::Computer, "Computers", 412, 0, 0, 412, "412 leave"),
    ]
}

fn people() -> Vec<Row> {
    let row = |icon, name: &str, words: [&str; 3]| Row {
        icon,
        name: name.into(),
        about: format!("CN={name},OU=People,DC=corp,DC=example"),
        fields: words
            .map(|word| Field {
                held: word != "No",
                word: word.into(),
            })
            .to_vec(),
    };
    vec![
        row(Icon::Person, "Anna Müller", ["Yes", "No", "No"]),
        row(
            Icon::Group,
            "Helpdesk Manila",
            ["No", "Yes", "Yes, through ADSyncOperators"],
        ),
        row(
            Icon::Person,
            "A name\u{202e} that somebody made long enough to need more than two lines of this column, on purpose",
            ["No", "No", "Yes"],
        ),
    ]
}

fn picture(forests: usize) -> Texts {
    let one = |title: &str, lines: &[&str]| BoxText {
        title: title.into(),
        lines: lines.iter().map(|l| (*l).to_owned()).collect(),
        open: false,
    };
    let all = [
        one(
            "corp.example",
            &["2 domains, 3 included, 1 excluded", "Read as svc-sync"],
        ),
        one("a-forest-with-a-rather-long-name.example", &["1 domain"]),
        one("lab.example", &["1 domain, nothing in scope"]),
    ];
    let tenant = match forests {
        1 => one("contoso.com", &["Microsoft Entra ID"]),
        _ => BoxText {
            title: "No tenant yet".into(),
            lines: Vec::new(),
            open: true,
        },
    };
    Texts {
        forests: all[..forests].to_vec(),
        engine: one("Microsoft Entra Connect Sync", &[]),
        tenant,
        scope: vec!["In scope".into()],
        there: vec!["Accounts".into(), "Password hashes".into()],
        back: vec!["Groups".into(), "Passwords".into()],
        comes_back: vec![true, true, false],
        sentences: vec!["Forest corp.example: 2 domains, 3 included.".into()],
    }
}
