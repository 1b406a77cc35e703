//! Receipts of expenses, each a small PDF of its own.

use crate::base::ids::{ExpenseId, FileId};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use std::fmt::Write;

#[derive(Serialize)]
pub struct Receipt {
    pub id: FileId,
    pub expense: ExpenseId,
    pub name: String,
    pub text: String,
}

impl Receipt {
    /// `lines`: what is printed on it, in plain ASCII without brackets.
    pub fn new(expense: ExpenseId, name: &str, lines: &[&str]) -> Self {
        Self { id: FileId::new(), expense, name: name.to_owned(), text: pdf(lines) }
    }
}

pub async fn receipts(scope: &mut StaffScope, rows: &[Receipt]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into file (account_id, id, kind, name, media_type, size, sha256, content, created_at)
         select $1, n.id, 'receipt', n.name, 'application/pdf', octet_length(n.text), sha256(convert_to(n.text, 'UTF8')),
                convert_to(n.text, 'UTF8'), $3
         from jsonb_to_recordset($2) as n(id uuid, name text, text text)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "insert into expense_receipt (account_id, expense_id, file_id)
         select $1, n.expense, n.id from jsonb_to_recordset($2) as n(id uuid, expense uuid)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// One page the width of a till's roll.
fn pdf(lines: &[&str]) -> String {
    let mut shown = "BT /F1 10 Tf 14 TL 20 270 Td".to_owned();
    for line in lines {
        let _ = write!(shown, " ({line}) Tj T*");
    }
    shown.push_str(" ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 230 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{shown}\nendstream", shown.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>".to_owned(),
    ];
    let mut out = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (number, object) in (1..).zip(&objects) {
        let _ = writeln!(places, "{:010} 00000 n ", out.len());
        let _ = write!(out, "{number} 0 obj\n{object}\nendobj\n");
    }
    let (start, count) = (out.len(), objects.len() + 1);
    let _ = write!(
        out,
        "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    out
}
