### The page Overview (src/wizard/pages/overview, src/ui/pages/overview).

## The Overview, for who comes back
page-overview-task-scope = Wählen, was synchronisiert wird: Domänen und OUs ein- und ausschließen, sehen, wer hinzukommt und wer herausfällt.
page-overview-task-group-writeback = Gruppenrückschreiben ein- oder ausschalten, Ziel-OU, Gruppen und deren Namen ändern.
page-overview-task-features = Kennworthashsynchronisierung, Rückschreiben von Kennwörtern und Geräten, Verzeichniserweiterungen, Löschschwellenwert, Staging.
page-overview-task-delegation = Die vier Gruppen, die das Modul bedienen dürfen, und wer darin ist.
page-overview-task-sign-in-names = Welches Attribut zum Anmeldenamen wird und was mit nicht überprüften Suffixen geschieht.
page-overview-task-identity = Wie Benutzer erkannt werden: Quellanker und Zuordnung über Gesamtstrukturen hinweg.
page-overview-task-engine = Welches Modul von Microsoft diese Konfiguration ausführt.
page-overview-task-directory = Gesamtstrukturen, wer sich dort anmeldet, und das Konto des Moduls.
page-overview-task-tenant = Der Mandant und wie man sich dort anmeldet.
page-overview-last-apply = Zuletzt angewendet
page-overview-applied-by = { $when }, von { $who }
page-overview-applied-elsewhere = Auf einem anderen Computer, oder bevor dies festgehalten wurde
page-overview-applied-reading = Wird gelesen
page-overview-engine = Modul
page-overview-in-scope = Im Bereich
page-overview-not-counted = Noch nicht gezählt
page-overview-rules = Regeln
page-overview-rules-value = { $included } eingeschlossen, { $excluded } ausgeschlossen, in { $domains ->
        [one] { $domains } Domäne
       *[other] { $domains } Domänen
    }
page-overview-features = Features
page-overview-none = Keine
page-overview-off = Aus
page-overview-writeback = Gruppenrückschreiben
page-overview-writeback-all = Alle Gruppen, nach { $into }
page-overview-writeback-some = { $n ->
        [one] { $n } Gruppe, nach { $into }
       *[other] { $n } Gruppen, nach { $into }
    }
page-overview-groups = Delegierungsgruppen
page-overview-deletion-limit = Löschschwellenwert
page-overview-pending = Noch nicht angewendet: { $tasks }
page-overview-pending-sentence = Nichts davon steht in der Datei oder in Active Directory. Prüfen Sie es, oder verwerfen Sie es.
page-overview-discard = Änderungen verwerfen…
page-overview-discard-title = Änderungen verwerfen?
page-overview-discard-body = Die nicht angewendeten Entscheidungen gehen verloren: { $tasks }. Datei und Active Directory bleiben, wie sie sind.
page-overview-discard-yes = Verwerfen
page-overview-discard-no = Behalten
page-overview-due = Ausschlüsse zu prüfen
page-overview-due-row = Fällig seit { $day }. { $why }
page-overview-due-row-plain = Fällig seit { $day }. Ein Grund ist nicht angegeben.
page-overview-picture = Was wohin synchronisiert wird
page-overview-configured = Was konfiguriert ist
page-overview-export = Exportieren
page-overview-export-connect = Ein Bericht über alles, was eingestellt ist, sowie Skript und Prüfliste für den Server von Entra Connect, in einem Ordner neben der Konfiguration.
page-overview-export-cloud = Ein Bericht über alles, was eingestellt ist, für Menschen und Prüfer, in einem Ordner neben der Konfiguration.
page-overview-export-writing = Der Bericht wird gelesen und geschrieben
page-overview-export-done = Exportiert nach { $path }
page-overview-unconfirmed = Fällige Bestätigungen
page-overview-unconfirmed-members = { $n ->
        [one] { $n } Mitglied der Delegierungsgruppen wurde nicht rechtzeitig bestätigt.
       *[other] { $n } Mitglieder der Delegierungsgruppen wurden nicht rechtzeitig bestätigt.
    }
page-overview-silent = Nicht verglichen, weil dort niemand angemeldet ist: { $forests }
page-overview-tasks = Aufgaben
page-overview-changed = Nicht angewendet
page-overview-other = Eine andere Konfiguration

## What differs from the last apply
page-overview-drift = Was von der letzten Anwendung abweicht
page-overview-drift-none = Nichts weicht vom Angewendeten ab.
page-overview-exported = Skript und Prüfliste für den Server von Entra Connect gespeichert in { $path }
page-overview-exported-choices = Skript und Prüfliste für den Server von Entra Connect gespeichert in { $path }. Sie enthalten Entscheidungen, die noch nicht angewendet sind.
page-overview-exporting = Skript und Prüfliste werden geschrieben
page-overview-try-again = Erneut versuchen
page-overview-drift-unknown = Was zuletzt angewendet wurde, ist auf diesem Computer nicht bekannt; es lässt sich nichts vergleichen. Die nächste Anwendung hält es fest.
page-overview-drift-more = { $n } weitere sind nicht gezeigt; behandeln Sie zuerst diese.
page-overview-comparing = Vergleich mit dem Angewendeten
page-overview-compare-again = Erneut vergleichen
page-overview-offline = Nicht mit Active Directory verglichen: Niemand ist angemeldet. Gezeigt wird, was Datei und Computer wissen.
page-overview-leave = Belassen
page-overview-about = { $what }: { $headline }
page-overview-task-access = Wer tatsächlich delegierten Zugriff hat, was daran nicht stimmt, und Zugriff auf Zeit.
page-overview-task-compare = Zwei Konfigurationen nebeneinander, ein Stagingserver gegen den aktiven, und der Weg zu Cloud Sync.
page-overview-task-history = Jede angewendete Version: zwei vergleichen, zu einer zurückkehren, die letzte ganz oder schrittweise rückgängig machen.
page-overview-compared-at = Mit Active Directory verglichen: { $when }.
page-overview-offline-since = Nicht mit Active Directory verglichen: Niemand ist angemeldet. Was Sie sehen, ist der Stand vom { $when }.
page-overview-over = Zugriff, der beendet sein sollte
page-overview-over-row = In { $group } bis { $when }. Der Zugriff ist hier noch vermerkt: Active Directory beendet ihn nicht von selbst.

## Cloud Sync in the tenant
page-overview-cloud = Cloud Sync
page-overview-cloud-sign-in = Melden Sie sich beim Mandanten an, um seine Aufträge und Agents zu sehen.
page-overview-cloud-reading = Aufträge werden gelesen
page-overview-cloud-not-there = Noch nicht im Mandanten: Wenden Sie das Dokument an.
page-overview-cloud-start = Starten
page-overview-cloud-pause = Anhalten
page-overview-cloud-restart = Neu starten
page-overview-cloud-release = Aus der Quarantäne holen
page-overview-cloud-deletes = Löschungen ausführen…
page-overview-cloud-of = { $action }: { $what }
page-overview-cloud-agents = Agents
page-overview-cloud-try = Ein Objekt ausprobieren
page-overview-cloud-try-field = Benutzer oder Gruppe aus Active Directory
page-overview-cloud-try-help = Anmeldename, Kontoname oder Distinguished Name. Das Objekt wird sofort bereitgestellt: Das schreibt nach Microsoft Entra ID, auch wenn es außerhalb des Bereichs liegt.
page-overview-cloud-try-do = Jetzt ausprobieren
page-overview-cloud-try-empty = Nennen Sie zuerst ein Objekt
page-overview-cloud-ask-title = Auftrag ändern?
page-overview-cloud-try-title = Dieses Objekt jetzt bereitstellen?
page-overview-cloud-yes = Ausführen
page-overview-cloud-no = Abbrechen
page-overview-cloud-nothing = Nichts zu tun: Der Auftrag ist wie gewünscht.
page-overview-cloud-result = { $object }: { $result } { $action }
page-overview-check = Braucht Aufmerksamkeit
page-overview-checking = Konfiguration und Bereichstests werden geprüft
page-overview-checking-access = Es wird nachgesehen, wer delegierten Zugriff hat
page-overview-check-none = Nichts braucht Aufmerksamkeit.
page-overview-check-more = und { $n } weitere auf der Seite selbst
