//! Only so many files are written at a time; who comes on top is told to come again, and nobody waits for ever (R5).

use crate::support::TestApp;

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
