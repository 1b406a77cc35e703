//! One entry: looking, changing, removing, and what its customer sees of it.

use super::{admin, months_are_right, thousand};
use crate::support::rows::{change, row};
use crate::support::{Form, TestApp};
use extranet::base::ids::TimeEntryId;
use extranet::domain::time::{self as hours, Entry, Reach, Work};
use proptest::prelude::Rng as _;
use proptest::test_runner::TestRunner;
use serde_json::json;
use time::macros::date;

fn path(app: &TestApp, id: TimeEntryId, rest: &str) -> String {
    admin(app, &format!("/time/{id}{rest}"))
}

#[tokio::test]
async fn another_persons_hours_are_not_found_without_the_right_and_neither_are_another_accounts() {
    let app = TestApp::start().await;
    let (mut bo, mut vera, mut alma) = (app.sign_in("bo").await, app.sign_in("vera").await, app.sign_in("alma").await);
    let today = app.cast.fjord.hansen.entries.today;
    let theirs: TimeEntryId = row(
        "select id from time_entry where account_id = $1 order by id limit 1",
        &[app.cast.rival.account.0],
    )
    .await["id"]
        .as_str()
        .and_then(|id| id.parse().ok())
        .expect("an entry of the rival's");
    for (rest, post) in [("", false), ("/edit", false), ("/edit", true), ("/remove", true)] {
        let form = [("version", "1"), ("duration", "1")];
        for id in [today, theirs] {
            let answer =
                if post { bo.post(&path(&app, id, rest), &form).await } else { bo.get(&path(&app, id, rest)).await };
            assert_eq!(answer.status, 404, "{rest}");
        }
        let answer = if post {
            alma.post(&path(&app, theirs, rest), &form).await
        } else {
            alma.get(&path(&app, theirs, rest)).await
        };
        assert_eq!(answer.status, 404, "{rest}");
    }
    // Vera may look, without money, and not change.
    let page = vera.get(&path(&app, today, "")).await;
    assert!(page.status == 200 && !page.text().contains("3,086"), "{}", page.text());
    assert!(!page.text().contains("/edit\""));
    assert_eq!(vera.get(&path(&app, today, "/edit")).await.status, 404);
    assert!(alma.get(&path(&app, today, "")).await.text().contains("3,086.42"));
}

#[tokio::test]
async fn a_change_keeps_the_rate_unless_what_it_depends_on_is_another() {
    let app = TestApp::start().await;
    thousand(&app).await;
    let (mut alma, id) = (app.sign_in("alma").await, app.cast.fjord.hansen.entries.today);
    let stored = async || {
        row(
            "select rate::text, amount, seconds, description from time_entry where account_id = $1 and id = $2",
            &[app.account().0, id.0],
        )
        .await
    };
    let edit = path(&app, id, "/edit");
    let mut form = Form::on(&alma.get(&edit).await, "work");
    form.set("duration", "1:00").set("description", "Rebuilt once more");
    assert_eq!(form.post(&mut alma, &edit).await.status, 303);
    assert_eq!(
        stored().await,
        json!({ "rate": "1234.5678", "amount": 123_457, "seconds": 3600, "description": "Rebuilt once more" })
    );
    let page = alma.get(&path(&app, id, "")).await.text();
    assert!(page.contains("Hours: 2:30 → 1:00") && page.contains("Rebuilt once more"), "{page}");
    let mut form = Form::on(&alma.get(&edit).await, "work");
    form.set("work", &app.cast.fjord.hansen.app.to_string());
    assert_eq!(form.post(&mut alma, &edit).await.status, 303);
    assert_eq!((&stored().await["rate"], &stored().await["amount"]), (&json!("1000.0000"), &json!(100_000)));
    let mut form = Form::on(&alma.get(&edit).await, "work");
    form.set("billable", "no");
    assert_eq!(form.post(&mut alma, &edit).await.status, 303);
    assert_eq!((&stored().await["rate"], &stored().await["amount"]), (&json!(null), &json!(0)));
    months_are_right(&app).await;
}

#[tokio::test]
async fn what_the_form_shows_to_the_minute_stays_to_the_second() {
    let app = TestApp::start().await;
    let (mut alma, id) = (app.sign_in("alma").await, app.cast.fjord.hansen.entries.today);
    change(
        "update time_entry set started_at = '2025-03-05 08:03:27Z', ended_at = '2025-03-05 09:45:12Z', seconds = 6105, work_date = '2025-03-05'
         where account_id = $1 and id = $2",
        &[app.account().0, id.0],
    )
    .await;
    let edit = path(&app, id, "/edit");
    let mut form = Form::on(&alma.get(&edit).await, "work");
    assert_eq!((form.get("start"), form.get("end"), form.get("duration")), ("09:03", "10:45", ""));
    assert_eq!(form.set("description", "Only words").post(&mut alma, &edit).await.status, 303);
    let seen = row(
        "select seconds, started_at, description from time_entry where account_id = $1 and id = $2",
        &[app.account().0, id.0],
    )
    .await;
    assert_eq!(
        seen,
        json!({ "seconds": 6105, "started_at": "2025-03-05T08:03:27+00:00", "description": "Only words" })
    );
}

#[tokio::test]
async fn two_who_change_the_same_hours_see_each_other() {
    let app = TestApp::start().await;
    let (mut alma, mut other) = (app.sign_in("alma").await, app.sign_in("alma").await);
    let edit = path(&app, app.cast.fjord.hansen.entries.today, "/edit");
    let page = alma.get(&edit).await;
    let (mut mine, mut theirs) = (Form::on(&page, "work"), Form::on(&page, "work"));
    assert_eq!(theirs.set("duration", "3:00").post(&mut other, &edit).await.status, 303);
    let answer = mine.set("duration", "4:00").post(&mut alma, &edit).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("<td>3:00</td><td>4:00</td>"), "{}", answer.text());
    assert_eq!(Form::on(&answer, "work").post(&mut alma, &edit).await.status, 303);
    let version = [("version", "1")];
    let remove = path(&app, app.cast.fjord.hansen.entries.today, "/remove");
    assert_eq!(alma.post(&remove, &version).await.status, 409, "another version than was looked at");
    assert_eq!(alma.post(&remove, &[("version", "3")]).await.status, 303);
    months_are_right(&app).await;
}

#[tokio::test]
async fn approved_and_invoiced_hours_cannot_be_changed_and_say_why() {
    let app = TestApp::start().await;
    let (mut alma, hansen) = (app.sign_in("alma").await, app.cast.fjord.hansen);
    let page = alma.get(&path(&app, hansen.entries.invoiced, "")).await.text();
    assert!(page.contains("on an invoice and cannot be changed") && !page.contains("/edit\""), "{page}");
    let edit = path(&app, hansen.entries.invoiced, "/edit");
    let refused = alma.get(&edit).await;
    assert!(refused.status == 400 && refused.text().contains("on an invoice"), "{}", refused.text());
    let work = hansen.website.to_string();
    let form = [("version", "1"), ("work", work.as_str()), ("duration", "1"), ("date", "2025-01-01")];
    assert_eq!(alma.post(&edit, &form).await.status, 400);
    assert_eq!(alma.post(&path(&app, hansen.entries.invoiced, "/remove"), &form).await.status, 409);
    change(
        "update time_entry set state = 'approved' where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0],
    )
    .await;
    assert_eq!(alma.post(&path(&app, hansen.entries.today, "/edit"), &form).await.status, 400);
    assert_eq!(alma.post(&path(&app, hansen.entries.today, "/remove"), &form).await.status, 409);
}

#[tokio::test]
async fn of_hours_of_another_system_only_task_and_note_are_changed() {
    let app = TestApp::start().await;
    let (mut alma, hansen) = (app.sign_in("alma").await, app.cast.fjord.hansen);
    change(
        "update time_entry set source = 'kimai', source_key = '77' where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0],
    )
    .await;
    let edit = path(&app, hansen.entries.today, "/edit");
    let page = alma.get(&edit).await;
    assert!(page.text().contains("come from kimai") && !page.text().contains("name=\"duration\""), "{}", page.text());
    let mut form = Form::on(&page, "work");
    form.set("internal_note", "Ours").set("duration", "9:00").set("description", "Not taken").set("billable", "no");
    assert_eq!(form.post(&mut alma, &edit).await.status, 303);
    let seen = row("select seconds, description, billable, internal_note, amount from time_entry where account_id = $1 and id = $2", &[app.account().0, hansen.entries.today.0]).await;
    assert_eq!(
        seen,
        json!({ "seconds": 9000, "description": "Checkout form rebuilt", "billable": true, "internal_note": "Ours", "amount": 308_642 })
    );
    let version = [("version", "2")];
    assert_eq!(alma.post(&path(&app, hansen.entries.today, "/remove"), &version).await.status, 409);
    let other = hansen.app.to_string();
    let form = [("version", "2"), ("work", other.as_str())];
    assert_eq!(alma.post(&edit, &form).await.status, 422, "another project is the source's to say");
}

#[tokio::test]
async fn the_customer_sees_own_entered_hours_exactly_as_imported_ones() {
    let app = TestApp::start().await;
    thousand(&app).await;
    let (mut bo, hansen) = (app.sign_in("bo").await, app.cast.fjord.hansen);
    let day = admin(&app, "/time/day");
    for (project, what) in [(hansen.website, "Quince lamp photographed"), (hansen.zebrafinch, "Quince bid typed")] {
        let mut form = Form::on(&bo.get(&day).await, "work");
        form.set("work", &project.to_string()).set("duration", "1:15").set("description", what);
        form.set("internal_note", "CANARY-NOTE-OWN").set("activity", "Photography");
        assert_eq!(form.post(&mut bo, &day).await.status, 303);
    }
    let (mut clara, mut dan) = (app.sign_in("clara").await, app.sign_in("dan").await);
    let seen = clara.get(&format!("/{}/extranet/time", app.fjord())).await.text();
    assert!(
        seen.contains("Quince lamp photographed") && seen.contains("Quince bid typed") && seen.contains("1,250.00"),
        "{seen}"
    );
    let seen = dan.get(&format!("/{}/extranet/time", app.fjord())).await.text();
    assert!(seen.contains("Photography") && !seen.contains("Quince") && !seen.contains("1,250.00"), "{seen}");
    let file = dan.get(&format!("/{}/extranet/time.csv", app.fjord())).await.text();
    assert_eq!(file.matches("Photography").count(), 1, "the hidden project's is not there: {file}");
}

/// Whatever is done to hours in whatever order, the kept sums of the months are what the hours add up to.
#[tokio::test]
async fn the_months_are_right_after_any_changes() {
    let app = TestApp::start().await;
    let (fjord, hansen) = (&app.cast.fjord, app.cast.fjord.hansen);
    let projects = [hansen.website, hansen.app, hansen.zebrafinch, fjord.lund.pier];
    let mut runner = TestRunner::deterministic();
    let mut dice = || usize::try_from(runner.rng().next_u32()).expect("a number");
    let mut scope = app.staff().await;
    let mut ids: Vec<TimeEntryId> = Vec::new();
    for _ in 0..120 {
        let entry = Entry {
            work: Work { project: projects[dice() % 4], task: None },
            activity: None,
            work_date: date!(2025 - 01 - 01) + time::Duration::days(i64::try_from(dice() % 90).expect("few")),
            started_at: None,
            ended_at: None,
            seconds: i32::try_from(dice() % 40_000 + 1).expect("few"),
            description: String::new(),
            billable: dice() % 3 > 0,
            internal_note: String::new(),
        };
        let some: Vec<TimeEntryId> = ids.iter().copied().filter(|_| dice() % 3 == 0).collect();
        match dice() % 7 {
            0 | 1 => ids.push(hours::create(&mut scope, fjord.bo.person, &entry).await.expect("hours")),
            2 if !ids.is_empty() => {
                let id = ids[dice() % ids.len()];
                let old = hours::find(&mut scope, id, Reach::All).await.expect("hours");
                let done = hours::update(&mut scope, id, old.version, &entry, Reach::All).await;
                assert!(done.is_ok() || old.lock().is_some());
            }
            3 => drop(hours::set_billable(&mut scope, &some, dice() % 2 == 0, Reach::All).await.expect("changed")),
            4 => {
                let to = hours::target(&mut scope, entry.work).await.expect("a project");
                hours::move_to(&mut scope, &some, &to, Reach::All).await.expect("moved");
            }
            5 => drop(hours::set_state(&mut scope, &some, dice() % 2 == 0).await.expect("changed")),
            _ => {
                let few: Vec<TimeEntryId> = some.into_iter().take(2).collect();
                hours::remove_many(&mut scope, &few, Reach::All).await.expect("removed");
                let mut known = Vec::new();
                for id in ids {
                    if hours::find(&mut scope, id, Reach::All).await.is_ok() {
                        known.push(id);
                    }
                }
                ids = known;
            }
        }
    }
    scope.commit().await.expect("a commit");
    assert!(!ids.is_empty());
    months_are_right(&app).await;
}
