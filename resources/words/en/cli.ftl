### The verbs of the command line (src/cli).

## Help: the program and its verbs
cli-about = Connect Active Directory and Microsoft Entra ID, choose what syncs, apply it safely.
cli-about-window = Without a verb the window opens.
cli-verb-practice = Open the window on a practice forest and tenant, or just serve them
cli-verb-init = Print a starter document
cli-verb-schema = Print the JSON Schema of the document
cli-verb-check = Connect and check prerequisites, rights and data (0 fine, 1 findings, 3 cannot tell)
cli-verb-plan = Show what would change (0 nothing, 2 changes, 3 cannot tell)
cli-verb-apply = Carry out the plan (0 done, 1 refused, 4 stopped and journal kept)
cli-verb-undo = Take back what the last apply of this document did, in whole or by step
cli-verb-resume = Go on with an apply or undo that was stopped
cli-verb-explain = Tell why an object is in or out of scope (0 in, 1 out)
cli-verb-review = Show who holds delegated rights, with findings (0 none, 1 findings)
cli-verb-gallery = Open every part of the window on invented data: for who works on Syncwright
cli-verb-help = Print this message or the help of the given subcommand(s)

## Help: arguments
cli-arg-config = The document; the verbs take syncwright.toml if none is named
cli-arg-serve = Serve until stopped, without a window
cli-arg-ldap = Address for LDAPS; port 0 takes a free one
cli-arg-https = Address for sign-in and Graph; port 0 takes a free one
cli-arg-env = Write addresses and practice passwords to this file, for a shell to read
cli-arg-scenario = small, large, bare or hostile
cli-arg-from = "practice", a practice env file, or a document to start from
cli-arg-sign-in = Sign in to Microsoft Entra ID too, by a code to enter in any browser
cli-arg-json = Print JSON
cli-arg-out = Write the plan to this file, for "apply --plan"
cli-arg-plan = Carry out exactly this plan, made with "plan --out"
cli-arg-open-plan = Open the window to review this plan, made with "plan --out"
cli-arg-yes = Do not ask
cli-arg-journal = This journal instead of the document's last one
cli-arg-object = A distinguished name, objectGUID, sign-in name or account name
cli-arg-help = Print help
cli-arg-version = Print version
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

## The program
cli-no-window = This build of Syncwright has no window
cli-no-window-advice = Use a verb ("syncwright --help" lists them), or a build with the feature "window".
cli-stopping = Stopping after the step under way. Ctrl-C again ends it at once.
cli-serving = Practice servers run; see { $path }
cli-no-practice = Where the practice forest is, is not known
cli-no-practice-cause = The environment variable { $name } is not set
cli-no-practice-advice = Start it with "syncwright practice --serve --env FILE", then use "syncwright init --from FILE".

## Connecting
cli-no-terminal = The password of { $who } has to be asked for, and there is no terminal
cli-no-terminal-advice = Run it in a terminal, or name an environment variable or an entry of the key store in the document.
cli-password-of = Password of { $who }:
cli-password-unread = The password could not be read from the terminal
cli-password-unread-advice = Try again, or name an environment variable or an entry of the key store in the document.
cli-sign-in = To sign in to Microsoft Entra ID open { $url } and enter the code { $code } within { $minutes } minutes.

## explain
cli-object-not-found = The object { $object } was not found
cli-object-not-found-advice = Give its distinguished name, objectGUID, sign-in name or account name.
cli-keep-so = To keep it so, add this scope test to the document:
cli-is-in = { $dn } is in scope.
cli-is-out = { $dn } is out of scope.
cli-reason = { $reason }.
cli-turn-in-add = To turn it in: add the rule "{ $rule }".
cli-turn-in-remove = To turn it in: remove the rule "{ $rule }".
cli-turn-in-never = It cannot be turned in: { $why }.
cli-turn-out-add = To turn it out: add the rule "{ $rule }".
cli-turn-out-remove = To turn it out: remove the rule "{ $rule }".
cli-turn-out-never = It cannot be turned out: { $why }.

## check, plan, apply
cli-no-findings = Nothing stands against this document.
cli-findings = { $n ->
        [one] { $n } finding.
       *[other] { $n } findings.
    }
cli-nothing-to-do = Nothing to do: everything is as the document says.
cli-steps = { $n } steps. Plan { $hash }
cli-mark-blocks = BLOCKS
cli-mark-warning = warning
cli-mark-note = note
cli-finding = { $mark }  { $headline }.
cli-in-domain = In { $name }:
cli-in-key-store = In the key store:
cli-on-disk = On disk:
cli-step-sync = { $step }  [affects sync]
cli-step-destructive = { $step }  [DESTRUCTIVE]
cli-step-why = why:  { $why }
cli-step-undo = undo: { $how }
cli-step-no-undo = cannot be undone: { $why }
cli-cannot-ask = Without a terminal nobody can be asked whether to apply
cli-cannot-ask-advice = Look at the plan with "syncwright plan", then use "syncwright apply --yes".
cli-not-applied = The plan is not applied: findings stand against it
cli-not-applied-advice = Correct what is marked BLOCKS above and try again. Nothing was changed.
cli-nothing-changed = Nothing was changed.
cli-consent = Carry this out? Type "yes":
cli-step-done = { $step }: done
cli-step-stood = { $step }: stands already
cli-step-failed = { $step }: FAILED
cli-step-undone = { $step }: undone
cli-step-left = { $step }: left alone: { $why }
cli-done = Done. Journal: { $path }
cli-stopped = The steps told as done stand. Go on with "syncwright resume", or take them back with "syncwright undo". Journal: { $path }

## undo, resume
cli-nothing-to-undo = There is nothing to undo for { $path }
cli-nothing-to-resume = There is nothing to resume for { $path }
cli-no-journal = The folder { $folder } holds no such journal
cli-no-journal-advice = Name a journal with --journal, or another document with --config.

## review
cli-no-members = (no members)

## Help: values
cli-help-default = { $help } [default: { $value }]
cli-value-file = FILE
cli-value-address = ADDR
cli-value-name = NAME
cli-value-from = practice|FILE
cli-value-object = OBJECT
cli-value-command = COMMAND

## review
cli-review-group = { $n ->
        [one] { $group }: { $may } ({ $n } in effect)
       *[other] { $group }: { $may } ({ $n } in effect)
    }
cli-review-finding = finding { $number }  { $level }: { $finding }.
cli-review-mend = Mend it with "syncwright review fix { $number }".
cli-review-mend-choose = Add somebody with "syncwright review add".
cli-review-mend-confirm = Confirm them with "syncwright review confirm".
cli-review-mend-exclude = Mend it with "syncwright review fix { $number }": it adds the scope rule exclude = "{ $ou }".
cli-review-since = since { $at }
cli-review-until = until { $at }, by Active Directory
cli-review-until-recorded = until { $at }, by "review --expire"
cli-review-to-confirm = to be confirmed
cli-review-confirmed = confirmed by { $by }, { $at }
cli-review-confirmed-due = confirmed by { $by }, { $at }, due again
cli-review-through = through { $way }
cli-review-further = and by further ways
cli-review-may = { $group }: { $who } may { $what }
cli-review-admins = { $n ->
        [one] { $n } time an administrator of the directory may change one of the groups.
       *[other] { $n } times an administrator of the directory may change one of the groups.
    }
cli-access-no-terminal = Without a terminal nobody can be asked whether to apply
cli-access-no-terminal-advice = Look at it with --what-if, then use --yes.
cli-access-none-over = Nobody's time is over.
cli-access-time-over = its time is over
cli-access-no-group = { $group } is not there
cli-access-no-group-advice = Set it up first, or see "syncwright review" for what became of it.
cli-access-no-fix = Finding { $number } has nothing that could be carried out
cli-access-no-fix-advice = "syncwright review" numbers the findings and says which ones can be mended so.
cli-access-fix-apart = A finding that a scope rule mends is mended apart from others
cli-access-fix-apart-advice = It changes who is in sync: run "syncwright review fix" for it alone, then for the others.
cli-access-no-end = No end is given
cli-access-no-end-advice = Give one with --until TIME or --for SPAN.
cli-access-bad-time = { $text } is no time to come
cli-access-bad-time-advice = Write a time such as 2026-11-23T18:00Z, or a span such as 4h or 2d.
cli-access-gains = { $who } gains { $group } by { $way }
cli-access-loses = { $who } loses { $group } by { $way }
cli-access-arises = would arise  { $level }: { $finding }.
cli-access-vanishes = would be gone  { $finding }.
cli-access-cannot-hold = { $group } cannot hold { $member }
cli-access-cannot-hold-advice = Groups of these types cannot be nested: add the people themselves, or change the type of one of them.
cli-access-only-nested = { $who } is not in { $group } itself, so it cannot be taken out of it
cli-access-only-nested-advice = It is in through other groups: take it out where it is. { $way }
cli-access-so-already = Nothing to do: it is so already.
cli-access-sign-in-again = Whoever gained or lost something signs out and in again for it to count.

## Coming back
cli-stale = The directory or the document has changed since the plan was shown
cli-stale-advice = Nothing was changed. Look at the new plan with "syncwright plan" and apply that.
cli-type-number = { $n ->
        [one] { $n } deletion is above the limit, or an administrator leaves: it has to be agreed to by number
       *[other] { $n } deletions are above the limit, or an administrator leaves: they have to be agreed to by number
    }
cli-type-number-advice = Look at who leaves with "syncwright plan". If it is meant, use "syncwright apply --yes --deletes { $number }". Nothing was changed.
cli-ask-number = Carry this out? Type the number of deletions, { $number }:{ " " }
cli-no-difference = There is no difference with the id { $id }
cli-no-difference-advice = List them with "syncwright check".
cli-and-more = and { $n } more
cli-not-looked-through = { $domain } could not be looked through: who leaves or enters there is not known
cli-accept-with = Take it as it is with: syncwright check --accept "{ $id }"
cli-mark-setting = setting
cli-mark-leaves = leaves
cli-mark-deleted = deleted
cli-mark-enters = enters
cli-mark-differs = differs
cli-setting = { $setting }: { $old } → { $new }
cli-sentence = { $text }.
cli-progress = { $what }: { $numbers }
cli-arg-accept = Take this difference from the last apply as it is; "all": each of them
cli-arg-deletes = Agree to this number of deletions, where it is above the limit or an administrator leaves
cli-type-entering = { $n ->
    [one] { $n } object enters, and it is an administrator; agree to it with its number
   *[other] { $n } objects enter, administrators among them; agree to it with their number
}
cli-type-entering-advice = Look at who enters with "syncwright plan". If it is meant, use "syncwright apply --yes --enters { $number }". Nothing was changed.
cli-ask-entering = Carry this out? Type the number that enters, { $number }:{ " " }
cli-arg-enters = Agree to this number that enters the scope, where an administrator is among them
cli-value-number = NUMBER
cli-value-id = ID
## review: help
cli-verb-review-add = Put accounts or groups into one of the four groups
cli-verb-review-remove = Take them out of one
cli-verb-review-move = From one group into another
cli-verb-review-extend = Give a membership another end
cli-verb-review-confirm = Confirm that memberships are still needed, or take them out with your name to it
cli-verb-review-fix = Carry out what mends these findings, by their numbers in "review"
cli-arg-csv = Write the matrix to this file, one line a membership
cli-arg-html = Write the review to this file as a page to print or keep
cli-arg-stale-days = An account without a sign-in for so many days is stale
cli-arg-expire = Take out whose recorded time is over, without asking: for a scheduled task
cli-arg-who = Distinguished name, objectGUID, sign-in name or account name
cli-arg-to = The group to put them into
cli-arg-out-of = The group to take them out of
cli-arg-group = The group it is about
cli-arg-until = Until this time, for example 2026-11-23T18:00Z
cli-arg-for = For so long, for example 4h or 2d
cli-arg-reason = Why, or a ticket: it stands in the plan and the journal
cli-arg-what-if = Tell what would follow and stop (0 no new finding, 1 findings)
cli-arg-by = Who says so
cli-arg-remove = It is not needed any more
cli-arg-numbers = Numbers of findings in "review"
cli-value-who = WHO
cli-value-group = GROUP
cli-value-days = DAYS
cli-value-time = TIME
cli-value-span = SPAN
cli-value-text = TEXT



## Files of an engine's server
cli-verb-import = Make a document from what Entra Connect exported, or from Cloud Sync's jobs
cli-verb-export = Write the files for the engine's server, or a report
cli-arg-import-from = Folder of Get-ADSyncServerConfiguration or of Graph's answers about Cloud Sync, one file, or "cloud-sync" for the jobs of the tenant that the document of --config names, which asks to sign in
cli-arg-import-out = Write the document to this new file
cli-arg-export-to = For whom: cloud-sync, entra-connect, or report for a person
cli-arg-export-out = Write the files into this folder
cli-arg-check-export = Compare with what Entra Connect exported into this folder (0 applied, 1 differs)
cli-value-folder = FOLDER
cli-value-path = PATH
cli-value-engine = ENGINE
cli-import-there = { $path } is there already
cli-import-there-remedy = Name a file that is not there yet.
cli-import-left = { $count ->
        [0] Everything was carried over.
        [one] { $count } item was not carried over:
       *[other] { $count } items were not carried over:
    }
cli-export-engine = The document is for { $engine }
cli-export-engine-remedy = Set engine = "entra-connect" in it, or choose the engine in the window.
cli-export-unconnected = The short names (NetBIOS) of the domains were not read, as no connection could be made: where the files need one, they leave its place open.
cli-verify-applied = applied  { $what }
cli-verify-differs = DIFFERS  { $what }
cli-verify-wanted = wanted:   { $value }
cli-verify-found = found:    { $value }
cli-verify-not-there = the export does not say

## compare, migrate, report
cli-verb-compare = Compare any two configurations (0 same, 1 differs)
cli-verb-migrate = Show the way from Entra Connect to Cloud Sync (0 nothing in the way, 1 something is)
cli-arg-compare-first = A document, a folder or file of an export, "applied" (or "applied:3" for version 3), or "cloud-sync" for the jobs in the tenant, which asks to sign in
cli-arg-compare-second = The other one
cli-arg-compare-html = Write the comparison to this file as a page to print or keep
cli-arg-reading = Sign in to the document's forests to count objects, read rights and check
cli-arg-migrate-from = What Entra Connect exported; without it the document is taken
cli-arg-pilot = The OU to begin with
cli-arg-migrate-out = Write both configurations, the steps and a report into this folder
cli-value-first = FIRST
cli-value-second = SECOND
cli-value-dn = DN
cli-compare-not-applied = { $path } was not applied from this computer
cli-compare-not-applied-remedy = Name a file or folder instead of "applied".
cli-compare-only = { $domain }, only { $side }:
cli-compare-region-counted = { $dn } ({ $objects ->
        [one] { $objects } object
       *[other] { $objects } objects
    } in { $containers ->
        [one] { $containers } container
       *[other] { $containers } containers
    })
cli-compare-except = without { $dn }
cli-compare-rule = Rule "{ $name }" of { $system }
cli-compare-precedence = precedence { $n }
cli-compare-unsaid = { $n ->
        [one] { $n } setting is said by one of the two only.
       *[other] { $n } settings are said by one of the two only.
    }
cli-compare-same = They say the same.
cli-compare-differ = { $n ->
        [one] { $n } difference.
       *[other] { $n } differences.
    }
cli-migrate-blocks = In the way
cli-migrate-changes = What changes
cli-migrate-untold = Not known
cli-migrate-steps = Steps
cli-migrate-by = by: { $cause }
cli-migrate-free = Nothing that was read is in the way.
cli-migrate-blocked = { $n ->
        [one] { $n } thing is in the way.
       *[other] { $n } things are in the way.
    }
cli-migrate-pilot = { $dn } is no OU to begin with
cli-migrate-pilot-remedy = Name one that syncs now, by its distinguished name.
## A plan in a file
cli-plan-of = Plan of { $author } from { $time }, hash { $hash }
cli-plan-reason = Reason: { $reason }
cli-plan-signs-in = The plan signs in to { $what }
cli-plan-signs-in-cause = The document { $path } does not say the same
cli-plan-signs-in-advice = If that is right, write it into the document, or run this on a terminal and agree to it there.

## unlock
cli-verb-unlock = Break the lock that an apply left behind on another computer
cli-unlock-free = Nobody holds the lock.
cli-unlock-held = { $who } on { $computer } holds it (process { $process }, since { $since }).
cli-unlock-cannot-ask-advice = Run it on a terminal, or add --yes if nothing runs on that computer any more.
cli-unlock-done = The lock is broken.
cli-verb-history = Show every applied version, one of them, or what differs between two (0, or 2: they differ)
cli-arg-steps = Just this step, by its id in "history"; may be given several times
cli-arg-version-number = The number or id of a version: show it with its steps
cli-arg-compare = What differs from that version to this one; "now": to the document as it is
cli-arg-count = Sign in to the forests and count the objects that enter and leave
cli-value-version = VERSION
cli-history-line = { $number }. { $when }, by { $who }
cli-history-line-state = { $line } ({ $state })
cli-history-undone = undone { $when }, by { $who }
cli-history-stands = applied last
cli-history-none = Nothing was applied from here yet.
cli-history-journal = Journal: { $path }
cli-history-no-journal = Its journal is not on this computer.
cli-history-step = { $step } ({ $state })
cli-history-step-id = id: { $id }
cli-history-not-begun = not begun
cli-history-open = begun and not ended
cli-history-done = done
cli-history-step-undone = undone
cli-history-left = left alone: { $why }
cli-history-same = Nothing differs.
cli-history-nobody = nobody
cli-history-counts = Enter: { $entering }. Leave: { $leaving }.
cli-history-reason = Reason: { $reason }
cli-history-author = Planned by { $who }
cli-arg-back-to = Go back to this applied version, by its number or id in "history"
cli-arg-repair = Bring back what was meant before this difference from the last apply, by its id in "check"
cli-arg-take-over = Change the settings so that this difference is what is meant
cli-not-offered = The difference { $id } cannot be dealt with in this way
cli-not-offered-advice = "check" tells what can be done about it.
cli-accept-by-check = It changes no setting: take it as it is with "check --accept".
cli-accept-by-apply = It changes the settings: look at "plan --accept" and carry it out with "apply --accept".
cli-repair-with = Repair: syncwright apply --repair "{ $id }"
cli-repair-by-plan = Repair: the next apply does it
cli-repair-by-export = Repair: { $label }: syncwright export --to entra-connect --out FOLDER
cli-repair-on-server = The difference { $id } is not repaired from here
cli-repair-on-server-advice = { $then } { $label }: syncwright export --to entra-connect --out FOLDER
cli-take-over-with = Take it over: syncwright apply --accept "{ $id }"
## Cloud Sync in the tenant
cli-in-tenant = In the tenant:
cli-verb-cloud-sync = Look at Cloud Sync in the tenant; start, pause, restart its jobs, or try one object
cli-verb-status = Show jobs, quarantine, last runs, errors and agents (0 fine, 1 something is wrong)
cli-verb-start = Start a job: from then on it writes by its schedule
cli-verb-pause = Pause a job
cli-verb-restart = Restart a job
cli-verb-test = Provision one object now: it writes, and does not ask whether the object is in scope
cli-arg-domain = The domain of the job; not needed where there is one only
cli-arg-writeback = The job that writes groups back
cli-arg-restart-how = What the restart is for
cli-value-domain = DOMAIN
cli-value-how = HOW
cli-cloud-not-engine = { $path } is for { $engine }, not for Cloud Sync
cli-cloud-not-engine-advice = Choose Cloud Sync as the engine in the document.
cli-cloud-which = The document has several jobs
cli-cloud-which-advice = Name the domain, or --writeback. They are: { $jobs }.
cli-cloud-job = Job { $what }
cli-cloud-row =   { $name }: { $value }
cli-cloud-agents = Agents
cli-cloud-agent =   { $machine }: { $state }
cli-cloud-no-agents =   none. { $advice }
cli-cloud-test-warning = { $object } is provisioned now. That writes to the target, also when the object is out of scope.
cli-cloud-test-result = { $object }: { $result } { $action }
cli-cloud-test-step =   { $name }: { $status }. { $text }
cli-cloud-test-change =   { $name }: { $old } → { $new }
cli-review-mend-plan = (the next "syncwright apply" mends it)
cli-mark-kept = stays

## A plan in a file

## unlock
