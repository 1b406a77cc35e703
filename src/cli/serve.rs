//! The server: pages and, unless told otherwise, background work in one process.

use super::{Ended, Stop};
use crate::app::App;
use crate::base::clock::Clock;
use crate::config::Config;
use crate::{web, work};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

pub async fn run(config: Config, no_work: bool) -> Ended {
    let bind = config.bind;
    let app = App::new(config, Clock::system())?;
    check(&app).await?;
    let listener = listen(bind).await?;
    tracing::info!(address = %bind, base_url = app.config.base_url.as_str(), "serving");
    until_stopped(app, listener, !no_work).await?;
    Ok(ExitCode::SUCCESS)
}

pub async fn work(config: Config) -> Ended {
    let app = App::new(config, Clock::system())?;
    check(&app).await?;
    let worker = tokio::spawn(work::run(app.clone()));
    stop_signal().await;
    app.stop();
    let _ = worker.await;
    Ok(ExitCode::SUCCESS)
}

/// A role that could see everything is refused before the first request.
async fn check(app: &App) -> Result<(), Stop> {
    app.web.refuse_powerful_role().await?;
    if !app.web.ready().await {
        return Err(Stop::Failed("the database has no tables yet: run `extranet migrate`".into()));
    }
    Ok(())
}

pub async fn listen(address: SocketAddr) -> Result<TcpListener, Stop> {
    TcpListener::bind(address).await.map_err(|error| Stop::Usage(format!("BIND: {address}: {error}")))
}

/// How long a request that has begun may take after the signal to stop.
const PATIENCE: Duration = Duration::from_secs(20);

/// Serves until the signal to stop; then no new work is taken, what has begun is finished, and `/readyz` says so meanwhile.
pub async fn until_stopped(app: App, listener: TcpListener, works: bool) -> Result<(), Stop> {
    let worker = works.then(|| tokio::spawn(work::run(app.clone())));
    let service = web::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = tokio::spawn(async move {
        axum::serve(listener, service)
            .with_graceful_shutdown(async {
                let _ = stopped.await;
            })
            .await
    });
    stop_signal().await;
    tracing::info!("stopping");
    app.stop();
    let _ = stop.send(());
    match tokio::time::timeout(PATIENCE, server).await {
        Ok(Ok(Err(error))) => return Err(Stop::Failed(error.to_string())),
        Ok(_) => {}
        Err(_) => tracing::warn!("some requests were cut off"),
    }
    if let Some(worker) = worker {
        let _ = tokio::time::timeout(PATIENCE, worker).await;
    }
    let _ = tokio::time::timeout(Duration::from_secs(5), async {
        app.web.close().await;
        app.work.close().await;
    })
    .await;
    Ok(())
}

async fn stop_signal() {
    let (Ok(mut term), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = interrupt.recv() => {}
    }
}
