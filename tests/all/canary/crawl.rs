//! Everything a customer can reach: the links from the front page on, every route, and every way of asking a report.

use crate::support::{Answer, Browser};
use extranet::web::routes::{Method, Policy};
use std::collections::{BTreeMap, VecDeque};

/// What one address answered, with its headers: a file's name could tell something too.
pub struct Surface {
    pub address: String,
    pub status: u16,
    pub text: String,
}

impl Surface {
    fn of(address: &str, answer: &Answer) -> Self {
        // Workbooks and PDFs are packed, the second of their making with them: their length tells nothing.
        let packed = address.contains(".xlsx") || address.contains(".pdf");
        let headers: Vec<String> = answer
            .headers
            .iter()
            .filter(|(name, _)| !(packed && **name == axum::http::header::CONTENT_LENGTH))
            .map(|(name, value)| format!("{name}: {value:?}"))
            .collect();
        Self {
            address: address.to_owned(),
            status: answer.status.as_u16(),
            text: format!("{}\n\n{}", headers.join("\n"), answer.steady()),
        }
    }

    pub fn json(&self) -> Option<serde_json::Value> {
        let body = self.text.split_once("\n\n").map_or("", |(_, body)| body);
        serde_json::from_str(body).ok()
    }
}

/// Every key that *Time spent*, *Project status* and *Invoices* could be sorted by.
pub const SORTS: &[&str] = &[
    "date",
    "start",
    "end",
    "employee",
    "project",
    "task",
    "activity",
    "description",
    "billable",
    "hours",
    "invoiced-hours",
    "rate",
    "value",
    "invoiced-value",
    "invoice",
    "state",
    "manager",
    "starts",
    "ends",
    "next",
    "budget-used",
    "budget-hours",
    "number",
    "due",
    "amount",
    "open",
    "name",
    "phases",
    "unit-price",
];

/// Every way in which rows can stand together.
pub const GROUPS: [&str; 8] = ["none", "day", "week", "month", "project", "task", "employee", "invoice"];
pub const MERGES: [&str; 4] = ["none", "all", "first", "last"];

/// The ways to ask for every route of the extranet, with these ids, whoever's they are.
pub fn addresses(home: &str, projects: &[String], invoices: &[String], thorough: bool) -> Vec<String> {
    let mut all = vec![home.to_owned(), format!("{home}/sign-in"), format!("{home}/never-was")];
    for route in extranet::web::routes(false).all() {
        if route.method != Method::Get || !matches!(route.policy, Policy::Portal(_)) {
            continue;
        }
        // Below the extranet's own address, or below that of a preview.
        let path = route.path.replace("/{account}/extranet", home).replace("{*rest}", "nothing");
        let ids = if path.contains("/invoices") { invoices } else { projects };
        if path.contains("{id}") {
            // What belongs to something is found by the links that lead to it.
            let nobodys = "01900000-0000-7000-8000-000000000000";
            all.extend(ids.iter().map(|id| path.replace("{id}", id).replace("{child}", nobodys)));
            continue;
        }
        let is_report = ["/projects", "/time", "/invoices"].iter().any(|name| path.contains(name));
        all.push(path.clone());
        if !is_report {
            continue;
        }
        let path = format!("{path}?period=all");
        all.push(path.clone());
        // Workbooks and PDFs are slow to write; in whichever order, they hold what the CSV holds.
        let heavy = path.contains(".xlsx") || path.contains(".pdf");
        if !thorough || heavy {
            let filters = projects.iter().take(1).map(|id| format!("project={id}"));
            let some = [
                "sort=hours&dir=desc",
                "q=canary",
                "columns=rate,value",
                "group=week&merge=all",
                "group=task&merge=first",
                "group=employee",
                "group=invoice&merge=last",
            ]
            .into_iter()
            .map(str::to_owned);
            all.extend(some.chain(filters).map(|more| format!("{path}&{more}")));
            continue;
        }
        for sort in SORTS {
            all.extend([format!("{path}&sort={sort}&dir=desc"), format!("{path}&sort={sort}")]);
        }
        for q in ["canary", "7654", "Quillfeathe", "2029"] {
            all.push(format!("{path}&q={q}"));
        }
        all.extend(projects.iter().map(|id| format!("{path}&project={id}")));
        for more in ["page=1", "page=2", "merge=day", "columns=rate,value", "format=json"] {
            all.push(format!("{path}&{more}"));
        }
        for group in GROUPS {
            all.extend(MERGES.map(|merge| format!("{path}&group={group}&merge={merge}")));
        }
        let other = path.replace("period=all", "period=last-month");
        let range = path.replace("period=all", "from=2020-01-01&to=2099-12-31");
        all.extend([other.clone(), format!("{other}&sort=rate"), range]);
    }
    all
}

/// The addresses below `home` that a page leads to.
fn links(text: &str, home: &str) -> Vec<String> {
    let mut found = Vec::new();
    for mark in ["href=\"", "action=\"", "src=\"", "data-href=\""] {
        for part in text.split(mark).skip(1) {
            let link = part.split('"').next().unwrap_or_default();
            let link = link.replace("&#38;", "&").replace("&amp;", "&");
            if link == home || link.starts_with(&format!("{home}/")) || link.starts_with(&format!("{home}?")) {
                found.push(link);
            }
        }
    }
    found
}

/// Asks for all of these and for everything they lead to. A link with a query is followed from pages without one only: from
/// there on the combinations repeat.
pub async fn crawl(browser: &mut Browser, home: &str, seeds: Vec<String>) -> Vec<Surface> {
    let mut queue: VecDeque<String> = seeds.into();
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    let mut surfaces = Vec::new();
    while let Some(address) = queue.pop_front() {
        if seen.insert(address.clone(), ()).is_some() {
            continue;
        }
        let answer = browser.get(&address).await;
        assert!(!answer.status.is_server_error(), "{address}: {}", answer.text());
        let surface = Surface::of(&address, &answer);
        for link in links(&surface.text, home) {
            let twice_asked = address.contains('?') && link.contains('?');
            if !twice_asked && !link.ends_with("/sign-out") {
                queue.push_back(link);
            }
        }
        surfaces.push(surface);
    }
    surfaces
}
