//! Answers that no honest controller gives, and limits that Samba does not have.

use ldap3_proto::proto::{
    LdapExtendedResponse, LdapMsg, LdapOp, LdapResultCode, LdapSearchRequest,
};
use syncwright::model::ports::{Directory, SearchScope};
use syncwright::model::{Entry, Problem, ProblemKind};

use crate::site::{attempt, attempt_with, options};
use crate::stub::{Act, Behaviour, done, found, reply, result, start, subject};

async fn read(behaviour: Behaviour) -> Result<Option<Entry>, Problem> {
    let session = attempt(&start(behaviour).await).await.1;
    session.unwrap().read(&subject(), &["member"]).await
}

async fn search(behaviour: Behaviour) -> Result<Vec<Entry>, Problem> {
    let session = attempt(&start(behaviour).await).await.1.unwrap();
    session
        .search(&subject(), SearchScope::Subtree, "(cn=*)", &["cn"])
        .await
}

fn numbers(from: usize, to: usize) -> Vec<Vec<u8>> {
    (from..to).map(|n| n.to_string().into_bytes()).collect()
}

fn asked_from(search: &LdapSearchRequest) -> usize {
    let option = search.attrs[0].split_once("range=");
    let start = option.and_then(|(_, range)| range.split_once('-'));
    start.map_or(0, |(from, _)| from.parse().unwrap())
}

fn in_ranges(message: &LdapMsg, search: &LdapSearchRequest, _: &[u8]) -> Act {
    let (from, all) = (asked_from(search), 3700);
    let to = (from + 1500).min(all);
    let end = if to == all {
        "*".to_owned()
    } else {
        (to - 1).to_string()
    };
    let part = (format!("member;range={from}-{end}"), numbers(from, to));
    let empty = ("member".to_owned(), Vec::new());
    Act::Answer(vec![
        found(message, &search.base, vec![empty, part]),
        done(message, None),
    ])
}

#[tokio::test]
async fn an_attribute_in_ranges_is_read_whole() {
    let entry = read(in_ranges).await.unwrap().unwrap();
    assert_eq!(entry.values("member"), numbers(0, 3700));
}

fn ring(message: &LdapMsg, search: &LdapSearchRequest, _: &[u8]) -> Act {
    let part = ("member;range=0-9".to_owned(), numbers(0, 10));
    Act::Answer(vec![
        found(message, &search.base, vec![part]),
        done(message, None),
    ])
}

#[tokio::test]
async fn ranges_that_go_round_in_a_ring_end() {
    assert_eq!(read(ring).await.unwrap_err().kind, ProblemKind::Malformed);
}

fn in_pages(message: &LdapMsg, search: &LdapSearchRequest, cookie: &[u8]) -> Act {
    let page = cookie.first().copied().unwrap_or(0);
    let name = format!("CN=p{page},{}", search.base);
    let next = [page + 1];
    let next = if page < 4 {
        &next[..]
    } else {
        Default::default()
    };
    Act::Answer(vec![
        found(message, &name, Vec::new()),
        done(message, Some(next)),
    ])
}

#[tokio::test]
async fn all_pages_are_read() {
    let entries = search(in_pages).await.unwrap();
    let names: Vec<String> = entries.iter().map(|e| e.dn.leaf()).collect();
    assert_eq!(names, ["p0", "p1", "p2", "p3", "p4"]);
}

#[tokio::test]
async fn a_search_with_a_limit_stops_early() {
    let session = attempt(&start(in_pages).await).await.1.unwrap();
    // The picker asks below the domain head, where this server knows nothing.
    assert!(session.find_objects("x", &[], 2).await.unwrap().is_empty());
}

fn empty_pages(message: &LdapMsg, _: &LdapSearchRequest, _: &[u8]) -> Act {
    Act::Answer(vec![done(message, Some(b"again"))])
}

#[tokio::test]
async fn pages_without_entries_do_not_go_on_for_ever() {
    assert_eq!(
        search(empty_pages).await.unwrap_err().kind,
        ProblemKind::Malformed
    );
}

fn cut_short(message: &LdapMsg, search: &LdapSearchRequest, _: &[u8]) -> Act {
    let limit = LdapOp::SearchResultDone(result(LdapResultCode::SizeLimitExceeded));
    Act::Answer(vec![
        found(message, &search.base, Vec::new()),
        reply(message, limit),
    ])
}

#[tokio::test]
async fn an_answer_cut_short_by_a_limit_is_never_taken_for_the_whole() {
    let problem = search(cut_short).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Refused);
    assert!(
        problem.headline.contains("cut the answer short"),
        "{problem}"
    );
}

fn no_dn(message: &LdapMsg, _: &LdapSearchRequest, _: &[u8]) -> Act {
    Act::Answer(vec![
        found(message, "what is this", Vec::new()),
        done(message, None),
    ])
}

#[tokio::test]
async fn an_entry_without_a_proper_name_is_an_error_and_no_crash() {
    assert_eq!(
        search(no_dn).await.unwrap_err().kind,
        ProblemKind::Malformed
    );
}

fn noise(_: &LdapMsg, _: &LdapSearchRequest, _: &[u8]) -> Act {
    Act::Bytes(vec![0x30, 0x03, 0x04, 0x01, 0x41])
}

fn text(_: &LdapMsg, _: &LdapSearchRequest, _: &[u8]) -> Act {
    Act::Bytes(b"<html>500 Internal Server Error</html>".to_vec())
}

fn extended(message: &LdapMsg, _: &LdapSearchRequest, _: &[u8]) -> Act {
    // Samba answers an unknown critical control like this.
    let op = LdapOp::ExtendedResponse(LdapExtendedResponse {
        res: result(LdapResultCode::UnavailableCriticalExtension),
        name: None,
        value: None,
    });
    Act::Answer(vec![reply(message, op)])
}

fn hang_up(_: &LdapMsg, _: &LdapSearchRequest, _: &[u8]) -> Act {
    Act::Close
}

#[tokio::test]
async fn garbage_in_the_middle_is_one_clear_error() {
    for behaviour in [noise as Behaviour, text, extended, hang_up] {
        let problem = search(behaviour).await.unwrap_err();
        let kinds = [ProblemKind::Malformed, ProblemKind::Unreachable];
        assert!(kinds.contains(&problem.kind), "{problem}");
        assert!(!problem.remedy.is_empty());
    }
}

fn huge(message: &LdapMsg, search: &LdapSearchRequest, _: &[u8]) -> Act {
    let name = format!("CN={},{}", "x".repeat(100_000), search.base);
    let value = ("description".to_owned(), vec![vec![b'y'; 2_000_000]]);
    Act::Answer(vec![
        found(message, &name, vec![value]),
        done(message, None),
    ])
}

#[tokio::test]
async fn a_name_of_100_kb_and_a_value_of_2_mb_are_read() {
    let entries = search(huge).await.unwrap();
    assert_eq!(entries[0].dn.leaf().len(), 100_000);
    assert_eq!(entries[0].values("description")[0].len(), 2_000_000);
}

fn two_gigabytes(_: &LdapMsg, _: &LdapSearchRequest, _: &[u8]) -> Act {
    Act::EndlessBytes(vec![0x30, 0x84, 0x7f, 0xff, 0xff, 0xff])
}

fn endless(message: &LdapMsg, search: &LdapSearchRequest, _: &[u8]) -> Act {
    Act::Endless(found(message, &format!("CN=x,{}", search.base), Vec::new()))
}

fn endless_range(message: &LdapMsg, search: &LdapSearchRequest, _: &[u8]) -> Act {
    let from = asked_from(search);
    let part = format!("member;range={from}-{}", from + 999);
    let part = (part, numbers(from, from + 1000));
    Act::Answer(vec![
        found(message, &search.base, vec![part]),
        done(message, None),
    ])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_without_end_are_cut_off_with_one_clear_error() {
    for behaviour in [two_gigabytes as Behaviour, endless, endless_range] {
        let mut options = options();
        (options.sizes.message, options.sizes.search) = (8 << 20, 32 << 20);
        let session = attempt_with(&start(behaviour).await, options).await.1;
        let session = session.unwrap();
        let at = subject();
        let read = session.search(&at, SearchScope::Subtree, "(cn=*)", &["member"]);
        let problem = read.await.unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Malformed, "{problem}");
        assert!(problem.headline.contains("has no end"), "{problem}");
    }
}

#[tokio::test]
async fn rights_are_not_asked_for_where_the_control_is_missing() {
    let session = attempt(&start(hang_up).await).await.1.unwrap();
    let problem = session.security(&subject()).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Refused, "{problem}");
    assert!(problem.headline.contains("security descriptors"));
}
