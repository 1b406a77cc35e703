//! What staff have paid for Hansen and Lund: one expense in every state but the last.

use super::stage::{Stage, Team, currency};
use super::{Hansen, Lund};
use crate::base::ids::{CustomerId, ExpenseId, FileId, PersonId, ProjectId};
use crate::domain::demo::rows::{Expense, Receipt, Timer};
use time::Duration;

/// Of each kind one. Notes on them are nobody's outside the company.
#[derive(Clone, Copy, Debug)]
pub struct Expenses {
    /// Alma's.
    pub draft: ExpenseId,
    /// Bo's.
    pub submitted: ExpenseId,
    /// Vera's.
    pub approved: ExpenseId,
    /// Bo's.
    pub rejected: ExpenseId,
    /// Of the draft.
    pub draft_receipt: FileId,
    /// Of what is handed in.
    pub submitted_receipt: FileId,
}

struct Paid {
    person: PersonId,
    at: (CustomerId, ProjectId),
    days: i64,
    kind: &'static str,
    what: &'static str,
    amount: i64,
    vat: Option<i32>,
    state: &'static str,
}

pub(super) fn make(stage: &mut Stage<'_>, team: &Team, hansen: &Hansen, lund: &Lund) -> Expenses {
    let website = (hansen.customer, hansen.website);
    let app = (hansen.customer, hansen.app);
    let pier = (lund.customer, lund.pier);
    let paid =
        |person, at, days, kind, what, amount, vat, state| Paid { person, at, days, kind, what, amount, vat, state };
    let draft = paid(
        team.alma,
        website,
        1,
        "travel",
        "CANARY-NOTE-EXPENSE: taxi from the harbour office",
        18_500,
        None,
        "draft",
    );
    let submitted = paid(
        team.bo,
        app,
        3,
        "materials",
        "CANARY-NOTE-EXPENSE: two old phones to test with",
        129_800,
        Some(2_500),
        "submitted",
    );
    let approved = paid(
        team.vera,
        pier,
        12,
        "lodging",
        "CANARY-NOTE-EXPENSE: a night near the pier",
        104_000,
        Some(2_500),
        "approved",
    );
    let rejected = paid(
        team.bo,
        app,
        15,
        "meals",
        "CANARY-NOTE-EXPENSE: lunch for the pilot crews",
        64_250,
        Some(2_500),
        "rejected",
    );
    // Vera is at it just now.
    let started_at = stage.days.now - Duration::minutes(42);
    let description = "Standing water on the pier".to_owned();
    stage.rows.timers.push(Timer { person: team.vera, customer: pier.0, project: pier.1, description, started_at });
    let [draft, submitted, approved, rejected] =
        [draft, submitted, approved, rejected].map(|paid| push(stage, team.alma, &paid));
    let receipt = Receipt::new(
        draft,
        "CANARY-NOTE-RECEIPT taxi.pdf",
        &[
            "HAVNENS TAXA",
            "CANARY-NOTE-RECEIPT",
            "",
            "Harbour office - Main station",
            "DKK            185.00",
            "",
            "Thank you",
        ],
    );
    let draft_receipt = receipt.id;
    stage.rows.receipts.push(receipt);
    let receipt = Receipt::new(
        submitted,
        "CANARY-NOTE-RECEIPT phones.pdf",
        &[
            "GENBRUG & GEAR",
            "CANARY-NOTE-RECEIPT",
            "",
            "2 phones, used",
            "DKK          1,298.00",
            "of which VAT   259.60",
        ],
    );
    let submitted_receipt = receipt.id;
    stage.rows.receipts.push(receipt);
    Expenses { draft, submitted, approved, rejected, draft_receipt, submitted_receipt }
}

fn push(stage: &mut Stage<'_>, alma: PersonId, paid: &Paid) -> ExpenseId {
    let decided = matches!(paid.state, "approved" | "rejected");
    let row = Expense {
        id: ExpenseId::new(),
        customer: paid.at.0,
        project: paid.at.1,
        person: paid.person,
        spent_on: stage.days.ago(paid.days),
        kind: paid.kind,
        description: paid.what.to_owned(),
        currency: currency("DKK"),
        amount: paid.amount,
        vat_rate: paid.vat,
        billable: paid.kind != "meals",
        state: paid.state,
        reason: if paid.state == "rejected" { "Please add who took part.".to_owned() } else { String::new() },
        decided_by: decided.then_some(alma),
        decided_at: decided.then_some(stage.days.now - Duration::days(2)),
    };
    let id = row.id;
    stage.rows.expenses.push(row);
    id
}
