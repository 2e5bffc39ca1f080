### Jobs (src/work).

## Directory, tenant, files
work-cannot-be-connector = { $account } cannot be the connector account
work-cannot-be-connector-cause = It is a member of { $group }: whoever gets hold of the sync server would own the forest
work-cannot-be-connector-advice = Choose an ordinary account, or let Syncwright create one with least rights.
work-no-account = The account { $account } is not there
work-no-account-advice = Choose the connector account again.
work-cannot-keep = Syncwright cannot keep its own files
work-cannot-keep-advice = Make the folder { $folder } writable.
work-dialog-open = Open a configuration
work-dialog-configuration = Configuration
work-dialog-write = Where to write the configuration
work-dialog-authority = Choose the certificate authority
work-dialog-certificates = Certificates
work-dialog-export = Export the plan
work-dialog-report = Save the report
work-no-journal = There is no place for the journal
work-no-journal-advice = Set the environment variable HOME (on Windows LOCALAPPDATA) to your home folder and start again. Nothing was changed.
work-report-not-saved = The report { $path } was not saved
work-no-browser = The browser could not be opened
work-no-browser-advice = Open { $url } yourself.
work-not-signed-in = You are not signed in to Microsoft Entra ID
work-not-signed-in-advice = Sign in on the page "Microsoft Entra ID" and try again.
work-not-connected = The forest { $forest } is not connected
work-not-connected-advice = Connect it on the page "Active Directory" and try again.
work-dialog-further-authority = Choose the further certificate authority
work-dialog-journals = Where journals are written
work-stopped-silently = a worker stopped without a message

work-comparing = Comparing with what was applied
work-access-gone = { $what } is not there
work-access-gone-advice = Read again: it may have been moved, renamed or deleted.


## Files of an engine's server
work-export-none = { $path } holds no export of an engine
work-export-none-remedy = Choose the folder that Get-ADSyncServerConfiguration wrote, or an Applied-SynchronizationPolicy file.
work-export-broken = { $path } could not be read
work-export-broken-remedy = Export the configuration again, and copy the whole folder.
work-export-unreadable = { $path } cannot be opened
work-export-unreadable-remedy = Check the path and your rights to it.
work-checklist-title = Checklist for the wizard of Microsoft Entra Connect Sync
work-checklist-intro = Page by page, in the wizard's order, with the values that Syncwright decided. The names of pages and options are the wizard's own.
work-checklist-tree = How the tree must look in the end
work-checklist-tree-intro = Only what a rule names is listed. Everything else below a box with a tick is ticked, below one without a tick it is not.
work-checklist-export = What the export must show
work-checklist-export-intro = When all is done, run the script on the server: it writes the configuration into a folder whose name begins with “after”, as Get-ADSyncServerConfiguration gives it. “syncwright check --export” with that folder looks at each of these, and so does the page Compare of the window.
work-checklist-none = none
work-dialog-export-folder = Choose the folder of an export
work-dialog-export-file = Choose a file
work-dialog-export-kinds = Configurations and exports

## Cloud Sync in the tenant
work-cloud-engine = The document is for { $engine }
work-cloud-engine-advice = Choose Cloud Sync as the engine in the document.
work-cloud-no-folder = The folder { $path } could not be made
work-cloud-no-folder-advice = Choose a folder that you may write to.
work-cloud-title = Cloud Sync by hand
work-cloud-intro = What to enter in the Microsoft Entra admin center (Entra Connect, Cloud sync). Syncwright does the same by: syncwright apply --sign-in.
work-cloud-new = Make a configuration "AD to Microsoft Entra ID" for { $domain }
work-cloud-new-writeback = Make a configuration "Microsoft Entra ID to AD" for { $domain }
work-cloud-container = Scoping filters, selected organizational units: { $dn }
work-cloud-group = Scoping filters, selected security groups: { $group }
work-cloud-mapping = Attribute mapping of users: { $target } comes from { $source }
work-cloud-target = Attribute mapping of groups: ParentDistinguishedName is the constant { $dn }
work-cloud-passwords = Configuration: tick "Enable password hash sync"
work-cloud-limit = Properties, accidental delete threshold: { $n }
work-cloud-no-limit = Properties: switch the prevention of accidental deletions off
work-cloud-start = Provision one object on demand, then start the configuration
