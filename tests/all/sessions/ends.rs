//! What ends sessions: staff, the person, and whatever is switched off; each with the next request.

use super::{alive, open};
use crate::evidence::{count, enter, run, stage, superuser, visitor};
use crate::support::{Browser, TestApp};
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;
use std::sync::atomic::{AtomicBool, AtomicUsize};
use tokio::task::JoinSet;

fn extranet(app: &TestApp) -> String {
    format!("/{}/extranet", app.fjord())
}

fn access(app: &TestApp) -> String {
    format!("/{}/admin/access/{}", app.fjord(), app.cast.fjord.hansen.customer)
}

/// So many open sessions of somebody at Hansen's.
async fn sessions(app: &TestApp, username: &'static str, many: usize) -> Vec<Browser> {
    let mut entering = JoinSet::new();
    for _ in 0..many {
        let (mut browser, home) = (visitor(app), extranet(app));
        entering.spawn(async move {
            let answer = browser.sign_in(&home, username, &extranet::domain::demo::password(username)).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, home.as_str()));
            browser
        });
    }
    entering.join_all().await
}

/// Sessions of Hansen's, and of sign-ins that are no more.
async fn rows(conn: &mut sqlx::PgConnection, app: &TestApp) -> i64 {
    let sql = format!(
        "select count(*) from session s left join login l on l.account_id = s.account_id and l.id = s.login_id
         where s.account_id = '{}' and s.audience = 'extranet' and (l.id is null or l.customer_id = '{}')",
        app.account(),
        app.cast.fjord.hansen.customer
    );
    count(conn, sql).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn remove_ends_fifty_open_sessions_with_their_next_request() {
    let app = stage().await;
    let mut conn = superuser().await;
    let home = extranet(&app);
    let mut open = sessions(&app, "clara", 25).await;
    open.extend(sessions(&app, "dan", 25).await);
    assert_eq!(rows(&mut conn, &app).await, 50);
    for browser in &mut open {
        assert_eq!(browser.get(&home).await.status, 200);
    }
    let mut eva = enter(&app, "eva").await;
    let mut alma = enter(&app, "alma").await;
    let answer = alma.post(&format!("{}/remove", access(&app)), &[]).await;
    assert_eq!(answer.status, 303);
    assert!(answer.location().contains("done=removed"), "{}", answer.location());
    assert_eq!(rows(&mut conn, &app).await, 0);
    let mut still = 0;
    for (n, browser) in open.iter_mut().enumerate() {
        let page = ["", "/projects", "/time.csv", "/invoices.json", "/profile"][n % 5];
        let answer = browser.get(&format!("{home}{page}")).await;
        if answer.status != 303 || !answer.location().starts_with(&format!("{home}/sign-in")) {
            still += 1;
        }
    }
    println!("sessions alive after [Remove] {still}/50");
    assert_eq!(still, 0);
    assert!(alive(&mut eva, &home).await, "another customer's sessions stay");
    for username in ["clara", "dan"] {
        let answer = visitor(&app).sign_in(&home, username, &extranet::domain::demo::password(username)).await;
        assert_eq!(answer.status, 422, "{username} cannot sign in again");
    }
}

/// Asks for one page after the other until the session is said to be gone; whether it still opened anything then.
async fn keep_asking(mut browser: Browser, home: String, asked: Arc<AtomicUsize>, gone: Arc<AtomicBool>) -> bool {
    loop {
        let page = ["", "/profile", "/projects", "/time"][asked.fetch_add(1, SeqCst) % 4];
        let over = gone.load(SeqCst);
        let status = match page {
            // A form among them writes more than a look does.
            "/profile" => browser.post(&format!("{home}{page}"), &[("theme", "dark")]).await.status,
            _ => browser.get(&format!("{home}{page}")).await.status,
        };
        // A form that met a closed door is held by the sign-in: 401.
        assert!(matches!(status.as_u16(), 200 | 303 | 401), "{status}");
        if over {
            return alive(&mut browser, &home).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_session_comes_back_from_a_request_that_was_under_way() {
    let app = stage().await;
    let (mut conn, mut aging) = (superuser().await, superuser().await);
    let home = extranet(&app);
    let mut alma = enter(&app, "alma").await;
    // Once the sign-in stays and its sessions go, so that a row written again would open everything; once all goes.
    for (who, removed) in [("clara", false), ("dan", true)] {
        let mut sessions = sessions(&app, who, 8).await;
        let (asked, gone) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let mut asking = JoinSet::new();
        for n in 0..24_usize {
            let browser = sessions[n % sessions.len()].clone();
            asking.spawn(keep_asking(browser, home.clone(), asked.clone(), gone.clone()));
        }
        // Sessions that were not seen for a while are noted with every request: the write that could bring one back.
        let age = format!(
            "update session set last_seen_at = created_at - interval '10 minutes' where account_id = '{}' and audience = 'extranet'",
            app.account()
        );
        let until = gone.clone();
        while asked.load(SeqCst) < 100 {
            run(&mut aging, age.clone()).await;
        }
        let age = async {
            while !until.load(SeqCst) {
                run(&mut aging, age.clone()).await;
            }
        };
        let end = async {
            match removed {
                true => assert_eq!(alma.post(&format!("{}/remove", access(&app)), &[]).await.status, 303),
                false => save_sign_in(&app, &mut alma, &[("password", "orbit velvet tundra 4711 kayak")], true).await,
            }
            gone.store(true, SeqCst);
        };
        tokio::join!(age, end);
        let mut revived = asking.join_all().await.into_iter().filter(|alive| *alive).count();
        for browser in &mut sessions {
            revived += usize::from(alive(browser, &home).await);
        }
        let left = open(&mut conn, &app, who).await;
        let lost = rows(&mut conn, &app).await;
        let asked = asked.load(SeqCst);
        println!("revived under race {revived} of {asked} requests, rows left {left}");
        assert_eq!((revived, left), (0, 0));
        assert!(!removed || lost == 0, "{lost}");
    }
}

#[tokio::test]
async fn what_is_switched_off_is_off_with_the_next_request() {
    let app = stage().await;
    let mut conn = superuser().await;
    let (account, hansen) = (app.account(), app.cast.fjord.hansen);
    let (admin, extranet) = (format!("/{}/admin", app.fjord()), extranet(&app));
    let customer = format!("account_id = '{account}' and customer_id = '{}'", hansen.customer);
    let person = format!("account_id = '{account}' and id = '{}'", app.cast.fjord.vera.person);
    // Who, and what is set to what and back.
    let switches = [
        ("clara", format!("update customer_access set enabled = X where {customer}")),
        ("clara", format!("update login set enabled = X where account_id = '{account}' and username = 'clara'")),
        ("clara", format!("update contact set active = X where {customer}")),
        (
            "clara",
            format!("update customer set active = X where account_id = '{account}' and id = '{}'", hansen.customer),
        ),
        ("vera", format!("update login set enabled = X where account_id = '{account}' and username = 'vera'")),
        ("vera", format!("update person set active = X where {person}")),
    ];
    for (who, sql) in &switches {
        let home = if *who == "vera" { &admin } else { &extranet };
        let mut browser = enter(&app, who).await;
        assert!(alive(&mut browser, home).await);
        run(&mut conn, sql.replace('X', "false")).await;
        assert!(!alive(&mut browser, home).await, "{sql}");
        let answer = visitor(&app).sign_in(home, who, &extranet::domain::demo::password(who)).await;
        assert_eq!(answer.status, 422, "signing in is off as well: {sql}");
        run(&mut conn, sql.replace('X', "true")).await;
        enter(&app, who).await;
    }
    // A right or a section that is taken away is gone with the next request too, on a session that stays.
    let (mut vera, mut clara) = (enter(&app, "vera").await, enter(&app, "clara").await);
    assert_eq!(vera.get(&format!("{admin}/access")).await.status, 200);
    assert_eq!(clara.get(&format!("{extranet}/invoices")).await.status, 200);
    run(&mut conn, format!("update person set role_id = (select id from role where account_id = '{account}' and key = 'no-rights') where {person}")).await;
    run(&mut conn, format!("update customer_access set reports = '{{time}}' where {customer}")).await;
    assert_eq!(vera.get(&format!("{admin}/access")).await.status, 403);
    assert_eq!(clara.get(&format!("{extranet}/invoices")).await.status, 404);
    assert_eq!(clara.get(&format!("{extranet}/time")).await.status, 200);
}

/// Sends a contact's form as it is, with what `change` makes of it.
async fn save_sign_in(app: &TestApp, alma: &mut Browser, change: &[(&str, &str)], enabled: bool) {
    let path = format!("{}/{}", access(app), app.cast.fjord.hansen.clara.login);
    let version = alma.get(&path).await.input("login_version");
    assert!(!version.is_empty());
    let mut form = vec![("username", "clara"), ("projects", "all"), ("names", ""), ("login_version", version.as_str())];
    if enabled {
        form.push(("enabled", "on"));
    }
    form.extend_from_slice(change);
    let answer = alma.post(&path, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[tokio::test]
async fn staff_end_a_contacts_sessions_by_switching_the_sign_in_off_or_setting_a_password() {
    let app = stage().await;
    let mut conn = superuser().await;
    let home = extranet(&app);
    let (mut alma, mut clara) = (enter(&app, "alma").await, enter(&app, "clara").await);
    save_sign_in(&app, &mut alma, &[], true).await;
    assert!(alive(&mut clara, &home).await, "saving the form without a change ends nothing");
    save_sign_in(&app, &mut alma, &[], false).await;
    assert!(!alive(&mut clara, &home).await);
    assert_eq!(open(&mut conn, &app, "clara").await, 0);
    save_sign_in(&app, &mut alma, &[], true).await;
    assert!(!alive(&mut clara, &home).await, "switching on again brings nothing back");
    let mut clara = enter(&app, "clara").await;
    save_sign_in(&app, &mut alma, &[("password", "orbit velvet tundra 4711 kayak")], true).await;
    assert!(!alive(&mut clara, &home).await);
    assert_eq!(open(&mut conn, &app, "clara").await, 0);
    // The contact's own way in is gone with one click.
    let mut dan = enter(&app, "dan").await;
    let path = format!("{}/{}/remove", access(&app), app.cast.fjord.hansen.dan.login);
    assert_eq!(alma.post(&path, &[]).await.status, 303);
    assert!(!alive(&mut dan, &home).await);
}

#[tokio::test]
async fn a_new_password_ends_all_other_sessions_and_keeps_this_one() {
    let app = stage().await;
    let mut conn = superuser().await;
    for (who, half) in [("clara", "extranet"), ("alma", "admin")] {
        let home = format!("/{}/{half}", app.fjord());
        let mut own = enter(&app, who).await;
        let mut others = [enter(&app, who).await, enter(&app, who).await];
        let present = extranet::domain::demo::password(who);
        let new = "orbit velvet tundra 4711 kayak";
        let wrong = own.post(&format!("{home}/password"), &[("present", "not it"), ("new", new), ("again", new)]).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(open(&mut conn, &app, who).await, 3, "a wrong present password ends nothing");
        let answer =
            own.post(&format!("{home}/password"), &[("present", &present), ("new", new), ("again", new)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert_eq!(open(&mut conn, &app, who).await, 1);
        assert!(alive(&mut own, &home).await);
        for other in &mut others {
            assert!(!alive(other, &home).await, "{who}");
        }
        assert_eq!(visitor(&app).sign_in(&home, who, &present).await.status, 422, "the old password is no more");
        assert_eq!(visitor(&app).sign_in(&home, who, new).await.status, 303);
    }
}

#[tokio::test]
async fn signing_out_deletes_the_session_and_the_cookie_is_worth_nothing() {
    let app = stage().await;
    let mut conn = superuser().await;
    for (who, half) in [("clara", "extranet"), ("alma", "admin")] {
        let home = format!("/{}/{half}", app.fjord());
        let (mut browser, mut other) = (enter(&app, who).await, enter(&app, who).await);
        let mut kept = browser.clone();
        // A link cannot sign anybody out.
        browser.get(&format!("{home}/sign-out")).await;
        assert!(alive(&mut browser, &home).await);
        let answer = browser.post(&format!("{home}/sign-out"), &[]).await;
        assert_eq!(answer.status, 303);
        assert_eq!(answer.headers["clear-site-data"], "\"cache\", \"storage\"");
        assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
        assert_eq!(open(&mut conn, &app, who).await, 1);
        assert!(!alive(&mut kept, &home).await, "somebody who kept the cookie is out too");
        assert!(alive(&mut other, &home).await, "the other device is not");
        // Ending all others from the profile.
        let mut third = enter(&app, who).await;
        assert_eq!(other.post(&format!("{home}/profile/sessions"), &[]).await.status, 303);
        assert!(alive(&mut other, &home).await && !alive(&mut third, &home).await);
    }
}
