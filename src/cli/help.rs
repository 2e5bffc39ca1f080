//! The command line's help in the language of the system.

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::args::Cli;
use crate::model::words::say;

/// The command line with its help in words: by id, whatever `args` says in English for who reads it.
pub fn command() -> Command {
    let told = told(Cli::command(), true);
    let mut told = told
        .about(say!("cli-about"))
        .long_about(format!(
            "{}\n\n{}",
            say!("cli-about"),
            say!("cli-about-window")
        ))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say!("cli-arg-version"))
                .help_heading(say!("cli-heading-options")),
        )
        .subcommand_value_name(say!("cli-value-command"))
        .subcommand_help_heading(say!("cli-heading-commands"));
    // The verb "help" is clap's own and there only now.
    told.build();
    told.mut_subcommand("help", explained)
}

/// The verb "help", which names all others once more.
fn explained(help: Command) -> Command {
    framed(help)
        .about(say!("cli-verb-help"))
        .mut_args(|arg| arg.help(say!("cli-verb-help")))
}

fn framed(command: Command) -> Command {
    command
        .help_template(template())
        .subcommand_value_name(say!("cli-value-command"))
        .subcommand_help_heading(say!("cli-heading-commands"))
        .mut_subcommands(framed)
}

fn template() -> String {
    format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        say!("cli-heading-usage")
    )
}

fn told(command: Command, top: bool) -> Command {
    let about = if top { None } else { verb(command.get_name()) };
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    command
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help),
        )
        .mut_args(argument)
        .mut_subcommands(|verb| told(verb, false))
        .help_template(template())
}

fn argument(arg: Arg) -> Arg {
    let heading = match arg.is_positional() {
        true => say!("cli-heading-arguments"),
        false => say!("cli-heading-options"),
    };
    let default: Option<String> = (arg.get_default_values().first())
        .filter(|_| arg.get_action().takes_values())
        .map(|value| value.to_string_lossy().into_owned());
    let help = help(arg.get_id().as_str()).map(|help| match &default {
        None => help.to_owned(),
        Some(value) => say!("cli-help-default", help = help, value = value),
    });
    let name = (arg.get_value_names())
        .and_then(|names| names.first())
        .and_then(|name| value_name(name.as_str()));
    let arg = arg
        .help_heading(heading)
        .hide_default_value(default.is_some());
    let arg = match help {
        Some(help) => arg.help(help),
        None => arg,
    };
    match name {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}

fn verb(name: &str) -> Option<&'static str> {
    Some(match name {
        "practice" => say!("cli-verb-practice"),
        "init" => say!("cli-verb-init"),
        "schema" => say!("cli-verb-schema"),
        "check" => say!("cli-verb-check"),
        "plan" => say!("cli-verb-plan"),
        "apply" => say!("cli-verb-apply"),
        "undo" => say!("cli-verb-undo"),
        "resume" => say!("cli-verb-resume"),
        "unlock" => say!("cli-verb-unlock"),
        "explain" => say!("cli-verb-explain"),
        "history" => say!("cli-verb-history"),
        "review" => say!("cli-verb-review"),
        "add" => say!("cli-verb-review-add"),
        "remove" => say!("cli-verb-review-remove"),
        "move" => say!("cli-verb-review-move"),
        "extend" => say!("cli-verb-review-extend"),
        "confirm" => say!("cli-verb-review-confirm"),
        "fix" => say!("cli-verb-review-fix"),
        "import" => say!("cli-verb-import"),
        "export" => say!("cli-verb-export"),
        "cloud-sync" => say!("cli-verb-cloud-sync"),
        "status" => say!("cli-verb-status"),
        "start" => say!("cli-verb-start"),
        "pause" => say!("cli-verb-pause"),
        "restart" => say!("cli-verb-restart"),
        "test" => say!("cli-verb-test"),
        "gallery" => say!("cli-verb-gallery"),
        _ => return None,
    })
}

fn help(id: &str) -> Option<&'static str> {
    Some(match id {
        "config" => say!("cli-arg-config"),
        "serve" => say!("cli-arg-serve"),
        "ldap" => say!("cli-arg-ldap"),
        "https" => say!("cli-arg-https"),
        "env" => say!("cli-arg-env"),
        "scenario" => say!("cli-arg-scenario"),
        "from" => say!("cli-arg-from"),
        "sign_in" => say!("cli-arg-sign-in"),
        "json" => say!("cli-arg-json"),
        "out" => say!("cli-arg-out"),
        "plan" => say!("cli-arg-plan"),
        "open_plan" => say!("cli-arg-open-plan"),
        "yes" => say!("cli-arg-yes"),
        "accept" => say!("cli-arg-accept"),
        "back_to" => say!("cli-arg-back-to"),
        "repair" => say!("cli-arg-repair"),
        "take_over" => say!("cli-arg-take-over"),
        "deletes" => say!("cli-arg-deletes"),
        "enters" => say!("cli-arg-enters"),
        "journal" => say!("cli-arg-journal"),
        "steps" => say!("cli-arg-steps"),
        "number" => say!("cli-arg-version-number"),
        "compare" => say!("cli-arg-compare"),
        "count" => say!("cli-arg-count"),
        "object" => say!("cli-arg-object"),
        "csv" => say!("cli-arg-csv"),
        "html" => say!("cli-arg-html"),
        "stale_days" => say!("cli-arg-stale-days"),
        "expire" => say!("cli-arg-expire"),
        "who" => say!("cli-arg-who"),
        "to" => say!("cli-arg-to"),
        "out_of" => say!("cli-arg-out-of"),
        "group" => say!("cli-arg-group"),
        "until" => say!("cli-arg-until"),
        "for_" => say!("cli-arg-for"),
        "reason" => say!("cli-arg-reason"),
        "what_if" => say!("cli-arg-what-if"),
        "by" => say!("cli-arg-by"),
        "remove" => say!("cli-arg-remove"),
        "numbers" => say!("cli-arg-numbers"),
        "export_folder" => say!("cli-arg-import-from"),
        "new_file" => say!("cli-arg-import-out"),
        "engine" => say!("cli-arg-export-to"),
        "into_folder" => say!("cli-arg-export-out"),
        "domain" => say!("cli-arg-domain"),
        "writeback" => say!("cli-arg-writeback"),
        "restart_how" => say!("cli-arg-restart-how"),
        "exported" => say!("cli-arg-check-export"),
        "help" => say!("cli-arg-help"),
        _ => return None,
    })
}

fn value_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "FILE" => say!("cli-value-file"),
        "FOLDER" => say!("cli-value-folder"),
        "PATH" => say!("cli-value-path"),
        "ENGINE" => say!("cli-value-engine"),
        "ADDR" => say!("cli-value-address"),
        "NAME" => say!("cli-value-name"),
        "practice|FILE" => say!("cli-value-from"),
        "OBJECT" => say!("cli-value-object"),
        "VERSION" => say!("cli-value-version"),
        "NUMBER" => say!("cli-value-number"),
        "ID" => say!("cli-value-id"),
        "WHO" => say!("cli-value-who"),
        "GROUP" => say!("cli-value-group"),
        "DAYS" => say!("cli-value-days"),
        "TIME" => say!("cli-value-time"),
        "DOMAIN" => say!("cli-value-domain"),
        "HOW" => say!("cli-value-how"),
        "SPAN" => say!("cli-value-span"),
        "TEXT" => say!("cli-value-text"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::words::{Language, speak_here};

    fn each(command: &Command, look: &mut dyn FnMut(&Command)) {
        look(command);
        command.get_subcommands().for_each(|c| each(c, look));
    }

    #[test]
    fn every_verb_and_argument_has_its_help_in_german() {
        let english = command();
        let _speaking = speak_here(Language::German);
        let german = command();
        german.clone().debug_assert();
        for (en, de) in english.get_subcommands().zip(german.get_subcommands()) {
            assert_ne!(
                en.get_about().map(ToString::to_string),
                de.get_about().map(ToString::to_string),
                "{}",
                en.get_name()
            );
        }
        each(&german, &mut |command| {
            for arg in command.get_arguments() {
                assert!(arg.get_help().is_some(), "{}", arg.get_id());
            }
            let text = command.clone().render_long_help().to_string();
            for word in ["Usage", "Options:", "Print help", "FILE", "[default"] {
                assert!(!text.contains(word), "{word} in {text}");
            }
        });
    }

    #[test]
    fn in_english_it_reads_as_the_code_does() {
        let text = command().render_long_help().to_string();
        assert!(
            text.contains("\nUsage: syncwright [OPTIONS] [COMMAND]\n"),
            "{text}"
        );
        assert!(
            text.contains("\nCommands:\n") && text.contains("\nOptions:\n"),
            "{text}"
        );
        assert!(text.contains("Without a verb the window opens."), "{text}");
    }
}
