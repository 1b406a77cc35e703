//! *Extranet administration* (T6 to T19), as staff use it: what is typed and ticked is what the customer then gets, and
//! nothing else happens.

mod contacts;
mod hostile;
mod mails;
mod overview;
mod refused;
mod saved;

use crate::support::rows::{row, rows};
use crate::support::{Browser, Form, TestApp};
use extranet::base::ids::{CustomerId, LoginId};
use extranet::base::words::{Lang, Words};
use extranet::domain::demo;
use serde_json::Value;

/// Judged strong enough by the rules for new passwords.
pub const TYPED: &str = "velvet copper lantern 88";
pub const OWN: &str = "marble orchard thunder 31";

/// What Alma reads.
pub fn words() -> Words {
    Words::of(Lang::En)
}

pub fn access_path(app: &TestApp, customer: CustomerId) -> String {
    format!("/{}/admin/access/{customer}", app.fjord())
}

/// The customer's form, untouched.
pub async fn form(browser: &mut Browser, path: &str) -> Form {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.text());
    Form::on(&page, "columns")
}

/// The stored settings with the selected projects, or nothing.
pub async fn settings(app: &TestApp, customer: CustomerId) -> Option<Value> {
    let sql = "select a.*, (select coalesce(jsonb_agg(s.project_id order by s.project_id), '[]') from customer_access_project s
                            where s.account_id = a.account_id and s.customer_id = a.customer_id) as selected
               from customer_access a where a.account_id = $1 and a.customer_id = $2";
    rows(sql, &[app.account().0, customer.0]).await.pop()
}

pub async fn logins(app: &TestApp, customer: CustomerId) -> Vec<Value> {
    rows("select * from login where account_id = $1 and customer_id = $2 order by id", &[app.account().0, customer.0])
        .await
}

pub async fn login(app: &TestApp, id: LoginId) -> Value {
    row("select * from login where account_id = $1 and id = $2", &[app.account().0, id.0]).await
}

/// The latest event of this name.
pub async fn audited(app: &TestApp, name: &str) -> Value {
    let sql =
        format!("select * from audit where account_id = $1 and event = '{name}' order by at desc, id desc limit 1");
    row(&sql, &[app.account().0]).await
}

pub async fn audit_count(app: &TestApp) -> i64 {
    let found = row("select count(*) as n from audit where account_id = $1", &[app.account().0]).await;
    found["n"].as_i64().expect("a number")
}

/// Signs in to the extranet with a temporary password and chooses an own one.
pub async fn enter(app: &TestApp, username: &str, temporary: &str) -> Browser {
    let home = format!("/{}/extranet", app.fjord());
    let mut browser = app.browser();
    assert_eq!(browser.sign_in(&home, username, temporary).await.status, 303);
    let form = [("present", temporary), ("new", OWN), ("again", OWN)];
    let changed = browser.post(&format!("{home}/password"), &form).await;
    assert_eq!((changed.status.as_u16(), changed.location()), (303, home.as_str()), "{}", changed.text());
    browser
}

/// Everybody signed in on the extranet half of Fjord, with the demo's password.
pub async fn reader(app: &TestApp, username: &str) -> Browser {
    let mut browser = app.browser();
    let home = format!("/{}/extranet", app.fjord());
    let answer = browser.sign_in(&home, username, &demo::password(username)).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, home.as_str()));
    browser
}

/// The keys of the columns and the names of the projects in the file of all time.
pub async fn time_file(app: &TestApp, browser: &mut Browser) -> (Vec<String>, Vec<String>) {
    let file = browser.get(&format!("/{}/extranet/time.json?period=all", app.fjord())).await;
    assert_eq!(file.status, 200, "{}", file.text());
    let file = file.json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let columns = file["columns"].as_array().expect("columns").iter().map(|column| text(&column["key"])).collect();
    // With its address where the reader may open the project.
    let name = |project: &Value| text(project.get("name").unwrap_or(project));
    let rows = file["rows"].as_array().expect("rows");
    let mut projects: Vec<String> = rows.iter().map(|row| name(&row["project"])).collect();
    projects.sort();
    projects.dedup();
    (columns, projects)
}
