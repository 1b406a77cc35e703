//! The inbox: the cases of all customers, by who must act.

use super::state;
use crate::base::page::Paging;
use crate::domain::customers;
use crate::domain::permissions::{EditTickets, ViewTickets};
use crate::domain::tickets::inbox::{self, Filter, Listed, Sort, View};
use crate::error::{Error, Result};
use crate::web::admin::records::{ROWS, filter, search};
use crate::web::links::{Links, aria_sort};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/tickets", index)
}

struct Line {
    href: String,
    number: i32,
    subject: String,
    state: String,
    state_class: &'static str,
    customer: String,
    contact: Option<String>,
    assignee: Option<String>,
    last: String,
}

struct Head {
    label: String,
    /// Empty: not sortable.
    href: String,
    sort: &'static str,
}

struct Tab {
    href: String,
    label: String,
    count: i64,
    current: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/tickets/index.html")]
struct IndexView {
    page: Page,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    lines: Vec<Line>,
    /// (value, name)
    customers: Vec<(String, String)>,
    filtered: bool,
    /// There is no case at all.
    none: bool,
    may_edit: bool,
    paging: Paging,
    links: Links,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    view: String,
    q: String,
    customer: String,
    sort: String,
    dir: String,
    page: Option<String>,
}

impl Asked {
    fn filter(&self, paging: &Paging) -> Result<Filter> {
        let sort = match self.sort.as_str() {
            "" | "last" => Sort::Last,
            "number" => Sort::Number,
            "subject" => Sort::Subject,
            "customer" => Sort::Customer,
            _ => return Err(Error::BadAddress("sort")),
        };
        let descending = match self.dir.as_str() {
            "" => self.sort.is_empty(),
            "asc" => false,
            "desc" => true,
            _ => return Err(Error::BadAddress("dir")),
        };
        Ok(Filter {
            view: filter(&self.view, View::parse)?.unwrap_or(View::Us),
            customer: filter(&self.customer, |id| id.parse().ok())?,
            search: search(&self.q),
            sort,
            descending,
            limit: paging.size.into(),
            offset: paging.offset(),
        })
    }
}

async fn index(
    mut staff: Staff<ViewTickets>,
    Query(asked): Query<Asked>,
    OriginalUri(uri): OriginalUri,
) -> Result<IndexView> {
    let number = Paging::parse(asked.page.as_deref(), ROWS).map_err(|_| Error::BadAddress("page"))?;
    let mut paging = Paging { page: number, size: ROWS, total: 0 };
    let filter = asked.filter(&paging)?;
    let counts = inbox::counts(&mut staff.scope).await?;
    let (cases, total) = inbox::list(&mut staff.scope, &filter).await?;
    paging.total = total;
    let customers = customers::choices(&mut staff.scope).await?;
    let customers = customers.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    let may_edit = staff.may::<EditTickets>();
    let (page, links) = (staff.page, Links::of(&uri));
    Ok(IndexView {
        tabs: tabs(&page, &links, filter.view, counts),
        heads: heads(&page, &links, &filter),
        lines: cases.into_iter().map(|case| line(&page, case)).collect(),
        filtered: filter.search.is_some() || filter.customer.is_some(),
        none: counts[5] == 0,
        customers,
        may_edit,
        paging,
        links,
        page,
    })
}

fn tabs(page: &Page, links: &Links, current: View, counts: [i64; 6]) -> Vec<Tab> {
    let t = &page.t;
    let label = |view: View| match view {
        View::Us => t.ticket_waits_us(),
        View::Customer => t.ticket_waits_customer(),
        View::Mine => t.tickets_mine(),
        View::Unassigned => t.tickets_unassigned(),
        View::Closed => t.tickets_closed(),
        View::All => t.tickets_all(),
    };
    View::ALL
        .into_iter()
        .zip(counts)
        .map(|(view, count)| Tab {
            href: links.with("view", view.key()),
            label: label(view),
            count,
            current: view == current,
        })
        .collect()
}

fn heads(page: &Page, links: &Links, filter: &Filter) -> Vec<Head> {
    let t = &page.t;
    let head = |label: String, sort: Option<Sort>| Head {
        label,
        href: sort.map(|sort| links.sort(sort.key(), filter.sort.key(), &filter.descending)).unwrap_or_default(),
        sort: sort.map_or("", |sort| aria_sort(sort.key(), filter.sort.key(), filter.descending)),
    };
    vec![
        head(t.ticket_subject(), Some(Sort::Subject)),
        head(t.access_customer(), Some(Sort::Customer)),
        head(t.col_state(), None),
        head(t.ticket_assigned(), None),
        head(t.ticket_last(), Some(Sort::Last)),
    ]
}

fn line(page: &Page, case: Listed) -> Line {
    let (state, state_class) = state(&page.t, case.state);
    Line {
        href: page.url(&format!("/tickets/{}", case.id)),
        number: case.number,
        subject: case.subject,
        state,
        state_class,
        customer: case.customer_name,
        contact: case.contact,
        assignee: case.assignee,
        last: page.when(&case.last_at),
    }
}
