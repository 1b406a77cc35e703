//! Payments: what is paid, and what state follows.

use super::{TODAY, events, sent};
use crate::support::TestApp;
use crate::support::rows::row;
use extranet::base::ids::{InvoiceId, PaymentId};
use extranet::domain::actor::Actor;
use extranet::domain::invoices::{self, NewPayment, Status};
use extranet::domain::scope::Access;
use extranet::error::Error;
use serde_json::json;
use time::Duration;

fn of(amount: i64) -> NewPayment {
    NewPayment { paid_on: TODAY, amount, note: "bank".into() }
}

async fn stored(app: &TestApp, id: InvoiceId) -> serde_json::Value {
    row("select state, paid, paid_on from invoice where account_id = $1 and id = $2", &[app.account().0, id.0]).await
}

#[tokio::test]
async fn parts_make_the_whole_too_much_is_told_and_a_payment_can_be_taken_out() {
    let app = TestApp::start().await;
    let id = sent(&app, 4).await; // 4 000.00 and 25 %
    let mut scope = app.staff().await;
    invoices::pay(&mut scope, id, &of(100_000)).await.expect("paid");
    let found = invoices::find(&mut scope, id).await.expect("an invoice");
    assert_eq!(found.status(TODAY), Status::PartlyPaid);
    assert_eq!(found.status(TODAY + Duration::days(15)), Status::Overdue, "a part does not stop the clock");
    assert_eq!(found.status(TODAY).open(found.gross, found.paid), 400_000);
    let last = invoices::pay(&mut scope, id, &of(400_000)).await.expect("paid");
    assert_eq!(
        invoices::find(&mut scope, id).await.expect("an invoice").status(TODAY + Duration::days(99)),
        Status::Paid
    );
    let more = invoices::pay(&mut scope, id, &of(5_000)).await.expect("too much is a payment too");
    scope.commit().await.expect("a commit");
    assert_eq!(stored(&app, id).await, json!({ "state": "paid", "paid": 505_000, "paid_on": "2026-03-02" }));
    let mut scope = app.staff().await;
    invoices::unpay(&mut scope, id, more).await.expect("taken out");
    invoices::unpay(&mut scope, id, last).await.expect("taken out");
    assert!(matches!(invoices::unpay(&mut scope, id, last).await, Err(Error::NotFound)), "once");
    assert!(matches!(invoices::unpay(&mut scope, id, PaymentId::new()).await, Err(Error::NotFound)));
    scope.commit().await.expect("a commit");
    assert_eq!(stored(&app, id).await, json!({ "state": "sent", "paid": 100_000, "paid_on": null }));
    let told = events(&app, id).await;
    assert_eq!(told.iter().filter(|event| *event == "payment.created").count(), 3);
    assert_eq!(told.iter().filter(|event| *event == "payment.removed").count(), 2);
}

#[tokio::test]
async fn payments_at_once_all_count() {
    let app = TestApp::start().await;
    let id = sent(&app, 4).await;
    let mut turns = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let (database, account) = (app.database(), app.account());
        turns.spawn(async move {
            let mut scope = database.staff(account, Actor::system("test"), Access::Write).await.expect("a scope");
            invoices::pay(&mut scope, id, &of(50_000)).await.expect("paid");
            scope.commit().await.expect("a commit");
        });
    }
    turns.join_all().await;
    assert_eq!(stored(&app, id).await["paid"], 500_000);
    assert_eq!(stored(&app, id).await["state"], "paid");
}

#[tokio::test]
async fn a_draft_is_not_paid_and_a_payment_is_of_its_own_invoice() {
    let app = TestApp::start().await;
    let (hansen, id) = (&app.cast.fjord.hansen, sent(&app, 1).await);
    let mut scope = app.staff().await;
    assert!(matches!(invoices::pay(&mut scope, hansen.invoices.draft, &of(1)).await, Err(Error::Conflict)));
    let rival = app.cast.rival.nord.invoices.sent;
    assert!(matches!(invoices::pay(&mut scope, rival, &of(1)).await, Err(Error::NotFound)));
    let payment = invoices::pay(&mut scope, id, &of(1)).await.expect("paid");
    assert!(matches!(invoices::unpay(&mut scope, hansen.invoices.sent, payment).await, Err(Error::NotFound)));
}
