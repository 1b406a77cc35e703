//! A customer's form, for a new one and for changes.

use crate::base::ids::CustomerId;
use crate::base::words::{Lang, Words};
use crate::base::zone::Zone;
use crate::domain::customers::{self, Customer};
use crate::domain::permissions::EditCustomers;
use crate::error::{Error, Result};
use crate::web::admin::records::{FormView, NOTE, Reader, Section, differences, managers, note, version};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/customers/new", new)
        .post("/customers/new", create)
        .get("/customers/{id}/edit", edit)
        .post("/customers/{id}/edit", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct CustomerForm {
    name: String,
    number: String,
    email: String,
    phone: String,
    address: String,
    country: String,
    vat_number: String,
    language: String,
    zone: String,
    currency: String,
    manager: String,
    internal_note: String,
    active: String,
    version: String,
    submit_id: String,
}

/// What the selects offer.
struct Offered {
    languages: Vec<(String, String)>,
    zones: Vec<(String, String)>,
    managers: Vec<(String, String)>,
}

impl Offered {
    /// What is chosen already stays on offer, whatever it is.
    async fn load(staff: &mut Staff<EditCustomers>, chosen: Option<&Customer>) -> Result<Self> {
        let (t, account) = (staff.page.t.clone(), &staff.page.account);
        let mut languages = vec![(String::new(), t.access_language_default(account.language.own_name()))];
        languages.extend(Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())));
        let mut zones = vec![(String::new(), t.customer_zone_default(account.zone.to_string()))];
        zones.extend(Zone::names().into_iter().map(|name| (name.to_owned(), name.to_owned())));
        if let Some(zone) = chosen.and_then(|customer| customer.zone.as_ref()).map(Zone::to_string)
            && !zones.iter().any(|(value, _)| *value == zone)
        {
            zones.push((zone.clone(), zone));
        }
        let managers = managers(&mut staff.scope, &t, chosen.and_then(|customer| customer.manager)).await?;
        Ok(Self { languages, zones, managers })
    }
}

impl CustomerForm {
    fn of(customer: &Customer) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            name: customer.name.clone(),
            number: text(&customer.number),
            email: text(&customer.email),
            phone: text(&customer.phone),
            address: text(&customer.address),
            country: text(&customer.country),
            vat_number: text(&customer.vat_number),
            language: customer.language.map(|lang| lang.tag().to_owned()).unwrap_or_default(),
            zone: customer.zone.as_ref().map(Zone::to_string).unwrap_or_default(),
            currency: customer.currency.to_string(),
            manager: customer.manager.map(|id| id.to_string()).unwrap_or_default(),
            internal_note: customer.internal_note.clone(),
            active: if customer.active { "on".into() } else { String::new() },
            version: String::new(),
            submit_id: String::new(),
        }
    }

    fn parse(&self, t: &Words, offered: &Offered) -> Result<Customer, Errors> {
        let mut read = Reader::new(t);
        let customer = Customer {
            name: read.line("name", &self.name),
            number: read.optional("number", &self.number, 50),
            email: read.email("email", &self.email),
            phone: read.optional("phone", &self.phone, 50),
            address: read.text("address", &self.address, 500),
            country: country(&mut read, &self.country),
            vat_number: read.optional("vat_number", &self.vat_number, 50),
            language: read.choice("language", &self.language, &offered.languages).parse().ok(),
            zone: read.choice("zone", &self.zone, &offered.zones).parse().ok(),
            currency: read.currency("currency", &self.currency),
            manager: read.choice("manager", &self.manager, &offered.managers).parse().ok(),
            internal_note: read.text("internal_note", &self.internal_note, NOTE).unwrap_or_default(),
            active: !self.active.is_empty(),
        };
        read.finish(customer)
    }
}

fn country(read: &mut Reader, text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    match code.len() {
        0 => None,
        2 if code.bytes().all(|letter| letter.is_ascii_uppercase()) => Some(code),
        _ => read.refuse("country", read.t.customer_country_form()),
    }
}

fn sections(t: &Words, form: &CustomerForm, offered: &Offered, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let select = |name, label, value, offered: &Vec<_>| field(name, label, value).input(Input::Select(offered.clone()));
    let contact = vec![
        field("name", t.col_name(), &form.name),
        field("number", t.col_number(), &form.number).optional(),
        field("email", t.record_email(), &form.email).input(Input::Email).optional(),
        field("phone", t.record_phone(), &form.phone).optional(),
        field("address", t.customer_address(), &form.address).input(Input::Area).optional(),
        field("country", t.customer_country(), &form.country).hint(t.customer_country_hint()).optional(),
        field("vat_number", t.customer_vat_number(), &form.vat_number).optional(),
    ];
    let settings = vec![
        select("language", t.language(), &form.language, &offered.languages).hint(t.customer_language_hint()),
        select("zone", t.customer_zone(), &form.zone, &offered.zones).hint(t.customer_zone_hint()),
        field("currency", t.col_currency(), &form.currency).hint(t.customer_currency_hint()),
        select("manager", t.customer_manager(), &form.manager, &offered.managers),
        note(t, &form.internal_note, errors),
        field("active", t.record_active(), &form.active).input(Input::Check).hint(t.customer_active_hint()),
    ];
    vec![
        Section { heading: t.customer_contacting(), fields: contact },
        Section { heading: t.customer_settings(), fields: settings },
    ]
}

/// The form of a customer called `known`, or of a new one.
fn view(
    page: Page,
    known: Option<(CustomerId, &str)>,
    form: &CustomerForm,
    offered: &Offered,
    errors: Errors,
) -> FormView {
    let t = page.t.clone();
    let list = (page.url("/customers"), t.nav_customers());
    let (title, here, back, crumbs) = match known {
        None => (t.customer_new(), t.customer_new(), page.url("/customers"), vec![list]),
        Some((id, name)) => {
            let back = page.url(&format!("/customers/{id}"));
            (name.to_owned(), t.edit(), back.clone(), vec![list, (back, name.to_owned())])
        }
    };
    let (sections, version) = (sections(&t, form, offered, &errors), form.version.clone());
    FormView { title, text: String::new(), here, crumbs, sections, version, back, conflict: Vec::new(), errors, page }
}

async fn new(mut staff: Staff<EditCustomers>) -> Result<Response> {
    let offered = Offered::load(&mut staff, None).await?;
    let currency = staff.page.account.currency.to_string();
    let form = CustomerForm { active: "on".into(), currency, ..CustomerForm::default() };
    Ok(view(staff.page, None, &form, &offered, Errors::default()).answer())
}

async fn create(mut staff: Staff<EditCustomers>, Form(form): Form<CustomerForm>) -> Result<Response> {
    let offered = Offered::load(&mut staff, None).await?;
    let form = CustomerForm { version: String::new(), ..form };
    let new = match form.parse(&staff.page.t, &offered) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, None, &form, &offered, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let id = customers::create(&mut staff.scope, &new).await?;
    let to = staff.page.url(&format!("/customers/{id}?done=added"));
    staff.done(&to).await
}

async fn edit(mut staff: Staff<EditCustomers>, Id(id): Id<CustomerId>) -> Result<Response> {
    let stored = customers::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, Some(&stored.customer)).await?;
    let form = CustomerForm { version: stored.version.to_string(), ..CustomerForm::of(&stored.customer) };
    Ok(view(staff.page, Some((id, &stored.customer.name)), &form, &offered, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditCustomers>,
    Id(id): Id<CustomerId>,
    Form(form): Form<CustomerForm>,
) -> Result<Response> {
    let stored = customers::find(&mut staff.scope, id).await?.customer;
    let offered = Offered::load(&mut staff, Some(&stored)).await?;
    let new = match form.parse(&staff.page.t, &offered) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, Some((id, &stored.name)), &form, &offered, errors).answer()),
    };
    let done = staff.page.url(&format!("/customers/{id}?done=saved"));
    match customers::update(&mut staff.scope, id, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => return conflict(staff, id, &new, done).await,
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(mut staff: Staff<EditCustomers>, id: CustomerId, new: &Customer, done: String) -> Result<Response> {
    let stored = customers::find(&mut staff.scope, id).await?;
    if stored.customer == *new {
        return Ok(Redirect::to(&done).into_response());
    }
    let offered = Offered::load(&mut staff, Some(&stored.customer)).await?;
    let form = CustomerForm { version: stored.version.to_string(), ..CustomerForm::of(new) };
    let theirs = sections(&staff.page.t, &CustomerForm::of(&stored.customer), &offered, &Errors::default());
    let mut view = view(staff.page, Some((id, &stored.customer.name)), &form, &offered, Errors::default());
    view.conflict = differences(&view.page.t, &theirs, &view.sections);
    Ok(view.answer())
}
