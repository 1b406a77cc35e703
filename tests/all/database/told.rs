//! What the database does of what the program decided: names by their initials, tasks only where they are shown.

use super::rows::{clara, scoped};
use crate::evidence::{count, run, superuser, texts};
use crate::support::TestApp;

#[tokio::test]
async fn names_are_ordered_by_the_initial_that_is_shown() {
    use extranet::domain::visibility::Names;
    let mut conn = superuser().await;
    for name in [
        "Bo Kragh",
        "Bo",
        "Ida  Krag-Holm",
        "Anna Maria von Öst",
        "Søren Ås",
        "李 小龙",
        "Jean\tLuc",
        "O'Neil d'Arc",
        "A B C D",
        "Zoë Ŝ",
        "x y",
    ] {
        let sql = format!("select initials('{}')", name.replace('\'', "''"));
        let sql = texts(&mut conn, sql).await;
        let shown = Names::Initial.show(name).expect("a name");
        assert_eq!(sql, [shown], "{name}");
    }
}

#[tokio::test]
async fn with_the_task_column_hidden_the_portals_role_reads_no_task() {
    let app = TestApp::start().await;
    let mut conn = superuser().await;
    let (account, hansen) = (app.account(), app.cast.fjord.hansen);
    let (customer, project) = (hansen.customer, hansen.website);
    run(
        &mut conn,
        format!(
            "insert into task (account_id, id, customer_id, project_id, name, position, created_at)
             values ('{account}', gen_random_uuid(), '{customer}', '{project}', 'Hidden work', 99, now())"
        ),
    )
    .await;
    for (tasks, some) in [("shown", true), ("hidden", false), ("", false)] {
        let settings: Vec<_> = clara(&app)
            .into_iter()
            .map(|(key, value)| if key == "tasks" { (key, tasks.into()) } else { (key, value) })
            .collect();
        let mut portal = scoped("portal", &settings).await;
        assert_eq!(count(&mut portal, "select count(*) from task").await > 0, some, "{tasks:?}");
    }
}
