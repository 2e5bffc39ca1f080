### The page Active Directory (src/wizard/pages/directory, src/ui/pages/directory).

## The forests that are connected
page-directory-add = Gesamtstruktur hinzufügen
page-directory-forest = Gesamtstruktur { $name }
page-directory-state = Status
page-directory-connected = Verbunden
page-directory-not-signed-in = Nicht angemeldet
page-directory-not-signed-in-about = Was für diese Gesamtstruktur entschieden wurde, bleibt erhalten. Melden Sie sich an, um sie zu lesen und zu planen.
page-directory-controller-in-use = Domänencontroller
page-directory-signed-in-as = Angemeldet als
page-directory-level = Funktionsebene
page-directory-level-older = Windows Server 2008 oder älter
page-directory-domains-of = Domänen von { $forest }
page-directory-domain = Domäne
page-directory-reachable = Erreichbar
page-directory-unreachable = Nicht erreichbar, ausgelassen
page-directory-left-out = { $domain } wird ausgelassen: { $why }
page-directory-sign-in-again = Erneut anmelden
page-directory-sign-in-again-to = Erneut anmelden bei { $forest }
page-directory-sign-in = Anmelden
page-directory-sign-in-to = Anmelden bei { $forest }
page-directory-remove = Entfernen
page-directory-remove-named = Entfernen: { $forest }

## Taking a forest out
page-directory-remove-ask = Gesamtstruktur { $forest } entfernen?
page-directory-remove-do = Gesamtstruktur entfernen
page-directory-remove-keep = Behalten
page-directory-remove-about = Diese Entscheidungen werden aus der Konfiguration entfernt. In Active Directory wird nichts geändert.
page-directory-loses-rules = { $n ->
        [one] { $n } Bereichsregel für { $domain }
       *[other] { $n } Bereichsregeln für { $domain }
    }
page-directory-loses-target = Die Ziel-OU des Gruppenrückschreibens
page-directory-loses-group = Die Delegierungsgruppe { $name }

## An interrupted apply
page-directory-recovery-resume = Anwendung fortsetzen
page-directory-recovery-undo = Anwendung rückgängig machen
page-directory-recovery-ready = Jede Gesamtstruktur ist verbunden
page-directory-recovery-ready-about = Die unterbrochene Anwendung kann dort fortgesetzt werden, wo sie endete.
page-directory-recovery-waits = Eine unterbrochene Anwendung wartet
page-directory-recovery-waits-why = { $why }.
page-directory-recovery-waits-about = Danach werden die ausgeführten Schritte geprüft, und die Anwendung wird fortgesetzt.

## The password on its way into the key store
page-directory-password-kept = Das Kennwort liegt im Schlüsselspeicher unter { $name }
page-directory-password-save = Kennwort im Schlüsselspeicher speichern
page-directory-password-save-again = Kennwort erneut speichern
page-directory-password-saving = Es wird gerade gespeichert
page-directory-password-save-about = Unter { $name }, für spätere Läufe über die Befehlszeile.
page-directory-password-no-store = Wo es keinen Schlüsselspeicher gibt: Melden Sie sich erneut an, und wählen Sie eine Umgebungsvariable oder die Abfrage bei jedem Lauf.

## The form that connects a forest
page-directory-form-practice = Domäne, Konto und Kennwort gehören zur Übungsgesamtstruktur. Die Verbindung wird wie eine echte getestet.
page-directory-domain-name = Domänenname
page-directory-domain-name-help = DNS-Name der Gesamtstruktur oder einer beliebigen Domäne darin.
page-directory-domain-name-fault = Geben Sie einen DNS-Namen ein, zum Beispiel corp.contoso.com
page-directory-domain-name-missing = Geben Sie zuerst den Domänennamen ein
page-directory-controller = Domänencontroller
page-directory-controller-help = Host oder Host:Port, mehrere durch Kommas getrennt. Lassen Sie das Feld leer, um einen von DNS genannten zu verwenden.
page-directory-controller-hint = über DNS gefunden
page-directory-controller-fault = Geben Sie einen Hostnamen oder Host:Port ein, mehrere durch Kommas getrennt; leer wird einer über DNS gefunden
page-directory-controllers-find = Domänencontroller suchen
page-directory-controllers-finding = DNS wird nach Domänencontrollern gefragt
page-directory-controllers-find-again = DNS erneut fragen
page-directory-controllers-none = DNS nennt keinen Domänencontroller für diese Domäne. Geben Sie einen ein.
page-directory-controllers-use = { $host } verwenden
page-directory-encryption = Verschlüsselung
page-directory-encryption-ldaps = LDAPS, Port 636
page-directory-encryption-start-tls = StartTLS, Port 389
page-directory-ca = CA-Datei
page-directory-ca-help = Nur nötig, wenn dieser Computer die Zertifizierungsstelle nicht kennt, die die Zertifikate der Domänencontroller ausgestellt hat.
page-directory-ca-hint = wie das System vertraut
page-directory-ca-browse = CA-Datei suchen …
page-directory-ca-reading = CA-Datei wird gelesen
page-directory-ca-trusts = Vertraut: { $authority }
page-directory-ca-practice = Die eigene Zertifizierungsstelle der Übungsserver
page-directory-method = Anmelden mit
page-directory-method-password = Konto und Kennwort
page-directory-method-kerberos = Vorhandenes Kerberos-Ticket
page-directory-method-no-kerberos = Dieser Build von Syncwright kann kein Kerberos: Verwenden Sie Konto und Kennwort oder einen Build mit dem Feature „kerberos“
page-directory-account = Konto
page-directory-account-help = Wer jetzt liest und später ausführt, was Sie planen. Nicht das Konto des Moduls.
page-directory-account-hint = admin@corp.contoso.com oder CORP\admin
page-directory-account-fault = Geben Sie es als admin@corp.contoso.com, CORP\admin oder als DN ein: Ein bloßer Name wird abgelehnt
page-directory-account-missing = Geben Sie das Konto für die Anmeldung ein
page-directory-password = Kennwort
page-directory-password-help = Bleibt im Arbeitsspeicher, bis die Gesamtstruktur verbunden ist.
page-directory-password-missing = Geben Sie das Kennwort ein
page-directory-keep-caption = Wo spätere Läufe über die Befehlszeile das Kennwort finden
page-directory-keep = Wo spätere Läufe das Kennwort finden
page-directory-keep-ask = Jedes Mal abgefragt
page-directory-keep-store = Im Schlüsselspeicher dieses Computers
page-directory-keep-variable = In einer Umgebungsvariablen
page-directory-keep-entry-name = Eintrag im Schlüsselspeicher
page-directory-keep-variable-name = Umgebungsvariable
page-directory-keep-entry-missing = Benennen Sie den Eintrag im Schlüsselspeicher
page-directory-keep-variable-fault = Der Name einer Umgebungsvariablen besteht aus Buchstaben, Ziffern und _ und beginnt nicht mit einer Ziffer

## The test of the connection
page-directory-stage-name = Name
page-directory-stage-port = Port
page-directory-stage-tls = TLS
page-directory-stage-sign-in = Anmeldung
page-directory-stage-directory = Verzeichnis
page-directory-stage-search = Suche
page-directory-stage-rights = Rechte
page-directory-took-under = < 1 ms
page-directory-took = { $n } ms
page-directory-took-seconds = { $n } s
page-directory-test = Verbindung testen
page-directory-test-about = Gelingt der Test, ist die Gesamtstruktur verbunden. Es wird nichts geschrieben.
page-directory-testing = Die Verbindung wird getestet
page-directory-test-cancel = Test abbrechen
page-directory-close = Schließen
page-directory-certificate = Das Zertifikat, das der Domänencontroller vorgelegt hat
page-directory-certificate-not-trusted = Nicht vertrauenswürdig
page-directory-certificate-subject = Antragsteller
page-directory-certificate-issuer = Aussteller
page-directory-certificate-names = Gültig für die Namen
page-directory-certificate-no-names = Keine
page-directory-certificate-valid = Gültig
page-directory-certificate-valid-days = { $from } bis { $until }
page-directory-certificate-fingerprint-kind = Fingerabdruck (SHA-256)
page-directory-certificate-fingerprint = Fingerabdruck
page-directory-certificate-advice = Ist der Aussteller eine Ihrer Zertifizierungsstellen, wählen Sie deren Zertifikat als CA-Datei, und testen Sie erneut. Vergleichen Sie vorher den Fingerabdruck mit dem auf dem Domänencontroller selbst.
page-directory-certificate-choose-ca = CA-Datei auswählen …

## What was connected is something else
page-directory-other-forest = Dies ist die Gesamtstruktur { $found }, nicht { $wanted }
page-directory-other-forest-advice = Prüfen Sie Domänennamen und Domänencontroller. Um auch diese Gesamtstruktur zu verbinden, fügen Sie sie als neue hinzu.
page-directory-other-domain = Dies ist nicht die Domäne { $domain }, für die die Konfiguration erstellt wurde
page-directory-other-domain-why = Eine Domäne desselben Namens hat eine andere objectGUID.
page-directory-other-domain-advice = Verbinden Sie sich mit der richtigen Domäne, oder entfernen Sie die Gesamtstruktur hier, und fügen Sie sie wieder hinzu: Ihr Bereich wird dann neu gewählt.

## May one go on?
page-directory-leave-no-forest = Verbinden Sie eine Gesamtstruktur
page-directory-leave-sign-in = Melden Sie sich bei der Gesamtstruktur { $forest } an
page-directory-leave-sign-in-again = Melden Sie sich erneut bei der Gesamtstruktur { $forest } an: Ein Entwurf enthält keine Kennwörter

## The connector account
page-directory-connector = Connectorkonto
page-directory-connector-about-cloud-sync = Das Konto, das der Bereitstellungs-Agent verwendet. Dessen Einrichtung kann auch selbst ein verwaltetes Konto erstellen: Entscheiden Sie dann später.
page-directory-connector-about-connect = Das Konto, mit dem das Modul liest und zurückschreibt. Niemals ein Domänen- oder Organisations-Admin.
page-directory-connector-create = Ein neues Konto mit nur den nötigen Rechten erstellen
page-directory-connector-existing = Ein vorhandenes Konto verwenden
page-directory-connector-later = Später entscheiden
page-directory-connector-later-about = Es wird kein Konto erstellt und kein Recht erteilt. Die Seite „Überprüfen“ erinnert Sie daran.
page-directory-connector-fault = Connectorkonto: { $fault }

## A new one
page-directory-new-name = Kontoname
page-directory-new-name-help = Der sAMAccountName, höchstens 20 Zeichen.
page-directory-new-name-long = Höchstens 20 Zeichen: Mehr erlaubt Active Directory für ein Konto nicht
page-directory-new-name-signs = Keines der Zeichen " / \ [ ] : ; | = , + * ? < > @
page-directory-new-name-stop = Nicht mit einem Punkt am Ende
page-directory-new-name-missing = Benennen Sie das neue Connectorkonto
page-directory-new-place = Container des neuen Kontos
page-directory-new-place-help = Am besten eine OU, die nicht synchronisiert wird.
page-directory-new-place-no-dn = Das ist kein DN: { $why }
page-directory-new-place-elsewhere = Das liegt nicht in der Gesamtstruktur { $forest }
page-directory-new-place-missing = Benennen Sie den Container des neuen Connectorkontos
page-directory-new-place-search = Nach einem Container suchen
page-directory-containers = Container
page-directory-containers-hint = Container suchen
page-directory-containers-advice = Geben Sie einen Teil des Namens ein.
page-directory-new-check = Name und Container prüfen
page-directory-new-checking = Name und Container werden geprüft
page-directory-new-check-again = Erneut prüfen
page-directory-new-free = Der Name ist frei, und der Container ist vorhanden.
page-directory-new-taken = { $dn } steht dort bereits
page-directory-new-no-container = Es gibt keinen Container { $dn }
page-directory-new-password-store = Im Schlüsselspeicher dieses Computers, zufällig erzeugt
page-directory-new-password-variable = In einer Umgebungsvariablen, die Sie vor der Anwendung setzen
page-directory-new-password-missing = Geben Sie an, wo das Kennwort des neuen Connectorkontos abgelegt wird
page-directory-new-rights = Es erhält die Rechte, die die eingeschalteten Features verlangen, und keine anderen. Die Seite „Überprüfen“ zeigt jedes einzelne.

## An existing one
page-directory-existing = Vorhandenes Konto
page-directory-existing-hint = Konten suchen
page-directory-existing-advice = Geben Sie den Anfang des Namens ein.
page-directory-existing-checking = Es wird geprüft, ob das Konto geeignet ist. Das dauert einen Augenblick.
page-directory-existing-missing = Wählen Sie das Connectorkonto
page-directory-existing-password = Syncwright braucht sein Kennwort nicht; Sie geben es bei der Einrichtung des Moduls ein.
page-directory-refused-protected = Ein geschützter Administrator: Wer den Synchronisierungsserver hat, hätte die Gesamtstruktur
page-directory-refused-kind = Kein gewöhnliches Benutzerkonto, wie es Microsoft Entra Connect Sync verlangt
page-directory-refused-disabled = Das Konto ist deaktiviert
page-directory-rights = Rechte des Kontos
page-directory-rights-reading = Die Rechte des Kontos werden gelesen
page-directory-rights-read-again = Rechte erneut lesen
page-directory-rights-none-needed = Nichts, was eingeschaltet ist, verlangt mehr als Lesen. Kommen Sie nach der Seite „Optionale Features“ wieder.
page-directory-rights-all = Es hat alle Rechte, die es braucht
page-directory-rights-grant = Fehlende Rechte erteilen
page-directory-rights-grant-help = Beim Anwenden des Plans. Die Seite „Überprüfen“ zeigt vorher jeden Eintrag.
page-directory-rights-missing-count = { $n ->
        [one] { $n } Recht fehlt
       *[other] { $n } Rechte fehlen
    }
page-directory-rights-missing-about = Die Features, die sie verlangen, schlagen fehl, bis jemand sie erteilt.
page-directory-rights-sddl = Die fehlenden Rechte als SDDL
page-directory-rights-missing = Fehlende Rechte
page-directory-rights-column-right = Recht
page-directory-rights-column-for = Für
page-directory-rights-column-on = Auf
page-directory-rights-column-has = Vorhanden
page-directory-rights-has = Ja
page-directory-rights-has-not = Fehlt
page-directory-password-where = Wo sein Kennwort ist
page-directory-password-entry = Eintrag für sein Kennwort
page-directory-password-variable = Variable mit seinem Kennwort
