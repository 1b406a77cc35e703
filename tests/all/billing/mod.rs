//! Invoices as staff write, send, pay and correct them.

mod amounts;
mod credit;
mod drafts;
mod numbers;
mod open_hours;
mod pages;
mod payments;
mod seen;

use crate::support::TestApp;
use crate::support::rows::{row, rows};
use extranet::base::ids::{CustomerId, InvoiceId, PersonId, ProjectId, TimeEntryId};
use extranet::base::money::{Currency, Rate};
use extranet::domain::invoices::hours::{self, Grouping, Taken, Wish};
use extranet::domain::invoices::{self, Draft, DraftLine, Sent};
use extranet::domain::scope::StaffScope;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use time::Date;
use time::macros::date;

pub const TODAY: Date = date!(2026 - 03 - 02);

pub fn currency(code: &str) -> Currency {
    code.parse().expect("a currency")
}

/// Everything open of Hansen's, a line per project.
pub fn wish(customer: CustomerId) -> Wish {
    Wish {
        customer,
        projects: Vec::new(),
        from: None,
        to: None,
        registered: true,
        currency: None,
        grouping: Grouping::Project,
    }
}

/// A draft of one line over so many hours at 1 000.00 and 25 %.
pub fn draft(hours: i64) -> Draft {
    Draft {
        currency: currency("DKK"),
        due_days: Some(14),
        reference: None,
        note: String::new(),
        internal_note: "CANARY-NOTE: only for us".into(),
        lines: vec![DraftLine {
            hours: None,
            project: None,
            description: "Advice".into(),
            quantity: hours * 10_000,
            unit: Some("h".into()),
            price: Rate(10_000_000),
            discount: None,
            vat_rate: 2_500,
        }],
    }
}

/// Drafts of everything the wish finds.
pub async fn take(scope: &mut StaffScope, wish: &Wish) -> Vec<InvoiceId> {
    let mark = hours::propose(scope, wish).await.expect("a proposal").mark;
    match hours::take(scope, wish, &mark, 2_500).await.expect("an answer") {
        Taken::Drafts(ids) => ids,
        Taken::Changed(_) => panic!("nobody changed anything"),
    }
}

/// Sends it, and says under which number.
pub async fn send(scope: &mut StaffScope, id: InvoiceId) -> String {
    let version = invoices::find(scope, id).await.expect("a draft").version;
    match invoices::send(scope, id, version, TODAY).await.expect("sent") {
        Sent::Number(number) => number,
        other => panic!("{other:?}"),
    }
}

/// A draft that was sent, of one line over so many hours.
pub async fn sent(app: &TestApp, hours: i64) -> InvoiceId {
    let mut scope = app.staff().await;
    let id = invoices::create(&mut scope, app.cast.fjord.hansen.customer, &draft(hours)).await.expect("a draft");
    send(&mut scope, id).await;
    scope.commit().await.expect("a commit");
    id
}

/// An entry of Hansen's, written as the tables' owner.
#[allow(clippy::too_many_arguments)]
pub async fn entry(
    app: &TestApp,
    project: ProjectId,
    person: Option<PersonId>,
    day: Date,
    seconds: i64,
    rate: Option<i64>,
    amount: Option<i64>,
    code: Option<&str>,
    state: &str,
) -> TimeEntryId {
    let id = TimeEntryId::new();
    let text = |value: Option<String>| value.unwrap_or_else(|| "null".into());
    let sql = format!(
        "insert into time_entry (account_id, id, customer_id, project_id, person_id, work_date, seconds, rate, amount, currency, state, created_at)
         select account_id, '{id}', customer_id, id, {}, '{day}', {seconds}, {}::numeric / 10000, {}, {}, '{state}', now()
         from project where account_id = '{}' and id = '{project}'",
        text(person.map(|id| format!("'{id}'"))),
        text(rate.map(|rate| rate.to_string())),
        text(amount.map(|amount| amount.to_string())),
        text(code.map(|code| format!("'{code}'"))),
        app.account(),
    );
    let mut owner = PgConnection::connect(&crate::support::server::owner_url()).await.expect("the owner");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut owner).await.expect("an entry");
    let _ = owner.close().await;
    id
}

/// What is stored of an entry's billing.
pub async fn billed(app: &TestApp, entry: TimeEntryId) -> serde_json::Value {
    row(
        "select state, invoice_id, invoiced_seconds, invoiced_amount from time_entry where account_id = $1 and id = $2",
        &[app.account().0, entry.0],
    )
    .await
}

/// Events of the record about something, the oldest first.
pub async fn events(app: &TestApp, id: InvoiceId) -> Vec<String> {
    rows("select event from audit where account_id = $1 and subject_id = $2 order by at, id", &[app.account().0, id.0])
        .await
        .into_iter()
        .map(|row| row["event"].as_str().unwrap_or_default().to_owned())
        .collect()
}
