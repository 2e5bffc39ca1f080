### The page Group writeback (src/wizard/pages/group_writeback, src/ui/pages/group_writeback.rs).
page-group-writeback-switch = Write groups back to Active Directory
page-group-writeback-sentence = { $text }.
page-group-writeback-written-reading = Looking for groups that were written already
page-group-writeback-written-none = No group that was written already is touched by this
page-group-writeback-will-go = Groups written before will go

## What the engine does and asks for
page-group-writeback-does = What { $engine } does
page-group-writeback-deleted = A group deleted in the cloud
page-group-writeback-deleted-stays = Stays in Active Directory until it is deleted there for good, too.
page-group-writeback-scope = Scope of the written groups
page-group-writeback-scope-universal = Always universal: both engines fix it. A universal group cannot hold domain local groups.
page-group-writeback-asks-for = What it asks for
page-group-writeback-schema-has = The schema of { $forest } has msDS-ExternalDirectoryObjectId
page-group-writeback-schema-lacks = The schema of { $forest } lacks msDS-ExternalDirectoryObjectId
page-group-writeback-schema-advice = Cloud Sync finds its groups again by it. It comes with the schema of Windows Server 2016: extend the schema first.
page-group-writeback-agent = The provisioning agent is version 1.1.2334.0 or newer
page-group-writeback-agent-advice = It must reach a domain controller on the ports 389 and 3268.
page-group-writeback-exchange-has = { $forest } has the Exchange schema
page-group-writeback-exchange-lacks = { $forest } has no Exchange schema
page-group-writeback-exchange-advice = Without it the groups are written, but without their mail attributes.
page-group-writeback-licence-has = The tenant has a licence: { $name }
page-group-writeback-licence-missing = No licence for group writeback was found in the tenant
page-group-writeback-licence-unread = The tenant's licences could not be read
page-group-writeback-licence-unknown = The tenant's licences are not known
page-group-writeback-licence-advice = Group writeback needs Microsoft Entra ID P1 or P2.
page-group-writeback-licence-unread-advice = { $why } Group writeback needs Microsoft Entra ID P1 or P2.

## The target OU
page-group-writeback-target = Target OU
page-group-writeback-use-existing-ou = Use an OU that is there
page-group-writeback-make-ou = Make a new OU
page-group-writeback-checking = Checking the place and your rights
page-group-writeback-check-again = Check again
page-group-writeback-choose-ou = Choose the target OU…
page-group-writeback-inside = Inside
page-group-writeback-choose-parent = Choose where to make it…
page-group-writeback-ou-name = Name of the new OU
page-group-writeback-ou-there = This OU is there already
page-group-writeback-ou-there-advice = Use it, or choose another name.
page-group-writeback-use-this-ou = Use this OU
page-group-writeback-name-taken = Something else has this name
page-group-writeback-name-taken-advice = It is no OU. Choose another name.
page-group-writeback-not-in-scope = The target OU is not in the scope of synchronization
page-group-writeback-not-in-scope-why = Entra Connect writes only where it also reads; otherwise every group fails with "parent missing".
page-group-writeback-add-to-scope = Add it to the scope
page-group-writeback-choose-parent-first = Choose where the target OU is made
page-group-writeback-ou-name-problem = Name of the target OU: { $problem }
page-group-writeback-ou-there-problem = { $name } is there already; use it or choose another name
page-group-writeback-choose-target = Choose the target OU
page-group-writeback-domain-unknown = The domain { $domain } is not part of this set-up
page-group-writeback-choose-below-domain = Choose an OU below the domain
page-group-writeback-being-checked = The target OU is being checked
page-group-writeback-unchecked = The target OU could not be checked; check again
page-group-writeback-where-made = Where the OU is made

## Which groups
page-group-writeback-which = Which groups
page-group-writeback-all = All groups that the engine writes
page-group-writeback-selected = Only the groups I choose
page-group-writeback-connect-writes-all = Entra Connect writes all Microsoft 365 groups by itself
page-group-writeback-connect-writes-all-advice = The others are left out by writebackConfiguration in Microsoft Graph, which Syncwright does not change. The last page says how.
page-group-writeback-unwritable = { $name }: { $why }
page-group-writeback-chosen = { $n } chosen
page-group-writeback-search = Search groups
page-group-writeback-read-again = Read the groups again
page-group-writeback-sign-in-first = Sign in to the tenant to see its groups.
page-group-writeback-none-found = No group was found.
page-group-writeback-column-written = Written back
page-group-writeback-column-group = Group
page-group-writeback-column-kind = Kind
page-group-writeback-table = Groups of the tenant
page-group-writeback-cannot = Cannot
page-group-writeback-yes = Yes
page-group-writeback-no = No
page-group-writeback-click-a-row = Click a row to choose it or leave it out.
page-group-writeback-reading = Reading groups
page-group-writeback-read-more = Read more groups
page-group-writeback-read-of = { $n } of { $total } read
page-group-writeback-kind-microsoft-365 = Microsoft 365 group
page-group-writeback-kind-security = Security group
page-group-writeback-kind-mail-security = Mail-enabled security group
page-group-writeback-kind-distribution = Distribution list
page-group-writeback-kind-dynamic = { $kind }, dynamic members
page-group-writeback-choose-groups = Choose at least one group, or all groups
page-group-writeback-cannot-be-written = { $name } cannot be written back: { $why }

## Names
page-group-writeback-names = Names in Active Directory
page-group-writeback-by-object-id = Object id
page-group-writeback-by-object-id-about = Group_ and the object id of the cloud group.
page-group-writeback-by-display-name = Display name
page-group-writeback-by-display-name-about = The display name, "_" and the last 12 digits of the object id.
page-group-writeback-always-display-name = Cloud Sync always uses the display name
page-group-writeback-how-named = How names are formed
page-group-writeback-names-later = The names of your groups appear here.
page-group-writeback-column-name = Name in the OU
page-group-writeback-preview = Preview of names
page-group-writeback-preview-first = { $n ->
        [one] The first group is shown.
       *[other] The first { $n } groups are shown.
    }
page-group-writeback-look-again = Look for these names again
page-group-writeback-note-cut = Shortened
page-group-writeback-note-there = In the OU already
page-group-writeback-note-collides = Name is taken
page-group-writeback-choose-naming = Choose how names are formed: this engine has one way only
page-group-writeback-name-twice = The name { $name } would be used twice

## Rights
page-group-writeback-rights = Rights of the engine's account on the OU
page-group-writeback-rights-no-target = Choose the target OU first.
page-group-writeback-no-account = No connector account is chosen for this forest
page-group-writeback-no-account-advice = Whichever account the engine uses needs the rights below.
page-group-writeback-go-to-directory = Go to Active Directory
page-group-writeback-new-account = { $name } is made by the plan and gets exactly these rights.
page-group-writeback-rights-reading = Reading the rights on the OU
page-group-writeback-rights-read-again = Read the rights again
page-group-writeback-has-all = { $account } has every right it needs here.
page-group-writeback-lacks-given = { $account } lacks { $n }; the plan gives what is missing.
page-group-writeback-lacks-yours = { $account } lacks { $n }; you chose to give it the rights yourself.
page-group-writeback-right-has = Has it
page-group-writeback-right-will-be-given = Will be given
page-group-writeback-right-missing = Missing
page-group-writeback-right-needed = Needed
page-group-writeback-as-sddl = These rights as SDDL
