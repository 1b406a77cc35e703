//! The overview: what waits and what ends is told to whoever may see it, and to nobody else.

use crate::evidence::{run, superuser};
use crate::support::TestApp;

#[tokio::test]
async fn what_waits_and_what_ends_is_told_by_rights() {
    let app = TestApp::start().await;
    let mut conn = superuser().await;
    let (account, fjord) = (app.account(), &app.cast.fjord);
    let today = "(now() at time zone 'Europe/Copenhagen')::date";
    for sql in [
        format!("update project set ends_on = {today} + 5, state = 'running' where account_id = '{account}' and id = '{}'", fjord.hansen.website),
        format!("update project set budget_seconds = 3600, budget_monthly = false, state = 'running' where account_id = '{account}' and id = '{}'", fjord.lund.warehouse),
        format!("update person set valid_until = {today} + 3 where account_id = '{account}' and id = '{}'", fjord.vera.person),
        format!(
            "insert into mail (account_id, id, recipient, subject, text_body, html_body, message_id, state, error, created_at)
             values ('{account}', gen_random_uuid(), 'x@y.example', 's', 't', 'h', 'm', 'failed', 'refused', now());
             insert into job (account_id, id, kind, payload, run_at, dead_at, created_at)
             values ('{account}', gen_random_uuid(), 'send_mail', '{{}}', now(), now(), now())"
        ),
    ] {
        run(&mut conn, sql).await;
    }
    let home = format!("/{}/admin", app.fjord());
    let mut alma = app.sign_in("alma").await;
    alma.post(&format!("{home}/profile"), &[("language", "en")]).await;
    let text = alma.get(&home).await.text();
    for words in
        ["1 mail of this week", "1 task in the background", "Vera Munk", "Harbourlight", "Pakhuset", "of the budget"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let mut bo = app.sign_in("bo").await;
    let told = bo.get(&home).await.text();
    for words in ["Vera Munk", "Harbourlight", "Pakhuset", "class=\"today\""] {
        assert!(!told.contains(words), "{words}: {told}");
    }
    let mut vera = app.sign_in("vera").await;
    vera.post(&format!("{home}/profile"), &[("language", "en")]).await;
    let told = vera.get(&home).await.text();
    assert!(told.contains("Harbourlight") && !told.contains("mail of this week"), "{told}");
    assert!(!told.contains("/people/"), "who may not edit people gets no link there: {told}");
    let mut rita = app.sign_in("rita").await;
    let theirs = rita.get(&format!("/{}/admin", app.rival())).await.text();
    assert!(!theirs.contains("Harbourlight") && !theirs.contains("Vera Munk"), "{theirs}");
}
