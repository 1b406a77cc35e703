//! One import, wherever it stands: how the file is to be read, what it would do, how far it is, what became of it.

use super::preview::{self, Row};
use super::settings::{self, Form};
use super::{labels, progress};
use crate::base::ids::ImportId;
use crate::domain::imports::{self, Asked, Counts, Failed, How, Import as Stored, Look, Made, Settings, State, habits};
use crate::domain::permissions::Import;
use crate::error::Result;
use crate::web::form::{self, Errors};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/imports/{id}", show).post("/imports/{id}", settle)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/imports/show.html")]
struct ShowView {
    page: Page,
    import: Stored,
    state: labels::Tag,
    steps: Vec<progress::Step>,
    /// While it can still be said how the file is to be read.
    form: Option<Form>,
    look: Look,
    /// As the file with the same headers was read the last time.
    remembered: bool,
    problem: Option<String>,
    progress: Option<progress::Progress>,
    heads: Vec<(String, bool)>,
    rows: Vec<Row>,
    failed: Vec<Failed>,
    may_undo: bool,
    busy: bool,
    errors: Errors,
}

/// Failed rows shown on the page; the file has them all.
const FAILED: i64 = 100;

impl ShowView {
    fn format(&self) -> String {
        labels::format(&self.page.t, &self.import.format)
    }

    /// The formats to choose from, with what is chosen.
    fn formats(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = self.look.format.map(imports::Format::key);
        let all = Asked::ALL.into_iter().filter(|(_, asked)| *asked != Asked::Auto);
        all.map(|(key, _)| (key, labels::format(&self.page.t, key), chosen == Some(key))).collect()
    }

    fn chosen(&self) -> &'static str {
        self.look.format.map_or("", imports::Format::key)
    }

    /// How the format was told, in the reader's words.
    fn told(&self) -> String {
        let t = &self.page.t;
        match (self.look.format, self.remembered) {
            (None, _) => t.imports_told_not(),
            (Some(format), true) => t.imports_told_before(labels::format(t, format.key())),
            (Some(format), false) if self.look.names.is_empty() => t.imports_told_json(labels::format(t, format.key())),
            (Some(format), false) => {
                let (known, all) = (self.look.mapping.len(), self.look.names.len());
                t.imports_told(labels::format(t, format.key()), known, all)
            }
        }
    }

    /// What a check found, or what a run did.
    fn counts(&self) -> Counts {
        match (&self.import.checked, self.import.state) {
            (Some(checked), State::Checked) => checked.counts,
            _ => self.import.counts,
        }
    }

    fn made(&self) -> Made {
        match (&self.import.checked, self.import.state) {
            (Some(checked), State::Checked) => checked.made,
            _ => self.import.made,
        }
    }

    fn is(&self, key: &str) -> bool {
        self.import.state.key() == key
    }

    fn number(&self, count: &u64) -> String {
        self.page.t.number(i64::try_from(*count).unwrap_or(i64::MAX))
    }

    fn size(&self) -> String {
        labels::bytes(&self.page.t, self.import.bytes.unsigned_abs())
    }

    /// Each with whether it is [said](Self::said).
    fn notices(&self) -> Vec<(bool, String)> {
        let t = &self.page.t;
        let told = |notice: &imports::Notice| {
            let text = match (notice.line, notice.reason.told(t)) {
                (0, text) => text,
                (line, text) => t.imports_at_line(self.number(&line), text),
            };
            (self.said(&notice.reason), text)
        };
        self.import.checked.iter().flat_map(|checked| checked.notices.iter().map(told)).collect()
    }

    /// What an earlier version said is in English.
    fn said(&self, reason: &imports::Reason) -> bool {
        matches!(reason, imports::Reason::Said(_))
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Query_ {
    format: String,
    done: String,
}

async fn show(mut staff: Staff<Import>, Id(id): Id<ImportId>, Query(asked): Query<Query_>) -> Result<Response> {
    let import = imports::find(&mut staff.scope, id).await?;
    let (mut look, mut remembered, mut settings) = (Look::default(), false, import.settings.clone());
    if !import.state.is_settled_yet() {
        (look, settings, remembered) = begin(&mut staff, &import, &asked.format).await?;
    }
    let mut errors = Errors::default();
    if let Some(text) = import.problem.as_deref().and_then(|problem| problem.strip_prefix("dates:")) {
        errors.add("dates", staff.page.t.imports_dates_needed(text));
    }
    if asked.done == "busy" {
        errors.add("run", staff.page.t.imports_busy());
    }
    view(staff, import, look, settings, remembered, errors).await
}

/// What the form begins with: what was settled before, or the last time, or what the headers say.
async fn begin(staff: &mut Staff<Import>, import: &Stored, format: &str) -> Result<(Look, Settings, bool)> {
    let (scope, mut settings) = (&mut staff.scope, import.settings.clone());
    if let Some(asked) = format.parse::<Asked>().ok().filter(|asked| *asked != Asked::Auto && !format.is_empty()) {
        let reading = settings.how.reading.clone();
        settings.how = How { asked, columns: None, reading };
    }
    let mut look = imports::look(scope, import.id, &settings.how).await?;
    let mut remembered = false;
    if settings.how == How::default()
        && let Some(how) = habits::of_header(scope, &look.header).await?
    {
        settings.how = how;
        look = imports::look(scope, import.id, &settings.how).await?;
        remembered = true;
    }
    if let (None, Some(format)) = (&settings.zone, look.format) {
        settings.zone = habits::zone(scope, format).await?;
    }
    Ok((look, settings, remembered))
}

async fn settle(
    mut staff: Staff<Import>,
    Id(id): Id<ImportId>,
    form::Form(pairs): form::Form<Vec<(String, String)>>,
) -> Result<Response> {
    let import = imports::find(&mut staff.scope, id).await?;
    let home = staff.page.url(&format!("/imports/{id}"));
    if import.state.is_settled_yet() {
        return Ok(axum::response::Redirect::to(&home).into_response());
    }
    let asked =
        pairs.iter().find(|(name, _)| name == "format").and_then(|(_, key)| key.parse().ok()).unwrap_or_default();
    let look = imports::look(&mut staff.scope, id, &How { asked, ..How::default() }).await?;
    let (settings, errors) = settings::parse(&staff.page.t, &look, &pairs);
    if !errors.is_empty() {
        return view(staff, import, look, settings, false, errors).await;
    }
    habits::remember(&mut staff.scope, &look, &settings).await?;
    imports::settle(&mut staff.scope, id, &settings).await?;
    staff.scope.commit().await?;
    Ok(axum::response::Redirect::to(&home).into_response())
}

async fn view(
    mut staff: Staff<Import>,
    import: Stored,
    look: Look,
    settings: Settings,
    remembered: bool,
    errors: Errors,
) -> Result<Response> {
    let scope = &mut staff.scope;
    let may_undo = imports::may_undo(scope, &import).await?;
    let busy = imports::busy(scope).await?;
    let failed = imports::failed(scope, import.id, FAILED).await?;
    let page = staff.page;
    let (heads, rows) = match (&import.checked, import.state) {
        (Some(checked), State::Checked) => preview::table(&page, &checked.samples),
        _ => (Vec::new(), Vec::new()),
    };
    let form = (!import.state.is_settled_yet()).then(|| settings::form(&page, &look, &settings, &errors));
    let view = ShowView {
        state: labels::state(&page.t, import.state),
        steps: progress::steps(&page.t, import.state),
        problem: progress::problem(&page.t, &import),
        progress: progress::of(&page, &import),
        form,
        look,
        remembered,
        heads,
        rows,
        failed,
        may_undo,
        busy,
        errors,
        page,
        import,
    };
    let status = if view.errors.is_empty() || view.errors.of("run").is_some() || view.import.problem.is_some() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    // While the program is at work the page comes again by itself, with and without JavaScript.
    match view.import.state.is_busy() {
        true => Ok((status, [(HeaderName::from_static("refresh"), "2")], view).into_response()),
        false => Ok((status, view).into_response()),
    }
}
