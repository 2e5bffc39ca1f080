### The page Overview (src/wizard/pages/overview, src/ui/pages/overview).

## The Overview, for who comes back
page-overview-task-scope = Choose what syncs: include and exclude domains and OUs, see who enters and who leaves.
page-overview-task-group-writeback = Switch group writeback on or off, change the target OU, the groups and their names.
page-overview-task-features = Password hash sync, writeback of passwords and devices, directory extensions, deletion limit, staging.
page-overview-task-delegation = The four groups that may run the engine, and who is in them.
page-overview-task-sign-in-names = Which attribute becomes the sign-in name, and what happens to suffixes that are not verified.
page-overview-task-identity = How users are recognised: source anchor and matching across forests.
page-overview-task-engine = Which of Microsoft's engines runs this configuration.
page-overview-task-directory = Forests, who signs in to them, and the account of the engine.
page-overview-task-tenant = The tenant and how to sign in to it.
page-overview-last-apply = Last apply
page-overview-applied-by = { $when }, by { $who }
page-overview-applied-elsewhere = On another computer, or before this was kept
page-overview-applied-reading = Being read
page-overview-engine = Engine
page-overview-in-scope = In scope
page-overview-not-counted = Not counted yet
page-overview-rules = Rules
page-overview-rules-value = { $included } included, { $excluded } excluded, in { $domains ->
        [one] { $domains } domain
       *[other] { $domains } domains
    }
page-overview-features = Features
page-overview-none = None
page-overview-off = Off
page-overview-writeback = Group writeback
page-overview-writeback-all = All groups, into { $into }
page-overview-writeback-some = { $n ->
        [one] { $n } group, into { $into }
       *[other] { $n } groups, into { $into }
    }
page-overview-groups = Delegation groups
page-overview-deletion-limit = Deletion limit
page-overview-pending = Not applied yet: { $tasks }
page-overview-pending-sentence = Nothing of it is in the file or in Active Directory. Review it, or throw it away.
page-overview-discard = Discard changes…
page-overview-discard-title = Discard the changes?
page-overview-discard-body = The choices that are not applied are lost: { $tasks }. The file and Active Directory stay as they are.
page-overview-discard-yes = Discard
page-overview-discard-no = Keep them
page-overview-due = Exclusions to review
page-overview-due-row = Due since { $day }. { $why }
page-overview-due-row-plain = Due since { $day }. No reason is given.
page-overview-picture = What syncs where
page-overview-configured = What is configured
page-overview-export = Export
page-overview-export-connect = A report of all that is configured, and script and checklist for the server of Entra Connect, in a folder beside the configuration.
page-overview-export-cloud = A report of all that is configured, for people and for auditors, in a folder beside the configuration.
page-overview-export-writing = Reading what the report tells, and writing it
page-overview-export-done = Exported to { $path }
page-overview-unconfirmed = Confirmations that are due
page-overview-unconfirmed-members = { $n ->
        [one] { $n } member of the delegation groups was not confirmed in time.
       *[other] { $n } members of the delegation groups were not confirmed in time.
    }
page-overview-silent = Not compared, because nobody is signed in there: { $forests }
page-overview-tasks = Tasks
page-overview-changed = Not applied
page-overview-other = Another configuration

## What differs from the last apply
page-overview-drift = What differs from the last apply
page-overview-drift-none = Nothing differs from what was applied.
page-overview-exported = Script and checklist for the server of Entra Connect saved in { $path }
page-overview-exported-choices = Script and checklist for the server of Entra Connect saved in { $path }. They hold choices that are not applied yet.
page-overview-exporting = Writing script and checklist
page-overview-try-again = Try again
page-overview-drift-unknown = What was applied last is not known on this computer, so nothing can be compared. The next apply keeps it.
page-overview-drift-more = { $n } more are not shown; deal with these first.
page-overview-comparing = Comparing with what was applied
page-overview-compare-again = Compare again
page-overview-offline = Not compared with Active Directory: nobody is signed in. What is shown is what the file and this computer know.
page-overview-leave = Leave it
page-overview-about = { $what }: { $headline }
page-overview-task-access = Who has delegated access in effect, what is wrong with it, and access for a time.
page-overview-task-compare = Two configurations side by side, a staging server against the active one, and the way to Cloud Sync.
page-overview-task-history = Every version that was applied: compare two, go back to one, undo the last one in whole or by step.
page-overview-compared-at = Compared with Active Directory on { $when }.
page-overview-offline-since = Not compared with Active Directory: nobody is signed in. What is shown was so on { $when }.
page-overview-over = Access that should have ended
page-overview-over-row = In { $group } until { $when }. It is still recorded here: Active Directory does not end it by itself.

## Cloud Sync in the tenant
page-overview-cloud = Cloud Sync
page-overview-cloud-sign-in = Sign in to the tenant to see its jobs and agents.
page-overview-cloud-reading = Reading the jobs
page-overview-cloud-not-there = Not in the tenant yet: apply the document.
page-overview-cloud-start = Start
page-overview-cloud-pause = Pause
page-overview-cloud-restart = Restart
page-overview-cloud-release = Release from quarantine
page-overview-cloud-deletes = Carry out the deletions…
page-overview-cloud-of = { $action }: { $what }
page-overview-cloud-agents = Agents
page-overview-cloud-try = Try one object
page-overview-cloud-try-field = User or group of Active Directory
page-overview-cloud-try-help = Sign-in name, account name or distinguished name. It is provisioned now: that writes to Microsoft Entra ID, also when it is out of scope.
page-overview-cloud-try-do = Try now
page-overview-cloud-try-empty = Name an object first
page-overview-cloud-ask-title = Change the job?
page-overview-cloud-try-title = Provision this object now?
page-overview-cloud-yes = Do it
page-overview-cloud-no = Cancel
page-overview-cloud-nothing = Nothing to do: the job is as wanted.
page-overview-cloud-result = { $object }: { $result } { $action }
page-overview-check = Needs attention
page-overview-checking = Checking the configuration and its scope tests
page-overview-checking-access = Looking at who has delegated access
page-overview-check-none = Nothing needs attention.
page-overview-check-more = and { $n } more on the page itself
