//! A report that somebody gets at set times. Its rows were read as whoever it is for.

use super::{Message, Table, TableRow};
use crate::base::words::{Lang, Words};
use crate::domain::mails::{self, Rendered};
use crate::domain::reports::asked::Which;
use crate::domain::reports::{Head, Kind, Report};
use crate::domain::schedules::when::When;
use crate::output::{file, group, labels, sum, text};

/// A mail shows so many rows; the extranet has the rest.
pub const MOST_ROWS: usize = 200;

pub struct Told<'a> {
    pub account: &'a str,
    pub name: &'a str,
    pub email: &'a str,
    pub language: Lang,
    pub which: Which,
    pub when: When,
    pub report: &'a Report,
    /// The rows stand in the mail; else in a file.
    pub in_mail: bool,
    /// The same rows in the extranet.
    pub address: String,
    /// Where it is turned off.
    pub profile: String,
}

pub fn render(told: &Told<'_>) -> Result<Rendered, askama::Error> {
    let t = Words::of(told.language);
    let title = labels::report(&t, told.which.section());
    let period = told.report.lens.period.as_ref().map(|period| labels::period(&t, period));
    let rows = told.report.paging.total;
    let mut paragraphs = vec![match rows {
        0 => t.schedules_mail_nothing(),
        _ if told.in_mail => t.schedules_mail_table(rows),
        _ => t.schedules_mail_file(rows),
    }];
    paragraphs.extend(file::filters(&t, told.report));
    let table = (told.in_mail && rows > 0).then(|| table(&t, told.report));
    let message = Message {
        kind: mails::Kind::Report,
        account: told.account.to_owned(),
        subject: match period {
            Some(period) => t.schedules_mail_subject(title, period),
            None => title,
        },
        greeting: t.mail_greeting(told.name),
        paragraphs,
        table,
        button: (t.schedules_mail_button(), told.address.clone()),
        why: t.schedules_mail_why(told.account, labels::rhythm(&t, told.when)),
        foot: Some((t.schedules_mail_stop(), told.profile.clone())),
    };
    message.render_to(&t, told.email)
}

fn numeric(head: &Head) -> bool {
    matches!(head.kind, Kind::Hours | Kind::Money | Kind::Rate | Kind::Quantity | Kind::Percent)
}

fn table(t: &Words, report: &Report) -> Table {
    let mut rows = Vec::new();
    let mut left = report.rows.iter().take(MOST_ROWS);
    let line = |cells: &Vec<_>| TableRow {
        strong: false,
        cells: cells.iter().map(|cell| text(t, &report.zone, cell)).collect(),
    };
    for part in &report.groups {
        let some: Vec<TableRow> = left.by_ref().take(part.rows).map(line).collect();
        if !some.is_empty() {
            rows.push(sums(t, report, group(t, report, part), &part.sums));
            rows.extend(some);
        }
    }
    rows.extend(left.map(line));
    if !report.sums.is_empty() {
        rows.push(sums(t, report, t.total_rows(report.paging.total), &report.sums));
    }
    let more = report.rows.len().saturating_sub(MOST_ROWS);
    Table {
        heads: report.heads.iter().map(|head| (labels::heading(t, report.key, head.key), numeric(head))).collect(),
        rows,
        more: (more > 0).then(|| t.schedules_mail_more(more as i64)),
    }
}

/// A line of sums, with what it is of in its first cell.
fn sums(
    t: &Words,
    report: &Report,
    label: String,
    sums: &std::collections::BTreeMap<&'static str, crate::domain::reports::Sum>,
) -> TableRow {
    let mut cells: Vec<String> = report
        .heads
        .iter()
        .map(|head| match sums.get(head.key) {
            Some(found) if found.partly_unknown => {
                format!("{} ({})", sum(t, found).join(" + "), t.partly_unknown())
            }
            Some(found) => sum(t, found).join(" + "),
            None => String::new(),
        })
        .collect();
    if let Some(first) = cells.first_mut() {
        *first = label;
    }
    TableRow { strong: true, cells }
}
