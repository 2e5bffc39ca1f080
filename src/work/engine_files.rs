//! Files that go to and come from an engine's server: what Entra Connect exports, and what it is given.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::apply::{ReportForm, migration_report, read_document, write_atomically};
use crate::engines::compare::Configuration;
use crate::engines::entra_connect::{
    CONTAINERS, Item, NetbiosNames, checklist, expected, script, tree,
};
use crate::engines::reading::{Export, Imported};
use crate::insight::migration::Migration;
use crate::model::document::to_toml;
use crate::model::text::{inert, markdown};
use crate::model::words::{say, words};
use crate::model::{Document, Problem, ProblemKind};

use super::job::ReadConfiguration;

/// Deeper than `Connectors/Connector_….xml` inside a folder of exports.
const DEPTH: usize = 3;
/// Some hundreds at most in any export.
const FILES: usize = 20_000;

/// Reads a `Get-ADSyncServerConfiguration` folder, a folder with Graph's answers about Cloud Sync, or
/// one XML or JSON file.
pub fn read_export(path: &Path) -> Result<Export, Problem> {
    let mut files = Vec::new();
    collect(path, DEPTH, &mut files).map_err(|e| unreadable(path, &e))?;
    files.sort();
    let mut export = Export::default();
    let mut known = 0;
    for file in &files {
        let name = file.strip_prefix(path).unwrap_or(file);
        let name = if name.as_os_str().is_empty() {
            file
        } else {
            name
        };
        known += usize::from(add(&mut export, file, &name.display().to_string())?);
    }
    if known == 0 {
        return Err(Problem::new(
            ProblemKind::Invalid,
            words!("work-export-none", path = path.display().to_string()),
            words!("work-export-none-remedy"),
        ));
    }
    export.settle();
    Ok(export)
}

/// Whatever can be compared or taken over: a document, or an export.
pub fn read_configuration(path: &Path) -> Result<ReadConfiguration, Problem> {
    let file = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    let is_export = path.is_dir()
        || path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("xml") || e.eq_ignore_ascii_case("json"));
    if is_export {
        let export = read_export(path)?;
        return Ok(ReadConfiguration {
            configuration: Configuration::of_export(&inert(&file), &export),
            imported: export.import(),
            server: (!export.is_of_cloud_sync()).then_some(export.server),
        });
    }
    let document = read_document(path)?;
    let name = words!("compare-document", file = inert(&file));
    Ok(ReadConfiguration {
        configuration: Configuration::of_document(name, &document),
        imported: Imported {
            document,
            not_carried: Vec::new(),
        },
        server: None,
    })
}

fn collect(path: &Path, depth: usize, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !fs::metadata(path)?.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        let is_folder = path.is_dir();
        let known = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("xml") || e.eq_ignore_ascii_case("json"));
        if (known && !is_folder) || (is_folder && depth > 0) {
            collect(&path, depth.saturating_sub(1), files)?;
        }
        if files.len() > FILES {
            return Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge));
        }
    }
    Ok(())
}

fn add(export: &mut Export, file: &Path, name: &str) -> Result<bool, Problem> {
    let reader = BufReader::new(File::open(file).map_err(|e| unreadable(file, &e))?);
    let json = file
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("json"));
    let added = if json {
        export.add_json(name, reader)
    } else {
        export.add_xml(name, reader)
    };
    added.map_err(|error| {
        let headline = words!("work-export-broken", path = file.display().to_string());
        Problem::new(
            ProblemKind::Malformed,
            headline,
            words!("work-export-broken-remedy"),
        )
        .detail(error.to_string())
    })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let headline = words!("work-export-unreadable", path = path.display().to_string());
    Problem::new(
        ProblemKind::NotFound,
        headline,
        words!("work-export-unreadable-remedy"),
    )
    .detail(error.to_string())
}

/// Writes the script and the checklist for Entra Connect; which files. `netbios`: as far as known.
pub fn write_for_entra_connect(
    document: &Document,
    netbios: &NetbiosNames,
    folder: &Path,
) -> Result<Vec<PathBuf>, Problem> {
    // Windows PowerShell 5.1 takes a file without this mark for one in the system's old code page.
    let with_mark = format!("\u{FEFF}{}", script(document, netbios));
    write_texts(
        folder,
        &[
            ("Configure-EntraConnect.ps1", &with_mark),
            ("Checklist.md", &checklist_text(document, netbios)),
        ],
    )
}

/// This folder, or the first numbered one beside it that is not there: a document in it may be in use.
pub fn new_folder(folder: PathBuf) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_os_string();
    let numbered = (2..).map(|n| {
        let mut name = name.clone();
        name.push(format!("-{n}"));
        folder.with_file_name(name)
    });
    let all = std::iter::once(folder.clone()).chain(numbered);
    let mut free = all.filter(|path| !path.exists());
    free.next().unwrap_or(folder)
}

/// Both configurations, what Entra Connect is given, the report with the steps; which files.
pub fn write_migration(
    migration: &Migration,
    made: Timestamp,
    folder: &Path,
) -> Result<Vec<PathBuf>, Problem> {
    let cloud = to_toml(&migration.cloud, None)?;
    let connect = to_toml(&migration.connect, None)?;
    let pilot = match &migration.cloud_pilot {
        Some(document) => Some(to_toml(document, None)?),
        None => None,
    };
    let html = migration_report(migration, made, ReportForm::Html);
    let markdown = migration_report(migration, made, ReportForm::Markdown);
    let mut files: Vec<(&str, &str)> = vec![
        ("cloud-sync.toml", &cloud),
        ("entra-connect.toml", &connect),
        ("migration.html", &html),
        ("migration.md", &markdown),
    ];
    files.extend(pilot.as_deref().map(|text| ("cloud-sync-pilot.toml", text)));
    let mut written = write_texts(folder, &files)?;
    let for_server = folder.join("entra-connect");
    let unknown = NetbiosNames::new();
    written.extend(write_for_entra_connect(
        &migration.connect,
        &unknown,
        &for_server,
    )?);
    Ok(written)
}

/// Writes texts into a folder, which is made where it is not there; which files.
pub fn write_texts(folder: &Path, files: &[(&str, &str)]) -> Result<Vec<PathBuf>, Problem> {
    let is_new = !folder.exists();
    fs::create_dir_all(folder).map_err(|e| unreadable(folder, &e))?;
    let mut written = Vec::new();
    let write = |(name, text): &(&str, &str)| {
        let path = folder.join(name);
        write_atomically(&path, text.as_bytes()).map(|()| path)
    };
    for file in files {
        match write(file) {
            Ok(path) => written.push(path),
            Err(error) => {
                // A half export is none; whoever tries again gets the same folder.
                if is_new {
                    written.iter().for_each(|path| drop(fs::remove_file(path)));
                    let _ = fs::remove_dir(folder);
                }
                return Err(error.into());
            }
        }
    }
    Ok(written)
}

/// Markdown: the wizard's pages in their order, a box to tick for each thing; then what the server's
/// export must show.
fn checklist_text(document: &Document, netbios: &NetbiosNames) -> String {
    let mut out = format!(
        "# {}\n\n{}\n",
        say!("work-checklist-title"),
        say!("work-checklist-intro")
    );
    let tasks = checklist(document, netbios);
    for tasks in tasks.chunk_by(|a, b| a.page == b.page) {
        let page = tasks[0].page;
        let _ = write!(out, "\n## {page}\n\n");
        for task in tasks {
            let _ = writeln!(out, "- [ ] {}", markdown(&task.what.show()));
        }
        if page == CONTAINERS {
            trees(document, &mut out);
        }
    }
    let _ = write!(
        out,
        "\n## {}\n\n{}\n\n",
        say!("work-checklist-export"),
        say!("work-checklist-export-intro")
    );
    for item in expected(document) {
        must_show(&item, &mut out);
    }
    out
}

/// Every domain's boxes, each below its parent's.
fn trees(document: &Document, out: &mut String) {
    let (title, intro) = (
        say!("work-checklist-tree"),
        say!("work-checklist-tree-intro"),
    );
    let _ = write!(out, "\n### {title}\n\n{intro}\n\n");
    for branch in document.domains().flat_map(tree) {
        let indent = "  ".repeat(branch.depth);
        let _ = writeln!(out, "{indent}- {}", markdown(&branch.what.show()));
    }
}

fn must_show(item: &Item, out: &mut String) {
    let wanted: Vec<String> = match item.wanted.as_str() {
        "" => vec![say!("work-checklist-none").to_owned()],
        wanted => wanted.lines().map(markdown).collect(),
    };
    let what = markdown(&item.what.show());
    match wanted.as_slice() {
        [one] => {
            let _ = writeln!(out, "- [ ] {what}: {one}");
        }
        several => {
            let _ = writeln!(out, "- [ ] {what}:");
            for one in several {
                let _ = writeln!(out, "  - {one}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{document, rule};

    #[test]
    fn the_folder_for_entra_connect_has_a_script_and_a_checklist() {
        let folder = tempfile::tempdir().unwrap();
        let files = write_for_entra_connect(
            &document(vec![
                rule(true, "OU=*Staff*,DC=x"),
                rule(true, "OU=B,OU=A,DC=x"),
            ]),
            &NetbiosNames::new(),
            folder.path(),
        )
        .unwrap();
        assert_eq!(files.len(), 2);
        let script = fs::read(&files[0]).unwrap();
        assert!(script.starts_with(&[0xEF, 0xBB, 0xBF]));
        let list = fs::read_to_string(&files[1]).unwrap();
        assert!(
            list.contains("## Domain and OU filtering") && list.contains(r"Tick OU=\*Staff\*,DC=x"),
            "{list}"
        );
        // The tree stands below its page's tasks, before the next page.
        let (_, page) = list.split_once("## Domain and OU filtering").unwrap();
        let (page, _) = page.split_once("\n## ").unwrap();
        assert!(
            page.contains("\n- ☐ x") && page.contains("\n    - ☑ B"),
            "{page}"
        );
        let (_, export) = list.split_once("the export must show").unwrap();
        for item in [
            r"Included containers of x:
  - OU=\*Staff\*,DC=x
  - OU=B,OU=A,DC=x",
            "Pilot group filter of x: none",
            "Setting Synchronize.StagingMode: false",
        ] {
            assert!(
                export.contains(&format!("- [ ] {item}\n")),
                "{item}: {export}"
            );
        }
    }

    #[test]
    fn a_folder_that_is_there_is_left_as_it_is() {
        let at = tempfile::tempdir().unwrap();
        let wanted = at.path().join("move");
        assert_eq!(new_folder(wanted.clone()), wanted);
        fs::create_dir(&wanted).unwrap();
        assert_eq!(new_folder(wanted.clone()), at.path().join("move-2"));
        fs::create_dir(at.path().join("move-2")).unwrap();
        assert_eq!(new_folder(wanted), at.path().join("move-3"));
    }

    #[test]
    fn an_export_is_read_from_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("Connectors")).unwrap();
        let xml = "<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>x</name><category>AD</category><new>1</new></ma-data>";
        fs::write(folder.path().join("Connectors/Connector_{1}.xml"), xml).unwrap();
        fs::write(folder.path().join("notes.txt"), "not read").unwrap();
        let imported = read_export(folder.path()).unwrap().import();
        assert_eq!(imported.document.forest.len(), 1);
        assert!(
            imported
                .not_carried
                .iter()
                .any(|n| n.place == "Connectors/Connector_{1}.xml: ma-data/new")
        );
    }

    #[test]
    fn a_folder_without_an_export_a_broken_file_and_a_missing_one_say_so() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            read_export(folder.path()).unwrap_err().kind,
            ProblemKind::Invalid
        );
        fs::write(folder.path().join("a.xml"), "<ma-data><id>").unwrap();
        let broken = read_export(folder.path()).unwrap_err();
        assert!(
            broken.headline.english().contains("a.xml") && broken.detail.contains("<id>"),
            "{broken}"
        );
        assert_eq!(
            read_export(&folder.path().join("nothing"))
                .unwrap_err()
                .kind,
            ProblemKind::NotFound
        );
    }

    #[test]
    fn an_export_that_fails_in_the_middle_leaves_nothing_behind() {
        let at = tempfile::tempdir().unwrap();
        let folder = at.path().join("export");
        // The second leads to a folder that is not there.
        let files = [("report.md", "first"), ("missing/second.md", "second")];
        assert!(write_texts(&folder, &files).is_err());
        assert!(!folder.exists(), "the folder is gone");
        assert_eq!(new_folder(folder.clone()), folder);
        // One that was there before stays, with what is in it.
        fs::create_dir(&folder).unwrap();
        assert!(write_texts(&folder, &files).is_err());
        assert!(folder.join("report.md").exists());
    }
}
