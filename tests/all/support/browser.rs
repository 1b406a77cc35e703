//! Somebody with a browser: keeps cookies, sends what browsers send, and follows nothing by itself.

use super::paper::Paper;
use super::workbook::Workbook;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use tower::ServiceExt;

#[derive(Clone)]
pub struct Browser {
    router: Router,
    /// Where it connects from: an address nobody else has, so that no test's wrong passwords slow another one down.
    pub peer: SocketAddr,
    pub cookies: BTreeMap<String, String>,
    /// Sent with every request, on top of a browser's own.
    pub headers: Vec<(String, String)>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The text without what is new on every page: the ids of its forms. Of a workbook or a PDF of this program every word in it.
    pub fn steady(&self) -> String {
        let sent = self.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        match sent {
            "application/pdf" if self.body.trim_ascii_end().ends_with(b"%%EOF") => {
                return Paper::open(&self.body).words();
            }
            kind if kind.ends_with("spreadsheetml.sheet") => return Workbook::open(&self.body).words(),
            _ => {}
        }
        let mark = "name=\"submit_id\" value=\"";
        let text = self.text();
        let mut parts = text.split(mark);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |page, part| page + mark + part.find('"').map_or(part, |end| &part[end..]))
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The value of a hidden or visible input.
    pub fn input(&self, name: &str) -> String {
        let text = self.text();
        let mark = format!("name=\"{name}\" value=\"");
        let Some(at) = text.find(&mark) else { return String::new() };
        text[at + mark.len()..].split('"').next().unwrap_or_default().to_owned()
    }
}

impl Browser {
    pub fn new(router: Router) -> Self {
        let random = uuid::Uuid::now_v7().into_bytes();
        let peer = (Ipv4Addr::new(10, random[13], random[14], random[15]), 40_000).into();
        Self { router, peer, cookies: BTreeMap::new(), headers: Vec::new() }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, Body::empty(), None).await
    }

    /// A form as browsers post it; a name may stand several times.
    pub async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        self.send("POST", path, Body::from(body), Some("application/x-www-form-urlencoded")).await
    }

    pub async fn sign_in(&mut self, home: &str, username: &str, password: &str) -> Answer {
        self.post(&format!("{home}/sign-in"), &[("username", username), ("password", password)]).await
    }

    pub async fn send(&mut self, method: &str, path: &str, body: Body, kind: Option<&str>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        let set = |name: &str| self.headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
        if !set("sec-fetch-site") && !set("origin") {
            request = request.header("sec-fetch-site", "same-origin");
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let mut request = request.body(body).expect("a request");
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a body").to_bytes().to_vec();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(set.to_str().unwrap_or_default());
        }
        Answer { status: parts.status, headers: parts.headers, body }
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if value.is_empty() || attributes.contains("Max-Age=0") {
            self.cookies.remove(name.trim());
        } else {
            self.cookies.insert(name.trim().to_owned(), value.to_owned());
        }
    }
}
