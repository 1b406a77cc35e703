//! What the bar says of a sign-in, where it leads, and from where one comes to it.

use super::{bar, home, says};
use crate::evidence::{enter, run, stage, superuser};

#[tokio::test]
async fn a_sign_in_that_opens_nothing_can_still_be_looked_through_and_the_bar_says_why() {
    let app = stage().await;
    let mut conn = superuser().await;
    let (account, hansen) = (app.account(), app.cast.fjord.hansen);
    let mut alma = enter(&app, "alma").await;
    let page = format!("{}/time?period=all", home(&app, hansen.clara.login));
    let name = super::says(&mut alma, &page).await;
    assert!(name.starts_with("You see the portal as Clara") && name.contains("), read-only"), "{name}");
    assert!(!name.contains("cannot sign in"), "{name}");
    let login = format!("account_id = '{account}' and id = '{}'", hansen.clara.login);
    let contact = format!("account_id = '{account}' and id = '{}'", hansen.clara.contact);
    let customer = format!("account_id = '{account}' and id = '{}'", hansen.customer);
    let access = format!("account_id = '{account}' and customer_id = '{}'", hansen.customer);
    for (off, on, said) in [
        (
            format!("update login set enabled = false where {login}"),
            format!("update login set enabled = true where {login}"),
            "this sign-in is switched off",
        ),
        (
            format!("update contact set active = false where {contact}"),
            format!("update contact set active = true where {contact}"),
            "the contact is no longer active",
        ),
        (
            format!("update customer set active = false where {customer}"),
            format!("update customer set active = true where {customer}"),
            "is no longer active",
        ),
        (
            format!("update customer_access set enabled = false where {access}"),
            format!("update customer_access set enabled = true where {access}"),
            "access is switched off for Hansen",
        ),
        (
            format!("update login set password_temporary_until = now() - interval '1 day' where {login}"),
            format!("update login set password_temporary_until = now() + interval '1 day' where {login}"),
            "the temporary password has expired",
        ),
    ] {
        run(&mut conn, off).await;
        let words = says(&mut alma, &page).await;
        assert!(words.contains("cannot sign in") && words.contains(said), "{words}");
        assert!(alma.get(&page).await.text().contains("<tbody>"), "and what would be seen is seen: {said}");
        run(&mut conn, on).await;
    }
    assert!(says(&mut alma, &page).await.contains("chooses an own password first"), "one that is temporary");
    run(&mut conn, format!("update login set password_temporary_until = null, password_changed_at = null, password_hash = null where {login}")).await;
    assert!(says(&mut alma, &page).await.contains("there is no password yet"));
}

#[tokio::test]
async fn the_bar_leads_to_the_customers_other_sign_ins_and_out_again() {
    let app = stage().await;
    let hansen = app.cast.fjord.hansen;
    let mut alma = enter(&app, "alma").await;
    let admin = format!("/{}/admin", app.fjord());
    let text = alma.get(&home(&app, hansen.clara.login)).await.text();
    let bar = bar(&text);
    assert!(bar.contains(&format!("href=\"{}\"", home(&app, hansen.dan.login))), "{bar}");
    assert!(!bar.contains(&app.cast.fjord.lund.eva.login.to_string()), "nobody of another customer: {bar}");
    assert!(bar.contains(&format!("href=\"{admin}/access/{}\"", hansen.customer)), "{bar}");
    assert!(bar.contains("lang=\"en-GB\""), "{bar}");
    // An address that leads nowhere has the way out too.
    let missing = alma.get(&format!("{}/nowhere", home(&app, hansen.clara.login))).await;
    assert_eq!(missing.status, 404);
    assert!(super::bar(&missing.text()).contains("Exit preview"));
    // One step away from where accesses and contacts are.
    let to = format!("href=\"{}\"", home(&app, hansen.clara.login));
    for page in [
        format!("{admin}/access/{}", hansen.customer),
        format!("{admin}/access/{}/{}", hansen.customer, hansen.clara.login),
        format!("{admin}/contacts/{}", hansen.clara.contact),
    ] {
        assert!(alma.get(&page).await.text().contains(&to), "{page}");
    }
    let list = alma.get(&format!("{admin}/access")).await.text();
    assert!(list.contains(&format!("href=\"{admin}/preview/")), "{list}");
    // Not for those who may not: no dead link.
    let mut vera = enter(&app, "vera").await;
    for page in [
        format!("{admin}/access"),
        format!("{admin}/access/{}", hansen.customer),
        format!("{admin}/contacts/{}", hansen.clara.contact),
    ] {
        let answer = vera.get(&page).await;
        assert!(answer.status == 200 && !answer.text().contains("/preview/"), "{page}");
    }
}
