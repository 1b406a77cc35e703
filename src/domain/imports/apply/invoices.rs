//! Invoices: rows of one number are one invoice, which is written whole or not at all.

use ::time::Date;
use uuid::Uuid;

use super::pending::Invoice;
use super::samples::Fate;
use super::who::Known;
use super::{Run, Step, row_failed};
use crate::base::ids::InvoiceId;
use crate::base::money::Currency;
use crate::domain::imports::Failure;
use crate::domain::imports::reason::Reason;
use crate::domain::imports::record::InvoiceRow;

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
        (Some(net), Some(vat), Some(gross)) if net.checked_add(vat) != Some(gross) => row_failed(Reason::NetAndVat),
        (net, vat, Some(gross)) => Ok(Amounts {
            net: net.or_else(|| gross.checked_sub(vat?)),
            vat: vat.or_else(|| gross.checked_sub(net?)),
            gross,
        }),
        (Some(net), Some(vat), None) => match net.checked_add(vat) {
            Some(gross) => Ok(Amounts { net: Some(net), vat: Some(vat), gross }),
            None => row_failed(Reason::AmountsTooLarge),
        },
        _ => row_failed(Reason::NoGross),
    }
}

impl Run<'_> {
    pub(super) async fn invoice(&mut self, line: u64, invoice: Invoice) -> Step<()> {
        let Invoice { head, lines } = invoice;
        let known = self.known_customer(&head.customer)?;
        let Some(issued_on) = head.issued_on else { return row_failed(Reason::NoInvoiceDate) };
        let currency = head.currency.unwrap_or_else(|| match known {
            Known::Yes(customer) => self.facts(customer).currency,
            Known::No => self.defaults.currency,
        });
        let amounts = amounts(&head, currency)?;
        let existing = self.existing(&head).await?;
        if let Some((.., true)) = existing {
            return row_failed(Reason::InvoiceOwn { number: head.number });
        }
        if let Some((_, owner, _)) = existing
            && known != Known::Yes(owner)
        {
            return row_failed(Reason::InvoiceElsewhere { number: head.number });
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
        self.sample_invoice(line, &head, known, currency, Fate::of(new, changed));
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
            self.made("invoice", id).await?;
        }
        let import = self.import.map(|import| import.0);
        Ok(sqlx::query_scalar!(
            r#"with done as (
             update invoice i set number = n.number, kind = n.kind, state = n.state, issued_on = n.issued_on, due_on = n.due_on,
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
                    n.paid, n.reference, n.note)
             returning i.id, i.version),
             kept as (
                 insert into import_change (account_id, import_id, kind, target, version, before)
                 select $1, $16, 'invoice', d.id::text, d.version,
                        (select to_jsonb(o) from invoice o where o.account_id = $1 and o.id = d.id)
                 from done d where $16::uuid is not null
                 on conflict (account_id, import_id, kind, target) do update set version = excluded.version)
             select count(*) > 0 as "changed!" from done"#,
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
            import,
        )
        .fetch_one(self.conn())
        .await?)
    }

    async fn learn_invoice(&mut self, external: &str, id: Uuid) -> Result<(), Failure> {
        let (account, source, import) = (self.account.0, self.source, self.import.map(|import| import.0));
        sqlx::query!(
            "with done as (
                 insert into external_ref as r (account_id, source, kind, external_id, target_id) values ($1, $2, 'invoice', $3, $4)
                 on conflict (account_id, source, kind, external_id) do update set target_id = excluded.target_id
                 where r.target_id is distinct from excluded.target_id
                 returning r.external_id)
             insert into import_change (account_id, import_id, kind, target, before)
             select $1, $5, 'ref', 'invoice ' || d.external_id,
                    (select to_jsonb(o) from external_ref o
                     where o.account_id = $1 and o.source = $2 and o.kind = 'invoice' and o.external_id = d.external_id)
             from done d where $5::uuid is not null
             on conflict (account_id, import_id, kind, target) do nothing",
            account,
            source,
            external,
            id,
            import,
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }
}
