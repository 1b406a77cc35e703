//! What staff do with a case.

use super::*;
use crate::support::form::plain;

const NOTE: &str = "Ottonote: never outside";

#[tokio::test]
async fn staff_answer_in_public_and_note_among_themselves() {
    let app = TestApp::start().await;
    let (mut alma, mut clara) = (app.sign_in("alma").await, app.sign_in("clara").await);
    let id = open(&app, &mut clara, "Otter", "How?").await;
    let (desk, own) = (format!("{}/{id}", admin(&app)), format!("{}/{id}", portal(&app)));
    let page = alma.get(&desk).await;
    assert_eq!(page.status, 200);
    let text = page.text();
    let forms: Vec<&str> = text.split("<form").skip(1).filter(|form| form.contains(&format!("{desk}/"))).collect();
    assert_eq!(forms.len(), 3, "answer, note, handling: {text}");
    for part in [
        "Answer to the customer",
        "Internal note",
        "card stack note",
        "Hansen &#38; Søn A/S is never shown it",
        "clara@customer.example",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(alma.post(&format!("{desk}/note"), &[("note", NOTE)]).await.status, 303);
    // The note's form with the answer's field, and the other way round: neither becomes the other.
    assert_eq!(alma.post(&format!("{desk}/note"), &[("answer", NOTE)]).await.status, 422);
    assert_eq!(
        upload(&mut alma, &format!("{desk}/answer"), &[("note", NOTE), ("then", "customer")], &[]).await.status,
        422
    );
    assert_eq!(case(&app, id).await["state"], "us", "a note changes nothing");
    let answer = [("answer", "Like so."), ("then", "customer")];
    assert_eq!(upload(&mut alma, &format!("{desk}/answer"), &answer, &[("how.csv", b"a;b")]).await.status, 303);
    assert_eq!(case(&app, id).await["state"], "customer");
    let theirs = clara.get(&own).await.text();
    assert!(theirs.contains("Like so.") && theirs.contains("how.csv") && theirs.contains("Alma Lindqvist"), "{theirs}");
    assert!(!theirs.contains("Ottonote") && !theirs.contains("Internal note"), "{theirs}");
    assert!(alma.get(&desk).await.text().contains("Ottonote"));
    assert_eq!(clara.get(&format!("{}?state=all&q=Ottonote", portal(&app))).await.text().matches("Otter").count(), 0);
    assert!(alma.get(&format!("{}?view=all&q=Ottonote", admin(&app))).await.text().contains("Otter"));
    assert_eq!(events(&app, id).await, ["ticket.opened", "ticket.noted", "ticket.answered"]);
    let record =
        rows("select detail from audit where account_id = $1 and subject_id = $2", &[app.account().0, id]).await;
    assert!(!format!("{record:?}").contains("Ottonote"), "{record:?}");
}

#[tokio::test]
async fn a_case_is_handed_over_closed_and_opened_again() {
    let app = TestApp::start().await;
    let (mut alma, mut clara) = (app.sign_in("alma").await, app.sign_in("clara").await);
    let id = open(&app, &mut clara, "Otter", "How?").await;
    let desk = format!("{}/{id}", admin(&app));
    let vera = app.cast.fjord.vera.person.to_string();
    let handle = async |alma: &mut Browser, version: &str, state: &str, who: &str| {
        alma.post(&format!("{desk}/edit"), &[("version", version), ("state", state), ("assignee", who)]).await
    };
    assert_eq!(handle(&mut alma, "1", "us", &vera).await.status, 303);
    assert_eq!(case(&app, id).await["assignee_id"], vera);
    // Somebody who looked before that: both values are shown, nothing is stored.
    let late = handle(&mut alma, "1", "closed", "").await;
    assert_eq!(late.status, 409);
    for part in ["Vera Munk", "Nobody yet", "Waiting for us"] {
        assert!(late.text().contains(part), "{part}: {}", late.text());
    }
    assert_eq!(case(&app, id).await["state"], "us");
    assert_eq!(handle(&mut alma, "1", "us", &vera).await.status, 303, "both wanted the same");
    assert_eq!(handle(&mut alma, "2", "closed", &vera).await.status, 303);
    assert!(clara.get(&format!("{}/{id}", portal(&app))).await.text().contains("Closed by Alma Lindqvist"));
    assert_eq!(handle(&mut alma, "3", "customer", "").await.status, 303);
    for (state, who) in [("none", ""), ("us", "nobody"), ("us", app.cast.rival.rita.person.to_string().as_str())] {
        assert_eq!(handle(&mut alma, "4", state, who).await.status, 422, "{state} {who}");
    }
    let kinds: Vec<_> = entries(&app, id).await.iter().map(|entry| entry["kind"].clone()).collect();
    assert_eq!(kinds, ["message", "closed", "reopened"]);
    assert_eq!(
        events(&app, id).await,
        ["ticket.opened", "ticket.assigned", "ticket.closed", "ticket.reopened", "ticket.assigned"]
    );
}

#[tokio::test]
async fn an_answer_can_close_a_case_and_an_answer_to_a_closed_one_opens_it() {
    let app = TestApp::start().await;
    let (mut alma, mut clara) = (app.sign_in("alma").await, app.sign_in("clara").await);
    let id = open(&app, &mut clara, "Otter", "How?").await;
    let answer = format!("{}/{id}/answer", admin(&app));
    for (then, state) in [("closed", "closed"), ("us", "us"), ("closed", "closed"), ("closed", "closed")] {
        assert_eq!(upload(&mut alma, &answer, &[("answer", "So."), ("then", then)], &[]).await.status, 303);
        assert_eq!(case(&app, id).await["state"], state);
    }
    let kinds: Vec<_> = entries(&app, id).await.iter().map(|entry| entry["kind"].clone()).collect();
    assert_eq!(kinds, ["message", "message", "closed", "reopened", "message", "message", "closed", "message"]);
    let wrong = upload(&mut alma, &answer, &[("answer", "Typed <i>this</i>"), ("then", "never")], &[]).await;
    assert_eq!(wrong.status, 422);
    assert!(plain(&wrong.text()).contains("Typed <i>this</i>"));
}

#[tokio::test]
async fn staff_open_a_case_for_a_customer() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let (hansen, lund) = (&app.cast.fjord.hansen, &app.cast.fjord.lund);
    let customers = format!("/{}/admin/customers", app.fjord());
    let choose = alma.get(&format!("{}/new", admin(&app))).await;
    assert!(choose.text().contains("Lund Arkitekter"));
    let on = alma.get(&format!("{}/new?customer={}", admin(&app), hansen.customer)).await;
    let new = format!("{customers}/{}/tickets/new", hansen.customer);
    assert_eq!((on.status.as_u16(), on.location()), (303, new.as_str()));
    let (dan, website) = (hansen.dan.contact.to_string(), hansen.website.to_string());
    let fields = [("subject", "For you"), ("contact", &dan), ("project", &website), ("body", "Please look.")];
    let answer = upload(&mut alma, &new, &fields, &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let stored = case(&app, id(&answer)).await;
    assert_eq!((&stored["state"], &stored["contact_id"]), (&"customer".into(), &dan.as_str().into()));
    assert_eq!(stored["assignee_id"], app.cast.fjord.alma.person.to_string());
    assert!(app.sign_in("dan").await.get(&portal(&app)).await.text().contains("For you"));
    // Nobody and nothing of another customer's.
    let (eva, pier) = (lund.eva.contact.to_string(), lund.pier.to_string());
    for (field, theirs) in [("contact", eva.as_str()), ("project", pier.as_str()), ("contact", "x"), ("project", "x")] {
        let fields = [("subject", "For you"), ("body", "Please."), (field, theirs)];
        assert_eq!(upload(&mut alma, &new, &fields, &[]).await.status, 422, "{field}");
    }
    let nowhere = format!("{customers}/{}/tickets/new", app.cast.rival.nord.customer);
    assert_eq!(upload(&mut alma, &nowhere, &fields, &[]).await.status, 404);
}

#[tokio::test]
async fn who_may_only_look_changes_nothing() {
    let app = TestApp::start().await;
    let reader = "update person set role_id = (select id from role where account_id = $1 and key = 'read-only') where account_id = $1 and id = $2";
    crate::support::rows::change(reader, &[app.account().0, app.cast.fjord.vera.person.0]).await;
    let (mut vera, mut bo) = (app.sign_in("vera").await, app.sign_in("bo").await);
    let desk = format!("{}/{}", admin(&app), app.cast.fjord.hansen.cases.shown.case);
    let page = vera.get(&desk).await;
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("/answer\"") && !page.text().contains("/note\""), "{}", page.text());
    for path in ["answer", "note", "edit"] {
        assert_eq!(vera.post(&format!("{desk}/{path}"), &[("answer", "x"), ("note", "x")]).await.status, 403, "{path}");
    }
    for browser in [&mut vera, &mut bo] {
        assert_eq!(browser.get(&format!("{}/new", admin(&app))).await.status, 403);
    }
    assert_eq!(bo.get(&admin(&app)).await.status, 403);
}
