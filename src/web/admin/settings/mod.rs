//! *Settings* of the account: the company, its logo, what new accesses start with (A7, A17), and what there is to try things with.

mod company;
mod defaults;
mod logo;
mod trying;

use crate::web::page::Page;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new().merge(company::routes()).merge(logo::routes()).merge(defaults::routes()).merge(trying::routes())
}

/// (address, label, whether it is this page)
type Tab = (String, String, bool);

/// The pages beside each other.
fn tabs(page: &Page, here: &str) -> Vec<Tab> {
    let t = &page.t;
    [
        ("/settings", t.settings_company()),
        ("/settings/logo", t.settings_logo()),
        ("/settings/access", t.settings_access()),
        ("/settings/demo", t.settings_trying()),
    ]
    .into_iter()
    .map(|(path, label)| (page.url(path), label, path == here))
    .collect()
}
