//! Hidden columns: absent from every surface, and no way to ask by one.

use super::crawl::{Surface, addresses, crawl};
use super::world::{World, never};
use crate::evidence::enter;
use extranet::base::words::Lang;
use extranet::domain::demo::canary::HIDDEN_FROM_DAN;
use extranet::domain::visibility::Column;
use std::collections::BTreeSet;

/// The keys under which a report's files hold a column.
fn keys(column: Column) -> &'static [&'static str] {
    match column {
        Column::Employee => &["employee"],
        Column::Task => &["task"],
        Column::Activity => &["activity"],
        Column::Description => &["description"],
        Column::TimeOfDay => &["start", "end"],
        Column::Hours => &["hours", "budget-hours", "budget-used", "budget-left"],
        Column::InvoicedHours => &["invoiced-hours"],
        Column::Billable => &["billable"],
        Column::Rate => &["rate"],
        Column::Value => &["value", "budget-money", "budget-money-used", "budget-money-left"],
        Column::InvoicedValue => &["invoiced-value"],
        Column::InvoiceNumber => &["invoice"],
        Column::Manager => &["manager"],
        Column::Phases => &[],
        Column::InvoiceLines => &["description", "project", "quantity", "unit", "unit-price", "vat-rate"],
    }
}

/// Whether a column could stand on this surface at all. An invoice's number belongs to the invoices themselves, and a line
/// of an invoice has a description and a project of its own.
fn belongs(column: Column, address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    match column {
        Column::InvoiceLines => path.contains("/invoices/"),
        // A question about an invoice names it, to whoever may open the invoice.
        Column::InvoiceNumber if address.contains("/tickets/new?invoice=") => false,
        _ => !path.contains("/invoices"),
    }
}

/// The keys of a report's columns, totals and facts.
fn json_keys(surface: &Surface) -> BTreeSet<String> {
    let Some(json) = surface.json() else { return BTreeSet::new() };
    let mut keys = BTreeSet::new();
    for column in json["columns"].as_array().into_iter().flatten() {
        keys.extend(column["key"].as_str().map(str::to_owned));
    }
    for part in json["rows"].as_array().into_iter().flatten().chain([&json["totals"], &json["facts"]]) {
        keys.extend(part.as_object().into_iter().flat_map(|fields| fields.keys().cloned()));
    }
    keys
}

/// What of a column shows on a surface.
pub(super) fn found(world: &World, column: Column, surface: &Surface) -> Option<String> {
    if column == Column::InvoiceNumber && !belongs(column, &surface.address) {
        return None;
    }
    let canary = world.canaries[&column].iter().find(|canary| surface.text.contains(canary.as_str())).cloned();
    canary.or_else(|| {
        let shown = if belongs(column, &surface.address) { json_keys(surface) } else { BTreeSet::new() };
        // A project's plan has no entries, but facts that are called alike.
        keys(column).iter().find(|key| shown.contains(**key)).map(|key| format!("the key {key}"))
    })
}

fn all_but(hidden: Option<Column>) -> Vec<Column> {
    Column::ALL.into_iter().filter(|column| Some(*column) != hidden).collect()
}

#[tokio::test]
async fn a_hidden_column_is_on_no_page_in_no_file_and_in_no_language() {
    let mut world = World::new().await;
    let mut dan = enter(&world.app, "dan").await;
    let home = world.home();
    let hansen = world.app.cast.fjord.hansen;
    let projects = [hansen.website, hansen.app, hansen.zebrafinch].map(|id| id.to_string());
    let invoices = [hansen.invoices.overdue, hansen.invoices.sent, hansen.invoices.draft].map(|id| id.to_string());
    let (mut checked, mut wrong, mut surfaces_seen) = (0, Vec::new(), 0);
    let langs = Lang::ALL.len();
    let runs = [(None, Lang::En, true)].into_iter().chain(Lang::ALL.map(|lang| (None, lang, false))).chain(
        Column::ALL.into_iter().enumerate().map(|(place, column)| (Some(column), Lang::ALL[place % langs], false)),
    );
    for (one, lang, all_shown) in runs {
        let hidden: Vec<Column> = match one {
            _ if all_shown => Vec::new(),
            None => Column::ALL.to_vec(),
            Some(column) => vec![column],
        };
        let shown: Vec<Column> = if one.is_none() && !all_shown { Vec::new() } else { all_but(one) };
        world.show(&shown, lang).await;
        let seeds = addresses(&home, &projects, &invoices, one.is_none() && lang == Lang::En);
        let surfaces = crawl(&mut dan, &home, seeds).await;
        assert!(surfaces.iter().filter(|surface| surface.status == 200).count() > 40);
        surfaces_seen += surfaces.len();
        if all_shown {
            for column in Column::ALL {
                let shows = surfaces.iter().any(|surface| found(&world, column, surface).is_some());
                assert!(shows, "{column:?} can be seen where it is shown: else hiding it would prove nothing");
            }
        }
        for surface in &surfaces {
            for column in &hidden {
                checked += 1;
                if let Some(canary) = found(&world, *column, surface) {
                    wrong.push(format!("{column:?} ({canary}) at {} in {}", surface.address, lang.tag()));
                }
            }
            for word in never().into_iter().chain([HIDDEN_FROM_DAN]) {
                checked += 1;
                if surface.text.contains(word) {
                    wrong.push(format!("{word} at {} in {}", surface.address, lang.tag()));
                }
            }
        }
    }
    println!("columns × surfaces checked {checked} on {surfaces_seen} surfaces, canaries found {}", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a page says without what the address said.
fn body(surface: &crate::support::Answer) -> (u16, String) {
    (surface.status.as_u16(), surface.steady())
}

#[tokio::test]
async fn asking_by_a_hidden_column_is_refused_and_tells_nothing() {
    let mut world = World::new().await;
    let mut dan = enter(&world.app, "dan").await;
    let home = world.home();
    let mut refused = 0;
    // A shown column does sort, so that a refusal means something.
    world.show(&Column::ALL, Lang::En).await;
    let mut sortable = Vec::new();
    for column in Column::ALL.into_iter().filter(|column| *column != Column::InvoiceLines) {
        for key in keys(column) {
            for page in ["time", "projects"] {
                if dan.get(&format!("{home}/{page}?period=all&sort={key}")).await.status == 200 {
                    sortable.push((page, column, *key));
                }
            }
        }
    }
    assert!(sortable.len() >= 10, "{sortable:?}");
    for (page, column, key) in sortable {
        world.show(&all_but(Some(column)), Lang::En).await;
        for suffix in ["", ".csv", ".json", ".xlsx", ".pdf"] {
            for dir in ["", "&dir=asc", "&dir=desc"] {
                let path = format!("{home}/{page}{suffix}?period=all");
                let hidden = dan.get(&format!("{path}&sort={key}{dir}")).await;
                let unknown = dan.get(&format!("{path}&sort=nonsense{dir}")).await;
                assert_eq!(hidden.status, 400, "{page}{suffix} by {key}");
                assert_eq!(body(&hidden), body(&unknown), "{page}{suffix} by {key}");
                refused += 1;
            }
        }
        // A filter by it does not exist: what it would say changes nothing.
        let plain = dan.get(&format!("{home}/{page}.json?period=all")).await;
        let filtered = dan.get(&format!("{home}/{page}.json?period=all&{key}=1&filter={key}&columns={key}")).await;
        assert_eq!(body(&plain), body(&filtered), "{page} by {key}");
    }
    println!("sorts by hidden columns refused {refused}/{refused}");
}

#[tokio::test]
async fn a_search_looks_only_where_the_viewer_may_read() {
    let mut world = World::new().await;
    let mut dan = enter(&world.app, "dan").await;
    let home = world.home();
    let ask = |q: &str| format!("{home}/time.json?period=all&q={q}");
    world.show(&Column::ALL, Lang::En).await;
    assert!(dan.get(&ask("Descriptioncanary")).await.json()["row_count"].as_i64() > Some(0));
    assert!(dan.get(&ask("Activitycanary")).await.json()["row_count"].as_i64() > Some(0));
    for (column, word) in [(Column::Description, "Descriptioncanary"), (Column::Activity, "Activitycanary")] {
        world.show(&all_but(Some(column)), Lang::En).await;
        let nothing = dan.get(&ask("nonsense")).await;
        assert_eq!(nothing.json()["row_count"], 0);
        assert_eq!(body(&dan.get(&ask(word)).await), body(&nothing), "{word}");
    }
    // Names, rates and numbers are no text to search, shown or not.
    for word in ["Quillfeather", "Wrenfield", "7654", "Numbercanary", "CANARY-NOTE", "Zebrafinch"] {
        world.show(&Column::ALL, Lang::En).await;
        assert_eq!(dan.get(&ask(word)).await.json()["row_count"], 0, "{word}");
    }
    world.show(&[Column::Hours], Lang::En).await;
    for word in ["Descriptioncanary", "Activitycanary", "nonsense"] {
        for suffix in ["", ".csv", ".json", ".xlsx", ".pdf"] {
            let answer = dan.get(&format!("{home}/time{suffix}?period=all&q={word}")).await;
            assert_eq!(answer.status, 400, "{word}{suffix}");
        }
    }
}
