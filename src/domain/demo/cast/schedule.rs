//! A report that goes out every week, to those of a customer who can be written to.

use crate::base::ids::{AccountId, CustomerId, LoginId, RecipientId, ScheduleId};
use crate::domain::actor::Actor;
use crate::domain::schedules::when::{Every, When};
use crate::domain::scope::{Access, Database};
use crate::error::Result;
use time::Duration;

/// Mondays at seven.
pub(super) async fn store(
    db: &Database,
    account: AccountId,
    customer: CustomerId,
    recipients: &[(LoginId, &str)],
) -> Result<ScheduleId> {
    let mut scope = db.staff(account, Actor::system("demo"), Access::Write).await?;
    let (now, id) = (scope.now, ScheduleId::new());
    let zone = crate::domain::accounts::own(&mut scope).await?.zone;
    let next = When { every: Every::Week(1), minute: 420 }.next(now, &zone);
    sqlx::query!(
        "insert into schedule (account_id, id, customer_id, report, period, grouping, format, every, weekday, minute, next_at, created_at, updated_at)
         values ($1, $2, $3, 'time', 'last-week', 'day', 'table', 'week', 1, 420, $4, $5, $5)",
        account.0,
        id.0,
        customer.0,
        next,
        now - Duration::days(80),
    )
    .execute(scope.conn())
    .await?;
    for (login, name) in recipients {
        sqlx::query!(
            "insert into schedule_recipient (account_id, id, schedule_id, customer_id, login_id, name) values ($1, $2, $3, $4, $5, $6)",
            account.0,
            RecipientId::new().0,
            id.0,
            customer.0,
            login.0,
            name,
        )
        .execute(scope.conn())
        .await?;
    }
    scope.commit().await?;
    Ok(id)
}
