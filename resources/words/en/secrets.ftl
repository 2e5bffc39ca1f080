### The key store (src/secrets).

## The key store
secrets-store-windows = Windows Credential Manager
secrets-store-desktop = the desktop's key store (Secret Service)
secrets-usable-windows = Sign in to Windows as the person who set it up.
secrets-usable-desktop = Log in to a desktop with a keyring (GNOME Keyring, KWallet) and unlock it.
secrets-otherwise = { $first } Or choose one of the two other ways: an environment variable that the document names, or being asked each time.
secrets-none = There is no key store to keep the password in
secrets-none-cause = There is no answer in this session from { $store }.
secrets-locked = The key store is locked
secrets-locked-cause = Syncwright may neither read nor write in { $store }.
secrets-missing = The password is not in the key store
secrets-missing-cause = There is no entry "{ $name }".
secrets-missing-advice = Enter it again on the page that asks for it, as the person who runs Syncwright.
secrets-unusable = The password in the key store cannot be used
secrets-not-text = The entry "{ $name }" is not text.
secrets-ambiguous = More than one entry is called "{ $name }".
secrets-unusable-advice = Delete the entry in { $store }, then enter the password again.
secrets-too-long = The password is too long for the key store
secrets-too-long-cause = The key store takes { $limit } at most.
secrets-too-long-advice = Use a shorter one.
secrets-refused = The key store did not do what it was asked
secrets-refused-cause = It refused the entry "{ $name }": { $why }
secrets-refused-silently = It refused the entry "{ $name }" and gave no reason.
secrets-try-again = Try again.
secrets-no-variable = The password is not in the environment variable that the document names
secrets-no-variable-cause = The environment variable { $name } is not set.
secrets-variable-not-text-cause = The environment variable { $name } is not text.
secrets-no-variable-advice = Set { $name } to the password before you start Syncwright, or choose another way in the document.
secrets-asking = Asking for the password of { $who }
