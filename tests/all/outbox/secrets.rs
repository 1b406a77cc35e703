//! What a mail lets somebody in with is for whoever got it; what it quotes is for whoever may read it.

use super::{alma, mail};
use crate::support::TestApp;
use crate::support::rows::{change, row};

#[tokio::test]
async fn a_one_time_link_is_on_no_page_and_in_no_file() {
    let app = TestApp::start().await;
    let mut alma = alma(&app).await;
    let people = format!("/{}/admin/people", app.fjord());
    change(
        "update person set email = 'rolf@fjord.example' where account_id = $1 and id = $2",
        &[app.account().0, app.cast.fjord.rolf.0],
    )
    .await;
    let answer = alma.post(&format!("{people}/{}/invite", app.cast.fjord.rolf), &[("mail", "on")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    app.work().await;
    let sent = row("select * from mail where account_id = $1 and kind = 'invited'", &[app.account().0]).await;
    let text = sent["text_body"].as_str().unwrap_or_default();
    let secret = text.split("/welcome/").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap_or_default();
    assert!(secret.starts_with("inv_") && secret.len() > 40, "{text}");
    // However it came to stand there.
    let sql = format!(
        "update mail set subject = 'Link {secret}', state = 'failed', error = 'permanent error (550): no {secret}' where account_id = $1 and kind = 'invited'"
    );
    change(&sql, &[app.account().0]).await;
    let list = format!("/{}/admin/mails", app.fjord());
    let one = format!("{list}/{}", sent["id"].as_str().unwrap_or_default());
    let all = "column=to&column=kind&column=when&column=state&column=tries&column=error&column=next&column=sent";
    for address in [list.clone(), format!("{list}?{all}"), format!("{list}.csv?{all}"), one.clone()] {
        let shown = alma.get(&address).await.text();
        assert!(shown.contains("rolf@fjord.example"), "{address}: {shown}");
        assert!(!shown.contains(secret) && !shown.contains(&secret[..12]), "{address}: {shown}");
    }
    let shown = alma.get(&one).await.text();
    assert!(shown.contains("/welcome/••••••••") && shown.contains("One-time links"), "{shown}");
}

#[tokio::test]
async fn what_a_case_says_is_for_those_who_may_read_cases() {
    let app = TestApp::start().await;
    let id = mail(&app, app.account().0, "[#7] Bullfinch", "case", "failed").await;
    // Rolf's right to the settings, without the one to support cases.
    let sql =
        "update person set role_id = null, permissions = '{signed-in,settings.edit}' where account_id = $1 and id = $2";
    change(sql, &[app.account().0, app.cast.fjord.bo.person.0]).await;
    let mut bo = app.sign_in("bo").await;
    bo.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
    let list = format!("/{}/admin/mails", app.fjord());
    for address in [list.clone(), format!("{list}.csv"), format!("{list}/{id}"), format!("{list}?sort=subject")] {
        let shown = bo.get(&address).await;
        assert_eq!(shown.status, 200, "{address}");
        let shown = shown.text();
        assert!(shown.contains("About a support case"), "{address}: {shown}");
        assert!(!shown.contains("Bullfinch") && !shown.contains("The dipper sings"), "{address}: {shown}");
    }
    assert!(!bo.get(&format!("{list}?q=Bullfinch")).await.text().contains("lars@hansen"), "nor is it found by it");
    assert!(alma(&app).await.get(&format!("{list}?q=Bullfinch")).await.text().contains("lars@hansen"));
}
