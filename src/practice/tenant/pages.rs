//! The pages that a person sees in the browser. Plain, and honest about being practice.

use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::state::State;
use crate::model::words::{list, say};

/// `& < > " '` as references, for text and attribute values.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

pub fn page(title: &str, body: &str) -> Response {
    let (lang, notice) = (say!("practice-html-lang"), say!("practice-page-notice"));
    let html = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>\
         body{{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:10vh auto;padding:0 1rem}}\
         button{{display:block;width:100%;text-align:left;font:inherit;padding:.7rem 1rem;margin:.5rem 0}}\
         input[type=text]{{font:inherit;padding:.6rem;letter-spacing:.1em}}\
         small{{color:#555}}</style></head><body><p><small>{notice}\
         </small></p><h1>{title}</h1>{body}</body></html>"
    );
    ([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response()
}

/// One button for each account and one to cancel; `hidden` goes along with the answer.
pub fn choose(state: &State, action: &str, hidden: (&str, &str)) -> Response {
    let mut form = format!(
        "<p>{}</p><form method=\"post\" action=\"{}\">\
         <input type=\"hidden\" name=\"{}\" value=\"{}\">",
        say!("practice-page-who"),
        escape(action),
        escape(hidden.0),
        escape(hidden.1)
    );
    for person in &state.data.person {
        let role = match (person.roles.as_slice(), person.guest) {
            ([], _) => say!("practice-page-no-role").to_owned(),
            (roles, true) => say!("practice-page-guest", roles = list(roles)),
            (roles, false) => list(roles),
        };
        form.push_str(&format!(
            "<button name=\"account\" value=\"{}\">{}<br><small>{} · {}</small></button>",
            escape(&person.sign_in_name),
            escape(&person.name),
            escape(&person.sign_in_name),
            escape(&role)
        ));
    }
    form.push_str(&format!(
        "<button name=\"cancel\" value=\"yes\">{}</button></form>",
        say!("practice-page-cancel")
    ));
    page(say!("practice-page-choose"), &form)
}

/// A form that sends itself to the program that asked (OAuth 2.0 Form Post Response Mode).
pub fn post_back(redirect_uri: &str, fields: &[(&str, String)]) -> Response {
    let inputs: String = fields
        .iter()
        .map(|(name, value)| {
            let value = escape(value);
            format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">")
        })
        .collect();
    let body = format!(
        "<form method=\"post\" action=\"{}\">{inputs}<button>{}</button></form>\
         <script>document.forms[0].submit()</script>",
        escape(redirect_uri),
        say!("practice-page-continue")
    );
    page(say!("practice-page-back"), &body)
}
