//! Of the pages from "Identifying users" on.

use super::{Control, act, set};
use crate::model::document::DelegationRole;
use crate::model::words::words;
use crate::wizard::Page;
use crate::wizard::pages::delegation::title;

pub(super) fn all() -> Vec<Control> {
    let parts = [
        identity(),
        features(),
        group_writeback(),
        delegation(),
        review(),
        apply(),
        overview(),
        access(),
        compare(),
        history(),
    ];
    parts.into_iter().flatten().collect()
}

fn identity() -> Vec<Control> {
    let page = Page::Identity;
    vec![
        set(page, words!("page-identity-join-how")).also(words!("window-also-joining")),
        set(page, words!("page-identity-join-by")).also(words!("window-also-joining")),
        set(page, words!("page-identity-anchor")).also(words!("window-also-anchor")),
        set(page, words!("page-identity-anchor-attribute")).also(words!("window-also-anchor")),
    ]
}

fn features() -> Vec<Control> {
    let page = Page::Features;
    vec![
        set(page, words!("page-features-hash-sync")).also(words!("window-also-password-hash")),
        set(page, words!("page-features-password-writeback"))
            .also(words!("window-also-password-writeback")),
        set(page, words!("page-features-exchange")).also(words!("window-also-exchange")),
        set(page, words!("page-features-device-writeback")).also(words!("window-also-devices")),
        set(page, words!("page-features-group-writeback")).also(words!("window-also-write-groups")),
        act(page, words!("page-features-set-up-group-writeback")),
        set(page, words!("page-features-staging")).also(words!("palette-also-staging")),
        set(page, words!("page-features-deletion-limit")).also(words!("window-also-deletions")),
        set(page, words!("page-features-deletions")).also(words!("window-also-deletions")),
        set(page, words!("page-features-attribute")).also(words!("window-also-extensions")),
        act(page, words!("page-features-look-up-again")).also(words!("window-also-extensions")),
    ]
}

fn group_writeback() -> Vec<Control> {
    let page = Page::GroupWriteback;
    vec![
        set(page, words!("page-group-writeback-switch")).also(words!("window-also-write-groups")),
        set(page, words!("page-group-writeback-target")).also(words!("window-also-target")),
        act(page, words!("page-group-writeback-choose-ou")).also(words!("window-also-target")),
        act(page, words!("page-group-writeback-choose-parent")).also(words!("window-also-target")),
        set(page, words!("page-group-writeback-ou-name")).also(words!("window-also-target")),
        act(page, words!("page-group-writeback-as-sddl")).also(words!("palette-also-rights")),
        set(page, words!("page-group-writeback-which")).also(words!("window-also-which-groups")),
        set(page, words!("page-group-writeback-search"))
            .titled(words!("palette-do-group-search"))
            .also(words!("window-also-which-groups")),
        act(page, words!("page-group-writeback-read-more"))
            .titled(words!("palette-do-more-groups")),
        set(page, words!("page-group-writeback-how-named")).also(words!("window-also-names")),
    ]
}

fn delegation() -> Vec<Control> {
    let page = Page::Delegation;
    let mut all = vec![
        set(page, words!("page-delegation-switch")).also(words!("window-also-delegation")),
        set(page, words!("page-delegation-nest")).also(words!("window-also-nested")),
        act(page, words!("page-delegation-choose-ou"))
            .or(words!("page-delegation-choose-other-ou"))
            .titled(words!("palette-do-delegation-ou"))
            .also(words!("palette-also-delegation-ou")),
    ];
    for role in DelegationRole::ALL {
        let role = title(role);
        all.extend([
            set(page, words!("page-delegation-group-of", role = role)),
            set(page, words!("page-delegation-name-of", role = role)),
            set(page, words!("page-delegation-scope-of", role = role)),
            set(page, words!("page-delegation-members-search", role = role))
                .titled(words!("page-delegation-first-members", role = role)),
        ]);
    }
    all
}

fn review() -> Vec<Control> {
    let page = Page::Review;
    vec![
        set(page, words!("page-review-write-to")).also(words!("window-also-write-to")),
        set(page, words!("page-review-reason")).also(words!("palette-also-reason")),
        act(page, words!("page-review-plan-again"))
            .or(words!("page-review-plan-now"))
            .also(words!("palette-also-plan-again")),
        act(page, words!("page-review-export"))
            .titled(words!("palette-do-save-plan"))
            .also(words!("window-also-export")),
        set(page, words!("page-review-export-to")).also(words!("window-also-export")),
        act(page, words!("page-review-each-setting")).also(words!("palette-also-each-setting")),
    ]
}

fn apply() -> Vec<Control> {
    let page = Page::Apply;
    vec![
        set(page, words!("page-apply-stop"))
            .titled(words!("palette-do-stop"))
            .also(words!("palette-also-stop")),
        act(page, words!("page-apply-retry"))
            .or(words!("page-apply-undo-rest"))
            .titled(words!("palette-do-retry")),
        act(page, words!("page-apply-undo-done"))
            .or(words!("page-apply-undo-all"))
            .titled(words!("palette-do-undo-this"))
            .also(words!("palette-also-undo-applied")),
        set(page, words!("page-apply-undo-step"))
            .titled(words!("palette-do-undo-a-step"))
            .also(words!("palette-also-undo-applied")),
        act(page, words!("page-apply-back-to-review")),
        act(page, words!("page-apply-another")).also(words!("palette-also-another")),
        set(page, words!("page-apply-report-form")).also(words!("palette-also-report")),
        set(page, words!("page-apply-report-to")).also(words!("palette-also-report")),
        act(page, words!("page-apply-report-save"))
            .titled(words!("palette-do-report"))
            .also(words!("palette-also-report")),
    ]
}

fn overview() -> Vec<Control> {
    let page = Page::Overview;
    let job = |name, title, also| set(page, name).titled(title).also(also);
    vec![
        act(page, words!("page-overview-discard"))
            .titled(words!("palette-do-discard"))
            .also(words!("palette-also-discard")),
        act(page, words!("page-overview-compare-again"))
            .titled(words!("palette-do-drift"))
            .also(words!("palette-also-drift")),
        act(page, words!("page-overview-other")).also(words!("palette-also-another")),
        act(page, words!("page-overview-export"))
            .titled(words!("palette-do-export"))
            .also(words!("palette-also-export-configuration")),
        act(page, words!("parts-picture-in-words")).also(words!("palette-also-in-words")),
        job(
            words!("page-overview-cloud-start"),
            words!("palette-do-job-start"),
            words!("palette-also-job"),
        ),
        job(
            words!("page-overview-cloud-pause"),
            words!("palette-do-job-pause"),
            words!("palette-also-job"),
        ),
        job(
            words!("page-overview-cloud-restart"),
            words!("palette-do-job-restart"),
            words!("palette-also-job-restart"),
        ),
        job(
            words!("page-overview-cloud-release"),
            words!("palette-do-job-release"),
            words!("palette-also-job"),
        ),
        job(
            words!("page-overview-cloud-deletes"),
            words!("palette-do-job-deletes"),
            words!("palette-also-job"),
        ),
        set(page, words!("page-overview-cloud-try-field"))
            .titled(words!("palette-do-try"))
            .also(words!("palette-also-try")),
    ]
}

fn access() -> Vec<Control> {
    let page = Page::Access;
    vec![
        set(page, words!("page-access-search"))
            .titled(words!("palette-do-access-search"))
            .also(words!("palette-also-access-search")),
        set(page, words!("page-access-in-group")),
        set(page, words!("page-access-order")),
        set(page, words!("page-access-only")).also(words!("palette-also-access-only")),
        set(page, words!("page-access-pick-hint"))
            .titled(words!("palette-do-access-add"))
            .also(words!("palette-also-access-add")),
        set(page, words!("page-access-to")),
        set(page, words!("page-access-forest")),
        set(page, words!("page-access-until"))
            .titled(words!("palette-do-access-until"))
            .also(words!("palette-also-access-until")),
        set(page, words!("page-access-reason")).also(words!("palette-also-reason")),
        act(page, words!("page-access-add")),
        // What these do, they do to the one who is chosen.
        set(page, words!("page-access-remove"))
            .or(words!("page-access-end-now"))
            .titled(words!("palette-do-access-remove"))
            .also(words!("palette-also-access-remove")),
        set(page, words!("page-access-extend")).titled(words!("palette-do-access-extend")),
        set(page, words!("page-access-confirm"))
            .titled(words!("palette-do-access-confirm"))
            .also(words!("palette-also-attest")),
        set(page, words!("page-access-mark")),
        set(page, words!("page-access-apply")).titled(words!("palette-do-access-apply")),
        set(page, words!("page-access-to-review")).titled(words!("palette-do-access-review")),
        set(page, words!("page-access-by")).also(words!("palette-also-attest")),
        act(page, words!("page-access-walk-start"))
            .or(words!("page-access-walk-keep"))
            .also(words!("palette-also-attest")),
        act(page, words!("page-access-export-csv"))
            .titled(words!("palette-do-access-csv"))
            .also(words!("palette-also-access-export")),
        act(page, words!("page-access-export-html"))
            .titled(words!("palette-do-access-html"))
            .also(words!("palette-also-access-export")),
        act(page, words!("page-access-export-json"))
            .titled(words!("palette-do-access-json"))
            .also(words!("palette-also-access-export")),
    ]
}

fn compare() -> Vec<Control> {
    let page = Page::Compare;
    let first = || words!("page-compare-first");
    let second = || words!("page-compare-second");
    let version = |side| words!("page-compare-which-version", side = side);
    let path = |side| words!("page-compare-path", side = side);
    vec![
        set(page, first()).also(words!("palette-also-compare")),
        set(page, second()).also(words!("palette-also-compare")),
        set(page, version(first())),
        set(page, version(second())),
        set(page, path(first())).also(words!("palette-also-import")),
        set(page, path(second())).also(words!("palette-also-import")),
        act(page, words!("page-compare-read")).titled(words!("palette-do-compare-read")),
        set(page, words!("page-compare-all")),
        act(page, words!("page-compare-save-html"))
            .titled(words!("palette-do-comparison-html"))
            .also(words!("palette-also-compare")),
        act(page, words!("page-compare-save-markdown"))
            .titled(words!("palette-do-comparison-markdown"))
            .also(words!("palette-also-compare")),
        act(page, words!("page-compare-save-move")).also(words!("palette-also-move")),
        set(page, words!("apply-move-pilot")).also(words!("palette-also-move")),
        set(page, words!("page-compare-pilot")).also(words!("palette-also-move")),
        act(page, words!("page-compare-report-html"))
            .titled(words!("palette-do-configuration-html"))
            .also(words!("palette-also-configuration-report")),
        act(page, words!("page-compare-report-markdown"))
            .titled(words!("palette-do-configuration-markdown"))
            .also(words!("palette-also-configuration-report")),
    ]
}

fn history() -> Vec<Control> {
    let page = Page::History;
    vec![
        set(page, words!("page-history-go-back"))
            .titled(words!("palette-do-go-back"))
            .also(words!("palette-also-go-back")),
        act(page, words!("page-apply-undo-all"))
            .titled(words!("palette-do-undo-last"))
            .also(words!("palette-also-undo-applied")),
        set(page, words!("page-apply-undo-step"))
            .titled(words!("palette-do-undo-step-last"))
            .also(words!("palette-also-undo-applied")),
    ]
}
