//! How much a server may send before it is cut off. The LDAP library reads a message whole before it
//! looks at it, however long it says it is; so the bytes are counted on their way to it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

/// How much is read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Bytes of one message, encrypted.
    pub message: usize,
    /// Bytes of all entries of a search.
    pub search: usize,
}

impl Default for Sizes {
    fn default() -> Self {
        Self {
            message: 256 << 20,
            search: 2 << 30,
        }
    }
}

/// What came since the last message that was understood.
#[derive(Debug, Clone)]
pub struct Meter(Arc<Count>);

#[derive(Debug)]
struct Count {
    since: AtomicUsize,
    most: usize,
    passed: AtomicBool,
}

impl Meter {
    fn new(most: usize) -> Self {
        Self(Arc::new(Count {
            since: AtomicUsize::new(0),
            most,
            passed: AtomicBool::new(false),
        }))
    }

    /// A message was understood.
    pub fn understood(&self) {
        self.0.since.store(0, Ordering::Relaxed);
    }

    /// The most that may come, if more did: the connection is cut.
    pub fn passed(&self) -> Option<usize> {
        let passed = self.0.passed.load(Ordering::Relaxed);
        passed.then_some(self.0.most)
    }

    /// Returns whether these bytes may still come.
    fn count(&self, bytes: usize) -> bool {
        let so_far = self.0.since.fetch_add(bytes, Ordering::Relaxed) + bytes;
        let fine = so_far <= self.0.most;
        if !fine {
            self.0.passed.store(true, Ordering::Relaxed);
        }
        fine
    }
}

/// A stream that leads to the same server, and how much comes by it. Both carry the same encrypted
/// bytes: TLS is made and verified at the other end of it.
pub async fn metered(server: TcpStream, most: usize) -> std::io::Result<(TcpStream, Meter)> {
    let door = TcpListener::bind("127.0.0.1:0").await?;
    let inner = TcpStream::connect(door.local_addr()?).await?;
    let own = inner.local_addr()?;
    let outer = loop {
        // Somebody else on this computer may knock first.
        let (stream, from) = door.accept().await?;
        if from == own {
            break stream;
        }
    };
    inner.set_nodelay(true)?;
    outer.set_nodelay(true)?;
    let meter = Meter::new(most);
    let (from_server, mut to_server) = server.into_split();
    let (mut from_library, to_library) = outer.into_split();
    tokio::spawn(carry(from_server, to_library, meter.clone()));
    tokio::spawn(async move {
        // The end of either side ends both; what there is to tell, the library tells.
        let _ = copy(&mut from_library, &mut to_server).await;
        let _ = to_server.shutdown().await;
    });
    Ok((inner, meter))
}

async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, meter: Meter) {
    let mut buffer = vec![0; 64 << 10];
    while let Ok(read @ 1..) = from.read(&mut buffer).await {
        if !meter.count(read) || to.write_all(&buffer[..read]).await.is_err() {
            break;
        }
    }
    // A connection that is cut is cut both ways: the other task must not wait for the server.
    let _ = to.shutdown().await;
}
