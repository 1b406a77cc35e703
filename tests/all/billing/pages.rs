//! The staff's pages: rights, others' ids, double posts, many at once, files.

use super::{draft, events, sent};
use crate::support::form::Form;
use crate::support::rows::{row, rows};
use crate::support::{Browser, TestApp};
use extranet::base::ids::InvoiceId;
use extranet::domain::invoices;
use uuid::Uuid;

fn admin(app: &TestApp, path: &str) -> String {
    format!("/{}/admin{path}", app.fjord())
}

async fn drafts(app: &TestApp, count: usize) -> Vec<InvoiceId> {
    let mut scope = app.staff().await;
    let mut made = Vec::new();
    for _ in 0..count {
        made.push(invoices::create(&mut scope, app.cast.fjord.hansen.customer, &draft(1)).await.expect("a draft"));
    }
    scope.commit().await.expect("a commit");
    made
}

#[tokio::test]
async fn the_list_is_searched_filtered_totalled_by_currency_and_kept_as_a_file() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let hansen = app.cast.fjord.hansen.customer;
    let text = async |alma: &mut Browser, query: &str| {
        let answer = alma.get(&admin(&app, &format!("/invoices{query}"))).await;
        assert_eq!(answer.status, 200, "{query}: {}", answer.text());
        answer.text()
    };
    let overdue = text(&mut alma, &format!("?customer={hansen}&state=overdue")).await;
    assert!(overdue.contains("2029") && !overdue.contains("2041"));
    assert!(text(&mut alma, "?q=2041").await.contains(">2041<"));
    assert!(!text(&mut alma, "?q=2041").await.contains("2029"));
    let notes = text(&mut alma, "?kind=credit_note").await;
    assert!(notes.contains("2035") && !notes.contains("2041"));
    let file = alma
        .get(&admin(&app, &format!("/invoices.csv?customer={hansen}&column=currency&column=gross&sort=number")))
        .await
        .text();
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 5, "a heading, three that were sent and a draft: {file}");
    for wrong in ["state=late", "kind=x", "from=yesterday", "customer=x", "sort=secret"] {
        assert_eq!(alma.get(&admin(&app, &format!("/invoices?{wrong}"))).await.status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn many_drafts_are_sent_at_once_and_only_drafts() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let made = drafts(&app, 3).await;
    let submit = Uuid::now_v7().to_string();
    let overdue = app.cast.fjord.hansen.invoices.overdue.to_string();
    let ids: Vec<String> = made.iter().map(ToString::to_string).collect();
    let form: Vec<(&str, &str)> = ids
        .iter()
        .map(|id| ("id", id.as_str()))
        .chain([("id", overdue.as_str()), ("submit_id", submit.as_str()), ("back", "state=draft")])
        .collect();
    let path = admin(&app, "/invoices/send");
    let answer = alma.post(&path, &form).await;
    assert_eq!(answer.location(), admin(&app, "/invoices?state=draft&done=sent&n=3&left=1"));
    assert_eq!(alma.post(&path, &form).await.location(), answer.location(), "twice is once");
    let numbers = rows(
        "select number from invoice where account_id = $1 and sent_at is not null order by number",
        &[app.account().0],
    )
    .await;
    assert_eq!(numbers.len(), 3);
    let foreign = app.cast.rival.nord.invoices.sent.to_string();
    assert_eq!(alma.post(&path, &[("id", &foreign)]).await.status, 404);
}

#[tokio::test]
async fn from_open_hours_to_paid_as_a_browser_does_it() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let hansen = &app.cast.fjord.hansen;
    let page = alma
        .get(&admin(&app, &format!("/invoices/hours?customer={}&registered=on&currency=DKK", hansen.customer)))
        .await;
    assert_eq!(page.status, 200, "{}", page.text());
    let mut form = Form::on(&page, "mark");
    let path = admin(&app, "/invoices/hours");
    assert_eq!(form.post(&mut alma, &path).await.status, 422, "nobody has said what VAT is on it");
    form.set("vat", "25");
    let made = form.post(&mut alma, &path).await;
    assert_eq!(made.status, 303, "{}", made.text());
    assert_eq!(form.post(&mut alma, &path).await.location(), made.location(), "twice is once");
    let id: InvoiceId = made.location().split(['/', '?']).find_map(|part| part.parse().ok()).expect("an id");
    form.set("submit_id", &Uuid::now_v7().to_string());
    assert_eq!(form.post(&mut alma, &path).await.status, 409, "these hours are taken");
    let ask = admin(&app, &format!("/invoices/{id}/send"));
    let form = Form::on(&alma.get(&ask).await, "version");
    assert_eq!(form.post(&mut alma, &ask).await.status, 303);
    let sent = row(
        "select number, state, gross, sender, recipient from invoice where account_id = $1 and id = $2",
        &[app.account().0, id.0],
    )
    .await;
    assert_eq!((sent["state"].as_str(), sent["sender"].as_str()), (Some("sent"), Some("Fjord Consulting")));
    assert!(sent["recipient"].as_str().is_some_and(|to| to.starts_with("Hansen & Søn A/S")));
    let pay = admin(&app, &format!("/invoices/{id}/pay"));
    let form = Form::on(&alma.get(&pay).await, "amount");
    assert_eq!(form.post(&mut alma, &pay).await.status, 303, "what is open is suggested");
    assert_eq!(form.post(&mut alma, &pay).await.status, 303, "twice is once");
    let paid = row(
        "select state, paid = gross as whole from invoice where account_id = $1 and id = $2",
        &[app.account().0, id.0],
    )
    .await;
    assert_eq!(paid, serde_json::json!({ "state": "paid", "whole": true }));
    let page = alma.get(&admin(&app, &format!("/invoices/{id}"))).await.text();
    assert!(page.contains("class=\"timeline\"") && page.contains("Alma Lindqvist"));
    assert_eq!(events(&app, id).await, ["invoice.created", "invoice.sent", "payment.created"]);
    // Back again, as a form.
    let credit = admin(&app, &format!("/invoices/{id}/credit"));
    let mut form = Form::on(&alma.get(&credit).await, "what");
    form.set("release", "on");
    let made = form.post(&mut alma, &credit).await;
    assert_eq!(made.status, 303, "{}", made.text());
    assert_eq!(form.post(&mut alma, &credit).await.location(), made.location(), "twice is once");
    assert_eq!(
        rows("select id from invoice where account_id = $1 and credit_of = $2", &[app.account().0, id.0]).await.len(),
        1
    );
}

#[tokio::test]
async fn who_may_only_look_changes_nothing_and_who_may_not_sees_nothing() {
    let app = TestApp::start().await;
    let id = sent(&app, 1).await;
    let draft = drafts(&app, 1).await[0];
    let account = app.account().0;
    crate::support::rows::change(
        "update person set role_id = (select id from role where account_id = $1 and key = 'read-only') where account_id = $1 and id = $2",
        &[account, app.cast.fjord.vera.person.0],
    )
    .await;
    let (mut vera, mut bo) = (app.sign_in("vera").await, app.sign_in("bo").await);
    for path in ["/invoices".to_owned(), format!("/invoices/{id}"), format!("/invoices/{draft}")] {
        let page = vera.get(&admin(&app, &path)).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.text().contains("/pay\"") && !page.text().contains("/edit\""), "{path}");
        assert_eq!(bo.get(&admin(&app, &path)).await.status, 403, "{path}");
    }
    for path in [
        format!("/invoices/{draft}/edit"),
        format!("/invoices/{draft}/send"),
        format!("/invoices/{id}/pay"),
        format!("/invoices/{id}/credit"),
        "/invoices/new".into(),
        "/invoices/hours".into(),
        "/invoices/series".into(),
        "/settings/billing".into(),
    ] {
        assert_eq!(vera.get(&admin(&app, &path)).await.status, 403, "{path}");
        assert_eq!(vera.post(&admin(&app, &path), &[("version", "1")]).await.status, 403, "{path}");
    }
}

#[tokio::test]
async fn what_an_account_says_on_its_invoices_is_kept_and_stands_on_the_next() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let hansen = app.cast.fjord.hansen.customer;
    let path = admin(&app, "/settings/billing");
    let mut form = Form::on(&alma.get(&path).await, "due_days");
    let stale = form.clone();
    form.set("company", "Fjord Consulting ApS")
        .set("address", "Havnegade 7\n8000 Aarhus")
        .set("vat_rate", "25")
        .set("due_days", "8")
        .set("bank", "IBAN DK50 0040");
    assert_eq!(form.post(&mut alma, &path).await.status, 303);
    assert_eq!(stale.post(&mut alma, &path).await.status, 409, "two who edit");
    let of_customer = admin(&app, &format!("/customers/{hansen}/billing"));
    let mut form = Form::on(&alma.get(&of_customer).await, "due_days");
    form.set("due_days", "21").set("reference", "PO 7");
    assert_eq!(form.post(&mut alma, &of_customer).await.status, 303);
    let form = Form::on(&alma.get(&admin(&app, &format!("/invoices/new?customer={hansen}"))).await, "text");
    assert_eq!((form.get("due_days"), form.get("reference"), form.get("vat")), ("21", "PO 7", "25"));
    let id = sent(&app, 1).await;
    let stored =
        row("select sender, bank from invoice where account_id = $1 and id = $2", &[app.account().0, id.0]).await;
    assert_eq!(stored["sender"], "Fjord Consulting ApS\nHavnegade 7\n8000 Aarhus");
    assert_eq!(stored["bank"], "IBAN DK50 0040");
    let page = alma.get(&admin(&app, &format!("/customers/{hansen}"))).await.text();
    assert!(page.contains("/invoices/hours?customer="), "a customer's page tells of invoices");
}
