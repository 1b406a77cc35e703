//! The own company as a customer: there once, treated like any other, counted nowhere.

use crate::evidence::{count, superuser};
use crate::support::TestApp;

#[tokio::test]
async fn one_click_makes_it_and_leads_to_its_access() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let own = format!("/{}/admin/settings/own", app.fjord());
    let mut again = alma.clone();
    let (first, second) = tokio::join!(alma.post(&own, &[]), again.post(&own, &[]));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert_eq!(first.location(), second.location(), "at most one");
    let access = alma.get(first.location()).await;
    assert_eq!(access.status, 200);
    assert!(access.text().contains("Fjord Consulting"), "{}", access.text());
    let mut conn = superuser().await;
    let sql = format!("select count(*) from customer where account_id = '{}' and own", app.account());
    assert_eq!(count(&mut conn, sql).await, 1);
}
