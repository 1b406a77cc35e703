//! *Lund Arkitekter*: Danish; sees two of its three projects, names as initials, and no money beside its invoices.

use super::stage::{Stage, Team, currency};
use super::{By, Cases, Entries, Invoices, Plan, Reader, Talk, tell};
use crate::base::ids::{CustomerId, LoginId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::base::words::Lang;
use crate::domain::demo::canary;
use crate::domain::demo::rows::Login;
use crate::domain::visibility::{Column, Names, Report};

#[derive(Clone, Copy, Debug)]
pub struct Lund {
    pub customer: CustomerId,
    /// Sees what the customer may see; signs in as `eva`.
    pub eva: Reader,
    /// The sign-in that all of Lund share, `lund`: sees what the customer may see.
    pub shared: LoginId,
    /// Selected.
    pub warehouse: ProjectId,
    /// Selected.
    pub pier: ProjectId,
    /// Not selected: every text of it says [`canary::HIDDEN_FROM_LUND`].
    pub kolibri: ProjectId,
    pub plan: Plan,
    pub entries: Entries,
    pub invoices: Invoices,
    pub cases: Cases,
}

pub(super) fn make(stage: &mut Stage<'_>, team: &Team) -> Lund {
    let customer =
        stage.customer("1002", "Lund Arkitekter", Lang::Da, "DK", "CANARY-NOTE-LUND: skal varsles om ny timepris");
    let eva = stage.reader(customer, "Eva Lund", "eva", "CANARY-NOTE-EVA: kun formiddag");
    let projects = projects(stage, customer, team);
    let [warehouse, pier, kolibri] = projects;
    stage.access(
        customer,
        team.alma,
        &[Report::Projects, Report::Time, Report::Invoices, Report::Tickets],
        &[Column::Employee, Column::Activity, Column::Description, Column::Hours, Column::Manager, Column::Phases],
        Names::Initial,
        Some(&[warehouse, pier]),
    );
    let shared = stage.login(Login::portal(customer, None, "lund", None)).id;
    let invoices = invoices(stage, customer, projects);
    let plan = plan(stage, customer, team, projects);
    let entries = entries(stage, customer, team, projects, &invoices);
    stage.book(entries.today, plan.task);
    let cases = cases(stage, customer, team, eva, [warehouse, kolibri]);
    Lund { customer, eva, shared, warehouse, pier, kolibri, plan, entries, invoices, cases }
}

fn cases(
    stage: &mut Stage<'_>,
    customer: CustomerId,
    team: &Team,
    eva: Reader,
    [warehouse, kolibri]: [ProjectId; 2],
) -> Cases {
    let talk = Talk {
        customer,
        contact: Some(eva.contact),
        number: 4,
        subject: "Tegninger af Pakhuset kan ikke åbnes",
        state: "us",
        project: Some(warehouse),
        invoice: None,
        assignee: Some(team.rolf),
        turns: &[(2, By::Them, "Tegningerne af Pakhuset giver en fejl, når vi åbner dem. Fejlen står i filen.")],
        note: Some((team.alma, "CANARY-NOTE-CASE-LUND: deres egen server er nede igen")),
        file: Some(("fejl i Pakhuset.txt", "Pakhuset: 403\n")),
    };
    let shown = tell(&mut stage.rows, &stage.days, &talk);
    let talk = Talk {
        number: 5,
        subject: "Kolibri: hvornår afleveres tilbuddet?",
        project: Some(kolibri),
        turns: &[(4, By::Us(team.vera), "Kolibri afleveres på fredag."), (3, By::Them, "Tak, Kolibri haster.")],
        note: None,
        file: Some(("Kolibri.txt", "Kolibri\n")),
        ..talk
    };
    let hidden = tell(&mut stage.rows, &stage.days, &talk).case;
    let talk = Talk {
        contact: None,
        number: 6,
        subject: "Ny medarbejder på Mosebryggen",
        state: "customer",
        project: None,
        assignee: Some(team.alma),
        turns: &[
            (6, By::Them, "Vi har en ny medarbejder. Skal hun have sin egen adgang?"),
            (5, By::Us(team.alma), "Ja gerne. Hvad hedder hun?"),
        ],
        file: None,
        ..talk
    };
    tell(&mut stage.rows, &stage.days, &talk);
    Cases { shown, hidden }
}

fn plan(stage: &mut Stage<'_>, customer: CustomerId, team: &Team, [warehouse, _, kolibri]: [ProjectId; 3]) -> Plan {
    let mut desk = stage.desk(customer, currency("DKK"), canary::LUND_RATE);
    let task = desk.task(warehouse, "Tegninger", team.rolf, 14);
    task.budget_seconds = Some(30 * 3_600);
    let task = task.id;
    desk.task(kolibri, "Kolibri", team.vera, 4);
    desk.plan(warehouse, task)
}

fn projects(stage: &mut Stage<'_>, customer: CustomerId, team: &Team) -> [ProjectId; 3] {
    let mut desk = stage.desk(customer, currency("DKK"), canary::LUND_RATE);
    let project = desk.project(
        "LUN-201",
        "Pakhuset",
        team.rolf,
        "Projektrum til ombygningen af pakhuset: tegninger, planer og beslutninger.",
    );
    project.budget_seconds = Some(90 * 3_600);
    let warehouse = project.id;
    let pier = desk.project("LUN-202", "Mosebryggen", team.alma, "Hjemmeside om den nye badebro.").id;
    let project = desk.project("LUN-203", "Kolibri", team.vera, "Kolibri: tilbud til en ny bygherre.");
    project.internal_note = "CANARY-NOTE-KOLIBRI: må ikke nævnes".into();
    let kolibri = project.id;

    desk.phases(warehouse, &[("Skitse", "done"), ("Udvikling", "running"), ("Idriftsættelse", "planned")]);
    desk.phases(kolibri, &[("Kolibri tilbud", "running")]);
    desk.milestones(warehouse, &[("Skitse godkendt", 35, Some(35)), ("Tegninger overført", -10, None)]);
    desk.milestones(kolibri, &[("Kolibri afleveres", -5, None)]);
    desk.report(warehouse, team.rolf, "Planen holder", "Skitsen er godkendt, og udviklingen er i gang.", Some(8));
    desk.report(pier, team.alma, canary::DRAFT_REPORT, "CANARY-DRAFT-REPORT: kommunen siger nej.", None);
    desk.report(kolibri, team.vera, "Kolibri ser godt ud", "Kolibri er næsten i hus.", Some(4));
    [warehouse, pier, kolibri]
}

fn invoices(stage: &mut Stage<'_>, customer: CustomerId, [warehouse, pier, kolibri]: [ProjectId; 3]) -> Invoices {
    let mut desk = stage.desk(customer, currency("DKK"), canary::LUND_RATE);
    let days = desk.days.clone();
    let lines = [(warehouse, "Pakhuset", 150), (pier, "Mosebryggen", 90), (kolibri, "Kolibri", 300)];
    let invoice = desk.invoice("2042", days.ago(9), &lines);
    invoice.internal_note = "CANARY-NOTE-INVOICE-LUND: ring først".into();
    let sent = invoice.id;
    let overdue = desk.invoice("2030", days.ago(55), &[(warehouse, "Pakhuset, skitse", 420)]).id;
    let credit_note = desk.invoice("2036", days.ago(20), &[(warehouse, "Pakhuset, rabat", -30)]).id;
    let draft = desk.invoice("DRAFT-70707-L", days.today, &[(warehouse, "Pakhuset", 90)]);
    draft.state = "draft";
    Invoices { sent, overdue, credit_note, draft: draft.id }
}

fn entries(
    stage: &mut Stage<'_>,
    customer: CustomerId,
    team: &Team,
    [warehouse, pier, kolibri]: [ProjectId; 3],
    invoices: &Invoices,
) -> Entries {
    let mut desk = stage.desk(customer, currency("DKK"), canary::LUND_RATE);
    let days = desk.days.clone();
    let today = desk.entry(warehouse, team.alma, days.today, 90, ("Projektledelse", "Tidsplan for Pakhuset rettet")).id;
    desk.entry(pier, team.bo, days.today, 60, ("Design", "Forside om Mosebryggen skitseret"));

    let entry = desk.entry(
        warehouse,
        team.vera,
        days.last_month(3),
        150,
        ("Rådgivning", "Adgangsregler for Pakhuset gennemgået"),
    );
    entry.started_at = Some(days.at(days.last_month(3), 13, 0));
    entry.ended_at = Some(days.at(days.last_month(3), 15, 30));
    entry.bill(invoices.sent);
    let invoiced = entry.id;
    let entry = desk.entry(pier, team.rolf, days.last_month(5), 45, ("Møde", "Status på Mosebryggen"));
    (entry.currency, entry.rate, entry.amount) = (None, None, None);
    let unknown = entry.id;
    let entry = desk.entry(
        pier,
        team.vera,
        days.last_month(10),
        120,
        ("Rådgivning", "Aftale om Mosebryggen med fotografen i Kiel"),
    );
    (entry.currency, entry.rate, entry.amount) = (Some(Currency::EUR), Some(Rate(1_450_000)), Some(29_000));
    let foreign = entry.id;
    desk.entry(pier, team.bo, days.last_month(12), 90, ("Udvikling", "Kort over Mosebryggen")).bill(invoices.sent);
    let entry = desk.entry(kolibri, team.alma, days.last_month(16), 300, ("Rådgivning", "Kolibri kalkuleret"));
    entry.bill(invoices.sent);
    let hidden = entry.id;
    let entry = desk.entry(warehouse, team.rolf, days.last_month(21), 30, ("Møde", "Opfølgning på Pakhuset"));
    entry.billable = false;
    entry.amount = Some(0);
    entry.internal_note = "CANARY-NOTE-ENTRY-LUND: de var utilfredse".into();
    Entries { today, invoiced, unknown, foreign, hidden }
}
