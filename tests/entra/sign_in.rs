//! Who gets in, by browser and by device code, and what is said to whom does not.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use syncwright::entra::{Error, Limits, Method, Prompt, SignIn};
use syncwright::model::{Guid, Problem, ProblemKind};
use syncwright::practice::tenant::{Fault, When};
use tokio::net::TcpStream;
use tokio::runtime::Handle;
use tokio::time::{sleep, timeout};

use crate::bench::{
    Bench, GLOBAL, HYBRID, NO_ROLE, Robot, hidden, query, short_limits, sign_in_by,
};

#[tokio::test]
async fn the_browser_brings_the_person_back_signed_in() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    assert_eq!(session.sign_in_name(), HYBRID);
    assert_eq!(session.tenant(), bench.tenant.tenant);
}

#[tokio::test]
async fn the_request_has_pkce_state_nonce_and_asks_which_account() {
    let bench = Bench::with(HYBRID).await;
    let seen = Arc::new(Mutex::new(String::new()));
    let (robot, note) = (bench.robot.clone(), seen.clone());
    let sign_in = sign_in_by(move |url| {
        url.clone_into(&mut note.lock().unwrap());
        robot.open(url)
    });
    let mut prompted = None;
    let hint = Some("someone@fabrikam-practice.example");
    sign_in
        .run(&bench.choice, Method::Browser, hint, &mut |p| {
            prompted = Some(p)
        })
        .await
        .unwrap();
    let url = seen.lock().unwrap().clone();
    assert_eq!(prompted, Some(Prompt::Browser { url: url.clone() }));
    let query = query(&url);
    assert_eq!(query["prompt"], "select_account");
    assert_eq!(query["response_mode"], "query");
    assert_eq!(query["code_challenge_method"], "S256");
    assert_eq!(query["login_hint"], "someone@fabrikam-practice.example");
    assert!(query["redirect_uri"].starts_with("http://localhost:"));
    assert!(!query["redirect_uri"].ends_with('/'));
    for random in ["state", "nonce", "code_challenge"] {
        assert!(query[random].len() >= 22, "{random}");
    }
    assert!(query["scope"].contains("offline_access"));
}

#[tokio::test]
async fn a_person_chooses_an_account_on_the_page() {
    let bench = Bench::asking().await;
    let robot = bench.robot.clone();
    let answer = format!("{}/practice/answer", bench.tenant.pages);
    let last_page = Arc::new(Mutex::new(String::new()));
    let seen = last_page.clone();
    let sign_in = sign_in_by(move |url| {
        Handle::current().block_on(async {
            let (_, page) = robot.get(url).await.unwrap();
            assert!(page.contains("Nora Norole"));
            let request = hidden(&page, "request");
            let fields = [("request", request.as_str()), ("account", GLOBAL)];
            let (status, page) = robot.post(&answer, &fields).await.unwrap();
            assert_eq!(status, 200);
            *seen.lock().unwrap() = page;
        });
        Ok(())
    });
    let session = sign_in
        .run(&bench.choice, Method::Browser, None, &mut |_| ())
        .await
        .unwrap();
    assert_eq!(session.sign_in_name(), GLOBAL);
    // The page may still be on its way when the session stands.
    for _ in 0..100 {
        if !last_page.lock().unwrap().is_empty() {
            break;
        }
        sleep(Duration::from_millis(20)).await;
    }
    let page = last_page.lock().unwrap().clone();
    assert!(page.contains("Go back to Syncwright"), "{page}");
}

#[tokio::test]
async fn a_browser_that_knows_no_practice_authority_opens_the_pages() {
    let bench = Bench::with(HYBRID).await;
    let plain = Robot::trusting_nothing();
    let (status, page) = plain
        .get(&format!("{}/devicelogin", bench.tenant.pages))
        .await
        .unwrap();
    assert!(status == 200 && page.contains("user_code"), "{page}");
    let session = sign_in_by(move |url| plain.open(url))
        .run(&bench.choice, Method::Browser, None, &mut |_| ())
        .await
        .unwrap();
    assert_eq!(session.sign_in_name(), HYBRID);
}

#[tokio::test]
async fn nothing_that_holds_a_token_is_served_in_the_clear() {
    let bench = Bench::with(HYBRID).await;
    for path in [
        "common/v2.0/.well-known/openid-configuration",
        "common/discovery/v2.0/keys",
        "common/oauth2/v2.0/token",
        "common/oauth2/v2.0/devicecode",
        "v1.0/me",
    ] {
        let url = format!("{}/{path}", bench.tenant.pages);
        assert_eq!(bench.robot.get(&url).await.unwrap().0, 404, "{path}");
    }
}

#[tokio::test]
async fn someone_else_can_sign_in_after_signing_out() {
    let bench = Bench::with(HYBRID).await;
    let first = bench.sign_in().await.unwrap();
    first.sign_out();
    assert!(matches!(first.facts().await, Err(Error::SignedOut)));
    bench.tenant.signs_in(Some(NO_ROLE));
    let second = bench.sign_in().await.unwrap();
    assert_eq!(second.sign_in_name(), NO_ROLE);
}

#[tokio::test]
async fn cancelling_on_the_page_is_told_as_such() {
    let bench = Bench::asking().await;
    let robot = bench.robot.clone();
    let answer = format!("{}/practice/answer", bench.tenant.pages);
    let sign_in = sign_in_by(move |url| {
        Handle::current().block_on(async {
            let (_, page) = robot.get(url).await.unwrap();
            let request = hidden(&page, "request");
            let fields = [("request", request.as_str()), ("cancel", "yes")];
            let (_, page) = robot.post(&answer, &fields).await.unwrap();
            assert!(page.contains("You are not signed in"));
        });
        Ok(())
    });
    let refused = sign_in
        .run(&bench.choice, Method::Browser, None, &mut |_| ())
        .await;
    let problem = Problem::from(refused.unwrap_err());
    assert_eq!(problem.headline, "The permissions were declined");
    assert!(problem.detail.contains("AADSTS65004"));
}

#[tokio::test]
async fn an_answer_with_another_state_is_turned_away_and_the_wait_goes_on() {
    let bench = Bench::with(HYBRID).await;
    let robot = bench.robot.clone();
    let sign_in = sign_in_by(move |url| {
        let forged = format!(
            "{}/?code=<b>stolen</b>&state=forged",
            query(url)["redirect_uri"]
        );
        Handle::current().block_on(async {
            let (status, page) = robot.get(&forged).await.unwrap();
            assert_eq!(status, 400);
            assert!(!page.contains("stolen") && !page.contains("forged"));
        });
        robot.open(url)
    });
    let session = sign_in
        .run(&bench.choice, Method::Browser, None, &mut |_| ())
        .await
        .unwrap();
    assert_eq!(session.sign_in_name(), HYBRID);
}

#[tokio::test]
async fn dropping_the_sign_in_closes_the_port() {
    let bench = Bench::asking().await;
    let port = Arc::new(Mutex::new(0u16));
    let note = port.clone();
    let sign_in = sign_in_by(move |url| {
        let redirect = url::Url::parse(&query(url)["redirect_uri"]).unwrap();
        *note.lock().unwrap() = redirect.port().unwrap();
        Ok(())
    });
    let mut nothing = |_| ();
    let waiting = sign_in.run(&bench.choice, Method::Browser, None, &mut nothing);
    assert!(timeout(Duration::from_secs(1), waiting).await.is_err());
    let port = *port.lock().unwrap();
    assert_ne!(port, 0);
    for _ in 0..50 {
        if TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("port {port} still listens");
}

#[tokio::test]
async fn each_refusal_of_the_service_has_its_own_words() {
    let bench = Bench::with(HYBRID).await;
    for (code, kind, words) in [
        (50126, ProblemKind::SignIn, "password is wrong"),
        (50057, ProblemKind::SignIn, "disabled"),
        (50076, ProblemKind::SignIn, "second factor"),
        (53003, ProblemKind::Refused, "Conditional Access"),
        (
            700016,
            ProblemKind::NotFound,
            "does not know this application",
        ),
        (90033, ProblemKind::Busy, "passing fault"),
    ] {
        bench.tenant.arm(Fault::SignIn(code), "", When::Once);
        let problem = Problem::from(bench.sign_in().await.unwrap_err());
        assert_eq!(problem.kind, kind, "{code}");
        assert!(
            problem.headline.contains(words),
            "{code}: {}",
            problem.headline
        );
        assert!(problem.detail.contains(&format!("AADSTS{code}")));
    }
}

#[tokio::test]
async fn a_code_that_nobody_wrote_about_shows_where_to_read_on() {
    let bench = Bench::with(HYBRID).await;
    bench.tenant.arm(Fault::SignIn(4_711_000), "", When::Once);
    let refused = bench.device_code(&mut |_| ()).await;
    let problem = Problem::from(refused.unwrap_err());
    assert!(problem.remedy.contains("error?code=4711000"));
    assert!(problem.detail.contains("correlation id"));
}

#[tokio::test]
async fn an_id_token_for_another_sign_in_is_refused() {
    let bench = Bench::with(HYBRID).await;
    bench.tenant.arm(Fault::WrongNonce, "", When::Once);
    assert!(matches!(bench.sign_in().await, Err(Error::IdToken(_))));
}

#[tokio::test]
async fn a_personal_account_is_refused() {
    let bench = Bench::with(HYBRID).await;
    bench.tenant.arm(Fault::PersonalAccount, "", When::Once);
    assert!(matches!(bench.sign_in().await, Err(Error::PersonalAccount)));
}

#[tokio::test]
async fn a_tenant_that_does_not_exist_is_told_before_any_browser_opens() {
    let bench = Bench::with(HYBRID).await;
    let mut choice = bench.choice.clone();
    choice.id = Some(Guid::from_bytes([9; 16]));
    let sign_in = sign_in_by(|_| panic!("no browser is needed"));
    let refused = sign_in
        .run(&choice, Method::Browser, None, &mut |_| panic!("no prompt"))
        .await;
    let problem = Problem::from(refused.unwrap_err());
    assert_eq!(problem.headline, "There is no such tenant in this cloud");
}

#[tokio::test]
async fn without_a_tenant_any_work_account_can_sign_in() {
    let mut bench = Bench::with(HYBRID).await;
    bench.choice.id = None;
    bench.choice.domain.clear();
    let session = bench.sign_in().await.unwrap();
    assert_eq!(session.tenant(), bench.tenant.tenant);
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused() {
    let mut bench = Bench::with(HYBRID).await;
    bench.choice.ca_file = None;
    let refused = bench.sign_in().await;
    assert!(
        matches!(refused, Err(Error::Untrusted { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_file_without_a_certificate_is_refused() {
    let mut bench = Bench::with(HYBRID).await;
    let file = tempfile::NamedTempFile::new().unwrap();
    for text in [
        "",
        "hello",
        "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
    ] {
        std::fs::write(file.path(), text).unwrap();
        bench.choice.ca_file = Some(file.path().to_owned());
        let refused = bench.sign_in().await;
        assert!(matches!(refused, Err(Error::CaFile { .. })), "{text}");
    }
}

#[tokio::test]
async fn a_host_that_is_gone_is_named() {
    let bench = Bench::with(HYBRID).await;
    let choice = bench.choice.clone();
    let address = bench.tenant.https;
    let base = bench.tenant.base.clone();
    let ca = std::fs::read(choice.ca_file.as_ref().unwrap()).unwrap();
    drop(bench);
    let kept = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(kept.path(), ca).unwrap();
    let mut choice = choice;
    choice.ca_file = Some(kept.path().to_owned());
    while TcpStream::connect(address).await.is_ok() {
        sleep(Duration::from_millis(20)).await;
    }
    let refused = SignIn::default()
        .with_limits(short_limits())
        .run(&choice, Method::Browser, None, &mut |_| ())
        .await;
    let Err(Error::Unreachable { host, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert!(base.ends_with(&host));
}

#[tokio::test]
async fn a_device_code_signs_in_once_it_was_entered() {
    let bench = Bench::asking().await;
    let page = format!("{}/devicelogin", bench.tenant.pages);
    let (robot, at) = (bench.robot.clone(), page.clone());
    let mut prompts = 0;
    let mut enter = |prompt: Prompt| {
        let Prompt::DeviceCode {
            code,
            url,
            expires_in,
        } = prompt
        else {
            panic!("{prompt:?}");
        };
        prompts += 1;
        assert_eq!((url, expires_in), (at.clone(), Duration::from_secs(900)));
        let (robot, at) = (robot.clone(), at.clone());
        tokio::spawn(async move {
            let wrong = [("user_code", "XXXXXXXXX")];
            let (_, page) = robot.post(&at, &wrong).await.unwrap();
            assert!(page.contains("Type it again"));
            let (_, page) = robot.post(&at, &[("user_code", &code)]).await.unwrap();
            assert!(page.contains("Gustav Global"));
            let fields = [("user_code", code.as_str()), ("account", GLOBAL)];
            let (_, page) = robot.post(&at, &fields).await.unwrap();
            assert!(page.contains("You are signed in"));
        });
    };
    let session = bench.device_code(&mut enter).await.unwrap();
    assert_eq!(session.sign_in_name(), GLOBAL);
    assert_eq!(prompts, 1);
}

#[tokio::test]
async fn a_service_that_asks_to_poll_more_slowly_is_obeyed() {
    let bench = Bench::with(HYBRID).await;
    bench.tenant.arm(Fault::DeviceSlowDown, "", When::Once);
    let begun = Instant::now();
    bench.device_code(&mut |_| ()).await.unwrap();
    // 1 s, then 6 s and 6 s: the answer comes with the second poll that counts.
    assert!(
        begun.elapsed() >= Duration::from_secs(13),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn a_device_code_that_is_declined_or_expires_ends_the_wait() {
    let bench = Bench::with(HYBRID).await;
    for fault in [Fault::DeviceDeclined, Fault::DeviceDenied] {
        bench.tenant.arm(fault, "", When::Once);
        let refused = bench.device_code(&mut |_| ()).await;
        assert!(matches!(refused, Err(Error::Declined)), "{refused:?}");
    }
    bench.tenant.arm(Fault::DeviceExpired, "", When::Once);
    let refused = bench.device_code(&mut |_| ()).await;
    assert!(matches!(refused, Err(Error::CodeExpired)), "{refused:?}");
}

#[tokio::test]
async fn a_tenant_that_blocks_device_codes_gets_the_advice_to_use_the_browser() {
    let bench = Bench::with(HYBRID).await;
    // The code is given out; the refusal comes when it is redeemed.
    let arm = |_| bench.tenant.arm(Fault::SignIn(53003), "", When::Once);
    let problem = Problem::from(bench.device_code(&mut { arm }).await.unwrap_err());
    assert!(problem.remedy.contains("sign in with the browser"));
}

#[tokio::test]
async fn a_page_that_nobody_finishes_ends_the_wait() {
    let bench = Bench::asking().await;
    let limits = Limits {
        browser: Duration::from_millis(300),
        ..short_limits()
    };
    let refused = bench.sign_in_with(limits).await;
    assert!(
        matches!(refused, Err(Error::BrowserTimedOut)),
        "{refused:?}"
    );
}

#[tokio::test]
async fn without_a_browser_the_address_can_be_opened_by_hand() {
    let bench = Bench::with(HYBRID).await;
    let robot = bench.robot.clone();
    let sign_in = sign_in_by(|_| Err(std::io::ErrorKind::NotFound.into()));
    let mut copy = |prompt: Prompt| {
        let Prompt::Browser { url } = prompt else {
            panic!("{prompt:?}");
        };
        let robot = robot.clone();
        tokio::spawn(async move { robot.get(&url).await });
    };
    let session = sign_in
        .run(&bench.choice, Method::Browser, None, &mut copy)
        .await
        .unwrap();
    assert_eq!(session.sign_in_name(), HYBRID);
}

/// The search for leaks after a full set-up looks for this beginning.
#[tokio::test]
async fn every_code_and_token_of_the_practice_tenant_begins_as_a_secret_of_practice() {
    let bench = Bench::asking().await;
    let post = async |url: String, fields: &[(&str, &str)]| -> serde_json::Value {
        let (_, answer) = bench.robot.post(&url, fields).await.unwrap();
        serde_json::from_str(&answer).unwrap()
    };
    let base = format!("{}/organizations/oauth2/v2.0", bench.tenant.base);
    let client = bench.tenant.client_id.to_string();
    let asked = [
        ("client_id", client.as_str()),
        ("scope", "openid offline_access"),
    ];
    let begun = post(format!("{base}/devicecode"), &asked).await;
    let device_code = begun["device_code"].as_str().unwrap();
    let allow = [
        ("user_code", begun["user_code"].as_str().unwrap()),
        ("account", GLOBAL),
    ];
    let page = format!("{}/devicelogin", bench.tenant.pages);
    bench.robot.post(&page, &allow).await.unwrap();
    let fields = [
        asked[0],
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("device_code", device_code),
    ];
    let tokens = post(format!("{base}/token"), &fields).await;
    for secret in [
        &begun["device_code"],
        &tokens["access_token"],
        &tokens["refresh_token"],
    ] {
        let text = secret.as_str().unwrap_or_else(|| panic!("{tokens}"));
        assert!(text.starts_with(syncwright::practice::tenant::SECRET));
    }
}
