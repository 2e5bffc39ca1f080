### The key store (src/secrets).

## The key store
secrets-store-windows = Windows-Anmeldeinformationsverwaltung
secrets-store-desktop = Schlüsselspeicher des Desktops (Secret Service)
secrets-usable-windows = Melden Sie sich bei Windows als die Person an, die ihn eingerichtet hat.
secrets-usable-desktop = Melden Sie sich an einem Desktop mit Schlüsselbund (GNOME Keyring, KWallet) an, und entsperren Sie ihn.
secrets-otherwise = { $first } Oder wählen Sie einen der beiden anderen Wege: eine Umgebungsvariable, die das Dokument nennt, oder jedes Mal gefragt zu werden.
secrets-none = Es gibt keinen Schlüsselspeicher, in dem das Kennwort aufbewahrt werden kann
secrets-none-cause = In dieser Sitzung kommt keine Antwort: { $store }.
secrets-locked = Der Schlüsselspeicher ist gesperrt
secrets-locked-cause = Syncwright darf hier weder lesen noch schreiben: { $store }.
secrets-missing = Das Kennwort ist nicht im Schlüsselspeicher
secrets-missing-cause = Es gibt keinen Eintrag „{ $name }“.
secrets-missing-advice = Geben Sie es als die Person, die Syncwright ausführt, auf der Seite, die danach fragt, erneut ein.
secrets-unusable = Das Kennwort im Schlüsselspeicher kann nicht verwendet werden
secrets-not-text = Der Eintrag „{ $name }“ ist kein Text.
secrets-ambiguous = Mehr als ein Eintrag heißt „{ $name }“.
secrets-unusable-advice = Löschen Sie den Eintrag ({ $store }), und geben Sie dann das Kennwort erneut ein.
secrets-too-long = Das Kennwort ist zu lang für den Schlüsselspeicher
secrets-too-long-cause = Der Schlüsselspeicher nimmt höchstens { $limit } auf.
secrets-too-long-advice = Verwenden Sie ein kürzeres.
secrets-refused = Der Schlüsselspeicher hat die Anforderung nicht ausgeführt
secrets-refused-cause = Er hat den Eintrag „{ $name }“ abgelehnt: { $why }
secrets-refused-silently = Er hat den Eintrag „{ $name }“ ohne Angabe eines Grundes abgelehnt.
secrets-try-again = Versuchen Sie es erneut.
secrets-no-variable = Das Kennwort ist nicht in der Umgebungsvariablen, die das Dokument nennt
secrets-no-variable-cause = Die Umgebungsvariable { $name } ist nicht gesetzt.
secrets-variable-not-text-cause = Die Umgebungsvariable { $name } ist kein Text.
secrets-no-variable-advice = Weisen Sie { $name } das Kennwort zu, bevor Sie Syncwright starten, oder wählen Sie im Dokument einen anderen Weg.
secrets-asking = Abfrage des Kennworts von { $who }
