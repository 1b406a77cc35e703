//! Hours: everybody's list, one's own week and day, the timer, and approving.

mod approve;
mod bulk;
mod day;
mod edit;
mod form;
mod index;
pub(super) mod offers;
mod show;
mod timer;
mod typed;
mod week;

pub use day::chosen;
pub use show::{Past, told};
pub use typed::clock;

use super::list::Tab;
use crate::base::words::Words;
use crate::domain::permissions::{ApproveTime, EditTime, OwnTime, Permission, ViewTime};
use crate::domain::time::{self as hours, Reach, State, Work};
use crate::error::{Error, Result};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;

pub fn routes() -> Routes {
    Routes::new()
        .merge(index::routes())
        .merge(week::routes())
        .merge(day::routes())
        .merge(timer::routes())
        .merge(approve::routes())
        .merge(bulk::routes())
        .merge(show::routes())
        .merge(edit::routes())
}

/// Whose hours the viewer may look at: with the right everybody's, else their own. Lists and single hours are open to holders
/// of either right, which no one policy says: the door is the signed-in's, and this is the lock.
pub fn sees<P>(staff: &Staff<P>) -> Result<Reach> {
    match (staff.may::<ViewTime>(), staff.may::<OwnTime>()) {
        (true, _) => Ok(Reach::All),
        (false, true) => Ok(Reach::Own(staff.me.person)),
        (false, false) => Err(Error::Forbidden(OwnTime::NAME)),
    }
}

/// Whose hours the viewer may change.
pub fn edits<P>(staff: &Staff<P>) -> Reach {
    if staff.may::<EditTime>() { Reach::All } else { Reach::Own(staff.me.person) }
}

/// What to call the thing hours are booked on.
pub fn called(customer: &str, project: &str, task: Option<&str>) -> String {
    [Some(customer), Some(project), task].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A select's options: everything hours can be booked on, and what is chosen already.
pub async fn offered<P>(staff: &mut Staff<P>, chosen: Option<Work>) -> Result<Vec<(String, String)>> {
    let mut all = vec![(String::new(), staff.page.t.time_choose_work())];
    all.extend(hours::choices(&mut staff.scope).await?.into_iter().map(|choice| {
        let name = called(&choice.customer_name, &choice.project_name, choice.task_name.as_deref());
        (choice.work.to_string(), name)
    }));
    if let Some(work) = chosen
        && !all.iter().any(|(value, _)| *value == work.to_string())
    {
        let target = hours::target(&mut staff.scope, work).await?;
        all.push((work.to_string(), called(&target.customer_name, &target.project_name, target.task_name.as_deref())));
    }
    Ok(all)
}

/// The pages beside each other.
fn tabs<P>(staff: &Staff<P>, here: &str) -> Vec<Tab> {
    let (page, t): (&Page, _) = (&staff.page, &staff.page.t);
    let own = [
        ("/time/week", t.time_week(), staff.may::<OwnTime>()),
        ("/time/day", t.time_day(), staff.may::<OwnTime>()),
        ("/time/timer", t.time_timer(), staff.may::<OwnTime>()),
        ("/time/approve", t.time_approving(), staff.may::<ApproveTime>()),
        ("/time", t.time_list(), true),
    ];
    let open = own.into_iter().filter(|(.., may)| *may);
    open.map(|(path, label, _)| Tab::new(page.url(path), label, path == here)).collect()
}

pub fn state(t: &Words, state: State) -> String {
    match state {
        State::Registered => t.time_registered(),
        State::Approved => t.time_approved(),
        State::Invoiced => t.time_invoiced(),
    }
}

pub fn state_class(state: State) -> &'static str {
    match state {
        State::Registered => "",
        State::Approved => "ok",
        State::Invoiced => "ok",
    }
}
