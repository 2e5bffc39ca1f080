### Settings.

## The dialog
page-settings-title = Settings
page-settings-reset = Reset…
page-settings-reset-title = Reset all settings?
page-settings-reset-means = Theme, text size, motion, proxy, certificate authority and the folder of the journals become what they were at first. Documents and journals stay where they are.
page-settings-reset-means-language = Theme, text size, motion, language, proxy, certificate authority and the folder of the journals become what they were at first. Documents and journals stay where they are.
page-settings-reset-yes = Reset
page-settings-reset-no = Keep
page-settings-close = Close
page-settings-try-again = Try again
page-settings-hold-at-once = Each setting holds at once, and for the verbs of the command line too.

## Look
page-settings-look = Look
page-settings-theme = Theme
page-settings-text-size = Text size
page-settings-text-size-help = Everything around the text grows with it.
page-settings-percent = { $n } %
page-settings-motion = Motion
page-settings-still = Reduced
page-settings-moving = Full
page-settings-language = Language
page-settings-language-system = As the system

## Network
page-settings-network = Connection to Microsoft Entra ID
page-settings-proxy = Proxy
page-settings-proxy-system = The system's proxy
page-settings-proxy-none = No proxy
page-settings-proxy-own = This address
page-settings-proxy-address = Proxy address
page-settings-proxy-address-help = Such as http://proxy.example:8080. Hosts in NO_PROXY are reached without it.
page-settings-ca = Further certificate authority
page-settings-ca-help = A PEM file, for a proxy that opens TLS connections.
page-settings-choose-file = Choose the file…

## Journals
page-settings-journals = Journals
page-settings-journals-folder = Folder of the journals
page-settings-journals-help = Empty: the usual folder. Journals that are there already are not moved.
page-settings-choose-folder = Choose the folder…
page-settings-whole-path = Write the whole path, from the root of the drive

## What is wrong with a proxy's address
page-settings-no-address = This is no address. It looks like http://proxy.example:8080
page-settings-address-start = The address starts with http:// or https:// and a host
page-settings-address-secret = Leave out name and password: they would stand in a file
page-settings-address-end = The address ends after the port

## What in the settings file is not understood
page-settings-file-no-toml = The settings file is no TOML ({ $why }), so the usual settings hold
page-settings-file-unknown = The settings file names "{ $key }", which this version does not know
page-settings-file-theme = The setting "{ $key }" is not used: it must be system, light, dark or high-contrast
page-settings-file-percent = The setting "{ $key }" is not used: it must be a number of percent
page-settings-file-flag = The setting "{ $key }" is not used: it must be true or false
page-settings-file-language = The setting "{ $key }" is not used: it must be the name of a language, such as "en"
page-settings-file-proxy = The setting "{ $key }" is not used: it must be "system", "none" or an address such as http://proxy.example:8080
page-settings-file-path-file = The setting "{ $key }" is not used: it must be the whole path of a file
page-settings-file-path-folder = The setting "{ $key }" is not used: it must be the whole path of a folder
