//! Settings that can be gone to, by the names of their controls: the same texts as on their pages.

use crate::model::words::{Words, words};
use crate::wizard::Page;

/// The page, the control's name, and what else it is called, with `;` between.
pub fn all() -> Vec<(Page, Words, Words)> {
    vec![
        (
            Page::Start,
            Words::from("Configuration file"),
            words!("window-also-configuration-file"),
        ),
        (
            Page::Engine,
            words!("page-engine-choice"),
            words!("window-also-engine"),
        ),
        (
            Page::Tenant,
            Words::from("Cloud"),
            words!("window-also-cloud"),
        ),
        (
            Page::Tenant,
            Words::from("Application (client) ID"),
            words!("window-also-client-id"),
        ),
        (
            Page::Tenant,
            Words::from("How to sign in"),
            words!("window-also-how-to-sign-in"),
        ),
        (
            Page::Tenant,
            Words::from("CA file"),
            words!("window-also-ca-file"),
        ),
        (
            Page::Directory,
            Words::from("Domain name"),
            words!("window-also-domain-name"),
        ),
        (
            Page::Directory,
            Words::from("Domain controller"),
            words!("window-also-domain-controller"),
        ),
        (
            Page::Directory,
            Words::from("Encryption"),
            words!("window-also-encryption"),
        ),
        (
            Page::Directory,
            Words::from("Connector account"),
            words!("window-also-connector-account"),
        ),
        (
            Page::SignInNames,
            Words::from("Attribute used as sign-in name"),
            words!("window-also-sign-in-attribute"),
        ),
        (
            Page::SignInNames,
            Words::from("Continue though some suffixes are not verified"),
            words!("window-also-continue-unverified"),
        ),
        (
            Page::Scope,
            Words::from("Children made later"),
            words!("window-also-later-children"),
        ),
        (
            Page::Identity,
            Words::from("How persons are joined"),
            words!("window-also-joining"),
        ),
        (
            Page::Identity,
            Words::from("Source anchor"),
            words!("window-also-anchor"),
        ),
        (
            Page::Features,
            Words::from("Password hash synchronization"),
            words!("window-also-password-hash"),
        ),
        (
            Page::Features,
            Words::from("Password writeback"),
            words!("window-also-password-writeback"),
        ),
        (
            Page::Features,
            Words::from("Exchange hybrid writeback"),
            words!("window-also-exchange"),
        ),
        (
            Page::Features,
            Words::from("Device writeback"),
            words!("window-also-devices"),
        ),
        (
            Page::Features,
            Words::from("Deletions in one run"),
            words!("window-also-deletions"),
        ),
        (
            Page::Features,
            Words::from("Attribute to add"),
            words!("window-also-extensions"),
        ),
        (
            Page::GroupWriteback,
            Words::from("Write groups back to Active Directory"),
            words!("window-also-write-groups"),
        ),
        (
            Page::GroupWriteback,
            Words::from("Target OU"),
            words!("window-also-target"),
        ),
        (
            Page::GroupWriteback,
            Words::from("Which groups"),
            words!("window-also-which-groups"),
        ),
        (
            Page::GroupWriteback,
            Words::from("How names are formed"),
            words!("window-also-names"),
        ),
        (
            Page::Delegation,
            words!("page-delegation-switch"),
            words!("window-also-delegation"),
        ),
        (
            Page::Delegation,
            words!("page-delegation-nest"),
            words!("window-also-nested"),
        ),
        (
            Page::Review,
            words!("page-review-write-to"),
            words!("window-also-write-to"),
        ),
        (
            Page::Review,
            words!("page-review-export-to"),
            words!("window-also-export"),
        ),
    ]
}
