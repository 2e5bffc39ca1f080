### The page Start (src/wizard/pages/start, src/ui/pages/start.rs).

## An open set-up, a draft, an interrupted apply
page-start-is-open = A set-up is open in this window
page-start-is-open-kept = Nothing of it is lost by looking at this page.
page-start-go-on = Go on with it
page-start-picture = What syncs where
page-start-look-again = Look again
page-start-looking = Looking for a draft and interrupted applies
page-start-interrupted = An apply was interrupted
page-start-interrupted-cause = The apply of { $file } begun on { $when } did not end: { $done } of { $steps } steps stand.
page-start-interrupted-cause-open = The apply of { $file } begun on { $when } did not end: { $done } of { $steps } steps stand, and it is not known whether this one does: { $step }.
page-start-interrupted-waits = First resume, undo or keep the newer one of the same file: this one expects things as it left them.
page-start-interrupted-how = You sign in to the forests first; then it is finished, or taken back step by step.
page-start-resume = Resume
page-start-undo = Undo
page-start-keep-what-stands = Keep what stands
page-start-draft-continue = Continue the draft
page-start-draft-forget = Forget the draft
page-start-draft-changes = Changes to { $file }
page-start-draft-changes-for = Changes to { $file } for { $forests }
page-start-draft-new = A new configuration
page-start-draft-new-for = A new configuration for { $forests }
page-start-draft-left = { $what }, left on the page "{ $page }". Your decisions are kept; passwords are not, so you sign in again.

## The three ways to begin
page-start-set-up-title = Set up synchronization
page-start-set-up-about = Connect Active Directory and Microsoft Entra ID, choose what syncs, and create the groups that may run the engine. You need an account that can read the directory and one that can sign in to the tenant.
page-start-set-up = Set up sync
page-start-open-title = Open a configuration
page-start-open-about = Change a syncwright.toml that exists, apply it to another forest, or review a plan that somebody saved as a file.
page-start-file = Configuration file
page-start-open = Open
page-start-browse = Browse…
page-start-opening = Reading the file
page-start-cancel-opening = Cancel opening
page-start-try-again = Try again
page-start-path-missing = Type the path of a file, or browse for one
page-start-recent = Opened before
page-start-recent-none = No file yet.
page-start-practise = Practise
page-start-practise-about = Try the whole set-up on a made-up forest and tenant that run inside Syncwright. Nothing of yours is touched, and nothing has to be installed.
page-start-practise-runs = The practice forest and tenant are running.
page-start-practise-waits = The practice forest is being started
page-start-practise-starting = Starting the practice forest and tenant
page-start-cancel-starting = Cancel starting
page-start-start-again = Start again
page-start-choose = Choose what you want to do

## Questions before something is lost
page-start-ask-forget = Forget the draft?
page-start-ask-forget-about = The decisions of the unfinished set-up are deleted. Configuration files stay as they are.
page-start-ask-forget-yes = Forget
page-start-ask-replace-draft = Replace the draft?
page-start-ask-replace-draft-about = Only one draft is kept. The decisions of the unfinished set-up are lost when you begin another.
page-start-ask-replace-yes = Replace
page-start-ask-keep = Keep what stands?
page-start-ask-keep-about = The steps that were carried out stay as they are, and this apply is not offered again. Its journal is kept: the command "syncwright undo --journal" can still take it back.
page-start-ask-replace-set-up = Replace this set-up?
page-start-ask-replace-set-up-about = The set-up in this window has decisions that no file holds. They are lost when you begin another.
page-start-decide-later = Decide later
page-start-keep-it = Keep it

## Taking over another engine's configuration
page-start-import-title = Take over what runs already
page-start-import-about = From the export of an Entra Connect or Identity Manager server, or from Cloud Sync's jobs in the tenant, for which you sign in. You see first what is read and what is not.
page-start-import-path = Folder or file of the export
page-start-import-read = Read the export
page-start-import-folder = Choose a folder…
page-start-import-file = Choose a file…
page-start-import-cloud = Read Cloud Sync of the tenant
page-start-import-included = Included containers
page-start-import-all = Everything that was read can be carried over.
page-start-import-left = { $n ->
        [one] { $n } item cannot be carried over
       *[other] { $n } items cannot be carried over
    }
page-start-import-left-about = Reading changes nothing. Beside each stands what becomes of it.
page-start-import-what = What
page-start-import-why = Why
page-start-import-place = Where it stands
page-start-import-list = What cannot be carried over
page-start-import-take = Use it as configuration
page-start-import-forget = Do not use it
