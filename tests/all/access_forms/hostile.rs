//! Rubbish in every field: refused as rubbish, and never stored in part.

use super::*;
use axum::body::Body;

const FORM: &str = "application/x-www-form-urlencoded";

/// Text that has broken other programs.
const NAUGHTY: &[&str] = &[
    "'",
    "\"",
    "\\",
    "`",
    "--",
    ";--",
    "' or '1'='1",
    "'; drop table login; --",
    "$1",
    "%s%s%n",
    "{{7*7}}",
    "${7*7}",
    "<%= 7 %>",
    "<script>alert(1)</script>",
    "\"><img/src=x/onerror=alert(1)>",
    "javascript:alert(1)",
    "../../../../etc/passwd",
    "..\\..\\win.ini",
    "%00",
    "%2e%2e%2f",
    "\r\nSet-Cookie: x=y",
    "\u{0}",
    "\u{0}admin",
    "a\u{7f}b",
    "\u{202e}gnp.exe",
    "\u{feff}x",
    "\u{200b}",
    "ﷺ",
    "👩‍👩‍👧‍👦",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "ı",
    "İ",
    "ß",
    "null",
    "undefined",
    "NaN",
    "-1",
    "99999999999999999999",
    "1e400",
    "0x10",
    "true",
    "[]",
    "{}",
    "=cmd|' /C calc'!A0",
    "+1",
    "@SUM(1)",
    "()",
    "…",
    "\u{fffd}",
    "\u{10ffff}",
];

async fn state(app: &TestApp) -> (Option<Value>, Vec<Value>) {
    let customer = app.cast.fjord.hansen.customer;
    (settings(app, customer).await, logins(app, customer).await)
}

#[tokio::test]
async fn rubbish_in_any_field_is_refused_whole_or_taken_whole_and_never_breaks_anything() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut alma = app.sign_in("alma").await;
    let path = access_path(&app, hansen.customer);
    let long = "x".repeat(10_000);
    let texts: Vec<&str> = NAUGHTY.iter().copied().step_by(5).chain(["\u{0}", "time\u{0}", long.as_str()]).collect();
    for path in [path.clone(), format!("{path}/{}", hansen.dan.login)] {
        let untouched = form(&mut alma, &path).await;
        let version = if untouched.get("version").is_empty() { "login_version" } else { "version" };
        let before = state(&app).await;
        for field in ["reports", "columns", "names", "language", "projects", "project", version] {
            if field == "language" && version == "login_version" {
                continue; // a contact's form has none
            }
            for text in &texts {
                let refused = untouched.clone().set(field, text).post(&mut alma, &path).await.status.as_u16();
                assert!([400, 409, 422].contains(&refused), "{field}={text:?}: {refused}");
            }
            assert_eq!(state(&app).await, before, "{field}");
        }
    }
}

#[tokio::test]
async fn a_strange_username_or_password_is_either_taken_as_typed_or_refused() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut alma = app.sign_in("alma").await;
    let path = format!("{}/{}", access_path(&app, hansen.customer), hansen.dan.login);
    let long = "x".repeat(10_000);
    for text in NAUGHTY.iter().copied().chain([long.as_str()]) {
        let before = state(&app).await;
        let answer = form(&mut alma, &path).await.set("username", text).post(&mut alma, &path).await;
        let stored = login(&app, hansen.dan.login).await["username"].clone();
        match answer.status.as_u16() {
            303 => assert_eq!(stored, text.trim(), "{text:?}"),
            422 => assert_eq!(state(&app).await, before, "{text:?}"),
            other => panic!("{text:?}: {other}"),
        }
        let shown = alma.get(&path).await.text();
        assert!(!shown.contains("<script>alert") && !shown.contains("<img/src"), "{text:?} is shown as text");
    }
    for hidden in ["\u{0}", "\u{0}admin", "\u{202e}gnp.exe", long.as_str()] {
        let answer = form(&mut alma, &path).await.set("username", hidden).post(&mut alma, &path).await;
        assert_eq!(answer.status, 422, "{hidden:?}");
    }
    let before = state(&app).await;
    for password in ["\u{0}", long.as_str(), "short"] {
        let answer = form(&mut alma, &path).await.set("password", password).post(&mut alma, &path).await;
        assert_eq!(answer.status, 422, "{password:?}");
    }
    assert_eq!(state(&app).await, before);
}

#[tokio::test]
async fn what_is_no_form_at_all_is_a_bad_request() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let path = access_path(&app, app.cast.fjord.hansen.customer);
    let before = state(&app).await;
    let json = r#"{"username":"x"}"#;
    for (body, kind) in [
        (json, Some("application/json")),
        ("username=x", Some("text/plain")),
        ("username=x", None),
        ("username=%ff%fe", Some(FORM)),
        ("=%&&=&%zz", Some(FORM)),
        ("", Some(FORM)),
        ("username=a&username=b", Some(FORM)),
        ("<a/>", Some("application/xml")),
        ("--x\r\n\r\n", Some("multipart/form-data; boundary=x")),
    ] {
        let answer = alma.send("POST", &path, Body::from(body.to_owned()), kind).await;
        assert!(answer.status.is_client_error(), "{body:?} {kind:?}: {}", answer.status);
    }
    assert_eq!(state(&app).await, before);
}

#[tokio::test]
async fn addresses_that_name_nothing_are_not_found() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let (hansen, nord) = (app.cast.fjord.hansen.customer.to_string(), app.cast.rival.nord.customer.to_string());
    let upper = hansen.to_uppercase();
    let bare = hansen.replace('-', "");
    for id in [
        "0",
        "1",
        "new",
        "null",
        "..%2f..",
        "%27",
        "00000000-0000-0000-0000-000000000000",
        &upper,
        &bare,
        &format!("{hansen}%20"),
        &nord,
    ] {
        for path in
            [format!("/{}/admin/access/{id}", app.fjord()), format!("/{}/admin/access/{id}/remove", app.fjord())]
        {
            assert_eq!(alma.get(&path).await.status, 404, "{path}");
            assert_eq!(alma.post(&path, &[("reports", "time")]).await.status, 404, "{path}");
        }
    }
    let add = format!("/{}/admin/access/add?customer={nord}", app.fjord());
    assert_eq!(alma.get(&add).await.status, 404);
}
