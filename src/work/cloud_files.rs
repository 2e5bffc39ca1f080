//! Files for Cloud Sync: what each job's schema and settings are to be, and a checklist for who
//! enters it by hand.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::apply::write_atomically;
use crate::engines::cloud_sync::{Passwords, SchemaWish, SettingsWish};
use crate::model::document::{EngineKind, JobOf};
use crate::model::ports::Result;
use crate::model::text::markdown;
use crate::model::words::{say, words};
use crate::model::{Document, Problem, ProblemKind};
use crate::plan::{Match, Observed, job_title};

/// A folder for each job with `settings.json`, and `schema.json` where its schema could be read: the
/// whole one, as it is to be. Otherwise `wanted.json` says what is to be put into it.
pub fn write_for_cloud_sync(
    document: &Document,
    observed: &Observed,
    folder: &Path,
) -> Result<Vec<PathBuf>> {
    if document.engine != EngineKind::CloudSync {
        return Err(Problem::new(
            ProblemKind::Invalid,
            words!("work-cloud-engine", engine = document.engine.name()),
            words!("work-cloud-engine-advice"),
        ));
    }
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    let mut list = format!(
        "# {}\n\n{}\n",
        say!("work-cloud-title"),
        say!("work-cloud-intro")
    );
    for of in document.jobs() {
        let Some(wish) = observed.wish(document, &of) else {
            continue;
        };
        let name = match &of {
            JobOf::Writeback(domain) => format!("groups-to-{domain}"),
            // Nothing is wished for of a job of password hashes alone.
            JobOf::Domain(domain) | JobOf::Passwords(domain) => format!("{domain}-to-tenant"),
        };
        let into = folder.join(file_name(&name));
        let found = observed.provisioned.as_ref().map(|t| t.find(document, &of));
        let (current, schema) = match found {
            Some(Match::Job(app, job)) => (app.settings.as_slice(), Some(&job.schema.json)),
            _ => (&[][..], None),
        };
        let (all, _) = settings(document, &of).edit(current);
        let pretty = |value: &Value| format!("{value:#}\n");
        files.push((into.join("settings.json"), pretty(&json!({ "value": all }))));
        files.push(match schema.map(|s| wish.edit(s)) {
            Some(Ok(edited)) => (into.join("schema.json"), pretty(&edited.schema)),
            _ => (into.join("wanted.json"), pretty(&json!(wish))),
        });
        tasks(document, &of, &wish, &mut list);
    }
    files.push((folder.join("Checklist.md"), list));
    write_all(&files)
}

/// All of them or none: a half export is none. What was there before stays.
fn write_all(files: &[(PathBuf, String)]) -> Result<Vec<PathBuf>> {
    let mut made = Made::default();
    for (path, text) in files {
        if let Err(problem) = made.write(path, text) {
            made.take_back();
            return Err(problem);
        }
    }
    Ok(files.iter().map(|(path, _)| path.clone()).collect())
}

/// What was not there before, in the order in which it was made.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn write(&mut self, path: &Path, text: &str) -> Result<()> {
        if let Some(folder) = path.parent() {
            let missing = folder
                .ancestors()
                .take_while(|at| !at.as_os_str().is_empty());
            let mut missing: Vec<&Path> = missing.take_while(|at| !at.exists()).collect();
            while let Some(at) = missing.pop() {
                fs::create_dir(at).map_err(|e| unmade(at, &e))?;
                self.folders.push(at.to_owned());
            }
        }
        let is_new = !path.exists();
        write_atomically(path, text.as_bytes())?;
        if is_new {
            self.files.push(path.to_owned());
        }
        Ok(())
    }

    fn take_back(&self) {
        self.files
            .iter()
            .for_each(|path| drop(fs::remove_file(path)));
        let folders = self.folders.iter().rev();
        folders.for_each(|path| drop(fs::remove_dir(path)));
    }
}

fn unmade(folder: &Path, error: &std::io::Error) -> Problem {
    Problem::new(
        ProblemKind::Refused,
        words!("work-cloud-no-folder", path = folder.display().to_string()),
        words!("work-cloud-no-folder-advice"),
    )
    .detail(error.to_string())
}

fn settings(document: &Document, of: &JobOf) -> SettingsWish {
    SettingsWish {
        direction: of.direction(),
        domain: of.domain().to_owned(),
        limit: document.safety.deletion_limit,
        unseen: true,
        passwords: match (of, document.features.password_hash_sync) {
            (JobOf::Domain(_), true) => Passwords::Carried,
            _ => Passwords::No,
        },
        again: None,
    }
}

/// A domain's name comes from a document: it names one folder, whatever it holds.
fn file_name(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let kept: String = name
        .chars()
        .map(|c| if plain(c) { c } else { '_' })
        .collect();
    kept.trim_start_matches('.').to_owned()
}

fn tasks(document: &Document, of: &JobOf, wish: &SchemaWish, list: &mut String) {
    let _ = write!(list, "\n## {}\n\n", markdown(&job_title(of).show()));
    let mut task = |text: String| {
        let _ = writeln!(list, "- [ ] {}", markdown(&text));
    };
    task(match of {
        JobOf::Domain(domain) | JobOf::Passwords(domain) => {
            say!("work-cloud-new", domain = domain)
        }
        JobOf::Writeback(domain) => say!("work-cloud-new-writeback", domain = domain),
    });
    match wish {
        SchemaWish::ToTenant {
            containers,
            groups,
            sign_in,
            anchor,
            passwords,
        } => {
            if *passwords == Some(true) {
                task(say!("work-cloud-passwords").to_owned());
            }
            for dn in containers {
                task(say!("work-cloud-container", dn = dn));
            }
            for dn in groups {
                task(say!("work-cloud-group", group = dn));
            }
            task(say!(
                "work-cloud-mapping",
                target = "userPrincipalName",
                source = sign_in
            ));
            let anchor = anchor.attribute();
            task(say!(
                "work-cloud-mapping",
                target = "SourceAnchor",
                source = anchor
            ));
        }
        SchemaWish::ToDirectory { container, groups } => {
            task(say!("work-cloud-target", dn = container));
            for id in groups {
                task(say!("work-cloud-group", group = id));
            }
        }
    }
    task(match document.safety.deletion_limit {
        0 => say!("work-cloud-no-limit").to_owned(),
        limit => say!("work-cloud-limit", n = limit),
    });
    task(say!("work-cloud-start").to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{document, rule};

    #[test]
    fn each_job_gets_its_folder_and_the_checklist_names_the_containers() {
        let mut document = document(vec![rule(true, "OU=*Staff*,DC=x")]);
        document.engine = EngineKind::CloudSync;
        let mut observed = Observed::default();
        let all = ["DC=x", "OU=*Staff*,DC=x"].map(crate::model::testing::dn);
        observed.containers.insert(all[0].clone(), all.to_vec());
        let folder = tempfile::tempdir().unwrap();
        let files = write_for_cloud_sync(&document, &observed, folder.path()).unwrap();
        assert_eq!(files.len(), 3, "{files:?}");
        let wanted = fs::read_to_string(folder.path().join("x-to-tenant/wanted.json")).unwrap();
        assert!(wanted.contains("OU=*Staff*,DC=x"), "{wanted}");
        let list = fs::read_to_string(folder.path().join("Checklist.md")).unwrap();
        assert!(list.contains(r"OU=\*Staff\*,DC=x"), "{list}");
    }

    #[test]
    fn an_export_that_fails_in_the_middle_leaves_nothing_behind() {
        let at = tempfile::tempdir().unwrap();
        let folder = at.path().join("export");
        let text = |path: &Path| (path.to_owned(), "text".to_owned());
        // No file system takes a name that long.
        let long = folder.join("x".repeat(400)).join("settings.json");
        let files = [text(&folder.join("a/settings.json")), text(&long)];
        assert!(write_all(&files).is_err());
        assert!(!folder.exists(), "the folder is gone");
        // What was there before stays, with what is in it.
        fs::create_dir_all(folder.join("a")).unwrap();
        fs::write(folder.join("a/settings.json"), "mine").unwrap();
        assert!(write_all(&[text(&folder.join("b/new.json")), text(&long)]).is_err());
        assert!(!folder.join("b").exists());
        let kept = fs::read_to_string(folder.join("a/settings.json")).unwrap();
        assert_eq!(kept, "mine");
    }

    #[test]
    fn a_document_for_another_engine_is_refused_and_no_name_leaves_the_folder() {
        let document = document(vec![]);
        let folder = tempfile::tempdir().unwrap();
        let refused = write_for_cloud_sync(&document, &Observed::default(), folder.path());
        assert_eq!(refused.unwrap_err().kind, ProblemKind::Invalid);
        assert_eq!(file_name("../a/b c"), "_a_b_c");
    }
}
