//! Wrong passwords slow the next try down; nobody is ever locked out (SEC-A5). The counters live in the database, so that a
//! restart or a second instance forgets nothing. A try is counted before the password is checked and taken back when it was
//! right, so that a hundred at once do not slip through between looking and counting.

use crate::base::secret::sha256;
use crate::domain::scope::RootScope;
use crate::error::{Error, Result};
use std::net::IpAddr;
use time::Duration;

/// What is counted, and how many failures are free before delays begin.
struct Counter {
    key: [u8; 32],
    free: i32,
}

const LONGEST: Duration = Duration::minutes(15);
const FORGOTTEN_AFTER: Duration = Duration::hours(1);

pub struct Attempt {
    counters: [Counter; 3],
}

impl Attempt {
    pub fn new(account: &str, audience: &str, username_key: &str, ip: IpAddr) -> Self {
        let network = network(ip);
        let key = |text: String| sha256(text.as_bytes());
        Self {
            counters: [
                // This person from this place: five tries.
                Counter { key: key(format!("who+where|{account}|{audience}|{username_key}|{network}")), free: 5 },
                // This place, whoever it tries.
                Counter { key: key(format!("where|{network}")), free: 30 },
                // This person from anywhere: high, so that a stranger cannot keep the rightful one out.
                Counter { key: key(format!("who|{account}|{audience}|{username_key}")), free: 100 },
            ],
        }
    }

    /// Counts a try, or refuses with the seconds to wait.
    pub async fn begin(&self, scope: &mut RootScope) -> Result<()> {
        let now = scope.now;
        let mut wait = Duration::ZERO;
        for counter in &self.counters {
            let blocked = sqlx::query_scalar!(
                "insert into rate_limit as r (key_hash, failures, last_at) values ($1, 0, $2)
                 on conflict (key_hash) do update set failures = case when r.last_at < $3 then 0 else r.failures end
                 returning blocked_until",
                &counter.key[..],
                now,
                now - FORGOTTEN_AFTER,
            )
            .fetch_one(scope.conn())
            .await?;
            if let Some(until) = blocked.filter(|until| *until > now) {
                wait = wait.max(until - now);
            }
        }
        if wait > Duration::ZERO {
            return Err(Error::TooMany { seconds: wait.whole_seconds() + 1 });
        }
        for counter in &self.counters {
            // 2, 4, 8 … seconds after the free ones, at most a quarter of an hour.
            sqlx::query!(
                "update rate_limit set failures = failures + 1, last_at = $2,
                    blocked_until = case when failures + 1 < $3 then null
                        else $2::timestamptz + make_interval(secs => least($4::float8, power(2, least(failures + 2 - $3, 20)))) end
                 where key_hash = $1",
                &counter.key[..],
                now,
                counter.free,
                LONGEST.as_seconds_f64(),
            )
            .execute(scope.conn())
            .await?;
        }
        Ok(())
    }

    /// The password was right: this person's own counters start again, the place's is taken back by one.
    pub async fn succeeded(&self, scope: &mut RootScope) -> Result<()> {
        let [own, place, person] = &self.counters;
        sqlx::query!("delete from rate_limit where key_hash = $1 or key_hash = $2", &own.key[..], &person.key[..])
            .execute(scope.conn())
            .await?;
        sqlx::query!(
            "update rate_limit set failures = greatest(failures - 1, 0), blocked_until = null where key_hash = $1",
            &place.key[..]
        )
        .execute(scope.conn())
        .await?;
        Ok(())
    }
}

/// An IPv6 household has a whole /64.
fn network(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => v6.segments()[..4].iter().map(|part| format!("{part:x}")).collect::<Vec<_>>().join(":"),
    }
}

pub async fn sweep(scope: &mut RootScope) -> Result<u64> {
    let before = scope.now - FORGOTTEN_AFTER;
    Ok(sqlx::query!(
        "delete from rate_limit where last_at < $1 and (blocked_until is null or blocked_until < $1)",
        before
    )
    .execute(scope.conn())
    .await?
    .rows_affected())
}
