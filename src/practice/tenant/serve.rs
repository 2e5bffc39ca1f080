//! HTTPS and HTTP on loopback: one port on the address asked for and, where there is one, on the
//! other loopback family too, because browsers may try either for `localhost`.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::super::{Error, Result};

const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);

pub struct Listening {
    pub address: SocketAddr,
    listeners: Vec<TcpListener>,
}

/// Stops accepting when dropped; answers under way are finished.
pub struct Server {
    _stop: watch::Sender<()>,
}

pub async fn listen(address: SocketAddr) -> Result<Listening> {
    let failed = |source| Error::Listen { address, source };
    let first = TcpListener::bind(address).await.map_err(failed)?;
    let bound = first.local_addr().map_err(failed)?;
    let mut listeners = vec![first];
    let other: Option<IpAddr> = match bound.ip() {
        IpAddr::V4(ip) if ip == Ipv4Addr::LOCALHOST => Some(Ipv6Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip == Ipv6Addr::LOCALHOST => Some(Ipv4Addr::LOCALHOST.into()),
        _ => None,
    };
    if let Some(ip) = other {
        // Not every machine has both families.
        listeners.extend(TcpListener::bind((ip, bound.port())).await.ok());
    }
    Ok(Listening {
        address: bound,
        listeners,
    })
}

pub fn serve(listening: Listening, tls: Arc<rustls::ServerConfig>, router: Router) -> Server {
    let (stop, stopped) = watch::channel(());
    let (ready, streams) = mpsc::channel(16);
    for listener in listening.listeners {
        tokio::spawn(accept(
            listener,
            TlsAcceptor::from(tls.clone()),
            ready.clone(),
            stopped.clone(),
        ));
    }
    let tls = Tls {
        streams,
        address: listening.address,
    };
    tokio::spawn(answer(tls, router, stopped));
    Server { _stop: stop }
}

/// Without TLS.
pub fn serve_plain(listening: Listening, router: Router) -> Server {
    let (stop, stopped) = watch::channel(());
    for listener in listening.listeners {
        tokio::spawn(answer(listener, router.clone(), stopped.clone()));
    }
    Server { _stop: stop }
}

async fn answer<L>(listener: L, router: Router, mut stopped: watch::Receiver<()>)
where
    L: axum::serve::Listener,
    L::Addr: std::fmt::Debug,
{
    let shutdown = async move {
        // An error means that the sender is gone, which is the signal.
        while stopped.changed().await.is_ok() {}
    };
    if let Err(error) = axum::serve(listener, router)
        .with_graceful_shutdown(shutdown)
        .await
    {
        tracing::warn!(%error, "the practice tenant stopped");
    }
}

/// Handshakes run beside each other, so that a client that says nothing delays no other.
async fn accept(
    listener: TcpListener,
    tls: TlsAcceptor,
    ready: mpsc::Sender<TlsStream<TcpStream>>,
    mut stopped: watch::Receiver<()>,
) {
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopped.changed() => return,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let (tls, ready) = (tls.clone(), ready.clone());
        tokio::spawn(async move {
            if let Ok(Ok(stream)) = timeout(HANDSHAKE_LIMIT, tls.accept(stream)).await {
                let _ = ready.send(stream).await;
            }
        });
    }
}

/// Streams whose handshake is done, in the form that axum serves.
struct Tls {
    streams: mpsc::Receiver<TlsStream<TcpStream>>,
    address: SocketAddr,
}

impl axum::serve::Listener for Tls {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.streams.recv().await {
            Some(stream) => (stream, self.address),
            // All acceptors have stopped; the shutdown signal ends the server.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        Ok(self.address)
    }
}
