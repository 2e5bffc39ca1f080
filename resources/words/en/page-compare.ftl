# The page "Compare".

page-compare-first = First configuration
page-compare-second = Second configuration
page-compare-other = Another file or folder
page-compare-version = A version that was applied
page-compare-which-version = Version ({ $side })
page-compare-no-version = Nothing was applied from this configuration's file yet.
page-compare-signed-out = Sign in on the page "Microsoft Entra ID" first.
page-compare-not-saved = This configuration has no file yet.
page-compare-path = Path: { $side }
page-compare-path-help = A syncwright.toml, a folder of Get-ADSyncServerConfiguration, an Applied-SynchronizationPolicy file, or answers of Microsoft Graph about Cloud Sync.
page-compare-path-missing = Type a path, or choose a file or folder.
page-compare-button = { $what } ({ $side })
page-compare-read = Read
page-compare-file = Choose a file…
page-compare-folder = Choose a folder…
page-compare-reading = Reading
page-compare-cancel = Cancel reading
page-compare-none = Choose two configurations
page-compare-none-about = Settings, what syncs in effect, and rules are shown side by side once both are read.
page-compare-all = Show what is the same, too
page-compare-save-html = Save as HTML
page-compare-save-markdown = Save as Markdown
page-compare-saved = Saved as { $path }
page-compare-settings-same = No setting differs.
page-compare-copy = Take over into the configuration in this window:
page-compare-copy-one = Take over: { $what }
page-compare-copy-scope = Take over the scope of { $domain }
page-compare-same = Same
page-compare-differs = Differs
page-compare-says = Only here
page-compare-unsaid = Not said
page-compare-unsaid-about = It does not say
page-compare-no-domain = Neither of the two names a domain.
page-compare-side = { $name }: { $n ->
        [one] { $n } container with what is below it
       *[other] { $n } containers with what is below them
    }
page-compare-side-counted = { $name }: { $objects ->
        [one] { $objects } object
       *[other] { $objects } objects
    } in { $containers ->
        [one] { $containers } container
       *[other] { $containers } containers
    }
page-compare-only = Only { $name }{ $except ->
        [0] {""}
        [one] , without { $except } container below it
       *[other] , without { $except } containers below it
    }
page-compare-only-counted = Only { $name }: { $objects ->
        [one] { $objects } object
       *[other] { $objects } objects
    } in { $containers ->
        [one] { $containers } container
       *[other] { $containers } containers
    }{ $except ->
        [0] {""}
        [one] , without { $except } container below it
       *[other] , without { $except } containers below it
    }
page-compare-more = { $n ->
        [one] { $n } more: the saved report has all.
       *[other] { $n } more: the saved report has all.
    }
page-compare-rules-same = No rule differs.
page-compare-save-move = Save both configurations and the steps
page-compare-pilot = Another OU to begin with
page-compare-pilot-help = Its distinguished name. It must sync now.
page-compare-pilot-none = None chosen
page-compare-applied-title = What is decided, on the server
page-compare-applied-about = What the configuration in this window decides for Entra Connect, beside what its server exported.
page-compare-applied-all = Everything is applied.
page-compare-applied-some = { $n ->
        [one] { $n } item differs on the server.
       *[other] { $n } items differ on the server.
    }
page-compare-applied-wanted = Decided here
page-compare-applied-found = On the server
page-compare-applied-decided = Decided
page-compare-applied-yes = Applied
page-compare-applied-no = Differs here
page-compare-advice = { $why } { $instead }
page-compare-report = Report of this configuration
page-compare-report-about = Everything that is configured, what syncs in effect, delegation and the picture. The file is written beside the configuration.
page-compare-report-html = Save the report as HTML
page-compare-report-markdown = Save the report as Markdown
