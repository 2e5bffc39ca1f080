### Document, problems, names of pages, counts, dates (src/model, src/wizard/page.rs, src/wizard/words.rs).

## Dates and lists. Times are UTC.
model-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
model-day = { $day } { model-month } { $year }
model-minute = { model-day }, { $time } UTC
# Between the items of a list.
model-list-comma = ,

## Pages, as in the sidebar, and the sentence under each title
model-page-start = Start
model-page-engine = Sync engine
model-page-tenant = Microsoft Entra ID
model-page-directory = Active Directory
model-page-sign-in-names = Sign-in names
model-page-scope = Domains and OUs
model-page-identity = Identifying users
model-page-features = Optional features
model-page-group-writeback = Group writeback
model-page-delegation = Delegation groups
model-page-review = Review
model-page-apply = Apply
model-sentence-start = Nothing is written anywhere until you have reviewed the plan.
model-sentence-engine = Choose the engine that will run this configuration.
model-sentence-tenant = Sign in to the tenant that your users sync to. Syncwright reads it; it writes nothing there but Cloud Sync's configuration, by the plan that you apply.
model-sentence-directory = Connect each forest and choose the account that the engine will use.
model-sentence-sign-in-names = Compare the UPN suffixes in use with the domains of your tenant.
model-sentence-scope = Choose what syncs. A container follows its nearest ancestor that you decided on.
model-sentence-identity = Decide how a person is recognised, now and for ever.
model-sentence-features = Switch on what you need; each feature says what it asks for.
model-sentence-group-writeback = Bring groups made in the cloud back into Active Directory.
model-sentence-delegation = Four groups decide who may do what with the sync engine.
model-sentence-review = This is exactly what will be done, in this order.
model-sentence-apply = Each step is written to a journal before and after it runs.

## Counts
model-number-users = { $n -> 
        [one] { $n } user
       *[other] { $n } users
    }
model-number-groups = { $n -> 
        [one] { $n } group
       *[other] { $n } groups
    }
model-number-contacts = { $n -> 
        [one] { $n } contact
       *[other] { $n } contacts
    }
model-number-computers = { $n -> 
        [one] { $n } computer
       *[other] { $n } computers
    }
model-number-nothing = nothing

## Problems
model-internal = Something went wrong inside Syncwright
model-internal-advice = Nothing was changed by this. Try again; if it comes back, report it with the detail below.
model-cancelled = { $what } was cancelled
model-cancelled-advice = Start it again when you are ready.
model-problem = { $headline }.
model-problem-why = Why: { $cause }
model-problem-what-to-do = What to do: { $remedy }
model-problem-detail = Detail: { $detail }

## Delegation groups: what they may do, and kinds of groups
model-may-admins = Full rights over the sync engine: its wizard, rules, connectors and cmdlets
model-may-operators = Run connectors, start synchronization cycles, see statistics; change no configuration
model-may-browse = Read what the sync engine knows of an object
model-may-password-set = Set and change passwords through the sync engine
model-scope-domain-local = domain local
model-scope-global = global
model-scope-universal = universal

## Names that Active Directory refuses
model-name-cannot-hold = A group's name cannot hold { $sign }
model-name-ends-with-stop = A group's name cannot end with a full stop
model-name-needs-more = A group's name needs more than digits, spaces and full stops
model-name-missing = Type a name
model-name-space-at-end = The name begins or ends with a space
model-name-control-character = The name holds a control character
model-name-too-long = The name has { $length } characters; Active Directory takes { $most }

## What asks for a right of the connector account
model-for-hash-sync = Password hash synchronization
model-for-password-writeback = Password writeback
model-for-anchor = Source anchor
model-for-exchange = Exchange hybrid
model-for-group-writeback = Group writeback

model-page-overview = Overview
model-sentence-overview = What is configured, what needs attention, and what you can change.
## Why a text is no distinguished name
model-dn-fault = "{ $text }" is not a distinguished name: { $why }
model-dn-no-equals = a part has no "="
model-dn-attribute = the name before "=" must be letters, digits, "-" or "."
model-dn-no-value = a part has no value after "="
model-dn-plus = Active Directory has no parts joined by "+"; write "\+" for the character
model-dn-comma = it ends with a comma
model-dn-backslash = it ends with "\"
model-dn-escape = "\" must be followed by two hexadecimal digits or one special character
model-dn-angle = "<" and ">" must be written "\<" and "\>"
model-dn-quote = a quotation mark is not closed
model-dn-not-utf8 = its escaped bytes are not UTF-8

## Why a document is refused
model-document-too-large = it is { $size } bytes long; a document is never larger than { $most }
model-document-no-text = it is not UTF-8 text (byte { $at })
model-document-line = line { $line }: { $what }
model-document-unknown-key = line { $line }: "{ $key }" is not a key that exists here
model-document-unknown-key-nearest = line { $line }: "{ $key }" is not a key that exists here; did you mean "{ $nearest }"?
model-document-newer = it has version { $found }; this program knows version { $known }
model-document-no-version = it has no "version"; a document starts with version = { $known }
model-document-rule = a scope rule has either include or exclude
model-document-test = a scope test has either object and in_scope, or container and one of at_least and at_most
model-document-guid = "{ $text }" is not a GUID; expected the form 01234567-89ab-cdef-0123-456789abcdef
model-document-sid = "{ $text }" is not a SID; expected the form S-1-5-21-1-2-3-1104
model-page-access = Delegated access
model-sentence-access = See who can administer the engine in effect and how, and change it with a plan of its own.
model-page-compare = Compare
model-sentence-compare = Hold two configurations side by side, carry single settings across, and see the way to Cloud Sync.
model-page-history = History
model-sentence-history = Every version that was applied, what differs between two, and the way back.
