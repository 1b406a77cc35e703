//! The first steps of an account: ticked by what exists, never by hand. Only whether they are hidden is stored.

use super::audit::{self, Event};
use super::scope::StaffScope;
use crate::error::Result;
use serde_json::json;

/// What is there. Customers that are only there to try things with do not count.
pub struct Steps {
    pub hidden: bool,
    /// A logo, and an address to ask for help.
    pub face: bool,
    pub customer: bool,
    pub import: bool,
    pub access: bool,
    /// Staff have looked through a customer's eyes, and somebody outside has signed in, or was told that they can.
    pub seen: bool,
    /// The account's own company is a customer already.
    pub own: bool,
    pub demo: bool,
}

impl Steps {
    pub fn done(&self) -> usize {
        [self.face, self.customer, self.import, self.access, self.seen].into_iter().filter(|done| *done).count()
    }
}

pub async fn steps(scope: &mut StaffScope) -> Result<Steps> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Steps,
        r#"select a.first_run_hidden as hidden, (a.logo is not null and a.support_email is not null) as "face!",
                  exists (select from customer c where c.account_id = $1 and not c.own and not c.demo) as "customer!",
                  exists (select from import i where i.account_id = $1) as "import!",
                  exists (select from customer_access x join customer c on c.account_id = x.account_id and c.id = x.customer_id
                          where x.account_id = $1 and x.enabled and not c.own and not c.demo
                            and exists (select from login l where l.account_id = x.account_id and l.customer_id = x.customer_id)) as "access!",
                  (exists (select from audit u join customer c on c.account_id = u.account_id and c.id = u.customer_id
                           where u.account_id = $1 and u.event = 'preview.started' and not c.demo)
                   and (exists (select from login l join customer c on c.account_id = l.account_id and c.id = l.customer_id
                           where l.account_id = $1 and not c.demo and l.last_sign_in_at is not null)
                   or exists (select from login l join contact k on k.account_id = l.account_id and k.id = l.contact_id
                              join mail m on m.account_id = k.account_id and lower(m.recipient) = lower(k.email) and m.kind = 'access_given' and m.state = 'sent'
                              where l.account_id = $1))) as "seen!",
                  exists (select from customer c where c.account_id = $1 and c.own) as "own!",
                  exists (select from customer c where c.account_id = $1 and c.demo) as "demo!"
           from account a where a.id = $1"#,
        account.0,
    )
    .fetch_one(scope.conn())
    .await?)
}

pub async fn hide(scope: &mut StaffScope, hidden: bool) -> Result<()> {
    let account = scope.account;
    sqlx::query!("update account set first_run_hidden = $2 where id = $1", account.0, hidden)
        .execute(scope.conn())
        .await?;
    let detail = json!({ "first_run_hidden": hidden });
    audit::record(scope, Event { name: "settings.updated", customer: None, subject: Some(account.0), detail }).await
}
