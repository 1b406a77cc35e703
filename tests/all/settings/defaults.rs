//! What new accesses start with, and who has it otherwise.

use crate::support::TestApp;
use crate::support::rows::change;

#[tokio::test]
async fn a_new_access_starts_with_the_defaults_and_old_ones_keep_theirs() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let page = format!("/{}/admin/settings/access", app.fjord());
    let stored = alma.get(&page).await;
    let hansen = format!("/{}/admin/access/{}", app.fjord(), app.cast.fjord.hansen.customer);
    let before = alma.get(&hansen).await.steady();
    let version = stored.input("version");
    let form = [
        ("reports", "invoices"),
        ("columns", "hours"),
        ("columns", "value"),
        ("names", "generic"),
        ("release", "registered"),
        ("version", &version),
    ];
    assert_eq!(alma.post(&page, &form).await.status, 303);
    assert_eq!(alma.get(&hansen).await.steady(), before);
    let new = format!("/{}/admin/customers/new", app.fjord());
    let answer = alma.post(&new, &[("name", "Newcomer"), ("currency", "EUR"), ("active", "on")]).await;
    let id =
        answer.location().split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default().to_owned();
    let access = alma.get(&format!("/{}/admin/access/{id}", app.fjord())).await.text();
    for (field, on) in
        [("r-invoices", true), ("r-time", false), ("c-hours", true), ("c-value", true), ("c-employee", false)]
    {
        let tag = access.split(&format!("id=\"{field}\"")).nth(1).and_then(|rest| rest.split('>').next());
        assert_eq!(tag.is_some_and(|tag| tag.contains("checked")), on, "{field}");
    }
    assert!(access.contains("<option value=\"generic\" selected>"), "{access}");
    let stale = alma
        .post(&page, &[("reports", "time"), ("names", "full"), ("release", "registered"), ("version", &version)])
        .await;
    assert_eq!(stale.status, 409);
}

#[tokio::test]
async fn customers_that_differ_are_named_with_what_differs() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    alma.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
    let page = format!("/{}/admin/settings/access", app.fjord());
    let lund = app.cast.fjord.lund.customer;
    change(
        "update customer_access x set reports = a.default_reports, columns = a.default_columns, names = a.default_names
         from account a where a.id = $1 and x.account_id = a.id and x.customer_id = $2",
        &[app.account().0, lund.0],
    )
    .await;
    let text = alma.get(&page).await.text();
    assert!(text.contains(&format!("/access/{}", app.cast.fjord.hansen.customer)), "{text}");
    assert!(!text.contains(&format!("/access/{lund}")), "the same in another order is no difference: {text}");
    change(
        "update customer_access set names = 'hidden', columns = array (select c from unnest(columns) c order by c desc)
         where account_id = $1 and customer_id = $2",
        &[app.account().0, lund.0],
    )
    .await;
    let text = alma.get(&page).await.text();
    let line = text.split(&format!("/access/{lund}")).nth(1).and_then(|rest| rest.split("</li>").next()).unwrap_or("");
    assert!(line.contains("Staff names") && !line.contains("Reports") && !line.contains("columns"), "{line}");
}

#[tokio::test]
async fn what_is_no_choice_is_refused() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let page = format!("/{}/admin/settings/access", app.fjord());
    let version = alma.get(&page).await.input("version");
    for (name, value) in [("reports", "payroll"), ("columns", "internal_note"), ("names", "salary")] {
        let mut form = vec![("version", version.as_str()), (name, value)];
        if name != "names" {
            form.push(("names", "full"));
        }
        assert_eq!(alma.post(&page, &form).await.status, 422, "{name}={value}");
    }
}
