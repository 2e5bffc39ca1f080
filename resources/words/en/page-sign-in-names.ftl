### The page Sign-in names (src/wizard/pages/sign_in_names.rs, src/ui/pages/sign_in_names.rs).
page-sign-in-names-read-tenant-again = Read the tenant again
page-sign-in-names-no-tenant = You are not signed in to a tenant
page-sign-in-names-no-tenant-about = The suffixes in use are counted; what becomes of them can be told after signing in on the page Microsoft Entra ID.
page-sign-in-names-in-entra = Sign-in name in Microsoft Entra ID
page-sign-in-names-suffixes = UPN suffixes
page-sign-in-names-being-read = It is being read
page-sign-in-names-read-again = Read suffixes and domains again
page-sign-in-names-none-known = No suffix is known yet
page-sign-in-names-none-known-advice = Connect a forest on the page Active Directory.
page-sign-in-names-column-suffix = Suffix
page-sign-in-names-column-users = Users
page-sign-in-names-column-state = In the tenant
page-sign-in-names-column-becomes = What happens
page-sign-in-names-row = { $name }, { model-number-users }. { $becomes }.
page-sign-in-names-accept = Continue though some suffixes are not verified
page-sign-in-names-accept-help = { $n ->
        [one] { $n } user gets another sign-in name than they have in Active Directory. It can be mended later by verifying the domain.
       *[other] { $n } users get another sign-in name than they have in Active Directory. It can be mended later by verifying the domain.
    }
page-sign-in-names-no-name = No sign-in name
page-sign-in-names-upn = userPrincipalName (recommended)
page-sign-in-names-other = Another attribute
page-sign-in-names-attribute-used = Attribute used as sign-in name
page-sign-in-names-attribute = Attribute for the sign-in name
page-sign-in-names-attribute-help = Its lDAPDisplayName; one value in the form of a mail address for each user
page-sign-in-names-alternate = This makes an alternate ID
page-sign-in-names-alternate-about = People sign in to the cloud with another name than on their computers. Not every service works with it, and with Entra Connect it cannot be changed after installation.
page-sign-in-names-compare-first = { $n ->
        [one] { $n } suffix is in use; sign in to the tenant to compare it with its domains
       *[other] { $n } suffixes are in use; sign in to the tenant to compare them with its domains
    }
page-sign-in-names-nobody = No user has a sign-in name yet
page-sign-in-names-all-verified = { $n ->
        [one] The only suffix in use is verified in the tenant
       *[other] All { $n } suffixes in use are verified in the tenant
    }
page-sign-in-names-some-verified = { $suffixes ->
        [one] { $verified } of { $suffixes } suffix in use verified; { model-number-users } would get another sign-in name
       *[other] { $verified } of { $suffixes } suffixes in use verified; { model-number-users } would get another sign-in name
    }
page-sign-in-names-no-address = A sign-in name has the form of a mail address and one value; this attribute has not
page-sign-in-names-accept-first = { $n ->
        [one] { $n } user would get another sign-in name: verify the suffixes in the tenant, or tick that you accept it
       *[other] { $n } users would get another sign-in name: verify the suffixes in the tenant, or tick that you accept it
    }
