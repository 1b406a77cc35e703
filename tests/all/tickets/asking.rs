//! What a customer does with a case.

use super::*;
use crate::support::form::plain;

#[tokio::test]
async fn a_customer_opens_a_case_and_gets_its_number() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let hansen = &app.cast.fjord.hansen;
    let new = clara.get(&format!("{}/new", portal(&app))).await;
    assert_eq!(new.status, 200);
    for part in ["Harbourlight website", "Zebrafinch merger", "multipart/form-data", "type=\"file\""] {
        assert!(new.text().contains(part), "{part}: {}", new.text());
    }
    let website = hansen.website.to_string();
    let fields =
        [("subject", "  Lamp <b>broken</b> "), ("project", website.as_str()), ("body", "It is\r\ndark & cold")];
    let answer = upload(&mut clara, &format!("{}/new", portal(&app)), &fields, &[("dark.txt", b"very")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let id = id(&answer);
    let stored = case(&app, id).await;
    assert_eq!(
        (&stored["number"], &stored["state"], &stored["subject"]),
        (&7.into(), &"us".into(), &"Lamp <b>broken</b>".into())
    );
    assert_eq!(stored["contact_id"], hansen.clara.contact.to_string());
    assert_eq!(stored["project_id"], website);
    let page = clara.get(answer.location()).await;
    assert_eq!(page.status, 200);
    let text = page.text();
    for part in [
        "Case #7 was opened",
        "Lamp &#60;b&#62;broken",
        "dark &#38; cold",
        "dark.txt",
        "Waiting for Fjord Consulting",
        "Clara Hansen",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(events(&app, id).await, ["ticket.opened"]);
    let list = clara.get(&portal(&app)).await.text();
    assert!(list.contains("#7") && list.contains("Lamp"), "{list}");
}

#[tokio::test]
async fn an_answer_turns_the_case_to_the_account_and_opens_a_closed_one() {
    let app = TestApp::start().await;
    let (mut dan, id) = (app.sign_in("dan").await, app.cast.fjord.hansen.cases.shown.case.0);
    let base = format!("{}/{id}", portal(&app));
    assert!(dan.get(&base).await.text().contains("Waiting for you"));
    let answer = upload(
        &mut dan,
        &format!("{base}/answer"),
        &[("answer", "Larger ones are here.")],
        &[("a.pdf", b"%PDF-1.7 x")],
    )
    .await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(case(&app, id).await["state"], "us");
    assert_eq!(dan.post(&format!("{base}/close"), &[]).await.status, 303);
    assert_eq!(case(&app, id).await["state"], "closed");
    // Twice is once.
    assert_eq!(dan.post(&format!("{base}/close"), &[]).await.status, 303);
    let page = dan.get(&base).await.text();
    assert!(page.contains("Closed by Dan Holm") && page.contains("opens it again"), "{page}");
    assert!(!dan.get(&portal(&app)).await.text().contains("blurred"));
    assert!(dan.get(&format!("{}?state=closed", portal(&app))).await.text().contains("blurred"));
    assert_eq!(upload(&mut dan, &format!("{base}/answer"), &[("answer", "Not yet.")], &[]).await.status, 303);
    assert_eq!(case(&app, id).await["state"], "us");
    dan.post(&format!("{base}/close"), &[]).await;
    assert_eq!(dan.post(&format!("{base}/reopen"), &[]).await.status, 303);
    assert_eq!(dan.post(&format!("{base}/reopen"), &[]).await.status, 303);
    assert_eq!(case(&app, id).await["state"], "us");
    let kinds: Vec<_> = entries(&app, id).await.iter().map(|entry| entry["kind"].clone()).collect();
    assert_eq!(kinds, ["message", "message", "message", "closed", "reopened", "message", "closed", "reopened"]);
    let happened = ["ticket.answered", "ticket.closed", "ticket.answered", "ticket.closed", "ticket.reopened"];
    assert_eq!(events(&app, id).await, happened);
}

#[tokio::test]
async fn mistakes_are_said_beside_the_fields_and_keep_what_was_typed() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let new = format!("{}/new", portal(&app));
    let lund = app.cast.fjord.lund.warehouse.to_string();
    let fields = [("subject", ""), ("project", lund.as_str()), ("body", "typed \"this\"")];
    let answer = upload(&mut clara, &new, &fields, &[("ok.txt", b"fine")]).await;
    assert_eq!(answer.status, 422);
    let text = answer.text();
    for part in ["href=\"#subject\"", "href=\"#project\"", "id=\"subject-e\"", "Choose your files again"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(plain(&text).contains("typed \"this\""), "{text}");
    let long = "x".repeat(20_001);
    assert_eq!(upload(&mut clara, &new, &[("subject", "a"), ("body", &long)], &[]).await.status, 422);
    assert_eq!(upload(&mut clara, &new, &[("subject", "a\nb"), ("body", "b")], &[]).await.status, 422);
    assert_eq!(upload(&mut clara, &new, &[("subject", "\u{202e}a"), ("body", "b")], &[]).await.status, 422);
    let base = format!("{}/{}", portal(&app), app.cast.fjord.hansen.cases.shown.case);
    assert_eq!(upload(&mut clara, &format!("{base}/answer"), &[("answer", " ")], &[]).await.status, 422);
    let count = rows("select id from ticket where account_id = $1", &[app.account().0]).await.len();
    assert_eq!(count, 6, "nothing was stored");
}

#[tokio::test]
async fn a_case_about_an_invoice_begins_with_its_number() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let (hansen, lund) = (&app.cast.fjord.hansen, &app.cast.fjord.lund);
    let new = format!("{}/new", portal(&app));
    let page = clara.get(&format!("{new}?invoice={}", hansen.invoices.sent)).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Question about invoice 2041"), "{}", page.text());
    let sent = hansen.invoices.sent.to_string();
    let answer = upload(&mut clara, &new, &[("invoice", &sent), ("subject", "2041"), ("body", "Why?")], &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(case(&app, id(&answer)).await["invoice_id"], sent);
    assert!(clara.get(answer.location()).await.text().contains(&format!("/invoices/{sent}")));
    for foreign in [hansen.invoices.draft, lund.invoices.overdue, app.cast.rival.nord.invoices.sent] {
        let foreign = foreign.to_string();
        assert_eq!(clara.get(&format!("{new}?invoice={foreign}")).await.status, 404);
        let fields = [("invoice", foreign.as_str()), ("subject", "s"), ("body", "b")];
        assert_eq!(upload(&mut clara, &new, &fields, &[]).await.status, 404);
    }
}

#[tokio::test]
async fn the_list_is_searched_and_filtered() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let home = portal(&app);
    for (query, shown, hidden) in [
        ("", "blurred", "invoice 2029"),
        ("?state=all", "invoice 2029", "Lund"),
        ("?state=closed", "invoice 2029", "blurred"),
        ("?state=all&q=2029", "invoice 2029", "blurred"),
        ("?q=%231", "blurred", "data room"),
        ("?q=LAWYERS", "data room", "blurred"),
        ("?q=they+were+made+small", "Nothing matches", "blurred"),
    ] {
        let page = clara.get(&format!("{home}{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        let text = page.text();
        assert!(text.contains(shown) && !text.contains(hidden), "{query}: {text}");
    }
    for query in ["?state=none", "?page=0", "?page=x"] {
        assert_eq!(clara.get(&format!("{home}{query}")).await.status, 400, "{query}");
    }
    let front = clara.get(&format!("/{}/extranet", app.fjord())).await.text();
    assert!(front.contains("blurred") && front.contains("Waiting for you"), "{front}");
}

#[tokio::test]
async fn a_form_posted_twice_has_one_effect() {
    let app = TestApp::start().await;
    let (mut clara, mut alma) = (app.sign_in("clara").await, app.sign_in("alma").await);
    let new = format!("{}/new", portal(&app));
    let form = clara.get(&new).await.input("submit_id");
    let fields = [("submit_id", form.as_str()), ("subject", "Otter"), ("body", "How?")];
    assert_eq!(
        upload(&mut clara, &new, &[("submit_id", &form), ("subject", ""), ("body", "How?")], &[]).await.status,
        422
    );
    let first = upload(&mut clara, &new, &fields, &[("a.txt", b"a")]).await;
    let second = upload(&mut clara, &new, &fields, &[("a.txt", b"a")]).await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert_eq!(first.location(), second.location());
    let case = id(&first);
    let (own, desk) = (format!("{}/{case}", portal(&app)), format!("{}/{case}", admin(&app)));
    for (page, path) in [(&own, "answer"), (&desk, "answer"), (&desk, "note")] {
        let browser = if page == &own { &mut clara } else { &mut alma };
        let html = browser.get(page).await.text();
        let form = html.split(&format!("action=\"{page}/{path}\"")).nth(1).unwrap_or_default();
        let form = form.split("name=\"submit_id\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let fields = [("submit_id", form.expect("an id")), (path, "Twice"), ("then", "us")];
        for _ in 0..2 {
            assert_eq!(browser.post(&format!("{page}/{path}"), &fields).await.status, 303);
        }
    }
    assert_eq!(entries(&app, case).await.len(), 3);
    let notes =
        rows("select id from ticket_note where account_id = $1 and ticket_id = $2", &[app.account().0, case]).await;
    assert_eq!(notes.len(), 1);
    assert_eq!(
        rows("select id from file where account_id = $1 and kind = 'ticket'", &[app.account().0]).await.len(),
        5,
        "the cast's and one"
    );
    app.work().await;
    assert_eq!(rows("select id from mail where account_id = $1", &[app.account().0]).await.len(), 3);
}
