//! What the program is made of, built once and shared by every request and job.

use crate::base::clock::Clock;
use crate::base::password::Passwords;
use crate::base::turns::Turns;
use crate::config::Config;
use crate::domain::scope::Database;
use crate::error::Result;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// So many files of a kind are written at a time (R5).
const FILES_AT_ONCE: usize = 2;

#[derive(Clone)]
pub struct App {
    pub config: Arc<Config>,
    /// For pages: statements are short.
    pub web: Database,
    /// For jobs and imports: a pool of its own, so that they cannot starve pages.
    pub work: Database,
    pub passwords: Passwords,
    /// For writing workbooks.
    pub sheets: Turns,
    /// For writing PDF files.
    pub papers: Turns,
    stopping: Arc<AtomicBool>,
}

impl App {
    pub fn new(config: Config, clock: Clock) -> Result<Self> {
        let cores = std::thread::available_parallelism().map_or(2, |n| n.get());
        let connections = u32::try_from(cores * 4).unwrap_or(8);
        Ok(Self {
            web: Database::open(&config.database_url, connections, Duration::from_secs(10), clock.clone())?,
            work: Database::open(&config.database_url, 4, Duration::from_secs(600), clock)?,
            passwords: Passwords::new(cores, cores * 32),
            sheets: Turns::new(FILES_AT_ONCE),
            papers: Turns::new(FILES_AT_ONCE),
            config: Arc::new(config),
            stopping: Arc::default(),
        })
    }

    /// From now on this process only finishes what it has begun.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    pub fn stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }
}
