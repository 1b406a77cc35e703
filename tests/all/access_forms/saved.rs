//! *Add*, *Update*, *Remove*: what was chosen is stored, and is what the customer sees.

use super::*;
use extranet::domain::access;
use serde_json::json;

#[tokio::test]
async fn add_opens_a_new_customers_form_and_one_with_access_for_editing_with_a_notice() {
    let app = TestApp::start().await;
    let (mut alma, hansen) = (app.sign_in("alma").await, app.cast.fjord.hansen.customer);
    let add = format!("/{}/admin/access/add?customer={hansen}", app.fjord());
    let answer = alma.get(&add).await;
    assert_eq!(answer.location(), format!("{}?done=existing", access_path(&app, hansen)));
    let page = alma.get(answer.location()).await;
    assert!(page.text().contains(&words().access_existing()) && page.text().contains(&words().access_edit_text()));

    assert_eq!(alma.post(&format!("{}/remove", access_path(&app, hansen)), &[]).await.status, 303);
    let answer = alma.get(&add).await;
    assert_eq!(answer.location(), access_path(&app, hansen));
    let page = alma.get(answer.location()).await;
    assert!(page.text().contains(&words().access_new_text()) && !page.text().contains(&words().access_existing()));
    assert_eq!(settings(&app, hansen).await, None, "looking at the form gives nobody access");
}

#[tokio::test]
async fn a_new_customer_signs_in_and_sees_exactly_the_reports_columns_and_projects_that_were_chosen() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, hansen.customer));
    alma.post(&format!("{path}/remove"), &[]).await;

    let mut form = form(&mut alma, &path).await;
    form.set("username", "Hansen").set("password", TYPED).set("enabled", "on").set("language", "en");
    form.choose("reports", &["time", "projects"])
        .choose("columns", &["activity", "hours", "rate"])
        .set("names", "full");
    form.set("projects", "selected").choose("project", &[&hansen.website.to_string(), &hansen.app.to_string()]);
    let answer = form.post(&mut alma, &path).await;
    assert_eq!(
        (answer.status.as_u16(), answer.location()),
        (303, format!("{path}?done=updated").as_str()),
        "{}",
        answer.text()
    );
    let shown = alma.get(&path).await.text();
    assert!(!shown.contains(TYPED), "nobody reads the password again");

    let mut reader = enter(&app, "Hansen", TYPED).await;
    let home = format!("/{}/extranet", app.fjord());
    let (columns, projects) = time_file(&app, &mut reader).await;
    assert_eq!(columns, ["date", "project", "activity", "hours", "rate"]);
    assert_eq!(projects, ["Fieldmouse app", "Harbourlight website"]);
    for (section, status) in [("projects", 200), ("time", 200), ("invoices", 404), ("profile", 200)] {
        let page = reader.get(&format!("{home}/{section}")).await;
        assert_eq!(page.status, status, "{section}");
        assert!(page.text().contains("<html lang=\"en-GB\"") && !page.text().contains("Zebrafinch"), "{section}");
    }
    let hidden = reader.get(&format!("{home}/projects/{}", hansen.zebrafinch)).await;
    assert_eq!(hidden.status, 404);

    // Everything chosen differently is there with the next request.
    let mut form = super::form(&mut alma, &path).await;
    form.choose("reports", &["time", "invoices"])
        .choose("columns", &["employee", "description"])
        .set("names", "initial");
    form.set("projects", "all");
    assert_eq!(form.post(&mut alma, &path).await.status, 303);
    let (columns, projects) = time_file(&app, &mut reader).await;
    assert_eq!(columns, ["date", "employee", "project", "description"]);
    assert_eq!(projects, ["Fieldmouse app", "Harbourlight website", "Zebrafinch merger"]);
    for (section, status) in [("projects", 404), ("time", 200), ("invoices", 200)] {
        assert_eq!(reader.get(&format!("{home}/{section}")).await.status, status, "{section}");
    }
    let file = reader.get(&format!("{home}/time.csv?period=all")).await.text();
    assert!(file.contains("Alma L.") && !file.contains("Lindqvist"), "{file}");
}

#[tokio::test]
async fn update_keeps_every_field_and_records_what_was_before_and_after() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, hansen.customer));
    let before = access::find(&mut app.staff().await, hansen.customer).await.expect("found").expect("access");
    let mut form = form(&mut alma, &path).await;
    form.choose("enabled", &[]).set("language", "sv").choose("reports", &["budget", "tickets"]);
    form.set("projects", "selected").choose("project", &[&hansen.app.to_string()]);
    form.choose("columns", &["phases", "invoice-lines", "time-of-day"]).set("names", "generic");
    assert_eq!(form.post(&mut alma, &path).await.status, 303);

    let after = access::find(&mut app.staff().await, hansen.customer).await.expect("found").expect("access");
    assert_eq!(after.version, before.version + 1);
    let stored = settings(&app, hansen.customer).await.expect("access");
    assert_eq!(stored["enabled"], false);
    assert_eq!(stored["language"], "sv");
    assert_eq!(stored["reports"], json!(["tickets", "budget"]));
    assert_eq!((&stored["all_projects"], &stored["selected"]), (&json!(false), &json!([hansen.app])));
    assert_eq!(stored["columns"], json!(["time-of-day", "phases", "invoice-lines"]));
    assert_eq!((&stored["names"], &stored["updated_by"]), (&json!("generic"), &json!(app.cast.fjord.alma.person)));

    let event = audited(&app, "access.updated").await;
    assert_eq!((&event["actor_name"], &event["customer_id"]), (&json!("Alma Lindqvist"), &json!(hansen.customer)));
    assert_eq!(event["detail"]["before"]["enabled"], true);
    assert_eq!(event["detail"]["before"]["reports"], json!(["projects", "time", "invoices", "tickets", "budget"]));
    assert_eq!(
        (&event["detail"]["before"]["projects"], &event["detail"]["before"]["names"]),
        (&json!("all"), &json!("full"))
    );
    let expected = json!({ "enabled": false, "language": "sv", "reports": ["tickets", "budget"], "projects": [hansen.app],
                           "columns": ["time-of-day", "phases", "invoice-lines"], "names": "generic", "release": null });
    assert_eq!(event["detail"]["after"], expected);

    // The form shows again what is stored.
    let again = super::form(&mut alma, &path).await;
    assert_eq!(
        (again.get("language"), again.get("projects"), again.get("names"), again.get("enabled")),
        ("sv", "selected", "generic", "")
    );
    assert_eq!(again.all("reports"), ["tickets", "budget"]);
    assert_eq!(again.all("project"), [hansen.app.to_string()]);
    assert_eq!(again.all("columns").len(), 3);
}

#[tokio::test]
async fn switching_to_all_projects_and_back_keeps_the_selection() {
    let app = TestApp::start().await;
    let lund = &app.cast.fjord.lund;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, lund.customer));
    let selected = settings(&app, lund.customer).await.expect("access")["selected"].clone();
    for choice in ["all", "selected"] {
        let mut form = form(&mut alma, &path).await;
        assert_eq!(form.set("projects", choice).post(&mut alma, &path).await.status, 303);
    }
    let stored = settings(&app, lund.customer).await.expect("access");
    assert_eq!((&stored["selected"], stored["selected"].as_array().map(Vec::len)), (&selected, Some(2)));
}

#[tokio::test]
async fn of_two_who_edit_at_once_the_second_is_shown_both_values_and_then_saves() {
    let app = TestApp::start().await;
    let customer = app.cast.fjord.hansen.customer;
    let (mut one, mut two, path) = (app.sign_in("alma").await, app.sign_in("alma").await, access_path(&app, customer));
    let (mut first, mut second) = (form(&mut one, &path).await, form(&mut two, &path).await);
    assert_eq!(first.set("language", "de").choose("reports", &["time"]).post(&mut one, &path).await.status, 303);
    let answer = second.set("language", "ro").set("names", "hidden").post(&mut two, &path).await;
    assert_eq!(answer.status, 409);
    let (page, t) = (answer.text(), words());
    for shown in
        [t.conflict_title(), "<td>Deutsch</td><td>Română</td>".to_owned(), format!("<td>{}</td>", t.report_time())]
    {
        assert!(page.contains(&shown), "{shown}: {page}");
    }
    let stored = settings(&app, customer).await.expect("access");
    assert_eq!(
        (&stored["language"], &stored["names"]),
        (&json!("de"), &json!("full")),
        "nothing of the second is stored"
    );

    let mut again = Form::on(&answer, "columns");
    assert_eq!((again.get("language"), again.get("names")), ("ro", "hidden"), "what was typed is still there");
    assert_eq!(again.post(&mut two, &path).await.status, 303);
    let stored = settings(&app, customer).await.expect("access");
    assert_eq!((&stored["language"], &stored["names"]), (&json!("ro"), &json!("hidden")));
    // And the form that lies open in the other browser is behind now.
    assert_eq!(again.set("language", "en").post(&mut one, &path).await.status, 409);
}

#[tokio::test]
async fn two_who_add_the_same_customer_at_once_make_one_access() {
    let app = TestApp::start().await;
    let customer = app.cast.fjord.hansen.customer;
    let (mut one, mut two, path) = (app.sign_in("alma").await, app.sign_in("alma").await, access_path(&app, customer));
    one.post(&format!("{path}/remove"), &[]).await;
    let (mut first, mut second) = (form(&mut one, &path).await, form(&mut two, &path).await);
    first.set("username", "first").set("password", TYPED);
    second.set("username", "second").set("password", TYPED);
    let (a, b) = tokio::join!(first.post(&mut one, &path), second.post(&mut two, &path));
    let mut answers = [a.status.as_u16(), b.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409]);
    assert_eq!(logins(&app, customer).await.len(), 1);
}

#[tokio::test]
async fn remove_asks_first_and_keeps_everything_but_the_access() {
    let app = TestApp::start().await;
    let customer = app.cast.fjord.hansen.customer;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, customer));
    let mut clara = reader(&app, "clara").await;
    let counts = "select (select count(*) from customer where account_id = $1) as customers, (select count(*) from contact where account_id = $1) as contacts,
                  (select count(*) from project where account_id = $1) as projects, (select count(*) from time_entry where account_id = $1) as entries,
                  (select count(*) from invoice where account_id = $1) as invoices, (select count(*) from time_month where account_id = $1) as months";
    let before = row(counts, &[app.account().0]).await;
    let asked = alma.get(&format!("{path}/remove")).await;
    assert_eq!(asked.status, 200);
    assert!(asked.text().contains(&words().remove_keeps()) && asked.text().contains(&words().remove_sign_ins(2_i64)));
    assert!(settings(&app, customer).await.is_some(), "asking removes nothing");

    let removed = alma.post(&format!("{path}/remove"), &[]).await;
    assert_eq!(
        (removed.status.as_u16(), removed.location()),
        (303, format!("/{}/admin/access?done=removed", app.fjord()).as_str())
    );
    assert_eq!((settings(&app, customer).await, logins(&app, customer).await.len()), (None, 0));
    assert_eq!(row(counts, &[app.account().0]).await, before);
    assert_eq!(clara.get(&format!("/{}/extranet", app.fjord())).await.status, 303, "Clara is signed out");
    assert_eq!(audited(&app, "access.removed").await["detail"]["sign_ins"], 2);
    assert_eq!(alma.post(&format!("{path}/remove"), &[]).await.status, 404, "twice is once");
}
