//! Work days after a change of the customer's zone.

use crate::base::ids::CustomerId;
use crate::base::zone::Zone;
use crate::domain::scope::StaffScope;
use crate::error::Result;

/// Sets the work day of every entry that knows its beginning to the day in the customer's zone. Entries of a source that
/// only knows days keep theirs. Returns how many moved.
pub async fn redate(scope: &mut StaffScope, customer: CustomerId) -> Result<u64> {
    let account = scope.account;
    let zone = sqlx::query_scalar!(
        r#"select coalesce(c.zone, a.zone) as "zone!" from customer c join account a on a.id = c.account_id where c.account_id = $1 and c.id = $2"#,
        account.0,
        customer.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .and_then(|name| name.parse::<Zone>().ok())
    .unwrap_or_else(Zone::utc);
    let entries = sqlx::query!(
        r#"select id, started_at as "started_at!", work_date from time_entry
           where account_id = $1 and customer_id = $2 and started_at is not null"#,
        account.0,
        customer.0
    )
    .fetch_all(scope.conn())
    .await?;
    let (mut ids, mut days) = (Vec::new(), Vec::new());
    for entry in entries {
        let day = zone.date_of(entry.started_at);
        if day != entry.work_date {
            ids.push(entry.id);
            days.push(day);
        }
    }
    let done = sqlx::query!(
        "update time_entry e set work_date = m.day, version = version + 1 from unnest($3::uuid[], $4::date[]) as m (id, day)
         where e.account_id = $1 and e.customer_id = $2 and e.id = m.id",
        account.0,
        customer.0,
        &ids,
        &days,
    )
    .execute(scope.conn())
    .await?;
    Ok(done.rows_affected())
}
