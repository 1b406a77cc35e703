//! A new person, and the link that gives one a sign-in.

use super::{Details, Objection, Rights, Stored, end_links, find, judge, lock, role};
use crate::base::ids::{PersonId, TokenId};
use crate::base::secret::{Secret, token};
use crate::domain::audit::{self, Event};
use crate::domain::jobs::{self, Work};
use crate::domain::permissions::{EditCustomerAccess, EditPeople, Permission};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use std::collections::BTreeSet;
use time::{Date, Duration};

/// Nobody gets more rights than whoever adds them has. With objections nobody is added.
pub async fn add(
    scope: &mut StaffScope,
    details: &Details,
    rights: &Rights,
    today: Date,
) -> Result<std::result::Result<PersonId, Vec<Objection>>> {
    let (account, now, id) = (scope.account, scope.now, PersonId::new());
    let me = scope.actor.person().ok_or(Error::Forbidden(EditPeople::NAME))?;
    lock(scope, me, me).await?;
    let me = find(scope, me).await?;
    let nobody = Stored {
        id,
        name: details.name.clone(),
        email: None,
        username: None,
        version: 0,
        rights: Rights { role: None, grants: false, valid_until: None, active: true },
        demo: false,
        single: BTreeSet::new(),
        held: BTreeSet::new(),
    };
    let role = role(scope, rights.role.as_deref()).await?;
    let objections = judge(&me, &nobody, rights, role.as_ref(), today);
    if !objections.is_empty() {
        return Ok(Err(objections));
    }
    let single: Vec<String> = rights.grants.then(|| EditCustomerAccess::NAME.to_owned()).into_iter().collect();
    sqlx::query!(
        "insert into person (account_id, id, name, email, role_id, permissions, valid_until, active, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        account.0,
        id.0,
        details.name,
        details.email,
        role.map(|role| role.id.0),
        &single,
        rights.valid_until,
        rights.active,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "name": details.name, "email": details.email, "role": rights.role, "grants": rights.grants });
    audit::record(scope, Event { name: "person.created", customer: None, subject: Some(id.0), detail }).await?;
    Ok(Ok(id))
}

/// Why somebody gets no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// There is a sign-in already.
    SignsIn,
    Inactive,
    Demo,
    /// Whoever holds the link could do more than whoever makes it.
    Beyond,
}

/// Whether the actor may make a link for this person.
pub async fn may_invite(scope: &mut StaffScope, id: PersonId) -> Result<std::result::Result<(), NoLink>> {
    let me = scope.actor.person().ok_or(Error::Forbidden(EditPeople::NAME))?;
    let (me, person) = (find(scope, me).await?, find(scope, id).await?);
    Ok(judge_link(&me, &person))
}

fn judge_link(by: &Stored, person: &Stored) -> std::result::Result<(), NoLink> {
    match cannot_sign_up(person) {
        Some(why) => Err(why),
        None if person.rights.owns() && !by.rights.owns() || !person.held.is_subset(&by.held) => Err(NoLink::Beyond),
        None => Ok(()),
    }
}

fn cannot_sign_up(person: &Stored) -> Option<NoLink> {
    if person.demo {
        Some(NoLink::Demo)
    } else if person.username.is_some() {
        Some(NoLink::SignsIn)
    } else if !person.rights.active {
        Some(NoLink::Inactive)
    } else {
        None
    }
}

/// A link that makes a sign-in, once, within seven days. It takes the place of one made before. To be asked for by whoever
/// [may](may_invite).
pub async fn invite(scope: &mut StaffScope, id: PersonId) -> Result<Secret> {
    record(scope, id).await?;
    link(scope, id).await
}

/// The same by mail: who asked is known and recorded now, and the [link](mailed) is made when the mail is.
pub async fn invite_by_mail(scope: &mut StaffScope, id: PersonId) -> Result<()> {
    let by = scope.actor.person().ok_or(Error::Forbidden(EditPeople::NAME))?;
    record(scope, id).await?;
    jobs::enqueue(scope, &Work::Invited { person: id.0, by: by.0 }).await?;
    Ok(())
}

/// The link that `by` asked for, if by now they still could: either of the two may have got or lost rights meanwhile.
pub async fn mailed(scope: &mut StaffScope, by: &Stored, person: &Stored) -> Result<Option<Secret>> {
    match judge_link(by, person) {
        Ok(()) => link(scope, person.id).await.map(Some),
        Err(_) => Ok(None),
    }
}

async fn record(scope: &mut StaffScope, id: PersonId) -> Result<()> {
    let detail = json!({ "name": find(scope, id).await?.name });
    audit::record(scope, Event { name: "person.invited", customer: None, subject: Some(id.0), detail }).await
}

async fn link(scope: &mut StaffScope, id: PersonId) -> Result<Secret> {
    let (account, now) = (scope.account, scope.now);
    end_links(scope, id).await?;
    let (secret, hash) = token("inv");
    sqlx::query!(
        "insert into token (account_id, id, purpose, secret_hash, person_id, ends_at, created_at)
         values ($1, $2, 'welcome', $3, $4, $5, $6)",
        account.0,
        TokenId::new().0,
        &hash[..],
        id.0,
        now + Duration::days(7),
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(secret)
}
