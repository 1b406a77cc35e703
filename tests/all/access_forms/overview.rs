//! The overview: one line per customer with access, one circle per right; filtered, sorted, as a file.

use super::*;
use crate::support::rows::change;

/// The customers of the overview, in its order.
async fn listed(app: &TestApp, browser: &mut Browser, query: &str) -> Vec<String> {
    let page = browser.get(&format!("/{}/admin/access?{query}", app.fjord())).await;
    assert_eq!(page.status, 200, "{query}: {}", page.text());
    let text = page.text();
    let names = text.split("<th scope=\"row\">").skip(1).map(|row| row.split("</a>").next().unwrap_or_default());
    names
        .map(|name| name.rsplit('>').next().unwrap_or_default().split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn it_is_filtered_searched_and_sorted() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let (hansen, lund) = (app.cast.fjord.hansen.customer, app.cast.fjord.lund.customer);
    change(
        "update customer_access set enabled = false, language = 'sv' where account_id = $1 and customer_id = $2",
        &[app.account().0, lund.0],
    )
    .await;
    change(
        "update login set last_sign_in_at = now() where account_id = $1 and id = $2",
        &[app.account().0, app.cast.fjord.hansen.clara.login.0],
    )
    .await;
    let (h, l) = ("Hansen", "Lund");
    let table: &[(&str, &[&str])] = &[
        ("", &[h, l]),
        ("sort=customer", &[h, l]),
        ("sort=customer&dir=desc", &[l, h]),
        ("sort=language", &[h, l]),
        ("sort=language&dir=desc", &[l, h]),
        ("sort=projects", &[l, h]),
        ("sort=projects&dir=desc", &[h, l]),
        ("sort=sign-in", &[l, h]),
        ("sort=sign-in&dir=desc", &[h, l]),
        ("enabled=yes", &[h]),
        ("enabled=no", &[l]),
        ("report=budget", &[h]),
        ("report=time", &[h, l]),
        ("report=tickets", &[h, l]),
        ("language=sv", &[l]),
        ("language=en", &[h]),
        ("language=ro", &[]),
        ("never=on", &[l]),
        ("q=ARKITEKT", &[l]),
        ("q=S%C3%B8n", &[h]),
        ("q=clar", &[h]),
        ("q=lund", &[l]),
        ("q=%25", &[]),
        ("q=_", &[]),
        ("q=nord", &[]),
        ("enabled=yes&report=time&q=a&sort=customer&dir=desc", &[h]),
        ("page=1", &[h, l]),
        ("page=2", &[]),
    ];
    for (query, expected) in table {
        assert_eq!(listed(&app, &mut alma, query).await, *expected, "{query}");
    }
    for bad in [
        "sort=name",
        "sort=customer;drop",
        "enabled=maybe",
        "report=salaries",
        "language=xx",
        "page=0",
        "page=-1",
        "page=x",
        "page=99999999999999999999",
    ] {
        assert_eq!(alma.get(&format!("/{}/admin/access?{bad}", app.fjord())).await.status, 400, "{bad}");
    }
    let page = alma.get(&format!("/{}/admin/access", app.fjord())).await.text();
    assert!(page.contains(&access_path(&app, hansen)) && !page.contains("Nord Group"));
}

#[tokio::test]
async fn the_circles_are_the_customers_settings() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let page = alma.get(&format!("/{}/admin/access", app.fjord())).await.text();
    let rows: Vec<&str> = page.split("<tr").filter(|row| row.contains("<th scope=\"row\">")).collect();
    let circles = |row: &str| -> Vec<bool> {
        row.split("<td class=\"dot\"")
            .skip(1)
            .map(|cell| cell.split("</td>").next().unwrap_or_default().contains("class=\"on\""))
            .collect()
    };
    // projects, time, invoices, support cases, budget, names, amounts
    assert_eq!(circles(rows[0]), [true, true, true, true, true, true, true], "Hansen");
    assert_eq!(circles(rows[1]), [true, true, true, true, false, true, false], "Lund");
    assert!(
        rows[1].contains(&words().access_projects_some(2_i64, 3_i64))
            && rows[0].contains(&words().access_projects_all())
    );
    assert!(rows[1].contains("lund"), "the shared username");
}

#[tokio::test]
async fn the_file_has_the_same_lines_and_no_formulas() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    change(
        "update customer set name = '=HYPERLINK(\"http://evil\")' where account_id = $1 and id = $2",
        &[app.account().0, app.cast.fjord.lund.customer.0],
    )
    .await;
    let file = alma.get(&format!("/{}/admin/access.csv?sort=customer&dir=desc", app.fjord())).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert!(file.headers["content-disposition"].to_str().is_ok_and(|value| value.starts_with("attachment")));
    let text = file.text();
    let mut reader = csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    assert_eq!(reader.headers().expect("headings").iter().next(), Some(words().access_customer().as_str()));
    let lines: Vec<Vec<String>> =
        reader.records().map(|line| line.expect("a line").iter().map(str::to_owned).collect()).collect();
    assert_eq!(lines.len(), 2);
    let names: Vec<&str> = lines.iter().map(|line| line[0].as_str()).collect();
    assert!(names.contains(&"Hansen & Søn A/S") && names.contains(&"'=HYPERLINK(\"http://evil\")"), "{names:?}");
    let filtered = alma.get(&format!("/{}/admin/access.csv?q=hansen", app.fjord())).await.text();
    assert_eq!(filtered.lines().count(), 2);
    assert_eq!(app.sign_in("bo").await.get(&format!("/{}/admin/access.csv", app.fjord())).await.status, 403);
}
