//! The only reader of the environment. Every name is explained in `.env.example`.
//! An unknown or bad value is one clear line, never a guess.

use crate::base::outgoing::Outgoing;
use crate::base::seal::{Keyring, read_key};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use url::Url;

#[derive(Clone, Debug)]
pub struct Config {
    pub database_url: String,
    pub bind: SocketAddr,
    pub base_url: BaseUrl,
    /// `None`: mails are kept and marked, not sent.
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub trusted_proxies: Vec<IpNet>,
    /// For other systems' tokens. Without a key they cannot be kept; the rest works.
    pub keys: Keyring,
    /// Where addresses that staff type in may lead.
    pub outgoing: Outgoing,
    /// Started as `extranet demo`: demo sign-ins work, and mails are kept on a page.
    pub demo: bool,
}

impl Config {
    /// What stands after the @ of the mails' Message-IDs.
    pub fn mail_domain(&self) -> String {
        self.mail_from.rsplit_once('@').map_or("localhost", |(_, domain)| domain.trim_end_matches('>')).to_owned()
    }
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {problem}")]
pub struct BadConfig {
    pub name: &'static str,
    pub problem: String,
}

fn bad(name: &'static str, problem: impl Into<String>) -> BadConfig {
    BadConfig { name, problem: problem.into() }
}

/// Where people reach the program: the only source of links, cookie rules and accepted hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    url: Url,
    /// Hosts that requests may name, with port where it isn't the scheme's own.
    hosts: Vec<String>,
}

impl BaseUrl {
    /// https anywhere; plain http only on this machine itself, because sign-ins would travel in clear.
    pub fn parse(text: &str) -> Result<Self, BadConfig> {
        let url = Url::parse(text)
            .map_err(|_| bad("BASE_URL", format!("\"{text}\" is not an address like https://portal.example")))?;
        let host = url.host_str().unwrap_or_default().to_owned();
        let local = is_local(&host);
        match url.scheme() {
            "https" => {}
            "http" if local => {}
            "http" => return Err(bad("BASE_URL", "must begin with https:// (http:// is for this machine only)")),
            _ => return Err(bad("BASE_URL", "must begin with https://")),
        }
        let signs_in = !url.username().is_empty() || url.password().is_some();
        if host.is_empty()
            || signs_in
            || !matches!(url.path(), "" | "/")
            || url.query().is_some()
            || url.fragment().is_some()
        {
            return Err(bad("BASE_URL", "is scheme and host alone, like https://portal.example"));
        }
        let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
        let mut hosts = vec![format!("{host}{port}")];
        if local {
            hosts.extend(["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}{port}")));
        }
        Ok(Self { url, hosts })
    }

    pub fn secure(&self) -> bool {
        self.url.scheme() == "https"
    }

    pub fn accepts_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|known| known.eq_ignore_ascii_case(host))
    }

    /// `join("/fjord/extranet")`
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.as_str())
    }

    /// Without a slash at the end.
    pub fn as_str(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
    }
}

fn is_local(host: &str) -> bool {
    host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// What `extranet serve` needs.
pub fn serve() -> Result<Config, BadConfig> {
    let bind = var("BIND").unwrap_or_else(|| "127.0.0.1:8080".into());
    Ok(Config {
        database_url: var("DATABASE_URL")
            .ok_or_else(|| bad("DATABASE_URL", "is missing: postgres://<database>_app@host/<database>"))?,
        bind: bind
            .parse()
            .map_err(|_| bad("BIND", format!("\"{bind}\" is not an address and port like 127.0.0.1:8080")))?,
        base_url: BaseUrl::parse(
            &var("BASE_URL").ok_or_else(|| bad("BASE_URL", "is missing: https://portal.example"))?,
        )?,
        smtp_url: smtp()?,
        mail_from: mail_from()?,
        trusted_proxies: networks("TRUSTED_PROXIES")?,
        keys: keys()?,
        outgoing: outgoing()?,
        demo: false,
    })
}

/// What the commands beside `serve` need.
pub fn database_url() -> Result<String, BadConfig> {
    var("DATABASE_URL").ok_or_else(|| bad("DATABASE_URL", "is missing (or name a demo's folder with --data)"))
}

pub fn migrate_database_url() -> Result<String, BadConfig> {
    var("MIGRATE_DATABASE_URL")
        .ok_or_else(|| bad("MIGRATE_DATABASE_URL", "is missing: postgres://<database>_owner@host/<database>"))
}

/// For links printed by commands: BASE_URL, or where a demo serves by default.
pub fn base_url_or_local() -> Result<BaseUrl, BadConfig> {
    BaseUrl::parse(&var("BASE_URL").unwrap_or_else(|| "http://localhost:8080".into()))
}

pub fn json_logs() -> Result<bool, BadConfig> {
    match var("LOG_FORMAT").as_deref() {
        None | Some("text") => Ok(false),
        Some("json") => Ok(true),
        Some(other) => Err(bad("LOG_FORMAT", format!("\"{other}\" is neither text nor json"))),
    }
}

/// `None` where nothing or only blanks are set.
fn var(name: &str) -> Option<String> {
    std::env::var(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn smtp() -> Result<Option<String>, BadConfig> {
    let Some(text) = var("SMTP_URL") else { return Ok(None) };
    match Url::parse(&text) {
        Ok(url) if matches!(url.scheme(), "smtp" | "smtps") && url.host_str().is_some() => Ok(Some(text)),
        // The value may hold a password: it is not repeated.
        _ => Err(bad("SMTP_URL", "is not an address like smtps://user:password@mail.example")),
    }
}

fn mail_from() -> Result<String, BadConfig> {
    let text = var("MAIL_FROM").unwrap_or_else(|| "Extranet <extranet@localhost.localdomain>".into());
    text.parse::<lettre::message::Mailbox>()
        .map(|_| text.clone())
        .map_err(|_| bad("MAIL_FROM", format!("\"{text}\" is not like Fjord <portal@fjord.example>")))
}

/// The key that other systems' tokens are sealed with, and those that still open what was sealed before.
pub fn keys() -> Result<Keyring, BadConfig> {
    let Some(path) = var("SECRET_KEY_FILE") else { return Ok(Keyring::default()) };
    let current = read_key(Path::new(&path)).map_err(|problem| bad("SECRET_KEY_FILE", problem))?;
    let old = var("OLD_SECRET_KEY_FILES").unwrap_or_default();
    let old = old.split(',').map(str::trim).filter(|path| !path.is_empty());
    let old: Result<Vec<_>, _> = old.map(|path| read_key(Path::new(path))).collect();
    Ok(Keyring::of(&current, &old.map_err(|problem| bad("OLD_SECRET_KEY_FILES", problem))?))
}

pub fn outgoing() -> Result<Outgoing, BadConfig> {
    Ok(Outgoing { allowed: networks("PRIVATE_NETWORKS")?.into(), ..Outgoing::default() })
}

fn networks(name: &'static str) -> Result<Vec<IpNet>, BadConfig> {
    let text = var(name).unwrap_or_default();
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            part.parse::<IpNet>()
                .or_else(|_| part.parse::<IpAddr>().map(IpNet::from))
                .map_err(|_| bad(name, format!("\"{part}\" is neither an address nor a network like 10.0.0.0/8")))
        })
        .collect()
}
