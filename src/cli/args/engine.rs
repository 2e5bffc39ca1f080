//! The verbs for what a sync engine has or takes.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Reach;

#[derive(Debug, Args)]
pub struct Import {
    /// Folder of Get-ADSyncServerConfiguration or of Graph's answers about Cloud Sync, one file, or
    /// "cloud-sync" for the jobs of the tenant that the document of --config names, which asks to
    /// sign in
    #[arg(long = "from", value_name = "PATH")]
    pub export_folder: PathBuf,
    /// Write the document to this new file
    #[arg(long = "out", value_name = "FILE")]
    pub new_file: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    /// For whom: cloud-sync, entra-connect, or report for a person
    #[arg(long = "to", value_name = "ENGINE", value_parser = ["cloud-sync", "entra-connect", "report"])]
    pub engine: String,
    /// Write the files into this folder
    #[arg(long = "out", value_name = "FOLDER")]
    pub into_folder: PathBuf,
    /// Sign in to the document's forests to count objects, read rights and check
    #[arg(long = "count")]
    pub reading: bool,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct Compare {
    /// A document, a folder or file of an export, "applied" (or "applied:3" for version 3), or
    /// "cloud-sync" for the jobs in the tenant, which asks to sign in
    #[arg(value_name = "FIRST")]
    pub first: PathBuf,
    /// The other one
    #[arg(value_name = "SECOND")]
    pub second: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Write the comparison to this file as a page to print or keep
    #[arg(long = "html", value_name = "FILE")]
    pub page: Option<PathBuf>,
    /// Sign in to the document's forests to count objects
    #[arg(long = "count")]
    pub reading: bool,
}

#[derive(Debug, Args)]
pub struct Migrate {
    /// What Entra Connect exported; without it the document is taken
    #[arg(long = "from", id = "server_export", value_name = "PATH")]
    pub server_export: Option<PathBuf>,
    /// The OU to begin with
    #[arg(long, value_name = "DN")]
    pub pilot: Option<String>,
    /// Write both configurations, the steps and a report into this folder
    #[arg(long = "out", id = "migration_folder", value_name = "FOLDER")]
    pub migration_folder: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Sign in to the document's forests to count objects
    #[arg(long = "count")]
    pub reading: bool,
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum CloudSync {
    /// Show jobs, quarantine, last runs, errors and agents (0 fine, 1 something is wrong)
    Status {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Start a job: from then on it writes by its schedule
    Start {
        #[command(flatten)]
        which: WhichJob,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Pause a job
    Pause {
        #[command(flatten)]
        which: WhichJob,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Restart a job
    Restart {
        #[command(flatten)]
        which: WhichJob,
        /// What the restart is for
        #[arg(
            long,
            id = "restart_how",
            value_name = "HOW",
            default_value = "quarantine"
        )]
        how: RestartHow,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Provision one object now: it writes, and does not ask whether the object is in scope
    Test {
        /// A distinguished name, objectGUID, sign-in name or account name
        #[arg(value_name = "OBJECT")]
        object: String,
        /// The job that writes groups back
        #[arg(long)]
        writeback: bool,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// Which of the document's jobs.
#[derive(Debug, Args)]
pub struct WhichJob {
    /// The domain of the job; not needed where there is one only
    #[arg(value_name = "DOMAIN")]
    pub domain: Option<String>,
    /// The job that writes groups back
    #[arg(long)]
    pub writeback: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum RestartHow {
    Full,
    Quarantine,
    ForceDeletes,
}
