### The page Sign-in names (src/wizard/pages/sign_in_names.rs, src/ui/pages/sign_in_names.rs).
page-sign-in-names-read-tenant-again = Mandanten erneut lesen
page-sign-in-names-no-tenant = Sie sind bei keinem Mandanten angemeldet
page-sign-in-names-no-tenant-about = Die verwendeten Suffixe werden gezählt; was aus ihnen wird, lässt sich sagen, wenn Sie sich auf der Seite „Microsoft Entra ID“ angemeldet haben.
page-sign-in-names-in-entra = Anmeldename in Microsoft Entra ID
page-sign-in-names-suffixes = UPN-Suffixe
page-sign-in-names-being-read = Wird gerade gelesen
page-sign-in-names-read-again = Suffixe und Domänen erneut lesen
page-sign-in-names-none-known = Noch ist kein Suffix bekannt
page-sign-in-names-none-known-advice = Verbinden Sie auf der Seite „Active Directory“ eine Gesamtstruktur.
page-sign-in-names-column-suffix = Suffix
page-sign-in-names-column-users = Benutzer
page-sign-in-names-column-state = Im Mandanten
page-sign-in-names-column-becomes = Was geschieht
page-sign-in-names-row = { $name }, { model-number-users }. { $becomes }.
page-sign-in-names-accept = Fortfahren, obwohl einige Suffixe nicht überprüft sind
page-sign-in-names-accept-help = { $n ->
        [one] { $n } Benutzer erhält einen anderen Anmeldenamen als in Active Directory. Das lässt sich später beheben, indem die Domäne überprüft wird.
       *[other] { $n } Benutzer erhalten einen anderen Anmeldenamen als in Active Directory. Das lässt sich später beheben, indem die Domäne überprüft wird.
    }
page-sign-in-names-no-name = Kein Anmeldename
page-sign-in-names-upn = userPrincipalName (empfohlen)
page-sign-in-names-other = Ein anderes Attribut
page-sign-in-names-attribute-used = Als Anmeldename verwendetes Attribut
page-sign-in-names-attribute = Attribut für den Anmeldenamen
page-sign-in-names-attribute-help = Der lDAPDisplayName; für jeden Benutzer ein Wert in der Form einer E-Mail-Adresse
page-sign-in-names-alternate = Damit entsteht eine alternative Anmelde-ID
page-sign-in-names-alternate-about = Personen melden sich in der Cloud mit einem anderen Namen an als an ihrem Computer. Nicht jeder Dienst unterstützt das, und mit Entra Connect lässt es sich nach der Installation nicht mehr ändern.
page-sign-in-names-compare-first = { $n ->
        [one] { $n } Suffix wird verwendet; melden Sie sich beim Mandanten an, um es mit dessen Domänen zu vergleichen
       *[other] { $n } Suffixe werden verwendet; melden Sie sich beim Mandanten an, um sie mit dessen Domänen zu vergleichen
    }
page-sign-in-names-nobody = Noch hat kein Benutzer einen Anmeldenamen
page-sign-in-names-all-verified = { $n ->
        [one] Das einzige verwendete Suffix ist im Mandanten überprüft
       *[other] Alle { $n } verwendeten Suffixe sind im Mandanten überprüft
    }
page-sign-in-names-some-verified = { $n ->
        [one] { $verified } von { $suffixes } verwendeten Suffixen überprüft; { model-number-users } bekäme einen anderen Anmeldenamen
       *[other] { $verified } von { $suffixes } verwendeten Suffixen überprüft; { model-number-users } bekämen einen anderen Anmeldenamen
    }
page-sign-in-names-no-address = Ein Anmeldename hat die Form einer E-Mail-Adresse und genau einen Wert; für dieses Attribut gilt das nicht
page-sign-in-names-accept-first = { $n ->
        [one] { $n } Benutzer bekäme einen anderen Anmeldenamen: Überprüfen Sie die Suffixe im Mandanten, oder bestätigen Sie mit dem Häkchen, dass Sie das akzeptieren
       *[other] { $n } Benutzer bekämen einen anderen Anmeldenamen: Überprüfen Sie die Suffixe im Mandanten, oder bestätigen Sie mit dem Häkchen, dass Sie das akzeptieren
    }
