//! Reports to file or to hand on: HTML that prints well, and Markdown. Each is a [`Page`], which
//! knows how to be either; every string goes through one of two escapes there.

mod comparison;
mod configuration;
mod journal;
mod migration;
mod page;

pub use comparison::comparison_report;
pub use configuration::{Circumstances, configuration_report};
pub use journal::report;
pub use migration::migration_report;
pub use page::{Block, Page, Step};

#[cfg(test)]
mod tests;
