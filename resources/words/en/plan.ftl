### Steps, findings and changes (src/plan).

## An object and where it stands; sentences in a row
plan-named = { $name } in { $place }
plan-sentence = { $text }.
plan-sentences = { $first } { $then }
plan-pair = { $name }: { $value }

## Steps
plan-make-ou = Create the OU { $what }
plan-make-ou-reason = Group writeback: the target OU
plan-make-ou-undo = Deletes the OU { $what }, if it is still empty
plan-make-account = Create the connector account { $what }
plan-make-account-reason = Forest { $forest }: the account the engine signs in with
plan-make-account-undo-with-entry = Deletes the account { $what } and its entry in the key store
plan-make-account-undo = Deletes the account { $what }
plan-password-in-key-store = Its password is made at random and kept in the key store as "{ $name }"
plan-password-from-variable = Its password is taken from the environment variable { $name }
plan-account-ordinary = It is an ordinary user, its password does not expire (userAccountControl 66048)
plan-make-group = Create the { $scope } security group { $what }
plan-delegation-reason = Delegation: { $may }
plan-make-group-undo = Deletes the group { $what }
plan-members = { $n } members
plan-add-members = Add { $who } to { $group }
plan-add-members-undo = Removes { $who } from { $group }
plan-rights = { $n ->
        [one] { $n } right
       *[other] { $n } rights
    }
plan-grant = Give { $account } { plan-rights } on { $on }
plan-grant-reason = Needed for: { $features }
plan-grant-undo = Takes the { plan-rights } back from { $account } on { $on }
plan-write-document = Write the document { $path }
plan-write-document-undo = Puts the document back as it was before
plan-write-new-document = Write the new document { $path }
plan-write-new-document-undo = Deletes the document
plan-write-document-reason = It holds what you decided, for the engine and for the next change
plan-ids-filled-in = The GUIDs and SIDs of what is made are filled in
plan-change = { $name }: { $old } → { $new }
plan-change-gone = { $name }: { $old } → (gone)

## Settings, old and new
plan-set-engine = Engine
plan-set-scope-test = Scope test { $object }
plan-set-on = on
plan-set-off = off
plan-set-tenant = Tenant
plan-set-tenant-domain = Tenant domain
plan-set-cloud = Cloud
plan-set-cloud-addresses = Cloud addresses
plan-cloud-global = global
plan-cloud-china = China
plan-cloud-custom = custom
plan-set-sign-in-to = Sign-in to { $forest }
plan-set-connection-to = Connection to { $forest }
plan-set-connector = Connector account of { $forest }
plan-set-connector-rights = Rights of the connector account of { $forest }
plan-set-rights-given = given by Syncwright
plan-set-rights-left = left as they are
plan-set-domain = Domain { $domain }
plan-set-in-document = in the document
plan-set-scope = Scope: { $dn }
plan-rule-included = included
plan-rule-excluded = excluded
plan-rule-why = { $rule }, { $why }
plan-rule-until = { $rule }, to be reviewed on { $day }
plan-credential-asked = asked each time
plan-credential-ticket = Kerberos ticket
plan-credential-entry = key store entry { $name }
plan-credential-variable = environment variable { $name }
plan-set-sign-in-name = Sign-in name from
plan-set-unverified = Go on with unverified suffixes
plan-set-anchor = Source anchor
plan-set-across-forests = Users across forests
plan-join-once = represented only once
plan-join-by = joined by { $attribute }
plan-join-by-two = joined by { $one } and { $two }
plan-limit-deletions = { $n } deletions in one run
plan-set-writeback = Group writeback
plan-set-target = Target OU
plan-set-groups = Groups written back
plan-groups-all = all that the engine can write
plan-groups-selected = { $n } selected: { $names }
plan-set-naming = Names of written groups
plan-naming-display-name = display name and the last 12 digits of the object id
plan-naming-object-id = "Group_" and the object id
plan-set-removal = When writeback ends
plan-group-adopted = the group that is there
plan-set-members = Members wanted in { $group }
plan-set-nested = Operators and PasswordSet are also in Browse

## Findings: names and rights
plan-no-such-name-group = No group can have the name { $name }
plan-no-such-name-ou = No OU can have the name { $name }
plan-other-name-group = { $problem }. Give the new group another name.
plan-other-name-ou = { $problem }. Give the new OU another name.
plan-no-container = The container { $dn } does not exist
plan-no-container-advice = Choose another place for { $name }.
plan-may-not-create-accounts = You may not create user accounts in { $dn }
plan-may-not-create-ous = You may not create OUs in { $dn }
plan-may-not-create-groups = You may not create groups in { $dn }
plan-may-not-change-rights = You may not change the rights of { $dn }
plan-may-not-change-members = You may not change the members of { $dn }
plan-lacks-right = You lack the right "{ $right }" there. Sign in as somebody who has it, or have it given to you.
plan-right-create-accounts = Create child: user accounts (CC)
plan-right-create-ous = Create child: OUs (CC)
plan-right-create-groups = Create child: groups (CC)
plan-right-write-dacl = Write DACL (WD)
plan-right-write-member = Write member (WP)

## Findings: forests and connector accounts
plan-domain-unreachable = The domain { $domain } cannot be reached
plan-no-connector = The forest { $forest } has no connector account yet
plan-no-connector-advice = Choose an existing account or have one created.
plan-recycle-bin-off = The Recycle Bin of the forest { $forest } is switched off
plan-recycle-bin-off-advice = What is deleted there by mistake comes back without its groups and most of its attributes, so Microsoft Entra ID may take a restored user for a new one. Microsoft advises to switch it on before the first run: in the Active Directory Administrative Center, or with Enable-ADOptionalFeature "Recycle Bin Feature" -Scope ForestOrConfigurationSet -Target { $forest }. It cannot be switched off again.
plan-connector-not-found = The connector account { $what } was not found
plan-connector-not-found-advice = Choose an account that exists, or have this one created.
plan-connector-clash = An object with the name of the new connector account is there already: { $dn }
plan-connector-clash-advice = Give the new account another name, or choose to use the existing one.
plan-account-name-long = The account name { $name } is longer than 20 characters
plan-account-name-long-advice = Active Directory allows 20 for a user's sAMAccountName; shorten it.
plan-account-name-taken = The account name { $name } is taken by { $by }
plan-account-name-taken-advice = Give the new account another name, or use the existing one.
plan-password-nowhere = The password of the new account { $name } has no place to go
plan-password-nowhere-advice = Name an entry of the key store, or an environment variable that holds the password.
plan-entry-exists = The key store has an entry { $name } already
plan-entry-exists-advice = Name another entry, or delete this one if it is left from an account that is gone.
plan-variable-empty = The environment variable { $variable } holds no password for the new account { $name }
plan-variable-empty-advice = Set it to a random password of at least 16 characters and start again.
plan-password-fine = The password in { $variable } is as the domain asks for
plan-fine-grained = This is the domain's own policy: a fine-grained one for the account or its groups, Domain Users among them, may ask for more or less.
plan-password-refused = The domain would refuse the password in { $variable } for the new account { $name }
plan-password-refused-advice = It { $faults }. Set the variable to another password and start again. { plan-fine-grained }
plan-fault-and = { $one }, and { $other }
plan-fault-missing = is missing
plan-fault-short = has fewer than { $n } characters
plan-fault-kinds = has fewer than three of: upper case, lower case, digits, punctuation, other letters
plan-fault-name = holds the account's name or a part of it
plan-cannot-be-connector = { $what } cannot be the connector account
plan-cannot-be-connector-advice = Choose an ordinary user account: no managed service account, group or computer.
plan-connector-groups-unknown = Whether the connector account { $what } is an administrator's cannot be told: its groups cannot be read
plan-connector-groups-unknown-advice = Sign in with an account that may read its tokenGroups, or choose another connector account.
plan-connector-privileged = The connector account { $what } is a member of { $group }
plan-connector-privileged-advice = Use an account with just the rights it needs: whoever holds the sync server would hold the forest.
plan-connector-lacks = The connector account { $name } lacks "{ $right }" on { $on }
plan-connector-lacks-advice = { $feature } will fail. Let Syncwright give the right, or give it yourself.
plan-connector-denied = A denial takes "{ $right }" on { $on } from the connector account { $name }
plan-connector-denied-advice = { $feature } will fail. Remove the denial that stands before it.

## Findings: engine and tenant
plan-engine-cannot = { $asked }, and { $engine } cannot do that
plan-engine-cannot-advice = { $why }. { $instead }
plan-tenant-not-asked = Microsoft Entra ID was not asked
plan-tenant-not-asked-advice = Not checked: { $what }. Nothing is written there; sign in to have it checked too.
plan-unchecked-tenant = whether it is the tenant of this document and sync is on there already
plan-unchecked-roles = your roles
plan-unchecked-suffixes = whether the UPN suffixes are verified domains
plan-unchecked-licence = whether it has the licence for writeback
plan-other-tenant = You are signed in to { $tenant }, but the document is for another tenant
plan-other-tenant-advice = Sign in to the tenant of the document, or open the document that belongs to this tenant.
plan-no-role = { $person } has no role that may set up synchronization
plan-no-role-advice = Have Hybrid Identity Administrator assigned directly (not through a group) and activated before the engine is set up.
plan-no-licence = The tenant has no Microsoft Entra ID P1 or P2 licence, which writeback needs
plan-no-licence-advice = Buy or assign one, or switch off group, password and device writeback.
plan-licence-unknown = Whether the tenant has the licence for writeback could not be read
plan-licence-unknown-advice = { $why }. Microsoft Entra ID P1 or P2 is needed.
plan-suffix = The UPN suffix { $suffix }: { $state } in the tenant
plan-suffix-users = { $n } users with the UPN suffix { $suffix }: { $state } in the tenant
plan-suffix-advice = { $becomes }. Verify the domain, change the users' suffix, or choose to go on with unverified suffixes.
plan-suffix-accepted = The UPN suffix { $suffix } is not verified in the tenant
plan-suffixes-accepted = { $n } UPN suffixes are not verified in the tenant
plan-suffixes-accepted-advice = Users with one of them get another sign-in name; you chose to go on. They are: { $names }.
plan-no-exchange = Exchange hybrid is switched on, but { $forest } has no Exchange schema
plan-no-exchange-advice = Prepare the schema with Exchange set-up, or switch the feature off.
plan-no-devices = Device writeback is switched on, but the schema of { $forest } has no devices
plan-no-devices-advice = Extend the schema to Windows Server 2012 R2, or switch the feature off.
plan-no-external-id = Group writeback with Cloud Sync needs msDS-ExternalDirectoryObjectId, which the schema of { $forest } lacks
plan-no-external-id-advice = Extend the schema to Windows Server 2016, choose Microsoft Entra Connect Sync, or switch group writeback off.
plan-no-limit = The deletion limit is off
plan-no-limit-advice = A mistake in the scope could then delete any number of objects in one run; 500 is the usual limit.

## Findings: group writeback
plan-writeback-off = Group writeback is switched off: the engine deletes the groups it wrote
plan-writeback-off-advice = Make sure nothing in Active Directory uses them any more.
plan-writeback-paused = Group writeback is switched off: its job is paused, and the groups it wrote stay as they are
plan-writeback-paused-advice = They are no longer kept up to date. Whoever wants them gone takes them out of the selection first, so that Cloud Sync deletes them, and switches off after that.
plan-writeback-all = Entra Connect writes back all Microsoft 365 groups, not the selected ones only
plan-writeback-all-advice = Leave the others out by writebackConfiguration.isEnabled = false in Microsoft Graph, group by group, before the engine runs.
plan-no-groups-chosen = Group writeback is to write chosen groups, and none is chosen
plan-no-groups-chosen-advice = Choose at least one group, choose all groups, or switch group writeback off.
plan-no-target = Group writeback is on, but no target OU is chosen
plan-no-target-advice = Choose an OU or have one created.
plan-target-in-no-domain = The target OU { $dn } is in no domain of the document
plan-target-in-no-domain-advice = Choose an OU in a connected domain.
plan-target-no-ou = { $dn } is no OU
plan-target-no-ou-advice = Choose an OU as the target.
plan-target-replaced = Another OU has taken the place of the target OU { $dn }
plan-target-replaced-advice = Choose the target OU again.
plan-target-missing = The target OU { $dn } does not exist
plan-target-missing-advice = Choose an OU that exists, or have this one created.

## Findings: delegation groups
plan-not-all-four = { $n } of the four delegation groups are set up
plan-not-all-four-advice = Entra Connect asks for all four when custom groups are given at installation.
plan-not-nested = Operators and PasswordSet are not put into Browse
plan-not-nested-advice = Their members also need what Browse allows; switch the rule on.
plan-group-not-found = The group { $what } to be used was not found
plan-group-not-found-advice = Choose a group that exists, or have this one created.
plan-group-name-taken = The name { $name } is taken by { $by }
plan-group-clash = There is an object with this name already: { $dn }
plan-group-clash-advice = Use that group, or give the new one another name.
plan-member-not-found = { $what }, to be a member of { $group }, was not found
plan-member-not-found-advice = Take it out of the list, or choose the object again.
plan-cannot-hold = A { $outer } group cannot hold the { $inner } group { $name }
plan-cannot-hold-advice = Make the Browse group domain local, or do not put Operators and PasswordSet into it.
plan-group-in-scope = The delegation group { $name } is in scope and would sync to the cloud
plan-group-in-scope-advice = Put the delegation groups into an OU that does not sync.
plan-no-group = { $what } is no group
plan-no-group-advice = Choose a security group.
plan-other-kind = { $what } is a { $kind } group, the document says { $scope } security group
plan-other-kind-advice = Choose the scope that the group has, or another group. Distribution groups cannot hold rights.
plan-adopts-built-in = { $what } is a built-in group and serves Active Directory itself
plan-adopts-built-in-advice = Its members would get rights of the directory with those of the engine. Adopt or create a group that serves nothing else.
plan-kind-global-security = global security
plan-kind-local-security = domain local security
plan-kind-universal-security = universal security
plan-kind-global-distribution = global distribution
plan-kind-local-distribution = domain local distribution
plan-kind-universal-distribution = universal distribution
plan-kind-special = special

## Findings: scope
plan-nothing-in-scope = Nothing is in scope
plan-nothing-in-scope-advice = Include at least one OU, otherwise nothing syncs.
plan-container-moved = The container { $old } is now { $new }
plan-container-moved-advice = It was recognised by its GUID; the document follows it.
plan-container-replaced = Another container has taken the place of { $dn }
plan-container-advice = Refresh the tree and decide again, or take the rule out.
plan-exclusion-due = The exclusion of { $dn } was to be reviewed on { $day }
plan-exclusion-due-advice = Decide again: give it another day, or include the container.
plan-scope-test = It is a scope test of the document
plan-scope-test-advice = { $why }. Change the scope, or the test.
plan-scope-test-unknown = Whether this scope test holds cannot be told: { $test }
plan-scope-test-unknown-advice = { $why }. Correct its name, or take the test out.

## Findings: directory extensions
plan-extension-anyway = { $name } is synchronized anyway
plan-extension-anyway-advice = A directory extension of it would be a second copy: remove it.
plan-extension-impossible = { $name } cannot be a directory extension
plan-extension-impossible-advice = { $fault }. Remove it from the directory extensions.
plan-extension-spelled = The directory extension { $name } is spelled { $spelled } in the schema
plan-extension-spelled-advice = Entra Connect tells upper from lower case here: spell it that way.
plan-extension-not-in-schema = The directory extension { $name } is not in the schema of { $forests }
plan-extension-not-in-schema-advice = Correct its name, extend the schema there, or remove it. A schema that was extended a moment ago reaches each domain controller by replication.

## Lists
plan-listed = { $first }, { $then }
plan-in-brackets = ({ $what })
plan-with-brackets = { $what } ({ $more })
plan-set-application = Application to sign in with
plan-set-further-authority = Further certificate authority

## Delegated access
plan-access-reason = Delegated access: { $why }
plan-access-reason-none = Delegated access, no reason given
plan-add-until = Add { $who } to { $group } until { $end }
plan-ends-by-directory = Active Directory ends it by itself
plan-remove-members = Remove { $who } from { $group }
plan-remove-members-undo = Puts { $who } into { $group } again
plan-revoke = Take from { $who } the right to change { $group }
plan-revoke-undo = Gives { $who } the right again
plan-revoked-right = This entry of the access list: { $sddl }

## Coming back: who leaves, and groups of another type
plan-leave = { $who } leave; the deletion limit is { $limit }
plan-leave-no-limit = { $who } leave; no deletion limit is set
plan-leave-privileged = { $n ->
        [one] { $n } of them is an administrator or another protected account
       *[other] { $n } of them are administrators or other protected accounts
    }
plan-written-go = { $n ->
        [one] { $n } group that was written back is deleted
       *[other] { $n } groups that were written back are deleted
    }
plan-above-limit = { $n } deletions are above the limit of { $limit }: the engine stops and deletes nothing until somebody allows it
plan-enter = { $who } enter
plan-enter-privileged = { $n ->
        [one] { $n } of them is an administrator or another protected account
       *[other] { $n } of them are administrators or other protected accounts
    }
plan-retype = Make { $what } a { $scope } security group again
plan-retype-undo = Set the type of { $what } back to what it was, if nobody changed it since

## Group writeback that is changed later
plan-target-changed = The target OU changes from { $old } to { $new }
plan-target-changed-connect = Microsoft Entra Connect Sync cannot change the OU of a writeback that is on: switch it off there, which deletes the groups it wrote, run a cycle, and switch it on with the new OU. Permissions that were given to the written groups have to be given again.
plan-target-changed-cloud = The plan writes it to the mapping of Cloud Sync as well, once you are signed in to the tenant. New groups are written there; for those that were written already, try one with "Provision on demand" before the next run, since they are recognised by msDS-ExternalDirectoryObjectId wherever they are.
plan-naming-changed = The names of written groups change
plan-naming-changed-advice = Groups that were written already get the new name at the next full run: their DN changes, their SID and members stay. Look for scripts that name them by DN.
plan-selection-changed = Other cloud groups are written back than before
plan-selection-changed-advice = Groups that are no longer chosen are deleted in Active Directory at the next run; they are listed with this plan. The plan writes the choice to Cloud Sync as well, once you are signed in to the tenant.
plan-take-document = Take over what was changed in the document { $path }
plan-take-document-undo = Counts it as not applied again; the file stays as it is

plan-file-none = { $path } is no plan
plan-file-none-cause = It does not begin as a plan file of Syncwright does: it is another file, or its beginning was changed
plan-file-unusable = The plan { $path } cannot be used
plan-file-unsealed = It was written by an earlier version of Syncwright and has no seal
plan-file-newer = It was written by a newer version of Syncwright (form { $version })
plan-file-newer-advice = Open it with that version, or make the plan again with this one.
plan-file-changed = The plan { $path } was changed after it was written
plan-file-changed-cause = Its content does not match its seal; a conversion of line ends on the way does this too
plan-file-changed-advice = Nothing was changed. Ask its author for the file again, or make the plan again with "syncwright plan --out".
plan-file-again = Make it again with "syncwright plan --out", or save it from the page "Review".
plan-file-moved = The plan is out of date
plan-file-moved-advice = Nothing was changed. Make a new plan and have it reviewed.
plan-file-step-moved = This step finds something else than when the plan was made: { $step }
plan-file-step-gone = This step is not needed any more, or nothing is left of what it was for: { $step }
plan-file-step-new = This step would be needed too: { $step }
plan-file-leave-moved = { $was ->
    [one] { $was } object left when the plan was made
   *[other] { $was } objects left when the plan was made
}, now { $is } would
plan-file-written-moved = { $was ->
    [one] { $was } written group would have gone when the plan was made
   *[other] { $was } written groups would have gone when the plan was made
}, now { $is } would
plan-file-enter-moved = { $was ->
    [one] { $was } object entered when the plan was made
   *[other] { $was } objects entered when the plan was made
}, now { $is } would
plan-file-others-moved = Others than when the plan was made would leave or enter now
plan-repair-member-reason = Somebody else put it in after the last apply, and you chose to take it out. Members could: { $may }
plan-repair-right-reason = Somebody else gave this right after the last apply, and you chose to take it away.
plan-dropped-reason = Listed at the last apply, and not any more. Delegation: { $may }
## Cloud Sync in the tenant
plan-job-to-tenant = { $domain } to Microsoft Entra ID
plan-job-to-directory = groups of Microsoft Entra ID to { $domain }
plan-job-passwords = Password hashes of { $domain }
plan-cloud-reason = Cloud Sync keeps its configuration in the tenant
plan-make-app = Create the Cloud Sync configuration of { $domain }
plan-make-app-writeback = Create the Cloud Sync configuration that writes groups to { $domain }
plan-make-app-undo = Deletes the application again, unless it got other jobs
plan-make-job = Create the job { $what }
plan-make-job-undo = Deletes the job again, unless it runs
plan-job-stands-still = The job stands still until it is started
plan-put-settings = Write the settings of the job { $what }
plan-put-settings-reason = They say which domain it is for and how many deletions stop it
plan-put-settings-undo = Writes the former values back
plan-put-settings-undo-on = Writes the former values back; that synchronization is switched on in the tenant stays
plan-order = Tell Cloud Sync to switch on in the tenant again: { $feature }
plan-order-reason = It was switched off elsewhere since the last apply, and the configuration wants it
plan-order-undo = The service switches nothing off in the tenant; whoever wants it off again does it there
plan-put-schema = Write the schema of the job { $what }
plan-put-schema-reason = { $n ->
        [one] Your scope, as one included container
       *[other] Your scope, as { $n } included containers
    }
plan-put-schema-reason-writeback = The target OU and the groups that you chose
plan-put-schema-undo = Writes the former schema back as it was
plan-schema-rest = Everything else in the schema stays as it is
plan-schema-more = { $n ->
        [one] and one more change
       *[other] and { $n } more changes
    }
plan-start-job = Start the job { $what }
plan-start-job-reason = From then on Cloud Sync writes by its schedule
plan-start-job-undo = Pauses the job; what it has written meanwhile stays
plan-pause-job = Pause the job { $what }
plan-pause-job-reason = Nothing is carried until it is started again
plan-pause-left-over-reason = The configuration does not ask for it any more; what it carried stays and is no longer kept up to date
plan-pause-job-undo = Starts the job again
plan-restart-full = Restart the job { $what } from the beginning
plan-restart-full-reason = Every object is read and compared anew
plan-restart-quarantine = Release the job { $what } from quarantine
plan-restart-quarantine-reason = What failed is tried again at once
plan-restart-deletes = Let the job { $what } carry out the deletions that the limit holds back
plan-restart-deletes-reason = The deletion limit does not count for this run
plan-restart-no-undo = What the job does meanwhile cannot be taken back
plan-remember-run = It remembers whether the job is to run
plan-consent-start = { $n ->
        [one] One job starts: from then on Cloud Sync writes by itself
       *[other] { $n } jobs start: from then on Cloud Sync writes by itself
    }
plan-consent-pause = { $n ->
        [one] One job is paused: nothing of it is carried any more
       *[other] { $n } jobs are paused: nothing of them is carried any more
    }
plan-consent-restart = { $n ->
        [one] One job is restarted
       *[other] { $n } jobs are restarted
    }
plan-consent-deletes = Deletions that the limit held back are carried out
plan-consent-schema = { $n ->
        [one] One job that runs gets another schema: it takes effect at the next cycle
       *[other] { $n } jobs that run get another schema: it takes effect at the next cycle
    }
plan-set-run = Job { $what }
plan-set-run-paused = paused
plan-set-run-started = runs
plan-set-pilot = Pilot groups of { $domain }
plan-unchecked-cloud = what Cloud Sync is configured to do; its part is not in this plan
plan-cloud-no-permission = Your sign-in may only read, so the part of Cloud Sync is not in this plan
plan-cloud-no-permission-advice = Sign in again and agree to the permissions that write its configuration.
plan-carries-nothing-advice = Include the containers that are to sync themselves, or choose Microsoft Entra Connect Sync as the engine.
plan-left-out-one = { $dn } ({ $n })
plan-left-out-objects = { $n ->
        [one] One object is in scope and Cloud Sync cannot carry it
       *[other] { $n } objects are in scope and Cloud Sync cannot carry them
    }
plan-left-out-objects-advice = { $containers ->
        [one] They stand directly in a container below which something is excluded: { $which }. Cloud Sync takes the containers beside what is excluded, and not the one above. Move the objects into an OU of their own, switch "children made later" off for the container, or include the excluded branch.
       *[other] They stand directly in containers below which something is excluded: { $which }. Cloud Sync takes the containers beside what is excluded, and not the ones above. Move the objects into OUs of their own, switch "children made later" off for the containers, or include the excluded branch.
    }
plan-left-out-later = { $n ->
        [one] In one container, OUs made later will not sync with Cloud Sync
       *[other] In { $n } containers, OUs made later will not sync with Cloud Sync
    }
plan-left-out-later-advice = Something is excluded below { $which }, so Cloud Sync gets the containers beside it one by one. Plan again after an OU was made there.
plan-pilot = { $n ->
        [one] In { $domain } only direct members of one pilot group sync
       *[other] In { $domain } only direct members of { $n } pilot groups sync
    }
plan-pilot-advice = Microsoft documents this filter for pilots only; members of nested groups are left out. Try one object before you start the job, and take the groups out of the document when the pilot is over.
plan-pilot-no-group = The pilot group { $dn } is not there
plan-pilot-no-group-advice = Name a security group of the domain, or take it out of the document.
plan-pilot-nested = { $n ->
        [one] { $n } group in { $dn } is not looked into
       *[other] { $n } groups in { $dn } are not looked into
    }
plan-pilot-nested-advice = Cloud Sync takes direct members only. Add the members of { $which } to the pilot group itself, or name those groups as pilot groups, too.
plan-group-large = { $group } has { $n } members
plan-group-large-advice = Cloud Sync takes groups with { $most } members at most. Choose smaller groups.
plan-groups-large = { $n ->
    [one] One group of the tenant has more than { $most } members
   *[other] { $n } groups of the tenant have more than { $most } members
}
plan-groups-large-advice = Cloud Sync takes no group that large: { $which }. Choose the groups one by one, without these.
plan-groups-counted = { $n ->
    [one] The members of the only security group were counted
   *[other] The members of all { $n } security groups were counted
}
plan-groups-counted-advice = They are held against what Cloud Sync takes: { $most } members at most.
plan-groups-not-all = { $counted ->
    [0] The members of the security groups were not counted
    [one] Only one of { $n } security groups was counted
   *[other] { $counted } of { $n } security groups were counted, not all
}
plan-groups-not-found = { $counted ->
    [0] The members of the tenant's security groups were not counted
    [one] One security group was counted, and the tenant has more
   *[other] { $counted } security groups were counted, and the tenant has more
}
plan-groups-not-all-advice = The time for it was up, the service was too busy, or it refused some. A group that was not counted may have more than { $most } members, which Cloud Sync does not take. Plan again later, or choose the groups one by one.
plan-chosen-not-all = { $counted ->
    [0] The members of the chosen groups were not counted
    [one] Only one of the { $n } chosen groups was counted
   *[other] { $counted } of the { $n } chosen groups were counted, not all
}
plan-chosen-not-all-advice = The time for it was up, the service was too busy, or it refused some. A group that was not counted may have more than { $most } members, which Cloud Sync does not take. Plan again later.
plan-writeback-limits = Cloud Sync writes back what lies within its limits
plan-writeback-limits-advice = A group has at most 50,000 members. Members need an account in the same forest that Microsoft Entra ID knows by objectGUID; others are left out. Members of a nested group come along only if that group is written back too. The agent must be version { $version } or newer.
plan-cloud-passwords = Password hashes are carried by a job of their own
plan-cloud-passwords-advice = It is made beside the job of users and stands still at first. Starting or pausing that job does the same to it. The tenant is told to take password hashes, which undo does not take back.
plan-several-jobs = { $n } configurations of the tenant could be meant for: { $what }
plan-several-jobs-advice = Delete those that are not needed in the Microsoft Entra admin center, or name application and job in the document (cloud_sync.job).
plan-job-is-gone = The job { $what } that the document remembers is not in the tenant: { $job }
plan-job-is-gone-advice = The plan makes it anew. If somebody deleted it on purpose, take the domain out of scope.
plan-app-name-taken = The tenant has an application { $name } of this kind that is for another domain
plan-app-name-taken-advice = Rename it in the Microsoft Entra admin center, then plan again.
plan-schema-unfit = The schema of the job { $what } cannot be brought to what you decided
plan-schema-unfit-advice = { $why }. Restore the default schema in the Microsoft Entra admin center, then plan again.
plan-job-taken-over = The job { $what } is there already and is taken over: { $app }
plan-job-taken-over-advice = What differs from the document is changed as the steps say; everything else stays, also whether it runs.
plan-job-quarantine = The job { $what } is in quarantine
plan-job-quarantine-advice = { $why }. Mend the cause, then release it: syncwright cloud-sync restart.
plan-job-still = The job { $what } stands still: it syncs nothing until you start it
plan-job-still-advice = Apply, try one object on demand, then start the job: that is a step of its own.
plan-no-agent = The tenant has no provisioning agent
plan-no-agent-advice = Nothing moves without one, and it cannot be installed from here. Download it in the Microsoft Entra admin center (Entra Connect, Cloud sync, Agents), install version { $version } or newer on a domain-joined Windows Server 2016 or newer, and let its set-up make the managed service account. Two or more agents carry on when one fails.
plan-no-agent-for = No provisioning agent serves { $domain }
plan-no-agent-for-advice = Run the wizard of an installed agent again and add this domain there, or install an agent in its forest.
plan-agents-silent = No agent of { $domain } is active
plan-agents-silent-advice = Look at the service "AADConnectProvisioningAgent" and the way to the internet on: { $machines }.
plan-agent-old = The agent on { $machine } is too old to write groups
plan-agent-old-advice = It has version { $version }; { $wanted } or newer is needed. Install the new version over it.
plan-agents-unknown = { $n ->
        [one] The version of a provisioning agent is not known
       *[other] The version of { $n } provisioning agents is not known
    }
plan-agents-unknown-advice = The tenant does not say it for: { $machines }. Groups can be written only with { $wanted } or newer. The installed version stands in the list of installed apps of that computer.
plan-too-many-configurations = The tenant has { $n } configurations for group writeback already
plan-too-many-configurations-advice = It takes { $most } at most, more than two of them with Microsoft Entra ID Governance only. Delete one that is not needed.
