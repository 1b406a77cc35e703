//! One private server for the whole run, with one migrated database; `TEST_DATABASE_URL` (as a superuser) names another server.
//! Never `DATABASE_URL`: tests must not touch what somebody works with.

use extranet::base::cluster::{Cluster, Tuning};
use extranet::cli::{database, migrate};
use std::sync::{LazyLock, OnceLock};

static SERVER: OnceLock<String> = OnceLock::new();

/// The server as a superuser, without a database's name.
pub fn url(user: &str, database: &str) -> String {
    let (base, query) =
        SERVER.get_or_init(start).split_once('?').map(|(b, q)| (b.to_owned(), format!("?{q}"))).unwrap_or_default();
    let (scheme, rest) = base.split_once("://").expect("an address");
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let host = host.split_once('/').map_or(host, |(host, _)| host);
    if query.contains("user=") || host.is_empty() {
        let others: Vec<&str> =
            query.trim_start_matches('?').split('&').filter(|pair| !pair.starts_with("user=")).collect();
        format!("{scheme}://{host}/{database}?user={user}&{}", others.join("&"))
    } else {
        format!("{scheme}://{user}@{host}/{database}{query}")
    }
}

/// Migrated once, shared by all tests.
pub fn app_url() -> String {
    url(&format!("{}_app", *NAME), &NAME)
}

pub fn owner_url() -> String {
    url(&format!("{}_owner", *NAME), &NAME)
}

pub fn superuser_url() -> String {
    url("postgres", &NAME)
}

/// The shared database: one per build folder, so that two runs of different builds do not take it from each other.
pub static NAME: LazyLock<String> = LazyLock::new(|| {
    let exe = std::env::current_exe().unwrap_or_default();
    let folder = exe.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
    format!("extranet_test_{}", extranet::base::secret::hex(&extranet::base::secret::sha256(folder.as_bytes())[..4]))
});

fn start() -> String {
    let base = std::env::var("TEST_DATABASE_URL").unwrap_or_else(|_| own());
    let base = if base.contains('?') { base } else { format!("{base}?") };
    // The set-up is async and the first test's runtime is busy: it gets a thread and a runtime of its own.
    let server = base.clone();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            ok(database::delete(&server, &NAME).await);
            ok(database::create(&server, &NAME).await);
            let owner = server
                .replace("user=postgres", &format!("user={}_owner", *NAME))
                .replace("/postgres?", &format!("/{}?", *NAME));
            ok(migrate::run(&owner).await);
        });
    })
    .join()
    .expect("the test database");
    base
}

fn ok<T>(done: Result<T, extranet::cli::Stop>) -> T {
    match done {
        Ok(value) => value,
        Err(extranet::cli::Stop::Usage(line) | extranet::cli::Stop::Failed(line)) => panic!("{line}"),
    }
}

/// A folder per checkout below the system's own for temporary files: root's home is closed to the server's user.
fn own() -> String {
    let here = extranet::base::secret::hex(&extranet::base::secret::sha256(env!("CARGO_MANIFEST_DIR").as_bytes())[..4]);
    let dir = std::env::temp_dir().join(format!("extranet-tests-{here}"));
    let cluster = Cluster::start(&dir, Tuning::Throwaway).unwrap_or_else(|error| panic!("{error}"));
    let url = cluster.connect_options_url("postgres", "postgres");
    // Left running: the next run finds it warm. `bin/test` stops it.
    std::mem::forget(cluster);
    url
}
