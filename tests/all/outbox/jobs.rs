//! Work that was given up: told in words, tried again, or put aside.

use super::alma;
use crate::support::TestApp;
use crate::support::rows::{change, row, rows};
use uuid::Uuid;

async fn dead(account: Uuid, kind: &str, payload: &str, error: &str) -> Uuid {
    let id = Uuid::now_v7();
    let sql = format!(
        "insert into job (account_id, id, kind, payload, run_at, attempts, dead_at, last_error, created_at)
         values ($1, $2, '{kind}', '{payload}', now(), 12, now(), '{error}', now())"
    );
    change(&sql, &[account, id]).await;
    id
}

#[tokio::test]
async fn what_it_was_and_why_is_told_without_a_secret_and_without_sql() {
    let app = TestApp::start().await;
    let (account, fjord) = (app.account().0, &app.cast.fjord);
    let clara = format!("{{\"kind\":\"access_given\",\"login\":\"{}\"}}", fjord.hansen.clara.login);
    dead(account, "access_given", &clara, "error returned from database: relation \"login\" inv_secret").await;
    dead(account, "send_mail", "{\"kind\":\"send_mail\",\"mail\":\"no id at all\"}", "permanent error (550): no").await;
    dead(account, "paint_the_fence", "{}", "not understood: unknown variant").await;
    dead(account, "invited", "[1, 2]", "not found").await;
    let case = row("select id, number, (select id from person where account_id = $1 limit 1) as to from ticket where account_id = $1 limit 1", &[account]).await;
    let handed = format!("{{\"kind\":\"case_handed\",\"ticket\":{},\"to\":{},\"by\":null}}", case["id"], case["to"]);
    dead(account, "case_handed", &handed, "busy").await;
    let case = format!("#{}", case["number"]);
    let mut alma = alma(&app).await;
    let list = format!("/{}/admin/mails/jobs", app.fjord());
    for address in
        [list.clone(), format!("{list}.csv"), format!("{list}?sort=about&dir=desc"), format!("{list}?sort=what")]
    {
        let shown = alma.get(&address).await;
        assert_eq!(shown.status, 200, "{address}");
        let shown = shown.text();
        for words in [
            "Tell a contact about their sign-in",
            "clara",
            "A fault inside Extranet",
            "The mail server refused it (550)",
            "Another version of Extranet",
            "no longer there",
            &case,
        ] {
            assert!(shown.contains(words), "{address}: {words}: {shown}");
        }
        for hidden in ["relation", "database", "inv_secret", "paint_the_fence", "variant"] {
            assert!(!shown.contains(hidden), "{address}: {hidden}");
        }
    }
    let found = alma.get(&format!("{list}?q=clara")).await.text();
    assert!(found.contains("1 given up"), "{found}");
    for who in ["bo", "vera"] {
        assert_eq!(app.sign_in(who).await.get(&list).await.status, 403, "{who}");
    }
}

#[tokio::test]
async fn it_is_tried_again_or_put_aside_and_the_overview_follows() {
    let app = TestApp::start().await;
    let account = app.account().0;
    let clara = format!("{{\"kind\":\"access_given\",\"login\":\"{}\"}}", app.cast.fjord.hansen.clara.login);
    let tried = dead(account, "access_given", &clara, "busy").await;
    let aside = dead(account, "paint_the_fence", "{}", "not understood: x").await;
    let foreign = dead(app.cast.rival.account.0, "access_given", "{}", "busy").await;
    let mut alma = alma(&app).await;
    let home = format!("/{}/admin", app.fjord());
    let list = format!("{home}/mails/jobs");
    let overview = alma.get(&home).await.text();
    assert!(
        overview.contains("2 tasks in the background") && overview.contains(&format!("href=\"{list}\"")),
        "{overview}"
    );
    let change = format!("{list}/change");
    let (one, two, three) = (tried.to_string(), aside.to_string(), foreign.to_string());
    let submit = Uuid::now_v7().to_string();
    for _ in 0..2 {
        let form = [("act", "retry"), ("id", &one), ("id", &three), ("submit_id", &submit)];
        let answer = alma.post(&change, &form).await;
        assert!(answer.location().ends_with("done=retry&n=1"), "{}", answer.location());
    }
    assert!(alma.post(&change, &[("act", "dismiss"), ("id", &two), ("id", &three)]).await.location().ends_with("n=1"));
    assert!(alma.post(&change, &[("act", "retry")]).await.location().contains("none-picked"));
    assert_eq!(alma.post(&change, &[("act", "burn"), ("id", &two)]).await.status, 400);
    app.work().await;
    let done = row("select done_at from job where account_id = $1 and id = $2", &[account, tried]).await;
    assert!(done["done_at"].is_string(), "{done}");
    let mail = rows("select 1 from mail where account_id = $1 and recipient like 'clara%'", &[account]).await;
    assert_eq!(mail.len(), 1, "once, though the form came twice");
    let theirs = row("select dead_at, dismissed_at from job where id = $1", &[foreign]).await;
    assert!(theirs["dead_at"].is_string() && theirs["dismissed_at"].is_null(), "another account's is left alone");
    assert!(!alma.get(&home).await.text().contains("in the background"), "seen to");
    assert!(alma.get(&list).await.text().contains("Nothing was given up"));
    let put = alma.get(&format!("{list}?state=dismissed")).await.text();
    assert!(put.contains("does not know") && put.contains(&two), "{put}");
    let told =
        rows("select event from audit where account_id = $1 and event like 'job.%' order by event", &[account]).await;
    let events: Vec<_> = told.iter().filter_map(|row| row["event"].as_str()).collect();
    assert_eq!(events, ["job.dismissed", "job.retried"]);
}
