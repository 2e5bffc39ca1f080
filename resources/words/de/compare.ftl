# Zwei Konfigurationen im Vergleich, und der Weg von einem Modul zum anderen.

## What a configuration is called
compare-document = Konfiguration { $file }
compare-open = Die Konfiguration in diesem Fenster
compare-saved = Die Konfiguration, wie ihre Datei sie enthält
compare-applied = Wie zuletzt angewendet, { $when }
compare-server = Server { $server }
compare-server-at = Server { $server }, exportiert { $when }
compare-cloud-files = Cloud Sync, aus { $file }
compare-cloud-live = Cloud Sync, wie es im Mandanten steht
compare-version = Version { $number }, angewendet { $when }

## Settings
compare-forests = Gesamtstrukturen
compare-account = Connectorkonto von { $forest }
compare-pilot-groups = Nur Mitglieder dieser Gruppen werden synchronisiert, von { $domain }
compare-classes = Objektklassen von { $domain }
compare-nothing = keine
compare-names = { $names }
compare-recipients = E-Mails über Probleme gehen an
compare-on-for = eingeschaltet, nur für diese Domänen: { $domains }
compare-limits = in einem Lauf, { $limits }

## Rules
compare-rule-precedence = Rangfolge
compare-rule-state = Zustand
compare-rule-direction = Richtung
compare-rule-inbound = eingehend
compare-rule-outbound = ausgehend
compare-rule-classes = Objektklassen
compare-rule-link = Art der Verknüpfung
compare-rule-scoping = Bereichsfilter
compare-rule-joins = Verknüpfung über
compare-rule-containers = Container
compare-rule-groups = Gruppen
compare-rule-flow = Attribut { $attribute }
compare-beyond = Was kein Dokument enthält, in { $name } aber steht:
