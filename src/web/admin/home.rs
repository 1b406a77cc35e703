//! The staff's overview: what waits, what changed lately, what ends soon; and the first steps of a new account.

use crate::base::ids::CustomerId;
use crate::base::words::Words;
use crate::domain::permissions::{
    ApproveTime, EditPeople, EditSettings, Import, SignedIn, ViewCustomerAccess, ViewInvoices, ViewPeople,
    ViewProjects, ViewTickets,
};
use crate::domain::today::{self, Sees};
use crate::error::Result;
use crate::web::admin::first_run::{self, FirstRun};
use crate::web::admin::today::{Line, ends, waits};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;

pub fn routes() -> Routes {
    Routes::new().get("/", index)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/home/index.html")]
struct HomeView {
    page: Page,
    first: Option<FirstRun>,
    waiting: Vec<Line>,
    /// Customers with access; `None` without the right to see it.
    with_access: Option<i64>,
    changes: Vec<Change>,
    ending: Vec<Line>,
    /// Whether there is anything that the viewer may see at all.
    sees: bool,
}

struct Change {
    when: String,
    who: String,
    what: String,
    customer: Option<(CustomerId, String)>,
}

const CHANGES: i64 = 12;
const ENDING: i64 = 6;

async fn index(mut staff: Staff<SignedIn>) -> Result<HomeView> {
    let sees = Sees {
        access: staff.may::<ViewCustomerAccess>(),
        projects: staff.may::<ViewProjects>(),
        cases: staff.may::<ViewTickets>(),
        invoices: staff.may::<ViewInvoices>(),
        people: staff.may::<ViewPeople>(),
        imports: staff.may::<Import>(),
        settings: staff.may::<EditSettings>(),
        approves: staff.may::<ApproveTime>(),
    };
    let edits_people = staff.may::<EditPeople>();
    let (mut waiting, mut with_access, mut changes, mut ending) = (Vec::new(), None, Vec::new(), Vec::new());
    if sees.any() {
        let day = staff.page.today();
        let found = today::waiting(&mut staff.scope, sees, day).await?;
        with_access = found.with_access;
        waiting = waits(&staff.page, &found);
        let found = today::ending(&mut staff.scope, sees, day, ENDING).await?;
        ending = found.into_iter().map(|one| ends(&staff.page, one, edits_people)).collect();
    }
    if sees.access {
        let found = today::changes(&mut staff.scope, CHANGES).await?;
        changes = found.into_iter().map(|entry| change(&staff.page, entry)).collect();
    }
    let first = first_run::card(&mut staff).await?;
    Ok(HomeView { page: staff.page, first, waiting, with_access, changes, ending, sees: sees.any() })
}

fn change(page: &Page, entry: today::Change) -> Change {
    Change {
        when: page.when(&entry.at),
        who: entry.actor_name,
        what: event(&page.t, &entry.event),
        customer: entry.customer.zip(entry.customer_name),
    }
}

/// What an audit event is called.
pub fn event(t: &Words, name: &str) -> String {
    match name {
        "account.created" => t.event_account_created(),
        "schedule.created" => t.event_schedule_created(),
        "schedule.updated" => t.event_schedule_updated(),
        "schedule.paused" => t.event_schedule_paused(),
        "schedule.resumed" => t.event_schedule_resumed(),
        "schedule.deleted" => t.event_schedule_deleted(),
        "schedule.sent-now" => t.event_schedule_sent_now(),
        "schedule.stopped" => t.event_schedule_stopped(),
        "schedule.wanted" => t.event_schedule_wanted(),
        "kimai.connected" => t.event_kimai_connected(),
        "kimai.changed" => t.event_kimai_changed(),
        "kimai.confirmed" => t.event_kimai_confirmed(),
        "kimai.paused" => t.event_kimai_paused(),
        "kimai.resumed" => t.event_kimai_resumed(),
        "kimai.removed" => t.event_kimai_removed(),
        "kimai.synced" => t.event_kimai_synced(),
        "access.created" => t.event_access_created(),
        "access.updated" => t.event_access_updated(),
        "access.removed" => t.event_access_removed(),
        "sign-in.created" => t.event_sign_in_created(),
        "sign-in.updated" => t.event_sign_in_updated(),
        "sign-in.removed" => t.event_sign_in_removed(),
        "sign-in.used" => t.event_sign_in_used(),
        "preview.started" => t.event_preview_started(),
        "preview.opened" => t.event_preview_opened(),
        "password.changed" => t.event_password_changed(),
        "profile.updated" => t.event_profile_updated(),
        "customer.created" => t.event_customer_created(),
        "customer.updated" => t.event_customer_updated(),
        "contact.created" => t.event_contact_created(),
        "contact.updated" => t.event_contact_updated(),
        "project.created" => t.event_project_created(),
        "project.updated" => t.event_project_updated(),
        "phase.created" => t.event_phase_created(),
        "phase.updated" => t.event_phase_updated(),
        "phase.moved" => t.event_phase_moved(),
        "phase.removed" => t.event_phase_removed(),
        "milestone.created" => t.event_milestone_created(),
        "milestone.updated" => t.event_milestone_updated(),
        "milestone.done" => t.event_milestone_done(),
        "milestone.reopened" => t.event_milestone_reopened(),
        "milestone.removed" => t.event_milestone_removed(),
        "task.created" => t.event_task_created(),
        "task.updated" => t.event_task_updated(),
        "task.moved" => t.event_task_moved(),
        "task.done" => t.event_task_done(),
        "task.reopened" => t.event_task_reopened(),
        "task.removed" => t.event_task_removed(),
        "status-report.created" => t.event_status_report_created(),
        "status-report.updated" => t.event_status_report_updated(),
        "status-report.published" => t.event_status_report_published(),
        "status-report.withdrawn" => t.event_status_report_withdrawn(),
        "status-report.removed" => t.event_status_report_removed(),
        "prepaid.created" => t.event_prepaid_created(),
        "prepaid.updated" => t.event_prepaid_updated(),
        "prepaid.removed" => t.event_prepaid_removed(),
        "prepaid.topped_up" => t.event_prepaid_topped_up(),
        "prepaid.top_up_removed" => t.event_prepaid_top_up_removed(),
        "rate.created" => t.event_rate_created(),
        "rate.updated" => t.event_rate_updated(),
        "rate.removed" => t.event_rate_removed(),
        "rate.repriced" => t.event_rate_repriced(),
        "person.created" => t.event_person_created(),
        "person.invited" => t.event_person_invited(),
        "person.updated" => t.event_person_updated(),
        "time.created" => t.event_time_created(),
        "time.updated" => t.event_time_updated(),
        "time.removed" => t.event_time_removed(),
        "time.restored" => t.event_time_restored(),
        "time.approved" => t.event_time_approved(),
        "time.withdrawn" => t.event_time_withdrawn(),
        "expense.created" => t.event_expense_created(),
        "expense.updated" => t.event_expense_updated(),
        "expense.removed" => t.event_expense_removed(),
        "expense.receipt-added" => t.event_expense_receipt_added(),
        "expense.receipt-removed" => t.event_expense_receipt_removed(),
        "expense.submitted" => t.event_expense_submitted(),
        "expense.withdrawn" => t.event_expense_withdrawn(),
        "expense.approved" => t.event_expense_approved(),
        "expense.rejected" => t.event_expense_rejected(),
        "settings.updated" => t.event_settings_updated(),
        "demo.added" => t.event_demo_added(),
        "demo.removed" => t.event_demo_removed(),
        "change.undone" => t.event_change_undone(),
        "import.finished" => t.event_import_finished(),
        "import.uploaded" => t.event_import_uploaded(),
        "import.started" => t.event_import_started(),
        "import.cancelled" => t.event_import_cancelled(),
        "import.undo-started" => t.event_import_undo_started(),
        "import.undone" => t.event_import_undone(),
        "ticket.opened" => t.event_ticket_opened(),
        "ticket.answered" => t.event_ticket_answered(),
        "ticket.closed" => t.event_ticket_closed(),
        "ticket.reopened" => t.event_ticket_reopened(),
        "ticket.assigned" => t.event_ticket_assigned(),
        "ticket.turned" => t.event_ticket_turned(),
        "ticket.noted" => t.event_ticket_noted(),
        "invoice.created" => t.event_invoice_created(),
        "invoice.updated" => t.event_invoice_updated(),
        "invoice.sent" => t.event_invoice_sent(),
        "invoice.cancelled" => t.event_invoice_cancelled(),
        "invoice.credited" => t.event_invoice_credited(),
        "credit-note.sent" => t.event_credit_note_sent(),
        "payment.created" => t.event_payment_created(),
        "payment.removed" => t.event_payment_removed(),
        "billing.updated" => t.event_billing_updated(),
        "billing.customer-updated" => t.event_billing_customer_updated(),
        "invoice.series-updated" => t.event_invoice_series_updated(),
        "mail.sent-again" => t.event_mail_sent_again(),
        "job.retried" => t.event_job_retried(),
        "job.dismissed" => t.event_job_dismissed(),
        other => other.to_owned(),
    }
}
