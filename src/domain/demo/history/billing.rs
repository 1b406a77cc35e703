//! Invoices: for each customer and month what was worked, a line per project and rate.

use super::{Job, Story, cost};
use crate::base::ids::{InvoiceId, InvoiceLineId, PaymentId, ProjectId};
use crate::base::money::Rate;
use crate::domain::demo::cast::share;
use crate::domain::demo::rows::{Invoice, Line, OnLine, Payment};
use std::collections::BTreeMap;
use time::{Date, Duration};

/// One month of one customer, before it has a number.
struct Bill {
    id: InvoiceId,
    house: usize,
    issued: Date,
    lines: Vec<Line>,
    what: What,
}

/// Seconds and minor units by job and rate.
type Sums = BTreeMap<(usize, Rate), (i64, i64)>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Invoice,
    Draft,
    /// Replaced by another with the same lines.
    Cancelled,
    Credit,
}

impl Story {
    pub(super) fn invoices(&mut self) {
        let mut months: BTreeMap<(Date, usize), Vec<usize>> = BTreeMap::new();
        let this = first_of(self.days.today);
        for (place, entry) in self.rows.entries.iter().enumerate() {
            let month = first_of(entry.work_date);
            if month < this && entry.amount.is_some_and(|amount| amount > 0) {
                months.entry((month, self.jobs[self.about[place]].house)).or_default().push(place);
            }
        }
        let mut bills = Vec::new();
        for ((month, house), entries) in months {
            self.month(&mut bills, month, house, &entries);
        }
        bills.sort_by_key(|bill| bill.issued);
        for (number, bill) in (212..).zip(bills) {
            self.write(number, bill);
        }
    }

    fn month(&mut self, bills: &mut Vec<Bill>, month: Date, house: usize, entries: &[usize]) {
        let next = first_of(month.saturating_add(Duration::days(31)));
        let issued = next.saturating_add(Duration::days(self.dice.between(0, 3))).min(self.days.today);
        let what = if next == first_of(self.days.today) && self.dice.percent(30) { What::Draft } else { What::Invoice };
        let mut sums: Sums = BTreeMap::new();
        let id = InvoiceId::new();
        for place in entries {
            let entry = &mut self.rows.entries[*place];
            let sum = sums.entry((self.about[*place], entry.rate.unwrap_or(Rate(0)))).or_default();
            sum.0 += i64::from(entry.seconds);
            sum.1 += entry.amount.unwrap_or(0);
            match what {
                What::Invoice => entry.bill(id),
                // On a draft hours are taken, and not yet billed.
                _ => entry.invoice = Some(id),
            }
        }
        let lines = self.lines(id, month, &sums);
        // The lines are in the order of the sums they are made of.
        let line_of: BTreeMap<_, _> = sums.keys().zip(&lines).map(|(key, line)| (*key, line.id)).collect();
        for place in entries {
            let entry = &self.rows.entries[*place];
            let key = (self.about[*place], entry.rate.unwrap_or(Rate(0)));
            self.rows.on_lines.extend(line_of.get(&key).map(|line| OnLine {
                invoice: id,
                line: *line,
                entry: entry.id,
            }));
        }
        let one = sums.keys().next().map(|(job, rate)| (self.jobs[*job].project, *rate));
        if what == What::Invoice && self.dice.percent(2) {
            let id = InvoiceId::new();
            bills.push(Bill { id, house, issued, lines: self.lines(id, month, &sums), what: What::Cancelled });
        }
        bills.push(Bill { id, house, issued, lines, what });
        let credited = issued.saturating_add(Duration::days(11));
        if let Some((project, rate)) = one
            && what == What::Invoice
            && credited <= self.days.ago(1)
            && self.dice.percent(4)
        {
            bills.push(self.credit(house, credited, project, rate));
        }
    }

    fn lines(&self, invoice: InvoiceId, month: Date, sums: &Sums) -> Vec<Line> {
        let mut lines = Vec::new();
        for (position, ((job, rate), (seconds, net))) in (1..).zip(sums) {
            let Job { house, project, name, .. } = &self.jobs[*job];
            let house = &self.houses[*house];
            lines.push(Line {
                id: InvoiceLineId::new(),
                customer: house.customer,
                invoice,
                project: Some(*project),
                position,
                description: format!("{name}, {}/{}", u8::from(month.month()), month.year()),
                quantity: Some(seconds * 10_000 / 3_600),
                unit: Some("h"),
                unit_price: Some(*rate),
                net: *net,
                vat_rate: Some(house.vat),
            });
        }
        lines
    }

    /// Two hours given back.
    fn credit(&self, house: usize, issued: Date, project: ProjectId, rate: Rate) -> Bill {
        let id = InvoiceId::new();
        let client = &self.houses[house];
        let line = Line {
            id: InvoiceLineId::new(),
            customer: client.customer,
            invoice: id,
            project: Some(project),
            position: 1,
            description: client.words.credit.to_owned(),
            quantity: Some(-20_000),
            unit: Some("h"),
            unit_price: Some(rate),
            net: -cost(rate, 7_200),
            vat_rate: Some(client.vat),
        };
        Bill { id, house, issued, lines: vec![line], what: What::Credit }
    }

    fn write(&mut self, number: i64, bill: Bill) {
        let house = &self.houses[bill.house];
        let (today, yesterday) = (self.days.today, self.days.ago(1));
        let net: i64 = bill.lines.iter().map(|line| line.net).sum();
        let vat = share(net, house.vat);
        let gross = net + vat;
        let terms = if house.vat == 0 { 14 } else { 30 };
        let due = bill.issued.saturating_add(Duration::days(terms));
        // Most pay around the day it is due, some early, a few not yet; what is long past is paid.
        let early = bill.issued.saturating_add(Duration::days(self.dice.between(4, terms - 2)));
        let around = due.saturating_add(Duration::days(self.dice.between(-6, 9)));
        let old = due < self.days.ago(75);
        let (state, paid_on) = match bill.what {
            What::Draft => ("draft", None),
            What::Cancelled => ("cancelled", None),
            What::Credit => ("paid", Some(bill.issued)),
            What::Invoice if due < today && (old || self.dice.percent(72)) && around <= yesterday => {
                ("paid", Some(around))
            }
            What::Invoice if due >= today && early <= yesterday && self.dice.percent(30) => ("paid", Some(early)),
            What::Invoice => ("sent", None),
        };
        let part = state == "sent" && due < today && self.dice.percent(20);
        let paid = if paid_on.is_some() {
            gross
        } else if part {
            gross / 2
        } else {
            0
        };
        if paid != 0 {
            self.rows.payments.push(Payment {
                id: PaymentId::new(),
                customer: house.customer,
                invoice: bill.id,
                paid_on: paid_on.unwrap_or(due),
                amount: paid,
                currency: house.currency,
                note: String::new(),
            });
        }
        let reference = self.dice.percent(35).then(|| format!("PO {}", self.dice.between(4_100, 8_900)));
        self.rows.invoices.push(Invoice {
            id: bill.id,
            customer: house.customer,
            number: match bill.what {
                What::Draft => format!("DRAFT-{}", house.number),
                _ => format!("{}-{number:04}", bill.issued.year()),
            },
            kind: if bill.what == What::Credit { "credit_note" } else { "invoice" },
            state,
            issued_on: bill.issued,
            due_on: Some(due),
            paid_on,
            currency: house.currency,
            net: Some(net),
            vat: Some(vat),
            gross,
            paid,
            reference,
            note: if house.vat == 0 { house.words.reverse_charge.to_owned() } else { String::new() },
            internal_note: String::new(),
        });
        self.rows.lines.extend(bill.lines);
    }
}

fn first_of(date: Date) -> Date {
    date.replace_day(1).unwrap_or(date)
}
