//! Approving somebody's week.

use super::{admin, entries};
use crate::support::{Form, TestApp};
use serde_json::json;

#[tokio::test]
async fn a_week_is_approved_as_it_was_looked_at_and_taken_back() {
    let app = TestApp::start().await;
    let (mut alma, mut bo, fjord) = (app.sign_in("alma").await, app.sign_in("bo").await, &app.cast.fjord);
    let week = admin(&app, "/time/week");
    let row = fjord.hansen.website.to_string();
    let hours =
        [("week", "2025-W10"), ("row", row.as_str()), ("c0-0", "2:00"), ("s0-0", ""), ("c0-6", "1:30"), ("s0-6", "")];
    assert_eq!(bo.post(&week, &hours).await.status, 303);
    let path = admin(&app, "/time/approve?week=2025-W10");
    let page = alma.get(&path).await;
    assert!(page.text().contains("Bo Kjær") && page.text().contains("3:30"), "{}", page.text());
    let form = Form::on(&page, "stamp");
    let more = [("week", "2025-W10"), ("row", row.as_str()), ("c0-1", "4:00"), ("s0-1", "")];
    assert_eq!(bo.post(&week, &more).await.status, 303);
    let to = admin(&app, "/time/approve");
    assert_eq!(form.post(&mut alma, &to).await.status, 409, "it is more than was looked at");
    let done = Form::on(&alma.get(&path).await, "stamp").post(&mut alma, &to).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let states = async || {
        let stored = entries(&app, fjord.bo.person, fjord.hansen.website, "2025-03-03", "2025-03-09").await;
        json!(stored.iter().map(|row| row["state"].clone()).collect::<Vec<_>>())
    };
    assert_eq!(states().await, json!(["approved", "approved", "approved"]));
    // Approved hours are locked in the week.
    let page = bo.get(&admin(&app, "/time/week?week=2025-W10")).await.text();
    assert!(!page.contains("name=\"c0-0\"") && page.contains("name=\"c0-2\""), "{page}");
    let page = alma.get(done.location()).await.text();
    let undo = page.split("/undo/").nth(1).and_then(|rest| rest.split('"').next()).expect("a way back").to_owned();
    assert_eq!(alma.post(&admin(&app, &format!("/undo/{undo}")), &[]).await.status, 303);
    assert_eq!(states().await, json!(["registered", "registered", "registered"]));
    assert_eq!(bo.get(&path).await.status, 403);
    assert_eq!(bo.post(&to, &[]).await.status, 403);
    assert_eq!(alma.get(&admin(&app, "/time/approve?week=2025-W60")).await.status, 400);
    let theirs = app.cast.rival.rita.person.to_string();
    let form = [("week", "2025-W10"), ("person", theirs.as_str()), ("waiting", "3"), ("stamp", "3")];
    assert_eq!(alma.post(&to, &form).await.status, 409, "nothing of theirs is here");
}
