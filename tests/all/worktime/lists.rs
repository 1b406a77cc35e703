//! The list over all customers, and changes of many hours at once.

use super::{admin, count, months_are_right, thousand};
use crate::support::rows::{change, row, rows};
use crate::support::{Browser, TestApp};
use serde_json::{Value, json};
use uuid::Uuid;

async fn all(app: &TestApp) -> Vec<Value> {
    rows("select id, project_id, customer_id, work_date, billable, state, rate::text, amount, currency, seconds, description from time_entry where account_id = $1 order by id", &[app.account().0])
        .await
}

/// Posts ids to an address of the list; answers where it leads.
async fn act(browser: &mut Browser, path: &str, act: &str, ids: &[Uuid]) -> String {
    let ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
    let mut form = vec![("act", act), ("back", "period=all")];
    form.extend(ids.iter().map(|id| ("id", id.as_str())));
    let answer = browser.post(path, &form).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text());
    answer.location().to_owned()
}

async fn take_back(browser: &mut Browser, app: &TestApp, to: &str) {
    let undo = to.split("undo=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_else(|| panic!("{to}"));
    let answer = browser.post(&admin(app, &format!("/undo/{undo}")), &[]).await;
    assert_eq!(answer.location(), admin(app, "/time?done=undone"));
}

#[tokio::test]
async fn the_list_shows_everybodys_hours_to_some_and_only_their_own_to_others() {
    let app = TestApp::start().await;
    let (mut alma, mut bo, mut vera) = (app.sign_in("alma").await, app.sign_in("bo").await, app.sign_in("vera").await);
    let path = admin(&app, "/time?period=all&size=100");
    let page = alma.get(&path).await.text();
    assert!(page.contains("Wireframes of the product pages") && page.contains("Bo Kjær") && page.contains("Pakhuset"));
    let page = bo.get(&path).await.text();
    assert!(page.contains("Pictures made smaller") && !page.contains("Wireframes") && !page.contains("Alma"), "{page}");
    assert!(
        !page.contains("Value") && !page.contains("1,234") && !page.contains("Everybody"),
        "no money, no colleagues: {page}"
    );
    // Asking for somebody else's by the address gets nothing, by a hidden column neither.
    let alma_id = app.cast.fjord.alma.person;
    let page = bo.get(&admin(&app, &format!("/time?period=all&person={alma_id}"))).await.text();
    assert!(!page.contains("Wireframes"), "{page}");
    for hidden in ["sort=value", "sort=rate", "column=value", "column=rate"] {
        assert_eq!(bo.get(&admin(&app, &format!("/time?{hidden}"))).await.status, 400, "{hidden}");
        assert_eq!(bo.get(&admin(&app, &format!("/time.csv?{hidden}"))).await.status, 400, "{hidden}");
        assert_eq!(vera.get(&admin(&app, &format!("/time?{hidden}"))).await.status, 400, "{hidden}");
    }
    let file = bo.get(&admin(&app, "/time.csv?period=all")).await.text();
    assert!(file.contains("Pictures made smaller") && !file.contains("Wireframes"), "{file}");
    let theirs = app.cast.rival.nord.customer;
    let page = alma.get(&admin(&app, &format!("/time?period=all&customer={theirs}"))).await;
    assert_eq!(page.status, 404);
}

#[tokio::test]
async fn filters_sorts_and_totals_are_over_the_whole_filter() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let hansen = app.cast.fjord.hansen.customer;
    let page = alma.get(&admin(&app, &format!("/time?period=all&customer={hansen}"))).await.text();
    let sums = row(
        "select sum(seconds)::int8 as seconds, count(*) as n, count(*) filter (where amount is null) as unknown from time_entry where account_id = $1 and customer_id = $2",
        &[app.account().0, hansen.0],
    )
    .await;
    let hours = extranet::base::hours::clock(sums["seconds"].as_i64().expect("seconds"));
    assert!(page.contains(&format!("Total, all {} rows", sums["n"])), "{page}");
    assert!(page.contains(&hours), "{hours}");
    // Kroner and euros beside each other, and what is unknown said.
    assert!(page.contains("€247.50") && page.contains("+ 1 unknown"), "{page}");
    for column in [
        "date",
        "employee",
        "customer",
        "project",
        "task",
        "activity",
        "description",
        "hours",
        "billable",
        "state",
        "rate",
        "value",
        "invoice",
    ] {
        for dir in ["asc", "desc"] {
            let answer = alma.get(&admin(&app, &format!("/time?period=all&sort={column}&dir={dir}"))).await;
            assert_eq!(answer.status, 200, "{column} {dir}");
        }
    }
    for (query, count) in [("state=invoiced", 3), ("billable=no", 1), ("q=wireframes", 1)] {
        let file = alma.get(&admin(&app, &format!("/time.csv?period=all&customer={hansen}&{query}"))).await.text();
        assert_eq!(file.lines().count(), count + 1, "{query}: {file}");
    }
    for wrong in [
        "period=x",
        "from=2026-13-01",
        "from=2026-02-01&to=2026-01-01",
        "person=x",
        "state=x",
        "billable=x",
        "project=x",
    ] {
        assert_eq!(alma.get(&admin(&app, &format!("/time?{wrong}"))).await.status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn many_hours_are_approved_marked_moved_and_removed_and_each_is_taken_back() {
    let app = TestApp::start().await;
    thousand(&app).await;
    let (mut alma, hansen) = (app.sign_in("alma").await, app.cast.fjord.hansen);
    let entries = hansen.entries;
    let some = [entries.today.0, entries.unknown.0, entries.foreign.0, entries.invoiced.0, app.cast.rival.nord.gala.0];
    let before = all(&app).await;
    for (path, name, said) in [
        ("/time/state", "approve", "3 entries were approved. 2 stayed"),
        ("/time/billable", "no", "3 entries were changed. 2 stayed"),
        ("/time/remove", "", "3 entries were removed. 2 stayed"),
    ] {
        let to = act(&mut alma, &admin(&app, path), name, &some).await;
        assert_ne!(all(&app).await, before, "{path}");
        months_are_right(&app).await;
        let page = alma.get(&to).await.text();
        assert!(page.contains(said), "{path}: {page}");
        take_back(&mut alma, &app, &to).await;
        assert_eq!(all(&app).await, before, "{path}: to the very rate and amount");
        months_are_right(&app).await;
    }
    // Moving asks where to, and keeps what was picked.
    let id = entries.today.to_string();
    let asked = alma.post(&admin(&app, "/time/move"), &[("id", id.as_str()), ("back", "period=all")]).await;
    assert!(asked.status == 200 && asked.text().contains(&id), "{}", asked.text());
    let wrong = alma.post(&admin(&app, "/time/move"), &[("id", id.as_str()), ("work", "x")]).await;
    assert_eq!(wrong.status, 422);
    let to = app.cast.fjord.lund.pier.to_string();
    let moved = alma.post(&admin(&app, "/time/move"), &[("id", id.as_str()), ("work", to.as_str())]).await;
    assert_eq!(moved.status, 303, "{}", moved.text());
    let now = row(
        "select customer_id, project_id, rate::text, amount from time_entry where account_id = $1 and id = $2",
        &[app.account().0, entries.today.0],
    )
    .await;
    let lund = app.cast.fjord.lund;
    assert_eq!(
        now,
        json!({ "customer_id": lund.customer, "project_id": lund.pier, "rate": "1000.0000", "amount": 250_000 })
    );
    months_are_right(&app).await;
    let location = moved.location().to_owned();
    take_back(&mut alma, &app, &location).await;
    assert_eq!(all(&app).await, before);
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_not_taken_back() {
    let app = TestApp::start().await;
    let (mut alma, entry) = (app.sign_in("alma").await, app.cast.fjord.hansen.entries.today);
    let to = act(&mut alma, &admin(&app, "/time/billable"), "no", &[entry.0]).await;
    change(
        "update time_entry set description = 'later', version = version + 1 where account_id = $1 and id = $2",
        &[app.account().0, entry.0],
    )
    .await;
    take_back(&mut alma, &app, &to).await;
    let now = row(
        "select billable, description from time_entry where account_id = $1 and id = $2",
        &[app.account().0, entry.0],
    )
    .await;
    assert_eq!(now, json!({ "billable": false, "description": "later" }));
}

#[tokio::test]
async fn without_rights_only_own_open_hours_are_changed() {
    let app = TestApp::start().await;
    let (mut bo, hansen) = (app.sign_in("bo").await, app.cast.fjord.hansen);
    let others =
        [hansen.entries.today.0, hansen.entries.unknown.0, hansen.entries.hidden.0, app.cast.rival.nord.gala.0];
    let before = all(&app).await;
    for (path, name) in [("/time/billable", "no"), ("/time/remove", "")] {
        let to = act(&mut bo, &admin(&app, path), name, &others).await;
        assert!(to.contains("n=0.4") && !to.contains("undo="), "{to}");
    }
    let target = hansen.website.to_string();
    for id in others.map(|id| id.to_string()) {
        let answer = bo.post(&admin(&app, "/time/move"), &[("id", id.as_str()), ("work", target.as_str())]).await;
        assert!(answer.location().contains("n=0."), "{}", answer.location());
    }
    let id = hansen.entries.today.to_string();
    let answer = bo.post(&admin(&app, "/time/state"), &[("id", id.as_str()), ("act", "approve")]).await;
    assert_eq!(answer.status, 403);
    assert_eq!(all(&app).await, before);
    // Bo's own of today goes; his approved one stays.
    let own = rows(
        "select id from time_entry where account_id = $1 and person_id = $2",
        &[app.account().0, app.cast.fjord.bo.person.0],
    )
    .await;
    let ids: Vec<Uuid> =
        own.iter().map(|row| row["id"].as_str().and_then(|id| id.parse().ok()).expect("an id")).collect();
    let (had, open) = (
        count(&app).await,
        rows(
            "select id from time_entry where account_id = $1 and person_id = $2 and state = 'registered'",
            &[app.account().0, app.cast.fjord.bo.person.0],
        )
        .await
        .len(),
    );
    act(&mut bo, &admin(&app, "/time/remove"), "", &ids).await;
    assert_eq!(count(&app).await, had - i64::try_from(open).expect("few"));
    assert!(open > 0 && open < ids.len());
}
