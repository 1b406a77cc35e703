//! Invoices from open hours, on the cast's: what is left out, one draft per currency, and nothing taken twice.

use super::{TODAY, billed, currency, entry, send, take, wish};
use crate::support::TestApp;
use crate::support::rows::{change, row};
use extranet::domain::actor::Actor;
use extranet::domain::invoices::hours::{self, Grouping, Reason, Taken};
use extranet::domain::invoices::{self, Sent};
use extranet::domain::scope::Access;
use time::macros::date;

#[tokio::test]
async fn what_is_not_billed_says_why_and_each_currency_is_a_draft_of_its_own() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let approved = hours::Wish { registered: false, ..wish(hansen.customer) };
    let few = hours::propose(&mut scope, &approved).await.expect("a proposal");
    let why = |proposal: &hours::Proposal, reason| {
        proposal.left.iter().find(|left| left.reason == reason).map_or(0, |left| left.entries)
    };
    assert_eq!(few.bundles.iter().map(|bundle| bundle.entries).sum::<i64>(), 1, "one is approved");
    assert_eq!(why(&few, Reason::NotBillable), 1, "the meeting");
    assert!(why(&few, Reason::NotApproved) > 1);
    let all = hours::propose(&mut scope, &wish(hansen.customer)).await.expect("a proposal");
    assert_eq!((why(&all, Reason::NotApproved), why(&all, Reason::NoRate)), (0, 1));
    let codes: Vec<String> = all.bundles.iter().map(|bundle| bundle.currency.to_string()).collect();
    assert_eq!(codes, ["DKK", "EUR"]);
    let euros = hours::Wish { currency: Some(currency("EUR")), ..wish(hansen.customer) };
    let only = hours::propose(&mut scope, &euros).await.expect("a proposal");
    assert_eq!(only.bundles.len(), 1);
    assert_eq!(why(&only, Reason::OtherCurrency), all.bundles[0].entries);
    let drafts = take(&mut scope, &wish(hansen.customer)).await;
    assert_eq!(drafts.len(), 2);
    for (id, bundle) in drafts.iter().zip(&all.bundles) {
        let stored = invoices::find(&mut scope, *id).await.expect("a draft");
        assert_eq!((stored.net, stored.currency), (Some(bundle.net), bundle.currency));
        assert_eq!(stored.lines.iter().map(|line| line.net).sum::<i64>(), bundle.net, "to the cent");
        assert_eq!(stored.number, None);
    }
    let again = hours::propose(&mut scope, &wish(hansen.customer)).await.expect("a proposal");
    assert!(again.bundles.is_empty(), "taken hours are not open");
    scope.commit().await.expect("a commit");
    let today = billed(&app, hansen.entries.today).await;
    assert_eq!((today["state"].as_str(), &today["invoiced_seconds"]), (Some("registered"), &serde_json::Value::Null));
    let mut scope = app.staff().await;
    send(&mut scope, drafts[0]).await;
    scope.commit().await.expect("a commit");
    let today = billed(&app, hansen.entries.today).await;
    assert_eq!(today["state"], "invoiced");
    assert_eq!((&today["invoiced_seconds"], &today["invoiced_amount"]), (&9_000.into(), &308_642.into()));
}

#[tokio::test]
async fn different_rates_are_different_lines_and_amounts_of_another_system_have_no_price() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let day = date!(2031 - 05 - 05);
    for (rate, amount) in [(Some(9_000_000), 90_000), (Some(10_000_000), 100_000), (Some(9_000_000), 12_345), (None, 5)]
    {
        entry(&app, hansen.app, None, day, 3_600, rate, Some(amount), Some("DKK"), "approved").await;
    }
    let mut scope = app.staff().await;
    let wish = hours::Wish { from: Some(day), grouping: Grouping::Day, ..wish(hansen.customer) };
    let found = hours::propose(&mut scope, &wish).await.expect("a proposal");
    let lines: Vec<(Option<i64>, i64)> =
        found.bundles[0].lines.iter().map(|line| (line.price.map(|price| price.0), line.net)).collect();
    assert_eq!(lines, [(None, 12_350), (Some(9_000_000), 90_000), (Some(10_000_000), 100_000)]);
}

#[tokio::test]
async fn two_who_bill_the_same_hours_at_once_bill_them_once() {
    let app = TestApp::start().await;
    let hansen = app.cast.fjord.hansen;
    for at in 0..40 {
        let project = if at % 2 == 0 { hansen.website } else { hansen.app };
        entry(
            &app,
            project,
            None,
            date!(2031 - 05 - 05),
            3_600 + at,
            Some(10_000_000),
            Some(100_000),
            Some("DKK"),
            "approved",
        )
        .await;
    }
    let wishes = [
        hours::Wish { registered: false, ..wish(hansen.customer) },
        hours::Wish { projects: vec![hansen.website], ..wish(hansen.customer) },
        hours::Wish { projects: vec![hansen.app, hansen.website], ..wish(hansen.customer) },
        hours::Wish { from: Some(date!(2031 - 01 - 01)), ..wish(hansen.customer) },
    ];
    let mut turns = tokio::task::JoinSet::new();
    let gate = std::sync::Arc::new(tokio::sync::Barrier::new(8));
    for at in 0..8 {
        let (database, account, wish, gate) = (app.database(), app.account(), wishes[at % 4].clone(), gate.clone());
        turns.spawn(async move {
            let open = async || database.staff(account, Actor::system("test"), Access::Write).await;
            let mut scope = open().await.expect("a scope");
            let mark = hours::propose(&mut scope, &wish).await.expect("a proposal").mark;
            drop(scope);
            gate.wait().await;
            // As many wait as the pool has connections; the others come again.
            let mut scope = loop {
                if let Ok(scope) = open().await {
                    break scope;
                }
            };
            let taken = hours::take(&mut scope, &wish, &mark, 2_500).await.expect("an answer");
            scope.commit().await.expect("a commit");
            matches!(taken, Taken::Drafts(_))
        });
    }
    let won = turns.join_all().await.into_iter().filter(|won| *won).count();
    assert!(won >= 1);
    let sums = row(
        "select (select count(*) from invoice_entry where account_id = $1 and customer_id = $2) as taken,
                (select count(distinct entry_id) from invoice_entry where account_id = $1 and customer_id = $2) as once,
                (select count(*) from time_entry e join invoice_entry k on k.account_id = e.account_id and k.entry_id = e.id and k.invoice_id = e.invoice_id
                 where e.account_id = $1 and e.customer_id = $2) as linked,
                (select coalesce(sum(net), 0)::int8 from invoice where account_id = $1 and customer_id = $2 and own and number is null) as net,
                (select coalesce(sum(amount), 0)::int8 from invoice_entry where account_id = $1 and customer_id = $2) as amount",
        &[app.account().0, hansen.customer.0],
    )
    .await;
    assert!(sums["taken"].as_i64() >= Some(20), "{sums}");
    assert_eq!(sums["taken"], sums["once"]);
    assert_eq!(sums["taken"], sums["linked"]);
    assert_eq!(sums["net"], sums["amount"]);
}

#[tokio::test]
async fn hours_that_changed_are_not_billed_unseen() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let seen = hours::propose(&mut scope, &wish(hansen.customer)).await.expect("a proposal").mark;
    change(
        "update time_entry set amount = amount + 1 where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0],
    )
    .await;
    let answer = hours::take(&mut scope, &wish(hansen.customer), &seen, 2_500).await.expect("an answer");
    assert!(matches!(answer, Taken::Changed(proposal) if proposal.mark != seen));
    let draft = take(&mut scope, &wish(hansen.customer)).await[0];
    scope.commit().await.expect("a commit");
    // An import can still change an hour of a draft: then the draft is not sent.
    change(
        "update time_entry set amount = amount + 1 where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0],
    )
    .await;
    let mut scope = app.staff().await;
    let version = invoices::find(&mut scope, draft).await.expect("a draft").version;
    let sent = invoices::send(&mut scope, draft, version, TODAY).await.expect("an answer");
    assert_eq!(sent, Sent::HoursChanged);
    assert_eq!(invoices::find(&mut scope, draft).await.expect("a draft").number, None);
    let freed = invoices::cancel(&mut scope, draft, version).await.expect("cancelled");
    assert!(freed > 1);
    let open = hours::propose(&mut scope, &wish(hansen.customer)).await.expect("a proposal");
    assert_eq!(open.bundles[0].entries, freed, "open again");
}
