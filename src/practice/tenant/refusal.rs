//! Error answers in the forms that the sign-in service and Graph give them.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::state::random_guid;

/// An error of the sign-in service: RFC 6749 5.2 with Microsoft's additions.
#[derive(Debug, Clone)]
pub struct Refusal {
    pub error: &'static str,
    pub code: u32,
    pub text: String,
}

impl Refusal {
    pub fn new(error: &'static str, code: u32, text: impl Into<String>) -> Self {
        Self {
            error,
            code,
            text: text.into(),
        }
    }

    /// As the service words an error of this number; `error` follows Microsoft's list.
    pub fn of_code(code: u32) -> Self {
        let error = match code {
            50058 | 50072 | 50074 | 50076 | 50078 | 50079 | 50097 | 53000..=53003 | 65001 => {
                "interaction_required"
            }
            65004 => "access_denied",
            700016 | 50105 | 7000112 => "unauthorized_client",
            7000218 | 7000215 => "invalid_client",
            90002 => "invalid_tenant",
            90033 | 90006 | 90012 | 90024 | 50033 => "temporarily_unavailable",
            _ => "invalid_grant",
        };
        Self::new(
            error,
            code,
            format!("The practice tenant refuses with code {code}."),
        )
    }

    pub fn description(&self, trace: &str, correlation: &str, time: &str) -> String {
        format!(
            "AADSTS{}: {}\r\nTrace ID: {trace}\r\nCorrelation ID: {correlation}\r\nTimestamp: {time}",
            self.code, self.text
        )
    }

    /// One line for a redirect or a page.
    pub fn line(&self) -> String {
        format!("AADSTS{}: {}", self.code, self.text)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let id = || random_guid().map(|g| g.to_string()).unwrap_or_default();
        let (trace, correlation) = (id(), id());
        let now = jiff::Timestamp::now()
            .strftime("%Y-%m-%d %H:%M:%SZ")
            .to_string();
        let body = json!({
            "error": self.error,
            "error_description": self.description(&trace, &correlation, &now),
            "error_codes": [self.code], "timestamp": now,
            "trace_id": trace, "correlation_id": correlation,
        });
        (StatusCode::BAD_REQUEST, Json(body)).into_response()
    }
}

/// An error of Graph.
#[derive(Debug)]
pub struct GraphError {
    pub status: StatusCode,
    pub code: &'static str,
    pub message: String,
    pub retry_after_secs: Option<u64>,
    /// A 401 that a new token of the same sign-in does not help against.
    pub challenge: bool,
}

pub fn graph_error(
    status: StatusCode,
    code: &'static str,
    message: impl Into<String>,
) -> GraphError {
    GraphError {
        status,
        code,
        message: message.into(),
        retry_after_secs: None,
        challenge: false,
    }
}

impl IntoResponse for GraphError {
    fn into_response(self) -> Response {
        let now = jiff::Timestamp::now();
        let date = now.strftime("%Y-%m-%dT%H:%M:%S").to_string();
        let id = random_guid().map(|g| g.to_string()).unwrap_or_default();
        let body = json!({"error": {"code": self.code, "message": self.message,
            "innerError": {"date": date, "request-id": id, "client-request-id": id}}});
        let mut response = (self.status, Json(body)).into_response();
        let headers = response.headers_mut();
        if let Ok(value) = HeaderValue::from_str(&id) {
            headers.insert("request-id", value);
        }
        if let Some(secs) = self.retry_after_secs {
            headers.insert(header::RETRY_AFTER, secs.into());
        }
        if self.status == StatusCode::UNAUTHORIZED {
            // The claims are {"access_token":{"acrs":{"essential":true,"value":"c1"}}}.
            let challenge = HeaderValue::from_static(match self.challenge {
                false => "Bearer realm=\"\"",
                true => {
                    "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19\""
                }
            });
            headers.insert(header::WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

/// A fault of the practice tenant's own.
impl IntoResponse for super::super::Error {
    fn into_response(self) -> Response {
        graph_error(
            StatusCode::INTERNAL_SERVER_ERROR,
            "UnknownError",
            self.to_string(),
        )
        .into_response()
    }
}
