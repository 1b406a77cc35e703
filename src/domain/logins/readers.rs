//! Who of a customer reads something: asked before it is published, answered by the one rule of visibility.

use super::of_customer;
use crate::base::ids::{CustomerId, LoginId, ProjectId};
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::domain::access;
use crate::domain::scope::StaffScope;
use crate::domain::visibility::{Defaults, Release, Report, visibility};
use crate::error::Result;
use std::collections::BTreeSet;

/// A sign-in that works and sees it.
pub struct Reader {
    pub id: LoginId,
    pub username: String,
    /// `None`: the sign-in that the customer shares.
    pub contact_name: Option<String>,
}

/// The sign-ins of a customer that see the status of a project. None while the access, or the customer, is switched off.
pub async fn of_project(scope: &mut StaffScope, customer: CustomerId, project: ProjectId) -> Result<Vec<Reader>> {
    let account = scope.account;
    let Some(stored) = access::find(scope, customer).await?.filter(|stored| stored.access.enabled) else {
        return Ok(Vec::new());
    };
    let off: BTreeSet<uuid::Uuid> = sqlx::query_scalar!(
        r#"select l.id from login l join customer c on c.account_id = l.account_id and c.id = l.customer_id
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where l.account_id = $1 and l.customer_id = $2 and not (l.enabled and c.active and coalesce(k.active, true))"#,
        account.0,
        customer.0,
    )
    .fetch_all(scope.conn())
    .await?
    .into_iter()
    .collect();
    // Language, zone and the release of hours have no part in who sees what.
    let defaults = Defaults { language: Lang::En, zone: Zone::utc() };
    let settings = stored.access.settings(Release::default());
    let sees = |login: &super::Stored| {
        let seen = visibility(&defaults, &settings, &login.narrowing);
        seen.report(Report::Projects) && seen.projects().contains(project)
    };
    let all = of_customer(scope, customer).await?;
    let readers = all.into_iter().filter(|login| !off.contains(&login.id.0) && sees(login));
    let reader =
        |login: super::Stored| Reader { id: login.id, username: login.username, contact_name: login.contact_name };
    Ok(readers.map(reader).collect())
}
