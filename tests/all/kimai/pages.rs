//! The pages: connect, test, look, start, read on, pause, remove; and what they never show.

use super::{Stage, TOKEN};
use crate::support::kimai::Fault;
use crate::support::{Answer, Browser, Form};
use serde_json::json;

const PAGE: &str = "/imports/kimai";

impl Stage {
    fn at(&self, path: &str) -> String {
        format!("/{}/admin{path}", self.app.fjord())
    }

    async fn page(&self, browser: &mut Browser) -> String {
        let answer = browser.get(&self.at(PAGE)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        silent(&answer);
        answer.text()
    }

    async fn press(&self, browser: &mut Browser, button: &str) -> Answer {
        let answer = browser.post(&self.at(&format!("{PAGE}/{button}")), &[]).await;
        assert_eq!(answer.status, 303, "{button}: {}", answer.text());
        silent(&answer);
        answer
    }

    async fn form(&self, browser: &mut Browser) -> Form {
        let page = browser.get(&self.at("/imports/kimai/edit")).await;
        silent(&page);
        Form::on(&page, "address")
    }

    /// Connected by the form; in English.
    async fn connected_by_alma() -> (Self, Browser) {
        let stage = Self::new().await;
        crate::support::rows::change(
            "update login set language = 'en' where account_id = $1 and username = 'alma'",
            &[stage.app.account().0],
        )
        .await;
        let mut alma = stage.app.sign_in("alma").await;
        let mut form = stage.form(&mut alma).await;
        form.set("address", &stage.kimai.url).set("token", TOKEN).set("zone", "Europe/Berlin").set("every", "30");
        let answer = form.post(&mut alma, &stage.at("/imports/kimai/edit")).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert!(answer.location().ends_with("/imports/kimai?done=connected"), "{}", answer.location());
        (stage, alma)
    }
}

fn silent(answer: &Answer) {
    assert!(!answer.text().contains("ZIMTSTERN") && !format!("{:?}", answer.headers).contains("ZIMTSTERN"));
}

#[tokio::test]
async fn from_nothing_to_hours_that_come_by_themselves() {
    let (stage, mut alma) = Stage::connected_by_alma().await;
    let page = stage.page(&mut alma).await;
    assert!(page.contains(&stage.kimai.url) && page.contains("Stored, not shown") && page.contains("every 30 minutes"));
    assert!(page.contains("Not tested yet") && page.contains("See what will come") && !page.contains("Start the sync"));

    stage.press(&mut alma, "test").await;
    let page = stage.page(&mut alma).await;
    assert!(page.contains("Reachable") && page.contains("Kimai 2.66.0"), "{page}");
    assert!(page.contains("What the token may see") && page.contains("Only hours of the token"), "{page}");

    stage.press(&mut alma, "look").await;
    assert!(stage.page(&mut alma).await.contains("Kimai is being looked at"));
    stage.app.work().await;
    let page = stage.page(&mut alma).await;
    for shown in ["What will come", "Website relaunch", "Anna Becker", "Login page", "€150.00", "Start the sync"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert_eq!(stage.hours().await.len(), 0, "nothing is written yet");

    stage.press(&mut alma, "start").await;
    assert!(stage.page(&mut alma).await.contains("Kimai is being read just now"));
    stage.app.work().await;
    assert_eq!(stage.hours().await.len(), 2);
    let page = stage.page(&mut alma).await;
    assert!(page.contains("Sync now") && page.contains("Pause") && !page.contains("Start the sync"));
    let run = stage.last().await.id;
    let log = alma.get(&stage.at(&format!("/imports/kimai/runs/{run}"))).await;
    assert!(log.status == 200 && log.text().contains("Alma Lindqvist"), "{}", log.text());

    stage.kimai.change().add_hour(500, 9, "by hand");
    stage.kimai.change().modified.insert(500, "2099-01-01T00:00:00".into());
    let pressed = stage.press(&mut alma, "sync").await;
    assert!(pressed.location().ends_with("done=syncing"));
    assert!(stage.press(&mut alma, "sync").await.location().ends_with("done=busy"), "one at a time");
    stage.app.work().await;
    assert_eq!(stage.hours().await.len(), 3);

    stage.press(&mut alma, "pause").await;
    let page = stage.page(&mut alma).await;
    assert!(page.contains("Paused") && page.contains("Resume") && !page.contains("Sync now"));
    assert!(stage.press(&mut alma, "sync").await.location().ends_with("done="), "paused is paused");
    stage.press(&mut alma, "resume").await;
    let confirm = alma.get(&stage.at("/imports/kimai/remove")).await;
    assert!(confirm.status == 200 && confirm.text().contains("stay"));
    stage.press(&mut alma, "remove").await;
    assert!(stage.page(&mut alma).await.contains("No Kimai is connected"));
    assert_eq!(stage.hours().await.len(), 3, "what came stays");
    let home = alma.get(&stage.at("")).await.text();
    for event in ["Kimai connected", "Sync with Kimai started", "Data came from Kimai", "Connection to Kimai removed"] {
        assert!(home.contains(event), "{event}: {home}");
    }
}

#[tokio::test]
async fn mistakes_are_told_beside_their_fields_and_the_token_is_not_echoed() {
    let stage = Stage::new().await;
    let mut alma = stage.app.sign_in("alma").await;
    for (field, value) in [
        ("address", "nothing at all"),
        ("address", "https://user:secret@time.example"),
        ("address", "ftp://time.example"),
        ("token", ""),
        ("token", "two words ZIMTSTERN"),
        ("zone", "Mars/Olympus"),
        ("every", "1"),
        ("every", "100000"),
    ] {
        let mut form = stage.form(&mut alma).await;
        form.set("address", "https://time.example").set("token", TOKEN).set(field, value);
        let answer = form.post(&mut alma, &stage.at("/imports/kimai/edit")).await;
        assert_eq!(answer.status, 422, "{field}: {value}");
        silent(&answer);
        assert!(answer.text().contains(&format!("id=\"{field}-e\"")), "{field}: {value}: {}", answer.text());
    }
    let plain = Stage { app: crate::support::TestApp::start().await, kimai: stage.kimai.clone() };
    let mut alma = plain.app.sign_in("alma").await;
    let mut form = plain.form(&mut alma).await;
    form.set("address", "http://time.example").set("token", TOKEN);
    let answer = form.post(&mut alma, &plain.at("/imports/kimai/edit")).await;
    assert_eq!(answer.status, 422, "without allowed networks nothing goes without TLS");
}

#[tokio::test]
async fn the_token_is_replaced_and_never_shown() {
    let (stage, mut alma) = Stage::connected_by_alma().await;
    stage.kimai.change().token = "tok_ZIMTSTERN_second".into();
    stage.press(&mut alma, "test").await;
    assert!(stage.page(&mut alma).await.contains("does not accept the token"));
    let mut form = stage.form(&mut alma).await;
    assert_eq!(form.get("token"), "");
    let stale = form.clone();
    form.set("token", "tok_ZIMTSTERN_second");
    assert_eq!(form.post(&mut alma, &stage.at("/imports/kimai/edit")).await.status, 303);
    stage.press(&mut alma, "test").await;
    assert!(stage.page(&mut alma).await.contains("Reachable"));
    // left empty it stays; and from an older page nothing is overwritten unseen
    let mut form = stage.form(&mut alma).await;
    assert_eq!(form.set("every", "60").post(&mut alma, &stage.at("/imports/kimai/edit")).await.status, 303);
    stage.press(&mut alma, "test").await;
    assert!(stage.page(&mut alma).await.contains("Reachable"));
    let mut stale = stale;
    let answer = stale.set("submit_id", "").set("every", "240").post(&mut alma, &stage.at("/imports/kimai/edit")).await;
    assert_eq!(answer.status, 409, "{}", answer.text());
    silent(&answer);
    assert_eq!(stage.connection().await.settings.every_minutes, 60);
}

#[tokio::test]
async fn a_form_sent_twice_connects_once() {
    let stage = Stage::new().await;
    let mut alma = stage.app.sign_in("alma").await;
    let mut form = stage.form(&mut alma).await;
    form.set("address", &stage.kimai.url).set("token", TOKEN);
    let path = stage.at("/imports/kimai/edit");
    let (first, second) = (form.post(&mut alma, &path).await, form.post(&mut alma, &path).await);
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303), "{}", second.text());
    assert_eq!(first.location(), second.location());
    let audit = crate::support::rows::rows(
        "select detail from audit where account_id = $1 and event = 'kimai.connected'",
        &[stage.app.account().0],
    )
    .await;
    assert_eq!(audit.len(), 1);
}

#[tokio::test]
async fn what_is_wrong_stands_on_the_page_in_plain_words() {
    let (stage, mut alma) = Stage::connected_by_alma().await;
    for (fault, words) in [
        (Fault::Status(401), "does not accept the token"),
        (Fault::Html, "it is no Kimai"),
        (Fault::Status(404), "it is no Kimai"),
        (Fault::Redirect("http://169.254.169.254/".into()), "leads on to another one"),
        (Fault::Status(500), "a fault of its own"),
        (Fault::Busy(429, 5), "asks for patience"),
        (Fault::Broken, "broken off or unreadable"),
    ] {
        stage.kimai.change().faults.clear();
        stage.kimai.fault("version", fault.clone(), 1);
        stage.press(&mut alma, "test").await;
        let page = stage.page(&mut alma).await;
        assert!(page.contains(words), "{fault:?}: {page}");
        assert!(!page.contains("169.254"), "what the other side sends is not repeated");
    }
}

#[tokio::test]
async fn without_a_key_the_page_says_so_and_the_rest_works() {
    let stage = Stage::new().await;
    let app = crate::support::TestApp::with(|config| config.keys = extranet::base::seal::Keyring::default()).await;
    let other = Stage { app, kimai: stage.kimai.clone() };
    let mut alma = other.app.sign_in("alma").await;
    let page = other.page(&mut alma).await;
    assert!(page.contains("SECRET_KEY_FILE"), "{page}");
    let mut form = other.form(&mut alma).await;
    form.set("token", TOKEN);
    let answer = form.post(&mut alma, &other.at("/imports/kimai/edit")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("SECRET_KEY_FILE"));
    silent(&answer);
    assert_eq!(alma.get(&other.at("/projects")).await.status, 200);
}

#[tokio::test]
async fn it_is_for_those_who_may_import_and_for_the_own_account_alone() {
    let (stage, _) = Stage::connected_by_alma().await;
    let mut bo = stage.app.sign_in("bo").await;
    for path in ["", "/edit", "/remove"] {
        assert_eq!(bo.get(&stage.at(&format!("{PAGE}{path}"))).await.status, 403, "{path}");
    }
    assert_eq!(bo.post(&stage.at("/imports/kimai/sync"), &[]).await.status, 403);
    let run = stage.app.cast.fjord.sync;
    let mut rita = stage.app.sign_in("rita").await;
    let theirs = rita.get(&format!("/{}/admin/imports/kimai", stage.app.rival())).await;
    assert!(theirs.status == 200 && !theirs.text().contains(&stage.kimai.url));
    let path = format!("/{}/admin/imports/kimai/runs/{run}", stage.app.rival());
    assert_eq!(rita.get(&path).await.status, 404);
    // what is fjord's cannot be opened as rival's, even by hand in the database
    let account = (stage.app.cast.rival.account, stage.app.account());
    crate::support::rows::change(
        "update kimai_connection r set token = f.token, token_key = f.token_key, address = f.address from kimai_connection f
         where r.account_id = $1 and f.account_id = $2",
        &[account.0.0, account.1.0],
    )
    .await;
    let asked = stage.kimai.change().log.len();
    rita.post(&format!("/{}/admin/imports/kimai/test", stage.app.rival()), &[]).await;
    let theirs = rita.get(&format!("/{}/admin/imports/kimai", stage.app.rival())).await.text();
    assert!(theirs.contains("There is no token that can be read"), "{theirs}");
    assert_eq!(stage.kimai.change().log.len(), asked);
    assert_eq!(json!(stage.hours().await.len()), 0);
}
