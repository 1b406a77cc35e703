//! The floor `bin/bench` measures the product against: its time, project and invoice page as bare as a careful person would
//! write them by hand, on the same axum and sqlx, over the same tables under the same row-level security. Beside it, the few
//! tools that `bin/bench` needs.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "written as if there were no product around it"
)]

mod pages;
mod tools;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use extranet::base::secret::sha256;
use pages::Viewer;
use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::sync::Arc;
use tower_sessions::session::Id;
use uuid::Uuid;

type Ended = Result<(), Box<dyn std::error::Error>>;

fn main() -> Ended {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve", url, port] => serve(url, port.parse()?),
        ["up", dir] => tools::up(dir),
        ["down", dir] => tools::down(dir),
        ["port"] => tools::port(),
        ["ready", host, path, ..] => tools::ready(host, path, &arguments[3..]),
        ["get", host, path, cookie] => tools::get(host, path, cookie),
        ["load", host, path, cookie, connections, seconds] => {
            tools::load(host, path, cookie, connections.parse()?, seconds.parse()?)
        }
        _ => Err("serve URL PORT | up DIR | down DIR | port | ready HOST PATH COMMAND… | get HOST PATH COOKIE | \
                  load HOST PATH COOKIE CONNECTIONS SECONDS"
            .into()),
    }
}

struct Floor {
    pool: PgPool,
    database: String,
}

#[tokio::main]
async fn serve(url: &str, port: u16) -> Ended {
    let options: PgConnectOptions = url.parse()?;
    let database = options.get_database().unwrap_or_default().to_owned();
    let role = format!("{database}_root");
    let cores = std::thread::available_parallelism()?.get();
    let pool = PgPoolOptions::new()
        .max_connections(u32::try_from(cores * 4)?)
        .test_before_acquire(false)
        .connect_lazy_with(options.options([("role", role.as_str())]));
    let router = Router::new()
        .route("/{account}/extranet/time", get(time))
        .route("/{account}/extranet/projects/{id}", get(project))
        .route("/{account}/extranet/invoices/{id}", get(invoice))
        .with_state(Arc::new(Floor { pool, database }));
    axum::serve(tokio::net::TcpListener::bind(("127.0.0.1", port)).await?, router).await?;
    Ok(())
}

type Answer = Result<Response, StatusCode>;
type Floors = State<Arc<Floor>>;

async fn time(State(floor): Floors, Path(account): Path<String>, headers: HeaderMap) -> Answer {
    carry_through(async move {
        let me = viewer(&floor, &account, &headers).await?;
        answer(pages::time(&floor.pool, &floor.database, &me).await)
    })
    .await
}

async fn project(State(floor): Floors, Path((account, id)): Path<(String, Uuid)>, headers: HeaderMap) -> Answer {
    carry_through(async move {
        let me = viewer(&floor, &account, &headers).await?;
        answer(pages::project(&floor.pool, &floor.database, &me, id).await)
    })
    .await
}

async fn invoice(State(floor): Floors, Path((account, id)): Path<(String, Uuid)>, headers: HeaderMap) -> Answer {
    carry_through(async move {
        let me = viewer(&floor, &account, &headers).await?;
        answer(pages::invoice(&floor.pool, &floor.database, &me, id).await)
    })
    .await
}

/// The one thing that cannot be left out: a visitor who hangs up while a transaction begins would leave it open in the pool,
/// with that visitor's settings.
async fn carry_through(page: impl Future<Output = Answer> + Send + 'static) -> Answer {
    tokio::spawn(page).await.unwrap_or(Err(StatusCode::INTERNAL_SERVER_ERROR))
}

async fn viewer(floor: &Floor, account: &str, headers: &HeaderMap) -> Result<Viewer, StatusCode> {
    let cookies = headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = format!("portal-{account}");
    let id: Option<Id> = cookies
        .split("; ")
        .filter_map(|pair| pair.split_once('='))
        .find(|(known, _)| *known == name)
        .and_then(|(_, value)| value.parse().ok());
    let id = id.ok_or(StatusCode::UNAUTHORIZED)?;
    let found = pages::viewer(&floor.pool, account, &sha256(&id.0.to_be_bytes())).await;
    found.map_err(failed)?.ok_or(StatusCode::UNAUTHORIZED)
}

fn answer(page: sqlx::Result<Option<String>>) -> Answer {
    page.map_err(failed)?.map(|html| Html(html).into_response()).ok_or(StatusCode::NOT_FOUND)
}

fn failed(error: sqlx::Error) -> StatusCode {
    eprintln!("{error}");
    StatusCode::INTERNAL_SERVER_ERROR
}
