//! *Hansen & Søn A/S*: reads English, pays in kroner, and may see everything, Clara all of it, Dan little.

use super::stage::{Stage, Team, currency};
use super::{By, Cases, Entries, Invoices, Plan, Reader, Talk, tell};
use crate::base::ids::{CustomerId, ProjectId, RateId};
use crate::base::money::{Currency, Rate};
use crate::base::words::Lang;
use crate::domain::demo::{canary, rows};
use crate::domain::visibility::{Column, Names, Report};

#[derive(Clone, Copy, Debug)]
pub struct Hansen {
    pub customer: CustomerId,
    /// Sees what the customer may see: all projects, every column, full names; signs in as `clara`.
    pub clara: Reader,
    /// Sees projects, time, invoices and own cases of `website` and `app`, of time only activity and hours; signs in as `dan`.
    pub dan: Reader,
    pub website: ProjectId,
    pub app: ProjectId,
    /// Hidden from Dan: every text of it says [`canary::HIDDEN_FROM_DAN`].
    pub zebrafinch: ProjectId,
    pub plan: Plan,
    pub entries: Entries,
    pub invoices: Invoices,
    /// The shown one is Dan's, the hidden one Clara's.
    pub cases: Cases,
}

pub(super) fn make(stage: &mut Stage<'_>, team: &Team) -> Hansen {
    let customer =
        stage.customer("1001", "Hansen & Søn A/S", Lang::En, "DK", "CANARY-NOTE-HANSEN: pays late, never say so");
    let clara = stage.reader(customer, "Clara Hansen", "clara", "CANARY-NOTE-CLARA: decides alone");
    let dan = stage.reader(customer, "Dan Holm", "dan", "CANARY-NOTE-DAN: leaves in spring");
    let [website, app, zebrafinch] = projects(stage, customer, team);
    stage.access(
        customer,
        team.alma,
        &[Report::Projects, Report::Time, Report::Invoices, Report::Tickets, Report::Budget],
        &Column::ALL,
        Names::Full,
        None,
    );
    if let Some(login) = stage.rows.logins.iter_mut().find(|login| login.id == dan.login) {
        login.reports =
            Some([Report::Projects, Report::Time, Report::Invoices, Report::Tickets].map(Report::key).to_vec());
        login.columns = Some(vec![Column::Activity.key(), Column::Hours.key()]);
        login.projects = Some(vec![website, app]);
    }
    let invoices = invoices(stage, customer, [website, app, zebrafinch]);
    let plan = plan(stage, customer, team, [website, app, zebrafinch]);
    let entries = entries(stage, customer, team, [website, app, zebrafinch], &invoices);
    stage.book(entries.today, plan.task);
    let cases = cases(stage, customer, team, (clara, dan), [website, zebrafinch], &invoices);
    Hansen { customer, clara, dan, website, app, zebrafinch, plan, entries, invoices, cases }
}

fn cases(
    stage: &mut Stage<'_>,
    customer: CustomerId,
    team: &Team,
    (clara, dan): (Reader, Reader),
    [website, zebrafinch]: [ProjectId; 2],
    invoices: &Invoices,
) -> Cases {
    let talk = Talk {
        customer,
        contact: Some(dan.contact),
        number: 1,
        subject: "Pictures in the shop are blurred",
        state: "customer",
        project: Some(website),
        invoice: None,
        assignee: Some(team.alma),
        turns: &[
            (
                3,
                By::Them,
                "Since Tuesday the pictures of the wall lamps are blurred.\nThe list of them is in the file.",
            ),
            (
                2,
                By::Us(team.alma),
                "Thank you for the list. The pictures came to us in 200 pixels. Could you send larger ones?",
            ),
        ],
        note: Some((team.vera, "CANARY-NOTE-CASE: we made them small ourselves, do not say so")),
        file: Some(("blurred lamps.txt", "W-104\nW-117\nW-230\n")),
    };
    let shown = tell(&mut stage.rows, &stage.days, &talk);
    let talk = Talk {
        contact: Some(clara.contact),
        number: 2,
        subject: "Zebrafinch: who may enter the data room?",
        state: "us",
        project: Some(zebrafinch),
        assignee: None,
        turns: &[(1, By::Them, "Our lawyers need access to the Zebrafinch data room from Monday. Whom do we tell?")],
        note: None,
        file: Some(("Zebrafinch people.txt", "Zebrafinch: two lawyers\n")),
        ..talk
    };
    let hidden = tell(&mut stage.rows, &stage.days, &talk).case;
    let talk = Talk {
        number: 3,
        subject: "Question about invoice 2029",
        state: "closed",
        project: None,
        invoice: Some(invoices.overdue),
        assignee: Some(team.alma),
        turns: &[
            (9, By::Them, "The invoice names eight hours of design. Is the workshop among them?"),
            (8, By::Us(team.alma), "Yes, it is: half of them are the workshop."),
            (7, By::Them, "Then everything is clear."),
        ],
        note: Some((team.alma, "CANARY-NOTE-CASE: they forgot to pay again")),
        file: None,
        ..talk
    };
    tell(&mut stage.rows, &stage.days, &talk);
    Cases { shown, hidden }
}

fn plan(stage: &mut Stage<'_>, customer: CustomerId, team: &Team, [website, app, zebrafinch]: [ProjectId; 3]) -> Plan {
    let mut desk = stage.desk(customer, currency("DKK"), canary::HANSEN_RATE);
    desk.task(website, "CANARY-NOTE: Wireframes once more, unpaid", team.vera, -3).phase = None;
    let task = desk.task(website, "Checkout", team.alma, 12);
    task.budget_seconds = Some(40 * 3_600);
    let task = task.id;
    let done = desk.task(website, "Move the texts", team.bo, -20);
    (done.state, done.fixed_price, done.budget_amount) = ("done", true, Some(1_500_000));
    desk.task(app, "Offline mode", team.rolf, 9).budget_seconds = Some(2 * 3_600);
    desk.task(zebrafinch, "Zebrafinch model", team.vera, 5);
    let plan = desk.plan(website, task);
    // Dearer, and only for one of them: nobody outside is told.
    stage.rows.rates.push(rows::Rate {
        id: RateId::new(),
        customer: Some(customer),
        project: Some(app),
        person: Some(team.rolf),
        valid_from: stage.days.ago(-30),
        currency: currency("DKK"),
        rate: Some(canary::HIDDEN_RATE),
    });
    plan
}

fn projects(stage: &mut Stage<'_>, customer: CustomerId, team: &Team) -> [ProjectId; 3] {
    let mut desk = stage.desk(customer, currency("DKK"), canary::HANSEN_RATE);
    let project = desk.project("HAN-101", "Harbourlight website", team.alma, "A new web shop for lamps and fittings.");
    project.budget_seconds = Some(160 * 3_600);
    project.budget_amount = Some(20_000_000);
    project.internal_note = "CANARY-NOTE-PROJECT: sold too cheaply".into();
    let website = project.id;
    let project = desk.project("HAN-102", "Fieldmouse app", team.rolf, "Work orders for technicians on the road.");
    project.budget_seconds = Some(20 * 3_600);
    project.budget_monthly = true;
    let app = project.id;
    let project = desk.project("HAN-103", "Zebrafinch merger", team.vera, "The Zebrafinch data room.");
    project.ends_on = None;
    let zebrafinch = project.id;

    desk.phases(website, &[("Design", "done"), ("Build", "running"), ("Launch", "planned")]);
    desk.phases(zebrafinch, &[("Zebrafinch valuation", "running")]);
    desk.milestones(
        website,
        &[("Design approved", 40, Some(42)), ("Content moved", 2, None), ("Shop opens", -14, None)],
    );
    desk.milestones(app, &[("Pilot with two crews", -21, None)]);
    desk.milestones(zebrafinch, &[("Zebrafinch bid", -7, None)]);
    desk.report(
        website,
        team.alma,
        "On course for the opening",
        "The shop takes test orders. Texts for 40 products are missing.",
        Some(6),
    );
    desk.report(app, team.rolf, canary::DRAFT_REPORT, "CANARY-DRAFT-REPORT: we are late and have not said so.", None);
    desk.report(zebrafinch, team.vera, "Zebrafinch bid is ready", "The Zebrafinch figures add up.", Some(3));
    [website, app, zebrafinch]
}

fn invoices(stage: &mut Stage<'_>, customer: CustomerId, [website, app, zebrafinch]: [ProjectId; 3]) -> Invoices {
    let mut desk = stage.desk(customer, currency("DKK"), canary::HANSEN_RATE);
    let days = desk.days.clone();
    let lines =
        [(website, "Harbourlight website", 180), (app, "Fieldmouse app", 120), (zebrafinch, "Zebrafinch merger", 240)];
    let invoice = desk.invoice("2041", days.ago(10), &lines);
    invoice.internal_note = "CANARY-NOTE-INVOICE: offer a discount if they complain".into();
    let sent = invoice.id;
    let overdue = desk.invoice("2029", days.ago(60), &[(website, "Harbourlight website, design", 480)]).id;
    let credit_note = desk.invoice("2035", days.ago(25), &[(website, "Harbourlight website, counted twice", -90)]).id;
    let invoice = desk.invoice(canary::DRAFT_INVOICE, days.today, &[(website, "Harbourlight website", 150)]);
    invoice.state = "draft";
    Invoices { sent, overdue, credit_note, draft: invoice.id }
}

fn entries(
    stage: &mut Stage<'_>,
    customer: CustomerId,
    team: &Team,
    [website, app, zebrafinch]: [ProjectId; 3],
    invoices: &Invoices,
) -> Entries {
    let mut desk = stage.desk(customer, currency("DKK"), canary::HANSEN_RATE);
    let days = desk.days.clone();
    let today = desk.entry(website, team.alma, days.today, 150, ("Development", "Checkout form rebuilt")).id;
    desk.entry(app, team.bo, days.today, 75, ("Testing", "Offline mode tried on old phones"));

    let entry = desk.entry(website, team.alma, days.last_month(4), 180, ("Design", "Wireframes of the product pages"));
    entry.started_at = Some(days.at(days.last_month(4), 9, 0));
    entry.ended_at = Some(days.at(days.last_month(4), 12, 0));
    entry.bill(invoices.sent);
    let invoiced = entry.id;
    let entry = desk.entry(website, team.vera, days.last_month(6), 60, ("Meeting", "Status at the harbour office"));
    entry.billable = false;
    entry.amount = Some(0);
    let entry = desk.entry(app, team.rolf, days.last_month(11), 120, ("Consulting", "Rode along with two technicians"));
    (entry.currency, entry.rate, entry.amount) = (None, None, None);
    let unknown = entry.id;
    let entry =
        desk.entry(app, team.vera, days.last_month(13), 90, ("Consulting", "Licence talks with the map supplier"));
    (entry.currency, entry.rate, entry.amount) = (Some(Currency::EUR), Some(Rate(1_650_000)), Some(24_750));
    let foreign = entry.id;
    let entry = desk.entry(app, team.bo, days.last_month(17), 120, ("Testing", "Crash on the first start found"));
    entry.bill(invoices.sent);
    let entry =
        desk.entry(zebrafinch, team.alma, days.last_month(18), 240, ("Consulting", "Zebrafinch valuation model"));
    entry.bill(invoices.sent);
    let hidden = entry.id;
    let entry = desk.entry(website, team.bo, days.last_month(20), 45, ("Development", "Pictures made smaller"));
    entry.internal_note = "CANARY-NOTE-ENTRY: took twice as long as it should".into();
    entry.state = "approved";
    Entries { today, invoiced, unknown, foreign, hidden }
}
