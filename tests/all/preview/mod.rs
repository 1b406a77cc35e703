//! *Preview as customer*: what staff see through a customer's eyes, and that looking leaves no trace but the record of it.

mod hurdles;
mod looking;
mod same;

use crate::support::{Browser, TestApp};
use extranet::base::ids::LoginId;

/// The address of a preview.
fn home(app: &TestApp, login: LoginId) -> String {
    format!("/{}/admin/preview/{login}", app.fjord())
}

/// The bar above the page.
fn bar(text: &str) -> &str {
    let (_, rest) = text.split_once("<aside class=\"preview\"").unwrap_or_else(|| panic!("no bar: {text}"));
    rest.split("</aside>").next().unwrap_or_default()
}

/// The words of the bar alone.
async fn says(browser: &mut Browser, path: &str) -> String {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    let text = answer.text();
    let words = bar(&text).split_once('>').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    let words: String = words.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text)).collect();
    words.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}
