### Carrying out a plan (src/apply).

## Files
apply-cannot-open = Cannot open { $path }
apply-cannot-read = Cannot read { $path }
apply-cannot-write = Cannot write { $path }
apply-cannot-replace = Cannot replace { $path }
apply-cannot-flush = Cannot flush { $path }
apply-cannot-delete = Cannot delete { $path }
apply-cannot-make = Cannot make { $path }
apply-cannot-make-folder-of = Cannot make the folder of { $path }
apply-cannot-list = Cannot list { $path }
apply-cannot-lock = Cannot lock { $path }
apply-file-advice = Check that the folder exists, that there is room and that you may write there, then try again.
apply-file-not-there = It does not exist
apply-file-no-right = You may not do that there
apply-file-no-room = There is no room left
apply-document-in-use = The document { $path } is being written by another run of Syncwright
apply-in-use-by = { $who } on { $computer } applies it (process { $process }, since { $since } UTC)
apply-in-use = It is in use by somebody
apply-in-use-advice = Wait until it is done, or close the other window.
apply-in-use-elsewhere-advice = Wait until it is done. If nothing runs on { $computer } any more, break the lock with "syncwright unlock", or remove the file { $file }.
apply-journal-newer = The journal { $path } was written by a newer version of Syncwright
apply-journal-newer-cause = It has form { $version }, which this version does not know; what was done is not known here
apply-journal-newer-advice = Nothing was changed. Go on or undo with the version that wrote it.
apply-journal-in-use = The journal { $path } is in use by another run of Syncwright
apply-journal-damaged = The journal { $path } cannot be read
apply-journal-damaged-cause = Line { $line } is damaged
apply-journal-damaged-advice = Compare the directory with the journal by hand; its lines up to there tell what was done.
apply-no-folder = There is no folder to keep the journal in
apply-no-folder-advice = Set HOME (on Windows LOCALAPPDATA) to your home folder and try again.
apply-no-document = There is no document { $path }
apply-no-document-advice = Check the name, or make a document with "syncwright init" or in the window.
apply-bad-document = The document { $path } cannot be used
apply-bad-document-advice = Correct it and try again; "syncwright schema" prints all keys. Nothing was changed.
apply-settings-unread = The settings could not be read: { $why }
apply-no-random = The operating system gave no random numbers for a password
apply-no-random-advice = Try again; without them no safe password can be made.

## What has changed since the plan was made
apply-moved-cause = The directory or the file is not as it was when the plan was made
apply-moved-advice = Nothing was written by this step. Make a new plan, look at it, and apply that.
apply-moved-appeared = An object has appeared at { $dn }
apply-moved-name-taken = The account name { $name } is now taken by { $dn }
apply-moved-another = Another object stands at { $dn }
apply-moved-changed = { $dn } has been changed
apply-moved-not-ours = { $dn } is not the object that this plan made
apply-moved-document-gone = The document { $path } is gone
apply-moved-document-changed = The document { $path } has been changed
apply-moved-secret = The key store now has an entry { $name }
apply-moved-gone = { $dn } is no longer there
apply-moved-foreign = { $dn } is not as this plan would have left it
apply-moved-right-given = The right "{ $right }" on { $dn } has been given already
apply-moved-account-gone = The account { $dn } is no longer there

## Steps
apply-no-variable = The environment variable { $name } holds no password for the new account
apply-no-variable-advice = Set it to a random password of at least 16 characters and start again.
apply-made-unread = { $dn } was created, but cannot be read
apply-made-unread-advice = Check that you may read there, then resume: the object is taken as it stands.
apply-ended-applied = There is nothing to go on with: this plan was carried out to its end
apply-ended-undone = There is nothing to go on with: this plan was undone
apply-ended-closed = There is nothing to go on with: this plan was closed
apply-ended-advice = Make a new plan to see whether anything is left to do.
apply-applying-the-plan = Applying the plan
apply-undoing = Undoing

## Why an undo leaves something alone
apply-left-not-empty = It is no longer empty
apply-left-gone = It is gone already, or was moved
apply-left-changed = It was changed since
apply-left-another = Another object stands in its place
apply-left-group-gone = The group is gone already, or was moved
apply-left-members-out = The members were taken out already
apply-left-group-changed = The group was changed since
apply-left-object-gone = The object is gone already, or was moved
apply-left-document-changed = The document { $path } was changed since
apply-left-version-gone = The earlier version is no longer kept
apply-left-version-not-kept = The earlier version was not kept

## The report
apply-report-title = Syncwright report
apply-report-what-syncs = What syncs where
apply-report-steps = Steps
apply-report-settings = Settings
apply-report-setting = Setting
apply-report-value = Value
apply-report-document = Document
apply-report-engine = Engine
apply-report-started = Started
apply-report-ended = Ended
apply-report-outcome = Outcome
apply-report-plan = Plan (SHA-256)
apply-report-journal = Journal
apply-report-applied = Applied to its end
apply-report-undone = Undone
apply-report-left = Stopped, and left as it is
apply-report-open = Stopped; it can be resumed or undone
apply-report-step-not-begun = not begun
apply-report-step-failed = failed
apply-report-step-done = done
apply-report-step-being-undone = being undone
apply-report-step-undone = undone
apply-report-step-left = left
apply-report-problem = { $headline }. { $remedy }
apply-report-key-store = Key store
apply-report-file = File
apply-report-risk-cosmetic = cosmetic
apply-report-risk-sync = affects sync
apply-report-risk-destructive = destructive
apply-report-cannot-be-undone = Cannot be undone: { $why }
apply-report-where = Where
apply-report-why = Why
apply-report-risk = Risk
apply-report-undo = Undo
apply-left-members-in = The members were put in again already
apply-moved-time-over = The time of { $member } in { $group } is over
apply-moved-right-gone = The right "{ $what }" on { $on } is no longer there

## The report of a configuration
apply-audit-title = Configuration of synchronization
apply-audit-made = Made
apply-audit-scope = What syncs in effect
apply-audit-domain = { $domain }: { $n ->
        [one] { $n } container syncs with what is below it
       *[other] { $n } containers sync with what is below them
    }
apply-audit-domain-counted = { $domain }: { $objects ->
        [one] { $objects } object
       *[other] { $objects } objects
    } in { $containers ->
        [one] { $containers } container
       *[other] { $containers } containers
    }
apply-audit-domain-out = { $domain }: nothing syncs
apply-audit-not-counted = The objects were not counted: nobody was signed in to Active Directory when this report was made.
apply-audit-container = Container with all below it
apply-audit-except = But not
apply-audit-containers = Containers
apply-audit-users = Users
apply-audit-groups = Groups
apply-audit-contacts = Contacts
apply-audit-computers = Computers
apply-audit-rights = Rights of the connector accounts
apply-audit-rights-unread = They were not read: nobody was signed in to Active Directory when this report was made.
apply-audit-rights-none = What is configured needs no rights beyond reading.
apply-audit-forest = Forest
apply-audit-on = On
apply-audit-right = Right
apply-audit-for = For
apply-audit-state = State
apply-audit-has = granted
apply-audit-lacks = missing
apply-audit-delegation = Delegation
apply-audit-delegation-none = No delegation groups are configured.
apply-audit-delegation-note = These are the members that are wanted. Who is in the groups in effect is in the review of delegated access.
apply-audit-group = Group
apply-audit-where = Where
apply-audit-may = What members may do
apply-audit-members = Members
apply-audit-until = { $who } until { $when }
apply-audit-checks = Prerequisites
apply-audit-checks-unread = They were not checked when this report was made.
apply-audit-checks-fine = Everything that is needed was found.
apply-audit-severity = Weight
apply-audit-found = Found
apply-audit-remedy = What to do
apply-audit-blocks = blocks
apply-audit-warning = warning
apply-audit-note = note

## The report of a comparison
apply-compare-title = Two configurations compared
apply-compare-left = First
apply-compare-right = Second
apply-compare-same = They say the same
apply-compare-differ = { $n ->
        [one] { $n } difference
       *[other] { $n } differences
    }
apply-compare-state-same = same
apply-compare-state-differs = differs
apply-compare-state-unsaid = said by one only
apply-compare-scope-same = { $domain }: the same containers sync
apply-compare-scope-unsaid = { $domain }: only one of the two says what syncs
apply-compare-scope-differs = { $domain }: what syncs differs
apply-compare-only = Only by: { $name }
apply-compare-rules = Synchronization rules
apply-compare-rules-unsaid = One of the two says nothing of rules, so they are not compared.
apply-compare-rules-engines = The rules of two engines have nothing in common, so they are not compared.
apply-compare-rules-count = { $n ->
        [one] { $n } rule
       *[other] { $n } rules
    }, { $differ ->
        [one] { $differ } differs
       *[other] { $differ } differ
    }
apply-compare-no-rule = not there
apply-compare-precedence = Precedence
apply-compare-rule = Rule
apply-compare-what = What

## The report of a move to Cloud Sync
apply-move-title = From Entra Connect to Cloud Sync
apply-move-blocks = In the way
apply-move-blocks-none = Nothing that was read is in the way.
apply-move-changes = What changes, and for whom
apply-move-changes-none = Nothing that was read changes.
apply-move-untold = Not known
apply-move-steps = Steps
apply-move-pilot = OU to begin with
apply-move-what = What
apply-move-cause = By
apply-move-why = Why
apply-move-instead = What to do
apply-move-who = Objects
apply-ended-partly-undone = There is nothing to go on with: some steps of this plan were undone, the others stand
apply-no-such-step = This journal has no step { $step }
apply-no-such-step-advice = "syncwright history" with the number of the version lists its steps.
apply-step-is = The step is: { $what }
apply-step-does-not-stand = This step cannot be undone: it was not done, or was undone already
apply-step-does-not-stand-advice = Look at the history to see which steps stand.
apply-step-cannot-be-undone-advice = This was said in the plan. Put it right by hand if it must go.
apply-step-needed = It cannot be undone alone: another step counts on it, "{ $other }"
apply-step-needed-advice = Undo that one first, both at once, or the whole apply.
apply-no-such-version = There is no version { $version } in the history of this document
apply-report-partly-undone = Some steps undone, the others stand
apply-no-such-version-advice = { $n ->
        [0] Nothing was applied from here yet.
        [one] It has one version, with the number 1.
       *[other] Take one of the numbers 1 to { $n }; "syncwright history" lists them.
    }

## Cloud Sync in the tenant
apply-tenant-not-signed-in = Nobody is signed in to the tenant with the right to change Cloud Sync
apply-tenant-not-signed-in-advice = Sign in (on the command line: --sign-in), agree to the permissions, then continue.
apply-moved-not-made = What an earlier step makes is not there: { $step }
apply-moved-job-gone = The job { $job } is no longer in the tenant
apply-moved-two-apps = The tenant has two applications { $name }
apply-moved-two-jobs = The application has two jobs of one kind
apply-moved-app = The tenant has an application { $name } by now
apply-moved-job = The application has a job of the kind { $name } by now
apply-moved-settings = The settings of the application { $app } have been changed
apply-moved-schema = The schema of the job { $job } has been changed
apply-moved-runs = The job { $job } runs by now
apply-moved-stands = The job { $job } stands still by now
apply-schema-not-taken = The service did not take over the schema of the job { $job }
apply-schema-not-taken-advice = Continue in some minutes: whether it stands by then is looked at first.
apply-schema-unfit = The schema of the job { $job } cannot be brought to what the plan says
apply-schema-unfit-advice = Undo what was done, and have the template looked at in the Microsoft Entra admin center.
apply-left-app-has-jobs = The application has got other jobs
apply-left-job-runs = The job runs: somebody started it
apply-left-settings-changed = The settings were changed since
apply-left-schema-changed = The schema of the job { $job } was changed since
apply-left-restart = A restart cannot be taken back
apply-left-order = What the service switched on in the tenant stays on
apply-report-tenant = Microsoft Entra ID
apply-try-no-job = The tenant has no job for: { $what }
apply-try-no-job-advice = Apply the document first: syncwright apply --sign-in.
apply-try-kind = { $object } is neither a user nor a group
apply-try-kind-advice = Only users and groups can be provisioned on demand.
apply-try-id = { $object } is not the object id of a cloud group
apply-try-id-advice = With --writeback, name the group by its object id in Microsoft Entra ID.
apply-try-not-found = { $object } was not found in the domains of the document
apply-try-not-found-advice = Give its distinguished name, objectGUID, sign-in name or account name.
apply-no-cloud-jobs = The tenant has no job of Cloud Sync
apply-no-cloud-jobs-advice = Choose another configuration to compare, or set Cloud Sync up first.
apply-finding-groups = Finding groups
apply-counting-members = Counting group members
apply-cloud-jobs-unread = A job of Cloud Sync could not be understood
apply-cloud-jobs-unread-advice = Try again later. If it stays so, compare with a file of Microsoft Graph's answers.
