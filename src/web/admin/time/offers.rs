//! The choices above the list of hours. Who sees only their own is offered no customers and no colleagues.

use super::super::list::Filter;
use super::state;
use crate::base::period::Preset;
use crate::base::words::Words;
use crate::domain::permissions::SignedIn;
use crate::domain::time::{self as hours, Choice, Reach, State};
use crate::domain::{customers, people, projects};
use crate::error::Result;
use crate::web::staff::Staff;

/// This month is what the list shows by itself, and has no value of its own.
pub fn preset(t: &Words, preset: Preset) -> String {
    match preset {
        Preset::ThisMonth => t.period_this_month(),
        Preset::LastMonth => t.period_last_month(),
        Preset::ThisQuarter => t.period_this_quarter(),
        Preset::ThisYear => t.period_this_year(),
        Preset::LastYear => t.period_last_year(),
        Preset::All => t.period_all(),
    }
}

type Options = Vec<(String, String)>;

pub async fn filters(staff: &mut Staff<SignedIn>, filter: &hours::Filter) -> Result<Vec<Filter>> {
    let t = staff.page.t.clone();
    let everybody = filter.reach == Reach::All;
    let choices = hours::choices(&mut staff.scope).await?;
    let mut all = Vec::new();
    let presets = Preset::ALL.into_iter().filter(|known| *known != Preset::ThisMonth);
    let presets = presets.map(|known| (known.key().to_owned(), preset(&t, known))).collect();
    all.push(Filter::select("period", t.period(), t.period_this_month(), presets));
    all.push(Filter::day("from", t.period_from()));
    all.push(Filter::day("to", t.period_to()));
    if everybody {
        let customers = of_customers(staff, filter, &choices).await?;
        all.push(Filter::select("customer", t.access_customer(), t.projects_any_customer(), customers));
    }
    let projects = of_projects(staff, filter, &choices).await?;
    all.push(Filter::select("project", t.col_project(), t.time_any_project(), projects));
    if everybody {
        all.push(Filter::select("person", t.col_employee(), t.time_any_person(), of_people(staff, filter).await?));
    }
    let states = State::ALL.map(|known| (known.key().to_owned(), state(&t, known))).to_vec();
    all.push(Filter::select("state", t.col_state(), t.projects_any_state(), states));
    let billable = vec![("yes".to_owned(), t.time_is_billable()), ("no".to_owned(), t.time_not_billable())];
    all.push(Filter::select("billable", t.col_billable(), t.time_any_billable(), billable));
    Ok(all)
}

/// Every customer with work going on, and the one that is looked at.
async fn of_customers(staff: &mut Staff<SignedIn>, filter: &hours::Filter, choices: &[Choice]) -> Result<Options> {
    let mut offered: Options = Vec::new();
    for choice in choices {
        let id = choice.customer.to_string();
        if offered.last().is_none_or(|(known, _)| *known != id) {
            offered.push((id, choice.customer_name.clone()));
        }
    }
    if let Some(id) = filter.customer
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), customers::find(&mut staff.scope, id).await?.customer.name));
    }
    Ok(offered)
}

/// Of a customer all its projects, else those that hours can be booked on.
async fn of_projects(staff: &mut Staff<SignedIn>, filter: &hours::Filter, choices: &[Choice]) -> Result<Options> {
    let mut offered: Options = match (filter.reach, filter.customer) {
        (Reach::All, Some(customer)) => {
            let only = projects::Filter { customer: Some(customer), ..projects::Filter::default() };
            let part = crate::base::page::Slice::first(500);
            let (listed, _) = projects::list(&mut staff.scope, &only, part).await?;
            listed.into_iter().map(|known| (known.id.to_string(), known.name)).collect()
        }
        _ => {
            let whole = choices.iter().filter(|choice| choice.work.task.is_none());
            whole
                .map(|choice| {
                    (choice.work.project.to_string(), super::called(&choice.customer_name, &choice.project_name, None))
                })
                .collect()
        }
    };
    // Somebody with only their own hours is told no names of projects they cannot book on.
    if let (Some(project), Reach::All) = (filter.project, filter.reach)
        && !offered.iter().any(|(value, _)| *value == project.to_string())
    {
        let target = hours::target(&mut staff.scope, hours::Work { project, task: None }).await?;
        offered.push((project.to_string(), super::called(&target.customer_name, &target.project_name, None)));
    }
    Ok(offered)
}

/// Everybody who works here, and the one that is looked at.
async fn of_people(staff: &mut Staff<SignedIn>, filter: &hours::Filter) -> Result<Options> {
    let here = people::choices(&mut staff.scope).await?;
    let mut offered: Options = here.into_iter().map(|known| (known.id.to_string(), known.name)).collect();
    if let Some(id) = filter.person
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), people::find(&mut staff.scope, id).await?.name));
    }
    Ok(offered)
}
