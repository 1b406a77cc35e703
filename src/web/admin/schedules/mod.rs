//! Reports that go out by mail at set times.

mod act;
mod form;
mod index;
mod show;
mod typed;

use crate::base::words::Words;
use crate::domain::schedules::Form;
use crate::domain::schedules::when::When;
use crate::output::labels;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).merge(form::routes()).merge(show::routes()).merge(act::routes())
}

fn format(t: &Words, form: Form) -> String {
    match form {
        Form::Table => t.schedules_form_table(),
        Form::Pdf => t.schedules_form_pdf(),
        Form::Xlsx => t.schedules_form_xlsx(),
    }
}

/// "Every Monday at 07:30", where it stands alone.
pub fn rhythm(t: &Words, when: When) -> String {
    let text = labels::rhythm(t, when);
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
