//! Demo data in a real account: put in with one step and taken out with another, after which the account is as it was. Its
//! customers and people are marked, everything else hangs below them. Nobody in it gets a sign-in or a mail.

use super::history;
use crate::base::money::Currency;
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde_json::json;
use uuid::Uuid;

/// What there is of it. Other people's entries are what was written below its customers since.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    pub customers: i64,
    pub contacts: i64,
    pub projects: i64,
    pub entries: i64,
    pub invoices: i64,
    pub cases: i64,
    pub people: i64,
    /// Sign-ins that staff have given its customers.
    pub sign_ins: i64,
}

pub async fn counts(scope: &mut StaffScope) -> Result<Counts> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Counts,
        r#"with c as (select id from customer where account_id = $1 and demo)
           select (select count(*) from c) as "customers!",
                  (select count(*) from contact k where k.account_id = $1 and k.customer_id in (select id from c)) as "contacts!",
                  (select count(*) from project p where p.account_id = $1 and p.customer_id in (select id from c)) as "projects!",
                  (select count(*) from time_entry e where e.account_id = $1 and e.customer_id in (select id from c)) as "entries!",
                  (select count(*) from invoice i where i.account_id = $1 and i.customer_id in (select id from c)) as "invoices!",
                  (select count(*) from ticket t where t.account_id = $1 and t.customer_id in (select id from c)) as "cases!",
                  (select count(*) from person p where p.account_id = $1 and p.demo) as "people!",
                  (select count(*) from login l where l.account_id = $1 and l.customer_id in (select id from c)) as "sign_ins!""#,
        account.0,
    )
    .fetch_one(scope.conn())
    .await?)
}

/// Writes it in the account's language and currency; false if it was there already.
pub async fn put_in(scope: &mut StaffScope) -> Result<bool> {
    let account = scope.account;
    // Two at once take turns.
    let found = sqlx::query!("select language, currency, zone from account where id = $1 for no key update", account.0)
        .fetch_one(scope.conn())
        .await?;
    if counts(scope).await?.customers > 0 {
        return Ok(false);
    }
    let language = found.language.parse().unwrap_or(Lang::En);
    let currency = found.currency.parse().unwrap_or(Currency::EUR);
    let zone = found.zone.parse().unwrap_or_else(|_| Zone::utc());
    let rows = history::trial::rows(language, currency, scope.now, zone);
    rows.store(scope).await?;
    let customers: Vec<Uuid> = rows.customers.iter().map(|row| row.id.0).collect();
    let people: Vec<Uuid> = rows.people.iter().map(|row| row.id.0).collect();
    sqlx::query!("update customer set demo = true where account_id = $1 and id = any ($2)", account.0, &customers)
        .execute(scope.conn())
        .await?;
    sqlx::query!("update person set demo = true where account_id = $1 and id = any ($2)", account.0, &people)
        .execute(scope.conn())
        .await?;
    record(scope, "demo.added").await?;
    Ok(true)
}

/// Takes it out with all that was written below it since. Answers what there was.
pub async fn take_out(scope: &mut StaffScope) -> Result<Counts> {
    let account = scope.account;
    sqlx::query!("select id from account where id = $1 for no key update", account.0).fetch_one(scope.conn()).await?;
    let gone = counts(scope).await?;
    if gone.customers + gone.people == 0 {
        return Ok(gone);
    }
    record(scope, "demo.removed").await?;
    // What refers to something beside it is looked at when all of it is gone.
    sqlx::query!("set constraints all deferred").execute(scope.conn()).await?;
    sqlx::query!("delete from customer where account_id = $1 and demo", account.0).execute(scope.conn()).await?;
    // Nobody is offered a demo person to choose, but one may have been named by a program.
    sqlx::query!(
        "update project set manager_id = null where account_id = $1 and manager_id in (select id from person where account_id = $1 and demo)",
        account.0
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "update customer set manager_id = null where account_id = $1 and manager_id in (select id from person where account_id = $1 and demo)",
        account.0
    )
    .execute(scope.conn())
    .await?;
    // Whoever has left something that stays, stays with it, as somebody who is no longer active.
    sqlx::query!(
        "update person p set demo = false, active = false where p.account_id = $1 and p.demo and (
             exists (select from time_entry e where e.account_id = $1 and e.person_id = p.id)
             or exists (select from expense e where e.account_id = $1 and p.id in (e.person_id, e.decided_by))
             or exists (select from ticket t where t.account_id = $1 and t.assignee_id = p.id)
             or exists (select from ticket_message m where m.account_id = $1 and m.person_id = p.id)
             or exists (select from ticket_note n where n.account_id = $1 and n.person_id = p.id)
             or exists (select from task t where t.account_id = $1 and t.assignee_id = p.id)
             or exists (select from status_report r where r.account_id = $1 and r.author_id = p.id)
             or exists (select from customer_access a where a.account_id = $1 and a.updated_by = p.id)
             or exists (select from rate r where r.account_id = $1 and r.person_id = p.id))",
        account.0
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!("delete from person where account_id = $1 and demo", account.0).execute(scope.conn()).await?;
    Ok(gone)
}

async fn record(scope: &mut StaffScope, name: &'static str) -> Result<()> {
    let detail = json!(counts(scope).await?);
    audit::record(scope, Event { name, customer: None, subject: None, detail }).await
}
