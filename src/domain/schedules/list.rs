//! The schedules as staff look through them.

use super::Form;
use super::when::When;
use crate::base::ids::{CustomerId, ScheduleId};
use crate::base::page::Slice;
use crate::domain::reports::asked::Which;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::OffsetDateTime;

#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub search: Option<String>,
    pub customer: Option<CustomerId>,
    pub report: Option<Which>,
    pub paused: Option<bool>,
}

pub struct Listed {
    pub id: ScheduleId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub report: Which,
    pub when: When,
    pub form: Form,
    /// How many it goes to, without those who have turned it off.
    pub recipients: i64,
    pub paused: bool,
    pub next_at: Option<OffsetDateTime>,
    pub last_at: Option<OffsetDateTime>,
    /// Somebody got nothing the last time.
    pub trouble: bool,
}

/// A part of them, and how many match in all.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, i64)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"with line as (
               select s.id, s.customer_id, c.name as customer_name, s.report, s.every, s.weekday, s.month_day, s.minute, s.format, s.paused, s.next_at,
                      (select count(*) from schedule_recipient r where r.account_id = s.account_id and r.schedule_id = s.id and r.stopped_at is null) as recipients,
                      l.due_at as last_at,
                      exists (select from schedule_delivery d left join mail m on m.account_id = d.account_id and m.id = d.mail_id
                              where d.account_id = s.account_id and d.run_id = l.id
                                and (d.state in ('withheld', 'failed') and d.reason is distinct from 'stopped' or m.state in ('failed', 'unknown'))) as trouble
               from schedule s
               join customer c on c.account_id = s.account_id and c.id = s.customer_id
               left join lateral (select id, due_at from schedule_run r where r.account_id = s.account_id and r.schedule_id = s.id
                                  order by due_at desc, id desc limit 1) l on true
               where s.account_id = $1 and ($2::text is null or strpos(lower(c.name), lower($2)) > 0) and ($3::uuid is null or s.customer_id = $3)
                 and ($4::text is null or s.report = $4) and ($5::bool is null or s.paused = $5))
           select id as "id!: ScheduleId", customer_id as "customer!: CustomerId", customer_name as "customer_name!", report as "report!", every as "every!",
                  weekday as "weekday!", month_day as "month_day!", minute as "minute!", format as "format!", paused as "paused!", next_at,
                  recipients as "recipients!", last_at as "last_at?", trouble as "trouble!", count(*) over () as "total!"
           from line
           order by
               case when $6 = 'customer' and not $7 then customer_name end collate "und-x-icu",
               case when $6 = 'customer' and $7 then customer_name end collate "und-x-icu" desc,
               case when $6 = 'report' and not $7 then report end, case when $6 = 'report' and $7 then report end desc,
               case when $6 = 'last' and not $7 then last_at end, case when $6 = 'last' and $7 then last_at end desc nulls last,
               case when $6 = 'next' and $7 then next_at end desc nulls last, next_at nulls last, id
           limit $8 offset $9"#,
        account.0,
        filter.search,
        filter.customer.map(|id| id.0),
        filter.report.map(Which::key),
        filter.paused,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let listed = rows.into_iter().map(|row| Listed {
        id: row.id,
        customer: row.customer,
        customer_name: row.customer_name,
        report: Which::parse(&row.report).unwrap_or(Which::Time),
        when: When::stored(&row.every, row.weekday, row.month_day, row.minute),
        form: Form::parse(&row.format).unwrap_or(Form::Table),
        recipients: row.recipients,
        paused: row.paused,
        next_at: row.next_at,
        last_at: row.last_at,
        trouble: row.trouble,
    });
    Ok((listed.collect(), total))
}
