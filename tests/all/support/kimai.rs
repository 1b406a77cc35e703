//! A Kimai 2 on loopback, as far as its API is asked: pages with their headers, a 404 behind the last one, what a token may not
//! see left out without a word, and every kind of trouble on request.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

pub const TOKEN: &str = "tok_ZIMTSTERN0123456789abcdef";

/// What an answer is replaced by.
#[derive(Clone, Debug)]
pub enum Fault {
    Status(u16),
    /// With `Retry-After`, in seconds.
    Busy(u16, u64),
    Slow(Duration),
    /// JSON that breaks off.
    Broken,
    /// The page of a sign-in.
    Html,
    Redirect(String),
    /// So many bytes.
    Huge(usize),
}

pub struct Kimai {
    pub token: String,
    pub version: u64,
    /// By path: `customers`, `timesheets` …
    pub lists: HashMap<&'static str, Vec<Value>>,
    /// When timesheets were changed last, as `modified_after` compares it.
    pub modified: HashMap<i64, String>,
    /// What the token may not see: a path (403), or `rates`, `budgets`, `others` (left out).
    pub hidden: Vec<&'static str>,
    /// The longest page it gives.
    pub most: usize,
    /// What happens to the next requests whose address has this in it, and how often.
    pub faults: Vec<(&'static str, Fault, u32)>,
    /// Once a request whose address has this in it was answered, the timesheet is deleted.
    pub deletes: Vec<(&'static str, i64)>,
    /// The addresses asked for.
    pub log: Vec<String>,
}

#[derive(Clone)]
pub struct FakeKimai {
    pub url: String,
    inner: Arc<Mutex<Kimai>>,
}

fn sample(name: &str) -> Vec<Value> {
    let path = format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).expect("a list")
}

impl FakeKimai {
    /// With the hand-written samples in it.
    pub async fn start() -> Self {
        let lists = HashMap::from([
            ("users", sample("kimai_api_users.json")),
            ("customers", sample("kimai_api_customers_full.json")),
            ("projects", sample("kimai_api_projects.json")),
            ("activities", sample("kimai_api_activities.json")),
            ("timesheets", sample("kimai_api_timesheets_with_rates.json")),
            ("invoices", sample("kimai_api_invoices.json")),
        ]);
        let inner = Kimai {
            token: TOKEN.into(),
            version: 26_600,
            lists,
            modified: HashMap::new(),
            hidden: Vec::new(),
            most: 500,
            faults: Vec::new(),
            deletes: Vec::new(),
            log: Vec::new(),
        };
        let inner = Arc::new(Mutex::new(inner));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let router = axum::Router::new().fallback(answer).with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, inner }
    }

    pub fn change(&self) -> MutexGuard<'_, Kimai> {
        self.inner.lock().expect("nobody panicked")
    }

    /// How many requests had this in their address.
    pub fn asked(&self, part: &str) -> usize {
        self.change().log.iter().filter(|address| address.contains(part)).count()
    }

    pub fn fault(&self, part: &'static str, fault: Fault, times: u32) {
        self.change().faults.push((part, fault, times));
    }
}

impl Kimai {
    pub fn list(&mut self, name: &'static str) -> &mut Vec<Value> {
        self.lists.entry(name).or_default()
    }

    /// An hour of Anna's on the relaunch, worth 100.
    pub fn add_hour(&mut self, id: i64, day: u8, description: &str) {
        let entry = json!({
            "activity": 3, "project": 10, "user": 2, "tags": [], "id": id,
            "begin": format!("2026-10-{day:02}T09:00:00+0200"), "end": format!("2026-10-{day:02}T10:00:00+0200"),
            "duration": 3600, "break": 0, "description": description, "rate": 100.0, "internalRate": 66.6,
            "exported": false, "billable": true, "metaFields": [],
        });
        self.list("timesheets").push(entry);
    }

    pub fn timesheet(&mut self, id: i64) -> &mut Value {
        let found = self.list("timesheets").iter_mut().find(|entry| entry["id"] == id);
        found.unwrap_or_else(|| panic!("no timesheet {id}"))
    }

    pub fn delete(&mut self, id: i64) {
        self.list("timesheets").retain(|entry| entry["id"] != id);
    }

    fn fault(&mut self, address: &str) -> Option<Fault> {
        let at = self.faults.iter().position(|(part, _, times)| *times > 0 && address.contains(part))?;
        self.faults[at].2 -= 1;
        Some(self.faults[at].1.clone())
    }

    fn answer(&mut self, path: &str, query: &HashMap<String, String>) -> Response {
        let name = path.trim_start_matches("/api/");
        if name == "version" {
            return json_answer(
                200,
                json!({"version": "2.66.0", "versionId": self.version, "copyright": "Kimai"}),
                &[],
            );
        }
        if name == "users/me" {
            return json_answer(200, json!({"id": 2, "username": "anna", "timezone": "Europe/Berlin"}), &[]);
        }
        if self.hidden.contains(&name) {
            return json_answer(403, json!({"code": 403, "message": "Access Denied."}), &[]);
        }
        if let Some(id) = name.strip_prefix("timesheets/") {
            let found = self.list("timesheets").iter().find(|entry| entry["id"].as_i64() == id.parse().ok()).cloned();
            return match found {
                Some(entry) if self.sees(&entry) => json_answer(200, self.shown(entry), &[]),
                Some(_) => json_answer(403, json!({"code": 403, "message": "Access Denied."}), &[]),
                None => json_answer(404, json!({"code": 404, "message": "Not found"}), &[]),
            };
        }
        let Some(list) = self.lists.get(name).cloned() else {
            return json_answer(404, json!({"code": 404, "message": "Not found"}), &[]);
        };
        let list: Vec<Value> = list.into_iter().filter(|entry| self.matches(name, entry, query)).collect();
        let list: Vec<Value> = list.into_iter().map(|entry| self.shown(entry)).collect();
        if matches!(name, "timesheets" | "invoices") {
            self.page(list, query)
        } else {
            json_answer(200, list.into(), &[])
        }
    }

    fn sees(&self, entry: &Value) -> bool {
        !self.hidden.contains(&"others") || entry["user"] == 2
    }

    fn matches(&self, name: &str, entry: &Value, query: &HashMap<String, String>) -> bool {
        if name != "timesheets" {
            return true;
        }
        let everybody = query.get("user").is_some_and(|user| user == "all") && !self.hidden.contains(&"others");
        let project = self.lists["projects"].iter().find(|project| project["id"] == entry["project"]);
        let customer = project.map(|project| project["customer"].to_string()).unwrap_or_default();
        let modified =
            self.modified.get(&entry["id"].as_i64().unwrap_or_default()).map_or("2026-01-01T00:00:00", String::as_str);
        (everybody || entry["user"] == 2)
            && query.get("customers[]").is_none_or(|wanted| *wanted == customer)
            && query.get("modified_after").is_none_or(|after| modified > after.as_str())
            && query.get("active").is_none_or(|active| (active == "1") == entry["end"].is_null())
    }

    /// Without what the token may not see.
    fn shown(&self, mut entry: Value) -> Value {
        let Some(fields) = entry.as_object_mut() else { return entry };
        if self.hidden.contains(&"rates") {
            fields.retain(|key, _| !["rate", "internalRate"].contains(&key.as_str()));
        }
        if self.hidden.contains(&"budgets") {
            fields.retain(|key, _| !["budget", "timeBudget", "budgetType"].contains(&key.as_str()));
        }
        entry
    }

    fn page(&self, mut list: Vec<Value>, query: &HashMap<String, String>) -> Response {
        let number = |name: &str, other: usize| query.get(name).and_then(|text| text.parse().ok()).unwrap_or(other);
        let (page, size) = (number("page", 1), number("size", 50).min(self.most));
        if query.get("order").is_some_and(|order| order == "DESC") {
            list.reverse();
        }
        let (total, pages) = (list.len(), list.len().div_ceil(size).max(1));
        if page > pages {
            return json_answer(404, json!({"code": 404, "message": "Not found"}), &[]);
        }
        let slice: Vec<Value> = list.into_iter().skip((page - 1) * size).take(size).collect();
        let headers = [("x-page", page), ("x-total-count", total), ("x-total-pages", pages), ("x-per-page", size)];
        json_answer(200, slice.into(), &headers)
    }
}

fn json_answer(status: u16, body: Value, headers: &[(&'static str, usize)]) -> Response {
    let mut answer = (StatusCode::from_u16(status).expect("a status"), body.to_string()).into_response();
    answer.headers_mut().insert(header::CONTENT_TYPE, "application/json".parse().expect("a value"));
    for (name, value) in headers {
        answer.headers_mut().insert(*name, value.to_string().parse().expect("a value"));
    }
    answer
}

async fn answer(State(kimai): State<Arc<Mutex<Kimai>>>, headers: HeaderMap, request: Request) -> Response {
    let address = request.uri().to_string();
    let query = url::form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes());
    let query: HashMap<String, String> = query.into_owned().collect();
    let (fault, token) = {
        let mut kimai = kimai.lock().expect("nobody panicked");
        kimai.log.push(
            url::form_urlencoded::parse(address.as_bytes()).map(|(key, value)| format!("{key}={value}&")).collect(),
        );
        (kimai.fault(&address), format!("Bearer {}", kimai.token))
    };
    if let Some(Fault::Slow(time)) = fault {
        tokio::time::sleep(time).await;
    }
    let html = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    match fault {
        Some(Fault::Status(status)) => {
            return json_answer(status, json!({"code": status, "message": "ZIMTSTERN"}), &[]);
        }
        Some(Fault::Busy(status, seconds)) => {
            let mut answer = json_answer(status, json!({"code": status}), &[]);
            answer.headers_mut().insert(header::RETRY_AFTER, seconds.to_string().parse().expect("a value"));
            return answer;
        }
        Some(Fault::Broken) => {
            return ([(header::CONTENT_TYPE, "application/json")], "[{\"id\":1,\"na").into_response();
        }
        Some(Fault::Html) => return (html, "<!doctype html><title>Log in</title>").into_response(),
        Some(Fault::Redirect(to)) => return (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
        Some(Fault::Huge(bytes)) => return Body::from(format!("[{}]", " ".repeat(bytes))).into_response(),
        Some(Fault::Slow(_)) | None => {}
    }
    let mut kimai = kimai.lock().expect("nobody panicked");
    if headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()) != Some(token.as_str()) {
        return json_answer(401, json!({"code": 401, "message": "Invalid credentials"}), &[]);
    }
    let answer = kimai.answer(request.uri().path(), &query);
    let gone: Vec<i64> = kimai.deletes.iter().filter(|(part, _)| address.contains(part)).map(|(_, id)| *id).collect();
    kimai.deletes.retain(|(part, _)| !address.contains(part));
    for id in gone {
        kimai.delete(id);
    }
    answer
}
