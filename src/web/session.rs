//! Sessions: tower-sessions over our own store. The cookie's name carries audience and account, so that signing in to one
//! account does not sign out of another. Its value is looked up as a hash, together with everything that must still be true,
//! by the door (`domain::logins::session`); this store only makes and deletes rows. Saving never makes one: a session
//! that was deleted while a request was under way stays deleted.

use crate::app::App;
use crate::base::ids::{AccountId, LoginId};
use crate::base::secret::sha256;
use crate::domain::logins::Audience;
use crate::domain::logins::session::{self as sessions, IdHash, Limits, NewSession};
use crate::domain::logins::signin::SignedIn;
use crate::domain::scope::{Access, Database};
use crate::error::{Error, Result};
use async_trait::async_trait;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use std::convert::Infallible;
use tower::{Layer, ServiceExt, service_fn};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore, session_store};

/// Which audience and account an address belongs to.
pub fn place(path: &str) -> Option<(Audience, &str)> {
    let mut parts = path.trim_start_matches('/').splitn(3, '/');
    let account = parts.next().filter(|slug| !slug.is_empty())?;
    match parts.next()? {
        "admin" => Some((Audience::Staff, account)),
        "extranet" => Some((Audience::Portal, account)),
        _ => None,
    }
}

pub fn cookie_name(audience: Audience, account: &str, secure: bool) -> String {
    let kind = match audience {
        Audience::Staff => "staff",
        Audience::Portal => "portal",
    };
    let prefix = if secure { "__Host-" } else { "" };
    format!("{prefix}{kind}-{account}")
}

/// Gives requests below an account's two halves a lazy session of that half.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some((audience, account)) = place(request.uri().path()) else { return next.run(request).await };
    let slug_like =
        account.len() <= 40 && account.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !slug_like {
        return next.run(request).await;
    }
    let secure = app.config.base_url.secure();
    let manager = SessionManagerLayer::new(Store { db: app.web.clone() })
        .with_name(cookie_name(audience, account, secure))
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd);
    let inner = service_fn(move |request: Request| {
        let next = next.clone();
        async move { Ok::<_, Infallible>(next.run(request).await) }
    });
    match manager.layer(inner).oneshot(request).await {
        Ok(response) => response,
    }
}

/// What the cookie names in the table.
pub fn hash(id: Id) -> IdHash {
    sha256(&id.0.to_be_bytes())
}

/// Notes that a session was used, beside the request: a page reads only, and never waits for a second connection.
pub fn note_use(app: &App, id: IdHash) {
    let db = app.web.clone();
    tokio::spawn(async move {
        let noted = async {
            let mut scope = db.root(Access::Write).await?;
            sessions::touch(&mut scope, &id).await?;
            scope.commit().await
        };
        if let Err(error) = noted.await {
            tracing::warn!(%error, "session use not noted");
        }
    });
}

/// Opens a session under a new id; a cookie that was there before is worth nothing from now on.
pub async fn open(
    session: &Session,
    audience: Audience,
    to: &SignedIn,
    remember: bool,
    headers: &HeaderMap,
) -> Result<()> {
    let failed = |error: tower_sessions::session::Error| Error::Internal(format!("session: {error}"));
    if session.id().is_some() {
        session.flush().await.map_err(failed)?;
    }
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let agent: String = agent.chars().take(300).collect();
    for (key, value) in [
        ("account", to.account.to_string()),
        ("login", to.login.to_string()),
        ("audience", audience.key().to_owned()),
        ("remember", remember.to_string()),
        ("agent", agent),
    ] {
        session.insert(key, value).await.map_err(failed)?;
    }
    if remember {
        session.set_expiry(Some(Expiry::OnInactivity(Limits::of(audience, true).absolute)));
    }
    Ok(())
}

#[derive(Clone, Debug)]
struct Store {
    db: Database,
}

fn backend(error: Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

fn text<'a>(record: &'a Record, key: &str) -> session_store::Result<&'a str> {
    record
        .data
        .get(key)
        .and_then(|value| value.as_str())
        .ok_or_else(|| session_store::Error::Backend(format!("no {key}")))
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let unreadable = |_| session_store::Error::Backend("an id that is none".into());
        let account: AccountId = text(record, "account")?.parse().map_err(unreadable)?;
        let login: LoginId = text(record, "login")?.parse().map_err(unreadable)?;
        let audience =
            if text(record, "audience")? == Audience::Staff.key() { Audience::Staff } else { Audience::Portal };
        let remember = text(record, "remember")? == "true";
        loop {
            // Always a fresh id: a flushed session would otherwise be made again under the id of the cookie it came with,
            // which somebody else may have planted.
            record.id = Id::default();
            let id = hash(record.id);
            let new = NewSession { account, login, audience, id: &id, remember, user_agent: text(record, "agent")? };
            let mut scope = self.db.root(Access::Write).await.map_err(backend)?;
            let made = sessions::insert(&mut scope, &new).await.map_err(backend)?;
            scope.commit().await.map_err(backend)?;
            if made {
                return Ok(());
            }
        }
    }

    async fn save(&self, _: &Record) -> session_store::Result<()> {
        // Nothing in a session changes after sign-in; `last_seen_at` is the door's to note.
        Ok(())
    }

    async fn load(&self, _: &Id) -> session_store::Result<Option<Record>> {
        // A record would hold nothing that the door does not look up itself.
        Ok(None)
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let mut scope = self.db.root(Access::Write).await.map_err(backend)?;
        sessions::delete(&mut scope, &hash(*id)).await.map_err(backend)?;
        scope.commit().await.map_err(backend)
    }
}
