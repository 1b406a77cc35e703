//! What would happen, without writing anything: every list, the newest hours and invoices, written into a transaction that is
//! dropped. What it counts is therefore what the sync will do, as far as it looked.

use super::client::{Client, Nothing};
use super::portions::{self, Place, Portion, SIZE, Stage};
use super::problem::Problem;
use super::write;
use crate::base::zone::Zone;
use crate::domain::imports::Failure;
use crate::domain::scope::StaffScope;
use serde::{Deserialize, Serialize};
use time::Date;

/// What a list would come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The key of a stage: `users`, `customers` …
    pub list: String,
    /// How many Kimai has. None: the token may not see them.
    pub total: Option<u64>,
    /// How many were looked at: all, but for hours and invoices the newest.
    pub read: u64,
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    pub skipped: u64,
    pub failed: u64,
}

/// Hours as they would be stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleRow {
    pub date: Date,
    pub customer: String,
    pub project: String,
    pub person: Option<String>,
    pub activity: Option<String>,
    pub description: String,
    pub seconds: i32,
    pub currency: Option<String>,
    /// Minor units. None: unknown.
    pub amount: Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub lists: Vec<Listed>,
    pub samples: Vec<SampleRow>,
    /// Rows that would fail, as sentences; the first 50.
    pub told: Vec<String>,
}

/// The portions to look at, in their order.
pub async fn gather(client: &Client) -> Result<Vec<Portion>, Problem> {
    let (mut all, mut place) = (Vec::new(), Place::default());
    while place.stage != Stage::Hours {
        let stage = place.stage;
        let (portion, after) = portions::next(client, &place).await?;
        let seen = after.lacks.len() == place.lacks.len();
        let total = seen.then_some(portion.list.len() as u64);
        all.push(Portion { stage, page: 1, list: portion.list, total });
        place = after;
    }
    let size = SIZE.to_string();
    let newest = [("user", "all"), ("size", size.as_str()), ("orderBy", "begin"), ("order", "DESC")];
    all.push(newest_of(client, Stage::Hours, "/timesheets", &newest).await?);
    all.push(newest_of(client, Stage::Invoices, "/invoices", &[("size", &size)]).await?);
    Ok(all)
}

async fn newest_of(client: &Client, stage: Stage, path: &str, query: &[(&str, &str)]) -> Result<Portion, Problem> {
    match client.list(path, query).await {
        Ok((list, said)) => {
            let total = said.total.or(Some(list.len() as u64));
            Ok(Portion { stage, page: 1, list, total })
        }
        Err(Nothing::Problem(problem)) => Err(problem),
        Err(_) if stage == Stage::Hours => Err(Problem::Forbidden),
        Err(_) => Ok(Portion { stage, page: 1, list: Vec::new(), total: None }),
    }
}

/// Writes all of it through a scope that must not be committed, and looks at what came of it.
pub async fn rehearse(scope: &mut StaffScope, portions: &[Portion], zone: &Zone) -> Result<Preview, Failure> {
    let mut preview = Preview::default();
    for portion in portions {
        let mut listed = Listed {
            list: portion.stage.key().to_owned(),
            total: portion.total,
            read: portion.list.len() as u64,
            new: 0,
            changed: 0,
            same: 0,
            skipped: 0,
            failed: 0,
        };
        if !portion.list.is_empty() {
            let report = write::portion(scope, portion, zone).await?;
            let counts = report.counts;
            (listed.new, listed.changed, listed.same) = (counts.new, counts.changed, counts.same);
            (listed.skipped, listed.failed) = (counts.skipped, counts.failed);
            let room = 50_usize.saturating_sub(preview.told.len());
            let told = report.problems.iter().take(room);
            preview.told.extend(told.map(|problem| write::told(portion, problem)));
        }
        preview.lists.push(listed);
    }
    let newest = portions.iter().find(|portion| portion.stage == Stage::Hours).map(Portion::ids).unwrap_or_default();
    preview.samples = samples(scope, &newest).await?;
    Ok(preview)
}

async fn samples(scope: &mut StaffScope, ids: &[String]) -> Result<Vec<SampleRow>, Failure> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        SampleRow,
        r#"select e.work_date as date, c.name as customer, p.name as project, w.name as "person?", e.activity, e.description, e.seconds,
                  e.currency, e.amount
           from time_entry e
           join customer c on c.account_id = $1 and c.id = e.customer_id
           join project p on p.account_id = $1 and p.id = e.project_id
           left join person w on w.account_id = $1 and w.id = e.person_id
           where e.account_id = $1 and e.source = 'kimai' and e.source_key = any($2)
           order by e.work_date desc, e.started_at desc nulls last, e.id limit 12"#,
        account.0,
        ids,
    )
    .fetch_all(scope.conn())
    .await?)
}
