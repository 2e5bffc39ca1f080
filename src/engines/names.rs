//! The names that written groups get in Active Directory.

use std::collections::BTreeMap;

use crate::model::Guid;
use crate::model::document::{EngineKind, GroupNaming};
use crate::model::tenant::{TenantGroup, TenantGroupKind};
use crate::model::words::say;

/// `Left(Trim(displayName), 51)`: with "_" and 12 digits this fills the 64 characters of `cn`.
const DISPLAY_NAME_PART: usize = 51;

/// The `cn` of a written group.
///
/// Cloud Sync: `Left(Trim(displayName),51)+"_"+Mid(objectId,25,12)`. Entra Connect: `Group_<objectId>`,
/// or `<displayName>_<last 12 digits>`.
pub fn written_name(
    engine: EngineKind,
    naming: GroupNaming,
    display_name: &str,
    id: Guid,
) -> String {
    let id = id.to_string();
    match (engine, naming) {
        (EngineKind::EntraConnect, GroupNaming::ObjectId) => format!("Group_{id}"),
        _ => format!(
            "{}_{}",
            left(display_name.trim(), DISPLAY_NAME_PART),
            &id[24..]
        ),
    }
}

/// The first `units` UTF-16 units, as both engines count; never half a character.
fn left(text: &str, units: usize) -> &str {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.len_utf16();
        if used > units {
            return &text[..at];
        }
    }
    text
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePreview {
    pub id: Guid,
    pub display_name: String,
    /// Its `cn` in the target OU.
    pub name: String,
    /// The display name did not fit.
    pub cut: bool,
    /// Another group of the list gets the same name, or one of `taken` has it.
    pub collides: bool,
}

/// The names of these groups, and which of them collide with each other or with a name that is in
/// the target OU already (names are compared without case, as Active Directory does).
pub fn preview<'a>(
    engine: EngineKind,
    naming: GroupNaming,
    groups: impl IntoIterator<Item = (Guid, &'a str)>,
    taken: &[String],
) -> Vec<NamePreview> {
    let mut rows: Vec<NamePreview> = groups
        .into_iter()
        .map(|(id, display_name)| NamePreview {
            id,
            display_name: display_name.to_owned(),
            name: written_name(engine, naming, display_name, id),
            cut: is_cut(engine, naming, display_name),
            collides: false,
        })
        .collect();
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for name in rows.iter().map(|r| &r.name).chain(taken) {
        *uses.entry(name.to_lowercase()).or_default() += 1;
    }
    for row in &mut rows {
        row.collides = uses.get(&row.name.to_lowercase()).is_some_and(|n| *n > 1);
    }
    rows
}

fn is_cut(engine: EngineKind, naming: GroupNaming, display_name: &str) -> bool {
    let by_id = engine == EngineKind::EntraConnect && naming == GroupNaming::ObjectId;
    let trimmed = display_name.trim();
    !by_id && left(trimmed, DISPLAY_NAME_PART) != trimmed
}

/// Why this engine would not write this group back; `None`: it would.
pub fn not_written_back(engine: EngineKind, group: &TenantGroup) -> Option<&'static str> {
    if group.synced {
        return Some(say!("engines-group-synced"));
    }
    match (engine, group.kind) {
        (EngineKind::CloudSync, TenantGroupKind::Security)
        | (EngineKind::EntraConnect, TenantGroupKind::Microsoft365) => None,
        (EngineKind::CloudSync, TenantGroupKind::Microsoft365) => {
            Some(say!("engines-group-needs-connect"))
        }
        (EngineKind::EntraConnect, TenantGroupKind::Security) => {
            Some(say!("engines-group-needs-cloud-sync"))
        }
        (_, TenantGroupKind::MailEnabledSecurity) => Some(say!("engines-group-mail-enabled")),
        (_, TenantGroupKind::Distribution) => Some(say!("engines-group-distribution")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01234567-89ab-cdef-0123-456789abcdef";

    fn id(text: &str) -> Guid {
        text.parse().unwrap()
    }

    #[test]
    fn each_engine_names_a_group_as_documented() {
        let name = |engine, naming| written_name(engine, naming, "  Sales West ", id(ID));
        assert_eq!(
            name(EngineKind::CloudSync, GroupNaming::DisplayName),
            "Sales West_456789abcdef"
        );
        assert_eq!(
            name(EngineKind::EntraConnect, GroupNaming::DisplayName),
            "Sales West_456789abcdef"
        );
        assert_eq!(
            name(EngineKind::EntraConnect, GroupNaming::ObjectId),
            "Group_01234567-89ab-cdef-0123-456789abcdef"
        );
    }

    #[test]
    fn a_long_name_is_cut_to_51_utf16_units_and_fits_in_cn() {
        let long = "𝒳".repeat(40);
        let name = written_name(
            EngineKind::CloudSync,
            GroupNaming::DisplayName,
            &long,
            id(ID),
        );
        assert_eq!(name.encode_utf16().count(), 50 + 13);
        let rows = preview(
            EngineKind::CloudSync,
            GroupNaming::DisplayName,
            [(id(ID), long.as_str()), (id(ID), "short")],
            &[],
        );
        assert_eq!([rows[0].cut, rows[1].cut], [true, false]);
    }

    #[test]
    fn names_that_collide_are_marked_without_regard_to_case() {
        let other = id("ffffffff-89ab-cdef-0123-456789abcdef");
        let rows = |taken: &[String]| {
            let groups = [(id(ID), "Sales"), (other, "sales"), (id(ID), "Board")];
            preview(
                EngineKind::CloudSync,
                GroupNaming::DisplayName,
                groups,
                taken,
            )
            .into_iter()
            .map(|r| r.collides)
            .collect::<Vec<_>>()
        };
        assert_eq!(rows(&[]), [true, true, false]);
        assert_eq!(rows(&["BOARD_456789abcdef".into()]), [true, true, true]);
    }

    #[test]
    fn each_engine_writes_the_kind_of_group_it_is_made_for() {
        let group = |kind, synced| TenantGroup {
            id: id(ID),
            name: "x".into(),
            description: String::new(),
            kind,
            dynamic: false,
            synced,
        };
        let refused = |engine, kind| not_written_back(engine, &group(kind, false)).is_some();
        assert!(!refused(EngineKind::CloudSync, TenantGroupKind::Security));
        assert!(refused(
            EngineKind::CloudSync,
            TenantGroupKind::Microsoft365
        ));
        assert!(!refused(
            EngineKind::EntraConnect,
            TenantGroupKind::Microsoft365
        ));
        assert!(refused(EngineKind::EntraConnect, TenantGroupKind::Security));
        assert!(
            not_written_back(
                EngineKind::CloudSync,
                &group(TenantGroupKind::Security, true)
            )
            .is_some()
        );
    }
}
