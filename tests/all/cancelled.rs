//! Visitors who hang up: whatever a request was in the middle of, its connection carries nobody's account on to the next one.

use crate::evidence::{cookie, count, enter, run, stage, superuser};
use crate::support::server;
use extranet::domain::demo::canary;
use extranet::domain::scope::Database;
use extranet::web;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// Somebody's page, and what must not be on it.
#[derive(Clone)]
struct Visit {
    address: SocketAddr,
    path: String,
    cookie: String,
    own: &'static str,
    foreign: Vec<&'static str>,
}

impl Visit {
    async fn open(&self) -> std::io::Result<TcpStream> {
        let mut stream = TcpStream::connect(self.address).await?;
        let request = format!(
            "GET {} HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\nConnection: close\r\n\r\n",
            self.path, self.cookie
        );
        stream.write_all(request.as_bytes()).await?;
        Ok(stream)
    }

    /// The whole answer.
    async fn whole(&self) -> String {
        let mut stream = self.open().await.expect("a connection");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn is_right(&self, answer: &str) -> bool {
        answer.starts_with("HTTP/1.1 200") && answer.contains(self.own) && self.foreign(answer) == 0
    }

    fn foreign(&self, answer: &str) -> usize {
        self.foreign.iter().filter(|word| answer.contains(**word)).count()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_requests_cut_off_leave_no_transaction_and_no_row_behind() {
    let stage = stage().await;
    let mut all = superuser().await;
    // A role of its own, so that this server's connections can be told from those of other tests.
    let name = &*server::NAME;
    let role = format!("{name}_cut");
    run(
        &mut all,
        format!(
            "drop role if exists {role}; create role {role} login noinherit; grant {name}_staff, {name}_portal, {name}_root to {role};
             grant connect on database {name} to {role}"
        ),
    )
    .await;
    let mut app = stage.app.clone();
    app.web =
        Database::open(&server::url(&role, name), 4, Duration::from_secs(10), app.web.clock.clone()).expect("a pool");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("a port");
    let service = web::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let serving = tokio::spawn(async move { axum::serve(listener, service).await });

    let mut visits = Vec::new();
    for (who, own, foreign) in [
        ("clara", "Harbourlight", [canary::LUND, canary::RIVAL].concat()),
        ("nora", "Aurora Gala", [canary::HANSEN, canary::LUND].concat()),
        ("eva", "Pakhuset", [canary::HANSEN, canary::RIVAL].concat()),
    ] {
        let browser = enter(&stage, who).await;
        let cookie = format!("{}={}", browser.cookies.keys().next().expect("a cookie"), cookie(&browser));
        for page in ["", "/projects", "/time?period=all", "/time.csv?period=all", "/profile"] {
            let path = format!("{}{page}", crate::evidence::home(&stage, who));
            let own = if page == "/profile" { who } else { own };
            // The profile's cities and names are one's own, the frame's company too.
            visits.push(Visit { address, path, cookie: cookie.clone(), own, foreign: foreign.clone() });
        }
    }
    for visit in &visits {
        let answer = visit.whole().await;
        assert!(visit.is_right(&answer), "{}: {answer}", visit.path);
    }
    // Sessions count as seen again after a minute: each request now also writes that down beside itself.
    app.web.clock.advance(time::Duration::minutes(2));

    // How long a request takes here and now, so that the cuts fall all along it.
    let began = Instant::now();
    for visit in &visits {
        visit.whole().await;
    }
    let longest = (began.elapsed() / visits.len() as u32).max(Duration::from_millis(8));
    let mut cut = JoinSet::new();
    for worker in 0..8_usize {
        let visits = visits.clone();
        cut.spawn(async move {
            let mut foreign = 0;
            for n in 0..25 {
                let visit = &visits[(worker + n) % visits.len()];
                let part = u32::from(uuid::Uuid::now_v7().into_bytes()[15]);
                let Ok(mut stream) = visit.open().await else { continue };
                let mut answer = vec![0; 64 * 1024];
                // Gone at some point of the request; what has arrived by then is looked at too.
                let read = tokio::time::timeout(longest * part / 255, stream.read(&mut answer)).await;
                if let Ok(Ok(read)) = read {
                    foreign += visit.foreign(&String::from_utf8_lossy(&answer[..read]));
                }
            }
            foreign
        });
    }
    let mut foreign: usize = cut.join_all().await.into_iter().sum();
    // What was cut off runs to its end. Once nothing is at work any more, nothing may be left open.
    let working = format!(
        "select count(*) from pg_stat_activity where usename = '{role}' and state in ('active', 'idle in transaction')"
    );
    let mut left = count(&mut all, working.clone()).await;
    for _ in 0..500 {
        if left == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
        left = count(&mut all, working.clone()).await;
    }
    let open = count(&mut all, format!("select count(*) from pg_stat_activity where usename = '{role}'")).await;
    let mut later = JoinSet::new();
    for n in 0..60_usize {
        let visit = visits[n % visits.len()].clone();
        later.spawn(async move {
            let answer = visit.whole().await;
            (visit.is_right(&answer), visit.foreign(&answer), visit.path, answer)
        });
    }
    let mut failed = Vec::new();
    for (right, strangers, path, answer) in later.join_all().await {
        foreign += strangers;
        if !right {
            failed.push(format!("{path}: {}", answer.lines().next().unwrap_or_default()));
        }
    }
    println!(
        "requests cut off 200, transactions left open {left}, foreign rows {foreign}, later requests failed {} of 60",
        failed.len()
    );
    assert!(open > 0, "the connections were there to be looked at");
    assert_eq!((left, foreign), (0, 0));
    assert!(failed.is_empty(), "{failed:#?}");
    serving.abort();
    app.web.close().await;
    run(&mut all, format!("drop owned by {role}; drop role {role}")).await;
}
