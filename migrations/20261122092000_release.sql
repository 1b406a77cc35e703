-- When an hour is released: which hours a customer may see at all (registered, approved, invoiced, or so many days after the work).

-- 'after-14': fourteen days after the day of the work.
alter table account add column default_release text not null default 'registered'
    check (default_release ~ '^(registered|approved|invoiced|after-[1-9][0-9]{0,2})$');
-- Null: as the account has it.
alter table customer_access add column release text check (release ~ '^(registered|approved|invoiced|after-[1-9][0-9]{0,2})$');
select allow('staff', 'update (default_release)', 'account');

-- What is not released is not there for the portal's role, whatever a query forgets. A transaction says by two settings what is:
-- the states of an hour, and the last day of work. Without them it sees none.
do $$
declare
    released text := 'state = any ((select nullif(current_setting(''app.released'', true), '''')::text[])::text[])';
    mine text := 'account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid and ' || of_project('project_id');
    hours text := mine || ' and ' || released || ' and work_date <= (select nullif(current_setting(''app.released_until'', true), '''')::date)';
begin
    execute format('alter policy portal on time_entry using (%s) with check (%s)', hours, hours);
end $$;

-- Monthly sums keep the states apart, so that they answer for every such customer.
delete from time_month;
alter table time_month add column state text not null check (state in ('registered', 'approved', 'invoiced'));
alter table time_month drop constraint time_month_pkey;
alter table time_month add primary key (account_id, customer_id, project_id, month, currency, state);

create or replace function time_month_add() returns trigger language plpgsql as $$
begin
    insert into time_month as m (account_id, customer_id, project_id, month, currency, state, entries, seconds, invoiced_seconds, invoiced_entries,
                                 amount, amount_entries, invoiced_amount)
    select account_id, customer_id, project_id, date_trunc('month', work_date)::date, coalesce(currency, ''), state,
           count(*), sum(seconds), coalesce(sum(invoiced_seconds), 0), count(invoiced_seconds),
           coalesce(sum(amount), 0), count(amount), coalesce(sum(invoiced_amount), 0)
    from come group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (account_id, customer_id, project_id, month, currency, state) do update set
        entries = m.entries + excluded.entries, seconds = m.seconds + excluded.seconds,
        invoiced_seconds = m.invoiced_seconds + excluded.invoiced_seconds, invoiced_entries = m.invoiced_entries + excluded.invoiced_entries,
        amount = m.amount + excluded.amount, amount_entries = m.amount_entries + excluded.amount_entries,
        invoiced_amount = m.invoiced_amount + excluded.invoiced_amount;
    return null;
end $$;
create or replace function time_month_take() returns trigger language plpgsql as $$
begin
    update time_month m set
        entries = m.entries - g.entries, seconds = m.seconds - g.seconds,
        invoiced_seconds = m.invoiced_seconds - g.invoiced_seconds, invoiced_entries = m.invoiced_entries - g.invoiced_entries,
        amount = m.amount - g.amount, amount_entries = m.amount_entries - g.amount_entries,
        invoiced_amount = m.invoiced_amount - g.invoiced_amount
    from (
        select account_id, customer_id, project_id, date_trunc('month', work_date)::date as month, coalesce(currency, '') as currency, state,
               count(*) as entries, sum(seconds) as seconds, coalesce(sum(invoiced_seconds), 0) as invoiced_seconds, count(invoiced_seconds) as invoiced_entries,
               coalesce(sum(amount), 0) as amount, count(amount) as amount_entries, coalesce(sum(invoiced_amount), 0) as invoiced_amount
        from gone group by 1, 2, 3, 4, 5, 6
    ) g
    where (m.account_id, m.customer_id, m.project_id, m.month, m.currency, m.state)
        = (g.account_id, g.customer_id, g.project_id, g.month, g.currency, g.state);
    delete from time_month m using (select distinct account_id, customer_id, project_id from gone) g
    where m.account_id = g.account_id and m.customer_id = g.customer_id and m.project_id = g.project_id and m.entries = 0;
    return null;
end $$;

insert into time_month (account_id, customer_id, project_id, month, currency, state, entries, seconds, invoiced_seconds, invoiced_entries,
                        amount, amount_entries, invoiced_amount)
select account_id, customer_id, project_id, date_trunc('month', work_date)::date, coalesce(currency, ''), state,
       count(*), sum(seconds), coalesce(sum(invoiced_seconds), 0), count(invoiced_seconds),
       coalesce(sum(amount), 0), count(amount), coalesce(sum(invoiced_amount), 0)
from time_entry group by 1, 2, 3, 4, 5, 6;

-- A month counts as kept only if it ends before the last day that is released; of that day's own month the entries are added up.
do $$
declare
    months text := 'account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid and ' || of_project('project_id')
        || ' and state = any ((select nullif(current_setting(''app.released'', true), '''')::text[])::text[])'
        || ' and month < (select date_trunc(''month'', nullif(current_setting(''app.released_until'', true), '''')::date)::date)';
begin
    execute format('alter policy portal on time_month using (%s) with check (%s)', months, months);
end $$;

-- What pages of customers add up. Read with the rights and rows of whoever asks.
create view released_month with (security_invoker = true) as
    select account_id, customer_id, project_id, month, currency, entries, seconds, invoiced_seconds, amount, amount_entries, invoiced_amount
    from time_month
    union all
    select account_id, customer_id, project_id, date_trunc('month', work_date)::date, coalesce(currency, ''),
           count(*)::int, sum(seconds), coalesce(sum(invoiced_seconds), 0), coalesce(sum(amount), 0)::bigint, count(amount)::int,
           coalesce(sum(invoiced_amount), 0)::bigint
    from time_entry
    where work_date >= (select date_trunc('month', nullif(nullif(current_setting('app.released_until', true), ''), 'infinity')::date)::date)
    group by 1, 2, 3, 4, 5;
select allow('portal', 'select', 'released_month');
