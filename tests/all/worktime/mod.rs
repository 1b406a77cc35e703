//! Hours that staff enter themselves: the list, the week, the day, the timer, approving.

mod approving;
mod days;
mod entries;
mod lists;
mod timers;
mod weeks;

use crate::support::TestApp;
use crate::support::rows::{row, rows};
use extranet::base::ids::{PersonId, ProjectId};
use serde_json::Value;
use uuid::Uuid;

pub fn admin(app: &TestApp, path: &str) -> String {
    format!("/{}/admin{path}", app.fjord())
}

/// Without the cast's rates.
pub async fn no_rates(app: &TestApp) {
    let mut conn = crate::evidence::superuser().await;
    crate::evidence::run(&mut conn, format!("delete from rate where account_id = '{}'", app.account())).await;
}

/// Everybody's rate of 1000.00 an hour in kroner, since ever, and no other.
pub async fn thousand(app: &TestApp) {
    no_rates(app).await;
    use extranet::base::money::Rate;
    use extranet::domain::rates::{self, Step, Target};
    let mut scope = app.staff().await;
    let step = Step {
        target: Target::default(),
        valid_from: time::macros::date!(2000 - 01 - 01),
        currency: "DKK".parse().expect("a currency"),
        rate: Some(Rate(10_000_000)),
    };
    rates::create(&mut scope, &step).await.expect("a rate");
    scope.commit().await.expect("a commit");
}

/// Somebody's hours on a project from 2000 on and before 2026, in the order of their days.
pub async fn entries(app: &TestApp, person: PersonId, project: ProjectId, from: &str, to: &str) -> Vec<Value> {
    let sql = format!(
        "select id, work_date, seconds, amount, rate::text, currency, billable, state, description, version, started_at, ended_at, task_id from time_entry
         where account_id = $1 and person_id = $2 and project_id = $3 and work_date between '{from}' and '{to}' order by work_date, seconds"
    );
    rows(&sql, &[app.account().0, person.0, project.0]).await
}

/// The kept sums are what the entries add up to, for every project, month and currency of the account.
pub async fn months_are_right(app: &TestApp) {
    let account: [Uuid; 1] = [app.account().0];
    let kept = rows(
        "select project_id, month, currency, sum(entries)::int as entries, sum(seconds)::int8 as seconds, sum(amount)::int8 as amount,
                sum(amount_entries)::int as amount_entries
         from time_month where account_id = $1 and entries > 0 group by 1, 2, 3 order by 1, 2, 3",
        &account,
    )
    .await;
    let rebuilt = rows(
        "select project_id, date_trunc('month', work_date)::date as month, coalesce(currency, '') as currency, count(*)::int as entries,
                sum(seconds)::int8 as seconds, coalesce(sum(amount), 0)::int8 as amount, count(amount)::int as amount_entries
         from time_entry where account_id = $1 group by 1, 2, 3 order by 1, 2, 3",
        &account,
    )
    .await;
    assert_eq!(kept, rebuilt);
}

/// How many hours the account has in all.
pub async fn count(app: &TestApp) -> i64 {
    row("select count(*) as n from time_entry where account_id = $1", &[app.account().0]).await["n"]
        .as_i64()
        .unwrap_or_default()
}
