### The page Optional features (src/wizard/pages/features.rs, src/ui/pages/features.rs).

## The features
page-features-hash-sync = Password hash synchronization
page-features-hash-sync-about = People sign in to the cloud with the password they have in Active Directory. A hash of its hash is sent, never the password.
page-features-password-writeback = Password writeback
page-features-password-writeback-about = A password changed or reset in the cloud is set in Active Directory too.
page-features-exchange = Exchange hybrid
page-features-exchange-about = Exchange attributes set in the cloud come back to Active Directory.
page-features-extensions = Directory extensions
page-features-extensions-about = Further attributes of users and groups go to the cloud.
page-features-group-writeback = Group writeback
page-features-group-writeback-about = Groups made in the cloud are written to Active Directory.
page-features-device-writeback = Device writeback
page-features-device-writeback-about = Devices registered in the cloud are written to Active Directory.
page-features-staging = Staging mode
page-features-staging-about = The server reads and computes, and exports nothing: for a standby or a trial.
page-features-deletion-limit = Deletion limit
page-features-deletion-limit-about = More deletions than this in one run stop the engine, and somebody looks first.

## What is said and done on the page
page-features-checking = Checking the rights of the connector accounts
page-features-cancel = Cancel
page-features-check-again = Check again
page-features-set-up-group-writeback = Set up group writeback
page-features-needs = { $feature } needs
page-features-deletions = Deletions in one run
page-features-deletions-help = 500 is what both engines start with
page-features-remove = Remove { $name }
page-features-schema-says = What the schema says of { $name }
page-features-look-up-again = Look up in the schema again
page-features-attribute = Attribute to add
page-features-attribute-help = Its lDAPDisplayName, for example costCenter
page-features-attribute-missing = Type the name of an attribute
page-features-add = Add attribute
page-features-asked-for-most = Asked for most:
page-features-add-named = Add { $name }
page-features-switch-off = Switch off "{ $feature }": { $why }
page-features-remove-extension = Remove the directory extension { $name }: { $why }

## Why a feature cannot be on
page-features-engine-cannot = { $engine }: { $why }
page-features-no-exchange-schema = { $forests } has no Exchange schema: prepare it with Exchange set-up first
page-features-one-forest-only = It works with one forest only
page-features-schema-too-old = The schema of { $forests } is older than Windows Server 2012 R2: extend it first
page-features-no-external-id = The schema of { $forests } has no msDS-ExternalDirectoryObjectId: extend it to Windows Server 2016 first

## What a feature asks for
page-features-need-reset = Self-service password reset in the tenant
page-features-need-reset-note = Microsoft Graph does not tell it. Look in the Microsoft Entra admin center under Password reset, On-premises integration too
page-features-need-exchange-schema = Exchange schema in each forest
page-features-need-exchange-schema-note = Prepare it with Exchange set-up: { $forests }
page-features-need-exchange = Exchange hybrid, for mail attributes of the groups
page-features-need-exchange-note = Without it the groups have no mail address in Active Directory
page-features-need-schema-2016 = Schema of Windows Server 2016
page-features-need-schema-2012 = Schema of Windows Server 2012 R2
page-features-need-schema-note = Extend the schema: { $forests }
page-features-need-target = A target OU
page-features-need-target-note = Choose it on the next page
page-features-need-one-forest = One forest
page-features-forests = { $n ->
        [one] { $n } forest
       *[other] { $n } forests
    }
page-features-need-other-server = Another server that exports
page-features-need-other-server-note = Only one server may export to a tenant; this one then sends no passwords either
page-features-no-forest = No forest is connected
page-features-found = Found
page-features-need-age = Minimum password age of 0 days in the domain policy
page-features-need-age-longer = It is longer in { $domains }: who changes a password twice within it is refused
page-features-need-age-of = { $domain } ({ $age })
page-features-need-age-unread = Not read in { $domains }
page-features-need-age-found = Found; fine-grained policies may differ
page-features-days = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
page-features-hours = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
page-features-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
page-features-need-licence = Microsoft Entra ID P1 or P2
page-features-need-licence-found = Found: { $name }
page-features-need-licence-missing = The tenant has no such licence
page-features-need-licence-unknown = Sign in to the tenant to have it checked
page-features-need-active-server = A server that is not in staging mode
page-features-need-active-server-note = In staging mode no password is sent or written
page-features-need-devices = The container RegisteredDevices
page-features-need-devices-uncounted = The domains are not counted yet
page-features-need-devices-there = It is there. Its rights come from the task "Configure device options" of Entra Connect; they are not checked here
page-features-need-devices-missing = Entra Connect's task "Configure device options" makes it, and gives the connector account the rights it needs on it and on "Device Registration Configuration": Microsoft publishes no list of them, so Syncwright does not give them
page-features-need-same-limit = The same limit in the tenant
page-features-need-same-limit-note = It is { $n } there; the tenant's holds until the engine is told otherwise
page-features-need-rights = Rights of the connector account in { $forest }
page-features-need-rights-no-account = No account is chosen for this forest
page-features-need-rights-new-account = The new account gets them
page-features-need-rights-being-checked = Being checked
page-features-need-rights-unchecked = Not checked
page-features-need-rights-has = It has them
page-features-need-rights-given = The plan will give it: { $rights }
page-features-need-rights-lacks = It lacks: { $rights }
page-features-need-extensions = Attributes of users or groups that hold text, numbers or bytes
page-features-need-extensions-note = Values longer than 250 characters are cut

## What the schemas say of a directory extension
page-features-extension-unchecked = Not checked: no forest is connected
page-features-extension-checking = Being looked up in the schema of { $forests }
page-features-extension-failed = The schema of { $forests } could not be read; check again
page-features-extension-unasked = Not looked up in the schema of { $forests }
page-features-extension-fits = In the schema of { $forests }: { $what }
page-features-extension-unfit = In the schema of { $forests }. { $why }. Remove it
page-features-extension-absent = Not in the schema of { $forests }. Correct its name, extend the schema there and check again, or remove it
page-features-extension-nowhere = no connected forest has it in its schema

## Names, one after the other
page-features-list = { $first }, { $next }
