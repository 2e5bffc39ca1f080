//! Containers that should stay in scope, and why.

use crate::model::Document;
use crate::model::document::EngineKind;
use crate::model::snapshot::{Container, WellKnown};
use crate::model::words::{Words, words};

/// Why this container should stay in scope; `None`: no reason known. Ask when it is unticked.
pub fn why_stay_in(document: &Document, container: &Container) -> Option<Words> {
    let writeback = &document.group_writeback;
    let target = writeback.target.as_ref().filter(|_| writeback.enabled);
    let connect = document.engine == EngineKind::EntraConnect;
    if connect && target.is_some_and(|t| t.dn.is_at_or_below(&container.dn)) {
        return Some(words!("insight-stay-target"));
    }
    match container.well_known? {
        WellKnown::Users => Some(words!("insight-stay-users")),
        WellKnown::Computers if connect => Some(words!("insight-stay-computers")),
        WellKnown::ForeignSecurityPrincipals if document.forest.len() > 1 => {
            Some(words!("insight-stay-foreign"))
        }
        WellKnown::RegisteredDevices if document.features.device_writeback => {
            Some(words!("insight-stay-devices"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Dn;
    use crate::model::document::TargetOu;
    use crate::model::snapshot::ContainerKind;

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
        assert_eq!(why_stay_in(&document, &container("OU=a,DC=x", None)), None);
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
        assert!(why_stay_in(&document, &container("OU=a,DC=x", None)).is_some());
        document.engine = EngineKind::CloudSync;
        assert!(why_stay_in(&document, &container("OU=a,DC=x", None)).is_none());
    }

    #[test]
    fn registered_devices_matter_with_device_writeback_only() {
        let mut document = Document::new(EngineKind::EntraConnect);
        let devices = container(
            "CN=RegisteredDevices,DC=x",
            Some(WellKnown::RegisteredDevices),
        );
        assert!(why_stay_in(&document, &devices).is_none());
        document.features.device_writeback = true;
        assert!(why_stay_in(&document, &devices).is_some());
    }
}
