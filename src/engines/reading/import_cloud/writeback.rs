//! The groups that a job writes into Active Directory, and where.

use std::str::FromStr;

use crate::model::document::{ChosenGroup, GroupChoice, TargetOu};
use crate::model::provisioning::Direction;
use crate::model::words::words;
use crate::model::{Dn, Guid};

use super::super::cloud_sync::CloudJob;
use super::{Import, PARENT, name_of, place, rules_of};

impl Import {
    pub(super) fn read_to_directory(&mut self, job: &CloudJob) {
        if self.document.group_writeback.enabled {
            return self.leave(
                words!("import-second-writeback", job = name_of(job)),
                words!("import-second-writeback-why"),
                &job.file,
            );
        }
        self.document.group_writeback.enabled = true;
        let target = rules_of(job, Direction::ToDirectory)
            .flat_map(|r| &r.mappings)
            .filter(|m| m.target.eq_ignore_ascii_case("group"))
            .flat_map(|m| &m.attributes)
            .find(|a| a.target.eq_ignore_ascii_case(PARENT));
        let dn = target
            .filter(|t| t.kind == "Constant")
            .and_then(|t| Dn::parse(t.source.trim_matches('"')).ok());
        match dn {
            Some(dn) => {
                self.document.group_writeback.target = Some(TargetOu {
                    dn,
                    guid: None,
                    create: false,
                });
            }
            None => self.leave(
                words!("import-target"),
                words!("import-target-why"),
                &job.file,
            ),
        }
        self.written_groups(job);
        for rule in &job.rules {
            let place = place(job, rule);
            self.details(&rule.unusual, &place);
            self.mappings(&place, &rule.mappings);
        }
    }

    fn written_groups(&mut self, job: &CloudJob) {
        let rules = || rules_of(job, Direction::ToDirectory);
        let all = rules().any(|r| r.groups.is_empty());
        let mut chosen: Vec<ChosenGroup> = Vec::new();
        for rule in &job.rules {
            let decided = rule.direction() == Some(Direction::ToDirectory);
            for group in &rule.groups {
                let why = match Guid::from_str(group) {
                    _ if !decided => words!("import-kept-why"),
                    Ok(_) if all => words!("import-written-all-why"),
                    Ok(id) => {
                        if !chosen.iter().any(|c| c.id == id) {
                            let name = String::new();
                            chosen.push(ChosenGroup { id, name });
                        }
                        continue;
                    }
                    Err(_) => words!("import-written-group-why"),
                };
                self.leave(
                    words!("import-written-group", group = group),
                    why,
                    &place(job, rule),
                );
            }
        }
        if !chosen.is_empty() {
            self.document.group_writeback.groups = GroupChoice::Selected(chosen);
        }
    }
}
