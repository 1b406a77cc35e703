//! Our documented files, and invoices with their lines.

use super::desk::{Desk, counts, import, text};
use super::sample;

#[tokio::test]
async fn the_documented_files_are_stored() {
    let desk = Desk::new().await;
    for (name, rows) in [
        ("generic_customers.csv", 2),
        ("generic_projects.csv", 2),
        ("generic_time.csv", 3),
        ("generic_invoices.csv", 4),
    ] {
        let report = import(&desk, sample(name)).await;
        assert_eq!((report.counts, report.problems.as_slice()), (counts(rows, 0, 0, 0, 0), [].as_slice()), "{name}");
        assert_eq!((report.made.customers, report.made.projects), (0, 0), "{name}");
        assert_eq!(import(&desk, sample(name)).await.counts, counts(0, 0, rows, 0, 0), "{name}");
    }
    let project = "select format('%s %s %s %s', budget_seconds, budget_amount, starts_on, ends_on) from project
                   where account_id = $1 and number = 'P-10'";
    assert_eq!(text(&desk, project).await, "540000 1250000 2026-09-01 2026-12-31");
    assert_eq!(
        text(&desk, "select description from time_entry where account_id = $1 and source_key = '3'").await,
        "=SUM(A1)"
    );
    let lines = "select string_agg(format('%s %s %s %s', position, description, l.net, vat_rate), ', ' order by position)
                 from invoice_line l join invoice i on i.id = l.invoice_id where l.account_id = $1 and i.number = '2026-003'";
    assert_eq!(text(&desk, lines).await, "1 Design 20000 1900, 2 Licence 10000 1900");
    let credit =
        "select format('%s %s %s %s', kind, gross, coalesce(net::text, '?'), coalesce(vat::text, '?')) from invoice
                  where account_id = $1 and number = '2026-004'";
    assert_eq!(text(&desk, credit).await, "credit_note -11900 ? ?");

    let other = String::from_utf8(sample("generic_invoices.csv"))
        .expect("text")
        .replace("Licence,,1,,100,100.00", "Licence,,1,,90,90.00");
    assert_eq!(import(&desk, other).await.counts, counts(0, 1, 3, 0, 0));
}

#[tokio::test]
async fn an_invoice_is_written_whole_or_not_at_all() {
    let desk = Desk::new().await;
    let header = "number,customer,date,currency,net,vat,gross,line,line net\n";
    let text = format!(
        "{header}1,Acme,2026-10-01,EUR,,,100.00,Design,50.00\n1,Acme,,,,,,Licence,much\n2,Acme,2026-10-01,EUR,10.00,1.90,12.00,,\n\
         3,Acme,2026-10-01,EUR,,,100.00,,\n3,Nord,2026-10-01,EUR,,,100.00,,\n4,Acme,2026-10-01,EUR,,,,,\n5,Acme,,EUR,,,1.00,,\n\
         6,Acme,2026-10-01,EUR,10.00,1.90,,,\n"
    );
    let report = import(&desk, &text).await;
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "line 2: Left out because of line 3, which belongs to the same invoice",
            "line 3: line net \"much\" is not a number",
            "line 4: Net and VAT together are not the gross amount",
            "line 5: Left out because line 6 says something else: Customer",
            "line 7: The invoice has no gross amount",
            "line 8: The invoice has no date",
        ]
    );
    assert_eq!(
        super::desk::text(&desk, "select string_agg(number || ' ' || gross, ', ') from invoice where account_id = $1")
            .await,
        "6 1190"
    );
    let stolen = format!("{header}6,Nord,2026-10-01,EUR,10.00,1.90,,,\n");
    let report = import(&desk, stolen).await;
    assert_eq!(report.problems[0].to_string(), "line 2: The invoice 6 belongs to another customer here");
}
