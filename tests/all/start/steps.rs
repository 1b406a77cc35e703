//! The ticks follow what exists, in a new account from its first link on.

use crate::evidence::{run, superuser, texts};
use crate::support::{Browser, TestApp};
use extranet::base::ids::AccountId;
use extranet::domain::accounts::{self, NewAccount};
use extranet::domain::scope::Access;

/// A new account of its own, and its first administrator with the welcome behind them.
pub async fn newcomer(app: &TestApp, language: &str) -> (AccountId, String, Browser) {
    let slug = format!("new-{}", &uuid::Uuid::now_v7().simple().to_string()[12..]);
    let new = NewAccount {
        slug: slug.parse().expect("a slug"),
        name: "New Company".into(),
        language: language.parse().expect("a language"),
        zone: "Europe/Berlin".parse().expect("a zone"),
        currency: "EUR".parse().expect("a currency"),
        demo: false,
    };
    let mut scope = app.database().root(Access::Write).await.expect("a scope");
    let account = accounts::create(&mut scope, &new).await.expect("an account");
    let email = "ines@new.example".parse().expect("an address");
    let secret = accounts::invite_owner(&mut scope, account, "Ines", &email).await.expect("a link");
    scope.commit().await.expect("stored");
    let mut ines = app.browser();
    let pass = "ines opens the garden gate 2026";
    let form = [("username", "ines"), ("new", pass), ("again", pass)];
    let answer = ines.post(&format!("/{slug}/admin/welcome/{}", secret.expose()), &form).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("/{slug}/admin").as_str()));
    (account, slug, ines)
}

/// Which steps are ticked.
async fn ticks(ines: &mut Browser, slug: &str) -> Vec<bool> {
    let text = ines.get(&format!("/{slug}/admin")).await.text();
    let list =
        text.split("<ol class=\"steps\">").nth(1).and_then(|rest| rest.split("</ol>").next()).unwrap_or_default();
    list.split("<li").skip(1).map(|step| step.starts_with(" class=\"done\"")).collect()
}

#[tokio::test]
async fn the_first_page_has_five_steps_that_tick_themselves() {
    let app = TestApp::start().await;
    let (account, slug, mut ines) = newcomer(&app, "en").await;
    let admin = format!("/{slug}/admin");
    assert_eq!(ticks(&mut ines, &slug).await, [false; 5]);
    let mut conn = superuser().await;
    run(&mut conn, format!("update account set logo = repeat('a', 32) where id = '{account}'")).await;
    assert_eq!(ticks(&mut ines, &slug).await, [false; 5], "a logo alone is not the company");
    run(&mut conn, format!("update account set support_email = 'help@new.example' where id = '{account}'")).await;
    assert_eq!(ticks(&mut ines, &slug).await, [true, false, false, false, false]);
    let form = [("name", "First"), ("currency", "EUR"), ("active", "on")];
    let customer = ines.post(&format!("{admin}/customers/new"), &form).await;
    let customer =
        customer.location().split('?').next().and_then(|path| path.rsplit('/').next()).expect("an id").to_owned();
    assert_eq!(ticks(&mut ines, &slug).await, [true, true, false, false, false]);
    let access = format!("{admin}/access/{customer}");
    let version = ines.get(&access).await.input("version");
    let form = [
        ("enabled", "on"),
        ("reports", "time"),
        ("projects", "all"),
        ("columns", "hours"),
        ("names", "full"),
        ("username", "first"),
        ("password", "first opens the garden gate 2026"),
        ("version", version.as_str()),
    ];
    let answer = ines.post(&access, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(ticks(&mut ines, &slug).await, [true, true, false, true, false]);
    run(
        &mut conn,
        format!("update login set last_sign_in_at = now() where account_id = '{account}' and username = 'first'"),
    )
    .await;
    assert_eq!(ticks(&mut ines, &slug).await, [true, true, false, true, false], "nobody here has looked yet");
    let text = ines.get(&access).await.text();
    let look = text.split("href=\"").find(|link| link.contains("/preview/")).and_then(|link| link.split('"').next());
    assert_eq!(ines.get(look.expect("a way to look")).await.status, 200);
    assert_eq!(ticks(&mut ines, &slug).await, [true, true, false, true, true]);
    run(&mut conn, format!("delete from customer where account_id = '{account}'")).await;
    assert_eq!(ticks(&mut ines, &slug).await, [true, false, false, false, false], "and untick themselves");
}

#[tokio::test]
async fn they_can_be_hidden_and_shown_again() {
    let app = TestApp::start().await;
    let (account, slug, mut ines) = newcomer(&app, "en").await;
    let admin = format!("/{slug}/admin");
    assert_eq!(ines.post(&format!("{admin}/first-run"), &[("hidden", "yes")]).await.status, 303);
    let text = ines.get(&admin).await.text();
    assert!(!text.contains("class=\"steps\"") && text.contains("Show the first steps"), "{text}");
    assert_eq!(ines.post(&format!("{admin}/first-run"), &[("hidden", "no")]).await.status, 303);
    assert_eq!(ticks(&mut ines, &slug).await, [false; 5]);
    let sql = format!(
        "select detail::text from audit where account_id = '{account}' and event = 'settings.updated' and actor_name = 'Ines' order by at, id"
    );
    let told = texts(&mut superuser().await, sql).await;
    assert_eq!(told, ["{\"first_run_hidden\": true}", "{\"first_run_hidden\": false}"]);
}

#[tokio::test]
async fn what_is_only_for_trying_ticks_nothing_but_the_look_from_outside() {
    let app = TestApp::start().await;
    let (account, slug, mut ines) = newcomer(&app, "en").await;
    let admin = format!("/{slug}/admin");
    assert_eq!(ines.post(&format!("{admin}/settings/demo/add"), &[]).await.status, 303);
    assert_eq!(ines.post(&format!("{admin}/settings/own"), &[]).await.status, 303);
    assert_eq!(ticks(&mut ines, &slug).await, [false; 5]);
    let mut conn = superuser().await;
    run(
        &mut conn,
        format!(
            "insert into customer_access (account_id, customer_id, enabled, reports, all_projects, columns, names, created_at, updated_at)
             select account_id, id, true, '{{}}', true, '{{}}', 'full', now(), now() from customer where account_id = '{account}' and own;
             insert into login (account_id, id, audience, customer_id, username, username_key, last_sign_in_at, created_at)
             select account_id, gen_random_uuid(), 'extranet', id, 'us', 'us', now(), now() from customer where account_id = '{account}' and own"
        ),
    )
    .await;
    let text = ines.get(&format!("{admin}/access")).await.text();
    let look = text.split("href=\"").find(|link| link.contains("/preview/")).and_then(|link| link.split('"').next());
    assert_eq!(ines.get(look.expect("a way to look")).await.status, 200);
    assert_eq!(ticks(&mut ines, &slug).await, [false, false, false, false, true], "one's own look counts as one");
}
