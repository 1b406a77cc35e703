//! What `extranet demo` shows: a small cast of people in two accounts, and around them a year and a half of believable history.
//! Tests make the same cast, under names of their own.

/// Words that must not reach whoever may not see them.
pub mod canary;
/// The people, and what each may see.
pub mod cast;
/// A year and a half of work.
pub mod history;
/// Passwords that everybody may know.
mod passphrase;
/// Whole tables of rows at once.
mod rows;
/// Something to try a real account with, put in and taken out.
pub mod trial;

use crate::domain::accounts;
use crate::domain::logins::Audience;
use crate::domain::scope::{Access, Database};
use crate::error::Result;
pub use passphrase::password;
use serde::Serialize;

/// The demo's accounts by their slugs.
pub const FJORD: &str = "fjord";
pub const RIVAL: &str = "rival";

/// Whether the demo is there already.
pub async fn exists(db: &Database) -> Result<bool> {
    let mut scope = db.root(Access::Read).await?;
    Ok(accounts::by_slug(&mut scope, FJORD).await?.is_some_and(|account| account.demo))
}

/// Where to sign in, and as whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignIn {
    /// Slug.
    pub account: &'static str,
    pub who: &'static str,
    /// `admin` or `extranet`.
    pub audience: &'static str,
    pub path: String,
    pub username: &'static str,
    pub password: String,
}

/// Everybody of the demo who can sign in, the most telling ones first.
pub fn sign_ins() -> Vec<SignIn> {
    let all = [
        (FJORD, Audience::Staff, "alma", "Alma Lindqvist, owner"),
        (FJORD, Audience::Portal, "clara", "Clara Hansen of Hansen & Søn, sees everything"),
        (FJORD, Audience::Portal, "dan", "Dan Holm of Hansen & Søn, sees selected projects and few columns"),
        (FJORD, Audience::Portal, "eva", "Eva Lund of Lund Arkitekter, in Danish, without money"),
        (FJORD, Audience::Portal, "lund", "Lund Arkitekter, one sign-in for everybody there"),
        (FJORD, Audience::Staff, "bo", "Bo Kjær, without rights"),
        (FJORD, Audience::Staff, "vera", "Vera Munk, external for half a year"),
    ];
    let readers = history::READERS.iter().map(|reader| (FJORD, Audience::Portal, reader.username, reader.who));
    let others = [
        (RIVAL, Audience::Staff, "rita", "Rita Stone, owner of another account"),
        (RIVAL, Audience::Portal, "nora", "Nora North of Nord Group, customer of the other account"),
    ];
    all.into_iter()
        .chain(readers)
        .chain(others)
        .map(|(account, audience, username, who)| SignIn {
            account,
            who,
            audience: audience.key(),
            path: format!("/{account}/{}/sign-in", audience.key()),
            username,
            password: password(username),
        })
        .collect()
}
