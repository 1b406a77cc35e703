//! Rates with their history, for staff who may see them.

use super::{Step, Stored, Target};
use crate::base::ids::{CustomerId, PersonId, ProjectId, RateId, TaskId};
use crate::base::money::{Currency, Rate};
use crate::base::page::Slice;
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use time::Date;

/// A rate and the day before the next one for the same thing.
pub struct Listed {
    pub stored: Stored,
    /// `None`: it holds until further notice.
    pub until: Option<Date>,
}

impl Listed {
    pub fn current(&self, today: Date) -> bool {
        self.stored.step.valid_from <= today && self.until.is_none_or(|last| last >= today)
    }
}

/// Each narrows; a customer's rates are also those of its projects and their tasks.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub customer: Option<CustomerId>,
    pub project: Option<ProjectId>,
    pub person: Option<PersonId>,
    /// Only those that hold on that day.
    pub on: Option<Date>,
    pub search: Option<String>,
}

/// By what they are for, the newest of each line first; and how many match in all.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, i64)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select r.id as "id: RateId", r.version, r.customer_id as "customer: CustomerId", r.project_id as "project: ProjectId",
                  r.task_id as "task: TaskId", r.person_id as "person: PersonId", r.valid_from, r.currency,
                  (r.rate * 10000)::int8 as rate, c.name as "customer_name?", p.name as "project_name?", t.name as "task_name?",
                  w.name as "person_name?", r.until, count(*) over () as "total!"
           from (
               select *, lead(valid_from) over (partition by customer_id, project_id, task_id, person_id, currency order by valid_from) - 1 as until
               from rate where account_id = $1
           ) r
           left join customer c on c.account_id = r.account_id and c.id = r.customer_id
           left join project p on p.account_id = r.account_id and p.id = r.project_id
           left join task t on t.account_id = r.account_id and t.id = r.task_id
           left join person w on w.account_id = r.account_id and w.id = r.person_id
           where ($2::uuid is null or r.customer_id = $2) and ($3::uuid is null or r.project_id = $3) and ($4::uuid is null or r.person_id = $4)
             and ($5::date is null or r.valid_from <= $5 and (r.until is null or r.until >= $5))
             and ($6::text is null or strpos(lower(concat_ws(' ', c.name, p.name, t.name, w.name)), lower($6)) > 0)
           order by c.name collate "und-x-icu" nulls first, r.customer_id, p.name collate "und-x-icu" nulls first, r.project_id,
                    t.position nulls first, r.task_id, w.name collate "und-x-icu" nulls first, r.person_id, r.currency, r.valid_from desc
           limit $7 offset $8"#,
        account.0,
        filter.customer.map(|id| id.0),
        filter.project.map(|id| id.0),
        filter.person.map(|id| id.0),
        filter.on,
        filter.search,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let listed = rows.into_iter().map(|row| Listed {
        stored: Stored {
            id: row.id,
            version: row.version,
            step: Step {
                target: Target { customer: row.customer, project: row.project, task: row.task, person: row.person },
                valid_from: row.valid_from,
                currency: row.currency.parse().unwrap_or(Currency::EUR),
                rate: row.rate.map(Rate),
            },
            customer_name: row.customer_name,
            project_name: row.project_name,
            task_name: row.task_name,
            person_name: row.person_name,
        },
        until: row.until,
    });
    Ok((listed.collect(), total))
}

pub async fn find(scope: &mut StaffScope, id: RateId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select r.version, r.customer_id as "customer: CustomerId", r.project_id as "project: ProjectId", r.task_id as "task: TaskId",
                  r.person_id as "person: PersonId", r.valid_from, r.currency, (r.rate * 10000)::int8 as rate, c.name as "customer_name?",
                  p.name as "project_name?", t.name as "task_name?", w.name as "person_name?"
           from rate r
           left join customer c on c.account_id = r.account_id and c.id = r.customer_id
           left join project p on p.account_id = r.account_id and p.id = r.project_id
           left join task t on t.account_id = r.account_id and t.id = r.task_id
           left join person w on w.account_id = r.account_id and w.id = r.person_id
           where r.account_id = $1 and r.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Stored {
        id,
        version: row.version,
        step: Step {
            target: Target { customer: row.customer, project: row.project, task: row.task, person: row.person },
            valid_from: row.valid_from,
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            rate: row.rate.map(Rate),
        },
        customer_name: row.customer_name,
        project_name: row.project_name,
        task_name: row.task_name,
        person_name: row.person_name,
    })
}
