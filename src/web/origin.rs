//! Where a request comes from and which host it names. Only the configured address and the configured proxies are believed.

use crate::app::App;
use crate::error::Error;
use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The visitor's address: the right-most one in `X-Forwarded-For` that is no proxy of ours.
pub struct ClientIp(pub IpAddr);

impl FromRequestParts<App> for ClientIp {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::from(Ipv4Addr::LOCALHOST), |info| info.0.ip());
        let trusted = |ip: &IpAddr| app.config.trusted_proxies.iter().any(|net| net.contains(&ip.to_canonical()));
        if !trusted(&peer) {
            return Ok(ClientIp(peer));
        }
        let forwarded = forwarded(&parts.headers);
        Ok(ClientIp(forwarded.into_iter().rev().find(|ip| !trusted(ip)).unwrap_or(peer)))
    }
}

fn forwarded(headers: &HeaderMap) -> Vec<IpAddr> {
    headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(','))
        .filter_map(|part| part.trim().parse().ok())
        .collect()
}

/// Any host but the configured one gets 421, except for the health checks that know no name.
pub async fn known_host(State(app): State<App>, request: Request, next: Next) -> Response {
    let exempt = matches!(request.uri().path(), "/healthz" | "/readyz");
    let named = request
        .uri()
        .authority()
        .map(|authority| authority.as_str().to_owned())
        .or_else(|| request.headers().get(header::HOST).and_then(|value| value.to_str().ok()).map(str::to_owned));
    if exempt || named.is_none_or(|host| app.config.base_url.accepts_host(&host)) {
        return next.run(request).await;
    }
    (StatusCode::MISDIRECTED_REQUEST, "This address is not served here.\n").into_response()
}

/// A path to go on to after signing in: on this site, below the same half of the same account.
pub fn safe_next(wanted: &str, home: &str) -> Result<String, Error> {
    let lower = wanted.to_ascii_lowercase();
    let clean = wanted.len() <= 2_000
        && wanted.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'\\' | b'@' | b'"' | b'<' | b'>'))
        && !wanted.contains("//")
        && !wanted.contains("..")
        // Browsers read these like the characters themselves: `%2e%2e` climbs up as `..` does.
        && !["%2e", "%2f", "%5c"].iter().any(|written| lower.contains(written));
    let below =
        wanted == home || wanted.strip_prefix(home).is_some_and(|rest| rest.starts_with('/') || rest.starts_with('?'));
    if clean && below { Ok(wanted.to_owned()) } else { Err(Error::BadAddress("next")) }
}
