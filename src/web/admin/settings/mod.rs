//! *Settings* of the account: the company, its logo, what new accesses start with (A7, A17), and what there is to try things with.

mod company;
mod defaults;
mod logo;
mod trying;

use super::list::Tab;
use crate::base::words::Words;
use crate::web::page::Page;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new().merge(company::routes()).merge(logo::routes()).merge(defaults::routes()).merge(trying::routes())
}

/// The pages beside each other: (address, name).
pub fn pages(t: &Words) -> [(&'static str, String); 4] {
    [
        ("/settings", t.settings_company()),
        ("/settings/logo", t.settings_logo()),
        ("/settings/access", t.settings_access()),
        ("/settings/demo", t.settings_trying()),
    ]
}

fn tabs(page: &Page, here: &str) -> Vec<Tab> {
    pages(&page.t).into_iter().map(|(path, label)| Tab::new(page.url(path), label, path == here)).collect()
}
