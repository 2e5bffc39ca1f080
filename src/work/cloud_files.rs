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
    let mut written = Vec::new();
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
        fs::create_dir_all(&into).map_err(|e| unmade(&into, &e))?;
        let found = observed.provisioned.as_ref().map(|t| t.find(document, &of));
        let (current, schema) = match found {
            Some(Match::Job(app, job)) => (app.settings.as_slice(), Some(&job.schema.json)),
            _ => (&[][..], None),
        };
        let (all, _) = settings(document, &of).edit(current);
        put(
            &into.join("settings.json"),
            &json!({ "value": all }),
            &mut written,
        )?;
        match schema.map(|s| wish.edit(s)) {
            Some(Ok(edited)) => put(&into.join("schema.json"), &edited.schema, &mut written)?,
            _ => put(&into.join("wanted.json"), &json!(wish), &mut written)?,
        }
        tasks(document, &of, &wish, &mut list);
    }
    let path = folder.join("Checklist.md");
    write_atomically(&path, list.as_bytes())?;
    written.push(path);
    Ok(written)
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

fn put(path: &Path, value: &Value, written: &mut Vec<PathBuf>) -> Result<()> {
    write_atomically(path, format!("{value:#}\n").as_bytes())?;
    written.push(path.to_owned());
    Ok(())
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
    fn a_document_for_another_engine_is_refused_and_no_name_leaves_the_folder() {
        let document = document(vec![]);
        let folder = tempfile::tempdir().unwrap();
        let refused = write_for_cloud_sync(&document, &Observed::default(), folder.path());
        assert_eq!(refused.unwrap_err().kind, ProblemKind::Invalid);
        assert_eq!(file_name("../a/b c"), "_a_b_c");
    }
}
