//! What every page's frame needs: whose page it is, in which language, and where one can go from it.

use crate::app::App;
use crate::base::ids::SubmitId;
use crate::base::words::{Lang, Words};
use crate::base::zone::Zone;
use crate::domain::accounts::Account;
use crate::domain::logins::Audience;
use axum::http::HeaderMap;
use axum::http::header;
use time::{Date, OffsetDateTime};

/// A place in the menu.
#[derive(Clone)]
pub struct Place {
    pub href: String,
    pub label: String,
    pub current: bool,
}

#[derive(Clone)]
pub struct Page {
    pub t: Words,
    pub account: Account,
    pub audience: Audience,
    /// Below which address the pages stand: `/fjord/admin`, `/fjord/admin/preview/…`. Every address of a page begins with it.
    pub home: String,
    /// The address without its query.
    pub path: String,
    pub theme: String,
    pub zone: Zone,
    pub now: OffsetDateTime,
    pub places: Vec<Place>,
    pub set_up: Vec<Place>,
    /// Empty when nobody is signed in.
    pub user: String,
    pub company: String,
    pub notice: Option<String>,
    /// When hours appear, where a customer would miss some otherwise.
    pub release_note: Option<String>,
    /// What staff are at just now, for those who enter hours.
    pub timer: Option<Clockwork>,
    /// Whether there is demo data in an account that is real, which its staff's pages say.
    pub demo_data: bool,
    /// Whether the viewer may change the account's settings.
    pub may_set_up: bool,
    /// Whether single keys are shortcuts for the viewer.
    pub single_keys: bool,
    /// Whether the viewer may look at the extranet as a customer sees it.
    pub may_preview: bool,
    /// Set when staff look at a customer's page: what the bar above it says. Nothing can be sent from such a page.
    pub preview: Option<Preview>,
}

/// The bar above a page that staff look at through a customer's eyes, in the words of who looks.
#[derive(Clone)]
pub struct Preview {
    pub t: Words,
    /// Whose eyes.
    pub name: String,
    pub customer: String,
    /// The customer's other sign-ins.
    pub others: Vec<Place>,
    /// Why nobody gets in with this sign-in just now.
    pub hurdle: Option<String>,
    pub exit: String,
}

/// The timer in the frame of the staff's pages.
#[derive(Clone)]
pub struct Clockwork {
    /// For how long it has been running, in the viewer's words. `None`: it does not.
    pub running: Option<String>,
}

pub const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Page {
    pub fn new(t: Words, account: Account, audience: Audience, path: &str, zone: Zone, now: OffsetDateTime) -> Self {
        let home = format!("/{}/{}", account.slug, audience.key());
        Self {
            t,
            account,
            audience,
            home,
            path: path.to_owned(),
            theme: "system".into(),
            zone,
            now,
            places: Vec::new(),
            set_up: Vec::new(),
            user: String::new(),
            company: String::new(),
            notice: None,
            release_note: None,
            demo_data: false,
            may_set_up: false,
            single_keys: false,
            may_preview: false,
            preview: None,
            timer: None,
        }
    }

    /// `url("/customers")`
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.home)
    }

    /// A new form's own id, so that posting it twice has one effect.
    pub fn submit_id(&self) -> SubmitId {
        SubmitId::new()
    }

    pub fn lang(&self) -> Lang {
        self.t.lang()
    }

    pub fn css(&self) -> &'static str {
        super::assets::CSS_APP_CSS
    }

    pub fn js(&self) -> &'static str {
        super::assets::JS_APP_JS
    }

    pub fn icon(&self) -> &'static str {
        super::assets::FAVICON_SVG
    }

    pub fn version(&self) -> &'static str {
        VERSION
    }

    /// The first letter of the account, for its mark.
    pub fn mark(&self) -> String {
        self.account.name.chars().next().map(|c| c.to_uppercase().to_string()).unwrap_or_default()
    }

    pub fn today(&self) -> Date {
        self.zone.date_of(self.now)
    }

    /// An instant in this viewer's zone.
    pub fn when(&self, instant: &OffsetDateTime) -> String {
        self.t.datetime(self.zone.local(*instant))
    }

    /// "Times in Europe/Copenhagen (CET)"
    pub fn zone_note(&self) -> String {
        self.t.times_in_zone(self.zone.to_string(), self.zone.abbreviation(self.now))
    }

    pub fn add_place(&mut self, path: &str, label: String) {
        let place = self.place(path, label);
        self.places.push(place);
    }

    pub fn add_set_up(&mut self, path: &str, label: String) {
        let place = self.place(path, label);
        // Of two that lead here the more exact one counts.
        for other in self.set_up.iter_mut().filter(|_| place.current) {
            other.current &= !place.href.starts_with(&other.href);
        }
        self.set_up.push(place);
    }

    /// Of the places this page is below, the nearest is the current one.
    pub fn mark_place(&mut self) {
        let all = || self.places.iter().chain(&self.set_up);
        let nearest = all().filter(|place| place.current).map(|place| place.href.len()).max();
        for place in self.places.iter_mut().chain(&mut self.set_up) {
            place.current = place.current && Some(place.href.len()) == nearest;
        }
    }

    /// Which key after a `g` leads to which page of the menu.
    pub fn shortcuts(&self) -> Vec<(&'static str, Place)> {
        let keys = [
            ("o", ""),
            ("a", "/access"),
            ("c", "/customers"),
            ("p", "/projects"),
            ("t", "/tickets"),
            ("h", "/time"),
            ("i", "/invoices"),
            ("s", "/settings"),
        ];
        let all = || self.places.iter().chain(&self.set_up);
        keys.into_iter()
            .filter_map(|(key, path)| Some((key, all().find(|place| place.href == self.url(path))?.clone())))
            .collect()
    }

    fn place(&self, path: &str, label: String) -> Place {
        let href = self.url(path);
        let current = if path.is_empty() {
            self.path == href
        } else {
            self.path.strip_prefix(&href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        Place { href, label, current }
    }
}

/// For pages without a signed-in viewer: what the address asks for (`?lang=de`), else the browser's wish, else the account's.
pub fn guest_language(query: Option<&str>, headers: &HeaderMap, account: Option<&Account>) -> Lang {
    query
        .and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("lang=")))
        .and_then(|tag| tag.parse().ok())
        .or_else(|| {
            headers
                .get(header::ACCEPT_LANGUAGE)
                .and_then(|value| value.to_str().ok())
                .and_then(Lang::from_accept_language)
        })
        .or(account.map(|account| account.language))
        .unwrap_or(Lang::En)
}

/// Noted by the door as soon as it knows, for the page that tells of an error.
#[derive(Clone, Default)]
pub struct Dress(std::sync::Arc<std::sync::Mutex<Option<Page>>>);

impl Dress {
    pub fn put_on(&self, page: &Page) {
        if let Ok(mut held) = self.0.lock() {
            *held = Some(page.clone());
        }
    }

    pub fn take(&self) -> Option<Page> {
        self.0.lock().ok().and_then(|mut held| held.take())
    }
}

/// The frame for nobody in particular.
pub async fn guest(app: &App, account: Account, audience: Audience, path: &str, lang: Lang) -> Page {
    let zone = account.zone.clone();
    Page::new(Words::of(lang), account, audience, path, zone, app.web.now())
}
