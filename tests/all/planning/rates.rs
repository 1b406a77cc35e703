//! Which rate counts, against a model that reads the rule word by word; and open hours after a change.

use crate::support::TestApp;
use extranet::base::ids::{CustomerId, PersonId, ProjectId, TaskId};
use extranet::base::money::{Currency, Rate};

use extranet::base::page::Slice;
use extranet::domain::rates::{self, Filter, Level, Step, Target};
use extranet::domain::scope::StaffScope;
use extranet::domain::tasks::{self, Task};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use time::macros::date;
use time::{Date, Duration};

pub fn currency(code: &str) -> Currency {
    code.parse().expect("a currency")
}

pub fn plain(name: &str) -> Task {
    Task {
        name: name.to_owned(),
        number: None,
        phase: None,
        assignee: None,
        budget_seconds: None,
        budget_amount: None,
        fixed_price: false,
        starts_on: None,
        due_on: None,
        billable: true,
    }
}

fn day(at: i64) -> Date {
    date!(2026 - 01 - 01).saturating_add(Duration::days(at))
}

/// Where rates can be: two customers, two projects of the first and one of the second, a task of each, two people.
struct Place {
    customers: Vec<CustomerId>,
    projects: Vec<(ProjectId, usize)>,
    tasks: Vec<(TaskId, usize)>,
    people: Vec<PersonId>,
}

impl Place {
    async fn new(app: &TestApp, scope: &mut StaffScope) -> Self {
        let fjord = &app.cast.fjord;
        let projects = vec![(fjord.hansen.website, 0), (fjord.hansen.app, 0), (fjord.lund.warehouse, 1)];
        let mut made = Vec::new();
        for (at, (project, _)) in projects.iter().enumerate() {
            made.push((tasks::create(scope, *project, &plain("Packing")).await.expect("a task"), at));
        }
        let customers = vec![fjord.hansen.customer, fjord.lund.customer];
        Self { customers, projects, tasks: made, people: vec![fjord.alma.person, fjord.rolf] }
    }

    /// 0: the account; then customers, projects, tasks.
    fn target(&self, at: usize, person: Option<usize>) -> Target {
        let person = person.map(|at| self.people[at]);
        let project = |at: usize| Target {
            customer: Some(self.customers[self.projects[at].1]),
            project: Some(self.projects[at].0),
            task: None,
            person,
        };
        match at {
            0 => Target { person, ..Target::default() },
            1..=2 => Target { customer: Some(self.customers[at - 1]), person, ..Target::default() },
            3..=5 => project(at - 3),
            _ => Target { task: Some(self.tasks[at - 6].0), ..project(self.tasks[at - 6].1) },
        }
    }
}

/// The rule, word by word: of every line that fits, what it says on that day; of those that say something, the most
/// specific; of these, the one that names the person.
fn model(
    steps: &[Step],
    customer: CustomerId,
    project: ProjectId,
    task: Option<TaskId>,
    person: Option<PersonId>,
    on: Date,
) -> Option<Rate> {
    let fits = |target: &Target| {
        target.customer.is_none_or(|id| id == customer)
            && target.project.is_none_or(|id| id == project)
            && target.task.is_none_or(|id| Some(id) == task)
            && target.person.is_none_or(|id| Some(id) == person)
    };
    for level in [Level::Task, Level::Project, Level::Customer, Level::Account] {
        for named in [true, false] {
            let line = steps.iter().filter(|step| {
                let target = &step.target;
                fits(target)
                    && target.level() == level
                    && target.person.is_some() == named
                    && step.currency == currency("DKK")
            });
            let says = line.filter(|step| step.valid_from <= on).max_by_key(|step| step.valid_from);
            if let Some(rate) = says.and_then(|step| step.rate) {
                return Some(rate);
            }
        }
    }
    None
}

type Thrown = (usize, Option<usize>, i64, Option<i64>, bool);

fn throws() -> impl Strategy<Value = Vec<Thrown>> {
    let step = (
        0..9_usize,
        prop::option::of(0..2_usize),
        0..12_i64,
        prop::option::weighted(0.8, 0..9_000_000_i64),
        prop::bool::weighted(0.9),
    );
    prop::collection::vec(step, 1..40)
}

#[tokio::test]
async fn the_rate_that_counts_is_the_most_specific_of_the_day() {
    let app = TestApp::start().await;
    let mut scope = app.staff().await;
    let place = Place::new(&app, &mut scope).await;
    scope.commit().await.expect("a commit");
    let mut runner = TestRunner::deterministic();
    let (mut asked, mut known) = (0, 0);
    for _ in 0..12 {
        // Undone at the end: each round has rates of its own.
        let mut scope = app.staff().await;
        // The cast has rates already.
        let (listed, _) = rates::list(&mut scope, &Filter::default(), Slice::first(100)).await.expect("rates");
        let mut steps: Vec<Step> = listed.into_iter().map(|one| one.stored.step).collect();
        for (at, person, from, rate, kroner) in throws().new_tree(&mut runner).expect("rates").current() {
            let currency = currency(if kroner { "DKK" } else { "EUR" });
            let step = Step { target: place.target(at, person), valid_from: day(from), currency, rate: rate.map(Rate) };
            let same = |old: &Step| {
                (old.target, old.valid_from, old.currency) == (step.target, step.valid_from, step.currency)
            };
            if !steps.iter().any(same) {
                rates::create(&mut scope, &step).await.expect("a rate");
                steps.push(step);
            }
        }
        for (at, (project, customer)) in place.projects.iter().enumerate() {
            for task in [None, Some(place.tasks[at].0)] {
                for person in [None, Some(place.people[0]), Some(place.people[1])] {
                    for on in [-1, 0, 5, 11, 40].map(day) {
                        let found = rates::of(&mut scope, *project, task, person, on).await.expect("an answer");
                        let expected = model(&steps, place.customers[*customer], *project, task, person, on);
                        assert_eq!(
                            found.map(|hourly| hourly.rate),
                            expected,
                            "{project} {task:?} {person:?} {on}\n{steps:#?}"
                        );
                        asked += 1;
                        known += usize::from(expected.is_some());
                    }
                }
            }
        }
    }
    assert!(asked > 1_000 && known > 300, "{known} of {asked}");
}
