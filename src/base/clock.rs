//! The program's only clock. Tests move it; everything else asks it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::SystemTime;

use time::{Duration, OffsetDateTime};

/// Clones tell the same time: moving one moves all.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Microseconds ahead of the computer's clock; 0 outside tests.
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// The computer's own time.
    pub fn system() -> Self {
        Self::default()
    }

    /// Now, in UTC and whole microseconds, which is what PostgreSQL stores: an instant read back
    /// equals the one that was written.
    pub fn now(&self) -> OffsetDateTime {
        let ahead = Duration::microseconds(self.ahead.load(Ordering::SeqCst));
        let now = real().saturating_add(ahead);
        now.replace_nanosecond(now.microsecond() * 1_000).unwrap_or(now)
    }

    /// For tests: moves the time forward, or back by a negative duration.
    pub fn advance(&self, by: Duration) {
        self.ahead.fetch_add(microseconds(by), Ordering::SeqCst);
    }

    /// For tests: makes it `instant` now. Time goes on from there.
    pub fn set(&self, instant: OffsetDateTime) {
        self.ahead.store(microseconds(instant - real()), Ordering::SeqCst);
    }
}

fn real() -> OffsetDateTime {
    OffsetDateTime::from(SystemTime::now())
}

fn microseconds(duration: Duration) -> i64 {
    i64::try_from(duration.whole_microseconds()).unwrap_or(if duration.is_negative() { i64::MIN } else { i64::MAX })
}
