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

## Rights of the connector account, and the feature that asks for each
insight-hash-sync = Password hash synchronization
insight-password-writeback = Password writeback
insight-anchor = Source anchor
insight-exchange = Exchange hybrid
insight-group-writeback = Group writeback
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
