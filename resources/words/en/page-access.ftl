### The page Delegated access (src/wizard/pages/access, src/ui/pages/access).

## Reading
page-access-no-groups = No delegation group is set up
page-access-no-groups-means = Set up who may administer, run and look into the engine; then this page shows who can in effect.
page-access-set-up = Set up delegation groups
page-access-reading = Reading the groups
page-access-read-again = Read again
page-access-not-read = Not read yet
page-access-not-read-means = Sign in to Active Directory to see who has access.

## Findings
page-access-findings = Findings
page-access-no-findings = Nothing stands against it.
page-access-mend = Mend
page-access-mend-named = { $act }: { $finding }
page-access-add-members = Add members
page-access-exclude = Exclude the OU
page-access-more-findings = { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }

## Who has access
page-access-matrix = Who has access
page-access-search = Search names
page-access-groups = Groups
page-access-in-group = In the group
page-access-any-group = Any of the four
page-access-only = Only
page-access-filter-all = Everybody
page-access-filter-idle = Disabled, expired or stale
page-access-filter-no-person = Services and computers
page-access-filter-outside = From outside or not readable
page-access-filter-temporary = For a time
page-access-filter-to-confirm = To be confirmed
page-access-shown = { $n } of { $all } shown
page-access-nobody = Nobody.
page-access-who = Who
page-access-kind = Kind
page-access-state = State
page-access-last = Last sign-in
page-access-for-a-time = for a time
page-access-directly = directly
page-access-directly-too = directly, and { $n } more
page-access-nested = nested
page-access-nested-ways = { $n } groups

## Whoever is chosen
page-access-more-ways = and by further ways
page-access-since = Since
page-access-ends = Ends
page-access-ends-by-directory = { $at }, by Active Directory
page-access-ends-by-us = { $at }, by "syncwright review --expire"
page-access-confirmed = Confirmed
page-access-not-yet = Not yet
page-access-confirmed-by = by { $by }, { $at }
page-access-remove = Remove
page-access-remove-named = Remove from { $group }
page-access-extend = Until that time
page-access-extend-named = In { $group } until the time below
page-access-confirm = Confirm
page-access-confirm-named = Confirm in { $group }
page-access-remove-nested = Remove { $nested } from { $group }
page-access-only-nested = It is in through a group: mend it there.
page-access-until-first = Type below until when.
page-access-by-first = Type under Attestation who confirms.

## Changes
page-access-change = Change who has access
page-access-to = Into the group
page-access-pick = Who is to be added
page-access-pick-hint = Search users and groups
page-access-until = Until
page-access-until-help = For good if empty; else a time such as 2026-11-23T18:00Z, or a span such as 4h.
page-access-reason = Reason
page-access-reason-help = A ticket, for example. It stands in the plan and the journal.
page-access-by = Your name
page-access-by-help = For confirming: it is recorded with the day.
page-access-add = See what would follow
page-access-pick-first = Choose who is to be added.
page-access-no-time = This is no time to come.
page-access-not-applied = Apply the configuration once before you change access here.
page-access-others-pending = Apply or discard your other choices first.

## What would follow
page-access-proposing = Finding out what would follow
page-access-proposal = What would follow
page-access-who-what = { $who }: { $group }
page-access-more-people = and { $n } more
page-access-arises = Would arise: { $finding }
page-access-vanishes = Would be gone: { $finding }
page-access-refused = Active Directory would refuse this
page-access-refused-means = Groups of these types cannot be nested: add the people themselves.
page-access-so-already = Nothing to do: it is so already.
page-access-apply = Apply this
page-access-leave = Give up

## Who may change it, and export
page-access-changers = Who may change the membership
page-access-no-changers = No right to change the membership was found.
page-access-changers-help = Marked: who is no administrator of the directory.
page-access-may = May
page-access-group = Group
page-access-export = Export
page-access-export-csv = CSV
page-access-export-html = HTML
page-access-export-json = JSON
page-access-export-help = The file is written beside the document.
page-access-exported = Saved: { $path }
page-access-order = One line for each
page-access-by-person = Person
page-access-by-group = Membership, group by group
page-access-how = How
page-access-end-now = End now
page-access-end-now-named = End now in { $group }
page-access-move = Move to { $to }
page-access-move-named = Move from { $group } to { $to }
page-access-mark = Mark, to remove several at once
page-access-unmark = Take the mark away
page-access-marked = Marked
page-access-remove-marked = Remove from { $group }
page-access-none-marked-in = None of those marked is directly in this group.
page-access-forest = Look in the forest
page-access-walk = Attestation
page-access-walk-about = Goes through every membership that nobody has confirmed, or not lately: confirm it, or have it removed, with your name and the date. Nothing is changed before you apply it.
page-access-walk-start = Start attestation
page-access-walk-keep = Confirm, and next
page-access-walk-remove = Have it removed, and next
page-access-walk-pass = Decide later
page-access-walk-back = One back
page-access-walk-end = End attestation
page-access-walk-first = This is the first.
page-access-walk-nothing = Nothing is decided yet.
page-access-walk-done = All were seen. Confirmed: { $kept }. To be removed: { $gone }. Left for later: { $passed }.
page-access-walk-propose = { $n ->
        [one] See what follows from { $n } decision
       *[other] See what follows from { $n } decisions
    }
page-access-to-review = Plan it on Review
page-access-to-review-means = On Review it can be saved as a file, so that somebody else looks at it first.
page-access-only-here = Access for a time, and other groups than the four, can be changed from here only
page-access-out-of-date = It is out of date; read again
