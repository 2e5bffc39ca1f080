//! Containers that should stay in scope, and why.

use crate::model::Document;
use crate::model::document::EngineKind;
use crate::model::snapshot::{Container, ContainerKind, WellKnown};
use crate::model::words::{Words, words};

/// Why this container, with so many computers in and below it, should stay in scope; `None`: no
/// reason known. Ask when it is unticked.
pub fn why_stay_in(document: &Document, container: &Container, computers: u64) -> Option<Words> {
    let writeback = &document.group_writeback;
    let target = writeback.target.as_ref().filter(|_| writeback.enabled);
    let connect = document.engine == EngineKind::EntraConnect;
    if connect && target.is_some_and(|t| t.dn.is_at_or_below(&container.dn)) {
        return Some(words!("insight-stay-target"));
    }
    let holds = (connect && container.kind != ContainerKind::Domain && computers > 0)
        .then(|| words!("insight-stay-holds-computers", count = computers));
    let Some(well_known) = container.well_known else {
        return holds;
    };
    match well_known {
        WellKnown::Users => Some(words!("insight-stay-users")),
        WellKnown::Computers if connect => Some(words!("insight-stay-computers")),
        WellKnown::ForeignSecurityPrincipals if document.forest.len() > 1 => {
            Some(words!("insight-stay-foreign"))
        }
        WellKnown::RegisteredDevices if document.features.device_writeback => {
            Some(words!("insight-stay-devices"))
        }
        _ => holds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Dn;
    use crate::model::document::TargetOu;

    fn container(dn: &str, well_known: Option<WellKnown>) -> Container {
        Container {
            dn: Dn::parse(dn).unwrap(),
            guid: None,
            kind: ContainerKind::Container,
            advanced: false,
            has_children: None,
            well_known,
        }
    }

    #[test]
    fn an_ordinary_ou_may_go() {
        let document = Document::new(EngineKind::EntraConnect);
        assert_eq!(
            why_stay_in(&document, &container("OU=a,DC=x", None), 0),
            None
        );
    }

    #[test]
    fn an_ou_with_computers_should_stay_with_entra_connect_which_carries_them() {
        let ou = container("OU=Workstations,DC=x", None);
        let told = |engine, n| why_stay_in(&Document::new(engine), &ou, n);
        let why = told(EngineKind::EntraConnect, 12).unwrap();
        assert!(why.to_string().contains("12 computers"), "{why}");
        assert_eq!(told(EngineKind::EntraConnect, 0), None);
        assert_eq!(told(EngineKind::CloudSync, 12), None);
    }

    #[test]
    fn the_ou_above_the_target_ou_should_stay_with_entra_connect() {
        let mut document = Document::new(EngineKind::EntraConnect);
        document.group_writeback.enabled = true;
        document.group_writeback.target = Some(TargetOu {
            dn: Dn::parse("OU=w,OU=a,DC=x").unwrap(),
            guid: None,
            create: true,
        });
        assert!(why_stay_in(&document, &container("OU=a,DC=x", None), 0).is_some());
        document.engine = EngineKind::CloudSync;
        assert!(why_stay_in(&document, &container("OU=a,DC=x", None), 0).is_none());
    }

    #[test]
    fn registered_devices_matter_with_device_writeback_only() {
        let mut document = Document::new(EngineKind::EntraConnect);
        let devices = container(
            "CN=RegisteredDevices,DC=x",
            Some(WellKnown::RegisteredDevices),
        );
        assert!(why_stay_in(&document, &devices, 0).is_none());
        document.features.device_writeback = true;
        assert!(why_stay_in(&document, &devices, 0).is_some());
    }
}
