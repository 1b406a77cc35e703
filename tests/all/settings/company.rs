//! Name, support address, zone and colour.

use crate::evidence::{checksums, superuser};
use crate::support::{Browser, TestApp};

async fn fields(alma: &mut Browser, page: &str) -> Vec<(&'static str, String)> {
    let stored = alma.get(page).await;
    assert_eq!(stored.status, 200, "{}", stored.text());
    vec![
        ("name", "Fjord & Fjell".into()),
        ("support_email", "help@fjord.example".into()),
        ("language", "da".into()),
        ("zone", "Europe/Copenhagen".into()),
        ("currency", "DKK".into()),
        ("brand", "#1A5FD0".into()),
        ("version", stored.input("version")),
    ]
}

async fn send(alma: &mut Browser, page: &str, form: &[(&str, String)]) -> crate::support::Answer {
    let pairs: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    alma.post(page, &pairs).await
}

#[tokio::test]
async fn what_is_saved_is_on_every_page() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let page = format!("/{}/admin/settings", app.fjord());
    let form = fields(&mut alma, &page).await;
    assert_eq!(send(&mut alma, &page, &form).await.status, 303);
    let sheet = format!("/{}/brand/1a5fd0.css", app.fjord());
    let mut clara = app.sign_in("clara").await;
    for text in [
        alma.get(&format!("/{}/admin", app.fjord())).await.text(),
        clara.get(&format!("/{}/extranet", app.fjord())).await.text(),
        app.browser().get(&format!("/{}/extranet/sign-in", app.fjord())).await.text(),
    ] {
        assert!(text.contains("Fjord &#38; Fjell") && text.contains("mailto:help@fjord.example"), "{text}");
        assert!(text.contains(&sheet), "{text}");
    }
    let answer = app.browser().get(&sheet).await;
    assert_eq!(answer.text(), ":root{--brand:#1a5fd0}");
    assert_eq!(answer.headers["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(answer.headers["content-type"], "text/css; charset=utf-8");
    let mut rita = app.sign_in("rita").await;
    let theirs = rita.get(&format!("/{}/admin", app.rival())).await.text();
    assert!(!theirs.contains("/brand/") && !theirs.contains("Fjell"), "{theirs}");
}

#[tokio::test]
async fn a_colour_has_one_spelling_and_one_meaning() {
    let app = TestApp::start().await;
    for bad in ["1A5FD0.css", "1a5.css", "1a5fd0", "1a5fd0.css.css", "red.css", "%7D*%7B.css", "1a5fd0;x.css"] {
        let answer = app.browser().get(&format!("/{}/brand/{bad}", app.fjord())).await;
        assert_eq!(answer.status, 404, "{bad}");
    }
    let mut alma = app.sign_in("alma").await;
    let page = format!("/{}/admin/settings", app.fjord());
    for bad in ["red", "#12345", "#1234567", "#12345g", "url(x)", "}*{", "ååå"] {
        let mut form = fields(&mut alma, &page).await;
        form.retain(|(name, _)| *name != "brand");
        form.push(("brand", bad.into()));
        let answer = send(&mut alma, &page, &form).await;
        assert_eq!(answer.status, 422, "{bad}");
        assert!(answer.text().contains("Fjord &#38; Fjell"), "what was typed is kept");
    }
}

#[tokio::test]
async fn the_contrast_is_told_in_words() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    alma.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
    let page = format!("/{}/admin/settings", app.fjord());
    for (colour, words) in [("#0f5f5c", "7.4:1 passes"), ("#ffd500", "1.4:1 is too little"), ("#fff", "1.0:1 is too")] {
        let mut form = fields(&mut alma, &page).await;
        form.retain(|(name, _)| *name != "brand" && *name != "language");
        form.extend([("brand", colour.to_owned()), ("language", "en".into())]);
        assert_eq!(send(&mut alma, &page, &form).await.status, 303);
        let text = alma.get(&page).await.text();
        assert!(text.contains(words), "{colour}: {text}");
    }
}

#[tokio::test]
async fn of_two_editors_the_second_sees_both_values() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let page = format!("/{}/admin/settings", app.fjord());
    let (first, mut second) = (fields(&mut alma, &page).await, fields(&mut alma, &page).await);
    assert_eq!(send(&mut alma, &page, &first).await.status, 303);
    second.retain(|(name, _)| *name != "name");
    second.push(("name", "Fjord Second".into()));
    let answer = send(&mut alma, &page, &second).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("Fjord Second") && answer.text().contains("Fjord &#38; Fjell"));
    second.retain(|(name, _)| *name != "version");
    second.push(("version", answer.input("version")));
    assert_eq!(send(&mut alma, &page, &second).await.status, 303, "the second time knowingly");
}

#[tokio::test]
async fn another_zone_moves_the_days_of_customers_without_one() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let page = format!("/{}/admin/settings", app.fjord());
    let mut form = fields(&mut alma, &page).await;
    form.retain(|(name, _)| *name != "zone");
    form.push(("zone", "Pacific/Auckland".into()));
    assert_eq!(send(&mut alma, &page, &form).await.status, 303);
    let mut conn = superuser().await;
    let jobs = crate::evidence::count(
        &mut conn,
        format!("select count(*) from job where account_id = '{}' and kind = 'redate_entries'", app.account()),
    )
    .await;
    assert!(jobs >= 1, "{jobs}");
    app.work().await;
}

#[tokio::test]
async fn without_the_right_there_are_no_settings() {
    let app = TestApp::start().await;
    let mut conn = superuser().await;
    for who in ["bo", "vera"] {
        let mut browser = app.sign_in(who).await;
        let before = checksums(&mut conn, &[app.account()]).await;
        for page in ["/settings", "/settings/logo", "/settings/access", "/settings/demo", "/settings/demo/remove"] {
            let page = format!("/{}/admin{page}", app.fjord());
            assert_eq!(browser.get(&page).await.status, 403, "{who} {page}");
        }
        for page in [
            "/settings",
            "/settings/logo",
            "/settings/logo/remove",
            "/settings/access",
            "/settings/demo/add",
            "/settings/demo/remove",
            "/settings/own",
            "/first-run",
        ] {
            let page = format!("/{}/admin{page}", app.fjord());
            assert_eq!(browser.post(&page, &[("name", "X"), ("hidden", "yes")]).await.status, 403, "{who} {page}");
        }
        assert_eq!(checksums(&mut conn, &[app.account()]).await, before, "{who}");
        let home = browser.get(&format!("/{}/admin", app.fjord())).await.text();
        assert!(!home.contains("/settings") && !home.contains("first-run"), "{who}: {home}");
    }
}
