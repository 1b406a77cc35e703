//! Approving somebody's week at once.

use super::set_state;
use crate::base::ids::{PersonId, TimeEntryId};
use crate::base::week::Week;
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};

/// Somebody's hours of a week by their state, in seconds.
pub struct Sheet {
    pub person: PersonId,
    pub name: String,
    /// Monday first.
    pub days: [i64; 7],
    pub registered: i64,
    pub approved: i64,
    pub invoiced: i64,
    /// How many entries wait, and the sum of their versions: what was looked at, to approve that and nothing else.
    pub waiting: i64,
    pub stamp: i64,
}

/// Everybody with hours in that week, by name.
pub async fn sheets(scope: &mut StaffScope, week: Week) -> Result<Vec<Sheet>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select w.id as "person: PersonId", w.name, array(
                      select coalesce(sum(d.seconds), 0)::int8 from generate_series(0, 6) day
                      left join time_entry d on d.account_id = w.account_id and d.person_id = w.id and d.work_date = $2::date + day
                      group by day order by day) as "days!",
                  coalesce(sum(e.seconds) filter (where e.state = 'registered'), 0)::int8 as "registered!",
                  coalesce(sum(e.seconds) filter (where e.state = 'approved'), 0)::int8 as "approved!",
                  coalesce(sum(e.seconds) filter (where e.state = 'invoiced'), 0)::int8 as "invoiced!",
                  count(*) filter (where e.state = 'registered' and e.invoice_id is null) as "waiting!",
                  coalesce(sum(e.version) filter (where e.state = 'registered' and e.invoice_id is null), 0)::int8 as "stamp!"
           from time_entry e join person w on w.account_id = e.account_id and w.id = e.person_id
           where e.account_id = $1 and e.work_date between $2 and $3
           group by w.account_id, w.id, w.name order by w.name collate "und-x-icu", w.id"#,
        account.0,
        week.monday(),
        week.sunday(),
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Sheet {
            person: row.person,
            name: row.name,
            days: row.days.try_into().unwrap_or_default(),
            registered: row.registered,
            approved: row.approved,
            invoiced: row.invoiced,
            waiting: row.waiting,
            stamp: row.stamp,
        })
        .collect())
}

/// Approves what waits of somebody's week. `Conflict`: it is not what was looked at any more.
pub async fn approve_week(
    scope: &mut StaffScope,
    person: PersonId,
    week: Week,
    waiting: i64,
    stamp: i64,
) -> Result<Vec<TimeEntryId>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select id as "id: TimeEntryId", version from time_entry
           where account_id = $1 and person_id = $2 and work_date between $3 and $4 and state = 'registered' and invoice_id is null
           order by id for update"#,
        account.0,
        person.0,
        week.monday(),
        week.sunday(),
    )
    .fetch_all(scope.conn())
    .await?;
    let sum: i64 = rows.iter().map(|row| i64::from(row.version)).sum();
    if (i64::try_from(rows.len()).unwrap_or(i64::MAX), sum) != (waiting, stamp) {
        return Err(Error::Conflict);
    }
    set_state(scope, &rows.into_iter().map(|row| row.id).collect::<Vec<_>>(), true).await
}
