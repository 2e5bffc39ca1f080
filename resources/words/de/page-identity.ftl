### The page Identifying users (src/wizard/pages/identity.rs, src/ui/pages/identity.rs).

## One person in several forests
page-identity-join = Eine Person in mehreren Gesamtstrukturen
page-identity-join-each-one = Jedes Objekt in Active Directory wird ein Objekt in Microsoft Entra ID.
page-identity-sentence = { $text }.
page-identity-join-how = Wie Personen verknüpft werden
page-identity-join-once = Nur einmal in allen Gesamtstrukturen
page-identity-join-mail = Mehrfach, gleiche E-Mail-Adresse
page-identity-join-sid = Kontogesamtstruktur und Ressourcengesamtstruktur
page-identity-join-account-name = Mehrfach, gleicher Kontoname
page-identity-join-attribute = Mehrfach, gleicher Wert eines Attributs
page-identity-join-once-about = Nichts wird verknüpft: Jedes Objekt in Active Directory wird ein Objekt in Microsoft Entra ID.
page-identity-join-mail-about = Benutzer und Kontakte mit demselben Wert in mail sind eine Person. Objekte ohne mail werden nicht synchronisiert.
page-identity-join-sid-about = objectSid wird mit msExchMasterAccountSid verglichen: das Konto mit seinem verknüpften Postfach.
page-identity-join-account-name-about = sAMAccountName wird mit mailNickname verglichen.
page-identity-join-attribute-about = Objekte mit demselben Wert sind eine Person. Objekte ohne Wert werden nicht synchronisiert.
page-identity-join-by = Attribut für die Verknüpfung
page-identity-join-by-help = In jeder Gesamtstruktur derselbe Wert für dieselbe Person
page-identity-join-fixed = Die Art der Verknüpfung lässt sich nach der Installation nicht mehr ändern
page-identity-join-fixed-about = Entra Connect bietet sie nur bei der ersten Einrichtung an. Zwei irrtümlich verknüpfte Objekte werden ein Konto.
page-identity-join-cannot = { $engine }: { $why }
page-identity-join-one-forest = Es gibt nur eine Gesamtstruktur, daher hat jede Person ein Objekt. Fügen Sie zuerst die anderen Gesamtstrukturen hinzu
page-identity-join-choose = Wählen Sie „{ $title }“. { $why }
page-identity-join-problem = Verknüpfung von Personen: { $problem }

## Source anchor
page-identity-anchor = Quellanker
page-identity-anchor-about = Dieses Attribut bindet eine Person in Active Directory an das Konto in der Cloud, was immer sich sonst ändert.
page-identity-anchor-other = Ein anderes Attribut
page-identity-anchor-consistency-guid-about = Empfohlen. Das Modul kopiert objectGUID einmalig hinein; der Wert kann mit einer Person in eine andere Gesamtstruktur umziehen.
page-identity-anchor-object-guid-about = Von Active Directory vergeben. Es kann nicht mit einer Person in eine andere Gesamtstruktur umziehen.
page-identity-anchor-other-about = Für Werte, die Sie verwalten, zum Beispiel employeeID.
page-identity-anchor-consistency-guid-for-ever = Der Quellanker lässt sich nach der ersten Synchronisierung nicht mehr ändern. Wer ms-DS-ConsistencyGuid später leert oder überschreibt, trennt die Person von ihrem Cloudkonto.
page-identity-anchor-object-guid-for-ever = Nach der ersten Synchronisierung ist nur ein einziger Wechsel möglich, zu ms-DS-ConsistencyGuid. Wer in eine andere Gesamtstruktur umzieht, erhält eine neue objectGUID und damit ein neues Cloudkonto.
page-identity-anchor-other-for-ever = Der Quellanker lässt sich nach der ersten Synchronisierung nicht mehr ändern. Ein Wert, der sich später ändert, trennt die Person von ihrem Cloudkonto, und ein doppelt verwendeter Wert hält beide an.
page-identity-anchor-attribute = Als Quellanker verwendetes Attribut
page-identity-anchor-attribute-help = Zum Beispiel employeeID
page-identity-anchor-rules = Seine Werte müssen in allen Gesamtstrukturen eindeutig sein, beim Erstellen des Objekts gesetzt werden, sich nie ändern, kürzer als 60 Zeichen sein und weder „@“ noch Sonderzeichen enthalten. Groß- und Kleinschreibung wird unterschieden.
page-identity-anchor-may-change = Der Wert kann sich ändern
page-identity-anchor-may-change-about = Dieses Attribut ändert sich, wenn eine Person umbenannt wird. Der Quellanker muss für immer gleich bleiben.
page-identity-for-ever = Das gilt für immer
page-identity-anchored = Es sind schon Werte vorhanden
page-identity-anchored-connect = { $n ->
        [one] { $n } Benutzer hat schon einen Wert in ms-DS-ConsistencyGuid. Möglicherweise verwendet ihn eine andere Synchronisierung: Entra Connect lehnt es bei der ersten Einrichtung ab, eine solche Gesamtstruktur hinzuzufügen, es sei denn, sein Assistent wird mit /SkipLdapSearch gestartet
       *[other] { $n } Benutzer haben schon einen Wert in ms-DS-ConsistencyGuid. Möglicherweise verwendet ihn eine andere Synchronisierung: Entra Connect lehnt es bei der ersten Einrichtung ab, eine solche Gesamtstruktur hinzuzufügen, es sei denn, sein Assistent wird mit /SkipLdapSearch gestartet
    }
page-identity-anchored-cloud-sync = { $n ->
        [one] { $n } Benutzer hat schon einen Wert in ms-DS-ConsistencyGuid. Cloud Sync behält diese Werte bei: Vergewissern Sie sich, dass sie zu diesem Mandanten gehören
       *[other] { $n } Benutzer haben schon einen Wert in ms-DS-ConsistencyGuid. Cloud Sync behält diese Werte bei: Vergewissern Sie sich, dass sie zu diesem Mandanten gehören
    }
page-identity-anchor-has-at = Seine Werte enthalten ein „@“, das ein Quellanker nicht haben darf
page-identity-anchor-several = Es kann mehrere Werte haben; ein Quellanker hat genau einen
page-identity-anchor-choose = Wählen Sie ms-DS-ConsistencyGuid. Für { $engine } gilt: { $why }
page-identity-anchor-problem = Quellanker: { $problem }
