//! Every route × every visitor × every kind of id. What to expect follows from the route's policy alone.

use super::addresses::{Address, FOREIGN, SIBLING, Things, of_route};
use crate::evidence::{accounts, another_login, checksums, cookie, enter, enter_as, run, stage, superuser, visitor};
use crate::support::{Answer, Browser, TestApp};
use extranet::domain::permissions::SYSTEM_ROLES;
use extranet::web::routes::{Method, Policy, Route};
use std::collections::{BTreeMap, BTreeSet};

/// What a route answers with to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    In,
    NotFound,
    Forbidden,
    SignIn,
    /// As to anybody else.
    Same,
}

/// Somebody, with what the account in the address has given them.
struct Visitor {
    name: &'static str,
    browser: Browser,
    rights: Option<&'static [&'static str]>,
    sections: Option<&'static [&'static str]>,
    own: Things,
    strangers: Vec<(&'static str, Things)>,
}

impl Visitor {
    fn expects(&self, policy: Policy) -> Expected {
        match policy {
            Policy::Anyone => Expected::Same,
            Policy::Staff(right) => match self.rights {
                None => Expected::SignIn,
                Some(held) if held.contains(&right) => Expected::In,
                Some(_) => Expected::Forbidden,
            },
            Policy::Portal(section) => match self.sections {
                None => Expected::SignIn,
                Some(seen) if section == "signed-in" || seen.contains(&section) => Expected::In,
                Some(_) => Expected::NotFound,
            },
        }
    }
}

struct Cell<'a> {
    visitor: usize,
    route: &'a Route,
    address: Address,
    expected: Expected,
}

const EVERYTHING: &[&str] = &["projects", "time", "invoices", "tickets"];

fn role(key: &str) -> Option<&'static [&'static str]> {
    SYSTEM_ROLES.iter().find(|(known, _)| *known == key).map(|(_, rights)| *rights)
}

/// Everybody who might come by. Dead sign-ins were alive once: their cookies are real.
async fn visitors(app: &TestApp) -> Vec<Visitor> {
    let mut conn = superuser().await;
    let (hansen, lund, nord) = (Things::of_hansen(app), Things::of_lund(app), Things::of_nord(app));
    let account = app.account();
    let cast = &app.cast.fjord;
    let (customer, contact) = (cast.hansen.customer, uuid::Uuid::now_v7());
    // Of Hansen's: one who sees no section at all, and a contact whose sign-in is switched off below.
    let blank = format!("'{customer}', '{{}}'");
    another_login(&mut conn, app, "blank", "clara", "customer_id, reports", &blank).await;
    run(&mut conn, format!("insert into contact (account_id, id, customer_id, name, created_at) values ('{account}', '{contact}', '{customer}', 'Gone', now())")).await;
    another_login(&mut conn, app, "gone", "clara", "customer_id, contact_id", &format!("'{customer}', '{contact}'"))
        .await;
    // A former owner.
    let person = uuid::Uuid::now_v7();
    run(&mut conn, format!("insert into person (account_id, id, name, role_id, created_at) select account_id, '{person}', 'Former', role_id, now() from person where id = '{}'", cast.alma.person)).await;
    another_login(&mut conn, app, "former", "alma", "person_id", &format!("'{person}'")).await;

    let password = extranet::domain::demo::password;
    let gone = enter_as(app, "gone", &password("clara")).await;
    let former = enter_as(app, "former", &password("alma")).await;
    run(
        &mut conn,
        format!("update login set enabled = false where account_id = '{account}' and username in ('gone', 'former')"),
    )
    .await;
    let (ended_alma, ended_clara) = (enter(app, "alma").await, enter(app, "clara").await);
    run(
        &mut conn,
        format!(
            "delete from session where account_id = '{account}' and login_id in ('{}', '{}')",
            cast.alma.login, cast.hansen.clara.login
        ),
    )
    .await;

    // Whose cookie opens nothing here shows it under every name that could.
    let planted = |mut browser: Browser| {
        let value = cookie(&browser);
        for half in ["staff", "portal"] {
            browser.cookies.insert(format!("{half}-{}", app.fjord()), value.clone());
        }
        browser
    };
    let strangers = vec![(SIBLING, lund), (FOREIGN, nord)];
    let hidden = Things {
        project: cast.hansen.zebrafinch.0,
        invoice: cast.hansen.invoices.sent.0,
        ticket: cast.hansen.cases.hidden.0,
        ..Things::missing()
    };
    let draft = Things { invoice: cast.hansen.invoices.draft.0, ..Things::missing() };
    let for_clara = [strangers.clone(), vec![("a draft", draft)]].concat();
    let for_dan = [for_clara.clone(), vec![("of a hidden project", hidden)]].concat();
    let hidden = Things {
        project: cast.lund.kolibri.0,
        invoice: cast.lund.invoices.sent.0,
        ticket: cast.lund.cases.hidden.0,
        ..Things::missing()
    };
    let for_lund = vec![(SIBLING, hansen), (FOREIGN, nord), ("of a hidden project", hidden)];
    let someone = |name, browser, own, strangers: &[(&'static str, Things)]| Visitor {
        name,
        browser,
        rights: None,
        sections: None,
        own,
        strangers: strangers.to_vec(),
    };
    let staff = |name, browser, key| Visitor { rights: role(key), ..someone(name, browser, hansen, &strangers) };
    let viewer = |name, browser, sections, own, strangers: &[_]| Visitor {
        sections: Some(sections),
        ..someone(name, browser, own, strangers)
    };
    vec![
        someone("nobody", visitor(app), hansen, &strangers),
        someone("staff of another account", planted(enter(app, "rita").await), hansen, &strangers),
        someone("customer of another account", planted(enter(app, "nora").await), hansen, &strangers),
        someone("staff with a sign-in switched off", planted(former), hansen, &strangers),
        someone("contact with a sign-in switched off", planted(gone), hansen, &strangers),
        someone("staff with an ended session", planted(ended_alma), hansen, &strangers),
        someone("contact with an ended session", planted(ended_clara), hansen, &strangers),
        viewer(
            "contact without any section",
            enter_as(app, "blank", &password("clara")).await,
            &[],
            hansen,
            &for_clara,
        ),
        viewer("customer's shared sign-in", enter(app, "lund").await, EVERYTHING, lund, &for_lund),
        viewer("another customer's contact", enter(app, "eva").await, EVERYTHING, lund, &for_lund),
        viewer("contact with some projects", enter(app, "dan").await, EVERYTHING, hansen, &for_dan),
        viewer("contact who sees everything", enter(app, "clara").await, EVERYTHING, hansen, &for_clara),
        staff("staff without rights", enter(app, "bo").await, "no-rights"),
        staff("staff who may not give access", enter(app, "vera").await, "member"),
        staff("owner", enter(app, "alma").await, "owner"),
    ]
}

fn cells<'a>(routes: &'a [Route], visitors: &[Visitor], account: &str) -> Vec<Cell<'a>> {
    let mut cells = Vec::new();
    for (place, visitor) in visitors.iter().enumerate() {
        for route in routes {
            let door = visitor.expects(route.policy);
            for address in of_route(route, account, &visitor.own, &visitor.strangers) {
                let leads_nowhere = route.path.ends_with("{*rest}") || !address.own;
                let expected = if door == Expected::In && leads_nowhere { Expected::NotFound } else { door };
                cells.push(Cell { visitor: place, route, address, expected });
            }
        }
    }
    cells
}

/// Where an answer came to, in the words of [`Expected`].
fn outcome(answer: &Answer) -> Expected {
    match answer.status.as_u16() {
        303 if answer.location().contains("/sign-in") => Expected::SignIn,
        404 => Expected::NotFound,
        403 => Expected::Forbidden,
        200 | 303 | 409 | 422 => Expected::In,
        other => panic!("{other}: {}", answer.text()),
    }
}

/// An answer without what the visitor typed: the way back after signing in repeats the address.
fn bare(answer: &Answer, path: &str) -> String {
    let typed: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
    let mut headers: Vec<String> = answer.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.sort();
    format!("{}\n{}\n\n{}", answer.status, headers.join("\n").replace(&typed, "…"), answer.text())
}

async fn ask(visitors: &mut [Visitor], cell: &Cell<'_>) -> Answer {
    let browser = &mut visitors[cell.visitor].browser;
    match cell.route.method {
        Method::Get => browser.get(&cell.address.path).await,
        Method::Post => browser.post(&cell.address.path, &[]).await,
    }
}

/// Looks at one answer; the first refusal of a route to a visitor is what the others have to equal.
#[derive(Default)]
struct Judge {
    checked: usize,
    wrong: Vec<String>,
    refusals: BTreeMap<(usize, &'static str, String), String>,
    /// What anybody gets where anybody may.
    public: BTreeMap<String, u16>,
}

impl Judge {
    fn judge(&mut self, visitor: &Visitor, cell: &Cell<'_>, answer: &Answer) {
        self.checked += 1;
        let what = format!(
            "{} {} ({}) asked by {}",
            cell.route.method.name(),
            cell.address.path,
            cell.address.what,
            visitor.name
        );
        if cell.expected == Expected::Same {
            let first = *self
                .public
                .entry(format!("{} {}", cell.route.method.name(), cell.address.path))
                .or_insert(answer.status.as_u16());
            if first != answer.status.as_u16() {
                self.wrong.push(format!("{what}: {} and not {first} as anybody else", answer.status));
            }
            return;
        }
        let got = outcome(answer);
        if got != cell.expected {
            self.wrong.push(format!("{what}: {:?} expected, {got:?} came", cell.expected));
        } else if got != Expected::In && !cell.route.path.ends_with("{*rest}") {
            // Within a preview a refusal wears its bar.
            let siblings = visitor.strangers.iter().filter(|(what, _)| *what == SIBLING).map(|(_, things)| things);
            let mut eyes = std::iter::once(&visitor.own).chain(siblings).map(|things| things.login.to_string());
            let part = cell.address.path.split('/').nth(4).unwrap_or_default();
            let eyes = eyes.find(|login| login == part).unwrap_or_default();
            let key = (cell.visitor, cell.route.method.name(), format!("{} {eyes}", cell.route.path));
            let shown = bare(answer, &cell.address.path);
            if *self.refusals.entry(key).or_insert_with(|| shown.clone()) != shown {
                self.wrong.push(format!("{what}: refused in other bytes than before"));
            }
        }
    }
}

#[tokio::test]
async fn every_route_lets_in_whom_its_policy_names_and_nobody_else() {
    let app = stage().await;
    let mut conn = superuser().await;
    let routes = extranet::web::routes(false).all();
    assert!(routes.len() > 40, "{}", routes.len());
    let mut visitors = visitors(&app).await;
    let cells = cells(&routes, &visitors, app.fjord());
    let before = checksums(&mut conn, &accounts(&app)).await;
    let mut judge = Judge::default();
    // Whatever is refused, and whatever is only looked at, leaves everything as it was.
    let changes =
        |cell: &Cell<'_>| cell.route.method == Method::Post && matches!(cell.expected, Expected::In | Expected::Same);
    for cell in cells.iter().filter(|cell| !changes(cell)) {
        let answer = ask(&mut visitors, cell).await;
        judge.judge(&visitors[cell.visitor], cell, &answer);
    }
    assert_eq!(
        before,
        checksums(&mut conn, &accounts(&app)).await,
        "nothing was changed by what was refused or looked at"
    );
    // Now those who may, what cannot be taken back last: removing, from the inside out, and signing out.
    let mut rest: Vec<&Cell<'_>> = cells.iter().filter(|cell| changes(cell)).collect();
    rest.sort_by_key(|cell| {
        let path = &cell.route.path;
        (
            path.ends_with("/sign-out"),
            path.ends_with("/remove"),
            cell.visitor,
            std::cmp::Reverse(path.split('/').count()),
        )
    });
    let mut gone = BTreeSet::new();
    for cell in rest {
        let answer = ask(&mut visitors, cell).await;
        // What somebody removed before is past the door, but no longer there.
        if cell.route.path.ends_with("/remove") && !gone.insert(&cell.address.path) {
            let past = matches!(outcome(&answer), Expected::NotFound | Expected::In);
            assert!(past, "{} removed twice: {}", cell.address.path, answer.status);
            continue;
        }
        judge.judge(&visitors[cell.visitor], cell, &answer);
    }
    assert!(judge.public.len() > 5 && visitors.iter().any(|visitor| visitor.rights.is_some()));
    println!("authorisation cells checked {}, wrong {}", judge.checked, judge.wrong.len());
    assert!(judge.wrong.is_empty(), "{}", judge.wrong.join("\n"));
}
