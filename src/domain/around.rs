//! What else a customer's page of a project leads to: who works on it, and what is open about it.

use crate::base::ids::{InvoiceId, ProjectId};
use crate::base::money::Currency;
use crate::domain::reports::invoices::State;
use crate::domain::scope::PortalScope;
use crate::domain::tickets::own::{self, Listed};
use crate::domain::visibility::Report;
use crate::error::Result;
use time::Date;

/// An invoice with lines of the project that isn't paid.
pub struct Open {
    pub id: InvoiceId,
    pub number: String,
    pub state: State,
    pub due_on: Option<Date>,
    /// What is still to be paid of the whole invoice, in minor units.
    pub left: i64,
    pub currency: Currency,
}

/// `None`: not for this viewer.
pub struct Around {
    pub cases: Option<Vec<Listed>>,
    pub invoices: Option<Vec<Open>>,
}

/// So many of each at most; their own pages have all.
pub const MOST: i64 = 20;

/// Of a project that the viewer was found to see.
pub async fn around(scope: &mut PortalScope, project: ProjectId) -> Result<Around> {
    let cases = if scope.visibility.report(Report::Tickets) {
        let filter = own::Filter { open: Some(true), project: Some(project), limit: MOST, ..own::Filter::default() };
        Some(own::list(scope, &filter).await?.0)
    } else {
        None
    };
    let invoices = if scope.visibility.invoices_by_project() { Some(invoices(scope, project).await?) } else { None };
    Ok(Around { cases, invoices })
}

async fn invoices(scope: &mut PortalScope, project: ProjectId) -> Result<Vec<Open>> {
    let (account, customer) = (scope.account, scope.customer);
    let today = scope.visibility.zone().date_of(scope.now);
    let rows = sqlx::query!(
        r#"select id as "id: InvoiceId", number as "number!", state, due_on, currency, gross, paid
           from invoice
           where account_id = $1 and customer_id = $2 and project_ids @> array[$3::uuid] and state = 'sent' and number is not null
             and kind <> 'credit_note' and (gross = 0 or abs(paid) < abs(gross))
           order by due_on nulls last, number, id limit $4"#,
        account.0,
        customer.0,
        project.0,
        MOST,
    )
    .fetch_all(scope.conn())
    .await?;
    let open = |state: &State| matches!(state, State::Open | State::PartlyPaid | State::Overdue);
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let state = State::of(&row.state, row.gross, row.paid, row.due_on, today);
            let currency = row.currency.parse().ok()?;
            let left = state.left(row.gross, row.paid);
            Some(Open { id: row.id, number: row.number, state, due_on: row.due_on, left, currency })
        })
        .filter(|invoice| open(&invoice.state))
        .collect())
}

/// Who worked on a project in hours that are released, by name. Nobody where people may not be told apart: a list of
/// them would only tell how many there are.
pub async fn team(scope: &mut PortalScope, project: ProjectId) -> Result<Vec<String>> {
    if !scope.visibility.tells_people_apart() {
        return Ok(Vec::new());
    }
    let (account, customer, names) = (scope.account, scope.customer, scope.visibility.names());
    let people = sqlx::query_scalar!(
        r#"select p.name from (
               select distinct person_id from time_entry
               where account_id = $1 and customer_id = $2 and project_id = $3 and person_id is not null
           ) e join person p on p.account_id = $1 and p.id = e.person_id
           order by p.name collate "und-x-icu", p.id limit 200"#,
        account.0,
        customer.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(people.iter().filter_map(|name| names.show(name)).collect())
}
