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
