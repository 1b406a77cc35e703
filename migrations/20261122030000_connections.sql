-- A live connection to a Kimai: where it is, the sealed token, how far it has been read, and a log of every run.

create table kimai_connection (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    -- https://time.example or https://example.com/kimai, without a slash at the end
    address text not null check (address <> ''),
    -- Sealed (base/seal.rs). Null: none was entered yet, or none that can be opened.
    token bytea,
    -- The id of the key it is sealed with.
    token_key text,
    -- Of clock times that come without an offset.
    zone text not null,
    every_minutes int not null default 15 check (every_minutes between 5 and 1440),
    paused boolean not null default false,
    -- When somebody had seen a dry run and said yes. Null: nothing is written yet.
    confirmed_at timestamptz,
    -- What changed there after this instant has not been read yet. Null: nothing has been read.
    since timestamptz,
    -- When everything was last read and compared. Null: never, or not to the end.
    full_at timestamptz,
    next_at timestamptz,
    -- Runs in a row that failed.
    failures int not null default 0,
    -- What the last test found: version, rights, or what was wrong.
    checked jsonb,
    -- Lists that are read whole, by name: a hash of each as it was last written.
    hashes jsonb not null default '{}',
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint kimai_connection_account_key unique (account_id),
    check ((token is null) = (token_key is null))
);
create index kimai_connection_due on kimai_connection (next_at) where not paused and confirmed_at is not null;
select protect('kimai_connection');
select allow('staff', 'select, insert, update, delete', 'kimai_connection');
select allow('root', 'select (account_id, id, paused, confirmed_at, next_at, every_minutes, full_at, token_key), update (next_at)', 'kimai_connection');

create table kimai_run (
    account_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    -- 'rehearsal' writes nothing; 'full' reads everything; 'changes' what changed.
    kind text not null check (kind in ('rehearsal', 'full', 'changes')),
    state text not null default 'running' check (state in ('running', 'done', 'partly', 'failed', 'stopped')),
    started_by text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    -- When it was or will be worked on next. Long past and not ended: its job got lost, and it is taken up again.
    resume_at timestamptz not null,
    -- Whoever works on it, and until when nobody else may.
    claim uuid,
    lease_until timestamptz,
    -- How far it is.
    place jsonb not null default '{}',
    rows_new int not null default 0,
    rows_changed int not null default 0,
    rows_same int not null default 0,
    rows_skipped int not null default 0,
    rows_failed int not null default 0,
    rows_deleted int not null default 0,
    -- Gone there and kept here, because they are on an invoice.
    rows_kept int not null default 0,
    requests int not null default 0,
    retries int not null default 0,
    -- Tries since the last success.
    tries int not null default 0,
    -- What went wrong: the key of a sentence, and where.
    problem text,
    problem_at text,
    -- Rows that failed, as sentences; the first 50.
    rows_told text[] not null default '{}',
    -- What a rehearsal found.
    preview jsonb,
    primary key (account_id, id),
    foreign key (account_id, connection_id) references kimai_connection (account_id, id) on delete cascade,
    check ((state = 'running') = (ended_at is null))
);
-- One at a time.
create unique index kimai_run_one on kimai_run (account_id) where ended_at is null;
create index kimai_run_latest on kimai_run (account_id, connection_id, started_at desc);
select protect('kimai_run');
select allow('staff', 'select, insert, update, delete', 'kimai_run');
select allow('root', 'select (account_id, id, connection_id, ended_at, resume_at), update (resume_at)', 'kimai_run');

-- Hours that this connection has listed, and in which run last. Only these can be found missing there, and so be removed here:
-- what came from a file, or from another Kimai before, is not for this connection to judge.
create table kimai_seen (
    account_id uuid not null,
    connection_id uuid not null,
    external_id text not null,
    run_id uuid not null,
    primary key (account_id, connection_id, external_id),
    foreign key (account_id, connection_id) references kimai_connection (account_id, id) on delete cascade
);
select protect('kimai_seen');
select allow('staff', 'select, insert, update, delete', 'kimai_seen');
