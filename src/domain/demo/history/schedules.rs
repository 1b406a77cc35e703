//! Reports that went out in the last weeks: Hansen's every Monday, and another customer's invoices once a month.

use crate::base::ids::{CustomerId, DeliveryId, LoginId, MailId, RecipientId, RunId, ScheduleId};
use crate::domain::demo::cast::Cast;
use crate::domain::schedules::when::{Days, Every, When};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::{Duration, OffsetDateTime};

/// What a mail said: the rows themselves are not made up.
const TEXT: &str = "Your report is attached.\n\n-- \nFjord Consulting · sent by the customer portal";

struct Past<'a> {
    schedule: ScheduleId,
    due_at: OffsetDateTime,
    days: Days,
    login: LoginId,
    name: &'a str,
    email: &'a str,
    subject: &'a str,
    /// Why there was no mail.
    reason: Option<&'static str>,
    rows: i64,
}

pub(super) async fn store(scope: &mut StaffScope, cast: &Cast) -> Result<()> {
    let (now, zone) = (scope.now, crate::domain::accounts::own(scope).await?.zone);
    let (fjord, hansen) = (&cast.fjord, &cast.fjord.hansen);
    let mondays = When { every: Every::Week(1), minute: 420 };
    let readers = [
        (hansen.clara.login, "Clara Hansen", "clara@hansen.example", 14),
        (hansen.dan.login, "Dan Holm", "dan@hansen.example", 11),
    ];
    for weeks in (1..=8).rev() {
        let Some(due_at) = mondays.next(now - Duration::weeks(weeks), &zone) else { continue };
        for (place, (login, name, email, rows)) in readers.into_iter().enumerate() {
            let reason = (place == 1 && weeks == 4).then_some("sign-in-off");
            let subject = "Time spent: last week";
            let rows = rows + weeks % 3;
            let (schedule, days) = (fjord.schedule, Days::LastWeek);
            past(scope, &Past { schedule, due_at, days, login, name, email, subject, reason, rows }).await?;
        }
    }
    let Some((customer, login)) = reader(scope, "mette@nordhavn-biler.example").await? else { return Ok(()) };
    let first = When { every: Every::Month(1), minute: 480 };
    let schedule = invoices(scope, customer, login, first.next(now, &zone)).await?;
    for months in (1..=3).rev() {
        let Some(due_at) = first.next(now - Duration::days(30 * months + 1), &zone).filter(|at| *at < now) else {
            continue;
        };
        let (name, email, subject) = ("Mette", "mette@nordhavn-biler.example", "Invoices: last month");
        let one = Past { schedule, due_at, days: Days::LastMonth, login, name, email, subject, reason: None, rows: 2 };
        past(scope, &one).await?;
    }
    Ok(())
}

async fn reader(scope: &mut StaffScope, email: &str) -> Result<Option<(CustomerId, LoginId)>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select l.customer_id as "customer!: CustomerId", l.id as "login: LoginId" from login l
           join contact k on k.account_id = l.account_id and k.id = l.contact_id where l.account_id = $1 and k.email = $2"#,
        account.0,
        email,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map(|row| (row.customer, row.login)))
}

async fn invoices(
    scope: &mut StaffScope,
    customer: CustomerId,
    login: LoginId,
    next: Option<OffsetDateTime>,
) -> Result<ScheduleId> {
    let (account, now, id) = (scope.account, scope.now, ScheduleId::new());
    sqlx::query!(
        "insert into schedule (account_id, id, customer_id, report, period, format, every, month_day, minute, next_at, created_at, updated_at)
         values ($1, $2, $3, 'invoices', 'last-month', 'pdf', 'month', 1, 480, $4, $5, $5)",
        account.0,
        id.0,
        customer.0,
        next,
        now - Duration::days(120),
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "insert into schedule_recipient (account_id, id, schedule_id, customer_id, login_id, name) values ($1, $2, $3, $4, $5, 'Mette')",
        account.0,
        RecipientId::new().0,
        id.0,
        customer.0,
        login.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(id)
}

async fn past(scope: &mut StaffScope, past: &Past<'_>) -> Result<()> {
    let (account, zone) = (scope.account, crate::domain::accounts::own(scope).await?.zone);
    let (from, to) = past.days.range(zone.date_of(past.due_at));
    sqlx::query!(
        "insert into schedule_run (account_id, id, schedule_id, due_at, from_on, to_on) values ($1, $2, $3, $4, $5, $6)
         on conflict (account_id, schedule_id, due_at) do nothing",
        account.0,
        RunId::new().0,
        past.schedule.0,
        past.due_at,
        from,
        to,
    )
    .execute(scope.conn())
    .await?;
    let run = sqlx::query_scalar!(
        r#"select id as "id: RunId" from schedule_run where account_id = $1 and schedule_id = $2 and due_at = $3"#,
        account.0,
        past.schedule.0,
        past.due_at,
    )
    .fetch_one(scope.conn())
    .await?;
    let mail = match past.reason {
        Some(_) => None,
        None => {
            let id = MailId::new();
            sqlx::query!(
                "insert into mail (account_id, id, recipient, subject, text_body, html_body, message_id, kind, state, tries, created_at, sent_at)
                 values ($1, $2, $3, $4, $5, '', $6, 'report', 'sent', 1, $7, $8)",
                account.0,
                id.0,
                past.email,
                past.subject,
                TEXT,
                format!("<{id}@fjord.example>"),
                past.due_at,
                past.due_at + Duration::seconds(3),
            )
            .execute(scope.conn())
            .await?;
            Some(id)
        }
    };
    sqlx::query!(
        "insert into schedule_delivery (account_id, id, run_id, login_id, name, state, reason, mail_id, row_count)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        account.0,
        DeliveryId::new().0,
        run.0,
        past.login.0,
        past.name,
        if past.reason.is_some() { "withheld" } else { "mailed" },
        past.reason,
        mail.map(|id| id.0),
        past.reason.is_none().then_some(past.rows),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
