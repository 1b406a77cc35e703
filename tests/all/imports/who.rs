//! Customers, projects and people of a file are found again, whatever they are called by then, and never mixed up.

use super::desk::{Desk, HEADER, change, counts, entries, import, number, text};
use super::sample;

#[tokio::test]
async fn kimais_lists_fit_together() {
    let desk = Desk::new().await;
    let early = import(&desk, sample("kimai_api_timesheets_with_rates.json")).await;
    assert_eq!(early.counts, counts(0, 0, 0, 1, 2));
    assert!(early.problems[0].to_string().contains("Project 10 is not known yet"), "{}", early.problems[0]);
    let early = import(&desk, sample("kimai_api_projects.json")).await;
    assert!(early.problems[0].to_string().contains("Customer 1 is not known yet"), "{}", early.problems[0]);

    assert_eq!(import(&desk, sample("kimai_api_customers_full.json")).await.counts.new, 2);
    assert_eq!(import(&desk, sample("kimai_api_projects.json")).await.counts.new, 2);
    let before = import(&desk, sample("kimai_api_timesheets_with_rates.json")).await;
    assert_eq!(before.counts, counts(2, 0, 0, 1, 0));
    assert!(before.notices.iter().any(|notice| notice.to_string().starts_with("Stored without activity: 3, 4")));
    let named = "select count(*) from person where account_id = $1 and name = 'Kimai user 2'";
    assert_eq!(number(&desk, named).await, 1);

    import(&desk, sample("kimai_api_users.json")).await;
    assert_eq!(number(&desk, named).await, 0, "the file of users brings the name");
    assert_eq!(import(&desk, sample("kimai_api_activities.json")).await.counts.new, 2);
    assert_eq!(import(&desk, sample("kimai_api_timesheets_with_rates.json")).await.counts, counts(0, 2, 0, 1, 0));
    assert_eq!(import(&desk, sample("kimai_api_timesheets_with_rates.json")).await.counts, counts(0, 0, 2, 1, 0));
    let told = text(
        &desk,
        "select string_agg(format('%s %s %s %s %s', e.activity, p.name, e.state, e.currency, e.amount), ', ' order by e.source_key)
         from time_entry e join person p on p.account_id = e.account_id and p.id = e.person_id where e.account_id = $1",
    )
    .await;
    assert_eq!(told, "Development Anna Becker registered EUR 15000, Support Anna Becker invoiced EUR 12500");

    for expected in [counts(1, 0, 0, 0, 0), counts(0, 0, 1, 0, 0)] {
        assert_eq!(import(&desk, sample("kimai_api_invoices.json")).await.counts, expected);
    }
    let invoice = "select format('%s %s %s %s %s %s %s', number, state, net, vat, gross, paid, due_on) from invoice where account_id = $1";
    assert_eq!(text(&desk, invoice).await, "2026/042 paid 15000 2850 17850 17850 2026-10-19");
    assert_eq!(
        text(&desk, "select string_agg(state, ' ' order by number) from project where account_id = $1").await,
        "running done"
    );
}

#[tokio::test]
async fn hours_of_a_bare_id_go_to_the_person_who_was_already_here() {
    let desk = Desk::new().await;
    for name in ["kimai_api_customers_full.json", "kimai_api_projects.json", "kimai_api_timesheets_with_rates.json"] {
        import(&desk, sample(name)).await;
    }
    change(
        &desk,
        "insert into person (account_id, id, name, email, active, created_at)
         values ($1, gen_random_uuid(), 'A. Becker', 'Anna@Agency.example', false, now())",
    )
    .await;
    import(&desk, sample("kimai_api_users.json")).await;
    let people = text(&desk, "select string_agg(format('%s %s %s', name, email, active), ', ' order by name) from person where account_id = $1").await;
    assert_eq!(
        people, "Anna Becker Anna@Agency.example f, lars lars@agency.example f",
        "no address changes and nobody is let in"
    );
    let hers = "select count(*) from time_entry e join person p on p.id = e.person_id where e.account_id = $1 and p.name = 'Anna Becker'";
    assert_eq!(number(&desk, hers).await, 2);
    assert_eq!(import(&desk, sample("kimai_api_users.json")).await.counts, counts(0, 0, 2, 0, 0));
}

#[tokio::test]
async fn one_name_never_joins_two_customers() {
    let desk = Desk::new().await;
    let row = |customer: &str, number: &str| format!("2026-10-01,,,1:00,{customer},{number},Web,Anna,,,EUR,100.00\n");
    let text = format!("{HEADER}{}{}{}", row("Acme", "C-1"), row("ACME", "C-2"), row("acme ", "C-1"));
    let report = import(&desk, text).await;
    assert_eq!((report.counts.new, report.made.customers, report.made.projects), (3, 2, 2));
    let report = import(&desk, format!("{HEADER}{}", row("Acme", ""))).await;
    assert_eq!(
        report.problems[0].to_string(),
        "line 2: 2 customers are called \"Acme\": the file must give the number, too"
    );
    assert_eq!(entries(&desk).await, 3);
}

#[tokio::test]
async fn a_rename_here_does_not_double_the_customer() {
    let desk = Desk::new().await;
    import(&desk, sample("kimai_export_en.csv")).await;
    change(
        &desk,
        "update customer set name = 'Acme Holding', number = 'X-1' where account_id = $1 and name = 'Acme GmbH'",
    )
    .await;
    change(
        &desk,
        "update project set name = 'The new site', number = null where account_id = $1 and name = 'Website relaunch'",
    )
    .await;
    change(
        &desk,
        "update person set name = 'A. B.', email = 'new@agency.example' where account_id = $1 and name = 'Anna Becker'",
    )
    .await;
    let again = import(&desk, sample("kimai_export_en.csv")).await;
    assert_eq!((again.counts, again.made), (counts(0, 0, 5, 1, 0), Default::default()));
}
