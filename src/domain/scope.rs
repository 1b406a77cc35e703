//! The ways into the database. A scope is a transaction that runs as a database role and is bound to what it may reach;
//! row-level security holds it there, whatever a query forgets. A staff scope cannot be turned into a portal scope or back.

use super::actor::Actor;
use super::visibility::{Column, Projects, Report, Visibility};
use crate::base::clock::Clock;
use crate::base::ids::{AccountId, ContactId, CustomerId, LoginId};
use crate::error::{Error, Result};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, Postgres, Transaction};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;

/// A GET reads in a transaction that the database itself keeps from writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

impl Access {
    fn begin(self) -> &'static str {
        match self {
            Access::Read => "begin read only",
            Access::Write => "begin",
        }
    }
}

/// The pool and the names of this database's roles.
#[derive(Clone, Debug)]
pub struct Database {
    pool: PgPool,
    role_prefix: Arc<str>,
    pub clock: Clock,
}

impl Database {
    /// `statement_timeout`: how long one statement may run. Web and work have a pool each, so that an import cannot starve pages.
    pub fn open(url: &str, connections: u32, statement_timeout: Duration, clock: Clock) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?.application_name("extranet").options([
            ("statement_timeout", format!("{}", statement_timeout.as_millis())),
            ("lock_timeout", "5000".into()),
            ("idle_in_transaction_session_timeout", "60000".into()),
        ]);
        let name = options.get_database().unwrap_or_default().to_owned();
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            return Err(Error::Refused(format!("the database's name \"{name}\" must be of a-z, 0-9 and _")));
        }
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(5))
            // Whether a connection is alive shows when a transaction begins on it: see `begin`.
            .test_before_acquire(false)
            // A connection that comes back with an open transaction still carries somebody's account: it is thrown away.
            .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
            .after_release(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
            .connect_lazy_with(options);
        Ok(Self { pool, role_prefix: name.into(), clock })
    }

    /// Refuses a role that could step around row-level security: a superuser, one with BYPASSRLS, or an owner of tables.
    pub async fn refuse_powerful_role(&self) -> Result<()> {
        let role = sqlx::query!(
            r#"select current_user::text as "name!", r.rolsuper or r.rolbypassrls as "powerful!",
                      exists (select from pg_class c where pg_has_role(r.oid, c.relowner, 'member') and c.relkind in ('r', 'p', 'v', 'm')
                              and c.relnamespace = 'public'::regnamespace) as "owner!"
               from pg_roles r where r.rolname = current_user"#
        )
        .fetch_one(&self.pool)
        .await?;
        match (role.powerful, role.owner) {
            (true, _) => Err(Error::Refused(format!(
                "DATABASE_URL signs in as \"{}\", which may bypass row-level security: use the role \"{}_app\"",
                role.name, self.role_prefix
            ))),
            (_, true) => Err(Error::Refused(format!(
                "DATABASE_URL signs in as \"{}\", which owns the tables: use the role \"{}_app\"",
                role.name, self.role_prefix
            ))),
            _ => Ok(()),
        }
    }

    /// True when the server answers and the tables are there. The sign-in role owns nothing, so it asks the catalogue.
    pub async fn ready(&self) -> bool {
        let answer = async {
            let mut tx = self.begin(Access::Read.begin().to_owned()).await?;
            sqlx::query_scalar!(r#"select exists (select from pg_class where relname = 'external_ref' and relnamespace = 'public'::regnamespace) as "ok!""#)
                .fetch_one(&mut *tx)
                .await
        };
        matches!(tokio::time::timeout(Duration::from_secs(2), answer).await, Ok(Ok(true)))
    }

    pub async fn close(&self) {
        self.pool.close().await;
    }

    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }

    /// Opens a transaction. A connection that died in the pool, as all do when the server restarts, fails here, before anything
    /// was asked of it: then the next is tried.
    async fn begin(&self, statement: String) -> sqlx::Result<Transaction<'static, Postgres>> {
        let statement: Arc<str> = statement.into();
        for _ in 0..self.pool.options().get_max_connections() {
            match self.pool.begin_with(AssertSqlSafe(statement.clone())).await {
                Err(error) if died(&error) => {}
                answer => return answer,
            }
        }
        self.pool.begin_with(AssertSqlSafe(statement)).await
    }

    /// Before anybody is known: only for the named functions that look up who asks, and for claiming work.
    pub async fn root(&self, access: Access) -> Result<RootScope> {
        let statement = format!("{}; set local role {}_root", access.begin(), self.role_prefix);
        let tx = self.begin(statement).await?;
        Ok(RootScope { tx, access, role_prefix: self.role_prefix.clone(), now: self.now() })
    }

    pub async fn staff(&self, account: AccountId, actor: Actor, access: Access) -> Result<StaffScope> {
        let statement = format!("{}; {}", access.begin(), staff_settings(&self.role_prefix, account));
        let tx = self.begin(statement).await?;
        Ok(StaffScope { account, actor, now: self.now(), tx })
    }

    pub async fn portal(&self, to: PortalBounds, access: Access) -> Result<PortalScope> {
        let now = self.now();
        let statement = format!("{}; {}", access.begin(), to.settings(&self.role_prefix, now));
        let tx = self.begin(statement).await?;
        Ok(PortalScope::new(to, now, tx))
    }
}

/// The connection broke, or the server ended it (57P01 to 57P03: it stops, crashed, or only just starts).
fn died(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| code.starts_with("57P0")),
        _ => false,
    }
}

// Only ids, fixed words and role names go into these statements, so there is nothing to escape.
fn staff_settings(prefix: &str, account: AccountId) -> String {
    format!("set local role {prefix}_staff; select set_config('app.account_id', '{account}', true)")
}

/// Nobody's scope: reaches what `<db>_root` is granted, and nothing else.
pub struct RootScope {
    tx: Transaction<'static, Postgres>,
    access: Access,
    role_prefix: Arc<str>,
    pub now: OffsetDateTime,
}

impl RootScope {
    pub(in crate::domain) fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }

    /// Once it is known who asks, the same transaction goes on as staff of one account.
    pub async fn into_staff(mut self, account: AccountId, actor: Actor) -> Result<StaffScope> {
        let statement = staff_settings(&self.role_prefix, account);
        sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut *self.tx).await?;
        Ok(StaffScope { account, actor, now: self.now, tx: self.tx })
    }

    /// Once it is known who asks, the same transaction goes on as one customer's viewer.
    pub async fn into_portal(mut self, to: PortalBounds) -> Result<PortalScope> {
        let statement = to.settings(&self.role_prefix, self.now);
        sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut *self.tx).await?;
        Ok(PortalScope::new(to, self.now, self.tx))
    }

    pub fn access(&self) -> Access {
        self.access
    }
}

/// A transaction for the company's own people: one account, all of it.
pub struct StaffScope {
    pub account: AccountId,
    pub actor: Actor,
    pub now: OffsetDateTime,
    tx: Transaction<'static, Postgres>,
}

impl StaffScope {
    pub(in crate::domain) fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }
}

/// Whom a portal scope is for, and what they may see.
#[derive(Clone, Debug)]
pub struct PortalBounds {
    pub account: AccountId,
    pub customer: CustomerId,
    /// `None`: the customer's shared sign-in.
    pub contact: Option<ContactId>,
    pub login: LoginId,
    pub actor: Actor,
    pub visibility: Visibility,
}

impl PortalBounds {
    fn settings(&self, prefix: &str, now: OffsetDateTime) -> String {
        let projects = match self.visibility.projects() {
            Projects::All => "all".to_owned(),
            Projects::Selected(ids) => {
                format!("{{{}}}", ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
            }
        };
        let shown = |shown: bool| if shown { "shown" } else { "hidden" };
        let (names, invoices) = (shown(self.visibility.reads_names()), shown(self.visibility.report(Report::Invoices)));
        let tasks = shown(self.visibility.report(Report::Time) && self.visibility.column(Column::Task));
        let contact = self.contact.map(|id| id.to_string()).unwrap_or_default();
        let cases = self.visibility.cases().key();
        let release = self.visibility.release();
        let released = release.states();
        let until = release
            .until(self.visibility.work_zone().date_of(now))
            .map_or("infinity".to_owned(), |day| day.to_string());
        // Behind the policies the planner cannot tell a large customer from a small one. So that a page costs both the same, it
        // reads along the index that has the page's order, and a statement is planned once per connection, not for each customer.
        format!(
            "set local role {prefix}_portal; select set_config('enable_bitmapscan', 'off', true), \
             set_config('plan_cache_mode', 'force_generic_plan', true), set_config('app.account_id', '{}', true), \
             set_config('app.customer_id', '{}', true), set_config('app.login_id', '{}', true), \
             set_config('app.projects', '{projects}', true), set_config('app.names', '{names}', true), \
             set_config('app.contact_id', '{contact}', true), set_config('app.cases', '{cases}', true), \
             set_config('app.invoices', '{invoices}', true), set_config('app.tasks', '{tasks}', true), \
             set_config('app.released', '{released}', true), set_config('app.released_until', '{until}', true)",
            self.account, self.customer, self.login
        )
    }
}

/// A transaction for somebody outside: one customer of one account, and of it only what the visibility allows.
/// The extranet, links, previews, mails to contacts and scheduled reports all end up here.
pub struct PortalScope {
    pub account: AccountId,
    pub customer: CustomerId,
    pub contact: Option<ContactId>,
    pub login: LoginId,
    pub actor: Actor,
    pub visibility: Visibility,
    pub now: OffsetDateTime,
    tx: Transaction<'static, Postgres>,
}

impl PortalScope {
    fn new(to: PortalBounds, now: OffsetDateTime, tx: Transaction<'static, Postgres>) -> Self {
        let PortalBounds { account, customer, contact, login, actor, visibility } = to;
        Self { account, customer, contact, login, actor, visibility, now, tx }
    }

    pub(in crate::domain) fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }
}
