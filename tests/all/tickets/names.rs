//! What those who answer are called.

use super::*;
use crate::support::rows::change;

#[tokio::test]
async fn staff_are_called_as_the_setting_says() {
    let app = TestApp::start().await;
    let (mut alma, mut clara) = (app.sign_in("alma").await, app.sign_in("clara").await);
    let id = open(&app, &mut clara, "Otter", "How?").await;
    let (desk, own) = (format!("{}/{id}", admin(&app)), format!("{}/{id}", portal(&app)));
    let vera = app.cast.fjord.vera.person.to_string();
    alma.post(&format!("{desk}/edit"), &[("version", "1"), ("state", "us"), ("assignee", &vera)]).await;
    upload(&mut alma, &format!("{desk}/answer"), &[("answer", "So."), ("then", "closed")], &[]).await;
    let customer = app.cast.fjord.hansen.customer.0;
    for (names, shown, hidden) in [
        ("full", &["Alma Lindqvist", "Vera Munk", "Closed by Alma Lindqvist"][..], &[][..]),
        ("initial", &["Alma L.", "Vera M.", "Closed by Alma L."], &["Lindqvist", "Munk"]),
        (
            "generic",
            &["Fjord Consulting", "Assigned", "Closed by Fjord Consulting"],
            &["Alma", "Vera", "Lindqvist", "Munk"],
        ),
        (
            "hidden",
            &["Fjord Consulting", "Closed by Fjord Consulting"],
            &["Alma", "Vera", "Looked after by", "Assigned"],
        ),
    ] {
        let sql = format!("update customer_access set names = '{names}' where account_id = $1 and customer_id = $2");
        change(&sql, &[app.account().0, customer]).await;
        let page = clara.get(&own).await.text();
        for text in shown {
            assert!(page.contains(text), "{text} with {names}: {page}");
        }
        for text in hidden {
            assert!(!page.contains(text), "{text} with {names}: {page}");
        }
    }
    // Where hours name nobody, cases don't either.
    let sql = "update customer_access set names = 'full', columns = '{hours,manager}' where account_id = $1 and customer_id = $2";
    change(sql, &[app.account().0, customer]).await;
    let page = clara.get(&own).await.text();
    assert!(!page.contains("Alma") && !page.contains("Vera") && page.contains("Assigned"), "{page}");
}
