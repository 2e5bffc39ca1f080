//! The scenario "large": 10,000 OUs in one level with 20 users in each.

use super::super::schema::Schema;
use super::super::store::{ContextId, NewObject, NewSid};
use super::super::values::file_time;
use super::{Builder, MADE, attr, class};
use crate::practice::Result;

pub const OUS: usize = 10_000;
pub const USERS: usize = 200_000;

pub fn fill(builder: &mut Builder, domain: ContextId) -> Result<()> {
    let known = &Schema::get().known;
    let head = builder.store.context(domain).head;
    let sid = builder.domain_sid(domain);
    let (ou, user) = (class("organizationalUnit")?, class("user")?);
    let top = builder.add(head, "organizationalUnit", "Branches", NewSid::None)?;
    let above = builder.store.get(top).security.clone();
    let of_ou = builder.descriptors.for_new(&above, ou, &sid, None);
    let of_user = builder.descriptors.for_new(&of_ou, user, &sid, None);
    let (given, sn, mail) = (attr("givenName")?, attr("sn")?, attr("mail")?);
    let set = file_time(MADE).to_string().into_bytes();
    let mut number = 0;
    for branch in 0..OUS {
        let parent = builder.store.add(NewObject {
            parent: top,
            name: format!("Branch {branch:05}"),
            class: ou,
            sid: NewSid::None,
            when: MADE,
            security: of_ou.clone(),
        });
        for _ in 0..USERS / OUS {
            let id = builder.store.add(NewObject {
                parent,
                name: format!("Person {number:06}"),
                class: user,
                sid: NewSid::Next,
                when: MADE,
                security: of_user.clone(),
            });
            let store = &mut builder.store;
            let upn = format!("p{number:06}@fabrikam-practice.example").into_bytes();
            store.get_mut(id).values.reserve_exact(9);
            store.set(
                id,
                known.sam_account_name,
                vec![format!("p{number:06}").into()],
            );
            store.set(id, mail, vec![upn.clone()]);
            store.set(id, known.upn, vec![upn]);
            store.set(
                id,
                known.display_name,
                vec![format!("Person {number:06}").into()],
            );
            store.set(id, given, vec![b"Person".to_vec()]);
            store.set(id, sn, vec![format!("{number:06}").into()]);
            store.set(id, known.uac, vec![b"512".to_vec()]);
            store.set(id, known.primary_group, vec![b"513".to_vec()]);
            store.set(id, known.pwd_last_set, vec![set.clone()]);
            number += 1;
        }
    }
    Ok(())
}
