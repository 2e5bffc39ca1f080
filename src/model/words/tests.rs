use std::cmp::Ordering;

use jiff::civil::date;

use super::*;

fn in_each<T>(said: impl Fn() -> T) -> [T; 3] {
    Language::ALL.map(|language| {
        let _speaking = speak_here(language);
        said()
    })
}

#[test]
fn a_system_s_language_is_recognised_in_every_form_it_is_written() {
    for (tag, language) in [
        ("de", Language::German),
        ("de-AT", Language::German),
        ("de_CH.UTF-8", Language::German),
        ("ja_JP.eucJP", Language::Japanese),
        ("JA", Language::Japanese),
        ("en-GB", Language::English),
    ] {
        assert_eq!(Language::of_tag(tag), Some(language), "{tag}");
    }
    for tag in ["", "C", "C.UTF-8", "POSIX", "fr-FR", "deu", "-"] {
        assert_eq!(Language::of_tag(tag), None, "{tag}");
    }
}

#[test]
fn the_first_of_a_person_s_languages_that_is_offered_is_taken() {
    let first = |tags: &[&'static str], offered: &[Language]| {
        Language::of_tags(tags.iter().copied(), offered)
    };
    let tags = ["fr-FR", "ja-JP", "de"];
    assert_eq!(first(&tags, &Language::ALL), Language::Japanese);
    let some = [Language::English, Language::German];
    assert_eq!(first(&tags, &some), Language::German);
    assert_eq!(first(&tags, &[Language::English]), Language::English);
    assert_eq!(first(&["fr-FR"], &Language::ALL), Language::English);
}

#[test]
fn another_language_holds_on_this_thread_only_and_as_long_as_it_lives() {
    let before = current();
    {
        let _german = speak_here(Language::German);
        {
            let _japanese = speak_here(Language::Japanese);
            assert_eq!(current(), Language::Japanese);
        }
        assert_eq!(current(), Language::German);
        let elsewhere = std::thread::spawn(current).join().unwrap();
        assert_eq!(elsewhere, before);
    }
    assert_eq!(current(), before);
}

#[test]
fn numbers_are_grouped_as_the_language_does() {
    let few = || [0, 999, 1_000, 1_234_567].map(number);
    assert_eq!(
        in_each(few),
        [
            ["0", "999", "1,000", "1,234,567"],
            ["0", "999", "1.000", "1.234.567"],
            ["0", "999", "1,000", "1,234,567"],
        ]
    );
    assert_eq!(figures::decimal("-12345.5", Language::German), "-12.345,5");
}

#[test]
fn dates_stand_in_the_order_of_the_language() {
    let at = date(2027, 3, 31).at(4, 5, 59, 0);
    let at = at.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    assert_eq!(
        in_each(|| day(date(2027, 3, 31))),
        ["31 March 2027", "31. März 2027", "2027年3月31日"]
    );
    assert_eq!(
        in_each(|| minute(at)),
        [
            "31 March 2027, 04:05 UTC",
            "31. März 2027, 04:05 UTC",
            "2027年3月31日 04:05 UTC",
        ]
    );
}

#[test]
fn items_are_joined_as_the_language_does() {
    assert_eq!(in_each(|| list(&["a", "b"])), ["a, b", "a, b", "a、b"]);
}

#[test]
fn names_stand_in_the_order_of_the_language() {
    let mut names = ["Zürich", "Äpfel", "Apfel", "apfel", "Birne"];
    names.sort_by(|a, b| order(a, b));
    assert_eq!(names, ["apfel", "Apfel", "Äpfel", "Birne", "Zürich"]);
    let mut names = ["総務部", "営業部", "カタログ", "あさひ", "IT"];
    names.sort_by(|a, b| order(a, b));
    assert_eq!(names, ["IT", "あさひ", "カタログ", "営業部", "総務部"]);
    assert_eq!(order("a", "a"), Ordering::Equal);
}

#[test]
fn a_kept_text_follows_the_language_and_is_stored_in_english() {
    let kept = words!("model-day", day = "1", month = 5, year = "2027");
    assert_eq!(
        in_each(|| kept.to_string()),
        ["1 May 2027", "1. Mai 2027", "2027年5月1日"]
    );
    let stored = in_each(|| serde_json::to_string(&kept).unwrap());
    assert_eq!(stored, [r#""1 May 2027""#; 3]);
    let read: Words = serde_json::from_str(&stored[0]).unwrap();
    assert_eq!(read, kept);
    assert_eq!(in_each(|| read.to_string()), ["1 May 2027"; 3]);
}

#[test]
fn a_kept_list_and_a_kept_day_follow_the_language() {
    let hosts = vec!["dc1".to_owned(), "dc2".to_owned()];
    let kept = words!("directory-dns-names", hosts = hosts);
    assert_eq!(
        in_each(|| kept.to_string()),
        [
            "DNS names dc1, dc2",
            "DNS nennt dc1, dc2",
            "DNS の回答: dc1、dc2"
        ]
    );
    let day = kept_day(date(2027, 5, 1));
    assert_eq!(
        in_each(|| day.to_string()),
        ["1 May 2027", "1. Mai 2027", "2027年5月1日"]
    );
}

#[test]
fn a_text_within_a_text_speaks_the_same_language() {
    let inner = words!("model-list-comma");
    let kept = words!("model-day", day = inner, month = 5, year = "2027");
    assert_eq!(
        in_each(|| kept.to_string()),
        [", May 2027", ",. Mai 2027", "2027年5月、日"]
    );
    let _speaking = speak_here(Language::Japanese);
    assert_eq!(kept.english(), ", May 2027");
}

#[test]
fn what_stands_in_a_text_is_never_read_as_one() {
    let hostile = "{ model-month } { $year }";
    assert_eq!(
        say!("model-day", day = hostile, month = 1, year = "2027"),
        "{ model-month } { $year } January 2027"
    );
}

#[test]
fn stretched_english_is_a_third_longer_and_keeps_what_stands_in_it() {
    let _speaking = speak_here(Language::Stretched);
    let said = say!("model-day", day = "1", month = 9, year = "Name");
    assert!(said.ends_with(" Name"), "{said}");
    let month = said.split(' ').nth(1).unwrap();
    assert_eq!(month.chars().count(), 12, "{month}");
}

#[test]
fn a_plain_text_costs_no_more_than_a_look_into_a_table() {
    let begun = std::time::Instant::now();
    for _ in 0..10_000 {
        std::hint::black_box(say!("model-list-comma"));
    }
    // Some 100 ns each without optimisation: a frame asks for hundreds.
    assert!(begun.elapsed().as_millis() < 100, "{:?}", begun.elapsed());
}
