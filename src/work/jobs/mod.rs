//! What each job does. One file a place that jobs reach.

mod access;
mod cloud;
mod directory;
mod exports;
mod files;
mod plan;
mod tenant;

pub use files::kept_window;

use std::sync::Arc;

use futures_util::FutureExt as _;
use tokio_util::sync::CancellationToken;

use super::sessions::Sessions;
use super::tasks::Reporter;
use super::{Job, Outcome, new_folder, read_configuration, write_migration};
use crate::apply::{self, Known};
use crate::entra::Access;
use crate::model::Problem;

/// Jobs that change something outside are asked to stop, never torn off.
pub(super) fn writes(job: &Job) -> bool {
    matches!(
        job,
        Job::Apply { .. }
            | Job::Resume { .. }
            | Job::Undo { .. }
            | Job::UndoSteps { .. }
            | Job::SaveDraft { .. }
            | Job::ForgetDraft
            | Job::CloseJournal { .. }
            | Job::AcceptDrift { .. }
            | Job::KeepWindow { .. }
            | Job::KeepSettings { .. }
            | Job::WriteText { .. }
            | Job::WriteMigration { .. }
            | Job::WriteForServer { .. }
            | Job::WriteReport { .. }
            | Job::Export { .. }
            | Job::ExportPlan { .. }
            | Job::SaveReport { .. }
            | Job::ExportAccess { .. }
            | Job::StoreSecret { .. }
            | Job::TryObject { .. }
    )
}

pub(super) async fn run(
    job: Job,
    sessions: Arc<Sessions>,
    reporter: Reporter,
    stop: CancellationToken,
) -> Outcome {
    // Boxed: otherwise this future is as large as all of its arms together.
    match job {
        Job::LookAround => files::look_around(&sessions.settings()),
        Job::OpenDocument { path } => files::open(path).boxed().await,
        Job::ReadConfiguration { path } => {
            let path = files::in_documents(path);
            // Large files take a while: not on a thread that others wait for.
            let read = tokio::task::spawn_blocking(move || read_configuration(&path));
            let read = read
                .await
                .unwrap_or_else(|e| Err(Problem::internal(e.to_string())));
            Outcome::ConfigurationRead(read.map(Box::new))
        }
        Job::ReadCloudSync => Outcome::CloudSyncRead(cloud::live(&sessions).boxed().await),
        Job::WriteMigration {
            migration,
            made,
            folder,
        } => {
            let path = new_folder(files::in_documents(folder));
            let done = write_migration(&migration, made, &path).map(drop);
            Outcome::Saved { path, done }
        }
        Job::WriteForServer {
            document,
            netbios,
            folder,
        } => files::for_server(&document, &netbios, files::in_documents(folder)),
        Job::WriteReport {
            document,
            known,
            files,
        } => {
            exports::report(sessions, &document, *known, files)
                .boxed()
                .await
        }
        Job::Export {
            document,
            known,
            netbios,
            folder,
        } => {
            let what = (&*document, &netbios);
            exports::all(sessions, what, *known, folder).boxed().await
        }
        Job::WriteText { path, text } => {
            let path = files::in_documents(path);
            let done = apply::write_atomically(&path, text.as_bytes()).map_err(Problem::from);
            Outcome::Saved { path, done }
        }
        Job::LookBack { path } => Outcome::LookedBack(apply::last_applied(&path).map(Box::new)),
        Job::SaveDraft { draft } => Outcome::DraftSaved(files::save_draft(&draft)),
        Job::KeepWindow { kept } => Outcome::WindowKept(files::keep_window(&kept)),
        Job::KeepSettings { settings } => {
            let kept = apply::settings::save(&settings);
            sessions.set_settings(*settings);
            Outcome::SettingsKept(kept.map_err(Into::into))
        }
        Job::ForgetDraft => Outcome::DraftSaved(files::forget_draft()),
        Job::CloseJournal { journal } => Outcome::JournalClosed(crate::apply::leave(&journal)),
        Job::PickFile { purpose } => files::pick(purpose).boxed().await,
        Job::ReadCaFile { path } => files::read_ca(path),
        Job::OpenInBrowser { url } => tenant::open_in_browser(url).boxed().await,

        Job::StartPractice => {
            Outcome::PracticeStarted(tenant::start_practice(sessions).boxed().await)
        }
        Job::SignIn {
            choice,
            method,
            hint,
            cloud_sync,
        } => {
            let access = match cloud_sync {
                true => Access::Provisioning,
                false => Access::Tenant,
            };
            let signed_in = tenant::sign_in(sessions, reporter, &choice, method, hint, access)
                .boxed()
                .await;
            Outcome::SignedIn(signed_in)
        }
        Job::SignOut => tenant::sign_out(sessions),
        Job::ReadTenant => Outcome::Tenant(tenant::read(sessions).boxed().await),
        Job::TenantGroups { search, next } => {
            Outcome::Groups(tenant::groups(sessions, &search, next).boxed().await)
        }

        Job::LookAtCloud { path } => Outcome::CloudSeen(cloud::look(sessions, &path).boxed().await),
        Job::PlanOrder { path, of, order } => {
            let plan = cloud::plan_order(sessions, &path, &of, order);
            Outcome::OrderPlanned(plan.boxed().await)
        }
        Job::TryObject { path, object } => {
            let done = cloud::provision(sessions, &path, &object);
            Outcome::Tried(done.boxed().await)
        }

        Job::FindControllers { domain } => {
            Outcome::Controllers(crate::directory::find_controllers(&domain).boxed().await)
        }
        Job::Connect { spec } => {
            Outcome::Connected(directory::connect(sessions, reporter, &spec).boxed().await)
        }
        Job::Disconnect { forest } => {
            sessions.disconnect(&forest);
            Outcome::Cancelled
        }
        Job::Children { forest, dn } => {
            let read = directory::children(sessions, &forest, &dn).boxed().await;
            Outcome::Children { dn, read }
        }
        Job::SearchContainers {
            forest,
            text,
            limit,
        } => Outcome::FoundContainers(
            directory::containers(sessions, &forest, &text, limit)
                .boxed()
                .await,
        ),
        Job::Census { forest, domain } => {
            let read = directory::census(sessions, reporter, &forest, &domain)
                .boxed()
                .await;
            Outcome::Census { domain, read }
        }
        Job::FindObjects {
            forest,
            text,
            kinds,
            limit,
        } => {
            let found = directory::objects(sessions, &forest, &text, &kinds, limit)
                .boxed()
                .await;
            Outcome::FoundObjects(found)
        }
        Job::LookUp {
            forest,
            dns,
            account_names,
        } => {
            let found = directory::look_up(sessions, &forest, &dns, &account_names)
                .boxed()
                .await;
            Outcome::LookedUp(found)
        }
        Job::ConnectorRights {
            document,
            forest,
            account,
        } => {
            let rights = directory::connector_rights(sessions, &document, &forest, &account);
            Outcome::ConnectorRights(rights.boxed().await)
        }
        Job::SchemaAttributes { forest, names } => {
            let read = directory::schema(sessions, &forest, &names).boxed().await;
            Outcome::SchemaAttributes(read)
        }
        Job::OwnRights {
            forest,
            containers,
            wishes,
        } => {
            let found = directory::own_rights(sessions, &forest, &containers, &wishes)
                .boxed()
                .await;
            Outcome::OwnRights(found)
        }

        Job::Compare { document, path } => {
            let compared = plan::compare(sessions, reporter, &document, &path);
            Outcome::Compared(compared.boxed().await.map(Box::new))
        }
        Job::ReadHistory { path } => {
            let newest_first = apply::history(&path).into_iter().rev();
            Outcome::HistoryRead(newest_first.collect())
        }
        Job::AcceptDrift { path, ids } => Outcome::DriftAccepted(apply::accept(&path, ids)),

        Job::ReadAccess {
            document,
            candidates,
            stale_days,
        } => {
            let read = access::read(sessions, reporter, &document, candidates, stale_days);
            Outcome::Access(read.boxed().await)
        }
        Job::ProposeAccess {
            read,
            document,
            path,
            wish,
            why,
        } => {
            let asked = access::Asked { read, wish, why };
            let done = access::propose(sessions, reporter, &document, path, asked);
            Outcome::AccessProposed(done.boxed().await.map(Box::new))
        }
        Job::LookAgain { plan } => {
            Outcome::StillSo(access::look_again(sessions, &plan).boxed().await)
        }
        Job::ExportAccess { read, form, path } => access::export(&read, form, path),

        Job::Glance { path, heads } => {
            Outcome::Glanced(plan::glance(sessions, path, &heads).boxed().await)
        }
        Job::FindTested { names } => {
            Outcome::FoundTested(plan::find_tested(sessions, names).boxed().await)
        }
        Job::FindWritten {
            before,
            after,
            path,
        } => Outcome::FoundWritten(
            plan::find_written(sessions, *before, &after, path)
                .boxed()
                .await
                .map(Box::new),
        ),
        Job::MakePlan {
            document,
            path,
            before,
            repairs,
            in_scope,
            suffixes,
            count_members,
        } => {
            let known = Known {
                before: before.map(|b| *b),
                repairs,
                in_scope,
                suffixes,
                count_members,
                ..Known::default()
            };
            let made = plan::make(sessions, reporter, &document, path, known);
            Outcome::Planned(made.boxed().await.map(Box::new))
        }
        Job::Apply { plan, cause, path } => {
            plan::apply(sessions, reporter, &stop, (&plan, &cause), &path)
                .boxed()
                .await
        }
        Job::Resume { journal } => {
            plan::take_up(sessions, reporter, &stop, &journal, plan::Way::On)
                .boxed()
                .await
        }
        Job::Undo { journal } => {
            plan::take_up(sessions, reporter, &stop, &journal, plan::Way::Back)
                .boxed()
                .await
        }
        Job::UndoSteps { journal, steps } => {
            plan::take_up(
                sessions,
                reporter,
                &stop,
                &journal,
                plan::Way::Steps(&steps),
            )
            .boxed()
            .await
        }
        Job::ExportPlan { plan, path } => plan::export(*plan, path),
        Job::SaveReport {
            journal,
            document,
            form,
            path,
        } => plan::save_report(&journal, &document, form, path),
        Job::StoreSecret { name, secret } => {
            let done = sessions
                .secrets
                .set(&name, &secret)
                .boxed()
                .await
                .map_err(Into::into);
            Outcome::SecretStored { name, done }
        }
    }
}
