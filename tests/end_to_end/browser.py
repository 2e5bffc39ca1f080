#!/usr/bin/python3
"""Stands in for the system's browser (BROWSER): opens the address, chooses the account, follows
the redirect to the program's loopback address, as a person would. It knows no authority but the
system's: the practice pages are plain HTTP."""

import html.parser
import http.cookiejar
import os
import sys
import urllib.parse
import urllib.request


class Forms(html.parser.HTMLParser):
    """The page's forms with their fields, and its links."""

    def __init__(self):
        super().__init__()
        self.forms, self.links = [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.forms.append({"action": attrs.get("action", ""), "method": attrs.get("method", "get").lower(), "fields": {}, "buttons": []})
        elif tag == "a" and "href" in attrs:
            self.links.append(attrs["href"])
        elif self.forms and tag in ("input", "button") and attrs.get("name"):
            if tag == "button" or attrs.get("type") == "submit":
                self.forms[-1]["buttons"].append((attrs["name"], attrs.get("value", "")))
            else:
                self.forms[-1]["fields"][attrs["name"]] = attrs.get("value", "")


def main():
    url, account = sys.argv[-1], os.environ.get("SYNCWRIGHT_TEST_ACCOUNT", "")
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}),
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()),
    )
    answer = opener.open(url, timeout=30)
    for _ in range(6):
        page = answer.read().decode(errors="replace")
        found = Forms()
        found.feed(page)
        if not found.forms:
            return
        form = next((f for f in found.forms for _, v in f["buttons"] if account and account in v), found.forms[0])
        fields = dict(form["fields"])
        button = next(((n, v) for n, v in form["buttons"] if account and account in v), form["buttons"][0] if form["buttons"] else None)
        if button:
            fields[button[0]] = button[1]
        target = urllib.parse.urljoin(answer.geturl(), form["action"])
        data = urllib.parse.urlencode(fields)
        if form["method"] == "post":
            answer = opener.open(target, data.encode(), timeout=30)
        else:
            answer = opener.open(target + ("&" if "?" in target else "?") + data, timeout=30)


main()
