### Choosing a container or an object (src/wizard/pickers, src/ui/pages/pickers.rs).

## The dialog that chooses a container
pickers-choose = Auswählen
pickers-cancel = Abbrechen
pickers-open-first = Öffnen Sie zuerst eine Domäne, oder suchen Sie einen Container
pickers-search = Container nach Name oder DN suchen
pickers-forest = Zu durchsuchende Gesamtstruktur
pickers-up = Nach oben
pickers-domains = Domänen
pickers-no-domain = Es ist keine Domäne verbunden.
pickers-found = Gefundene Container
pickers-inside = Container darin
pickers-none = Hier ist kein Container.
pickers-reading = Container werden gelesen
pickers-try-again = Erneut versuchen
pickers-name = Name
pickers-where = Wo

## Users and groups
pickers-disabled = { $name } (deaktiviert)

## The counting of the domains, above several pages (src/ui/pages/counting.rs)
pickers-counting = Objekte werden gezählt, { $counted } von { $domains } Domänen fertig
pickers-count-again = Erneut zählen
