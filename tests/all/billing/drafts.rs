//! Drafts written by hand, as browsers write them: lines come and go without a script, and nothing typed is lost.

use super::{currency, draft, events};
use crate::support::form::Form;
use crate::support::rows::{row, rows};
use crate::support::{Browser, TestApp};
use extranet::base::ids::InvoiceId;
use extranet::base::money::Rate;
use extranet::domain::invoices;
use extranet::error::Error;

fn admin(app: &TestApp, path: &str) -> String {
    format!("/{}/admin{path}", app.fjord())
}

async fn blank(app: &TestApp, alma: &mut Browser) -> Form {
    let page = alma.get(&admin(app, &format!("/invoices/new?customer={}", app.cast.fjord.hansen.customer))).await;
    assert_eq!(page.status, 200, "{}", page.text());
    Form::on(&page, "text")
}

#[tokio::test]
async fn lines_are_added_and_removed_and_everything_typed_stays() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let new = admin(&app, "/invoices/new");
    let mut form = blank(&app, &mut alma).await;
    form.set("text", "Workshop").set("quantity", "2,5").set("unit", "days").set("price", "8.000,00").set("vat", "25");
    form.set("note", "Thank you").set("internal_note", "CANARY-NOTE").set("act", "add");
    let page = form.post(&mut alma, &new).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let mut form = Form::on(&page, "text");
    assert_eq!(form.all("text"), ["Workshop", ""]);
    assert_eq!((form.get("price"), form.get("note"), form.all("vat")), ("8.000,00", "Thank you", vec!["25", "25"]));
    form.choose("text", &["Workshop", "Travel"])
        .choose("quantity", &["2,5", "1"])
        .choose("price", &["8.000,00", "349,50"]);
    form.choose("unit", &["days", ""]).choose("discount", &["10", ""]).choose("vat", &["25", "0"]).set("act", "count");
    let page = form.post(&mut alma, &new).await;
    assert_eq!(page.status, 200);
    let text = page.text();
    // 2.5 × 8 000 less 10 %, and the travel: 18 349.50; VAT only on the first.
    assert!(text.contains("18,349.50") && text.contains("22,849.50"), "{text}");
    let mut form = Form::on(&page, "text");
    form.set("act", "save");
    let saved = form.post(&mut alma, &new).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let again = form.post(&mut alma, &new).await;
    assert_eq!(again.location(), saved.location(), "posted twice, made once");
    let id: InvoiceId = saved.location().split(['/', '?']).find_map(|part| part.parse().ok()).expect("an id");
    let stored = row(
        "select net, vat, gross, number, state, own from invoice where account_id = $1 and id = $2",
        &[app.account().0, id.0],
    )
    .await;
    assert_eq!(
        stored,
        serde_json::json!({ "net": 1_834_950, "vat": 450_000, "gross": 2_284_950, "number": null, "state": "draft", "own": true })
    );
    assert_eq!(events(&app, id).await, ["invoice.created"]);
    // One line less.
    let edit = admin(&app, &format!("/invoices/{id}/edit"));
    let mut form = Form::on(&alma.get(&edit).await, "text");
    form.set("act", "remove-0");
    let mut form = Form::on(&form.post(&mut alma, &edit).await, "text");
    assert_eq!(form.all("text"), ["Travel"]);
    form.set("act", "save");
    assert_eq!(form.post(&mut alma, &edit).await.status, 303);
    let stored = row("select net, gross, (select count(*) from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id) as lines from invoice i where account_id = $1 and id = $2", &[app.account().0, id.0]).await;
    assert_eq!(stored, serde_json::json!({ "net": 34_950, "gross": 34_950, "lines": 1 }));
}

#[tokio::test]
async fn mistakes_are_told_beside_their_line() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let new = admin(&app, "/invoices/new");
    for (field, value) in [
        ("quantity", "many"),
        ("quantity", ""),
        ("quantity", "1,23456"),
        ("price", "999999999999999"),
        ("price", "9,99999"),
        ("vat", "101"),
        ("vat", ""),
        ("vat", "-1"),
        ("discount", "x"),
        ("text", ""),
        ("project", &app.cast.fjord.lund.warehouse.to_string()),
        ("currency", "kroner"),
        ("due_days", "400"),
    ] {
        let mut form = blank(&app, &mut alma).await;
        form.set("text", "Workshop").set("quantity", "2").set("price", "8000").set("vat", "25").set("act", "save");
        form.set(field, value);
        let page = form.post(&mut alma, &new).await;
        assert_eq!(page.status, 422, "{field}={value}");
        assert!(page.text().contains("aria-invalid=\"true\"") || field == "project", "{field}={value}");
    }
    let mut empty = blank(&app, &mut alma).await;
    empty.set("act", "save");
    assert_eq!(empty.post(&mut alma, &new).await.status, 422, "nothing on it");
    let found =
        rows("select id from invoice where account_id = $1 and own and number is null", &[app.account().0]).await;
    assert!(found.is_empty(), "nothing of it was kept: {found:?}");
}

#[tokio::test]
async fn a_second_editor_sees_both_and_a_line_of_hours_keeps_its_sum() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let taken = super::take(&mut scope, &super::wish(hansen.customer)).await;
    scope.commit().await.expect("a commit");
    let (mut alma, mut other) = (app.sign_in("alma").await, app.sign_in("alma").await);
    let edit = admin(&app, &format!("/invoices/{}/edit", taken[0]));
    let mut mine = Form::on(&alma.get(&edit).await, "text");
    let mut theirs = Form::on(&other.get(&edit).await, "text");
    let lines = mine.all("hours").len();
    assert!(lines >= 2 && mine.all("hours").iter().all(|id| !id.is_empty()));
    let before = row("select net from invoice where account_id = $1 and id = $2", &[app.account().0, taken[0].0]).await;
    // Somebody who types figures into a line of hours types in vain.
    let huge = vec!["99999"; lines];
    mine.choose("quantity", &huge).choose("price", &huge).set("note", "Mine").set("act", "save");
    assert_eq!(mine.post(&mut alma, &edit).await.status, 303);
    assert_eq!(
        row("select net from invoice where account_id = $1 and id = $2", &[app.account().0, taken[0].0]).await,
        before
    );
    theirs.set("note", "Theirs").set("act", "save");
    let conflict = theirs.post(&mut other, &edit).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text().contains("Mine") && conflict.text().contains("Theirs"));
    // A line of hours that is removed gives them back.
    let mut form = Form::on(&conflict, "text");
    form.set("act", "remove-0");
    let mut form = Form::on(&form.post(&mut other, &edit).await, "text");
    form.set("act", "save");
    assert_eq!(form.post(&mut other, &edit).await.status, 303);
    let left = row(
        "select (select count(*) from time_entry e where e.account_id = $1 and e.invoice_id = $2) as held,
                (select count(*) from invoice_entry e where e.account_id = $1 and e.invoice_id = $2) as listed,
                (select sum(amount)::int8 from invoice_entry e where e.account_id = $1 and e.invoice_id = $2) as amount,
                (select net from invoice i where i.account_id = $1 and i.id = $2) as net",
        &[app.account().0, taken[0].0],
    )
    .await;
    assert_eq!(left["held"], left["listed"]);
    assert_eq!(left["amount"], left["net"]);
    assert!(left["net"].as_i64() < before["net"].as_i64());
}

#[tokio::test]
async fn a_draft_has_no_others_projects_and_no_others_lines() {
    let app = TestApp::start().await;
    let (hansen, lund) = (&app.cast.fjord.hansen, &app.cast.fjord.lund);
    let mut scope = app.staff().await;
    let mut foreign = draft(1);
    foreign.lines[0].project = Some(lund.warehouse);
    assert!(matches!(invoices::create(&mut scope, hansen.customer, &foreign).await, Err(Error::NotFound)));
    let id = invoices::create(&mut scope, hansen.customer, &draft(1)).await.expect("a draft");
    let hours = super::take(&mut scope, &super::wish(hansen.customer)).await[0];
    let line = invoices::find(&mut scope, hours).await.expect("a draft").lines[0].id;
    let mut stolen = draft(1);
    stolen.lines[0].hours = Some(line);
    assert!(matches!(invoices::update(&mut scope, id, 1, &stolen).await, Err(Error::Conflict)));
    let mut yen = draft(1);
    (yen.currency, yen.lines[0].price) = (currency("JPY"), Rate(15_000));
    let id = invoices::create(&mut scope, hansen.customer, &yen).await.expect("a draft");
    assert_eq!(invoices::find(&mut scope, id).await.expect("a draft").net, Some(2), "a yen has no smaller unit");
}
