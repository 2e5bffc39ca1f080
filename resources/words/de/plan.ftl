### Steps, findings and changes (src/plan).

## An object and where it stands; sentences in a row
plan-named = { $name } in { $place }
plan-sentence = { $text }.
plan-sentences = { $first } { $then }
plan-pair = { $name }: { $value }

## Steps
plan-make-ou = Die OU { $what } erstellen
plan-make-ou-reason = Gruppenrückschreiben: die Ziel-OU
plan-make-ou-undo = Löscht die OU { $what }, falls sie noch leer ist
plan-make-account = Das Connectorkonto { $what } erstellen
plan-make-account-reason = Gesamtstruktur { $forest }: das Konto, mit dem sich das Modul anmeldet
plan-make-account-undo-with-entry = Löscht das Konto { $what } und seinen Eintrag im Schlüsselspeicher
plan-make-account-undo = Löscht das Konto { $what }
plan-password-in-key-store = Sein Kennwort wird zufällig erzeugt und im Schlüsselspeicher als „{ $name }“ aufbewahrt
plan-password-from-variable = Sein Kennwort wird der Umgebungsvariablen { $name } entnommen
plan-account-ordinary = Es ist ein gewöhnlicher Benutzer, sein Kennwort läuft nicht ab (userAccountControl 66048)
plan-make-group = Die Sicherheitsgruppe { $what } erstellen ({ $scope })
plan-delegation-reason = Delegierung: { $may }
plan-make-group-undo = Löscht die Gruppe { $what }
plan-members = { $n } Mitglieder
plan-add-members = { $who } zu { $group } hinzufügen
plan-add-members-undo = Entfernt { $who } aus { $group }
plan-rights = { $n ->
        [one] { $n } Recht
       *[other] { $n } Rechte
    }
plan-grant = { $account } { plan-rights } auf { $on } erteilen
plan-grant-reason = Benötigt für: { $features }
plan-grant-undo = Entzieht { $account } { plan-rights } auf { $on } wieder
plan-write-document = Das Dokument { $path } schreiben
plan-write-document-undo = Stellt das Dokument so wieder her, wie es vorher war
plan-write-new-document = Das neue Dokument { $path } schreiben
plan-write-new-document-undo = Löscht das Dokument
plan-write-document-reason = Es hält Ihre Entscheidungen fest, für das Modul und für die nächste Änderung
plan-ids-filled-in = Die GUIDs und SIDs der erstellten Objekte werden eingetragen
plan-change = { $name }: { $old } → { $new }
plan-change-gone = { $name }: { $old } → (entfernt)

## Settings, old and new
plan-set-engine = Modul
plan-set-scope-test = Bereichstest { $object }
plan-set-on = ein
plan-set-off = aus
plan-set-tenant = Mandant
plan-set-tenant-domain = Domäne des Mandanten
plan-set-cloud = Cloud
plan-set-cloud-addresses = Cloudadressen
plan-cloud-global = global
plan-cloud-china = China
plan-cloud-custom = benutzerdefiniert
plan-set-sign-in-to = Anmeldung bei { $forest }
plan-set-connection-to = Verbindung mit { $forest }
plan-set-connector = Connectorkonto von { $forest }
plan-set-connector-rights = Rechte des Connectorkontos von { $forest }
plan-set-rights-given = von Syncwright erteilt
plan-set-rights-left = unverändert gelassen
plan-set-domain = Domäne { $domain }
plan-set-in-document = im Dokument
plan-set-scope = Bereich: { $dn }
plan-rule-included = eingeschlossen
plan-rule-excluded = ausgeschlossen
plan-rule-why = { $rule }, { $why }
plan-rule-until = { $rule }, zu überprüfen am { $day }
plan-credential-asked = jedes Mal abgefragt
plan-credential-ticket = Kerberos-Ticket
plan-credential-entry = Eintrag { $name } im Schlüsselspeicher
plan-credential-variable = Umgebungsvariable { $name }
plan-set-sign-in-name = Anmeldename aus
plan-set-unverified = Mit nicht überprüften Suffixen fortfahren
plan-set-anchor = Quellanker
plan-set-across-forests = Benutzer über Gesamtstrukturen hinweg
plan-join-once = nur einmal vorhanden
plan-join-by = verknüpft über { $attribute }
plan-join-by-two = verknüpft über { $one } und { $two }
plan-limit-deletions = { $n } Löschungen in einem Lauf
plan-set-writeback = Gruppenrückschreiben
plan-set-target = Ziel-OU
plan-set-groups = Zurückgeschriebene Gruppen
plan-groups-all = alle, die das Modul schreiben kann
plan-groups-selected = { $n } ausgewählt: { $names }
plan-set-naming = Namen der geschriebenen Gruppen
plan-naming-display-name = Anzeigename und die letzten 12 Stellen der Objekt-ID
plan-naming-object-id = „Group_“ und die Objekt-ID
plan-set-removal = Wenn das Rückschreiben endet
plan-group-adopted = die vorhandene Gruppe
plan-set-members = Gewünschte Mitglieder von { $group }
plan-set-nested = Operators und PasswordSet sind auch in Browse

## Findings: names and rights
plan-no-such-name-group = Keine Gruppe kann den Namen { $name } haben
plan-no-such-name-ou = Keine OU kann den Namen { $name } haben
plan-other-name-group = { $problem }. Geben Sie der neuen Gruppe einen anderen Namen.
plan-other-name-ou = { $problem }. Geben Sie der neuen OU einen anderen Namen.
plan-no-container = Der Container { $dn } ist nicht vorhanden
plan-no-container-advice = Wählen Sie einen anderen Ort für { $name }.
plan-may-not-create-accounts = Sie dürfen in { $dn } keine Benutzerkonten erstellen
plan-may-not-create-ous = Sie dürfen in { $dn } keine OUs erstellen
plan-may-not-create-groups = Sie dürfen in { $dn } keine Gruppen erstellen
plan-may-not-change-rights = Sie dürfen die Rechte von { $dn } nicht ändern
plan-may-not-change-members = Sie dürfen die Mitglieder von { $dn } nicht ändern
plan-lacks-right = Ihnen fehlt dort das Recht „{ $right }“. Melden Sie sich mit einem Konto an, das es hat, oder lassen Sie es sich erteilen.
plan-right-create-accounts = Untergeordnete Objekte erstellen: Benutzerkonten (CC)
plan-right-create-ous = Untergeordnete Objekte erstellen: OUs (CC)
plan-right-create-groups = Untergeordnete Objekte erstellen: Gruppen (CC)
plan-right-write-dacl = DACL schreiben (WD)
plan-right-write-member = member schreiben (WP)

## Findings: forests and connector accounts
plan-domain-unreachable = Die Domäne { $domain } ist nicht erreichbar
plan-no-connector = Die Gesamtstruktur { $forest } hat noch kein Connectorkonto
plan-no-connector-advice = Wählen Sie ein vorhandenes Konto, oder lassen Sie eines erstellen.
plan-recycle-bin-off = Der Papierkorb der Gesamtstruktur { $forest } ist ausgeschaltet
plan-recycle-bin-off-advice = Was dort versehentlich gelöscht wird, kommt ohne seine Gruppen und ohne die meisten seiner Attribute zurück; Microsoft Entra ID hält einen wiederhergestellten Benutzer dann vielleicht für einen neuen. Microsoft rät, ihn vor dem ersten Lauf einzuschalten: im Active Directory-Verwaltungscenter oder mit Enable-ADOptionalFeature "Recycle Bin Feature" -Scope ForestOrConfigurationSet -Target { $forest }. Ausschalten lässt er sich nicht mehr.
plan-connector-not-found = Das Connectorkonto { $what } wurde nicht gefunden
plan-connector-not-found-advice = Wählen Sie ein vorhandenes Konto, oder lassen Sie dieses erstellen.
plan-connector-clash = Ein Objekt mit dem Namen des neuen Connectorkontos ist bereits vorhanden: { $dn }
plan-connector-clash-advice = Geben Sie dem neuen Konto einen anderen Namen, oder verwenden Sie das vorhandene.
plan-account-name-long = Der Kontoname { $name } ist länger als 20 Zeichen
plan-account-name-long-advice = Active Directory lässt für den sAMAccountName eines Benutzers 20 zu; kürzen Sie ihn.
plan-account-name-taken = Der Kontoname { $name } wird bereits von { $by } verwendet
plan-account-name-taken-advice = Geben Sie dem neuen Konto einen anderen Namen, oder verwenden Sie das vorhandene Konto.
plan-password-nowhere = Für das Kennwort des neuen Kontos { $name } gibt es keinen Aufbewahrungsort
plan-password-nowhere-advice = Geben Sie einen Eintrag im Schlüsselspeicher an oder eine Umgebungsvariable, die das Kennwort enthält.
plan-entry-exists = Der Schlüsselspeicher hat bereits einen Eintrag { $name }
plan-entry-exists-advice = Geben Sie einen anderen Eintrag an, oder löschen Sie diesen, wenn er von einem nicht mehr vorhandenen Konto stammt.
plan-variable-empty = Die Umgebungsvariable { $variable } enthält kein Kennwort für das neue Konto { $name }
plan-variable-empty-advice = Weisen Sie ihr ein zufälliges Kennwort mit mindestens 16 Zeichen zu, und starten Sie erneut.
plan-password-fine = Das Kennwort in { $variable } entspricht den Anforderungen der Domäne
plan-fine-grained = Dies ist die Richtlinie der Domäne selbst: Eine fein abgestimmte Richtlinie für das Konto oder seine Gruppen, darunter Domänen-Benutzer, kann mehr oder weniger verlangen.
plan-password-refused = Die Domäne würde das Kennwort in { $variable } für das neue Konto { $name } ablehnen
plan-password-refused-advice = Es { $faults }. Weisen Sie der Variablen ein anderes Kennwort zu, und starten Sie erneut. { plan-fine-grained }
plan-fault-and = { $one } und { $other }
plan-fault-missing = fehlt
plan-fault-short = hat weniger als { $n } Zeichen
plan-fault-kinds = enthält weniger als drei von: Großbuchstaben, Kleinbuchstaben, Ziffern, Satzzeichen, andere Buchstaben
plan-fault-name = enthält den Namen des Kontos oder einen Teil davon
plan-cannot-be-connector = { $what } kann nicht das Connectorkonto sein
plan-cannot-be-connector-advice = Wählen Sie ein gewöhnliches Benutzerkonto: kein verwaltetes Dienstkonto, keine Gruppe, keinen Computer.
plan-connector-groups-unknown = Ob das Connectorkonto { $what } einem Administrator gehört, lässt sich nicht sagen: Seine Gruppen sind nicht lesbar
plan-connector-groups-unknown-advice = Melden Sie sich mit einem Konto an, das seine tokenGroups lesen darf, oder wählen Sie ein anderes Connectorkonto.
plan-connector-privileged = Das Connectorkonto { $what } ist Mitglied von { $group }
plan-connector-privileged-advice = Verwenden Sie ein Konto, das nur die nötigen Rechte hat: Wer den Synchronisierungsserver beherrscht, würde sonst die Gesamtstruktur beherrschen.
plan-connector-lacks = Dem Connectorkonto { $name } fehlt „{ $right }“ auf { $on }
plan-connector-lacks-advice = { $feature } wird fehlschlagen. Lassen Sie Syncwright das Recht erteilen, oder erteilen Sie es selbst.
plan-connector-denied = Eine Verweigerung entzieht dem Connectorkonto { $name } „{ $right }“ auf { $on }
plan-connector-denied-advice = { $feature } wird fehlschlagen. Entfernen Sie die Verweigerung, die davor steht.

## Findings: engine and tenant
plan-engine-cannot = { $asked }, und { $engine } kann das nicht
plan-engine-cannot-advice = { $why }. { $instead }
plan-tenant-not-asked = Microsoft Entra ID wurde nicht abgefragt
plan-tenant-not-asked-advice = Nicht geprüft: { $what }. Dort wird nichts geschrieben; melden Sie sich an, um auch dies prüfen zu lassen.
plan-unchecked-tenant = ob es der Mandant dieses Dokuments ist und die Synchronisierung dort bereits eingeschaltet ist
plan-unchecked-roles = Ihre Rollen
plan-unchecked-suffixes = ob die UPN-Suffixe überprüfte Domänen sind
plan-unchecked-licence = ob er die Lizenz für das Rückschreiben hat
plan-other-tenant = Sie sind bei { $tenant } angemeldet, das Dokument ist aber für einen anderen Mandanten
plan-other-tenant-advice = Melden Sie sich bei dem Mandanten des Dokuments an, oder öffnen Sie das Dokument, das zu diesem Mandanten gehört.
plan-no-role = { $person } hat keine Rolle, die die Synchronisierung einrichten darf
plan-no-role-advice = Lassen Sie die Rolle „Hybrididentitätsadministrator“ direkt (nicht über eine Gruppe) zuweisen und aktivieren, bevor das Modul eingerichtet wird.
plan-no-licence = Der Mandant hat keine Lizenz für Microsoft Entra ID P1 oder P2, die das Rückschreiben benötigt
plan-no-licence-advice = Erwerben Sie eine, oder weisen Sie eine zu, oder schalten Sie Gruppen-, Kennwort- und Geräterückschreiben aus.
plan-licence-unknown = Ob der Mandant die Lizenz für das Rückschreiben hat, konnte nicht gelesen werden
plan-licence-unknown-advice = { $why }. Microsoft Entra ID P1 oder P2 wird benötigt.
plan-suffix = Das UPN-Suffix { $suffix }: { $state } im Mandanten
plan-suffix-users = { $n } Benutzer mit dem UPN-Suffix { $suffix }: { $state } im Mandanten
plan-suffix-advice = { $becomes }. Überprüfen Sie die Domäne, ändern Sie das Suffix der Benutzer, oder entscheiden Sie sich, mit nicht überprüften Suffixen fortzufahren.
plan-suffix-accepted = Das UPN-Suffix { $suffix } ist im Mandanten nicht überprüft
plan-suffixes-accepted = { $n } UPN-Suffixe sind im Mandanten nicht überprüft
plan-suffixes-accepted-advice = Benutzer mit einem davon erhalten einen anderen Anmeldenamen; Sie haben sich entschieden fortzufahren. Es sind: { $names }.
plan-no-exchange = Exchange-Hybrid ist eingeschaltet, aber { $forest } hat kein Exchange-Schema
plan-no-exchange-advice = Bereiten Sie das Schema mit dem Exchange-Setup vor, oder schalten Sie das Feature aus.
plan-no-devices = Das Geräterückschreiben ist eingeschaltet, aber das Schema von { $forest } kennt keine Geräte
plan-no-devices-advice = Erweitern Sie das Schema auf Windows Server 2012 R2, oder schalten Sie das Feature aus.
plan-no-external-id = Das Gruppenrückschreiben mit Cloud Sync benötigt msDS-ExternalDirectoryObjectId, das dem Schema von { $forest } fehlt
plan-no-external-id-advice = Erweitern Sie das Schema auf Windows Server 2016, wählen Sie Microsoft Entra Connect Sync, oder schalten Sie das Gruppenrückschreiben aus.
plan-no-limit = Der Löschschwellenwert ist ausgeschaltet
plan-no-limit-advice = Ein Fehler im Bereich könnte dann in einem Lauf beliebig viele Objekte löschen; üblich ist ein Wert von 500.

## Findings: group writeback
plan-writeback-off = Das Gruppenrückschreiben ist ausgeschaltet: Das Modul löscht die Gruppen, die es geschrieben hat
plan-writeback-off-advice = Vergewissern Sie sich, dass in Active Directory nichts mehr sie verwendet.
plan-writeback-paused = Das Gruppenrückschreiben wird ausgeschaltet: Sein Auftrag wird angehalten, und die geschriebenen Gruppen bleiben, wie sie sind
plan-writeback-paused-advice = Sie werden nicht mehr aktualisiert. Wer sie weghaben will, nimmt sie zuerst aus der Auswahl, sodass Cloud Sync sie löscht, und schaltet danach aus.
plan-writeback-all = Entra Connect schreibt alle Microsoft 365-Gruppen zurück, nicht nur die ausgewählten
plan-writeback-all-advice = Nehmen Sie die anderen mit writebackConfiguration.isEnabled = false in Microsoft Graph aus, Gruppe für Gruppe, bevor das Modul läuft.
plan-no-groups-chosen = Das Gruppenrückschreiben soll ausgewählte Gruppen schreiben, und keine ist ausgewählt
plan-no-groups-chosen-advice = Wählen Sie mindestens eine Gruppe oder alle Gruppen, oder schalten Sie das Gruppenrückschreiben aus.
plan-no-target = Das Gruppenrückschreiben ist eingeschaltet, aber es ist keine Ziel-OU gewählt
plan-no-target-advice = Wählen Sie eine OU, oder lassen Sie eine erstellen.
plan-target-in-no-domain = Die Ziel-OU { $dn } liegt in keiner Domäne des Dokuments
plan-target-in-no-domain-advice = Wählen Sie eine OU in einer verbundenen Domäne.
plan-target-no-ou = { $dn } ist keine OU
plan-target-no-ou-advice = Wählen Sie eine OU als Ziel.
plan-target-replaced = Eine andere OU hat den Platz der Ziel-OU { $dn } eingenommen
plan-target-replaced-advice = Wählen Sie die Ziel-OU erneut.
plan-target-missing = Die Ziel-OU { $dn } ist nicht vorhanden
plan-target-missing-advice = Wählen Sie eine vorhandene OU, oder lassen Sie diese erstellen.

## Findings: delegation groups
plan-not-all-four = { $n ->
        [one] Von den vier Delegierungsgruppen ist eine eingerichtet
       *[other] Von den vier Delegierungsgruppen sind { $n } eingerichtet
    }
plan-not-all-four-advice = Entra Connect verlangt alle vier, wenn bei der Installation benutzerdefinierte Gruppen angegeben werden.
plan-not-nested = Operators und PasswordSet werden nicht in Browse aufgenommen
plan-not-nested-advice = Ihre Mitglieder benötigen auch, was Browse erlaubt; schalten Sie die Regel ein.
plan-group-not-found = Die zu verwendende Gruppe { $what } wurde nicht gefunden
plan-group-not-found-advice = Wählen Sie eine vorhandene Gruppe, oder lassen Sie diese erstellen.
plan-group-name-taken = Der Name { $name } wird bereits von { $by } verwendet
plan-group-clash = Ein Objekt mit diesem Namen ist bereits vorhanden: { $dn }
plan-group-clash-advice = Verwenden Sie diese Gruppe, oder geben Sie der neuen einen anderen Namen.
plan-member-not-found = { $what }, Mitglied in { $group } werden soll, wurde nicht gefunden
plan-member-not-found-advice = Nehmen Sie den Eintrag aus der Liste, oder wählen Sie das Objekt erneut.
plan-cannot-hold = Eine Gruppe mit dem Bereich „{ $outer }“ kann die Gruppe { $name } mit dem Bereich „{ $inner }“ nicht enthalten
plan-cannot-hold-advice = Geben Sie der Browse-Gruppe den Bereich „lokal (in Domäne)“, oder nehmen Sie Operators und PasswordSet nicht in sie auf.
plan-group-in-scope = Die Delegierungsgruppe { $name } ist im Bereich und würde in die Cloud synchronisiert
plan-group-in-scope-advice = Legen Sie die Delegierungsgruppen in eine OU, die nicht synchronisiert wird.
plan-no-group = { $what } ist keine Gruppe
plan-no-group-advice = Wählen Sie eine Sicherheitsgruppe.
plan-other-kind = { $what } hat die Art „{ $kind }“, das Dokument nennt eine Sicherheitsgruppe mit dem Bereich „{ $scope }“
plan-other-kind-advice = Wählen Sie den Bereich, den die Gruppe hat, oder eine andere Gruppe. Verteilergruppen können keine Rechte erhalten.
plan-adopts-built-in = { $what } ist eine eingebaute Gruppe und dient Active Directory selbst
plan-adopts-built-in-advice = Ihre Mitglieder bekämen mit den Rechten des Moduls solche des Verzeichnisses. Übernehmen oder erstellen Sie eine Gruppe, die zu nichts anderem dient.
plan-kind-global-security = globale Sicherheitsgruppe
plan-kind-local-security = lokale Sicherheitsgruppe (in Domäne)
plan-kind-universal-security = universelle Sicherheitsgruppe
plan-kind-global-distribution = globale Verteilergruppe
plan-kind-local-distribution = lokale Verteilergruppe (in Domäne)
plan-kind-universal-distribution = universelle Verteilergruppe
plan-kind-special = besondere Gruppe

## Findings: scope
plan-nothing-in-scope = Nichts ist im Bereich
plan-nothing-in-scope-advice = Schließen Sie mindestens eine OU ein, sonst wird nichts synchronisiert.
plan-container-moved = Der Container { $old } ist jetzt { $new }
plan-container-moved-advice = Er wurde an seiner GUID erkannt; das Dokument folgt ihm.
plan-container-replaced = Ein anderer Container hat den Platz von { $dn } eingenommen
plan-container-advice = Aktualisieren Sie die Struktur, und entscheiden Sie erneut, oder nehmen Sie die Regel heraus.
plan-exclusion-due = Der Ausschluss von { $dn } sollte am { $day } überprüft werden
plan-exclusion-due-advice = Entscheiden Sie erneut: Setzen Sie einen anderen Tag, oder schließen Sie den Container ein.
plan-scope-test = Es ist ein Bereichstest des Dokuments
plan-scope-test-advice = { $why }. Ändern Sie den Bereich oder den Test.
plan-scope-test-unknown = Ob dieser Bereichstest erfüllt ist, lässt sich nicht sagen: { $test }
plan-scope-test-unknown-advice = { $why }. Korrigieren Sie den Namen, oder nehmen Sie den Test heraus.

## Findings: directory extensions
plan-extension-anyway = { $name } wird ohnehin synchronisiert
plan-extension-anyway-advice = Eine Verzeichniserweiterung davon wäre eine zweite Kopie: Entfernen Sie sie.
plan-extension-impossible = { $name } kann keine Verzeichniserweiterung sein
plan-extension-impossible-advice = { $fault }. Entfernen Sie es aus den Verzeichniserweiterungen.
plan-extension-spelled = Die Verzeichniserweiterung { $name } wird im Schema { $spelled } geschrieben
plan-extension-spelled-advice = Entra Connect unterscheidet hier Groß- und Kleinschreibung: Schreiben Sie es ebenso.
plan-extension-not-in-schema = Die Verzeichniserweiterung { $name } ist nicht im Schema von { $forests }
plan-extension-not-in-schema-advice = Korrigieren Sie den Namen, erweitern Sie dort das Schema, oder entfernen Sie die Erweiterung. Ein soeben erweitertes Schema erreicht jeden Domänencontroller durch die Replikation.

## Lists
plan-listed = { $first }, { $then }
plan-in-brackets = ({ $what })
plan-with-brackets = { $what } ({ $more })
plan-set-application = Anwendung für die Anmeldung
plan-set-further-authority = Weitere Zertifizierungsstelle

## Delegated access
plan-access-reason = Delegierter Zugriff: { $why }
plan-access-reason-none = Delegierter Zugriff, ohne Angabe von Gründen
plan-add-until = { $who } bis { $end } in { $group } aufnehmen
plan-ends-by-directory = Active Directory beendet es von selbst
plan-remove-members = { $who } aus { $group } entfernen
plan-remove-members-undo = Nimmt { $who } wieder in { $group } auf
plan-revoke = { $who } das Recht entziehen, { $group } zu ändern
plan-revoke-undo = Gibt { $who } das Recht wieder
plan-revoked-right = Dieser Eintrag der Zugriffsliste: { $sddl }

## Coming back: who leaves, and groups of another type
plan-leave = { $who } fallen heraus; der Löschschwellenwert ist { $limit }
plan-leave-no-limit = { $who } fallen heraus; es ist kein Löschschwellenwert gesetzt
plan-leave-privileged = { $n ->
        [one] { $n } davon ist ein Administrator oder ein anderes geschütztes Konto
       *[other] { $n } davon sind Administratoren oder andere geschützte Konten
    }
plan-written-go = { $n ->
        [one] { $n } zurückgeschriebene Gruppe wird gelöscht
       *[other] { $n } zurückgeschriebene Gruppen werden gelöscht
    }
plan-above-limit = { $n } Löschungen liegen über dem Schwellenwert von { $limit }: Das Modul hält an und löscht nichts, bis jemand es erlaubt
plan-enter = { $who } kommen hinzu
plan-enter-privileged = { $n ->
        [one] { $n } davon ist ein Administrator oder ein anderes geschütztes Konto
       *[other] { $n } davon sind Administratoren oder andere geschützte Konten
    }
plan-retype = { $what } wieder zu einer Sicherheitsgruppe machen: { $scope }
plan-retype-undo = Den Typ von { $what } zurücksetzen, falls ihn seither niemand geändert hat

## Group writeback that is changed later
plan-target-changed = Die Ziel-OU ändert sich von { $old } zu { $new }
plan-target-changed-connect = Microsoft Entra Connect Sync kann die OU eines eingeschalteten Rückschreibens nicht ändern: Schalten Sie es dort aus, was die geschriebenen Gruppen löscht, führen Sie einen Lauf aus, und schalten Sie es mit der neuen OU ein. Berechtigungen der geschriebenen Gruppen sind neu zu vergeben.
plan-target-changed-cloud = Der Plan schreibt ihn auch in die Zuordnung von Cloud Sync, sobald Sie beim Mandanten angemeldet sind. Neue Gruppen werden dort geschrieben; für bereits geschriebene probieren Sie vor dem nächsten Lauf eine mit „Bei Bedarf bereitstellen“, denn sie werden überall an msDS-ExternalDirectoryObjectId erkannt.
plan-naming-changed = Die Namen geschriebener Gruppen ändern sich
plan-naming-changed-advice = Bereits geschriebene Gruppen bekommen beim nächsten vollständigen Lauf den neuen Namen: Ihr DN ändert sich, SID und Mitglieder bleiben. Suchen Sie nach Skripten, die sie beim DN nennen.
plan-selection-changed = Es werden andere Cloudgruppen zurückgeschrieben als bisher
plan-selection-changed-advice = Nicht mehr gewählte Gruppen werden beim nächsten Lauf in Active Directory gelöscht; sie sind bei diesem Plan aufgeführt. Der Plan schreibt die Auswahl auch in Cloud Sync, sobald Sie beim Mandanten angemeldet sind.
plan-take-document = Übernehmen, was im Dokument { $path } geändert wurde
plan-take-document-undo = Gilt wieder als nicht angewendet; die Datei bleibt, wie sie ist

plan-file-none = { $path } ist kein Plan
plan-file-none-cause = Die Datei beginnt nicht wie eine Plandatei von Syncwright: Es ist eine andere Datei, oder ihr Anfang wurde geändert
plan-file-unusable = Der Plan { $path } kann nicht verwendet werden
plan-file-unsealed = Er wurde von einer früheren Version von Syncwright geschrieben und trägt kein Siegel
plan-file-newer = Er wurde von einer neueren Version von Syncwright geschrieben (Form { $version })
plan-file-newer-advice = Öffnen Sie ihn mit jener Version, oder erstellen Sie den Plan mit dieser neu.
plan-file-changed = Der Plan { $path } wurde geändert, nachdem er geschrieben worden war
plan-file-changed-cause = Der Inhalt passt nicht zum Siegel; auch eine Umwandlung der Zeilenenden unterwegs bewirkt das
plan-file-changed-advice = Es wurde nichts geändert. Lassen Sie sich die Datei noch einmal geben, oder erstellen Sie den Plan mit „syncwright plan --out“ neu.
plan-file-again = Erstellen Sie ihn mit „syncwright plan --out“ neu, oder speichern Sie ihn auf der Seite „Überprüfen“.
plan-file-moved = Der Plan ist veraltet
plan-file-moved-advice = Es wurde nichts geändert. Erstellen Sie einen neuen Plan, und lassen Sie ihn prüfen.
plan-file-step-moved = Dieser Schritt findet etwas anderes vor als bei der Planung: { $step }
plan-file-step-gone = Dieser Schritt ist nicht mehr nötig, oder wofür er gedacht war, ist nicht mehr da: { $step }
plan-file-step-new = Auch dieser Schritt wäre jetzt nötig: { $step }
plan-file-leave-moved = { $was ->
    [one] Bei der Planung schied { $was } Objekt aus
   *[other] Bei der Planung schieden { $was } Objekte aus
}, jetzt wären es { $is }
plan-file-written-moved = { $was ->
    [one] Bei der Planung fiel { $was } geschriebene Gruppe weg
   *[other] Bei der Planung fielen { $was } geschriebene Gruppen weg
}, jetzt wären es { $is }
plan-file-enter-moved = { $was ->
    [one] Bei der Planung kam { $was } Objekt hinzu
   *[other] Bei der Planung kamen { $was } Objekte hinzu
}, jetzt wären es { $is }
plan-file-others-moved = Jetzt würden andere ausscheiden oder hinzukommen als bei der Planung
plan-repair-member-reason = Jemand anderes hat es nach der letzten Anwendung hinzugefügt, und Sie haben gewählt, es wieder zu entfernen. Mitglieder können: { $may }
plan-repair-right-reason = Jemand anderes hat dieses Recht nach der letzten Anwendung gegeben, und Sie haben gewählt, es wegzunehmen.
plan-dropped-reason = Bei der letzten Anwendung aufgeführt, jetzt nicht mehr. Delegierung: { $may }
## Cloud Sync in the tenant
plan-job-to-tenant = { $domain } nach Microsoft Entra ID
plan-job-to-directory = Gruppen von Microsoft Entra ID nach { $domain }
plan-job-passwords = Kennworthashes von { $domain }
plan-cloud-reason = Cloud Sync bewahrt seine Konfiguration im Mandanten auf
plan-make-app = Die Cloud-Sync-Konfiguration von { $domain } erstellen
plan-make-app-writeback = Die Cloud-Sync-Konfiguration erstellen, die Gruppen nach { $domain } schreibt
plan-make-app-undo = Löscht die Anwendung wieder, sofern sie keine anderen Aufträge bekommen hat
plan-make-job = Den Auftrag { $what } erstellen
plan-make-job-undo = Löscht den Auftrag wieder, sofern er nicht läuft
plan-job-stands-still = Der Auftrag steht still, bis er gestartet wird
plan-put-settings = Die Einstellungen des Auftrags { $what } schreiben
plan-put-settings-reason = Sie sagen, für welche Domäne er ist und wie viele Löschungen ihn anhalten
plan-put-settings-undo = Schreibt die früheren Werte zurück
plan-put-settings-undo-on = Schreibt die früheren Werte zurück; dass die Synchronisierung im Mandanten eingeschaltet ist, bleibt
plan-order = Cloud Sync anweisen, im Mandanten wieder einzuschalten: { $feature }
plan-order-reason = Es wurde seit der letzten Anwendung anderswo ausgeschaltet, und die Konfiguration will es
plan-order-undo = Der Dienst schaltet im Mandanten nichts aus; wer es wieder aus haben will, tut es dort
plan-put-schema = Das Schema des Auftrags { $what } schreiben
plan-put-schema-reason = { $n ->
        [one] Ihr Bereich, als ein eingeschlossener Container
       *[other] Ihr Bereich, als { $n } eingeschlossene Container
    }
plan-put-schema-reason-writeback = Die Ziel-OU und die Gruppen, die Sie gewählt haben
plan-put-schema-undo = Schreibt das frühere Schema so zurück, wie es war
plan-schema-rest = Alles andere im Schema bleibt, wie es ist
plan-schema-more = { $n ->
        [one] und eine weitere Änderung
       *[other] und { $n } weitere Änderungen
    }
plan-start-job = Den Auftrag { $what } starten
plan-start-job-reason = Ab dann schreibt Cloud Sync nach seinem Zeitplan
plan-start-job-undo = Hält den Auftrag an; was er inzwischen geschrieben hat, bleibt
plan-pause-job = Den Auftrag { $what } anhalten
plan-pause-job-reason = Bis zum nächsten Start wird nichts übertragen
plan-pause-left-over-reason = Die Konfiguration verlangt ihn nicht mehr; was er übertragen hat, bleibt und wird nicht mehr aktualisiert
plan-pause-job-undo = Startet den Auftrag wieder
plan-restart-full = Den Auftrag { $what } von vorn beginnen lassen
plan-restart-full-reason = Jedes Objekt wird neu gelesen und verglichen
plan-restart-quarantine = Den Auftrag { $what } aus der Quarantäne holen
plan-restart-quarantine-reason = Was fehlschlug, wird sofort neu versucht
plan-restart-deletes = Den Auftrag { $what } die Löschungen ausführen lassen, die der Schwellenwert zurückhält
plan-restart-deletes-reason = Das Löschschwellenwert gilt für diesen Lauf nicht
plan-restart-no-undo = Was der Auftrag inzwischen tut, lässt sich nicht zurücknehmen
plan-remember-run = Es merkt sich, ob der Auftrag laufen soll
plan-consent-start = { $n ->
        [one] Ein Auftrag startet: Ab dann schreibt Cloud Sync von selbst
       *[other] { $n } Aufträge starten: Ab dann schreibt Cloud Sync von selbst
    }
plan-consent-pause = { $n ->
        [one] Ein Auftrag wird angehalten: Von ihm wird nichts mehr übertragen
       *[other] { $n } Aufträge werden angehalten: Von ihnen wird nichts mehr übertragen
    }
plan-consent-restart = { $n ->
        [one] Ein Auftrag wird neu gestartet
       *[other] { $n } Aufträge werden neu gestartet
    }
plan-consent-deletes = Löschungen, die der Schwellenwert zurückhielt, werden ausgeführt
plan-consent-schema = { $n ->
        [one] Ein laufender Auftrag bekommt ein anderes Schema: Es gilt ab dem nächsten Zyklus
       *[other] { $n } laufende Aufträge bekommen ein anderes Schema: Es gilt ab dem nächsten Zyklus
    }
plan-set-run = Auftrag { $what }
plan-set-run-paused = angehalten
plan-set-run-started = läuft
plan-set-pilot = Pilotgruppen von { $domain }
plan-unchecked-cloud = wie Cloud Sync konfiguriert ist; sein Teil fehlt in diesem Plan
plan-cloud-no-permission = Ihre Anmeldung darf nur lesen, daher fehlt der Teil von Cloud Sync in diesem Plan
plan-cloud-no-permission-advice = Melden Sie sich erneut an, und stimmen Sie den Berechtigungen zu, die seine Konfiguration schreiben.
plan-carries-nothing-advice = Schließen Sie die Container selbst ein, die synchronisiert werden sollen, oder wählen Sie Microsoft Entra Connect Sync als Modul.
plan-left-out-one = { $dn } ({ $n })
plan-left-out-objects = { $n ->
        [one] Ein Objekt ist im Bereich, und Cloud Sync kann es nicht übertragen
       *[other] { $n } Objekte sind im Bereich, und Cloud Sync kann sie nicht übertragen
    }
plan-left-out-objects-advice = { $containers ->
        [one] Sie liegen direkt in einem Container, unter dem etwas ausgeschlossen ist: { $which }. Cloud Sync nimmt die Container neben dem Ausgeschlossenen und nicht den darüber. Verschieben Sie die Objekte in eine eigene OU, schalten Sie für den Container „später erstellte Untercontainer“ aus, oder schließen Sie den ausgeschlossenen Zweig ein.
       *[other] Sie liegen direkt in Containern, unter denen etwas ausgeschlossen ist: { $which }. Cloud Sync nimmt die Container neben dem Ausgeschlossenen und nicht die darüber. Verschieben Sie die Objekte in eigene OUs, schalten Sie für die Container „später erstellte Untercontainer“ aus, oder schließen Sie den ausgeschlossenen Zweig ein.
    }
plan-left-out-later = { $n ->
        [one] In einem Container werden später erstellte OUs mit Cloud Sync nicht synchronisiert
       *[other] In { $n } Containern werden später erstellte OUs mit Cloud Sync nicht synchronisiert
    }
plan-left-out-later-advice = Unter { $which } ist etwas ausgeschlossen, daher bekommt Cloud Sync die Container daneben einzeln. Planen Sie neu, nachdem dort eine OU erstellt wurde.
plan-pilot = { $n ->
        [one] In { $domain } werden nur direkte Mitglieder einer Pilotgruppe synchronisiert
       *[other] In { $domain } werden nur direkte Mitglieder von { $n } Pilotgruppen synchronisiert
    }
plan-pilot-advice = Microsoft beschreibt diesen Filter nur für Pilotphasen; Mitglieder verschachtelter Gruppen bleiben außen vor. Probieren Sie ein Objekt aus, bevor Sie den Auftrag starten, und nehmen Sie die Gruppen aus dem Dokument, wenn die Pilotphase vorbei ist.
plan-pilot-no-group = Die Pilotgruppe { $dn } ist nicht vorhanden
plan-pilot-no-group-advice = Nennen Sie eine Sicherheitsgruppe der Domäne, oder nehmen Sie sie aus dem Dokument.
plan-pilot-nested = { $n ->
        [one] In { $n } Gruppe innerhalb von { $dn } wird nicht hineingesehen
       *[other] In { $n } Gruppen innerhalb von { $dn } wird nicht hineingesehen
    }
plan-pilot-nested-advice = Cloud Sync nimmt nur direkte Mitglieder. Nehmen Sie die Mitglieder von { $which } in die Pilotgruppe selbst auf, oder nennen Sie auch diese Gruppen als Pilotgruppen.
plan-group-large = { $group } hat { $n } Mitglieder
plan-group-large-advice = Cloud Sync nimmt Gruppen mit höchstens { $most } Mitgliedern. Wählen Sie kleinere Gruppen.
plan-groups-large = { $n ->
    [one] Eine Gruppe des Mandanten hat mehr als { $most } Mitglieder
   *[other] { $n } Gruppen des Mandanten haben mehr als { $most } Mitglieder
}
plan-groups-large-advice = So große Gruppen nimmt Cloud Sync nicht: { $which }. Wählen Sie die Gruppen einzeln, ohne diese.
plan-groups-counted = { $n ->
    [one] Die Mitglieder der einzigen Sicherheitsgruppe wurden gezählt
   *[other] Die Mitglieder aller { $n } Sicherheitsgruppen wurden gezählt
}
plan-groups-counted-advice = Sie werden mit dem verglichen, was Cloud Sync nimmt: höchstens { $most } Mitglieder.
plan-groups-not-all = { $counted ->
    [0] Die Mitglieder der Sicherheitsgruppen wurden nicht gezählt
    [one] Nur eine von { $n } Sicherheitsgruppen wurde gezählt
   *[other] { $counted } von { $n } Sicherheitsgruppen wurden gezählt, nicht alle
}
plan-groups-not-found = { $counted ->
    [0] Die Mitglieder der Sicherheitsgruppen des Mandanten wurden nicht gezählt
    [one] Eine Sicherheitsgruppe wurde gezählt, und der Mandant hat mehr
   *[other] { $counted } Sicherheitsgruppen wurden gezählt, und der Mandant hat mehr
}
plan-groups-not-all-advice = Die Zeit dafür war um, der Dienst war ausgelastet, oder er hat einige verweigert. Eine nicht gezählte Gruppe kann mehr als { $most } Mitglieder haben, was Cloud Sync nicht nimmt. Planen Sie später noch einmal, oder wählen Sie die Gruppen einzeln.
plan-chosen-not-all = { $counted ->
    [0] Die Mitglieder der ausgewählten Gruppen wurden nicht gezählt
    [one] Nur eine der { $n } ausgewählten Gruppen wurde gezählt
   *[other] { $counted } der { $n } ausgewählten Gruppen wurden gezählt, nicht alle
}
plan-chosen-not-all-advice = Die Zeit dafür war um, der Dienst war ausgelastet, oder er hat einige verweigert. Eine nicht gezählte Gruppe kann mehr als { $most } Mitglieder haben, was Cloud Sync nicht nimmt. Planen Sie später noch einmal.
plan-writeback-limits = Cloud Sync schreibt zurück, was innerhalb seiner Grenzen liegt
plan-writeback-limits-advice = Eine Gruppe hat höchstens 50.000 Mitglieder. Mitglieder brauchen ein Konto in derselben Gesamtstruktur, das Microsoft Entra ID nach objectGUID kennt; andere bleiben außen vor. Mitglieder einer verschachtelten Gruppe kommen nur mit, wenn auch diese Gruppe zurückgeschrieben wird. Der Agent muss Version { $version } oder neuer haben.
plan-cloud-passwords = Kennworthashes überträgt ein eigener Auftrag
plan-cloud-passwords-advice = Er entsteht neben dem Auftrag der Benutzer und steht zunächst still. Wird jener gestartet oder angehalten, geschieht mit ihm dasselbe. Der Mandant wird angewiesen, Kennworthashes anzunehmen; das nimmt Rückgängig nicht zurück.
plan-several-jobs = { $n } Konfigurationen des Mandanten könnten gemeint sein für: { $what }
plan-several-jobs-advice = Löschen Sie die nicht benötigten im Microsoft Entra Admin Center, oder nennen Sie Anwendung und Auftrag im Dokument (cloud_sync.job).
plan-job-is-gone = Der Auftrag { $what }, den das Dokument sich merkt, ist nicht im Mandanten: { $job }
plan-job-is-gone-advice = Der Plan erstellt ihn neu. Wenn jemand ihn absichtlich gelöscht hat, nehmen Sie die Domäne aus dem Bereich.
plan-app-name-taken = Der Mandant hat eine Anwendung { $name } dieser Art, die für eine andere Domäne ist
plan-app-name-taken-advice = Benennen Sie sie im Microsoft Entra Admin Center um, und planen Sie dann neu.
plan-schema-unfit = Das Schema des Auftrags { $what } lässt sich nicht auf das bringen, was Sie entschieden haben
plan-schema-unfit-advice = { $why }. Stellen Sie im Microsoft Entra Admin Center das Standardschema wieder her, und planen Sie dann neu.
plan-job-taken-over = Der Auftrag { $what } ist schon da und wird übernommen: { $app }
plan-job-taken-over-advice = Was vom Dokument abweicht, wird geändert, wie die Schritte es sagen; alles andere bleibt, auch ob er läuft.
plan-job-quarantine = Der Auftrag { $what } ist in Quarantäne
plan-job-quarantine-advice = { $why }. Beheben Sie die Ursache, und holen Sie ihn dann heraus: syncwright cloud-sync restart.
plan-job-still = Der Auftrag { $what } steht still: Bis Sie ihn starten, synchronisiert er nichts
plan-job-still-advice = Wenden Sie an, probieren Sie ein Objekt bei Bedarf aus, und starten Sie dann den Auftrag: Das ist ein eigener Schritt.
plan-no-agent = Der Mandant hat keinen Bereitstellungs-Agent
plan-no-agent-advice = Ohne ihn bewegt sich nichts, und von hier aus lässt er sich nicht installieren. Laden Sie ihn im Microsoft Entra Admin Center herunter (Entra Connect, Cloudsynchronisierung, Agents), installieren Sie Version { $version } oder neuer auf einem Windows Server 2016 oder neuer in der Domäne, und lassen Sie sein Setup das verwaltete Dienstkonto erstellen. Zwei oder mehr Agents machen weiter, wenn einer ausfällt.
plan-no-agent-for = Kein Bereitstellungs-Agent bedient { $domain }
plan-no-agent-for-advice = Führen Sie den Assistenten eines installierten Agents erneut aus, und fügen Sie die Domäne dort hinzu, oder installieren Sie einen Agent in ihrer Gesamtstruktur.
plan-agents-silent = Kein Agent von { $domain } ist aktiv
plan-agents-silent-advice = Prüfen Sie den Dienst „AADConnectProvisioningAgent“ und den Weg ins Internet auf: { $machines }.
plan-agent-old = Der Agent auf { $machine } ist zu alt, um Gruppen zu schreiben
plan-agent-old-advice = Er hat Version { $version }; nötig ist { $wanted } oder neuer. Installieren Sie die neue Version darüber.
plan-agents-unknown = { $n ->
        [one] Die Version eines Bereitstellungs-Agents ist nicht bekannt
       *[other] Die Version von { $n } Bereitstellungs-Agents ist nicht bekannt
    }
plan-agents-unknown-advice = Der Mandant nennt sie nicht für: { $machines }. Gruppen lassen sich nur mit { $wanted } oder neuer schreiben. Die installierte Version steht in der Liste der installierten Apps dieses Computers.
plan-too-many-configurations = Der Mandant hat schon { $n } Konfigurationen für das Gruppenrückschreiben
plan-too-many-configurations-advice = Höchstens { $most } sind möglich, mehr als zwei davon nur mit Microsoft Entra ID Governance. Löschen Sie eine, die nicht gebraucht wird.
