//! What a row says, whatever format it came in.

use time::{Date, OffsetDateTime};

use super::reason::Reason;
use crate::base::money::{BadNumber, Currency, DecimalMark, Rate, parse_decimal};
use crate::base::words::Lang;
use crate::base::zone::Zone;

#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    Person(PersonRow),
    Customer(CustomerRow),
    Project(ProjectRow),
    Activity(ActivityRow),
    Time(Box<TimeRow>),
    Invoice(Box<InvoiceRow>),
}

/// Why a row gives no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// On purpose.
    Skipped(Reason),
    Failed(Reason),
}

/// A row, or why there is none, with what is to be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    pub line: u64,
    pub notice: Option<Reason>,
    pub record: Result<Record, Rejected>,
    /// The number of the invoice a failed row belongs to: an invoice is not stored without one of its lines.
    pub invoice: Option<String>,
}

/// An amount as the source gave it, in millionths of a currency unit: the currency may only be known later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure(i64);

impl Figure {
    pub fn parse(text: &str, mark: DecimalMark) -> Result<Self, BadNumber> {
        parse_decimal(text, 6, mark).map(Self)
    }

    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Rounded half away from zero where the source has more decimals than the currency.
    pub fn minor(self, currency: Currency) -> i64 {
        let unit = 10_i64.pow(6 - currency.exponent());
        let rest = (self.0 % unit).abs() * 2 >= unit;
        self.0 / unit + i64::from(rest) * self.0.signum()
    }

    /// Ten-thousandths, as `numeric(14, 4)` columns hold them. None: more than fits.
    pub fn ten_thousandths(self) -> Option<i64> {
        let value = self.0 / 100 + i64::from((self.0 % 100).abs() * 2 >= 100) * self.0.signum();
        (value.unsigned_abs() < 100_000_000_000_000).then_some(value)
    }

    pub fn minus(self, other: Figure) -> Option<Figure> {
        self.0.checked_sub(other.0).map(Figure)
    }

    pub fn plus(self, other: Figure) -> Option<Figure> {
        self.0.checked_add(other.0).map(Figure)
    }

    pub fn rate(self) -> Option<Rate> {
        self.ten_thousandths().map(Rate)
    }
}

/// How a file names a customer: by the source's own id, by number, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerRef {
    pub id: Option<String>,
    pub number: Option<String>,
    pub name: Option<String>,
    /// For a customer that must be made.
    pub currency: Option<Currency>,
    pub vat_number: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectRef {
    pub id: Option<String>,
    pub number: Option<String>,
    pub name: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonRef {
    pub id: Option<String>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub number: Option<String>,
}

/// Absent fields leave what is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonRow {
    pub id: Option<String>,
    pub name: String,
    pub email: Option<String>,
    pub number: Option<String>,
    /// Counts for new people only: an import neither locks anybody out nor lets anybody in.
    pub active: bool,
}

/// Absent fields leave what is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomerRow {
    pub id: Option<String>,
    pub name: String,
    pub number: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub country: Option<String>,
    pub vat_number: Option<String>,
    pub language: Option<Lang>,
    pub zone: Option<Zone>,
    pub currency: Option<Currency>,
    /// Fills an empty internal note and never replaces one.
    pub note: Option<String>,
    pub active: Option<bool>,
    pub active_when_new: bool,
}

/// Absent fields leave what is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectRow {
    pub id: Option<String>,
    pub customer: CustomerRef,
    pub name: String,
    pub number: Option<String>,
    pub state: Option<&'static str>,
    /// Hidden in the source: done here, unless it is already over.
    pub archived: bool,
    pub manager: Option<PersonRef>,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub budget_seconds: Option<i32>,
    pub budget_amount: Option<Figure>,
    pub budget_monthly: Option<bool>,
    pub currency: Option<Currency>,
    pub description: Option<String>,
    /// Fills an empty internal note and never replaces one.
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityRow {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Activity {
    Unknown,
    Named(String),
    /// Known by its id; the name is in another file.
    Id(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Registered,
    Approved,
    Invoiced,
}

impl State {
    pub fn key(self) -> &'static str {
        match self {
            State::Registered => "registered",
            State::Approved => "approved",
            State::Invoiced => "invoiced",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TimeRow {
    /// The source's own id. None: the row is known by what it says.
    pub id: Option<String>,
    /// None: the customer of the project, which is known by its id.
    pub customer: Option<CustomerRef>,
    pub project: ProjectRef,
    pub person: Option<PersonRef>,
    pub activity: Activity,
    /// None: the day of `starts_at` in the customer's zone.
    pub date: Option<Date>,
    pub starts_at: Option<OffsetDateTime>,
    pub ends_at: Option<OffsetDateTime>,
    /// Day and start by the file's clock (see `when::stamp`). Rows without id are recognised by it, so that another zone on
    /// the next import changes them and does not double them.
    pub stamp: String,
    pub seconds: i32,
    pub description: String,
    pub billable: bool,
    /// None: the source knows no states.
    pub state: Option<State>,
    pub tags: Vec<String>,
    /// None: the customer's.
    pub currency: Option<Currency>,
    pub rate: Option<Rate>,
    pub amount: Option<Figure>,
    pub invoiced_seconds: Option<i32>,
    pub invoiced_amount: Option<Figure>,
}

/// An invoice; of a file with lines, one row of it.
#[derive(Clone, Debug, PartialEq)]
pub struct InvoiceRow {
    pub id: Option<String>,
    pub number: String,
    pub customer: CustomerRef,
    pub credit_note: Option<bool>,
    pub state: Option<&'static str>,
    pub issued_on: Option<Date>,
    pub due_on: Option<Date>,
    pub paid_on: Option<Date>,
    pub currency: Option<Currency>,
    pub net: Option<Figure>,
    pub vat: Option<Figure>,
    pub gross: Option<Figure>,
    pub paid: Option<Figure>,
    pub reference: Option<String>,
    pub note: Option<String>,
    pub line: Option<LineRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LineRow {
    pub project: Option<ProjectRef>,
    pub description: String,
    /// Ten-thousandths.
    pub quantity: Option<i64>,
    pub unit: Option<String>,
    /// Ten-thousandths of the currency unit.
    pub unit_price: Option<i64>,
    pub net: Figure,
    /// Basis points: 2500 is 25 %.
    pub vat_rate: Option<i32>,
}
