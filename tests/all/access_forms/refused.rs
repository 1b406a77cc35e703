//! What *Update* does not take: nothing of it is stored, and the form says beside the field why.

use super::*;
use crate::support::form::plain;
use crate::support::rows::change;
use serde_json::json;

/// The message beside a field.
fn beside(page: &crate::support::Answer, field: &str) -> String {
    let text = page.text();
    let Some((_, rest)) = text.split_once(&format!("<span class=\"error\" id=\"{field}-e\">")) else {
        return String::new();
    };
    plain(rest.split("</span>").next().unwrap_or_default())
}

#[tokio::test]
async fn a_taken_username_is_said_beside_the_field_and_nothing_is_saved() {
    let app = TestApp::start().await;
    let customer = app.cast.fjord.hansen.customer;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, customer));
    let before = (settings(&app, customer).await, logins(&app, customer).await, audit_count(&app).await);
    for taken in ["eva", "EVA", "lund", " dan "] {
        let mut form = form(&mut alma, &path).await;
        form.set("username", taken).set("password", TYPED).set("language", "de").choose("reports", &["time"]);
        let answer = form.post(&mut alma, &path).await;
        assert_eq!(answer.status, 422, "{taken}");
        assert_eq!(beside(&answer, "username"), words().username_taken());
        let again = Form::on(&answer, "columns");
        assert_eq!((again.get("username"), again.get("language")), (taken, "de"), "what was typed stays");
        assert_eq!(again.all("reports"), ["time"]);
        assert!(!answer.text().contains(TYPED), "but the password");
    }
    assert_eq!((settings(&app, customer).await, logins(&app, customer).await, audit_count(&app).await), before);
    // Staff have names of their own: the customer's sign-in may be called like one of them.
    let mut form = form(&mut alma, &path).await;
    assert_eq!(form.set("username", "alma").set("password", TYPED).post(&mut alma, &path).await.status, 303);
}

#[tokio::test]
async fn a_new_sign_in_needs_a_username_and_a_password_that_is_hard_to_guess() {
    let app = TestApp::start().await;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, app.cast.fjord.hansen.customer));
    let t = words();
    let long = "lantern ".repeat(40);
    let table = [
        ("hansen", "", "password", t.access_password_needed()),
        ("hansen", "velvet lantern", "password", t.password_too_short()),
        ("hansen", long.as_str(), "password", t.password_too_long()),
        ("hansen", "aaaaaaaaaaaaaaaaaaaa", "password", t.password_guessable()),
        ("hansen", "passwordpassword1", "password", t.password_guessable()),
        ("hansen", "Hansen & Søn A/S 2026!", "password", t.password_guessable()),
        ("hansen", "fjord-consulting-2026", "password", t.password_guessable()),
        ("", TYPED, "username", t.field_required()),
        ("two words", TYPED, "username", t.field_characters()),
        ("a\u{202e}b", TYPED, "username", t.field_characters()),
    ];
    for (username, password, field, message) in table {
        let mut form = form(&mut alma, &path).await;
        let answer = form.set("username", username).set("password", password).post(&mut alma, &path).await;
        assert_eq!((answer.status.as_u16(), beside(&answer, field)), (422, message), "{username:?} {password:?}");
    }
    assert_eq!(logins(&app, app.cast.fjord.hansen.customer).await.len(), 2, "Clara's and Dan's");
}

#[tokio::test]
async fn keys_that_nobody_knows_are_refused_and_foreign_projects_are_never_chosen() {
    let app = TestApp::start().await;
    let (hansen, lund, nord) = (&app.cast.fjord.hansen, &app.cast.fjord.lund, &app.cast.rival.nord);
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, hansen.customer));
    let before = (settings(&app, hansen.customer).await, audit_count(&app).await);
    for (field, value) in [
        ("reports", "salaries"),
        ("reports", ""),
        ("reports", "Time"),
        ("columns", "cost"),
        ("columns", "internal-note"),
        ("names", "nick"),
        ("names", ""),
        ("language", "fr"),
        ("projects", "none"),
        ("projects", ""),
        ("project", "1"),
        ("project", "' or true"),
    ] {
        let mut form = form(&mut alma, &path).await;
        let form = if matches!(field, "reports" | "columns" | "project") {
            form.add(field, value)
        } else {
            form.set(field, value)
        };
        assert_eq!(form.post(&mut alma, &path).await.status, 422, "{field}={value}");
    }
    assert_eq!((settings(&app, hansen.customer).await, audit_count(&app).await), before);

    let mut form = form(&mut alma, &path).await;
    let foreign =
        [lund.warehouse.to_string(), nord.gala.to_string(), uuid::Uuid::now_v7().to_string(), hansen.app.to_string()];
    form.set("projects", "selected").choose("project", &foreign.each_ref().map(String::as_str));
    let status = form.post(&mut alma, &path).await.status.as_u16();
    assert!([303, 422].contains(&status), "{status}");
    let selected = settings(&app, hansen.customer).await.expect("access")["selected"].clone();
    assert!(selected == json!([]) || selected == json!([hansen.app]), "{selected}");
    let mut clara = reader(&app, "clara").await;
    let (_, projects) = time_file(&app, &mut clara).await;
    assert!(
        projects
            .iter()
            .all(|name| ["Fieldmouse app", "Harbourlight website", "Zebrafinch merger"].contains(&name.as_str())),
        "{projects:?}"
    );
}

#[tokio::test]
async fn fields_that_the_form_does_not_have_change_nothing() {
    let app = TestApp::start().await;
    let (fjord, rival) = (&app.cast.fjord, &app.cast.rival);
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, fjord.lund.customer));
    let (foreign, other) = (rival.account.to_string(), fjord.hansen.customer.to_string());
    let clara = fjord.hansen.clara.contact.to_string();
    let extra = [
        ("id", other.as_str()),
        ("account_id", &foreign),
        ("customer_id", &other),
        ("customer", &other),
        ("contact_id", &clara),
        ("person_id", &foreign),
        ("audience", "admin"),
        ("role_id", &foreign),
        ("permissions", "customer_access.edit"),
        ("demo", "true"),
        ("password_hash", "$argon2id$x"),
        ("password_temporary_until", ""),
        ("updated_by", &foreign),
        ("created_at", "1999-01-01"),
        ("zone", "UTC"),
        ("theme", "dark"),
    ];
    let sql = "select id, account_id, customer_id, contact_id, person_id, audience, demo, password_hash, password_temporary_until, created_at, zone, theme
               from login where account_id = $1 order by id";
    let before = (
        rows(sql, &[fjord.account.0]).await,
        settings(&app, fjord.hansen.customer).await,
        settings(&app, fjord.lund.customer).await,
    );
    for path in [path.clone(), format!("{path}/{}", fjord.lund.eva.login)] {
        let mut form = form(&mut alma, &path).await;
        for (name, value) in extra {
            form.add(name, value);
        }
        let answer = form.post(&mut alma, &path).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.text());
    }
    assert_eq!(
        (rows(sql, &[fjord.account.0]).await, settings(&app, fjord.hansen.customer).await),
        (before.0, before.1)
    );
    let (mut after, mut known) =
        (settings(&app, fjord.lund.customer).await.expect("access"), before.2.expect("access"));
    for moved in ["version", "updated_at"] {
        after[moved] = json!(null);
        known[moved] = json!(null);
    }
    assert_eq!(after, known);
}

#[tokio::test]
async fn without_the_right_the_form_can_be_read_at_most() {
    let app = TestApp::start().await;
    let customer = app.cast.fjord.hansen.customer;
    let path = access_path(&app, customer);
    let (mut alma, mut vera, mut bo) = (app.sign_in("alma").await, app.sign_in("vera").await, app.sign_in("bo").await);
    let form = form(&mut alma, &path).await;
    assert_eq!(vera.get(&path).await.status, 200, "a member may look");
    assert!(!vera.get(&path).await.text().contains("class=\"savebar\""));
    assert_eq!(bo.get(&path).await.status, 403);
    let before = settings(&app, customer).await;
    for browser in [&mut vera, &mut bo] {
        assert_eq!(form.post(browser, &path).await.status, 403);
        assert_eq!(browser.post(&format!("{path}/remove"), &[]).await.status, 403);
        assert_eq!(browser.get(&format!("/{}/admin/access/add?customer={customer}", app.fjord())).await.status, 403);
    }
    assert_eq!(settings(&app, customer).await, before);
    // Given singly, on top of the role (P18).
    change("update person set permissions = '{customer_access.view,customer_access.edit}' where account_id = $1 and id = $2", &[app.account().0, app.cast.fjord.bo.person.0]).await;
    assert_eq!(form.post(&mut bo, &path).await.status, 303);
}
