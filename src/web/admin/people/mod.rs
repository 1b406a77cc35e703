//! The company's own people: who they are, and what each may do (P18, S3, S12).

pub mod form;

use super::records::Done;
use crate::base::ids::PersonId;
use crate::base::words::Words;
use crate::domain::people::{self, Listed, OWNER};
use crate::domain::permissions::{EditPeople, ViewPeople};
use crate::error::Result;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;

pub fn routes() -> Routes {
    Routes::new().get("/people", index).merge(form::routes())
}

/// What a role is called.
pub fn role(t: &Words, key: Option<&str>) -> String {
    match key {
        None => t.role_none(),
        Some("owner") => t.role_owner(),
        Some("admin") => t.role_admin(),
        Some("manager") => t.role_manager(),
        Some("member") => t.role_member(),
        Some("read-only") => t.role_read_only(),
        Some("no-rights") => t.role_no_rights(),
        Some(other) => other.to_owned(),
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/people/index.html")]
struct IndexView {
    page: Page,
    lines: Vec<Listed>,
    me: PersonId,
    may_edit: bool,
}

impl IndexView {
    fn role(&self, line: &Listed) -> String {
        role(&self.page.t, line.role.as_deref())
    }

    fn ended(&self, line: &Listed) -> bool {
        line.valid_until.is_some_and(|last| last < self.page.today())
    }

    /// Owners are changed by owners.
    fn may_edit(&self, line: &Listed) -> bool {
        let own = |line: &Listed| line.role.as_deref() == Some(OWNER);
        self.may_edit && (!own(line) || self.lines.iter().any(|other| other.id == self.me && own(other)))
    }
}

async fn index(mut staff: Staff<ViewPeople>, Query(asked): Query<Done>) -> Result<IndexView> {
    let lines = people::list(&mut staff.scope).await?;
    let (me, may_edit) = (staff.me.person, staff.may::<EditPeople>());
    let mut page = staff.page;
    page.notice = (asked.done == "saved").then(|| page.t.person_saved());
    Ok(IndexView { page, lines, me, may_edit })
}
