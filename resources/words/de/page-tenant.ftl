### The page Microsoft Entra ID (src/wizard/pages/tenant, src/ui/pages/tenant.rs).

## Signing in
page-tenant-sign-in = Anmelden
page-tenant-practice = Diese Angaben gehören zum Übungsmandanten. Die Anmeldung läuft wie bei einem echten Mandanten; die Übungsanmeldeseite nennt das Konto dafür.
page-tenant-cloud = Cloud
page-tenant-cloud-help = Wo Ihr Mandant ist. Jede Cloud hat ihre eigene Anmeldung.
page-tenant-cloud-global = Global (einschließlich GCC)
page-tenant-cloud-us-l4 = US-Regierung L4 (GCC High)
page-tenant-cloud-us-l5 = US-Regierung L5 (DoD)
page-tenant-cloud-china = China, betrieben von 21Vianet
page-tenant-cloud-custom = Benutzerdefinierte Adressen
page-tenant-sign-in-address = Anmeldeadresse
page-tenant-sign-in-address-missing = Geben Sie die Anmeldeadresse ein
page-tenant-sign-in-address-fault = Die Anmeldeadresse muss aus https:// und einem Hostnamen bestehen, ohne Pfad
page-tenant-graph-address = Adresse von Microsoft Graph
page-tenant-graph-address-missing = Geben Sie die Adresse von Microsoft Graph ein
page-tenant-graph-address-fault = Die Adresse von Microsoft Graph muss aus https:// und einem Hostnamen bestehen, ohne Pfad
page-tenant-client-id = Anwendungs-ID (Client)
page-tenant-client-id-help = Einer App-Registrierung in Ihrem Mandanten. Syncwright liest damit; mit Cloud Sync schreibt es auch dessen Konfiguration, nach dem Plan, den Sie anwenden.
page-tenant-client-id-missing = Geben Sie die Anwendungs-ID (Client) ein
page-tenant-client-id-fault = Eine Anwendungs-ID (Client) hat 32 Hexadezimalziffern in fünf Gruppen
page-tenant-register = So registrieren Sie die Anwendung
page-tenant-method = Art der Anmeldung
page-tenant-method-browser = Im Browser dieses Computers
page-tenant-method-code = Mit einem Code, in einem Browser auf einem beliebigen Computer (viele Mandanten sperren das)
page-tenant-proxy = Hinter einem Proxy, der TLS öffnet
page-tenant-proxy-trusts = Vertraut auch den Zertifizierungsstellen in { $file }.
page-tenant-ca = CA-Datei
page-tenant-ca-help = Eine PEM-Datei mit der Zertifizierungsstelle des Proxys.
page-tenant-ca-hint = keine
page-tenant-ca-browse = CA-Datei suchen …
page-tenant-without = Vorerst ohne den Mandanten fortfahren
page-tenant-without-help = Um eine Konfiguration vorzubereiten, wo der Mandant nicht erreichbar ist. Domänen, Lizenzen, Rollen und Cloudgruppen werden dann nicht geprüft; melden Sie sich vor dem Anwenden an.
page-tenant-try-again = Erneut versuchen

## While the person signs in outside
page-tenant-starting = Die Anmeldung wird gestartet
page-tenant-browser = Melden Sie sich in Ihrem Browser an, und kommen Sie dann hierher zurück
page-tenant-browser-advice = Ist kein Browser erschienen, kopieren Sie die Adresse, und öffnen Sie sie selbst auf diesem Computer.
page-tenant-browser-waiting = Warten auf den Browser
page-tenant-copy-code = Code kopieren
page-tenant-open-page = Seite öffnen
page-tenant-copy-address = Adresse kopieren
page-tenant-cancel = Anmeldung abbrechen
page-tenant-code-page = Öffnen Sie diese Seite
page-tenant-code-type = Geben Sie diesen Code ein
page-tenant-code-left = Der Code gilt noch { $time }
page-tenant-code-waiting = Warten auf Ihre Anmeldung
page-tenant-code-expired = Der Code ist abgelaufen. Brechen Sie ab, und melden Sie sich erneut an, um einen neuen zu erhalten.

## Another tenant than the configuration's
page-tenant-other = Sie sind bei { $tenant } angemeldet
page-tenant-other-of-domain = Die Konfiguration ist für den Mandanten von { $domain }.
page-tenant-other-of-id = Die Konfiguration ist für den Mandanten { $id }.
page-tenant-other-advice = Melden Sie sich bei jenem an, oder verwenden Sie die Konfiguration ab jetzt für diesen Mandanten: Zuvor gewählte Cloudgruppen gibt es in ihm nicht.
page-tenant-someone-else = Als jemand anderes anmelden
page-tenant-use-this = Diesen Mandanten verwenden

## What was read
page-tenant-reading = Der Mandant wird gelesen
page-tenant-reading-cancel = Lesen abbrechen
page-tenant-read-again = Erneut lesen
page-tenant-tenant = Mandant
page-tenant-name = Name
page-tenant-id = Mandanten-ID
page-tenant-sync = Synchronisierung
page-tenant-sync-on = Ein
page-tenant-sync-off = Aus; sie war zuvor ein
page-tenant-sync-never = Nie eingeschaltet
page-tenant-last-run = Letzter Lauf
page-tenant-licence = Lizenz für Rückschreiben
page-tenant-licence-in = Microsoft Entra ID P1 oder P2, in { $name }
page-tenant-licence-none = Keine gefunden
page-tenant-unread = Konnte nicht gelesen werden
page-tenant-person = Angemeldet
page-tenant-sign-in-name = Anmeldename
page-tenant-roles = Rollen
page-tenant-roles-none = Keine, die aktiv ist
page-tenant-roles-suffice = Genug, um die Synchronisierung einzurichten
page-tenant-yes = Ja
page-tenant-no = Nein
page-tenant-not-known = Nicht bekannt
page-tenant-domains = Domänen des Mandanten
page-tenant-domain = Domäne
page-tenant-domain-state = Status
page-tenant-domain-sign-in = Anmeldung
page-tenant-domain-verified = Überprüft
page-tenant-domain-not-verified = Nicht überprüft
page-tenant-domain-federated = Verbund
page-tenant-domain-managed = Verwaltet
page-tenant-domain-initial = Anfangsdomäne
page-tenant-domain-default = Standard

## What to know about the tenant and the person
page-tenant-no-own-domain = Keine eigene Domäne ist in diesem Mandanten überprüft
page-tenant-no-own-domain-advice = Jeder synchronisierte Benutzer erhielte einen Anmeldenamen unter der Anfangsdomäne. Fügen Sie Ihre Domäne im Microsoft Entra Admin Center hinzu, und überprüfen Sie sie.
page-tenant-no-features = Die Synchronisierungseinstellungen des Mandanten konnten nicht gelesen werden
page-tenant-no-features-advice = Sie zu lesen erfordert die Rolle „Globaler Administrator“. Alles andere funktioniert ohne sie.
page-tenant-activate = Bitten Sie um die Rolle „Hybrididentitätsadministrator“. Wenn Sie in Privileged Identity Management dafür berechtigt sind, aktivieren Sie sie, und melden Sie sich dann erneut an.
page-tenant-roles-lacking = Ihre Rollen reichen nicht aus, um die Synchronisierung einzurichten
page-tenant-roles-unread = Ihre Rollen konnten nicht gelesen werden
page-tenant-roles-unread-advice = Syncwright kann nicht feststellen, ob sie zum Einrichten der Synchronisierung ausreichen. { page-tenant-activate }
page-tenant-guest = { $person } ist in diesem Mandanten ein Gast
page-tenant-guest-advice = Richten Sie die Synchronisierung mit einem Konto ein, das zum Mandanten gehört.
page-tenant-synced = { $person } wird selbst aus Active Directory synchronisiert
page-tenant-synced-advice = Wenn die Synchronisierung ausfällt, können Sie sich vielleicht nicht anmelden, um sie zu reparieren. Verwenden Sie ein reines Cloudkonto unter der Anfangsdomäne.
page-tenant-ran-hours = Die Synchronisierung lief zuletzt vor { $n } Stunden
page-tenant-ran-days = Die Synchronisierung lief zuletzt vor { $n } Tagen
page-tenant-ran-advice = Sie sollte alle 30 Minuten laufen. Sehen Sie sich das Modul an, das heute synchronisiert, bevor Sie seine Konfiguration ändern.
page-tenant-never-ran = Die Synchronisierung ist eingeschaltet, lief aber noch nie
page-tenant-never-ran-advice = Sehen Sie sich das Modul an, das heute synchronisiert, bevor Sie seine Konfiguration ändern.
page-tenant-was-on = Die Synchronisierung war in diesem Mandanten einmal eingeschaltet und ist jetzt aus
page-tenant-was-on-advice = Objekte, die früher aus Active Directory kamen, werden über ihren Quellanker wieder zugeordnet: Behalten Sie den damals verwendeten bei.
page-tenant-licence-missing = Es wurde keine Lizenz für das Rückschreiben gefunden
page-tenant-licence-missing-advice = Gruppen-, Geräte- und Kennwortrückschreiben brauchen Microsoft Entra ID P1 oder P2. Alles andere funktioniert ohne.
page-tenant-licence-unread = Die Lizenzen des Mandanten konnten nicht gelesen werden
page-tenant-licence-unread-advice = Das Rückschreiben braucht Microsoft Entra ID P1 oder P2; prüfen Sie das selbst. { $why }

## May one go on?
page-tenant-leave-other = Entscheiden Sie, ob diese Konfiguration für den Mandanten { $tenant } ist
page-tenant-leave-unfinished = Die Anmeldung ist nicht abgeschlossen
page-tenant-leave-sign-in = Melden Sie sich an, oder fahren Sie vorerst ohne den Mandanten fort
page-tenant-leave-sign-in-again = Melden Sie sich erneut an, oder fahren Sie vorerst ohne den Mandanten fort: Ein Entwurf enthält keine Anmeldung
