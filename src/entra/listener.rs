//! The loopback listener that takes the browser's answer (RFC 8252 7.3).

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

use super::aadsts::ServiceError;
use crate::model::Secret;
use crate::model::words::say;

/// How often another port is tried when only one of the two families has the first one free.
const TRIES: usize = 5;

/// Listens until dropped; a page that is being sent is finished.
pub struct Listener {
    pub port: u16,
    answers: mpsc::Receiver<Result<Secret, ServiceError>>,
    _stop: watch::Sender<()>,
}

struct Waiting {
    state: Secret,
    answers: mpsc::Sender<Result<Secret, ServiceError>>,
}

impl Listener {
    /// `state` is what an answer must carry; any other is turned away and the waiting goes on.
    pub async fn start(state: Secret) -> io::Result<Self> {
        let sockets = bind().await?;
        let port = sockets[0].local_addr()?.port();
        let (stop, stopped) = watch::channel(());
        let (sender, answers) = mpsc::channel(1);
        let waiting = Arc::new(Waiting {
            state,
            answers: sender,
        });
        let router = Router::new().route("/", get(answer)).with_state(waiting);
        for socket in sockets {
            let mut stopped = stopped.clone();
            // An error means that the sender is gone, which is the signal.
            let stop = async move { while stopped.changed().await.is_ok() {} };
            let router = router.clone();
            tokio::spawn(async move {
                let served = axum::serve(socket, router)
                    .with_graceful_shutdown(stop)
                    .await;
                if let Err(error) = served {
                    tracing::warn!(%error, "the loopback listener stopped");
                }
            });
        }
        Ok(Self {
            port,
            answers,
            _stop: stop,
        })
    }

    /// The code, or why there is none.
    pub async fn answer(&mut self) -> Option<Result<Secret, ServiceError>> {
        self.answers.recv().await
    }
}

/// One port on 127.0.0.1 and, where there is IPv6, on ::1: browsers take either for `localhost`.
async fn bind() -> io::Result<Vec<TcpListener>> {
    let mut tries = 0;
    loop {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = first.local_addr()?.port();
        match TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await {
            Ok(second) => return Ok(vec![first, second]),
            Err(e) if e.kind() == io::ErrorKind::AddrInUse && tries < TRIES => tries += 1,
            Err(_) => return Ok(vec![first]),
        }
    }
}

async fn answer(
    State(waiting): State<Arc<Waiting>>,
    Query(mut fields): Query<BTreeMap<String, String>>,
) -> Response {
    if fields.get("state").map(String::as_str) != Some(waiting.state.expose()) {
        return page(
            StatusCode::BAD_REQUEST,
            say!("entra-page-other"),
            say!("entra-page-other-advice"),
        );
    }
    let code = fields.remove("code").filter(|code| !code.is_empty());
    let result = match code {
        Some(code) => Ok(Secret::new(code)),
        None => {
            let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
            Err(ServiceError::of_redirect(
                &field("error"),
                &field("error_description"),
            ))
        }
    };
    let (title, text) = if result.is_ok() {
        (say!("entra-page-done"), say!("entra-page-done-text"))
    } else {
        (say!("entra-page-failed"), say!("entra-page-failed-text"))
    };
    // A second answer changes nothing: the first one is being worked on.
    let _ = waiting.answers.try_send(result);
    page(StatusCode::OK, title, text)
}

/// Ours alone: nothing of the request is in it.
fn page(status: StatusCode, title: &str, text: &str) -> Response {
    let lang = say!("entra-html-lang");
    let html = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>\
         body{{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}}\
         </style></head><body><h1>{title}</h1><p>{text}</p></body></html>"
    );
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONNECTION, "close"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'",
        ),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (status, headers, Html(html)).into_response()
}
