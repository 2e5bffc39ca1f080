//! The step that writes an application's settings, and what the service is told by them.

use crate::engines::cloud_sync::{Ordered, Passwords, SettingsWish, is_order, switches_on};
use crate::insight::drift::Edit;
use crate::model::Document;
use crate::model::document::JobOf;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::plan::observed::Observed;
use crate::plan::provisioned::{Match, settings_print};
use crate::plan::{Action, Guard, Inverse, Step, StepId};

use super::super::Maker;
use super::{Ready, direction, short, tenant_step, title};

/// Key, old, new.
type Changed = (String, String, String);

impl Maker<'_> {
    pub(super) fn settings(&mut self, desired: &Document, of: &JobOf, ready: &Ready<'_>) {
        let current = ready.seen.map(|(app, _)| app.settings.as_slice());
        let wish = SettingsWish {
            direction: of.direction(),
            domain: of.domain().to_owned(),
            limit: desired.safety.deletion_limit,
            unseen: limit_changed(self.observed, desired),
            passwords: self.hashes(desired, of),
            again: self.switched_off(of),
        };
        let (_, changed) = wish.edit(current.unwrap_or_default());
        if changed.is_empty() {
            return;
        }
        let guards = ready.seen.map(|(app, _)| Guard::Settings {
            app: app.app.id,
            sha256: settings_print(&app.settings),
        });
        let mut notes: Vec<Words> = Vec::new();
        notes.extend(changed.iter().map(|(key, old, new)| {
            let (old, new) = (short(old), short(new));
            match old.is_empty() {
                true => words!("plan-pair", name = inert(key), value = new),
                false => words!("plan-change", name = inert(key), old = old, new = new),
            }
        }));
        let (sentence, reason, inverse) = said(of, &wish, &changed);
        let step = tenant_step(
            StepId(format!("put-settings:{}:{}", direction(of), of.domain())),
            sentence,
            reason,
            inverse,
            Action::PutSettings {
                app: ready.app.clone(),
                wish,
            },
        );
        self.steps.push(Step {
            guards: guards.into_iter().collect(),
            notes,
            ..step
        });
    }

    /// A domain whose job of hashes is made now tells the tenant.
    fn hashes(&self, desired: &Document, of: &JobOf) -> Passwords {
        let there = self.observed.provisioned.as_ref();
        let carrier = JobOf::Passwords(of.domain().to_owned());
        let carried = there.is_some_and(|t| matches!(t.find(desired, &carrier), Match::Job(..)));
        match of {
            JobOf::Domain(_) if !desired.features.password_hash_sync => Passwords::No,
            JobOf::Domain(_) if carried => Passwords::Carried,
            JobOf::Domain(_) => Passwords::Begin,
            _ => Passwords::No,
        }
    }

    /// What was switched off in the tenant elsewhere since the last apply, and not accepted: one
    /// domain's service is told of it again, for all.
    fn switched_off(&self, of: &JobOf) -> Option<Ordered> {
        let told = |step: &Step| matches!(&step.action, Action::PutSettings { wish, .. } if wish.again.is_some());
        if !matches!(of, JobOf::Domain(_)) || self.steps.iter().any(told) {
            return None;
        }
        let drift = self.observed.drift.iter().filter_map(|d| d.repair.as_ref());
        let orders = drift.filter_map(|offer| match offer.edit {
            Edit::Order(order) => Some(order),
            _ => None,
        });
        orders.max()
    }
}

/// What a step does, why, and what undoes it.
fn said(of: &JobOf, wish: &SettingsWish, changed: &[Changed]) -> (Words, Words, Inverse) {
    let only_order = changed.iter().all(|(key, _, _)| is_order(key));
    if let Some(order) = wish.again.filter(|_| only_order) {
        let feature = match order {
            Ordered::Synchronization => words!("insight-drift-tenant-sync"),
            Ordered::PasswordHashes => words!("model-for-hash-sync"),
        };
        return (
            words!("plan-order", feature = feature),
            words!("plan-order-reason"),
            Inverse::CannotBeUndone(words!("plan-order-undo")),
        );
    }
    let undo = match switches_on(changed) {
        true => words!("plan-put-settings-undo-on"),
        false => words!("plan-put-settings-undo"),
    };
    (
        words!("plan-put-settings", what = title(of)),
        words!("plan-put-settings-reason"),
        Inverse::Does(undo),
    )
}

/// Graph may keep the limit to itself: then what was applied last tells whether it is another now.
fn limit_changed(observed: &Observed, desired: &Document) -> bool {
    let applied = observed.applied.as_deref();
    applied.is_none_or(|a| a.safety.deletion_limit != desired.safety.deletion_limit)
}
