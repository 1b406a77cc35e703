//! What can go wrong on the way. Each has a sentence in every language; none repeats what the other side sent.

use crate::base::outgoing::Trouble;
use std::time::Duration;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The address leads into a network that may not be reached.
    Private,
    Unreachable,
    Tls,
    TooSlow,
    TooLarge,
    /// It answers with another address.
    Redirect,
    /// Something answers, and it is no Kimai.
    NotKimai,
    TooOld,
    /// The token is not accepted.
    Unauthorised,
    /// The token may not see what nothing goes without.
    Forbidden,
    /// It asks for patience, maybe for how long.
    Busy(Option<Duration>),
    /// It has a fault of its own.
    Server,
    /// An answer that breaks off, or is none.
    Broken,
    /// `SECRET_KEY_FILE` is missing.
    NoKey,
    /// No token, or one that was sealed with a key that is gone.
    NoToken,
    /// Another import into this account was running.
    Locked,
    /// Somebody paused the connection.
    Paused,
    /// Something of ours went wrong; the log of the program says what.
    Internal,
}

impl Problem {
    pub const ALL: [Problem; 18] = [
        Problem::Private,
        Problem::Unreachable,
        Problem::Tls,
        Problem::TooSlow,
        Problem::TooLarge,
        Problem::Redirect,
        Problem::NotKimai,
        Problem::TooOld,
        Problem::Unauthorised,
        Problem::Forbidden,
        Problem::Busy(None),
        Problem::Server,
        Problem::Broken,
        Problem::NoKey,
        Problem::NoToken,
        Problem::Locked,
        Problem::Paused,
        Problem::Internal,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Problem::Private => "private",
            Problem::Unreachable => "unreachable",
            Problem::Tls => "tls",
            Problem::TooSlow => "too-slow",
            Problem::TooLarge => "too-large",
            Problem::Redirect => "redirect",
            Problem::NotKimai => "not-kimai",
            Problem::TooOld => "too-old",
            Problem::Unauthorised => "unauthorised",
            Problem::Forbidden => "forbidden",
            Problem::Busy(_) => "busy",
            Problem::Server => "server",
            Problem::Broken => "broken",
            Problem::NoKey => "no-key",
            Problem::NoToken => "no-token",
            Problem::Locked => "locked",
            Problem::Paused => "paused",
            Problem::Internal => "internal",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|problem| problem.key() == key)
    }

    /// May well be over in a minute.
    pub fn passes(self) -> bool {
        matches!(
            self,
            Problem::Unreachable
                | Problem::TooSlow
                | Problem::Busy(_)
                | Problem::Server
                | Problem::Broken
                | Problem::Locked
                | Problem::Internal
        )
    }
}

impl From<Trouble> for Problem {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Private => Problem::Private,
            Trouble::Unreachable => Problem::Unreachable,
            Trouble::Tls => Problem::Tls,
            Trouble::TooSlow => Problem::TooSlow,
            Trouble::TooLarge => Problem::TooLarge,
        }
    }
}

/// For the command line.
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Problem::Private => "the address leads into a network that may not be reached (PRIVATE_NETWORKS)",
            Problem::Unreachable => "nothing answers at this address",
            Problem::Tls => "no secure connection: its certificate is not valid for this name, or it speaks no TLS",
            Problem::TooSlow => "the answer took too long",
            Problem::TooLarge => "the answer was too large",
            Problem::Redirect => "the address leads on to another one: give that one",
            Problem::NotKimai => "something answers at this address, and it is no Kimai",
            Problem::TooOld => "this Kimai is older than 2.14 and knows no API tokens",
            Problem::Unauthorised => "Kimai does not accept the token",
            Problem::Forbidden => "the token may not see this",
            Problem::Busy(_) => "Kimai asks for patience",
            Problem::Server => "Kimai reports a fault of its own",
            Problem::Broken => "the answer was broken off or unreadable",
            Problem::NoKey => "SECRET_KEY_FILE is not set",
            Problem::NoToken => "there is no token that can be read",
            Problem::Locked => "another import into this account is running",
            Problem::Paused => "the connection is paused",
            Problem::Internal => "something went wrong here",
        })
    }
}
