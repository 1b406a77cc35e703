//! The list of imports, and the rows of one that failed.

use time::OffsetDateTime;

use super::Counts;
use super::runs::State;
use crate::base::ids::ImportId;
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

/// The newest first, and how many there are.
pub async fn list(scope: &mut StaffScope, most: i64, offset: i64) -> Result<(Vec<Listed>, i64)> {
    let account = scope.account.0;
    let rows = sqlx::query!(
        r#"select id as "id: ImportId", file_name, format, state, actor_name, started_at, rows_new, rows_changed, rows_same,
                  rows_skipped, rows_failed, count(*) over () as "total!"
           from import where account_id = $1 and state <> 'receiving' order by started_at desc, id desc limit $2 offset $3"#,
        account,
        most,
        offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
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
    Ok((listed.collect(), total))
}

/// A row that failed: where, why, and what was read of it.
pub struct Failed {
    pub line: i64,
    pub field: Option<String>,
    pub message: String,
    pub cells: Vec<String>,
}

/// The first of them, in the order of the file. How many there are, the counts know.
pub async fn failed(scope: &mut StaffScope, import: ImportId, most: i64) -> Result<Vec<Failed>> {
    let account = scope.account.0;
    Ok(sqlx::query_as!(
        Failed,
        "select line, field, message, cells from import_problem where account_id = $1 and import_id = $2
         order by line, position limit $3",
        account,
        import.0,
        most,
    )
    .fetch_all(scope.conn())
    .await?)
}
