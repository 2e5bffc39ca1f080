### What follows from what was read (src/insight).

## UPN suffixes
insight-suffix-verified = überprüft
insight-suffix-not-verified = nicht überprüft
insight-suffix-not-added = nicht hinzugefügt
insight-suffix-no-name = kein Anmeldename
insight-suffix-unknown = noch nicht bekannt
insight-initial-domain = die Anfangsdomäne des Mandanten
insight-becomes-kept = Sie behalten ihren Anmeldenamen
insight-becomes-until-verified = Sie erhalten @{ $initial }, bis die Domäne überprüft ist
insight-becomes-unless-added = Sie erhalten @{ $initial }, sofern die Domäne nicht dem Mandanten hinzugefügt und überprüft wird
insight-becomes-inside = Sie erhalten @{ $initial }: Ein Name für den internen Gebrauch kann nicht überprüft werden
insight-becomes-no-name = Sie erhalten ihren Kontonamen @{ $initial }, sofern Sie ihnen keinen userPrincipalName geben
insight-becomes-unknown = Melden Sie sich bei dem Mandanten an, um zu sehen, was mit ihnen geschieht

## Rights of the connector account, and the feature that asks for each
insight-hash-sync = Kennworthashsynchronisierung
insight-password-writeback = Kennwortrückschreiben
insight-anchor = Quellanker
insight-exchange = Exchange-Hybrid
insight-group-writeback = Gruppenrückschreiben
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
