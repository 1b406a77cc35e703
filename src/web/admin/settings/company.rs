//! Name, language, zone, currency, support address and colour.

use super::{Tab, tabs};
use crate::base::colour::Colour;
use crate::base::words::{Lang, Words};
use crate::base::zone::Zone;
use crate::domain::permissions::EditSettings;
use crate::domain::schedules;
use crate::domain::settings::{self, Settings};
use crate::error::{Error, Result};
use crate::web::admin::records::{Done, Reader, Section, differences, version};
use crate::web::form::{Difference, Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/settings", edit).post("/settings", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct CompanyForm {
    name: String,
    support_email: String,
    language: String,
    zone: String,
    currency: String,
    brand: String,
    version: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/settings/company.html")]
struct CompanyView {
    page: Page,
    tabs: Vec<Tab>,
    sections: Vec<Section>,
    version: String,
    back: String,
    conflict: Vec<Difference>,
    errors: Errors,
}

impl CompanyForm {
    fn of(settings: &Settings) -> Self {
        Self {
            name: settings.name.clone(),
            support_email: settings.support_email.clone().unwrap_or_default(),
            language: settings.language.tag().to_owned(),
            zone: settings.zone.to_string(),
            currency: settings.currency.to_string(),
            brand: settings.brand.map(|brand| brand.to_string()).unwrap_or_default(),
            version: String::new(),
        }
    }

    fn parse(&self, t: &Words, zones: &[(String, String)]) -> Result<Settings, Errors> {
        let mut read = Reader::new(t);
        let settings = Settings {
            name: read.line("name", &self.name),
            support_email: read.email("support_email", &self.support_email),
            language: read.choice("language", &self.language, &languages()).parse().unwrap_or(Lang::En),
            zone: read.choice("zone", &self.zone, zones).parse().unwrap_or_else(|_| Zone::utc()),
            currency: read.currency("currency", &self.currency),
            brand: brand(&mut read, &self.brand),
        };
        read.finish(settings)
    }
}

fn brand(read: &mut Reader, text: &str) -> Option<Colour> {
    if text.trim().is_empty() {
        return None;
    }
    let message = read.t.settings_brand_form();
    read.errors.take("brand", text.parse(), |_| message)
}

fn languages() -> Vec<(String, String)> {
    Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).collect()
}

/// What is chosen already stays on offer, whatever it is.
fn zones(chosen: &Zone) -> Vec<(String, String)> {
    let mut names: Vec<String> = Zone::names().into_iter().map(str::to_owned).collect();
    let chosen = chosen.to_string();
    if !names.contains(&chosen) {
        names.insert(0, chosen);
    }
    names.into_iter().map(|name| (name.clone(), name)).collect()
}

/// The contrast of the colour in words: "4.9:1 passes".
fn contrast(t: &Words, typed: &str) -> String {
    let Ok(colour) = typed.parse::<Colour>() else { return t.settings_brand_hint() };
    let ratio = colour.contrast_with_white();
    let shown = t.decimal(i64::from(ratio / 10), 1);
    if ratio >= 450 { t.settings_brand_passes(shown) } else { t.settings_brand_fails(shown) }
}

fn sections(t: &Words, form: &CompanyForm, zones: Vec<(String, String)>, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let company = vec![
        field("name", t.settings_name(), &form.name).hint(t.settings_name_hint()).autocomplete("organization"),
        field("support_email", t.settings_support(), &form.support_email)
            .input(Input::Email)
            .hint(t.settings_support_hint())
            .autocomplete("email")
            .optional(),
        field("brand", t.settings_brand(), &form.brand).hint(contrast(t, &form.brand)).optional(),
    ];
    let usual = vec![
        field("language", t.language(), &form.language)
            .input(Input::Select(languages()))
            .hint(t.settings_language_hint()),
        field("zone", t.customer_zone(), &form.zone).input(Input::Select(zones)).hint(t.settings_zone_hint()),
        field("currency", t.col_currency(), &form.currency).hint(t.settings_currency_hint()),
    ];
    vec![
        Section { heading: t.settings_company(), fields: company },
        Section { heading: t.settings_usual(), fields: usual },
    ]
}

fn view(page: Page, form: &CompanyForm, zones: Vec<(String, String)>, errors: Errors) -> CompanyView {
    CompanyView {
        tabs: tabs(&page, "/settings"),
        sections: sections(&page.t, form, zones, &errors),
        version: form.version.clone(),
        back: page.url("/settings"),
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn edit(mut staff: Staff<EditSettings>, Query(asked): Query<Done>) -> Result<CompanyView> {
    let stored = settings::find(&mut staff.scope).await?;
    let form = CompanyForm { version: stored.version.to_string(), ..CompanyForm::of(&stored.settings) };
    let mut page = staff.page;
    page.notice = asked.notice(page.t.settings_saved(), page.t.settings_saved());
    Ok(view(page, &form, zones(&stored.settings.zone), Errors::default()))
}

async fn update(mut staff: Staff<EditSettings>, Form(form): Form<CompanyForm>) -> Result<Response> {
    let zones = zones(&settings::find(&mut staff.scope).await?.settings.zone);
    let new = match form.parse(&staff.page.t, &zones) {
        Ok(new) => new,
        Err(errors) => {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(staff.page, &form, zones, errors)).into_response());
        }
    };
    let done = staff.page.url("/settings?done=saved");
    match settings::update(&mut staff.scope, version(&form.version), &new).await {
        Ok(()) => {
            schedules::rezone(&mut staff.scope).await?;
            staff.scope.commit().await?;
        }
        Err(Error::Conflict) => return conflict(staff, &new, done).await,
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(mut staff: Staff<EditSettings>, new: &Settings, done: String) -> Result<Response> {
    let stored = settings::find(&mut staff.scope).await?;
    if stored.settings == *new {
        return Ok(Redirect::to(&done).into_response());
    }
    let form = CompanyForm { version: stored.version.to_string(), ..CompanyForm::of(new) };
    let zones = zones(&stored.settings.zone);
    let theirs = sections(&staff.page.t, &CompanyForm::of(&stored.settings), zones.clone(), &Errors::default());
    let mut view = view(staff.page, &form, zones, Errors::default());
    view.conflict = differences(&view.page.t, &theirs, &view.sections);
    Ok((StatusCode::CONFLICT, view).into_response())
}
