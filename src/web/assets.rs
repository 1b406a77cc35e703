//! Style sheets, scripts and fonts: part of the program, named after their content, kept by browsers for a year.

use crate::web::doors::Anyone;
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::sync::LazyLock;

pub struct Asset {
    pub url: &'static str,
    pub mime: &'static str,
    pub body: &'static [u8],
    pub br: Option<&'static [u8]>,
    pub gz: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

static BY_URL: LazyLock<HashMap<&'static str, &'static Asset>> =
    LazyLock::new(|| ASSETS.iter().map(|asset| (asset.url, asset)).collect());

pub fn routes() -> crate::web::routes::Routes {
    crate::web::routes::Routes::new().get("/static/{*path}", serve)
}

async fn serve(_: Anyone, request: Request) -> Response {
    let Some(asset) = BY_URL.get(request.uri().path()) else { return StatusCode::NOT_FOUND.into_response() };
    let (body, encoding) = match (asset.br, asset.gz) {
        (Some(body), _) if accepts(request.headers(), "br") => (body, Some("br")),
        (_, Some(body)) if accepts(request.headers(), "gzip") => (body, Some("gzip")),
        _ => (asset.body, None),
    };
    let headers = [
        (header::CONTENT_TYPE, asset.mime),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    let mut response = (headers, Bytes::from_static(body)).into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let listed = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    listed.split(',').any(|part| {
        let mut words = part.trim().split(';');
        words.next().is_some_and(|name| name.trim() == encoding)
            && !words.any(|word| matches!(word.trim(), "q=0" | "q=0.0"))
    })
}
