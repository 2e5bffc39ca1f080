//! The command line. No argument ever takes a secret.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::model::Problem;
use crate::practice::forest::Scenario;

/// Connect Active Directory and Microsoft Entra ID, choose what syncs, apply it safely.
///
/// Without a verb the window opens.
#[derive(Debug, Parser)]
#[command(name = "syncwright", version, max_term_width = 100)]
pub struct Cli {
    /// The document; the verbs take syncwright.toml if none is named
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
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
    /// Take back what the last apply of this document did
    Undo(Journal),
    /// Go on with an apply or undo that was stopped
    Resume(Journal),
    /// Tell why an object is in or out of scope (0 in, 1 out)
    Explain(Explain),
    /// Show who holds delegated rights, with findings (0 none, 1 findings)
    Review(Review),
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
#[derive(Debug, Args)]
pub struct Reach {
    /// Sign in to Microsoft Entra ID too, by a code to enter in any browser
    #[arg(long)]
    pub sign_in: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
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
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct Apply {
    /// Carry out exactly this plan, made with "plan --out"
    #[arg(long, value_name = "FILE")]
    pub plan: Option<PathBuf>,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Args)]
pub struct Journal {
    /// This journal instead of the document's last one
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// A distinguished name, objectGUID, sign-in name or account name
    #[arg(value_name = "OBJECT")]
    pub object: String,
}

#[derive(Debug, Args)]
pub struct Review {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
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
