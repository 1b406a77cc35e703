//! The plan of a project: its phases in order, milestones reached, tasks; posted twice, changed by two, asked for by strangers.

use crate::support::rows::{change, rows};
use crate::support::{Form, TestApp};
use extranet::domain::projects::status::{Budget, Level};

fn plan(app: &TestApp) -> String {
    format!("/{}/admin/projects/{}", app.fjord(), app.cast.fjord.hansen.website)
}

/// Where each text first stands on a page; all must.
fn order(page: &str, texts: &[&str]) -> Vec<usize> {
    texts.iter().map(|text| page.find(text).unwrap_or_else(|| panic!("{text} is missing"))).collect()
}

#[tokio::test]
async fn phases_are_shown_to_the_customer_in_the_order_staff_put_them() {
    let app = TestApp::start().await;
    let (mut alma, mut clara) = (app.sign_in("alma").await, app.sign_in("clara").await);
    let new = format!("{}/phases/new", plan(&app));
    let mut form = Form::on(&alma.get(&new).await, "state");
    let answer = form.set("name", "Kingfisher trial").set("starts_on", "1.2.2027").post(&mut alma, &new).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let sql = "select id from phase where account_id = $1 and project_id = $2 and name = 'Kingfisher trial'";
    let found = rows(sql, &[app.account().0, app.cast.fjord.hansen.website.0]).await;
    let phase = format!("{}/phases/{}", plan(&app), found[0]["id"].as_str().expect("an id"));
    let page = format!("/{}/extranet/projects/{}", app.fjord(), app.cast.fjord.hansen.website);
    let names = ["Design <", "Build <", "Launch <", "Kingfisher trial <"];
    assert!(order(&clara.get(&page).await.text(), &names).is_sorted());
    for _ in 0..2 {
        assert_eq!(alma.post(&format!("{phase}/move"), &[("to", "up")]).await.status, 303);
    }
    let names = ["Design <", "Kingfisher trial <", "Build <", "Launch <"];
    assert!(order(&clara.get(&page).await.text(), &names).is_sorted());
}

#[tokio::test]
async fn a_removed_phase_leaves_its_tasks_and_their_hours() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let hansen = app.cast.fjord.hansen;
    let sql = "select phase_id, (select count(*) from time_entry e where e.account_id = $1 and e.task_id = task.id) as entries from task where account_id = $1 and id = $2";
    let ids = [app.account().0, hansen.plan.task.0];
    let phase = rows(sql, &ids).await[0]["phase_id"].as_str().expect("in a phase").to_owned();
    assert_eq!(alma.post(&format!("{}/phases/{phase}/remove", plan(&app)), &[]).await.status, 303);
    let task = rows(sql, &ids).await;
    assert_eq!((task[0]["phase_id"].as_str(), task[0]["entries"].as_i64()), (None, Some(1)));
    assert!(alma.get(&plan(&app)).await.text().contains("Checkout"));
}

#[tokio::test]
async fn a_milestone_is_done_today_and_pressing_twice_does_not_move_the_day() {
    let app = TestApp::start().await;
    let (mut alma, mut clara) = (app.sign_in("alma").await, app.sign_in("clara").await);
    let hansen = app.cast.fjord.hansen;
    let state = format!("{}/milestones/{}/state", plan(&app), hansen.plan.milestone);
    // The cast's is done since long.
    let sql = "select done_on from milestone where account_id = $1 and id = $2";
    let ids = [app.account().0, hansen.plan.milestone.0];
    let before = rows(sql, &ids).await;
    alma.post(&state, &[("state", "done")]).await;
    assert_eq!(rows(sql, &ids).await, before);
    alma.post(&state, &[("state", "open")]).await;
    assert!(rows(sql, &ids).await[0]["done_on"].is_null());
    let page = format!("/{}/extranet/projects/{}", app.fjord(), hansen.website);
    assert!(clara.get(&page).await.text().contains("Design approved"), "not done, but still shown");
    alma.post(&state, &[("state", "done")]).await;
    assert!(!rows(sql, &ids).await[0]["done_on"].is_null());
    assert!(clara.get(&page).await.text().contains("Design approved"));
}

#[tokio::test]
async fn a_form_posted_twice_makes_one_of_each() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let rate = format!("/{}/admin/rates/new?project={}", app.fjord(), app.cast.fjord.hansen.app);
    for (noun, address) in ["phases", "milestones", "tasks"]
        .map(|noun| (noun, format!("{}/{noun}/new", plan(&app))))
        .into_iter()
        .chain([("reports", format!("{}/reports/new", plan(&app))), ("rates", rate)])
    {
        let (field, value) = match noun {
            "reports" => ("title", "Kingfisher"),
            "rates" => ("rate", "1777"),
            _ => ("name", "Kingfisher"),
        };
        let mut form = Form::on(&alma.get(&address).await, field);
        form.set(field, value);
        if noun == "rates" {
            form.set("valid_from", "2199-01-01");
        }
        let (first, second) = (form.post(&mut alma, &address).await, form.post(&mut alma, &address).await);
        assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303), "{noun}: {}", first.text());
        assert_eq!(first.location(), second.location(), "{noun}");
    }
    for (table, named) in [
        ("phase", "name = 'Kingfisher'"),
        ("milestone", "name = 'Kingfisher'"),
        ("task", "name = 'Kingfisher'"),
        ("status_report", "title = 'Kingfisher'"),
        ("rate", "rate = 1777"),
    ] {
        let found =
            rows(&format!("select id from {table} where account_id = $1 and {named}"), &[app.account().0]).await;
        assert_eq!(found.len(), 1, "{table}");
    }
}

#[tokio::test]
async fn the_second_of_two_editors_sees_both_values_and_may_then_save() {
    let app = TestApp::start().await;
    let (mut alma, mut vera) = (app.sign_in("alma").await, app.sign_in("vera").await);
    let hansen = app.cast.fjord.hansen;
    for (noun, id) in
        [("phases", hansen.plan.phase.0), ("milestones", hansen.plan.milestone.0), ("tasks", hansen.plan.task.0)]
    {
        let address = format!("{}/{noun}/{id}", plan(&app));
        let (mut first, mut second) =
            (Form::on(&alma.get(&address).await, "name"), Form::on(&vera.get(&address).await, "name"));
        assert_eq!(first.set("name", "Kingfisher").post(&mut alma, &address).await.status, 303);
        let answer = second.set("name", "Heron").post(&mut vera, &address).await;
        assert_eq!(answer.status, 409, "{noun}");
        assert!(answer.text().contains("Kingfisher") && answer.text().contains("Heron"), "{noun}");
        assert_eq!(Form::on(&answer, "name").post(&mut vera, &address).await.status, 303, "{noun}");
        assert!(alma.get(&plan(&app)).await.text().contains("Heron"), "{noun}");
    }
}

#[tokio::test]
async fn nothing_of_the_rival_is_taken_for_ones_own() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let nord = app.cast.rival.nord;
    for (noun, id) in [
        ("phases", nord.plan.phase.0),
        ("milestones", nord.plan.milestone.0),
        ("tasks", nord.plan.task.0),
        ("reports", nord.plan.report.0),
    ] {
        assert_eq!(alma.get(&format!("{}/{noun}/{id}", plan(&app))).await.status, 404, "{noun}");
        assert_eq!(alma.post(&format!("{}/{noun}/{id}/remove", plan(&app)), &[]).await.status, 404, "{noun}");
    }
    let rates = format!("/{}/admin/rates", app.fjord());
    for query in
        [format!("customer={}", nord.customer), format!("project={}", nord.gala), format!("task={}", nord.plan.task)]
    {
        assert_eq!(alma.get(&format!("{rates}/new?{query}")).await.status, 404, "{query}");
    }
    // A phase or a person of theirs is no choice in a form of ours.
    let new = format!("{}/tasks/new", plan(&app));
    for (field, theirs) in [("phase", nord.plan.phase.0), ("assignee", app.cast.rival.rita.person.0)] {
        let mut form = Form::on(&alma.get(&new).await, "assignee");
        let answer = form.set("name", "Heron").set(field, &theirs.to_string()).post(&mut alma, &new).await;
        assert_eq!(answer.status, 422, "{field}");
    }
}

#[test]
fn a_budget_is_fine_to_80_percent_and_watched_to_100() {
    let level = |used, whole| Budget { used, whole }.level();
    assert_eq!([0, 79, 80].map(|used| level(used, 100)), [Level::Fine; 3]);
    assert_eq!([81, 100].map(|used| level(used, 100)), [Level::Watch; 2]);
    assert_eq!(level(801, 1_000), Level::Watch, "80.1 is more than 80");
    assert_eq!([level(101, 100), level(1_001, 1_000)], [Level::Over; 2]);
    assert_eq!(level(i64::MAX, i64::MAX), Level::Watch);
}

#[tokio::test]
async fn the_bar_says_in_words_how_a_budget_stands() {
    let app = TestApp::start().await;
    let (mut alma, mut clara) = (app.sign_in("alma").await, app.sign_in("clara").await);
    let hansen = app.cast.fjord.hansen;
    let english = "update login set language = 'en' where account_id = $1 and id = $2";
    change(english, &[app.account().0, app.cast.fjord.alma.login.0]).await;
    // Worked: 7.25 hours. Of 10 that is 72 %, of 8 it is 90 %, of 7 it is 103 %.
    let worked = "select sum(seconds)::int8 as seconds from time_entry where account_id = $1 and project_id = $2";
    let ids = [app.account().0, hansen.website.0];
    let seconds = rows(worked, &ids).await[0]["seconds"].as_i64().expect("seconds");
    for (budget, words) in [
        (seconds * 100 / 80, "within the budget"),
        (seconds * 100 / 80 - 36, "nearly used up"),
        (seconds, "nearly used up"),
        (seconds - 1, "over the budget"),
    ] {
        let sql = format!(
            "update project set budget_amount = null, budget_seconds = {budget} where account_id = $1 and id = $2"
        );
        change(&sql, &ids).await;
        for page in [
            alma.get(&plan(&app)).await,
            clara.get(&format!("/{}/extranet/projects/{}", app.fjord(), hansen.website)).await,
        ] {
            assert!(page.text().contains(words), "{budget} of {seconds}: {words}");
        }
    }
}
