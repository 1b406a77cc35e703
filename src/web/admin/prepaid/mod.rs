//! Prepaid hours: all contracts, a customer's, and one with its history.

mod form;
mod index;
mod show;
mod top_ups;
mod typed;

use crate::base::ids::CustomerId;
use crate::domain::permissions::{EditCustomers, ViewTime};
use crate::domain::prepaid::{self, Prepaid};
use crate::error::Result;
use crate::web::bars::Bar;
use crate::web::page::Page;
use crate::web::prepaid::{drawn, state};
use crate::web::routes::Routes;
use crate::web::staff::Staff;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).merge(form::routes()).merge(show::routes()).merge(top_ups::routes())
}

/// A contract as tables show it.
pub struct Line {
    pub href: String,
    pub name: String,
    pub customer: String,
    /// Empty: work on every project.
    pub project: String,
    pub state: String,
    pub class: &'static str,
    /// `None`: it has not begun.
    pub bar: Option<Bar>,
}

/// The contracts of a customer on its own page.
pub struct Section {
    pub lines: Vec<Line>,
    /// Where one is made; empty without the right to.
    pub add: String,
}

/// `None` without the right to see everybody's hours.
pub async fn section<P>(staff: &mut Staff<P>, customer: CustomerId) -> Result<Option<Section>> {
    if !staff.may::<ViewTime>() {
        return Ok(None);
    }
    let may_edit = staff.may::<EditCustomers>();
    let contracts = prepaid::list(&mut staff.scope, Some(customer), staff.page.today()).await?;
    let page = &staff.page;
    Ok(Some(Section {
        lines: contracts.iter().map(|prepaid| line(page, prepaid)).collect(),
        add: if may_edit { page.url(&format!("/customers/{customer}/prepaid/new")) } else { String::new() },
    }))
}

fn line(page: &Page, prepaid: &Prepaid) -> Line {
    let (state, class) = state(page, prepaid);
    Line {
        href: page.url(&format!("/prepaid/{}", prepaid.id)),
        name: prepaid.contract.name.clone(),
        customer: prepaid.customer_name.clone(),
        project: prepaid.project_name.clone().unwrap_or_default(),
        state,
        class,
        bar: prepaid.now().map(|line| drawn(page, line)),
    }
}

/// The way to a contract, and its address.
fn crumbs(page: &Page, prepaid: &Prepaid) -> (Vec<(String, String)>, String) {
    let here = page.url(&format!("/prepaid/{}", prepaid.id));
    (vec![(page.url("/prepaid"), page.t.prepaid()), (here.clone(), prepaid.contract.name.clone())], here)
}
