# Reading what an engine exported.

## What could not be carried over, and why
import-other-connector = Connector { $name } of the kind { $category }
import-other-connector-why = Syncwright configures Active Directory and Microsoft Entra ID only
import-account = Connector account { $account } of the forest { $forest }
import-account-why = The export does not say where it is: choose it on the page Active Directory
import-pilot = Only members of { $group } sync
import-pilot-why = Syncwright chooses by containers; keep the pilot filter in the engine, or choose OUs
import-unselected = Containers chosen in { $domain }, which is not selected itself
import-unselected-why = They mean nothing while the domain is not selected
import-stray = { $dn } is listed for { $domain }
import-stray-why = It lies outside that domain and means nothing there
import-class = Objects of the class { $class } of { $domain } do not sync
import-class-why = Syncwright chooses by containers, not by classes; the engine keeps its own list
import-join = Persons in several forests are matched by "{ $value }"
import-join-why = Syncwright does not know this way: choose one on the page Identifying users
import-feature = { $name } is on
import-feature-why = Syncwright does not configure it; the engine keeps it as it is
import-target = Group writeback is on, and its target OU is not named
import-target-why = Choose it on the page Group writeback
import-rule = Custom rule "{ $name }", precedence { $precedence }
import-rule-why = Syncwright does not write rules; it stays on its server. Cloud Sync cannot run it
import-rule-off = Standard rule "{ $name }" is switched off
import-rule-off-why = On a new server it is on: switch it off there too, if that is still wanted
import-standard = { $count ->
        [one] { $count } standard rule of Microsoft's
       *[other] { $count } standard rules of Microsoft's
    }
import-standard-why = Each engine brings its own
import-setting = { $name } = { $value }
import-element = { $count ->
        [one] { $count } element { $path }
       *[other] { $count } elements { $path }
    }
import-other-engine = Job { $job } of Cloud Sync lies beside the export of a server
import-other-engine-why = A document is for one engine: import the two one by one
import-forest-guessed = { $forest } is taken for a forest
import-forest-guessed-why = Cloud Sync names domains only: if it is a child domain, put it into its forest on the page Active Directory
import-job-state = Job { $job } is in the state { $state }
import-job-state-why = Whether a job runs is decided when the plan is applied
import-job-other = Job { $job } of the kind { $template }
import-job-domain = Job { $job } does not say for which domain it is
import-job-domain-why = Add the answer of synchronization/secrets to the folder, or make the scope on the page Domains and OUs
import-job-schema = The schema of job { $job } is missing, so nothing is known of its scope
import-job-schema-why = Add the answer of the job's schema to the folder
import-recipients = Mails about problems go to { $who }
import-mapping-off = "{ $name }" is switched off: these objects do not sync
import-mapping-off-why = Syncwright leaves the mappings of the template as they are
import-filter = Filter of "{ $name }": { $filter }
import-filter-why = Syncwright chooses by containers; the job keeps the filter if you adopt it
import-attributes = { $count ->
        [one] { $count } attribute mapping
       *[other] { $count } attribute mappings
    }
import-attributes-why = They are left as the job has them
import-detail = { $name }: { $value }
import-written-group = Only this group is written back: { $group }
import-pilot-everybody-why = Another rule of the job takes everybody, and a document has one choice for a domain: the next apply takes this filter away
import-pilot-unnamed-why = Only a group named by its distinguished name can be carried over: without a pilot group in the document, the next apply takes this filter away
import-kept-why = It is left as the job has it
import-rules-differ = The rules of job { $job } choose different containers or groups
import-rules-differ-why = A document has one choice for a domain: the next apply gives it to every rule
import-second-job = Job { $job } is for a domain that another job serves too
import-second-job-why = A document has one job for each domain: it has the containers of both now; check them before you apply
import-sign-in = The sign-in name comes from { $source }
import-anchor = The source anchor comes from { $source }
import-expression-kept-why = The document says { $attribute } for it; the next apply leaves the mapping as it is, as long as the document says so
import-expression-replaced-why = A document cannot hold this beside the rest: the next apply puts { $attribute } in its place
import-second-writeback = Job { $job } writes groups back too
import-second-writeback-why = A document has one target OU: this job is left as it is
import-written-all-why = Another rule of the job writes all groups, and a document has one choice: the next apply takes this filter away
import-written-group-why = Only a group named by its object ID can be carried over: choose it on the page Group writeback, or the next apply leaves it out of the filter
import-class-too = Objects of the class { $class } of { $domain } sync too
import-extension = Directory extension { $entry }
import-extension-why = The document has the name of the attribute alone; its class, its type and whether it is on are chosen in the wizard
import-unsaid = { $name }: the export says nothing of it
import-unsaid-why = In the document it is now: { $value }. Check it before a script or a plan is made from the document
import-idle-why = It belongs to something that is switched off, and is not carried over
import-unreadable-why = This value cannot be read: check the setting in the document
import-unread = "{ $name }" could not be read
import-unread-why = Its ID, its direction, its connector or its precedence is missing or in an unknown form: look at it on its server
import-file = File { $file }
import-why-schema = The engine reads the schema from Active Directory itself
import-why-run-profiles = Run profiles belong to the server; a new one makes its own
import-why-connection = It says how the server connects, not what syncs
import-why-unknown = Syncwright does not know it
import-limit = The deletion limit of job { $job } is: { $limit }
import-limit-why = A document has one limit for all jobs: the next apply gives this one { $limit }
import-limit-unsaid = No job says its deletion limit
