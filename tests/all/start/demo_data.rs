//! Demo data in a real account: flagged, silent, and gone without a trace.

use super::steps::newcomer;
use crate::evidence::{checksums, count, run, superuser, texts};
use crate::support::{Browser, TestApp};
use extranet::base::ids::AccountId;
use std::collections::BTreeMap;

/// What may not differ: everything but the record of what was done and the forms it was done with.
async fn sums(conn: &mut sqlx::PgConnection, account: AccountId) -> BTreeMap<String, String> {
    let mut sums = checksums(conn, &[account]).await;
    sums.retain(|table, _| !matches!(table.as_str(), "audit" | "submission"));
    sums
}

async fn add(browser: &mut Browser, slug: &str) {
    let answer = browser.post(&format!("/{slug}/admin/settings/demo/add"), &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

async fn remove(browser: &mut Browser, slug: &str) {
    let page = format!("/{slug}/admin/settings/demo/remove");
    let answer = browser.get(&page).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(browser.post(&page, &[]).await.status, 303);
}

#[tokio::test]
async fn in_and_out_leaves_the_account_as_it_was() {
    let app = TestApp::start().await;
    let mut conn = superuser().await;
    let mut alma = app.sign_in("alma").await;
    let before = sums(&mut conn, app.account()).await;
    let rival = checksums(&mut conn, &[app.cast.rival.account]).await;
    for _ in 0..2 {
        add(&mut alma, app.fjord()).await;
        assert_ne!(sums(&mut conn, app.account()).await, before);
        remove(&mut alma, app.fjord()).await;
        assert_eq!(sums(&mut conn, app.account()).await, before);
    }
    assert_eq!(checksums(&mut conn, &[app.cast.rival.account]).await, rival);
}

#[tokio::test]
async fn it_is_what_was_promised_in_every_language() {
    let app = TestApp::start().await;
    let mut conn = superuser().await;
    for (language, word) in [
        ("en", "Online shop"),
        ("da", "Lager og kasse"),
        ("sv", "Webbutik"),
        ("de", "Planarchiv"),
        ("ro", "Trasabilitate"),
    ] {
        let (account, slug, mut ines) = newcomer(&app, language).await;
        let started = std::time::Instant::now();
        add(&mut ines, &slug).await;
        println!("{language}: {:?}", started.elapsed());
        let of = |what: &str| format!("select count(*) from {what} where account_id = '{account}'");
        assert_eq!(count(&mut conn, of("customer")).await, 3);
        assert_eq!(count(&mut conn, of("project")).await, 12);
        assert_eq!(count(&mut conn, of("ticket")).await, 9);
        assert_eq!(count(&mut conn, of("ticket_counter")).await, 0, "the account's own first case is number 1");
        assert!(count(&mut conn, of("time_entry")).await > 1_000);
        assert_eq!(count(&mut conn, format!("{} and name = '{word}'", of("project"))).await, 1, "{language}");
        let months = "select count(distinct date_trunc('month', work_date)) from time_entry";
        assert!(count(&mut conn, format!("{months} where account_id = '{account}'")).await >= 17);
        let states = format!(
            "select distinct case when state = 'sent' and due_on < current_date then 'overdue' else state end from invoice
             where account_id = '{account}' order by 1"
        );
        assert_eq!(texts(&mut conn, states).await, ["cancelled", "draft", "overdue", "paid", "sent"], "{language}");
        let currencies = format!("select distinct currency::text from invoice where account_id = '{account}'");
        let many = texts(&mut conn, currencies).await.len();
        assert_eq!(many, if language == "de" { 2 } else { 1 }, "{language}: the account's is EUR here");
        let unmarked = "select name from customer where account_id = '{account}' and name not like '%(demo)'
             union all select name from person where account_id = '{account}' and demo and name not like '%(demo)'";
        assert!(texts(&mut conn, unmarked.replace("{account}", &account.to_string())).await.is_empty());
        for page in ["", "/customers", "/projects", "/access", "/people", "/settings", "/profile"] {
            let text = ines.get(&format!("/{slug}/admin{page}")).await.text();
            assert!(text.contains("<aside class=\"demo\"") && text.contains("/settings/demo/remove"), "{page}: {text}");
        }
    }
}

#[tokio::test]
async fn nobody_in_it_signs_in_or_gets_a_mail() {
    let app = TestApp::start().await;
    let (account, slug, mut ines) = newcomer(&app, "en").await;
    let mut conn = superuser().await;
    let of = |what: &str| format!("select count(*) from {what} where account_id = '{account}'");
    let (logins, tokens) = (count(&mut conn, of("login")).await, count(&mut conn, of("token")).await);
    add(&mut ines, &slug).await;
    assert_eq!(count(&mut conn, of("login")).await, logins);
    assert_eq!(count(&mut conn, of("token")).await, tokens);
    assert_eq!(count(&mut conn, of("job")).await + count(&mut conn, of("mail")).await, 0);
    // Staff give one of its contacts an address and a sign-in all the same.
    run(&mut conn, format!("update contact set email = 'real@person.example' where account_id = '{account}'")).await;
    let pick = |sql: &str| sql.replace("{account}", &account.to_string());
    let customer =
        texts(&mut conn, pick("select id::text from customer where account_id = '{account}' and number = 'D1'")).await;
    let contact = texts(
        &mut conn,
        pick("select k.id::text from contact k join customer c on c.id = k.customer_id where k.account_id = '{account}' and c.number = 'D1'"),
    )
    .await;
    let page = format!("/{slug}/admin/access/{}/new/{}", customer[0], contact[0]);
    let form =
        [("username", "tester"), ("password", "tester opens the garden gate"), ("enabled", "on"), ("projects", "all")];
    let answer = ines.post(&page, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    while extranet::work::once(&app.app, Some(account)).await.expect("work") {}
    assert_eq!(count(&mut conn, of("mail")).await, 0, "demo data gets no mails");
    remove(&mut ines, &slug).await;
    assert_eq!(count(&mut conn, of("login")).await, logins, "and takes what was given to it along");
}

#[tokio::test]
async fn twice_is_once_and_two_accounts_do_not_meet() {
    let app = TestApp::start().await;
    let mut conn = superuser().await;
    let (account, slug, mut ines) = newcomer(&app, "de").await;
    let (other, theirs, mut ivan) = newcomer(&app, "de").await;
    let mut again = ines.clone();
    tokio::join!(add(&mut ines, &slug), add(&mut again, &slug));
    let customers = |account| format!("select count(*) from customer where account_id = '{account}'");
    assert_eq!(count(&mut conn, customers(account)).await, 3);
    add(&mut ivan, &theirs).await;
    remove(&mut ines, &slug).await;
    assert_eq!((count(&mut conn, customers(account)).await, count(&mut conn, customers(other)).await), (0, 3));
    let gone = ines.get(&format!("/{slug}/admin/settings/demo/remove")).await;
    assert_eq!(gone.status, 303, "there is nothing to confirm any more");
}

#[tokio::test]
async fn what_was_entered_below_it_goes_with_it_and_the_rest_stays() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let mut conn = superuser().await;
    let before = sums(&mut conn, app.account()).await;
    add(&mut alma, app.fjord()).await;
    let account = app.account();
    let alma_id = app.cast.fjord.alma.person;
    run(
        &mut conn,
        format!(
            "insert into time_entry (account_id, id, customer_id, project_id, person_id, work_date, seconds, state, created_at)
             select p.account_id, gen_random_uuid(), p.customer_id, p.id, '{alma_id}', current_date, 3600, 'registered', now()
             from project p join customer c on c.account_id = p.account_id and c.id = p.customer_id where p.account_id = '{account}' and c.demo limit 1"
        ),
    )
    .await;
    run(
        &mut conn,
        format!(
            "update invoice set own = true, sent_at = now() where account_id = '{account}' and state = 'paid'
               and customer_id in (select id from customer where account_id = '{account}' and demo)"
        ),
    )
    .await;
    let offered = alma.get(&format!("/{}/admin/customers/new", app.fjord())).await.text();
    assert!(offered.contains("Bo Kjær") && !offered.contains("(demo)"), "nobody of it can be chosen: {offered}");
    remove(&mut alma, app.fjord()).await;
    assert_eq!(sums(&mut conn, app.account()).await, before);
}
