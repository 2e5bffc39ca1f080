"""The way through the whole set-up."""

PAGES = (
    "start engine tenant directory sign_in_names scope identity features group_writeback delegation review apply"
).split()


def walk(window, steps):
    """Works page after page; `steps` has a function of each page's name."""
    for page in PAGES:
        steps[page](window)
