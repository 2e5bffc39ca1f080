//! What a report tells besides the document, as far as it can be read.

use crate::directory::Forests;
use crate::insight::needed_rights;
use crate::model::ports::{Directory, Result};
use crate::model::snapshot::NeededRight;
use crate::model::{Document, Entry};

/// What each forest's connector account needs, and whether it has it; one that does not exist yet
/// has nothing. By the forest's name.
pub async fn connector_rights(
    document: &Document,
    forests: &Forests,
) -> Result<Vec<(String, Vec<NeededRight>)>> {
    let mut out = Vec::new();
    for forest in &document.forest {
        let Some(account) = &forest.connector else {
            continue;
        };
        let session = forests.of(&account.dn)?;
        let entry = session.read(&account.dn, &["objectSid"]).await?;
        let Some(sid) = entry.as_ref().and_then(Entry::sid) else {
            continue;
        };
        let needed = needed_rights(document, forest, &sid);
        let rights = session.has_rights(&account.dn, needed).await?;
        out.push((forest.name.clone(), rights));
    }
    Ok(out)
}
