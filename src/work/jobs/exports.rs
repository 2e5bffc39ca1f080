//! What is written for an auditor and for the engine's server.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::apply::{
    self, Circumstances, Known, ReportForm, configuration_report, write_atomically,
};
use crate::directory::Forests;
use crate::engines::entra_connect::NetbiosNames;
use crate::model::document::EngineKind;
use crate::model::ports::Result;
use crate::model::{Document, Problem};
use crate::plan;

use super::super::sessions::Sessions;
use super::super::{Outcome, connector_rights, new_folder, write_for_entra_connect, write_texts};
use super::files::in_documents;
use super::plan::ports;

pub(super) async fn report(
    sessions: Arc<Sessions>,
    document: &Document,
    known: Circumstances,
    files: Vec<(ReportForm, PathBuf)>,
) -> Outcome {
    let path = files.first().map(|(_, path)| in_documents(path.clone()));
    let written = async {
        let known = with_what_is_read(&sessions, document, known).await?;
        for (form, path) in files {
            let text = configuration_report(document, &known, form);
            write_atomically(&in_documents(path), text.as_bytes())?;
        }
        Ok(())
    };
    Outcome::Saved {
        done: written.await,
        path: path.unwrap_or_default(),
    }
}

pub(super) async fn all(
    sessions: Arc<Sessions>,
    (document, netbios): (&Document, &NetbiosNames),
    known: Circumstances,
    folder: PathBuf,
) -> Outcome {
    let path = new_folder(in_documents(folder));
    let known = with_what_is_read(&sessions, document, known).await;
    let done = known.and_then(|known| write_all(document, netbios, &known, &path));
    Outcome::Saved { path, done }
}

fn write_all(
    document: &Document,
    netbios: &NetbiosNames,
    known: &Circumstances,
    folder: &Path,
) -> Result<(), Problem> {
    let html = configuration_report(document, known, ReportForm::Html);
    let markdown = configuration_report(document, known, ReportForm::Markdown);
    write_texts(folder, &[("report.html", &html), ("report.md", &markdown)])?;
    if document.engine == EngineKind::EntraConnect {
        write_for_entra_connect(document, netbios, folder)?;
    }
    Ok(())
}

/// Rights and findings, where every forest of the document is connected; else they stay unread, and
/// the report says so.
async fn with_what_is_read(
    sessions: &Sessions,
    document: &Document,
    known: Circumstances,
) -> Result<Circumstances> {
    let forests = sessions.forests();
    let connected = |forests: &Forests| {
        let mut domains = document.domains();
        domains.all(|domain| forests.of(&domain.dn()).is_ok())
    };
    if !connected(&forests) {
        return Ok(known);
    }
    let session = sessions.has_tenant();
    let tenant = match sessions.has_tenant() {
        Some(session) => Some(session.facts().await?),
        None => None,
    };
    let asked = Known {
        tenant,
        forests: forests.iter().map(|s| s.facts().clone()).collect(),
        ..Known::default()
    };
    let ports = ports(sessions, &forests, session.as_ref());
    let path = PathBuf::from(&known.file);
    let observed = apply::observe(document, &path, &ports, asked).await?;
    Ok(Circumstances {
        rights: Some(connector_rights(document, &forests).await?),
        findings: Some(plan::review(document, &observed).findings),
        ..known
    })
}
