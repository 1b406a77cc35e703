//! The form of the connection. The token goes in and is never shown again.

use super::super::records::{FormView, Reader, Section, differences, version};
use super::HOME;
use super::words::every;
use crate::app::App;
use crate::base::secret::Secret;
use crate::base::words::Words;
use crate::base::zone::Zone;
use crate::domain::kimai::client::{Address, BadAddress};
use crate::domain::kimai::connection::{self, Connection, Settings};
use crate::domain::permissions::Import;
use crate::error::{Error, Result};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/imports/kimai/edit", edit).post("/imports/kimai/edit", save)
}

const CHOICES: [i32; 8] = [5, 10, 15, 30, 60, 240, 720, 1440];
/// Kimai's tokens are much shorter.
const LONGEST_TOKEN: usize = 500;

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct Typed {
    address: String,
    token: Secret,
    zone: String,
    every: String,
    version: String,
    submit_id: String,
}

impl Typed {
    fn of(settings: &Settings, version: i32) -> Self {
        Self {
            address: settings.address.clone(),
            token: Secret::default(),
            zone: settings.zone.name().to_owned(),
            every: settings.every_minutes.to_string(),
            version: version.to_string(),
            submit_id: String::new(),
        }
    }

    fn parse(&self, t: &Words, app: &App, stored: Option<&Connection>) -> Result<(Settings, Option<Secret>), Errors> {
        let mut read = Reader::new(t);
        let address = match Address::parse(&self.address) {
            Ok(address) if address.is_plain() && app.config.outgoing.allowed.is_empty() => {
                read.refuse("address", t.kimai_address_plain())
            }
            Ok(address) => Some(address.to_string()),
            Err(BadAddress::Scheme) => read.refuse("address", t.kimai_address_plain()),
            Err(BadAddress::Form) => read.refuse("address", t.kimai_address_form()),
        };
        let token = self.token.expose().trim();
        let kept = stored.is_some_and(|connection| connection.has_token);
        if token.is_empty() && !kept {
            read.errors.add("token", t.kimai_token_needed());
        } else if token.len() > LONGEST_TOKEN || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            read.errors.add("token", t.kimai_token_form());
        } else if !token.is_empty() && app.config.keys.id().is_none() {
            read.errors.add("token", t.kimai_problem_no_key());
        }
        let zone = read.choice("zone", &self.zone, &zones()).parse().unwrap_or_else(|_| Zone::utc());
        let every_minutes = read.choice("every", &self.every, &intervals(t)).parse().unwrap_or(15);
        let token = (!token.is_empty()).then(|| Secret::new(token));
        read.finish((Settings { address: address.unwrap_or_default(), zone, every_minutes }, token))
    }
}

fn zones() -> Vec<(String, String)> {
    Zone::names().into_iter().map(|name| (name.to_owned(), name.to_owned())).collect()
}

fn intervals(t: &Words) -> Vec<(String, String)> {
    CHOICES.map(|minutes| (minutes.to_string(), every(t, minutes))).to_vec()
}

fn sections(t: &Words, typed: &Typed, stored: Option<&Connection>, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &str| Field::new(name, label, value).errors(errors);
    let kept = stored.is_some_and(|connection| connection.has_token);
    let token = field("token", t.kimai_token(), "").input(Input::Password);
    let token = match kept {
        true => token.hint(t.kimai_token_kept()).optional(),
        false => token.hint(t.kimai_token_hint()),
    };
    let address_hint = if stored.is_some_and(|connection| connection.confirmed_at.is_some()) {
        t.kimai_address_moved()
    } else {
        t.kimai_address_hint()
    };
    let access = vec![field("address", t.kimai_address(), &typed.address).hint(address_hint), token];
    let times = vec![
        field("every", t.kimai_every(), &typed.every).input(Input::Select(intervals(t))).hint(t.kimai_every_hint()),
        field("zone", t.kimai_zone(), &typed.zone).input(Input::Select(zones())).hint(t.kimai_zone_hint()),
    ];
    vec![Section { heading: t.kimai_where(), fields: access }, Section { heading: t.kimai_times(), fields: times }]
}

fn view(page: Page, typed: &Typed, stored: Option<&Connection>, errors: Errors) -> FormView {
    let t = page.t.clone();
    let here = if stored.is_some() { t.edit() } else { t.kimai_connect() };
    let (crumbs, back) = (vec![(page.url(HOME), t.kimai_title())], page.url(HOME));
    FormView {
        title: t.kimai_connect(),
        text: t.kimai_connect_text(),
        here,
        crumbs,
        sections: sections(&t, typed, stored, &errors),
        version: typed.version.clone(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn edit(mut staff: Staff<Import>) -> Result<Response> {
    let stored = connection::find(&mut staff.scope).await?;
    let typed = match &stored {
        Some(connection) => Typed::of(&connection.settings, connection.version),
        None => Typed { zone: staff.page.account.zone.name().to_owned(), every: "15".to_owned(), ..Typed::default() },
    };
    Ok(view(staff.page, &typed, stored.as_ref(), Errors::default()).answer())
}

async fn save(mut staff: Staff<Import>, State(app): State<App>, Form(typed): Form<Typed>) -> Result<Response> {
    let stored = connection::find(&mut staff.scope).await?;
    let typed = Typed { version: if stored.is_some() { typed.version } else { String::new() }, ..typed };
    let (settings, token) = match typed.parse(&staff.page.t, &app, stored.as_ref()) {
        Ok(read) => read,
        Err(errors) => return Ok(view(staff.page, &typed, stored.as_ref(), errors).answer()),
    };
    if let Some(answer) = staff.again(&typed.submit_id).await? {
        return Ok(answer);
    }
    let keys = &app.config.keys;
    let saved = match (&stored, &token) {
        (None, Some(token)) => connection::create(&mut staff.scope, keys, &settings, token).await.map(|_| "connected"),
        (None, None) => Err(Error::NotFound),
        (Some(_), token) => {
            let version = version(&typed.version);
            connection::update(&mut staff.scope, keys, version, &settings, token.as_ref()).await.map(|()| "saved")
        }
    };
    match saved {
        Ok(done) => {
            let to = staff.page.url(&format!("{HOME}?done={done}"));
            staff.done(&to).await
        }
        Err(Error::Conflict) => conflict(staff, &settings).await,
        Err(error) => Err(error),
    }
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(mut staff: Staff<Import>, new: &Settings) -> Result<Response> {
    let stored = connection::get(&mut staff.scope).await?;
    let t = staff.page.t.clone();
    let theirs = sections(&t, &Typed::of(&stored.settings, 0), Some(&stored), &Errors::default());
    let mut view = view(staff.page, &Typed::of(new, stored.version), Some(&stored), Errors::default());
    view.conflict = differences(&t, &theirs, &view.sections);
    if view.conflict.is_empty() {
        // only the token could differ, and it is not shown: it has to be typed again
        view.errors.add("token", t.conflict_text());
    }
    Ok(view.answer())
}
