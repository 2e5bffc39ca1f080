### Choosing a container or an object (src/wizard/pickers, src/ui/pages/pickers.rs).

## The dialog that chooses a container
pickers-choose = Choose
pickers-cancel = Cancel
pickers-open-first = Open a domain or find a container first
pickers-search = Search containers by name or DN
pickers-forest = Forest to search
pickers-up = Up
pickers-domains = Domains
pickers-no-domain = No domain is connected.
pickers-found = Found containers
pickers-inside = Containers inside
pickers-none = No container here.
pickers-reading = Reading containers
pickers-try-again = Try again
pickers-name = Name
pickers-where = Where

## Users and groups
pickers-disabled = { $name } (disabled)

## The counting of the domains, above several pages (src/ui/pages/counting.rs)
pickers-counting = Counting objects, { $counted } of { $domains } domains done
pickers-count-again = Count again
