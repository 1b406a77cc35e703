-- What happens later or is kept for the record: jobs, mails, the audit record, imports.

create table job (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    kind text not null,
    -- Ids only.
    payload jsonb not null,
    run_at timestamptz not null,
    attempts int not null default 0,
    lease_until timestamptz,
    claim uuid,
    done_at timestamptz,
    dead_at timestamptz,
    last_error text,
    created_at timestamptz not null,
    primary key (account_id, id)
);
create index job_due on job (run_at) where done_at is null and dead_at is null;
select protect('job', 'true');
select allow('staff', 'select, insert', 'job');
select allow('portal', 'insert', 'job');
select allow('root', 'select, insert, update (run_at, attempts, lease_until, claim, done_at, dead_at, last_error), delete', 'job');

-- Mails to send. The text is rendered once, with its Message-ID, and kept: a retry sends the same mail.
create table mail (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    recipient text not null,
    subject text not null,
    text_body text not null,
    html_body text not null,
    message_id text not null,
    state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'unknown')),
    error text,
    created_at timestamptz not null,
    sent_at timestamptz,
    primary key (account_id, id)
);
select protect('mail');
select allow('staff', 'select, insert, update (state, error, sent_at)', 'mail');
select allow('root', 'select', 'mail');

-- Who did what. Nobody's scope can change or delete a row.
create table audit (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    at timestamptz not null,
    -- 'staff', 'contact', 'system'
    actor_kind text not null check (actor_kind in ('staff', 'portal', 'system')),
    actor_login uuid,
    actor_name text not null,
    customer_id uuid,
    event text not null,
    subject_id uuid,
    detail jsonb not null default '{}',
    primary key (account_id, id)
);
create index audit_customer on audit (account_id, customer_id, at desc);
select protect('audit', 'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid');
select allow('staff', 'select, insert', 'audit');
select allow('portal', 'insert', 'audit');
select allow('root', 'insert', 'audit');

-- One run of an import.
create table import (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    format text not null,
    file_name text not null,
    file_hash bytea not null,
    rows_new int not null default 0,
    rows_changed int not null default 0,
    rows_same int not null default 0,
    rows_skipped int not null default 0,
    rows_failed int not null default 0,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    primary key (account_id, id)
);
select protect('import');
select allow('staff', 'select, insert', 'import');

-- What another system calls something of ours. `target_id` is null where only the name matters (`label`: an activity).
create table external_ref (
    account_id uuid not null references account on delete cascade,
    source text not null,
    kind text not null check (kind in ('customer', 'project', 'person', 'activity', 'invoice')),
    external_id text not null,
    target_id uuid,
    label text,
    primary key (account_id, source, kind, external_id)
);
select protect('external_ref');
select allow('staff', 'select, insert, update, delete', 'external_ref');
