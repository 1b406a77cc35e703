//! The formats there are, and what somebody may ask for.

use std::str::FromStr;

/// What Kimai's API lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Users,
    Customers,
    Projects,
    Activities,
    Timesheets,
    Invoices,
    /// An empty list: it could be any of them, and it makes no difference.
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    KimaiCsv,
    KimaiJson(Kind),
    Toggl,
    Clockify,
    Harvest,
    Customers,
    Projects,
    Time,
    Invoices,
}

impl Format {
    /// Every format once.
    pub const ALL: [Format; 9] = [
        Format::KimaiCsv,
        Format::KimaiJson(Kind::Nothing),
        Format::Toggl,
        Format::Clockify,
        Format::Harvest,
        Format::Customers,
        Format::Projects,
        Format::Time,
        Format::Invoices,
    ];

    /// As `--format` takes it and the record of imports keeps it.
    pub fn key(self) -> &'static str {
        match self {
            Format::KimaiCsv => "kimai-csv",
            Format::KimaiJson(_) => "kimai-json",
            Format::Toggl => "toggl",
            Format::Clockify => "clockify",
            Format::Harvest => "harvest",
            Format::Customers => "customers",
            Format::Projects => "projects",
            Format::Time => "time",
            Format::Invoices => "invoices",
        }
    }

    /// Of several files the lower goes first: hours need their projects, projects their customers.
    pub fn turn(self) -> u8 {
        match self {
            Format::KimaiJson(Kind::Users | Kind::Nothing) => 0,
            Format::Customers | Format::KimaiJson(Kind::Customers) => 1,
            Format::Projects | Format::KimaiJson(Kind::Projects) => 2,
            Format::KimaiJson(Kind::Activities) => 3,
            Format::KimaiCsv
            | Format::Toggl
            | Format::Clockify
            | Format::Harvest
            | Format::Time
            | Format::KimaiJson(Kind::Timesheets) => 4,
            Format::Invoices | Format::KimaiJson(Kind::Invoices) => 5,
        }
    }

    /// Whose ids the file holds. What one source calls 7 is not what another calls 7.
    pub fn source(self) -> &'static str {
        match self {
            Format::KimaiCsv => "kimai-csv",
            Format::KimaiJson(_) => "kimai",
            Format::Toggl => "toggl",
            Format::Clockify => "clockify",
            Format::Harvest => "harvest",
            _ => "csv",
        }
    }
}

/// The format somebody chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    #[default]
    Auto,
    KimaiCsv,
    KimaiJson,
    Toggl,
    Clockify,
    Harvest,
    Customers,
    Projects,
    Time,
    Invoices,
}

impl Asked {
    pub const ALL: [(&str, Asked); 10] = [
        ("auto", Asked::Auto),
        ("kimai-csv", Asked::KimaiCsv),
        ("kimai-json", Asked::KimaiJson),
        ("toggl", Asked::Toggl),
        ("clockify", Asked::Clockify),
        ("harvest", Asked::Harvest),
        ("customers", Asked::Customers),
        ("projects", Asked::Projects),
        ("time", Asked::Time),
        ("invoices", Asked::Invoices),
    ];
}

impl Asked {
    /// The format that was chosen, if one was. Which of its lists a JSON file is, the file says.
    pub fn format(self) -> Option<Format> {
        Some(match self {
            Asked::Auto => return None,
            Asked::KimaiCsv => Format::KimaiCsv,
            Asked::KimaiJson => Format::KimaiJson(Kind::Nothing),
            Asked::Toggl => Format::Toggl,
            Asked::Clockify => Format::Clockify,
            Asked::Harvest => Format::Harvest,
            Asked::Customers => Format::Customers,
            Asked::Projects => Format::Projects,
            Asked::Time => Format::Time,
            Asked::Invoices => Format::Invoices,
        })
    }
}

impl FromStr for Asked {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let names = Self::ALL.map(|(name, _)| name).join(", ");
        Self::ALL.iter().find(|(name, _)| *name == text).map(|(_, asked)| *asked).ok_or(format!("one of {names}"))
    }
}
