//! Who may look, what is kept of it, and what is not touched by it.

use super::home;
use crate::evidence::{count, enter, run, stage, superuser, texts, visitor};
use crate::support::rows::rows;
use extranet::domain::demo::canary::HIDDEN_FROM_DAN;

#[tokio::test]
async fn only_staff_with_the_right_may_look_and_only_at_their_own_account() {
    let app = stage().await;
    let hansen = app.cast.fjord.hansen;
    let page = format!("{}/time", home(&app, hansen.clara.login));
    let answer = visitor(&app).get(&page).await;
    assert_eq!(answer.status, 303);
    assert!(answer.location().starts_with(&format!("/{}/admin/sign-in?next=", app.fjord())), "{}", answer.location());
    let mut clara = enter(&app, "clara").await;
    assert!(clara.get(&page).await.location().contains("/admin/sign-in"), "a customer's session is none here");
    for username in ["bo", "vera"] {
        assert_eq!(enter(&app, username).await.get(&page).await.status, 403, "{username}");
    }
    let mut conn = superuser().await;
    let account = app.account();
    run(
        &mut conn,
        format!(
            "update person set permissions = '{{contact.preview}}' where account_id = '{account}' and id = '{}'",
            app.cast.fjord.vera.person
        ),
    )
    .await;
    let mut vera = enter(&app, "vera").await;
    assert_eq!(vera.get(&page).await.status, 200, "given singly");
    let nora = app.cast.rival.nord.nora.login;
    let staff = app.cast.fjord.bo.login;
    for login in [nora, staff] {
        assert_eq!(vera.get(&home(&app, login)).await.status, 404, "{login} is no customer's sign-in of this account");
    }
    // No looking from inside a look, and no way round through another spelling.
    let inside = format!("{}/preview/{}", home(&app, hansen.clara.login), hansen.dan.login);
    for path in [inside.clone(), format!("{inside}/time"), format!("{}/sign-in", home(&app, hansen.clara.login))] {
        assert_eq!(vera.get(&path).await.status, 404, "{path}");
    }
    let session =
        format!("delete from session where account_id = '{account}' and login_id = '{}'", app.cast.fjord.vera.login);
    run(&mut conn, session).await;
    let answer = vera.get(&page).await;
    assert!(
        answer.status == 303 && answer.location().contains("/admin/sign-in"),
        "it ends with the session of who looks"
    );
}

#[tokio::test]
async fn every_opened_page_is_kept_with_who_really_looked() {
    let app = stage().await;
    let mut alma = enter(&app, "alma").await;
    let hansen = app.cast.fjord.hansen;
    let home = home(&app, hansen.dan.login);
    for page in ["", "/time.csv?q=secret", "/projects"] {
        assert_eq!(alma.get(&format!("{home}{page}")).await.status, 200, "{page}");
    }
    app.app.web.clock.advance(time::Duration::minutes(31));
    assert_eq!(alma.get(&format!("{home}/time")).await.status, 200);
    let kept = rows(
        "select event, actor_kind, actor_name, actor_login, customer_id, subject_id, detail from audit
         where account_id = $1 and event like 'preview.%' order by id",
        &[app.account().0],
    )
    .await;
    let told: Vec<(String, String)> = kept
        .iter()
        .map(|row| {
            (
                row["event"].as_str().unwrap_or_default().to_owned(),
                row["detail"]["path"].as_str().unwrap_or_default().to_owned(),
            )
        })
        .collect();
    let expected = [("started", ""), ("opened", "/time.csv"), ("opened", "/projects"), ("started", "/time")];
    assert_eq!(told, expected.map(|(event, path)| (format!("preview.{event}"), path.to_owned())));
    for row in &kept {
        assert_eq!(row["actor_kind"], "staff");
        assert_eq!(row["actor_login"], app.cast.fjord.alma.login.to_string());
        assert_eq!(row["customer_id"], hansen.customer.to_string());
        assert_eq!(row["subject_id"], hansen.dan.login.to_string());
    }
    // Among the latest changes a look is one line, however many pages it had.
    let customer = alma.get(&format!("/{}/admin/customers/{}", app.fjord(), hansen.customer)).await.text();
    assert_eq!(customer.matches("Portal looked at as the customer sees it").count(), 2, "{customer}");
    assert!(!customer.contains("Page opened in a preview"));
}

#[tokio::test]
async fn looking_signs_nobody_in_and_shows_nothing_hidden_from_those_eyes() {
    let app = stage().await;
    let mut conn = superuser().await;
    let (account, hansen) = (app.account(), app.cast.fjord.hansen);
    let seen =
        format!("select count(*) from session where account_id = '{account}' and login_id = '{}'", hansen.dan.login);
    let last = format!(
        "select coalesce(last_sign_in_at::text, 'never') from login where account_id = '{account}' and id = '{}'",
        hansen.dan.login
    );
    let before = (count(&mut conn, seen.clone()).await, texts(&mut conn, last.clone()).await);
    let mut alma = enter(&app, "alma").await;
    let home = home(&app, hansen.dan.login);
    for page in [
        "",
        "/projects",
        "/projects.json",
        "/time?period=all",
        "/time.csv?period=all",
        "/invoices",
        "/tickets?state=all",
    ] {
        let answer = alma.get(&format!("{home}{page}")).await;
        assert_eq!(answer.status, 200, "{page}");
        let text = answer.text();
        assert!(!text.contains(HIDDEN_FROM_DAN), "{page}: {text}");
        // Every address of the page stays below the preview, but for the bar and what all pages load.
        for link in text.split_once("</aside>").map_or("", |(_, rest)| rest).split("href=\"").skip(1) {
            let link = link.split('"').next().unwrap_or_default();
            let stays = link.starts_with(&home) || link.starts_with('#') || link.starts_with("mailto:");
            assert!(stays || link.starts_with("/static/"), "{link} on {page}");
        }
        assert!(!text.contains(&format!("/{}/extranet", app.fjord())), "{page}");
    }
    for hidden in [
        format!("/projects/{}", hansen.zebrafinch),
        format!("/tickets/{}", hansen.cases.hidden),
        "/time?sort=rate-card".into(),
    ] {
        assert_ne!(alma.get(&format!("{home}{hidden}")).await.status, 200, "{hidden}");
    }
    assert_eq!(before, (count(&mut conn, seen).await, texts(&mut conn, last).await));
}
