//! What is stored after an import: once, whole or not at all, and without undoing what staff decided meanwhile.

use extranet::base::secret::hex;
use extranet::domain::imports::{self, Asked, Options};
use sha2::{Digest, Sha256};

use super::desk::{Desk, HEADER, change, counts, entries, import, number, text, try_import};
use super::sample;

#[tokio::test]
async fn the_same_file_twice_is_the_same() {
    let desk = Desk::new().await;
    let first = import(&desk, sample("kimai_export_en.csv")).await;
    assert_eq!(first.counts, counts(5, 0, 0, 1, 0));
    assert_eq!((first.made.customers, first.made.projects, first.made.people), (2, 3, 4));
    let second = import(&desk, sample("kimai_export_en.csv")).await;
    assert_eq!(second.counts, counts(0, 0, 5, 1, 0));
    assert_eq!(second.made, Default::default());
    assert_eq!(entries(&desk).await, 5);
    let sum =
        number(&desk, "select sum(amount)::int8 from time_entry where account_id = $1 and currency = 'EUR'").await;
    assert_eq!(sum, 33_500);
    let months = number(&desk, "select sum(seconds)::int8 from time_month where account_id = $1").await;
    assert_eq!(months, (30 * 60 + 15) * 60);
    assert_eq!(number(&desk, "select count(*) from import where account_id = $1 and rows_skipped = 1").await, 2);
    assert_eq!(
        number(&desk, "select count(*) from audit where account_id = $1 and event = 'import.finished'").await,
        2
    );
}

#[tokio::test]
async fn a_changed_row_changes_one_entry() {
    let desk = Desk::new().await;
    let text = String::from_utf8(sample("kimai_export_en.csv")).expect("text");
    import(&desk, &text).await;
    let dearer = text.replacen("EUR,150,90", "EUR,160,90", 1);
    assert_eq!(import(&desk, &dearer).await.counts, counts(0, 1, 4, 1, 0));
    let sum =
        number(&desk, "select sum(amount)::int8 from time_month where account_id = $1 and currency = 'EUR'").await;
    assert_eq!(sum, 34_500, "the sums per month follow");
    assert_eq!(number(&desk, "select max(version)::int8 from time_entry where account_id = $1").await, 2);
}

/// Another fingerprint would double everything that was imported before.
#[tokio::test]
async fn rows_without_ids_keep_their_keys_for_ever() {
    let desk = Desk::new().await;
    import(&desk, format!("{HEADER}2026-10-01,9:00,10:00,1:00,Acme,C-1,Web,Anna,a@b.example,Call,EUR,100.00\n")).await;
    let project = text(&desk, "select id::text from project where account_id = $1").await;
    let person = text(&desk, "select id::text from person where account_id = $1").await;
    let mut hash = Sha256::new();
    for part in ["2026-10-01 09:00:00", &project, &person, "Call", "3600"] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let key = text(&desk, "select source || ' ' || source_key from time_entry where account_id = $1").await;
    assert_eq!(key, format!("csv {}-0", hex(&hash.finalize()[..16])));
}

#[tokio::test]
async fn equal_rows_are_as_many_entries() {
    let desk = Desk::new().await;
    let row = "2026-10-01,09:00,10:00,1:00,Acme,,Web,Anna,,Call,EUR,100.00\n";
    assert_eq!(import(&desk, format!("{HEADER}{row}{row}")).await.counts, counts(2, 0, 0, 0, 0));
    assert_eq!(import(&desk, format!("{HEADER}{row}{row}{row}")).await.counts, counts(1, 0, 2, 0, 0));
    let twice = "id,date,duration,customer,project\n7,2026-10-01,1:00,Acme,Web\n7,2026-10-02,1:00,Acme,Web\n";
    let report = import(&desk, twice).await;
    assert_eq!(report.counts, counts(1, 0, 0, 0, 1));
    assert_eq!(report.problems[0].to_string(), "line 3: The id 7 stands in this file a second time");
}

#[tokio::test]
async fn good_rows_are_written_and_bad_ones_named() {
    let desk = Desk::new().await;
    let text = format!(
        "{HEADER}2026-10-01,,,1:00,Acme,,Web,Anna,,\"a\nb\",EUR,100.00\n31.02.2026,,,1:00,Acme,,Web,Anna,,,EUR,100.00\n"
    );
    let strict = Options { strict: true, ..Options::default() };
    let report = try_import(&desk, text.as_bytes(), &strict).await.expect("a report");
    assert!(!report.written);
    assert_eq!(report.counts.failed, 1);
    assert_eq!(number(&desk, "select count(*) from customer where account_id = $1").await, 0);
    assert_eq!(number(&desk, "select count(*) from import where account_id = $1").await, 0);
    let report = import(&desk, &text).await;
    assert_eq!(report.counts, counts(1, 0, 0, 0, 1));
    assert_eq!(report.problems[0].to_string(), "line 4: date \"31.02.2026\" is not a date");
    assert_eq!(entries(&desk).await, 1);
}

#[tokio::test]
async fn a_refused_file_leaves_nothing() {
    let desk = Desk::new().await;
    let rows = "2026-10-01,09:00,10:00,1:00,Acme,,Web,Anna,,Call,EUR,100.00\n".repeat(10_050);
    for end in ["\0", "\"never closed", "\u{0}x\n"] {
        let text = format!("{HEADER}{rows}{end}");
        let error = try_import(&desk, text.as_bytes(), &Options::default()).await.expect_err("a refusal");
        assert!(error.to_string().starts_with("line 10052: "), "{error}");
    }
    assert_eq!(entries(&desk).await, 0, "not even the rows that were already written");
    assert_eq!(number(&desk, "select count(*) from customer where account_id = $1").await, 0);
    assert_eq!(import(&desk, format!("{HEADER}{rows}")).await.counts, counts(10_050, 0, 0, 0, 0));
}

#[tokio::test]
async fn a_dry_run_writes_nothing() {
    let desk = Desk::new().await;
    let dry = Options { dry_run: true, ..Options::default() };
    let report = try_import(&desk, &sample("kimai_export_en.csv"), &dry).await.expect("a report");
    assert_eq!(report.counts, counts(5, 0, 0, 1, 0));
    assert_eq!(entries(&desk).await, 0);
    assert_eq!(
        number(&desk, "select count(*) from audit where account_id = $1 and event = 'import.finished'").await,
        0
    );
    assert_eq!(number(&desk, "select count(*) from external_ref where account_id = $1").await, 0);
}

#[tokio::test]
async fn money_a_file_does_not_know_is_unknown_and_erases_nothing() {
    let desk = Desk::new().await;
    for name in ["kimai_api_customers_full.json", "kimai_api_projects.json", "kimai_api_timesheets_without_rates.json"]
    {
        import(&desk, sample(name)).await;
    }
    let unknown = "select count(*) from time_entry where account_id = $1 and amount is null and currency is null and rate is null";
    assert_eq!(number(&desk, unknown).await, 1);
    import(&desk, sample("kimai_api_timesheets_with_rates.json")).await;
    assert_eq!(import(&desk, sample("kimai_api_timesheets_without_rates.json")).await.counts, counts(0, 0, 1, 0, 0));
    let longer =
        String::from_utf8(sample("kimai_api_timesheets_without_rates.json")).expect("text").replace("5400", "7200");
    assert_eq!(import(&desk, longer).await.counts, counts(0, 1, 0, 0, 0));
    assert_eq!(number(&desk, unknown).await, 1, "the old amount is not what the new hours are worth");
}

#[tokio::test]
async fn internal_prices_are_nowhere() {
    let desk = Desk::new().await;
    let csv = String::from_utf8(sample("kimai_export_en.csv")).expect("text").replace("EUR,150,90,", "EUR,150,98765,");
    import(&desk, csv).await;
    for name in ["kimai_api_customers_full.json", "kimai_api_projects.json"] {
        import(&desk, sample(name)).await;
    }
    let json =
        String::from_utf8(sample("kimai_api_timesheets_with_rates.json")).expect("text").replace("90.0", "98765.0");
    assert_eq!(import(&desk, json).await.counts.new, 2);
    let found = number(
        &desk,
        "select (select count(*) from time_entry t where account_id = $1 and to_jsonb(t)::text like '%98765%')
              + (select count(*) from import t where account_id = $1 and to_jsonb(t)::text like '%98765%')
              + (select count(*) from audit t where account_id = $1 and to_jsonb(t)::text like '%98765%')",
    )
    .await;
    assert_eq!(found, 0);
}

#[tokio::test]
async fn what_staff_decided_stays() {
    let desk = Desk::new().await;
    let text = format!("{HEADER}2026-10-01,,,1:00,Acme,,Web,Anna,,Call,EUR,100.00\n");
    import(&desk, &text).await;
    change(&desk, "update time_entry set state = 'approved', internal_note = 'ours', invoiced_seconds = 1800 where account_id = $1").await;
    assert_eq!(import(&desk, &text).await.counts, counts(0, 0, 1, 0, 0));
    let dearer = text.replace("100.00", "120.00");
    assert_eq!(import(&desk, dearer).await.counts, counts(0, 1, 0, 0, 0));
    let kept = "select count(*) from time_entry where account_id = $1 and state = 'approved' and internal_note = 'ours'
                and invoiced_seconds = 1800 and amount = 12000";
    assert_eq!(number(&desk, kept).await, 1);
}

#[tokio::test]
async fn an_approval_here_outlives_a_source_that_knows_of_none() {
    let desk = Desk::new().await;
    for name in ["kimai_api_customers_full.json", "kimai_api_projects.json", "kimai_api_timesheets_with_rates.json"] {
        import(&desk, sample(name)).await;
    }
    let states = "select string_agg(state || coalesce(' ' || invoiced_seconds, ''), ', ' order by source_key) from time_entry where account_id = $1";
    assert_eq!(text(&desk, states).await, "registered, invoiced 4500");
    change(&desk, "update time_entry set state = 'approved' where account_id = $1 and source_key = '101'").await;
    let recalled = String::from_utf8(sample("kimai_api_timesheets_with_rates.json"))
        .expect("text")
        .replace(r#""exported":true"#, r#""exported":false"#);
    assert_eq!(import(&desk, recalled).await.counts, counts(0, 1, 1, 1, 0));
    assert_eq!(text(&desk, states).await, "approved, registered", "and what the source takes back is taken back");
}

#[tokio::test]
async fn a_scope_goes_on_after_a_file_that_was_held_back() {
    let desk = Desk::new().await;
    let good = format!("{HEADER}2026-10-01,,,1:00,Acme,,Web,Anna,,,EUR,100.00\n");
    let bad = format!("{HEADER}2026-10-01,,,1:00,Nord,,Web,Bo,,,EUR,100.00\nnever,,,1:00,Nord,,Web,Bo,,,EUR,100.00\n");
    let broken = format!("{HEADER}2026-10-01,,,1:00,Lund,,Web,Eva,,,EUR,100.00\n\"");
    let mut scope = desk.scope().await;
    let strict = Options { strict: true, ..Options::default() };
    for (text, holds) in [(&bad, true), (&broken, false), (&good, true)] {
        let mut file = imports::open("a file", text.as_bytes(), Asked::Auto).expect("a file");
        assert_eq!(imports::run(&mut scope, &mut file, &strict).await.is_ok(), holds);
    }
    scope.commit().await.expect("a commit");
    assert_eq!(text(&desk, "select string_agg(name, ', ') from customer where account_id = $1").await, "Acme");
}

#[tokio::test]
async fn the_day_of_an_instant_is_the_customers() {
    let desk = Desk::new().await;
    let customers = "name,zone,currency\nEarly,Pacific/Kiritimati,EUR\nLate,America/New_York,USD\n";
    import(&desk, customers).await;
    let text = "start,end,client,project\n2026-10-01T12:00:00Z,2026-10-01T13:00:00Z,Early,Web\n\
                2026-10-01T02:00:00Z,2026-10-01T03:00:00Z,Late,Web\n";
    import(&desk, text).await;
    let days = "select string_agg(work_date::text, ' ' order by started_at desc) from time_entry where account_id = $1";
    assert_eq!(super::desk::text(&desk, days).await, "2026-10-02 2026-09-30");
}

#[tokio::test]
async fn only_one_import_at_a_time() {
    let desk = Desk::new().await;
    let mut scope = desk.scope().await;
    let bytes = sample("kimai_export_en.csv");
    let mut file = imports::open("a file", bytes.as_slice(), Asked::Auto).expect("a file");
    imports::run(&mut scope, &mut file, &Options::default()).await.expect("the first");
    let error = try_import(&desk, &bytes, &Options::default()).await.expect_err("the second");
    assert!(error.to_string().contains("another import into this account is running"), "{error}");
    scope.commit().await.expect("a commit");
    assert_eq!(import(&desk, &bytes).await.counts, counts(0, 0, 5, 1, 0));
}

#[tokio::test]
async fn the_command_reads_files_in_the_order_they_need() {
    let desk = Desk::new().await;
    let files = |names: &[&str]| {
        names
            .iter()
            .map(|name| format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR")).into())
            .collect::<Vec<_>>()
    };
    let args = |names: &[&str], dry_run| extranet::cli::import::ImportArgs {
        live: None,
        files: files(names),
        account: Some(desk.slug.clone()),
        format: Asked::Auto,
        dry_run,
        zone: None,
        dates: None,
        customer: None,
        project: None,
        strict: false,
    };
    let all = [
        "kimai_api_invoices.json",
        "kimai_api_timesheets_with_rates.json",
        "kimai_api_activities.json",
        "kimai_api_projects.json",
        "kimai_api_customers_full.json",
        "kimai_api_users.json",
    ];
    let run = |args| async { format!("{:?}", extranet::cli::import::run(&desk.db, args).await) };
    let success = format!("{:?}", std::process::ExitCode::SUCCESS);
    assert_eq!(run(args(&all, true)).await, success);
    assert_eq!(entries(&desk).await, 0);
    assert_eq!(run(args(&all, false)).await, success);
    assert_eq!(entries(&desk).await, 2);
    assert_ne!(run(args(&["toggl_detailed.csv"], false)).await, success, "one of its rows names no customer");
    assert_ne!(run(args(&["no such file"], false)).await, success);
}
