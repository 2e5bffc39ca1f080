//! Where the sign-in name and the source anchor come from: a document has one for all jobs.

use crate::engines::cloud_sync::{anchor_fits, bare, is_anchor, is_sign_in, sign_in_fits};
use crate::model::document::{Identity, SourceAnchor};
use crate::model::provisioning::Direction;
use crate::model::words::words;

use super::super::cloud_sync::{AttributeMapping, CloudJob, CloudSync, ObjectMapping};
use super::{Import, place, rules_of};

/// What the jobs write to the sign-in name and to the source anchor of an account, each value once:
/// the attribute, or the expression where no document says the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identities {
    pub sign_in: Vec<String>,
    pub anchor: Vec<String>,
}

impl Identities {
    /// `identity`: what a document of these jobs says.
    pub fn of(cloud: &CloudSync, identity: &Identity) -> Self {
        let mut out = Self::default();
        for (_, mapping) in cloud.jobs.iter().flat_map(user_mappings) {
            let (kind, from) = (mapping.kind.as_str(), mapping.source.as_str());
            let (list, attribute, fits) = if is_sign_in(&mapping.target) {
                let attribute = identity.sign_in_attribute.as_str();
                let fits = sign_in_fits(kind, from, attribute);
                (&mut out.sign_in, attribute, fits)
            } else if is_anchor(&mapping.target) {
                let attribute = identity.source_anchor.attribute();
                let fits = anchor_fits(kind, from, &identity.source_anchor);
                (&mut out.anchor, attribute, fits)
            } else {
                continue;
            };
            let value = match fits && says(from, attribute) {
                true => attribute,
                false if kind == "Attribute" => bare(from),
                false => from,
            };
            if !list.iter().any(|there| there.eq_ignore_ascii_case(value)) {
                list.push(value.to_owned());
            }
        }
        out
    }
}

/// Is it about this attribute at all? An expression that is left as it is may be about another.
fn says(from: &str, attribute: &str) -> bool {
    from.to_lowercase().contains(&attribute.to_lowercase())
}

impl Import {
    /// The first job says where the sign-in name and the source anchor come from, as far as a
    /// document can hold it.
    pub(super) fn identity(&mut self, job: &CloudJob) {
        let identity = &mut self.document.identity;
        for (_, mapping) in user_mappings(job) {
            let (kind, from) = (mapping.kind.as_str(), mapping.source.as_str());
            let reads = (kind == "Attribute").then(|| bare(from).to_owned());
            if is_sign_in(&mapping.target) && !self.said.sign_in {
                let fits = sign_in_fits(kind, from, &identity.sign_in_attribute);
                self.said.sign_in = fits || reads.is_some();
                if let Some(name) = reads.filter(|_| !fits) {
                    identity.sign_in_attribute = name;
                }
            } else if is_anchor(&mapping.target) && !self.said.anchor {
                let fits = anchor_fits(kind, from, &identity.source_anchor);
                self.said.anchor = fits || reads.is_some();
                if let Some(name) = reads.filter(|_| !fits) {
                    identity.source_anchor = SourceAnchor::reading(&name);
                }
            }
        }
    }

    /// Mappings of the sign-in name and of the source anchor that say other than the document now.
    pub(super) fn other_identity(&mut self, job: &CloudJob) {
        let identity = self.document.identity.clone();
        for (place, mapping) in user_mappings(job) {
            let (kind, from) = (mapping.kind.as_str(), mapping.source.as_str());
            let (what, attribute, fits) = if is_sign_in(&mapping.target) {
                let attribute = identity.sign_in_attribute.as_str();
                let fits = sign_in_fits(kind, from, attribute);
                (words!("import-sign-in", source = from), attribute, fits)
            } else if is_anchor(&mapping.target) {
                let attribute = identity.source_anchor.attribute();
                let fits = anchor_fits(kind, from, &identity.source_anchor);
                (words!("import-anchor", source = from), attribute, fits)
            } else {
                continue;
            };
            let why = match fits {
                true if says(from, attribute) => continue,
                true => words!("import-expression-kept-why", attribute = attribute),
                false => words!("import-expression-replaced-why", attribute = attribute),
            };
            self.leave(what, why, &place);
        }
    }
}

/// The mappings of accounts of the tenant, each with its place.
fn user_mappings(job: &CloudJob) -> impl Iterator<Item = (String, &AttributeMapping)> {
    let job_of_hashes = job.is_of_password_hashes();
    let rules = rules_of(job, Direction::ToTenant).filter(move |_| !job_of_hashes);
    rules.flat_map(move |rule| {
        let users = rule.mappings.iter().filter(|m| is_of_users(m));
        users.flat_map(move |m| {
            let place = format!("{}/{}", place(job, rule), m.name);
            let each = m.attributes.iter();
            each.map(move |a| (format!("{place}/{}", a.target), a))
        })
    })
}

pub(super) fn is_of_users(mapping: &ObjectMapping) -> bool {
    mapping.target.eq_ignore_ascii_case("user")
}
