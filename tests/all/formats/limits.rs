//! Only so many files are written at a time; who comes on top is told to come again, and nobody waits for ever (R5).

use crate::evidence::{run, superuser};
use crate::support::TestApp;
use crate::support::workbook::Workbook;
use extranet::base::words::{Lang, Words};
use extranet::output::pdf;

#[tokio::test]
async fn more_files_at_once_than_there_are_places_are_asked_to_come_again() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let path = |ending: &str| format!("/{}/extranet/time{ending}?period=all", app.fjord());
    for (ending, other, turns) in [(".xlsx", ".pdf", &app.app.sheets), (".pdf", ".xlsx", &app.app.papers)] {
        let held = (turns.take().await.ok(), turns.take().await.ok());
        assert!(held.0.is_some() && held.1.is_some(), "two places");
        let refused = clara.get(&path(ending)).await;
        assert_eq!(refused.status, 503, "{ending}");
        assert!(refused.headers.contains_key("retry-after"), "{ending}");
        assert!(refused.text().contains("<h1"), "a page, not half a file");
        // Everything else goes on.
        for free in ["", ".csv", ".json", other] {
            assert_eq!(clara.get(&path(free)).await.status, 200, "{free} while {ending} is busy");
        }
        // Who may not come in takes no place and learns nothing of them.
        assert_eq!(app.browser().get(&path(ending)).await.status, 303);
        drop(held);
        assert_eq!(clara.get(&path(ending)).await.status, 200, "{ending}");
    }
    // Places come back, whatever was answered.
    for _ in 0..5 {
        assert_eq!(clara.get(&format!("{}&sort=nonsense", path(".pdf"))).await.status, 400);
        assert_eq!(clara.get(&path(".pdf")).await.status, 200);
    }
}

#[tokio::test]
async fn a_report_too_long_for_a_document_says_which_file_holds_it() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let hansen = &app.cast.fjord.hansen;
    let sql = format!(
        "insert into time_entry (account_id, id, customer_id, project_id, work_date, seconds, created_at)
         select '{}', gen_random_uuid(), '{}', '{}', current_date, 60, now() from generate_series(1, {})",
        app.account(),
        hansen.customer,
        hansen.website,
        pdf::MOST_ROWS + 1
    );
    run(&mut superuser().await, sql).await;
    let path = |ending: &str| format!("/{}/extranet/time{ending}?period=all", app.fjord());
    let refused = clara.get(&path(".pdf")).await;
    assert_eq!(refused.status, 400);
    let lang: Lang = if refused.text().contains("lang=\"da\"") { Lang::Da } else { Lang::En };
    let said = Words::of(lang).file_too_much_for_pdf(pdf::MOST_ROWS);
    assert!(refused.text().contains(&said), "{said}: {}", refused.text());
    let book = Workbook::open(&clara.get(&path(".xlsx")).await.body);
    assert!(book.rows(1).len() > pdf::MOST_ROWS + 1, "all of them, the head and the totals");
}
