//! Expenses: entering, handing in, deciding, and who may see them.

use crate::support::rows::row;
use crate::support::{Browser, Form, TestApp};
use extranet::base::ids::ExpenseId;
use serde_json::{Value, json};

fn admin(app: &TestApp, path: &str) -> String {
    format!("/{}/admin/expenses{path}", app.fjord())
}

async fn stored(app: &TestApp, id: ExpenseId) -> Value {
    row(
        "select state, reason, amount, version, decided_by from expense where account_id = $1 and id = $2",
        &[app.account().0, id.0],
    )
    .await
}

/// Presses a button of an expense's page.
async fn press(browser: &mut Browser, app: &TestApp, id: ExpenseId, step: &str) -> u16 {
    let page = browser.get(&admin(app, &format!("/{id}"))).await;
    let form = [("version", page.input("version")), ("submit_id", page.input("submit_id"))];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(&admin(app, &format!("/{id}/{step}")), &form).await.status.as_u16()
}

async fn add(browser: &mut Browser, app: &TestApp) -> ExpenseId {
    let path = admin(app, "/new");
    let mut form = Form::on(&browser.get(&path).await, "work");
    form.set("work", &app.cast.fjord.hansen.website.to_string());
    form.set("spent_on", "5.3.2025").set("kind", "travel").set("description", "Ferry to the island");
    form.set("amount", "1.249,50").set("currency", "dkk").set("vat_rate", "25 %");
    let first = form.post(browser, &path).await;
    assert_eq!(first.status, 303, "{}", first.text());
    assert_eq!(form.post(browser, &path).await.location(), first.location(), "posted twice, added once");
    let id = first.location().rsplit('/').next().and_then(|rest| rest.split('?').next()).expect("an id");
    id.parse().expect("an id")
}

#[tokio::test]
async fn from_a_draft_over_a_rejection_to_an_approval() {
    let app = TestApp::start().await;
    let (mut bo, mut alma) = (app.sign_in("bo").await, app.sign_in("alma").await);
    let id = add(&mut bo, &app).await;
    assert_eq!(
        stored(&app, id).await,
        json!({ "state": "draft", "reason": "", "amount": 124_950, "version": 1, "decided_by": null })
    );
    assert_eq!(press(&mut alma, &app, id, "approve").await, 409, "not handed in yet");
    assert_eq!(press(&mut bo, &app, id, "hand-in").await, 303);
    assert_eq!(bo.get(&admin(&app, &format!("/{id}/edit"))).await.status, 400, "handed in: no form");
    assert_eq!(press(&mut bo, &app, id, "remove").await, 409);
    assert_eq!(press(&mut bo, &app, id, "take-back").await, 303);
    assert_eq!(press(&mut bo, &app, id, "hand-in").await, 303);

    // Rejected only with a reason, which is shown to whoever it is of.
    let page = alma.get(&admin(&app, &format!("/{id}"))).await;
    let mut form = Form::on(&page, "reason");
    let reject = admin(&app, &format!("/{id}/reject"));
    assert_eq!(form.post(&mut alma, &reject).await.status, 422);
    assert_eq!(form.set("reason", "Where is the receipt?").post(&mut alma, &reject).await.status, 303);
    assert!(bo.get(&admin(&app, &format!("/{id}"))).await.text().contains("Where is the receipt?"));

    // Changed it is a draft again.
    let edit = admin(&app, &format!("/{id}/edit"));
    let mut form = Form::on(&bo.get(&edit).await, "work");
    assert_eq!((form.get("amount"), form.get("vat_rate")), ("1,249.50", "25.00"));
    assert_eq!(form.set("amount", "1200").post(&mut bo, &edit).await.status, 303);
    let now = stored(&app, id).await;
    assert_eq!((&now["state"], &now["reason"], &now["amount"]), (&json!("draft"), &json!(""), &json!(120_000)));
    assert_eq!(press(&mut bo, &app, id, "hand-in").await, 303);
    assert_eq!(press(&mut alma, &app, id, "approve").await, 303);
    assert_eq!(stored(&app, id).await["decided_by"], json!(app.cast.fjord.alma.person));
    for step in ["hand-in", "take-back", "remove"] {
        assert_eq!(press(&mut bo, &app, id, step).await, 409, "{step}");
    }
    assert_eq!(press(&mut alma, &app, id, "withdraw").await, 303);
    assert_eq!(stored(&app, id).await["state"], "submitted");
}

#[tokio::test]
async fn nobody_sees_or_changes_anothers_without_the_right() {
    let app = TestApp::start().await;
    let (mut bo, mut vera, mut rita) = (app.sign_in("bo").await, app.sign_in("vera").await, app.sign_in("rita").await);
    let expenses = app.cast.fjord.expenses;
    let list = bo.get(&admin(&app, "")).await.text();
    assert!(list.contains("two old phones") && !list.contains("taxi") && !list.contains("a night near"), "{list}");
    for (step, post) in
        [("", false), ("/edit", false), ("/edit", true), ("/hand-in", true), ("/take-back", true), ("/remove", true)]
    {
        let path = admin(&app, &format!("/{}{step}", expenses.draft));
        let theirs = format!("/{}/admin/expenses/{}{step}", app.rival(), expenses.draft);
        let (one, two) = match post {
            true => (bo.post(&path, &[("version", "1")]).await, rita.post(&theirs, &[("version", "1")]).await),
            false => (bo.get(&path).await, rita.get(&theirs).await),
        };
        assert_eq!((one.status.as_u16(), two.status.as_u16()), (404, 404), "{step}");
    }
    for step in ["/approve", "/reject", "/withdraw"] {
        let path = admin(&app, &format!("/{}{step}", expenses.submitted));
        let form = [("version", "1"), ("reason", "x")];
        assert_eq!(bo.post(&path, &form).await.status, 403, "{step}");
        let theirs = format!("/{}/admin/expenses/{}{step}", app.rival(), expenses.submitted);
        assert_eq!(rita.post(&theirs, &form).await.status, 404, "{step}");
    }
    // Vera may look at everybody's.
    let page = vera.get(&admin(&app, &format!("/{}", expenses.draft))).await;
    assert!(page.status == 200 && !page.text().contains("hand-in"), "{}", page.text());
    assert_eq!(stored(&app, expenses.draft).await["version"], 1);
}

#[tokio::test]
async fn what_is_handed_in_is_approved_together_and_taken_back() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let expenses = app.cast.fjord.expenses;
    let ids = [expenses.submitted, expenses.draft, expenses.rejected].map(|id| id.to_string());
    let form: Vec<(&str, &str)> = ids.iter().map(|id| ("id", id.as_str())).collect();
    let done = alma.post(&admin(&app, "/approve"), &form).await;
    assert!(done.location().contains("n=1"), "{}", done.location());
    assert_eq!(stored(&app, expenses.submitted).await["state"], "approved");
    assert_eq!(stored(&app, expenses.draft).await["state"], "draft");
    let undo = done.location().split("undo=").nth(1).expect("a way back").to_owned();
    let back = alma.post(&format!("/{}/admin/undo/{undo}", app.fjord()), &[]).await;
    assert_eq!(back.location(), admin(&app, "?done=undone"));
    assert_eq!(stored(&app, expenses.submitted).await["state"], "submitted");
    let page = alma.get(&admin(&app, "?sort=amount&dir=desc")).await.text();
    assert!(page.contains("DKK\u{a0}3,165.50"), "the sum of all: {page}");
    for column in ["date", "employee", "customer", "project", "kind", "description", "amount", "state"] {
        assert_eq!(alma.get(&admin(&app, &format!("?sort={column}"))).await.status, 200, "{column}");
    }
    let file = alma.get(&admin(&app, ".csv?state=submitted")).await.text();
    assert_eq!(file.lines().count(), 2, "{file}");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field() {
    let app = TestApp::start().await;
    let (mut bo, path) = (app.sign_in("bo").await, admin(&app, "/new"));
    let page = bo.get(&path).await;
    for (name, value, said) in [
        ("amount", "0", "above 0"),
        ("amount", "-5", "above 0"),
        ("amount", "1.2345", "above 0"),
        ("amount", "99999999999999999999", "more than can be stored"),
        ("vat_rate", "101", "from 0 to 100"),
        ("vat_rate", "-1", "from 0 to 100"),
        ("currency", "KRONER", "three letters"),
        ("kind", "yacht", "Choose one of the values"),
        ("spent_on", "31.2.2025", "Enter a date"),
        ("description", " ", "Enter a value"),
        ("work", &app.cast.rival.nord.gala.to_string(), "Choose one of the projects"),
    ] {
        let mut form = Form::on(&page, "work");
        form.set("work", &app.cast.fjord.hansen.website.to_string()).set("amount", "10").set("description", "Ferry");
        let answer = form.set(name, value).post(&mut bo, &path).await;
        assert_eq!(answer.status, 422, "{name}={value}");
        assert!(answer.text().contains(said), "{name}={value}: {}", answer.text());
    }
}

#[tokio::test]
async fn no_customer_reads_a_word_of_it() {
    let app = TestApp::start().await;
    let mut conn = crate::evidence::superuser().await;
    let granted = crate::evidence::count(
        &mut conn,
        "select count(*) from information_schema.column_privileges where table_name in ('expense', 'timer') and grantee = current_database() || '_portal'",
    )
    .await;
    assert_eq!(granted, 0);
    let mut clara = app.sign_in("clara").await;
    for path in ["", "/projects", "/time", "/invoices"] {
        let page = clara.get(&format!("/{}/extranet{path}", app.fjord())).await.text();
        assert!(!page.contains("CANARY-NOTE-EXPENSE"), "{path}");
    }
}
