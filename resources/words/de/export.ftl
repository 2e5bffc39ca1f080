# Was Entra Connect erhält.

## What a person does in Entra Connect's wizard
export-group = { $role }: { $group }
export-group-somewhere = { $role }: <NetBIOS-Name von { $domain }>\{ $group }. Dieser Name ist oft der erste Teil von { $domain } in Großbuchstaben, kann aber anders lauten: Auf einem Computer der Domäne zeigt ihn (Get-ADDomain).NetBIOSName
export-forest = Fügen Sie die Gesamtstruktur { $forest } hinzu
export-forest-account = Fügen Sie die Gesamtstruktur { $forest } mit dem vorhandenen Konto { $account } hinzu
export-sign-in-name = Wählen Sie { $attribute } als Attribut des Anmeldenamens
export-domain-in = Klicken Sie { $domain } an, bis das Kästchen ein Häkchen auf Weiß zeigt: alles, auch später erstellte OUs
export-domain-part = Klicken Sie { $domain } an, bis das Kästchen leer ist; haken Sie dann wie folgt an
export-domain-out = Lassen Sie { $domain } ohne Häkchen
export-tick = Haken Sie { $dn } an
export-untick = Entfernen Sie das Häkchen bei { $dn }
export-join-once = Benutzer sind in allen Verzeichnissen nur einmal vorhanden
export-join = Benutzeridentitäten gibt es in mehreren Verzeichnissen; Zuordnung über { $attribute }
export-anchor-managed = Lassen Sie Azure den Quellanker verwalten („Let Azure manage the source anchor“)
export-anchor = Wählen Sie das Attribut { $attribute } als Quellanker
export-feature-on = Haken Sie { $name } an
export-feature-off = Lassen Sie { $name } ohne Häkchen
export-extension = Wählen Sie { $attribute } als Verzeichniserweiterung
export-target = Schreiben Sie Gruppen in { $dn } zurück
export-names-display = Haken Sie „Writeback Group Distinguished Name with cloud Display Name“ an
export-names-id = Lassen Sie „Writeback Group Distinguished Name with cloud Display Name“ ohne Häkchen
export-staging-on = Haken Sie „Enable staging mode“ an
export-staging-off = Lassen Sie „Enable staging mode“ ohne Häkchen

## How the tree of the page must look in the end
export-tree-whole = ☑ { $name }: Häkchen auf Weiß
export-tree-in-partly = ☑ { $name }: Häkchen auf Grau (gemischt: nicht alles darin ist angehakt)
export-tree-out-partly = ☐ { $name }: grau ohne Häkchen (gemischt: einiges darin ist angehakt)
export-tree-out = ☐ { $name }: leer

## What its export must show then
export-check-forests = Gesamtstrukturen
export-check-account = Connectorkonto von { $forest }
export-check-domains = Ausgewählte Domänen von { $forest }
export-check-classes = Objektklassen von { $domain }
export-check-pilot = Pilotgruppenfilter von { $forest }
export-check-tenant = Mandant
export-check-own-rules = Benutzerdefinierte Synchronisierungsregeln
export-check-rules-off = Ausgeschaltete Standardregeln
export-check-included = Eingeschlossene Container von { $domain }
export-check-excluded = Ausgeschlossene Container von { $domain }
export-check-hashes = Kennworthashsynchronisierung von { $forest }
export-check-setting = Einstellung { $name }
