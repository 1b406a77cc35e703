//! Open tasks over all projects.

pub mod line;

use super::list::{Asked, Cell, Column, Empty, Filter, List, ListRoutes, Row};
use crate::base::page::Slice;
use crate::domain::permissions::{EditProjects, ViewProjects};
use crate::domain::scope::StaffScope;
use crate::domain::tasks::open::{self, Open, Whose};
use crate::domain::{people, projects};
use crate::error::Result;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/tasks", index)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("name", t.col_name()).sorted(),
        Column::text("number", t.col_number()).tight().extra(),
        Column::text("project", t.col_project()).sorted(),
        Column::text("customer", t.access_customer()).sorted(),
        Column::text("phase", t.task_phase()).extra(),
        Column::text("assignee", t.task_assignee()).sorted(),
        Column::text("due", t.plan_due()).sorted(),
        Column::text("state", t.col_state()),
        Column::number("hours", t.project_spent()).sorted(),
        Column::number("budget", t.budget_hours()).sorted(),
    ]
}

/// The value of the filter for tasks that nobody is responsible for.
const NOBODY: &str = "none";

async fn index(mut staff: Staff<ViewProjects>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "due", false)?;
    let today = staff.page.today();
    let filter = open::Filter {
        search: asked.search(),
        whose: asked.filter("person", |text| match text {
            NOBODY => Some(Whose::Nobodys),
            id => id.parse().ok().map(Whose::Of),
        })?,
        project: asked.filter("project", |id| id.parse().ok())?,
        due_before: asked.filter("due", |text| (text == "over").then_some(today))?,
    };
    let (tasks, totals) = open::open(&mut staff.scope, &filter, asked.slice()).await?;
    let (people, projects) = match format {
        Format::Html => choices(&mut staff.scope, &staff.page, &filter).await?,
        _ => Default::default(),
    };
    let may_edit = staff.may::<EditProjects>();
    let page = staff.page.clone();
    let t = &page.t;
    let list = List {
        path: "/tasks",
        title: t.tasks(),
        intro: t.tasks_intro(),
        search_hint: t.tasks_search(),
        filters: vec![
            Filter::select("person", t.task_assignee(), t.rates_any_person(), people),
            Filter::select("project", t.col_project(), t.rates_any_project(), projects),
            Filter::select("due", t.plan_due(), t.tasks_any_due(), vec![("over".into(), t.task_overdue())]),
        ],
        rows: tasks.into_iter().map(|task| row(&page, task, may_edit)).collect(),
        total: totals.rows,
        count: t.tasks_count(totals.rows),
        totals: vec![("hours", vec![t.hours(totals.seconds)]), ("budget", vec![t.hours(totals.budget_seconds)])],
        empty: Empty {
            title: t.tasks_none_open(),
            text: t.tasks_none_text(),
            action: Some((page.url("/projects"), t.nav_projects())),
        },
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn row(page: &Page, task: Open, may_edit: bool) -> Row {
    let t = &page.t;
    let project = page.url(&format!("/projects/{}", task.project));
    let own = if may_edit { format!("{project}/tasks/{}", task.id) } else { format!("{project}#tasks") };
    let overdue = task.due_on.is_some_and(|day| day < page.today());
    let cells = vec![
        Cell::link(task.name, own),
        Cell::known(&task.number),
        Cell::link(task.project_name, project),
        Cell::Text(task.customer_name),
        Cell::known(&task.phase_name),
        Cell::known(&task.assignee_name),
        Cell::day(page, task.due_on),
        if overdue { Cell::tag(t.task_overdue(), "bad") } else { Cell::tag(t.task_open(), "ok") },
        Cell::hours(page, task.seconds),
        task.budget_seconds.map_or(Cell::Nil, |seconds| Cell::hours(page, seconds.into())),
    ];
    Row::new(task.id, cells)
}

type Choices = Vec<(String, String)>;

/// Who may be responsible, and the projects with open work; of each also the one that is looked at.
async fn choices(scope: &mut StaffScope, page: &Page, filter: &open::Filter) -> Result<(Choices, Choices)> {
    let mut offered = vec![(NOBODY.to_owned(), page.t.record_nobody())];
    offered.extend(people::choices(scope).await?.into_iter().map(|one| (one.id.to_string(), one.name)));
    if let Some(Whose::Of(id)) = filter.whose
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), people::find(scope, id).await?.name));
    }
    let running = projects::Filter { state: Some(projects::State::Running), ..projects::Filter::default() };
    let (listed, _) = projects::list(scope, &running, Slice::first(1_000)).await?;
    let mut projects: Choices =
        listed.into_iter().map(|one| (one.id.to_string(), format!("{} › {}", one.customer_name, one.name))).collect();
    if let Some(id) = filter.project
        && !projects.iter().any(|(value, _)| *value == id.to_string())
    {
        projects.push((id.to_string(), projects::find(scope, id).await?.project.name));
    }
    Ok((offered, projects))
}
