//! What an account's invoices say about it and start with, and where a customer's differ.

use crate::base::ids::CustomerId;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;

/// What stands on every invoice, and what new ones start with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Billing {
    /// The name as it is registered; empty: the account's.
    pub company: String,
    pub address: String,
    pub vat_number: Option<String>,
    /// Where to pay, in lines.
    pub bank: String,
    pub due_days: i32,
    /// Basis points. `None`: none is suggested.
    pub vat_rate: Option<i32>,
}

/// With its version; 0: nothing was ever saved, and these are the defaults.
pub async fn of_account(scope: &mut StaffScope) -> Result<(Billing, i32)> {
    let account = scope.account;
    let row = sqlx::query!(
        "select company, address, vat_number, bank, due_days, vat_rate, version from billing where account_id = $1",
        account.0
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map_or_else(
        || (Billing { due_days: 30, ..Billing::default() }, 0),
        |row| {
            let billing = Billing {
                company: row.company,
                address: row.address,
                vat_number: row.vat_number,
                bank: row.bank,
                due_days: row.due_days,
                vat_rate: row.vat_rate,
            };
            (billing, row.version)
        },
    ))
}

pub async fn save(scope: &mut StaffScope, version: i32, new: &Billing) -> Result<()> {
    let account = scope.account;
    let done = sqlx::query!(
        "insert into billing as b (account_id, company, address, vat_number, bank, due_days, vat_rate)
         select $1, $3, $4, $5, $6, $7, $8
         where $2 = 0 or exists (select from billing where account_id = $1)
         on conflict (account_id) do update set company = excluded.company, address = excluded.address, vat_number = excluded.vat_number,
             bank = excluded.bank, due_days = excluded.due_days, vat_rate = excluded.vat_rate, version = b.version + 1
         where b.version = $2",
        account.0,
        version,
        new.company,
        new.address,
        new.vat_number,
        new.bank,
        new.due_days,
        new.vat_rate,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({ "due_days": new.due_days, "vat_rate": new.vat_rate });
    audit::record(scope, Event { name: "billing.updated", customer: None, subject: None, detail }).await
}

/// `None`: as the account's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerBilling {
    pub due_days: Option<i32>,
    pub vat_rate: Option<i32>,
    pub reference: Option<String>,
}

/// With its version; 0: nothing differs yet.
pub async fn of_customer(scope: &mut StaffScope, customer: CustomerId) -> Result<(CustomerBilling, i32)> {
    let account = scope.account;
    let row = sqlx::query!(
        "select due_days, vat_rate, reference, version from customer_billing where account_id = $1 and customer_id = $2",
        account.0,
        customer.0
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map_or_else(Default::default, |row| {
        (CustomerBilling { due_days: row.due_days, vat_rate: row.vat_rate, reference: row.reference }, row.version)
    }))
}

pub async fn save_customer(
    scope: &mut StaffScope,
    customer: CustomerId,
    version: i32,
    new: &CustomerBilling,
) -> Result<()> {
    let account = scope.account;
    let done = sqlx::query!(
        "insert into customer_billing as b (account_id, customer_id, due_days, vat_rate, reference)
         select $1, $2, $4, $5, $6 where $3 = 0 or exists (select from customer_billing where account_id = $1 and customer_id = $2)
         on conflict (account_id, customer_id) do update set due_days = excluded.due_days, vat_rate = excluded.vat_rate,
             reference = excluded.reference, version = b.version + 1
         where b.version = $3",
        account.0,
        customer.0,
        version,
        new.due_days,
        new.vat_rate,
        new.reference,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({ "due_days": new.due_days, "vat_rate": new.vat_rate });
    let event = Event { name: "billing.customer-updated", customer: Some(customer), subject: Some(customer.0), detail };
    audit::record(scope, event).await
}

/// What a new invoice of a customer starts with: theirs, else the account's.
pub async fn defaults(scope: &mut StaffScope, customer: CustomerId) -> Result<CustomerBilling> {
    let (account, _) = of_account(scope).await?;
    let (own, _) = of_customer(scope, customer).await?;
    Ok(CustomerBilling {
        due_days: own.due_days.or(Some(account.due_days)),
        vat_rate: own.vat_rate.or(account.vat_rate),
        reference: own.reference,
    })
}
