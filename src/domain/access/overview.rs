//! The overview of all customers with access (T16, T17): one line each, one circle per right.

use super::{columns, reports};
use crate::base::ids::{CustomerId, LoginId};
use crate::base::words::Lang;
use crate::domain::customers::Matched;
use crate::domain::scope::StaffScope;
use crate::domain::visibility::{Column, Names, Report};
use crate::error::Result;
use std::collections::BTreeSet;
use time::OffsetDateTime;

pub struct Line {
    pub customer: CustomerId,
    pub name: String,
    /// The account's own company, which is listed and not counted (A7).
    pub own: bool,
    pub enabled: bool,
    /// The customer itself is no longer active: nobody signs in, whatever the switch says.
    pub customer_active: bool,
    pub language: Option<Lang>,
    pub reports: BTreeSet<Report>,
    pub columns: BTreeSet<Column>,
    pub names: Names,
    pub all_projects: bool,
    pub selected: i64,
    pub projects: i64,
    pub logins: i64,
    /// Sign-ins that see less than the customer's settings allow.
    pub narrowed: i64,
    pub username: Option<String>,
    /// The shared sign-in, else the oldest one.
    pub first: Option<LoginId>,
    pub last_sign_in_at: Option<OffsetDateTime>,
}

impl Line {
    /// What the circles stand for: a name shown in any form but a generic word counts as shown.
    pub fn shows_names(&self) -> bool {
        self.columns.contains(&Column::Employee) && matches!(self.names, Names::Full | Names::Initial)
    }

    pub fn shows_money(&self) -> bool {
        [Column::Rate, Column::Value, Column::InvoicedValue].iter().any(|column| self.columns.contains(column))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Customer,
    Language,
    Projects,
    SignIn,
}

impl Sort {
    pub const ALL: [Sort; 4] = [Sort::Customer, Sort::Language, Sort::Projects, Sort::SignIn];

    pub fn key(self) -> &'static str {
        match self {
            Sort::Customer => "customer",
            Sort::Language => "language",
            Sort::Projects => "projects",
            Sort::SignIn => "sign-in",
        }
    }
}

pub struct Filter {
    pub search: Option<String>,
    pub enabled: Option<bool>,
    pub report: Option<Report>,
    pub language: Option<Lang>,
    pub never_signed_in: bool,
    pub sort: Sort,
    pub descending: bool,
    pub limit: i64,
    pub offset: i64,
}

pub async fn list(scope: &mut StaffScope, filter: &Filter) -> Result<(Vec<Line>, Matched)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"with line as (
               select a.customer_id, c.name, c.own, a.enabled, c.active, coalesce(a.language, c.language) as language, a.reports, a.columns, a.names, a.all_projects,
                      (select count(*) from customer_access_project s where s.account_id = a.account_id and s.customer_id = a.customer_id) as selected,
                      (select count(*) from project p where p.account_id = a.account_id and p.customer_id = a.customer_id) as projects,
                      l.logins, l.narrowed, l.username, l.first, l.last_sign_in_at
               from customer_access a
               join customer c on c.account_id = a.account_id and c.id = a.customer_id
               cross join lateral (
                   select count(*) as logins, max(l.last_sign_in_at) as last_sign_in_at,
                          count(*) filter (where l.reports is not null or l.columns is not null or l.projects is not null or l.names is not null) as narrowed,
                          max(l.username) filter (where l.contact_id is null) as username,
                          (array_agg(l.id order by l.contact_id is not null, l.created_at, l.id))[1] as first
                   from login l where l.account_id = a.account_id and l.customer_id = a.customer_id) l
               where a.account_id = $1
                 and ($2::text is null or strpos(lower(c.name), lower($2)) > 0
                      or exists (select from login u where u.account_id = a.account_id and u.customer_id = a.customer_id and strpos(u.username_key, lower($2)) > 0))
                 and ($3::bool is null or a.enabled = $3)
                 and ($4::text is null or $4 = any(a.reports))
                 and ($5::text is null or coalesce(a.language, c.language) = $5)
                 and (not $6::bool or l.last_sign_in_at is null))
           select customer_id as "customer: CustomerId", name as "name!", own as "own!", enabled as "enabled!", active as "active!", language, reports as "reports!", columns as "columns!",
                  names as "names!", all_projects as "all_projects!", selected as "selected!", projects as "projects!", logins as "logins!", narrowed as "narrowed!",
                  username as "username?", first as "first?: LoginId", last_sign_in_at as "last_sign_in_at?", count(*) over () as "total!",
                  bool_or(own) over () as "any_own!"
           from line
           order by
               case when $7 = 'customer' and not $8 then name collate "und-x-icu" end,
               case when $7 = 'customer' and $8 then name collate "und-x-icu" end desc,
               case when $7 = 'language' and not $8 then language end, case when $7 = 'language' and $8 then language end desc,
               case when $7 = 'projects' and not $8 then case when all_projects then projects else selected end end,
               case when $7 = 'projects' and $8 then case when all_projects then projects else selected end end desc,
               case when $7 = 'sign-in' and not $8 then last_sign_in_at end nulls first, case when $7 = 'sign-in' and $8 then last_sign_in_at end desc nulls last,
               name collate "und-x-icu", customer_id
           limit $9 offset $10"#,
        account.0,
        filter.search,
        filter.enabled,
        filter.report.map(Report::key),
        filter.language.map(|lang| lang.tag()),
        filter.never_signed_in,
        filter.sort.key(),
        filter.descending,
        filter.limit,
        filter.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or_else(Matched::default, |row| Matched { lines: row.total, own: row.any_own });
    let lines = rows
        .into_iter()
        .map(|row| Line {
            customer: row.customer,
            name: row.name,
            own: row.own,
            enabled: row.enabled,
            customer_active: row.active,
            language: row.language.and_then(|tag| tag.parse().ok()),
            reports: reports(&row.reports),
            columns: columns(&row.columns),
            names: Names::parse(&row.names).unwrap_or(Names::Hidden),
            all_projects: row.all_projects,
            selected: row.selected,
            projects: row.projects,
            logins: row.logins,
            narrowed: row.narrowed,
            username: row.username,
            first: row.first,
            last_sign_in_at: row.last_sign_in_at,
        })
        .collect();
    Ok((lines, total))
}
