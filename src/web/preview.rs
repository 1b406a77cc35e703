//! *Preview as customer*: the extranet's own routes, mounted again below `/admin/preview/{login}` for staff who hold the right.
//! The same handlers, templates and visibility, in a transaction of the portal's role that cannot write; no session is made.

use crate::app::App;
use crate::domain::logins::preview::{self, Hurdle, Previewed};
use crate::domain::permissions::{Permission, PreviewContact, ViewCustomerAccess, ViewCustomers};
use crate::domain::scope::Access;
use crate::web::extranet;
use crate::web::page::{Place, Preview};
use crate::web::path;
use crate::web::routes::{Policy, Routes};
use crate::web::staff::Staff;
use crate::web::viewer::{Entered, Entering, Kind, Way};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Below `/{account}/admin/preview/{login}`.
pub fn routes() -> Routes {
    extranet::routes().shown_again(Policy::Staff(PreviewContact::NAME), &Way(enter))
}

fn enter<'a>(parts: &'a mut Parts, app: &'a App) -> Entering<'a> {
    Box::pin(async move {
        let mut staff = Staff::<PreviewContact>::from_request_parts(parts, app).await?;
        let login = path::login(parts, app).await?;
        let found = preview::find(&mut staff.scope, login).await?;
        let home = staff.page.url(&format!("/preview/{login}"));
        let said = bar(&staff, &found);
        let actor = staff.me.actor();
        drop(staff);
        // Kept before anything is shown, in a transaction of its own: the one that reads cannot write.
        let address = path::address(parts).path();
        let mut root = app.web.root(Access::Write).await?;
        preview::opened(&mut root, &actor, &found, address.strip_prefix(&home).unwrap_or_default()).await?;
        root.commit().await?;
        let root = app.web.root(Access::Read).await?;
        Ok(Entered { root, me: found.session, kind: Kind::Preview, home, preview: Some(said) })
    })
}

fn bar(staff: &Staff<PreviewContact>, found: &Previewed) -> Preview {
    let (page, session) = (&staff.page, &found.session);
    let other = |(id, label): &(_, String)| Place {
        href: page.url(&format!("/preview/{id}")),
        label: label.clone(),
        current: false,
    };
    Preview {
        name: session.name().to_owned(),
        customer: session.customer_name.clone(),
        others: found.others.iter().map(other).collect(),
        hurdle: found.hurdle.map(|hurdle| say(staff, found, hurdle)),
        exit: match &session.contact {
            _ if staff.may::<ViewCustomerAccess>() => page.url(&format!("/access/{}", session.customer)),
            Some((contact, _)) if staff.may::<ViewCustomers>() => page.url(&format!("/contacts/{contact}")),
            _ => page.home.clone(),
        },
        t: page.t.clone(),
    }
}

/// Why nobody gets in with this sign-in just now.
fn say(staff: &Staff<PreviewContact>, found: &Previewed, hurdle: Hurdle) -> String {
    let (t, name, customer) = (&staff.page.t, found.session.name(), found.session.customer_name.as_str());
    match hurdle {
        Hurdle::AccessOff => t.preview_access_off(name, customer),
        Hurdle::CustomerInactive => t.preview_customer_inactive(name, customer),
        Hurdle::ContactInactive => t.preview_contact_inactive(name),
        Hurdle::SignInOff => t.preview_sign_in_off(name),
        Hurdle::NoPassword => t.preview_no_password(name),
        Hurdle::PasswordExpired => t.preview_password_expired(name),
        Hurdle::PasswordFirst => t.preview_password_first(name),
    }
}
