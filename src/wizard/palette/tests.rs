use super::*;
use crate::model::words::{Language, speak_here};
use crate::wizard::testing::{census, container, count, desk, jobs};
use crate::wizard::{Action, Panel};

/// A model whose domain corp.example is counted.
fn model(containers: &[(&str, u64)]) -> Model {
    let mut model = Model {
        desk: desk(&["corp.example"]),
        ..Model::default()
    };
    count(&mut model.desk, "DC=corp,DC=example", census(containers));
    model
}

fn open(model: &mut Model, text: &str) {
    model.update(ModelMsg::Palette(Msg::Open));
    model.update(ModelMsg::Palette(Msg::Edited(text.into())));
    finish(model);
}

/// As the window does: one step a frame until all is looked through.
fn finish(model: &mut Model) -> usize {
    let mut steps = 0;
    while model.palette.as_ref().is_some_and(State::is_searching) {
        model.update(ModelMsg::Palette(Msg::Step));
        steps += 1;
        assert!(steps < 1000, "it never ends");
    }
    steps
}

fn titles(model: &Model) -> Vec<&str> {
    let hits = &model.palette.as_ref().unwrap().hits;
    hits.iter().map(|h| &*h.title).collect()
}

fn confirm(model: &mut Model) -> Vec<Effect> {
    model.update(ModelMsg::Palette(Msg::Confirm))
}

const PEOPLE: (&str, u64) = ("OU=People,DC=corp,DC=example", 3);
const HEAD: (&str, u64) = ("DC=corp,DC=example", 0);

#[test]
fn before_anything_is_typed_it_shows_pages_and_actions() {
    let mut model = model(&[HEAD, PEOPLE]);
    model.update(ModelMsg::Palette(Msg::Open));
    let hits = &model.palette.as_ref().unwrap().hits;
    assert_eq!(hits.len(), Page::STEPS.len() + Action::ALL.len());
    assert_eq!(hits[0].title, "Start");
}

#[test]
fn a_page_is_found_by_what_others_call_it() {
    let mut model = model(&[HEAD]);
    open(&mut model, "upn suffix");
    assert_eq!(titles(&model)[0], "Sign-in names");
}

#[test]
fn it_finds_by_the_words_of_the_language_and_by_the_english_ones() {
    for (language, page, typed) in [
        (
            Language::German,
            Page::Scope,
            [
                "organisationseinheit",
                "Domänen und",
                "OU tree",
                "domains and",
            ],
        ),
        (
            Language::Japanese,
            Page::Directory,
            [
                "フォレスト",
                "ドメインコントローラー",
                "forest",
                "domain controller",
            ],
        ),
    ] {
        let _speaking = speak_here(language);
        for typed in typed {
            let mut model = model(&[HEAD]);
            open(&mut model, typed);
            let found = titles(&model);
            assert!(found.contains(&page.title()), "{typed}: {found:?}");
        }
        let mut model = model(&[HEAD]);
        open(&mut model, "settings");
        assert_eq!(titles(&model)[0], Action::Settings.title().show());
    }
}

#[test]
fn a_setting_opens_its_page_and_takes_the_keyboard() {
    let mut model = model(&[HEAD]);
    model.page = Page::Review;
    open(&mut model, "PHS");
    assert_eq!(titles(&model)[0], "Password hash synchronization");
    let effects = confirm(&mut model);
    assert_eq!(model.page, Page::Features);
    let is_it = |e: &Effect| matches!(e, Effect::Reach(to) if to.names == ["Password hash synchronization"] && !to.press);
    assert!(effects.iter().any(is_it), "{effects:?}");
    assert!(model.palette.is_none());
}

#[test]
fn a_container_is_found_and_shown_in_the_tree() {
    let deep = ("OU=Nürnberg,OU=People,DC=corp,DC=example", 1);
    let mut model = model(&[HEAD, PEOPLE, deep]);
    model.page = Page::Review;
    open(&mut model, "nürn");
    assert_eq!(titles(&model), ["Nürnberg"]);
    confirm(&mut model);
    assert_eq!(model.page, Page::Scope);
    let tree = &model.scope.tree;
    let cursor = tree.cursor().and_then(|id| tree.get(id)).unwrap();
    assert_eq!(cursor.dn().to_string(), deep.0);
}

#[test]
fn a_page_that_is_closed_says_why_and_the_palette_stays() {
    let mut model = Model::default();
    open(&mut model, "group writeback");
    let effects = confirm(&mut model);
    assert!(matches!(&effects[..], [Effect::Notice(why)] if why.contains("first page")));
    assert!(model.palette.is_some());
    assert_eq!(model.page, Page::Start);
}

#[test]
fn an_action_is_done() {
    let mut model = model(&[HEAD]);
    open(&mut model, "shortcuts");
    assert_eq!(titles(&model)[0], "Keyboard");
    confirm(&mut model);
    assert_eq!(model.panel, Some(Panel::Keyboard));
    assert!(model.palette.is_none());
}

#[test]
fn a_hundred_thousand_containers_are_looked_through_piece_by_piece() {
    let mut rows = vec![("DC=corp,DC=example".to_owned(), 0)];
    rows.extend((0..100_000).map(|n| (format!("OU=Unit {n:06},DC=corp,DC=example"), 0)));
    let rows: Vec<(&str, u64)> = rows.iter().map(|(dn, n)| (&**dn, *n)).collect();
    let mut model = model(&rows);
    model.update(ModelMsg::Palette(Msg::Open));
    model.update(ModelMsg::Palette(Msg::Edited("unit 099999".into())));
    let first = finish(&mut model);
    assert!(first > 10, "{first} steps");
    assert_eq!(titles(&model)[0], "Unit 099999");
    model.update(ModelMsg::Palette(Msg::Edited("unit 000001".into())));
    finish(&mut model);
    assert_eq!(titles(&model)[0], "Unit 000001");
    assert!(titles(&model).len() <= SHOWN);
}

#[test]
fn enter_waits_until_all_is_looked_through() {
    let mut rows = vec![("DC=corp,DC=example".to_owned(), 0)];
    rows.extend((0..20_000).map(|n| (format!("OU=Unit {n:05},DC=corp,DC=example"), 0)));
    let rows: Vec<(&str, u64)> = rows.iter().map(|(dn, n)| (&**dn, *n)).collect();
    let mut model = model(&rows);
    model.page = Page::Review;
    model.update(ModelMsg::Palette(Msg::Open));
    model.update(ModelMsg::Palette(Msg::Edited("unit 19999".into())));
    confirm(&mut model);
    assert!(model.palette.is_some());
    finish(&mut model);
    assert!(model.palette.is_none());
    assert_eq!(model.page, Page::Scope);
}

#[test]
fn what_the_person_chose_stays_chosen_when_better_ones_come() {
    let mut model = model(&[HEAD]);
    open(&mut model, "group");
    model.update(ModelMsg::Palette(Msg::Choose(2)));
    let chosen = titles(&model)[2].to_owned();
    let state = model.palette.as_mut().unwrap();
    state.put(of_container(&container("OU=Group,DC=corp,DC=example"), 999));
    assert_eq!(
        titles(&model)[model.palette.as_ref().unwrap().chosen],
        chosen
    );
}

fn group(name: &str) -> FoundObject {
    FoundObject {
        dn: crate::wizard::testing::dn(&format!("CN={name},OU=People,DC=corp,DC=example")),
        guid: None,
        sid: None,
        kind: ObjectKind::Group,
        name: name.into(),
        account_name: name.into(),
        sign_in_name: String::new(),
        description: String::new(),
        disabled: false,
        group_type: None,
        admin_count: false,
    }
}

#[test]
fn groups_are_asked_for_one_question_at_a_time() {
    let mut model = model(&[HEAD, PEOPLE]);
    jobs(&mut model.desk);
    model.update(ModelMsg::Palette(Msg::Open));
    let asked = model.update(ModelMsg::Palette(Msg::Edited("sal".into())));
    let Some(Effect::Run(ticket, Job::FindObjects { text, .. })) = asked.first() else {
        panic!("{asked:?}")
    };
    assert_eq!(text, "sal");
    let more = model.update(ModelMsg::Palette(Msg::Edited("sales".into())));
    assert!(more.is_empty(), "{more:?}");
    let answer = Outcome::FoundObjects(Ok(vec![group("Sales team")]));
    let again = model.update(ModelMsg::Work(*ticket, Box::new(answer)));
    assert!(
        matches!(&again[..], [Effect::Run(_, Job::FindObjects { text, .. })] if text == "sales"),
        "{again:?}"
    );
    assert!(titles(&model).contains(&"Sales team"));
}

#[test]
fn a_group_leads_to_where_it_is_and_whether_that_is_in_scope() {
    let mut model = model(&[HEAD, PEOPLE]);
    model.page = Page::Review;
    open(&mut model, "zebra");
    let state = model.palette.as_mut().unwrap();
    take_object(state, &group("Zebra"));
    confirm(&mut model);
    assert_eq!(model.page, Page::Scope);
    assert_eq!(
        model.scope.said.show(),
        "Zebra is in OU=People,DC=corp,DC=example, out of scope"
    );
}

#[test]
fn what_is_still_asked_for_is_cancelled_when_it_closes() {
    let mut model = model(&[HEAD]);
    model.update(ModelMsg::Palette(Msg::Open));
    model.update(ModelMsg::Palette(Msg::Edited("sales".into())));
    let effects = model.update(ModelMsg::Palette(Msg::Close));
    assert!(matches!(&effects[..], [Effect::Cancel(_)]), "{effects:?}");
}
