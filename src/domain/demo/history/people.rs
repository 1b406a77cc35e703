//! Colleagues, customers, their people and projects.

use super::clients::{self, ABROAD, Client, HANSEN, Kind, LUND, NORDIC, Plan, Setting, SignIn};
use super::{COLLEAGUE, House, Job, LONG, Story, canary, words};
use crate::base::ids::{AuditId, ContactId, CustomerId, PersonId, ProjectId, TaskId};
use crate::base::money::{Currency, Rate};
use crate::base::words::Lang;
use crate::domain::demo::cast::{Cast, Staff};
use crate::domain::demo::rows::{Access, Contact, Customer, Event, Login, Person, Project, Selected};
use crate::domain::visibility::Report;
use time::{Duration, OffsetDateTime};

struct Colleague {
    name: &'static str,
    /// None: works here, and never signs in.
    username: Option<&'static str>,
    role: Option<&'static str>,
    /// In days from today, of an external.
    last_day: Option<i64>,
    active: bool,
}

const fn colleague(name: &'static str, username: Option<&'static str>, role: Option<&'static str>) -> Colleague {
    Colleague { name, username, role, last_day: None, active: true }
}

/// The first ones do the work, in the order of the places in `clients`.
const COLLEAGUES: [Colleague; 9] = [
    colleague("Freja Holst", Some("freja"), Some("manager")),
    colleague("Mads Brandt", Some("mads"), Some("admin")),
    colleague("Signe Thorsen", Some("signe"), Some("member")),
    colleague("Jonas Wiberg", Some("jonas"), Some("member")),
    colleague("Liv Aagaard", Some("liv"), Some("member")),
    colleague("Emil Dahl", None, None),
    colleague("Lise Fog", Some("lise"), Some("read-only")),
    Colleague { last_day: Some(-30), ..colleague("Hakan Yildiz", Some("hakan"), Some("member")) },
    Colleague { active: false, ..colleague("Tove Brink", None, None) },
];

impl Story {
    pub(super) fn people(&mut self, cast: &Cast) {
        let fjord = &cast.fjord;
        self.team = vec![fjord.alma.person, fjord.bo.person, fjord.vera.person, fjord.rolf];
        for (number, colleague) in (5..).zip(&COLLEAGUES) {
            self.colleague(number, colleague);
        }
        let danish = "DKK".parse().unwrap_or(Currency::EUR);
        let hansen = &fjord.hansen;
        let house = self.house(House {
            customer: hansen.customer,
            number: "1001",
            words: words::of(Lang::En),
            currency: danish,
            vat: 2_500,
            trade: true,
        });
        self.cast_job(house, hansen.website, "Harbourlight website", clients::ALMA, canary::HANSEN_RATE);
        self.cast_job(house, hansen.app, "Fieldmouse app", clients::BO, canary::HANSEN_RATE);
        self.plans(house, HANSEN, canary::HANSEN_RATE);
        let lund = &fjord.lund;
        let house = self.house(House {
            customer: lund.customer,
            number: "1002",
            words: words::of(Lang::Da),
            currency: danish,
            vat: 2_500,
            trade: false,
        });
        self.cast_job(house, lund.warehouse, "Pakhuset", clients::ROLF, canary::LUND_RATE);
        self.cast_job(house, lund.pier, "Mosebryggen", clients::SIGNE, canary::LUND_RATE);
        let selected = self.plans(house, LUND, canary::LUND_RATE);
        self.rows.selected.extend(selected.into_iter().map(|project| Selected { customer: lund.customer, project }));
        for client in NORDIC.iter().chain(ABROAD) {
            self.client(client, fjord.alma);
        }
    }

    fn colleague(&mut self, number: u32, who: &Colleague) {
        let Colleague { name, username, role, last_day, active } = *who;
        let id = PersonId::new();
        let email = name.split(' ').next().unwrap_or(name).to_lowercase();
        self.rows.people.push(Person {
            id,
            name: name.to_owned(),
            email: Some(format!("{email}@company.example")),
            number: Some(format!("E-{number:02}")),
            role,
            // One who may grant customers access, without being an administrator.
            permissions: if role == Some("manager") { vec!["customer_access.edit"] } else { Vec::new() },
            valid_until: last_day.map(|days| self.days.ago(-days)),
            active,
        });
        if let Some(username) = username {
            let mut login = Login::staff(id, username, self.hashes.get(COLLEAGUE).cloned());
            let days = last_day.map_or_else(|| self.dice.between(1, 9), |days| 5 - days);
            login.last_sign_in_at = Some(self.moment(days));
            self.rows.logins.push(login);
        }
        if self.team.len() <= clients::EMIL {
            self.team.push(id);
        }
    }

    pub(super) fn house(&mut self, house: House) -> usize {
        self.houses.push(house);
        self.houses.len() - 1
    }

    /// Some morning, so many days ago.
    fn moment(&mut self, days: i64) -> OffsetDateTime {
        self.days.at(self.days.ago(days), 8, 0) + Duration::minutes(self.dice.between(0, 200))
    }

    fn topics(&mut self, house: usize) -> [&'static str; 5] {
        let house = &self.houses[house];
        let all = if house.trade { &house.words.topics[..] } else { &house.words.topics[7..] };
        let first = usize::try_from(self.dice.below(16)).unwrap_or(0);
        // In steps of 5 through 16 or 9 of them, no two are the same.
        std::array::from_fn(|i| all[(first + i * 5) % all.len()])
    }

    fn cast_job(&mut self, house: usize, project: ProjectId, name: &'static str, who: usize, rate: Rate) {
        let (from, to, topics) = (self.days.ago(118), self.days.ago(-90), self.topics(house));
        self.jobs.push(Job {
            house,
            project,
            name,
            kind: Kind::Project,
            from,
            to,
            team: vec![self.team[who]],
            rate,
            topics,
            tasks: Vec::new(),
            row: None,
        });
    }

    pub(super) fn plans(&mut self, house: usize, plans: &[Plan], rate: Rate) -> Vec<ProjectId> {
        let mut made = Vec::new();
        for plan in plans {
            let team: Vec<PersonId> = plan.team.iter().map(|place| self.team[*place]).collect();
            let (id, from, to) = (ProjectId::new(), self.days.ago(plan.from.min(LONG)), self.days.ago(plan.to));
            let client = &self.houses[house];
            self.rows.projects.push(Project {
                id,
                customer: client.customer,
                name: plan.name.to_owned(),
                number: Some(format!("{}-{}", client.number, made.len() + 11)),
                state: state(plan),
                manager: team.first().copied(),
                starts_on: Some(from),
                ends_on: Some(to),
                budget_seconds: None,
                budget_amount: None,
                budget_monthly: plan.kind == Kind::Agreement,
                currency: client.currency,
                description: plan.about.to_owned(),
                internal_note: String::new(),
            });
            let (topics, row) = (self.topics(house), Some(self.rows.projects.len() - 1));
            self.jobs.push(Job {
                house,
                project: id,
                name: plan.name,
                kind: plan.kind,
                from,
                to,
                team,
                rate,
                tasks: match plan.kind {
                    Kind::Project => topics.map(|_| TaskId::new()).to_vec(),
                    _ => Vec::new(),
                },
                topics,
                row,
            });
            made.push(id);
        }
        made
    }

    fn client(&mut self, client: &Client, by: Staff) {
        let id = CustomerId::new();
        let currency = client.currency.parse().unwrap_or(Currency::EUR);
        self.rows.customers.push(Customer {
            id,
            name: client.name.to_owned(),
            number: Some(client.number.to_owned()),
            email: None,
            phone: None,
            address: Some(client.address.to_owned()),
            country: Some(client.country),
            vat_number: Some(client.vat_number.to_owned()),
            language: Some(client.language),
            zone: client.zone.and_then(|zone| zone.parse().ok()),
            currency,
            manager: client.projects.first().and_then(|plan| plan.team.first()).map(|place| self.team[*place]),
            internal_note: String::new(),
            active: true,
        });
        // Sold to another country without VAT.
        let vat = if client.country == "DK" { 2_500 } else { 0 };
        let words = words::of(client.language);
        let house =
            self.house(House { customer: id, number: client.number, words, currency, vat, trade: client.trade });
        let projects = self.plans(house, client.projects, Rate(client.rate * 10_000));
        if let Some(setting) = &client.access {
            self.access(id, setting, &projects, by);
        }
        for contact in client.people {
            self.contact(id, contact);
        }
    }

    fn access(&mut self, customer: CustomerId, setting: &Setting, projects: &[ProjectId], by: Staff) {
        let access = Access {
            customer,
            enabled: setting.enabled,
            language: None,
            reports: setting.reports.iter().map(|report| report.key()).collect(),
            all_projects: setting.selected.is_none(),
            columns: setting.columns.iter().map(|column| column.key()).collect(),
            names: setting.names.key(),
            updated_at: self.moment(setting.changed),
            updated_by: Some(by.person),
        };
        self.rows.events.push(Event {
            id: AuditId::new(),
            at: access.updated_at,
            kind: "staff",
            login: by.login,
            who: "Alma Lindqvist".to_owned(),
            customer,
            event: "access.updated",
            subject: None,
            detail: serde_json::json!({ "before": null, "after": &access }),
        });
        let chosen = setting.selected.unwrap_or_default().iter().filter_map(|place| projects.get(*place));
        self.rows.selected.extend(chosen.map(|project| Selected { customer, project: *project }));
        self.rows.accesses.push(access);
    }

    fn contact(&mut self, customer: CustomerId, contact: &clients::Contact) {
        let id = ContactId::new();
        let (username, used) = match contact.sign_in {
            SignIn::None => (None, None),
            SignIn::New(name) | SignIn::Off(name) => (Some(name), None),
            SignIn::Used(name, days) | SignIn::Narrow(name, days) => (Some(name), Some(days)),
        };
        self.rows.contacts.push(Contact {
            id,
            customer,
            name: contact.name.to_owned(),
            email: username.map(|name| format!("{name}@customer.example")),
            phone: None,
            title: Some(contact.title.to_owned()),
            internal_note: String::new(),
            active: true,
        });
        let Some(username) = username else { return };
        let hash = used.and_then(|_| self.hashes.get(username).or_else(|| self.hashes.get(COLLEAGUE)).cloned());
        let mut login = Login::portal(customer, Some(id), username, hash);
        login.last_sign_in_at = used.map(|days| self.moment(days));
        login.enabled = !matches!(contact.sign_in, SignIn::Off(_));
        if matches!(contact.sign_in, SignIn::Narrow(..)) {
            login.reports = Some(vec![Report::Projects.key()]);
        }
        if let Some(at) = login.last_sign_in_at {
            self.rows.events.push(Event {
                id: AuditId::new(),
                at,
                kind: "portal",
                login: login.id,
                who: username.to_owned(),
                customer,
                event: "sign-in.used",
                subject: Some(login.id.0),
                detail: serde_json::json!({ "ip": "192.0.2.17" }),
            });
        }
        self.rows.logins.push(login);
    }
}

fn state(plan: &Plan) -> &'static str {
    match plan.kind {
        Kind::Paused => "paused",
        Kind::Cancelled => "cancelled",
        _ if plan.to > 0 => "done",
        _ if plan.from < 0 => "planned",
        _ => "running",
    }
}
