//! What was chosen the last time, for the next file like it: by its headers, and the zone by its source.

use super::runs::{Settings, asked, asked_key};
use super::{Format, How, Look, Reading};
use crate::base::zone::Zone;
use crate::domain::scope::StaffScope;
use crate::error::Result;

/// What was chosen for a file with these headers.
pub async fn of_header(scope: &mut StaffScope, header: &[u8]) -> Result<Option<How>> {
    let account = scope.account.0;
    let row = sqlx::query!(
        "select asked, columns, dates, without_customer, without_project from import_mapping where account_id = $1 and header = $2",
        account,
        header,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map(|row| How {
        asked: asked(&row.asked),
        columns: row.columns.and_then(|columns| serde_json::from_value(columns).ok()),
        reading: Reading {
            dates: row.dates.and_then(|key| key.parse().ok()),
            customer: row.without_customer,
            project: row.without_project,
        },
    }))
}

/// The zone of a source's clock times.
pub async fn zone(scope: &mut StaffScope, format: Format) -> Result<Option<Zone>> {
    let account = scope.account.0;
    let zone = sqlx::query_scalar!(
        "select zone from import_source where account_id = $1 and source = $2",
        account,
        format.source(),
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(zone.and_then(|zone| zone.parse().ok()))
}

pub async fn remember(scope: &mut StaffScope, look: &Look, settings: &Settings) -> Result<()> {
    let account = scope.account.0;
    let How { asked, columns, reading } = &settings.how;
    if !look.header.is_empty() {
        sqlx::query!(
            "insert into import_mapping (account_id, header, asked, columns, dates, without_customer, without_project)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (account_id, header) do update set asked = excluded.asked, columns = excluded.columns,
                 dates = excluded.dates, without_customer = excluded.without_customer, without_project = excluded.without_project",
            account,
            look.header,
            asked_key(*asked),
            columns.as_ref().and_then(|columns| serde_json::to_value(columns).ok()),
            reading.dates.map(|order| order.key()),
            reading.customer,
            reading.project,
        )
        .execute(scope.conn())
        .await?;
    }
    if let (Some(zone), Some(format)) = (&settings.zone, look.format) {
        sqlx::query!(
            "insert into import_source (account_id, source, zone) values ($1, $2, $3)
             on conflict (account_id, source) do update set zone = excluded.zone",
            account,
            format.source(),
            zone.name(),
        )
        .execute(scope.conn())
        .await?;
    }
    Ok(())
}
