//! The list of imports: found, cut, added up, taken as a file; and the way back of the last one, from the list.

use crate::support::rows::{change, row, rows};

use super::pages::{Office, books};
use super::sample;
use super::scale::hours;

const SET: &[(&str, &str)] = &[("zone", "Europe/Copenhagen")];

async fn run(office: &mut Office, name: &str, text: &str) -> String {
    let page = office.checked(name, text.as_bytes(), SET).await;
    office.press(&page, "run").await;
    office.app.work().await;
    page
}

#[tokio::test]
async fn imports_are_searched_filtered_sorted_added_up_and_taken_as_a_file() {
    let mut office = Office::new().await;
    let home = office.home.clone();
    run(&mut office, "October hours.csv", &hours(30, &[7])).await;
    run(&mut office, "November hours.csv", &hours(50, &[])).await;
    office.uploaded("toggl.csv", &sample("toggl_detailed.csv")).await;
    let all = office.alma.get(&home).await.text();
    // Two are of the cast.
    for shown in ["October hours.csv", "November hours.csv", "toggl.csv", "5 imports", "Upload a file"] {
        assert!(all.contains(shown), "{shown}: {all}");
    }
    // 29 of the first were new and are the same in the second.
    let file = office.alma.get(&format!("{home}.csv?q=hours&sort=new&dir=desc")).await;
    let text = file.text();
    let names: Vec<&str> =
        text.lines().skip(1).map(|line| line.trim_start_matches('\u{feff}').split(',').next().unwrap_or("")).collect();
    assert_eq!(names, ["October hours.csv", "November hours.csv"], "{text}");
    let sums = office.alma.get(&format!("{home}?q=hours")).await.text();
    let totals = sums.split("<tfoot").nth(1).expect("totals");
    for sum in [">50<", ">29<", ">1<"] {
        assert!(totals.contains(sum), "{sum}: {totals}");
    }
    let found = office.alma.get(&format!("{home}?q=OCTOBER")).await.text();
    assert!(found.contains("October hours.csv") && !found.contains("November hours.csv"), "{found}");
    for (query, there, not) in [
        ("state=done", "October hours.csv", "toggl.csv"),
        ("state=open", "toggl.csv", "October hours.csv"),
        ("source=time", "November hours.csv", "toggl.csv"),
    ] {
        let text = office.alma.get(&format!("{home}?{query}")).await.text();
        let row = |name: &str| text.contains(&format!(">{name}</a>"));
        assert!(row(there) && !row(not), "{query}: {text}");
    }
    let person = row("select actor_name from import where account_id = $1 limit 1", &[office.app.account().0]).await;
    let name = person["actor_name"].as_str().expect("a name").replace(' ', "+");
    assert!(office.alma.get(&format!("{home}?person={name}")).await.text().contains("toggl.csv"));
    for bad in ["person=Nobody", "state=gone", "source=x", "sort=id", "sort=same"] {
        assert_eq!(office.alma.get(&format!("{home}?{bad}")).await.status, 400, "{bad}");
    }
}

#[tokio::test]
async fn the_last_run_can_be_taken_back_from_the_list_and_no_other() {
    let mut office = Office::new().await;
    let (home, account) = (office.home.clone(), office.app.account().0);
    let before = books(account).await;
    let first = run(&mut office, "first.csv", &hours(40, &[])).await;
    let between = books(account).await;
    let second = run(&mut office, "second.csv", &hours(45, &[])).await;
    let id = |page: &str| page.rsplit('/').next().expect("an id").to_owned();
    let list = office.alma.get(&home).await.text();
    assert!(list.contains(&format!("value=\"{}\"", id(&second))), "{list}");
    assert!(!list.contains(&format!("value=\"{}\"", id(&first))), "only the last can be picked");

    let undo = format!("{home}/undo");
    let refused = office.alma.post(&undo, &[("id", &id(&first))]).await;
    assert_eq!(refused.location(), format!("{home}?done=not-undone"));
    assert!(office.alma.get(refused.location()).await.text().contains("It can no longer be undone"));
    assert_eq!(office.alma.post(&undo, &[]).await.location(), format!("{home}?done=none-picked"));
    let nobodys = uuid::Uuid::now_v7().to_string();
    assert_eq!(office.alma.post(&undo, &[("id", &nobodys)]).await.status, 404);
    assert_eq!(office.alma.post(&undo, &[("id", "x")]).await.status, 404);

    let asked = office.alma.post(&undo, &[("id", &id(&second))]).await;
    assert_eq!(asked.location(), second);
    let asked = rows(
        "select a.actor_name, p.name from audit a join login l on l.account_id = a.account_id and l.id = a.actor_login
         join person p on p.account_id = l.account_id and p.id = l.person_id
         where a.account_id = $1 and a.event = 'import.undo-started'",
        &[account],
    )
    .await;
    assert!(asked.len() == 1 && asked[0]["actor_name"] == asked[0]["name"], "who asked, before it is done: {asked:?}");
    office.app.work().await;
    assert_eq!(books(account).await, between);
    office.alma.post(&undo, &[("id", &id(&first))]).await;
    office.app.work().await;
    assert_eq!(books(account).await, before);
}

#[tokio::test]
async fn an_undo_says_how_far_it_is() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    run(&mut office, "first.csv", &hours(300, &[])).await;
    let second =
        hours(300, &[]).replace("EUR,50.00", "EUR,60.00") + "2025-12-31,10:00,1:00,New,New,New,,W,More,EUR,1.00\n";
    let page = run(&mut office, "second.csv", &second).await;
    let waiting = office.press(&page, "undo").await;
    assert_eq!(waiting.headers.get("refresh").map(|value| value.as_bytes()), Some(b"2".as_slice()));
    assert!(waiting.text().contains("<progress"), "{}", waiting.text());
    // As it is told while it runs.
    change(
        "update import set undo_done = 150, undo_total = 304 where account_id = $1 and state = 'undoing'",
        &[account],
    )
    .await;
    let half = office.alma.get(&page).await.text();
    assert!(half.contains("<progress max=\"304\" value=\"150\"") && half.contains("150 of 304 rows"), "{half}");
    office.app.work().await;
    let import = office.import(&page).await;
    assert_eq!(import["state"], "undone");
    // 300 that were changed, one that was made with its customer, its project and its person.
    assert_eq!((import["undo_done"].as_i64(), import["undo_total"].as_i64()), (Some(304), Some(304)));
}
