### What each engine can and cannot do (src/engines).

## Subjects of the comparison
engines-runs-on = Where it runs
engines-signs-in-as = Account it uses in Active Directory
engines-several-forests = Several forests
engines-join-across-forests = One person with objects in several forests
engines-scope-by-ou = Choosing OUs
engines-exclude-inside-include = Excluding an OU inside an included one
engines-later-children-out = Keeping OUs made later out
engines-renamed-ou = An OU that is renamed or moved
engines-object-limit = Number of objects
engines-group-size = Members of one group
engines-source-anchor-choice = Choice of the source anchor
engines-sign-in-attribute = Another attribute as sign-in name
engines-password-hash-sync = Password hash synchronization
engines-password-writeback = Password writeback
engines-exchange-hybrid = Exchange hybrid writeback
engines-device-writeback = Device writeback
engines-directory-extensions = Directory extensions
engines-group-writeback = Group writeback
engines-writeback-group-kinds = Which groups it writes back, and as what
engines-writeback-choice = Choosing single groups for writeback
engines-writeback-target-in-scope = Target OU outside the scope
engines-writeback-naming = Names of written groups
engines-writeback-removal = Switching group writeback off
engines-staging = Staging mode
engines-deletion-limit = Deletion limit
engines-delegation-groups = Delegation groups

## Microsoft Entra Cloud Sync. Sentences without full stop.
engines-cloud-runs-on = Small provisioning agents on one or more Windows servers, several active at once; the configuration is in the tenant
engines-cloud-signs-in-as = A group managed service account that the agent's set-up makes; its rights are given per feature
engines-cloud-several-forests = Each forest has its own agent, connected or not
engines-cloud-join-across-forests = It has no metaverse, so it cannot merge one person's objects from several forests
engines-cloud-scope-by-ou = A list of included OUs, at most 59 in one configuration
engines-cloud-exclude-inside-include = Its list only includes: the containers beside what is excluded are listed one by one; what stands directly above it does not sync
engines-cloud-later-children-out = OUs made later below an included OU always sync
engines-cloud-renamed-ou = It keeps the distinguished name as text and does not recognise the new one; Syncwright does, by objectGUID
engines-cloud-object-limit = Up to 150,000 objects in one domain
engines-cloud-group-size = Up to 50,000 members
engines-cloud-source-anchor-choice = ms-DS-ConsistencyGuid where it has a value, otherwise objectGUID; no other attribute
engines-cloud-sign-in-attribute = By the attribute mapping of the configuration
engines-cloud-password-hash-sync = Needs the two replication rights on each domain
engines-cloud-password-writeback = Needs Microsoft Entra ID P1 or P2 and self-service password reset
engines-cloud-exchange-hybrid = As a part of the configuration; needs the Exchange schema
engines-cloud-device-writeback = It does not read or write devices
engines-cloud-directory-extensions = By the attribute mapping of the configuration
engines-cloud-group-writeback = Provisioning from Microsoft Entra ID to Active Directory; needs agent 1.1.2334.0 and the schema of Windows Server 2016
engines-cloud-writeback-group-kinds = Security groups made in the cloud, assigned or dynamic, as universal security groups; no Microsoft 365 groups, no mail-enabled groups
engines-cloud-writeback-choice = All or selected groups, and attribute filters
engines-cloud-writeback-target-in-scope = The target OU need not be in the scope of synchronization
engines-cloud-writeback-naming = Always the first 51 characters of the display name, "_" and the last 12 digits of the object id
engines-cloud-writeback-removal = Switching it off pauses its job: written groups stay and are no longer kept up to date. A group that leaves the selection or is deleted in the cloud for good is deleted in Active Directory
engines-cloud-staging = There is no staging server; use provision on demand to try one object
engines-cloud-deletion-limit = 500 deletions in one run by default; above it the job is quarantined
engines-cloud-delegation-groups = Roles of the tenant decide who may change it; the groups then serve your own agents and tools

## Microsoft Entra Connect Sync
engines-connect-runs-on = One Windows Server with a database, a second one in staging mode if wanted
engines-connect-signs-in-as = One user account in each forest, with rights given per feature; never Domain or Enterprise Admins
engines-connect-several-forests = All forests must be reachable from the server
engines-connect-join-across-forests = By mail, by objectSid with msExchMasterAccountSid, by account name, or by an attribute of yours
engines-connect-scope-by-ou = A tree over all domains, with inclusions and exclusions
engines-connect-exclude-inside-include = The nearest listed OU decides, to any depth
engines-connect-later-children-out = Each listed OU says whether OUs made later below it sync
engines-connect-renamed-ou = It keeps the distinguished name as text: after a rename the next full import would delete the objects; Syncwright recognises the OU by objectGUID
engines-connect-object-limit = About 100,000 objects with the built-in database, more with SQL Server
engines-connect-group-size = Up to 250,000 members, 50,000 with the rules it comes with
engines-connect-source-anchor-choice = ms-DS-ConsistencyGuid, objectGUID or another attribute; only objectGUID can be changed later, to ms-DS-ConsistencyGuid
engines-connect-sign-in-attribute = Chosen at installation and fixed afterwards
engines-connect-password-hash-sync = Needs the two replication rights on each domain
engines-connect-password-writeback = Needs Microsoft Entra ID P1 or P2, self-service password reset and a minimum password age of 0
engines-connect-exchange-hybrid = Nine attributes are written back; needs the Exchange schema
engines-connect-device-writeback = One forest only, with the schema of Windows Server 2012 R2 and a container made for it; needs P1 or P2
engines-connect-directory-extensions = Up to 100 attributes on one object, 250 characters each
engines-connect-group-writeback = Version 1, for Microsoft 365 groups; version 2 was discontinued on 30 June 2024
engines-connect-writeback-group-kinds = Microsoft 365 groups as universal distribution groups; security groups need Cloud Sync
engines-connect-writeback-choice = All Microsoft 365 groups; single ones are left out by their writebackConfiguration in Microsoft Graph
engines-connect-writeback-target-in-scope = The target OU must be inside the scope, otherwise each group fails with "parent missing"
engines-connect-writeback-naming = "Group_" and the object id, or the display name, "_" and the last 12 digits of the object id
engines-connect-writeback-removal = Switching it off deletes the written groups at the next cycle
engines-connect-staging = A server in staging mode imports and computes, but exports nothing
engines-connect-deletion-limit = 500 deletions in one export by default; above it nothing is exported
engines-connect-delegation-groups = The groups ADSyncAdmins, ADSyncOperators, ADSyncBrowse and ADSyncPasswordSet, named at installation

## What a document asks for that its engine cannot do, and what to do instead
engines-other-engine = Choose Microsoft Entra Connect Sync as the engine
engines-no-exclude = { $dn } is excluded inside an included OU
engines-no-exclude-uncounted = Cloud Sync gets the containers beside it one by one. Count the domain on the page Domains and OUs: then it is told whether that carries all of the scope.
engines-left-out-objects = { $n ->
        [one] { $n } object in scope would not sync
       *[other] { $n } objects in scope would not sync
    }: { $containers ->
        [one] directly in { $which }
       *[other] directly in { $containers } containers, for example { $which }
    }
engines-left-out-instead = Something is excluded below. Include it, or move the objects directly above it to an OU of their own. Or: { engines-other-engine }.
engines-carried-in-parts = Cloud Sync gets { $n ->
        [one] { $n } container
       *[other] { $n } containers
    } of { $domain } one by one: the same objects sync
engines-carried-in-parts-why = { $dn } is excluded inside an included OU, and Cloud Sync's list only includes
engines-carried-in-parts-later = { $n ->
        [one] An OU made later directly in { $which } does not sync
       *[other] OUs made later directly in { $n } containers, for example { $which }, do not sync
    } until the plan is made again.
engines-no-count = { $count ->
        [one] { $count } OU is included in { $domain }
       *[other] { $count } OUs are included in { $domain }
    }
engines-no-count-instead = Include OUs further up, { $most } at most. Or: { engines-other-engine }.
engines-no-objects = { $n ->
        [one] { $n } object of { $domain } is in scope
       *[other] { $n } objects of { $domain } are in scope
    }
engines-no-objects-instead = Take OUs out of scope that need not sync. Or: { engines-other-engine }.
engines-no-join = Persons with objects in several forests are to be joined
engines-no-join-instead = Set "represented only once" on the page Identifying users. Or: { engines-other-engine }.
engines-no-anchor = The attribute { $name } is to be the source anchor
engines-no-anchor-instead = Choose ms-DS-ConsistencyGuid. Or: { engines-other-engine }.
engines-no-devices = Device writeback is switched on
engines-no-staging = Staging mode is switched on
engines-no-off-instead = Switch it off. Or: { engines-other-engine }.
engines-no-object-id-names = Written groups are to be named by their object id
engines-no-object-id-names-instead = Choose names by display name. Or: { engines-other-engine }.
engines-no-devices-in-forests = { $count ->
        [one] Device writeback is switched on with { $count } forest
       *[other] Device writeback is switched on with { $count } forests
    }
engines-no-devices-in-forests-instead = Switch it off, or keep one forest.
engines-no-target = The target OU { $dn } is not in scope
engines-no-target-instead = Include it on the page Domains and OUs, or choose a target OU that is in scope.

## Groups that an engine does not write back
engines-group-synced = It comes from Active Directory, so it is there already
engines-group-needs-connect = Cloud Sync writes security groups only; Microsoft 365 groups need Entra Connect
engines-group-needs-cloud-sync = Entra Connect writes Microsoft 365 groups only; security groups need Cloud Sync
engines-group-mail-enabled = No engine writes mail-enabled security groups back
engines-group-distribution = No engine writes distribution lists back

## Cloud Sync in the tenant
engines-schema-change = { $path }: { $old } → { $new }
engines-schema-list = { $path }: { $n } entries; no more: { $old }; new: { $new }
engines-schema-no-rule = The schema has no synchronization rule in this direction
engines-schema-no-mapping = The schema maps nothing to { $target }
engines-left-out = { $n ->
        [one] In { $domain } one container cannot be carried as it is
       *[other] In { $domain } { $n } containers cannot be carried as they are
    }
engines-carries-nothing = Nothing of { $domain } can be carried: below each included container something is excluded
