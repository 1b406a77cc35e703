//! Support cases as conversations: who said what, so many days ago.

use super::Days;
use crate::base::ids::{ContactId, CustomerId, FileId, InvoiceId, MessageId, PersonId, ProjectId, TicketId};
use crate::domain::demo::rows::{Case, Message, Note, Rows, TextFile};
use time::Duration;
use uuid::Uuid;

/// A case and a file of it.
#[derive(Clone, Copy, Debug)]
pub struct Attached {
    pub case: TicketId,
    pub file: FileId,
}

#[derive(Clone, Copy)]
pub enum By {
    Us(PersonId),
    Them,
}

pub struct Talk<'a> {
    pub customer: CustomerId,
    /// None: the customer's shared sign-in.
    pub contact: Option<ContactId>,
    pub number: i32,
    pub subject: &'a str,
    /// As in the table.
    pub state: &'static str,
    pub project: Option<ProjectId>,
    pub invoice: Option<InvoiceId>,
    pub assignee: Option<PersonId>,
    /// Days ago, the first one first.
    pub turns: &'a [(i64, By, &'a str)],
    /// Only staff read it.
    pub note: Option<(PersonId, &'a str)>,
    /// Name and text, with the first turn.
    pub file: Option<(&'a str, &'a str)>,
}

/// Writes a case down. The file's id means nothing without a file.
pub fn tell(rows: &mut Rows, days: &Days, talk: &Talk<'_>) -> Attached {
    let (case, file, customer) = (TicketId::new(), FileId::new(), talk.customer);
    // In the mornings, each a little later than the one before; never ahead of now.
    let at = |days_ago: i64, turn: i64| {
        let minutes = 7 * i64::from(talk.number) + 41 * turn;
        (days.at(days.ago(days_ago), 9, 0) + Duration::minutes(minutes)).min(days.now - Duration::minutes(9 - turn))
    };
    let (mut last_at, mut created_at) = (days.now, days.now);
    let mut turns: Vec<(i64, By, &str, &'static str)> =
        talk.turns.iter().map(|(ago, by, text)| (*ago, *by, *text, "message")).collect();
    if let (true, Some((ago, by, ..))) = (talk.state == "closed", turns.last().copied()) {
        turns.push((ago, by, "", "closed"));
    }
    for (turn, (ago, by, text, kind)) in (0..).zip(turns) {
        let message = MessageId::new();
        last_at = at(ago, turn);
        if turn == 0 {
            created_at = last_at;
        }
        let (person, contact) = match by {
            By::Us(person) => (Some(person), None),
            By::Them => (None, talk.contact),
        };
        let body = text.to_owned();
        rows.messages.push(Message { id: message, customer, ticket: case, kind, person, contact, body, at: last_at });
        if let (0, Some((name, text))) = (turn, talk.file) {
            let (name, text) = (name.to_owned(), text.to_owned());
            rows.text_files.push(TextFile { id: file, customer, ticket: case, message, name, text, at: last_at });
        }
    }
    if let Some((person, body)) = talk.note {
        let at = created_at + Duration::minutes(20);
        rows.notes.push(Note { id: Uuid::now_v7(), customer, ticket: case, person, body: body.to_owned(), at });
    }
    rows.cases.push(Case {
        id: case,
        customer,
        number: talk.number,
        subject: talk.subject.to_owned(),
        state: talk.state,
        project: talk.project,
        invoice: talk.invoice,
        contact: talk.contact,
        assignee: talk.assignee,
        last_at,
        created_at,
    });
    Attached { case, file }
}
