-- Fills an empty, migrated database for bin/bench, as a superuser: psql -v entries=1000000 -f tests/load/fill.sql
--
-- Typical customers with 1,000 entries over two years; from 1,000,000 entries on, a fifth of all belongs to one more
-- customer (number 0) with five years behind it. Entries of all customers lie mixed in the table, as they come in real life.
-- Customer n's session has the id n + 1.

\set ON_ERROR_STOP on
-- No triggers and no checks of foreign keys: the monthly sums are made in one go at the end.
set session_replication_role = replica;
set client_min_messages = warning;

select case when :entries >= 1000000 then :entries / 5 else 0 end as large \gset
select greatest((:entries - :large) / 1000, 1) as customers, greatest(:entries / 20000, 1) as accounts \gset

-- The n-th id of a kind, ascending like those made in order of time.
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable parallel safe
    return (lpad(to_hex(n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000000000000000')::uuid;
create function pg_temp.pick(words text[], n bigint) returns text language sql immutable parallel safe
    return words[1 + n % array_length(words, 1)];

-- Accounts with 20 people each.
insert into account (id, slug, name, zone, support_email, created_at)
select pg_temp.id(1, a), 'bench-' || a, 'Company ' || a, 'Europe/Copenhagen', 'help@company' || a || '.example', now()
from generate_series(0, :accounts - 1) a;

insert into person (account_id, id, name, email, created_at)
select pg_temp.id(1, p / 20), pg_temp.id(2, p),
       pg_temp.pick('{Astrid,Bjørn,Carla,Dmitri,Elena,Freja,Günther,Hanne,Ion,Johanna}', p) || ' '
           || pg_temp.pick('{Andersen,Bălan,Christensen,Dahl,Eriksson,Fischer,Grönlund}', p / 3), 'p' || p || '@company.example', now()
from generate_series(0, :accounts * 20 - 1) p;

-- Customers: their account, how many entries over how many days, how many projects and invoices.
create temp table plan as
select n, n % :accounts as account, pg_temp.id(1, n % :accounts) as account_id, pg_temp.id(3, n) as id,
       case when n = 0 then :large else 1000 end as entries, case when n = 0 then 1825 else 730 end as days,
       case when n = 0 then 20 else 5 end as projects, case when n = 0 then 60 else 12 end as invoices
from generate_series(case when :large > 0 then 0 else 1 end, :customers) n;

insert into customer (account_id, id, name, number, currency, manager_id, created_at)
select account_id, id, 'Customer ' || n || ' & Sons', 'C-' || n, 'EUR', pg_temp.id(2, account * 20), now() from plan;
insert into contact (account_id, id, customer_id, name, email, created_at)
select account_id, pg_temp.id(4, n), id, 'Contact of ' || n, 'contact' || n || '@customer.example', now() from plan;
insert into customer_access (account_id, customer_id, enabled, reports, all_projects, columns, names, created_at, updated_at)
select account_id, id, true, '{projects,time,invoices,budget}', true,
       '{employee,activity,description,hours,value,manager,phases,invoice-lines}', 'full', now(), now() from plan;
insert into login (account_id, id, audience, customer_id, contact_id, username, username_key, password_changed_at, created_at)
select account_id, pg_temp.id(5, n), 'extranet', id, pg_temp.id(4, n), 'contact' || n, 'contact' || n, now(), now() from plan;
insert into session (account_id, login_id, audience, id_hash, created_at, last_seen_at, idle_seconds, ends_at)
select account_id, pg_temp.id(5, n), 'extranet', sha256(decode(lpad(to_hex(n + 1), 32, '0'), 'hex')), now(), now(), 86400, now() + interval '7 days'
from plan;

-- Projects with their plan and reports.
create temp table work as
select c.account, c.account_id, c.id as customer_id, pg_temp.id(6, c.n * 20 + p) as id, c.n * 20 + p as n, p, c.days, c.entries / c.projects as entries
from plan c, generate_series(0, c.projects - 1) p;

insert into project (account_id, id, customer_id, name, number, state, manager_id, starts_on, ends_on, budget_seconds, budget_amount, currency, description, created_at)
select account_id, id, customer_id, pg_temp.pick('{Website relaunch,Warehouse stock,Support & care,Migration to the new ledger,Customer app}', p) || ' ' || p,
       'P-' || n, case when p % 5 = 4 then 'done' else 'running' end, pg_temp.id(2, account * 20 + p), current_date - days, current_date + 90,
       entries * 9000, entries * 25000, 'EUR',
       'What was agreed in the kick-off: scope, people, dates.' || E'\n\n' || 'Changes are decided by both sides in the monthly meeting.', now()
from work;
insert into phase (account_id, id, customer_id, project_id, name, position, state, starts_on, ends_on)
select account_id, pg_temp.id(7, n * 8 + i), customer_id, id, pg_temp.pick('{Analysis,Design,Build,Test,Roll-out}', i), i,
       case when i < 2 then 'done' when i = 2 then 'running' else 'planned' end, current_date - 200 + i * 60, current_date - 141 + i * 60
from work, generate_series(0, 4) i;
insert into milestone (account_id, id, customer_id, project_id, name, due_on, done_on)
select account_id, pg_temp.id(8, n * 8 + i), customer_id, id, 'Milestone ' || i || ': ' || pg_temp.pick('{plan signed,first demo,data moved,users trained}', i),
       current_date - 150 + i * 50, case when i < 3 then current_date - 148 + i * 50 end
from work, generate_series(0, 7) i;
insert into status_report (account_id, id, customer_id, project_id, health, title, body, author_id, published_at, created_at)
select account_id, pg_temp.id(9, n * 16 + i), customer_id, id, case when i % 4 = 3 then 'watch' else 'good' end, 'Status ' || i,
       repeat('Work goes on as planned, and the open points are with the customer. ', 3) || E'\n\n' || repeat('Next month brings the second half of the data. ', 3),
       pg_temp.id(2, account * 20 + i), now() - make_interval(days => i * 30), now() - make_interval(days => i * 30)
from work, generate_series(0, 11) i;

-- Hours, oldest first.
insert into time_entry (account_id, id, customer_id, project_id, person_id, activity, work_date, seconds, description, currency, rate, amount, created_at)
select c.account_id, pg_temp.id(10, e), c.id, pg_temp.id(6, c.n * 20 + k % c.projects), pg_temp.id(2, c.account * 20 + k * 7 % 20),
       pg_temp.pick('{Development,Consulting,Project management,Design,Support,Travel}', k / 3),
       current_date - c.days + (k * c.days / c.entries)::int, 900 * (1 + k % 16)::int,
       pg_temp.pick('{Worked on the export of open orders,Meeting with <purchasing> & sales about the new fields,Found out why the nightly run stopped,Wrote the tests for the price list}', k) || ', no. ' || k,
       'EUR', 100, 2500 * (1 + k % 16), now() - make_interval(days => c.days) + make_interval(days => (k * c.days / c.entries)::int)
from generate_series(1, :entries::bigint) e
-- Every fifth is the large customer's, the others take turns: `k` counts a customer's own.
cross join lateral (select case when :large = 0 then e - 1 when e % 5 <> 0 then e - e / 5 - 1 end as turn) t
join plan c on c.n = coalesce(1 + turn % :customers, 0)
cross join lateral (select coalesce(turn / :customers, e / 5 - 1) as k) own
where k < c.entries
order by e;
insert into time_month (account_id, customer_id, project_id, month, currency, state, entries, seconds, invoiced_seconds, invoiced_entries,
                        amount, amount_entries, invoiced_amount)
select account_id, customer_id, project_id, date_trunc('month', work_date)::date, coalesce(currency, ''), state, count(*), sum(seconds),
       coalesce(sum(invoiced_seconds), 0), count(invoiced_seconds), coalesce(sum(amount), 0), count(amount), coalesce(sum(invoiced_amount), 0)
from time_entry group by 1, 2, 3, 4, 5, 6;

-- Invoices of 20 lines.
insert into invoice (account_id, id, customer_id, number, state, issued_on, due_on, paid_on, currency, net, vat, gross, paid, reference, note, project_ids, created_at)
select account_id, pg_temp.id(11, n * 64 + i), id, 'I-' || n || '-' || i, case when i < invoices - 2 then 'paid' else 'sent' end,
       current_date - 30 * (invoices - i), current_date - 30 * (invoices - i) + 14, case when i < invoices - 2 then current_date - 30 * (invoices - i) + 12 end,
       'EUR', 2000000, 500000, 2500000, case when i < invoices - 2 then 2500000 else 0 end, 'Order ' || n, 'Thank you for working with us.',
       array(select pg_temp.id(6, n * 20 + p) from generate_series(0, projects - 1) p), now()
from plan, generate_series(0, invoices - 1) i;
insert into invoice_line (account_id, id, customer_id, invoice_id, project_id, position, description, quantity, unit, unit_price, net, vat_rate)
select account_id, pg_temp.id(12, (n * 64 + i) * 32 + l), id, pg_temp.id(11, n * 64 + i), pg_temp.id(6, n * 20 + l % projects), l,
       pg_temp.pick('{Development,Consulting,Project management,Design}', l) || ' as agreed, item ' || l, 10, 'h', 100, 100000, 2500
from plan, generate_series(0, invoices - 1) i, generate_series(0, 19) l;

reset session_replication_role;
vacuum analyze;
checkpoint;
