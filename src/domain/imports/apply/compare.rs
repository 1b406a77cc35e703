//! Hours of a file beside the stored ones, without writing any: which are new, which would change, which are the same.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Run;
use super::samples::Fate;
use super::time::Staged;
use crate::domain::imports::Failure;

impl Run<'_> {
    /// What [`Run::flush_time`] would do with these rows. The rules are the same: keep them so.
    pub(super) async fn compare(&mut self, rows: &Staged) -> Result<Vec<Fate>, Failure> {
        let (account, source, says_state) = (self.account.0, self.source, self.says_state);
        let found = sqlx::query!(
            r#"select e.id is null as "new!", (e.id is not null and
                   (e.customer_id, e.project_id, e.person_id, e.activity, e.work_date, e.started_at, e.ended_at, e.seconds,
                    e.description, e.billable, e.tags, e.state, e.currency, e.rate, e.amount, e.invoiced_seconds, e.invoiced_amount)
                   is distinct from
                   (t.customer, t.project, t.person, t.activity, t.work_date, t.starts, t.ends, t.seconds, t.description, t.billable,
                    coalesce(string_to_array(nullif(t.tags, ''), chr(31)), '{}'),
                    case when known.linked or e.state = 'approved' and t.state = 'registered' then e.state else t.state end,
                    coalesce(t.currency, case when known.linked or known.money then e.currency end),
                    coalesce(t.rate::numeric(18, 4) / 10000, case when known.money then e.rate end),
                    coalesce(t.amount, case when known.money then e.amount end),
                    coalesce(t.invoiced_seconds, case when known.linked then e.invoiced_seconds end),
                    coalesce(t.invoiced_amount, case when (known.linked or known.money and t.state = 'invoiced')
                                                      and coalesce(t.currency, e.currency) = e.currency then e.invoiced_amount end)))
                   as "changed!"
               from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::date[], $9::timestamptz[], $10::timestamptz[],
                           $11::int[], $12::text[], $13::bool[], $14::text[], $15::text[], $16::text[], $17::int8[], $18::int8[],
                           $19::int[], $20::int8[], $21::text[]) with ordinality
                   as t(customer, project, person, activity, work_date, starts, ends, seconds, description, billable, state, tags,
                        currency, rate, amount, invoiced_seconds, invoiced_amount, key, place)
               left join lateral (select * from time_entry x
                                  where x.account_id = $1 and x.source = $2 and x.source_key = t.key limit 1) e on true
               cross join lateral (select e.invoice_id is not null or not $3::bool as linked,
                                          e.seconds = t.seconds and coalesce(t.currency, e.currency) = e.currency as money) known
               order by t.place"#,
            account,
            source,
            says_state,
            &rows.customers,
            &rows.projects,
            &rows.people as &[Option<Uuid>],
            &rows.activities as &[Option<String>],
            &rows.dates,
            &rows.starts as &[Option<OffsetDateTime>],
            &rows.ends as &[Option<OffsetDateTime>],
            &rows.seconds,
            &rows.descriptions,
            &rows.billable,
            &rows.states,
            &rows.tags,
            &rows.currencies as &[Option<String>],
            &rows.rates as &[Option<i64>],
            &rows.amounts as &[Option<i64>],
            &rows.invoiced_seconds as &[Option<i32>],
            &rows.invoiced_amounts as &[Option<i64>],
            &rows.keys,
        )
        .fetch_all(self.conn())
        .await?;
        Ok(found.into_iter().map(|row| Fate::of(row.new, row.changed)).collect())
    }
}
