### Opening and closing the window, the banners above a page (src/ui/run.rs, connect.rs, app.rs; src/wizard/*.rs).

## Opening the window
window-no-display = There is no display to open a window on
window-no-display-advice = Start Syncwright in a desktop session, or do the same without a window: "syncwright plan" and "syncwright apply" with --config FILE.
window-no-display-cause = Neither DISPLAY nor WAYLAND_DISPLAY is set
window-not-opened = The window could not be opened
window-not-opened-advice = Update the graphics driver, or do the same without a window: "syncwright plan" and "syncwright apply" with --config FILE.
window-not-opened-cause = No way of drawing that this computer offers worked

## Around the page
window-keep-draft-again = Keep the draft again
window-signed-out = Not connected: { $forests }
window-signed-out-why = A draft keeps your decisions and no passwords. What is read from Active Directory shows again once you have signed in.
window-sign-in-again = Sign in again
window-stop-counting = Stop counting
window-draft-saved = Draft saved
window-counting-domain = Counting objects of { $domain }
window-counting = Counting: { $n ->
        [one] { $n } object
       *[other] { $n } objects
    } read, { $counted } of { $domains ->
        [one] { $domains } domain
       *[other] { $domains } domains
    } done
window-counting-of = Counting: { $n } of { $total ->
        [one] { $total } object
       *[other] { $total } objects
    } read, { $counted } of { $domains ->
        [one] { $domains } domain
       *[other] { $domains } domains
    } done
window-close-running-means = Syncwright finishes the step under way, then stops and closes. What was done stands in the journal; at the next start you can go on or undo it.
window-close-stop = Stop, then close
window-close-keep = Keep running

## What can be done from everywhere; after each, its other names for the search, with ; between
window-do-palette = Find anything
window-also-palette = command palette; search
window-do-next = Go to the next page
window-also-next = forward; continue
window-do-back = Go back a page
window-also-back = previous
window-do-undo = Undo
window-also-undo = take back; revert
window-do-redo = Redo
window-also-redo = repeat; make again
window-do-find = Find on this page
window-also-find = search
window-do-refresh = Read again what the page shows
window-also-refresh = refresh; reload
window-do-help = Help for this page
window-also-help = manual; questions; what does this page do
window-do-keyboard = Keyboard
window-also-keyboard = shortcuts; keys; hotkeys
window-do-settings = Settings
window-also-settings = theme; dark; light; high contrast; text size; reduce motion; language; proxy; certificate authority; journals; options; preferences
window-do-larger = Larger text
window-also-larger = zoom in; text size; bigger
window-do-smaller = Smaller text
window-also-smaller = zoom out; text size
window-do-usual = Text at its usual size
window-also-usual = reset zoom; text size; 100 %

## Why something cannot be done now
window-last-page = This is the last page
window-first-page = This is the first page
window-nothing-to-undo = There is nothing to undo
window-nothing-to-redo = There is nothing to do again
window-largest = This is the largest text
window-smallest = This is the smallest text
window-running = An apply is running
window-running-stop = An apply is running; stop it or wait until it ends
window-running-no-undo = While an apply runs the document stays as it is
window-choose-task = Choose on the first page what you want to do
window-complete-first = Complete "{ $page }" first
window-reads-nothing = This page reads nothing from elsewhere

## Undo and redo: what was changed, and what a setting is now
window-undone = Undone: { $what }
window-redone = Done again: { $what }
window-change-on = a change on "{ $page }"
window-not-set = not set
window-now = { $setting }: { $value }
window-now-and-more = { $setting }: { $value }, and { $n ->
        [one] one more setting
       *[other] { $n } more settings
    }

## Kept so, from the menu of an object
window-keep-in = Keep it so: always in scope
window-keep-out = Keep it so: always out of scope
window-keep-in-named = Keep { $name } so: always in scope
window-keep-out-named = Keep { $name } so: always out of scope
window-kept = Scope test written: { $test }
window-kept-not-so = Scope test written: { $test }. It is not so now.

## The command palette
window-palette-hint = Find a page, setting, OU, user, group or action
window-palette-found = Found
window-palette-searching = Searching
window-palette-none = Nothing has this name
window-palette-count = { $n } found
window-palette-not-now = Not now: { $why }
window-palette-searching-asking = Searching, asking the directory for more
window-palette-count-asking = { $n } found, asking the directory for more
window-palette-page = Page { $number }
window-palette-group = Group: { $dn }
window-palette-user = User: { $dn }
window-palette-contact = Contact: { $dn }
window-palette-with-menu = { $found }; Shift+F10 keeps it in scope or out of it
window-palette-cloud-group = Cloud group

## Find on the page
window-find-bar = Find
window-find-none = Not on this page
window-find-at = { $at } of { $n }
window-find-previous = Previous
window-find-next = Next one
window-find-close = Close the search

## Other names of pages for the search, with ; between
window-also-page-start = open; new; practice; recent
window-also-page-engine = Cloud Sync; Entra Connect
window-also-page-tenant = sign in; Azure; Office 365; cloud
window-also-page-directory = forest; domain controller; LDAP; AD
window-also-page-sign-in-names = UPN suffix; userPrincipalName; verified domains
window-also-page-scope = scope; filter; organizational unit; containers; OU tree
window-also-page-identity = source anchor; matching; immutable id
window-also-page-features = options
window-also-page-group-writeback = cloud groups; writeback
window-also-page-delegation = ADSyncAdmins; roles; permissions; who may
window-also-page-review = plan; what will change; dry run
window-also-page-apply = run; execute; report

## Other names of settings for the search, with ; between
window-also-configuration-file = open; path
window-also-engine = Cloud Sync; Entra Connect
window-also-cloud = government; China; national
window-also-client-id = app registration
window-also-how-to-sign-in = device code; browser
window-also-ca-file = certificate authority; TLS; proxy
window-also-domain-name = forest
window-also-domain-controller = server; host
window-also-encryption = LDAPS; StartTLS; TLS
window-also-connector-account = service account; svc
window-also-sign-in-attribute = alternate login ID; mail; UPN
window-also-continue-unverified = UPN
window-also-later-children = new OUs
window-also-joining = match; several forests; duplicates
window-also-anchor = ms-DS-ConsistencyGuid; objectGUID; immutable id
window-also-password-hash = PHS; passwords
window-also-password-writeback = SSPR; self-service password reset
window-also-exchange = mail; Exchange hybrid
window-also-devices = devices
window-also-deletions = accidental deletes; deletion limit; threshold
window-also-extensions = directory extensions; schema
window-also-write-groups = group writeback
window-also-target = where groups are written
window-also-which-groups = select groups
window-also-names = naming; displayName
window-also-delegation = ADSync groups; roles
window-also-nested = nested
window-also-write-to = save as; path
window-also-export = JSON; save plan

## Names of keys
window-key-ctrl = Ctrl
window-key-shift = Shift
window-key-left = Left
window-key-right = Right
window-key-comma = Comma
window-key-plus = Plus
window-key-minus = Minus
window-palette-page-alone = Page
window-also-page-overview = hub; home; dashboard; what is configured

## The help of a page and the list of keys (src/ui/help.rs)
window-help-of = Help: { $page }
window-help-decides = What it decides
window-help-writes = What it writes
window-help-undo = What can be undone
window-help-all-keys = { $keys } lists all keys.
window-help-actions = Actions
window-help-everywhere = Everywhere
window-help-tab = Tab, Shift+Tab
window-help-tab-does = To the next and the previous control
window-help-space = Space, Enter
window-help-space-does = Press a button, change a switch
window-help-enter = Enter
window-help-enter-does = Next, where no control uses it
window-help-escape = Escape
window-help-escape-does = Close a dialog or a list; empty a search
window-help-letter = Alt and a letter
window-help-letter-does = Press the button that shows it while Alt is held
window-help-lists = In lists and trees
window-help-arrows = Arrows
window-help-arrows-does = To the next row; open and close a branch
window-help-home = Home, End
window-help-home-does = To the first and the last row
window-help-letters = Letters
window-help-letters-does = To the next row that begins with them
window-help-star-does = Open a branch and its siblings
window-help-space-alone = Space
window-help-space-alone-does = Take a branch in or out
window-help-text = In text
window-help-undo-typing = Ctrl+Z, Ctrl+Shift+Z
window-help-undo-typing-does = Take back and repeat what was typed in the field
window-also-page-access = members; review; temporary access; attestation
window-also-page-compare = diff; staging server; migrate; move to Cloud Sync; Entra Connect export
window-also-page-history = versions; audit; who changed; roll back; revert; restore
