### The page Delegation groups (src/wizard/pages/delegation, src/ui/pages/delegation.rs).

## The switch and the place
page-delegation-switch = Set up delegation groups
page-delegation-help = { $words }.
page-delegation-without = Cloud Sync works without them; you can go on.
page-delegation-would-sync = These groups would sync to the cloud
page-delegation-would-sync-means = Their OU is in the scope of synchronization. Choose one that is not, or exclude it.
page-delegation-go-to-scope = Go to Domains and OUs
page-delegation-where-dialog = Where the groups are made
page-delegation-where = Where new groups are made
page-delegation-ou = OU
page-delegation-where-help = One OU for all four. Best is one for tier 0 that does not sync.
page-delegation-choose-other-ou = Choose another OU…
page-delegation-choose-ou = Choose the OU…
page-delegation-connect-first = Connect a forest first
page-delegation-checking = Checking names and your rights
page-delegation-check-again = Check again
page-delegation-domain-itself = Choose an OU below the domain
page-delegation-built-in-container = Only Windows itself makes groups here

## The four groups; what each may do stands in model-may
page-delegation-admins = Administrators
page-delegation-operators = Operators
page-delegation-browse = Browse
page-delegation-password-set = Password set
page-delegation-tier-0 = Tier 0: the engine's account can read password hashes, so whoever rules the engine rules the domain.
page-delegation-group-of = { $role }: group
page-delegation-keep = Keep the group that was made
page-delegation-make = Make a new group
page-delegation-use = Use a group that is there
page-delegation-leave-out = Leave out
page-delegation-group = Group
page-delegation-name-of = Name of the { $role } group
page-delegation-scope-of = Scope of the { $role } group
page-delegation-domain-local = Domain local
page-delegation-global = Global
page-delegation-universal = Universal
page-delegation-there = { $name } is there already
page-delegation-there-means = It is a { $kind } at { $dn }. Use it, or choose another name.
page-delegation-use-it = Use { $name }
page-delegation-taken = { $name } is taken
page-delegation-taken-means = { $dn } has that name. { $why }. Choose another name.
page-delegation-kind = Kind
page-delegation-protected = It is or was a protected group of administrators.
page-delegation-choose-other-for = Choose another group for { $role }
page-delegation-choose-other = Choose another
page-delegation-group-for = Group for { $role }
page-delegation-group-search = Search a group for { $role } by name or SID
page-delegation-first-members = First members of { $role }
page-delegation-members-search = Search members of { $role }
page-delegation-members-stay = Members that are in the group stay; these are added.

## Kinds of groups
page-delegation-security-domain-local = domain local security group
page-delegation-security-global = global security group
page-delegation-security-universal = universal security group
page-delegation-security-special = special security group
page-delegation-distribution-domain-local = domain local distribution group
page-delegation-distribution-global = global distribution group
page-delegation-distribution-universal = universal distribution group
page-delegation-distribution-special = special distribution group

## Why a name, a group or a member cannot be
page-delegation-same-name = { $role } has this name, too
page-delegation-no-group = It is not a group
page-delegation-no-rights = It is a { $kind }; only security groups hold rights
page-delegation-built-in = It is a built-in group with members and rights of its own
page-delegation-used = It is used for { $role } already
page-delegation-chosen = Chosen already
page-delegation-of-itself = A group cannot be a member of itself
page-delegation-own-domain = A global group takes members of its own domain only
page-delegation-distribution-no-rights = A distribution group gives its members no rights
page-delegation-not-nested = This kind of group cannot be nested
page-delegation-only-users-and-groups = Only users and groups can be chosen
page-delegation-domain-local-other-domain = A domain local group cannot hold a domain local group of another domain
page-delegation-global-other-domain = A global group cannot hold a global group of another domain
page-delegation-global-domain-local = A global group cannot hold a domain local group
page-delegation-global-universal = A global group cannot hold a universal group
page-delegation-universal-domain-local = A universal group cannot hold a domain local group
page-delegation-nest-fault = { $inner } cannot be put into { $outer }: { $why }
page-delegation-missing-group = Choose the group to use for { $role }
page-delegation-missing-ou = Choose the OU in which the groups are made
page-delegation-fault = { $role }: { $why }
page-delegation-clash = { $role }: something in Active Directory has the name { $name } already
page-delegation-being-checked = The names and your rights are being checked
page-delegation-not-checked = The names and your rights could not be checked; check again

## Who may do what
page-delegation-who = Who may do what
page-delegation-nobody = Nobody yet: no member is chosen.
page-delegation-who-help = Shown are the members chosen here. Others may be in a group that is there already.
page-delegation-no = No
page-delegation-yes = Yes
page-delegation-yes-through = Yes, through { $groups }

## Operators and PasswordSet in Browse
page-delegation-nest-first = Set up Browse and one of the two first
page-delegation-nest-title = Operators and Password set also browse
page-delegation-nest = Operators and PasswordSet are also in Browse
page-delegation-nest-help = Microsoft asks for it: both need to read what the engine knows.
page-delegation-sign-out = A new member signs out and in again before the rights take effect.
