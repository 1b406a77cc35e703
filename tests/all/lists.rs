//! The staff's lists: the address is the state, files hold what is shown, many rows change at once and back, one effect per form.

use crate::support::form::{Form, plain};
use crate::support::rows::{row, rows};
use crate::support::{Browser, TestApp};
use uuid::Uuid;

fn admin(app: &TestApp, path: &str) -> String {
    format!("/{}/admin{path}", app.fjord())
}

/// The names in the first column, in order.
async fn names(browser: &mut Browser, path: &str) -> Vec<String> {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    let page = answer.text();
    let body = page.split("<tbody>").nth(1).unwrap_or_default().split("</tbody>").next().unwrap_or_default().to_owned();
    body.split("<th scope=\"row\">")
        .skip(1)
        .map(|cell| plain(cell.split("</a>").next().and_then(|link| link.rsplit('>').next()).expect("a cell")))
        .collect()
}

#[tokio::test]
async fn a_list_is_searched_filtered_and_sorted_by_its_address() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let all = names(&mut alma, &admin(&app, "/projects")).await;
    assert_eq!(all.len(), 6, "{all:?}");
    let up = names(&mut alma, &admin(&app, "/projects?sort=name")).await;
    let mut down = names(&mut alma, &admin(&app, "/projects?sort=name&dir=desc")).await;
    down.reverse();
    assert_eq!(up, down);
    let found = names(&mut alma, &admin(&app, "/projects?q=kolibri")).await;
    assert!(found.len() == 1 && found[0].starts_with("Kolibri"), "{found:?}");
    let hansen = app.cast.fjord.hansen.customer;
    let of_hansen = names(&mut alma, &admin(&app, &format!("/projects?customer={hansen}&sort=hours&dir=desc"))).await;
    assert_eq!(of_hansen.len(), 3, "{of_hansen:?}");
    let page = alma.get(&admin(&app, &format!("/projects?customer={hansen}&q=a"))).await.text();
    assert_eq!(page.matches("class=\"chip\"").count(), 2, "each filter that is set can be taken away");
    for wrong in
        ["sort=secret", "sort=name&dir=up", "column=secret", "size=7", "page=0", "page=-1", "customer=x", "state=x"]
    {
        assert_eq!(alma.get(&admin(&app, &format!("/projects?{wrong}"))).await.status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn a_file_holds_the_columns_that_are_shown_and_all_rows_of_the_filter() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let hansen = app.cast.fjord.hansen.customer;
    let file = alma.get(&admin(&app, &format!("/projects.csv?customer={hansen}&column=hours&size=25&sort=name"))).await;
    let text = file.text();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 4, "{text}");
    assert_eq!(lines[0], "Name,Hours spent");
    assert!(lines[1..].iter().all(|line| line.split(',').count() == 2 && line.contains(':')), "{text}");
    let page = alma.get(&admin(&app, &format!("/projects?customer={hansen}&column=hours"))).await.text();
    let head = plain(page.split("<thead>").nth(1).and_then(|rest| rest.split("</thead>").next()).expect("a head"));
    assert!(head.contains("Hours spent") && !head.contains("Status"), "{head}");
    assert!(page.contains("Total, all 3 rows"), "what all rows add up to");
}

#[tokio::test]
async fn many_rows_change_at_once_and_back_again() {
    let app = TestApp::start().await;
    let (mut alma, hansen) = (app.sign_in("alma").await, &app.cast.fjord.hansen);
    let (website, zebra) = (hansen.website.to_string(), hansen.zebrafinch.to_string());
    let rivals = app.cast.rival.nord.gala.to_string();
    let states = async || {
        rows(
            "select id, state from project where id in ($1, $2, $3) order by id",
            &[hansen.website.0, hansen.zebrafinch.0, app.cast.rival.nord.gala.0],
        )
        .await
    };
    let before = states().await;
    let submit = Uuid::now_v7().to_string();
    let picked = [
        ("id", website.as_str()),
        ("id", zebra.as_str()),
        ("id", rivals.as_str()),
        ("act", "paused"),
        ("submit_id", submit.as_str()),
        ("back", "sort=name&page=1"),
    ];
    let first = alma.post(&admin(&app, "/projects/state"), &picked).await;
    assert_eq!(first.status, 303, "{}", first.text());
    let to = first.location().to_owned();
    assert!(to.contains("sort=name") && to.contains("n=2"), "{to}: another account's is nobody's");
    let again = alma.post(&admin(&app, "/projects/state"), &picked).await;
    assert_eq!(again.location(), to, "the same form once more leads where the first led");
    let page = alma.get(&to).await.text();
    assert!(page.contains("2 projects were changed."), "{page}");
    let undo = page.split("/undo/").nth(1).and_then(|rest| rest.split('"').next()).expect("a way back").to_owned();

    let mut vera = app.sign_in("vera").await;
    let path = admin(&app, &format!("/undo/{undo}"));
    assert_eq!(vera.post(&path, &[]).await.status, 404, "only who did it may take it back");
    let mut rita = app.sign_in("rita").await;
    assert_eq!(rita.post(&format!("/{}/admin/undo/{undo}", app.rival()), &[]).await.status, 404);
    assert_eq!(alma.post(&path, &[]).await.location(), admin(&app, "/projects?done=undone"));
    assert_eq!(states().await, before);
    assert_eq!(alma.post(&path, &[]).await.status, 404, "once");
}

#[tokio::test]
async fn who_may_only_look_cannot_change_many_rows() {
    let app = TestApp::start().await;
    let mut bo = app.sign_in("bo").await;
    let id = app.cast.fjord.hansen.customer.to_string();
    let answer = bo.post(&admin(&app, "/customers/active"), &[("id", id.as_str()), ("act", "no")]).await;
    assert_eq!(answer.status, 403);
    let mut vera = app.sign_in("vera").await;
    assert!(!vera.get(&admin(&app, "/customers")).await.text().contains("/customers/active"), "no button that refuses");
    let customer = row("select active from customer where id = $1", &[app.cast.fjord.hansen.customer.0]).await;
    assert_eq!(customer["active"], true);
}

#[tokio::test]
async fn a_view_is_saved_under_a_name_shared_and_removed_by_its_maker_alone() {
    let app = TestApp::start().await;
    let (mut alma, mut vera) = (app.sign_in("alma").await, app.sign_in("vera").await);
    let save = |name: &'static str, shared: &'static str| {
        vec![("list", "/projects"), ("query", "state=running&sort=hours"), ("name", name), ("shared", shared)]
    };
    let list = admin(&app, "/projects");
    let answer = alma.post(&admin(&app, "/views"), &save("Own ones", "")).await;
    assert_eq!(answer.location(), format!("{list}?state=running&sort=hours&done=view-saved"));
    alma.post(&admin(&app, "/views"), &save("For <all>", "on")).await;
    let seen = vera.get(&list).await.text();
    assert!(seen.contains("For &#60;all&#62;") && !seen.contains("Own ones"), "{seen}");
    assert!(!seen.contains("/remove\""), "another's view cannot be removed");
    let own = alma.get(&list).await.text();
    assert!(own.contains(&format!("{list}?state=running&#38;sort=hours")), "{own}");
    let id = own.split("/admin/views/").nth(1).and_then(|rest| rest.split('/').next()).expect("an id").to_owned();
    let path = admin(&app, &format!("/views/{id}/remove"));
    assert_eq!(vera.post(&path, &[]).await.status, 404);
    assert_eq!(alma.post(&path, &[]).await.status, 303);
    assert_eq!(alma.post(&path, &[]).await.status, 404);

    let nameless = alma.post(&admin(&app, "/views"), &save("", "")).await;
    assert_eq!(nameless.status, 422);
    assert!(nameless.text().contains("state=running&#38;sort=hours"), "what it was about is kept");
    for list in ["//evil.example", "https://evil.example", "/projects?x", "projects", ""] {
        let form = [("list", list), ("query", ""), ("name", "x")];
        assert_eq!(alma.post(&admin(&app, "/views"), &form).await.status, 422, "{list}");
    }
}

#[tokio::test]
async fn a_form_posted_twice_makes_one_thing() {
    let app = TestApp::start().await;
    let (mut alma, path) = (app.sign_in("alma").await, admin(&app, "/customers/new"));
    let page = alma.get(&path).await;
    let mut form = Form::on(&page, "name");
    form.set("name", "Twice A/S");
    assert_eq!(form.set("currency", "").post(&mut alma, &path).await.status, 422, "a mistake uses nothing up");
    form.set("currency", "DKK");
    let (first, second) = (form.post(&mut alma, &path).await, form.post(&mut alma, &path).await);
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303), "{}", first.text());
    assert_eq!(first.location(), second.location());
    let count = async || {
        row("select count(*) as n from customer where account_id = $1 and name = 'Twice A/S'", &[app.account().0]).await
            ["n"]
            .clone()
    };
    assert_eq!(count().await, 1);

    // Two at the same moment.
    let form = Form::on(&alma.get(&path).await, "name").set("name", "Twice A/S").to_owned();
    let mut other = app.sign_in("alma").await;
    let (one, two) = tokio::join!(form.post(&mut alma, &path), form.post(&mut other, &path));
    assert_eq!(one.location(), two.location());
    assert_eq!(count().await, 2);

    // Somebody else's form.
    let mut vera = app.sign_in("rita").await;
    let theirs = format!("/{}/admin/customers/new", app.rival());
    assert_eq!(form.post(&mut vera, &theirs).await.status, 303, "ids of another account do not matter");
    assert_eq!(count().await, 2);
    let mut broken = form.clone();
    broken.set("submit_id", "x");
    assert_eq!(broken.post(&mut alma, &path).await.status, 400);
}
