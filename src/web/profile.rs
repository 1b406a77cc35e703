//! What staff and customers' viewers set for themselves, drawn alike: language, theme, password, open sessions.

use crate::app::App;
use crate::base::ids::{AccountId, LoginId};
use crate::base::words::{Lang, Words};
use crate::domain::logins::own::{self, OpenSession, Preferences};
use crate::domain::logins::session::IdHash;
use crate::error::Result;
use crate::web::form::{Field, Input};
use crate::web::page::Page;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    pub done: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PreferencesForm {
    pub language: String,
    pub theme: String,
    /// Staff only.
    pub single_keys: String,
}

impl PreferencesForm {
    /// Anything that is no choice is the default: there is nothing to mistype in two selects.
    pub fn parse(&self) -> Preferences {
        let theme = if matches!(self.theme.as_str(), "light" | "dark") { self.theme.clone() } else { "system".into() };
        Preferences { language: self.language.parse().ok(), theme }
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct EndForm {
    /// Empty: all but the current one.
    pub handle: String,
}

/// A line of the list of open sessions.
pub struct SessionLine {
    pub handle: String,
    pub device: String,
    pub since: String,
    pub seen: String,
    pub current: bool,
}

pub async fn sessions(
    app: &App,
    page: &Page,
    account: AccountId,
    login: LoginId,
    current: &IdHash,
) -> Result<Vec<SessionLine>> {
    let open = own::sessions(&app.web, account, login, current).await?;
    Ok(open.into_iter().map(|session| line(page, session)).collect())
}

fn line(page: &Page, session: OpenSession) -> SessionLine {
    SessionLine {
        device: device(&page.t, &session.user_agent),
        since: page.when(&session.created_at),
        seen: page.when(&session.last_seen_at),
        handle: session.handle,
        current: session.current,
    }
}

/// "Firefox, Linux": enough to know one's own again.
fn device(t: &Words, agent: &str) -> String {
    let find = |known: &[(&str, &str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| (*name).to_owned())
    };
    let browser = find(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = find(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => t.device_unknown(),
    }
}

pub fn fields(page: &Page, own: Option<Lang>, inherited: Lang) -> Vec<Field> {
    let t = &page.t;
    let mut languages = vec![(String::new(), t.access_language_default(inherited.own_name()))];
    languages.extend(Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())));
    let themes = vec![
        ("system".to_owned(), t.theme_system()),
        ("light".to_owned(), t.theme_light()),
        ("dark".to_owned(), t.theme_dark()),
    ];
    vec![
        Field::new("language", t.language(), own.map(|lang| lang.tag()).unwrap_or_default())
            .input(Input::Select(languages)),
        Field::new("theme", t.theme(), page.theme.clone()).input(Input::Select(themes)),
    ]
}

pub fn notice(t: &Words, done: &str) -> Option<String> {
    match done {
        "saved" => Some(t.profile_saved()),
        "password" => Some(t.password_saved()),
        "ended" => Some(t.sessions_ended()),
        _ => None,
    }
}
