//! The list of people.

use super::super::list::{Asked, Cell, Column, Empty, Filter, List, ListRoutes, Row};
use super::role;
use crate::base::ids::PersonId;
use crate::domain::people::list::{self, Listed};
use crate::domain::people::{self, OWNER};
use crate::domain::permissions::SYSTEM_ROLES;
use crate::domain::permissions::{EditPeople, ViewPeople};
use crate::error::Result;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/people", index)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("name", t.col_name()).sorted(),
        Column::text("email", t.record_email()).extra(),
        Column::text("role", t.person_role()).sorted(),
        Column::text("username", t.signin_username()),
        Column::text("grants", t.people_may_grant()),
        Column::text("until", t.person_until()).sorted(),
        Column::text("last", t.access_last_sign_in()).sorted(),
        Column::text("state", t.col_state()),
    ]
}

/// What a role is filtered by when there is none.
const NONE: &str = "none";

async fn index(mut staff: Staff<ViewPeople>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "name", false)?;
    let known = |key: &str| SYSTEM_ROLES.iter().find(|(role, _)| *role == key).map(|(role, _)| (*role).to_owned());
    let filter = list::Filter {
        search: asked.search(),
        role: asked.filter("role", |key| if key == NONE { Some(String::new()) } else { known(key) })?,
        sign_in: asked.yes_no("sign-in")?,
        active: asked.yes_no("active")?,
    };
    let (lines, total) = list::list(&mut staff.scope, &filter, asked.slice()).await?;
    let me = Me {
        id: staff.me.person,
        may_edit: staff.may::<EditPeople>(),
        owns: staff.may::<EditPeople>() && people::find(&mut staff.scope, staff.me.person).await?.rights.owns(),
    };
    let page = staff.page.clone();
    let t = &page.t;
    let mut roles: Vec<(String, String)> =
        SYSTEM_ROLES.iter().map(|(key, _)| ((*key).to_owned(), role(t, Some(key)))).collect();
    roles.push((NONE.to_owned(), t.role_none()));
    let yes_no = |yes: String, no: String| vec![("yes".to_owned(), yes), ("no".to_owned(), no)];
    let add = me.may_edit.then(|| (page.url("/people/new"), t.person_add()));
    let list = List {
        path: "/people",
        title: t.nav_people(),
        intro: t.people_intro(),
        action: add.clone(),
        search_hint: t.people_search(),
        filters: vec![
            Filter::select("role", t.person_role(), t.people_any_role(), roles),
            Filter::select(
                "sign-in",
                t.contact_sign_in(),
                t.contacts_any_sign_in(),
                yes_no(t.contacts_with_sign_in(), t.person_no_sign_in()),
            ),
            Filter::select(
                "active",
                t.record_active(),
                t.record_any_state(),
                yes_no(t.record_active(), t.record_inactive()),
            ),
        ],
        count: t.people_count(total),
        total,
        empty: Empty { title: t.people_none(), text: t.people_none_text(), action: add },
        notice: match asked.links.get("done") {
            "saved" => Some(t.person_saved()),
            "added" => Some(t.person_added()),
            _ => None,
        },
        rows: lines.into_iter().map(|line| row(&page, line, &me)).collect(),
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

struct Me {
    id: PersonId,
    may_edit: bool,
    owns: bool,
}

fn row(page: &Page, line: Listed, me: &Me) -> Row {
    let t = &page.t;
    // Owners are changed by owners.
    let open = me.may_edit && (me.owns || line.role.as_deref() != Some(OWNER));
    let ended = line.valid_until.is_some_and(|last| last < page.today());
    let name = if line.id == me.id { format!("{} ({})", line.name, t.person_you()) } else { line.name };
    let state = match (line.active, ended, line.invited_until) {
        (false, ..) => Cell::tag(t.record_inactive(), ""),
        (_, true, _) => Cell::tag(t.person_ended(), "warn"),
        (.., Some(until)) => Cell::tag(t.person_invited(page.t.date(page.zone.date_of(until))), "warn"),
        _ => Cell::tag(t.record_active(), "ok"),
    };
    let cells = vec![
        match open {
            true => Cell::link(name, page.url(&format!("/people/{}/edit", line.id))),
            false => Cell::text(name),
        },
        Cell::known(&line.email),
        Cell::text(role(t, line.role.as_deref())),
        Cell::known(&line.username),
        Cell::text(if line.may_grant_access { t.yes() } else { t.no() }),
        Cell::day(page, line.valid_until),
        match (line.last_sign_in_at, line.username) {
            (None, Some(_)) => Cell::text(t.never()),
            (at, _) => Cell::instant(page, at),
        },
        state,
    ];
    Row::new(line.id, cells).quiet(!line.active)
}
