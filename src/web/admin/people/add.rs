//! Somebody new, with a sign-in to come or without one.

use super::typed::{Offered, PersonForm, errors_of, sections};
use crate::domain::people::add;
use crate::domain::permissions::EditPeople;
use crate::error::Result;
use crate::web::admin::records::FormView;
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().get("/people/new", new).post("/people/new", create)
}

fn view(page: Page, form: &PersonForm, offered: &Offered, errors: Errors) -> FormView {
    let t = page.t.clone();
    let back = page.url("/people");
    FormView {
        title: t.person_new(),
        text: t.person_new_text(),
        here: t.person_new(),
        crumbs: vec![(back.clone(), t.nav_people())],
        sections: sections(&t, form, offered, &errors),
        version: String::new(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn new(mut staff: Staff<EditPeople>) -> Result<FormView> {
    let offered = Offered::load(&mut staff, None).await?;
    let form = PersonForm { name: Some(String::new()), active: "on".into(), ..PersonForm::default() };
    Ok(view(staff.page, &form, &offered, Errors::default()))
}

async fn create(mut staff: Staff<EditPeople>, Form(form): Form<PersonForm>) -> Result<Response> {
    let offered = Offered::load(&mut staff, None).await?;
    let form = PersonForm { name: Some(form.name.clone().unwrap_or_default()), ..form };
    let (details, rights) = match form.parse(&staff.page.t, &offered) {
        Ok(read) => read,
        Err(errors) => return Ok(view(staff.page, &form, &offered, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let today = staff.page.today();
    match add::add(&mut staff.scope, &details, &rights, today).await? {
        Ok(id) => {
            let to = staff.page.url(&format!("/people/{id}/edit?done=added"));
            staff.done(&to).await
        }
        Err(objections) => {
            let errors = errors_of(&staff.page.t, objections);
            Ok(view(staff.page, &form, &offered, errors).answer())
        }
    }
}
