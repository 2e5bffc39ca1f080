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
import-why-schema = The engine reads the schema from Active Directory itself
import-why-run-profiles = Run profiles belong to the server; a new one makes its own
import-why-connection = It says how the server connects, not what syncs
import-why-unknown = Syncwright does not know it
