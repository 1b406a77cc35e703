//! Whom the story for a real account is about, in each language. The third customer pays in another currency.

mod nordic;
mod other;

use super::super::clients::{Client, Contact, Kind, MONEY, PLAIN, Plan, Setting, SignIn, WORK};
use crate::base::words::Lang;
use crate::domain::visibility::{Names, Report};

/// Who does the work, in every language.
pub const TEAM: [&str; 4] = ["Anna Lind", "Jonas Berg", "Mia Holm", "Peter Falk"];

pub fn of(language: Lang) -> &'static [Client] {
    match language {
        Lang::En => &EN,
        Lang::Da => &nordic::DA,
        Lang::Sv => &nordic::SV,
        Lang::De => &other::DE,
        Lang::Ro => &other::RO,
    }
}

const fn who(name: &'static str, title: &'static str) -> Contact {
    Contact { name, title, sign_in: SignIn::None }
}

const fn project(name: &'static str, about: &'static str, from: i64, to: i64, team: &'static [usize]) -> Plan {
    Plan { name, about, kind: Kind::Project, from, to, team }
}

const fn agreement(name: &'static str, about: &'static str) -> Plan {
    Plan { name, about, kind: Kind::Agreement, from: 545, to: -120, team: &[3, 2] }
}

const fn study(name: &'static str, about: &'static str, kind: Kind) -> Plan {
    Plan { name, about, kind, from: 330, to: 215, team: &[1, 2] }
}

const ALL: Setting = Setting {
    enabled: true,
    reports: &[Report::Projects, Report::Time, Report::Invoices, Report::Budget],
    columns: MONEY,
    names: Names::Full,
    selected: None,
    changed: 40,
};
const SOME: Setting = Setting {
    enabled: true,
    reports: &[Report::Projects, Report::Time],
    columns: WORK,
    names: Names::Initial,
    selected: Some(&[0, 1]),
    changed: 12,
};
const OFF: Setting = Setting {
    enabled: false,
    reports: &[Report::Time],
    columns: PLAIN,
    names: Names::Generic,
    selected: None,
    changed: 90,
};

/// `number` is also what its invoices and projects are numbered by. An empty currency is the account's.
const fn client(
    place: usize,
    language: Lang,
    name: &'static str,
    home: (&'static str, &'static str, &'static str),
    people: &'static [Contact],
    projects: &'static [Plan],
) -> Client {
    let (country, address, currency) = home;
    let (number, access) = match place {
        0 => ("D1", ALL),
        1 => ("D2", SOME),
        _ => ("D3", OFF),
    };
    Client {
        number,
        name,
        language,
        country,
        zone: None,
        currency,
        trade: place == 0,
        address,
        vat_number: "",
        rate: 0,
        people,
        projects,
        access: Some(access),
    }
}

static EN: [Client; 3] = [
    client(
        0,
        Lang::En,
        "Bramble Books",
        ("GB", "12 Mill Lane, York", ""),
        &[who("Olivia Ward", "Managing director"), who("Harry Webb", "Operations")],
        &[
            project("Online shop", "Books, gift cards and orders in one place.", 500, 250, &[0, 1]),
            project("Stock and tills", "One stock for the shop and the website.", 220, -45, &[0, 2, 3]),
            agreement("Support agreement", "Answers within four hours on workdays."),
            study("Loyalty card", "Points for regular readers; waiting for a decision.", Kind::Paused),
        ],
    ),
    client(
        1,
        Lang::En,
        "Cedar Architects",
        ("GB", "5 Quay Street, Bristol", ""),
        &[who("Grace Hill", "Partner"), who("Tom Barnes", "Bookkeeper")],
        &[
            project("Drawing archive", "Every drawing since 1985, searchable.", 480, 200, &[1, 2]),
            project("Time and fees", "Hours, phases and fees without spreadsheets.", 160, -30, &[0, 1]),
            agreement("Running the servers", "Operation, help and small changes."),
            study("Building models", "What working with models would take.", Kind::Study),
        ],
    ),
    client(
        2,
        Lang::En,
        "Delta Foods",
        ("IE", "3 Harbour Road, Cork", "EUR"),
        &[who("Liam Byrne", "IT manager"), who("Aoife Kelly", "Quality")],
        &[
            project("Order app", "Restaurants order by phone until midnight.", 420, 120, &[2, 3]),
            project("Traceability", "From field to shelf in one search.", 110, -90, &[0, 3]),
            project("Warehouse screens", "What to pick next, on every truck.", 60, -150, &[1, 3]),
            study("Price lists", "Stopped when the new system was chosen.", Kind::Cancelled),
        ],
    ),
];
