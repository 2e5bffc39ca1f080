### The page Delegation groups (src/wizard/pages/delegation, src/ui/pages/delegation.rs).

## The switch and the place
page-delegation-switch = Delegierungsgruppen einrichten
page-delegation-help = { $words }.
page-delegation-without = Cloud Sync funktioniert ohne sie; Sie können fortfahren.
page-delegation-would-sync = Diese Gruppen würden mit der Cloud synchronisiert
page-delegation-would-sync-means = Ihre OU liegt im Bereich der Synchronisierung. Wählen Sie eine außerhalb des Bereichs, oder schließen Sie sie aus.
page-delegation-go-to-scope = Zu „Domänen und OUs“
page-delegation-where-dialog = Wo die Gruppen erstellt werden
page-delegation-where = Wo neue Gruppen erstellt werden
page-delegation-ou = OU
page-delegation-where-help = Eine OU für alle vier. Am besten eine für Tier 0, die nicht synchronisiert wird.
page-delegation-choose-other-ou = Andere OU auswählen…
page-delegation-choose-ou = OU auswählen…
page-delegation-connect-first = Verbinden Sie zuerst eine Gesamtstruktur
page-delegation-checking = Namen und Ihre Rechte werden geprüft
page-delegation-check-again = Erneut prüfen
page-delegation-domain-itself = Wählen Sie eine OU unterhalb der Domäne aus
page-delegation-built-in-container = Hier erstellt nur Windows selbst Gruppen

## The four groups; what each may do stands in model-may
page-delegation-admins = Administratoren
page-delegation-operators = Operatoren
page-delegation-browse = Durchsuchen
page-delegation-password-set = Kennwort festlegen
page-delegation-tier-0 = Tier 0: Das Konto des Moduls kann Kennworthashes lesen; wer das Modul beherrscht, beherrscht die Domäne.
page-delegation-group-of = { $role }: Gruppe
page-delegation-keep = Erstellte Gruppe beibehalten
page-delegation-make = Neue Gruppe erstellen
page-delegation-use = Vorhandene Gruppe verwenden
page-delegation-leave-out = Weglassen
page-delegation-group = Gruppe
page-delegation-name-of = Name der Gruppe „{ $role }“
page-delegation-scope-of = Bereich der Gruppe „{ $role }“
page-delegation-domain-local = Lokal in Domäne
page-delegation-global = Global
page-delegation-universal = Universell
page-delegation-there = { $name } ist bereits vorhanden
page-delegation-there-means = Es ist eine { $kind } in { $dn }. Verwenden Sie sie, oder wählen Sie einen anderen Namen.
page-delegation-use-it = { $name } verwenden
page-delegation-taken = { $name } ist vergeben
page-delegation-taken-means = { $dn } trägt diesen Namen. { $why }. Wählen Sie einen anderen Namen.
page-delegation-kind = Typ
page-delegation-protected = Sie ist oder war eine geschützte Gruppe von Administratoren.
page-delegation-choose-other-for = Andere Gruppe für „{ $role }“ auswählen
page-delegation-choose-other = Andere auswählen
page-delegation-group-for = Gruppe für „{ $role }“
page-delegation-group-search = Gruppe für „{ $role }“ nach Name oder SID suchen
page-delegation-first-members = Erste Mitglieder von „{ $role }“
page-delegation-members-search = Mitglieder von „{ $role }“ suchen
page-delegation-members-stay = Mitglieder, die bereits in der Gruppe sind, bleiben; diese kommen hinzu.

## Kinds of groups
page-delegation-security-domain-local = lokale Sicherheitsgruppe (in Domäne)
page-delegation-security-global = globale Sicherheitsgruppe
page-delegation-security-universal = universelle Sicherheitsgruppe
page-delegation-security-special = besondere Sicherheitsgruppe
page-delegation-distribution-domain-local = lokale Verteilergruppe (in Domäne)
page-delegation-distribution-global = globale Verteilergruppe
page-delegation-distribution-universal = universelle Verteilergruppe
page-delegation-distribution-special = besondere Verteilergruppe

## Why a name, a group or a member cannot be
page-delegation-same-name = „{ $role }“ trägt diesen Namen ebenfalls
page-delegation-no-group = Es ist keine Gruppe
page-delegation-no-rights = Es ist eine { $kind }; nur Sicherheitsgruppen haben Rechte
page-delegation-built-in = Es ist eine integrierte Gruppe mit eigenen Mitgliedern und Rechten
page-delegation-used = Sie wird bereits für „{ $role }“ verwendet
page-delegation-chosen = Bereits ausgewählt
page-delegation-of-itself = Eine Gruppe kann nicht Mitglied von sich selbst sein
page-delegation-own-domain = Eine globale Gruppe nimmt nur Mitglieder der eigenen Domäne auf
page-delegation-distribution-no-rights = Eine Verteilergruppe gibt ihren Mitgliedern keine Rechte
page-delegation-not-nested = Gruppen dieser Art können nicht verschachtelt werden
page-delegation-only-users-and-groups = Nur Benutzer und Gruppen können ausgewählt werden
page-delegation-domain-local-other-domain = Eine domänenlokale Gruppe kann keine solche Gruppe einer anderen Domäne enthalten
page-delegation-global-other-domain = Eine globale Gruppe kann keine globale Gruppe einer anderen Domäne enthalten
page-delegation-global-domain-local = Eine globale Gruppe kann keine domänenlokale Gruppe enthalten
page-delegation-global-universal = Eine globale Gruppe kann keine universelle Gruppe enthalten
page-delegation-universal-domain-local = Eine universelle Gruppe kann keine domänenlokale Gruppe enthalten
page-delegation-nest-fault = { $inner } kann nicht in { $outer } aufgenommen werden: { $why }
page-delegation-missing-group = Wählen Sie die Gruppe aus, die für „{ $role }“ verwendet wird
page-delegation-missing-ou = Wählen Sie die OU aus, in der die Gruppen erstellt werden
page-delegation-fault = { $role }: { $why }
page-delegation-clash = { $role }: In Active Directory trägt bereits etwas den Namen { $name }
page-delegation-being-checked = Die Namen und Ihre Rechte werden geprüft
page-delegation-not-checked = Die Namen und Ihre Rechte konnten nicht geprüft werden; prüfen Sie erneut

## Who may do what
page-delegation-who = Wer was darf
page-delegation-nobody = Noch niemand: Es ist kein Mitglied ausgewählt.
page-delegation-who-help = Angezeigt werden die hier ausgewählten Mitglieder. In einer bereits vorhandenen Gruppe können weitere sein.
page-delegation-no = Nein
page-delegation-yes = Ja
page-delegation-yes-through = Ja, über { $groups }

## Operators and PasswordSet in Browse
page-delegation-nest-first = Richten Sie zuerst „Durchsuchen“ und eine der beiden ein
page-delegation-nest-title = „Operatoren“ und „Kennwort festlegen“ dürfen auch durchsuchen
page-delegation-nest = „Operatoren“ und „Kennwort festlegen“ sind auch in „Durchsuchen“
page-delegation-nest-help = Microsoft verlangt es: Beide müssen lesen können, was das Modul weiß.
page-delegation-sign-out = Ein neues Mitglied meldet sich ab und wieder an, bevor die Rechte wirksam werden.
