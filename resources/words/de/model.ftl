### Document, problems, names of pages, counts, dates (src/model, src/wizard/page.rs, src/wizard/words.rs).

## Dates and lists. Times are UTC.
model-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
model-day = { $day }. { model-month } { $year }
model-minute = { model-day }, { $time } UTC
# Between the items of a list.
model-list-comma = ,

## Pages, as in the sidebar, and the sentence under each title
model-page-start = Start
model-page-engine = Sync-Modul
model-page-tenant = Microsoft Entra ID
model-page-directory = Active Directory
model-page-sign-in-names = Anmeldenamen
model-page-scope = Domänen und OUs
model-page-identity = Benutzer identifizieren
model-page-features = Optionale Features
model-page-group-writeback = Gruppenrückschreiben
model-page-delegation = Delegierungsgruppen
model-page-review = Überprüfen
model-page-apply = Anwenden
model-sentence-start = Nichts wird geschrieben, bevor Sie den Plan überprüft haben.
model-sentence-engine = Wählen Sie das Modul, das diese Konfiguration ausführen wird.
model-sentence-tenant = Melden Sie sich beim Mandanten an, in den Ihre Benutzer synchronisiert werden. Syncwright liest ihn; geschrieben wird dort nur die Konfiguration von Cloud Sync, nach dem Plan, den Sie anwenden.
model-sentence-directory = Verbinden Sie jede Gesamtstruktur, und wählen Sie das Konto, das das Modul verwenden wird.
model-sentence-sign-in-names = Vergleichen Sie die verwendeten UPN-Suffixe mit den Domänen Ihres Mandanten.
model-sentence-scope = Wählen Sie, was synchronisiert wird. Ein Container folgt dem nächsten übergeordneten, für den Sie entschieden haben.
model-sentence-identity = Entscheiden Sie, woran eine Person erkannt wird, jetzt und für immer.
model-sentence-features = Schalten Sie ein, was Sie brauchen; jedes Feature nennt seine Voraussetzungen.
model-sentence-group-writeback = Schreiben Sie in der Cloud erstellte Gruppen in Active Directory zurück.
model-sentence-delegation = Vier Gruppen bestimmen, wer mit dem Synchronisierungsmodul was tun darf.
model-sentence-review = Genau das wird getan, in dieser Reihenfolge.
model-sentence-apply = Jeder Schritt wird vor und nach der Ausführung in ein Journal geschrieben.

## Counts
model-number-users = { $n } Benutzer
model-number-groups = { $n -> 
        [one] { $n } Gruppe
       *[other] { $n } Gruppen
    }
model-number-contacts = { $n -> 
        [one] { $n } Kontakt
       *[other] { $n } Kontakte
    }
model-number-computers = { $n } Computer
model-number-nothing = nichts

## Problems
model-internal = In Syncwright ist ein Fehler aufgetreten
model-internal-advice = Dadurch wurde nichts geändert. Versuchen Sie es erneut; tritt der Fehler wieder auf, melden Sie ihn mit den Details unten.
model-cancelled = { $what }: abgebrochen
model-cancelled-advice = Starten Sie den Vorgang erneut, wenn Sie bereit sind.
model-problem = { $headline }.
model-problem-why = Grund: { $cause }
model-problem-what-to-do = Was zu tun ist: { $remedy }
model-problem-detail = Details: { $detail }

## Delegation groups: what they may do, and kinds of groups
model-may-admins = Volle Rechte über das Synchronisierungsmodul: Assistent, Regeln, Connectors und Cmdlets
model-may-operators = Connectors ausführen, Synchronisierungszyklen starten, Statistiken ansehen; keine Konfiguration ändern
model-may-browse = Lesen, was das Synchronisierungsmodul über ein Objekt weiß
model-may-password-set = Kennwörter über das Synchronisierungsmodul festlegen und ändern
model-scope-domain-local = lokal (in Domäne)
model-scope-global = global
model-scope-universal = universell

## Names that Active Directory refuses
model-name-cannot-hold = Der Name einer Gruppe darf das Zeichen { $sign } nicht enthalten
model-name-ends-with-stop = Der Name einer Gruppe darf nicht mit einem Punkt enden
model-name-needs-more = Der Name einer Gruppe muss mehr als Ziffern, Leerzeichen und Punkte enthalten
model-name-missing = Geben Sie einen Namen ein
model-name-space-at-end = Der Name beginnt oder endet mit einem Leerzeichen
model-name-control-character = Der Name enthält ein Steuerzeichen
model-name-too-long = Der Name hat { $length } Zeichen; Active Directory lässt { $most } zu

## What asks for a right of the connector account
model-for-hash-sync = Kennworthashsynchronisierung
model-for-password-writeback = Kennwortrückschreiben
model-for-anchor = Quellanker
model-for-exchange = Exchange-Hybrid
model-for-group-writeback = Gruppenrückschreiben

model-page-overview = Übersicht
model-sentence-overview = Was konfiguriert ist, was Aufmerksamkeit braucht und was Sie ändern können.
## Why a text is no distinguished name
model-dn-fault = „{ $text }“ ist kein Distinguished Name: { $why }
model-dn-no-equals = in einem Teil fehlt „=“
model-dn-attribute = der Name vor „=“ darf nur aus Buchstaben, Ziffern, „-“ und „.“ bestehen
model-dn-no-value = in einem Teil fehlt der Wert nach „=“
model-dn-plus = Active Directory kennt keine mit „+“ verbundenen Teile; schreiben Sie für das Zeichen „\+“
model-dn-comma = er endet mit einem Komma
model-dn-backslash = er endet mit „\“
model-dn-escape = auf „\“ müssen zwei hexadezimale Ziffern oder ein Sonderzeichen folgen
model-dn-angle = „<“ und „>“ müssen als „\<“ und „\>“ geschrieben werden
model-dn-quote = ein Anführungszeichen ist nicht geschlossen
model-dn-not-utf8 = seine maskierten Bytes sind kein UTF-8

## Why a document is refused
model-document-too-large = es ist { $size } Bytes lang; ein Dokument ist nie größer als { $most }
model-document-no-text = es ist kein UTF-8-Text (Byte { $at })
model-document-line = Zeile { $line }: { $what }
model-document-unknown-key = Zeile { $line }: Den Schlüssel „{ $key }“ gibt es hier nicht
model-document-unknown-key-nearest = Zeile { $line }: Den Schlüssel „{ $key }“ gibt es hier nicht; meinten Sie „{ $nearest }“?
model-document-newer = es hat Version { $found }; dieses Programm kennt Version { $known }
model-document-no-version = „version“ fehlt; ein Dokument beginnt mit version = { $known }
model-document-rule = eine Bereichsregel hat entweder include oder exclude
model-document-test = ein Bereichstest hat entweder object und in_scope oder container und eines von at_least und at_most
model-document-guid = „{ $text }“ ist keine GUID; erwartet wird die Form 01234567-89ab-cdef-0123-456789abcdef
model-document-sid = „{ $text }“ ist keine SID; erwartet wird die Form S-1-5-21-1-2-3-1104
model-page-access = Delegierter Zugriff
model-sentence-access = Sehen Sie, wer das Modul tatsächlich verwalten kann und wodurch, und ändern Sie es mit einem eigenen Plan.
model-page-compare = Vergleichen
model-sentence-compare = Stellen Sie zwei Konfigurationen nebeneinander, übernehmen Sie einzelne Einstellungen, und sehen Sie den Weg zu Cloud Sync.
model-page-history = Verlauf
model-sentence-history = Jede angewendete Version, die Unterschiede zwischen zweien und der Weg zurück.
