//! *Time spent*, as customers see it.

use crate::support::TestApp;

#[tokio::test]
async fn clara_sees_her_hours_and_dan_only_the_columns_he_may() {
    let app = TestApp::start().await;
    let path = format!("/{}/extranet/time?period=all", app.fjord());
    let clara = app.sign_in("clara").await.get(&path).await;
    assert_eq!(clara.status, 200, "{}", clara.text());
    assert!(clara.text().contains("Zebrafinch"));
    let dan = app.sign_in("dan").await.get(&path).await;
    assert_eq!(dan.status, 200, "{}", dan.text());
    assert!(!dan.text().contains("Zebrafinch"));
}
