//! Hidden projects: what is not selected is not there, and no number counts it.

use super::crawl::{addresses, crawl};
use super::world::World;
use crate::evidence::{enter, run, stage, superuser};
use crate::support::{Browser, TestApp};
use extranet::base::words::Lang;
use extranet::domain::visibility::Column;

#[tokio::test]
async fn every_number_is_that_of_a_portal_without_the_hidden_project() {
    let mut world = World::new().await;
    let mut dan = enter(&world.app, "dan").await;
    let home = world.home();
    let hansen = world.app.cast.fjord.hansen;
    let account = world.app.account();
    world.show(&Column::ALL, Lang::En).await;
    let projects = [hansen.website, hansen.app, hansen.zebrafinch].map(|id| id.to_string());
    let invoices = [hansen.invoices.overdue, hansen.invoices.sent].map(|id| id.to_string());
    let seeds = || addresses(&home, &projects, &invoices, true);
    let clock = |address: &str| address.contains("/profile");
    let with = crawl(&mut dan, &home, seeds()).await;
    // Clara is shown it all, so it does count.
    let mut clara = enter(&world.app, "clara").await;
    let all = clara.get(&format!("{home}/time.json?period=all")).await.json();
    // The project goes, with its hours and the invoice that bills it.
    let sql = format!(
        "update time_entry set invoice_id = null where account_id = '{account}' and invoice_id = '{sent}';
         delete from invoice where account_id = '{account}' and id = '{sent}';
         delete from project where account_id = '{account}' and id = '{hidden}'",
        sent = hansen.invoices.sent,
        hidden = hansen.zebrafinch
    );
    run(&mut world.conn, sql).await;
    let less = clara.get(&format!("{home}/time.json?period=all")).await.json();
    assert!(less["row_count"].as_i64() < all["row_count"].as_i64(), "the hidden project had hours");
    assert_ne!(less["totals"], all["totals"]);
    let without = crawl(&mut dan, &home, seeds()).await;
    assert_eq!(with.len(), without.len());
    let mut compared = 0;
    for (before, after) in with.iter().zip(&without) {
        assert_eq!(before.address, after.address);
        if !clock(&before.address) {
            assert_eq!((before.status, &before.text), (after.status, &after.text), "{}", before.address);
            compared += 1;
        }
    }
    println!("surfaces equal with and without the hidden project {compared}/{compared}");
    assert!(compared > 150);
}

/// How many projects, hours and invoices somebody is shown, over all files.
async fn shown(browser: &mut Browser, home: &str) -> [i64; 3] {
    let mut counts = [0; 3];
    for (place, page) in ["projects", "time", "invoices"].into_iter().enumerate() {
        let answer = browser.get(&format!("{home}/{page}.json?period=all")).await;
        let json = answer.json();
        assert_eq!(json["rows"].as_array().map(Vec::len), json["row_count"].as_u64().map(|n| n as usize), "{page}");
        counts[place] = json["row_count"].as_i64().unwrap_or(-1);
    }
    counts
}

/// Saves Hansen's access as the form does, with this project access.
async fn choose(app: &TestApp, alma: &mut Browser, projects: &str, selected: &[String]) {
    let path = format!("/{}/admin/access/{}", app.fjord(), app.cast.fjord.hansen.customer);
    let page = alma.get(&path).await;
    let version = page.input("version");
    assert!(!version.is_empty(), "{}", page.text());
    let mut form = vec![("enabled", "on"), ("names", "full"), ("projects", projects), ("version", version.as_str())];
    form.extend(Column::ALL.iter().map(|column| ("columns", column.key())));
    form.extend(["projects", "time", "invoices", "budget"].map(|report| ("reports", report)));
    form.extend(selected.iter().map(|id| ("project", id.as_str())));
    let answer = alma.post(&path, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[tokio::test]
async fn selected_projects_with_none_ticked_show_nothing_at_all() {
    let app = stage().await;
    let (mut alma, mut clara) = (enter(&app, "alma").await, enter(&app, "clara").await);
    let home = format!("/{}/extranet", app.fjord());
    let hansen = app.cast.fjord.hansen;
    assert!(shown(&mut clara, &home).await.iter().all(|count| *count > 2));
    choose(&app, &mut alma, "selected", &[]).await;
    assert_eq!(shown(&mut clara, &home).await, [0, 0, 0]);
    for id in [hansen.website, hansen.app, hansen.zebrafinch] {
        for page in [format!("projects/{id}"), format!("projects/{id}.json"), format!("time?project={id}")] {
            assert_eq!(clara.get(&format!("{home}/{page}")).await.status, 404, "{page}");
        }
    }
    for id in [hansen.invoices.sent, hansen.invoices.overdue, hansen.invoices.credit_note, hansen.invoices.draft] {
        assert_eq!(clara.get(&format!("{home}/invoices/{id}")).await.status, 404);
    }
    let front = clara.get(&home).await.text();
    for word in ["Harbourlight", "Fieldmouse", "Zebrafinch", "HAN-", "2029"] {
        assert!(!front.contains(word), "{word}");
    }
    // One ticked shows that one; what a sign-in is narrowed to cannot widen it.
    choose(&app, &mut alma, "selected", &[hansen.zebrafinch.to_string()]).await;
    assert_eq!(shown(&mut clara, &home).await[0], 1);
    let mut dan = enter(&app, "dan").await;
    assert_eq!(shown(&mut dan, &home).await, [0, 0, 0], "Dan's projects are not among the customer's");
    choose(&app, &mut alma, "all", &[]).await;
    assert!(shown(&mut clara, &home).await.iter().all(|count| *count > 2));
}

#[tokio::test]
async fn a_new_project_appears_under_all_projects_only() {
    let app = stage().await;
    let mut conn = superuser().await;
    let (mut clara, mut dan, mut eva) =
        (enter(&app, "clara").await, enter(&app, "dan").await, enter(&app, "eva").await);
    let home = format!("/{}/extranet", app.fjord());
    let before = [shown(&mut clara, &home).await, shown(&mut dan, &home).await, shown(&mut eva, &home).await];
    for customer in [app.cast.fjord.hansen.customer, app.cast.fjord.lund.customer] {
        let (project, entry) = (uuid::Uuid::now_v7(), uuid::Uuid::now_v7());
        let account = app.account();
        let sql = format!(
            "insert into project (account_id, id, customer_id, name, currency, created_at) values ('{account}', '{project}', '{customer}', 'Brandnew', 'DKK', now());
             insert into time_entry (account_id, id, customer_id, project_id, work_date, seconds, created_at)
                values ('{account}', '{entry}', '{customer}', '{project}', current_date, 60, now())"
        );
        run(&mut conn, sql).await;
    }
    let after = [shown(&mut clara, &home).await, shown(&mut dan, &home).await, shown(&mut eva, &home).await];
    assert_eq!(after[0], [before[0][0] + 1, before[0][1] + 1, before[0][2]], "Clara sees all projects");
    assert_eq!(after[1..], before[1..], "Dan and Lund see selected ones");
    for browser in [&mut dan, &mut eva] {
        for page in ["", "/projects", "/time?period=all", "/time.csv?period=all"] {
            assert!(!browser.get(&format!("{home}{page}")).await.text().contains("Brandnew"), "{page}");
        }
    }
    assert!(clara.get(&format!("{home}/projects")).await.text().contains("Brandnew"));
}
