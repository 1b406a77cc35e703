//! Hansen's world with an unmistakable value in everything that can be hidden.

use crate::evidence::{run, stage, superuser};
use crate::support::TestApp;
use extranet::base::hours::clock;
use extranet::base::words::{Lang, Words};
use extranet::domain::demo::canary;
use extranet::domain::visibility::Column;
use sqlx::{AssertSqlSafe, PgConnection, Row};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub const WORKER: &str = "Ottoline Quillfeather";
pub const MANAGER: &str = "Barnaby Wrenfield";
pub const AUTHOR: &str = "Cosima Thistlewood";
const NUMBER: &str = "Numbercanary-9041";

pub struct World {
    pub app: TestApp,
    pub conn: PgConnection,
    /// What tells a column's values, in any writing.
    pub canaries: BTreeMap<Column, BTreeSet<String>>,
}

/// Words that no customer's page may ever hold: notes, drafts, what belongs to others, and the people who do not appear.
pub fn never() -> Vec<&'static str> {
    let lists = [canary::NEVER, canary::LUND, canary::RIVAL, canary::SURNAMES, &["company.example"]];
    lists.into_iter().flatten().copied().collect()
}

impl World {
    pub async fn new() -> Self {
        let app = stage().await;
        // Noon: no clock on a page shows the hours of the night that the entries have.
        let noon = app.app.web.now().replace_time(time::macros::time!(12:00));
        app.app.web.clock.set(noon);
        let mut conn = superuser().await;
        plant(&app, &mut conn).await;
        let canaries = collect(&app, &mut conn).await;
        Self { app, conn, canaries }
    }

    pub fn home(&self) -> String {
        format!("/{}/extranet", self.app.fjord())
    }

    /// Gives Dan these columns and this language, of the projects that are his.
    pub async fn show(&mut self, columns: &[Column], lang: Lang) {
        let keys: Vec<&str> = columns.iter().map(|column| column.key()).collect();
        let login = self.app.cast.fjord.hansen.dan.login;
        let sql = format!(
            "update login set reports = null, columns = '{{{}}}', language = '{}' where account_id = '{}' and id = '{login}'",
            keys.join(","),
            lang.tag(),
            self.app.account()
        );
        run(&mut self.conn, sql).await;
    }
}

async fn plant(app: &TestApp, conn: &mut PgConnection) {
    let (account, hansen) = (app.account(), &app.cast.fjord.hansen);
    let (worker, manager, author) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let mine = format!("account_id = '{account}' and customer_id = '{}'", hansen.customer);
    let sql = format!(
        "insert into person (account_id, id, name, email, number, created_at) values
            ('{account}', '{worker}', '{WORKER}', 'worker@company.example', 'CANARY-NOTE-1', now()),
            ('{account}', '{manager}', '{MANAGER}', 'manager@company.example', 'CANARY-NOTE-2', now()),
            ('{account}', '{author}', '{AUTHOR}', 'author@company.example', 'CANARY-NOTE-3', now());
         update customer set email = 'CANARY-NOTE@x.example', phone = 'CANARY-NOTE-PHONE', address = 'CANARY-NOTE-STREET',
            vat_number = 'CANARY-NOTE-VAT' where account_id = '{account}';
         update contact set phone = 'CANARY-NOTE-PHONE', title = 'CANARY-NOTE-TITLE', internal_note = 'CANARY-NOTE' where account_id = '{account}';
         update project set manager_id = '{manager}', internal_note = 'CANARY-NOTE-P' where {mine};
         update project set budget_seconds = 31415926, budget_amount = 271828182, budget_monthly = false where {mine} and id = '{website}';
         update status_report set author_id = '{author}' where {mine};
         update ticket_message set person_id = '{worker}' where {mine} and side = 'staff';
         update ticket set assignee_id = '{worker}' where {mine};
         update phase set name = 'Phasecanary ' || name where {mine};
         update task set name = 'Taskcanary ' || name where {mine} and project_id in ('{website}', '{app}');
         update invoice set number = '{NUMBER}', internal_note = 'CANARY-NOTE-I' where {mine} and id = '{overdue}';
         update invoice_line l set description = 'Linecanary', unit = 'Unitcanary', quantity = 135.7913 + n, unit_price = 4321.9876 + n,
            net = 951753131 + n from (select id, row_number() over (order by id) as n from invoice_line where {mine}) x
            where l.account_id = '{account}' and l.id = x.id;
         update time_entry e set person_id = '{worker}', activity = 'Activitycanary', description = 'Descriptioncanary ' || n,
            started_at = (work_date + time '03:17') at time zone 'Europe/Copenhagen', ended_at = (work_date + time '04:59') at time zone 'Europe/Copenhagen',
            seconds = 13577000 + 61 * n, invoiced_seconds = 24680000 + 67 * n, currency = 'DKK', rate = 7654.3210, amount = 864213579 + n,
            invoiced_amount = 753197531 + n, invoice_id = case when project_id = '{website}' then '{overdue}'::uuid end, internal_note = 'CANARY-NOTE-E'
            from (select id, row_number() over (order by id) as n from time_entry where {mine} and project_id in ('{website}', '{app}')) x
            where e.account_id = '{account}' and e.id = x.id",
        website = hansen.website,
        app = hansen.app,
        overdue = hansen.invoices.overdue,
    );
    run(conn, sql).await;
}

/// A number of so many decimals as pages and files of any language write it.
fn writings(scaled: i64, digits: u32) -> Vec<String> {
    let unit = 10_i64.pow(digits);
    let plain =
        |mark: char| format!("{}{mark}{:0width$}", scaled / unit, (scaled % unit).abs(), width = digits as usize);
    let mut all = vec![scaled.to_string(), plain('.'), plain(',')];
    all.extend(Lang::ALL.iter().map(|lang| Words::of(*lang).decimal(scaled, digits)));
    // With zeros at the end left out.
    all.extend(
        all.clone().iter().filter(|text| text.contains(['.', ','])).map(|text| text.trim_end_matches('0').to_owned()),
    );
    all
}

async fn numbers(conn: &mut PgConnection, sql: String) -> Vec<i64> {
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(conn).await.expect("numbers");
    rows.iter().map(|row| row.get(0)).collect()
}

/// Every value of each column, and every sum that a page could make of it.
async fn collect(app: &TestApp, conn: &mut PgConnection) -> BTreeMap<Column, BTreeSet<String>> {
    let (account, hansen) = (app.account(), &app.cast.fjord.hansen);
    let of = format!("account_id = '{account}' and project_id in ('{}', '{}')", hansen.website, hansen.app);
    let mut sums = BTreeMap::new();
    for column in ["seconds", "invoiced_seconds", "amount", "invoiced_amount"] {
        let sql = format!(
            "select {column}::int8 from time_entry where {of}
             union select sum({column})::int8 from time_entry where {of}
             union select sum({column})::int8 from time_entry where {of} group by project_id
             union select sum({column})::int8 from time_entry where {of} group by date_trunc('month', work_date)
             union select sum({column})::int8 from time_entry where {of} group by date_trunc('month', work_date), project_id"
        );
        let found = numbers(conn, sql).await;
        assert!(found.len() > 8, "{column}: {found:?}");
        sums.insert(column, found);
    }
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<BTreeSet<_>>();
    let halves =
        |names: &[&str]| names.iter().flat_map(|name| name.split(' ')).map(str::to_owned).collect::<BTreeSet<_>>();
    let hours = |key: &str, budget: &[i64]| {
        let left = budget.iter().flat_map(|whole| sums[key].iter().map(move |used| (whole - used).abs()));
        let all: Vec<i64> = sums[key].iter().copied().chain(budget.iter().copied()).chain(left).collect();
        all.into_iter().flat_map(|seconds| [seconds.to_string(), clock(seconds)]).collect::<BTreeSet<_>>()
    };
    let money = |key: &str, budget: &[i64]| {
        let left = budget.iter().flat_map(|whole| sums[key].iter().map(move |used| (whole - used).abs()));
        let all: Vec<i64> = sums[key].iter().copied().chain(budget.iter().copied()).chain(left).collect();
        all.into_iter().flat_map(|minor| writings(minor, 2)).collect::<BTreeSet<_>>()
    };
    let lines = numbers(conn, format!("select net from invoice_line where account_id = '{account}' and net > 951753131 union select sum(net)::int8 from invoice_line where account_id = '{account}' and net > 951753131 group by invoice_id")).await;
    let prices = numbers(
        conn,
        format!(
            "select (unit_price * 10000)::int8 from invoice_line where account_id = '{account}' and net > 951753131"
        ),
    )
    .await;
    let mut billed: BTreeSet<String> = texts(&["Linecanary", "Unitcanary"]);
    billed.extend(lines.into_iter().flat_map(|minor| writings(minor, 2)));
    billed.extend(prices.into_iter().flat_map(|price| writings(price, 4)));
    BTreeMap::from([
        (Column::Employee, halves(&[WORKER])),
        (Column::Task, texts(&["Taskcanary"])),
        (Column::Activity, texts(&["Activitycanary"])),
        (Column::Description, texts(&["Descriptioncanary"])),
        (Column::TimeOfDay, texts(&["03:17", "04:59", "T02:17", "T01:17", "T03:59", "T02:59"])),
        (Column::Hours, hours("seconds", &[31_415_926])),
        (Column::InvoicedHours, hours("invoiced_seconds", &[])),
        (Column::Billable, BTreeSet::new()),
        (Column::Rate, writings(76_543_210, 4).into_iter().collect()),
        (Column::Value, money("amount", &[271_828_182])),
        (Column::InvoicedValue, money("invoiced_amount", &[])),
        (Column::InvoiceNumber, texts(&[NUMBER])),
        (Column::Manager, halves(&[MANAGER, AUTHOR])),
        (Column::Phases, texts(&["Phasecanary"])),
        (Column::InvoiceLines, billed),
    ])
}
