//! Reports on how a project stands: nobody outside sees one before it is published, nor after it is withdrawn.

use crate::support::{Browser, Form, TestApp};

/// The status page of Hansen's website.
fn status(app: &TestApp) -> String {
    format!("/{}/extranet/projects/{}", app.fjord(), app.cast.fjord.hansen.website)
}

fn plan(app: &TestApp) -> String {
    format!("/{}/admin/projects/{}", app.fjord(), app.cast.fjord.hansen.website)
}

/// Writes a draft; answers its address.
async fn draft(app: &TestApp, alma: &mut Browser) -> String {
    let new = format!("{}/reports/new", plan(app));
    let mut form = Form::on(&alma.get(&new).await, "title");
    form.set("title", "Kingfisher week").set("health", "watch").set("body", "First.\n\nSecond.");
    let answer = form.post(alma, &new).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn clara_and_dan_see_a_report_from_when_it_is_published_until_it_is_withdrawn() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let (mut clara, mut dan) = (app.sign_in("clara").await, app.sign_in("dan").await);
    let mut eva = app.sign_in("eva").await;
    let report = draft(&app, &mut alma).await;
    let page = status(&app);
    for browser in [&mut clara, &mut dan] {
        assert!(!browser.get(&page).await.text().contains("Kingfisher"), "a draft");
    }
    let preview = alma.get(&report).await;
    // Whose sign-ins see the project status: Clara's, and Dan's, of whom the project is not hidden.
    for reader in ["clara", "dan", "Clara Hansen", "Dan Holm"] {
        assert!(preview.text().contains(reader), "{reader}");
    }
    assert!(preview.text().contains("<p>First.</p><p>Second.</p>"));
    let publish = Form::on(&preview, "version");
    assert_eq!(publish.post(&mut alma, &format!("{report}/publish")).await.status, 303);
    for browser in [&mut clara, &mut dan] {
        assert!(browser.get(&page).await.text().contains("Kingfisher"), "published");
    }
    // Who wrote it, Clara may know; Dan sees no names.
    assert!(clara.get(&page).await.text().contains("Alma Lindqvist"));
    assert!(!dan.get(&page).await.text().contains("Alma"));
    assert_eq!(eva.get(&page).await.status, 404, "another customer's project");
    // A second press of the button changes nothing.
    let again = publish.post(&mut alma, &format!("{report}/publish")).await;
    assert!(again.location().ends_with("done=published"), "{}", again.location());
    assert_eq!(alma.post(&format!("{report}/withdraw"), &[]).await.status, 303);
    for browser in [&mut clara, &mut dan] {
        assert!(!browser.get(&page).await.text().contains("Kingfisher"), "withdrawn");
    }
}

#[tokio::test]
async fn what_is_published_is_what_was_looked_at() {
    let app = TestApp::start().await;
    let (mut alma, mut vera) = (app.sign_in("alma").await, app.sign_in("vera").await);
    let report = draft(&app, &mut alma).await;
    let looked_at = Form::on(&alma.get(&report).await, "version");
    let edit = format!("{report}/edit");
    let mut form = Form::on(&vera.get(&edit).await, "title");
    assert_eq!(form.set("body", "We are late.").post(&mut vera, &edit).await.status, 303);
    let answer = looked_at.post(&mut alma, &format!("{report}/publish")).await;
    assert!(answer.location().ends_with("done=changed"), "{}", answer.location());
    let clara = app.sign_in("clara").await.get(&status(&app)).await;
    assert!(!clara.text().contains("Kingfisher"));
}

#[tokio::test]
async fn a_published_report_is_not_removed_and_a_draft_is() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let report = draft(&app, &mut alma).await;
    let publish = Form::on(&alma.get(&report).await, "version");
    publish.post(&mut alma, &format!("{report}/publish")).await;
    let kept = alma.post(&format!("{report}/remove"), &[]).await;
    assert!(kept.location().ends_with("done=kept"), "{}", kept.location());
    assert!(app.sign_in("clara").await.get(&status(&app)).await.text().contains("Kingfisher"));
    alma.post(&format!("{report}/withdraw"), &[]).await;
    alma.post(&format!("{report}/remove"), &[]).await;
    assert_eq!(alma.get(&report).await.status, 404);
}

#[tokio::test]
async fn while_the_access_is_off_the_preview_says_that_nobody_sees_it() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let report = draft(&app, &mut alma).await;
    let sql = "update customer_access set enabled = false where account_id = $1 and customer_id = $2";
    crate::support::rows::change(sql, &[app.account().0, app.cast.fjord.hansen.customer.0]).await;
    let preview = alma.get(&report).await.text();
    assert!(!preview.contains("Dan Holm") && !preview.contains(">clara<"), "{preview}");
}
