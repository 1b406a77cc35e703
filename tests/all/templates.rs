//! Every page in every language: whole, with one heading, and without a word that nobody has translated.

use crate::support::rows::change;
use crate::support::{Answer, Browser, TestApp};
use extranet::base::words::{Lang, Words};
use extranet::domain::accounts;
use extranet::domain::scope::Access;
use extranet::web::{
    self,
    routes::{Method, Policy},
};
use uuid::Uuid;

/// The address of a route, about Hansen and what is Hansen's.
fn address(app: &TestApp, path: &str, token: &str) -> String {
    let (fjord, hansen) = (&app.cast.fjord, &app.cast.fjord.hansen);
    let mut before = String::new();
    let mut parts = Vec::new();
    for part in path.split('/') {
        let place = part.split_once('{').map(|(_, rest)| rest.split('}').next().unwrap_or_default());
        let filled = match (place, before.as_str()) {
            (None, _) => part.to_owned(),
            (Some("account"), _) => app.fjord().to_owned(),
            (Some("login"), _) => hansen.clara.login.to_string(),
            (Some("file"), "brand") => "0f5f5c.css".into(),
            // Nobody has sent one yet.
            (Some("file"), "logo") => "0123456789abcdef0123456789abcdef.png".into(),
            (Some("token"), _) => token.to_owned(),
            (Some("*rest"), _) => "nowhere".into(),
            (Some("*path"), _) => web::assets::CSS_APP_CSS.trim_start_matches("/static/").to_owned(),
            (Some("child"), "receipts") => fjord.expenses.draft_receipt.to_string(),
            (Some("child"), "files") => hansen.cases.shown.file.to_string(),
            (Some("child"), "top-ups") => hansen.plan.top_up.to_string(),
            (Some("child"), "new") => hansen.clara.contact.to_string(),
            (Some("child"), "phases") => hansen.plan.phase.to_string(),
            (Some("child"), "milestones") => hansen.plan.milestone.to_string(),
            (Some("child"), "reports") => hansen.plan.report.to_string(),
            (Some("child"), "tasks") => hansen.plan.task.to_string(),
            (Some("child"), _) => hansen.clara.login.to_string(),
            (Some("id"), "prepaid") => hansen.plan.prepaid.to_string(),
            (Some("id"), "rates") => hansen.plan.rate.to_string(),
            (Some("id"), "access" | "customers") => hansen.customer.to_string(),
            // Made by nobody yet.
            (Some("id"), "views" | "undo") => fjord.alma.login.to_string(),
            // Written below, so that there is one.
            (Some("id"), "mails") => fjord.alma.login.to_string(),
            (Some("id"), "contacts") => hansen.clara.contact.to_string(),
            (Some("id"), "projects") => hansen.website.to_string(),
            (Some("id"), "expenses") => fjord.expenses.draft.to_string(),
            (Some("id"), "time") => hansen.entries.today.to_string(),
            (Some("id"), "people") => fjord.vera.person.to_string(),
            (Some("id"), "runs") => fjord.sync.to_string(),
            (Some("id"), "schedules") => fjord.schedule.to_string(),
            (Some("id"), "tickets") => hansen.cases.shown.case.to_string(),
            (Some("id"), "imports") => fjord.import.to_string(),
            (Some("id"), "invoices") if ["/edit", "/send", "/cancel"].iter().any(|end| path.ends_with(end)) => {
                hansen.invoices.draft.to_string()
            }
            (Some("id"), "invoices") => hansen.invoices.sent.to_string(),
            (Some(place), noun) => panic!("{path}: what is {{{place}}} of {noun}? Name one here."),
        };
        if place.is_none() {
            before = part.to_owned();
        }
        let ending = part.split_once('}').map_or("", |(_, ending)| ending);
        parts.push(if place.is_some() { format!("{filled}{ending}") } else { filled });
    }
    parts.join("/")
}

/// What stands between the tags.
fn texts(html: &str) -> Vec<&str> {
    html.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text.trim())
        .filter(|text| !text.is_empty())
        .collect()
}

fn is_page(answer: &Answer) -> bool {
    answer.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn sound(answer: &Answer, lang: Lang, what: &str) {
    let html = answer.text();
    assert!(html.starts_with("<!doctype html>"), "{what}: {html}");
    assert!(html.contains(&format!("<html lang=\"{}\"", lang.html())), "{what}: {}", &html[..200.min(html.len())]);
    assert_eq!(html.matches("<h1").count(), 1, "{what}: {html}");
    // The page's own; bars of a chart have titles, too.
    let head = html.split("</head>").next().unwrap_or_default();
    assert_eq!((head.matches("<title>").count(), html.matches("<main").count()), (1, 1), "{what}");
    for rest in ["{{", "}}", "{%", "{ $", "{$", "Some(", "None)", "\u{fffd}"] {
        assert!(!html.contains(rest), "{what}: {rest}");
    }
    for text in texts(&html) {
        // A key that found no word shows as itself.
        let key = text.len() > 3
            && text.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '.'))
            && text.contains(['-', '.'])
            // "dec." is a month.
            && !text.ends_with('.');
        assert!(!key && !Words::keys().iter().any(|known| known.contains('-') && *known == text), "{what}: \"{text}\"");
    }
    for empty in [
        "<h1></h1>",
        "<title> ·",
        "<button></button>",
        "aria-label=\"\"",
        "<label></label>",
        "<caption></caption>",
        "<th scope=\"col\"></th>",
        "<p></p>",
        "<li></li>",
        "<dt></dt>",
    ] {
        assert!(!html.contains(empty), "{what}: {empty}");
    }
}

async fn language(app: &TestApp, login: Uuid, lang: Lang) {
    change(
        &format!("update login set language = '{}' where account_id = $1 and id = $2", lang.tag()),
        &[app.account().0, login],
    )
    .await;
}

async fn every_page(lang: Lang) {
    let app = TestApp::start().await;
    for login in [app.cast.fjord.alma.login, app.cast.fjord.hansen.clara.login, app.cast.fjord.bo.login] {
        language(&app, login.0, lang).await;
    }
    let mail = "insert into mail (account_id, id, recipient, subject, text_body, html_body, message_id, state, error, created_at)
                values ($1, $2, 'x@y.example', 'Subject', 'Text', '', 'm', 'failed', 'permanent error (550): no', now())";
    change(mail, &[app.account().0, app.cast.fjord.alma.login.0]).await;
    let mut scope = app.database().root(Access::Write).await.expect("a scope");
    let email = "ingrid@fjord.example".parse().expect("an address");
    let token = accounts::invite_owner(&mut scope, app.account(), "Ingrid Vang", &email).await.expect("a link");
    scope.commit().await.expect("stored");
    let (mut alma, mut clara, mut bo) =
        (app.sign_in("alma").await, app.sign_in("clara").await, app.sign_in("bo").await);
    let mut pages = 0;
    for route in web::routes(false).all().into_iter().filter(|route| route.method == Method::Get) {
        let mut path = address(&app, &route.path, token.expose());
        let browser: &mut Browser = match route.policy {
            Policy::Anyone => {
                path = format!("{path}?lang={}", lang.tag());
                &mut app.browser()
            }
            Policy::Staff(_) => &mut alma,
            Policy::Portal(_) => &mut clara,
        };
        let answer = browser.get(&path).await;
        let what = format!("{lang}: {path}");
        let expected = match route.path.as_str() {
            "/" | "/{account}/logo/{file}" => 404,
            "/{account}/admin/settings/demo/remove" => 303,
            "/{account}" | "/{account}/admin/access/add" => 303,
            other if other.ends_with("{*rest}") => 404,
            _ => 200,
        };
        assert_eq!(answer.status, expected, "{what}: {}", answer.text());
        if is_page(&answer) {
            sound(&answer, lang, &what);
            pages += 1;
        }
    }
    assert!(pages >= 20, "{pages}");
    mistakes(&app, &mut alma, &mut clara, lang).await;
    refusals(&app, &mut bo, lang).await;
}

/// What a form says when nothing in it was right.
async fn mistakes(app: &TestApp, alma: &mut Browser, clara: &mut Browser, lang: Lang) {
    let mut said = 0;
    let routes = web::routes(false).all();
    let pages: Vec<String> =
        routes.iter().filter(|route| route.method == Method::Get).map(|route| route.path.clone()).collect();
    for route in routes.into_iter().filter(|route| route.method == Method::Post) {
        // A button without a page of its own.
        if !pages.contains(&route.path) {
            continue;
        }
        let browser = match route.policy {
            Policy::Staff(_) => &mut *alma,
            Policy::Portal(_) => &mut *clara,
            Policy::Anyone => continue,
        };
        let changes = ["/remove", "/profile", "/sessions", "/close", "/reopen", "/run", "/send", "/cancel", "/billing"]
            .iter()
            .any(|end| route.path.ends_with(end));
        // buttons of the connection; its form is asked below like any other
        let button = route.path.contains("/imports/kimai/") && !route.path.ends_with("/edit");
        if changes || button {
            continue; // a button alone, or a form in which nothing can be wrong
        }
        let path = address(app, &route.path, "inv_none");
        let answer = browser
            .post(
                &path,
                &[
                    ("name", ""),
                    ("username", "two words"),
                    ("password", "short"),
                    ("new", "short"),
                    ("valid_until", "never"),
                    ("version", "1"),
                ],
            )
            .await;
        assert_eq!(answer.status, 422, "{path}: {}", answer.text());
        sound(&answer, lang, &format!("{lang}: POST {path}"));
        assert!(answer.text().contains(&Words::of(lang).errors_title()), "{path}");
        said += 1;
    }
    assert!(said >= 5, "{said}");
}

/// The pages that say no.
async fn refusals(app: &TestApp, bo: &mut Browser, lang: Lang) {
    let (admin, portal) = (format!("/{}/admin", app.fjord()), format!("/{}/extranet", app.fjord()));
    let home = bo.get(&admin).await;
    sound(&home, lang, "without rights");
    let forbidden = bo.get(&format!("{admin}/access")).await;
    assert_eq!(forbidden.status, 403);
    sound(&forbidden, lang, "a right is missing");
    let mut anybody = app.browser();
    anybody.headers = vec![("accept-language".into(), format!("{}, en;q=0.1", lang.tag()))];
    for (path, status) in [
        ("/nobody-here/extranet/sign-in", 404),
        ("/nowhere/at/all", 404),
        (format!("{portal}/sign-in?q=%00").as_str(), 400),
        (format!("{portal}/sign-in?next={portal}/time").as_str(), 200),
    ] {
        let answer = anybody.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        sound(&answer, lang, path);
    }
    for nth in 1..=6 {
        let answer = anybody.sign_in(&portal, "nobody", "wrong").await;
        assert_eq!(answer.status, if nth < 6 { 422 } else { 429 });
        sound(&answer, lang, "signing in");
        if nth == 5 {
            // The first wait is short: a slow machine must not miss it.
            app.app.web.clock.advance(time::Duration::seconds(-60));
        }
    }
    let mut stranger = anybody.clone();
    stranger.headers.push(("sec-fetch-site".into(), "cross-site".into()));
    let answer = stranger.sign_in(&portal, "clara", "x").await;
    assert_eq!(answer.status, 403);
    sound(&answer, lang, "from another site");
}

#[tokio::test]
async fn english() {
    every_page(Lang::En).await;
}

#[tokio::test]
async fn danish() {
    every_page(Lang::Da).await;
}

#[tokio::test]
async fn swedish() {
    every_page(Lang::Sv).await;
}

#[tokio::test]
async fn german() {
    every_page(Lang::De).await;
}

#[tokio::test]
async fn romanian() {
    every_page(Lang::Ro).await;
}
