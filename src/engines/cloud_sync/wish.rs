//! What the document asks of a job's schema.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::edit::{self, Edited, Unfit};
use crate::engines::IncludedContainers;
use crate::model::document::{GroupChoice, JobOf, SourceAnchor};
use crate::model::provisioning::Direction;
use crate::model::{Dn, Document, Guid};

/// All of a schema that the document decides on; everything else is left as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum SchemaWish {
    ToTenant {
        /// Never empty: to Cloud Sync no container means the whole domain.
        containers: Vec<Dn>,
        /// For a pilot; none: everybody in these containers.
        groups: Vec<Dn>,
        /// The attribute that becomes the sign-in name.
        sign_in: String,
        anchor: SourceAnchor,
        /// Whether password hashes are carried; `None`: nobody decided that here.
        #[serde(default)]
        passwords: Option<bool>,
    },
    ToDirectory {
        container: Dn,
        /// None: all security groups of the cloud.
        groups: Vec<Guid>,
    },
}

impl SchemaWish {
    /// `containers`: those of the domain that are there, as [`IncludedContainers::of`] wants them.
    /// `None`: nothing of the domain can be carried, or no groups are written.
    pub fn of<'a>(
        document: &Document,
        of: &JobOf,
        containers: impl IntoIterator<Item = &'a Dn>,
    ) -> Option<Self> {
        match of {
            JobOf::Domain(name) => {
                let domain = document.domain_named(name)?;
                let lists = IncludedContainers::of(&domain.scope(), containers);
                if lists.includes.is_empty() {
                    return None;
                }
                let groups = domain.cloud_sync.pilot_groups.iter();
                Some(Self::ToTenant {
                    containers: lists.includes.into_iter().cloned().collect(),
                    groups: groups.map(|g| g.dn.clone()).collect(),
                    sign_in: document.identity.sign_in_attribute.clone(),
                    anchor: document.identity.source_anchor.clone(),
                    passwords: match document.features.password_hash_sync {
                        true => Some(true),
                        // Only what was begun here is ended here.
                        false => domain.cloud_sync.password_job.as_ref().map(|_| false),
                    },
                })
            }
            JobOf::Passwords(_) => None,
            JobOf::Writeback(_) => {
                let writeback = &document.group_writeback;
                let target = writeback.target.as_ref().filter(|_| writeback.enabled)?;
                let mut groups: Vec<Guid> = match &writeback.groups {
                    GroupChoice::All => Vec::new(),
                    // Without a filter the job would write all of them.
                    GroupChoice::Selected(chosen) if chosen.is_empty() => return None,
                    GroupChoice::Selected(chosen) => chosen.iter().map(|g| g.id).collect(),
                };
                groups.sort();
                groups.dedup();
                Some(Self::ToDirectory {
                    container: target.dn.clone(),
                    groups,
                })
            }
        }
    }

    pub fn direction(&self) -> Direction {
        match self {
            Self::ToTenant { .. } => Direction::ToTenant,
            Self::ToDirectory { .. } => Direction::ToDirectory,
        }
    }

    /// The schema as it is to be, and what that changes.
    pub fn edit(&self, schema: &Value) -> Result<Edited, Unfit> {
        edit::edit(schema, self)
    }
}
