//! What customers see of it: nothing of drafts, everything as sent, and never a word that is only for the company.

use super::{draft, send, sent, take, wish};
use crate::support::form::Form;
use crate::support::{Browser, TestApp};
use extranet::base::ids::InvoiceId;
use extranet::domain::invoices::{self, Choice, NewPayment};

fn portal(app: &TestApp, path: &str) -> String {
    format!("/{}/extranet{path}", app.fjord())
}

const SURFACES: [&str; 9] = [
    "",
    "/invoices",
    "/invoices.csv",
    "/invoices.json",
    "/invoices?q=zq-draft",
    "/time",
    "/time.csv",
    "/time.json",
    "/projects",
];

/// Everything that a viewer can open about invoices.
async fn everything(app: &TestApp, browser: &mut Browser, id: InvoiceId) -> Vec<(String, u16, String)> {
    let mut found = Vec::new();
    let own = ["", ".csv", ".json"].map(|end| format!("/invoices/{id}{end}"));
    for path in SURFACES.iter().map(|path| (*path).to_owned()).chain(own) {
        let answer = browser.get(&portal(app, &path)).await;
        found.push((path, answer.status.as_u16(), answer.text()));
    }
    found
}

#[tokio::test]
async fn a_draft_is_nowhere_not_even_cancelled() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let mut secret = draft(7);
    (secret.note, secret.reference, secret.lines[0].description) =
        ("zq-draft note".into(), Some("zq-draft".into()), "zq-draft line".into());
    let id = invoices::create(&mut scope, hansen.customer, &secret).await.expect("a draft");
    let hours = take(&mut scope, &wish(hansen.customer)).await[0];
    scope.commit().await.expect("a commit");
    let mut clara = app.sign_in("clara").await;
    let unseen = async |clara: &mut Browser| {
        for id in [id, hours] {
            for (path, status, text) in everything(&app, clara, id).await {
                assert!(
                    !text
                        .replace("q=zq-draft", "")
                        .replace("value=\"zq-draft\"", "")
                        .replace(": zq-draft", "")
                        .contains("zq-draft"),
                    "{path}: {text}"
                );
                assert!(!path.contains(&id.to_string()) || status == 404, "{path}: {status}");
                assert!(!text.contains(&id.to_string()) || status == 404, "{path}");
            }
        }
    };
    unseen(&mut clara).await;
    let mut scope = app.staff().await;
    for id in [id, hours] {
        invoices::cancel(&mut scope, id, 1).await.expect("cancelled");
    }
    // One that another system called by a number.
    let version = invoices::find(&mut scope, hansen.invoices.draft).await.expect("a draft").version;
    invoices::cancel(&mut scope, hansen.invoices.draft, version).await.expect("cancelled");
    scope.commit().await.expect("a commit");
    unseen(&mut clara).await;
    assert_eq!(clara.get(&portal(&app, &format!("/invoices/{}", hansen.invoices.draft))).await.status, 404);
}

#[tokio::test]
async fn what_was_sent_is_seen_as_it_stands_with_payments_and_credit_notes() {
    let app = TestApp::start().await;
    let id = sent(&app, 4).await;
    let mut clara = app.sign_in("clara").await;
    let page = clara.get(&portal(&app, &format!("/invoices/{id}"))).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Advice") && page.text().contains("5,000.00") && !page.text().contains("CANARY-NOTE"));
    let mut scope = app.staff().await;
    let payment = NewPayment { paid_on: super::TODAY, amount: 200_000, note: "CANARY-NOTE bank".into() };
    invoices::pay(&mut scope, id, &payment).await.expect("paid");
    scope.commit().await.expect("a commit");
    let page = clara.get(&portal(&app, &format!("/invoices/{id}"))).await.text();
    assert!(page.contains("2,000.00") && page.contains("3,000.00") && !page.contains("CANARY-NOTE"), "{page}");
    let mut scope = app.staff().await;
    let version = invoices::find(&mut scope, id).await.expect("an invoice").version;
    let choice = Choice { lines: None, release: false, note: "We are sorry".into() };
    let note = invoices::credit(&mut scope, id, version, &choice, super::TODAY).await.expect("a credit note");
    let number = invoices::find(&mut scope, note).await.expect("a credit note").number.expect("a number");
    scope.commit().await.expect("a commit");
    let page = clara.get(&portal(&app, &format!("/invoices/{note}"))).await.text();
    assert!(page.contains("We are sorry") && page.contains("-DKK"), "{page}");
    assert!(page.contains(&format!("/extranet/invoices/{id}\"")), "it says what it is about");
    let page = clara.get(&portal(&app, &format!("/invoices/{id}"))).await.text();
    assert!(page.contains(&number) && page.contains(&format!("/extranet/invoices/{note}\"")), "{page}");
}

#[tokio::test]
async fn selected_projects_see_only_what_is_wholly_theirs() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let mut made = Vec::new();
    for projects in [
        vec![Some(hansen.website), Some(hansen.app)],
        vec![Some(hansen.website), Some(hansen.zebrafinch)],
        vec![Some(hansen.website), None],
    ] {
        let mut mixed = draft(1);
        mixed.lines = projects
            .into_iter()
            .map(|project| {
                let mut line = mixed.lines[0].clone();
                line.project = project;
                line
            })
            .collect();
        let id = invoices::create(&mut scope, hansen.customer, &mixed).await.expect("a draft");
        send(&mut scope, id).await;
        let version = invoices::find(&mut scope, id).await.expect("an invoice").version;
        let choice = Choice { lines: None, release: false, note: String::new() };
        made.push((id, invoices::credit(&mut scope, id, version, &choice, super::TODAY).await.expect("a credit note")));
    }
    scope.commit().await.expect("a commit");
    let (mut dan, mut clara, mut eva) =
        (app.sign_in("dan").await, app.sign_in("clara").await, app.sign_in("eva").await);
    let list = dan.get(&portal(&app, "/invoices.json")).await.text();
    for (place, (id, note)) in made.iter().enumerate() {
        for id in [id, note] {
            let path = portal(&app, &format!("/invoices/{id}"));
            assert_eq!(dan.get(&path).await.status, if place == 0 { 200 } else { 404 }, "{place}");
            assert_eq!(list.contains(&id.to_string()) || place == 0, place == 0);
            assert_eq!(clara.get(&path).await.status, 200);
            assert_eq!(eva.get(&path).await.status, 404, "another customer");
        }
    }
}

#[tokio::test]
async fn ids_of_the_other_account_are_nobodys() {
    let app = TestApp::start().await;
    let (id, mut rita) = (sent(&app, 1).await, app.sign_in("rita").await);
    for path in ["", "/edit", "/send", "/cancel", "/pay", "/credit"] {
        let theirs = format!("/{}/admin/invoices/{id}{path}", app.rival());
        assert_eq!(rita.get(&theirs).await.status, 404, "{path}");
        if !path.is_empty() {
            assert_eq!(rita.post(&theirs, &[("version", "2"), ("what", "all")]).await.status, 404, "{path}");
        }
    }
    let customer = app.cast.fjord.hansen.customer;
    for path in [
        format!("/invoices/hours?customer={customer}"),
        format!("/invoices/new?customer={customer}"),
        format!("/customers/{customer}/billing"),
    ] {
        assert_eq!(rita.get(&format!("/{}/admin{path}", app.rival())).await.status, 404, "{path}");
    }
    // A payment's id in somebody else's form.
    let mut scope = app.staff().await;
    let payment = NewPayment { paid_on: super::TODAY, amount: 1, note: String::new() };
    let payment = invoices::pay(&mut scope, id, &payment).await.expect("paid").to_string();
    scope.commit().await.expect("a commit");
    let own = app.cast.rival.nord.invoices.sent;
    let path = format!("/{}/admin/invoices/{own}/unpay", app.rival());
    assert_eq!(rita.post(&path, &[("payment", &payment)]).await.status, 404);
    let page = rita.get(&format!("/{}/admin/invoices/{own}/credit", app.rival())).await;
    let mut form = Form::on(&page, "what");
    form.set("what", "lines").add("line", &id.to_string());
    let answer = form.post(&mut rita, &format!("/{}/admin/invoices/{own}/credit", app.rival())).await;
    assert!([404, 422].contains(&answer.status.as_u16()), "{}", answer.status);
}
