//! One connection, many accounts: a scope leaves nothing behind for the next one. And which roles the program will not run as.

use crate::evidence::{run, stage, superuser};
use crate::support::{TestApp, server};
use extranet::base::clock::Clock;
use extranet::base::words::Lang;
use extranet::base::zone::Zone;
use extranet::domain::actor::Actor;
use extranet::domain::customers;
use extranet::domain::projects::status;
use extranet::domain::scope::{Access, Database, PortalBounds};
use extranet::domain::visibility::{
    Column, Defaults, Names, Narrowing, Projects, Release, Report, Settings, visibility,
};
use extranet::error::Error;
use std::time::Duration;

/// Sees everything of a customer.
fn bounds(app: &TestApp, nord: bool) -> PortalBounds {
    let settings = Settings {
        reports: Report::ALL.into_iter().collect(),
        projects: Projects::All,
        columns: Column::ALL.into_iter().collect(),
        names: Names::Full,
        release: Release::default(),
        language: None,
        zone: None,
    };
    let defaults = Defaults { language: Lang::En, zone: Zone::utc() };
    let (hansen, nords) = (&app.cast.fjord.hansen, &app.cast.rival.nord);
    let (account, customer, login) = match nord {
        true => (app.cast.rival.account, nords.customer, nords.nora.login),
        false => (app.account(), hansen.customer, hansen.clara.login),
    };
    let actor = Actor::Portal { login, name: "somebody".into() };
    PortalBounds {
        account,
        customer,
        contact: None,
        login,
        actor,
        visibility: visibility(&defaults, &settings, &Narrowing::default()),
    }
}

#[tokio::test]
async fn two_accounts_take_turns_on_one_connection() {
    let app = stage().await;
    let db = Database::open(&server::app_url(), 1, Duration::from_secs(10), Clock::system()).expect("a pool");
    let fjords = vec!["Hansen & Søn A/S".to_owned(), "Lund Arkitekter".to_owned()];
    let (mut foreign, mut empty) = (0, 0);
    for turn in 0..1_000_u32 {
        let nord = turn % 2 == 1;
        let access = if turn % 3 == 0 { Access::Write } else { Access::Read };
        let account = if nord { app.cast.rival.account } else { app.account() };
        let (names, expected) = if turn % 5 < 2 {
            let mut scope = db.staff(account, Actor::system("test"), access).await.expect("a scope");
            let names: Vec<String> = customers::choices(&mut scope)
                .await
                .expect("customers")
                .into_iter()
                .map(|choice| choice.name)
                .collect();
            // Some finish, some are dropped where they are.
            if turn % 7 < 4 {
                scope.commit().await.expect("the end");
            }
            (names, if nord { vec!["Nord Group".to_owned()] } else { fjords.clone() })
        } else {
            let mut scope = match turn % 11 < 5 {
                true => db.portal(bounds(&app, nord), access).await,
                // As a request does: nobody first, then somebody.
                false => db.root(access).await.expect("a scope").into_portal(bounds(&app, nord)).await,
            }
            .expect("a scope");
            let month = status::Month::of(time::macros::date!(2026 - 11 - 01));
            let names: Vec<String> = status::list(&mut scope, month)
                .await
                .expect("projects")
                .into_iter()
                .filter_map(|project| project.number)
                .collect();
            if turn % 7 < 4 {
                scope.commit().await.expect("the end");
            }
            let expected: &[&str] = if nord { &["NOR-1", "NOR-2"] } else { &["HAN-101", "HAN-102", "HAN-103"] };
            (names, expected.iter().map(|number| (*number).to_owned()).collect())
        };
        foreign += names.iter().filter(|name| !expected.contains(name)).count();
        empty += expected.iter().filter(|name| !names.contains(name)).count();
    }
    println!("turns of two accounts on one connection 1000, foreign rows {foreign}, own rows missing {empty}");
    assert_eq!((foreign, empty), (0, 0));
}

async fn refusal(url: &str) -> Option<String> {
    let db = Database::open(url, 1, Duration::from_secs(10), Clock::system()).expect("a pool");
    match db.refuse_powerful_role().await {
        Ok(()) => None,
        Err(Error::Refused(line)) => Some(line),
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn the_program_does_not_run_as_a_role_that_could_see_everything() {
    assert_eq!(refusal(&server::app_url()).await, None);
    let name = &*server::NAME;
    let superuser_line = refusal(&server::superuser_url()).await.expect("the superuser is refused");
    assert!(
        superuser_line.contains("row-level security") && superuser_line.contains(&format!("{name}_app")),
        "{superuser_line}"
    );
    let owner_line = refusal(&server::owner_url()).await.expect("the owner is refused");
    assert!(owner_line.contains("owns the tables") && owner_line.contains(&format!("{name}_app")), "{owner_line}");
    // No superuser and no owner, but free of every policy.
    let mut conn = superuser().await;
    let free = format!("{name}_free");
    run(
        &mut conn,
        format!(
            "drop role if exists {free}; create role {free} login bypassrls; grant connect on database {name} to {free}"
        ),
    )
    .await;
    let line = refusal(&server::url(&free, name)).await;
    run(&mut conn, format!("revoke connect on database {name} from {free}")).await;
    // The pool's connection may still be there for a moment; the role goes with the last grant either way.
    run(&mut conn, format!("drop role {free}")).await;
    assert!(line.is_some_and(|line| line.contains("row-level security")));
}
