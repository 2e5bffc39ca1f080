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
compare-pilot-groups = Only members of these groups sync, of { $domain }
compare-classes = Classes of objects of { $domain }
compare-nothing = none
compare-names = { $names }
compare-recipients = Mails about problems go to
compare-on-for = on, for these domains alone: { $domains }
compare-limits = in one run, { $limits }

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
compare-rule-containers = Containers
compare-rule-groups = Groups
compare-rule-flow = Attribute { $attribute }
compare-beyond = What no document holds, and { $name } has:
