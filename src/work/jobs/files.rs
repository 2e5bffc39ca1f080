//! Files: the draft, recent documents, what a dialog picks.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::apply::{self, paths};
use crate::directory;
use crate::engines::entra_connect::NetbiosNames;
use crate::model::ports::Result;
use crate::model::settings::Settings;
use crate::model::words::{say, words};
use crate::model::{Document, Problem};
use crate::plan::PlanFile;
use crate::system::folders;

use super::super::{
    DraftFile, FilePurpose, KeptWindow, NewerJournal, OpenedPlan, Outcome, new_folder,
    write_for_entra_connect,
};

const DRAFT: &str = "draft.json";
const WINDOW: &str = "window.json";
const RECENT: &str = "recent.json";
const RECENT_KEPT: usize = 8;

pub(super) fn look_around(settings: &Settings) -> Outcome {
    let folders = paths::journal_dirs(settings);
    let unfinished = folders.iter().flat_map(|f| apply::unfinished(f)).collect();
    let newer = folders.iter().flat_map(|f| apply::newer_journals(f));
    let newer = newer
        .map(|(document, error)| NewerJournal {
            document,
            problem: error.into(),
        })
        .collect();
    let draft = kept(DRAFT)
        .and_then(|bytes| serde_json::from_slice::<DraftFile>(&bytes).ok())
        .map(Box::new);
    Outcome::LookedAround {
        draft,
        recent: recent(),
        unfinished,
        newer,
    }
}

pub(super) async fn open(path: PathBuf) -> Outcome {
    if is_plan(&path) {
        return open_plan(path);
    }
    let document = apply::read_document(&path).map(Box::new);
    if document.is_ok() {
        remember_recent(&path);
    }
    Outcome::Opened { path, document }
}

/// A document never begins as a plan does.
fn is_plan(path: &Path) -> bool {
    let mut first = Vec::new();
    let read = fs::File::open(path).and_then(|f| f.take(1).read_to_end(&mut first));
    read.is_ok() && PlanFile::is_one(&first)
}

fn open_plan(path: PathBuf) -> Outcome {
    let plan = match apply::read_plan(&path) {
        Ok(plan) => plan,
        Err(problem) => {
            let document = Err(problem);
            return Outcome::Opened { path, document };
        }
    };
    let made_at = PathBuf::from(&plan.path);
    // It may be of another system, with other separators.
    let name = plan.path.rsplit(['/', '\\']).next().unwrap_or_default();
    let document = match made_at.is_file() {
        true => made_at,
        false => path.parent().unwrap_or(Path::new("")).join(name),
    };
    let saved = apply::read_document(&document).ok().map(Box::new);
    Outcome::PlanOpened(Box::new(OpenedPlan {
        file: path,
        document,
        saved,
        plan,
    }))
}

pub(super) fn save_draft(draft: &DraftFile) -> Result<()> {
    let json = serde_json::to_vec(draft).map_err(|e| Problem::internal(e.to_string()))?;
    keep(DRAFT, &json)
}

pub(super) fn forget_draft() -> Result<()> {
    if let Some(path) = folders::state_dir().map(|d| d.join(DRAFT)) {
        // One that is not there is forgotten already.
        let _ = fs::remove_file(path);
    }
    Ok(())
}

pub(super) fn keep_window(kept: &KeptWindow) -> Result<()> {
    let json = serde_json::to_vec(kept).map_err(|e| Problem::internal(e.to_string()))?;
    keep(WINDOW, &json)
}

/// How the window was left; asked once, before there is a window.
pub fn kept_window() -> Option<KeptWindow> {
    kept(WINDOW).and_then(|bytes| serde_json::from_slice(&bytes).ok())
}

pub(super) fn read_ca(path: PathBuf) -> Outcome {
    let read = directory::read_ca(&path);
    Outcome::CaFile { path, read }
}

/// The checklist of an earlier export is ticked by hand: nothing is written over it.
pub(super) fn for_server(document: &Document, netbios: &NetbiosNames, folder: PathBuf) -> Outcome {
    let path = new_folder(folder);
    let done = write_for_entra_connect(document, netbios, &path).map(drop);
    Outcome::Saved { path, done }
}

/// A relative path is meant in the person's documents folder, not where the program was started.
pub(super) fn in_documents(path: PathBuf) -> PathBuf {
    if path.is_absolute() {
        return path;
    }
    let home = std::env::home_dir().unwrap_or_default();
    let documents = home.join("Documents");
    let folder = if documents.is_dir() { documents } else { home };
    folder.join(path)
}

/// Newest first; what is gone is left out.
fn recent() -> Vec<PathBuf> {
    let list: Option<Vec<PathBuf>> =
        kept(RECENT).and_then(|bytes| serde_json::from_slice(&bytes).ok());
    list.unwrap_or_default()
        .into_iter()
        .filter(|p| p.is_file())
        .collect()
}

/// A convenience: that it could not be kept stops nobody.
pub(super) fn remember_recent(path: &Path) {
    let Ok(path) = std::path::absolute(path) else {
        return;
    };
    let mut list = recent();
    list.retain(|p| *p != path);
    list.insert(0, path);
    list.truncate(RECENT_KEPT);
    if let Ok(json) = serde_json::to_vec(&list) {
        let _ = keep(RECENT, &json);
    }
}

fn kept(name: &str) -> Option<Vec<u8>> {
    fs::read(folders::state_dir()?.join(name)).ok()
}

fn keep(name: &str, bytes: &[u8]) -> Result<()> {
    let Some(folder) = folders::state_dir() else {
        return Ok(());
    };
    fs::create_dir_all(&folder).map_err(|error| {
        Problem::new(
            crate::model::ProblemKind::Refused,
            words!("work-cannot-keep"),
            words!(
                "work-cannot-keep-advice",
                folder = folder.display().to_string()
            ),
        )
        .detail(error.to_string())
    })?;
    Ok(apply::write_atomically(&folder.join(name), bytes)?)
}

#[cfg(feature = "window")]
pub(super) async fn pick(purpose: FilePurpose) -> Outcome {
    let dialog = rfd::AsyncFileDialog::new();
    let (toml, pem) = (["toml"], ["pem", "crt", "cer"]);
    let either = ["toml", "json"];
    let picked = match purpose {
        FilePurpose::OpenDocument => {
            dialog
                .set_title(say!("work-dialog-open"))
                .add_filter(say!("work-dialog-configuration"), &either)
                .pick_file()
                .await
        }
        FilePurpose::SaveDocument => {
            let dialog = dialog.set_title(say!("work-dialog-write"));
            dialog
                .add_filter(say!("work-dialog-configuration"), &toml)
                .set_file_name("syncwright.toml")
                .save_file()
                .await
        }
        FilePurpose::CaFile => {
            let dialog = dialog.set_title(say!("work-dialog-authority"));
            dialog
                .add_filter(say!("work-dialog-certificates"), &pem)
                .pick_file()
                .await
        }
        FilePurpose::SettingsCa => {
            let dialog = dialog.set_title(say!("work-dialog-further-authority"));
            dialog
                .add_filter(say!("work-dialog-certificates"), &pem)
                .pick_file()
                .await
        }
        FilePurpose::JournalFolder => {
            let dialog = dialog.set_title(say!("work-dialog-journals"));
            dialog.pick_folder().await
        }
        FilePurpose::ExportFolder => {
            let dialog = dialog.set_title(say!("work-dialog-export-folder"));
            dialog.pick_folder().await
        }
        FilePurpose::ExportFile => {
            dialog
                .set_title(say!("work-dialog-export-file"))
                .add_filter(say!("work-dialog-export-kinds"), &["toml", "xml", "json"])
                .pick_file()
                .await
        }
        FilePurpose::ExportPlan => {
            dialog
                .set_title(say!("work-dialog-export"))
                .set_file_name("plan.json")
                .save_file()
                .await
        }
        FilePurpose::ReportHtml => {
            dialog
                .set_title(say!("work-dialog-report"))
                .set_file_name("report.html")
                .save_file()
                .await
        }
        FilePurpose::ReportMarkdown => {
            dialog
                .set_title(say!("work-dialog-report"))
                .set_file_name("report.md")
                .save_file()
                .await
        }
    };
    Outcome::Picked {
        purpose,
        path: picked.map(|f| f.path().to_owned()),
    }
}

#[cfg(not(feature = "window"))]
pub(super) async fn pick(purpose: FilePurpose) -> Outcome {
    Outcome::Picked {
        purpose,
        path: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::document;

    #[test]
    fn what_was_ticked_of_an_earlier_export_stays() {
        let at = tempfile::tempdir().unwrap();
        let folder = at.path().join("entra-connect");
        let unknown = NetbiosNames::new();
        let written = |wanted: &str| match for_server(&document(vec![]), &unknown, folder.clone()) {
            Outcome::Saved { path, done: Ok(()) } => assert!(path.ends_with(wanted), "{path:?}"),
            other => panic!("{other:?}"),
        };
        written("entra-connect");
        let list = folder.join("Checklist.md");
        fs::write(&list, "- [x] done").unwrap();
        written("entra-connect-2");
        assert_eq!(fs::read_to_string(&list).unwrap(), "- [x] done");
    }
}
