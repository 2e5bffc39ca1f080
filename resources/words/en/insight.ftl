### What follows from what was read (src/insight).

## UPN suffixes
insight-suffix-verified = verified
insight-suffix-not-verified = not verified
insight-suffix-not-added = not added
insight-suffix-no-name = no sign-in name
insight-suffix-unknown = not known yet
insight-initial-domain = the tenant's initial domain
insight-becomes-kept = They keep their sign-in name
insight-becomes-until-verified = They get @{ $initial } until the domain is verified
insight-becomes-unless-added = They get @{ $initial } unless the domain is added to the tenant and verified
insight-becomes-inside = They get @{ $initial }: a name for inside use cannot be verified
insight-becomes-no-name = They get their account name @{ $initial } unless you give them a userPrincipalName
insight-becomes-unknown = Sign in to the tenant to see what happens to them

## Rights of the connector account
insight-right-get-changes = Replicating Directory Changes
insight-right-get-changes-all = Replicating Directory Changes All
insight-right-reset-password = Reset password of users
insight-right-change-password = Change password of users
insight-right-lockout-time = Write lockoutTime of users
insight-right-pwd-last-set = Write pwdLastSet of users
insight-right-unexpire-password = Unexpire password
insight-right-anchor = Read and write mS-DS-ConsistencyGuid of users
insight-right-all-of-users = Read and write all properties of users
insight-right-all-of-persons = Read and write all properties of inetOrgPersons
insight-right-all-of-groups = Read and write all properties of groups
insight-right-all-of-contacts = Read and write all properties of contacts
insight-right-make-groups = Create and delete groups
insight-right-write-groups = Read, write and delete the groups in it

## Why an object is in or out
insight-domain-not-in-document = The domain { $domain } is not in the document
insight-add-its-forest = Add its forest on the page Active Directory first
insight-critical = It is a critical system object, and engines never sync those
insight-no-setting = No setting changes that
insight-written-back = It was written back from Microsoft Entra ID, and engines do not send it up again
insight-source-in-cloud = Its source is in the cloud; change it there
insight-other-kind = Engines sync users, groups, contacts, computers and devices; this is none of them
insight-itself-included = { $dn } itself is included
insight-itself-excluded = { $dn } itself is excluded
insight-nearest-included = { $dn } is the nearest listed container above it and is included
insight-nearest-excluded = { $dn } is the nearest listed container above it and is excluded
insight-nothing-listed = No container above it is listed in the scope of { $domain }
insight-reason-given = The reason given: { $why }
insight-review-on = To be reviewed on { $day }
insight-no-own-container = It stands in no container

## Containers that should stay in scope
insight-stay-target = It holds the target OU of group writeback: outside the scope each written group fails with "parent missing"
insight-stay-users = New users and groups are made here unless another OU is named; the delegation groups may be here too
insight-stay-computers = Computers that join are made here: outside the scope they cannot become hybrid joined
insight-stay-holds-computers = It holds { $count ->
        [one] { $count } computer
       *[other] { $count } computers
    }: outside the scope they cannot become hybrid joined, and those that are lose it
insight-stay-foreign = It stands for members from other forests: outside the scope those memberships are lost
insight-stay-devices = Device writeback writes its devices here

## Attributes and directory extensions
insight-attribute-missing = Type the name of an attribute
insight-attribute-name = An attribute's name has only letters, digits and hyphens and starts with a letter
insight-extension-listed = { $name } is in the list already
insight-extension-secret = { $name } is secret or computed: no engine can carry it
insight-extension-anyway = { $name } is synchronized anyway
insight-extension-too-many = An object can have { $n } extensions at most; remove one first
insight-never = { $why }: no engine can carry it
insight-never-computed = It is computed when it is read
insight-never-not-replicated = Each domain controller has a value of its own
insight-never-of-others = Neither users nor groups have it
insight-never-links = It links to other objects
insight-never-names = It names other objects
insight-never-time = It holds a time
insight-never-rights = It holds rights
insight-never-sid = It holds a security identifier
insight-never-syntax = Its syntax is none of text, number, yes or no, and bytes
insight-never-several = It holds several values that are neither text nor bytes
insight-kind-text = text
insight-kind-number = a number
insight-kind-flag = yes or no
insight-kind-bytes = bytes
insight-one-value = { $kind }, one value
insight-several-values = { $kind }, several values

## The scope as text
insight-line-domain = the domain "{ $domain }" is not in the document
insight-line-twice = line { $line } names the same container
insight-line-start = it must start with "include" or "exclude", not "{ $word }"
insight-line-no-name = after the word a distinguished name is missing
insight-line-no-day = "{ $day }" is no day; write it as 2027-03-31

## What syncs where, as a picture
insight-picture = What syncs where
insight-picture-more = and { $n } more forests
insight-picture-no-forest = No forest yet
insight-picture-no-tenant = No tenant yet
insight-picture-staging = Staging: nothing is exported
insight-picture-in-scope = In scope
insight-picture-read-as = Read as { $account }
insight-picture-into = Groups go into { $container }
insight-picture-china = China, operated by 21Vianet
insight-picture-own-endpoints = Endpoints of its own
insight-picture-nothing-in-scope = { $n ->
        [one] { $n } domain, nothing in scope
       *[other] { $n } domains, nothing in scope
    }
insight-picture-included = { $n ->
        [one] { $n } domain, { $included } included
       *[other] { $n } domains, { $included } included
    }
insight-picture-included-excluded = { $n ->
        [one] { $n } domain, { $included } included, { $excluded } excluded
       *[other] { $n } domains, { $included } included, { $excluded } excluded
    }
insight-picture-accounts = Accounts
insight-picture-hashes = Password hashes
insight-picture-extensions = { $n ->
        [one] { $n } extension
       *[other] { $n } extensions
    }
insight-picture-groups = Groups
insight-picture-passwords = Passwords
insight-picture-devices = Devices

## The picture in sentences
insight-told-forest = Forest { $forest }: { $scope }.
insight-told-forest-account = Forest { $forest }: { $scope }; the engine reads it as { $account }.
insight-told-more = And { $n } more forests.
insight-told-no-forest = No forest is connected yet.
insight-told-carries = { $engine } carries what is in scope to the tenant { $tenant }.
insight-told-carries-hashes = { $engine } carries what is in scope to the tenant { $tenant }, with password hashes.
insight-told-carries-extensions = { $n ->
        [one] { $engine } carries what is in scope to the tenant { $tenant }, with { $n } extension.
       *[other] { $engine } carries what is in scope to the tenant { $tenant }, with { $n } extensions.
    }
insight-told-carries-both = { $n ->
        [one] { $engine } carries what is in scope to the tenant { $tenant }, with password hashes and { $n } extension.
       *[other] { $engine } carries what is in scope to the tenant { $tenant }, with password hashes and { $n } extensions.
    }
insight-told-staging = { $engine } compares with the tenant { $tenant } and exports nothing: it is staging.
insight-told-no-tenant = { $engine } has no tenant yet.
insight-told-groups = Cloud groups are written back to { $forest }, into { $container }.
insight-told-passwords = Passwords changed in the cloud are written to { $forest }.
insight-told-devices = Devices are written back to { $forest }.
insight-told-nothing-back = Nothing is written back.

## What differs from the last applied state
insight-drift-rule-renamed = { $old } was renamed to { $new }
insight-drift-rule-moved = { $old } was moved to { $new }
insight-drift-rule-moved-then-in = The configuration names it by its old place, which an engine that knows DNs only would take for a deletion of all that is in it. Following it keeps it in scope.
insight-drift-rule-moved-then-out = The configuration excludes it by its old place. Following it keeps it out of scope.
insight-drift-drop-rule = Remove the rule
insight-drift-follow = Follow it
insight-drift-rule-gone = { $dn } was deleted
insight-drift-rule-gone-then-out = The rule that excludes it has nothing left to exclude.
insight-drift-container-gone = { $dn } was deleted
insight-drift-container-gone-then = What was in it leaves the scope and is deleted in Microsoft Entra ID at the next run. With the Active Directory Recycle Bin it can be restored with its GUID; then it is known again.
insight-drift-new = { $dn } is new under an included container, with { $objects }
insight-drift-new-then = It is in scope, since it follows the container above it: what is in it is synchronized at the next run.
insight-drift-let-in = Let it sync
insight-drift-keep-out = Exclude it
insight-drift-left = { $old } was moved to { $new }, out of scope, with { $objects }
insight-drift-left-then = What is in it would leave and be deleted in Microsoft Entra ID at the next run. The next plan keeps it in scope with a rule of its own, unless you let it go.
insight-drift-let-go = Let it go
insight-drift-keep-in = Keep it in scope
insight-drift-entered = { $old } was moved to { $new }, into the scope, with { $objects }
insight-drift-renamed = { $old } is { $new } now
insight-drift-renamed-then = It stays in scope; nothing has to be done.
insight-drift-objects = { $n ->
        [one] { $n } object
       *[other] { $n } objects
    }
insight-drift-objects-uncounted = objects that were not counted
insight-drift-note = Accept
insight-drift-group-gone = The group { $name } was deleted
insight-drift-group-gone-then = Nobody holds its right any more. Made again, it has another SID: the engine has to be told, and members sign in again.
insight-drift-make-again = Make it again
insight-drift-do-without = Do without it
insight-drift-group-renamed = The group { $old } was renamed to { $new } ({ $dn })
insight-drift-group-moved = The group { $name } was moved to { $dn }
insight-drift-group-renamed-then = Its members and its SID are the same; the configuration follows it by its GUID. A name that the engine was given has to be changed there.
insight-drift-group-retyped = The group { $name } was { $old } and is { $new } now
insight-drift-group-retyped-then = Plans do not touch a group of another type than the configuration says. Take the type over, or change it back.
insight-drift-take-type = Take the type over
insight-drift-type-back = Change it back
insight-drift-no-security-group = no security group
insight-drift-member-gone = { $who } is no longer a member of { $group }
insight-drift-member-gone-then = The configuration wants this member; the next plan adds it again.
insight-drift-member-gone-then-other = The configuration does not ask for this member.
insight-drift-member-drop = Do not want it any more
insight-drift-member-back = Add it again
insight-drift-member-new = { $who } was added to { $group } by someone else
insight-drift-member-new-then = A member of this group: { $may }
insight-drift-target-moved = The target OU { $old } is { $new } now
insight-drift-target-moved-then = The groups that were written moved with it. An engine that is told the old place writes new ones there; follow it before the next run.
insight-drift-target-gone = The target OU { $dn } was deleted
insight-drift-target-gone-then = No group can be written back until there is one again.
insight-drift-account-gone = The connector account { $name } was deleted
insight-drift-account-gone-then = The engine cannot sign in: nothing is synchronized. Choose or make another one on the page "Active Directory".
insight-drift-account-disabled = The connector account { $name } was disabled
insight-drift-account-disabled-then = The engine cannot sign in: nothing is synchronized until it is enabled again.
insight-drift-account-moved = The connector account { $name } is at { $dn } now
insight-drift-account-moved-then = It is the same account; its rights are unchanged.
insight-drift-right-gone = A right was removed: { $right }, of { $who } on { $dn }
insight-drift-right-gone-then = What needs it fails at the next run. The next plan gives it again.
insight-drift-right-gone-then-other = The configuration does not ask for it.
insight-drift-grant-again = Give it again
insight-drift-right-new = A right was added: { $right }, for { $who } on { $dn }
insight-drift-right-new-then = Syncwright did not give it and does not need it. Find out who did.
insight-drift-take-out = Take it out again
insight-drift-take-away = Take it away again
insight-drift-switched = { $feature } in Microsoft Entra ID was { $old } and is { $new } now
insight-drift-switched-then = It was switched elsewhere, by the engine's own set-up or by someone in the tenant.
insight-drift-switched-by-script = It was switched elsewhere. Entra Connect itself sets this, on its own server, so nothing is written from here: the exported script sets it back there.
insight-drift-switched-by-wizard = It was switched elsewhere. Entra Connect's own wizard sets this, so nothing is written from here: the exported checklist says on which page.
insight-drift-switched-by-hand = It was switched elsewhere, and nothing synchronizes until it is on again. No engine switches it on by itself, and nothing is written from here: a Global Administrator does it with Microsoft Graph PowerShell (Update-MgBetaOrganization, onPremisesSyncEnabled).
insight-drift-switched-by-plan = It was switched elsewhere, and Cloud Sync does not carry it out until it is on again. The next plan tells the service to switch it on.
insight-drift-export-script = Export the script that sets it back
insight-drift-export-checklist = Export the checklist
insight-drift-switch-back = Switch it on again
insight-drift-on = on
insight-drift-off = off
insight-drift-number = { $n }
insight-drift-tenant-sync = Directory synchronization
insight-drift-tenant-writeback = Group writeback
insight-drift-tenant-devices = Device writeback
insight-drift-tenant-extensions = Directory extensions
insight-drift-tenant-limit = The deletion limit
insight-drift-edited = The configuration file was changed since the last apply
insight-drift-edited-then = What it asks for now is in the next plan, setting by setting. Or go back to what was applied.
insight-drift-restore = Go back to what was applied

## Delegated access: principals that stand for many
insight-access-sid-everyone = Everyone
insight-access-sid-anonymous = Anonymous sign-in
insight-access-sid-authenticated = Everybody who signs in (Authenticated Users)
insight-access-sid-network = Everybody over the network
insight-access-sid-interactive = Everybody at a console
insight-access-sid-organisation = This organization
insight-access-sid-users = Users (built in)
insight-access-sid-guests = Guests (built in)
insight-access-sid-pre-windows-2000 = Pre-Windows 2000 Compatible Access
insight-access-sid-domain-users = Domain Users
insight-access-sid-domain-guests = Domain Guests
insight-access-sid-domain-computers = Domain Computers
insight-access-sid-system = the system itself
insight-access-sid-controllers = the domain controllers
insight-access-sid-self = the group's own members
insight-access-sid-creator = whoever creates it
insight-access-sid-owner-rights = whoever owns it
insight-access-sid-administrators = Administrators
insight-access-sid-account-operators = Account Operators

## Delegated access: states and kinds of accounts
insight-access-disabled = disabled
insight-access-expired = expired
insight-access-locked = locked out
insight-access-stale = not signed in for long
insight-access-never-expires = password never expires
insight-access-protected = protected administrator account
insight-access-person = person
insight-access-service = service account
insight-access-computer = computer
insight-access-group = group
insight-access-foreign = from outside
insight-access-other = other object
insight-access-unread = could not be read

## Delegated access: what somebody may do to a group, and ways into it
insight-access-may-write = add and remove members
insight-access-may-itself = add and remove itself
insight-access-may-rights = change the group's rights
insight-access-may-own = take the group over
insight-access-way = { $before } › { $then }
insight-access-way-primary = { $before } (primary group)
insight-access-accounts = { $n ->
        [one] { $n } account
       *[other] { $n } accounts
    }
insight-access-people-of = { $n ->
        [one] { $n } account of { $group }
       *[other] { $n } accounts of { $group }
    }
insight-access-high = High
insight-access-medium = Medium
insight-access-low = Low
insight-access-type-global = a global security group
insight-access-type-domain-local = a domain-local security group
insight-access-type-universal = a universal security group
insight-access-type-distribution = a distribution group

## Delegated access: findings
insight-access-missing = The group { $group } was not found
insight-access-missing-why = Without it nobody may do this: { $may }. Restore it from the recycle bin, or choose another group on the page "Delegation groups".
insight-access-not-set-up = { $group } is not set up
insight-access-not-set-up-why = Only administrators of the engine may do this: { $may }.
insight-access-retyped = { $group } is { $is } and was set up as { $was }
insight-access-retyped-why = The engine may no longer recognize it, and other groups may no longer be nested in it. Change the type back, or adopt it as it is.
insight-access-renamed = The group { $old } is now called { $new }
insight-access-renamed-why = It is the same group, known by its objectGUID. Let the document follow it; Microsoft Entra Connect Sync looks for the name with which it was installed.
insight-access-moved = { $group } was moved from { $old } to { $new }
insight-access-moved-why = Other rights are inherited there. Let the document follow it, or move it back.
insight-access-moved-open-why = People who do not administer the directory may change its members there. Move it back to the protected OU, or take their rights away, and let the document follow it.
insight-access-synced = { $group } is in sync scope
insight-access-synced-why = Its name and members become visible in Microsoft Entra ID, where they help nobody but an attacker. Keep it in an OU that is not in scope.
insight-access-synced-exclude = Its name and members become visible in Microsoft Entra ID, where they help nobody but an attacker. Nothing else that needs to sync is in { $ou }: exclude it.
insight-access-synced-beside = Its name and members become visible in Microsoft Entra ID, where they help nobody but an attacker. Nothing else that needs to sync is in { $ou }: exclude it. Cloud Sync can only be told what to include, so what lies directly in { $parent } leaves with it: the plan shows who.
insight-access-synced-others = Its name and members become visible in Microsoft Entra ID, where they help nobody but an attacker. Excluding { $ou } would take others out of scope too, for example { $other }: move the group into an OU that is not in scope.
insight-access-rights-unread = Who may change { $group } could not be read
insight-access-rights-unread-why = The signed-in account may not read its security descriptor. Sign in with one that may.
insight-access-has-disabled = { $group } holds { $who }, disabled, through { $through }
insight-access-has-disabled-why = Whoever enables the account again enables its access with it. Take it out.
insight-access-has-expired = { $group } holds { $who }, expired, through { $through }
insight-access-has-expired-why = The person has probably left. Take the account out.
insight-access-has-stale = { $group } holds { $who }, without a sign-in for { $days } days, through { $through }
insight-access-has-stale-why = Access that nobody uses is only of use to somebody else. Take it out, or find out who needs it. The time may lag by 14 days.
insight-access-has-everybody = { $group } holds { $who } through { $through }
insight-access-has-everybody-why = Nearly everybody may do this: { $may }. Take it out and put in those who need it.
insight-access-has-foreign = { $group } holds { $who }, from outside this forest, through { $through }
insight-access-has-foreign-why = Who is behind it is decided elsewhere, by people whom this forest does not know.
insight-access-has-unread = { $group } holds { $who }, which could not be read, through { $through }
insight-access-has-unread-why = It is in a domain that is not connected, or the signed-in account may not see it. Connect its forest to know who is behind it.
insight-access-has-service = { $group } holds { $who }, no person, through { $through }
insight-access-has-service-why = Whoever runs that service or computer has this access too, and its password is rarely changed.
insight-access-primary-why = { $why } { $group } is the primary group: give the account another primary group first.
insight-access-overdue = The time of { $who } in { $group } is over
insight-access-overdue-why = It was given for a time. "syncwright review --expire" takes it away, also as a scheduled task; or extend it.
insight-access-attestation = { $n ->
        [one] { $who } in { $group } is to be confirmed
       *[other] { $who } in { $group } are to be confirmed
    }
insight-access-attestation-why = Say for each whether it is still needed: confirm or remove.
insight-access-no-admin = Nobody is in { $group }
insight-access-no-admin-why = Nobody may change the sync engine. Add at least two people.
insight-access-one-admin = { $who } is alone in { $group }
insight-access-one-admin-why = When that person is ill or gone nobody may change the sync engine. Add a second one.
insight-access-not-in-browse = { $n ->
        [0] { $group } is not in { $browse }
        [one] { $group } is not in { $browse }, which { $n } member needs
       *[other] { $group } is not in { $browse }, which { $n } members need
    }
insight-access-not-in-browse-why = Without reading rights the engine's tools do not open for them. Put the group into the other one.
insight-access-not-in-browse-type-why = Without reading rights the engine's tools do not open for them. Groups of these types cannot be nested: add the people themselves.
insight-access-changer = { $who } may change who is in { $group }
insight-access-changer-itself = { $who } may add itself to { $group }
insight-access-changer-why = It is no administrator of the directory, and by this it has all that the group has. Take the right away.
insight-access-changer-inherited-why = It is no administrator of the directory, and by this it has all that the group has. The right is inherited: take it away on the OU above, or move the group.
insight-access-changer-owner-why = It owns the group and may give itself any right on it. Let Domain Admins own it.
insight-access-ring = These groups hold each other in a ring: { $groups }
insight-access-ring-why = Whoever is in one of them is in all of them. Active Directory allows it; it is seldom meant.
insight-access-ring-why-needless = Whoever is in one of them is in all of them. Active Directory allows it; it is seldom meant. Without the membership of { $member } in { $group } nobody loses access, and it is one ring less.
insight-access-distribution = { $group } is a distribution group
insight-access-distribution-why = Windows leaves it out when somebody signs in: who is in only through it has no access until it becomes a security group, which whoever may change it can do.
insight-access-itself = its own list


## Delegated access: the report
insight-access-report = Delegated access
insight-access-report-read = Read at { $time }. Nothing in it is newer than that.
insight-access-report-findings = Findings
insight-access-report-none = None.
insight-access-report-severity = Severity
insight-access-report-finding = Finding
insight-access-report-why = Why, and what to do
insight-access-report-fix = Mends it
insight-access-fix-add = Add { $who } to { $group }
insight-access-fix-remove = Take { $who } out of { $group }
insight-access-fix-revoke = Take the right { $sddl } off { $group }
insight-access-fix-follow = Let the document follow { $group }
insight-access-fix-exclude = Take { $ou } out of scope
insight-access-fix-choose = Choose a member of { $group }
insight-access-fix-confirm = Confirm the members of { $group }
insight-access-fix-set-up = Make or choose { $group }
insight-access-fix-plan = Plan the whole configuration: the plan sets it right
insight-access-report-effect = { $may }. { $count } in effect.
insight-access-report-account = Account
insight-access-report-kind = Kind
insight-access-report-way = By way of
insight-access-report-since = Since
insight-access-report-ends = Ends
insight-access-report-state = State
insight-access-report-confirmed = Confirmed
insight-access-report-due = to be confirmed
insight-access-report-recorded = { $time }, as recorded: Active Directory does not end it by itself
insight-access-report-last = Last sign-in
insight-access-report-changers = Who may change the membership
insight-access-report-group = Group
insight-access-report-who = Who
insight-access-report-may = May
insight-access-report-by = By
insight-access-report-tier = Tier 0
insight-access-report-owner = owner
insight-access-report-yes = yes
insight-access-report-no = no

## From Entra Connect to Cloud Sync. Headlines without full stop, reasons with.
insight-move-no-rules = Synchronization rules: they are in the server's export only, so give that as well.
insight-move-sign-in = How people sign in: an export does not say it. Cloud Sync manages neither agents of pass-through authentication nor federation: the step about signing in says what to do.
insight-move-group-sizes = Members of groups: they were not counted. Cloud Sync takes up to 50,000 in one group. This names those with more: Get-ADGroup -Filter * -Properties member | Where-Object {"{"} $_.member.Count -gt 50000 {"}"}
insight-move-not-counted = Objects: nobody was signed in to Active Directory, so nothing is known of how many there are.
insight-move-extension = Directory extension { $name }
insight-move-extension-why = Cloud Sync carries it by an attribute mapping of the job, which it does not make by itself.
insight-move-extension-instead = Add the mapping to the job before its OU is moved.
insight-move-large = { $n } objects of { $domain } are in scope
insight-move-large-why = Cloud Sync takes up to { $most } objects in one domain.
insight-move-large-instead = Take OUs out of scope that need not sync, or stay with Entra Connect for this domain.
insight-move-ous = { $n } OUs of { $domain } are needed to say the same scope
insight-move-ous-why = One configuration takes { $most } at most.
insight-move-ous-instead = Gather OUs below fewer parents, or include a parent as a whole.
insight-move-left-out = { $n ->
        [one] { $n } object directly in { $dn } leaves the scope
       *[other] { $n } objects directly in { $dn } leave the scope
    }
insight-move-left-out-empty = OUs made later directly below { $dn } do not sync
insight-move-left-out-why = Something below it is excluded, and Cloud Sync cannot exclude: it lists the OUs beside the excluded one instead.
insight-move-left-out-instead = Move the objects into an OU of their own, or move what is excluded elsewhere.
insight-move-computers = { $n ->
        [one] { $n } computer of { $domain } does not sync any more
       *[other] { $n } computers of { $domain } do not sync any more
    }
insight-move-computers-why = Cloud Sync does not carry devices: those that are hybrid joined lose what sync gave them.
insight-move-computers-instead = Stay with Entra Connect for devices, or join them to Microsoft Entra ID in another way.
insight-move-writeback = Groups are written back by Cloud Sync from then on
insight-move-writeback-why = It writes security groups made in the cloud, named by display name; Microsoft 365 groups and mail-enabled groups are not written.
insight-move-writeback-instead = Look through the written groups; those that Cloud Sync does not know stay as they are and are nobody's any more.
insight-move-rule-why = Cloud Sync runs no rules of Entra Connect.
insight-move-rule-instead = Rebuild what it does as a scoping filter or attribute mapping of the job, or give it up.
insight-move-rule-off-why = Cloud Sync's template does what the rule does.
insight-move-rule-off-instead = Take the mappings out of the job if they are not wanted there either.
insight-move-connector-why = Cloud Sync connects Active Directory and Microsoft Entra ID only.
insight-move-connector-instead = Carry it by another way, or keep Entra Connect or Identity Manager for it.
insight-move-pilot-why = Cloud Sync can be limited to groups as well, for pilots.
insight-move-pilot-instead = Give the job the same group, or choose OUs.
insight-move-misfit-why = { $why }.
insight-move-class-why = Cloud Sync's template carries them.
insight-move-class-instead = Switch the object mapping off in the job.
insight-move-filter-why = Single attributes were left out of synchronization.
insight-move-filter-instead = Take the same mappings out of the job before it starts.
insight-move-users-why = Users made in the cloud are written into Active Directory.
insight-move-users-instead = End it, or set up provisioning of users to Active Directory.
insight-move-pass-through-why = Cloud Sync does not install or manage the agents of pass-through authentication.
insight-move-pass-through-instead = Switch to password hash synchronization first, or install agents on servers of their own before Entra Connect goes: the step about signing in says how.
insight-step-mend = Mend what is in the way
insight-step-mend-how = Everything that is listed as in the way of the move.
insight-step-keep = Keep what is
insight-step-keep-how = Export the server's configuration with Get-ADSyncServerConfiguration and keep the folder. Nothing is taken out of Entra Connect's scope during the move: what leaves it is deleted in Microsoft Entra ID.
insight-step-agent = Install the provisioning agent
insight-step-agent-how = On a Windows server in each of: { $forests }. Better on two.
insight-step-stop = Stop Entra Connect's scheduler
insight-step-stop-how = Set-ADSyncScheduler -SyncCycleEnabled $false
insight-step-an-ou = the OU to begin with
insight-step-rule-in = Add an inbound rule for { $ou }
insight-step-rule-in-how = In the Synchronization Rules Editor, for user and again for group and contact: link type Join, precedence below 100, scoping filter dn ENDSWITH { $ou }, transformation cloudNoFlow = True (constant).
insight-step-rule-out = Add an outbound rule to Microsoft Entra ID
insight-step-rule-out-how = For the same classes: link type JoinNoFlow, precedence below 100, scoping filter cloudNoFlow EQUAL True. From then on Entra Connect leaves these objects alone.
insight-step-preview = Look at what Entra Connect would do
insight-step-preview-how = Run a full synchronization and look at the pending exports: not one deletion may be among them.
insight-step-pilot = Apply cloud-sync-pilot.toml: Cloud Sync takes over { $ou }
insight-step-pilot-how = Provision one user on demand first, then start the job.
insight-step-start = Start Entra Connect's scheduler again
insight-step-start-how = Set-ADSyncScheduler -SyncCycleEnabled $true
insight-step-check = Check the OU
insight-step-check-how = Every account is still the same one in Microsoft Entra ID, people can sign in, and the job is not in quarantine. Give it a few days.
insight-step-widen = Go on OU by OU
insight-step-widen-how = Widen the rules' filters and Cloud Sync's list together, and check after each, until cloud-sync.toml is applied as a whole.
insight-step-sign-in = Let people sign in without the server of Entra Connect
insight-step-sign-in-how = With pass-through authentication one agent, the service AzureADConnectAuthenticationAgent, runs on that server: uninstalling Entra Connect takes it away. The others stand in the Microsoft Entra admin center under Entra Connect, Pass-through authentication. Either let password hash synchronization run for everybody and switch the sign-in method off there, or install agents on servers of their own until three are active. With federation, keep its servers, or convert each domain to managed first.
insight-step-writeback = Move group writeback
insight-step-writeback-how = Switch it off in Entra Connect and on in Cloud Sync, with the same target OU, at one time.
insight-step-end = Take Entra Connect out of service
insight-step-end-how = Put it into staging mode for some weeks, then uninstall it. Do not remove OUs from its scope before.
## Scope tests
insight-test-in = { $object } must be in scope
insight-test-out = { $object } must be out of scope
insight-test-at-least = { $n ->
    [one] At least { $n } object of { $dn } must be in scope
   *[other] At least { $n } objects of { $dn } must be in scope
}
insight-test-at-most = { $n ->
    [one] At most { $n } object of { $dn } may be in scope
   *[other] At most { $n } objects of { $dn } may be in scope
}
insight-test-none = Nothing of { $dn } may be in scope
insight-test-is-out = { $object } must be in scope and is out
insight-test-is-in = { $object } must be out of scope and is in
insight-test-are-out = All of { $object } must be in scope, and { $n ->
    [one] { $n } is out: { $first }
   *[other] { $n } are out, the first is { $first }
}
insight-test-are-in = All of { $object } must be out of scope, and { $n ->
    [one] { $n } is in: { $first }
   *[other] { $n } are in, the first is { $first }
}
insight-test-too-few = { $n ->
    [one] { $n } object of { $dn } is in scope; at least { $least } must be
   *[other] { $n } objects of { $dn } are in scope; at least { $least } must be
}
insight-test-too-many = { $n ->
    [one] { $n } object of { $dn } is in scope; at most { $most } may be
   *[other] { $n } objects of { $dn } are in scope; at most { $most } may be
}
insight-test-no-container = { $dn } of a scope test does not exist
insight-test-not-found = { $object } was not found
insight-test-unread = It was not read
insight-stays-group = The group { $dn } and who is in it
insight-stays-target = The OU { $dn } and what is in it
insight-stays-account = The account { $dn } and its rights
## Cloud Sync in the tenant
insight-job-state = State
insight-job-runs = runs by its schedule
insight-job-paused = paused
insight-job-disabled = not started yet
insight-job-quarantined = in quarantine
insight-job-other = { $state }
insight-job-why = Why
insight-job-since = { $why } (since { $time })
insight-job-too-many-deletes = More objects are to be deleted than the limit allows. Look at what left the scope; then carry the deletions out, or put the objects back in
insight-job-failing-much = Too many objects fail. Look at the errors; mend the cause; then release the job
insight-job-last-run = Last run
insight-job-never = never
insight-job-succeeded = { $time }: succeeded
insight-job-failed = { $time }: failed
insight-job-numbers = Numbers
insight-job-counts = { $imported } read, { $exported } written, { $failing } failing
insight-job-carried = Carried so far
insight-job-carried-of = { $kind }: { $n }
insight-job-error = Error
insight-agent-active = active
insight-agent-inactive = not active
insight-agent-version = version { $version }
insight-agent-unknown-version = version not told
insight-agent-serves = serves { $domains }
insight-agent-serves-none = serves no domain
insight-agent-line = { $state }, { $version }, { $serves }
