//! Ids inside forms: typing somebody else's is like typing one that never was, and nothing of it is kept.

use super::addresses::Things;
use crate::evidence::{checksums, count, enter, run, stage, superuser};
use crate::support::{Browser, TestApp};
use uuid::Uuid;

/// The form of a page as it stands, ready to be sent: names and values of its inputs, choices and boxes.
fn form(text: &str) -> Vec<(String, String)> {
    let attribute = |tag: &str, name: &str| {
        let mark = format!(" {name}=\"");
        tag.split_once(&mark).map(|(_, rest)| rest.split('"').next().unwrap_or_default().to_owned())
    };
    let (mut found, mut select) = (Vec::new(), None);
    let main = text.split_once("<main").map_or(text, |(_, main)| main);
    // The page's own form comes first; buttons beside it are forms of their own.
    let main = main.split_once("</form>").map_or(main, |(form, _)| form);
    for tag in main.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default()) {
        let (name, value) = (attribute(tag, "name"), attribute(tag, "value").unwrap_or_default());
        let is_box = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        match tag.split_whitespace().next().unwrap_or_default() {
            "input" if is_box && !tag.contains("checked") => {}
            "input" => {
                found.extend(name.map(|name| (name, if is_box && value.is_empty() { "on".into() } else { value })))
            }
            "textarea" => found.extend(name.map(|name| (name, String::new()))),
            "select" => select = name,
            "option" if tag.contains("selected") => found.extend(select.clone().map(|name| (name, value))),
            _ => {}
        }
    }
    found
}

/// Sends the form of `page` to itself with this id in a field, and tells what came, without the id and the version.
async fn send(browser: &mut Browser, page: &str, field: &str, id: Uuid, more: &[(&str, &str)]) -> (u16, String) {
    let mut filled = form(&browser.get(page).await.text());
    assert!(filled.len() > 3, "{page}: {filled:?}");
    filled.retain(|(name, _)| name != field && !more.iter().any(|(known, _)| known == name));
    filled.push((field.to_owned(), id.to_string()));
    filled.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let pairs: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post(page, &pairs).await;
    (answer.status.as_u16(), answer.steady().replace(&id.to_string(), "…"))
}

async fn mentions(conn: &mut sqlx::PgConnection, app: &TestApp, id: Uuid) -> i64 {
    let account = app.account();
    let mut sum = 0;
    for (table, owner) in crate::evidence::account_tables(conn).await {
        let sql = format!("select count(*) from {table} t where {owner} = '{account}' and t::text like '%{id}%'");
        sum += count(conn, sql).await;
    }
    sum
}

#[tokio::test]
async fn an_id_of_another_account_in_a_form_is_one_that_never_was() {
    let app = stage().await;
    let mut conn = superuser().await;
    let mut alma = enter(&app, "alma").await;
    let (own, nord) = (Things::of_hansen(&app), Things::of_nord(&app));
    let admin = format!("/{}/admin", app.fjord());
    let before = checksums(&mut conn, &[app.cast.rival.account]).await;
    let fields = [
        (format!("{admin}/customers/{}/edit", own.customer), "manager", nord.person),
        (format!("{admin}/projects/{}/edit", own.project), "manager", nord.person),
        (format!("{admin}/customers/{}/projects/new", own.customer), "manager", nord.person),
        (format!("{admin}/customers/new"), "manager", nord.person),
        (format!("{admin}/people/{}/edit", own.person), "role", nord.person),
        (format!("{admin}/access/{}", own.customer), "project", nord.project),
        (format!("{admin}/access/{}/{}", own.customer, own.login), "project", nord.project),
    ];
    for (page, field, theirs) in fields {
        let nobodys = Uuid::now_v7();
        let more = [("name", "Somebody"), ("projects", "selected")];
        let missing = send(&mut alma, &page, field, nobodys, &more).await;
        let foreign = send(&mut alma, &page, field, theirs, &more).await;
        assert!(matches!(missing.0, 303 | 422), "{page}: {}", missing.0);
        assert_eq!(missing, foreign, "{field} at {page}");
        if field != "project" {
            assert_eq!(missing.0, 422, "{field} at {page} is no choice");
            assert_eq!(mentions(&mut conn, &app, theirs).await, 0, "{field} at {page}");
        }
    }
    assert_eq!(before, checksums(&mut conn, &[app.cast.rival.account]).await);
}

#[tokio::test]
async fn ticking_somebody_elses_projects_shows_none_of_them() {
    let app = stage().await;
    let mut conn = superuser().await;
    let (mut alma, mut dan, mut clara) =
        (enter(&app, "alma").await, enter(&app, "dan").await, enter(&app, "clara").await);
    let cast = &app.cast.fjord;
    let (hansen, home) = (cast.hansen, format!("/{}/extranet", app.fjord()));
    let page = format!("/{}/admin/access/{}", app.fjord(), hansen.customer);
    let foreign = [cast.lund.kolibri.to_string(), app.cast.rival.nord.gala.to_string()];
    let more = [("projects", "selected"), ("project", foreign[0].as_str()), ("project", foreign[1].as_str())];
    // Of the customer, and of one sign-in of it.
    let (status, text) = send(&mut alma, &page, "ignored", hansen.zebrafinch.0, &more).await;
    assert_eq!(status, 303, "{text}");
    assert_eq!(clara.get(&format!("{home}/projects.json")).await.json()["row_count"], 0);
    assert_eq!(clara.get(&format!("{home}/time.json?period=all")).await.json()["row_count"], 0);
    run(&mut conn, format!("update customer_access set all_projects = true where account_id = '{}'", app.account()))
        .await;
    let own = hansen.zebrafinch.to_string();
    let more = [more[0], more[1], more[2], ("project", own.as_str())];
    let (status, text) =
        send(&mut alma, &format!("{page}/{}", hansen.dan.login), "ignored", own.parse().expect("an id"), &more).await;
    assert_eq!(status, 303, "{text}");
    let seen = dan.get(&format!("{home}/projects.json")).await.json();
    assert_eq!(seen["row_count"], 1, "{seen}");
    assert_eq!(seen["rows"][0]["project"]["id"], own);
    for id in foreign {
        assert_eq!(dan.get(&format!("{home}/projects/{id}")).await.status, 404);
        assert_eq!(dan.get(&format!("{home}/time?project={id}")).await.status, 404);
    }
}
