# Two configurations compared, and the way from one engine to the other.

## What a configuration is called
compare-document = Configuration { $file }
compare-open = The configuration in this window
compare-saved = The configuration as its file holds it
compare-applied = As last applied, { $when }
compare-server = Server { $server }
compare-server-at = Server { $server }, exported { $when }
compare-cloud-files = Cloud Sync, from { $file }
compare-cloud-live = Cloud Sync as the tenant has it
compare-version = Version { $number }, applied { $when }

## Settings
compare-forests = Forests
compare-account = Connector account of { $forest }
compare-pilot-groups = Only members of these groups sync
compare-classes = Classes of objects of { $domain }
compare-nothing = none
compare-names = { $names }

## Rules
compare-rule-precedence = Precedence
compare-rule-state = State
compare-rule-direction = Direction
compare-rule-inbound = inbound
compare-rule-outbound = outbound
compare-rule-classes = Object classes
compare-rule-link = Kind of link
compare-rule-scoping = Scoping filter
compare-rule-joins = Join
compare-rule-flow = Attribute { $attribute }
