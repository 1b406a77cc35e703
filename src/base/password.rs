//! Passwords: hashed slowly on purpose (argon2id), a few at a time, and judged before they are taken.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use super::secret::Secret;

/// OWASP's recommendation: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A hash by the same parameters that no one has the password of: checking against it costs what
/// checking a real one does, so an unknown user name cannot be told from a wrong password.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LW5vYm9keS0$X0Jq3y3oFv5c2aI0m9m1q9mC2sZ3oXy7b6r0u1kq8vE";

/// Too many people are signing in at this moment; trying again in a few seconds will do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords are being checked")]
pub struct Busy;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Wrong,
    Right,
    /// Right, but stored by older parameters: hash it again while the password is at hand.
    RightButWeak,
}

/// Computes hashes on threads of their own, a limited number at once: each takes 19 MiB and all of
/// a core. Clones share the limit.
#[derive(Clone)]
pub struct Passwords(Arc<Inner>);

struct Inner {
    argon2: Argon2<'static>,
    /// Places for those being computed and those waiting.
    places: Arc<Semaphore>,
    /// Places for those being computed.
    running: Arc<Semaphore>,
    computed: AtomicU64,
}

impl Passwords {
    /// At most `parallel` computations at once, with at most `queue` more waiting.
    pub fn new(parallel: usize, queue: usize) -> Self {
        let parallel = parallel.max(1);
        let parameters = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("the parameters above are valid");
        Self(Arc::new(Inner {
            argon2: Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters),
            places: Arc::new(Semaphore::new(parallel.saturating_add(queue).min(Semaphore::MAX_PERMITS))),
            running: Arc::new(Semaphore::new(parallel)),
            computed: AtomicU64::new(0),
        }))
    }

    /// The text to store, with its salt and parameters in it. The password's bytes are used as typed.
    pub async fn hash(&self, password: Secret) -> Result<String, Busy> {
        let hash = self.compute(move |argon2| argon2.hash_password(password.expose().as_bytes()));
        match hash.await? {
            Ok(hash) => Ok(hash.to_string()),
            Err(error) => {
                tracing::error!(%error, "a password could not be hashed");
                Err(Busy)
            }
        }
    }

    /// Compares with what is stored. `None` (there is no such login) is as much work, and `Wrong`.
    pub async fn verify(&self, password: Secret, stored: Option<&str>) -> Result<Verdict, Busy> {
        let known = stored.and_then(|hash| PasswordHash::new(hash).ok());
        if known.is_none() && stored.is_some() {
            tracing::error!("a stored password hash is not one");
        }
        let strong = known.as_ref().is_some_and(is_current);
        let exists = known.is_some();
        let right = self.compute(move |argon2| {
            let Some(hash) = known.or_else(|| PasswordHash::new(NOBODYS).ok()) else { return false };
            argon2.verify_password(password.expose().as_bytes(), &hash).is_ok()
        });
        Ok(match (right.await? && exists, strong) {
            (false, _) => Verdict::Wrong,
            (true, true) => Verdict::Right,
            (true, false) => Verdict::RightButWeak,
        })
    }

    /// How many hashes were computed so far. Tests see by it that no sign-in is cheaper than another.
    pub fn computed(&self) -> u64 {
        self.0.computed.load(Ordering::SeqCst)
    }

    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'static>) -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let place = Arc::clone(&self.0.places).try_acquire_owned().map_err(|_| Busy)?;
        let turn = Arc::clone(&self.0.running).acquire_owned().await.map_err(|_| Busy)?;
        let inner = Arc::clone(&self.0);
        let computation = tokio::task::spawn_blocking(move || {
            // kept until the work is done, even when the one who asked has gone away
            let _held = (place, turn);
            inner.computed.fetch_add(1, Ordering::SeqCst);
            work(&inner.argon2)
        });
        computation.await.map_err(|_| Busy)
    }
}

fn is_current(hash: &PasswordHash) -> bool {
    hash.algorithm == Algorithm::Argon2id.ident()
        && Params::try_from(hash).is_ok_and(|p| p.m_cost() >= MEMORY_KIB && p.t_cost() >= PASSES && p.p_cost() >= LANES)
}

/// Why a new password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    #[error("a password has at least {} characters", policy::SHORTEST)]
    TooShort,
    #[error("a password has at most {} characters", policy::LONGEST)]
    TooLong,
    #[error("this password is easy to guess")]
    Guessable,
}

mod policy {
    pub const SHORTEST: usize = 15;
    pub const LONGEST: usize = 256;
}

/// Judges a new password. `context` is what an attacker would try first: the names of the person,
/// the customer, the company, the e-mail address.
pub fn policy(password: &str, context: &[&str]) -> Result<(), Weakness> {
    let length = password.chars().count();
    if length < policy::SHORTEST {
        return Err(Weakness::TooShort);
    }
    if length > policy::LONGEST {
        return Err(Weakness::TooLong);
    }
    let words = words_of(context);
    let inputs: Vec<&str> = words.iter().map(String::as_str).collect();
    if only_words(password, &words) || zxcvbn::zxcvbn(password, &inputs).score() < zxcvbn::Score::Three {
        return Err(Weakness::Guessable);
    }
    Ok(())
}

/// "Nordlys A/S" is `nordlysas`, `nordlys`; longest first, in lower case.
fn words_of(context: &[&str]) -> Vec<String> {
    let mut words = Vec::new();
    for text in context {
        let text = text.to_lowercase();
        words.push(text.chars().filter(|c| c.is_alphanumeric()).collect());
        words.extend(text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned));
    }
    words.retain(|word: &String| word.chars().count() >= 3);
    words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    words.dedup();
    words
}

/// Nothing but known words, digits and punctuation, like `Nordlys-nordlys-2026`.
fn only_words(password: &str, words: &[String]) -> bool {
    let plain: String = password.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let rest = words.iter().fold(plain.clone(), |rest, word| rest.replace(word.as_str(), " "));
    rest != plain && !rest.contains(char::is_alphabetic)
}
