//! The page, CSV, Excel, PDF and JSON of a report show the same columns, rows and totals, whatever a viewer may see.

use crate::evidence::{enter, run, stage, superuser};
use crate::support::paper::{Paper, solid};
use crate::support::workbook::{Shown, Workbook};
use crate::support::{Browser, TestApp};
use extranet::base::hours::clock;
use extranet::base::money::Currency;
use extranet::base::words::{Lang, Words};
use extranet::domain::visibility::{Column, Names};
use extranet::output::csv::guarded;
use serde_json::Value;

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as usize
    }
}

/// Lets Clara see this and no more.
async fn narrow(app: &TestApp, conn: &mut sqlx::PgConnection, columns: &[Column], names: Names, lang: Lang, one: bool) {
    let hansen = &app.cast.fjord.hansen;
    let columns: Vec<&str> = columns.iter().map(|column| column.key()).collect();
    let projects = if one { format!("array['{}'::uuid]", hansen.website) } else { "null".to_owned() };
    let sql = format!(
        "update login set reports = null, columns = '{{{}}}', names = '{}', language = '{}', projects = {projects}
         where account_id = '{}' and id = '{}'",
        columns.join(","),
        names.key(),
        lang.tag(),
        app.account(),
        hansen.clara.login
    );
    run(conn, sql).await;
}

struct Csv {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn csv(text: &str, lang: Lang) -> Csv {
    let text = text.trim_start_matches('\u{feff}');
    let mark = if lang == Lang::En { b',' } else { b';' };
    let mut reader = ::csv::ReaderBuilder::new().delimiter(mark).from_reader(text.as_bytes());
    let heads = reader.headers().expect("heads").iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    Csv { heads, rows }
}

type Line = Vec<String>;

/// The table of a page: headings, rows, and the lines of its totals.
fn page_table(html: &str) -> Option<(Line, Vec<Line>, Line)> {
    let table = html.split("<table>").nth(1)?.split("</table>").next()?;
    let text = |part: &str| {
        let mut bare = String::new();
        let mut tag = false;
        for letter in part.chars() {
            match letter {
                '<' => tag = true,
                '>' => tag = false,
                letter if !tag => bare.push(letter),
                _ => {}
            }
        }
        let codes = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
        codes.iter().fold(bare, |text, (code, sign)| text.replace(code, sign)).trim().to_owned()
    };
    let within = |part: &str, tag: &str| {
        let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
        part.split(&open)
            .skip(1)
            .filter_map(|rest| Some(text(rest.split(&close).next()?.split_once('>')?.1)))
            .collect::<Vec<_>>()
    };
    let heads = within(table.split("</thead>").next()?.split("<thead").nth(1)?, "th");
    let bodies = table.split("<tfoot").next()?.split("<tbody").skip(1);
    // What a group is called has a line of its own, with fewer cells.
    let rows = bodies
        .flat_map(|body| body.split("<tr").skip(1))
        .map(|row| within(row, "td"))
        .filter(|row| row.len() == heads.len())
        .collect();
    let foot = table.split("<tfoot").nth(1).unwrap_or_default();
    let totals = foot.split("<br>").flat_map(|part| within(&format!("<td>{part}</td>"), "span")).collect();
    Some((heads, rows, totals))
}

/// A figure as CSVs of this language write it.
fn figure(text: &str, lang: Lang) -> Option<f64> {
    let plain = if lang == Lang::En { text.to_owned() } else { text.replace(',', ".") };
    plain.parse().ok()
}

fn same_cell(csv: &str, cell: &Shown, lang: Lang) -> bool {
    match cell {
        Shown::Nothing => csv.is_empty(),
        Shown::Text(text) => guarded(text.clone()) == csv,
        Shown::Number(number, format) if format.starts_with('#') || format.is_empty() => {
            figure(csv, lang).is_some_and(|figure| (figure - number).abs() < 0.000_01)
        }
        shown => shown.plain() == csv,
    }
}

/// Whether JSON says of a cell what a CSV says.
fn same_json(csv: &str, value: &Value, lang: Lang) -> bool {
    match value {
        Value::Null => csv.is_empty(),
        Value::Object(fields) if fields.contains_key("minor") => {
            let currency: Currency = fields["currency"].as_str().unwrap_or_default().parse().expect("a currency");
            let minor = fields["minor"].as_f64().expect("an amount");
            figure(csv, lang)
                .is_some_and(|figure| (figure * 10_f64.powi(currency.exponent() as i32) - minor).abs() < 0.5)
        }
        Value::Number(number) => csv == clock(number.as_i64().unwrap_or(-1)) || csv == number.to_string(),
        Value::Object(fields) if fields.contains_key("id") => {
            let text = fields.get("name").or(fields.get("number")).and_then(Value::as_str).unwrap_or_default();
            guarded(text.to_owned()) == csv
        }
        Value::String(text) if text.is_empty() => csv.is_empty(),
        // Words, dates, times: that something is there is enough, the sheet has been compared in full.
        _ => !csv.is_empty(),
    }
}

/// Looks at one address in every format. Returns how many cells were compared.
async fn compare(browser: &mut Browser, path: &str, query: &str, lang: Lang) -> usize {
    let t = Words::of(lang);
    let what = format!("{path}{query} in {}", lang.tag());
    let page = browser.get(&format!("{path}{query}")).await;
    let mut file = async |ending: &str| {
        let answer = browser.get(&format!("{path}{ending}{query}")).await;
        assert_eq!(answer.status, page.status, "{ending} of {what}: {}", answer.text());
        answer
    };
    let (plain, json, sheet, paper) =
        (file(".csv").await, file(".json").await, file(".xlsx").await, file(".pdf").await);
    if page.status != 200 {
        return 0;
    }
    let (csv, json) = (csv(&plain.text(), lang), json.json());
    let book = Workbook::open(&sheet.body);
    let paper = Paper::open(&paper.body);
    // With nothing to list, the facts are the only sheet.
    let listed = json["columns"].as_array().is_some_and(|columns| !columns.is_empty());
    assert_eq!(book.names().len(), if listed { 2 } else { 1 }, "{what}");
    if !listed {
        assert!(csv.heads.iter().chain(csv.rows.iter().flatten()).all(String::is_empty), "{what}");
        return 0;
    }
    let rows = book.rows(1);
    // Columns.
    let heads: Vec<String> = rows[0].iter().map(Shown::plain).collect();
    assert_eq!(heads, csv.heads, "{what}");
    let named: Vec<String> = json["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|column| column["label"].as_str().unwrap_or_default().to_owned())
        .collect();
    let bare: Vec<String> = csv.heads.iter().filter(|head| **head != t.col_currency()).cloned().collect();
    assert_eq!(named, bare, "{what}");
    assert_eq!(paper.parts("TH") >= named.len(), !csv.rows.is_empty(), "{what}");
    // Rows.
    let keys: Vec<&str> =
        json["columns"].as_array().expect("columns").iter().filter_map(|column| column["key"].as_str()).collect();
    let all = json["rows"].as_array().expect("rows");
    assert_eq!((all.len(), json["row_count"].as_u64()), (csv.rows.len(), Some(csv.rows.len() as u64)), "{what}");
    let places: Vec<usize> = (0..csv.heads.len()).filter(|at| csv.heads[*at] != t.col_currency()).collect();
    let mut compared = 0;
    for (at, row) in csv.rows.iter().enumerate() {
        for (place, text) in row.iter().enumerate() {
            let cell = rows[at + 1].get(place).unwrap_or(&Shown::Nothing);
            assert!(same_cell(text, cell, lang), "{what}, row {at}: {text:?} is not {cell:?}");
        }
        for (place, key) in places.iter().zip(&keys) {
            let (text, value) = (&row[*place], &all[at][*key]);
            assert!(same_json(text, value, lang), "{what}, row {at}, {key}: {text:?} is not {value}");
            compared += 1;
        }
        assert_eq!(all[at].as_object().map(serde_json::Map::len), Some(keys.len()), "{what}");
    }
    // The sums that JSON knows stand in the sheet below the rows and on paper.
    let below: Vec<&Shown> = rows.iter().skip(csv.rows.len() + 1).flatten().collect();
    for (key, total) in json["totals"].as_object().into_iter().flatten().filter(|_| !csv.rows.is_empty()) {
        let mut amounts = Vec::new();
        if let Some(seconds) = total.as_f64() {
            amounts.push((seconds / 86_400.0, t.hours(seconds as i64)));
        }
        for (code, minor) in total["minor_by_currency"].as_object().into_iter().flatten() {
            let currency: Currency = code.parse().expect("a currency");
            let minor = minor.as_i64().expect("an amount");
            amounts.push((minor as f64 / 10_f64.powi(currency.exponent() as i32), t.money(minor, currency)));
        }
        for (amount, shown) in amounts {
            let there =
                below.iter().any(|cell| matches!(cell, Shown::Number(number, _) if (number - amount).abs() < 0.000_01));
            assert!(there, "{what}: the sum of {key}, {amount}, in {below:?}");
            assert!(paper.solid().contains(&solid(&shown)), "{what}: {shown} on paper");
        }
    }
    // What the page shows stands on paper in the same order, cell by cell.
    // The page of a project has other tables beside: of cases, of invoices.
    let own =
        |table: &(Line, Vec<Line>, Line)| !table.1.is_empty() && (table.0 == named || !path.contains("/projects/"));
    if let Some((heads, shown, totals)) = page_table(&page.text()).filter(own) {
        assert_eq!(heads, named, "{what}");
        let all = paper.solid();
        let mut from =
            all.find(&solid(&heads.concat())).unwrap_or_else(|| panic!("{what}: {heads:?} in {}", paper.text()));
        for row in &shown {
            // A page ends between two rows.
            from += all[from..]
                .find(&solid(&row.concat()))
                .unwrap_or_else(|| panic!("{what}: {row:?} in {}", paper.text()));
        }
        for line in totals {
            assert!(all.contains(&solid(&line)), "{what}: {line} in {}", paper.text());
        }
        assert!(shown.len() <= csv.rows.len() && (shown.len() == csv.rows.len() || shown.len() >= 50), "{what}");
    }
    compared
}

#[tokio::test]
async fn every_format_shows_what_the_page_shows_to_whomever() {
    let app = stage().await;
    let mut conn = superuser().await;
    let mut clara = enter(&app, "clara").await;
    let home = format!("/{}/extranet", app.fjord());
    let hansen = app.cast.fjord.hansen;
    let mut dice = Dice(20_261_122);
    let mut compared = 0;
    for turn in 0..14 {
        let columns: Vec<Column> = match turn {
            0 => Column::ALL.to_vec(),
            1 => Vec::new(),
            _ => Column::ALL.into_iter().filter(|_| dice.roll(3) > 0).collect(),
        };
        let names = Names::ALL[dice.roll(Names::ALL.len())];
        let lang = Lang::ALL[turn % Lang::ALL.len()];
        narrow(&app, &mut conn, &columns, names, lang, turn > 1 && dice.roll(4) == 0).await;
        let sorts = ["", "&sort=date&dir=asc", "&sort=hours&dir=desc", "&sort=value", "&q=e", "&sort=project"];
        let put_together =
            ["group=project", "group=none", "merge=all", "group=employee&merge=last", "group=week&merge=first"];
        let pages = [
            (format!("{home}/time"), format!("?period=all{}", sorts[dice.roll(sorts.len())])),
            (format!("{home}/time"), format!("?period=this-year&project={}", hansen.website)),
            (format!("{home}/time"), "?period=all".to_owned()),
            (format!("{home}/time"), format!("?period=all&{}", put_together[dice.roll(put_together.len())])),
            (format!("{home}/time"), "?from=1999-01-01&to=1999-01-02".to_owned()),
            (format!("{home}/projects"), String::new()),
            (format!("{home}/prepaid"), String::new()),
            (format!("{home}/projects/{}", hansen.website), String::new()),
            (format!("{home}/invoices"), "?period=all".to_owned()),
            (format!("{home}/invoices/{}", hansen.invoices.overdue), String::new()),
            (format!("{home}/invoices/{}", hansen.invoices.credit_note), String::new()),
        ];
        for (path, query) in pages {
            compared += compare(&mut clara, &path, &query, lang).await;
        }
    }
    println!("cells that are the same in every format {compared}");
    assert!(compared > 1_000, "{compared}");
}

#[tokio::test]
async fn what_customers_type_is_never_a_formula() {
    let app = stage().await;
    let mut conn = superuser().await;
    let mut clara = enter(&app, "clara").await;
    let (account, customer) = (app.account(), app.cast.fjord.hansen.customer);
    narrow(&app, &mut conn, &Column::ALL, Names::Full, Lang::En, false).await;
    let typed = "=HYPERLINK(\"https://evil.example\",\"x\")";
    let sql = format!(
        "update time_entry set description = '{typed}', activity = '@SUM(A1)' where account_id = '{account}' and customer_id = '{customer}';
         update project set name = '＝1+1' where account_id = '{account}' and id = '{}'",
        app.cast.fjord.hansen.website
    );
    run(&mut conn, sql).await;
    let path = format!("/{}/extranet/time", app.fjord());
    let book = Workbook::open(&clara.get(&format!("{path}.xlsx?period=all")).await.body);
    let cells: Vec<String> = book.rows(1).iter().flatten().map(Shown::plain).collect();
    for text in [typed, "@SUM(A1)", "＝1+1"] {
        assert!(cells.iter().any(|cell| cell == text), "{text}");
    }
    let paper = Paper::open(&clara.get(&format!("{path}.pdf?period=all")).await.body);
    assert!(paper.solid().contains(typed));
    for row in csv(&clara.get(&format!("{path}.csv?period=all")).await.text(), Lang::En).rows {
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '@', '＝'])), "{row:?}");
    }
}
