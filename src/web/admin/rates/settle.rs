//! After a change of rates, before it is kept: open hours are only given other rates when somebody says so.

use crate::base::ids::RateId;
use crate::domain::rates::{self, Target};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::Date;

/// `Some`: so many open entries would be reached by the change made in the open transaction, and nobody has answered what is to
/// become of them; it must not be kept. `asked`: the number that the question named, as it came back with the form; another
/// number by now is another question.
pub async fn unanswered(
    scope: &mut StaffScope,
    id: RateId,
    target: &Target,
    from: Date,
    asked: &str,
    reprice: bool,
) -> Result<Option<usize>> {
    let open = rates::outdated(scope, target, from).await?;
    if !open.is_empty() && asked != open.len().to_string() {
        return Ok(Some(open.len()));
    }
    if reprice && !open.is_empty() {
        rates::reprice(scope, id, target, &open).await?;
    }
    Ok(None)
}
