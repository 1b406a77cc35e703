-- The rows of tests/load/hours.awk as bare as a careful person would bring them in: psql -f tests/load/bare.sql <hours.csv
--
-- COPY into a table without indexes, then one insert, as a superuser, into an empty, migrated database: no policies, no sums per
-- month, nothing kept to take it back with. The indexes and foreign keys of the hours are the same.

\set ON_ERROR_STOP on
set client_min_messages = warning;
alter table time_entry disable trigger user;
create temp table raw (place bigserial, work_date date, start time, duration interval, customer text, project text, person text, email text,
                       activity text, description text, currency text, rate numeric, amount numeric);
create temp table own as select gen_random_uuid() as id;
insert into account (id, slug, name, zone, support_email, created_at)
select id, 'bare', 'Bare', 'UTC', 'help@company.example', now() from own;

\timing on
\copy raw (work_date, start, duration, customer, project, person, email, activity, description, currency, rate, amount) from pstdin with (format csv, header)
insert into customer (account_id, id, name, currency, created_at)
select own.id, gen_random_uuid(), customer, 'EUR', now() from raw, own group by own.id, customer;
insert into project (account_id, id, customer_id, name, currency, created_at)
select c.account_id, gen_random_uuid(), c.id, r.project, 'EUR', now()
from (select distinct customer, project from raw) r join customer c on c.name = r.customer;
insert into person (account_id, id, name, email, created_at)
select own.id, gen_random_uuid(), person, email, now() from raw, own group by own.id, person, email;
insert into time_entry (account_id, id, customer_id, project_id, person_id, activity, work_date, started_at, ended_at, seconds, description,
                        currency, rate, amount, source, source_key, created_at)
select c.account_id, (lpad(to_hex(r.place), 12, '0') || '7000' || substr(md5(r.place::text), 1, 16))::uuid, c.id, p.id, n.id, r.activity, r.work_date,
       (r.work_date + r.start) at time zone 'UTC', null, extract(epoch from r.duration)::int, r.description, r.currency, r.rate,
       (r.amount * 100)::int8, 'csv', md5(r.place::text) || '-0', now()
from raw r join customer c on c.name = r.customer
join project p on p.account_id = c.account_id and p.customer_id = c.id and p.name = r.project
join person n on n.account_id = c.account_id and n.name = r.person and n.email = r.email;
