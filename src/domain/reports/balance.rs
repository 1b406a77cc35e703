//! What a customer owes, in short.

use crate::domain::scope::PortalScope;
use crate::domain::visibility;
use crate::error::Result;
use std::collections::BTreeMap;

/// What is open, by currency, and how many invoices are overdue: for the overview.
pub struct Balance {
    pub open: BTreeMap<String, i64>,
    pub unpaid: i64,
    pub overdue: i64,
}

pub async fn balance(scope: &mut PortalScope) -> Result<Option<Balance>> {
    if !scope.visibility.report(visibility::Report::Invoices) {
        return Ok(None);
    }
    let today = scope.visibility.zone().date_of(scope.now);
    let (account, customer) = (scope.account, scope.customer);
    let rows = sqlx::query!(
        r#"select currency, coalesce(sum(gross - paid), 0)::int8 as "open!", count(*) as "unpaid!",
                  count(*) filter (where gross > 0 and due_on < $3) as "overdue!"
           from invoice where account_id = $1 and customer_id = $2 and state = 'sent' and (gross = 0 or abs(paid) < abs(gross)) group by currency"#,
        account.0,
        customer.0,
        today,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(Some(Balance {
        unpaid: rows.iter().map(|row| row.unpaid).sum(),
        overdue: rows.iter().map(|row| row.overdue).sum(),
        open: rows.into_iter().map(|row| (row.currency, row.open)).collect(),
    }))
}
