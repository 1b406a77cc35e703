-- Hours worked, and their sums per month.

create table time_entry (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    person_id uuid,
    activity text,
    -- The day in the customer's zone, settled when stored; a source that only knows days keeps its own.
    work_date date not null,
    started_at timestamptz,
    ended_at timestamptz,
    seconds int not null,
    description text not null default '',
    billable boolean not null default true,
    state text not null default 'registered' check (state in ('registered', 'approved', 'invoiced')),
    tags text[] not null default '{}',
    -- Money as the source gave it, never computed from rate and hours. Null: unknown.
    currency text check (currency ~ '^[A-Z]{3}$'),
    rate numeric(14, 4),
    amount bigint,
    invoiced_seconds int,
    invoiced_amount bigint,
    invoice_id uuid,
    internal_note text not null default '',
    source text not null default '',
    source_key text,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint time_entry_source_key unique (account_id, source, source_key),
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, person_id) references person (account_id, id),
    foreign key (account_id, customer_id, invoice_id) references invoice (account_id, customer_id, id),
    check (amount is null or currency is not null),
    check (invoiced_amount is null or currency is not null)
);
select protect('time_entry', of_project('project_id'));
select allow('staff', 'select, insert, update, delete', 'time_entry');
select allow('portal', 'select (account_id, id, customer_id, project_id, person_id, activity, work_date, started_at, ended_at, seconds, description, billable, state, currency, rate, amount, invoiced_seconds, invoiced_amount, invoice_id)', 'time_entry');
-- Lists read newest first, a customer at a time, a project at a time.
create index time_entry_customer on time_entry (account_id, customer_id, work_date desc, id desc);
create index time_entry_project on time_entry (account_id, project_id, work_date desc, id desc);

-- Sums per project, month and currency, kept in the transaction of every change. A page reads these instead of the entries.
create table time_month (
    account_id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    month date not null check (extract(day from month) = 1),
    -- '' where no entry of the row has an amount.
    currency text not null,
    entries int not null,
    seconds bigint not null,
    invoiced_seconds bigint not null,
    invoiced_entries int not null,
    amount bigint not null,
    amount_entries int not null,
    invoiced_amount bigint not null,
    primary key (account_id, customer_id, project_id, month, currency),
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade
);
select protect('time_month', of_project('project_id'));
select allow('staff', 'select, insert, update, delete', 'time_month');
select allow('portal', 'select', 'time_month');

create function time_month_add() returns trigger language plpgsql as $$
begin
    insert into time_month as m
    select account_id, customer_id, project_id, date_trunc('month', work_date)::date, coalesce(currency, ''),
           count(*), sum(seconds), coalesce(sum(invoiced_seconds), 0), count(invoiced_seconds),
           coalesce(sum(amount), 0), count(amount), coalesce(sum(invoiced_amount), 0)
    from come group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (account_id, customer_id, project_id, month, currency) do update set
        entries = m.entries + excluded.entries, seconds = m.seconds + excluded.seconds,
        invoiced_seconds = m.invoiced_seconds + excluded.invoiced_seconds, invoiced_entries = m.invoiced_entries + excluded.invoiced_entries,
        amount = m.amount + excluded.amount, amount_entries = m.amount_entries + excluded.amount_entries,
        invoiced_amount = m.invoiced_amount + excluded.invoiced_amount;
    return null;
end $$;
create function time_month_take() returns trigger language plpgsql as $$
begin
    update time_month m set
        entries = m.entries - g.entries, seconds = m.seconds - g.seconds,
        invoiced_seconds = m.invoiced_seconds - g.invoiced_seconds, invoiced_entries = m.invoiced_entries - g.invoiced_entries,
        amount = m.amount - g.amount, amount_entries = m.amount_entries - g.amount_entries,
        invoiced_amount = m.invoiced_amount - g.invoiced_amount
    from (
        select account_id, customer_id, project_id, date_trunc('month', work_date)::date as month, coalesce(currency, '') as currency,
               count(*) as entries, sum(seconds) as seconds, coalesce(sum(invoiced_seconds), 0) as invoiced_seconds, count(invoiced_seconds) as invoiced_entries,
               coalesce(sum(amount), 0) as amount, count(amount) as amount_entries, coalesce(sum(invoiced_amount), 0) as invoiced_amount
        from gone group by 1, 2, 3, 4, 5
    ) g
    where (m.account_id, m.customer_id, m.project_id, m.month, m.currency) = (g.account_id, g.customer_id, g.project_id, g.month, g.currency);
    delete from time_month m using (select distinct account_id, customer_id, project_id from gone) g
    where m.account_id = g.account_id and m.customer_id = g.customer_id and m.project_id = g.project_id and m.entries = 0;
    return null;
end $$;
create trigger time_month_1_delete after delete on time_entry referencing old table as gone
    for each statement execute function time_month_take();
-- Two triggers for a change: what was goes, what is comes. Their order is their names'.
create trigger time_month_1_update after update on time_entry referencing old table as gone
    for each statement execute function time_month_take();
create trigger time_month_2_update after update on time_entry referencing new table as come
    for each statement execute function time_month_add();
create trigger time_month_2_insert after insert on time_entry referencing new table as come
    for each statement execute function time_month_add();
