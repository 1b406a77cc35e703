//! Lines of an invoice: when the file's differ from the stored ones, they replace them all.

use uuid::Uuid;

use super::Run;
use super::who::Known;
use crate::base::ids::InvoiceLineId;
use crate::base::money::Currency;
use crate::domain::imports::Failure;
use crate::domain::imports::record::LineRow;

/// A line as it is stored.
#[derive(Debug, PartialEq)]
pub struct StoredLine {
    project_id: Option<Uuid>,
    description: String,
    /// Ten-thousandths.
    quantity: Option<i64>,
    unit: Option<String>,
    unit_price: Option<i64>,
    net: i64,
    vat_rate: Option<i32>,
}

impl Run<'_> {
    pub(super) async fn invoice_lines(
        &mut self,
        customer: Uuid,
        currency: Currency,
        lines: Vec<LineRow>,
    ) -> Result<Vec<StoredLine>, super::Halt> {
        let mut stored = Vec::new();
        for line in lines {
            let project_id = match &line.project {
                Some(project) => {
                    let known = self.known_project(Known::Yes(customer), project)?;
                    Some(self.project_of(known, customer, project, None).await?)
                }
                None => None,
            };
            let LineRow { description, quantity, unit, unit_price, net, vat_rate, .. } = line;
            stored.push(StoredLine {
                project_id,
                description,
                quantity,
                unit,
                unit_price,
                net: net.minor(currency),
                vat_rate,
            });
        }
        Ok(stored)
    }

    /// True when something changed.
    pub(super) async fn write_lines(
        &mut self,
        invoice: Uuid,
        customer: Uuid,
        lines: &[StoredLine],
    ) -> Result<bool, Failure> {
        let account = self.account.0;
        let before = sqlx::query_as!(
            StoredLine,
            r#"select project_id, description, (quantity * 10000)::int8 as quantity, unit, (unit_price * 10000)::int8 as unit_price,
                      net, vat_rate
               from invoice_line where account_id = $1 and customer_id = $2 and invoice_id = $3 order by position, id"#,
            account,
            customer,
            invoice,
        )
        .fetch_all(self.conn())
        .await?;
        if before == lines {
            return Ok(false);
        }
        self.keep_lines(customer, invoice).await?;
        sqlx::query!(
            "delete from invoice_line where account_id = $1 and customer_id = $2 and invoice_id = $3",
            account,
            customer,
            invoice
        )
        .execute(self.conn())
        .await?;
        for (position, line) in (1_i32..).zip(lines) {
            sqlx::query!(
                "insert into invoice_line (account_id, id, customer_id, invoice_id, project_id, position, description, quantity, unit,
                                           unit_price, net, vat_rate)
                 values ($1, $2, $3, $4, $5, $6, $7, $8::int8::numeric / 10000, $9, $10::int8::numeric / 10000, $11, $12)",
                account,
                InvoiceLineId::new().0,
                customer,
                invoice,
                line.project_id,
                position,
                line.description,
                line.quantity,
                line.unit,
                line.unit_price,
                line.net,
                line.vat_rate,
            )
            .execute(self.conn())
            .await?;
        }
        Ok(true)
    }
}
