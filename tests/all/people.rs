//! People: added, invited by a link that works once, renamed, switched off; and nobody gives what they do not have.

use crate::evidence::{checksums, count, run, superuser, texts};
use crate::support::{Answer, Browser, Form, TestApp};

fn id_of(answer: &Answer) -> String {
    let path = answer.location().split('?').next().unwrap_or_default().trim_end_matches("/edit").to_owned();
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

async fn add(browser: &mut Browser, app: &TestApp, name: &str, role: &str) -> Answer {
    let email = format!("{}@fjord.example", name.to_lowercase().replace(' ', "."));
    let form = [("name", name), ("email", email.as_str()), ("role", role), ("active", "on")];
    browser.post(&format!("/{}/admin/people/new", app.fjord()), &form).await
}

/// The link on the page that shows it.
fn link(answer: &Answer) -> String {
    let text = answer.text();
    let shown = text.split("<code id=\"link\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
    shown.trim_start_matches("http://localhost").to_owned()
}

#[tokio::test]
async fn somebody_new_signs_in_with_a_link_that_works_once() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let added = add(&mut alma, &app, "Ida Krag", "member").await;
    assert_eq!(added.status, 303, "{}", added.text());
    let id = id_of(&added);
    let invite = format!("/{}/admin/people/{id}/invite", app.fjord());
    let first = alma.post(&invite, &[]).await;
    let old = link(&first);
    assert!(old.contains("/welcome/inv_"), "{}", first.text());
    assert_eq!(first.headers["referrer-policy"], "no-referrer");
    let mut ida = app.browser();
    assert_eq!(ida.get(&old).await.status, 200);
    let second = alma.post(&invite, &[("mail", "on")]).await;
    assert_eq!((second.status.as_u16(), second.text().contains("inv_")), (303, false), "what is mailed is not shown");
    app.work().await;
    assert_eq!(ida.get(&old).await.status, 404, "a new link ends the one before");
    let mut conn = superuser().await;
    let sql = format!(
        "select text_body from mail where account_id = '{}' and recipient = 'ida.krag@fjord.example'",
        app.account()
    );
    let mails = texts(&mut conn, sql).await;
    let new = mails.first().and_then(|text| text.split("http://localhost").nth(1)).unwrap_or_default();
    let new = new.split_whitespace().next().unwrap_or_default().to_owned();
    assert!(mails.len() == 1 && new.contains("/welcome/inv_"), "{mails:?}");
    let jobs = format!("select payload::text from job where account_id = '{}'", app.account());
    assert!(texts(&mut conn, jobs).await.iter().all(|payload| !payload.contains("inv_")), "jobs hold ids only");
    let pass = "ida opens the garden gate 2026";
    let form = [("username", "ida"), ("new", pass), ("again", pass)];
    assert_eq!(ida.post(&new, &form).await.status, 303);
    assert_eq!(ida.get(&format!("/{}/admin", app.fjord())).await.status, 200);
    assert_eq!(app.browser().post(&new, &form).await.status, 404, "used up");
    let again = alma.post(&invite, &[]).await;
    assert_eq!((again.status.as_u16(), link(&again).as_str()), (303, ""), "who signs in needs no link");
}

#[tokio::test]
async fn a_form_sent_twice_adds_one_and_shows_no_second_link() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let page = format!("/{}/admin/people/new", app.fjord());
    let submit = alma.get(&page).await.input("submit_id");
    let form = [("name", "Ida Krag"), ("active", "on"), ("submit_id", submit.as_str())];
    let (first, second) = (alma.post(&page, &form).await, alma.post(&page, &form).await);
    assert_eq!(first.location(), second.location());
    let invite = format!("/{}/admin/people/{}/invite", app.fjord(), id_of(&first));
    let submit = alma.get(first.location()).await.input("submit_id");
    let shown = alma.post(&invite, &[("submit_id", &submit)]).await;
    let again = alma.post(&invite, &[("submit_id", &submit)]).await;
    assert_eq!((shown.status.as_u16(), again.status.as_u16()), (200, 303));
    assert_eq!(app.browser().get(&link(&shown)).await.status, 200, "the first one still works");
}

#[tokio::test]
async fn nobody_gives_more_than_they_have() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let mut conn = superuser().await;
    let account = app.account();
    let vera = app.cast.fjord.vera.person;
    run(
        &mut conn,
        format!("update person set permissions = '{{person.edit}}' where account_id = '{account}' and id = '{vera}'"),
    )
    .await;
    let owner = id_of(&add(&mut alma, &app, "Olga Owner", "owner").await);
    let manager = id_of(&add(&mut alma, &app, "Max Manager", "manager").await);
    let helper = id_of(&add(&mut alma, &app, "Hans Helper", "no-rights").await);
    let mut vera = app.sign_in("vera").await;
    let before = checksums(&mut conn, &[account]).await;
    for role in ["owner", "admin", "manager"] {
        let answer = add(&mut vera, &app, "More Rights", role).await;
        assert_eq!(answer.status, 422, "{role}");
        assert!(answer.text().contains("More Rights"), "what was typed is kept");
    }
    for person in [&owner, &manager] {
        let answer = vera.post(&format!("/{}/admin/people/{person}/invite", app.fjord()), &[("mail", "on")]).await;
        assert_eq!(
            (answer.status.as_u16(), link(&answer).as_str()),
            (303, ""),
            "whoever holds a link is who it is for"
        );
    }
    assert_eq!(checksums(&mut conn, &[account]).await, before);
    let answer = vera.post(&format!("/{}/admin/people/{helper}/invite", app.fjord()), &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let mut bo = app.sign_in("bo").await;
    assert_eq!(bo.get(&format!("/{}/admin/people/new", app.fjord())).await.status, 403);
    assert_eq!(bo.post(&format!("/{}/admin/people/{helper}/invite", app.fjord()), &[]).await.status, 403);
}

/// Saves the person as the form shows them, but for some fields.
async fn save(browser: &mut Browser, app: &TestApp, id: &str, changes: &[(&str, &str)]) -> Answer {
    let path = format!("/{}/admin/people/{id}/edit", app.fjord());
    let mut form = Form::on(&browser.get(&path).await, "name");
    for (field, value) in changes {
        form.set(field, value);
    }
    form.post(browser, &path).await
}

#[tokio::test]
async fn a_link_ends_when_whom_it_is_for_may_do_more_or_is_written_to_elsewhere() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let ida = id_of(&add(&mut alma, &app, "Ida Krag", "").await);
    let invite = format!("/{}/admin/people/{ida}/invite", app.fjord());
    for (field, value, ends) in
        [("name", "Ida Krag-Holm", false), ("role", "manager", true), ("email", "ida@new.example", true)]
    {
        let old = link(&alma.post(&invite, &[]).await);
        assert_eq!(app.browser().get(&old).await.status, 200);
        assert_eq!(save(&mut alma, &app, &ida, &[(field, value)]).await.status, 303, "{field}");
        assert_eq!(app.browser().get(&old).await.status == 404, ends, "{field}");
    }
}

#[tokio::test]
async fn nobody_takes_over_the_mail_of_somebody_with_more_rights() {
    let app = TestApp::start().await;
    let mut conn = superuser().await;
    let (account, vera) = (app.account(), app.cast.fjord.vera.person);
    let sql =
        format!("update person set permissions = '{{person.edit}}' where account_id = '{account}' and id = '{vera}'");
    run(&mut conn, sql).await;
    let mut alma = app.sign_in("alma").await;
    let admin = id_of(&add(&mut alma, &app, "Adam Admin", "admin").await);
    let helper = id_of(&add(&mut alma, &app, "Hans Helper", "no-rights").await);
    let mut vera = app.sign_in("vera").await;
    let before = checksums(&mut conn, &[account]).await;
    let answer = save(&mut vera, &app, &admin, &[("email", "vera@elsewhere.example")]).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.text().contains("may do more than you") && answer.text().contains("vera@elsewhere.example"));
    assert_eq!(checksums(&mut conn, &[account]).await, before);
    assert_eq!(save(&mut vera, &app, &helper, &[("email", "hans@new.example")]).await.status, 303);
}

#[tokio::test]
async fn names_and_addresses_change_and_the_list_finds_them() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let id = id_of(&add(&mut alma, &app, "Ida Krag", "").await);
    let page = format!("/{}/admin/people/{id}/edit", app.fjord());
    let version = alma.get(&page).await.input("version");
    let form = [("name", "Ida Krag-Holm"), ("email", "no address"), ("active", "on"), ("version", version.as_str())];
    assert_eq!(alma.post(&page, &form).await.status, 422);
    let form =
        [("name", "Ida Krag-Holm"), ("email", "ikh@fjord.example"), ("active", "on"), ("version", version.as_str())];
    assert_eq!(alma.post(&page, &form).await.status, 303);
    assert_eq!(
        alma.post(&page, &[("name", "Somebody else"), ("active", "on"), ("version", &version)]).await.status,
        409
    );
    let list = format!("/{}/admin/people", app.fjord());
    for (query, found) in [
        ("q=krag-h", true),
        ("q=ikh%40", true),
        ("role=none", true),
        ("sign-in=no", true),
        ("sign-in=yes", false),
        ("active=no", false),
        ("role=owner", false),
    ] {
        let text = alma.get(&format!("{list}?{query}")).await.text();
        assert_eq!(text.contains("Ida Krag-Holm"), found, "{query}");
    }
    for bad in ["role=god", "sign-in=maybe", "sort=password_hash", "column=secret"] {
        assert_eq!(alma.get(&format!("{list}?{bad}")).await.status, 400, "{bad}");
    }
    let mut rita = app.sign_in("rita").await;
    assert_eq!(rita.get(&format!("/{}/admin/people/{id}/edit", app.rival())).await.status, 404);
    assert_eq!(rita.post(&format!("/{}/admin/people/{id}/invite", app.rival()), &[]).await.status, 404);
    let mut conn = superuser().await;
    let sql = format!("select count(*) from token where account_id = '{}' and person_id = '{id}'", app.account());
    assert_eq!(count(&mut conn, sql).await, 0);
}

/// Who asked for invitations, oldest first.
async fn invitations(app: &TestApp) -> Vec<String> {
    let sql = format!(
        "select actor_name from audit where account_id = '{}' and event = 'person.invited' order by at, id",
        app.account()
    );
    texts(&mut superuser().await, sql).await
}

#[tokio::test]
async fn an_invitation_by_mail_is_recorded_at_once_by_the_name_of_whoever_asks() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let id = id_of(&add(&mut alma, &app, "Ida Krag", "member").await);
    let invite = format!("/{}/admin/people/{id}/invite", app.fjord());
    assert_eq!(alma.post(&invite, &[("mail", "on")]).await.status, 303);
    let name = texts(
        &mut superuser().await,
        format!(
            "select name from person where account_id = '{}' and id = '{}'",
            app.account(),
            app.cast.fjord.alma.person
        ),
    )
    .await;
    assert_eq!(invitations(&app).await, name);
    app.work().await;
    assert_eq!(invitations(&app).await, name, "once, and not by the program");
    assert_eq!(alma.post(&invite, &[]).await.status, 200);
    assert_eq!(invitations(&app).await, [name.clone(), name].concat(), "a link that is shown is one more");
}

#[tokio::test]
async fn no_link_is_mailed_that_could_no_longer_be_asked_for() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let mut conn = superuser().await;
    let (account, alma_id) = (app.account(), app.cast.fjord.alma.person);
    let mut ids = Vec::new();
    for name in ["More Rights", "Gone Since"] {
        let id = id_of(&add(&mut alma, &app, name, "member").await);
        let invite = format!("/{}/admin/people/{id}/invite", app.fjord());
        assert_eq!(alma.post(&invite, &[("mail", "on")]).await.status, 303);
        ids.push(id);
    }
    // Whoever asked has no rights any more, and the other one is not there at all.
    run(
        &mut conn,
        format!(
            "update person set role_id = null where account_id = '{account}' and id = '{alma_id}';
             delete from person where account_id = '{account}' and id = '{}'",
            ids[1]
        ),
    )
    .await;
    app.work().await;
    let about = |table: &str| format!("select count(*) from {table} where account_id = '{account}'");
    assert_eq!(count(&mut conn, about("token") + " and purpose = 'welcome'").await, 0);
    assert_eq!(count(&mut conn, about("mail") + " and recipient like '%rights@%'").await, 0);
    let jobs = about("job") + " and kind = 'invited' and done_at is not null and last_error is null";
    assert_eq!(count(&mut conn, jobs).await, 2, "done, not tried again");
}
