//! Reports of Toggl Track, Clockify and Harvest; days that could be two; rows that name no customer.

use extranet::domain::imports::record::{Activity, Rejected, State, TimeRow};
use extranet::domain::imports::{self, Asked, Format, How, Order, Reading, Reason, Verdict};
use time::macros::{date, datetime};

use super::{euros, failures, hours, read_as, refused, rows, sample, sums};

/// With clock times in Berlin, and rows without a customer put under "Our own".
fn with(dates: Option<Order>) -> How {
    let reading = Reading { dates, customer: Some("Our own".into()), project: None };
    How { reading, ..How::default() }
}

fn told(name: &str) -> (Format, String) {
    let bytes = sample(name);
    let file = imports::open(name, bytes.as_slice(), Asked::Auto).expect(name);
    (file.format, file.why)
}

fn verdict(text: &str) -> Verdict {
    imports::open("file", text.as_bytes(), Asked::Auto).expect("a file").evidence().expect("whole").0.verdict()
}

fn total(rows: &[&TimeRow]) -> i32 {
    rows.iter().map(|row| row.seconds).sum()
}

fn person(row: &TimeRow) -> (Option<&str>, Option<&str>) {
    row.person.as_ref().map_or((None, None), |person| (person.name.as_deref(), person.email.as_deref()))
}

#[test]
fn toggls_report_adds_up() {
    let (format, why) = told("toggl_detailed.csv");
    assert_eq!(format, Format::Toggl);
    assert_eq!(why, "headers of Toggl Track's detailed report (14 of 14 known), separated by comma");
    let parsed = read_as(&sample("toggl_detailed.csv"), with(None)).expect("a file");
    assert_eq!(failures(&parsed), []);
    let hours = hours(&parsed);
    assert_eq!(total(&hours), (3 * 60 + 5) * 60);
    assert_eq!(sums(&hours).into_iter().collect::<Vec<_>>(), [("EUR".to_owned(), 15_000)]);
    assert_eq!(hours[0].starts_at, Some(datetime!(2026-10-01 07:00 UTC)));
    assert_eq!(hours[1].ends_at, Some(datetime!(2026-10-01 22:45 UTC)), "the end has a day of its own");
    assert_eq!((hours[0].tags.as_slice(), hours[0].state), (["frontend".to_owned(), "urgent".into()].as_slice(), None));
    assert_eq!(person(hours[2]), (Some("Иван Петров"), Some("ivan@agency.example")));
    assert_eq!(hours[2].customer.as_ref().and_then(|customer| customer.name.as_deref()), Some("Our own"));
    assert_eq!((hours[0].billable, hours[1].billable, hours[1].amount), (true, false, None));
}

#[test]
fn a_row_without_a_customer_fails_until_somebody_says_whose_it_is() {
    let parsed = rows(sample("toggl_detailed.csv"));
    assert_eq!(failures(&parsed), [(4, "Client is empty: every row must say for whom".to_owned())]);
    assert_eq!(total(&hours(&parsed)), (2 * 60 + 45) * 60);
}

#[test]
fn clockifys_report_adds_up_once_the_order_of_its_dates_is_known() {
    let bytes = sample("clockify_detailed.csv");
    let (format, why) = told("clockify_detailed.csv");
    assert_eq!(format, Format::Clockify);
    assert!(why.starts_with("headers of Clockify's detailed report (17 of 21 known)"), "{why}");
    let text = String::from_utf8(bytes.clone()).expect("text");
    assert_eq!(verdict(&text), Verdict::Ask(2, "10/01/2026".into()));
    let asked = read_as(&bytes, with(None)).expect("a file");
    assert_eq!(failures(&asked).len(), 3, "and nothing is guessed");
    assert!(failures(&asked)[0].1.contains("can be read as two days"), "{:?}", failures(&asked));

    let parsed = read_as(&bytes, with(Some(Order::Mdy))).expect("a file");
    assert_eq!(failures(&parsed), []);
    let hours = hours(&parsed);
    assert_eq!(total(&hours), (3 * 60 + 5) * 60);
    assert_eq!(sums(&hours).get("EUR"), Some(&15_000));
    assert_eq!((hours[0].date, hours[2].date), (Some(date!(2026 - 10 - 01)), Some(date!(2026 - 10 - 02))));
    assert_eq!(hours[1].starts_at, Some(datetime!(2026-10-01 21:30 UTC)), "11:30 PM in Berlin");
    assert_eq!(
        hours.iter().map(|row| row.state).collect::<Vec<_>>(),
        [Some(State::Invoiced), Some(State::Registered), Some(State::Registered)]
    );
    assert_eq!((hours[0].invoiced_seconds, euros(hours[0].invoiced_amount)), (Some(5_400), Some(15_000)));
    assert_eq!(hours[0].rate.map(|rate| rate.0), Some(1_000_000));

    let other = read_as(&bytes, with(Some(Order::Dmy))).expect("a file");
    assert_eq!(super::hours(&other)[0].date, Some(date!(2026 - 01 - 10)));
}

#[test]
fn clockifys_headers_come_in_many_kinds() {
    let old = "\"Project\",\"Client\",\"Description\",\"Task\",\"User\",\"Group\",\"Email\",\"Tags\",\"Billable\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\",\"Duration (h)\",\"Duration (decimal)\",\"Billable Rate (USD)\",\"Billable Amount (USD)\"\n\
               Web,Acme,Call,Dev,Anna,,anna@a.example,,Yes,03/25/2024,10:23:52 AM,03/25/2024,11:23:52 AM,01:00:00,1.00,80.00,80.00\n";
    assert_eq!(verdict(old), Verdict::Proved(Order::Mdy, 2));
    let parsed = rows(old);
    assert_eq!(hours(&parsed)[0].date, Some(date!(2024 - 03 - 25)), "25 is no month");
    assert_eq!(sums(&hours(&parsed)).get("USD"), Some(&8_000));
    assert_eq!(hours(&parsed)[0].state, None, "the old report does not say what is invoiced");

    let bare = "Project,Description,Activity,User,Email,Tags,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\n\
                Web,Call,Dev,Anna,anna@a.example,,2024-03-04,10:23,2024-03-04,11:23,01:00:00,1.00\n";
    let parsed = read_as(bare.as_bytes(), with(None)).expect("no Client, no Billable, no money");
    assert_eq!(failures(&parsed), []);
    let row = hours(&parsed)[0];
    assert_eq!(
        (&row.activity, row.billable, row.amount, row.currency),
        (&Activity::Named("Dev".into()), true, None, None)
    );
    assert_eq!(row.starts_at, Some(datetime!(2024-03-04 09:23 UTC)));

    let breaks = old.replace("\"Billable\",", "\"Type\",\"Billable\",").replace(",,Yes,", ",,Break,No,");
    assert!(
        matches!(&rows(breaks)[0].record, Err(Rejected::Skipped(Reason::NotTimeWorked { kind })) if kind == "Break")
    );
}

#[test]
fn harvests_report_adds_up_with_either_decimal_mark() {
    for name in ["harvest_detailed_comma_decimal.csv", "harvest_detailed_dot_decimal.csv"] {
        let (format, why) = told(name);
        assert_eq!(format, Format::Harvest);
        assert!(why.starts_with("headers of Harvest's detailed time report (15 of 20 known)"), "{why}");
        let parsed = rows(sample(name));
        assert_eq!(failures(&parsed), [], "{name}");
        let row = hours(&parsed)[0];
        assert_eq!(
            (row.seconds, euros(row.amount), row.rate.map(|rate| rate.0)),
            (5_400, Some(15_000), Some(1_000_000))
        );
        assert_eq!((row.starts_at, row.date), (None, Some(date!(2026 - 10 - 01))));
        assert_eq!(person(row), (Some("Anna Becker"), None));
        assert_eq!((row.state, row.invoiced_seconds), (Some(State::Invoiced), Some(5_400)));
        assert_eq!(row.project.number.as_deref(), Some("WEB"));
    }
    let parsed = rows(sample("harvest_detailed_comma_decimal.csv"));
    let hours = hours(&parsed);
    assert_eq!(total(&hours), 5_436, "1.51 hours");
    assert_eq!(sums(&hours).get("EUR"), Some(&16_000));
    assert_eq!(hours[1].rate.map(|rate| rate.0), Some(10_000_000), "1.000,0 is a thousand");
    assert_eq!(hours[1].description, "Quotes \"\" and, comma");
    assert_eq!(hours[1].state, Some(State::Registered));
    let approved = String::from_utf8(sample("harvest_detailed_dot_decimal.csv"))
        .expect("text")
        .replace("Yes,Yes,Yes,Anna", "Yes,No,Yes,Anna");
    let parsed = rows(approved);
    assert_eq!(
        (super::hours(&parsed)[0].state, super::hours(&parsed)[0].invoiced_seconds),
        (Some(State::Approved), None)
    );
}

#[test]
fn costs_are_read_by_no_name() {
    for (name, cost) in [("harvest_detailed_dot_decimal.csv", "60.0"), ("harvest_detailed_comma_decimal.csv", "60,0")] {
        let bytes = sample(name);
        let file = imports::open(name, bytes.as_slice(), Asked::Auto).expect(name);
        assert!(
            ["Cost Rate", "Cost Amount"].iter().all(|head| file.unused.iter().any(|unused| unused == head)),
            "{name}"
        );
        assert!(!file.heads().iter().any(|head| head.contains("Cost")));
        let text = String::from_utf8(sample(name)).expect("text").replace(cost, "98765");
        assert!(!format!("{:?}", rows(text)).contains("98765"), "{name}");
    }
}

#[test]
fn dates_are_proved_or_asked_for() {
    let file = |dates: &[&str]| {
        let rows: String = dates.iter().map(|date| format!("{date},1:00,Acme,Web\n")).collect();
        format!("date,duration,customer,project\n{rows}")
    };
    for (dates, expected) in [
        (&["2026-10-31", "2026/10/31", "31.10.2026"][..], Verdict::Clear),
        (&["03/04/2026", "13/04/2026"], Verdict::Proved(Order::Dmy, 3)),
        (&["03-04-2026", "04-13-2026"], Verdict::Proved(Order::Mdy, 3)),
        (&["03/04/2026", "05/05/2026"], Verdict::Ask(2, "03/04/2026".into())),
        (&["13/04/2026", "04/13/2026", "03/04/2026"], Verdict::Ask(4, "03/04/2026".into())),
        (&["nothing", "99/99/2026"], Verdict::Clear),
    ] {
        assert_eq!(verdict(&file(dates)), expected, "{dates:?}");
    }
    let day = |text: &str, dates| {
        let parsed = read_as(file(&[text]).as_bytes(), with(dates)).expect("a file");
        hours(&parsed).first().and_then(|row| row.date)
    };
    let april = Some(date!(2026 - 04 - 03));
    assert_eq!(day("03/04/2026", Some(Order::Dmy)), april);
    assert_eq!(day("04/03/2026", Some(Order::Mdy)), april);
    assert_eq!(day("3.4.2026", None), april);
    assert_eq!(day("2026/04/03", Some(Order::Ymd)), april);
    for (text, dates) in [
        ("03/04/2026", None),
        ("03/04/2026", Some(Order::Ymd)),
        ("13/13/2026", Some(Order::Dmy)),
        ("03/04/26", Some(Order::Dmy)),
        ("03.04/2026", Some(Order::Dmy)),
        ("31/02/2026", Some(Order::Dmy)),
        ("003/04/2026", Some(Order::Dmy)),
    ] {
        assert_eq!(day(text, dates), None, "{text}");
    }
}

#[test]
fn half_days_have_no_thirteenth_hour() {
    let at = |clock: &str| {
        let text = format!("date,start,duration,customer,project\n2026-10-01,{clock},1:00,Acme,Web\n");
        let parsed = rows(text);
        hours(&parsed).first().and_then(|row| row.starts_at).map(|at| (at.hour(), at.minute()))
    };
    for (clock, utc) in [
        ("9:30 AM", Some((7, 30))),
        ("12:30 AM", Some((22, 30))),
        ("12:30 PM", Some((10, 30))),
        ("11:59:59 pm", Some((21, 59))),
        ("13:00 PM", None),
        ("0:30 AM", None),
        ("9 AM", None),
    ] {
        assert_eq!(at(clock), utc, "{clock}");
    }
}

#[test]
fn a_trackers_file_that_lacks_something_says_what() {
    let error = refused("Client,Start date,Start time,Duration\nAcme,2026-10-01,09:00,1:00\n");
    assert!(error.contains("looks like the format toggl, which needs the columns project"), "{error}");
    let chosen = read_as(b"a,b\n1,2\n", Asked::Harvest).expect_err("a refusal").to_string();
    assert!(chosen.contains("the format harvest needs the columns project, date and hours"), "{chosen}");
}

#[test]
fn columns_of_an_unknown_file_can_be_chosen() {
    let text = "Wann;Wer;Kunde X;Vorhaben;Std\n31.10.2026;Anna;Acme;Web;1,5\n";
    assert!(refused(text).contains("the format is not known"));
    let columns =
        [("date", 0), ("person", 1), ("customer", 2), ("project", 3), ("duration", 4), ("nothing", 2), ("rate", 99)];
    let columns = columns.map(|(field, place)| (field.to_owned(), place)).into_iter().collect();
    let how = How { asked: Asked::Time, columns: Some(columns), ..How::default() };
    let parsed = read_as(text.as_bytes(), how.clone()).expect("a file");
    let row = hours(&parsed)[0];
    assert_eq!((row.date, row.seconds, person(row).0), (Some(date!(2026 - 10 - 31)), 5_400, Some("Anna")));
    let file = imports::open("file", text.as_bytes(), how).expect("a file");
    assert_eq!(file.why, "columns chosen for \"time\", separated by semicolon");
}
