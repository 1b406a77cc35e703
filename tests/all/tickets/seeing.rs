//! Whose cases somebody sees.

use super::*;
use crate::support::rows::change;

/// The status of every page of a case, and of everything that can be done with it.
async fn reach(browser: &mut Browser, base: &str, file: Uuid) -> Vec<u16> {
    let mut got = vec![browser.get(base).await.status.as_u16()];
    got.push(browser.get(&format!("{base}/files/{file}")).await.status.as_u16());
    got.push(upload(browser, &format!("{base}/answer"), &[("answer", "x"), ("then", "us")], &[]).await.status.as_u16());
    for path in ["close", "reopen"] {
        got.push(browser.post(&format!("{base}/{path}"), &[]).await.status.as_u16());
    }
    got
}

#[tokio::test]
async fn a_case_that_is_not_theirs_is_not_there() {
    let app = TestApp::start().await;
    let (hansen, lund, nord) = (&app.cast.fjord.hansen, &app.cast.fjord.lund, &app.cast.rival.nord);
    let file = |case: Uuid| async move {
        let found = rows("select file_id from ticket_file where ticket_id = $1", &[case]).await;
        found[0]["file_id"].as_str().and_then(|id| id.parse::<Uuid>().ok()).expect("a file")
    };
    let (home, rival) = (portal(&app), format!("/{}/extranet/tickets", app.rival()));
    for (who, home, case, sees) in [
        ("clara", &home, hansen.cases.shown.case, true),
        ("clara", &home, hansen.cases.hidden, true),
        ("clara", &home, lund.cases.shown.case, false),
        ("clara", &home, nord.cases.shown.case, false),
        ("dan", &home, hansen.cases.shown.case, true),
        ("dan", &home, hansen.cases.hidden, false),
        ("eva", &home, lund.cases.shown.case, true),
        ("eva", &home, lund.cases.hidden, false),
        ("eva", &home, hansen.cases.shown.case, false),
        ("lund", &home, lund.cases.shown.case, true),
        ("lund", &home, lund.cases.hidden, false),
        ("nora", &rival, nord.cases.shown.case, true),
        ("nora", &rival, hansen.cases.shown.case, false),
    ] {
        let mut browser = app.sign_in(who).await;
        let got = reach(&mut browser, &format!("{home}/{case}"), file(case.0).await).await;
        let expected = if sees { vec![200, 200, 303, 303, 303] } else { vec![404; 5] };
        assert_eq!(got, expected, "{who} at {case}");
    }
    // A file through another case of one's own.
    let mut clara = app.sign_in("clara").await;
    let (own, other) = (hansen.cases.hidden, file(hansen.cases.shown.case.0).await);
    assert_eq!(clara.get(&format!("{home}/{own}/files/{other}")).await.status, 404);
    // Staff of the other account.
    let mut rita = app.sign_in("rita").await;
    let desk = format!("/{}/admin/tickets/{}", app.rival(), hansen.cases.shown.case);
    assert_eq!(rita.get(&desk).await.status, 404);
    for (path, field) in [("answer", "answer"), ("note", "note"), ("edit", "state")] {
        let answer = rita.post(&format!("{desk}/{path}"), &[(field, "us"), ("then", "us"), ("version", "1")]).await;
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn colleagues_see_each_others_cases_unless_narrowed_to_projects() {
    let app = TestApp::start().await;
    let (mut clara, mut dan) = (app.sign_in("clara").await, app.sign_in("dan").await);
    let plain = open(&app, &mut clara, "Otter", "How?").await;
    let of_dan = open(&app, &mut dan, "Badger", "When?").await;
    let (home, hansen) = (portal(&app), &app.cast.fjord.hansen);
    assert_eq!(clara.get(&format!("{home}/{of_dan}")).await.status, 200);
    assert_eq!(dan.get(&format!("{home}/{plain}")).await.status, 404, "Dan is narrowed to two projects");
    assert!(!dan.get(&format!("{home}?state=all&q=Otter")).await.text().contains(&plain.to_string()));
    let narrow = "update login set projects = null where account_id = $1 and id = $2";
    change(narrow, &[app.account().0, hansen.dan.login.0]).await;
    assert_eq!(dan.get(&format!("{home}/{plain}")).await.status, 200);
    assert_eq!(dan.get(&format!("{home}/{}", hansen.cases.hidden)).await.status, 200);
    // A contact who is asked about no project of the customer's sees its cases no more.
    let none = "update login set projects = '{}' where account_id = $1 and id = $2";
    change(none, &[app.account().0, hansen.dan.login.0]).await;
    assert_eq!(dan.get(&format!("{home}/{}", hansen.cases.shown.case)).await.status, 404, "it is about a project");
    assert_eq!(dan.get(&format!("{home}/{of_dan}")).await.status, 200);
}

#[tokio::test]
async fn the_shared_sign_in_opens_cases_for_everybody_there() {
    let app = TestApp::start().await;
    let (mut lund, mut eva) = (app.sign_in("lund").await, app.sign_in("eva").await);
    let id = open(&app, &mut lund, "Odder", "Hvordan?").await;
    assert!(case(&app, id).await["contact_id"].is_null());
    let page = eva.get(&format!("{}/{id}", portal(&app))).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("<b>Lund Arkitekter</b>"), "{}", page.text());
}

#[tokio::test]
async fn a_case_about_an_invoice_is_seen_by_those_who_see_the_invoice() {
    let app = TestApp::start().await;
    let (mut clara, hansen) = (app.sign_in("clara").await, &app.cast.fjord.hansen);
    let list = format!("{}?state=all", portal(&app));
    assert!(clara.get(&list).await.text().contains("invoice 2029"));
    let off = "update login set reports = '{projects,tickets}' where account_id = $1 and id = $2";
    change(off, &[app.account().0, hansen.clara.login.0]).await;
    let text = clara.get(&list).await.text();
    assert!(text.contains("blurred") && !text.contains("invoice 2029"), "{text}");
}

#[tokio::test]
async fn without_the_report_there_is_nothing() {
    let app = TestApp::start().await;
    let (mut clara, hansen) = (app.sign_in("clara").await, &app.cast.fjord.hansen);
    let case = hansen.cases.shown;
    let off =
        "update customer_access set reports = '{projects,time,invoices}' where account_id = $1 and customer_id = $2";
    change(off, &[app.account().0, hansen.customer.0]).await;
    let base = format!("{}/{}", portal(&app), case.case);
    assert_eq!(reach(&mut clara, &base, case.file.0).await, [404; 5]);
    for path in [portal(&app), format!("{}/new", portal(&app))] {
        assert_eq!(clara.get(&path).await.status, 404);
        assert_eq!(clara.post(&path, &[("subject", "x"), ("body", "x")]).await.status.as_u16() / 100, 4);
    }
    let front = clara.get(&format!("/{}/extranet", app.fjord())).await.text();
    assert!(!front.contains("blurred") && !front.contains("/tickets"), "{front}");
}
