//! The one answer to "what may this viewer see?": whatever is taken away, nothing is added.

use extranet::base::ids::ProjectId;
use extranet::base::words::Lang;
use extranet::base::zone::Zone;
use extranet::domain::visibility::{
    Column, DERIVATIONS, Defaults, Names, Narrowing, Projects, Release, Report, Settings, derivable, visibility,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn some_of<T: Copy + Ord + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = BTreeSet<T>> {
    proptest::collection::vec(any::<bool>(), all.len())
        .prop_map(|chosen| all.iter().zip(chosen).filter(|(_, on)| *on).map(|(one, _)| *one).collect())
}

fn some_projects() -> impl Strategy<Value = BTreeSet<ProjectId>> {
    proptest::collection::btree_set((1_u128..6).prop_map(|n| ProjectId(Uuid::from_u128(n))), 0..5)
}

fn names() -> impl Strategy<Value = Names> {
    prop::sample::select(Names::ALL.to_vec())
}

prop_compose! {
    fn settings()(reports in some_of(&Report::ALL), columns in some_of(&Column::ALL), names in names(), projects in proptest::option::of(some_projects()),
                  release in prop::sample::select(vec![Release::Registered, Release::Approved, Release::Invoiced, Release::After(14)]),
                  language in proptest::option::of(prop::sample::select(Lang::ALL.to_vec()))) -> Settings {
        Settings { reports, columns, names, projects: projects.map_or(Projects::All, Projects::Selected), release, language, zone: None }
    }
}

prop_compose! {
    fn narrowing()(reports in proptest::option::of(some_of(&Report::ALL)), columns in proptest::option::of(some_of(&Column::ALL)), names in proptest::option::of(names()),
                   projects in proptest::option::of(some_projects()), language in proptest::option::of(prop::sample::select(Lang::ALL.to_vec()))) -> Narrowing {
        Narrowing { reports, columns, names, projects, language, zone: None }
    }
}

fn defaults() -> Defaults {
    Defaults { language: Lang::Da, zone: Zone::utc() }
}

proptest! {
    #[test]
    fn a_sign_in_never_sees_more_than_its_customer(customer in settings(), own in narrowing()) {
        let (all, seen) = (visibility(&defaults(), &customer, &Narrowing::default()), visibility(&defaults(), &customer, &own));
        prop_assert!(seen.within(&all));
        // And the same seen one by one, as pages ask.
        for report in Report::ALL {
            prop_assert!(!seen.report(report) || customer.reports.contains(&report) && own.reports.as_ref().is_none_or(|some| some.contains(&report)));
        }
        for column in Column::ALL {
            prop_assert!(!seen.column(column) || customer.columns.contains(&column) && own.columns.as_ref().is_none_or(|some| some.contains(&column)));
        }
        for project in (1..6).map(|n| ProjectId(Uuid::from_u128(n))) {
            prop_assert!(!seen.projects().contains(project) || customer.projects.contains(project) && own.projects.as_ref().is_none_or(|some| some.contains(&project)));
        }
        prop_assert!(seen.names() >= customer.names && own.names.is_none_or(|names| seen.names() >= names));
        prop_assert!(!seen.reads_names() || all.reads_names());
        prop_assert!(!seen.budget_hours() || seen.column(Column::Hours) && customer.reports.contains(&Report::Budget));
        prop_assert!(!seen.budget_money() || seen.column(Column::Value) && customer.reports.contains(&Report::Budget));
        prop_assert_eq!(seen.language(), own.language.or(customer.language).unwrap_or(Lang::Da));
    }

    #[test]
    fn taking_more_away_never_gives_something_back(customer in settings(), own in narrowing(), column in prop::sample::select(Column::ALL.to_vec()), report in prop::sample::select(Report::ALL.to_vec())) {
        let seen = visibility(&defaults(), &customer, &own);
        let mut less = own.clone();
        less.columns.get_or_insert_with(|| Column::ALL.into()).remove(&column);
        less.reports.get_or_insert_with(|| Report::ALL.into()).remove(&report);
        less.names = Some(Names::Hidden);
        let stricter = visibility(&defaults(), &customer, &less);
        prop_assert!(stricter.within(&seen));
        prop_assert!(!stricter.column(column) && !stricter.report(report) && !stricter.column(Column::Employee) && !stricter.column(Column::Manager));
    }

    #[test]
    fn what_can_be_worked_out_is_hidden_and_its_sources_are_shown(columns in some_of(&Column::ALL)) {
        let found = derivable(&columns);
        for (hidden, from) in DERIVATIONS {
            let told = found.iter().any(|one| one.hidden == hidden && one.from == from);
            prop_assert_eq!(told, !columns.contains(&hidden) && from.iter().all(|column| columns.contains(column)));
        }
    }
}

#[test]
fn a_comparison_that_finds_more_says_so() {
    let customer = |projects| Settings {
        reports: Report::ALL.into(),
        columns: Column::ALL.into(),
        names: Names::Full,
        projects,
        release: Release::default(),
        language: None,
        zone: None,
    };
    let all = visibility(&defaults(), &customer(Projects::All), &Narrowing::default());
    let some = visibility(&defaults(), &customer(Projects::Selected(BTreeSet::new())), &Narrowing::default());
    let quiet = visibility(
        &defaults(),
        &customer(Projects::All),
        &Narrowing { names: Some(Names::Initial), ..Narrowing::default() },
    );
    let fewer = visibility(
        &defaults(),
        &customer(Projects::All),
        &Narrowing { columns: Some(BTreeSet::new()), ..Narrowing::default() },
    );
    for less in [&some, &quiet, &fewer] {
        assert!(less.within(&all) && !all.within(less));
    }
}

#[test]
fn values_that_follow_from_others_are_known() {
    use Column::*;
    let table: [(&[Column], &[Column]); 8] = [
        (&[], &[]),
        (&[Hours, Value], &[Rate]),
        (&[Hours, Rate], &[Value]),
        (&[Value, Rate], &[Hours]),
        (&[Hours, Rate, Value], &[]),
        (&[TimeOfDay], &[Hours]),
        (&[InvoiceLines], &[Rate]),
        (&[InvoicedHours, InvoicedValue, Hours], &[Rate]),
    ];
    for (shown, hidden) in table {
        let found: BTreeSet<Column> =
            derivable(&shown.iter().copied().collect()).into_iter().map(|one| one.hidden).collect();
        assert_eq!(found, hidden.iter().copied().collect(), "{shown:?}");
    }
}
