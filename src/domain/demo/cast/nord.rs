//! *Nord Group*, customer of the rival: what nobody of the other account may ever meet.

use super::stage::{Stage, currency};
use super::{By, Cases, Entries, Invoices, Plan, Reader, Talk, tell};
use crate::base::ids::{CustomerId, PersonId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::base::words::Lang;
use crate::domain::demo::canary;
use crate::domain::visibility::{Column, Names, Report};

#[derive(Clone, Copy, Debug)]
pub struct Nord {
    pub customer: CustomerId,
    /// Sees all projects and every column; signs in as `nora`.
    pub nora: Reader,
    pub gala: ProjectId,
    pub polestar: ProjectId,
    /// `hidden` is on `polestar`, which Nora does see.
    pub plan: Plan,
    pub entries: Entries,
    pub invoices: Invoices,
    /// Nora sees both.
    pub cases: Cases,
}

pub(super) fn make(stage: &mut Stage<'_>, rita: PersonId) -> Nord {
    let customer = stage.customer("77", "Nord Group", Lang::En, "GB", "CANARY-NOTE-NORD: about to be sold");
    let nora = stage.reader(customer, "Nora North", "nora", "CANARY-NOTE-NORA: prefers calls");
    let reports = [Report::Projects, Report::Time, Report::Invoices, Report::Tickets, Report::Budget];
    stage.access(customer, rita, &reports, &Column::ALL, Names::Full, None);

    let mut desk = stage.desk(customer, currency("GBP"), canary::NORD_RATE);
    let days = desk.days.clone();
    let project = desk.project("NOR-1", "Aurora Gala", rita, "The yearly gala, from invitation to thanks.");
    project.budget_seconds = Some(60 * 3_600);
    let gala = project.id;
    let polestar = desk.project("NOR-2", "Polestar audit", rita, "A yearly look at the books.").id;
    desk.phases(gala, &[("Programme", "done"), ("Invitations", "running")]);
    desk.milestones(gala, &[("Programme set", 30, Some(31)), ("Aurora Gala evening", -40, None)]);
    desk.report(gala, rita, "Aurora Gala: half the seats are taken", "The speakers have said yes.", Some(5));
    desk.report(polestar, rita, canary::DRAFT_REPORT, "CANARY-DRAFT-REPORT: one account does not add up.", None);

    let task = desk.task(gala, "Aurora Gala seats", rita, 20).id;
    let plan = desk.plan(gala, task);

    let sent = desk.invoice("N-501", days.ago(8), &[(gala, "Aurora Gala", 240), (polestar, "Polestar audit", 120)]).id;
    let overdue = desk.invoice("N-498", days.ago(50), &[(gala, "Aurora Gala, programme", 300)]).id;
    let credit_note = desk.invoice("N-500", days.ago(15), &[(gala, "Aurora Gala, goodwill", -60)]).id;
    let draft = desk.invoice("DRAFT-70707-N", days.today, &[(gala, "Aurora Gala", 90)]);
    draft.state = "draft";
    let invoices = Invoices { sent, overdue, credit_note, draft: draft.id };

    let today = desk.entry(gala, rita, days.today, 90, ("Planning", "Seats for the Aurora Gala")).id;
    desk.entry(polestar, rita, days.today, 60, ("Audit", "Ledger of the Polestar fund"));
    let entry = desk.entry(gala, rita, days.last_month(2), 240, ("Planning", "Speakers of the Aurora Gala"));
    entry.bill(sent);
    let invoiced = entry.id;
    let entry = desk.entry(gala, rita, days.last_month(8), 45, ("Meeting", "Caterers for the Aurora Gala"));
    (entry.currency, entry.rate, entry.amount) = (None, None, None);
    let unknown = entry.id;
    let entry = desk.entry(polestar, rita, days.last_month(9), 60, ("Audit", "Polestar's branch in Lyon"));
    (entry.currency, entry.rate, entry.amount) = (Some(Currency::EUR), Some(Rate(1_350_000)), Some(13_500));
    let foreign = entry.id;
    let entry = desk.entry(polestar, rita, days.last_month(19), 120, ("Audit", "Polestar vouchers sampled"));
    entry.bill(sent);
    entry.internal_note = "CANARY-NOTE-ENTRY-NORD: two vouchers are missing".into();
    let hidden = entry.id;
    stage.book(today, task);
    let talk = Talk {
        customer,
        contact: Some(nora.contact),
        number: 1,
        subject: "Aurora Gala: seats for the press",
        state: "us",
        project: Some(gala),
        invoice: None,
        assignee: Some(rita),
        turns: &[(2, By::Them, "How many seats of the Aurora Gala are kept for the press?")],
        note: Some((rita, "CANARY-NOTE-CASE-NORD: none, and they will not like it")),
        file: Some(("Aurora Gala press.txt", "Aurora Gala: 12 names\n")),
    };
    let shown = tell(&mut stage.rows, &stage.days, &talk);
    let talk = Talk { number: 2, subject: "Polestar: which vouchers?", project: Some(polestar), file: None, ..talk };
    let cases = Cases { shown, hidden: tell(&mut stage.rows, &stage.days, &talk).case };
    let entries = Entries { today, invoiced, unknown, foreign, hidden };
    Nord { customer, nora, gala, polestar, plan, entries, invoices, cases }
}
