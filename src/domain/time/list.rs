//! Hours as staff look through them, over all customers or only one's own.

use super::{Reach, State};
use crate::base::ids::{CustomerId, InvoiceId, PersonId, ProjectId, TimeEntryId};
use crate::base::money::Currency;
use crate::base::page::Slice;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use ::time::{Date, OffsetDateTime};

pub struct Listed {
    pub id: TimeEntryId,
    pub customer: CustomerId,
    pub customer_name: String,
    /// The customer's.
    pub zone: String,
    pub project: ProjectId,
    pub project_name: String,
    pub task_name: Option<String>,
    pub person: Option<PersonId>,
    pub person_name: Option<String>,
    pub activity: Option<String>,
    pub work_date: Date,
    pub started_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
    pub seconds: i32,
    pub description: String,
    pub billable: bool,
    pub state: String,
    pub source: String,
    pub currency: Option<String>,
    /// Ten-thousandths an hour.
    pub rate: Option<i64>,
    pub amount: Option<i64>,
    pub invoice: Option<InvoiceId>,
    pub invoice_number: Option<String>,
}

/// Each narrows.
#[derive(Clone, Debug)]
pub struct Filter {
    pub reach: Reach,
    pub person: Option<PersonId>,
    pub customer: Option<CustomerId>,
    pub project: Option<ProjectId>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub state: Option<State>,
    pub billable: Option<bool>,
    pub search: Option<String>,
}

impl Filter {
    /// Whose. `Some(None)`: nobody's, because one's own and somebody else's were asked for at once.
    fn person(&self) -> (Option<uuid::Uuid>, bool) {
        match (self.reach.person(), self.person) {
            (Some(me), Some(asked)) if me != asked => (Some(me.0), true),
            (me, asked) => (me.or(asked).map(|id| id.0), false),
        }
    }
}

/// Known amounts in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    pub currency: Currency,
    pub minor: i64,
}

/// Over all rows of the filter, not only the page's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub rows: i64,
    pub seconds: i64,
    pub money: Vec<Money>,
    /// Entries whose amount is not known, which no sum holds.
    pub unknown: i64,
}

/// A part of the hours, newest first unless asked otherwise, and what all that match add up to.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, Totals)> {
    let (person, nobody) = filter.person();
    if nobody {
        return Ok((Vec::new(), Totals::default()));
    }
    let totals = totals(scope, filter, person).await?;
    let account = scope.account;
    let rows = sqlx::query_as!(
        Listed,
        r#"select e.id as "id: TimeEntryId", e.customer_id as "customer: CustomerId", c.name as customer_name, coalesce(c.zone, a.zone) as "zone!",
                  e.project_id as "project: ProjectId", p.name as project_name, t.name as "task_name?", e.person_id as "person: PersonId",
                  w.name as "person_name?", e.activity, e.work_date, e.started_at, e.ended_at, e.seconds, e.description, e.billable, e.state,
                  e.source, e.currency, (e.rate * 10000)::int8 as rate, e.amount, e.invoice_id as "invoice: InvoiceId", i.number as "invoice_number?"
           from time_entry e
           join account a on a.id = e.account_id
           join customer c on c.account_id = e.account_id and c.id = e.customer_id
           join project p on p.account_id = e.account_id and p.id = e.project_id
           left join task t on t.account_id = e.account_id and t.id = e.task_id
           left join person w on w.account_id = e.account_id and w.id = e.person_id
           left join invoice i on i.account_id = e.account_id and i.id = e.invoice_id
           cross join lateral (select
               case $10 when 'employee' then w.name when 'customer' then c.name when 'project' then p.name when 'task' then t.name
                        when 'activity' then e.activity when 'description' then e.description when 'state' then e.state
                        when 'billable' then e.billable::text when 'invoice' then i.number end collate "und-x-icu" as word,
               case $10 when 'hours' then e.seconds::numeric when 'rate' then e.rate when 'value' then e.amount::numeric end as number) k
           where e.account_id = $1 and ($2::uuid is null or e.person_id = $2) and ($3::uuid is null or e.customer_id = $3)
             and ($4::uuid is null or e.project_id = $4) and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or e.state = $7) and ($8::bool is null or e.billable = $8)
             and ($9::text is null or strpos(lower(e.description), lower($9)) > 0 or strpos(lower(e.activity), lower($9)) > 0
                  or strpos(lower(p.name), lower($9)) > 0 or strpos(lower(c.name), lower($9)) > 0 or strpos(lower(t.name), lower($9)) > 0)
           order by case when not $11 then k.word end, case when $11 then k.word end desc nulls last,
                    case when not $11 then k.number end, case when $11 then k.number end desc nulls last,
                    case when not $11 and $10 = 'date' then e.work_date end, e.work_date desc, e.started_at desc nulls last, e.id desc
           limit $12 offset $13"#,
        account.0,
        person,
        filter.customer.map(|id| id.0),
        filter.project.map(|id| id.0),
        filter.from,
        filter.to,
        filter.state.map(State::key),
        filter.billable,
        filter.search,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok((rows, totals))
}

async fn totals(scope: &mut StaffScope, filter: &Filter, person: Option<uuid::Uuid>) -> Result<Totals> {
    let account = scope.account;
    let sums = sqlx::query!(
        r#"select e.currency, count(*) as "rows!", sum(e.seconds)::int8 as "seconds!", coalesce(sum(e.amount), 0)::int8 as "amount!",
                  count(e.amount) as "known!"
           from time_entry e
           join customer c on c.account_id = e.account_id and c.id = e.customer_id
           join project p on p.account_id = e.account_id and p.id = e.project_id
           left join task t on t.account_id = e.account_id and t.id = e.task_id
           where e.account_id = $1 and ($2::uuid is null or e.person_id = $2) and ($3::uuid is null or e.customer_id = $3)
             and ($4::uuid is null or e.project_id = $4) and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or e.state = $7) and ($8::bool is null or e.billable = $8)
             and ($9::text is null or strpos(lower(e.description), lower($9)) > 0 or strpos(lower(e.activity), lower($9)) > 0
                  or strpos(lower(p.name), lower($9)) > 0 or strpos(lower(c.name), lower($9)) > 0 or strpos(lower(t.name), lower($9)) > 0)
           group by e.currency order by e.currency"#,
        account.0,
        person,
        filter.customer.map(|id| id.0),
        filter.project.map(|id| id.0),
        filter.from,
        filter.to,
        filter.state.map(State::key),
        filter.billable,
        filter.search,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut totals = Totals::default();
    for sum in sums {
        totals.rows += sum.rows;
        totals.seconds += sum.seconds;
        totals.unknown += sum.rows - sum.known;
        if let Some(currency) = sum.currency.and_then(|code| code.parse().ok())
            && sum.known > 0
        {
            totals.money.push(Money { currency, minor: sum.amount });
        }
    }
    Ok(totals)
}
