//! Nothing typed is lost when a session ended meanwhile: a form that meets a closed door is held by the sign-in page, in the
//! visitor's own browser, and handed back after the sign-in to be sent again. Files are too much to carry along: of a form with
//! files its texts are held, and the files are read and thrown away, a little at a time.

use crate::app::App;
use crate::error::Error;
use crate::web::lent::{Lent, Sips};
use crate::web::limits::{FORM_BYTES, UPLOAD_BYTES, carries_files};
use crate::web::session::place;
use crate::web::signin::enter;
use crate::web::upload::{FILES_LOST, LONGEST, MOST_PARTS};
use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::{Arc, Mutex, PoisonError};

/// The most texts of a form with files that are held. Written twice into another form they still are one that is taken.
const TEXT_BYTES: usize = FORM_BYTES / 4;

/// A posted form, and where it was going.
#[derive(Clone, Debug, Default)]
pub struct Held {
    pub to: String,
    /// `name=value`, as typed. Never a password.
    pub fields: Vec<String>,
}

impl Held {
    fn of(to: &str, fields: impl IntoIterator<Item = (String, String)>) -> Self {
        let secret = |name: &str| ["password", "secret", "token"].iter().any(|word| name.contains(word));
        let kept = fields.into_iter().filter(|(name, _)| !secret(name));
        Self { to: to.to_owned(), fields: kept.map(|(name, value)| format!("{name}={value}")).collect() }
    }

    /// Whether files have to be chosen again before it is sent.
    pub fn lost_files(&self) -> bool {
        self.pairs().iter().any(|(name, _)| *name == FILES_LOST)
    }

    /// (name, value)
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().filter_map(|field| field.split_once('=')).collect()
    }
}

/// What of a form with files was read before the visitor was turned away: a session may end while files arrive.
#[derive(Clone, Default)]
pub struct Typed(Arc<Mutex<Option<Texts>>>);

/// A form's texts, and whether it had files.
type Texts = (Vec<(String, String)>, bool);

impl Typed {
    pub fn keep(&self, fields: Vec<(String, String)>, files: bool) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((fields, files));
    }

    fn take(&self) -> Option<Texts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    match form(&request) {
        Some(Sort::Texts) => texts(&app, request, next).await,
        Some(Sort::Files) => files(&app, request, next).await,
        None => next.run(request).await,
    }
}

enum Sort {
    Texts,
    Files,
}

/// A form to a page behind a sign-in.
fn form(request: &Request) -> Option<Sort> {
    let path = request.uri().path();
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let door = ["/sign-in", "/sign-out", "/password"].iter().any(|end| path.ends_with(end));
    if request.method() != Method::POST || place(path).is_none() || door {
        return None;
    }
    match kind.to_ascii_lowercase() {
        kind if kind.starts_with("application/x-www-form-urlencoded") => Some(Sort::Texts),
        kind if kind.starts_with("multipart/form-data") && carries_files(path) => Some(Sort::Files),
        _ => None,
    }
}

async fn texts(app: &App, request: Request, next: Next) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, FORM_BYTES).await else { return Error::TooLarge.into_response() };
    let response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    if body.is_empty() || !signed_out(&response) {
        return response;
    }
    let fields = url::form_urlencoded::parse(&body).into_owned();
    hold(app, &uri, &headers, Held::of(uri.path(), fields), response).await
}

async fn files(app: &App, request: Request, next: Next) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let kind = headers.get(header::CONTENT_TYPE).cloned();
    let typed = Typed::default();
    let (mut parts, body) = request.into_parts();
    parts.extensions.insert(typed.clone());
    let body = Lent::new(body);
    let response = next.run(Request::from_parts(parts, Body::new(body.clone()))).await;
    if !signed_out(&response) {
        return response;
    }
    let read = match typed.take() {
        Some(read) => Some(read),
        None => tokio::time::timeout(LONGEST, unread(kind, body)).await.ok().flatten(),
    };
    let Some((mut fields, lost)) = read else { return response };
    if lost {
        fields.push((FILES_LOST.to_owned(), "yes".to_owned()));
    }
    if fields.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > TEXT_BYTES {
        return response;
    }
    hold(app, &uri, &headers, Held::of(uri.path(), fields), response).await
}

/// A form that nobody has read, without what its files hold. `None` for one that is broken off, or more than is held.
async fn unread(kind: Option<HeaderValue>, body: Lent) -> Option<Texts> {
    let mut request = Request::new(Body::new(Sips::new(body)));
    request.headers_mut().insert(header::CONTENT_TYPE, kind?);
    DefaultBodyLimit::max(UPLOAD_BYTES).apply(&mut request);
    let mut form = Multipart::from_request(request, &()).await.ok()?;
    let (mut fields, mut lost, mut room) = (Vec::new(), false, TEXT_BYTES);
    for _ in 0..=MOST_PARTS {
        let Some(mut field) = form.next_field().await.ok()? else { return Some((fields, lost)) };
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(file) = field.file_name() {
            // A field in which nothing was chosen is sent as a file without a name.
            lost |= !file.is_empty();
            while field.chunk().await.ok()?.is_some() {}
            continue;
        }
        let mut text = Vec::new();
        room = room.checked_sub(name.len())?;
        while let Some(chunk) = field.chunk().await.ok()? {
            room = room.checked_sub(chunk.len())?;
            text.extend_from_slice(&chunk);
        }
        fields.push((name, String::from_utf8(text).ok()?));
    }
    None
}

fn signed_out(response: &Response) -> bool {
    let refused = response.extensions().get::<Arc<Error>>();
    matches!(refused.map(Arc::as_ref), Some(Error::SignedOut))
}

async fn hold(app: &App, uri: &Uri, headers: &HeaderMap, held: Held, response: Response) -> Response {
    match enter::hold(app, uri, headers, held).await {
        Ok(mut page) => {
            // What the session's layer told the browser to forget.
            for value in response.headers().get_all(header::SET_COOKIE) {
                page.headers_mut().append(header::SET_COOKIE, value.clone());
            }
            page
        }
        Err(_) => response,
    }
}
