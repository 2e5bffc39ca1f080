### The page Microsoft Entra ID (src/wizard/pages/tenant, src/ui/pages/tenant.rs).

## Signing in
page-tenant-sign-in = Sign in
page-tenant-practice = These are the practice tenant's. Sign-in works as with a real tenant; the practice sign-in page says which account to use.
page-tenant-cloud = Cloud
page-tenant-cloud-help = Where your tenant is. Each cloud has its own sign-in.
page-tenant-cloud-global = Global (includes GCC)
page-tenant-cloud-us-l4 = US Government L4 (GCC High)
page-tenant-cloud-us-l5 = US Government L5 (DoD)
page-tenant-cloud-china = China, operated by 21Vianet
page-tenant-cloud-custom = Custom addresses
page-tenant-sign-in-address = Sign-in address
page-tenant-sign-in-address-missing = Type the sign-in address
page-tenant-sign-in-address-fault = The sign-in address must be https:// and a host name, without a path
page-tenant-graph-address = Microsoft Graph address
page-tenant-graph-address-missing = Type the Microsoft Graph address
page-tenant-graph-address-fault = The Microsoft Graph address must be https:// and a host name, without a path
page-tenant-client-id = Application (client) ID
page-tenant-client-id-help = Of an app registration in your tenant. Syncwright reads with it; with Cloud Sync it also writes that engine's configuration, by the plan that you apply.
page-tenant-client-id-missing = Type the application (client) ID
page-tenant-client-id-fault = An application (client) ID has 32 hexadecimal digits in five groups
page-tenant-register = How to register the application
page-tenant-method = How to sign in
page-tenant-method-browser = In the browser of this computer
page-tenant-method-code = With a code, in a browser on any computer (many tenants block this)
page-tenant-proxy = Behind a proxy that opens TLS
page-tenant-proxy-trusts = Trusts the authorities in { $file }, too.
page-tenant-ca = CA file
page-tenant-ca-help = A PEM file with the proxy's certificate authority.
page-tenant-ca-hint = none
page-tenant-ca-browse = Browse for a CA file…
page-tenant-without = Go on without the tenant for now
page-tenant-without-help = To prepare a configuration where the tenant cannot be reached. Domains, licences, roles and cloud groups are then not checked; sign in before you apply.
page-tenant-try-again = Try again

## While the person signs in outside
page-tenant-starting = Starting the sign-in
page-tenant-browser = Sign in in your browser, then come back here
page-tenant-browser-advice = If no browser appeared, copy the address and open it yourself on this computer.
page-tenant-browser-waiting = Waiting for the browser
page-tenant-copy-code = Copy the code
page-tenant-open-page = Open the page
page-tenant-copy-address = Copy the address
page-tenant-cancel = Cancel sign-in
page-tenant-code-page = Open this page
page-tenant-code-type = Type this code
page-tenant-code-left = The code is good for { $time } more
page-tenant-code-waiting = Waiting for you to sign in
page-tenant-code-expired = The code has expired. Cancel, and sign in again for a new one.

## Another tenant than the configuration's
page-tenant-other = You signed in to { $tenant }
page-tenant-other-of-domain = The configuration is for the tenant of { $domain }.
page-tenant-other-of-id = The configuration is for the tenant { $id }.
page-tenant-other-advice = Sign in to that one, or let the configuration be for this tenant from now on: cloud groups chosen before are not in it.
page-tenant-someone-else = Sign in as someone else
page-tenant-use-this = Use this tenant

## What was read
page-tenant-reading = Reading the tenant
page-tenant-reading-cancel = Cancel reading
page-tenant-read-again = Read again
page-tenant-tenant = Tenant
page-tenant-name = Name
page-tenant-id = Tenant ID
page-tenant-sync = Synchronization
page-tenant-sync-on = On
page-tenant-sync-off = Off; it was on before
page-tenant-sync-never = Never switched on
page-tenant-last-run = Last run
page-tenant-licence = Licence for writeback
page-tenant-licence-in = Microsoft Entra ID P1 or P2, in { $name }
page-tenant-licence-none = None found
page-tenant-unread = Could not be read
page-tenant-person = Signed in
page-tenant-sign-in-name = Sign-in name
page-tenant-roles = Roles
page-tenant-roles-none = None that is active
page-tenant-roles-suffice = Enough to set up sync
page-tenant-yes = Yes
page-tenant-no = No
page-tenant-not-known = Not known
page-tenant-domains = Domains of the tenant
page-tenant-domain = Domain
page-tenant-domain-state = State
page-tenant-domain-sign-in = Sign-in
page-tenant-domain-verified = Verified
page-tenant-domain-not-verified = Not verified
page-tenant-domain-federated = Federated
page-tenant-domain-managed = Managed
page-tenant-domain-initial = initial
page-tenant-domain-default = default

## What to know about the tenant and the person
page-tenant-no-own-domain = No domain of your own is verified in this tenant
page-tenant-no-own-domain-advice = Every synced user would get a sign-in name under the initial domain. Add and verify your domain in the Microsoft Entra admin center.
page-tenant-no-features = The tenant's sync settings could not be read
page-tenant-no-features-advice = Reading them needs the role Global Administrator. Everything else works without it.
page-tenant-activate = Ask for the role Hybrid Identity Administrator. If you are eligible for it in Privileged Identity Management, activate it, then sign in again.
page-tenant-roles-lacking = Your roles do not suffice to set up sync
page-tenant-roles-unread = Your roles could not be read
page-tenant-roles-unread-advice = Syncwright cannot tell whether they suffice to set up sync. { page-tenant-activate }
page-tenant-guest = { $person } is a guest in this tenant
page-tenant-guest-advice = Set up sync with an account that belongs to the tenant.
page-tenant-synced = { $person } is itself synced from Active Directory
page-tenant-synced-advice = If sync breaks, you may not be able to sign in to mend it. Use a cloud-only account under the initial domain.
page-tenant-ran-hours = Sync last ran { $n } hours ago
page-tenant-ran-days = Sync last ran { $n } days ago
page-tenant-ran-advice = It should run every 30 minutes. Look at the engine that syncs today before you change its configuration.
page-tenant-never-ran = Sync is on, but has never run
page-tenant-never-ran-advice = Look at the engine that syncs today before you change its configuration.
page-tenant-was-on = Sync was on in this tenant once and is off now
page-tenant-was-on-advice = Objects that came from Active Directory before are matched again by their source anchor: keep the one that was used.
page-tenant-licence-missing = No licence for writeback was found
page-tenant-licence-missing-advice = Group, device and password writeback need Microsoft Entra ID P1 or P2. Everything else works without it.
page-tenant-licence-unread = The tenant's licences could not be read
page-tenant-licence-unread-advice = Writeback needs Microsoft Entra ID P1 or P2; check that yourself. { $why }

## May one go on?
page-tenant-leave-other = Decide whether this configuration is for the tenant { $tenant }
page-tenant-leave-unfinished = Sign-in is not finished
page-tenant-leave-sign-in = Sign in, or choose to go on without the tenant for now
page-tenant-leave-sign-in-again = Sign in again, or choose to go on without the tenant for now: a draft keeps no sign-in
