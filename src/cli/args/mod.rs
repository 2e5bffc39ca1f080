//! The command line. No argument ever takes a secret.

mod engine;
mod review;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::model::Problem;
use crate::practice::forest::Scenario;

pub use engine::{CloudSync, Compare, Export, Import, Migrate, RestartHow, WhichJob};
pub use review::{End, How, Review, ReviewAct};

/// Connect Active Directory and Microsoft Entra ID, choose what syncs, apply it safely.
///
/// Without a verb the window opens.
#[derive(Debug, Parser)]
#[command(name = "syncwright", version, max_term_width = 100)]
pub struct Cli {
    /// The document; the verbs take syncwright.toml if none is named
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Open the window to review this plan, made with "plan --out"
    #[arg(
        long = "plan",
        id = "open_plan",
        value_name = "FILE",
        conflicts_with = "config"
    )]
    pub open_plan: Option<PathBuf>,
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Open the window on a practice forest and tenant, or just serve them
    Practice(Practice),
    /// Print a starter document
    Init(Init),
    /// Print the JSON Schema of the document
    Schema,
    /// Connect and check prerequisites, rights and data (0 fine, 1 findings, 3 cannot tell)
    Check(Check),
    /// Show what would change (0 nothing, 2 changes, 3 cannot tell)
    Plan(Plan),
    /// Carry out the plan (0 done, 1 refused, 4 stopped and journal kept)
    Apply(Apply),
    /// Take back what the last apply of this document did, in whole or by step
    Undo(Undo),
    /// Go on with an apply or undo that was stopped
    Resume(Journal),
    /// Break the lock that an apply left behind on another computer
    Unlock(Unlock),
    /// Tell why an object is in or out of scope (0 in, 1 out)
    Explain(Explain),
    /// Show who holds delegated rights, with findings (0 none, 1 findings)
    Review(Review),
    /// Show every applied version, one of them, or what differs between two (0, or 2: they differ)
    History(History),
    /// Make a document from what Entra Connect exported, or from Cloud Sync's jobs
    Import(Import),
    /// Write the files for the engine's server, or a report
    Export(Export),
    /// Compare any two configurations (0 same, 1 differs)
    Compare(Compare),
    /// Show the way from Entra Connect to Cloud Sync (0 nothing in the way, 1 something is)
    Migrate(Migrate),
    /// Look at Cloud Sync in the tenant; start, pause, restart its jobs, or try one object
    #[command(subcommand)]
    CloudSync(CloudSync),
    /// Open every part of the window on invented data: for who works on Syncwright
    #[command(hide = true)]
    Gallery,
}

#[derive(Debug, Args)]
pub struct Practice {
    /// Serve until stopped, without a window
    #[arg(long)]
    pub serve: bool,
    /// Address for LDAPS; port 0 takes a free one
    #[arg(
        long,
        value_name = "ADDR",
        default_value = "127.0.0.1:0",
        requires = "serve"
    )]
    pub ldap: SocketAddr,
    /// Address for sign-in and Graph; port 0 takes a free one
    #[arg(
        long,
        value_name = "ADDR",
        default_value = "127.0.0.1:0",
        requires = "serve"
    )]
    pub https: SocketAddr,
    /// Write addresses and practice passwords to this file, for a shell to read
    #[arg(long, value_name = "FILE", requires = "serve")]
    pub env: Option<PathBuf>,
    /// small, large, bare or hostile
    #[arg(long, value_name = "NAME", default_value = "small")]
    pub scenario: String,
}

impl Practice {
    pub fn scenario(&self) -> Result<Scenario, Problem> {
        self.scenario.parse().map_err(Problem::from)
    }
}

#[derive(Debug, Args)]
pub struct Init {
    /// "practice", a practice env file, or a document to start from
    #[arg(long, value_name = "practice|FILE")]
    pub from: String,
}

/// How the verbs that look at both sides connect.
#[derive(Debug, Default, Args)]
pub struct Reach {
    /// Sign in to Microsoft Entra ID too, by a code to enter in any browser
    #[arg(long)]
    pub sign_in: bool,
}

/// What is planned instead of the document as it stands.
#[derive(Debug, Default, Args)]
pub struct Amend {
    /// Go back to this applied version, by its number or id in "history"
    #[arg(long, value_name = "VERSION")]
    pub back_to: Option<String>,
    /// Bring back what was meant before this difference from the last apply, by its id in "check"
    #[arg(long, value_name = "ID")]
    pub repair: Vec<String>,
    /// Change the settings so that this difference is what is meant
    #[arg(long = "accept", id = "take_over", value_name = "ID")]
    pub take_over: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Check {
    /// Compare with what Entra Connect exported into this folder (0 applied, 1 differs)
    #[arg(long = "export", value_name = "FOLDER")]
    pub exported: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Take this difference from the last apply as it is; "all": each of them
    #[arg(long, value_name = "ID")]
    pub accept: Vec<String>,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct Plan {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Write the plan to this file, for "apply --plan"
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Why, or a ticket: it stands in the plan and the journal
    #[arg(long, value_name = "TEXT", default_value = "", requires = "out")]
    pub reason: String,
    #[command(flatten)]
    pub amend: Amend,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct Apply {
    /// Carry out exactly this plan, made with "plan --out"
    #[arg(long, value_name = "FILE", conflicts_with_all = ["back_to", "repair", "take_over"])]
    pub plan: Option<PathBuf>,
    /// Why, or a ticket: it stands in the plan and the journal
    #[arg(long, value_name = "TEXT", default_value = "", conflicts_with = "plan")]
    pub reason: String,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    /// Agree to this number of deletions, where it is above the limit or an administrator leaves
    #[arg(long, value_name = "NUMBER")]
    pub deletes: Option<u64>,
    /// Agree to this number that enters the scope, where an administrator is among them
    #[arg(long, value_name = "NUMBER")]
    pub enters: Option<u64>,
    #[command(flatten)]
    pub amend: Amend,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct Journal {
    /// This journal instead of the document's last one
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct Unlock {
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub struct Undo {
    /// This journal instead of the document's last one
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
    /// Just this step, by its id in "history"; may be given several times
    #[arg(long = "step", id = "steps", value_name = "ID")]
    pub steps: Vec<String>,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct History {
    /// The number or id of a version: show it with its steps
    #[arg(value_name = "VERSION")]
    pub number: Option<String>,
    /// What differs from that version to this one; "now": to the document as it is
    #[arg(long, value_name = "VERSION", requires = "number")]
    pub compare: Option<String>,
    /// Sign in to the forests and count the objects that enter and leave
    #[arg(long, requires = "compare")]
    pub count: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// A distinguished name, objectGUID, sign-in name or account name
    #[arg(value_name = "OBJECT")]
    pub object: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_gallery_is_there_and_not_in_the_help() {
        let cli = Cli::try_parse_from(["syncwright", "gallery"]).unwrap();
        assert!(matches!(cli.verb, Some(Verb::Gallery)));
        assert!(
            !Cli::command()
                .render_long_help()
                .to_string()
                .contains("gallery")
        );
    }

    #[test]
    fn no_argument_takes_a_secret() {
        fn names(command: &clap::Command, out: &mut Vec<String>) {
            out.extend(command.get_arguments().map(|a| a.get_id().to_string()));
            command.get_subcommands().for_each(|c| names(c, out));
        }
        let mut all = Vec::new();
        names(&Cli::command(), &mut all);
        for name in all {
            let taboo = ["password", "secret", "token", "pin"];
            assert!(!taboo.iter().any(|t| name.contains(t)), "{name}");
        }
    }
}
