//! Names of staff, from full to hidden, wherever one could stand.

use super::crawl::{addresses, crawl};
use super::world::{AUTHOR, MANAGER, WORKER, World};
use crate::evidence::{enter, run};
use extranet::base::words::{Lang, Words};
use extranet::domain::visibility::{Column, Names};

/// What of a name may be read, and what may not: (allowed, forbidden).
fn parts(names: Names, full: &str) -> (Vec<String>, Vec<String>) {
    let (first, last) = full.split_once(' ').expect("two names");
    let initial = format!("{first} {}.", &last[..1]);
    match names {
        Names::Full => (vec![full.to_owned()], vec![]),
        Names::Initial => (vec![initial], vec![last.to_owned()]),
        Names::Generic | Names::Hidden => (vec![], vec![first.to_owned(), last.to_owned()]),
    }
}

#[tokio::test]
async fn names_of_staff_show_as_the_settings_say_on_every_surface() {
    let mut world = World::new().await;
    let mut dan = enter(&world.app, "dan").await;
    let home = world.home();
    let hansen = world.app.cast.fjord.hansen;
    let projects = [hansen.website.to_string(), hansen.app.to_string()];
    let (mut checked, mut wrong) = (0, Vec::new());
    // The customer's setting, and the same as a narrowing of one sign-in.
    for own in [false, true] {
        for (place, names) in Names::ALL.into_iter().enumerate() {
            let lang = Lang::ALL[place + usize::from(own)];
            world.show(&Column::ALL, lang).await;
            let (customers, login) =
                if own { ("full", format!("'{}'", names.key())) } else { (names.key(), "null".to_owned()) };
            let sql = format!(
                "update customer_access set names = '{customers}' where account_id = '{account}' and customer_id = '{}';
                 update login set names = {login} where account_id = '{account}' and id = '{}'",
                hansen.customer,
                hansen.dan.login,
                account = world.app.account()
            );
            run(&mut world.conn, sql).await;
            let surfaces = crawl(&mut dan, &home, addresses(&home, &projects, &[], false)).await;
            for full in [WORKER, MANAGER, AUTHOR] {
                let (allowed, forbidden) = parts(names, full);
                for text in allowed {
                    assert!(surfaces.iter().any(|surface| surface.text.contains(&text)), "{text} with {names:?}");
                }
                for surface in &surfaces {
                    for text in &forbidden {
                        checked += 1;
                        if surface.text.contains(text.as_str()) {
                            wrong.push(format!("{text} with {names:?} at {}", surface.address));
                        }
                    }
                }
            }
            // One word for everybody where names are generic, and no column where they are hidden.
            let rows = dan.get(&format!("{home}/time.json?period=all")).await.json();
            let first = &rows["rows"][0];
            match names {
                Names::Generic => assert_eq!(first["employee"], Words::of(lang).generic_employee()),
                Names::Hidden => assert!(first.get("employee").is_none() && first.get("hours").is_some(), "{first}"),
                _ => assert!(first["employee"].is_string()),
            }
            let sort = dan.get(&format!("{home}/time?sort=employee")).await.status;
            assert_eq!(sort, if names == Names::Hidden { 400 } else { 200 });
        }
    }
    println!("names × surfaces checked {checked}, found {}", wrong.len());
    assert!(wrong.is_empty() && checked > 1_000, "{checked} {}", wrong.join("\n"));
}

#[tokio::test]
async fn the_order_of_rows_does_not_tell_hidden_names() {
    let mut world = World::new().await;
    let mut dan = enter(&world.app, "dan").await;
    let home = world.home();
    let hansen = world.app.cast.fjord.hansen;
    world.show(&Column::ALL, Lang::En).await;
    let mut orders = Vec::new();
    // Two people whom an initial cannot tell apart, once in this order and once in the other.
    for (one, other) in [("Ida Quail", "Ida Quince"), ("Ida Quince", "Ida Quail")] {
        for (project, name) in [(hansen.website, one), (hansen.app, other)] {
            let (account, person) = (world.app.account(), uuid::Uuid::now_v7());
            let sql = format!(
                "insert into person (account_id, id, name, created_at) values ('{account}', '{person}', '{name}', now());
                 update time_entry set person_id = '{person}' where account_id = '{account}' and project_id = '{project}'"
            );
            run(&mut world.conn, sql).await;
        }
        for names in ["initial", "generic"] {
            let sql = format!(
                "update login set names = '{names}' where account_id = '{}' and id = '{}'",
                world.app.account(),
                hansen.dan.login
            );
            run(&mut world.conn, sql).await;
            let answer = dan.get(&format!("{home}/time.csv?period=all&sort=employee")).await;
            assert_eq!(answer.status, 200);
            orders.push((names, answer.text()));
        }
    }
    for names in ["initial", "generic"] {
        let seen: Vec<&String> = orders.iter().filter(|(known, _)| *known == names).map(|(_, text)| text).collect();
        assert_eq!(seen[0], seen[1], "the order tells more than {names} names do");
    }
}
