### What the palette finds: controls of the pages, and other names of theirs with `;` between.

palette-not-there = “{ $name }” is not on this page now. It stands there once the page has what it needs; F1 tells what that is.

## Settings of the window
palette-also-theme = appearance; colours
palette-do-light = Light theme
palette-do-dark = Dark theme
palette-also-dark = dark mode; night
palette-do-contrast = High contrast theme
palette-also-contrast = accessibility; contrast
palette-also-text-size = font size; zoom; larger text
palette-also-motion = animation; reduce motion
palette-do-still = Reduce motion
palette-also-language = English; Deutsch; German; 日本語; Japanese
palette-also-proxy = TLS inspection; HTTP proxy; network
palette-also-journals = log; journal; where is it kept
palette-do-reset = Reset all settings
palette-also-reset = defaults; factory settings

## Start
palette-also-set-up = new configuration; first set-up; begin
palette-also-practise = demo; try out; sample forest; sandbox
palette-do-import = Import an export of Entra Connect or Cloud Sync
palette-also-import = Get-ADSyncServerConfiguration; Applied-SynchronizationPolicy; migrate; read the export
palette-do-import-take = Use the imported export as configuration
palette-do-resume = Resume an interrupted apply
palette-do-undo-interrupted = Undo an interrupted apply
palette-also-resume = crash; recovery; continue

## Microsoft Entra ID
palette-do-sign-in = Sign in to Microsoft Entra ID
palette-also-sign-in = log in; connect to the tenant; account
palette-also-someone-else = switch account; sign out; log out
palette-do-tenant-again = Read the tenant again
palette-also-tenant-again = refresh; roles; licences; verified domains
palette-also-without-tenant = offline; later
palette-also-register = app registration; consent; permissions

## Active Directory
palette-also-add-forest = connect another forest; new domain
palette-do-remove-forest = Remove a forest
palette-also-remove-forest = disconnect; forget a forest
palette-also-controllers = domain controllers; DNS; SRV
palette-also-forest-sign-in = Kerberos; account and password; log in to the forest
palette-also-account = user name; administrator
palette-also-password = secret; sign in to the forest
palette-also-keep-password = key store; environment variable; secret
palette-also-test = check the connection; LDAP; bind; connect
palette-do-new-account-name = Name of the new connector account
palette-do-new-account-place = Search a container for the new connector account
palette-do-new-account-check = Check name and container of the new connector account
palette-do-existing-account = Search an account for the connector
palette-do-account-password = Password of the connector account
palette-also-rights = permissions; missing rights; SDDL; ACL
palette-also-suffixes-again = UPN suffixes; refresh; verified domains

## Domains and OUs
palette-do-scope-search = Search the tree of domains and OUs
palette-also-scope-search = find an OU; find a container; filter
palette-also-picture = treemap; map; size of OUs
palette-also-tree = list of OUs
palette-do-rules = Edit the scope as text
palette-also-rules = rules; include; exclude; many OUs at once; paste
palette-also-scope-tests = expectations; assertions; check the scope
palette-do-scope-test = Add a scope test
palette-also-why-out = reason; note; comment
palette-also-review-on = day of review; expiry; reminder
palette-also-take-out = exclude; out of scope; remove an OU
palette-do-keep-so = Keep the chosen container so
palette-also-keep-so = scope test; must stay in; must stay out

## Optional features, groups
palette-also-staging = standby server; second server; export nothing
palette-do-group-search = Search cloud groups
palette-do-more-groups = Read more cloud groups
palette-do-delegation-ou = Choose the OU of the delegation groups
palette-also-delegation-ou = ADSync groups; where they are made

## Review
palette-also-reason = ticket; change number; why
palette-also-plan-again = refresh the plan; count what changes; dry run
palette-do-save-plan = Save the plan as a file
palette-also-each-setting = Cloud Sync; details; old and new

## Apply
palette-do-stop = Stop the apply
palette-also-stop = cancel; abort; halt
palette-do-retry = Try the apply again from where it failed
palette-do-undo-this = Undo what was just applied
palette-do-undo-a-step = Undo one step of what was just applied
palette-also-undo-applied = roll back; revert; take back
palette-also-another = other file; new; open
palette-do-report = Export the report of the apply
palette-also-report = report; protocol; HTML; Markdown; evidence

## Overview
palette-do-discard = Discard the choices that are not applied
palette-also-discard = revert; cancel the changes; start over
palette-do-drift = Compare with what was applied
palette-also-drift = drift; what changed outside; check again
palette-do-export = Export the configuration
palette-also-export-configuration = script; PowerShell; JSON; save the files again
palette-also-in-words = sync picture; what syncs where
palette-do-job-start = Start a job of Cloud Sync
palette-do-job-pause = Pause a job of Cloud Sync
palette-do-job-restart = Restart a job of Cloud Sync
palette-do-job-release = Release a job of Cloud Sync from quarantine
palette-do-job-deletes = Carry out the deletions that Cloud Sync holds back
palette-also-job = provisioning; synchronization job; quarantine; deletion limit
palette-also-job-restart = full sync; initial cycle; provisioning
palette-do-try = Provision one object now
palette-also-try = provision on demand; test a user

## Delegated access
palette-do-access-search = Search who has delegated access
palette-also-access-search = members; who may; administrators
palette-also-access-only = filter; temporary; nested; disabled
palette-do-access-add = Give someone delegated access
palette-also-access-add = add a member; put into a group; grant
palette-do-access-until = Give access that expires
palette-also-access-until = expire; temporary; until; end date; time limit
palette-do-access-remove = Take delegated access away
palette-also-access-remove = remove a member; revoke; expire; end now
palette-do-access-extend = Extend someone's access until a time
palette-do-access-confirm = Confirm someone's delegated access
palette-also-attest = attest; recertify; access review
palette-do-access-apply = Apply the proposed change of access
palette-do-access-review = Plan the change of delegated access on Review
palette-do-access-csv = Export the review of access as CSV
palette-do-access-html = Export the review of access as HTML
palette-do-access-json = Export the review of access as JSON
palette-also-access-export = auditor; evidence; members; Excel

## Compare, History
palette-also-compare = diff; two configurations; side by side
palette-do-compare-read = Read the configuration to compare with
palette-also-move = migrate; move to Cloud Sync; steps
palette-do-comparison-html = Save the comparison as HTML
palette-do-comparison-markdown = Save the comparison as Markdown
palette-do-configuration-html = Save a report of the configuration as HTML
palette-do-configuration-markdown = Save a report of the configuration as Markdown
palette-also-configuration-report = documentation; auditor; export report
palette-do-go-back = Go back to an earlier version
palette-also-go-back = restore; roll back; revert
palette-do-undo-last = Undo the last apply
palette-do-undo-step-last = Undo one step of the last apply
