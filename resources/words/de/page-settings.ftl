### Settings.
