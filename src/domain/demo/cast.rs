//! A consultancy with two customers, and a rival with one: small enough to know by heart, and with one of everything
//! that a right can hide.

mod desk;
mod expenses;
mod hansen;
mod import;
mod kimai;
mod lund;
mod nord;
mod schedule;
mod stage;
mod talk;

use super::passphrase;
use crate::base::ids::{
    AccountId, ContactId, ImportId, InvoiceId, LoginId, MilestoneId, PersonId, PhaseId, PrepaidId, RateId, ScheduleId,
    StatusReportId, SyncId, TaskId, TicketId, TimeEntryId, TopUpId,
};
use crate::base::money::Currency;
use crate::base::name::Slug;
use crate::base::password::Passwords;
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::domain::accounts::{self, NewAccount};
use crate::domain::scope::{Access, Database};
use crate::error::{Error, Result};

pub(super) use desk::{Days, cost, share};
pub use expenses::Expenses;
pub use hansen::Hansen;
pub use lund::Lund;
pub use nord::Nord;
use stage::{Stage, Team};
pub use talk::Attached;
pub(super) use talk::{By, Talk, tell};

#[derive(Clone, Debug)]
pub struct Cast {
    pub fjord: Fjord,
    pub rival: Rival,
}

/// The consultancy *Fjord Consulting*: Danish, in kroner, by Copenhagen's clocks.
#[derive(Clone, Debug)]
pub struct Fjord {
    pub account: AccountId,
    pub slug: Slug,
    /// Owner; signs in as `alma`.
    pub alma: Staff,
    /// Has no rights beyond the own profile; signs in as `bo`.
    pub bo: Staff,
    /// External until half a year from now, a member; signs in as `vera`.
    pub vera: Staff,
    /// Manages projects and never signs in.
    pub rolf: PersonId,
    pub hansen: Hansen,
    pub lund: Lund,
    pub expenses: Expenses,
    /// A run of its connection to a Kimai, with a row that failed.
    pub sync: SyncId,
    /// Uploaded and not brought in.
    pub import: ImportId,
    /// Goes out to Clara and Dan every week.
    pub schedule: ScheduleId,
    /// Goes out to Eva and to Lund's shared sign-in.
    pub lund_schedule: ScheduleId,
}

/// The other company, *Rival Partners*.
#[derive(Clone, Debug)]
pub struct Rival {
    pub account: AccountId,
    pub slug: Slug,
    /// Owner; signs in as `rita`.
    pub rita: Staff,
    pub nord: Nord,
    pub sync: SyncId,
    /// Uploaded and not brought in.
    pub import: ImportId,
    /// Goes out to Nora.
    pub schedule: ScheduleId,
}

#[derive(Clone, Copy, Debug)]
pub struct Staff {
    pub person: PersonId,
    pub login: LoginId,
}

/// A contact of a customer, with a sign-in.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    pub contact: ContactId,
    pub login: LoginId,
}

/// Of each kind one. All are of one customer.
#[derive(Clone, Copy, Debug)]
pub struct Entries {
    /// Of today, on the first project, not invoiced.
    pub today: TimeEntryId,
    /// Of last month, on the first project and on the sent invoice.
    pub invoiced: TimeEntryId,
    /// Its amount is unknown.
    pub unknown: TimeEntryId,
    /// In a currency that is not the customer's.
    pub foreign: TimeEntryId,
    /// On the project that not everybody may see.
    pub hidden: TimeEntryId,
}

/// Of each kind one. Only the sent one has a line for each project; the others are about the first.
#[derive(Clone, Copy, Debug)]
pub struct Invoices {
    pub sent: InvoiceId,
    pub draft: InvoiceId,
    pub overdue: InvoiceId,
    pub credit_note: InvoiceId,
}

/// Of each kind one.
#[derive(Clone, Copy, Debug)]
pub struct Cases {
    /// About the first project, with a file; everybody of the customer may see it.
    pub shown: Attached,
    /// About the project that not everybody may see.
    pub hidden: TicketId,
}

/// Of each kind one, of the customer's first project; the rate is the customer's, and holds.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub phase: PhaseId,
    pub milestone: MilestoneId,
    pub report: StatusReportId,
    /// Open; the entry of today is on it.
    pub task: TaskId,
    pub rate: RateId,
    /// A contract about the project, with hours added to it.
    pub prepaid: PrepaidId,
    pub top_up: TopUpId,
}

/// Everybody with a sign-in, by username.
pub(super) const USERNAMES: [&str; 9] = ["alma", "bo", "vera", "clara", "dan", "eva", "lund", "rita", "nora"];

/// Makes both accounts with everything in them. The passwords are [`password`](super::password)'s and last.
/// `demo`: the accounts say that they are a demo, and only a process started as one accepts the sign-ins.
pub async fn create(db: &Database, passwords: &Passwords, fjord: Slug, rival: Slug, demo: bool) -> Result<Cast> {
    let hashes = passphrase::hashes(passwords, &USERNAMES).await?;
    let danish = account(&fjord, "Fjord Consulting", Lang::Da, "Europe/Copenhagen", "DKK", demo)?;
    let english = account(&rival, "Rival Partners", Lang::En, "Europe/London", "GBP", demo)?;
    let mut root = db.root(Access::Write).await?;
    let fjord_account = accounts::create(&mut root, &danish).await?;
    let rival_account = accounts::create(&mut root, &english).await?;
    root.commit().await?;

    let mut stage = Stage::new(&hashes, demo, Days::new(db.now(), danish.zone));
    let alma = stage.staff("Alma Lindqvist", "alma", "owner", None);
    let bo = stage.staff("Bo Kjær", "bo", "no-rights", None);
    let vera = stage.staff("Vera Munk", "vera", "member", Some(stage.days.ago(-183)));
    let rolf = stage.person("Rolf Vinter", None, None);
    let team = Team { alma: alma.person, bo: bo.person, vera: vera.person, rolf };
    let (hansen, lund) = (hansen::make(&mut stage, &team), lund::make(&mut stage, &team));
    let expenses = expenses::make(&mut stage, &team, &hansen, &lund);
    stage.store(db, fjord_account).await?;
    let failed_row = "hours 4711: rate \"CANARY-NOTE-KIMAI\" is not a number";
    let sync = kimai::store(db, fjord_account, "https://kimai.fjord.example", failed_row).await?;
    let file = import::toggl("Vera Munk", "Hansen & Søn", "Workshops", "DKK");
    let import = import::store(db, fjord_account, "Alma Lindqvist", &file).await?;
    let hansens = [(hansen.clara.login, "Clara Hansen"), (hansen.dan.login, "Dan Holm")];
    let schedule = schedule::store(db, fjord_account, hansen.customer, &hansens).await?;
    let lunds = [(lund.eva.login, "Eva Lund"), (lund.shared, "lund")];
    let lund_schedule = schedule::store(db, fjord_account, lund.customer, &lunds).await?;
    let fjord = Fjord {
        account: fjord_account,
        slug: fjord,
        alma,
        bo,
        vera,
        rolf,
        hansen,
        lund,
        expenses,
        sync,
        import,
        schedule,
        lund_schedule,
    };

    let mut stage = Stage::new(&hashes, demo, Days::new(db.now(), english.zone));
    let rita = stage.staff("Rita Stone", "rita", "owner", None);
    let nord = nord::make(&mut stage, rita.person);
    stage.store(db, rival_account).await?;
    let failed_row = "hours 12: duration is missing";
    let sync = kimai::store(db, rival_account, "https://kimai.rival.example", failed_row).await?;
    let file = import::toggl("Rita Stone", "Nord Group", "Workshops", "GBP");
    let import = import::store(db, rival_account, "Rita Stone", &file).await?;
    let schedule = schedule::store(db, rival_account, nord.customer, &[(nord.nora.login, "Nora North")]).await?;
    Ok(Cast { fjord, rival: Rival { account: rival_account, slug: rival, rita, nord, sync, import, schedule } })
}

fn account(slug: &Slug, name: &str, language: Lang, zone: &str, currency: &str, demo: bool) -> Result<NewAccount> {
    let wrong = |what: &str| Error::Internal(format!("the demo's {what} is none"));
    Ok(NewAccount {
        slug: slug.clone(),
        name: name.to_owned(),
        language,
        zone: zone.parse::<Zone>().map_err(|_| wrong(zone))?,
        currency: currency.parse::<Currency>().map_err(|_| wrong(currency))?,
        demo,
    })
}
