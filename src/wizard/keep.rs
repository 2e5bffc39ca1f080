//! "Keep it so": a scope test written from an object of Active Directory, wherever it is shown.

use super::pages::scope;
use super::{Desk, Effect, Model, Page, pages};
use crate::insight::scope_tests::sentence;
use crate::model::access::Account;
use crate::model::document::{Expectation, Member, ScopeTest};
use crate::model::snapshot::FoundObject;
use crate::model::words::say;
use crate::model::{Dn, Guid};
use crate::plan::AffectedObject;

/// An object that a row shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub dn: Dn,
    pub guid: Option<Guid>,
    /// The name that a person knows it by, if it has one besides its place.
    name: String,
}

impl Subject {
    fn new(dn: &Dn, guid: Option<Guid>, names: &[&str]) -> Self {
        let name = names.iter().find(|n| !n.is_empty());
        Self {
            dn: dn.clone(),
            guid,
            name: name.map(|n| (*n).to_owned()).unwrap_or_default(),
        }
    }

    /// Without its objectGUID only the DN says for certain who it is: names may be another's, too.
    fn test(&self, in_scope: bool) -> ScopeTest {
        let named = self.guid.is_some() && !self.name.is_empty();
        ScopeTest::Object {
            object: match named {
                true => self.name.clone(),
                false => self.dn.to_string(),
            },
            guid: self.guid,
            in_scope,
        }
    }
}

impl From<&FoundObject> for Subject {
    fn from(o: &FoundObject) -> Self {
        Self::new(&o.dn, o.guid, &[&o.sign_in_name, &o.account_name])
    }
}

impl From<&AffectedObject> for Subject {
    fn from(o: &AffectedObject) -> Self {
        Self::new(&o.dn, o.guid, &[&o.name])
    }
}

impl From<&Account> for Subject {
    fn from(a: &Account) -> Self {
        Self::new(&a.dn, a.guid, &[&a.name])
    }
}

impl From<&Member> for Subject {
    fn from(m: &Member) -> Self {
        Self::new(&m.dn, m.guid, &[])
    }
}

/// Writes the test and says so; another one that names the same object gives way to it.
pub(super) fn write(desk: &mut Desk, subject: &Subject, in_scope: bool) {
    let test = subject.test(in_scope);
    let said = sentence(&test);
    scope::put_test(Expectation { test, why: None }, desk);
    desk.push(Effect::Notice(
        match desk.document.includes(&subject.dn) == in_scope {
            true => say!("window-kept", test = said),
            false => say!("window-kept-not-so", test = said),
        },
    ));
}

/// As [`write()`]; what the page in front has made of the document is made again.
pub(super) fn keep(model: &mut Model, subject: &Subject, in_scope: bool) {
    if model.apply.is_running() {
        // At its end the document is as the apply wrote it.
        let why = say!("window-running-no-undo");
        return model.desk.push(Effect::Notice(why.into()));
    }
    write(&mut model.desk, subject, in_scope);
    if matches!(model.page, Page::Review | Page::Scope) {
        pages::enter(model, model.page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Document;
    use crate::wizard::pages::apply::{Act, Stage};
    use crate::wizard::testing::{self, dn};
    use crate::wizard::{Action, Msg};

    const ANNA: &str = "CN=Anna,OU=People,DC=corp,DC=example";

    fn model() -> Model {
        Model {
            page: Page::Access,
            desk: testing::desk(&["corp.example"]),
            ..Model::default()
        }
    }

    fn anna(guid: Option<Guid>) -> Subject {
        Subject::new(&dn(ANNA), guid, &["", "anna@corp.example"])
    }

    fn keep(model: &mut Model, subject: Subject, in_scope: bool) -> String {
        let effects = model.update(Msg::KeepSo(Box::new(subject), in_scope));
        let notice = effects.into_iter().find_map(|e| match e {
            Effect::Notice(text) => Some(text),
            _ => None,
        });
        notice.expect("it says so")
    }

    fn tests(document: &Document) -> Vec<ScopeTest> {
        document.expect.iter().map(|e| e.test.clone()).collect()
    }

    #[test]
    fn an_object_is_kept_by_the_name_that_people_know_and_by_its_guid() {
        let (mut model, guid) = (model(), Some(testing::guid("anna")));
        let told = keep(&mut model, anna(guid), false);
        assert!(told.contains("anna@corp.example must be out"), "{told}");
        assert!(!told.contains("not so now"), "{told}");
        let test = ScopeTest::Object {
            object: "anna@corp.example".into(),
            guid,
            in_scope: false,
        };
        assert_eq!(tests(&model.desk.document), [test]);
    }

    #[test]
    fn what_is_not_so_now_is_told_and_the_last_word_counts() {
        let (mut model, guid) = (model(), Some(testing::guid("anna")));
        keep(&mut model, anna(guid), false);
        let told = keep(&mut model, anna(guid), true);
        assert!(told.contains("not so now"), "{told}");
        assert_eq!(tests(&model.desk.document).len(), 1);
        assert!(matches!(
            &tests(&model.desk.document)[0],
            ScopeTest::Object { in_scope: true, .. }
        ));
    }

    #[test]
    fn the_reason_that_somebody_gave_stays() {
        let (mut model, guid) = (model(), Some(testing::guid("anna")));
        keep(&mut model, anna(guid), false);
        model.desk.document.expect[0].why = Some("HR-412".into());
        keep(&mut model, anna(guid), true);
        let why = model.desk.document.expect[0].why.as_deref();
        assert_eq!(why, Some("HR-412"));
    }

    #[test]
    fn a_test_of_everybody_of_a_name_does_not_give_way_to_one_of_a_single_account() {
        let mut model = model();
        let everybody = ScopeTest::Object {
            object: "anna".into(),
            guid: None,
            in_scope: true,
        };
        let test = everybody.clone();
        model
            .desk
            .document
            .expect
            .push(Expectation { test, why: None });
        let guid = Some(testing::guid("anna"));
        keep(&mut model, Subject::new(&dn(ANNA), guid, &["anna"]), false);
        assert_eq!(tests(&model.desk.document).len(), 2);
        assert_eq!(tests(&model.desk.document)[0], everybody);
    }

    #[test]
    fn while_an_apply_runs_the_document_stays_as_it_is() {
        let mut model = model();
        model.apply.stage = Stage::Running {
            ticket: crate::work::Ticket(7),
            act: Act::Apply,
            stopping: false,
        };
        let told = keep(&mut model, anna(None), true);
        assert!(told.contains("While an apply runs"), "{told}");
        assert!(tests(&model.desk.document).is_empty());
    }

    #[test]
    fn without_a_guid_it_is_kept_by_its_place() {
        let mut model = model();
        keep(&mut model, anna(None), true);
        assert!(matches!(
            &tests(&model.desk.document)[0],
            ScopeTest::Object { object, guid: None, .. } if object == ANNA
        ));
    }

    #[test]
    fn undo_takes_it_back() {
        let mut model = model();
        keep(&mut model, anna(None), true);
        assert!(model.can_undo());
        model.update(Msg::Do(Action::Undo));
        assert!(tests(&model.desk.document).is_empty());
    }
}
