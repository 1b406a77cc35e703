//! Rows that a run changed, as they were before it, with their versions: the run before it may be taken back next, and knows
//! them by the versions it left.

use crate::base::ids::ImportId;
use crate::domain::scope::StaffScope;
use crate::error::Result;

/// Hours of one statement.
const LOT: i64 = 10_000;

/// The next hours behind `after`: how many, and behind which there are more.
pub async fn time(scope: &mut StaffScope, id: ImportId, after: &str) -> Result<(i64, Option<String>)> {
    let account = scope.account.0;
    let lot = sqlx::query!(
        r#"with lot as (
             select target, before from import_change
             where account_id = $1 and import_id = $2 and kind = 'time' and before is not null and target > $3
             order by target limit $4),
         done as (
         update time_entry e set customer_id = o.customer_id, project_id = o.project_id, person_id = o.person_id,
             activity = o.activity, work_date = o.work_date, started_at = o.started_at, ended_at = o.ended_at, seconds = o.seconds,
             description = o.description, billable = o.billable, tags = o.tags, state = o.state, currency = o.currency,
             rate = o.rate, amount = o.amount, invoiced_seconds = o.invoiced_seconds, invoiced_amount = o.invoiced_amount,
             invoice_id = o.invoice_id, task_id = o.task_id, version = o.version
         from lot c cross join lateral jsonb_populate_record(null::time_entry, c.before) o
         where e.account_id = $1 and e.id = o.id)
         select count(*) as "count!", max(target) as last from lot"#,
        account,
        id.0,
        after,
        LOT,
    )
    .fetch_one(scope.conn())
    .await?;
    Ok((lot.count, lot.last.filter(|_| lot.count == LOT)))
}

pub async fn lines(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let account = scope.account.0;
    sqlx::query!(
        "delete from invoice_line l using import_change c
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'line'
           and l.account_id = $1 and l.invoice_id = case when c.kind = 'line' then c.target::uuid end",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "insert into invoice_line select l.* from import_change c
         cross join lateral jsonb_populate_recordset(null::invoice_line, c.before) l
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'line'",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn invoices(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let account = scope.account.0;
    sqlx::query!(
        "update invoice i set number = o.number, kind = o.kind, state = o.state, issued_on = o.issued_on, due_on = o.due_on,
             paid_on = o.paid_on, currency = o.currency, net = o.net, vat = o.vat, gross = o.gross, paid = o.paid,
             reference = o.reference, note = o.note, version = o.version
         from import_change c cross join lateral jsonb_populate_record(null::invoice, c.before) o
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'invoice' and c.before is not null
           and i.account_id = $1 and i.id = o.id",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn projects(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let account = scope.account.0;
    sqlx::query!(
        "update project p set name = o.name, number = o.number, state = o.state, manager_id = o.manager_id,
             starts_on = o.starts_on, ends_on = o.ends_on, budget_seconds = o.budget_seconds, budget_amount = o.budget_amount,
             budget_monthly = o.budget_monthly, currency = o.currency, description = o.description,
             internal_note = o.internal_note, version = o.version
         from import_change c cross join lateral jsonb_populate_record(null::project, c.before) o
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'project' and c.before is not null
           and p.account_id = $1 and p.id = o.id",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn customers(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let account = scope.account.0;
    sqlx::query!(
        "update customer u set name = o.name, number = o.number, email = o.email, phone = o.phone, address = o.address,
             country = o.country, vat_number = o.vat_number, language = o.language, zone = o.zone, currency = o.currency,
             internal_note = o.internal_note, active = o.active, version = o.version
         from import_change c cross join lateral jsonb_populate_record(null::customer, c.before) o
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'customer' and c.before is not null
           and u.account_id = $1 and u.id = o.id",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn people(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let account = scope.account.0;
    sqlx::query!(
        "update person n set name = o.name, number = o.number, email = o.email, version = o.version
         from import_change c cross join lateral jsonb_populate_record(null::person, c.before) o
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'person' and c.before is not null
           and n.account_id = $1 and n.id = o.id",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// What the source's words meant before.
pub async fn refs(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let account = scope.account.0;
    let source = super::runs::source(scope, id).await?;
    sqlx::query!(
        "delete from external_ref r using import_change c
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'ref' and c.before is null
           and r.account_id = $1 and r.source = $3 and r.kind || ' ' || r.external_id = c.target",
        account,
        id.0,
        source,
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "update external_ref r set target_id = o.target_id, label = o.label
         from import_change c cross join lateral jsonb_populate_record(null::external_ref, c.before) o
         where c.account_id = $1 and c.import_id = $2 and c.kind = 'ref' and c.before is not null
           and r.account_id = $1 and r.source = o.source and r.kind = o.kind and r.external_id = o.external_id",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
