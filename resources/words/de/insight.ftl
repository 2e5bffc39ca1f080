### What follows from what was read (src/insight).

## UPN suffixes
insight-suffix-verified = überprüft
insight-suffix-not-verified = nicht überprüft
insight-suffix-not-added = nicht hinzugefügt
insight-suffix-no-name = ohne Namen
insight-suffix-unknown = noch nicht bekannt
insight-initial-domain = die Anfangsdomäne des Mandanten
insight-becomes-kept = Sie behalten ihren Anmeldenamen
insight-becomes-until-verified = Sie erhalten @{ $initial }, bis die Domäne überprüft ist
insight-becomes-unless-added = Sie erhalten @{ $initial }, sofern die Domäne nicht dem Mandanten hinzugefügt und überprüft wird
insight-becomes-inside = Sie erhalten @{ $initial }: Ein Name für den internen Gebrauch kann nicht überprüft werden
insight-becomes-no-name = Sie erhalten ihren Kontonamen @{ $initial }, sofern Sie ihnen keinen userPrincipalName geben
insight-becomes-unknown = Melden Sie sich bei dem Mandanten an, um zu sehen, was mit ihnen geschieht

## Rights of the connector account
insight-right-get-changes = Verzeichnisänderungen replizieren
insight-right-get-changes-all = Alle Verzeichnisänderungen replizieren
insight-right-reset-password = Kennwort von Benutzern zurücksetzen
insight-right-change-password = Kennwort von Benutzern ändern
insight-right-lockout-time = lockoutTime von Benutzern schreiben
insight-right-pwd-last-set = pwdLastSet von Benutzern schreiben
insight-right-unexpire-password = Ablauf des Kennworts aufheben
insight-right-anchor = mS-DS-ConsistencyGuid von Benutzern lesen und schreiben
insight-right-all-of-users = Alle Eigenschaften von Benutzern lesen und schreiben
insight-right-all-of-persons = Alle Eigenschaften von inetOrgPerson-Objekten lesen und schreiben
insight-right-all-of-groups = Alle Eigenschaften von Gruppen lesen und schreiben
insight-right-all-of-contacts = Alle Eigenschaften von Kontakten lesen und schreiben
insight-right-make-groups = Gruppen erstellen und löschen
insight-right-write-groups = Die Gruppen darin lesen, schreiben und löschen

## Why an object is in or out
insight-domain-not-in-document = Die Domäne { $domain } ist nicht im Dokument
insight-add-its-forest = Fügen Sie zuerst ihre Gesamtstruktur auf der Seite „Active Directory“ hinzu
insight-critical = Es ist ein kritisches Systemobjekt, und solche synchronisieren Module nie
insight-no-setting = Keine Einstellung ändert das
insight-written-back = Es wurde aus Microsoft Entra ID zurückgeschrieben, und Module senden es nicht wieder dorthin
insight-source-in-cloud = Seine Quelle ist in der Cloud; ändern Sie es dort
insight-other-kind = Module synchronisieren Benutzer, Gruppen, Kontakte, Computer und Geräte; dies ist nichts davon
insight-itself-included = { $dn } ist selbst eingeschlossen
insight-itself-excluded = { $dn } ist selbst ausgeschlossen
insight-nearest-included = { $dn } ist der nächste aufgeführte Container darüber und ist eingeschlossen
insight-nearest-excluded = { $dn } ist der nächste aufgeführte Container darüber und ist ausgeschlossen
insight-nothing-listed = Kein Container darüber ist im Bereich von { $domain } aufgeführt
insight-reason-given = Angegebener Grund: { $why }
insight-review-on = Zu überprüfen am { $day }
insight-no-own-container = Es liegt in keinem Container

## Containers that should stay in scope
insight-stay-target = Enthält die Ziel-OU des Gruppenrückschreibens: Außerhalb des Bereichs schlägt jede geschriebene Gruppe mit „parent missing“ fehl
insight-stay-users = Neue Benutzer und Gruppen werden hier erstellt, wenn keine andere OU angegeben ist; auch die Delegierungsgruppen können hier liegen
insight-stay-computers = Computer, die der Domäne beitreten, werden hier erstellt: Außerhalb des Bereichs können sie nicht hybrid eingebunden werden
insight-stay-holds-computers = Enthält { $count ->
        [one] { $count } Computer
       *[other] { $count } Computer
    }: Außerhalb des Bereichs können sie nicht hybrid eingebunden werden, und bestehende Einbindungen gehen verloren
insight-stay-foreign = Steht für Mitglieder aus anderen Gesamtstrukturen: Außerhalb des Bereichs gehen diese Mitgliedschaften verloren
insight-stay-devices = Das Geräterückschreiben schreibt seine Geräte hierher

## Attributes and directory extensions
insight-attribute-missing = Geben Sie den Namen eines Attributs ein
insight-attribute-name = Der Name eines Attributs enthält nur Buchstaben, Ziffern und Bindestriche und beginnt mit einem Buchstaben
insight-extension-listed = { $name } ist bereits in der Liste
insight-extension-secret = { $name } ist geheim oder berechnet: Kein Modul kann es übertragen
insight-extension-anyway = { $name } wird ohnehin synchronisiert
insight-extension-too-many = Ein Objekt kann höchstens { $n } Erweiterungen haben; entfernen Sie zuerst eine
insight-never = { $why }: Kein Modul kann es übertragen
insight-never-computed = Es wird beim Lesen berechnet
insight-never-not-replicated = Jeder Domänencontroller hat einen eigenen Wert
insight-never-of-others = Weder Benutzer noch Gruppen haben es
insight-never-links = Es verknüpft andere Objekte
insight-never-names = Es benennt andere Objekte
insight-never-time = Es enthält eine Zeit
insight-never-rights = Es enthält Rechte
insight-never-sid = Es enthält eine Sicherheits-ID
insight-never-syntax = Seine Syntax ist weder Text noch Zahl, Ja oder Nein oder Bytes
insight-never-several = Es enthält mehrere Werte, die weder Text noch Bytes sind
insight-kind-text = Text
insight-kind-number = eine Zahl
insight-kind-flag = Ja oder Nein
insight-kind-bytes = Bytes
insight-one-value = { $kind }, ein Wert
insight-several-values = { $kind }, mehrere Werte

## The scope as text
insight-line-domain = die Domäne „{ $domain }“ ist nicht im Dokument
insight-line-twice = Zeile { $line } nennt denselben Container
insight-line-start = sie muss mit „include“ oder „exclude“ beginnen, nicht mit „{ $word }“
insight-line-no-name = nach dem Wort fehlt ein Distinguished Name
insight-line-no-day = „{ $day }“ ist kein Datum; schreiben Sie es wie 2027-03-31

## What syncs where, as a picture
insight-picture = Was wohin synchronisiert wird
insight-picture-more = und { $n } weitere Gesamtstrukturen
insight-picture-no-forest = Noch keine Gesamtstruktur
insight-picture-no-tenant = Noch kein Mandant
insight-picture-staging = Staging: Es wird nichts exportiert
insight-picture-in-scope = Im Bereich
insight-picture-read-as = Gelesen als { $account }
insight-picture-into = Gruppen nach { $container }
insight-picture-china = China, betrieben von 21Vianet
insight-picture-own-endpoints = Eigene Endpunkte
insight-picture-nothing-in-scope = { $n ->
        [one] { $n } Domäne, nichts im Bereich
       *[other] { $n } Domänen, nichts im Bereich
    }
insight-picture-included = { $n ->
        [one] { $n } Domäne, { $included } eingeschlossen
       *[other] { $n } Domänen, { $included } eingeschlossen
    }
insight-picture-included-excluded = { $n ->
        [one] { $n } Domäne, { $included } eingeschlossen, { $excluded } ausgeschlossen
       *[other] { $n } Domänen, { $included } eingeschlossen, { $excluded } ausgeschlossen
    }
insight-picture-accounts = Konten
insight-picture-hashes = Kennworthashes
insight-picture-extensions = { $n ->
        [one] { $n } Erweiterung
       *[other] { $n } Erweiterungen
    }
insight-picture-groups = Gruppen
insight-picture-passwords = Kennwörter
insight-picture-devices = Geräte

## The picture in sentences
insight-told-forest = Gesamtstruktur { $forest }: { $scope }.
insight-told-forest-account = Gesamtstruktur { $forest }: { $scope }; das Modul liest sie als { $account }.
insight-told-more = Und { $n } weitere Gesamtstrukturen.
insight-told-no-forest = Es ist noch keine Gesamtstruktur verbunden.
insight-told-carries = { $engine } überträgt, was im Bereich liegt, in den Mandanten { $tenant }.
insight-told-carries-hashes = { $engine } überträgt, was im Bereich liegt, in den Mandanten { $tenant }, mit Kennworthashes.
insight-told-carries-extensions = { $n ->
        [one] { $engine } überträgt, was im Bereich liegt, in den Mandanten { $tenant }, mit { $n } Erweiterung.
       *[other] { $engine } überträgt, was im Bereich liegt, in den Mandanten { $tenant }, mit { $n } Erweiterungen.
    }
insight-told-carries-both = { $n ->
        [one] { $engine } überträgt, was im Bereich liegt, in den Mandanten { $tenant }, mit Kennworthashes und { $n } Erweiterung.
       *[other] { $engine } überträgt, was im Bereich liegt, in den Mandanten { $tenant }, mit Kennworthashes und { $n } Erweiterungen.
    }
insight-told-staging = { $engine } vergleicht mit dem Mandanten { $tenant } und exportiert nichts: Es ist im Stagingmodus.
insight-told-no-tenant = { $engine } hat noch keinen Mandanten.
insight-told-groups = Cloudgruppen werden nach { $forest } zurückgeschrieben, in { $container }.
insight-told-passwords = In der Cloud geänderte Kennwörter werden nach { $forest } geschrieben.
insight-told-devices = Geräte werden nach { $forest } zurückgeschrieben.
insight-told-nothing-back = Es wird nichts zurückgeschrieben.

## What differs from the last applied state
insight-drift-rule-renamed = { $old } wurde in { $new } umbenannt
insight-drift-rule-moved = { $old } wurde nach { $new } verschoben
insight-drift-rule-moved-then-in = Die Konfiguration nennt den alten Ort; ein Modul, das nur DNs kennt, hielte das für die Löschung des ganzen Inhalts. Wird ihr gefolgt, bleibt sie im Bereich.
insight-drift-rule-moved-then-out = Die Konfiguration schließt sie am alten Ort aus. Wird ihr gefolgt, bleibt sie außerhalb des Bereichs.
insight-drift-drop-rule = Regel entfernen
insight-drift-follow = Folgen
insight-drift-rule-gone = { $dn } wurde gelöscht
insight-drift-rule-gone-then-out = Die Regel, die sie ausschließt, hat nichts mehr auszuschließen.
insight-drift-container-gone = { $dn } wurde gelöscht
insight-drift-container-gone-then = Ihr Inhalt verlässt den Bereich und wird beim nächsten Lauf in Microsoft Entra ID gelöscht. Mit dem Active Directory-Papierkorb lässt sie sich samt GUID wiederherstellen; dann ist sie wieder bekannt.
insight-drift-new = { $dn } ist neu unter einem eingeschlossenen Container, mit { $objects }
insight-drift-new-then = Sie ist im Bereich, da sie dem Container darüber folgt: Ihr Inhalt wird beim nächsten Lauf synchronisiert.
insight-drift-let-in = Synchronisieren lassen
insight-drift-keep-out = Ausschließen
insight-drift-left = { $old } wurde nach { $new } verschoben, aus dem Bereich heraus, mit { $objects }
insight-drift-left-then = Ihr Inhalt fiele heraus und würde beim nächsten Lauf in Microsoft Entra ID gelöscht. Der nächste Plan behält sie mit einer eigenen Regel im Bereich, außer Sie lassen sie gehen.
insight-drift-let-go = Gehen lassen
insight-drift-keep-in = Im Bereich behalten
insight-drift-entered = { $old } wurde nach { $new } verschoben, in den Bereich hinein, mit { $objects }
insight-drift-renamed = { $old } heißt jetzt { $new }
insight-drift-renamed-then = Sie bleibt im Bereich; es ist nichts zu tun.
insight-drift-objects = { $n ->
        [one] { $n } Objekt
       *[other] { $n } Objekten
    }
insight-drift-objects-uncounted = nicht gezählten Objekten
insight-drift-note = Hinnehmen
insight-drift-group-gone = Die Gruppe { $name } wurde gelöscht
insight-drift-group-gone-then = Niemand hat mehr ihr Recht. Neu angelegt hat sie eine andere SID: Das Modul muss es erfahren, und Mitglieder melden sich neu an.
insight-drift-make-again = Neu anlegen
insight-drift-do-without = Darauf verzichten
insight-drift-group-renamed = Die Gruppe { $old } wurde in { $new } umbenannt ({ $dn })
insight-drift-group-moved = Die Gruppe { $name } wurde nach { $dn } verschoben
insight-drift-group-renamed-then = Mitglieder und SID sind dieselben; die Konfiguration folgt ihr über die GUID. Ein Name, der dem Modul genannt wurde, ist dort zu ändern.
insight-drift-group-retyped = Die Gruppe { $name } war { $old } und ist jetzt { $new }
insight-drift-group-retyped-then = Pläne fassen keine Gruppe an, deren Typ nicht der der Konfiguration ist. Übernehmen Sie den Typ, oder ändern Sie ihn zurück.
insight-drift-take-type = Typ übernehmen
insight-drift-type-back = Zurückändern
insight-drift-no-security-group = keine Sicherheitsgruppe
insight-drift-member-gone = { $who } ist nicht mehr Mitglied von { $group }
insight-drift-member-gone-then = Die Konfiguration will dieses Mitglied; der nächste Plan fügt es wieder hinzu.
insight-drift-member-gone-then-other = Die Konfiguration verlangt dieses Mitglied nicht.
insight-drift-member-drop = Nicht mehr verlangen
insight-drift-member-back = Wieder hinzufügen
insight-drift-member-new = { $who } wurde von jemand anderem zu { $group } hinzugefügt
insight-drift-member-new-then = Mitglied dieser Gruppe: { $may }
insight-drift-target-moved = Die Ziel-OU { $old } ist jetzt { $new }
insight-drift-target-moved-then = Die geschriebenen Gruppen zogen mit um. Ein Modul mit dem alten Ort schreibt dort neue; folgen Sie vor dem nächsten Lauf.
insight-drift-target-gone = Die Ziel-OU { $dn } wurde gelöscht
insight-drift-target-gone-then = Bis es wieder eine gibt, kann keine Gruppe zurückgeschrieben werden.
insight-drift-account-gone = Das Connectorkonto { $name } wurde gelöscht
insight-drift-account-gone-then = Das Modul kann sich nicht anmelden: Nichts wird synchronisiert. Wählen oder erstellen Sie auf der Seite „Active Directory“ ein anderes.
insight-drift-account-disabled = Das Connectorkonto { $name } wurde deaktiviert
insight-drift-account-disabled-then = Das Modul kann sich nicht anmelden: Bis es wieder aktiviert ist, wird nichts synchronisiert.
insight-drift-account-moved = Das Connectorkonto { $name } ist jetzt unter { $dn }
insight-drift-account-moved-then = Es ist dasselbe Konto; seine Rechte sind unverändert.
insight-drift-right-gone = Ein Recht wurde entfernt: { $right }, von { $who } auf { $dn }
insight-drift-right-gone-then = Was es braucht, schlägt beim nächsten Lauf fehl. Der nächste Plan gibt es wieder.
insight-drift-right-gone-then-other = Die Konfiguration verlangt es nicht.
insight-drift-grant-again = Wieder geben
insight-drift-right-new = Ein Recht kam hinzu: { $right }, für { $who } auf { $dn }
insight-drift-right-new-then = Syncwright hat es nicht gegeben und braucht es nicht. Klären Sie, wer es war.
insight-drift-take-out = Wieder entfernen
insight-drift-take-away = Wieder wegnehmen
insight-drift-switched = { $feature } in Microsoft Entra ID war { $old } und ist jetzt { $new }
insight-drift-switched-then = Es wurde anderswo umgestellt, von der Einrichtung des Moduls oder von jemandem im Mandanten.
insight-drift-switched-by-script = Es wurde anderswo umgestellt. Entra Connect stellt es selbst auf seinem eigenen Server ein, daher wird von hier nichts geschrieben: Das exportierte Skript stellt es dort zurück.
insight-drift-switched-by-wizard = Es wurde anderswo umgestellt. Der eigene Assistent von Entra Connect stellt es ein, daher wird von hier nichts geschrieben: Die exportierte Prüfliste sagt, auf welcher Seite.
insight-drift-switched-by-hand = Es wurde anderswo umgestellt, und nichts wird synchronisiert, bis es wieder an ist. Kein Modul schaltet es von selbst ein, und von hier wird nichts geschrieben: Ein globaler Administrator tut es mit Microsoft Graph PowerShell (Update-MgBetaOrganization, onPremisesSyncEnabled).
insight-drift-switched-by-plan = Es wurde anderswo umgestellt, und Cloud Sync führt es erst wieder aus, wenn es eingeschaltet ist. Der nächste Plan weist den Dienst an, es einzuschalten.
insight-drift-export-script = Das Skript exportieren, das es zurückstellt
insight-drift-export-checklist = Die Prüfliste exportieren
insight-drift-switch-back = Wieder einschalten
insight-drift-on = eingeschaltet
insight-drift-off = ausgeschaltet
insight-drift-number = { $n }
insight-drift-tenant-sync = Verzeichnissynchronisierung
insight-drift-tenant-writeback = Gruppenrückschreiben
insight-drift-tenant-devices = Geräterückschreiben
insight-drift-tenant-extensions = Verzeichniserweiterungen
insight-drift-tenant-limit = Der Löschschwellenwert
insight-drift-edited = Die Konfigurationsdatei wurde seit der letzten Anwendung geändert
insight-drift-edited-then = Was sie jetzt verlangt, steht im nächsten Plan, Einstellung für Einstellung. Oder kehren Sie zum Angewendeten zurück.
insight-drift-restore = Zum Angewendeten zurückkehren

## Delegated access: principals that stand for many
insight-access-sid-everyone = Jeder
insight-access-sid-anonymous = Anonyme Anmeldung
insight-access-sid-authenticated = Alle, die sich anmelden (Authentifizierte Benutzer)
insight-access-sid-network = Alle über das Netzwerk
insight-access-sid-interactive = Alle an einer Konsole
insight-access-sid-organisation = Diese Organisation
insight-access-sid-users = Benutzer (integriert)
insight-access-sid-guests = Gäste (integriert)
insight-access-sid-pre-windows-2000 = Prä-Windows 2000 kompatibler Zugriff
insight-access-sid-domain-users = Domänen-Benutzer
insight-access-sid-domain-guests = Domänen-Gäste
insight-access-sid-domain-computers = Domänencomputer
insight-access-sid-system = das System selbst
insight-access-sid-controllers = die Domänencontroller
insight-access-sid-self = die Mitglieder der Gruppe selbst
insight-access-sid-creator = wer es erstellt
insight-access-sid-owner-rights = wer es besitzt
insight-access-sid-administrators = Administratoren
insight-access-sid-account-operators = Konten-Operatoren

## Delegated access: states and kinds of accounts
insight-access-disabled = deaktiviert
insight-access-expired = abgelaufen
insight-access-locked = gesperrt
insight-access-stale = lange nicht angemeldet
insight-access-never-expires = Kennwort läuft nie ab
insight-access-protected = geschütztes Administratorkonto
insight-access-person = Person
insight-access-service = Dienstkonto
insight-access-computer = Computer
insight-access-group = Gruppe
insight-access-foreign = von außerhalb
insight-access-other = anderes Objekt
insight-access-unread = nicht lesbar

## Delegated access: what somebody may do to a group, and ways into it
insight-access-may-write = Mitglieder hinzufügen und entfernen
insight-access-may-itself = sich selbst hinzufügen und entfernen
insight-access-may-rights = die Rechte der Gruppe ändern
insight-access-may-own = die Gruppe übernehmen
insight-access-way = { $before } › { $then }
insight-access-way-primary = { $before } (primäre Gruppe)
insight-access-accounts = { $n ->
        [one] { $n } Konto
       *[other] { $n } Konten
    }
insight-access-people-of = { $n ->
        [one] { $n } Konto aus { $group }
       *[other] { $n } Konten aus { $group }
    }
insight-access-high = Hoch
insight-access-medium = Mittel
insight-access-low = Niedrig
insight-access-type-global = eine globale Sicherheitsgruppe
insight-access-type-domain-local = eine lokale Sicherheitsgruppe der Domäne
insight-access-type-universal = eine universelle Sicherheitsgruppe
insight-access-type-distribution = eine Verteilergruppe

## Delegated access: findings
insight-access-missing = Die Gruppe { $group } wurde nicht gefunden
insight-access-missing-why = Ohne sie darf das niemand: { $may }. Stellen Sie sie aus dem Papierkorb wieder her, oder wählen Sie auf der Seite „Delegierungsgruppen“ eine andere.
insight-access-not-set-up = { $group } ist nicht eingerichtet
insight-access-not-set-up-why = Nur Administratoren des Moduls dürfen das: { $may }.
insight-access-retyped = { $group } ist { $is } und wurde als { $was } eingerichtet
insight-access-retyped-why = Das Modul erkennt sie womöglich nicht mehr, und andere Gruppen lassen sich womöglich nicht mehr verschachteln. Ändern Sie den Typ zurück, oder übernehmen Sie sie so.
insight-access-renamed = Die Gruppe { $old } heißt jetzt { $new }
insight-access-renamed-why = Es ist dieselbe Gruppe, erkannt an ihrer objectGUID. Lassen Sie das Dokument folgen; Microsoft Entra Connect Sync sucht den Namen, mit dem es installiert wurde.
insight-access-moved = { $group } wurde von { $old } nach { $new } verschoben
insight-access-moved-why = Dort werden andere Rechte vererbt. Lassen Sie das Dokument folgen, oder verschieben Sie die Gruppe zurück.
insight-access-moved-open-why = Dort dürfen Personen ihre Mitglieder ändern, die das Verzeichnis nicht verwalten. Verschieben Sie sie in die geschützte OU zurück, oder entziehen Sie diesen die Rechte, und lassen Sie das Dokument folgen.
insight-access-synced = { $group } ist im Synchronisierungsbereich
insight-access-synced-why = Name und Mitglieder werden in Microsoft Entra ID sichtbar, wo sie niemandem nützen als einem Angreifer. Legen Sie sie in eine OU außerhalb des Bereichs.
insight-access-synced-exclude = Name und Mitglieder werden in Microsoft Entra ID sichtbar, wo sie niemandem nützen als einem Angreifer. In { $ou } ist sonst nichts, was synchronisiert werden muss: Schließen Sie sie aus.
insight-access-synced-beside = Name und Mitglieder werden in Microsoft Entra ID sichtbar, wo sie niemandem nützen als einem Angreifer. In { $ou } ist sonst nichts, was synchronisiert werden muss: Schließen Sie sie aus. Cloud Sync kennt nur Einschlüsse, daher verlässt auch den Bereich, was direkt in { $parent } liegt: Der Plan zeigt, wer das ist.
insight-access-synced-others = Name und Mitglieder werden in Microsoft Entra ID sichtbar, wo sie niemandem nützen als einem Angreifer. { $ou } auszuschließen nähme auch andere aus dem Bereich, zum Beispiel { $other }: Verschieben Sie die Gruppe in eine OU außerhalb des Bereichs.
insight-access-rights-unread = Wer { $group } ändern darf, war nicht lesbar
insight-access-rights-unread-why = Das angemeldete Konto darf die Sicherheitsbeschreibung nicht lesen. Melden Sie sich mit einem an, das es darf.
insight-access-has-disabled = { $group } enthält { $who } (deaktiviert) über { $through }
insight-access-has-disabled-why = Wer das Konto wieder aktiviert, aktiviert seinen Zugriff mit. Nehmen Sie es heraus.
insight-access-has-expired = { $group } enthält { $who } (abgelaufen) über { $through }
insight-access-has-expired-why = Die Person ist vermutlich nicht mehr da. Nehmen Sie das Konto heraus.
insight-access-has-stale = { $group } enthält { $who }, seit { $days } Tagen nicht angemeldet, über { $through }
insight-access-has-stale-why = Zugriff, den niemand nutzt, nützt nur jemand anderem. Nehmen Sie ihn zurück, oder klären Sie, wer ihn braucht. Die Zeit kann 14 Tage nachgehen.
insight-access-has-everybody = { $group } enthält { $who } über { $through }
insight-access-has-everybody-why = Fast jeder darf das: { $may }. Nehmen Sie es heraus, und nehmen Sie die auf, die es brauchen.
insight-access-has-foreign = { $group } enthält { $who } von außerhalb dieser Gesamtstruktur über { $through }
insight-access-has-foreign-why = Wer dahinter steht, wird anderswo entschieden, von Personen, die diese Gesamtstruktur nicht kennt.
insight-access-has-unread = { $group } enthält { $who }, nicht lesbar, über { $through }
insight-access-has-unread-why = Es liegt in einer Domäne, die nicht verbunden ist, oder das angemeldete Konto darf es nicht sehen. Verbinden Sie die Gesamtstruktur, um zu wissen, wer dahinter steht.
insight-access-has-service = { $group } enthält { $who }, keine Person, über { $through }
insight-access-has-service-why = Wer diesen Dienst oder Computer betreibt, hat diesen Zugriff auch, und sein Kennwort wird selten geändert.
insight-access-primary-why = { $why } { $group } ist die primäre Gruppe: geben Sie dem Konto zuerst eine andere.
insight-access-overdue = Die Zeit von { $who } in { $group } ist abgelaufen
insight-access-overdue-why = Es war auf Zeit gegeben. „syncwright review --expire“ nimmt es zurück, auch als geplante Aufgabe; oder verlängern Sie es.
insight-access-attestation = { $n ->
        [one] { $who } in { $group } ist zu bestätigen
       *[other] { $who } in { $group } sind zu bestätigen
    }
insight-access-attestation-why = Sagen Sie für jedes, ob es noch gebraucht wird: bestätigen oder entfernen.
insight-access-no-admin = Niemand ist in { $group }
insight-access-no-admin-why = Niemand darf das Modul ändern. Nehmen Sie mindestens zwei Personen auf.
insight-access-one-admin = { $who } ist allein in { $group }
insight-access-one-admin-why = Ist diese Person krank oder fort, darf niemand das Modul ändern. Nehmen Sie eine zweite auf.
insight-access-not-in-browse = { $n ->
        [0] { $group } ist nicht in { $browse }
        [one] { $group } ist nicht in { $browse }, was { $n } Mitglied braucht
       *[other] { $group } ist nicht in { $browse }, was { $n } Mitglieder brauchen
    }
insight-access-not-in-browse-why = Ohne Leserechte öffnen sich die Werkzeuge des Moduls für sie nicht. Nehmen Sie die Gruppe in die andere auf.
insight-access-not-in-browse-type-why = Ohne Leserechte öffnen sich die Werkzeuge des Moduls für sie nicht. Gruppen dieser Typen lassen sich nicht verschachteln: nehmen Sie die Personen selbst auf.
insight-access-changer = { $who } darf ändern, wer in { $group } ist
insight-access-changer-itself = { $who } darf sich selbst in { $group } aufnehmen
insight-access-changer-why = Es ist kein Administrator des Verzeichnisses und hat damit alles, was die Gruppe hat. Entziehen Sie das Recht.
insight-access-changer-inherited-why = Es ist kein Administrator des Verzeichnisses und hat damit alles, was die Gruppe hat. Das Recht ist geerbt: entziehen Sie es auf der OU darüber, oder verschieben Sie die Gruppe.
insight-access-changer-owner-why = Es besitzt die Gruppe und kann sich jedes Recht daran geben. Machen Sie die Domänen-Admins zum Besitzer.
insight-access-ring = Diese Gruppen enthalten einander im Kreis: { $groups }
insight-access-ring-why = Wer in einer davon ist, ist in allen. Active Directory erlaubt es; gemeint ist es selten.
insight-access-ring-why-needless = Wer in einer davon ist, ist in allen. Active Directory erlaubt es; gemeint ist es selten. Ohne die Mitgliedschaft von { $member } in { $group } verliert niemand Zugriff, und es ist ein Kreis weniger.
insight-access-distribution = { $group } ist eine Verteilergruppe
insight-access-distribution-why = Windows lässt sie beim Anmelden aus: Wer nur über sie Mitglied ist, hat keinen Zugriff, bis sie eine Sicherheitsgruppe wird, was jeder tun kann, der sie ändern darf.
insight-access-itself = die eigene Liste


## Delegated access: the report
insight-access-report = Delegierter Zugriff
insight-access-report-read = Gelesen am { $time }. Nichts darin ist neuer.
insight-access-report-findings = Befunde
insight-access-report-none = Keine.
insight-access-report-severity = Schweregrad
insight-access-report-finding = Befund
insight-access-report-why = Warum, und was zu tun ist
insight-access-report-fix = Das behebt es
insight-access-fix-add = { $who } in { $group } aufnehmen
insight-access-fix-remove = { $who } aus { $group } herausnehmen
insight-access-fix-revoke = { $group } das Recht { $sddl } nehmen
insight-access-fix-follow = Das Dokument { $group } folgen lassen
insight-access-fix-exclude = { $ou } aus dem Bereich nehmen
insight-access-fix-choose = Ein Mitglied von { $group } wählen
insight-access-fix-confirm = Die Mitglieder von { $group } bestätigen
insight-access-fix-set-up = { $group } anlegen oder wählen
insight-access-fix-plan = Die ganze Konfiguration planen: der Plan stellt es richtig
insight-access-report-effect = { $may }. { $count } wirksam.
insight-access-report-account = Konto
insight-access-report-kind = Art
insight-access-report-way = Über
insight-access-report-since = Seit
insight-access-report-ends = Endet
insight-access-report-state = Zustand
insight-access-report-confirmed = Bestätigt
insight-access-report-due = zu bestätigen
insight-access-report-recorded = { $time }, nur vermerkt: Active Directory beendet es nicht selbst
insight-access-report-last = Letzte Anmeldung
insight-access-report-changers = Wer die Mitgliedschaft ändern darf
insight-access-report-group = Gruppe
insight-access-report-who = Wer
insight-access-report-may = Darf
insight-access-report-by = Durch
insight-access-report-tier = Tier 0 (höchste Ebene)
insight-access-report-owner = Besitzer
insight-access-report-yes = ja
insight-access-report-no = nein

## From Entra Connect to Cloud Sync. Headlines without full stop, reasons with.
insight-move-no-rules = Synchronisierungsregeln: Sie stehen nur im Export des Servers; geben Sie auch diesen an.
insight-move-sign-in = Wie sich Personen anmelden: Ein Export sagt es nicht. Cloud Sync verwaltet weder Agents der Passthrough-Authentifizierung noch Verbunddienste: Der Schritt zur Anmeldung sagt, was zu tun ist.
insight-move-group-sizes = Mitglieder von Gruppen: Sie wurden nicht gezählt. Cloud Sync nimmt bis zu 50.000 in einer Gruppe. Dies nennt Gruppen mit mehr: Get-ADGroup -Filter * -Properties member | Where-Object {"{"} $_.member.Count -gt 50000 {"}"}
insight-move-not-counted = Objekte: Niemand war bei Active Directory angemeldet, ihre Zahl ist also nicht bekannt.
insight-move-extension = Verzeichniserweiterung { $name }
insight-move-extension-why = Cloud Sync überträgt sie durch eine Attributzuordnung des Auftrags, die nicht von selbst entsteht.
insight-move-extension-instead = Fügen Sie dem Auftrag die Zuordnung hinzu, bevor die OU umgestellt wird.
insight-move-large = { $n } Objekte von { $domain } sind im Bereich
insight-move-large-why = Cloud Sync nimmt bis zu { $most } Objekte einer Domäne.
insight-move-large-instead = Nehmen Sie OUs aus dem Bereich, die nicht synchronisiert werden müssen, oder bleiben Sie für diese Domäne bei Entra Connect.
insight-move-ous = { $n } OUs von { $domain } sind nötig, um denselben Bereich auszudrücken
insight-move-ous-why = Eine Konfiguration nimmt höchstens { $most }.
insight-move-ous-instead = Fassen Sie OUs unter weniger übergeordneten zusammen, oder schließen Sie eine übergeordnete ganz ein.
insight-move-left-out = { $n ->
        [one] { $n } Objekt direkt in { $dn } verlässt den Bereich
       *[other] { $n } Objekte direkt in { $dn } verlassen den Bereich
    }
insight-move-left-out-empty = Später erstellte OUs direkt unter { $dn } werden nicht synchronisiert
insight-move-left-out-why = Etwas darunter ist ausgeschlossen, und Cloud Sync kann nicht ausschließen: Stattdessen werden die OUs neben der ausgeschlossenen aufgeführt.
insight-move-left-out-instead = Verschieben Sie die Objekte in eine eigene OU, oder das Ausgeschlossene an einen anderen Ort.
insight-move-computers = { $n ->
        [one] { $n } Computer von { $domain } wird nicht mehr synchronisiert
       *[other] { $n } Computer von { $domain } werden nicht mehr synchronisiert
    }
insight-move-computers-why = Cloud Sync überträgt keine Geräte: Hybrid eingebundene verlieren, was die Synchronisierung ihnen gab.
insight-move-computers-instead = Bleiben Sie für Geräte bei Entra Connect, oder binden Sie sie auf andere Weise in Microsoft Entra ID ein.
insight-move-writeback = Gruppen werden fortan von Cloud Sync zurückgeschrieben
insight-move-writeback-why = Es schreibt in der Cloud erstellte Sicherheitsgruppen, benannt nach dem Anzeigenamen; Microsoft 365-Gruppen und E-Mail-aktivierte Gruppen nicht.
insight-move-writeback-instead = Gehen Sie die geschriebenen Gruppen durch; die, die Cloud Sync nicht kennt, bleiben unverändert und gehören niemandem mehr.
insight-move-rule-why = Cloud Sync führt keine Regeln von Entra Connect aus.
insight-move-rule-instead = Bilden Sie ihre Wirkung als Bereichsfilter oder Attributzuordnung des Auftrags nach, oder verzichten Sie darauf.
insight-move-rule-off-why = Die Vorlage von Cloud Sync tut, was die Regel tut.
insight-move-rule-off-instead = Nehmen Sie die Zuordnungen aus dem Auftrag, wenn sie auch dort nicht erwünscht sind.
insight-move-connector-why = Cloud Sync verbindet nur Active Directory und Microsoft Entra ID.
insight-move-connector-instead = Übertragen Sie es auf anderem Weg, oder behalten Sie Entra Connect oder Identity Manager dafür.
insight-move-pilot-why = Auch Cloud Sync lässt sich für Pilotphasen auf Gruppen begrenzen.
insight-move-pilot-instead = Geben Sie dem Auftrag dieselbe Gruppe, oder wählen Sie OUs.
insight-move-misfit-why = { $why }.
insight-move-class-why = Die Vorlage von Cloud Sync überträgt sie.
insight-move-class-instead = Schalten Sie die Objektzuordnung im Auftrag aus.
insight-move-filter-why = Einzelne Attribute waren von der Synchronisierung ausgenommen.
insight-move-filter-instead = Nehmen Sie dieselben Zuordnungen aus dem Auftrag, bevor er startet.
insight-move-users-why = In der Cloud erstellte Benutzer werden in Active Directory geschrieben.
insight-move-users-instead = Beenden Sie das, oder richten Sie die Bereitstellung von Benutzern in Active Directory ein.
insight-move-pass-through-why = Cloud Sync installiert und verwaltet die Agents der Passthrough-Authentifizierung nicht.
insight-move-pass-through-instead = Stellen Sie zuerst auf Kennworthashsynchronisierung um, oder installieren Sie Agents auf eigenen Servern, bevor Entra Connect entfällt: Der Schritt zur Anmeldung sagt, wie.
insight-step-mend = Beheben, was im Weg steht
insight-step-mend-how = Alles, was als Hindernis der Umstellung aufgeführt ist.
insight-step-keep = Den Stand festhalten
insight-step-keep-how = Exportieren Sie die Konfiguration des Servers mit Get-ADSyncServerConfiguration und bewahren Sie den Ordner auf. Während der Umstellung wird nichts aus dem Bereich von Entra Connect genommen: Was ihn verlässt, wird in Microsoft Entra ID gelöscht.
insight-step-agent = Den Bereitstellungs-Agent installieren
insight-step-agent-how = Auf einem Windows-Server in jeder von: { $forests }. Besser auf zweien.
insight-step-stop = Den Zeitplaner von Entra Connect anhalten
insight-step-stop-how = Führen Sie aus: Set-ADSyncScheduler -SyncCycleEnabled $false
insight-step-an-ou = die OU, mit der begonnen wird
insight-step-rule-in = Eine eingehende Regel für { $ou } hinzufügen
insight-step-rule-in-how = Im Synchronization Rules Editor, für user und ebenso für group und contact: Verknüpfungstyp Join, Rangfolge unter 100, Bereichsfilter dn ENDSWITH { $ou }, Transformation cloudNoFlow = True (Konstante).
insight-step-rule-out = Eine ausgehende Regel zu Microsoft Entra ID hinzufügen
insight-step-rule-out-how = Für dieselben Klassen: Verknüpfungstyp JoinNoFlow, Rangfolge unter 100, Bereichsfilter cloudNoFlow EQUAL True. Von da an lässt Entra Connect diese Objekte in Ruhe.
insight-step-preview = Ansehen, was Entra Connect tun würde
insight-step-preview-how = Führen Sie eine vollständige Synchronisierung aus und sehen Sie die ausstehenden Exporte durch: Keine einzige Löschung darf darunter sein.
insight-step-pilot = cloud-sync-pilot.toml anwenden: Cloud Sync übernimmt { $ou }
insight-step-pilot-how = Stellen Sie zuerst einen Benutzer bei Bedarf bereit, starten Sie dann den Auftrag.
insight-step-start = Den Zeitplaner von Entra Connect wieder starten
insight-step-start-how = Führen Sie aus: Set-ADSyncScheduler -SyncCycleEnabled $true
insight-step-check = Die OU prüfen
insight-step-check-how = Jedes Konto ist in Microsoft Entra ID noch dasselbe, die Anmeldung funktioniert, und der Auftrag ist nicht in Quarantäne. Lassen Sie einige Tage vergehen.
insight-step-widen = OU für OU weitermachen
insight-step-widen-how = Erweitern Sie die Filter der Regeln und die Liste von Cloud Sync gemeinsam, und prüfen Sie jedes Mal, bis cloud-sync.toml als Ganzes angewendet ist.
insight-step-sign-in = Anmeldungen ohne den Server von Entra Connect ermöglichen
insight-step-sign-in-how = Bei Passthrough-Authentifizierung läuft ein Agent, der Dienst AzureADConnectAuthenticationAgent, auf diesem Server: Die Deinstallation von Entra Connect entfernt ihn. Die übrigen stehen im Microsoft Entra Admin Center unter „Entra Connect“, „Passthrough-Authentifizierung“. Lassen Sie entweder die Kennworthashsynchronisierung für alle laufen, und schalten Sie diese Anmeldemethode dort aus, oder installieren Sie Agents auf eigenen Servern, bis drei aktiv sind. Bei Verbunddomänen behalten Sie deren Server, oder stellen Sie zuerst jede Domäne auf verwaltet um.
insight-step-writeback = Das Gruppenrückschreiben umstellen
insight-step-writeback-how = Schalten Sie es gleichzeitig in Entra Connect aus und in Cloud Sync mit derselben Ziel-OU ein.
insight-step-end = Entra Connect außer Betrieb nehmen
insight-step-end-how = Versetzen Sie es für einige Wochen in den Stagingmodus, und deinstallieren Sie es dann. Nehmen Sie vorher keine OUs aus seinem Bereich.
## Scope tests
insight-test-in = { $object } muss im Bereich sein
insight-test-out = { $object } muss außerhalb des Bereichs sein
insight-test-at-least = { $n ->
    [one] Mindestens { $n } Objekt aus { $dn } muss im Bereich sein
   *[other] Mindestens { $n } Objekte aus { $dn } müssen im Bereich sein
}
insight-test-at-most = { $n ->
    [one] Höchstens { $n } Objekt aus { $dn } darf im Bereich sein
   *[other] Höchstens { $n } Objekte aus { $dn } dürfen im Bereich sein
}
insight-test-none = Nichts aus { $dn } darf im Bereich sein
insight-test-is-out = { $object } muss im Bereich sein und ist außerhalb
insight-test-is-in = { $object } muss außerhalb des Bereichs sein und ist darin
insight-test-are-out = Alle von { $object } müssen im Bereich sein, und { $n ->
    [one] { $n } ist außerhalb: { $first }
   *[other] { $n } sind außerhalb, zuerst { $first }
}
insight-test-are-in = Alle von { $object } müssen außerhalb des Bereichs sein, und { $n ->
    [one] { $n } ist darin: { $first }
   *[other] { $n } sind darin, zuerst { $first }
}
insight-test-too-few = { $n ->
    [one] { $n } Objekt aus { $dn } ist im Bereich; es müssen mindestens { $least } sein
   *[other] { $n } Objekte aus { $dn } sind im Bereich; es müssen mindestens { $least } sein
}
insight-test-too-many = { $n ->
    [one] { $n } Objekt aus { $dn } ist im Bereich; es dürfen höchstens { $most } sein
   *[other] { $n } Objekte aus { $dn } sind im Bereich; es dürfen höchstens { $most } sein
}
insight-test-no-container = { $dn } aus einem Bereichstest gibt es nicht
insight-test-not-found = { $object } wurde nicht gefunden
insight-test-unread = Es wurde nicht gelesen
insight-stays-group = Die Gruppe { $dn } und ihre Mitglieder
insight-stays-target = Die OU { $dn } und was darin liegt
insight-stays-account = Das Konto { $dn } und seine Rechte
## Cloud Sync in the tenant
insight-job-state = Zustand
insight-job-runs = läuft nach seinem Zeitplan
insight-job-paused = angehalten
insight-job-disabled = noch nicht gestartet
insight-job-quarantined = in Quarantäne
insight-job-other = { $state }
insight-job-why = Warum
insight-job-since = { $why } (seit { $time })
insight-job-too-many-deletes = Es sollen mehr Objekte gelöscht werden, als der Schwellenwert erlaubt. Sehen Sie nach, was den Bereich verlassen hat; führen Sie dann die Löschungen aus, oder nehmen Sie die Objekte wieder auf
insight-job-failing-much = Zu viele Objekte schlagen fehl. Sehen Sie die Fehler an, beheben Sie die Ursache, und holen Sie den Auftrag dann heraus
insight-job-last-run = Letzter Lauf
insight-job-never = nie
insight-job-succeeded = { $time }: gelungen
insight-job-failed = { $time }: fehlgeschlagen
insight-job-numbers = Zahlen
insight-job-counts = { $imported } gelesen, { $exported } geschrieben, { $failing } fehlerhaft
insight-job-carried = Bisher übertragen
insight-job-carried-of = { $kind }: { $n }
insight-job-error = Fehler
insight-agent-active = aktiv
insight-agent-inactive = nicht aktiv
insight-agent-version = Version { $version }
insight-agent-unknown-version = Version nicht angegeben
insight-agent-serves = bedient { $domains }
insight-agent-serves-none = bedient keine Domäne
insight-agent-line = { $state }, { $version }, { $serves }
