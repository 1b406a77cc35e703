//! Several currencies stand beside each other and are never added.

use crate::support::TestApp;
use crate::support::rows::change;

#[tokio::test]
async fn a_customer_who_owes_in_two_currencies_sees_two_sums() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    for (invoice, set) in [
        (hansen.invoices.sent, "currency = 'USD', net = 12345, vat = 0, gross = 12345, paid = 0, state = 'sent'"),
        (hansen.invoices.overdue, "currency = 'GBP', net = 67800, vat = 0, gross = 67800, paid = 0, state = 'sent'"),
    ] {
        change(&format!("update invoice set {set} where account_id = $1 and id = $2"), &[app.account().0, invoice.0])
            .await;
    }
    let mut clara = app.sign_in("clara").await;
    for page in ["", "/invoices", "/invoices.csv", "/invoices.json"] {
        let text = clara.get(&format!("/{}/extranet{page}", app.fjord())).await.text();
        assert!(text.contains("123.45") || text.contains("12345"), "{page}: {text}");
        assert!(text.contains("678.00") || text.contains("67800") || text.contains("678.0"), "{page}: {text}");
        assert!(!text.contains("801.45") && !text.contains("80145"), "{page}: added across currencies: {text}");
    }
    let home = clara.get(&format!("/{}/extranet", app.fjord())).await.text();
    assert!(home.contains("$123.45") && home.contains("£678.00"), "each with its sign: {home}");
}
