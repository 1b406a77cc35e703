//! How often a page asks the database: a fixed number of times, whatever there is to show.

use crate::evidence::{run, superuser};
use crate::support::{Browser, TestApp, server};
use extranet::domain::scope::Database;
use extranet::web;
use extranet::web::routes::{Method, Policy};
use sqlx::postgres::PgConnectOptions;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream, UnixStream};

/// Hands on what a program says to the database, message by message, and counts the statements among it.
async fn hand_on(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    counter: Arc<AtomicUsize>,
) -> std::io::Result<()> {
    let mut first = true;
    loop {
        // The first message has no letter in front.
        let kind = if first { None } else { Some(from.read_u8().await?) };
        let length = from.read_u32().await?;
        let mut body = vec![0; length as usize - 4];
        from.read_exact(&mut body).await?;
        if kind == Some(b'E') {
            counter.fetch_add(1, SeqCst);
        }
        if let Some(kind) = kind {
            to.write_u8(kind).await?;
        }
        to.write_u32(length).await?;
        to.write_all(&body).await?;
        to.flush().await?;
        first = false;
    }
}

/// A pool whose statements are counted. How a scope begins and ends is no question, and not counted: it has no parameters.
async fn counted(counter: &Arc<AtomicUsize>, clock: extranet::base::clock::Clock) -> Database {
    let url = server::app_url();
    let known = PgConnectOptions::from_str(&url).expect("an address");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (name, user) = (known.get_database().expect("a name").to_owned(), known.get_username().to_owned());
    let counter = counter.clone();
    tokio::spawn(async move {
        while let Ok((program, _)) = listener.accept().await {
            let (asks, mut hears) = program.into_split();
            let counter = counter.clone();
            let socket = known.get_socket().map(|dir| dir.join(format!(".s.PGSQL.{}", known.get_port())));
            match socket {
                Some(path) => {
                    let (mut answers, question) = UnixStream::connect(path).await.expect("the server").into_split();
                    tokio::spawn(hand_on(asks, question, counter));
                    tokio::spawn(async move { copy(&mut answers, &mut hears).await });
                }
                None => {
                    let at = (known.get_host().to_owned(), known.get_port());
                    let (mut answers, question) = TcpStream::connect(at).await.expect("the server").into_split();
                    tokio::spawn(hand_on(asks, question, counter));
                    tokio::spawn(async move { copy(&mut answers, &mut hears).await });
                }
            }
        }
    });
    let url = format!("postgres://{user}@127.0.0.1:{port}/{name}?sslmode=disable");
    Database::open(&url, 2, Duration::from_secs(10), clock).expect("a pool")
}

async fn count(counter: &AtomicUsize, browser: &mut Browser, path: &str) -> usize {
    counter.store(0, SeqCst);
    let answer = browser.get(path).await;
    assert!(matches!(answer.status.as_u16(), 200 | 303), "{path}: {} {}", answer.status, answer.text());
    counter.load(SeqCst)
}

/// A hundred customers with three projects, two contacts and an access each.
async fn fill(app: &TestApp) {
    let mut conn = superuser().await;
    let account = format!("'{}'", app.account());
    for sql in [
        "insert into customer (account_id, id, name, number, currency, created_at)
         select $1, gen_random_uuid(), 'Company ' || n, 'C' || n, case when n % 3 = 0 then 'SEK' else 'DKK' end, now() from generate_series(1, 100) n",
        "insert into project (account_id, id, customer_id, name, currency, created_at)
         select $1, gen_random_uuid(), c.id, 'Project ' || n, c.currency, now() from customer c, generate_series(1, 3) n where c.account_id = $1 and c.number like 'C%'",
        "insert into contact (account_id, id, customer_id, name, created_at)
         select $1, gen_random_uuid(), c.id, 'Contact ' || n, now() from customer c, generate_series(1, 2) n where c.account_id = $1 and c.number like 'C%'",
        "insert into customer_access (account_id, customer_id, enabled, reports, all_projects, columns, names, created_at, updated_at)
         select $1, c.id, true, '{projects}', true, '{hours}', 'full', now(), now() from customer c where c.account_id = $1 and c.number like 'C%'",
        "insert into time_entry (account_id, id, customer_id, project_id, work_date, seconds, created_at)
         select $1, gen_random_uuid(), p.customer_id, p.id, current_date - n, 3600, now()
         from project p join customer c on c.id = p.customer_id and c.account_id = p.account_id, generate_series(1, 3) n
         where p.account_id = $1 and c.number like 'C%'",
        "insert into invoice (account_id, id, customer_id, number, state, issued_on, currency, gross, created_at)
         select $1, gen_random_uuid(), c.id, 'F-' || c.number, 'sent', current_date, c.currency, 10000, now() from customer c where c.account_id = $1 and c.number like 'C%'",
    ] {
        run(&mut conn, sql.replace("$1", &account)).await;
    }
}

/// What one look at any list may cost.
const MOST: usize = 6;
/// The front pages sum up several lists.
const FRONT: usize = 10;

#[tokio::test]
async fn a_list_of_a_hundred_companies_asks_as_often_as_one_of_two() {
    let counter = Arc::new(AtomicUsize::new(0));
    let app = TestApp::start().await;
    let mut looked_at = app.app.clone();
    looked_at.web = counted(&counter, app.app.web.clock.clone()).await;
    let enter = async |username: &str| {
        let mut browser = Browser::new(web::router(looked_at.clone()));
        browser.cookies = app.sign_in(username).await.cookies;
        browser
    };
    let (mut alma, mut clara) = (enter("alma").await, enter("clara").await);
    let login = app.cast.fjord.hansen.clara.login.to_string();
    let lists: Vec<(bool, String)> = extranet::web::routes(false)
        .all()
        .into_iter()
        .filter(|route| route.method == Method::Get && !route.path.contains("/static"))
        .filter_map(|route| {
            let staff = match route.policy {
                Policy::Staff(_) => true,
                Policy::Portal(_) => false,
                Policy::Anyone => return None,
            };
            let path = route.path.replace("{account}", app.fjord()).replace("{login}", &login);
            (!path.contains('{')).then_some((staff, path))
        })
        .collect();
    assert!(lists.len() > 15, "{lists:?}");
    let front = [
        format!("/{}/admin", app.fjord()),
        format!("/{}/extranet", app.fjord()),
        format!("/{}/admin/preview/{login}", app.fjord()),
    ];
    let mut few = Vec::new();
    for (staff, path) in &lists {
        let browser = if *staff { &mut alma } else { &mut clara };
        few.push(count(&counter, browser, path).await);
    }
    fill(&app).await;
    let (mut worst, mut wrong) = (0, Vec::new());
    for ((staff, path), few) in lists.iter().zip(few) {
        let browser = if *staff { &mut alma } else { &mut clara };
        let many = count(&counter, browser, path).await;
        assert!(many > 0, "{path} is counted");
        worst = worst.max(many);
        // A preview asks first who looks and through whose eyes, and keeps that they did.
        let most = if front.contains(path) { FRONT } else { MOST };
        let most = if path.contains("/preview/") { most.max(MOST + 2) } else { most };
        if many > most || many > few {
            wrong.push(format!("{path}: {few} statements before, {many} with a hundred companies"));
        }
    }
    println!("pages {}, most statements on one {worst}", lists.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
