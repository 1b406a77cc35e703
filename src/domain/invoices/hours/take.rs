//! Drafts that take open hours. Whoever comes second finds them taken: each hour lands on one invoice only.

use super::super::draft::{self, Draft, Priced};
use super::super::settings;
use super::group::{GroupLine, What};
use super::{Bundle, Proposal, Wish, propose};
use crate::base::ids::{CustomerId, InvoiceId, InvoiceLineId};
use crate::base::words::{Lang, Words};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};

/// What came of it.
pub enum Taken {
    /// A draft for each currency.
    Drafts(Vec<InvoiceId>),
    /// The hours are not those that were looked at: here is what there is now.
    Changed(Proposal),
}

/// Takes the hours of a proposal that was looked at, told by its mark. `vat_rate`: basis points, on every line.
pub async fn take(scope: &mut StaffScope, wish: &Wish, mark: &str, vat_rate: i32) -> Result<Taken> {
    lock(scope, wish).await?;
    let proposal = propose(scope, wish).await?;
    if proposal.mark != mark || proposal.bundles.is_empty() {
        return Ok(Taken::Changed(proposal));
    }
    let language = language(scope, wish.customer).await?;
    let defaults = settings::defaults(scope, wish.customer).await?;
    let mut drafts = Vec::new();
    for bundle in &proposal.bundles {
        let head = Draft {
            currency: bundle.currency,
            due_days: defaults.due_days,
            reference: defaults.reference.clone(),
            note: String::new(),
            internal_note: String::new(),
            lines: Vec::new(),
        };
        let id = draft::insert(scope, wish.customer, &head).await?;
        write(scope, wish.customer, id, bundle, vat_rate, &Words::of(language)).await?;
        draft::created(scope, wish.customer, id, bundle.currency).await?;
        drafts.push(id);
    }
    Ok(Taken::Drafts(drafts))
}

/// Holds the hours until the end: first the customer, so that two who bill the same one wait for each other and never in a
/// circle, then the hours, against whoever edits them.
async fn lock(scope: &mut StaffScope, wish: &Wish) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "select id from customer where account_id = $1 and id = $2 for no key update",
        account.0,
        wish.customer.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let projects: Vec<uuid::Uuid> = wish.projects.iter().map(|id| id.0).collect();
    sqlx::query!(
        "select id from time_entry
         where account_id = $1 and customer_id = $2 and invoice_id is null and state <> 'invoiced'
           and (cardinality($3::uuid[]) = 0 or project_id = any ($3)) and ($4::date is null or work_date >= $4)
           and ($5::date is null or work_date <= $5)
         order by id for update",
        account.0,
        wish.customer.0,
        &projects,
        wish.from,
        wish.to,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(())
}

/// What the customer reads.
async fn language(scope: &mut StaffScope, customer: CustomerId) -> Result<Lang> {
    let account = scope.account;
    let tag = sqlx::query_scalar!(
        r#"select coalesce(c.language, a.language) as "tag!" from customer c join account a on a.id = c.account_id
           where c.account_id = $1 and c.id = $2"#,
        account.0,
        customer.0,
    )
    .fetch_one(scope.conn())
    .await?;
    Ok(tag.parse().unwrap_or(Lang::En))
}

async fn write(
    scope: &mut StaffScope,
    customer: CustomerId,
    invoice: InvoiceId,
    bundle: &Bundle,
    vat_rate: i32,
    t: &Words,
) -> Result<()> {
    let account = scope.account;
    let mut lines = Vec::new();
    let (mut entries, mut of_line) = (Vec::new(), Vec::new());
    for (position, line) in (1..).zip(&bundle.lines) {
        let priced = Priced {
            id: InvoiceLineId::new(),
            project: Some(line.project.0),
            description: text(t, line),
            quantity: Some(line.quantity()),
            unit: Some(t.invoice_unit_hours()),
            price: line.price,
            discount: None,
            vat_rate: Some(vat_rate),
            net: line.net,
            credits: None,
        };
        draft::insert_line(scope, customer, invoice, position, &priced).await?;
        entries.extend(line.entries.iter().map(|id| id.0));
        of_line.extend(line.entries.iter().map(|_| priced.id.0));
        lines.push(priced);
    }
    sqlx::query!(
        "insert into invoice_entry (account_id, customer_id, invoice_id, line_id, entry_id, seconds, amount)
         select $1, $2, $3, n.line, e.id, e.seconds, e.amount
         from unnest($4::uuid[], $5::uuid[]) as n (entry, line)
         join time_entry e on e.account_id = $1 and e.id = n.entry and e.invoice_id is null and e.amount is not null",
        account.0,
        customer.0,
        invoice.0,
        &entries,
        &of_line,
    )
    .execute(scope.conn())
    .await?;
    let taken = sqlx::query!(
        "update time_entry set invoice_id = $2, version = version + 1 where account_id = $1 and id = any ($3) and invoice_id is null",
        account.0,
        invoice.0,
        &entries,
    )
    .execute(scope.conn())
    .await?;
    if usize::try_from(taken.rows_affected()) != Ok(entries.len()) {
        return Err(Error::Internal("hours that were locked are gone".into()));
    }
    draft::set_totals(scope, invoice, &draft::totals(&lines)?).await
}

/// What a line says.
pub fn text(t: &Words, line: &GroupLine) -> String {
    let days = if line.first == line.last {
        t.date(line.first)
    } else {
        format!("{} – {}", t.date(line.first), t.date(line.last))
    };
    let project = &line.project.1;
    match &line.what {
        What::Nothing | What::Day => format!("{project}, {days}"),
        What::Name(name) => format!("{project}: {name}, {days}"),
        What::Entry(text) if text.trim().is_empty() => format!("{project}, {days}"),
        What::Entry(text) => format!("{project}, {days}: {}", text.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}
