//! Invoices: rows of one number are one invoice, which is written whole or not at all.

use std::collections::HashMap;

use ::time::Date;
use uuid::Uuid;

use super::who::Known;
use super::{Run, Step, row_failed};
use crate::base::ids::InvoiceId;
use crate::base::money::Currency;
use crate::domain::imports::Failure;
use crate::domain::imports::record::{InvoiceRow, LineRow, Rejected};

/// The invoices of a file, as far as they are read. Kept until the file ends: lines of one may stand anywhere.
#[derive(Debug, Default)]
pub struct Pending {
    invoices: Vec<Gathered>,
    places: HashMap<String, usize>,
    /// Rows that failed, by the number of their invoice.
    spoiled: HashMap<String, u64>,
}

#[derive(Debug)]
struct Gathered {
    line: u64,
    head: InvoiceRow,
    lines: Vec<LineRow>,
    /// The first row that contradicts an earlier one, and in what.
    clash: Option<(u64, &'static str)>,
}

/// An invoice of one or more rows.
#[derive(Debug)]
pub struct Invoice {
    head: InvoiceRow,
    lines: Vec<LineRow>,
}

impl Pending {
    pub fn add(&mut self, line: u64, mut row: InvoiceRow) {
        let row_line = row.line.take();
        let index = *self.places.entry(row.number.clone()).or_insert(self.invoices.len());
        match self.invoices.get_mut(index) {
            Some(invoice) => {
                // two entries with ids of their own are two invoices, and a number names only one
                let twice = row.id.is_some().then_some("the number, which stands in this file a second time");
                if let Some(what) = twice.or(merge(&mut invoice.head, row)) {
                    invoice.clash.get_or_insert((line, what));
                }
                invoice.lines.extend(row_line);
            }
            None => {
                self.invoices.push(Gathered { line, head: row, lines: row_line.into_iter().collect(), clash: None })
            }
        }
    }

    /// A row that cannot be read takes its invoice along.
    pub fn spoil(&mut self, number: Option<String>, line: u64) {
        if let Some(number) = number {
            self.spoiled.entry(number).or_insert(line);
        }
    }

    pub fn into_invoices(self) -> impl Iterator<Item = (u64, Result<Invoice, Rejected>)> {
        let spoiled = self.spoiled;
        self.invoices.into_iter().map(move |Gathered { line, head, lines, clash }| {
            let invoice = match (spoiled.get(&head.number), clash) {
                (Some(bad), _) => {
                    Err(Rejected::failed(format!("left out because of line {bad}, which belongs to the same invoice")))
                }
                (None, Some((bad, what))) => {
                    Err(Rejected::failed(format!("left out because line {bad} has another {what}")))
                }
                (None, None) => Ok(Invoice { head, lines }),
            };
            (line, invoice)
        })
    }
}

/// Fills what the first row leaves open. Returns what contradicts it.
fn merge(head: &mut InvoiceRow, row: InvoiceRow) -> Option<&'static str> {
    fn fill<T: PartialEq>(head: &mut Option<T>, value: Option<T>) -> bool {
        match (&head, value) {
            (Some(old), Some(new)) => *old != new,
            (None, value) => {
                *head = value;
                false
            }
            (Some(_), None) => false,
        }
    }
    [
        (head.customer.name != row.customer.name || head.customer.number != row.customer.number, "customer"),
        (fill(&mut head.credit_note, row.credit_note), "kind"),
        (fill(&mut head.state, row.state), "state"),
        (fill(&mut head.issued_on, row.issued_on), "date"),
        (fill(&mut head.due_on, row.due_on), "due date"),
        (fill(&mut head.paid_on, row.paid_on), "day of payment"),
        (fill(&mut head.currency, row.currency), "currency"),
        (fill(&mut head.net, row.net), "net amount"),
        (fill(&mut head.vat, row.vat), "VAT"),
        (fill(&mut head.gross, row.gross), "gross amount"),
        (fill(&mut head.paid, row.paid), "paid amount"),
        (fill(&mut head.reference, row.reference), "reference"),
        (fill(&mut head.note, row.note), "note"),
    ]
    .into_iter()
    .find_map(|(clash, what)| clash.then_some(what))
}

/// Net, VAT and gross in minor units; what follows from the other two is worked out, and nothing is guessed.
struct Amounts {
    net: Option<i64>,
    vat: Option<i64>,
    gross: i64,
}

fn amounts(head: &InvoiceRow, currency: Currency) -> Step<Amounts> {
    let minor = |figure: Option<super::super::record::Figure>| figure.map(|figure| figure.minor(currency));
    let (net, vat, gross) = (minor(head.net), minor(head.vat), minor(head.gross));
    match (net, vat, gross) {
        (Some(net), Some(vat), Some(gross)) if net.checked_add(vat) != Some(gross) => {
            row_failed("net and VAT together are not the gross amount")
        }
        (net, vat, Some(gross)) => Ok(Amounts {
            net: net.or_else(|| gross.checked_sub(vat?)),
            vat: vat.or_else(|| gross.checked_sub(net?)),
            gross,
        }),
        (Some(net), Some(vat), None) => match net.checked_add(vat) {
            Some(gross) => Ok(Amounts { net: Some(net), vat: Some(vat), gross }),
            None => row_failed("the amounts are too large"),
        },
        _ => row_failed("the invoice has no gross amount"),
    }
}

impl Run<'_> {
    pub(super) async fn invoice(&mut self, invoice: Invoice) -> Step<()> {
        let Invoice { head, lines } = invoice;
        let known = self.known_customer(&head.customer)?;
        let Some(issued_on) = head.issued_on else { return row_failed("the invoice has no date") };
        let currency = head.currency.unwrap_or_else(|| match known {
            Known::Yes(customer) => self.facts(customer).currency,
            Known::No => self.defaults.currency,
        });
        let amounts = amounts(&head, currency)?;
        let existing = self.existing(&head).await?;
        if let Some((.., true)) = existing {
            return row_failed(format!("the invoice {} was written here, and no file changes it", head.number));
        }
        if let Some((_, owner, _)) = existing
            && known != Known::Yes(owner)
        {
            return row_failed(format!("the invoice {} belongs to another customer here", head.number));
        }
        for line in &lines {
            if let Some(project) = &line.project {
                self.known_project(known, project)?;
            }
        }
        let customer = self.customer_of(known, &head.customer).await?;
        let (id, new) = match existing {
            Some((id, ..)) => (id, false),
            None => (InvoiceId::new().0, true),
        };
        let mut changed = self.write(id, new, customer, issued_on, currency, &amounts, &head).await?;
        if !lines.is_empty() {
            let lines = self.invoice_lines(customer, currency, lines).await?;
            changed |= self.write_lines(id, customer, &lines).await?;
        }
        if let Some(external) = &head.id {
            self.learn_invoice(external, id).await?;
        }
        self.count(new, changed);
        Ok(())
    }

    /// The stored invoice, its customer, and whether it was written here: by the source's id, else by number.
    async fn existing(&mut self, head: &InvoiceRow) -> Result<Option<(Uuid, Uuid, bool)>, Failure> {
        let (account, source) = (self.account.0, self.source);
        let row = sqlx::query!(
            "select i.id, i.customer_id, i.own from invoice i
             left join external_ref r on r.account_id = $1 and r.source = $2 and r.kind = 'invoice' and r.external_id = $3
                                     and r.target_id = i.id
             where i.account_id = $1 and (i.number = $4 or r.target_id is not null)
             order by (i.number = $4) desc limit 1",
            account,
            source,
            head.id,
            head.number,
        )
        .fetch_optional(self.conn())
        .await?;
        Ok(row.map(|row| (row.id, row.customer_id, row.own)))
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of one row")]
    async fn write(
        &mut self,
        id: Uuid,
        new: bool,
        customer: Uuid,
        issued_on: Date,
        currency: Currency,
        amounts: &Amounts,
        head: &InvoiceRow,
    ) -> Result<bool, Failure> {
        let (account, now) = (self.account.0, self.now);
        // without a word on it, an invoice that exists elsewhere has been sent
        let state = head.state.or(new.then_some(if head.paid_on.is_some() { "paid" } else { "sent" }));
        let kind = head.credit_note.map(|credit| if credit { "credit_note" } else { "invoice" });
        let paid = head.paid.map(|paid| paid.minor(currency));
        if new {
            sqlx::query!(
                "insert into invoice (account_id, id, customer_id, number, state, issued_on, currency, gross, created_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                account,
                id,
                customer,
                head.number,
                state.unwrap_or("sent"),
                issued_on,
                currency.as_str(),
                amounts.gross,
                now,
            )
            .execute(self.conn())
            .await?;
        }
        let done = sqlx::query!(
            "update invoice i set number = n.number, kind = n.kind, state = n.state, issued_on = n.issued_on, due_on = n.due_on,
                 paid_on = n.paid_on, currency = n.currency, net = n.net, vat = n.vat, gross = n.gross, paid = n.paid,
                 reference = n.reference, note = n.note, version = i.version + 1
             from (select $3::text as number, coalesce($4, kind) as kind, coalesce($5, state) as state, $6::date as issued_on,
                          coalesce($7, due_on) as due_on,
                          case when coalesce($5, state) = 'paid' then coalesce($8, paid_on) end as paid_on, $9::text as currency,
                          $10::int8 as net, $11::int8 as vat, $12::int8 as gross,
                          case when $13::int8 is not null then $13 when $5 = 'paid' then $12
                               when $5 is not null and state = 'paid' then 0 else paid end as paid,
                          coalesce($14, reference) as reference, coalesce($15, note) as note
                   from invoice where account_id = $1 and id = $2) n
             where i.account_id = $1 and i.id = $2
               and (i.number, i.kind, i.state, i.issued_on, i.due_on, i.paid_on, i.currency, i.net, i.vat, i.gross, i.paid,
                    i.reference, i.note)
                   is distinct from (n.number, n.kind, n.state, n.issued_on, n.due_on, n.paid_on, n.currency, n.net, n.vat, n.gross,
                    n.paid, n.reference, n.note)",
            account,
            id,
            head.number,
            kind,
            state,
            issued_on,
            head.due_on,
            head.paid_on,
            currency.as_str(),
            amounts.net,
            amounts.vat,
            amounts.gross,
            paid,
            head.reference,
            head.note,
        )
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn learn_invoice(&mut self, external: &str, id: Uuid) -> Result<(), Failure> {
        let (account, source) = (self.account.0, self.source);
        sqlx::query!(
            "insert into external_ref as r (account_id, source, kind, external_id, target_id) values ($1, $2, 'invoice', $3, $4)
             on conflict (account_id, source, kind, external_id) do update set target_id = excluded.target_id
             where r.target_id is distinct from excluded.target_id",
            account,
            source,
            external,
            id,
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }
}
