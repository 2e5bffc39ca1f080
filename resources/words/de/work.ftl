### Jobs (src/work).

## Directory, tenant, files
work-cannot-be-connector = { $account } kann nicht das Connectorkonto sein
work-cannot-be-connector-cause = Es ist Mitglied von { $group }: Wer den Synchronisierungsserver in die Hand bekommt, würde damit die Gesamtstruktur beherrschen
work-cannot-be-connector-advice = Wählen Sie ein gewöhnliches Konto, oder lassen Sie Syncwright eines mit den geringsten Rechten erstellen.
work-no-account = Das Konto { $account } ist nicht vorhanden
work-no-account-advice = Wählen Sie das Connectorkonto erneut.
work-cannot-keep = Syncwright kann seine eigenen Dateien nicht aufbewahren
work-cannot-keep-advice = Machen Sie den Ordner { $folder } beschreibbar.
work-dialog-open = Konfiguration öffnen
work-dialog-configuration = Konfiguration
work-dialog-write = Speicherort der Konfiguration
work-dialog-authority = Zertifizierungsstelle wählen
work-dialog-certificates = Zertifikate
work-dialog-export = Plan exportieren
work-dialog-report = Bericht speichern
work-no-journal = Es gibt keinen Ort für das Journal
work-no-journal-advice = Setzen Sie die Umgebungsvariable HOME (unter Windows LOCALAPPDATA) auf Ihren Basisordner, und starten Sie erneut. Es wurde nichts geändert.
work-report-not-saved = Der Bericht { $path } wurde nicht gespeichert
work-no-browser = Der Browser konnte nicht geöffnet werden
work-no-browser-advice = Öffnen Sie { $url } selbst.
work-not-signed-in = Sie sind nicht bei Microsoft Entra ID angemeldet
work-not-signed-in-advice = Melden Sie sich auf der Seite „Microsoft Entra ID“ an, und versuchen Sie es erneut.
work-not-connected = Die Gesamtstruktur { $forest } ist nicht verbunden
work-not-connected-advice = Verbinden Sie sie auf der Seite „Active Directory“, und versuchen Sie es erneut.
work-dialog-further-authority = Weitere Zertifizierungsstelle wählen
work-dialog-journals = Speicherort der Journale
work-stopped-silently = ein Arbeitsvorgang wurde ohne Meldung beendet

work-comparing = Vergleich mit dem Angewendeten
work-access-gone = { $what } ist nicht vorhanden
work-access-gone-advice = Lesen Sie erneut: Es wurde womöglich verschoben, umbenannt oder gelöscht.


## Files of an engine's server
work-export-none = { $path } enthält keinen Export eines Moduls
work-export-none-remedy = Wählen Sie den Ordner, den Get-ADSyncServerConfiguration geschrieben hat, oder eine Datei „Applied-SynchronizationPolicy“.
work-export-broken = { $path } konnte nicht gelesen werden
work-export-broken-remedy = Exportieren Sie die Konfiguration erneut, und kopieren Sie den ganzen Ordner.
work-export-unreadable = { $path } kann nicht geöffnet werden
work-export-unreadable-remedy = Prüfen Sie den Pfad und Ihre Rechte daran.
work-checklist-title = Prüfliste für den Assistenten von Microsoft Entra Connect Sync
work-checklist-intro = Seite für Seite, in der Reihenfolge des Assistenten, mit den Werten, die Syncwright festgelegt hat. Die Namen der Seiten und Optionen sind die des Assistenten.
work-checklist-tree = Wie die Struktur am Ende aussehen muss
work-checklist-tree-intro = Nur was eine Regel nennt, ist aufgeführt. Alles Übrige unter einem Kästchen mit Häkchen ist angehakt, unter einem ohne Häkchen nicht.
work-checklist-export = Was der Export zeigen muss
work-checklist-export-intro = Wenn alles erledigt ist, führen Sie das Skript auf dem Server aus: Es schreibt die Konfiguration, wie Get-ADSyncServerConfiguration sie ausgibt, in einen Ordner, dessen Name mit „after“ beginnt. „syncwright check --export“ mit diesem Ordner prüft jeden dieser Punkte, ebenso die Seite „Vergleichen“ des Fensters.
work-checklist-none = keine
work-dialog-export-folder = Ordner eines Exports auswählen
work-dialog-export-file = Datei auswählen
work-dialog-export-kinds = Konfigurationen und Exporte

## Cloud Sync in the tenant
work-cloud-engine = Das Dokument ist für { $engine }
work-cloud-engine-advice = Wählen Sie im Dokument Cloud Sync als Modul.
work-cloud-no-folder = Der Ordner { $path } konnte nicht erstellt werden
work-cloud-no-folder-advice = Wählen Sie einen Ordner, in den Sie schreiben dürfen.
work-cloud-title = Cloud Sync von Hand
work-cloud-intro = Was im Microsoft Entra Admin Center einzutragen ist (Entra Connect, Cloudsynchronisierung). Syncwright tut dasselbe mit: syncwright apply --sign-in.
work-cloud-new = Eine Konfiguration „AD zu Microsoft Entra ID“ für { $domain } erstellen
work-cloud-new-writeback = Eine Konfiguration „Microsoft Entra ID zu AD“ für { $domain } erstellen
work-cloud-container = Bereichsfilter, ausgewählte Organisationseinheiten: { $dn }
work-cloud-group = Bereichsfilter, ausgewählte Sicherheitsgruppen: { $group }
work-cloud-mapping = Attributzuordnung der Benutzer: { $target } kommt aus { $source }
work-cloud-target = Attributzuordnung der Gruppen: ParentDistinguishedName ist die Konstante { $dn }
work-cloud-passwords = Konfiguration: „Kennworthashsynchronisierung aktivieren“ ankreuzen
work-cloud-limit = Eigenschaften, Schwellenwert für versehentliches Löschen: { $n }
work-cloud-no-limit = Eigenschaften: den Schutz vor versehentlichem Löschen ausschalten
work-cloud-start = Ein Objekt bei Bedarf bereitstellen, dann die Konfiguration starten
