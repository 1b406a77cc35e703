//! What can go wrong between a request and its answer. `web/errors.rs` gives each a status and a page.

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Missing, switched off, ended, or not yours: from outside they are one and the same.
    #[error("not found")]
    NotFound,
    /// Staff of this account without the right to a page whose existence is no secret.
    #[error("needs the right {0}")]
    Forbidden(&'static str),
    #[error("not signed in")]
    SignedOut,
    /// Signed in with a password somebody else set: first an own one must be chosen.
    #[error("a temporary password must be changed first")]
    PasswordFirst,
    /// An address that asks for something no page offers: an unknown sort, a hidden column, a date that is none.
    #[error("bad address: {0}")]
    BadAddress(&'static str),
    #[error("more was sent than a page accepts")]
    TooLarge,
    /// Somebody else saved the same thing in between.
    #[error("changed meanwhile")]
    Conflict,
    /// More work is waiting than can be done soon.
    #[error("busy")]
    Busy,
    #[error("too many attempts, again in {seconds} s")]
    TooMany { seconds: i64 },
    #[error("{0}")]
    Refused(String),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// True when the database refused because of the constraint of this name, so that a form can say it beside its field.
    pub fn violates(&self, constraint: &str) -> bool {
        match self {
            Error::Database(sqlx::Error::Database(error)) => error.constraint() == Some(constraint),
            _ => false,
        }
    }

    /// True when the database refused because rows refer to each other: what a change needs went away meanwhile, or what it
    /// takes away came into use.
    pub fn is_of_others(&self) -> bool {
        matches!(self, Error::Database(sqlx::Error::Database(error)) if error.is_foreign_key_violation())
    }
}
