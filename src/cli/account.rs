//! `extranet account create`: a tenant, and a one-time link for its first administrator.

use super::{Ended, Stop};
use crate::base::money::Currency;
use crate::base::name::{Email, Line, Slug};
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::domain::accounts::{self, NewAccount};
use crate::domain::scope::{Access, Database};
use clap::Subcommand;
use std::process::ExitCode;

#[derive(Subcommand)]
pub enum AccountCommand {
    /// Make an account; prints a link for its first administrator
    Create {
        /// What stands in its addresses: 3 to 40 of a-z, 0-9 and -
        slug: String,
        #[arg(long)]
        name: String,
        #[arg(long)]
        owner_email: String,
        /// As the first administrator is called; without it the address
        #[arg(long)]
        owner_name: Option<String>,
        /// en, da, sv, de or ro
        #[arg(long, default_value = "en")]
        language: String,
        /// Like Europe/Copenhagen
        #[arg(long, default_value = "UTC")]
        zone: String,
        /// Like DKK
        #[arg(long, default_value = "EUR")]
        currency: String,
    },
}

pub async fn run(db: &Database, command: AccountCommand) -> Ended {
    let AccountCommand::Create { slug, name, owner_email, owner_name, language, zone, currency } = command;
    let bad = |what: &str, why: &dyn std::fmt::Display| Stop::Usage(format!("{what}: {why}"));
    let new = NewAccount {
        slug: slug.parse::<Slug>().map_err(|error| bad("SLUG", &error))?,
        name: Line::parse(&name, 200).map_err(|error| bad("--name", &error))?.to_string(),
        language: language.parse::<Lang>().map_err(|error| bad("--language", &error))?,
        zone: zone.parse::<Zone>().map_err(|error| bad("--zone", &error))?,
        currency: currency.parse::<Currency>().map_err(|error| bad("--currency", &error))?,
        demo: false,
    };
    let email = owner_email.parse::<Email>().map_err(|error| bad("--owner-email", &error))?;
    let owner = owner_name.unwrap_or_else(|| email.to_string());
    let mut scope = db.root(Access::Write).await?;
    let account = match accounts::create(&mut scope, &new).await {
        Err(error) if error.violates("account_slug_key") => {
            return Err(Stop::Usage(format!("SLUG: there is an account {slug} already")));
        }
        other => other?,
    };
    let secret = accounts::invite_owner(&mut scope, account, &owner, &email).await?;
    scope.commit().await?;
    let base = crate::config::base_url_or_local()?;
    println!("Account {slug} is there. This link works once, for seven days:");
    println!("{}", base.join(&format!("/{slug}/admin/welcome/{}", secret.expose())));
    Ok(ExitCode::SUCCESS)
}
