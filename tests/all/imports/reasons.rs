//! Why rows fail is said in the reader's language, on the page and in the file that is mended.

use crate::support::rows::change;
use extranet::base::words::{Lang, Words};
use extranet::domain::imports::Notice;
use extranet::domain::imports::reason::{Fault, Need, Reason};
use serde_json::json;
use time::macros::{date, time};

use super::pages::Office;

/// One of each. What is added without words does not compile; what is added here has them in every language.
fn all() -> Vec<Reason> {
    let text = || "¶value¶".to_owned();
    let faults = [
        Fault::NotADate,
        Fault::TwoDays,
        Fault::NotATime,
        Fault::NotAMoment,
        Fault::NotADuration,
        Fault::BeforeStart,
        Fault::NotANumber,
        Fault::NotWhole,
        Fault::TwoNumbers,
        Fault::TooLarge,
        Fault::NotPositive,
        Fault::NotAPercentage,
        Fault::NotACurrency,
        Fault::NotYesNo,
        Fault::NotTrueFalse,
        Fault::NoneOf { words: text() },
        Fault::TooLong { characters: 200 },
        Fault::NotAText,
        Fault::NotACountry,
        Fault::NotAnEmail,
        Fault::NotALanguage,
        Fault::NotAZone,
        Fault::NotKnown,
    ];
    let needs = [
        Need::CustomerName,
        Need::ProjectName,
        Need::ForWhom,
        Need::OnWhat,
        Need::Day,
        Need::Duration,
        Need::InvoiceNumber,
        Need::LineAmount,
    ];
    let mut all = vec![
        Reason::Missing { field: text() },
        Reason::Width { cells: 7, header: 9 },
        Reason::NotAnObject,
        Reason::UnknownList,
        Reason::IdTwice { id: text() },
        Reason::NoProject,
        Reason::NoDay,
        Reason::UnknownCustomer { id: text() },
        Reason::UnknownProject { id: text() },
        Reason::ProjectElsewhere,
        Reason::SeveralCustomers { name: text(), count: 2 },
        Reason::SeveralProjects { name: text(), count: 2 },
        Reason::SeveralPeople { name: text(), count: 2 },
        Reason::EndBeforeStart { start: date!(2026 - 10 - 31), end: date!(2026 - 10 - 30) },
        Reason::NetAndVat,
        Reason::AmountsTooLarge,
        Reason::NoGross,
        Reason::NoInvoiceDate,
        Reason::InvoiceOwn { number: text() },
        Reason::InvoiceElsewhere { number: text() },
        Reason::InvoiceSpoiled { line: 12_345 },
        Reason::InvoiceTwice { line: 12_345 },
        Reason::InvoiceClash { line: 12_345, field: "paid on".into() },
        Reason::StillRunning,
        Reason::NotTimeWorked { kind: text() },
        Reason::ClocksSkip { date: date!(2026 - 03 - 29), time: time!(2:30), zone: text() },
        Reason::ClocksSkipStart,
        Reason::ColumnsUnread { columns: text() },
        Reason::WithoutActivity { ids: text() },
    ];
    all.extend(faults.map(|fault| Reason::Value { field: "Dato".into(), value: text(), fault }));
    all.extend(needs.map(|need| Reason::Empty { field: text(), need }));
    all
}

#[test]
fn every_reason_has_words_of_its_own_in_every_language_and_comes_back_as_it_was_stored() {
    for reason in all() {
        let stored = serde_json::to_value(&reason).expect("json");
        assert_eq!(serde_json::from_value::<Reason>(stored.clone()).expect("read back"), reason);
        let told: Vec<String> = Lang::ALL.into_iter().map(|lang| reason.told(&Words::of(lang))).collect();
        for (place, text) in told.iter().enumerate() {
            assert!(text.len() > 10 && !text.contains("imports-"), "{reason:?}: {text}");
            assert_eq!(text.contains("¶value¶"), stored.to_string().contains("¶value¶"), "{reason:?}: {text}");
            assert!(!told[..place].contains(text), "{reason:?}: two languages say {text}");
        }
    }
}

#[test]
fn what_an_earlier_version_kept_is_still_told() {
    let notice: Notice =
        serde_json::from_value(json!({ "line": 7, "message": "skipped: still running" })).expect("old");
    assert_eq!(notice.to_string(), "line 7: skipped: still running");
    let stored = serde_json::to_value(Notice { line: 3, reason: Reason::StillRunning }).expect("json");
    assert_eq!(stored, json!({ "line": 3, "reason": "still-running" }));
}

#[tokio::test]
async fn danish_staff_read_danish_reasons_on_the_page_and_in_the_file() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let text = "date,start,duration,customer,project,description\n31.02.2026,09:00,1:00,Nord,Havn,a\n\
                2026-03-29,02:30,1:00,Nord,Havn,b\n2026-03-30,09:00,soon,Nord,Havn,c\n2026-03-30,09:00,1:00,,Havn,d\n";
    let page = office.checked("timer.csv", text.as_bytes(), &[("zone", "Europe/Copenhagen")]).await;
    assert_eq!(office.found(&page).await, [1, 0, 0, 0, 3]);
    let english = office.alma.get(&page).await.text();
    assert!(english.contains("is not a date") && english.contains("the clocks skip 02:30"), "{english}");
    change("update login set language = 'da' where account_id = $1 and username = 'alma'", &[account]).await;
    let danish = office.alma.get(&page).await.text();
    for told in [
        "date »31.02.2026« er ikke en dato",
        "duration »soon« er ikke en varighed",
        "customer er tom: hver række skal sige, hvem den er for",
        "Linje 3: Gemt uden klokkeslæt: uret springer 02:30 over",
    ] {
        assert!(danish.contains(told), "{told}: {danish}");
    }
    assert!(!danish.contains("is not a") && !danish.contains("lang=\"en\""), "{danish}");
    let file = office.alma.get(&format!("{page}/errors.csv")).await.text();
    assert!(file.contains("date »31.02.2026« er ikke en dato;31.02.2026"), "{file}");
    assert!(!file.contains("is not"), "{file}");
    // A row that failed before reasons had keys.
    change(
        "update import_problem set message = 'date \"x\" is not a date', reason = null where account_id = $1 and line = 2",
        &[account],
    )
    .await;
    change(
        r#"update import set checked = jsonb_set(checked, '{notices}',
               '[{"line": 7, "message": "skipped: still running"}, {"line": 3, "reason": "still-running"}]')
           where account_id = $1 and file_name = 'timer.csv'"#,
        &[account],
    )
    .await;
    let noticed = office.alma.get(&page).await.text();
    assert!(noticed.contains("<li lang=\"en\">Linje 7: skipped: still running</li>"), "{noticed}");
    assert!(noticed.contains("<li>Linje 3: "), "{noticed}");
    let old = office.alma.get(&page).await.text();
    assert!(old.contains("lang=\"en\">date &#34;x&#34; is not a date") || old.contains("is not a date</td>"), "{old}");
}
