use std::time::Instant;

use proptest::prelude::*;

use super::*;
use crate::model::testing::{self, NODES, container, dn};

fn root(at: &str) -> Root {
    Root {
        container: container(&dn(at)),
        name: dn(at).dns_domain(),
        unreachable: None,
    }
}

/// `DC=x` with `OU=a` (`OU=a1`, `OU=a2`) and `OU=b`, everything known, nothing open but the domain.
fn small() -> Tree {
    let mut tree = Tree::default();
    tree.set_roots(vec![root("DC=x")]);
    let all = [
        "DC=x",
        "OU=a,DC=x",
        "OU=a1,OU=a,DC=x",
        "OU=a2,OU=a,DC=x",
        "OU=b,DC=x",
    ];
    let read: Vec<Container> = all.iter().map(|t| container(&dn(t))).collect();
    let top = tree.find(&dn("DC=x")).unwrap();
    tree.fill(top, &read);
    tree.open(top);
    tree
}

fn names(tree: &Tree) -> Vec<String> {
    tree.rows()
        .iter()
        .map(|r| match r.kind {
            RowKind::Container => tree.get(r.node).unwrap().name.clone(),
            RowKind::Reading => "…".into(),
            RowKind::Failed => "!".into(),
        })
        .collect()
}

fn id(tree: &Tree, at: &str) -> NodeId {
    tree.find(&dn(at)).unwrap()
}

fn cursor(tree: &Tree) -> String {
    tree.get(tree.cursor().unwrap()).unwrap().name.clone()
}

#[test]
fn a_closed_container_hides_what_is_below_it() {
    let mut tree = small();
    assert_eq!(names(&tree), ["x", "a", "b"]);
    let a = id(&tree, "OU=a,DC=x");
    assert!(!tree.open(a), "its children are known already");
    assert_eq!(names(&tree), ["x", "a", "a1", "a2", "b"]);
    tree.close(id(&tree, "DC=x"));
    assert_eq!(names(&tree), ["x"]);
    tree.open(id(&tree, "DC=x"));
    assert_eq!(names(&tree), ["x", "a", "a1", "a2", "b"]);
}

#[test]
fn opening_what_is_not_known_yet_asks_for_its_children_and_shows_that_they_come() {
    let mut tree = Tree::default();
    tree.set_roots(vec![root("DC=x")]);
    let top = id(&tree, "DC=x");
    assert!(tree.open(top));
    tree.set_reading(top, Reading::Now);
    assert_eq!(names(&tree), ["x", "…"]);
    tree.set_children(
        top,
        vec![container(&dn("OU=b,DC=x")), container(&dn("OU=A,DC=x"))],
    );
    assert_eq!(names(&tree), ["x", "A", "b"]);
}

#[test]
fn children_that_could_not_be_read_leave_a_row_that_says_so() {
    let mut tree = Tree::default();
    tree.set_roots(vec![root("DC=x")]);
    let top = id(&tree, "DC=x");
    tree.open(top);
    tree.set_reading(top, Reading::Failed(Problem::cancelled("Reading")));
    assert_eq!(names(&tree), ["x", "!"]);
}

#[test]
fn a_read_container_without_children_cannot_be_opened() {
    let mut tree = small();
    let b = id(&tree, "OU=b,DC=x");
    assert!(!tree.get(b).unwrap().can_open());
    assert!(!tree.open(b));
    assert_eq!(names(&tree), ["x", "a", "b"]);
}

#[test]
fn a_refresh_keeps_what_was_open_and_where_one_was() {
    let mut tree = small();
    let a = id(&tree, "OU=a,DC=x");
    tree.open(a);
    tree.set_cursor(id(&tree, "OU=a2,OU=a,DC=x"));
    let read: Vec<Container> = ["DC=x", "OU=a,DC=x", "OU=a2,OU=a,DC=x", "OU=c,DC=x"]
        .iter()
        .map(|t| container(&dn(t)))
        .collect();
    tree.fill(id(&tree, "DC=x"), &read);
    assert_eq!(names(&tree), ["x", "a", "a2", "c"]);
    assert_eq!(cursor(&tree), "a2");
    assert_eq!(tree.find(&dn("OU=b,DC=x")), None);
}

#[test]
fn the_cursor_goes_up_when_its_container_is_gone() {
    let mut tree = small();
    tree.open(id(&tree, "OU=a,DC=x"));
    tree.set_cursor(id(&tree, "OU=a1,OU=a,DC=x"));
    tree.set_children(
        id(&tree, "OU=a,DC=x"),
        vec![container(&dn("OU=a2,OU=a,DC=x"))],
    );
    assert_eq!(cursor(&tree), "a");
}

#[test]
fn a_star_opens_all_siblings() {
    let mut tree = small();
    let b = id(&tree, "OU=b,DC=x");
    assert!(tree.open_siblings(b).is_empty());
    assert_eq!(names(&tree), ["x", "a", "a1", "a2", "b"]);
}

#[test]
fn closing_takes_the_cursor_up() {
    let mut tree = small();
    tree.open(id(&tree, "OU=a,DC=x"));
    tree.set_cursor(id(&tree, "OU=a2,OU=a,DC=x"));
    tree.close(id(&tree, "DC=x"));
    assert_eq!(cursor(&tree), "x");
}

#[test]
fn a_search_shows_hits_and_the_way_to_them_and_nothing_else() {
    let mut tree = small();
    assert_eq!(tree.search("A2").hits, 1);
    assert_eq!(names(&tree), ["x", "a", "a2"]);
    assert_eq!(cursor(&tree), "a2");
    tree.search("");
    assert_eq!(
        names(&tree),
        ["x", "a", "a1", "a2", "b"],
        "it stays where the search led"
    );
    assert_eq!(cursor(&tree), "a2");
}

#[test]
fn a_hit_can_be_opened_during_a_search() {
    let mut tree = small();
    tree.search("a");
    tree.search("OU=a,");
    assert_eq!(names(&tree), ["x", "a"]);
    tree.open(id(&tree, "OU=a,DC=x"));
    assert_eq!(names(&tree), ["x", "a", "a1", "a2"]);
    tree.close(id(&tree, "DC=x"));
    assert_eq!(names(&tree), ["x"]);
}

#[test]
fn a_search_by_dn_finds_the_container_and_not_all_below_it() {
    let mut tree = small();
    assert_eq!(tree.search("ou=A,dc=x").hits, 1);
    assert_eq!(cursor(&tree), "a");
    assert_eq!(tree.search("dc=x").hits, 1);
    assert_eq!(cursor(&tree), "x");
}

#[test]
fn a_dn_that_is_not_known_leads_to_its_nearest_container() {
    let mut tree = small();
    let found = tree.search("CN=Ann,OU=deep,OU=a1,OU=a,DC=x");
    assert!(found.nearest);
    assert_eq!(cursor(&tree), "a1");
    assert_eq!(tree.search("CN=Ann,DC=elsewhere").hits, 0);
}

#[test]
fn what_the_directory_finds_is_put_in_its_place() {
    let mut tree = Tree::default();
    tree.set_roots(vec![root("DC=x")]);
    tree.search("deep");
    tree.add_found(vec![
        container(&dn("OU=deep,OU=mid,DC=x")),
        container(&dn("OU=deep,DC=y")),
    ]);
    assert_eq!(names(&tree), ["x", "mid", "deep"]);
    let mid = id(&tree, "OU=mid,DC=x");
    assert!(
        !tree.get(mid).unwrap().is_complete(),
        "others may be beside it"
    );
}

#[test]
fn an_unreachable_domain_is_shown_and_cannot_be_opened() {
    let mut tree = Tree::default();
    let mut lost = root("DC=y");
    lost.unreachable = Some(Problem::cancelled("Reading"));
    tree.set_roots(vec![root("DC=x"), lost]);
    assert_eq!(names(&tree), ["x", "y"]);
    assert!(!tree.open(id(&tree, "DC=y")));
}

#[test]
fn names_with_special_characters_stay_what_they_are() {
    let mut tree = Tree::default();
    tree.set_roots(vec![root("DC=x")]);
    let odd = ["Sales, West", "#1 \\ +", "東京", "Ünïted", "a*b(c)"];
    let top = id(&tree, "DC=x");
    tree.set_children(
        top,
        odd.iter()
            .map(|n| container(&dn("DC=x").child("OU", n)))
            .collect(),
    );
    tree.open(top);
    for name in odd {
        assert_eq!(tree.search(name).hits, 1, "{name}");
    }
}

#[test]
fn ten_thousand_ous_in_one_level_are_laid_out_and_searched_in_time() {
    let top = dn("DC=x");
    let mut read = vec![container(&top)];
    read.extend((0..10_000).map(|n| container(&top.child("OU", &format!("Branch {n:05}")))));
    read.sort_by(|a, b| a.dn.cmp(&b.dn));
    let mut tree = Tree::default();
    tree.set_roots(vec![root("DC=x")]);
    let started = Instant::now();
    tree.fill(id(&tree, "DC=x"), &read);
    tree.open(id(&tree, "DC=x"));
    let filled = started.elapsed();
    assert_eq!(tree.rows().len(), 10_001);
    let started = Instant::now();
    assert_eq!(tree.search("9999").hits, 1);
    let searched = started.elapsed();
    // An unoptimised build has four times the budget of design section 9.
    assert!(filled.as_millis() < 400, "{filled:?}");
    assert!(searched.as_millis() < 120, "{searched:?}");
}

proptest! {
    #[test]
    fn the_rows_kept_up_to_date_are_those_built_anew(acts in prop::collection::vec((0u8..9, 0..NODES), 0..60)) {
        let all = testing::tree();
        let mut tree = Tree::default();
        tree.set_roots(vec![root("DC=x")]);
        for (act, n) in acts {
            let at = &all[n];
            let known = tree.find(at);
            let children = || all.iter().filter(|d| d.parent().as_ref() == Some(at)).map(container);
            match (act, known) {
                (0, Some(id)) => { tree.open(id); }
                (1, Some(id)) => tree.close(id),
                (2, Some(id)) => tree.set_children(id, children().collect()),
                (3, Some(id)) => tree.set_children(id, children().skip(1).collect()),
                (4, _) => { let mut read: Vec<_> = all.iter().take(n + 1).map(container).collect(); read.sort_by(|a, b| a.dn.cmp(&b.dn)); let top = tree.find(&all[0]).unwrap(); tree.fill(top, &read); }
                (5, _) => tree.add_found(vec![container(at)]),
                (6, _) => { tree.search(["n1", "", "n2", "ou=n3,", ""][n % 5]); }
                (7, Some(id)) => tree.reveal(id),
                (8, Some(id)) => { tree.open_siblings(id); }
                _ => {}
            }
            let kept = tree.rows.clone();
            let cursor = tree.cursor;
            tree.rebuild();
            prop_assert_eq!(&kept, &tree.rows);
            prop_assert_eq!(cursor, tree.cursor);
            prop_assert!(kept.is_empty() || kept.iter().any(|r| Some(r.node) == cursor));
            for row in &kept {
                let node = tree.get(row.node).unwrap();
                prop_assert!(row.position >= 1 && row.position <= row.siblings);
                prop_assert!(node.parent.is_none_or(|p| tree.is_open(p)));
                prop_assert_eq!(tree.find(node.dn()), Some(row.node));
            }
        }
    }
}
