//! One invoice with its lines, and the hours behind it.

use super::amounts::{self, Totals};
use super::{Kind, Status};
use crate::base::ids::{CustomerId, InvoiceId, InvoiceLineId, ProjectId, TimeEntryId};
use crate::base::money::{Currency, Rate};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use time::{Date, OffsetDateTime};

/// A line as it is stored. Quantities and prices in ten-thousandths, discount and VAT in basis points, net in minor units.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub id: InvoiceLineId,
    pub project: Option<ProjectId>,
    pub project_name: Option<String>,
    pub description: String,
    pub quantity: Option<i64>,
    pub unit: Option<String>,
    pub unit_price: Option<Rate>,
    pub discount: Option<i32>,
    pub vat_rate: Option<i32>,
    pub net: i64,
    /// Entries of time it is made of; 0: typed by hand, or from another system.
    pub entries: i64,
    /// A credit note has it already.
    pub credited: bool,
}

/// A credit note of an invoice, or the invoice that a credit note is about.
pub struct Credit {
    pub id: InvoiceId,
    pub number: Option<String>,
    pub net: Option<i64>,
    pub vat: Option<i64>,
    pub gross: i64,
}

pub struct Stored {
    pub id: InvoiceId,
    pub version: i32,
    pub number: Option<String>,
    pub kind: Kind,
    /// Written here, not read from another system.
    pub own: bool,
    pub customer: CustomerId,
    pub customer_name: String,
    pub state: String,
    pub issued_on: Date,
    pub due_on: Option<Date>,
    pub due_days: Option<i32>,
    pub paid_on: Option<Date>,
    pub created_at: OffsetDateTime,
    pub sent_at: Option<OffsetDateTime>,
    pub currency: Currency,
    pub net: Option<i64>,
    pub vat: Option<i64>,
    pub gross: i64,
    pub paid: i64,
    pub reference: Option<String>,
    pub note: String,
    pub internal_note: String,
    pub sender: Option<String>,
    pub recipient: Option<String>,
    pub bank: Option<String>,
    pub lines: Vec<Line>,
    pub credit_of: Option<Credit>,
    pub credits: Vec<Credit>,
}

impl Stored {
    pub fn status(&self, today: Date) -> Status {
        Status::of(&self.state, self.gross, self.paid, self.due_on, today)
    }

    /// May still be edited, sent and cancelled here.
    pub fn is_draft(&self) -> bool {
        self.own && self.state == "draft"
    }

    /// Sent, so that it can be paid and credited.
    pub fn is_sent(&self) -> bool {
        matches!(self.state.as_str(), "sent" | "paid")
    }

    /// VAT by rate, where every line knows its own and they come to what the invoice says.
    pub fn vat_rates(&self) -> Option<Totals> {
        let lines: Option<Vec<(i64, i32)>> = self.lines.iter().map(|line| Some((line.net, line.vat_rate?))).collect();
        let totals = amounts::totals(lines?)?;
        (Some(totals.net) == self.net && Some(totals.vat) == self.vat).then_some(totals)
    }
}

pub async fn find(scope: &mut StaffScope, id: InvoiceId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select i.version, i.number, i.kind, i.own, i.customer_id as "customer: CustomerId", c.name as customer_name, i.state, i.issued_on, i.due_on,
                  i.due_days, i.paid_on, i.created_at, i.sent_at, i.currency, i.net, i.vat, i.gross, i.paid, i.reference, i.note, i.internal_note,
                  i.sender, i.recipient, i.bank, o.id as "of_id?: InvoiceId", o.number as "of_number?", o.net as "of_net?", o.vat as "of_vat?", o.gross as "of_gross?"
           from invoice i
           join customer c on c.account_id = i.account_id and c.id = i.customer_id
           left join invoice o on o.account_id = i.account_id and o.id = i.credit_of
           where i.account_id = $1 and i.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let credits = sqlx::query_as!(
        Credit,
        r#"select id as "id: InvoiceId", number, net, vat, gross from invoice where account_id = $1 and credit_of = $2 order by issued_on, id"#,
        account.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(Stored {
        id,
        version: row.version,
        number: row.number,
        kind: Kind::parse(&row.kind).unwrap_or(Kind::Invoice),
        own: row.own,
        customer: row.customer,
        customer_name: row.customer_name,
        state: row.state,
        issued_on: row.issued_on,
        due_on: row.due_on,
        due_days: row.due_days,
        paid_on: row.paid_on,
        created_at: row.created_at,
        sent_at: row.sent_at,
        currency: row.currency.parse().unwrap_or(Currency::EUR),
        net: row.net,
        vat: row.vat,
        gross: row.gross,
        paid: row.paid,
        reference: row.reference,
        note: row.note,
        internal_note: row.internal_note,
        sender: row.sender,
        recipient: row.recipient,
        bank: row.bank,
        lines: lines(scope, id).await?,
        credit_of: row.of_id.map(|id| Credit {
            id,
            number: row.of_number,
            net: row.of_net,
            vat: row.of_vat,
            gross: row.of_gross.unwrap_or(0),
        }),
        credits,
    })
}

pub(super) async fn lines(scope: &mut StaffScope, id: InvoiceId) -> Result<Vec<Line>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select l.id as "id: InvoiceLineId", l.project_id as "project: ProjectId", p.name as "project_name?", l.description,
                  (l.quantity * 10000)::int8 as quantity, l.unit, (l.unit_price * 10000)::int8 as unit_price, l.discount, l.vat_rate, l.net,
                  (select count(*) from invoice_entry e where e.account_id = l.account_id and e.line_id = l.id) as "entries!",
                  exists (select from invoice_line k where k.account_id = l.account_id and k.credits = l.id) as "credited!"
           from invoice_line l left join project p on p.account_id = l.account_id and p.id = l.project_id
           where l.account_id = $1 and l.invoice_id = $2 order by l.position, l.id"#,
        account.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            id: row.id,
            project: row.project,
            project_name: row.project_name,
            description: row.description,
            quantity: row.quantity,
            unit: row.unit,
            unit_price: row.unit_price.map(Rate),
            discount: row.discount,
            vat_rate: row.vat_rate,
            net: row.net,
            entries: row.entries,
            credited: row.credited,
        })
        .collect())
}

/// An hour that an invoice bills.
pub struct Behind {
    pub entry: TimeEntryId,
    pub work_date: Date,
    pub project: String,
    pub person: Option<String>,
    pub description: String,
    pub seconds: i64,
    pub amount: Option<i64>,
    /// Given back by a credit note.
    pub released: bool,
}

/// The hours behind an invoice, the oldest first; the first `most`, and how many there are.
pub async fn hours_behind(scope: &mut StaffScope, id: InvoiceId, most: i64) -> Result<(Vec<Behind>, i64)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select e.id as "entry: TimeEntryId", e.work_date, p.name as project, w.name as "person?", e.description,
                  coalesce(k.seconds, e.invoiced_seconds, e.seconds)::int8 as "seconds!", coalesce(k.amount, e.invoiced_amount) as amount,
                  coalesce(k.released, false) as "released!", count(*) over () as "total!"
           from time_entry e
           join project p on p.account_id = e.account_id and p.id = e.project_id
           left join person w on w.account_id = e.account_id and w.id = e.person_id
           left join invoice_entry k on k.account_id = e.account_id and k.entry_id = e.id and k.invoice_id = $2
           where e.account_id = $1 and (e.invoice_id = $2 or k.invoice_id is not null)
           order by e.work_date, p.name, e.id limit $3"#,
        account.0,
        id.0,
        most,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let behind = rows.into_iter().map(|row| Behind {
        entry: row.entry,
        work_date: row.work_date,
        project: row.project,
        person: row.person,
        description: row.description,
        seconds: row.seconds,
        amount: row.amount,
        released: row.released,
    });
    Ok((behind.collect(), total))
}
