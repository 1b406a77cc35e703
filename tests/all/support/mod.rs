//! The stage every test plays on: a server, a migrated database, and per test a cast of its own and browsers for it.

pub mod browser;
pub mod form;
pub mod kimai;
pub mod paper;
pub mod rows;
pub mod server;
pub mod sources;
pub mod workbook;

use extranet::app::App;
use extranet::base::clock::Clock;
use extranet::base::ids::AccountId;
use extranet::base::name::Slug;
use extranet::base::outgoing::Outgoing;
use extranet::base::seal::Keyring;
use extranet::config::{BaseUrl, Config};
use extranet::domain::actor::Actor;
use extranet::domain::demo::cast::{self, Cast};
use extranet::domain::scope::{Access, Database, StaffScope};
use extranet::{web, work};

pub use browser::{Answer, Browser};
pub use form::Form;

/// The program as it serves, with the cast of the demo in two accounts that only this test knows.
pub struct TestApp {
    pub app: App,
    pub cast: Cast,
    router: axum::Router,
}

impl TestApp {
    pub async fn start() -> Self {
        Self::with(|_| {}).await
    }

    /// As [`start`](Self::start), with something configured differently.
    pub async fn with(configure: impl FnOnce(&mut Config)) -> Self {
        let mut config = config();
        configure(&mut config);
        let app = App::new(config, Clock::system()).expect("the app");
        let name = uuid::Uuid::now_v7().simple().to_string();
        let slug = |who: &str| format!("{who}-{}", &name[12..]).parse::<Slug>().expect("a slug");
        let cast = cast::create(&app.work, &app.passwords, slug("fjord"), slug("rival"), app.config.demo)
            .await
            .expect("the cast");
        let router = web::router(app.clone());
        Self { app, cast, router }
    }

    /// fjord's slug
    pub fn fjord(&self) -> &str {
        self.cast.fjord.slug.as_str()
    }

    /// rival's slug
    pub fn rival(&self) -> &str {
        self.cast.rival.slug.as_str()
    }

    pub fn database(&self) -> Database {
        self.app.work.clone()
    }

    pub fn account(&self) -> AccountId {
        self.cast.fjord.account
    }

    /// A staff scope of fjord's.
    pub async fn staff(&self) -> StaffScope {
        self.app.work.staff(self.account(), Actor::system("test"), Access::Write).await.expect("a scope")
    }

    /// Nobody yet.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// One of the cast by username (`alma`, `bo`, `vera`, `clara`, `dan`, `eva`, `lund`, `rita`, `nora`), signed in.
    pub async fn sign_in(&self, username: &str) -> Browser {
        let account = if matches!(username, "rita" | "nora") { self.rival() } else { self.fjord() };
        let audience = if matches!(username, "alma" | "bo" | "vera" | "rita") { "admin" } else { "extranet" };
        let mut browser = self.browser();
        let password = extranet::domain::demo::password(username);
        let answer = browser.sign_in(&format!("/{account}/{audience}"), username, &password).await;
        assert_eq!(answer.status, 303, "{username} signs in: {}", answer.text());
        browser
    }

    /// Does all of fjord's jobs that are due.
    pub async fn work(&self) {
        while work::once(&self.app, Some(self.account())).await.expect("work") {}
    }
}

pub fn config() -> Config {
    Config {
        database_url: server::app_url(),
        bind: ([127, 0, 0, 1], 0).into(),
        base_url: BaseUrl::parse("http://localhost").expect("an address"),
        smtp_url: None,
        mail_from: "Fjord <portal@fjord.example>".into(),
        trusted_proxies: Vec::new(),
        keys: Keyring::of(b"a key of the tests, as long as a key must be", &[]),
        outgoing: Outgoing::default(),
        demo: false,
    }
}
