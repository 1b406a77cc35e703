//! Credit notes: to the cent, each line once, and hours that are open again exactly once.

use super::{TODAY, billed, events, send, sent, take, wish};
use crate::support::TestApp;
use crate::support::rows::row;
use extranet::base::ids::InvoiceId;
use extranet::domain::invoices::hours;
use extranet::domain::invoices::{self, Choice, Kind, Status};
use extranet::error::Error;

fn all(release: bool) -> Choice {
    Choice { lines: None, release, note: "Sorry".into() }
}

async fn version(scope: &mut extranet::domain::scope::StaffScope, id: InvoiceId) -> i32 {
    invoices::find(scope, id).await.expect("an invoice").version
}

#[tokio::test]
async fn a_whole_invoice_back_and_its_hours_open_exactly_once() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let before = hours::propose(&mut scope, &wish(hansen.customer)).await.expect("a proposal");
    let drafts = take(&mut scope, &wish(hansen.customer)).await;
    for id in &drafts {
        send(&mut scope, *id).await;
    }
    let v = version(&mut scope, drafts[0]).await;
    let note = invoices::credit(&mut scope, drafts[0], v, &all(true), TODAY).await.expect("a credit note");
    let (invoice, credit) = (
        invoices::find(&mut scope, drafts[0]).await.expect("an invoice"),
        invoices::find(&mut scope, note).await.expect("a credit note"),
    );
    assert_eq!(
        (credit.kind, credit.gross, credit.net, credit.vat),
        (Kind::CreditNote, -invoice.gross, invoice.net.map(|n| -n), invoice.vat.map(|n| -n))
    );
    assert_eq!(credit.credit_of.as_ref().map(|of| of.id), Some(drafts[0]));
    assert_eq!(
        (invoice.status(TODAY), credit.status(TODAY)),
        (Status::Paid, Status::Paid),
        "one is set off against the other"
    );
    assert_eq!((invoice.paid, credit.paid), (invoice.gross, credit.gross));
    // Nothing of it can be given back again.
    let v = version(&mut scope, drafts[0]).await;
    assert!(matches!(invoices::credit(&mut scope, drafts[0], v, &all(true), TODAY).await, Err(Error::Conflict)));
    let open = hours::propose(&mut scope, &wish(hansen.customer)).await.expect("a proposal");
    assert_eq!(open.bundles.len(), 1, "only the credited one's");
    assert_eq!(open.bundles[0].net, before.bundles[0].net);
    let again = take(&mut scope, &wish(hansen.customer)).await;
    send(&mut scope, again[0]).await;
    scope.commit().await.expect("a commit");
    assert_eq!(billed(&app, hansen.entries.today).await["invoice_id"], again[0].to_string());
    let twice = row(
        "select count(*) as n from (select entry_id from invoice_entry where account_id = $1 and not released group by 1 having count(*) > 1) t",
        &[app.account().0],
    )
    .await;
    assert_eq!(twice["n"], 0);
    assert_eq!(events(&app, drafts[0]).await, ["invoice.created", "invoice.sent", "invoice.credited"]);
    assert_eq!(events(&app, note).await, ["credit-note.sent"]);
}

#[tokio::test]
async fn line_by_line_comes_to_the_same_as_all_at_once() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let mut draft = super::draft(1);
    // Three lines whose VAT together is not what they come to one by one.
    draft.lines = (0..3)
        .map(|_| {
            let mut line = draft.lines[0].clone();
            line.price = extranet::base::money::Rate(3_300);
            line
        })
        .collect();
    let id = invoices::create(&mut scope, hansen.customer, &draft).await.expect("a draft");
    send(&mut scope, id).await;
    let invoice = invoices::find(&mut scope, id).await.expect("an invoice");
    assert_eq!((invoice.net, invoice.vat, invoice.gross), (Some(99), Some(25), 124));
    let mut gross = 0;
    for line in &invoice.lines {
        let choice = Choice { lines: Some(vec![line.id]), release: false, note: String::new() };
        let v = version(&mut scope, id).await;
        let note = invoices::credit(&mut scope, id, v, &choice, TODAY).await.expect("a credit note");
        gross += invoices::find(&mut scope, note).await.expect("a credit note").gross;
        let v = version(&mut scope, id).await;
        assert!(
            matches!(invoices::credit(&mut scope, id, v, &choice, TODAY).await, Err(Error::Conflict)),
            "each line once"
        );
    }
    assert_eq!(gross, -invoice.gross, "together they are the invoice");
    assert_eq!(invoices::find(&mut scope, id).await.expect("an invoice").status(TODAY), Status::Paid);
}

#[tokio::test]
async fn credits_need_an_invoice_that_was_sent_as_it_was_read() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let id = sent(&app, 3).await;
    let mut scope = app.staff().await;
    let v = version(&mut scope, id).await;
    assert!(matches!(invoices::credit(&mut scope, id, v - 1, &all(false), TODAY).await, Err(Error::Conflict)));
    let v = version(&mut scope, hansen.invoices.draft).await;
    assert!(matches!(
        invoices::credit(&mut scope, hansen.invoices.draft, v, &all(false), TODAY).await,
        Err(Error::Conflict)
    ));
    let v = version(&mut scope, hansen.invoices.credit_note).await;
    assert!(matches!(
        invoices::credit(&mut scope, hansen.invoices.credit_note, v, &all(false), TODAY).await,
        Err(Error::Conflict)
    ));
    let rival = app.cast.rival.nord.invoices.sent;
    assert!(matches!(invoices::credit(&mut scope, rival, 1, &all(false), TODAY).await, Err(Error::NotFound)));
    // A line of another invoice.
    let other = invoices::find(&mut scope, hansen.invoices.sent).await.expect("an invoice").lines[0].id;
    let choice = Choice { lines: Some(vec![other]), release: true, note: String::new() };
    let v = version(&mut scope, id).await;
    assert!(matches!(invoices::credit(&mut scope, id, v, &choice, TODAY).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn an_imported_invoice_is_credited_with_the_hours_its_system_told() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let v = version(&mut scope, hansen.invoices.sent).await;
    let note = invoices::credit(&mut scope, hansen.invoices.sent, v, &all(true), TODAY).await.expect("a credit note");
    let (invoice, credit) = (
        invoices::find(&mut scope, hansen.invoices.sent).await.expect("an invoice"),
        invoices::find(&mut scope, note).await.expect("a credit note"),
    );
    assert_eq!(credit.gross, -invoice.gross);
    assert_eq!(credit.lines.len(), invoice.lines.len());
    scope.commit().await.expect("a commit");
    let entry = billed(&app, hansen.entries.invoiced).await;
    assert_eq!((entry["state"].as_str(), &entry["invoice_id"]), (Some("approved"), &serde_json::Value::Null));
}
