//! Hours: resolved row by row, written 10,000 at a time.
//!
//! A row is known by the source's id, else by a fingerprint of who did what when, and among rows that say the same by
//! which of them it is: two equal entries on one day are two entries.

use ::time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::samples::{Fate, Meant};
use super::seen::fingerprint;
use super::who::{self, Known};
use super::{Mode, Run, Step, row_failed};
use crate::base::ids::TimeEntryId;
use crate::domain::imports::Failure;
use crate::domain::imports::reason::Reason;
use crate::domain::imports::record::{Activity, ProjectRef, TimeRow};

const CHUNK: usize = 10_000;

/// A column each, as one statement takes them.
#[derive(Debug, Default)]
pub struct Staged {
    pub ids: Vec<Uuid>,
    pub customers: Vec<Uuid>,
    pub projects: Vec<Uuid>,
    pub people: Vec<Option<Uuid>>,
    pub activities: Vec<Option<String>>,
    pub dates: Vec<Date>,
    pub starts: Vec<Option<OffsetDateTime>>,
    pub ends: Vec<Option<OffsetDateTime>>,
    pub seconds: Vec<i32>,
    pub descriptions: Vec<String>,
    pub billable: Vec<bool>,
    pub states: Vec<String>,
    /// Arrays of arrays are no columns: tags travel joined by a control character, which no tag holds.
    pub tags: Vec<String>,
    pub currencies: Vec<Option<String>>,
    pub rates: Vec<Option<i64>>,
    pub amounts: Vec<Option<i64>>,
    pub invoiced_seconds: Vec<Option<i32>>,
    pub invoiced_amounts: Vec<Option<i64>>,
    pub keys: Vec<String>,
}

impl Run<'_> {
    pub(super) async fn time(&mut self, row: TimeRow) -> Step<()> {
        if let Some(id) = &row.id
            && self.seen.has(fingerprint([id.as_str()]))
        {
            return row_failed(Reason::IdTwice { id: id.clone() });
        }
        let known = row.person.as_ref().map(|person| self.known_person(person)).transpose()?;
        let meant = match &row.customer {
            Some(customer) => {
                let customer = self.known_customer(customer)?;
                Meant { customer, project: self.known_project(customer, &row.project)?, person: known }
            }
            None => {
                let (customer, project) = self.of_project(&row.project)?;
                Meant { customer: Known::Yes(customer), project: Known::Yes(project), person: known }
            }
        };
        let (customer, project) = match (&row.customer, meant.customer, meant.project) {
            (_, Known::Yes(customer), Known::Yes(project)) => self.learned(&row, customer, project),
            (Some(r), customer, project) => {
                let customer = self.customer_of(customer, r).await?;
                (customer, self.project_of(project, customer, &row.project, row.currency).await?)
            }
            (None, ..) => return row_failed(Reason::NoProject),
        };
        let facts = self.facts(customer);
        let Some(date) = row.date.or_else(|| row.starts_at.map(|start| facts.zone.date_of(start))) else {
            return row_failed(Reason::NoDay);
        };
        let person = match (known, &row.person) {
            (Some(known), Some(r)) => Some(self.person_of(known, r).await?),
            _ => None,
        };
        let activity = match &row.activity {
            Activity::Unknown => None,
            Activity::Named(name) => Some(name.clone()),
            Activity::Id(id) => {
                let name = self.activities.get(id).cloned();
                if name.is_none() {
                    self.nameless_activities.insert(id.clone());
                }
                name
            }
        };
        let key = self.key(&row, project, person);
        if self.wants_sample() {
            self.sample_time(&row, &meant, date, &activity, row.currency.unwrap_or(facts.currency));
        }
        let has_money = row.amount.is_some() || row.rate.is_some() || row.invoiced_amount.is_some();
        let currency = row.currency.unwrap_or(facts.currency);
        let staged = &mut self.staged;
        staged.ids.push(TimeEntryId::new().0);
        staged.customers.push(customer);
        staged.projects.push(project);
        staged.people.push(person);
        staged.activities.push(activity);
        staged.dates.push(date);
        staged.starts.push(row.starts_at);
        staged.ends.push(row.ends_at);
        staged.seconds.push(row.seconds);
        staged.descriptions.push(row.description);
        staged.billable.push(row.billable);
        staged.states.push(row.state.map_or("registered", |state| state.key()).to_owned());
        staged.tags.push(row.tags.join("\u{1f}"));
        // a currency beside nothing would make sums of nothing
        staged.currencies.push(has_money.then(|| currency.to_string()));
        staged.rates.push(row.rate.map(|rate| rate.0));
        staged.amounts.push(row.amount.map(|amount| amount.minor(currency)));
        staged.invoiced_seconds.push(row.invoiced_seconds);
        staged.invoiced_amounts.push(row.invoiced_amount.map(|amount| amount.minor(currency)));
        staged.keys.push(key);
        if self.staged.keys.len() >= CHUNK {
            self.flush_time().await?;
        }
        Ok(())
    }

    /// What the source's words mean is kept even where nobody had to be made.
    fn learned(&mut self, row: &TimeRow, customer: Uuid, project: Uuid) -> (Uuid, Uuid) {
        if let Some(r) = &row.customer {
            self.customers.learn(r.into(), customer);
            self.projects.learn(who::project_of(customer, &row.project), project);
        }
        (customer, project)
    }

    /// What the row is known by, here and in the next file.
    pub(super) fn key(&mut self, row: &TimeRow, project: Uuid, person: Option<Uuid>) -> String {
        if let Some(id) = &row.id {
            self.seen.add(fingerprint([id.as_str()]));
            return id.clone();
        }
        let (project, person) = (project.to_string(), person.map(|person| person.to_string()).unwrap_or_default());
        let seconds = row.seconds.to_string();
        let print = fingerprint([row.stamp.as_str(), &project, &person, &row.description, &seconds]);
        format!("{}-{}", crate::base::secret::hex(&print), self.seen.add(print))
    }

    /// By the project's id alone.
    pub(super) fn of_project(&self, project: &ProjectRef) -> Step<(Uuid, Uuid)> {
        let id = project.id.clone().unwrap_or_default();
        match self.projects.by_id(&id).and_then(|target| Some((self.projects.parent(target)?, target))) {
            Some(found) => Ok(found),
            None => row_failed(Reason::UnknownProject { id }),
        }
    }

    /// Writes what is staged. What staff did here meanwhile stays: an approval, a link to an invoice, a note; and a state
    /// the source knows nothing of. Money the file does not know stays as long as the hours do: whoever made this file may
    /// not have been allowed to see it.
    pub(super) async fn flush_time(&mut self) -> Result<(), Failure> {
        let rows = std::mem::take(&mut self.staged);
        let count = rows.keys.len() as u64;
        if count == 0 {
            return Ok(());
        }
        if self.mode == Mode::Check {
            let fates = self.compare(&rows).await?;
            for fate in &fates {
                self.count(*fate == Fate::New, *fate == Fate::Changed);
            }
            self.samples.settle(fates.into_iter());
            return Ok(());
        }
        let (account, source, now, says_state) = (self.account.0, self.source, self.now, self.says_state);
        let import = self.import.map(|import| import.0);
        // The conflict finds stored rows by their index whatever the planner thinks: a join of ten thousand rows with a table that
        // grows while it is read came out as a scan of all of it per chunk, or per row.
        let written = sqlx::query!(
            r#"with written as (
               insert into time_entry as e (account_id, id, customer_id, project_id, person_id, activity, work_date, started_at, ended_at,
                   seconds, description, billable, state, tags, currency, rate, amount, invoiced_seconds, invoiced_amount,
                   source, source_key, created_at)
               select $1, t.id, t.customer, t.project, t.person, t.activity, t.work_date, t.starts, t.ends,
                   t.seconds, t.description, t.billable, t.state, coalesce(string_to_array(nullif(t.tags, ''), chr(31)), '{}'),
                   t.currency, t.rate::numeric / 10000, t.amount, t.invoiced_seconds, t.invoiced_amount, $2, t.key, $3
               from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::date[], $11::timestamptz[], $12::timestamptz[],
                           $13::int[], $14::text[], $15::bool[], $16::text[], $17::text[], $18::text[], $19::int8[], $20::int8[],
                           $21::int[], $22::int8[], $23::text[])
                   as t(id, customer, project, person, activity, work_date, starts, ends, seconds, description, billable, state, tags,
                        currency, rate, amount, invoiced_seconds, invoiced_amount, key)
               -- Neighbours in the indexes one after the other: a quarter less work for the four that begin with who and when.
               order by t.customer, t.project, t.work_date, t.id
               on conflict (account_id, source, source_key) do update set
                   customer_id = excluded.customer_id, project_id = excluded.project_id, person_id = excluded.person_id,
                   activity = excluded.activity, work_date = excluded.work_date, started_at = excluded.started_at,
                   ended_at = excluded.ended_at, seconds = excluded.seconds, description = excluded.description,
                   billable = excluded.billable, tags = excluded.tags,
                   (state, currency, rate, amount, invoiced_seconds, invoiced_amount) = (
                       select case when known.linked or e.state = 'approved' and excluded.state = 'registered' then e.state else excluded.state end,
                              coalesce(excluded.currency, case when known.linked or known.money then e.currency end),
                              coalesce(excluded.rate, case when known.money then e.rate end),
                              coalesce(excluded.amount, case when known.money then e.amount end),
                              coalesce(excluded.invoiced_seconds, case when known.linked then e.invoiced_seconds end),
                              coalesce(excluded.invoiced_amount, case when (known.linked or known.money and excluded.state = 'invoiced')
                                                                       and coalesce(excluded.currency, e.currency) = e.currency then e.invoiced_amount end)
                       from (select e.invoice_id is not null or not $4::bool as linked,
                                    e.seconds = excluded.seconds and coalesce(excluded.currency, e.currency) = e.currency as money) known),
                   invoice_id = case when e.customer_id = excluded.customer_id then e.invoice_id end,
                   task_id = case when e.project_id = excluded.project_id then e.task_id end,
                   version = e.version + 1
               where exists (
                   select from (
                       select case when known.linked or e.state = 'approved' and excluded.state = 'registered' then e.state else excluded.state end,
                              coalesce(excluded.currency, case when known.linked or known.money then e.currency end),
                              coalesce(excluded.rate, case when known.money then e.rate end),
                              coalesce(excluded.amount, case when known.money then e.amount end),
                              coalesce(excluded.invoiced_seconds, case when known.linked then e.invoiced_seconds end),
                              coalesce(excluded.invoiced_amount, case when (known.linked or known.money and excluded.state = 'invoiced')
                                                                       and coalesce(excluded.currency, e.currency) = e.currency then e.invoiced_amount end)
                       from (select e.invoice_id is not null or not $4::bool as linked,
                                    e.seconds = excluded.seconds and coalesce(excluded.currency, e.currency) = e.currency as money) known
                   ) as k(state, currency, rate, amount, invoiced_seconds, invoiced_amount)
                   where (e.customer_id, e.project_id, e.person_id, e.activity, e.work_date, e.started_at, e.ended_at, e.seconds,
                          e.description, e.billable, e.tags, e.state, e.currency, e.rate, e.amount, e.invoiced_seconds, e.invoiced_amount)
                         is distinct from
                         (excluded.customer_id, excluded.project_id, excluded.person_id, excluded.activity, excluded.work_date,
                          excluded.started_at, excluded.ended_at, excluded.seconds, excluded.description, excluded.billable,
                          excluded.tags, k.state, k.currency, k.rate, k.amount, k.invoiced_seconds, k.invoiced_amount))
               returning e.id, e.version, (xmax = 0) as new),
               batch as (
                   insert into import_batch (account_id, import_id, position, entries)
                   select $1, $24, coalesce((select max(position) from import_batch where account_id = $1 and import_id = $24), 0) + 1,
                          array_agg(w.id)
                   from written w where w.new and $24::uuid is not null having count(*) > 0),
               -- Parts of one statement see what was before it.
               kept as (
                   insert into import_change (account_id, import_id, kind, target, version, before)
                   select $1, $24, 'time', w.id::text, w.version,
                          (select to_jsonb(o) from time_entry o where o.account_id = $1 and o.id = w.id)
                   from written w where not w.new and $24::uuid is not null)
               select count(*) filter (where new) as "new!", count(*) filter (where not new) as "changed!" from written"#,
            account,
            source,
            now,
            says_state,
            &rows.ids,
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
            import,
        )
        .fetch_one(self.conn())
        .await?;
        let (new, changed) = (written.new.unsigned_abs(), written.changed.unsigned_abs());
        self.report.counts.new += new;
        self.report.counts.changed += changed;
        self.report.counts.same += count - new - changed;
        Ok(())
    }
}
