//! The first sync: seen before anything is written, the same as from files, whole whatever comes in between.

use super::{Stage, berlin};
use crate::support::rows::rows;
use extranet::cli;
use extranet::domain::actor::Actor;
use extranet::domain::imports::{self, Asked, Options};
use extranet::domain::kimai::client::{Address, Client};
use extranet::domain::kimai::runs::Kind;
use extranet::domain::kimai::{Means, step};
use extranet::domain::scope::Access;
use serde_json::Value;
use std::time::Duration;
use uuid::Uuid;

const FILES: [&str; 6] = ["users", "customers_full", "projects", "activities", "timesheets_with_rates", "invoices"];

/// Everything that came from Kimai, without ids of ours.
async fn tables(account: Uuid) -> Vec<Vec<Value>> {
    let mut all = Vec::new();
    for sql in [
        "select name, number, email, phone, address, country, vat_number, language, zone, currency, internal_note, active
         from customer c where account_id = $1
           and exists (select from external_ref where account_id = $1 and source = 'kimai' and target_id = c.id) order by name",
        "select p.name, p.number, c.name as customer, p.state, p.starts_on, p.ends_on, p.budget_seconds, p.budget_amount, p.budget_monthly,
                p.currency, p.internal_note from project p join customer c on c.account_id = $1 and c.id = p.customer_id
         where p.account_id = $1 and exists (select from external_ref where account_id = $1 and source = 'kimai' and target_id = p.id)
         order by p.name",
        "select name, email, number, active from person p where account_id = $1
           and exists (select from external_ref where account_id = $1 and source = 'kimai' and target_id = p.id) order by name",
        "select e.source_key, p.name as project, w.name as person, e.activity, e.work_date, e.started_at, e.ended_at, e.seconds,
                e.description, e.billable, e.state, e.tags, e.currency, e.rate, e.amount, e.invoiced_seconds, e.invoiced_amount
         from time_entry e join project p on p.account_id = $1 and p.id = e.project_id
         left join person w on w.account_id = $1 and w.id = e.person_id
         where e.account_id = $1 and e.source = 'kimai' order by e.source_key",
        "select i.number, i.kind, i.state, i.issued_on, i.due_on, i.paid_on, i.currency, i.net, i.vat, i.gross, i.paid from invoice i
         where i.account_id = $1 and exists (select from external_ref where account_id = $1 and source = 'kimai' and target_id = i.id)
         order by i.number",
        "select kind, external_id, label from external_ref where account_id = $1 and source = 'kimai' order by kind, external_id",
    ] {
        all.push(rows(sql, &[account]).await);
    }
    all
}

#[tokio::test]
async fn a_rehearsal_shows_what_will_come_and_writes_nothing() {
    let stage = Stage::new().await;
    stage.connect().await;
    let before = tables(stage.app.account().0).await;
    let run = stage.run(Kind::Rehearsal).await;
    assert_eq!((run.state.as_str(), run.problem), ("done", None), "{run:?}");
    assert_eq!(tables(stage.app.account().0).await, before);
    let preview = run.preview.expect("what it found");
    let told: Vec<_> =
        preview.lists.iter().map(|list| (list.list.as_str(), list.total, list.new, list.skipped)).collect();
    assert_eq!(
        told,
        [
            ("users", Some(2), 2, 0),
            ("customers", Some(2), 2, 0),
            ("projects", Some(2), 2, 0),
            ("activities", Some(2), 2, 0),
            ("hours", Some(3), 2, 1),
            ("invoices", Some(1), 1, 0),
        ]
    );
    let first = &preview.samples[0];
    assert_eq!((first.customer.as_str(), first.project.as_str()), ("Acme GmbH", "Website relaunch"));
    assert_eq!((first.person.as_deref(), first.activity.as_deref()), (Some("Anna Becker"), Some("Support")));
    assert_eq!((first.seconds, first.amount, first.currency.as_deref()), (4_500, Some(12_500), Some("EUR")));
    let connection = stage.connection().await;
    assert_eq!((connection.confirmed_at, connection.next_at), (None, None));
    stage.pass(time::Duration::days(2));
    stage.tick().await;
    assert_eq!(stage.last().await.kind, Kind::Rehearsal, "without a yes nothing else runs");
}

#[tokio::test]
async fn the_first_sync_stores_what_the_same_records_store_as_files() {
    let stage = Stage::synced().await;
    let run = stage.last().await;
    assert_eq!((run.kind, run.state.as_str()), (Kind::Full, "done"), "{run:?}");
    assert_eq!((run.counts.new, run.counts.skipped, run.counts.failed), (11, 1, 0), "{run:?}");

    let rival = stage.app.cast.rival.account;
    let mut scope = stage.app.database().staff(rival, Actor::system("test"), Access::Write).await.expect("a scope");
    let options = Options { zone: Some(berlin()), ..Options::default() };
    for name in FILES {
        let path = format!("{}/tests/samples/kimai_api_{name}.json", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).expect("a sample");
        let mut file = imports::open(name, bytes.as_slice(), Asked::Auto).expect("known");
        imports::run(&mut scope, &mut file, &options).await.expect("imported");
    }
    scope.commit().await.expect("stored");
    let (live, files) = (tables(stage.app.account().0).await, tables(rival.0).await);
    assert!(live.iter().all(|table| !table.is_empty()), "{live:?}");
    assert_eq!(live, files);
}

#[tokio::test]
async fn pages_are_followed_to_the_last() {
    let stage = Stage::new().await;
    {
        let mut kimai = stage.kimai.change();
        kimai.most = 3;
        for id in 200..220 {
            kimai.add_hour(id, 5, &format!("hour {id}"));
        }
    }
    stage.connect().await;
    stage.first_sync().await;
    assert_eq!(stage.hours().await.len(), 22);
    assert_eq!(stage.last().await.counts.new, 31);
    let sql = "select 1 from time_entry where account_id = $1 and source = 'kimai' and concat_ws(' ', rate, amount, invoiced_amount, description) ~ '66|9000'";
    let cost = rows(sql, &[stage.app.account().0]).await;
    assert!(cost.is_empty(), "what an hour costs the company is never read");
}

/// A kill between two pages: the process is gone, its claim and its job's lease run out.
#[tokio::test]
async fn it_goes_on_behind_the_last_page_that_was_written() {
    let stage = Stage::new().await;
    {
        let mut kimai = stage.kimai.change();
        kimai.most = 2;
        for id in 200..209 {
            kimai.add_hour(id, 5, &format!("hour {id}"));
        }
        kimai.faults.push(("page=3", crate::support::kimai::Fault::Slow(Duration::from_secs(4)), 1));
    }
    stage.connect().await;
    stage.run(Kind::Rehearsal).await;
    let mut scope = stage.app.staff().await;
    let connection = stage.connection().await;
    extranet::domain::kimai::connection::confirm(&mut scope, connection.id).await.expect("allowed");
    scope.commit().await.expect("stored");
    extranet::work::kimai::queue_due(&stage.app.app, Some(stage.app.account())).await.expect("queued");
    assert!(extranet::work::once(&stage.app.app, Some(stage.app.account())).await.expect("the run begins"));
    let (app, account) = (stage.app.app.clone(), stage.app.account());
    let worker = tokio::spawn(async move { extranet::work::once(&app, Some(account)).await });
    while stage.kimai.asked("page=3") == 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    worker.abort();
    let _ = worker.await;
    let before = stage.hours().await.len();
    assert!((3..11).contains(&before), "{before}");
    let asked = stage.kimai.asked("page=1&");
    stage.app.work().await;
    assert_eq!(stage.hours().await.len(), before, "while the lease lasts nobody else goes on");
    stage.pass(time::Duration::seconds(70));
    stage.tick().await;
    assert_eq!(stage.hours().await.len(), 11);
    assert_eq!(stage.last().await.state, "done");
    let again = stage.kimai.asked("page=1&") - asked;
    assert!(again <= 2, "what was done is not read again: {:#?}", stage.kimai.change().log);
}

#[tokio::test]
async fn small_steps_come_to_the_same() {
    let stage = Stage::new().await;
    stage.kimai.change().most = 1;
    stage.connect().await;
    stage.run(Kind::Rehearsal).await;
    let connection = stage.connection().await;
    let mut scope = stage.app.staff().await;
    let run =
        extranet::domain::kimai::runs::begin(&mut scope, &connection, Kind::Full).await.expect("begun").expect("alone");
    scope.commit().await.expect("stored");
    let app = &stage.app.app;
    let means = Means { db: &app.work, keys: &app.config.keys, outgoing: &app.config.outgoing, turn: Duration::ZERO };
    let mut steps = 0;
    while stage.last().await.ended_at.is_none() {
        step(means, stage.app.account(), run).await.expect("a step");
        steps += 1;
        assert!(steps < 40);
    }
    assert!(steps >= 9, "{steps}");
    assert_eq!((stage.hours().await.len(), stage.last().await.state.as_str()), (2, "done"));
}

#[tokio::test]
async fn the_command_brings_in_the_same_and_can_only_look() {
    let stage = Stage::new().await;
    let address = Address::parse(&stage.kimai.url).expect("an address");
    let client = Client::new(address, super::TOKEN.into(), &stage.app.app.config.outgoing).expect("a client");
    let (db, account, before) = (&stage.app.app.work, stage.app.account(), tables(stage.app.account().0).await);
    let looked = cli::kimai::import(db, account, &client, &berlin(), true).await.expect("looked");
    assert_eq!((looked.new, looked.skipped, looked.failed), (11, 1, 0));
    assert_eq!(tables(account.0).await, before);
    let done = cli::kimai::import(db, account, &client, &berlin(), false).await.expect("imported");
    assert_eq!(done, looked);
    let again = cli::kimai::import(db, account, &client, &berlin(), false).await.expect("imported");
    assert_eq!((again.new, again.changed, again.same), (0, 0, 11));
    assert_eq!(stage.hours().await.len(), 2);
}
