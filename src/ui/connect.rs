//! Between the model and the frame: what the sidebar and the footer say, and what clicks mean.

use egui::Ui;

use super::parts::{draw, reach};
use super::shell::{self, Act, Footer, Notice, Step, StepState, View, Work};
use super::{App, help, keys, pages, palette, settings as settings_ui};
use crate::model::text::inert;
use crate::model::words::{list, say};
use crate::ui::parts::{Answer, Modal, access, field, modal, text};
use crate::ui::theme::Icon;
use crate::wizard::pages::apply;
use crate::wizard::settings;
use crate::wizard::{Load, Model, Msg, Page, Reason, StepStatus, Way};
use crate::work::Runner;

impl<R: Runner> App<R> {
    /// Draws the window and carries out what the person did in it.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.wear_settings(&ctx);
        if let Some(name) = self.take_focus() {
            reach::want_focus(&ctx, name);
        }
        self.reach(&ctx);
        let before = self.model.page;
        let had_focus = ctx.memory(|m| m.focused().is_some());
        let way_on = self.model.primary_label().unwrap_or_default();
        let [pages, menu] = access::OF_FRAME;
        access::begin(&ctx, &['b', access::reserve(&way_on), pages, menu]);
        if let Some(bar) = &self.find {
            bar.begin(&ctx);
        }
        let mut said = Vec::new();
        let act = frame(ui, &self.model, &mut |msg| said.push(msg));
        if let Some(mut bar) = self.find.take() {
            bar.end(&ctx);
            self.find = bar.show(&ctx).then_some(bar);
        }
        ask_before_closing(&ctx, &self.model, &mut |msg| said.push(msg));
        said.extend(keys::pressed(ui).map(Msg::Do));
        palette::show(&ctx, &self.model, &mut |msg| said.push(msg));
        let send = &mut |msg| said.push(Msg::Settings(msg));
        settings_ui::show(&ctx, &self.model.settings, send);
        if help::show(&ctx, &self.model) {
            said.push(Msg::ClosePanel);
        }
        self.show_notices(&ctx);
        match act {
            Some(Act::Step(index)) => {
                said.extend(self.model.sidebar().get(index).map(|p| Msg::Go(*p)));
            }
            Some(Act::Back) => said.push(Msg::Back),
            Some(Act::Primary) => said.push(Msg::Next),
            Some(Act::Wear(look)) => {
                let theme = settings_ui::theme_of(look);
                said.push(Msg::Settings(settings::Msg::Theme(theme)));
            }
            Some(Act::Do(action)) => said.push(Msg::Do(action)),
            Some(Act::StopWork) => said.push(Msg::StopCounting),
            Some(Act::Mend(_)) => said.push(Msg::KeepDraft),
            Some(Act::Notice) => said.push(Msg::Go(Page::Directory)),
            None => {}
        }
        modal::give_back_focus(&ctx);
        // Tab goes around by way of nothing. The next pass has it on the first control; who listens
        // would hear the window's name between.
        if had_focus && ctx.memory(|m| m.focused().is_none()) {
            ctx.request_discard("the focus goes on");
        }
        for msg in said {
            self.dispatch(msg, &ctx);
        }
        self.look_through(&ctx);
        if self.model.page != before {
            field::forget_reveals(&ctx);
            self.find = None;
            ctx.request_repaint();
        }
    }
}

fn frame(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) -> Option<Act> {
    let pages = model.sidebar();
    let steps = steps(model, &pages);
    let file = file_name(model);
    let before = model.page_before().map(|page| model.can_go(page));
    let primary = model.primary_label();
    let on = model.can_go_on();
    let work = work(model);
    let signed_out = signed_out(model);
    let keep_draft = [say!("window-keep-draft-again")];
    let view = View {
        steps: &steps,
        current: pages.iter().position(|p| *p == model.page).unwrap_or(0),
        page: model.page.key(),
        tasks: model.desk.way == Way::Tasks,
        title: model.page.title(),
        sentence: model.page.sentence(),
        file: &file,
        practice: model.desk.practice.is_some(),
        problem: (model.desk.draft_problem.as_ref()).map(|p| (p, &keep_draft[..])),
        notice: signed_out.as_deref().map(|headline| Notice {
            headline,
            sentence: say!("window-signed-out-why"),
            action: say!("window-sign-in-again"),
        }),
        work: work.as_ref().map(|(what, done, total)| Work {
            what,
            done: *done,
            total: *total,
            stop: say!("window-stop-counting"),
        }),
        // What they do cannot be taken back by a key that was meant for something else.
        enter: !matches!(model.page, Page::Review | Page::Apply),
        footer: Footer {
            note: if model.desk.draft_kept {
                say!("window-draft-saved")
            } else {
                ""
            },
            back: before.as_ref().map(available),
            primary: primary.as_deref().map(|words| (words, available(&on))),
        },
    };
    shell::show(ui, &view, |ui| pages::show(ui, model, send))
}

fn available(can: &Result<(), Reason>) -> Result<(), &str> {
    match can {
        Ok(()) => Ok(()),
        Err(reason) => Err(&reason.0),
    }
}

fn steps(model: &Model, pages: &[Page]) -> Vec<Step> {
    let step = |page: &Page| {
        let page = *page;
        let (state, words) = match model.status(page) {
            StepStatus::Current => (StepState::Current, String::new()),
            StepStatus::Done => (StepState::Done, String::new()),
            StepStatus::Todo => (StepState::Todo, String::new()),
            StepStatus::Problem(reason) => (StepState::Problem, reason.0),
            StepStatus::Changed => (StepState::Changed, String::new()),
        };
        Step {
            title: page.title().to_owned(),
            state,
            words,
            closed: model.can_go(page).err().map(|reason| reason.0),
            icon: icon_of(page),
        }
    };
    pages.iter().map(step).collect()
}

/// The sign of a page where it is a task and no step.
pub(in crate::ui) fn icon_of(page: Page) -> Icon {
    match page {
        Page::Start => Icon::FolderOpen,
        Page::Engine => Icon::Gear,
        Page::Tenant => Icon::Cloud,
        Page::Directory => Icon::Server,
        Page::SignInNames => Icon::Person,
        Page::Scope => Icon::Domain,
        Page::Identity => Icon::Link,
        Page::Features => Icon::List,
        Page::GroupWriteback => Icon::Download,
        Page::Delegation => Icon::Shield,
        Page::Review => Icon::Eye,
        Page::Apply => Icon::Play,
        Page::Overview => Icon::Info,
        Page::Access => Icon::Group,
        Page::Compare => Icon::Copy,
        Page::History => Icon::Clock,
    }
}

/// On a page that reads a forest of a continued draft to which nobody has signed in yet.
fn signed_out(model: &Model) -> Option<String> {
    let reads = !matches!(
        model.page,
        Page::Start | Page::Engine | Page::Tenant | Page::Directory | Page::Apply | Page::Compare
    );
    let returns = model.desk.continued || model.desk.way == Way::Tasks;
    let names = model.desk.signed_out_forests();
    (returns && reads && !names.is_empty())
        .then(|| say!("window-signed-out", forests = inert(&list(&names))))
}

fn file_name(model: &Model) -> String {
    let name = model.desk.path.as_deref().and_then(|p| p.file_name());
    name.map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}

/// The file's name with a mark for what is not written yet, then the program's.
pub(super) fn window_title(model: &Model) -> String {
    let file = file_name(model);
    if file.is_empty() {
        return "Syncwright".to_owned();
    }
    let unsaved = model.desk.saved.as_ref() != Some(&model.desk.document);
    let mark = if unsaved { "• " } else { "" };
    format!("{mark}{} – Syncwright", draw::shown(&file))
}

/// The count of a domain goes on while one works on other pages; those that need it show it
/// themselves.
fn work(model: &Model) -> Option<(String, u64, Option<u64>)> {
    if matches!(model.page, Page::SignInNames | Page::Scope | Page::Identity) {
        return None;
    }
    let forests = model.desk.forests.values();
    forests
        .flat_map(|forest| &forest.census)
        .find_map(|(domain, census)| match census {
            Load::Running { progress, .. } => Some((
                say!("window-counting-domain", domain = domain.dns_domain()),
                progress.done,
                progress.total,
            )),
            _ => None,
        })
}

/// The window was to be closed while a plan is being applied.
fn ask_before_closing(ctx: &egui::Context, model: &Model, send: &mut dyn FnMut(Msg)) {
    if !model.apply.asked_to_close {
        return;
    }
    let answer = Modal::new(say!("window-running"))
        .danger(say!("window-close-stop"))
        .cancel(say!("window-close-keep"))
        .show(ctx, |ui| {
            text::body(ui, say!("window-close-running-means"));
        });
    match answer {
        Some(Answer::Yes) => send(Msg::Apply(apply::Msg::StopAndClose)),
        Some(_) => send(Msg::Apply(apply::Msg::KeepRunning)),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_has_the_file_and_a_dot_while_choices_are_not_applied() {
        let mut model = Model::default();
        assert_eq!(window_title(&model), "Syncwright");
        model.desk.path = Some("/docs/syncwright.toml".into());
        model.desk.saved = Some(model.desk.document.clone());
        assert_eq!(window_title(&model), "syncwright.toml – Syncwright");
        model.desk.document.features.password_hash_sync ^= true;
        assert_eq!(window_title(&model), "• syncwright.toml – Syncwright");
    }
}
