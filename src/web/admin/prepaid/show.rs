//! One contract: the period that runs, its history, and what was added to it.

use super::super::records::lines;
use crate::base::ids::PrepaidId;
use crate::domain::permissions::{EditCustomers, ViewCustomers, ViewTime};
use crate::domain::prepaid::{self, history};
use crate::error::Result;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::prepaid::{Card, card, days};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/prepaid/{id}", show)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/prepaid/show.html")]
struct ShowView {
    page: Page,
    here: String,
    customer: String,
    /// Empty without the right to see customers.
    customer_href: String,
    card: Card,
    periods: Vec<Period>,
    top_ups: Vec<Added>,
    note: Vec<String>,
    may_edit: bool,
}

struct Period {
    days: String,
    running: bool,
    /// Brought forward, granted, topped up, used, expired, over, left.
    figures: [String; 7],
}

struct Added {
    day: String,
    hours: String,
    note: String,
    remove: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
}

async fn show(mut staff: Staff<ViewTime>, Id(id): Id<PrepaidId>, Query(asked): Query<Asked>) -> Result<ShowView> {
    let today = staff.page.today();
    let prepaid = prepaid::find(&mut staff.scope, id, today).await?;
    let (note, _) = prepaid::internal(&mut staff.scope, id).await?;
    let (may_edit, sees_customers) = (staff.may::<EditCustomers>(), staff.may::<ViewCustomers>());
    let mut page = staff.page;
    let t = page.t.clone();
    page.notice = match asked.done.as_str() {
        "added" => Some(t.prepaid_added()),
        "saved" => Some(t.prepaid_saved()),
        "topped-up" => Some(t.prepaid_topped_up()),
        "taken-back" => Some(t.prepaid_taken_back()),
        _ => None,
    };
    let here = page.url(&format!("/prepaid/{id}"));
    Ok(ShowView {
        card: Card { top_ups: Vec::new(), ..card(&page, &prepaid) },
        periods: prepaid.lines.iter().rev().map(|line| period(&page, line)).collect(),
        top_ups: prepaid
            .top_ups
            .iter()
            .map(|top_up| Added {
                day: t.date(top_up.added_on),
                hours: t.hours(top_up.seconds),
                note: top_up.note.clone(),
                remove: format!("{here}/top-ups/{}/remove", top_up.id),
            })
            .collect(),
        note: lines(&note),
        customer: prepaid.customer_name,
        customer_href: if sees_customers {
            page.url(&format!("/customers/{}", prepaid.customer))
        } else {
            String::new()
        },
        may_edit,
        here,
        page,
    })
}

fn period(page: &Page, line: &history::Line) -> Period {
    let seconds = [line.brought, line.granted, line.topped_up, line.used, line.expired, line.over, line.left];
    Period { days: days(page, line), running: line.running, figures: seconds.map(|seconds| page.t.hours(seconds)) }
}
