//! The staff's inbox.

use super::*;

/// The numbers of the cases on a page, in its order.
fn numbers(text: &str) -> Vec<u32> {
    let cells = text.split("<td class=\"num\"").skip(1);
    cells.filter_map(|cell| cell.split('#').nth(1)?.split('<').next()?.trim().parse().ok()).collect()
}

#[tokio::test]
async fn the_views_hold_the_cases_they_say_and_count_them() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    for (view, count, expected) in [
        ("us", "Waiting for us <span class=\"num\">3</span>", vec![2, 4, 5]),
        ("customer", "Waiting for customer <span class=\"num\">2</span>", vec![1, 6]),
        ("mine", "Mine <span class=\"num\">2</span>", vec![1, 6]),
        ("unassigned", "Unassigned <span class=\"num\">1</span>", vec![2]),
        ("closed", "Closed <span class=\"num\">1</span>", vec![3]),
        ("all", "All <span class=\"num\">6</span>", vec![1, 2, 3, 4, 5, 6]),
    ] {
        let page = alma.get(&format!("{}?view={view}&sort=number", admin(&app))).await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains(count), "{count}: {}", page.text());
        assert_eq!(numbers(&page.text()), expected, "{view}");
    }
    assert_eq!(numbers(&alma.get(&admin(&app)).await.text()).len(), 3, "first what waits for us");
    let mut vera = app.sign_in("vera").await;
    assert!(numbers(&vera.get(&format!("{}?view=mine", admin(&app))).await.text()).is_empty());
}

#[tokio::test]
async fn it_is_searched_filtered_sorted_and_taken_along() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let lund = app.cast.fjord.lund.customer;
    for (query, expected) in [
        ("view=all&q=2029".to_owned(), vec![3]),
        ("view=all&q=%234".to_owned(), vec![4]),
        ("view=all&q=hansen&sort=number&dir=desc".to_owned(), vec![3, 2, 1]),
        ("view=all&q=PAY+AGAIN".to_owned(), vec![3]),
        (format!("view=all&customer={lund}&sort=number"), vec![4, 5, 6]),
        (format!("view=us&customer={lund}&sort=subject"), vec![5, 4]),
        ("view=all&sort=customer".to_owned(), vec![2, 1, 3, 4, 5, 6]),
        ("view=all&sort=last&dir=asc&q=kolibri".to_owned(), vec![5]),
        ("view=all&q=nora".to_owned(), vec![]),
        ("view=all&q=Aurora".to_owned(), vec![]),
    ] {
        let page = alma.get(&format!("{}?{query}", admin(&app))).await;
        assert_eq!(page.status, 200, "{query}");
        assert_eq!(numbers(&page.text()), expected, "{query}");
    }
    let file = alma.get(&format!("{}.csv?view=all", admin(&app))).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.text().lines().count(), 7, "{}", file.text());
    for bad in ["view=none", "sort=state", "customer=x", "page=0", "column=note"] {
        assert_eq!(alma.get(&format!("{}?{bad}", admin(&app))).await.status, 400, "{bad}");
    }
    let rival = app.cast.rival.nord.customer;
    assert_eq!(alma.get(&format!("{}?customer={rival}", admin(&app))).await.status, 404);
}
