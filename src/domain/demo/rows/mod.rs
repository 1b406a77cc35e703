//! Whole tables of rows at once: the demo is written in a dozen statements, however much there is of it.

mod cases;
mod events;
mod expenses;
mod money;
mod people;
mod plan;
mod prepaid;
mod receipts;
mod work;

pub use cases::{BEYOND, Case, Message, Note, TextFile};
pub use events::Event;
pub use expenses::{Expense, Timer};
pub use money::{Invoice, Line, OnLine, Payment};
pub use people::{Access, Contact, Customer, Login, Person, Selected};
pub use plan::{Rate, Task};
pub use prepaid::{Prepaid, TopUp};
pub use receipts::Receipt;
pub use work::{Entry, Milestone, Phase, Project, Report};

use crate::domain::scope::StaffScope;
use crate::error::Result;

time::serde::format_description!(day, Date, "[year]-[month]-[day]");

/// How many rows go in one statement.
const CHUNK: usize = 1_000;

/// What is to be written, gathered before the first statement.
#[derive(Default)]
pub struct Rows {
    pub people: Vec<Person>,
    pub customers: Vec<Customer>,
    pub contacts: Vec<Contact>,
    pub projects: Vec<Project>,
    pub phases: Vec<Phase>,
    pub milestones: Vec<Milestone>,
    pub reports: Vec<Report>,
    pub tasks: Vec<Task>,
    pub rates: Vec<Rate>,
    pub prepaid: Vec<Prepaid>,
    pub top_ups: Vec<TopUp>,
    pub accesses: Vec<Access>,
    pub selected: Vec<Selected>,
    pub logins: Vec<Login>,
    pub invoices: Vec<Invoice>,
    pub lines: Vec<Line>,
    pub on_lines: Vec<OnLine>,
    pub payments: Vec<Payment>,
    pub entries: Vec<Entry>,
    pub cases: Vec<Case>,
    pub messages: Vec<Message>,
    pub notes: Vec<Note>,
    pub text_files: Vec<TextFile>,
    pub expenses: Vec<Expense>,
    pub receipts: Vec<Receipt>,
    pub timers: Vec<Timer>,
    pub events: Vec<Event>,
}

impl Rows {
    /// Writes everything, what is referred to first.
    pub async fn store(&self, scope: &mut StaffScope) -> Result<()> {
        people::people(scope, &self.people).await?;
        people::customers(scope, &self.customers).await?;
        people::contacts(scope, &self.contacts).await?;
        work::projects(scope, &self.projects).await?;
        work::phases(scope, &self.phases).await?;
        work::milestones(scope, &self.milestones).await?;
        work::reports(scope, &self.reports).await?;
        for tasks in self.tasks.chunks(CHUNK) {
            plan::tasks(scope, tasks).await?;
        }
        plan::rates(scope, &self.rates).await?;
        prepaid::contracts(scope, &self.prepaid).await?;
        prepaid::top_ups(scope, &self.top_ups).await?;
        people::accesses(scope, &self.accesses).await?;
        people::selected(scope, &self.selected).await?;
        people::logins(scope, &self.logins).await?;
        money::invoices(scope, &self.invoices).await?;
        for lines in self.lines.chunks(CHUNK) {
            money::lines(scope, lines).await?;
        }
        for entries in self.entries.chunks(CHUNK) {
            work::entries(scope, entries).await?;
        }
        for on_lines in self.on_lines.chunks(CHUNK) {
            money::on_lines(scope, on_lines).await?;
        }
        money::payments(scope, &self.payments).await?;
        cases::cases(scope, &self.cases).await?;
        cases::messages(scope, &self.messages).await?;
        cases::notes(scope, &self.notes).await?;
        cases::text_files(scope, &self.text_files).await?;
        expenses::expenses(scope, &self.expenses).await?;
        receipts::receipts(scope, &self.receipts).await?;
        expenses::timers(scope, &self.timers).await?;
        events::events(scope, &self.events).await
    }
}
