//! Of the settings and of the pages that connect and choose.

use super::{Control, Place, act, set};
use crate::model::words::words;
use crate::wizard::Page;

pub(super) fn all() -> Vec<Control> {
    let parts = [
        settings(),
        start(),
        tenant(),
        directory(),
        sign_in_names(),
        scope(),
    ];
    parts.into_iter().flatten().collect()
}

fn settings() -> Vec<Control> {
    let of = |name| Control::at(Place::Settings, name);
    let choose = |name| Control {
        press: true,
        ..Control::at(Place::Settings, name)
    };
    vec![
        of(words!("page-settings-theme")).also(words!("palette-also-theme")),
        choose(words!("theme-light")).titled(words!("palette-do-light")),
        choose(words!("theme-dark"))
            .titled(words!("palette-do-dark"))
            .also(words!("palette-also-dark")),
        choose(words!("theme-contrast"))
            .titled(words!("palette-do-contrast"))
            .also(words!("palette-also-contrast")),
        of(words!("page-settings-text-size")).also(words!("palette-also-text-size")),
        of(words!("page-settings-motion")).also(words!("palette-also-motion")),
        choose(words!("page-settings-still"))
            .titled(words!("palette-do-still"))
            .also(words!("palette-also-motion")),
        of(words!("page-settings-language")).also(words!("palette-also-language")),
        of(words!("page-settings-proxy")).also(words!("palette-also-proxy")),
        of(words!("page-settings-proxy-address")).behind(words!("page-settings-proxy-own")),
        of(words!("page-settings-ca")).also(words!("window-also-ca-file")),
        of(words!("page-settings-journals-folder")).also(words!("palette-also-journals")),
        choose(words!("page-settings-reset"))
            .titled(words!("palette-do-reset"))
            .also(words!("palette-also-reset")),
    ]
}

fn start() -> Vec<Control> {
    let page = Page::Start;
    vec![
        act(page, words!("page-start-set-up")).also(words!("palette-also-set-up")),
        set(page, words!("page-start-file")).also(words!("window-also-configuration-file")),
        act(page, words!("parts-picture-in-words")).also(words!("palette-also-in-words")),
        act(page, words!("page-start-practise")).also(words!("palette-also-practise")),
        set(page, words!("page-start-import-path"))
            .titled(words!("palette-do-import"))
            .also(words!("palette-also-import")),
        act(page, words!("page-start-import-cloud")).also(words!("palette-also-import")),
        act(page, words!("page-start-import-take")).titled(words!("palette-do-import-take")),
        act(page, words!("page-start-draft-continue")),
        act(page, words!("page-start-draft-forget")),
        set(page, words!("page-start-resume"))
            .titled(words!("palette-do-resume"))
            .also(words!("palette-also-resume")),
        set(page, words!("page-start-undo"))
            .titled(words!("palette-do-undo-interrupted"))
            .also(words!("palette-also-resume")),
        set(Page::Engine, words!("page-engine-choice")).also(words!("window-also-engine")),
    ]
}

fn tenant() -> Vec<Control> {
    let page = Page::Tenant;
    vec![
        act(page, words!("page-tenant-sign-in"))
            .titled(words!("palette-do-sign-in"))
            .also(words!("palette-also-sign-in")),
        act(page, words!("page-tenant-someone-else")).also(words!("palette-also-someone-else")),
        act(page, words!("page-tenant-read-again"))
            .titled(words!("palette-do-tenant-again"))
            .also(words!("palette-also-tenant-again")),
        set(page, words!("page-tenant-without")).also(words!("palette-also-without-tenant")),
        set(page, words!("page-tenant-cloud")).also(words!("window-also-cloud")),
        set(page, words!("page-tenant-sign-in-address")),
        set(page, words!("page-tenant-graph-address")),
        set(page, words!("page-tenant-client-id")).also(words!("window-also-client-id")),
        act(page, words!("page-tenant-register")).also(words!("palette-also-register")),
        set(page, words!("page-tenant-method")).also(words!("window-also-how-to-sign-in")),
        set(page, words!("page-tenant-ca"))
            .behind(words!("page-tenant-proxy"))
            .also(words!("window-also-ca-file")),
        act(page, words!("page-tenant-proxy")).also(words!("palette-also-proxy")),
    ]
}

fn directory() -> Vec<Control> {
    let page = Page::Directory;
    vec![
        act(page, words!("page-directory-add")).also(words!("palette-also-add-forest")),
        set(page, words!("page-directory-remove"))
            .titled(words!("palette-do-remove-forest"))
            .also(words!("palette-also-remove-forest")),
        set(page, words!("page-directory-domain-name")).also(words!("window-also-domain-name")),
        set(page, words!("page-directory-controller"))
            .also(words!("window-also-domain-controller")),
        act(page, words!("page-directory-controllers-find"))
            .also(words!("palette-also-controllers")),
        set(page, words!("page-directory-encryption")).also(words!("window-also-encryption")),
        set(page, words!("page-directory-ca")).also(words!("window-also-ca-file")),
        set(page, words!("page-directory-method")).also(words!("palette-also-forest-sign-in")),
        set(page, words!("page-directory-account")).also(words!("palette-also-account")),
        set(page, words!("page-directory-password")).also(words!("palette-also-password")),
        set(page, words!("page-directory-keep")).also(words!("palette-also-keep-password")),
        set(page, words!("page-directory-keep-entry-name")),
        set(page, words!("page-directory-keep-variable-name")),
        act(page, words!("page-directory-test")).also(words!("palette-also-test")),
        act(page, words!("page-directory-password-save"))
            .also(words!("palette-also-keep-password")),
        set(page, words!("page-directory-connector")).also(words!("window-also-connector-account")),
        set(page, words!("page-directory-new-name"))
            .titled(words!("palette-do-new-account-name"))
            .also(words!("window-also-connector-account")),
        set(page, words!("page-directory-new-place")).also(words!("window-also-connector-account")),
        act(page, words!("page-directory-new-place-search"))
            .titled(words!("palette-do-new-account-place")),
        act(page, words!("page-directory-new-check"))
            .titled(words!("palette-do-new-account-check")),
        set(page, words!("page-directory-existing-hint"))
            .titled(words!("palette-do-existing-account"))
            .also(words!("window-also-connector-account")),
        set(page, words!("page-directory-password-where"))
            .titled(words!("palette-do-account-password"))
            .also(words!("palette-also-keep-password")),
        set(page, words!("page-directory-password-entry")),
        set(page, words!("page-directory-password-variable")),
        set(page, words!("page-directory-rights-grant")).also(words!("palette-also-rights")),
        act(page, words!("page-directory-rights-sddl")).also(words!("palette-also-rights")),
    ]
}

fn sign_in_names() -> Vec<Control> {
    let page = Page::SignInNames;
    vec![
        set(page, words!("page-sign-in-names-attribute-used"))
            .also(words!("window-also-sign-in-attribute")),
        set(page, words!("page-sign-in-names-attribute"))
            .also(words!("window-also-sign-in-attribute")),
        set(page, words!("page-sign-in-names-accept"))
            .also(words!("window-also-continue-unverified")),
        act(page, words!("page-sign-in-names-read-again"))
            .also(words!("palette-also-suffixes-again")),
    ]
}

fn scope() -> Vec<Control> {
    let page = Page::Scope;
    let text = || words!("page-scope-edit-as-text");
    vec![
        set(page, words!("page-scope-search"))
            .titled(words!("palette-do-scope-search"))
            .also(words!("palette-also-scope-search")),
        act(page, words!("page-scope-as-picture")).also(words!("palette-also-picture")),
        act(page, words!("page-scope-as-tree")).also(words!("palette-also-tree")),
        set(page, words!("page-scope-rules"))
            .titled(words!("palette-do-rules"))
            .behind(text())
            .also(words!("palette-also-rules")),
        set(page, words!("page-scope-apply-rules")).behind(text()),
        act(page, words!("page-scope-tests-found-as")).also(words!("palette-also-scope-tests")),
        set(page, words!("page-scope-test-kind"))
            .titled(words!("palette-do-scope-test"))
            .behind(words!("page-scope-tests-found-as"))
            .also(words!("palette-also-scope-tests")),
        set(page, words!("page-scope-later")).also(words!("window-also-later-children")),
        set(page, words!("page-scope-why-out")).also(words!("palette-also-why-out")),
        set(page, words!("page-scope-review-on")).also(words!("palette-also-review-on")),
        // A choice about what is chosen in the tree: one looks at it first.
        set(page, words!("page-scope-take-in")),
        set(page, words!("page-scope-take-out")).also(words!("palette-also-take-out")),
        set(page, words!("page-scope-keep-so"))
            .titled(words!("palette-do-keep-so"))
            .also(words!("palette-also-keep-so")),
    ]
}
