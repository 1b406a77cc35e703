//! The staff's overview: what changed lately, and where to go.

use crate::domain::access::overview;
use crate::domain::audit::{self, Entry};
use crate::domain::permissions::{EditCustomerAccess, SignedIn, ViewCustomerAccess};
use crate::error::Result;
use crate::web::admin::first_run::{self, FirstRun};
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
    /// `None` without the right to see it.
    access: Option<Counts>,
    may_grant: bool,
    changes: Vec<Change>,
    first: Option<FirstRun>,
}

struct Counts {
    customers: i64,
    never: i64,
}

struct Change {
    when: String,
    who: String,
    what: String,
    customer: Option<String>,
}

async fn index(mut staff: Staff<SignedIn>) -> Result<HomeView> {
    let sees_access = staff.may::<ViewCustomerAccess>();
    let mut counts = None;
    let mut changes = Vec::new();
    if sees_access {
        let all = overview::Filter {
            search: None,
            enabled: Some(true),
            report: None,
            language: None,
            never_signed_in: false,
            sort: overview::Sort::Customer,
            descending: false,
            limit: 1,
            offset: 0,
        };
        let (_, customers) = overview::list(&mut staff.scope, &all).await?;
        let (_, never) = overview::list(&mut staff.scope, &overview::Filter { never_signed_in: true, ..all }).await?;
        counts = Some(Counts { customers, never });
        changes = audit::latest(&mut staff.scope, None, 12).await?;
    }
    let first = first_run::card(&mut staff).await?;
    let page = staff.page.clone();
    let changes = changes.into_iter().map(|entry| change(&page, entry)).collect();
    Ok(HomeView { may_grant: staff.may::<EditCustomerAccess>(), page, access: counts, changes, first })
}

fn change(page: &Page, entry: Entry) -> Change {
    Change {
        when: page.when(&entry.at),
        who: entry.actor_name,
        what: event(&page.t, &entry.event),
        customer: entry.customer,
    }
}

/// What an audit event is called.
pub fn event(t: &crate::base::words::Words, name: &str) -> String {
    match name {
        "account.created" => t.event_account_created(),
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
        "rate.created" => t.event_rate_created(),
        "rate.updated" => t.event_rate_updated(),
        "rate.removed" => t.event_rate_removed(),
        "rate.repriced" => t.event_rate_repriced(),
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
        "import.undone" => t.event_import_undone(),
        "ticket.opened" => t.event_ticket_opened(),
        "ticket.answered" => t.event_ticket_answered(),
        "ticket.closed" => t.event_ticket_closed(),
        "ticket.reopened" => t.event_ticket_reopened(),
        "ticket.assigned" => t.event_ticket_assigned(),
        "ticket.turned" => t.event_ticket_turned(),
        "ticket.noted" => t.event_ticket_noted(),
        other => other.to_owned(),
    }
}
