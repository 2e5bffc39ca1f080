//! Reaching the tenant as the settings of this computer say.

use std::io::Write as _;

use syncwright::entra::{Error, Method, SignIn};
use syncwright::model::document::{Cloud, Endpoints, TenantChoice};
use syncwright::model::settings::{Network, Proxy};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;

use crate::bench::{Bench, HYBRID, short_limits};

/// A tenant whose hosts no name server knows: only a proxy can reach them.
fn elsewhere() -> TenantChoice {
    TenantChoice {
        client_id: Some("5f0c2f2e-8f0a-4f0e-9a52-0c5a7f6e1d11".parse().unwrap()),
        domain: "contoso.example".into(),
        cloud: Cloud::Custom,
        endpoints: Some(Endpoints {
            login: "https://login.contoso.invalid".into(),
            graph: "https://graph.contoso.invalid".into(),
        }),
        ..TenantChoice::default()
    }
}

async fn sign_in(choice: &TenantChoice, network: Network) -> Result<(), Error> {
    let sign_in = SignIn::default()
        .with_limits(short_limits())
        .with_network(network);
    sign_in
        .run(choice, Method::DeviceCode, None, &mut |_| ())
        .await
        .map(|_| ())
}

#[tokio::test]
async fn the_proxy_that_is_set_is_asked_for_the_host() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut line = String::new();
        let (read, mut write) = stream.split();
        BufReader::new(read).read_line(&mut line).await.unwrap();
        let refused = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        write.write_all(refused).await.unwrap();
        line
    });
    let network = Network {
        proxy: Proxy::at(&address).unwrap(),
        ca_file: None,
    };
    let refused = sign_in(&elsewhere(), network).await;
    assert!(
        matches!(refused, Err(Error::Unreachable { .. })),
        "{refused:?}"
    );
    let line = asked.await.unwrap();
    assert!(
        line.starts_with("CONNECT login.contoso.invalid:443 "),
        "{line}"
    );
}

#[tokio::test]
async fn a_certificate_authority_of_the_settings_that_is_not_there_is_named() {
    let network = Network {
        proxy: Proxy::None,
        ca_file: Some("/not/there/ca.pem".into()),
    };
    let refused = sign_in(&elsewhere(), network).await;
    let Err(Error::CaFile { file, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(file, std::path::Path::new("/not/there/ca.pem"));
}

#[tokio::test]
async fn a_certificate_authority_of_the_settings_must_hold_a_certificate() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"nothing").unwrap();
    let network = Network {
        proxy: Proxy::None,
        ca_file: Some(file.path().to_owned()),
    };
    let refused = sign_in(&elsewhere(), network).await;
    assert!(matches!(refused, Err(Error::CaFile { .. })), "{refused:?}");
}

#[tokio::test]
async fn what_stays_on_this_computer_goes_through_no_proxy() {
    let bench = Bench::with(HYBRID).await;
    let network = Network {
        proxy: Proxy::at("http://127.0.0.1:9").unwrap(),
        ca_file: Some("/not/there/ca.pem".into()),
    };
    let robot = bench.robot.clone();
    let sign_in = SignIn::default()
        .with_limits(short_limits())
        .with_network(network)
        .with_browser(move |url| robot.open(url));
    let session = sign_in
        .run(&bench.choice, Method::Browser, None, &mut |_| ())
        .await;
    session.unwrap();
}
