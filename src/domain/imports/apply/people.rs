//! People from a file of users.

use uuid::Uuid;

use super::directory::Wanted;
use super::samples::Fate;
use super::who::Known;
use super::{Run, Step};
use crate::domain::imports::Failure;
use crate::domain::imports::record::{PersonRef, PersonRow};

impl Run<'_> {
    /// A stored e-mail address stays, and so does whether somebody may sign in: a file from elsewhere must not hand a
    /// sign-in to a new address.
    pub(super) async fn person(&mut self, row: PersonRow) -> Step<()> {
        let wanted =
            Wanted { id: row.id.as_deref(), number: row.email.as_deref(), name: Some(&row.name), ..Wanted::default() };
        let r = PersonRef {
            id: row.id.clone(),
            email: row.email.clone(),
            name: Some(row.name.clone()),
            number: row.number.clone(),
        };
        let nameless = match &row.id {
            Some(id) => self.nameless(id).await?,
            None => None,
        };
        // somebody already here under the same address or name, and hours waiting under a bare id: the hours are theirs
        let known = match (nameless, self.people.by_words(wanted).0.as_slice()) {
            (Some(nameless), [person]) if *person != nameless => {
                self.hand_over(nameless, *person).await?;
                self.people.learn(wanted, *person);
                Known::Yes(*person)
            }
            (Some(nameless), _) => Known::Yes(nameless),
            (None, _) => self.known_person(&r)?,
        };
        let made = self.report.made.people;
        let id = self.person_of(known, &r).await?;
        self.report.made.people = made;
        let changed = match known {
            Known::Yes(id) => self.change_person(id, &row).await?,
            Known::No => {
                if !row.active {
                    let account = self.account.0;
                    sqlx::query!("update person set active = false where account_id = $1 and id = $2", account, id)
                        .execute(self.conn())
                        .await?;
                }
                false
            }
        };
        let changed = changed || nameless.is_some();
        self.sample_person(&row, Fate::of(known == Known::No, changed));
        self.count(known == Known::No, changed);
        Ok(())
    }

    async fn change_person(&mut self, id: Uuid, row: &PersonRow) -> Result<bool, Failure> {
        let account = self.account.0;
        let import = self.import.map(|import| import.0);
        Ok(sqlx::query_scalar!(
            r#"with done as (
             update person p set name = n.name, number = n.number, email = n.email, version = p.version + 1
             from (select $3::text as name, coalesce($4, number) as number, coalesce(email, $5) as email
                   from person where account_id = $1 and id = $2) n
             where p.account_id = $1 and p.id = $2 and (p.name, p.number, p.email) is distinct from (n.name, n.number, n.email)
             returning p.id, p.version),
             kept as (
                 insert into import_change (account_id, import_id, kind, target, version, before)
                 select $1, $6, 'person', d.id::text, d.version,
                        (select to_jsonb(o) from person o where o.account_id = $1 and o.id = d.id)
                 from done d where $6::uuid is not null
                 on conflict (account_id, import_id, kind, target) do update set version = excluded.version)
             select count(*) > 0 as "changed!" from done"#,
            account,
            id,
            row.name,
            row.number,
            row.email,
            import,
        )
        .fetch_one(self.conn())
        .await?)
    }

    /// The person made for hours whose user was known by its id only, if it is still as it was made.
    async fn nameless(&mut self, id: &str) -> Result<Option<Uuid>, Failure> {
        let (account, person) = (self.account.0, self.people.by_id(id));
        Ok(sqlx::query_scalar!(
            "select id from person where account_id = $1 and id = $2 and name = $3 and email is null and role_id is null
             and not exists (select from login l where l.account_id = $1 and l.person_id = person.id)",
            account,
            person,
            format!("Kimai user {id}"),
        )
        .fetch_optional(self.conn())
        .await?)
    }

    async fn hand_over(&mut self, from: Uuid, to: Uuid) -> Result<(), Failure> {
        let account = self.account.0;
        self.no_way_back().await?;
        sqlx::query!(
            "update time_entry set person_id = $3, version = version + 1 where account_id = $1 and person_id = $2",
            account,
            from,
            to,
        )
        .execute(self.conn())
        .await?;
        // staff may have put it to use meanwhile: then it stays
        sqlx::query!(
            "delete from person p where p.account_id = $1 and p.id = $2
             and not exists (select from project where account_id = $1 and manager_id = p.id)
             and not exists (select from customer where account_id = $1 and manager_id = p.id)
             and not exists (select from status_report where account_id = $1 and author_id = p.id)
             and not exists (select from customer_access where account_id = $1 and updated_by = p.id)
             and not exists (select from task where account_id = $1 and assignee_id = p.id)
             and not exists (select from rate where account_id = $1 and person_id = p.id)",
            account,
            from,
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }
}
