//! Several currencies stand beside each other and are never added.

use crate::support::TestApp;
use crate::support::rows::{change, rows};
use extranet::base::money::Currency;
use extranet::base::words::{Lang, Words};
use uuid::Uuid;

#[tokio::test]
async fn a_customer_who_owes_in_two_currencies_sees_two_sums() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    for (invoice, set) in [
        (hansen.invoices.sent, "currency = 'USD', net = 12345, vat = 0, gross = 12345, paid = 0, state = 'sent'"),
        (hansen.invoices.overdue, "currency = 'GBP', net = 67800, vat = 0, gross = 67800, paid = 0, state = 'sent'"),
    ] {
        change(&format!("update invoice set {set} where account_id = $1 and id = $2"), &[app.account().0, invoice.0])
            .await;
    }
    let mut clara = app.sign_in("clara").await;
    for page in ["", "/invoices", "/invoices.csv", "/invoices.json"] {
        let text = clara.get(&format!("/{}/extranet{page}", app.fjord())).await.text();
        assert!(text.contains("123.45") || text.contains("12345"), "{page}: {text}");
        assert!(text.contains("678.00") || text.contains("67800") || text.contains("678.0"), "{page}: {text}");
        assert!(!text.contains("801.45") && !text.contains("80145"), "{page}: added across currencies: {text}");
    }
    let home = clara.get(&format!("/{}/extranet", app.fjord())).await.text();
    assert!(home.contains("$123.45") && home.contains("£678.00"), "each with its sign: {home}");
}

/// Three currencies, one of them without decimals.
const CODES: [&str; 3] = ["EUR", "DKK", "JPY"];

/// Copies of a row with amounts that nobody chose, in turn in each currency.
async fn strew(app: &TestApp, table: &str, from: Uuid, set: impl Fn(usize, i64, &str) -> String) {
    let mut dice = 88_172_645_463_325_252_u64;
    for turn in 0..24 {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        let amount = i64::try_from(dice % 9_000_000).unwrap_or(0) + 1_017;
        let with = set(turn, amount, CODES[turn % 3]);
        let sql = format!(
            "insert into {table} select (jsonb_populate_record(null::{table}, to_jsonb(r) || jsonb_build_object('id', gen_random_uuid()) || '{with}')).*
             from {table} r where account_id = $1 and id = $2"
        );
        change(&sql, &[app.account().0, from]).await;
    }
}

/// What each currency adds up to, and what no two of them may be added to, as an English page writes it.
async fn sums(sql: &str, ids: &[Uuid]) -> (Vec<String>, Vec<String>) {
    let t = Words::of(Lang::En);
    let found: Vec<(Currency, i64)> = rows(sql, ids)
        .await
        .iter()
        .map(|row| {
            (
                row["code"].as_str().and_then(|code| code.parse().ok()).expect("a code"),
                row["sum"].as_i64().expect("a sum"),
            )
        })
        .collect();
    assert!(found.len() >= 3, "{sql}: {found:?}");
    let own = found.iter().map(|(currency, sum)| t.money(*sum, *currency)).collect();
    let mut mixed = Vec::new();
    for (at, (first, one)) in found.iter().enumerate() {
        for (second, other) in &found[at + 1..] {
            mixed.extend([*first, *second].map(|currency| t.money(one + other, currency)));
        }
        let all: i64 = found.iter().map(|(_, sum)| sum).sum();
        mixed.push(t.money(all, *first));
    }
    (own, mixed)
}

#[tokio::test]
async fn staff_see_a_sum_for_each_currency_and_never_one_of_all() {
    let app = TestApp::start().await;
    let (account, hansen) = (app.account().0, &app.cast.fjord.hansen);
    strew(&app, "time_entry", hansen.entries.unknown.0, |turn, amount, code| {
        format!("{{\"amount\":{amount},\"currency\":\"{code}\",\"source_key\":\"strewn-{turn}\",\"project_id\":\"{}\",\"task_id\":null}}", hansen.website)
    })
    .await;
    strew(&app, "expense", app.cast.fjord.expenses.draft.0, |_, amount, code| {
        format!("{{\"amount\":{amount},\"currency\":\"{code}\"}}")
    })
    .await;
    strew(&app, "invoice", hansen.invoices.sent.0, |turn, amount, code| {
        format!("{{\"net\":{amount},\"vat\":0,\"gross\":{amount},\"paid\":0,\"state\":\"sent\",\"currency\":\"{code}\",\"number\":\"S-{turn}\",\"source_key\":\"strewn-{turn}\"}}")
    })
    .await;
    let mut alma = app.sign_in("alma").await;
    let home = format!("/{}/admin", app.fjord());
    alma.post(&format!("{home}/profile"), &[("language", "en")]).await;
    for (page, sql) in [
        (
            "/time?period=all&size=25",
            "select currency as code, sum(amount)::int8 as sum from time_entry where account_id = $1 and amount is not null group by 1",
        ),
        (
            "/expenses?size=25",
            "select currency as code, sum(amount)::int8 as sum from expense where account_id = $1 group by 1",
        ),
        (
            "/invoices?size=25",
            "select currency as code, sum(gross)::int8 as sum from invoice where account_id = $1 and state not in ('draft', 'cancelled') group by 1",
        ),
    ] {
        let text = alma.get(&format!("{home}{page}")).await.text();
        let foot = text.split("<tfoot").nth(1).unwrap_or_else(|| panic!("{page}: {text}"));
        let (own, mixed) = sums(sql, &[account]).await;
        for sum in own {
            assert!(foot.contains(&sum), "{page}: {sum}: {foot}");
        }
        for sum in mixed {
            assert!(!text.contains(&sum), "{page}: {sum} is added across currencies");
        }
    }
    let hours = alma.get(&format!("{home}/time?period=all")).await.text();
    let foot = hours.split("<tfoot").nth(1).unwrap_or_default();
    let nil = rows("select 1 from time_entry where account_id = $1 and amount is null", &[account]).await.len();
    assert!(nil > 0 && foot.contains(&format!("+ {nil} unknown")), "amounts that are unknown are said: {foot}");
    let of_project = "select currency as code, sum(amount)::int8 as sum from time_entry
         where account_id = $1 and project_id = $2 and amount is not null group by 1";
    let sql = "update project set budget_amount = 900000000, budget_monthly = false, currency = 'DKK' where account_id = $1 and id = $2";
    change(sql, &[account, hansen.website.0]).await;
    let text = alma.get(&format!("{home}/projects/{}", hansen.website)).await.text();
    let (own, mixed) = sums(of_project, &[account, hansen.website.0]).await;
    let kroner = own.iter().find(|sum| sum.contains("kr") || sum.contains("DKK")).expect("a sum in kroner");
    assert!(text.contains(kroner.as_str()), "the budget has used what was worked in its currency, {kroner}: {text}");
    assert!(text.contains("hours without an amount in DKK are not in it"), "and says that there is more: {text}");
    for page in [
        "",
        "/customers",
        "/projects",
        &format!("/projects/{}", hansen.website),
        &format!("/customers/{}", hansen.customer),
    ] {
        let text = alma.get(&format!("{home}{page}")).await.text();
        for sum in &mixed {
            assert!(!text.contains(sum), "{page}: {sum} is added across currencies");
        }
    }
    let (own, mixed) = sums(
        "select currency as code, sum(amount)::int8 as sum from time_entry where account_id = $1 and customer_id = $2 and amount is not null group by 1",
        &[account, hansen.customer.0],
    )
    .await;
    let mut clara = app.sign_in("clara").await;
    let text = clara.get(&format!("/{}/extranet/time?period=all", app.fjord())).await.text();
    for sum in own {
        assert!(text.contains(&sum), "the report: {sum}: {text}");
    }
    for sum in mixed {
        assert!(!text.contains(&sum), "the report: {sum} is added across currencies");
    }
}
