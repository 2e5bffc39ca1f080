### The page Review (src/wizard/pages/review, src/ui/pages/review.rs).

## The file
page-review-recovery = An apply was interrupted
page-review-recovery-means = Its journal has the plan that was agreed to; no new plan is made now.
page-review-file = Configuration file
page-review-write-to = Write the configuration to
page-review-write-to-help = A name without a folder is written to your documents folder.
page-review-browse-file = Browse for a file…
page-review-path-missing = Type where to write the configuration
page-review-path-control = The path holds a control character
page-review-path-folder = This names a folder; add a file name, for example syncwright.toml

## Making the plan
page-review-plan-again = Make the plan again
page-review-comparing = Comparing your choices with what is there
page-review-try-again = Try again
page-review-old = The plan is older than your choices
page-review-old-means = Make it again to see what would be done now.
page-review-plan-now = Make the plan now
page-review-nothing = Nothing to do
page-review-nothing-means = Active Directory, the key store and the file are as you decided.
page-review-go-to = Go to { $page }

## Why Review cannot be left
page-review-being-made = The plan is being made
page-review-not-made = The plan could not be made; try again
page-review-newer = Your choices are newer than the plan; make it again
page-review-blocked-more = { $first } (and { $n } more)

## The footer's button
page-review-apply = Apply
page-review-finish = Finish
page-review-apply-changes-ask = { $n ->
        [one] Apply { $n } change…
       *[other] Apply { $n } changes…
    }
page-review-finish-interrupted = Finish the interrupted apply
page-review-undo-interrupted = Undo the interrupted apply

## Who is in scope
page-review-impact = Who is in scope
page-review-impact-first = Before: nothing, since there is no file yet. After: as you chose.
page-review-impact-file = Before: as the file has it. After: as you chose.
page-review-impact-bars = Who is in scope before and after
page-review-users = Users
page-review-groups = Groups
page-review-contacts = Contacts
page-review-computers = Computers
page-review-uncounted = Not counted, so not in these numbers: { $domains }. The page Domains and OUs counts them.
page-review-uncounted-more = Not counted, so not in these numbers: { $domains } and { $n } more. The page Domains and OUs counts them.
page-review-figures = { $before } → { $after }
page-review-no-change = No change
page-review-enter = { $entering ->
        [one] { $entering } enters
       *[other] { $entering } enter
    }
page-review-leave = { $leaving ->
        [one] { $leaving } leaves
       *[other] { $leaving } leave
    }
page-review-enter-and-leave = { page-review-enter }, { page-review-leave }

## The steps
page-review-place-domain = Active Directory: { $domain }
page-review-place-key-store = Key store of this computer
page-review-steps = { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
page-review-in-directory = { $n } in Active Directory
page-review-sync-affecting = { $n } affecting what syncs
page-review-destructive = { $n } destructive
page-review-not-undone = { $n } cannot be undone
page-review-step = { $number }. { $what }
page-review-affects = Affects what syncs
page-review-removes = Removes or overwrites
page-review-why = Why: { $reason }
page-review-undo = Undo: { $what }
page-review-cannot = Cannot be undone: { $why }
page-review-details = Details of step { $number }
page-review-notes = Notes of step { $number }

## Changes in the file, the plan as a file
page-review-changes = Changes in the configuration
page-review-differs = { $n ->
        [one] { $n } setting differs from the file on disk
       *[other] { $n } settings differ from the file on disk
    }
page-review-each-setting = Each setting, old and new
page-review-take = Take the plan with you
page-review-export-to = Export the plan to
page-review-browse = Browse…
page-review-path-first = Type a path first
page-review-export = Export plan
page-review-exporting = Writing the plan
page-review-exported = The plan was exported
page-review-same-command = This command does the same:
page-review-same-command-later = Once the plan is exported, this command does the same:
page-review-command = Command

## The question before anything is written
page-review-consent = { $n ->
        [one] Apply { $n } change?
       *[other] Apply { $n } changes?
    }
page-review-consent-yes = { $n ->
        [one] Apply { $n } change
       *[other] Apply { $n } changes
    }
page-review-consent-no = Not yet
page-review-warned = Warnings you have seen: { $n }
page-review-journalled = Each step is journalled; you can stop between two steps.
page-review-place-changes = { $place }: { $n ->
        [one] { $n } change
       *[other] { $n } changes
    }
page-review-consequence-removes = { $n ->
        [one] { $n } change removes or overwrites something
       *[other] { $n } changes remove or overwrite something
    }
page-review-consequence-undone = Everything can be undone afterwards
page-review-consequence-not-undone = { $n ->
        [one] { $n } change cannot be undone afterwards
       *[other] { $n } changes cannot be undone afterwards
    }

## A changed document: who leaves, and a plan that grew old
page-review-type-number = Type { $number } to confirm
page-review-number = Number of deletions: type { $number }
page-review-number-entering = Number that enters: type { $number }
page-review-sentence = { $text }.
page-review-looking-again = Looking once more at what is there
page-review-moved = Something has changed since you looked
page-review-moved-means = Nothing was carried out. The plan below is new: look at it and agree to it again.
page-review-not-looked-through = { $domains } could not be looked through
page-review-not-looked-through-means = Who leaves or enters there is not known.
page-review-leaving = Who leaves: { $who }
page-review-written = { $n ->
        [one] { $n } written group is deleted
       *[other] { $n } written groups are deleted
    }
page-review-entering = Who enters: { $who }
page-review-object = Object
page-review-kind = Kind
page-review-where = Where it is
page-review-privileged = Administrator
page-review-more = { $n } more are counted and not listed.
page-review-kind-group = Group
page-review-kind-computer = Computer
page-review-kind-contact = Contact
page-review-kind-user = User
page-review-kept = { $n ->
        [one] { $n } group that was written stays, and the change is about it
       *[other] { $n } groups that were written stay, and the change is about them
    }

## A plan from a file, and one that grew old
page-review-reason = Reason or ticket
page-review-reason-help = Kept with the plan, in its journal and in the history.
page-review-of-file = A plan to review
page-review-of-file-means = It is shown as its author made it. If you choose something else on another page, it becomes a plan of yours.
page-review-author = Made by
page-review-no-reason = None was given
page-review-seen = Directory read
page-review-hash = Hash
page-review-plan-file = Plan file
page-review-not-checked = Whether it still holds is checked when you have signed in to its forests.
page-review-stale = This plan is out of date
page-review-stale-means = It cannot be applied any more. Nothing was changed.
page-review-out-of-date = The plan is out of date; make it again
page-review-sign-in-first = Sign in to { $forest } first
## Cloud Sync in the tenant
page-review-place-tenant = Tenant of Microsoft Entra ID
