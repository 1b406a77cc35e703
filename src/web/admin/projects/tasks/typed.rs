//! A task as it is typed.

use super::super::super::records::{Reader, Section, managers};
use super::super::{day, days, typed};
use crate::base::ids::{PersonId, ProjectId};
use crate::base::money::Currency;
use crate::base::words::Words;
use crate::domain::permissions::EditProjects;
use crate::domain::projects::phases;
use crate::domain::tasks::Task;
use crate::error::Result;
use crate::web::form::{Errors, Field, Input};
use crate::web::staff::Staff;
use serde::Deserialize;

/// What the selects offer.
pub struct Offered {
    phases: Vec<(String, String)>,
    people: Vec<(String, String)>,
}

impl Offered {
    pub async fn load(staff: &mut Staff<EditProjects>, project: ProjectId, assignee: Option<PersonId>) -> Result<Self> {
        let t = staff.page.t.clone();
        let mut offered = vec![(String::new(), t.task_no_phase())];
        let known = phases::list(&mut staff.scope, project).await?;
        offered.extend(known.into_iter().map(|stored| (stored.id.to_string(), stored.phase.name)));
        let people = managers(&mut staff.scope, &t, assignee).await?;
        Ok(Self { phases: offered, people })
    }
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct TaskForm {
    name: String,
    number: String,
    phase: String,
    assignee: String,
    starts_on: String,
    due_on: String,
    budget_hours: String,
    budget_money: String,
    fixed_price: String,
    billable: String,
    pub version: String,
    pub submit_id: String,
}

impl TaskForm {
    /// A new one with nothing typed yet.
    pub fn blank() -> Self {
        Self { billable: "on".into(), ..Self::default() }
    }

    /// The same, filled from that version; empty: a new one.
    pub fn at(self, version: String) -> Self {
        Self { version, ..self }
    }

    pub fn of(t: &Words, task: &Task, currency: Currency) -> Self {
        let check = |on: bool| if on { "on".to_owned() } else { String::new() };
        let id = |id: Option<String>| id.unwrap_or_default();
        Self {
            name: task.name.clone(),
            number: task.number.clone().unwrap_or_default(),
            phase: id(task.phase.map(|phase| phase.to_string())),
            assignee: id(task.assignee.map(|person| person.to_string())),
            starts_on: day(task.starts_on),
            due_on: day(task.due_on),
            budget_hours: task.budget_seconds.map(typed::shown_hours).unwrap_or_default(),
            budget_money: task.budget_amount.map(|minor| t.decimal(minor, currency.exponent())).unwrap_or_default(),
            fixed_price: check(task.fixed_price),
            billable: check(task.billable),
            ..Self::default()
        }
    }

    pub fn parse(&self, t: &Words, offered: &Offered, currency: Currency) -> Result<Task, Errors> {
        let mut read = Reader::new(t);
        let (name, number) = (read.line("name", &self.name), read.optional("number", &self.number, 50));
        let phase = read.choice("phase", &self.phase, &offered.phases).parse().ok();
        let assignee = read.choice("assignee", &self.assignee, &offered.people).parse().ok();
        let starts_on = typed::day(&mut read, "starts_on", &self.starts_on);
        let due_on = typed::day(&mut read, "due_on", &self.due_on);
        days(&mut read, "due_on", starts_on, due_on);
        let budget_seconds = typed::hours(&mut read, "budget_hours", &self.budget_hours);
        let budget_amount = typed::money(&mut read, "budget_money", &self.budget_money, currency);
        let (fixed_price, billable) = (!self.fixed_price.is_empty(), !self.billable.is_empty());
        if fixed_price && self.budget_money.trim().is_empty() {
            read.errors.add("budget_money", t.task_price_missing());
        }
        read.finish(Task {
            name,
            number,
            phase,
            assignee,
            budget_seconds,
            budget_amount,
            fixed_price,
            starts_on,
            due_on,
            billable,
        })
    }

    pub fn sections(&self, t: &Words, offered: &Offered, errors: &Errors) -> Vec<Section> {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let select =
            |name, label, value, offered: &Vec<_>| field(name, label, value).input(Input::Select(offered.clone()));
        let plan = vec![
            field("name", t.col_name(), &self.name),
            field("number", t.col_number(), &self.number).optional(),
            select("phase", t.task_phase(), &self.phase, &offered.phases),
            select("assignee", t.task_assignee(), &self.assignee, &offered.people),
            field("starts_on", t.col_starts(), &self.starts_on).hint(t.record_date_hint()).optional(),
            field("due_on", t.plan_due(), &self.due_on).hint(t.record_date_hint()).optional(),
        ];
        let check = |name, label, value: &String| field(name, label, value).input(Input::Check);
        let budget = vec![
            field("budget_hours", t.budget_hours(), &self.budget_hours).hint(t.project_budget_hours_hint()).optional(),
            field("budget_money", t.project_budget_money(), &self.budget_money)
                .hint(t.project_budget_money_hint())
                .optional(),
            check("fixed_price", t.task_fixed_price(), &self.fixed_price).hint(t.task_fixed_price_hint()),
            check("billable", t.col_billable(), &self.billable).hint(t.task_billable_hint()),
        ];
        let plan = Section { heading: t.project_plan(), fields: plan };
        vec![plan, Section { heading: t.project_budget(), fields: budget }]
    }
}
