//! A server that looks like a small domain controller until it is asked for `CN=Subject`: then it
//! does what the test says. For what no real server does on demand.

use std::sync::Arc;

use futures_util::{SinkExt, StreamExt};
use ldap3_proto::LdapCodec;
use ldap3_proto::control::LdapControl;
use ldap3_proto::proto::{
    LdapBindResponse, LdapMsg, LdapOp, LdapPartialAttribute, LdapResult, LdapResultCode,
    LdapSearchRequest, LdapSearchResultEntry,
};
use syncwright::model::document::Transport;
use syncwright::model::snapshot::{BindAs, ConnectSpec};
use syncwright::model::{Dn, Secret, Sid};
use syncwright::practice::tls::Authority;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_util::codec::Framed;

pub const HEAD: &str = "DC=stub,DC=example";

/// What to do about a request for the subject.
pub enum Act {
    /// These messages.
    Answer(Vec<LdapMsg>),
    /// These bytes, whatever they are, then the end.
    Bytes(Vec<u8>),
    /// This message again and again, as long as somebody listens.
    Endless(LdapMsg),
    /// These bytes, and then zeros as long as somebody listens.
    EndlessBytes(Vec<u8>),
    /// Hang up.
    Close,
}

/// Asked with the request and the cookie it came with.
pub type Behaviour = fn(&LdapMsg, &LdapSearchRequest, &[u8]) -> Act;

pub fn subject() -> Dn {
    Dn::parse(HEAD).unwrap().child("CN", "Subject")
}

/// Starts it; how to connect.
pub async fn start(behaviour: Behaviour) -> ConnectSpec {
    let authority = Authority::new().unwrap();
    let config = authority.server_config(&["dc1.stub.example"]).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((tcp, _)) = listener.accept().await {
            let acceptor = TlsAcceptor::from(Arc::clone(&config));
            tokio::spawn(async move {
                if let Ok(tls) = acceptor.accept(tcp).await {
                    serve(Framed::new(tls, LdapCodec::default()), behaviour).await;
                }
            });
        }
    });
    ConnectSpec {
        domain: "stub.example".into(),
        controllers: vec![address.to_string()],
        transport: Transport::Ldaps,
        ca_pem: Some(authority.ca_pem().to_owned()),
        sign_in: BindAs::Password {
            account: "STUB\\somebody".into(),
            password: Secret::new("anything"),
        },
    }
}

type Tls = tokio_rustls::server::TlsStream<tokio::net::TcpStream>;

async fn serve(mut client: Framed<Tls, LdapCodec>, behaviour: Behaviour) {
    while let Some(Ok(message)) = client.next().await {
        let answers = match &message.op {
            LdapOp::BindRequest(_) => {
                let res = result(LdapResultCode::Success);
                vec![reply(
                    &message,
                    LdapOp::BindResponse(LdapBindResponse {
                        res,
                        saslcreds: None,
                    }),
                )]
            }
            LdapOp::SearchRequest(search) if search.base.starts_with("CN=Subject,") => {
                match behaviour(&message, search, &cookie(&message)) {
                    Act::Answer(answers) => answers,
                    Act::Bytes(bytes) => {
                        let _ = client.get_mut().write_all(&bytes).await;
                        let _ = client.get_mut().flush().await;
                        return;
                    }
                    Act::Endless(message) => {
                        while client.send(message.clone()).await.is_ok() {}
                        return;
                    }
                    Act::EndlessBytes(head) => {
                        let mut next = client.get_mut().write_all(&head).await;
                        while next.is_ok() {
                            next = client.get_mut().write_all(&[0; 4096]).await;
                        }
                        return;
                    }
                    Act::Close => return,
                }
            }
            LdapOp::SearchRequest(search) => known(&message, search),
            _ => continue,
        };
        for answer in answers {
            if client.send(answer).await.is_err() {
                return;
            }
        }
    }
}

fn cookie(message: &LdapMsg) -> Vec<u8> {
    let mut controls = message.ctrl.iter();
    let cookie = controls.find_map(|c| match c {
        LdapControl::SimplePagedResults { cookie, .. } => Some(cookie.clone()),
        _ => None,
    });
    cookie.unwrap_or_default()
}

/// What connecting reads.
fn known(message: &LdapMsg, search: &LdapSearchRequest) -> Vec<LdapMsg> {
    let configuration = format!("CN=Configuration,{HEAD}");
    let schema = format!("CN=Schema,{configuration}");
    let one = |name: &str, value: &str| (name.to_owned(), vec![value.as_bytes().to_vec()]);
    // ldap3_proto reads filter values as text: these bytes are.
    let sid = Sid::new(5, &[21, 1, 2, 3, 600]).to_bytes();
    let entry = match search.base.as_str() {
        "" => Some((
            String::new(),
            vec![
                one("defaultNamingContext", HEAD),
                one("rootDomainNamingContext", HEAD),
                one("configurationNamingContext", &configuration),
                one("schemaNamingContext", &schema),
                one("dnsHostName", "dc1.stub.example"),
                one("supportedCapabilities", "1.2.840.113556.1.4.800"),
                one("supportedControl", "1.2.840.113556.1.4.319"),
                ("tokenGroups".into(), vec![sid]),
            ],
        )),
        base if base.starts_with("CN=Partitions,") => Some((
            format!("CN=STUB,{base}"),
            vec![
                one("nCName", HEAD),
                one("dnsRoot", "stub.example"),
                one("nETBIOSName", "STUB"),
            ],
        )),
        HEAD if search.attrs.iter().any(|a| a == "wellKnownObjects") => {
            Some((HEAD.into(), vec![("objectSid".into(), vec![sid])]))
        }
        _ => None,
    };
    let mut out: Vec<LdapMsg> = entry
        .into_iter()
        .map(|(dn, attributes)| found(message, &dn, attributes))
        .collect();
    out.push(done(message, None));
    out
}

pub fn found(request: &LdapMsg, dn: &str, attributes: Vec<(String, Vec<Vec<u8>>)>) -> LdapMsg {
    let attributes = attributes
        .into_iter()
        .map(|(atype, vals)| LdapPartialAttribute { atype, vals })
        .collect();
    let dn = dn.to_owned();
    reply(
        request,
        LdapOp::SearchResultEntry(LdapSearchResultEntry { dn, attributes }),
    )
}

/// The end of a page; with a cookie there is another.
pub fn done(request: &LdapMsg, cookie: Option<&[u8]>) -> LdapMsg {
    let mut message = reply(
        request,
        LdapOp::SearchResultDone(result(LdapResultCode::Success)),
    );
    message
        .ctrl
        .extend(cookie.map(|c| LdapControl::SimplePagedResults {
            size: 0,
            cookie: c.to_vec(),
        }));
    message
}

pub fn reply(request: &LdapMsg, op: LdapOp) -> LdapMsg {
    LdapMsg::new(request.msgid, op)
}

pub fn result(code: LdapResultCode) -> LdapResult {
    LdapResult {
        code,
        matcheddn: String::new(),
        message: String::new(),
        referral: Vec::new(),
    }
}
