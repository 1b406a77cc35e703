//! The live connection to a Kimai, against one on loopback that behaves like it, and misbehaves on request.

mod deleted;
mod first;
mod guarded;
mod later;
mod pages;
mod rights;
mod secrets;
mod trouble;

use crate::support::TestApp;
use crate::support::kimai::{FakeKimai, TOKEN};
use crate::support::rows::{row, rows};
use extranet::base::secret::Secret;
use extranet::base::zone::Zone;
use extranet::domain::kimai::connection::{self, Connection, Settings};
use extranet::domain::kimai::runs::{self, Kind, Run};
use extranet::work;
use serde_json::Value;
use std::time::Duration;

/// An account beside its Kimai.
struct Stage {
    app: TestApp,
    kimai: FakeKimai,
}

impl Stage {
    /// Nothing is connected yet. Loopback is allowed, as for a Kimai on the same machine.
    async fn new() -> Self {
        let kimai = FakeKimai::start().await;
        let app = TestApp::with(|config| {
            config.outgoing.allowed = vec!["127.0.0.1/32".parse().expect("a network")].into();
            config.outgoing.patience = Duration::from_secs(5);
        })
        .await;
        // the cast's own connection leads nowhere
        let mut scope = app.staff().await;
        if connection::find(&mut scope).await.expect("read").is_some() {
            connection::remove(&mut scope).await.expect("removed");
        }
        scope.commit().await.expect("stored");
        Self { app, kimai }
    }

    /// Connected, rehearsed, allowed, and read for the first time.
    async fn synced() -> Self {
        let stage = Self::new().await;
        stage.connect().await;
        stage.first_sync().await;
        stage
    }

    async fn connect(&self) {
        let settings = Settings {
            address: self.kimai.url.clone(),
            zone: "Europe/Berlin".parse().expect("a zone"),
            every_minutes: 15,
        };
        let mut scope = self.app.staff().await;
        let token = Secret::new(TOKEN);
        connection::create(&mut scope, &self.app.app.config.keys, &settings, &token).await.expect("connected");
        scope.commit().await.expect("stored");
    }

    async fn first_sync(&self) {
        self.run(Kind::Rehearsal).await;
        let mut scope = self.app.staff().await;
        let id = self.connection().await.id;
        connection::confirm(&mut scope, id).await.expect("allowed");
        scope.commit().await.expect("stored");
        self.tick().await;
    }

    /// What the worker does every few seconds: looks for what is due, and does it.
    async fn tick(&self) {
        work::kimai::queue_due(&self.app.app, Some(self.app.account())).await.expect("looked");
        self.app.work().await;
    }

    async fn run(&self, kind: Kind) -> Run {
        let connection = self.connection().await;
        let mut scope = self.app.staff().await;
        runs::begin(&mut scope, &connection, kind).await.expect("begun").expect("none was going on");
        scope.commit().await.expect("stored");
        self.app.work().await;
        self.last().await
    }

    async fn connection(&self) -> Connection {
        connection::get(&mut self.app.staff().await).await.expect("a connection")
    }

    async fn last(&self) -> Run {
        let mut runs = runs::latest(&mut self.app.staff().await, 1).await.expect("the log");
        runs.pop().expect("a run")
    }

    fn pass(&self, time: time::Duration) {
        self.app.app.web.clock.advance(time);
    }

    /// Keys and descriptions of the hours that came from Kimai.
    async fn hours(&self) -> Vec<(String, String)> {
        let found = self.entries().await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        found.iter().map(|row| (text(&row["source_key"]), text(&row["description"]))).collect()
    }

    async fn entries(&self) -> Vec<Value> {
        let sql = "select * from time_entry where account_id = $1 and source = 'kimai' order by source_key::int";
        rows(sql, &[self.app.account().0]).await
    }

    async fn entry(&self, id: i64) -> Value {
        let sql =
            format!("select * from time_entry where account_id = $1 and source = 'kimai' and source_key = '{id}'");
        row(&sql, &[self.app.account().0]).await
    }
}

fn berlin() -> Zone {
    "Europe/Berlin".parse().expect("a zone")
}
