//! Rows that failed, kept for the page and for the file they are given back in.

use std::collections::BTreeMap;

use super::Problem;
use crate::base::ids::ImportId;
use crate::domain::scope::StaffScope;
use crate::error::Result;

/// So many rows are kept with their reasons; more are counted.
const MOST: i64 = 100_000;
/// So many bytes of cells are kept per lot: what is beyond is given back without them.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The cells of failed rows by their lines.
#[derive(Debug, Default)]
pub struct Cells {
    rows: BTreeMap<u64, Vec<String>>,
    bytes: usize,
}

impl Cells {
    pub fn keep(&mut self, line: u64, cells: Vec<String>) {
        self.bytes += cells.iter().map(String::len).sum::<usize>();
        if !cells.is_empty() && self.bytes < MOST_BYTES {
            self.rows.insert(line, cells);
        }
    }

    fn take(&mut self, line: u64) -> Vec<String> {
        self.rows.remove(&line).unwrap_or_default()
    }
}

pub async fn clear(scope: &mut StaffScope, import: ImportId) -> Result<()> {
    let account = scope.account.0;
    sqlx::query!("delete from import_problem where account_id = $1 and import_id = $2", account, import.0)
        .execute(scope.conn())
        .await?;
    Ok(())
}

/// Adds to those stored already.
pub async fn store(scope: &mut StaffScope, import: ImportId, problems: &[Problem], cells: &mut Cells) -> Result<()> {
    if problems.is_empty() {
        return Ok(());
    }
    let account = scope.account.0;
    let stored = sqlx::query_scalar!(
        r#"select coalesce(max(position), 0) as "stored!" from import_problem where account_id = $1 and import_id = $2"#,
        account,
        import.0,
    )
    .fetch_one(scope.conn())
    .await?;
    let (mut lines, mut fields, mut reasons, mut rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let room = usize::try_from(MOST - stored).unwrap_or(0);
    for problem in problems.iter().take(room) {
        lines.push(i64::try_from(problem.line).unwrap_or(i64::MAX));
        fields.push(problem.reason.field().map(str::to_owned));
        reasons.push(serde_json::to_value(&problem.reason).unwrap_or_default());
        rows.push(serde_json::to_value(cells.take(problem.line)).unwrap_or_default());
    }
    sqlx::query!(
        "insert into import_problem (account_id, import_id, position, line, field, reason, cells)
         select $1, $2, $3::int8 + t.place, t.line, t.field, t.reason, array(select jsonb_array_elements_text(t.cells))
         from unnest($4::int8[], $5::text[], $6::jsonb[], $7::jsonb[]) with ordinality as t(line, field, reason, cells, place)",
        account,
        import.0,
        stored,
        &lines,
        &fields as &[Option<String>],
        &reasons,
        &rows,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
