### The practice servers (src/practice), their pages in the browser and why they do not start.

## The servers did not start
practice-not-started = The practice servers did not start
practice-certificate-cause = A certificate could not be made: { $why }
practice-tls-cause = TLS could not be set up: { $why }
practice-listen-cause = Cannot listen on { $address }: { $why }
practice-listen-advice = Close the program that uses this address, or choose port 0 for any free one.
practice-write-cause = Cannot write { $file }: { $why }
practice-write-advice = Choose a folder you may write to, with room left on its disk.
practice-data-cause = The practice data is wrong: { $why }
practice-scenario-cause = There is no practice scenario "{ $name }"; there are small, large, bare and hostile.
practice-scenario-advice = Choose one of these.
practice-random-cause = No random numbers from the operating system: { $why }
practice-report-advice = Nothing was changed by this. Report it with the detail below.

## The pages in the browser
practice-html-lang = en
practice-page-notice = Practice tenant: nothing here is real, no password is needed
practice-page-choose = Sign in to Fabrikam Practice
practice-page-who = Who do you want to be?
practice-page-no-role = no administrator role
practice-page-guest = guest, { $roles }
practice-page-cancel = Cancel
practice-page-back = Going back to the program
practice-page-continue = Continue
practice-page-impossible = Sign-in is not possible
practice-page-no-way-back = The way back is not an address.
practice-page-too-late = Too late
practice-page-too-late-text = This sign-in has been answered already. Go back and start again.
practice-page-code = Enter the code that the program shows
practice-page-code-label = Code
practice-page-code-wrong = That code does not exist or has expired. Type it again.
practice-page-next = Next
practice-page-signed-in = You are signed in
practice-page-signed-in-text = Go back to the program.
practice-page-cancelled = Cancelled
practice-page-cancelled-text = Nobody was signed in. Close this page.
