### The page Domains and OUs (src/wizard/pages/scope, src/ui/pages/scope).

## States of a container and of an area
page-scope-state-whole = in with everything below
page-scope-state-in-partly = in, some below are out
page-scope-state-out-partly = out, some below are in
page-scope-state-out = out
page-scope-share-all = in
page-scope-share-some = partly in
page-scope-share-none = out
page-scope-kind-domain = Domain
page-scope-kind-ou = Organizational unit
page-scope-kind-container = Container
page-scope-decided-nothing = Nothing at or above it is listed, so it is out.
page-scope-decided-itself-in = It is included itself.
page-scope-decided-itself-out = It is excluded itself.
page-scope-decided-above-in = It follows { $dn }, which is included.
page-scope-decided-above-out = It follows { $dn }, which is excluded.

## What the last choice did, read aloud
page-scope-said-nothing = Space or a click on the box takes a whole branch in or out.
page-scope-said-unreachable = { $name } could not be read: it is left out as it is
page-scope-said-in = { $name } is in with everything below
page-scope-said-out = { $name } is out
page-scope-said-dropped = { $n ->
        [one] { $said }. { $n } rule below it was dropped; Undo brings back what was
       *[other] { $said }. { $n } rules below it were dropped; Undo brings back what was
    }
page-scope-said-later-in = { $n ->
        [one] Containers made later in { $name } will be in, and so are the objects directly in it; the { $n } container there now stays as it is
       *[other] Containers made later in { $name } will be in, and so are the objects directly in it; the { $n } containers there now stay as they are
    }
page-scope-said-later-out = { $n ->
        [one] Containers made later in { $name } will be out, and so are the objects directly in it; the { $n } container there now stays as it is
       *[other] Containers made later in { $name } will be out, and so are the objects directly in it; the { $n } containers there now stay as they are
    }
page-scope-said-change = { $said }: { $change }
page-scope-said-followed = The rules follow their containers
page-scope-said-gone-dropped = Rules of containers that are gone were dropped
page-scope-said-applied = { $n ->
        [one] { $n } rule applied
       *[other] { $n } rules applied
    }
page-scope-said-object-in = { $object } is in { $place }, in scope
page-scope-said-object-out = { $object } is in { $place }, out of scope

## Who comes and goes
page-scope-change-none = no object enters or leaves
page-scope-change-enter = { $n ->
        [one] { $counts } enters
       *[other] { $counts } enter
    }
page-scope-change-leave = { $n ->
        [one] { $counts } leaves
       *[other] { $counts } leave
    }
page-scope-change-both = { $enter }, { $leave }

## Above the tree
page-scope-no-domain = No domain is connected
page-scope-no-domain-advice = Add a forest on the page Active Directory.
page-scope-in-scope = In scope
page-scope-in-scope-unknown = not known before the domains are counted
page-scope-users-word = { $n ->
        [one] user
       *[other] users
    }
page-scope-groups-word = { $n ->
        [one] group
       *[other] groups
    }
page-scope-contacts-word = { $n ->
        [one] contact
       *[other] contacts
    }
page-scope-computers-word = { $n ->
        [one] computer
       *[other] computers
    }
page-scope-since-file = Since the file on disk: { $change }
page-scope-uncounted = { $n ->
        [one] Not counted yet: { $n } domain
       *[other] Not counted yet: { $n } domains
    }
page-scope-since-file-and-uncounted = { $since }. { $uncounted }
page-scope-sentence = { $text }.
page-scope-taken-out = Taken out, though it should stay in
page-scope-taken-out-line = { $name }: { $why }.
page-scope-undo = Undo
page-scope-understood = Understood
page-scope-search-again = Search again
page-scope-moved = { $n ->
        [one] { $n } container with a rule was renamed or moved
       *[other] { $n } containers with rules were renamed or moved
    }
page-scope-moved-line = { $from } is { $to } now.
page-scope-follow = Follow
page-scope-gone = { $n ->
        [one] { $n } rule names a container that is not there
       *[other] { $n } rules name containers that are not there
    }
page-scope-drop = Drop
page-scope-search = Search by name or DN
page-scope-refresh = Refresh
page-scope-being-read = The domains are being read
page-scope-as-tree = Show as tree
page-scope-as-picture = Show as picture
page-scope-edit-as-text = Edit as text
page-scope-found = { $n ->
        [one] { $n } container found
       *[other] { $n } containers found
    }
page-scope-found-more = { $n ->
        [one] { $n } container found, and there are more: type more of the name
       *[other] { $n } containers found, and there are more: type more of the name
    }
page-scope-found-nearest = There is no such container; this is the nearest one above it
page-scope-searching = Searching the directory
page-scope-search-directory = Search the directory

## The tree
page-scope-no-match = No container matches
page-scope-no-match-advice = Try a shorter text, or part of a distinguished name.
page-scope-column-users = Users
page-scope-column-groups = Groups
page-scope-reading = Reading…
page-scope-unread = Could not be read. Open to try again
page-scope-row = { $state }; { $counts } below
page-scope-badge-some-in = some in
page-scope-badge-some-out = some out
page-scope-badge-left-out = left out
page-scope-badge-writeback = writeback
page-scope-left-out = could not be read and is left out
page-scope-not-connected = { $domain } is not connected
page-scope-not-connected-advice = Connect its forest on the page Active Directory.

## About the container under the cursor
page-scope-left-out-help = It is left out. Its rules in the document stay as they are.
page-scope-try-again = Try again
page-scope-should-stay = It should stay in
page-scope-keep-in = Keep it in. { $why }.
page-scope-dn = distinguished name
page-scope-take-out = Take the whole branch out
page-scope-take-in = Take the whole branch in
page-scope-objects = Objects
page-scope-not-counted-yet = Not counted yet
page-scope-directly = Directly in it
page-scope-below = With everything below
page-scope-of-these-in-scope = Of these in scope
page-scope-later = Children made later
page-scope-later-waits = Reading the present children
page-scope-later-in = In
page-scope-later-out = Out
page-scope-later-help = Objects directly in it follow the same choice; the containers in it now stay as they are.
page-scope-why-out = Why it is out
page-scope-why-out-help = For the next administrator, for example a ticket
page-scope-review-on = Review on
page-scope-review-past = This day has passed: look whether it is still to be out
page-scope-review-help = For example 2027-03-31; a reminder, nothing happens by itself
page-scope-no-day = "{ $day }" is no day; write it as 2027-03-31

## The rule list as text
page-scope-rules-title = Rules as text
page-scope-rules-help = One rule a line: include or exclude and a distinguished name. After " # " a reason, after "until" a day of review. The nearest rule above a container decides.
page-scope-rules = Rules
page-scope-fault = line { $line }: { $why }
page-scope-more-faults = { $n ->
        [one] and { $n } more line
       *[other] and { $n } more lines
    }
page-scope-rules-and-change = { $n ->
        [one] { $n } rule. { $change }
       *[other] { $n } rules. { $change }
    }
page-scope-refused = { $n ->
        [one] { $n } line is refused
       *[other] { $n } lines are refused
    }
page-scope-unchanged = Nothing was changed
page-scope-apply-rules = Apply rules
page-scope-discard = Discard
page-scope-close = Close
page-scope-finish-editing = Apply or discard the rule list that you are editing
page-scope-choose-something = Choose at least one domain or container that syncs

## The picture of the tree
page-scope-legend-all = In scope
page-scope-legend-some = Some of it
page-scope-legend-none = Out
page-scope-nothing-above = There is nothing above
page-scope-up = Up one level
page-scope-picture-waits = The picture appears when the objects are counted.
page-scope-picture-uncounted = Not counted
page-scope-picture-uncounted-advice = A picture of sizes needs counted objects. Refresh counts them.
page-scope-picture-nothing = Nothing in it
page-scope-picture-nothing-about = No user, group, contact or computer is here or below.
page-scope-by-size = { $name } by size
page-scope-all-domains = All domains
page-scope-area-own = Directly in it
page-scope-area-rest = and { $n } more
page-scope-area = { $state }; { $amounts }
page-scope-area-line = { $name }: { $words }.
page-scope-of = { $n } of { $total }
page-scope-amount-all = { $counts }; all in scope
page-scope-amount-none = { $counts }; none in scope
page-scope-amount-some = { $counts }; { $n } of { $total } in scope
page-scope-not-drawn = { $n ->
        [one] Not drawn: { $n } empty one.
       *[other] Not drawn: { $n } empty ones.
    }
page-scope-not-counted = Not counted: { $names }.
page-scope-not-counted-more = Not counted: { $names } and { $n } more.

## Scope tests
page-scope-tests = Scope tests
page-scope-tests-about = What must hold of the scope. They are tried on every edit here, in "check" and before every apply; one that fails stops the apply.
page-scope-tests-button = Scope tests ({ $n })
page-scope-tests-found-as = Scope tests
page-scope-tests-none = There are none yet. Write one below, or use "Keep it so" on a container of the tree.
page-scope-tests-reading = Looking for the objects that the tests name
page-scope-tests-back = Back to the tree
page-scope-tests-show = Show the tests
page-scope-tests-hold = { $n ->
    [one] The scope test holds.
   *[other] All { $n } scope tests hold.
}
page-scope-tests-unknown = { $n } of { $all } scope tests cannot be told yet.
page-scope-tests-fail = { $n ->
    [one] A scope test fails
   *[other] { $n } scope tests fail
}
page-scope-test-holds = Holds
page-scope-test-fails = Fails
page-scope-test-unknown = Not known
page-scope-test-why-line = Why: { $why }
page-scope-test-edit = Edit
page-scope-test-edit-name = Edit: { $test }
page-scope-test-remove = Remove
page-scope-test-remove-name = Remove: { $test }
page-scope-test-new = A new test
page-scope-test-edit-title = Edit the test
page-scope-test-kind = What must hold
page-scope-test-in = Must be in scope
page-scope-test-out = Must be out of scope
page-scope-test-at-least = At least so many of a container
page-scope-test-at-most = At most so many of a container
page-scope-test-who = Who
page-scope-test-who-help = A sign-in name, account name, DN or objectGUID. "svc-*" stands for all that begin so.
page-scope-test-container = Distinguished name of the container
page-scope-test-container-help = Users, groups, contacts and computers in it and below it that are in scope are counted.
page-scope-test-number = Number
page-scope-test-why = Why
page-scope-test-why-help = For the next administrator. May be left empty.
page-scope-test-name-first = Type who it is about
page-scope-test-container-first = Type the distinguished name of a container, for example OU=Finance,DC=contoso,DC=com
page-scope-test-number-first = Type a number
page-scope-test-add = Add the test
page-scope-test-save = Save the test
page-scope-keep-so = Keep it so
page-scope-keep-so-help = Writes a scope test from what is now: so many are in, or it stays out.
page-scope-said-kept = A scope test was written: { $test }.
