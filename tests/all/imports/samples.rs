//! The hand-written samples and their known totals.

use extranet::domain::imports::record::{Activity, Record, Rejected, State};
use extranet::domain::imports::{self, Asked, Format, Kind, Reason};
use time::macros::{date, datetime};

use super::{bills, currency, euros, failures, hours, read_as, refused, rows, sample, sums, zone};

#[test]
fn kimais_export_adds_up() {
    let parsed = rows(sample("kimai_export_en.csv"));
    let hours = hours(&parsed);
    assert_eq!(hours.iter().map(|row| i64::from(row.seconds)).sum::<i64>(), (30 * 60 + 15) * 60);
    assert_eq!(
        hours.iter().filter(|row| row.billable).map(|row| i64::from(row.seconds)).sum::<i64>(),
        (29 * 60 + 55) * 60
    );
    let sums = sums(&hours);
    assert_eq!(sums.get("EUR"), Some(&33_500));
    assert_eq!(sums.get("DKK"), Some(&1_325_000));
    assert_eq!(sums.len(), 2, "never one sum over currencies");
    let running: Vec<u64> =
        parsed.iter().filter(|row| matches!(row.record, Err(Rejected::Skipped(_)))).map(|row| row.line).collect();
    assert_eq!(running, [7], "a quoted line break before it counts");
}

#[test]
fn kimais_export_is_read_to_the_letter() {
    let parsed = rows(sample("kimai_export_en.csv"));
    let hours = hours(&parsed);
    assert_eq!(hours[0].description, "Login page\nsecond line");
    assert_eq!(hours[0].tags, ["frontend", "urgent"]);
    assert_eq!(hours[0].rate.map(|rate| rate.0), Some(1_000_000));
    assert_eq!(hours[0].starts_at, Some(datetime!(2026-10-01 07:00 UTC)));
    assert_eq!(hours[0].state, None, "this export knows no states");
    assert_eq!(hours[1].ends_at, Some(datetime!(2026-10-01 22:45 UTC)), "an end before the start is on the next day");
    assert_eq!(hours[1].date, Some(date!(2026 - 10 - 01)), "the day is the file's");
    assert_eq!(hours[2].person.as_ref().and_then(|person| person.name.as_deref()), Some("Иван Петров"));
    assert_eq!(hours[3].description, "=HYPERLINK(\"x\")", "the exporter's guard goes, the text stays as it is");
    assert_eq!(hours[4].seconds, (26 * 60 + 30) * 60);
    assert_eq!(hours[4].ends_at, Some(datetime!(2026-10-04 00:30 UTC)), "the duration says that a day passed");
}

#[test]
fn every_language_of_kimais_headers_is_known() {
    let cases = [
        ("kimai_export_de_semicolon.csv", "German", "EUR", 15_000, "Entwicklung"),
        ("kimai_export_da.csv", "Danish", "DKK", 150_000, "Bogføring"),
        ("kimai_export_sv.csv", "Swedish", "SEK", 150_050, "Utveckling"),
        ("kimai_export_ro.csv", "Romanian", "RON", 45_000, "Dezvoltare"),
    ];
    for (name, language, code, amount, activity) in cases {
        let bytes = sample(name);
        let file = imports::open(name, bytes.as_slice(), Asked::Auto).expect(name);
        assert_eq!(file.format, Format::KimaiCsv);
        assert!(file.why.contains(language), "{name}: {}", file.why);
        let parsed = rows(&bytes);
        assert_eq!(failures(&parsed), [], "{name}");
        let hours = hours(&parsed);
        assert_eq!(hours[0].seconds, 5_400, "{name}");
        assert_eq!(sums(&hours).get(code), Some(&amount), "{name}");
        assert_eq!(hours[0].activity, Activity::Named(activity.into()));
        assert_eq!(hours[0].billable, language != "Swedish", "{name}");
        assert!(hours[0].person.as_ref().is_some_and(|person| person.email.is_some()), "{name}");
        assert!(!hours[0].tags.is_empty() && !hours[0].description.is_empty(), "{name}");
        assert!(hours[0].rate.is_some(), "{name}");
    }
}

#[test]
fn kimais_own_importer_file_has_seconds_and_states() {
    let parsed = rows(sample("kimai_importer.csv"));
    let hours = hours(&parsed);
    assert_eq!(hours.iter().map(|row| row.seconds).collect::<Vec<_>>(), [5_400, 1_200]);
    assert_eq!(hours.iter().map(|row| row.state).collect::<Vec<_>>(), [Some(State::Invoiced), Some(State::Registered)]);
    assert_eq!((hours[0].invoiced_seconds, euros(hours[0].invoiced_amount)), (Some(5_400), Some(15_000)));
    assert_eq!(hours[0].currency, None, "the customer's");
}

#[test]
fn custom_fields_may_share_a_header_or_take_a_known_one() {
    let text = "Date,From,To,Duration,Customer,Project,User,Ticket,Ticket,Date\n\
                2026-10-01,09:00,10:00,1:00,Acme,Web,anna,1,2,not a date\n";
    assert_eq!(failures(&rows(text)), []);
}

#[test]
fn a_missing_rate_is_unknown_and_not_nought() {
    let parsed = rows(sample("kimai_api_timesheets_without_rates.json"));
    assert_eq!((hours(&parsed)[0].amount, hours(&parsed)[0].rate), (None, None));
    let text =
        "Date,From,To,Duration,Currency,Price,Customer,Project,User\n2026-10-01,09:00,10:00,1:00,EUR,,Acme,Web,anna\n";
    assert_eq!(hours(&rows(text))[0].amount, None);
}

#[test]
fn kimais_timesheets_are_read() {
    let parsed = rows(sample("kimai_api_timesheets_with_rates.json"));
    assert_eq!(parsed.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 3]);
    let hours = hours(&parsed);
    assert_eq!(hours.len(), 2, "the third is still running");
    assert_eq!(hours[0].id.as_deref(), Some("101"));
    assert_eq!(hours[0].project.id.as_deref(), Some("10"));
    assert_eq!(hours[0].starts_at, Some(datetime!(2026-10-01 07:00 UTC)));
    assert_eq!(hours[0].date, None, "the day follows from the customer's zone");
    assert_eq!(hours[0].state, Some(State::Registered));
    assert_eq!(euros(hours[1].amount), Some(12_500));
    assert_eq!((hours[1].state, hours[1].invoiced_seconds), (Some(State::Invoiced), Some(4_500)));
    assert_eq!(euros(hours[1].invoiced_amount), Some(12_500));
}

#[test]
fn kimais_customers_projects_users_and_activities_are_read() {
    let kind = |name: &str| imports::open(name, sample(name).as_slice(), Asked::Auto).expect(name).format;
    assert_eq!(kind("kimai_api_customers_full.json"), Format::KimaiJson(Kind::Customers));
    assert_eq!(kind("kimai_api_projects.json"), Format::KimaiJson(Kind::Projects));
    assert_eq!(kind("kimai_api_users.json"), Format::KimaiJson(Kind::Users));
    assert_eq!(kind("kimai_api_activities.json"), Format::KimaiJson(Kind::Activities));

    let customers = rows(sample("kimai_api_customers_full.json"));
    let Ok(Record::Customer(acme)) = &customers[0].record else { panic!("{:?}", customers[0]) };
    assert_eq!(acme.address.as_deref(), Some("Hauptstr. 1\n10115 Berlin"));
    assert_eq!(acme.zone, Some(zone("Europe/Berlin")));
    assert_eq!(acme.note.as_deref(), Some("VIP"));
    assert_eq!(acme.currency, Some(currency("EUR")));

    let projects = rows(sample("kimai_api_projects.json"));
    let Ok(Record::Project(relaunch)) = &projects[0].record else { panic!("{:?}", projects[0]) };
    assert_eq!((euros(relaunch.budget_amount), relaunch.budget_seconds), (Some(500_000), Some(180_000)));
    assert_eq!((relaunch.budget_monthly, relaunch.starts_on), (Some(true), Some(date!(2026 - 09 - 01))));
    let Ok(Record::Project(support)) = &projects[1].record else { panic!("{:?}", projects[1]) };
    assert_eq!((support.budget_amount, support.budget_seconds), (None, None), "Kimai's nought is no budget");
    assert!(support.archived);
}

#[test]
fn a_paid_invoice_is_not_overdue_whatever_kimai_says() {
    let parsed = rows(sample("kimai_api_invoices.json"));
    let invoice = bills(&parsed)[0];
    assert_eq!(
        (euros(invoice.net), euros(invoice.vat), euros(invoice.gross)),
        (Some(15_000), Some(2_850), Some(17_850))
    );
    assert_eq!(invoice.state, Some("paid"));
    assert_eq!((invoice.issued_on, invoice.due_on), (Some(date!(2026 - 10 - 05)), Some(date!(2026 - 10 - 19))));
    assert_eq!(invoice.paid_on, Some(date!(2026 - 10 - 20)), "midnight in Berlin is not the day before");
}

#[test]
fn amounts_keep_the_decimals_of_their_currency() {
    let invoice = |code: &str| {
        format!(
            r#"[{{"id":1,"invoiceNumber":"1","customer":1,"createdAt":"2026-10-05T10:00:00+0200","total":1234.565,"tax":0.1,
                 "currency":"{code}","status":"pending","dueDays":0}}]"#
        )
    };
    for (code, gross) in [("EUR", 123_457), ("JPY", 1_235), ("KWD", 1_234_565)] {
        let parsed = rows(invoice(code));
        assert_eq!(bills(&parsed)[0].gross.map(|gross| gross.minor(currency(code))), Some(gross), "{code}");
    }
}

#[test]
fn the_documented_files_are_read() {
    for (name, format) in [
        ("generic_customers.csv", Format::Customers),
        ("generic_projects.csv", Format::Projects),
        ("generic_time.csv", Format::Time),
        ("generic_time_instants.csv", Format::Time),
        ("generic_invoices.csv", Format::Invoices),
    ] {
        let bytes = sample(name);
        let file = imports::open(name, bytes.as_slice(), Asked::Auto).expect(name);
        assert_eq!((file.format, file.unused.as_slice()), (format, [].as_slice()), "{name}");
        assert_eq!(failures(&rows(&bytes)), [], "{name}");
    }
    let parsed = rows(sample("generic_time.csv"));
    let hours = hours(&parsed);
    assert_eq!(hours.iter().map(|row| row.seconds).collect::<Vec<_>>(), [5_400, 4_500, 1_800]);
    assert_eq!((hours[0].invoiced_seconds, euros(hours[0].invoiced_amount)), (Some(4_500), Some(12_500)));
    assert_eq!(hours[2].description, "=SUM(A1)");
    assert_eq!((hours[2].amount, hours[2].billable), (None, false));
}

#[test]
fn solidtimes_headers_are_known() {
    let parsed = rows(sample("generic_time_instants.csv"));
    let row = hours(&parsed)[0];
    assert_eq!(row.seconds, 5_400);
    assert_eq!((row.date, row.starts_at), (None, Some(datetime!(2026-10-01 22:30 UTC))));
    assert_eq!(row.activity, Activity::Named("Development".into()));
    assert!(matches!(&parsed[1].record, Err(Rejected::Skipped(Reason::StillRunning))));
}

#[test]
fn what_is_not_known_is_named() {
    let unknown = refused("colour,weight\nred,3\n");
    assert!(
        unknown.starts_with("line 1: the format is not known") && unknown.contains("\"colour\", \"weight\""),
        "{unknown}"
    );
    let keys = refused(r#"[{"colour": 1}]"#);
    assert!(keys.contains("Keys seen: colour"), "{keys}");
}

#[test]
fn a_chosen_format_says_what_it_misses() {
    let error = read_as(b"date,project\n", Asked::Time).expect_err("no customer").to_string();
    assert!(error.contains("needs the columns customer, project") && error.contains("\"project\""), "{error}");
    let kimai = b"Date;Duration;Customer;Project\n2026-10-01;0.5;Acme;Web\n";
    let parsed = read_as(kimai, Asked::KimaiCsv).expect("a template without clock times");
    assert_eq!((hours(&parsed)[0].seconds, hours(&parsed)[0].starts_at), (1_800, None));
}

#[test]
fn the_examples_of_the_manual_can_be_imported() {
    let path = format!("{}/docs/IMPORT.md", env!("CARGO_MANIFEST_DIR"));
    let manual = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let examples: Vec<&str> = manual
        .split("```csv\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(example, _)| example)
        .collect();
    assert_eq!(examples.len(), 4);
    for example in examples {
        let file = imports::open("example", example.as_bytes(), Asked::Auto).expect(example);
        assert_eq!(file.unused, Vec::<String>::new(), "{example}");
        assert_eq!(failures(&rows(example)), [], "{example}");
    }
}

#[test]
fn somebody_elses_report_is_not_taken_for_ours() {
    assert!(refused("customer,comment,colour,weight,height\nAcme,x,red,3,4\n").contains("the format is not known"));
}
