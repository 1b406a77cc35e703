//! When hours appear: what is not released is on no list and in no sum, whatever the address asks for.

use crate::evidence::{run, superuser};
use crate::support::rows::{change, row, rows};
use crate::support::{Browser, TestApp};
use serde_json::Value;
use uuid::Uuid;

const GATES: [(&str, &str); 5] = [
    ("registered", "true"),
    ("approved", "state in ('approved', 'invoiced')"),
    ("invoiced", "state = 'invoiced'"),
    ("after-1", "work_date <= current_date - 1"),
    ("after-45", "work_date <= current_date - 45"),
];

/// A customer of fjord's whose hours are of every state, and somebody of theirs who sees all of it.
async fn stage() -> (TestApp, Uuid, Uuid, Browser) {
    let app = TestApp::start().await;
    let (account, customer) = (app.account().0, app.cast.fjord.hansen.customer.0);
    for state in ["approved", "registered", "invoiced"] {
        let sql = "update time_entry set state = '{state}' where (account_id, id) = (
            select account_id, id from time_entry where account_id = $1 and customer_id = $2 and state <> '{state}' order by work_date desc, id limit 1)";
        change(&sql.replace("{state}", state), &[account, customer]).await;
    }
    change("update customer set zone = 'UTC' where account_id = $1 and id = $2", &[account, customer]).await;
    change(
        "update customer_access set columns = columns || '{hours,value,description}' where account_id = $1 and customer_id = $2",
        &[account, customer],
    )
    .await;
    let clara = app.sign_in("clara").await;
    (app, account, customer, clara)
}

async fn release(app: &TestApp, gate: &str) {
    let sql = format!("update customer_access set release = '{gate}' where account_id = $1 and customer_id = $2");
    change(&sql, &[app.account().0, app.cast.fjord.hansen.customer.0]).await;
}

async fn json(browser: &mut Browser, app: &TestApp, path: &str) -> Value {
    let answer = browser.get(&format!("/{}/extranet/{path}", app.fjord())).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

#[tokio::test]
async fn lists_totals_and_projects_count_only_what_is_released() {
    let (app, account, customer, mut clara) = stage().await;
    let mut seen = Vec::new();
    for (gate, which) in GATES {
        release(&app, gate).await;
        let stored = row(
            &format!(
                "select count(*) as rows, coalesce(sum(seconds), 0) as seconds from time_entry where account_id = $1 and customer_id = $2 and {which}"
            ),
            &[account, customer],
        )
        .await;
        // Sums over whole months come from what is kept, sums over other periods from the entries.
        for period in ["period=all", "from=2000-01-01&to=2019-12-31", "from=2020-01-02&to=2039-12-30"] {
            let report = json(&mut clara, &app, &format!("time.json?{period}")).await;
            let (rows, seconds) = if period.contains("2019") {
                (0.into(), 0.into())
            } else {
                (stored["rows"].clone(), stored["seconds"].clone())
            };
            assert_eq!(report["row_count"], rows, "{gate} {period}");
            let shown: i64 =
                report["rows"].as_array().into_iter().flatten().filter_map(|row| row["hours"].as_i64()).sum();
            assert_eq!(Value::from(shown), seconds, "{gate} {period}");
            let total = &report["totals"]["hours"];
            let total = total.as_i64().or_else(|| total["seconds"].as_i64()).unwrap_or_default();
            assert_eq!(Value::from(total), seconds, "{gate} {period}: {}", report["totals"]);
        }
        let projects = json(&mut clara, &app, "projects.json").await;
        let worked: i64 =
            projects["rows"].as_array().into_iter().flatten().filter_map(|row| row["hours"].as_i64()).sum();
        assert_eq!(Value::from(worked), stored["seconds"], "{gate}");
        seen.push(stored["rows"].clone());
    }
    assert!(seen.windows(2).all(|pair| pair[0] != pair[1]), "each way shows something else: {seen:?}");
}

#[tokio::test]
async fn what_is_not_released_is_in_no_file_and_not_found_by_its_words() {
    let (app, account, customer, mut clara) = stage().await;
    release(&app, "invoiced").await;
    change(
        "update time_entry set description = 'Gherkin not released' where (account_id, id) = (
         select account_id, id from time_entry where account_id = $1 and customer_id = $2 and state = 'approved' limit 1)",
        &[account, customer],
    )
    .await;
    let home = format!("/{}/extranet", app.fjord());
    for path in [
        "",
        "/time?period=all",
        "/time?period=all&q=Gherkin",
        "/time.csv?period=all",
        "/time.json?period=all",
        "/projects",
    ] {
        let answer = clara.get(&format!("{home}{path}")).await;
        assert!(
            answer.status == 200
                && !answer.text().replace("q=Gherkin", "").replace("value=\"Gherkin\"", "").contains("Gherkin"),
            "{path}"
        );
    }
    let none = json(&mut clara, &app, "time.json?period=all&q=Gherkin").await;
    assert_eq!(none["row_count"], 0);
    release(&app, "approved").await;
    let found = json(&mut clara, &app, "time.json?period=all&q=Gherkin").await;
    assert_eq!(found["row_count"], 1, "the next request has it");
    let page = clara.get(&format!("{home}/time")).await.text();
    assert!(page.contains("once they are approved"), "and the page says when hours appear: {page}");
}

#[tokio::test]
async fn the_settings_hold_for_every_customer_without_a_release_of_its_own() {
    let (app, account, _, mut clara) = stage().await;
    let mut alma = app.sign_in("alma").await;
    let path = format!("/{}/admin/settings/access", app.fjord());
    let set = async |alma: &mut Browser, release: &str, days: &str| {
        let page = alma.get(&path).await;
        let mut form = crate::support::Form::on(&page, "release");
        form.set("release", release).set("release_days", days);
        form.post(alma, &path).await
    };
    for (release, days) in
        [("after", ""), ("after", "0"), ("after", "1000"), ("after", "two"), ("after-3", ""), ("never", ""), ("", "")]
    {
        let answer = set(&mut alma, release, days).await;
        assert_eq!(answer.status, 422, "{release} {days}");
        assert!(answer.text().contains("aria-invalid"), "beside the field");
    }
    let all = json(&mut clara, &app, "time.json?period=all").await["row_count"].as_i64();
    assert_eq!(set(&mut alma, "after", "45").await.status, 303);
    assert_eq!(
        row("select default_release from account where id = $1", &[account]).await["default_release"],
        "after-45"
    );
    let fewer = json(&mut clara, &app, "time.json?period=all").await["row_count"].as_i64();
    assert!(fewer < all, "{fewer:?} of {all:?}, with the next request");
    // Hansen's own wins.
    release(&app, "registered").await;
    assert_eq!(json(&mut clara, &app, "time.json?period=all").await["row_count"].as_i64(), all);
    let differing = alma.get(&path).await.text();
    assert!(differing.contains("Hansen"), "and is named where the settings are");
}

#[tokio::test]
async fn the_zone_a_sign_in_reads_in_releases_nothing() {
    let (app, account, customer, mut clara) = stage().await;
    let shown = async |clara: &mut Browser| json(clara, &app, "time.json?period=all").await["row_count"].clone();
    // One day of hours after the other, so that one more day would be one more row.
    let mut all = superuser().await;
    let sql = format!(
        "update time_entry e set work_date = current_date - n.at::int, started_at = null, ended_at = null
         from (select id, row_number() over (order by id) as at from time_entry where account_id = '{account}' and customer_id = '{customer}') n
         where e.account_id = '{account}' and e.id = n.id"
    );
    run(&mut all, sql).await;
    release(&app, "after-3").await;
    let before = shown(&mut clara).await;
    for zone in ["Pacific/Pago_Pago", "Pacific/Kiritimati", "Pacific/Niue", "Pacific/Auckland"] {
        let sql =
            format!("update login set zone = '{zone}' where account_id = '{account}' and customer_id = '{customer}'");
        run(&mut all, sql).await;
        assert_eq!(shown(&mut clara).await, before, "{zone}");
    }
}

#[tokio::test]
async fn without_being_told_what_is_released_the_portals_role_reads_no_hours() {
    let (app, account, customer, _) = stage().await;
    let url = crate::support::server::app_url();
    let mut connection = <sqlx::PgConnection as sqlx::Connection>::connect(&url).await.expect("a connection");
    let name: String =
        sqlx::query_scalar("select current_database()").fetch_one(&mut connection).await.expect("a name");
    let ask = |more: &str| {
        format!(
            "begin; set local role {name}_portal; select set_config('app.account_id', '{account}', true), set_config('app.customer_id', '{customer}', true), \
             set_config('app.projects', 'all', true){more}"
        )
    };
    for (more, some) in [
        ("", false),
        (", set_config('app.released', '{registered,approved,invoiced}', true)", false),
        (", set_config('app.released_until', 'infinity', true)", false),
        (
            ", set_config('app.released', '{registered,approved,invoiced}', true), set_config('app.released_until', 'infinity', true)",
            true,
        ),
    ] {
        sqlx::raw_sql(sqlx::AssertSqlSafe(ask(more))).execute(&mut connection).await.expect("the settings");
        for table in ["time_entry", "time_month", "released_month"] {
            let found: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {table}")))
                .fetch_one(&mut connection)
                .await
                .expect("a count");
            assert_eq!(found > 0, some, "{table} with {more}");
        }
        sqlx::raw_sql("rollback").execute(&mut connection).await.expect("the end");
    }
    drop(app);
}

#[tokio::test]
async fn kept_sums_are_what_a_rebuild_would_make_after_any_changes() {
    let (app, account, customer, _) = stage().await;
    for (change_to, how_many) in [
        ("state = 'approved'", 7),
        ("work_date = work_date - 40", 5),
        ("state = 'invoiced', invoiced_seconds = 1200, invoiced_amount = 300, currency = coalesce(currency, 'DKK')", 6),
        ("seconds = seconds + 900, amount = amount + 1", 9),
        ("amount = null, currency = null, invoiced_amount = null", 3),
    ] {
        for turn in 0..how_many {
            let sql = format!(
                "update time_entry set {change_to} where (account_id, id) = (select account_id, id from time_entry
                 where account_id = $1 and customer_id = $2 order by md5(id::text || '{turn}{how_many}') limit 1)"
            );
            change(&sql, &[account, customer]).await;
        }
        change(
            "delete from time_entry where (account_id, id) = (select account_id, id from time_entry
             where account_id = $1 and customer_id = $2 and invoice_id is null order by md5(id::text) limit 1)",
            &[account, customer],
        )
        .await;
        let kept = rows(
            "select customer_id, project_id, month, currency, state, entries, seconds, invoiced_seconds, invoiced_entries, amount, amount_entries, invoiced_amount
             from time_month where account_id = $1 order by 1, 2, 3, 4, 5",
            &[account],
        )
        .await;
        let made = rows(
            "select customer_id, project_id, date_trunc('month', work_date)::date as month, coalesce(currency, '') as currency, state, count(*) as entries,
                    sum(seconds) as seconds, coalesce(sum(invoiced_seconds), 0) as invoiced_seconds, count(invoiced_seconds) as invoiced_entries,
                    coalesce(sum(amount), 0) as amount, count(amount) as amount_entries, coalesce(sum(invoiced_amount), 0) as invoiced_amount
             from time_entry where account_id = $1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5",
            &[account],
        )
        .await;
        assert_eq!(kept, made, "after {change_to}");
    }
    drop(app);
}
