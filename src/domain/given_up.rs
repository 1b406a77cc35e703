//! Work that was given up after its last try, as staff see to it.

use crate::base::ids::{JobId, MailId};
use crate::base::page::Slice;
use crate::domain::audit::{self, Event};
use crate::domain::mails::log::Reason;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

pub struct Listed {
    pub id: JobId,
    /// As stored: `send_mail` …
    pub kind: String,
    /// Whom or what it was about, by name. `None`: gone, or about nothing that has one.
    pub about: Option<String>,
    /// Of `send_mail`.
    pub mail: Option<MailId>,
    pub attempts: i32,
    pub why: Why,
    pub created_at: OffsetDateTime,
    pub dead_at: OffsetDateTime,
    pub dismissed: bool,
}

/// Why the last try failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// What it was about is no longer there.
    Gone,
    Busy,
    /// Written by a version that knows more or other work.
    NotUnderstood,
    Mail(Reason),
    /// Something that the server's log says more about.
    Fault,
}

impl Why {
    fn of(kind: &str, error: &str) -> Self {
        match error {
            "not found" => Why::Gone,
            "busy" => Why::Busy,
            _ if error.starts_with("not understood") => Why::NotUnderstood,
            _ if kind == "send_mail" => match Reason::of(error) {
                Reason::Other => Why::Fault,
                reason => Why::Mail(reason),
            },
            _ => Why::Fault,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub search: Option<String>,
    pub dismissed: bool,
}

/// A part of what was given up, the latest first unless asked otherwise, and how many match in all.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, i64)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"with dead as (
               select j.id, j.kind, j.attempts, coalesce(j.last_error, '') as error, j.created_at, j.dead_at, j.dismissed_at,
                      case when k.word ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then k.word::uuid end as of
               from job j
               cross join lateral (select coalesce(j.payload->>'mail', j.payload->>'login', j.payload->>'person', j.payload->>'customer',
                                                   j.payload->>'message', j.payload->>'ticket', j.payload->>'import') as word) k
               where j.account_id = $1 and j.dead_at is not null and j.done_at is null and (j.dismissed_at is not null) = $2),
           line as (
               select d.id, d.kind, d.attempts, d.error, d.created_at, d.dead_at, d.dismissed_at, m.id as mail,
                      coalesce(m.recipient, l.username, p.name, c.name, '#' || t.number, i.file_name) as about
               from dead d
               left join mail m on m.account_id = $1 and m.id = d.of and d.kind = 'send_mail'
               left join login l on l.account_id = $1 and l.id = d.of and d.kind in ('access_given', 'password_changed')
               left join person p on p.account_id = $1 and p.id = d.of and d.kind = 'invited'
               left join customer c on c.account_id = $1 and c.id = d.of and d.kind = 'redate_entries'
               left join ticket_message e on e.account_id = $1 and e.id = d.of and d.kind = 'case_entry'
               left join ticket t on t.account_id = $1 and t.id = coalesce(e.ticket_id, case when d.kind = 'case_handed' then d.of end)
               left join import i on i.account_id = $1 and i.id = d.of and d.kind in ('check_import', 'run_import', 'undo_import'))
           select l.id as "id!: JobId", l.kind as "kind!", l.about, l.mail as "mail?: MailId", l.attempts as "attempts!", l.error as "error!",
                  l.created_at as "created_at!", l.dead_at as "dead_at!", (l.dismissed_at is not null) as "dismissed!", count(*) over () as "total!"
           from line l
           where ($3::text is null or strpos(lower(l.about), lower($3)) > 0)
           order by
               case when $4 = 'what' and not $5 then l.kind end, case when $4 = 'what' and $5 then l.kind end desc,
               case when $4 = 'about' and not $5 then l.about end collate "und-x-icu",
               case when $4 = 'about' and $5 then l.about end collate "und-x-icu" desc nulls last,
               case when $4 = 'when' and not $5 then l.dead_at end, l.dead_at desc, l.id desc
           limit $6 offset $7"#,
        account.0,
        filter.dismissed,
        filter.search,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let listed = rows.into_iter().map(|row| Listed {
        id: row.id,
        why: Why::of(&row.kind, &row.error),
        kind: row.kind,
        about: row.about,
        mail: row.mail,
        attempts: row.attempts,
        created_at: row.created_at,
        dead_at: row.dead_at,
        dismissed: row.dismissed,
    });
    Ok((listed.collect(), total))
}

/// How many nobody has seen to.
pub async fn count(scope: &mut StaffScope) -> Result<i64> {
    let account = scope.account;
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from job where account_id = $1 and dead_at is not null and done_at is null and dismissed_at is null"#,
        account.0,
    )
    .fetch_one(scope.conn())
    .await?)
}

/// All tries anew, from now on. Answers how many.
pub async fn retry(scope: &mut StaffScope, ids: &[JobId]) -> Result<usize> {
    let (account, now) = (scope.account, scope.now);
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        "update job set run_at = $3, attempts = 0, dead_at = null, dismissed_at = null
         where account_id = $1 and id = any ($2) and dead_at is not null and done_at is null returning id, kind",
        account.0,
        &ids,
        now,
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &rows {
        record(scope, "job.retried", row.id, &row.kind).await?;
    }
    Ok(rows.len())
}

/// Puts aside what somebody has seen to in another way. Answers how many.
pub async fn dismiss(scope: &mut StaffScope, ids: &[JobId]) -> Result<usize> {
    let (account, now) = (scope.account, scope.now);
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        "update job set dismissed_at = $3
         where account_id = $1 and id = any ($2) and dead_at is not null and done_at is null and dismissed_at is null returning id, kind",
        account.0,
        &ids,
        now,
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &rows {
        record(scope, "job.dismissed", row.id, &row.kind).await?;
    }
    Ok(rows.len())
}

async fn record(scope: &mut StaffScope, name: &'static str, id: Uuid, kind: &str) -> Result<()> {
    audit::record(scope, Event { name, customer: None, subject: Some(id), detail: json!({ "kind": kind }) }).await
}
