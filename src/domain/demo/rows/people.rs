//! Who there is: staff, customers, their contacts, and what each may see.

use super::day;
use crate::base::ids::{ContactId, CustomerId, LoginId, PersonId, ProjectId};
use crate::base::money::Currency;
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::serde::rfc3339;
use time::{Date, OffsetDateTime};

#[derive(Serialize)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: Option<String>,
    pub number: Option<String>,
    /// A system role's key.
    pub role: Option<&'static str>,
    pub permissions: Vec<&'static str>,
    #[serde(with = "day::option")]
    pub valid_until: Option<Date>,
    pub active: bool,
}

pub async fn people(scope: &mut StaffScope, rows: &[Person]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into person (account_id, id, name, email, number, role_id, permissions, valid_until, active, created_at)
         select $1, n.id, n.name, n.email, n.number, r.id, n.permissions, n.valid_until, n.active, $3
         from jsonb_to_recordset($2) as n(id uuid, name text, email text, number text, role text, permissions text[], valid_until date, active bool)
         left join role r on r.account_id = $1 and r.key = n.role",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Customer {
    pub id: CustomerId,
    pub name: String,
    pub number: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub country: Option<&'static str>,
    pub vat_number: Option<String>,
    pub language: Option<Lang>,
    pub zone: Option<Zone>,
    pub currency: Currency,
    pub manager: Option<PersonId>,
    pub internal_note: String,
    pub active: bool,
}

pub async fn customers(scope: &mut StaffScope, rows: &[Customer]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into customer (account_id, id, name, number, email, phone, address, country, vat_number, language, zone, currency, manager_id,
                               internal_note, active, created_at)
         select $1, n.id, n.name, n.number, n.email, n.phone, n.address, n.country, n.vat_number, n.language, n.zone, n.currency, n.manager,
                n.internal_note, n.active, $3
         from jsonb_to_recordset($2) as n(id uuid, name text, number text, email text, phone text, address text, country text, vat_number text,
                                          language text, zone text, currency text, manager uuid, internal_note text, active bool)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Contact {
    pub id: ContactId,
    pub customer: CustomerId,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub title: Option<String>,
    pub internal_note: String,
    pub active: bool,
}

pub async fn contacts(scope: &mut StaffScope, rows: &[Contact]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into contact (account_id, id, customer_id, name, email, phone, title, internal_note, active, created_at)
         select $1, n.id, n.customer, n.name, n.email, n.phone, n.title, n.internal_note, n.active, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, name text, email text, phone text, title text, internal_note text, active bool)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Reports, columns and names by their keys in [`visibility`](crate::domain::visibility).
#[derive(Serialize)]
pub struct Access {
    pub customer: CustomerId,
    pub enabled: bool,
    pub language: Option<Lang>,
    pub reports: Vec<&'static str>,
    pub all_projects: bool,
    pub columns: Vec<&'static str>,
    pub names: &'static str,
    #[serde(with = "rfc3339")]
    pub updated_at: OffsetDateTime,
    pub updated_by: Option<PersonId>,
}

pub async fn accesses(scope: &mut StaffScope, rows: &[Access]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into customer_access (account_id, customer_id, enabled, language, reports, all_projects, columns, names, created_at, updated_at, updated_by)
         select $1, n.customer, n.enabled, n.language, n.reports, n.all_projects, n.columns, n.names, n.updated_at, n.updated_at, n.updated_by
         from jsonb_to_recordset($2) as n(customer uuid, enabled bool, language text, reports text[], all_projects bool, columns text[],
                                          names text, updated_at timestamptz, updated_by uuid)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// One of the *Selected projects* of a customer's access.
#[derive(Serialize)]
pub struct Selected {
    pub customer: CustomerId,
    pub project: ProjectId,
}

pub async fn selected(scope: &mut StaffScope, rows: &[Selected]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into customer_access_project (account_id, customer_id, project_id)
         select $1, n.customer, n.project from jsonb_to_recordset($2) as n(customer uuid, project uuid)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Clone, Serialize)]
pub struct Login {
    pub id: LoginId,
    pub person: Option<PersonId>,
    pub customer: Option<CustomerId>,
    pub contact: Option<ContactId>,
    pub username: String,
    pub password_hash: Option<String>,
    pub enabled: bool,
    pub language: Option<Lang>,
    pub reports: Option<Vec<&'static str>>,
    pub columns: Option<Vec<&'static str>>,
    pub projects: Option<Vec<ProjectId>>,
    pub names: Option<&'static str>,
    #[serde(with = "rfc3339::option")]
    pub last_sign_in_at: Option<OffsetDateTime>,
    /// Only a process started as `demo` accepts it.
    pub demo: bool,
}

impl Login {
    /// Somebody of the company's own, who works in English, so that the README's words are the screen's.
    /// `password_hash`: none yet, else a lasting one.
    pub fn staff(person: PersonId, username: &str, password_hash: Option<String>) -> Self {
        Self { person: Some(person), language: Some(Lang::En), ..Self::blank(username, password_hash) }
    }

    /// A contact of a customer, or without one the sign-in that all of them share.
    pub fn portal(
        customer: CustomerId,
        contact: Option<ContactId>,
        username: &str,
        password_hash: Option<String>,
    ) -> Self {
        Self { customer: Some(customer), contact, ..Self::blank(username, password_hash) }
    }

    fn blank(username: &str, password_hash: Option<String>) -> Self {
        Self {
            id: LoginId::new(),
            person: None,
            customer: None,
            contact: None,
            username: username.to_owned(),
            password_hash,
            enabled: true,
            language: None,
            reports: None,
            columns: None,
            projects: None,
            names: None,
            last_sign_in_at: None,
            demo: true,
        }
    }
}

pub async fn logins(scope: &mut StaffScope, rows: &[Login]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into login (account_id, id, audience, person_id, customer_id, contact_id, username, username_key, password_hash, password_changed_at,
                            enabled, language, reports, columns, projects, names, last_sign_in_at, demo, created_at)
         select $1, n.id, case when n.person is null then 'extranet' else 'admin' end, n.person, n.customer, n.contact, n.username,
                lower(n.username), n.password_hash, case when n.password_hash is not null then $3::timestamptz end,
                n.enabled, n.language, n.reports, n.columns, n.projects, n.names, n.last_sign_in_at, n.demo, $3
         from jsonb_to_recordset($2) as n(id uuid, person uuid, customer uuid, contact uuid, username text, password_hash text, enabled bool,
                                          language text, reports text[], columns text[], projects uuid[], names text,
                                          last_sign_in_at timestamptz, demo bool)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
