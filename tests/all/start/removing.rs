//! What others refer to is taken away whole or not at all, and never with a fault.

use crate::support::TestApp;
use crate::support::rows::{change, row, rows};
use uuid::Uuid;

#[tokio::test]
async fn a_demo_person_with_work_for_a_real_customer_stays_with_it_when_the_demo_goes() {
    let app = TestApp::start().await;
    let (account, hansen, rolf) = (app.account().0, &app.cast.fjord.hansen, app.cast.fjord.rolf.0);
    let mut alma = app.sign_in("alma").await;
    let home = format!("/{}/admin", app.fjord());
    // One without any work, and Rolf: manager, with hours, expenses, a case, a task.
    let idle = Uuid::now_v7();
    change(
        "insert into person (account_id, id, name, demo, created_at) values ($1, $2, 'Idle Demo', true, now())",
        &[account, idle],
    )
    .await;
    change("update person set demo = true where account_id = $1 and id = $2", &[account, rolf]).await;
    for sql in [
        "update customer set manager_id = $2 where account_id = $1 and id = $3",
        "update project set manager_id = $2 where account_id = $1 and id = (select id from project where account_id = $1 and customer_id = $3 limit 1)",
        "update time_entry set person_id = $2 where account_id = $1 and id = (select id from time_entry where account_id = $1 and customer_id = $3 limit 1)",
        "update expense set person_id = $2 where account_id = $1 and id = (select id from expense where account_id = $1 and customer_id = $3 limit 1)",
        "update ticket set assignee_id = $2 where account_id = $1 and id = (select id from ticket where account_id = $1 and customer_id = $3 limit 1)",
        "update task set assignee_id = $2 where account_id = $1 and id = (select id from task where account_id = $1 and customer_id = $3 limit 1)",
    ] {
        change(sql, &[account, rolf, hansen.customer.0]).await;
    }
    let before = row("select count(*) as n from time_entry where account_id = $1", &[account]).await;
    let answer = alma.post(&format!("{home}/settings/demo/remove"), &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(
        row("select count(*) as n from time_entry where account_id = $1", &[account]).await,
        before,
        "no hours went"
    );
    let stayed = row("select demo, active from person where account_id = $1 and id = $2", &[account, rolf]).await;
    assert_eq!((stayed["demo"].as_bool(), stayed["active"].as_bool()), (Some(false), Some(false)));
    assert!(rows("select 1 from person where account_id = $1 and id = $2", &[account, idle]).await.is_empty());
    for page in ["/people", "/time?period=all", "/expenses", "/tickets", "/projects", "/customers"] {
        assert_eq!(alma.get(&format!("{home}{page}")).await.status, 200, "{page}");
    }
}

#[tokio::test]
async fn an_access_and_its_sign_ins_go_though_everything_refers_to_their_people() {
    let app = TestApp::start().await;
    let (account, hansen) = (app.account().0, &app.cast.fjord.hansen);
    let mut clara = app.sign_in("clara").await;
    assert_eq!(clara.get(&format!("/{}/extranet/time", app.fjord())).await.status, 200);
    let mut alma = app.sign_in("alma").await;
    let access = format!("/{}/admin/access/{}", app.fjord(), hansen.customer);
    let one = alma.post(&format!("{access}/{}/remove", hansen.dan.login), &[]).await;
    assert_eq!(one.status, 303, "{}", one.text());
    let all = alma.post(&format!("{access}/remove"), &[]).await;
    assert_eq!(all.status, 303, "{}", all.text());
    assert!(
        rows("select 1 from login where account_id = $1 and customer_id = $2", &[account, hansen.customer.0])
            .await
            .is_empty()
    );
    let cases =
        rows("select 1 from ticket where account_id = $1 and customer_id = $2", &[account, hansen.customer.0]).await;
    assert!(!cases.is_empty(), "what they wrote stays");
    assert_ne!(clara.get(&format!("/{}/extranet/time", app.fjord())).await.status, 200, "and nobody is inside");
    assert_eq!(alma.post(&format!("{access}/remove"), &[]).await.status, 404, "it is gone already");
}

#[tokio::test]
async fn what_hours_and_expenses_are_on_is_not_removed() {
    let app = TestApp::start().await;
    let (account, hansen) = (app.account().0, &app.cast.fjord.hansen);
    let mut alma = app.sign_in("alma").await;
    let project = format!("/{}/admin/projects/{}", app.fjord(), hansen.website);
    let task = alma.post(&format!("{project}/tasks/{}/remove", hansen.plan.task), &[("version", "1")]).await;
    assert!(task.status.is_redirection() || task.status.is_client_error(), "{}: {}", task.status, task.text());
    assert_eq!(
        rows("select 1 from task where account_id = $1 and id = $2", &[account, hansen.plan.task.0]).await.len(),
        1
    );
    let phase = alma.post(&format!("{project}/phases/{}/remove", hansen.plan.phase), &[("version", "1")]).await;
    assert!(phase.status.is_redirection() || phase.status.is_client_error(), "{}: {}", phase.status, phase.text());
    assert_eq!(alma.get(&project).await.status, 200);
}
