-- Reports that go out by mail at set times, through each recipient's own visibility; and what mails carry with them.

create table schedule (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    report text not null check (report in ('time', 'projects', 'invoices')),
    -- A range that moves with the calendar; of projects there is none.
    period text,
    -- Null: all that a recipient may see.
    project_id uuid,
    grouping text,
    merge text not null default 'none' check (merge in ('none', 'all', 'first', 'last')),
    format text not null check (format in ('table', 'pdf', 'xlsx')),
    every text not null check (every in ('day', 'week', 'month')),
    -- Monday is 1.
    weekday smallint not null default 1 check (weekday between 1 and 7),
    -- In a month that has no such day: its last.
    month_day smallint not null default 1 check (month_day between 1 and 31),
    -- By the clocks of the account.
    minute smallint not null check (minute between 0 and 1439),
    paused boolean not null default false,
    -- Null while it is paused.
    next_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (account_id, id),
    constraint schedule_of_customer unique (account_id, customer_id, id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    check ((period is null) = (report = 'projects')),
    check (report = 'time' or project_id is null and grouping is null and merge = 'none')
);
create index schedule_due on schedule (next_at) where next_at is not null;

-- Whom it goes to. The name stays when the sign-in goes, so that a run can say whom it had nothing for.
create table schedule_recipient (
    account_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    customer_id uuid not null,
    login_id uuid,
    name text not null,
    -- Turned off by the recipient.
    stopped_at timestamptz,
    primary key (account_id, id),
    unique (account_id, schedule_id, login_id),
    foreign key (account_id, customer_id, schedule_id) references schedule (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, login_id) references login (account_id, id) on delete set null (login_id)
);
create index schedule_recipient_login on schedule_recipient (account_id, login_id);
-- A customer's viewer knows of the schedules that come to them, and can turn them off.
select protect('schedule_recipient', 'login_id = nullif(current_setting(''app.login_id'', true), '''')::uuid');
select allow('staff', 'select, insert, update, delete', 'schedule_recipient');
select allow('portal', 'select (account_id, id, schedule_id, customer_id, login_id, stopped_at), update (stopped_at)', 'schedule_recipient');

select protect('schedule', 'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid
    and exists (select from schedule_recipient r where r.account_id = schedule.account_id and r.schedule_id = schedule.id)');
select allow('staff', 'select, insert, update, delete', 'schedule');
select allow('portal', 'select (account_id, id, customer_id, report, format, every, weekday, month_day, minute)', 'schedule');
select allow('root', 'select (account_id, id, every, weekday, month_day, minute, paused, next_at), update (next_at)', 'schedule');

-- What happened at a set time, or when somebody asked for it.
create table schedule_run (
    account_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    due_at timestamptz not null,
    -- The days the rows are of; null: open, or a report without days.
    from_on date,
    to_on date,
    -- Who asked for it out of turn.
    asked_by text,
    primary key (account_id, id),
    constraint schedule_run_once unique (account_id, schedule_id, due_at),
    foreign key (account_id, schedule_id) references schedule (account_id, id) on delete cascade
);
select protect('schedule_run');
select allow('staff', 'select, insert, delete', 'schedule_run');

-- One recipient's part of a run. It leaves `waiting` in the transaction that stores its mail.
create table schedule_delivery (
    account_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    login_id uuid,
    name text not null,
    state text not null default 'waiting' check (state in ('waiting', 'mailed', 'withheld', 'failed')),
    -- Why there was no mail.
    reason text,
    mail_id uuid,
    row_count bigint,
    -- What the recipient could see when the mail was written.
    seen jsonb,
    primary key (account_id, id),
    unique (account_id, run_id, login_id),
    foreign key (account_id, run_id) references schedule_run (account_id, id) on delete cascade,
    foreign key (account_id, login_id) references login (account_id, id) on delete set null (login_id),
    foreign key (account_id, mail_id) references mail (account_id, id) on delete set null (mail_id)
);
create index schedule_delivery_mail on schedule_delivery (account_id, mail_id) where mail_id is not null;
select protect('schedule_delivery');
select allow('staff', 'select, insert, update, delete', 'schedule_delivery');

-- How many files a mail carries: when they are gone it is not sent without them.
alter table mail add column files smallint not null default 0;
create table mail_file (
    account_id uuid not null,
    mail_id uuid not null,
    place smallint not null,
    name text not null,
    media_type text not null,
    content bytea not null,
    created_at timestamptz not null,
    primary key (account_id, mail_id, place),
    foreign key (account_id, mail_id) references mail (account_id, id) on delete cascade
);
create index mail_file_old on mail_file (created_at);
select protect('mail_file');
select allow('staff', 'select, insert', 'mail_file');
select allow('root', 'select (account_id, mail_id, created_at), delete', 'mail_file');
