### The page Active Directory (src/wizard/pages/directory, src/ui/pages/directory).

## The forests that are connected
page-directory-add = Add a forest
page-directory-forest = Forest { $name }
page-directory-state = State
page-directory-connected = Connected
page-directory-not-signed-in = Not signed in
page-directory-not-signed-in-about = What was decided for this forest is kept. Sign in to read it and to plan.
page-directory-controller-in-use = Controller
page-directory-signed-in-as = Signed in as
page-directory-level = Functional level
page-directory-level-older = Windows Server 2008 or older
page-directory-domains-of = Domains of { $forest }
page-directory-domain = Domain
page-directory-reachable = Reachable
page-directory-unreachable = Unreachable, left out
page-directory-left-out = { $domain } is left out: { $why }
page-directory-sign-in-again = Sign in again
page-directory-sign-in-again-to = Sign in again to { $forest }
page-directory-sign-in = Sign in
page-directory-sign-in-to = Sign in to { $forest }
page-directory-remove = Remove
page-directory-remove-named = Remove { $forest }

## Taking a forest out
page-directory-remove-ask = Remove the forest { $forest }?
page-directory-remove-do = Remove the forest
page-directory-remove-keep = Keep it
page-directory-remove-about = These decisions are taken out of the configuration. Nothing is changed in Active Directory.
page-directory-loses-rules = { $n ->
        [one] { $n } scope rule of { $domain }
       *[other] { $n } scope rules of { $domain }
    }
page-directory-loses-target = The target OU of group writeback
page-directory-loses-group = The delegation group { $name }

## An interrupted apply
page-directory-recovery-resume = Go on with the apply
page-directory-recovery-undo = Undo the apply
page-directory-recovery-ready = Every forest is connected
page-directory-recovery-ready-about = The interrupted apply can be taken up where it ended.
page-directory-recovery-waits = An interrupted apply waits
page-directory-recovery-waits-why = { $why }.
page-directory-recovery-waits-about = Then the steps that stand are looked at, and it is taken up.

## The password on its way into the key store
page-directory-password-kept = The password is in the key store as { $name }
page-directory-password-save = Save the password in the key store
page-directory-password-save-again = Save the password again
page-directory-password-saving = It is being saved
page-directory-password-save-about = As { $name }, for later runs by command line.
page-directory-password-no-store = Where there is no key store, sign in again and choose an environment variable, or to be asked each time.

## The form that connects a forest
page-directory-form-practice = Domain, account and password are the practice forest's. The connection is tested as a real one is.
page-directory-domain-name = Domain name
page-directory-domain-name-help = DNS name of the forest, or of any domain in it.
page-directory-domain-name-fault = Type a DNS name such as corp.contoso.com
page-directory-domain-name-missing = Type the domain name first
page-directory-controller = Domain controller
page-directory-controller-help = Host, or host:port; several with commas between. Leave it empty to use one that DNS names.
page-directory-controller-hint = found by DNS
page-directory-controller-fault = Type a host name or host:port, several with commas between; leave it empty to find one by DNS
page-directory-controllers-find = Find controllers
page-directory-controllers-finding = Asking DNS for domain controllers
page-directory-controllers-find-again = Ask DNS again
page-directory-controllers-none = DNS names no domain controller for this domain. Type one.
page-directory-controllers-use = Use { $host }
page-directory-encryption = Encryption
page-directory-encryption-ldaps = LDAPS, port 636
page-directory-encryption-start-tls = StartTLS, port 389
page-directory-ca = CA file
page-directory-ca-help = Only where this computer does not know the authority that issued the controllers' certificates.
page-directory-ca-hint = as the system trusts
page-directory-ca-browse = Browse for a CA file…
page-directory-ca-reading = Reading the CA file
page-directory-ca-trusts = Trusts { $authority }
page-directory-ca-practice = The practice servers' own authority
page-directory-method = Sign in with
page-directory-method-password = Account and password
page-directory-method-kerberos = The Kerberos ticket at hand
page-directory-method-no-kerberos = This build of Syncwright has no Kerberos: use account and password, or a build with the feature "kerberos"
page-directory-account = Account
page-directory-account-help = Who reads now, and later makes what you plan. Not the engine's account.
page-directory-account-hint = admin@corp.contoso.com or CORP\admin
page-directory-account-fault = Type it as admin@corp.contoso.com, CORP\admin or a DN: a bare name is refused
page-directory-account-missing = Type the account to sign in with
page-directory-password = Password
page-directory-password-help = Kept in memory until the forest is connected.
page-directory-password-missing = Type the password
page-directory-keep-caption = Where later runs by command line find the password
page-directory-keep = Where later runs find the password
page-directory-keep-ask = Asked each time
page-directory-keep-store = In the key store of this computer
page-directory-keep-variable = In an environment variable
page-directory-keep-entry-name = Entry of the key store
page-directory-keep-variable-name = Environment variable
page-directory-keep-entry-missing = Name the entry of the key store
page-directory-keep-variable-fault = The name of an environment variable has letters, digits and _, and does not start with a digit

## The test of the connection
page-directory-stage-name = Name
page-directory-stage-port = Port
page-directory-stage-tls = TLS
page-directory-stage-sign-in = Sign-in
page-directory-stage-directory = Directory
page-directory-stage-search = Search
page-directory-stage-rights = Rights
page-directory-took-under = < 1 ms
page-directory-took = { $n } ms
page-directory-took-seconds = { $n } s
page-directory-test = Test connection
page-directory-test-about = When the test succeeds, the forest is connected. Nothing is written.
page-directory-testing = Testing the connection
page-directory-test-cancel = Cancel the test
page-directory-close = Close
page-directory-certificate = The certificate that the controller showed
page-directory-certificate-not-trusted = Not trusted
page-directory-certificate-subject = Subject
page-directory-certificate-issuer = Issuer
page-directory-certificate-names = Good for the names
page-directory-certificate-no-names = None
page-directory-certificate-valid = Valid
page-directory-certificate-valid-days = { $from } to { $until }
page-directory-certificate-fingerprint-kind = Fingerprint (SHA-256)
page-directory-certificate-fingerprint = Fingerprint
page-directory-certificate-advice = If the issuer is an authority of yours, choose its certificate as CA file and test again. Compare the fingerprint with the controller's own first.
page-directory-certificate-choose-ca = Choose a CA file…

## What was connected is something else
page-directory-other-forest = This is the forest { $found }, not { $wanted }
page-directory-other-forest-advice = Check the domain name and the controller. To connect this forest as well, add it as a new one.
page-directory-other-domain = This is not the domain { $domain } that the configuration was made for
page-directory-other-domain-why = A domain of the same name has another objectGUID.
page-directory-other-domain-advice = Connect to the right domain, or remove the forest here and add it again: its scope is then chosen anew.

## May one go on?
page-directory-leave-no-forest = Connect a forest
page-directory-leave-sign-in = Sign in to the forest { $forest }
page-directory-leave-sign-in-again = Sign in to the forest { $forest } again: a draft keeps no passwords

## The connector account
page-directory-connector = Connector account
page-directory-connector-about-cloud-sync = The account that the provisioning agent uses. Its set-up can also make a managed account of its own: decide later then.
page-directory-connector-about-connect = The account that the engine reads with and writes back with. Never a Domain or Enterprise Admin.
page-directory-connector-create = Create a new account with just the rights it needs
page-directory-connector-existing = Use an account that exists
page-directory-connector-later = Decide later
page-directory-connector-later-about = No account is made and no right is given. The Review page reminds you.
page-directory-connector-fault = Connector account: { $fault }

## A new one
page-directory-new-name = Account name
page-directory-new-name-help = Its sAMAccountName, at most 20 characters.
page-directory-new-name-long = At most 20 characters: Active Directory allows no more for an account
page-directory-new-name-signs = None of the characters " / \ [ ] : ; | = , + * ? < > @
page-directory-new-name-stop = Not with a full stop at the end
page-directory-new-name-missing = Name the new connector account
page-directory-new-place = Container of the new account
page-directory-new-place-help = Best an OU that does not sync.
page-directory-new-place-no-dn = This is no DN: { $why }
page-directory-new-place-elsewhere = This is not in the forest { $forest }
page-directory-new-place-missing = Name the container of the new connector account
page-directory-new-place-search = Search for a container
page-directory-containers = Containers
page-directory-containers-hint = Search containers
page-directory-containers-advice = Type a part of its name.
page-directory-new-check = Check name and container
page-directory-new-checking = Checking name and container
page-directory-new-check-again = Check again
page-directory-new-free = The name is free and the container is there.
page-directory-new-taken = { $dn } stands there already
page-directory-new-no-container = There is no container { $dn }
page-directory-new-password-store = In the key store of this computer, made at random
page-directory-new-password-variable = In an environment variable that you set before the apply
page-directory-new-password-missing = Say where the new connector account's password goes
page-directory-new-rights = It gets the rights that the features you switch on ask for, and no others. The Review page shows each.

## An existing one
page-directory-existing = Existing account
page-directory-existing-hint = Search accounts
page-directory-existing-advice = Type the start of its name.
page-directory-existing-checking = Whether the account may be used is being checked. This takes a moment.
page-directory-existing-missing = Choose the connector account
page-directory-existing-password = Syncwright does not need its password; you type it when you set the engine up.
page-directory-refused-protected = A protected administrator: whoever holds the sync server would hold the forest
page-directory-refused-kind = Not an ordinary user account, which Microsoft Entra Connect Sync wants
page-directory-refused-disabled = The account is disabled
page-directory-rights = Rights of the account
page-directory-rights-reading = Reading the account's rights
page-directory-rights-read-again = Read its rights again
page-directory-rights-none-needed = Nothing that is switched on asks for more than reading. Come back after the page Optional features.
page-directory-rights-all = It has every right it needs
page-directory-rights-grant = Give it the rights it lacks
page-directory-rights-grant-help = When the plan is applied. The Review page shows each entry before.
page-directory-rights-missing-count = { $n ->
        [one] { $n } right is missing
       *[other] { $n } rights are missing
    }
page-directory-rights-missing-about = The features that ask for them will fail until someone gives them.
page-directory-rights-sddl = The missing rights as SDDL
page-directory-rights-missing = Missing rights
page-directory-rights-column-right = Right
page-directory-rights-column-for = For
page-directory-rights-column-on = On
page-directory-rights-column-has = Has it
page-directory-rights-has = Yes
page-directory-rights-has-not = Missing
page-directory-password-where = Where its password is
page-directory-password-entry = Entry for its password
page-directory-password-variable = Variable with its password
