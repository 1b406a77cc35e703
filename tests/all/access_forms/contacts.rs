//! A contact's own sign-in: what its customer sees, or less, never more.

use super::*;
use crate::support::form::plain;
use extranet::domain::contacts::{self, Contact};
use extranet::domain::visibility::{Column, Report};
use serde_json::json;

async fn new_contact(app: &TestApp, customer: CustomerId) -> extranet::base::ids::ContactId {
    let mut scope = app.staff().await;
    let new = Contact {
        name: "Freja Holm".into(),
        email: Some("freja@customer.example".into()),
        phone: None,
        title: None,
        internal_note: String::new(),
        active: true,
    };
    let id = contacts::create(&mut scope, customer, &new).await.expect("a contact");
    scope.commit().await.expect("stored");
    id
}

#[tokio::test]
async fn a_contact_gets_a_sign_in_that_sees_what_the_customer_sees() {
    let app = TestApp::start().await;
    let lund = &app.cast.fjord.lund;
    let contact = new_contact(&app, lund.customer).await;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, lund.customer));
    assert!(alma.get(&path).await.text().contains(&format!("{path}/new/{contact}")), "the customer's form offers it");
    let new = format!("{path}/new/{contact}");
    let mut form = form(&mut alma, &new).await;
    assert_eq!((form.get("username"), form.get("enabled")), ("freja@customer.example", "on"));
    let answer = form.set("password", TYPED).post(&mut alma, &new).await;
    assert_eq!(
        (answer.status.as_u16(), answer.location()),
        (303, format!("{path}?done=sign-in").as_str()),
        "{}",
        answer.text()
    );

    let stored = logins(&app, lund.customer).await.pop().expect("a sign-in");
    for unset in ["reports", "columns", "projects", "names", "person_id", "language"] {
        assert_eq!(stored[unset], json!(null), "{unset}: what the customer gets later comes with it");
    }
    assert_eq!((&stored["contact_id"], &stored["audience"]), (&json!(contact), &json!("extranet")));
    let mut freja = enter(&app, "freja@customer.example", TYPED).await;
    let mut eva = reader(&app, "eva").await;
    assert_eq!(time_file(&app, &mut freja).await, time_file(&app, &mut eva).await);
}

#[tokio::test]
async fn a_contact_has_one_sign_in_however_often_it_is_given() {
    let app = TestApp::start().await;
    let lund = &app.cast.fjord.lund;
    let contact = new_contact(&app, lund.customer).await;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, lund.customer));
    let new = format!("{path}/new/{contact}");
    let mut form = form(&mut alma, &new).await;
    form.set("password", TYPED);
    let mut other = form.clone();
    other.set("username", "freja");
    assert_eq!(form.post(&mut alma, &new).await.status, 303);
    let again = other.post(&mut alma, &new).await;
    assert!(again.status.is_client_error(), "{}", again.status);
    let mine =
        logins(&app, lund.customer).await.into_iter().filter(|login| login["contact_id"] == json!(contact)).count();
    assert_eq!(mine, 1);
}

#[tokio::test]
async fn a_sign_in_that_asks_for_more_than_its_customer_has_gets_no_more() {
    let app = TestApp::start().await;
    let lund = &app.cast.fjord.lund;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, lund.customer));
    let path = format!("{path}/{}", lund.eva.login);
    let mut eva = reader(&app, "eva").await;
    let before = time_file(&app, &mut eva).await;
    let page = plain(&alma.get(&path).await.text());
    assert!(page.contains(&words().access_locked()), "what the customer has not is locked");

    let mut form = form(&mut alma, &path).await;
    form.choose("reports", &Report::ALL.map(Report::key))
        .choose("columns", &Column::ALL.map(Column::key))
        .set("names", "full");
    form.set("projects", "selected");
    form.choose(
        "project",
        &[lund.warehouse, lund.pier, lund.kolibri, app.cast.fjord.hansen.website]
            .map(|id| id.to_string())
            .each_ref()
            .map(String::as_str),
    );
    assert_eq!(form.post(&mut alma, &path).await.status, 303);
    assert_eq!(time_file(&app, &mut eva).await, before);
    let home = format!("/{}/extranet", app.fjord());
    for (path, status) in
        [("/projects", 200), ("/invoices", 200), (format!("/projects/{}", lund.kolibri).as_str(), 404)]
    {
        let page = eva.get(&format!("{home}{path}")).await;
        assert_eq!(page.status, status, "{path}");
        for hidden in ["Kolibri", "Lindqvist", "Harbourlight"] {
            assert!(!page.text().contains(hidden), "{path}: {hidden}");
        }
    }
    let whole = eva.get(&format!("{home}/time?period=all")).await.text();
    assert!(whole.contains("Alma L.") && !whole.contains("Lindqvist") && !whole.contains("987"));
}

#[tokio::test]
async fn a_sign_in_may_see_less_and_the_overview_says_so() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, hansen.customer));
    let own = format!("{path}/{}", hansen.clara.login);
    let mut clara = reader(&app, "clara").await;
    let mut form = form(&mut alma, &own).await;
    form.choose("reports", &["time"]).choose("columns", &["hours", "employee"]).set("names", "initial");
    form.set("projects", "selected").choose("project", &[&hansen.app.to_string()]);
    assert_eq!(form.post(&mut alma, &own).await.status, 303);

    let (columns, projects) = time_file(&app, &mut clara).await;
    assert_eq!(
        (columns, projects),
        (["date", "employee", "project", "hours"].map(str::to_owned).to_vec(), vec!["Fieldmouse app".to_owned()])
    );
    let home = format!("/{}/extranet", app.fjord());
    for section in ["projects", "invoices"] {
        assert_eq!(clara.get(&format!("{home}/{section}")).await.status, 404, "{section}");
    }
    let detail = audited(&app, "sign-in.updated").await["detail"].clone();
    assert_eq!(
        (&detail["username"], &detail["narrowed"], &detail["password"]),
        (&json!("clara"), &json!(true), &json!("kept"))
    );
    let overview = alma.get(&format!("/{}/admin/access?q=clara", app.fjord())).await.text();
    assert!(overview.contains(&words().access_narrowed(2_i64)), "Clara's and Dan's");

    // All of it ticked again is no narrowing.
    let mut form = super::form(&mut alma, &own).await;
    form.choose("reports", &Report::ALL.map(Report::key))
        .choose("columns", &Column::ALL.map(Column::key))
        .set("names", "")
        .set("projects", "all");
    assert_eq!(form.post(&mut alma, &own).await.status, 303);
    assert_eq!(login(&app, hansen.clara.login).await["reports"], json!(null));
}

#[tokio::test]
async fn a_password_from_staff_ends_open_sessions_and_other_changes_do_not() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let (mut alma, mut clara) = (app.sign_in("alma").await, reader(&app, "clara").await);
    let (path, home) = (
        format!("{}/{}", access_path(&app, hansen.customer), hansen.clara.login),
        format!("/{}/extranet", app.fjord()),
    );
    let unchanged = form(&mut alma, &path).await;
    assert_eq!(unchanged.post(&mut alma, &path).await.status, 303);
    assert_eq!(clara.get(&home).await.status, 200, "nothing new: she stays signed in");
    assert_eq!(unchanged.post(&mut alma, &path).await.status, 409, "the same form twice is behind");

    let mut form = form(&mut alma, &path).await;
    assert_eq!(form.set("password", TYPED).post(&mut alma, &path).await.status, 303);
    let answer = clara.get(&home).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("{home}/sign-in").as_str()));
    assert_eq!(
        app.browser().sign_in(&home, "clara", &demo::password("clara")).await.status,
        422,
        "the old one is gone"
    );
    enter(&app, "clara", TYPED).await;

    // Switched off: signed out with the next request, and no way in.
    let mut form = super::form(&mut alma, &path).await;
    assert_eq!(form.choose("enabled", &[]).post(&mut alma, &path).await.status, 303);
    assert_eq!(app.browser().sign_in(&home, "clara", OWN).await.status, 422);
}

#[tokio::test]
async fn a_sign_in_belongs_to_its_customers_form_alone() {
    let app = TestApp::start().await;
    let (hansen, lund, nord) = (&app.cast.fjord.hansen, &app.cast.fjord.lund, &app.cast.rival.nord);
    let mut alma = app.sign_in("alma").await;
    let path = access_path(&app, lund.customer);
    for other in [
        hansen.clara.login.to_string(),
        nord.nora.login.to_string(),
        lund.shared.to_string(),
        uuid::Uuid::now_v7().to_string(),
    ] {
        assert_eq!(alma.get(&format!("{path}/{other}")).await.status, 404, "{other}");
        assert_eq!(alma.post(&format!("{path}/{other}"), &[("username", "x")]).await.status, 404, "{other}");
    }
    for other in [hansen.clara.contact.to_string(), nord.nora.contact.to_string()] {
        assert_eq!(alma.get(&format!("{path}/new/{other}")).await.status, 404, "{other}");
        assert_eq!(
            alma.post(&format!("{path}/new/{other}"), &[("username", "x"), ("password", TYPED)]).await.status,
            404,
            "{other}"
        );
    }
    assert_eq!(alma.post(&format!("{path}/{}/remove", hansen.clara.login), &[]).await.status, 404);
    assert_eq!(alma.post(&format!("{path}/{}/remove", lund.eva.login), &[]).await.status, 303);
    assert_eq!((logins(&app, lund.customer).await.len(), logins(&app, hansen.customer).await.len()), (1, 2));
}
