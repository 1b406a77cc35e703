//! Search: finds what the asker may see, and tells of nothing else.

use crate::support::{Browser, TestApp};

async fn look(browser: &mut Browser, slug: &str, q: &str) -> String {
    let q: String = url::form_urlencoded::byte_serialize(q.as_bytes()).collect();
    let answer = browser.get(&format!("/{slug}/admin/search?part=list&q={q}")).await;
    assert_eq!(answer.status, 200, "{q}: {}", answer.text());
    answer.text()
}

#[tokio::test]
async fn everything_is_found_by_who_may_see_it() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let (fjord, slug) = (&app.cast.fjord, app.fjord());
    for (q, href) in [
        ("hansen", format!("/customers/{}", fjord.hansen.customer)),
        ("CLARA", format!("/contacts/{}", fjord.hansen.clara.contact)),
        ("harbourlight", format!("/projects/{}", fjord.hansen.website)),
        ("rolf", format!("/people/{}/edit", fjord.rolf)),
    ] {
        let text = look(&mut alma, slug, q).await;
        assert!(text.contains(&format!("href=\"/{slug}/admin{href}\"")), "{q}: {text}");
        assert!(!text.contains("<html"), "a fragment has no frame");
        let page = alma.get(&format!("/{slug}/admin/search?q={q}")).await.text();
        assert!(page.contains(&href) && page.contains("<h1>"), "the same as a page: {q}");
    }
    let text = look(&mut alma, slug, "try it out").await;
    assert!(text.contains(&format!("href=\"/{slug}/admin/settings/demo\"")), "by the name it has there: {text}");
    alma.post(&format!("/{slug}/admin/profile"), &[("language", "de")]).await;
    let text = look(&mut alma, slug, "einstell").await;
    assert!(
        text.contains(&format!("href=\"/{slug}/admin/settings\"")),
        "pages by their name in one's own language: {text}"
    );
}

#[tokio::test]
async fn an_invoice_is_found_by_its_number_by_who_may_see_invoices() {
    let app = TestApp::start().await;
    let sent = app.cast.fjord.hansen.invoices.sent;
    let row = crate::support::rows::row(
        "select number from invoice where account_id = $1 and id = $2",
        &[app.account().0, sent.0],
    )
    .await;
    let number = row["number"].as_str().expect("a number").to_owned();
    let mut alma = app.sign_in("alma").await;
    let text = look(&mut alma, app.fjord(), &number).await;
    assert!(text.contains(&format!("/invoices/{sent}")), "{text}");
    for who in ["vera", "bo"] {
        let mut browser = app.sign_in(who).await;
        assert!(!look(&mut browser, app.fjord(), &number).await.contains("/invoices/"), "{who}");
    }
}

#[tokio::test]
async fn what_was_changed_last_comes_first() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let slug = app.fjord();
    for (name, color) in [("Aardvark Works", "EUR"), ("Zebra Works", "EUR")] {
        let form = [("name", name), ("currency", color), ("active", "on")];
        assert_eq!(alma.post(&format!("/{slug}/admin/customers/new"), &form).await.status, 303);
    }
    let text = look(&mut alma, slug, "").await;
    let (first, second) = (text.find("Zebra Works").expect("recent"), text.find("Aardvark Works").expect("recent"));
    assert!(first < second, "{text}");
    let mut vera = app.sign_in("vera").await;
    assert!(!look(&mut vera, slug, "").await.contains("Zebra Works"), "somebody else's last steps are theirs");
}

#[tokio::test]
async fn nothing_is_told_beyond_the_asker_s_rights() {
    let app = TestApp::start().await;
    let slug = app.fjord();
    let mut bo = app.sign_in("bo").await;
    for q in ["hansen", "clara", "harbourlight", "rolf", "lund", "a", "e", ""] {
        let text = look(&mut bo, slug, q).await;
        for path in ["/customers", "/contacts", "/projects", "/people", "/tickets", "/settings", "/access"] {
            assert!(!text.contains(path), "{q}: {text}");
        }
    }
    let mut vera = app.sign_in("vera").await;
    let text = look(&mut vera, slug, "rolf").await;
    assert!(text.contains("/people?q=Rolf") && !text.contains("/edit"), "who may not edit is led to the list: {text}");
    let text = look(&mut vera, slug, "s").await;
    assert!(!text.contains("/settings") && !text.contains("/new"), "{text}");
}

#[tokio::test]
async fn the_other_account_and_secrets_are_never_found() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let mut rita = app.sign_in("rita").await;
    for q in ["nord", "nora", "gala", "rita"] {
        assert!(!look(&mut alma, app.fjord(), q).await.contains("href=\"/rival"), "{q}");
        let found = look(&mut alma, app.fjord(), q).await;
        assert!(!found.contains(&app.cast.rival.nord.customer.to_string()), "{q}: {found}");
    }
    for q in ["hansen", "clara", "lund", "harbourlight", "alma"] {
        let found = look(&mut rita, app.rival(), q).await;
        assert!(
            !found.contains("/customers/") && !found.contains("/projects/") && !found.contains("/people/"),
            "{q}: {found}"
        );
    }
    assert_eq!(alma.get(&format!("/{}/admin/search?q=nord", app.rival())).await.status, 303, "to the sign-in");
}

#[tokio::test]
async fn hostile_words_are_only_words() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let long = "x".repeat(3_000);
    for q in [
        "'; drop table customer; --",
        "%",
        "_",
        "\\",
        "\"><script>alert(1)</script>",
        "{{7*7}}",
        "' or 1=1 --",
        "\u{202e}evil",
        "😀",
        "#",
        "#99999999999999999999",
        long.as_str(),
    ] {
        let text = look(&mut alma, app.fjord(), q).await;
        assert!(!text.contains("<script"), "{q}: {text}");
        assert!(!text.contains("/customers/") || q == "_", "a sign is no wildcard: {q}: {text}");
    }
    let answer = alma.get(&format!("/{}/admin/search?q=%00", app.fjord())).await;
    assert_eq!(answer.status, 400);
    assert!(app.browser().get(&format!("/{}/admin/search?q=x", app.fjord())).await.location().contains("/sign-in"));
}

#[tokio::test]
async fn single_keys_can_be_switched_off() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let home = format!("/{}/admin", app.fjord());
    assert!(alma.get(&home).await.text().contains("<body class=\"staff\" data-keys>"));
    alma.post(&format!("{home}/profile"), &[("language", "en"), ("theme", "system")]).await;
    let text = alma.get(&home).await.text();
    assert!(text.contains("<body class=\"staff\">") && !text.contains("data-go="), "{text}");
    alma.post(&format!("{home}/profile"), &[("language", "en"), ("single_keys", "on")]).await;
    assert!(alma.get(&home).await.text().contains("data-keys"));
    let sql = "select id from audit where account_id = $1 and event = 'profile.updated'";
    assert_eq!(crate::support::rows::rows(sql, &[app.account().0]).await.len(), 2, "recorded once each");
}
