### The page Identifying users (src/wizard/pages/identity.rs, src/ui/pages/identity.rs).

## One person in several forests
page-identity-join = One person in several forests
page-identity-join-each-one = Each object in Active Directory becomes one in Microsoft Entra ID.
page-identity-sentence = { $text }.
page-identity-join-how = How persons are joined
page-identity-join-once = Only once across all forests
page-identity-join-mail = Several times, same mail address
page-identity-join-sid = Account forest and resource forest
page-identity-join-account-name = Several times, same account name
page-identity-join-attribute = Several times, same value of an attribute
page-identity-join-once-about = Nothing is joined: each object in Active Directory becomes one in Microsoft Entra ID.
page-identity-join-mail-about = Users and contacts with the same mail are one person. Objects without mail do not sync.
page-identity-join-sid-about = objectSid is compared with msExchMasterAccountSid: the account with its linked mailbox.
page-identity-join-account-name-about = sAMAccountName is compared with mailNickname.
page-identity-join-attribute-about = Objects with the same value are one person. Objects without a value do not sync.
page-identity-join-by = Attribute to join by
page-identity-join-by-help = The same value for the same person in each forest
page-identity-join-fixed = The way of joining cannot be changed after installation
page-identity-join-fixed-about = Entra Connect offers it at its first set-up only. Two objects joined by mistake become one account.
page-identity-join-cannot = { $engine }: { $why }
page-identity-join-one-forest = There is one forest, so each person has one object. Add the other forests first
page-identity-join-choose = Choose "{ $title }". { $why }
page-identity-join-problem = Joining persons: { $problem }

## Source anchor
page-identity-anchor = Source anchor
page-identity-anchor-about = This attribute ties a person in Active Directory to the account in the cloud, whatever else changes.
page-identity-anchor-other = Another attribute
page-identity-anchor-consistency-guid-about = Recommended. The engine copies objectGUID into it once; the value can go with a person to another forest.
page-identity-anchor-object-guid-about = Made by Active Directory. It cannot go with a person to another forest.
page-identity-anchor-other-about = For values that you manage, for example employeeID.
page-identity-anchor-consistency-guid-for-ever = The source anchor cannot be changed after the first synchronization. Who clears or overwrites ms-DS-ConsistencyGuid later cuts the person from the cloud account.
page-identity-anchor-object-guid-for-ever = After the first synchronization it can be changed once only, to ms-DS-ConsistencyGuid. Who moves to another forest gets a new objectGUID and with it a new cloud account.
page-identity-anchor-other-for-ever = The source anchor cannot be changed after the first synchronization. A value that changes later cuts the person from the cloud account, and a value used twice stops both.
page-identity-anchor-attribute = Attribute used as source anchor
page-identity-anchor-attribute-help = For example employeeID
page-identity-anchor-rules = Its values must be unique in all forests, set when the object is made, never changed, shorter than 60 characters, without "@" and special characters. Upper and lower case differ.
page-identity-anchor-may-change = The value may change
page-identity-anchor-may-change-about = This attribute changes when a person is renamed. The source anchor must stay the same for ever.
page-identity-for-ever = This is for ever
page-identity-anchored = Values stand there already
page-identity-anchored-connect = { $n ->
        [one] { $n } user has a value in ms-DS-ConsistencyGuid already. Another sync may use it: Entra Connect refuses to add such a forest at its first set-up, unless its wizard is started with /SkipLdapSearch
       *[other] { $n } users have a value in ms-DS-ConsistencyGuid already. Another sync may use it: Entra Connect refuses to add such a forest at its first set-up, unless its wizard is started with /SkipLdapSearch
    }
page-identity-anchored-cloud-sync = { $n ->
        [one] { $n } user has a value in ms-DS-ConsistencyGuid already. Cloud Sync keeps these values: make sure that they are those of this tenant
       *[other] { $n } users have a value in ms-DS-ConsistencyGuid already. Cloud Sync keeps these values: make sure that they are those of this tenant
    }
page-identity-anchor-has-at = Its values have an "@", which a source anchor must not have
page-identity-anchor-several = It can have several values; a source anchor has one
page-identity-anchor-choose = Choose ms-DS-ConsistencyGuid: { $engine } takes { $why }
page-identity-anchor-problem = Source anchor: { $problem }
