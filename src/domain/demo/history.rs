//! A year and a half of work at Fjord Consulting, up to yesterday: ten more customers in five countries, and more about
//! the two of the cast. Every demo tells the same story, as of its first day.

mod billing;
mod cases;
mod clients;
mod dice;
mod hours;
mod outbox;
mod people;
mod plan;
mod prepaid;
mod progress;
mod schedules;
pub mod trial;
mod words;

use super::cast::{Cast, Days, cost};
use super::passphrase;
use super::rows::Rows;
use crate::base::ids::{CustomerId, PersonId, ProjectId, TaskId};
use crate::base::money::{Currency, Rate};
use crate::base::password::Passwords;
use crate::base::zone::Zone;
use crate::domain::actor::Actor;
use crate::domain::demo::canary;
use crate::domain::scope::{Access, Database};
use crate::error::{Error, Result};
use clients::Kind;
use dice::Dice;
use std::collections::BTreeMap;
use time::Date;
use words::Words;

/// A reader whose password the demo tells, to see the extranet in another language.
pub struct Reader {
    pub username: &'static str,
    pub who: &'static str,
}

pub const READERS: [Reader; 5] = [
    Reader { username: "mette", who: "Mette Holm of Nordhavn Biler, in Danish" },
    Reader { username: "ingrid", who: "Ingrid Sjöberg of Nordic Rail, in Swedish" },
    Reader { username: "stefan", who: "Stefan Müller of Müller Maschinenbau, in German" },
    Reader { username: "ioana", who: "Ioana Petrescu of Petrescu & Asociații, in Romanian" },
    Reader { username: "oliver", who: "Oliver Hargreaves of Thornbury Brewing, in English" },
];

/// Whose passphrase opens the sign-ins that the demo does not tell of.
const COLLEAGUE: &str = "colleague";

/// How far back it goes, in days.
const LONG: i64 = 545;

/// A customer as far as its work and invoices need it.
struct House {
    customer: CustomerId,
    number: &'static str,
    words: &'static Words,
    currency: Currency,
    /// Basis points.
    vat: i32,
    trade: bool,
}

/// A project that hours are spent on.
struct Job {
    house: usize,
    project: ProjectId,
    name: &'static str,
    kind: Kind,
    from: Date,
    to: Date,
    /// Who manages it comes first.
    team: Vec<PersonId>,
    rate: Rate,
    topics: [&'static str; 5],
    /// One for each topic; none where the cast wrote the project.
    tasks: Vec<TaskId>,
    /// Where its row is, if the cast did not write it.
    row: Option<usize>,
}

struct Story {
    rows: Rows,
    dice: Dice,
    days: Days,
    hashes: BTreeMap<String, String>,
    team: Vec<PersonId>,
    houses: Vec<House>,
    jobs: Vec<Job>,
    /// Which job each of the entries is about.
    about: Vec<usize>,
}

/// Writes it all, in one transaction.
pub async fn fill(db: &Database, cast: &Cast) -> Result<()> {
    let names: Vec<&str> = READERS.iter().map(|reader| reader.username).chain([COLLEAGUE]).collect();
    let hashes = passphrase::hashes(&Passwords::new(1, names.len()), &names).await?;
    let account = cast.fjord.account;
    let mut scope = db.staff(account, Actor::system("demo"), Access::Read).await?;
    let taken = hours::taken(&mut scope).await?;
    drop(scope);

    let zone = "Europe/Copenhagen".parse::<Zone>().map_err(|_| Error::Internal("Copenhagen has no zone".into()))?;
    let mut story = Story {
        rows: Rows::default(),
        dice: Dice::new(2_026),
        days: Days::new(db.now(), zone),
        hashes,
        team: Vec::new(),
        houses: Vec::new(),
        jobs: Vec::new(),
        about: Vec::new(),
    };
    story.people(cast);
    story.hours(&taken);
    story.invoices();
    story.progress();
    story.cases();
    story.plan();
    story.prepaid();

    let mut scope = db.staff(account, Actor::system("demo"), Access::Write).await?;
    story.rows.store(&mut scope).await?;
    outbox::store(&mut scope, story.days.now).await?;
    schedules::store(&mut scope, cast).await?;
    scope.commit().await
}
