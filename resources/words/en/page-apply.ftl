### The page Apply (src/wizard/pages/apply, src/ui/pages/apply.rs).
page-apply-not-read-again = What was done is not read again

## Before anything was started
page-apply-waits = An interrupted apply waits
page-apply-waits-means = Connect its forest first; then it is taken up here.
page-apply-waits-go = Go to Active Directory
page-apply-idle = Nothing was applied yet
page-apply-idle-means = Review the plan and agree to it first.
page-apply-idle-go = Go to Review
page-apply-nothing = Nothing had to be changed

## While it runs
page-apply-undoing = Undoing
page-apply-applying = Applying
page-apply-stop = Stop
page-apply-stopping = Stopping
page-apply-stopping-why = The step under way is finished first
page-apply-stop-help = It stops between two steps; what was done stands and can be undone.
page-apply-the-apply = The apply

## When it stopped
page-apply-stopped-undo = { $undone ->
        [one] { $undone } step is undone
       *[other] { $undone } steps are undone
    }, { $n ->
        [one] { $n } still stands
       *[other] { $n } still stand
    }.
page-apply-stopped-apply = { $n } of { $all } steps stand.
page-apply-no-journal = No journal is known in this window; the Start page offers it
page-apply-nothing-begun = Nothing was begun and nothing was changed.
page-apply-undo-rest = Undo the rest
page-apply-retry = Try again from here
page-apply-undo-done = Undo what was done…
page-apply-leave = Leave it as it is
page-apply-leave-help = If you leave it, the Start page offers to go on or undo at any time.

## When it is done
page-apply-done-undo = { $n ->
        [one] { $n } step was undone
       *[other] { $n } steps were undone
    }
page-apply-done-apply = { $n ->
        [one] { $n } step is done
       *[other] { $n } steps are done
    }
page-apply-left-alone = { $n ->
        [one] { $n } was
       *[other] { $n } were
    } left alone because { $n ->
        [one] it
       *[other] they
    } had changed since.
page-apply-done-practice = This was practice: the directory was made up. The configuration file and the password in the key store are real; undo takes them away.
page-apply-back-to-review = Back to Review
page-apply-undo-all = Undo everything…
page-apply-another = Set up another

## The steps and their states
page-apply-steps = Steps
page-apply-waiting = Waiting
page-apply-not-done = Not done
page-apply-running = Running
page-apply-being-undone = Being undone
page-apply-interrupted = Interrupted: not known whether it was done
page-apply-done = Done
page-apply-stood = Stood already
page-apply-failed = Failed: { $what }
page-apply-undone = Undone
page-apply-left = Left alone: { $why }

## Where things are
page-apply-places = Where things are
page-apply-configuration = Configuration
page-apply-journal = Journal
page-apply-password-of = Password of { $account }
page-apply-key-store-entry = Key store of this computer, entry { $name }
page-apply-copy-path = Copy the path

## The report
page-apply-report = Report
page-apply-report-form = Form of the report
page-apply-report-to = Save the report to
page-apply-report-save = Save report
page-apply-report-writing = Writing the report
page-apply-report-saved = The report was saved

## The question before an undo
page-apply-undo-title = Undo what was applied?
page-apply-undo-yes = Undo
page-apply-undo-no = Keep it
page-apply-undo-steps = { $n ->
        [one] { $n } step is taken back.
       *[other] { $n } steps are taken back, the last one first.
    }
page-apply-undo-since = What was changed since is left alone, and you are told.
page-apply-undo-cannot = These cannot be undone:
page-apply-undo-cannot-one = { $what }: { $why }

## What to do next in the engine: names in its own windows stay as they are there in English
page-apply-next = What to do next in { $engine }
page-apply-next-agent = Install the Microsoft Entra provisioning agent on a Windows server that is joined to { $forest }, and sign in there as a Hybrid Identity Administrator.
page-apply-next-agents = Install the Microsoft Entra provisioning agent on Windows servers that are joined to { $forests }: one in each forest, and sign in there as a Hybrid Identity Administrator.
page-apply-next-cloud-configuration = In the Microsoft Entra admin center open Entra Connect, Cloud sync, and add a configuration "AD to Microsoft Entra ID sync" for each domain.
page-apply-next-scoping = Under Scoping filters choose "Selected organizational units" and enter { $ous }.
page-apply-next-hash-sync = Leave "Enable password hash sync" on in that configuration.
page-apply-next-writeback-all = Add a second configuration "Microsoft Entra ID to AD sync" with all security groups in scope and the target container { $target }.
page-apply-next-writeback-selected = Add a second configuration "Microsoft Entra ID to AD sync" with { $n ->
        [one] the selected group
       *[other] the { $n } selected groups
    } in scope and the target container { $target }.
page-apply-next-deletions = Under Properties set the accidental deletion threshold to { $n }.
page-apply-next-on-demand = Try one user with "Provision on demand", then enable the configuration.
page-apply-next-made = Cloud Sync is configured, and its jobs stand still: on Overview try one user, then start them. Add no configuration in the Microsoft Entra admin center: two over the same objects get in each other's way.
page-apply-next-runs = Cloud Sync is configured and runs; Overview shows how its jobs are.
page-apply-next-install = On the server run the Microsoft Entra Connect Sync set-up and choose Customize.
page-apply-next-install-groups = On the server run the Microsoft Entra Connect Sync set-up and choose Customize. Tick "Specify custom sync groups" and enter { $groups }: this is possible at installation only.
page-apply-next-connect = At "Connect your directories" add { $forest } with the existing account { $account }.
page-apply-next-filtering = At "Domain and OU filtering" tick { $ous }.
page-apply-ous-yours = the OUs of your choice
page-apply-ous-more = { $ous }; and { $n } more
page-apply-next-identity = At "Uniquely identifying your users" choose { $join } and { $anchor }.
page-apply-join-once = "Users are represented only once"
page-apply-join-by = matching by { $attribute }
page-apply-join-by-two = matching by { $attribute } and { $second }
page-apply-anchor-managed = "Let Azure manage the source anchor"
page-apply-anchor-attribute = the source anchor { $attribute }
page-apply-next-features = At "Optional features" tick { $features }.
page-apply-feature-hash = password hash synchronization
page-apply-feature-writeback = password writeback
page-apply-feature-exchange = Exchange hybrid deployment
page-apply-feature-groups = group writeback
page-apply-feature-extensions = directory extension attribute sync
page-apply-next-target = At "Writeback" choose { $target }.
page-apply-next-target-named = At "Writeback" choose { $target } and tick "Writeback group distinguished name with cloud display name".
page-apply-next-selected = Entra Connect writes every Microsoft 365 group unless told otherwise: set writebackConfiguration.isEnabled to false in Microsoft Graph for all but the { $n ->
        [one] selected one
       *[other] { $n } selected ones
    } before the first cycle.
page-apply-next-staging = At "Ready to configure" tick "Enable staging mode".
page-apply-next-start = At "Ready to configure" start the synchronization; later cycles start by Start-ADSyncSyncCycle -PolicyType Delta.
page-apply-next-sign-out = Whoever became a member of a delegation group signs out and in again before using it.
page-apply-undo-step = Undo this step…
page-apply-undo-step-named = Undo this step: { $step }
page-apply-undo-step-title = Undo this step?
page-apply-undo-step-about = Only this step is taken back, and only if nothing of it was changed since. The other steps stand. If the configuration still asks for it, the next plan lists it again.
page-apply-undo-step-after = The other steps stand. If the configuration still asks for what was undone, the next plan lists it again.
page-apply-step-needed = Another step counts on it: "{ $other }". Undo that one first.
