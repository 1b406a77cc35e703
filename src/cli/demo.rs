//! `extranet demo`: no configuration at all. A private PostgreSQL in a folder, the tables, made-up accounts with a history, and
//! the web server on this machine only. A second start finds everything as it was left.

use super::{Ended, Stop, database, migrate, serve};
use crate::app::App;
use crate::base::clock::Clock;
use crate::base::cluster::{Cluster, Tuning, default_data_dir};
use crate::base::name::Slug;
use crate::base::seal::{Keyring, read_or_make_key};
use crate::config::{self, BaseUrl, Config};
use crate::domain::demo;
use clap::Args;
use serde_json::json;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The database inside a demo's folder.
pub const DATABASE: &str = "extranet";

#[derive(Args)]
pub struct DemoArgs {
    /// 0: any free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// One line of JSON when ready, for programs
    #[arg(long)]
    json: bool,
    /// Begin anew: everything in the demo's database is deleted
    #[arg(long)]
    reset: bool,
}

pub async fn run(args: DemoArgs, data: Option<PathBuf>) -> Ended {
    let dir = data.unwrap_or_else(default_data_dir);
    let cluster = Cluster::start(&dir, Tuning::Durable)?;
    let served = prepare_and_serve(&args, &cluster, &dir).await;
    if let Err(error) = cluster.stop_if_last() {
        tracing::warn!(%error, "the demo's server was left running");
    }
    served
}

async fn prepare_and_serve(args: &DemoArgs, cluster: &Cluster, dir: &Path) -> Ended {
    let server = cluster.connect_options_url("postgres", "postgres");
    if args.reset {
        database::delete(&server, DATABASE).await?;
    }
    database::create(&server, DATABASE).await?;
    migrate::run(&cluster.connect_options_url(&format!("{DATABASE}_owner"), DATABASE)).await?;
    let listener = serve::listen(SocketAddr::from((Ipv4Addr::LOCALHOST, args.port))).await?;
    let address = listener.local_addr().map_err(|error| Stop::Failed(error.to_string()))?;
    let url = format!("http://localhost:{}", address.port());
    let app = App::new(
        Config {
            database_url: cluster.connect_options_url(&format!("{DATABASE}_app"), DATABASE),
            bind: address,
            base_url: BaseUrl::parse(&url)?,
            smtp_url: None,
            mail_from: "Fjord Consulting <extranet@fjord.example>".into(),
            trusted_proxies: Vec::new(),
            keys: Keyring::of(&read_or_make_key(&dir.join("key")).map_err(Stop::Usage)?, &[]),
            outgoing: config::outgoing()?,
            demo: true,
        },
        Clock::system(),
    )?;
    if !demo::exists(&app.work).await? {
        fill(&app).await?;
    }
    announce(args, &url);
    serve::until_stopped(app, listener, true).await?;
    Ok(ExitCode::SUCCESS)
}

async fn fill(app: &App) -> Result<(), Stop> {
    let slug = |text: &str| text.parse::<Slug>().map_err(|error| Stop::Failed(error.to_string()));
    let cast = demo::cast::create(&app.work, &app.passwords, slug(demo::FJORD)?, slug(demo::RIVAL)?, true).await?;
    demo::history::fill(&app.work, &cast).await?;
    Ok(())
}

fn announce(args: &DemoArgs, url: &str) {
    let sign_ins = demo::sign_ins();
    if args.json {
        let accounts: Vec<_> = [demo::FJORD, demo::RIVAL]
            .into_iter()
            .map(|slug| {
                let here: Vec<_> = sign_ins
                    .iter()
                    .filter(|known| known.account == slug)
                    .map(|known| {
                        json!({ "who": known.who, "audience": known.audience, "path": known.path,
                                "username": known.username, "password": known.password })
                    })
                    .collect();
                json!({ "slug": slug, "sign_ins": here, "share_links": [] })
            })
            .collect();
        println!("{}", json!({ "url": url, "accounts": accounts, "mail": format!("{url}/demo/mail") }));
        return;
    }
    println!("\nThe demo is ready. Everything in it is made up.\n");
    for known in &sign_ins {
        println!("  {}{}\n      {}: {} / {}", url, known.path, known.who, known.username, known.password);
    }
    println!(
        "\n  {url}/demo/mail\n      the mails it would have sent\n\nStop it with Ctrl+C; the data stays. `--reset` begins anew.\n"
    );
}
