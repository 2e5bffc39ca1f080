//! The headless verbs: text and JSON output, exit codes.
//!
//! The only room that prints.

mod amend;
mod args;
mod cloud_sync;
mod compare;
mod connect;
mod engine;
mod explain;
mod help;
mod history;
mod journal;
mod log;
mod migrate;
mod plan;
mod plan_file;
mod practice;
mod review;
mod review_act;
mod say;
mod starter;
mod stop;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::FromArgMatches as _;

use crate::model::document::SCHEMA;
use crate::model::words::{speak, words};
use crate::model::{Problem, ProblemKind};
use crate::practice::forest::Scenario;
use crate::work::tongue;

use args::{Cli, Verb};

/// Exit codes: one meaning each, for scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Fine = 0,
    /// `check`, `review`: findings; `explain`: out of scope; `apply`: refused because of findings.
    Findings = 1,
    /// `plan`: there is something to do.
    Changes = 2,
    /// It could not be told or done: not connected, no document …
    CannotTell = 3,
    /// An apply, undo or resume stopped; its journal is kept.
    Stopped = 4,
    /// The command line itself was wrong (EX_USAGE of sysexits.h).
    Usage = 64,
}

/// What the program is to do after the command line was read and the verb, if any, has run.
#[derive(Debug)]
pub enum Next {
    Exit(ExitCode),
    /// Open the window.
    Window {
        config: Option<PathBuf>,
        /// On the practice forest and tenant.
        practice: Option<Scenario>,
    },
    /// Open every part of the window on invented data.
    Gallery,
}

impl From<Exit> for Next {
    fn from(exit: Exit) -> Self {
        Self::Exit(ExitCode::from(exit as u8))
    }
}

/// Reads the command line, the program's name first, and runs the verb.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Next {
    log::start();
    speak(tongue::of(None));
    let matches = help::command().try_get_matches_from(arguments);
    let cli = match matches.and_then(|m| Cli::from_arg_matches(&m)) {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let config = cli.config.clone();
    match cli.verb {
        None => Next::Window {
            config: cli.open_plan.or(config),
            practice: None,
        },
        Some(Verb::Practice(practice)) if !practice.serve => match practice.scenario() {
            Ok(scenario) => Next::Window {
                config,
                practice: Some(scenario),
            },
            Err(problem) => fail(&problem, Exit::Usage),
        },
        Some(Verb::Gallery) => Next::Gallery,
        Some(Verb::Schema) => {
            say::out(SCHEMA);
            Exit::Fine.into()
        }
        Some(verb) => match runtime() {
            Ok(runtime) => {
                let config = config.unwrap_or_else(|| PathBuf::from("syncwright.toml"));
                match runtime.block_on(dispatch(verb, config)) {
                    Ok(exit) => exit.into(),
                    Err(problem) => fail(&problem, Exit::CannotTell),
                }
            }
            Err(problem) => fail(&problem, Exit::CannotTell),
        },
    }
}

/// For a build without the window, or a system that cannot show one.
pub fn no_window() -> ExitCode {
    say::problem(&Problem::new(
        ProblemKind::Refused,
        words!("cli-no-window"),
        words!("cli-no-window-advice"),
    ));
    ExitCode::from(Exit::CannotTell as u8)
}

/// The window could not be opened: says why, in the one form of the command line.
pub fn refused(problem: &Problem) -> ExitCode {
    say::problem(problem);
    ExitCode::from(Exit::CannotTell as u8)
}

fn fail(problem: &Problem, exit: Exit) -> Next {
    say::problem(problem);
    exit.into()
}

/// Help and version are answers; everything else is wrong usage.
fn usage(error: &clap::Error) -> Next {
    if error.use_stderr() {
        say::err(&error.render().to_string());
        return Exit::Usage.into();
    }
    say::out(&error.render().to_string());
    Exit::Fine.into()
}

fn runtime() -> Result<tokio::runtime::Runtime, Problem> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Problem::internal(error.to_string()))
}

async fn dispatch(verb: Verb, config: PathBuf) -> Result<Exit, Problem> {
    match verb {
        Verb::Practice(practice) => practice::serve(&practice).await,
        Verb::Init(init) => starter::init(&init),
        // Neither needs a runtime: `run` has seen to them.
        Verb::Schema | Verb::Gallery => Ok(Exit::Fine),
        Verb::Import(import) => engine::import(&config, &import).await,
        Verb::Export(export) if export.engine == "cloud-sync" => {
            cloud_sync::export(&config, &export).await
        }
        Verb::Export(export) => engine::export(&config, &export).await,
        Verb::Compare(compare) => compare::compare(&config, &compare).await,
        Verb::Migrate(migrate) => migrate::migrate(&config, &migrate).await,
        Verb::Check(args::Check {
            exported: Some(folder),
            json,
            ..
        }) => engine::verify_export(&config, &folder, json),
        Verb::Check(check) => plan::check(&config, &check).await,
        Verb::Plan(plan) => plan::plan(&config, &plan).await,
        Verb::Apply(apply) => plan::apply(&config, &apply).await,
        Verb::Undo(undo) => journal::undo(&config, &undo).await,
        Verb::Resume(resume) => journal::resume(&config, &resume).await,
        Verb::Unlock(unlock) => journal::unlock(&config, &unlock),
        Verb::History(history) => history::history(&config, &history).await,
        Verb::Explain(explain) => explain::explain(&config, &explain).await,
        Verb::CloudSync(act) => cloud_sync::run(&config, &act).await,
        Verb::Review(review) => review::review(&config, &review).await,
    }
}
