//! What else stands on an invoice that a customer opens: who sent it, whom to, where to pay, and what credits what.

use crate::base::ids::InvoiceId;
use crate::domain::scope::PortalScope;
use crate::domain::visibility::Report;
use crate::error::{Error, Result};

/// An invoice by its number.
pub struct Named {
    pub id: InvoiceId,
    pub number: String,
}

/// As of the day it was sent. Nothing where another system did not tell.
pub struct Paper {
    pub sender: Option<String>,
    pub recipient: Option<String>,
    pub bank: Option<String>,
    /// The invoice that this credit note is about, if the viewer may see it.
    pub credit_of: Option<Named>,
    /// Credit notes of this invoice that the viewer may see.
    pub credits: Vec<Named>,
    /// Whether the viewer may open a support case about it.
    pub may_ask: bool,
}

pub async fn paper(scope: &mut PortalScope, id: InvoiceId) -> Result<Paper> {
    if !scope.visibility.report(Report::Invoices) {
        return Err(Error::NotFound);
    }
    let (account, customer) = (scope.account, scope.customer);
    let row = sqlx::query!(
        r#"select i.sender, i.recipient, i.bank, o.id as "of_id?: InvoiceId", o.number as "of_number?"
           from invoice i left join invoice o on o.account_id = i.account_id and o.id = i.credit_of
           where i.account_id = $1 and i.customer_id = $2 and i.id = $3 and i.state <> 'draft' and i.number is not null"#,
        account.0,
        customer.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let credits = sqlx::query_as!(
        Named,
        r#"select id as "id: InvoiceId", number as "number!" from invoice
           where account_id = $1 and customer_id = $2 and credit_of = $3 and state <> 'draft' and number is not null order by issued_on, id"#,
        account.0,
        customer.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(Paper {
        sender: row.sender,
        recipient: row.recipient,
        bank: row.bank.filter(|bank| !bank.is_empty()),
        credit_of: row.of_id.zip(row.of_number).map(|(id, number)| Named { id, number }),
        credits,
        may_ask: scope.visibility.report(Report::Tickets),
    })
}
