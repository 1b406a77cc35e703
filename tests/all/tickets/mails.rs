//! Who hears of what, in which language, and what no mail says.

use super::*;
use crate::support::rows::change;

async fn mails(app: &TestApp) -> Vec<Value> {
    app.work().await;
    let stuck = "select * from job where account_id = $1 and (done_at is null or last_error is not null)";
    let stuck = rows(stuck, &[app.account().0]).await;
    assert!(stuck.is_empty(), "{stuck:?}");
    rows("select * from mail where account_id = $1 order by id", &[app.account().0]).await
}

fn whole(mail: &Value) -> String {
    ["subject", "text_body", "html_body"].map(|part| mail[part].as_str().unwrap_or_default().to_owned()).join("\n")
}

fn recipients(mails: &[Value]) -> Vec<&str> {
    mails.iter().map(|mail| mail["recipient"].as_str().unwrap_or_default()).collect()
}

async fn answer(app: &TestApp, alma: &mut Browser, id: Uuid, text: &str, then: &str) {
    let path = format!("{}/{id}/answer", admin(app));
    let answer = upload(alma, &path, &[("answer", text), ("then", then)], &[("a.txt", b"a")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[tokio::test]
async fn a_new_case_goes_to_the_owners_until_somebody_looks_after_it() {
    let app = TestApp::start().await;
    let (mut clara, mut alma) = (app.sign_in("clara").await, app.sign_in("alma").await);
    let id = open(&app, &mut clara, "Otter <b>", "How <i>so</i>?\n\nThanks").await;
    let sent = mails(&app).await;
    assert_eq!(recipients(&sent), ["alma@company.example"]);
    assert_eq!(sent[0]["subject"], "[#7] Otter <b>");
    let text = whole(&sent[0]);
    for part in [
        "Clara Hansen of Hansen & Søn A/S opened this case",
        "How <i>so</i>?",
        "you are an owner",
        &format!("{}/{id}", admin(&app)),
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!sent[0]["html_body"].as_str().unwrap_or_default().contains("<i>"));
    assert_eq!(sent[0]["thread"], format!("<case-{id}@fjord.example>"));
    // The customer's manager comes before the owners, who looks after the case before both; the customer closes and opens it.
    let (account, vera) = (app.account().0, app.cast.fjord.vera.person.to_string());
    let manager = format!("update customer set manager_id = '{vera}' where account_id = $1 and id = $2");
    change(&manager, &[account, app.cast.fjord.hansen.customer.0]).await;
    let own = format!("{}/{id}", portal(&app));
    clara.post(&format!("{own}/close"), &[]).await;
    let sent = mails(&app).await;
    assert_eq!(recipients(&sent[1..]), ["vera@company.example"]);
    assert!(whole(&sent[1]).contains("closed this case") && whole(&sent[1]).contains("you look after Hansen"));
    let who = app.cast.fjord.alma.person.to_string();
    let edit = format!("{}/{id}/edit", admin(&app));
    assert_eq!(alma.post(&edit, &[("version", "2"), ("state", "closed"), ("assignee", &who)]).await.status, 303);
    clara.post(&format!("{own}/reopen"), &[]).await;
    let sent = mails(&app).await;
    assert_eq!(recipients(&sent[2..]), ["alma@company.example"]);
    assert!(whole(&sent[2]).contains("you look after this case"));
    // Who works here no more, or may not open it, is nobody to tell.
    let gone =
        format!("update ticket set assignee_id = '{}' where account_id = $1 and id = $2", app.cast.fjord.bo.person);
    change(&gone, &[account, id]).await;
    change(
        "update person set active = false where account_id = $1 and id = $2",
        &[account, app.cast.fjord.vera.person.0],
    )
    .await;
    upload(&mut clara, &format!("{own}/answer"), &[("answer", "Hello?")], &[]).await;
    assert_eq!(recipients(&mails(&app).await[3..]), ["alma@company.example"], "the owner again");
}

#[tokio::test]
async fn an_answer_goes_to_whose_case_it_is_and_to_who_wrote_in_it() {
    let app = TestApp::start().await;
    let (mut alma, mut clara, mut eva) =
        (app.sign_in("alma").await, app.sign_in("clara").await, app.sign_in("eva").await);
    let dans = app.cast.fjord.hansen.cases.shown.case.0;
    answer(&app, &mut alma, dans, "We found them.", "customer").await;
    let sent = mails(&app).await;
    assert_eq!(recipients(&sent), ["dan@customer.example"]);
    let text = whole(&sent[0]);
    for part in [
        "Fjord Consulting answered this case",
        "We found them.",
        "1 file is attached",
        "You get this mail because",
        &format!("{}/{dans}", portal(&app)),
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("Alma") && !text.contains("CANARY"), "Dan knows no names: {text}");
    upload(&mut clara, &format!("{}/{dans}/answer", portal(&app)), &[("answer", "From me too")], &[]).await;
    answer(&app, &mut alma, dans, "Done.", "closed").await;
    let sent = mails(&app).await;
    let all = recipients(&sent[2..]);
    assert!(
        all.len() == 2 && all.contains(&"dan@customer.example") && all.contains(&"clara@customer.example"),
        "{all:?}"
    );
    assert!(sent.iter().all(|mail| mail["thread"] == format!("<case-{dans}@fjord.example>")));
    // A note tells nobody.
    let before = mails(&app).await.len();
    alma.post(&format!("{}/{dans}/note", admin(&app)), &[("note", "secret")]).await;
    assert_eq!(mails(&app).await.len(), before);
    // In the reader's language, with the name as the reader may know it.
    let evas = open(&app, &mut eva, "Odder", "Hvordan?").await;
    answer(&app, &mut alma, evas, "Sådan.", "us").await;
    let sent = mails(&app).await;
    let text = whole(sent.last().expect("a mail"));
    assert!(text.contains("Alma L. fra Fjord Consulting har svaret") && !text.contains("Lindqvist"), "{text}");
}

#[tokio::test]
async fn whose_access_ended_meanwhile_hears_nothing() {
    let app = TestApp::start().await;
    let (mut alma, hansen, account) = (app.sign_in("alma").await, app.cast.fjord.hansen, app.account().0);
    let (case, dan) = (hansen.cases.shown.case.0, hansen.dan.login.0);
    for (off, on, id) in [
        (
            "update login set enabled = false where account_id = $1 and id = $2",
            "update login set enabled = true where account_id = $1 and id = $2",
            dan,
        ),
        (
            "update login set reports = '{time}' where account_id = $1 and id = $2",
            "update login set reports = null where account_id = $1 and id = $2",
            dan,
        ),
        (
            "update login set projects = '{}' where account_id = $1 and id = $2",
            "update login set projects = null where account_id = $1 and id = $2",
            dan,
        ),
        (
            "update contact set active = false where account_id = $1 and id = $2",
            "update contact set active = true where account_id = $1 and id = $2",
            hansen.dan.contact.0,
        ),
        (
            "update customer_access set enabled = false where account_id = $1 and customer_id = $2",
            "update customer_access set enabled = true where account_id = $1 and customer_id = $2",
            hansen.customer.0,
        ),
        (
            "update customer set active = false where account_id = $1 and id = $2",
            "update customer set active = true where account_id = $1 and id = $2",
            hansen.customer.0,
        ),
        (
            "update customer_access set reports = '{time}' where account_id = $1 and customer_id = $2",
            "update customer_access set reports = '{tickets}' where account_id = $1 and customer_id = $2",
            hansen.customer.0,
        ),
    ] {
        // Switched off after the answer was written, before the mail was.
        answer(&app, &mut alma, case, "Too late for Dan.", "customer").await;
        change(off, &[account, id]).await;
        assert_eq!(mails(&app).await.len(), 0, "{off}");
        change(on, &[account, id]).await;
    }
    answer(&app, &mut alma, case, "In time.", "customer").await;
    assert_eq!(recipients(&mails(&app).await), ["dan@customer.example"]);
}

#[tokio::test]
async fn everybodys_case_is_told_to_everybody_who_may_see_it() {
    let app = TestApp::start().await;
    let (mut alma, mut lund) = (app.sign_in("alma").await, app.sign_in("lund").await);
    let id = open(&app, &mut lund, "Odder", "Hvordan?").await;
    answer(&app, &mut alma, id, "Sådan.", "customer").await;
    let at_lund = |sent: &[Value]| -> Vec<String> {
        let all = sent.iter().map(|mail| mail["recipient"].as_str().unwrap_or_default().to_owned());
        all.filter(|to| to != "alma@company.example").collect()
    };
    assert_eq!(at_lund(&mails(&app).await), ["eva@customer.example"], "Lund itself has no address");
    let (account, lund) = (app.account().0, &app.cast.fjord.lund);
    let address = "update customer set email = 'kontor@lund.example' where account_id = $1 and id = $2";
    change(address, &[account, lund.customer.0]).await;
    // Who is narrowed to projects sees only what is their own.
    change("update login set projects = '{}' where account_id = $1 and id = $2", &[account, lund.eva.login.0]).await;
    answer(&app, &mut alma, id, "Igen.", "customer").await;
    assert_eq!(at_lund(&mails(&app).await)[1..], ["kontor@lund.example"]);
}
