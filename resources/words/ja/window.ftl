### Opening and closing the window, the banners above a page (src/ui/run.rs, connect.rs, app.rs; src/wizard/*.rs).
