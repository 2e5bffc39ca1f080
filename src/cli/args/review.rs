//! The verb `review` and what it does to delegated access.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::model::document::DelegationRole;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub struct Review {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Write the matrix to this file, one line a membership
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Write the review to this file as a page to print or keep
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// An account without a sign-in for so many days is stale
    #[arg(long, value_name = "DAYS", default_value_t = 90, value_parser = clap::value_parser!(i64).range(1..=3650))]
    pub stale_days: i64,
    /// Take out whose recorded time is over, without asking: for a scheduled task
    #[arg(long)]
    pub expire: bool,
    #[command(subcommand)]
    pub act: Option<ReviewAct>,
}

#[derive(Debug, Subcommand)]
pub enum ReviewAct {
    /// Put accounts or groups into one of the four groups
    Add {
        /// Distinguished name, objectGUID, sign-in name or account name
        #[arg(required = true, value_name = "WHO")]
        who: Vec<String>,
        #[arg(long, value_name = "GROUP")]
        to: Role,
        #[command(flatten)]
        end: End,
        #[command(flatten)]
        how: How,
    },
    /// Take them out
    Remove {
        #[arg(required = true, value_name = "WHO")]
        who: Vec<String>,
        #[arg(long = "from", value_name = "GROUP")]
        out_of: Role,
        #[command(flatten)]
        how: How,
    },
    /// From one group into another
    Move {
        #[arg(required = true, value_name = "WHO")]
        who: Vec<String>,
        #[arg(long = "from", value_name = "GROUP")]
        out_of: Role,
        #[arg(long, value_name = "GROUP")]
        to: Role,
        #[command(flatten)]
        how: How,
    },
    /// Give a membership another end
    Extend {
        #[arg(value_name = "WHO")]
        who: String,
        #[arg(long = "in", value_name = "GROUP")]
        group: Role,
        #[command(flatten)]
        end: End,
        #[command(flatten)]
        how: How,
    },
    /// Confirm that memberships are still needed, or take them out with your name to it
    Confirm {
        #[arg(required = true, value_name = "WHO")]
        who: Vec<String>,
        #[arg(long = "in", value_name = "GROUP")]
        group: Role,
        /// Who says so
        #[arg(long, value_name = "NAME")]
        by: String,
        /// It is not needed any more
        #[arg(long)]
        remove: bool,
        #[command(flatten)]
        how: How,
    },
    /// Carry out what mends these findings, by their numbers in "review"
    Fix {
        #[arg(required = true, value_name = "NUMBER")]
        numbers: Vec<usize>,
        #[command(flatten)]
        how: How,
    },
}

/// When a membership ends.
#[derive(Debug, Args)]
pub struct End {
    /// Until this time, for example 2026-11-23T18:00Z or "2026-11-23 18:00" of here
    #[arg(long, value_name = "TIME", conflicts_with = "for_")]
    pub until: Option<String>,
    /// For so long, for example 4h or 2d
    #[arg(long = "for", id = "for_", value_name = "SPAN")]
    pub for_: Option<String>,
}

#[derive(Debug, Args)]
pub struct How {
    /// Why, or a ticket: it stands in the plan and the journal
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
    /// Tell what would follow and stop (0 no new finding, 1 findings)
    #[arg(long)]
    pub what_if: bool,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Role {
    Admins,
    Operators,
    Browse,
    PasswordSet,
}

impl From<Role> for DelegationRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Admins => Self::Admins,
            Role::Operators => Self::Operators,
            Role::Browse => Self::Browse,
            Role::PasswordSet => Self::PasswordSet,
        }
    }
}
