//! *Time spent*: rows put together and in groups, and what they come to.

mod columns;
mod grouping;
mod merging;
mod periods;
pub mod property;

use crate::evidence::{enter, run, stage, superuser};
use crate::support::{Answer, Browser, TestApp};
use serde_json::Value;
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Clara's customer without an hour, until a test books some.
pub struct Scene {
    pub app: TestApp,
    pub conn: PgConnection,
    pub clara: Browser,
    booked: u128,
}

/// An hour as a test wants it.
#[derive(Clone, Debug)]
pub struct Hour {
    pub day: String,
    /// `09:00`, in UTC.
    pub start: Option<String>,
    pub seconds: i64,
    pub person: Option<Uuid>,
    pub project: Uuid,
    pub task: Option<Uuid>,
    pub description: String,
    pub billable: bool,
    pub currency: Option<&'static str>,
    /// Ten-thousandths.
    pub rate: Option<i64>,
    pub amount: Option<i64>,
    pub invoiced: Option<(i64, i64)>,
    pub invoice: Option<Uuid>,
}

impl Scene {
    pub async fn new() -> Self {
        let app = stage().await;
        let mut conn = superuser().await;
        let sql = format!("delete from time_entry where account_id = '{}'", app.account());
        run(&mut conn, sql).await;
        let clara = enter(&app, "clara").await;
        Self { app, conn, clara, booked: 0 }
    }

    pub fn hour(&self, day: &str, description: &str) -> Hour {
        Hour {
            day: day.to_owned(),
            start: None,
            seconds: 3_600,
            person: Some(self.app.cast.fjord.bo.person.0),
            project: self.app.cast.fjord.hansen.website.0,
            task: None,
            description: description.to_owned(),
            billable: true,
            currency: None,
            rate: None,
            amount: None,
            invoiced: None,
            invoice: None,
        }
    }

    pub async fn book(&mut self, hours: &[Hour]) {
        for hours in hours.chunks(200) {
            let rows: Vec<String> = hours.iter().map(|hour| self.row(hour)).collect();
            let sql = format!(
                "insert into time_entry (account_id, id, customer_id, project_id, person_id, task_id, work_date, started_at, ended_at, seconds, description,
                                         billable, currency, rate, amount, invoiced_seconds, invoiced_amount, invoice_id, created_at) values {}",
                rows.join(", ")
            );
            run(&mut self.conn, sql).await;
        }
    }

    /// Ids in the order of booking.
    fn row(&mut self, hour: &Hour) -> String {
        self.booked += 1;
        let id = Uuid::from_u128(Uuid::now_v7().as_u128() & !0xffff | self.booked & 0xffff);
        let quoted =
            |text: Option<String>| text.map_or("null".into(), |text| format!("'{}'", text.replace('\'', "''")));
        let start = hour.start.as_ref().map(|start| format!("{} {start}+00", hour.day));
        let end = start.as_ref().map(|start| format!("timestamptz '{start}' + interval '{} seconds'", hour.seconds));
        format!(
            "('{}', '{id}', '{}', '{}', {}, {}, '{}', {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, now())",
            self.app.account(),
            self.app.cast.fjord.hansen.customer,
            hour.project,
            quoted(hour.person.map(|id| id.to_string())),
            quoted(hour.task.map(|id| id.to_string())),
            hour.day,
            quoted(start),
            end.unwrap_or_else(|| "null".into()),
            hour.seconds,
            quoted(Some(hour.description.clone())),
            hour.billable,
            quoted(hour.currency.map(str::to_owned)),
            hour.rate.map_or("null".into(), |rate| format!("{rate}::numeric / 10000")),
            hour.amount.map_or("null".into(), |amount| amount.to_string()),
            hour.invoiced.map_or("null".into(), |(seconds, _)| seconds.to_string()),
            hour.invoiced.map_or("null".into(), |(_, amount)| amount.to_string()),
            quoted(hour.invoice.map(|id| id.to_string())),
        )
    }

    pub async fn clear(&mut self) {
        let sql = format!("delete from time_entry where account_id = '{}'", self.app.account());
        run(&mut self.conn, sql).await;
    }

    pub async fn person(&mut self, name: &str) -> Uuid {
        let id = Uuid::now_v7();
        let sql = format!(
            "insert into person (account_id, id, name, created_at) values ('{}', '{id}', '{name}', now())",
            self.app.account()
        );
        run(&mut self.conn, sql).await;
        id
    }

    pub async fn task(&mut self, project: Uuid, name: &str) -> Uuid {
        let id = Uuid::now_v7();
        let sql = format!(
            "insert into task (account_id, id, customer_id, project_id, name, position, created_at)
             values ('{}', '{id}', '{}', '{project}', '{name}', 900, now())",
            self.app.account(),
            self.app.cast.fjord.hansen.customer
        );
        run(&mut self.conn, sql).await;
        id
    }

    /// What Hansen's people may see from now on.
    pub async fn allow(&mut self, columns: &[&str], names: &str) {
        let sql = format!(
            "update customer_access set columns = '{{{}}}', names = '{names}' where account_id = '{}' and customer_id = '{}'",
            columns.join(","),
            self.app.account(),
            self.app.cast.fjord.hansen.customer
        );
        run(&mut self.conn, sql).await;
    }

    pub fn path(&self, suffix: &str, query: &str) -> String {
        format!("/{}/extranet/time{suffix}?{query}", self.app.fjord())
    }

    pub async fn page(&mut self, query: &str) -> Answer {
        let path = self.path("", query);
        self.clara.get(&path).await
    }

    pub async fn json(&mut self, query: &str) -> Value {
        let path = self.path(".json", query);
        let answer = self.clara.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    pub async fn status(&mut self, query: &str) -> u16 {
        self.page(query).await.status.as_u16()
    }
}

/// Seconds of a total or a row, 0 where there is nothing.
pub fn seconds(value: &Value) -> i64 {
    value.as_i64().unwrap_or_default()
}

/// Minor units by currency, without zeros: of a row's amount or of a total.
pub fn money(value: &Value) -> BTreeMap<String, i64> {
    let mut found = BTreeMap::new();
    if let Some(sums) = value["minor_by_currency"].as_object() {
        found.extend(sums.iter().map(|(code, minor)| (code.clone(), minor.as_i64().expect("an amount"))));
    } else if let (Some(minor), Some(code)) = (value["minor"].as_i64(), value["currency"].as_str()) {
        found.insert(code.to_owned(), minor);
    }
    found.retain(|_, minor| *minor != 0);
    found
}

pub fn add(sums: &mut BTreeMap<String, i64>, more: BTreeMap<String, i64>) {
    for (code, minor) in more {
        *sums.entry(code).or_default() += minor;
    }
    sums.retain(|_, minor| *minor != 0);
}

pub fn rows(json: &Value) -> &Vec<Value> {
    json["rows"].as_array().expect("rows")
}

pub fn groups(json: &Value) -> &Vec<Value> {
    json["groups"].as_array().expect("groups")
}

/// One column of all rows, as text.
pub fn texts(json: &Value, key: &str) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    rows(json).iter().map(|row| text(&row[key])).collect()
}
