//! How a file is to be read: the form, and what was typed into it.

use super::labels;
use super::preview::short;
use crate::base::name::{BadText, Line};
use crate::base::words::Words;
use crate::base::zone::Zone;
use crate::domain::imports::{self, Asked, Format, How, Look, Mapping, Order, Reading, Settings};
use crate::web::form::{Errors, Field, Input, bad_text};
use crate::web::page::Page;

/// A target field with the columns it could be filled from.
pub struct Target {
    /// As the input is called.
    pub name: String,
    pub label: String,
    pub options: Vec<(String, String)>,
    pub chosen: String,
    /// What stands in the chosen column.
    pub samples: String,
    pub needed: bool,
    pub error: Option<String>,
}

pub struct Form {
    pub format: Option<Format>,
    pub targets: Vec<Target>,
    /// Zone, order of dates, names for rows without.
    pub fields: Vec<Field>,
}

pub fn input(field: &str) -> String {
    format!("col-{}", field.replace(' ', "-"))
}

/// The form as it stands before anybody typed anything, or after somebody made mistakes.
pub fn form(page: &Page, look: &Look, settings: &Settings, errors: &Errors) -> Form {
    let t = &page.t;
    let Some(format) = look.format else { return Form { format: None, targets: Vec::new(), fields: Vec::new() } };
    let columns = settings.how.columns.as_ref().unwrap_or(&look.mapping);
    let needed = imports::missing(format, &Mapping::new(), &Reading::default());
    let targets = imports::targets(format).into_iter().map(|field| Target {
        name: input(field),
        label: labels::field(t, field),
        options: columns_of(t, look),
        chosen: columns.get(field).map(ToString::to_string).unwrap_or_default(),
        samples: columns.get(field).map(|place| samples(look, *place)).unwrap_or_default(),
        needed: needed.contains(&field),
        error: errors.of(&input(field)).map(str::to_owned),
    });
    Form { format: Some(format), targets: targets.collect(), fields: fields(page, look, format, settings, errors) }
}

fn columns_of(t: &Words, look: &Look) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), t.imports_not_in_file())];
    options.extend(look.names.iter().enumerate().map(|(place, name)| {
        let name = if name.is_empty() { t.imports_column(place + 1) } else { short(name) };
        (place.to_string(), name)
    }));
    options
}

fn samples(look: &Look, place: usize) -> String {
    let cells =
        look.rows.iter().filter_map(|row| row.get(place)).map(|cell| short(cell)).filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join(" · ")
}

fn fields(page: &Page, look: &Look, format: Format, settings: &Settings, errors: &Errors) -> Vec<Field> {
    let (t, reading) = (&page.t, &settings.how.reading);
    let mut fields = Vec::new();
    if !matches!(
        format,
        Format::Customers | Format::Projects | Format::Harvest | Format::Invoices | Format::KimaiJson(_)
    ) {
        let mut zones = vec![(String::new(), t.imports_choose())];
        zones.extend(Zone::names().into_iter().map(|name| (name.to_owned(), name.to_owned())));
        let chosen = settings.zone.as_ref().map(|zone| zone.name().to_owned()).unwrap_or_default();
        let field = Field::new("zone", t.imports_zone(), chosen).input(Input::Select(zones));
        fields.push(field.hint(t.imports_zone_hint(page.account.zone.to_string())).errors(errors));
    }
    if look.two.is_some() || reading.dates.is_some() || errors.of("dates").is_some() {
        let orders = vec![
            (String::new(), t.imports_dates_by_file()),
            ("dmy".into(), t.imports_dates_dmy()),
            ("mdy".into(), t.imports_dates_mdy()),
            ("ymd".into(), t.imports_dates_ymd()),
        ];
        let chosen = reading.dates.map(|order| order.key()).unwrap_or_default();
        let field = Field::new("dates", t.imports_dates(), chosen).input(Input::Select(orders));
        fields.push(field.hint(t.imports_dates_hint()).errors(errors));
    }
    if matches!(format, Format::Toggl | Format::Clockify | Format::Harvest | Format::Time) {
        let customer = reading.customer.clone().unwrap_or_default();
        let field = Field::new("customer", t.imports_without_customer(), customer);
        fields.push(field.hint(t.imports_without_hint()).optional().errors(errors));
        let project = reading.project.clone().unwrap_or_default();
        fields.push(Field::new("project", t.imports_without_project(), project).optional().errors(errors));
    }
    fields
}

/// What was typed: the settings as far as they can be read, and what is wrong with the rest.
pub fn parse(t: &Words, look: &Look, pairs: &[(String, String)]) -> (Settings, Errors) {
    let get = |name: &str| pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim());
    let mut errors = Errors::default();
    let asked: Asked = get("format").parse().unwrap_or_default();
    let Some(format) = look.format.filter(|_| asked != Asked::Auto) else {
        errors.add("format", t.imports_format_needed());
        return (Settings::default(), errors);
    };
    let mut columns = Mapping::new();
    for field in imports::targets(format) {
        match get(&input(field)) {
            "" => {}
            text => match text.parse::<usize>().ok().filter(|place| *place < look.names.len()) {
                Some(place) => _ = columns.insert(field.to_owned(), place),
                None => errors.add(input(field), t.field_choice()),
            },
        }
    }
    let mut named = |name: &str| {
        errors
            .take(name, Line::optional(get(name), Line::USUAL), |error: BadText| bad_text(t, error))
            .flatten()
            .map(String::from)
    };
    let (customer, project) = (named("customer"), named("project"));
    let dates: Option<Order> = match get("dates") {
        "" => None,
        text => errors.take("dates", text.parse(), |_| t.field_choice()),
    };
    let zone: Option<Zone> = match get("zone") {
        "" => None,
        text => errors.take("zone", text.parse(), |_| t.field_choice()),
    };
    let reading = Reading { dates, customer, project };
    for field in imports::missing(format, &columns, &reading) {
        errors.add(input(field), t.imports_needed(labels::field(t, field)));
    }
    if zone.is_none() && errors.of("zone").is_none() && imports::has_clocks(format, &columns) {
        errors.add("zone", t.imports_zone_needed());
    }
    let columns = Some(columns).filter(|_| !look.names.is_empty());
    (Settings { how: How { asked, columns, reading }, zone }, errors)
}
