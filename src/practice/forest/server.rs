//! Connections: TLS from the start or by StartTLS, one request after the other, faults on order.

use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tokio_util::codec::Framed;

use super::access::{Caller, Descriptors};
use super::answers::{self, code};
use super::bind;
use super::controller::{Controller, check_controls, find_control, oid, success_or};
use super::schema::Schema;
use super::search::{self, Pages};
use super::store::Store;
use super::values::View;
use super::wire::{Answer, Auth, Codec, Control, Message, Reply, Request, value};
use super::write::Writer;

/// Ways in which the server misbehaves, for tests. May be changed while it runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    /// Close the connection after this many entries of a search.
    pub drop_after_entries: Option<usize>,
    /// Bytes that are no BER in place of the entry of this number.
    pub malformed_after_entries: Option<usize>,
    /// Wait this long before every answer.
    pub delay: Option<Duration>,
    /// Refuse everything after the bind with this result code: 51 busy, 52 unavailable.
    pub refuse_with: Option<i64>,
    /// Add a `description` of this many bytes to every entry.
    pub huge_value: Option<usize>,
}

pub struct State {
    pub store: Store,
    pub descriptors: Descriptors,
}

/// What all connections share.
pub struct Shared {
    pub state: RwLock<State>,
    pub controllers: Vec<Controller>,
    pub faults: Mutex<Faults>,
}

impl Shared {
    pub fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn faults(&self) -> Faults {
        let faults = self.faults.lock();
        faults.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// One port of one controller.
#[derive(Clone)]
pub struct Port {
    pub shared: Arc<Shared>,
    pub controller: usize,
    pub tls: TlsAcceptor,
    /// TLS from the first byte.
    pub ldaps: bool,
    /// Ends everything when the sender is dropped.
    pub until: watch::Receiver<()>,
}

pub async fn accept(listener: TcpListener, port: Port) {
    let mut until = port.until.clone();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = until.changed() => return,
        };
        let Ok((stream, _)) = accepted else {
            // Out of file handles, for instance: others may close some.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let port = port.clone();
        tokio::spawn(async move {
            let mut until = port.until.clone();
            tokio::select! {
                _ = connection(stream, port) => {}
                _ = until.changed() => {}
            }
        });
    }
}

async fn connection(stream: TcpStream, port: Port) {
    // Small answers must not wait for larger ones.
    let _ = stream.set_nodelay(true);
    let mut session = Session::new(port.clone());
    if port.ldaps {
        session.secure = true;
        if let Ok(stream) = port.tls.accept(stream).await {
            session.serve(stream).await;
        }
        return;
    }
    if let Some(stream) = session.serve(stream).await
        && let Ok(stream) = port.tls.accept(stream).await
    {
        session.secure = true;
        session.serve(stream).await;
    }
}

struct Session {
    port: Port,
    secure: bool,
    caller: Option<Caller>,
    pages: Pages,
}

impl Session {
    fn new(port: Port) -> Self {
        Self {
            port,
            secure: false,
            caller: None,
            pages: Pages::default(),
        }
    }

    /// Until the client goes away. The stream comes back when StartTLS was agreed.
    async fn serve<S: AsyncRead + AsyncWrite + Unpin>(&mut self, stream: S) -> Option<S> {
        let mut wire = Framed::new(stream, Codec);
        while let Some(read) = wire.next().await {
            let Ok(message) = read else {
                let _ = wire.send((0, disconnection())).await;
                return None;
            };
            let faults = self.port.shared.faults();
            if let Some(delay) = faults.delay {
                tokio::time::sleep(delay).await;
            }
            if self.is_start_tls(&message) {
                wire.send((message.id, start_tls())).await.ok()?;
                return Some(wire.into_inner());
            }
            if message.request == Request::Unbind {
                return None;
            }
            let replies = self.answer(&message, &faults);
            let mut entries = 0;
            for mut reply in replies {
                if let Reply::Entry { attributes, .. } = &mut reply {
                    if faults.drop_after_entries == Some(entries) {
                        let _ = wire.flush().await;
                        return None;
                    }
                    if faults.malformed_after_entries == Some(entries) {
                        reply = Reply::Garbage(vec![0x30, 0x03, 0x02, 0x7F, 0xFF, 0xFF]);
                    } else if let Some(size) = faults.huge_value {
                        attributes.push(("description".into(), vec![vec![b'x'; size]]));
                    }
                    entries += 1;
                }
                wire.feed((message.id, reply)).await.ok()?;
            }
            wire.flush().await.ok()?;
        }
        None
    }

    fn is_start_tls(&self, message: &Message) -> bool {
        !self.secure
            && matches!(&message.request, Request::Extended { oid } if oid == oid::START_TLS)
    }

    fn controller(&self) -> &Controller {
        &self.port.shared.controllers[self.port.controller]
    }

    fn answer(&mut self, message: &Message, faults: &Faults) -> Vec<Reply> {
        let bind = matches!(message.request, Request::Bind { .. });
        if let (Some(refusal), false) = (faults.refuse_with, bind) {
            let text = if refusal == code::BUSY {
                "00002024: SvcErr: DSID-031A1202, problem 5001 (BUSY), data 0\n\0"
            } else {
                "0000200F: SvcErr: DSID-031A1203, problem 5002 (UNAVAILABLE), data 0\n\0"
            };
            return done(&message.request, Answer::new(refusal, text));
        }
        match &message.request {
            Request::Bind {
                version,
                name,
                auth,
            } => {
                let answer = self.bind(*version, name, auth);
                done(&message.request, answer)
            }
            Request::Search(search) => {
                let shared = self.port.shared.clone();
                let state = shared.read();
                let request = search::Request {
                    store: &state.store,
                    controller: &shared.controllers[self.port.controller],
                    caller: self.caller.as_ref(),
                    now: now(),
                };
                search::run(&request, search, &message.controls, &mut self.pages)
            }
            Request::Extended { oid } => vec![self.extended(oid)],
            Request::Compare {
                dn,
                attribute,
                value,
            } => {
                let answer = self.compare(dn, attribute, value);
                done(&message.request, answer)
            }
            Request::Unbind | Request::Abandon => Vec::new(),
            write => {
                let answer = self.write(write, &message.controls);
                done(write, answer)
            }
        }
    }

    fn bind(&mut self, version: i64, name: &str, auth: &Auth) -> Answer {
        self.caller = None;
        if version != 3 {
            let comment = "Unsupported protocol version";
            return answers::ldap_error(code::PROTOCOL_ERROR, 0x57, comment);
        }
        let Auth::Simple(password) = auth else {
            let comment = "The practice forest has simple binds only";
            return answers::ldap_error(code::AUTH_METHOD, 0x57, comment);
        };
        if password.is_empty() {
            // An unauthenticated bind: success, and no rights (RFC 4513 5.1.2).
            return Answer::success();
        }
        if !self.secure {
            let comment = "The server requires binds to turn on integrity checking if SSL\\TLS are not already active on the connection";
            return answers::ldap_error(code::STRONGER_AUTH, 0x2028, comment);
        }
        let state = self.port.shared.read();
        match bind::sign_in(&state.store, name, password, now()) {
            Ok(caller) => {
                drop(state);
                self.caller = Some(caller);
                Answer::success()
            }
            Err(refusal) => refusal,
        }
    }

    /// The token is made anew for each change: memberships may have changed since the bind.
    fn write(&mut self, request: &Request, controls: &[Control]) -> Answer {
        let shared = self.port.shared.clone();
        let mut state = shared.write();
        let State { store, descriptors } = &mut *state;
        let Some(caller) = self.caller.as_ref().and_then(|c| store.caller(c.id)) else {
            return answers::not_bound();
        };
        if let Err(refusal) = check_controls(controls) {
            return refusal;
        }
        let mut writer = Writer {
            store,
            controller: &shared.controllers[self.port.controller],
            caller: &caller,
            descriptors,
            secure: self.secure,
            permissive: find_control(controls, oid::PERMISSIVE_MODIFY).is_some(),
            sd_flags: find_control(controls, oid::SD_FLAGS)
                .and_then(|c| value::flags(c.value.as_deref()?)),
            now: now(),
        };
        success_or(match request {
            Request::Add { dn, attributes } => writer.add(dn, attributes),
            Request::Modify { dn, changes } => writer.modify(dn, changes),
            Request::Delete(dn) => {
                let tree = find_control(controls, oid::TREE_DELETE).is_some();
                writer.delete(dn, tree)
            }
            Request::ModifyDn {
                dn,
                new_rdn,
                new_parent,
                ..
            } => writer.modify_dn(dn, new_rdn, new_parent.as_deref()),
            _ => Ok(()),
        })
    }

    fn compare(&self, dn: &str, attribute: &str, wanted: &[u8]) -> Answer {
        let state = self.port.shared.read();
        let Some(caller) = &self.caller else {
            return answers::not_bound();
        };
        let id = match self.controller().resolve(&state.store, dn) {
            Ok(id) => id,
            Err(refusal) => return refusal,
        };
        let Some(attr) = Schema::get().attribute(attribute) else {
            return answers::unknown_attribute();
        };
        let view = View {
            store: &state.store,
            caller,
            sd_flags: None,
            extended_dn: None,
        };
        let hidden = attr == Schema::get().known.unicode_pwd;
        let values = view.values(id, attr);
        let equal = |v: &Vec<u8>| v.eq_ignore_ascii_case(wanted);
        Answer::new(
            if !hidden && values.iter().any(equal) {
                code::COMPARE_TRUE
            } else {
                code::COMPARE_FALSE
            },
            "",
        )
    }

    fn extended(&self, oid: &str) -> Reply {
        let answer = match oid {
            oid::START_TLS => answers::ldap_error(
                code::OPERATIONS_ERROR,
                0x2114,
                "TLS is in use on this connection already",
            ),
            oid::WHO_AM_I => {
                return Reply::Extended {
                    answer: Answer::success(),
                    oid: None,
                    value: Some(self.who_am_i().into_bytes()),
                };
            }
            _ => answers::ldap_error(code::PROTOCOL_ERROR, 0x57, "Unknown extended request OID"),
        };
        Reply::Extended {
            answer,
            oid: None,
            value: None,
        }
    }

    /// `u:DOMAIN\account` (RFC 4532); empty for an anonymous client.
    fn who_am_i(&self) -> String {
        let state = self.port.shared.read();
        let Some(caller) = &self.caller else {
            return String::new();
        };
        let object = state.store.get(caller.id);
        let account = object.text(Schema::get().known.sam_account_name);
        let domain = state.store.domain(object.context);
        format!(
            "u:{}\\{}",
            domain.map_or("", |d| &d.netbios),
            account.unwrap_or_default()
        )
    }
}

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

fn done(request: &Request, answer: Answer) -> Vec<Reply> {
    if matches!(request, Request::Extended { .. }) {
        return vec![Reply::Extended {
            answer,
            oid: None,
            value: None,
        }];
    }
    let tag = request.reply_tag();
    let reply = |tag| Reply::Done {
        tag,
        answer,
        controls: Vec::new(),
    };
    tag.map(reply).into_iter().collect()
}

fn start_tls() -> Reply {
    Reply::Extended {
        answer: Answer::success(),
        oid: Some(oid::START_TLS.to_owned()),
        value: None,
    }
}

/// Notice of disconnection (RFC 4511 4.4.1).
fn disconnection() -> Reply {
    Reply::Extended {
        answer: answers::ldap_error(code::PROTOCOL_ERROR, 0x57, "Error decoding ldap message"),
        oid: Some("1.3.6.1.4.1.1466.20036".to_owned()),
        value: None,
    }
}
