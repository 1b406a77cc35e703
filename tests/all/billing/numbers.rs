//! Number series: gap-free, unique, in everybody's hurry.

use super::{TODAY, draft, send};
use crate::support::TestApp;
use crate::support::rows::{change, rows};
use extranet::domain::actor::Actor;
use extranet::domain::invoices::series::{self, BadPattern, Pattern, Series};
use extranet::domain::invoices::{self, Kind, Sent};
use extranet::domain::scope::Access;
use extranet::error::Error;
use time::macros::date;

#[test]
fn a_pattern_has_one_number_and_maybe_a_year() {
    let number = |text: &str| Pattern::parse(text).map(|pattern| pattern.number(2026, 7));
    assert_eq!(number("{YYYY}-{####}").as_deref(), Ok("2026-0007"));
    assert_eq!(number("INV {YY}/{##}").as_deref(), Ok("INV 26/07"));
    assert_eq!(number("{#}").as_deref(), Ok("7"));
    assert_eq!(Pattern::parse("{YYYY}"), Err(BadPattern::Number));
    assert_eq!(Pattern::parse("{#}{#}"), Err(BadPattern::Number));
    for wrong in ["{####", "{MM}{#}", "{}{#}", "a}b{#}", "{##########}"] {
        assert_eq!(Pattern::parse(wrong), Err(BadPattern::Braces), "{wrong}");
    }
    assert_eq!(Pattern::parse(&"x".repeat(41)), Err(BadPattern::TooLong));
    assert_eq!(Pattern::parse("{####}").map(|pattern| pattern.number(2026, 123_456)).as_deref(), Ok("123456"));
}

#[tokio::test]
async fn twenty_at_once_get_twenty_numbers_without_a_gap() {
    let app = TestApp::start().await;
    let customer = app.cast.fjord.hansen.customer;
    let mut scope = app.staff().await;
    let mut drafts = Vec::new();
    for _ in 0..20 {
        drafts.push(invoices::create(&mut scope, customer, &draft(1)).await.expect("a draft"));
    }
    scope.commit().await.expect("a commit");
    let mut turns = tokio::task::JoinSet::new();
    for (at, id) in drafts.into_iter().enumerate() {
        let (database, account) = (app.database(), app.account());
        turns.spawn(async move {
            loop {
                // As many wait as the pool has connections; the others come again.
                let Ok(mut scope) = database.staff(account, Actor::system("test"), Access::Write).await else {
                    continue;
                };
                // Every fourth changes its mind at first: its number goes to somebody else.
                if at % 4 == 0 {
                    invoices::send(&mut scope, id, 1, TODAY).await.expect("sent, and then not");
                    drop(scope);
                    scope = database.staff(account, Actor::system("test"), Access::Write).await.expect("a scope");
                }
                let sent = invoices::send(&mut scope, id, 1, TODAY).await.expect("sent");
                scope.commit().await.expect("a commit");
                return sent;
            }
        });
    }
    let mut numbers: Vec<String> = turns
        .join_all()
        .await
        .into_iter()
        .map(|sent| match sent {
            Sent::Number(number) => number,
            other => panic!("{other:?}"),
        })
        .collect();
    numbers.sort();
    let expected: Vec<String> = (1..=20).map(|number| format!("2026-{number:04}")).collect();
    assert_eq!(numbers, expected);
}

#[tokio::test]
async fn numbers_go_on_after_those_that_are_there_and_start_again_each_year() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    change(
        "update invoice set number = '2026-0041' where account_id = $1 and id = $2",
        &[app.account().0, hansen.invoices.sent.0],
    )
    .await;
    let mut scope = app.staff().await;
    let mut next = async |day| {
        let id = invoices::create(&mut scope, hansen.customer, &draft(1)).await.expect("a draft");
        match invoices::send(&mut scope, id, 1, day).await.expect("sent") {
            Sent::Number(number) => number,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(next(TODAY).await, "2026-0042");
    assert_eq!(next(TODAY).await, "2026-0043");
    assert_eq!(next(date!(2027 - 01 - 01)).await, "2027-0001");
    let all = series::all(&mut scope, date!(2027 - 01 - 02)).await.expect("series");
    assert_eq!(all[0].0.preview(2027), "2027-0002");
    let own = |next| Series { kind: Kind::Invoice, pattern: "F{YY}{###}".into(), next, restarts: true, year: 2027 };
    let stale = [(own(5), all[0].1 + 1), all[1].clone()];
    assert!(matches!(series::save(&mut scope, &stale, TODAY).await, Err(Error::Conflict)), "somebody else's settings");
    series::save(&mut scope, &[(own(5), all[0].1), all[1].clone()], TODAY).await.expect("saved");
    let id = invoices::create(&mut scope, hansen.customer, &draft(1)).await.expect("a draft");
    assert!(
        matches!(invoices::send(&mut scope, id, 1, date!(2027 - 01 - 02)).await, Ok(Sent::Number(number)) if number == "F27005")
    );
    // Set back to a number that is used: it is passed by.
    let all = series::all(&mut scope, date!(2027 - 01 - 02)).await.expect("series");
    series::save(&mut scope, &[(own(5), all[0].1), all[1].clone()], TODAY).await.expect("saved");
    let id = invoices::create(&mut scope, hansen.customer, &draft(1)).await.expect("a draft");
    assert!(
        matches!(invoices::send(&mut scope, id, 1, date!(2027 - 01 - 02)).await, Ok(Sent::Number(number)) if number == "F27006")
    );
}

#[tokio::test]
async fn what_was_sent_is_never_edited_whoever_tries() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let id = invoices::create(&mut scope, hansen.customer, &draft(2)).await.expect("a draft");
    send(&mut scope, id).await;
    let version = invoices::find(&mut scope, id).await.expect("an invoice").version;
    assert!(matches!(invoices::update(&mut scope, id, version, &draft(9)).await, Err(Error::Conflict)));
    assert!(matches!(invoices::cancel(&mut scope, id, version).await, Err(Error::Conflict)));
    assert!(matches!(invoices::send(&mut scope, id, version, TODAY).await, Err(Error::Conflict)));
    scope.commit().await.expect("a commit");
    // Not even a statement that forgets it.
    let mut owner = crate::evidence::superuser().await;
    for sql in [
        format!("update invoice set gross = 1 where id = '{id}'"),
        format!("update invoice set number = 'other' where id = '{id}'"),
        format!("update invoice_line set net = 1 where invoice_id = '{id}'"),
        format!("delete from invoice_line where invoice_id = '{id}'"),
        format!(
            "insert into invoice_line (account_id, id, customer_id, invoice_id, position, description, net) values ('{}', gen_random_uuid(), '{}', '{id}', 9, 'more', 1)",
            app.account(),
            hansen.customer
        ),
    ] {
        let answer = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.clone())).execute(&mut owner).await;
        assert!(answer.is_err_and(|error| error.to_string().contains("a sent invoice is not changed")), "{sql}");
    }
    let stored =
        rows("select gross, state, number from invoice where account_id = $1 and id = $2", &[app.account().0, id.0])
            .await;
    assert_eq!(stored[0]["gross"], 250_000);
}
