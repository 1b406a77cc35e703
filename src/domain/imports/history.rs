//! The list of imports, and the rows of one that failed.

use time::OffsetDateTime;

use super::runs::{self, State};
use super::{Counts, Reason};
use crate::base::ids::ImportId;
use crate::base::page::Slice;
use crate::domain::scope::StaffScope;
use crate::error::Result;

pub struct Listed {
    pub id: ImportId,
    pub file_name: String,
    pub format: String,
    pub state: State,
    pub actor_name: String,
    pub started_at: OffsetDateTime,
    pub counts: Counts,
}

#[derive(Default)]
pub struct Filter {
    /// In the file's name.
    pub search: Option<String>,
    /// A format's key.
    pub format: Option<&'static str>,
    pub state: Option<State>,
    pub person: Option<String>,
}

/// Over all imports of the filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub imports: i64,
    pub new: i64,
    pub changed: i64,
    pub same: i64,
    pub skipped: i64,
    pub failed: i64,
}

/// A part of them, the newest first unless asked otherwise, and what the rows of all that match add up to.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, Totals)> {
    let account = scope.account.0;
    let rows = sqlx::query!(
        r#"select id as "id: ImportId", file_name, format, state, actor_name, started_at, rows_new, rows_changed, rows_same,
                  rows_skipped, rows_failed, count(*) over () as "all!", (sum(rows_new) over ())::int8 as "all_new!",
                  (sum(rows_changed) over ())::int8 as "all_changed!", (sum(rows_same) over ())::int8 as "all_same!",
                  (sum(rows_skipped) over ())::int8 as "all_skipped!", (sum(rows_failed) over ())::int8 as "all_failed!"
           from import
           where account_id = $1 and state <> 'receiving' and ($2::text is null or strpos(lower(file_name), lower($2)) > 0)
             and ($3::text is null or format = $3) and ($4::text is null or state = $4) and ($5::text is null or actor_name = $5)
           order by
               case when $6 = 'file' and not $7 then file_name end collate "und-x-icu", case when $6 = 'file' and $7 then file_name end collate "und-x-icu" desc,
               case when $6 = 'format' and not $7 then format end, case when $6 = 'format' and $7 then format end desc,
               case when $6 = 'state' and not $7 then state end, case when $6 = 'state' and $7 then state end desc,
               case when $6 = 'person' and not $7 then actor_name end collate "und-x-icu",
               case when $6 = 'person' and $7 then actor_name end collate "und-x-icu" desc,
               case when $6 = 'new' and not $7 then rows_new end, case when $6 = 'new' and $7 then rows_new end desc,
               case when $6 = 'changed' and not $7 then rows_changed end, case when $6 = 'changed' and $7 then rows_changed end desc,
               case when $6 = 'failed' and not $7 then rows_failed end, case when $6 = 'failed' and $7 then rows_failed end desc,
               case when $6 = 'when' and not $7 then started_at end,
               started_at desc, id desc
           limit $8 offset $9"#,
        account,
        filter.search,
        filter.format,
        filter.state.map(State::key),
        filter.person,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let totals = rows.first().map_or_else(Totals::default, |row| Totals {
        imports: row.all,
        new: row.all_new,
        changed: row.all_changed,
        same: row.all_same,
        skipped: row.all_skipped,
        failed: row.all_failed,
    });
    let count = |count: i32| u64::from(count.unsigned_abs());
    let listed = rows.into_iter().filter_map(|row| {
        Some(Listed {
            id: row.id,
            file_name: row.file_name,
            format: row.format,
            state: State::parse(&row.state)?,
            actor_name: row.actor_name,
            started_at: row.started_at,
            counts: Counts {
                new: count(row.rows_new),
                changed: count(row.rows_changed),
                same: count(row.rows_same),
                skipped: count(row.rows_skipped),
                failed: count(row.rows_failed),
            },
        })
    });
    Ok((listed.collect(), totals))
}

/// Everybody who ever imported something, by name.
pub async fn people(scope: &mut StaffScope) -> Result<Vec<String>> {
    let account = scope.account.0;
    Ok(sqlx::query_scalar!(
        "select actor_name from import where account_id = $1 and state <> 'receiving' and actor_name <> ''
         group by actor_name order by actor_name limit 500",
        account,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// The import that can be taken back, if there is one: the last run.
pub async fn last_undoable(scope: &mut StaffScope) -> Result<Option<ImportId>> {
    let account = scope.account.0;
    let last = sqlx::query_scalar!(
        r#"select id as "id: ImportId" from import where account_id = $1 and run_at is not null
           and state in ('done', 'cancelled', 'failed', 'running', 'undoing') order by run_at desc limit 1"#,
        account,
    )
    .fetch_optional(scope.conn())
    .await?;
    let Some(id) = last else { return Ok(None) };
    let import = runs::find(scope, id).await?;
    Ok(runs::may_undo(scope, &import).await?.then_some(id))
}

/// A row that failed: where, why, and what was read of it.
pub struct Failed {
    pub line: i64,
    pub reason: Reason,
    pub cells: Vec<String>,
}

/// The first of them, in the order of the file. How many there are, the counts know.
pub async fn failed(scope: &mut StaffScope, import: ImportId, most: i64) -> Result<Vec<Failed>> {
    let account = scope.account.0;
    let rows = sqlx::query!(
        "select line, message, reason, cells from import_problem where account_id = $1 and import_id = $2
         order by line, position limit $3",
        account,
        import.0,
        most,
    )
    .fetch_all(scope.conn())
    .await?;
    let reason = |keyed: Option<serde_json::Value>, said: Option<String>| {
        keyed.and_then(|reason| serde_json::from_value(reason).ok()).unwrap_or(Reason::Said(said.unwrap_or_default()))
    };
    Ok(rows
        .into_iter()
        .map(|row| Failed { line: row.line, reason: reason(row.reason, row.message), cells: row.cells })
        .collect())
}
