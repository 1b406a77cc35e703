//! Receipts: the files of an expense. Whoever may change it adds and removes them as long as it is not handed in; whoever may
//! see it may have them. Nobody outside the company does.

use super::State;
use crate::base::ids::{CustomerId, ExpenseId, FileId};
use crate::domain::audit::{self, Event};
use crate::domain::files::{self, Content, Purpose, Upload};
use crate::domain::scope::StaffScope;
use crate::domain::time::Reach;
use crate::error::{Error, Result};
use serde_json::{Value, json};

pub struct Receipt {
    pub id: FileId,
    pub name: String,
    /// Bytes.
    pub size: i32,
}

/// In the order in which they were added. Whoever calls has found the expense.
pub async fn list(scope: &mut StaffScope, expense: ExpenseId) -> Result<Vec<Receipt>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Receipt,
        r#"select x.id as "id: FileId", x.name, x.size
           from expense_receipt r join file x on x.account_id = r.account_id and x.id = r.file_id
           where r.account_id = $1 and r.expense_id = $2 order by x.created_at, x.id"#,
        account.0,
        expense.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// One receipt of an expense within reach.
pub async fn find(scope: &mut StaffScope, expense: ExpenseId, receipt: FileId, reach: Reach) -> Result<Receipt> {
    let account = scope.account;
    sqlx::query_as!(
        Receipt,
        r#"select x.id as "id: FileId", x.name, x.size
           from expense_receipt r
           join expense e on e.account_id = r.account_id and e.id = r.expense_id
           join file x on x.account_id = r.account_id and x.id = r.file_id
           where r.account_id = $1 and r.expense_id = $2 and r.file_id = $3 and ($4::uuid is null or e.person_id = $4)"#,
        account.0,
        expense.0,
        receipt.0,
        reach.person().map(|id| id.0),
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)
}

/// The file itself.
pub async fn content(scope: &mut StaffScope, expense: ExpenseId, receipt: FileId, reach: Reach) -> Result<Content> {
    let found = find(scope, expense, receipt, reach).await?;
    let account = scope.account;
    files::read(scope.conn(), account, found.id).await
}

/// `Conflict` for an expense that is handed in or decided on.
pub async fn attach(scope: &mut StaffScope, expense: ExpenseId, uploads: &[Upload], reach: Reach) -> Result<()> {
    if uploads.is_empty() {
        return Ok(());
    }
    let customer = lock(scope, expense, reach).await?;
    if !files::fit(scope, uploads).await? {
        return Err(Error::TooLarge);
    }
    let (account, now) = (scope.account, scope.now);
    for upload in uploads {
        let file = files::keep(scope.conn(), account, None, now, Purpose::Receipt, upload).await?;
        sqlx::query!(
            "insert into expense_receipt (account_id, expense_id, file_id) values ($1, $2, $3)",
            account.0,
            expense.0,
            file.0
        )
        .execute(scope.conn())
        .await?;
        let detail = json!({ "file": upload.name, "bytes": upload.bytes.len() });
        note(scope, customer, expense, "expense.receipt-added", detail).await?;
    }
    Ok(())
}

/// The bytes go with the row: see the trigger of `expense_receipt`.
pub async fn remove(scope: &mut StaffScope, expense: ExpenseId, receipt: FileId, reach: Reach) -> Result<()> {
    let found = find(scope, expense, receipt, reach).await?;
    let customer = lock(scope, expense, reach).await?;
    let account = scope.account;
    let done = sqlx::query!(
        "delete from expense_receipt where account_id = $1 and expense_id = $2 and file_id = $3",
        account.0,
        expense.0,
        receipt.0
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    let detail = json!({ "file": found.name, "bytes": found.size });
    note(scope, customer, expense, "expense.receipt-removed", detail).await
}

/// The expense with its row held: whoever hands it in meanwhile waits.
async fn lock(scope: &mut StaffScope, expense: ExpenseId, reach: Reach) -> Result<CustomerId> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select customer_id as "customer: CustomerId", state from expense
           where account_id = $1 and id = $2 and ($3::uuid is null or person_id = $3) for update"#,
        account.0,
        expense.0,
        reach.person().map(|id| id.0),
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let open = State::parse(&row.state).is_some_and(State::is_open);
    if open { Ok(row.customer) } else { Err(Error::Conflict) }
}

async fn note(
    scope: &mut StaffScope,
    customer: CustomerId,
    expense: ExpenseId,
    name: &'static str,
    detail: Value,
) -> Result<()> {
    audit::record(scope, Event { name, customer: Some(customer), subject: Some(expense.0), detail }).await
}
