# What is given to Entra Connect.

## What a person does in Entra Connect's wizard
export-group = { $role }: { $group }
export-group-somewhere = { $role }: <NetBIOS name of { $domain }>\{ $group }. That name is often the first part of { $domain } in capitals, but it may differ: on a computer of the domain, (Get-ADDomain).NetBIOSName shows it
export-forest = Add the forest { $forest }
export-forest-account = Add the forest { $forest } with the existing account { $account }
export-sign-in-name = Choose { $attribute } as the attribute of the sign-in name
export-domain-in = Tick { $domain } until its box has a tick on white: all of it, and OUs made later
export-domain-part = Click { $domain } until its box is empty; then tick as follows
export-domain-out = Leave { $domain } without a tick
export-tick = Tick { $dn }
export-untick = Take the tick from { $dn }
export-join-once = Users are represented only once across all directories
export-join = User identities exist across several directories; match using { $attribute }
export-anchor-managed = Let Azure manage the source anchor
export-anchor = Choose the attribute { $attribute } as source anchor
export-feature-on = Tick { $name }
export-feature-off = Leave { $name } without a tick
export-extension = Choose { $attribute } as directory extension
export-target = Write groups back into { $dn }
export-names-display = Tick "Writeback Group Distinguished Name with cloud Display Name"
export-names-id = Leave "Writeback Group Distinguished Name with cloud Display Name" without a tick
export-staging-on = Tick "Enable staging mode"
export-staging-off = Leave "Enable staging mode" without a tick

## How the tree of the page must look in the end
export-tree-whole = ☑ { $name }: a tick on white
export-tree-in-partly = ☑ { $name }: a tick on grey (mixed: not all of it is ticked)
export-tree-out-partly = ☐ { $name }: grey without a tick (mixed: some of it is ticked)
export-tree-out = ☐ { $name }: empty

## What its export must show then
export-check-forests = Forests
export-check-account = Connector account of { $forest }
export-check-domains = Selected domains of { $forest }
export-check-classes = Object classes of { $domain }
export-check-pilot = Pilot group filter of { $forest }
export-check-tenant = Tenant
export-check-own-rules = Custom synchronization rules
export-check-rules-off = Disabled standard rules
export-check-included = Included containers of { $domain }
export-check-excluded = Excluded containers of { $domain }
export-check-hashes = Password hash sync of { $forest }
export-check-setting = Setting { $name }
