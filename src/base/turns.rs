//! Heavy work a few at a time. Clones share the places.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// So long does somebody wait for a place before they are told to come again (R5).
const PATIENCE: Duration = Duration::from_millis(100);

/// All places stay taken; trying again in a few seconds will do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("too much of this is being done")]
pub struct Busy;

#[derive(Clone)]
pub struct Turns(Arc<Semaphore>);

/// A place, for as long as it is kept.
pub struct Turn(#[expect(dead_code, reason = "kept for when it is dropped")] OwnedSemaphorePermit);

impl Turns {
    pub fn new(places: usize) -> Self {
        Self(Arc::new(Semaphore::new(places)))
    }

    pub async fn take(&self) -> Result<Turn, Busy> {
        let place = tokio::time::timeout(PATIENCE, self.0.clone().acquire_owned()).await;
        place.ok().and_then(Result::ok).map(Turn).ok_or(Busy)
    }
}
