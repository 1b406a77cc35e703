-- Imports in the browser: an uploaded file, how it is to be read, what it would do, how far it is, and the way back.

alter table import
    alter column ended_at drop not null,
    -- receiving: the upload is under way; open: how to read it is being settled; checking, checked: what it would do;
    -- refused: the file cannot be read; running: being brought in; undoing, undone: taken back.
    add column state text not null default 'done'
        check (state in ('receiving', 'open', 'checking', 'checked', 'refused', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
    add column actor_name text not null default '',
    add column bytes bigint not null default 0,
    -- The format asked for ('auto': told by the header), and how it was told.
    add column asked text not null default 'auto',
    add column why text not null default '',
    -- Field to column, by place. Null: by the headers.
    add column columns jsonb,
    add column zone text,
    add column dates text check (dates in ('dmy', 'mdy', 'ymd')),
    -- Names for rows that name none.
    add column without_customer text,
    add column without_project text,
    -- What the check found: counts, the first rows as they would be stored, what is to be said.
    add column checked jsonb,
    -- Null: not counted yet.
    add column rows_total bigint,
    -- The cursor: so many rows, then so many invoices, are done and committed.
    add column rows_read bigint not null default 0,
    add column invoices_done int not null default 0,
    add column made_customers int not null default 0,
    add column made_projects int not null default 0,
    add column made_people int not null default 0,
    -- When the run began that is under way or over.
    add column run_at timestamptz,
    -- Why it was refused, failed, or cannot be taken back; in English where a file's line is to blame.
    add column problem text,
    -- False: nothing was kept to take it back with.
    add column undoable boolean not null default false,
    -- The state before an undo that is under way.
    add column undo_from text;
select allow('staff', 'update, delete', 'import');
select allow('root', 'select (account_id, id, state, started_at, ended_at)', 'import');
create index import_started on import (account_id, started_at desc);
-- One at a time.
create unique index import_busy on import (account_id) where state in ('running', 'undoing');

-- The uploaded file, until some days after its run.
create table import_chunk (
    account_id uuid not null,
    import_id uuid not null,
    position int not null,
    bytes bytea not null,
    primary key (account_id, import_id, position),
    foreign key (account_id, import_id) references import (account_id, id) on delete cascade
);
alter table import_chunk alter column bytes set storage external;
select protect('import_chunk');
select allow('staff', 'select, insert, delete', 'import_chunk');
select allow('root', 'select (account_id, import_id), delete', 'import_chunk');

-- Rows that failed, with the cells that were read of them.
create table import_problem (
    account_id uuid not null,
    import_id uuid not null,
    position bigint not null,
    line bigint not null,
    field text,
    message text not null,
    cells text[] not null default '{}',
    primary key (account_id, import_id, position),
    foreign key (account_id, import_id) references import (account_id, id) on delete cascade
);
select protect('import_problem');
select allow('staff', 'select, insert, delete', 'import_problem');
select allow('root', 'select (account_id, import_id), delete', 'import_problem');

-- The hours a run made, a chunk a row.
create table import_batch (
    account_id uuid not null,
    import_id uuid not null,
    position bigint not null,
    entries uuid[] not null,
    primary key (account_id, import_id, position),
    foreign key (account_id, import_id) references import (account_id, id) on delete cascade
);
select protect('import_batch');
select allow('staff', 'select, insert, delete', 'import_batch');
select allow('root', 'select (account_id, import_id), delete', 'import_batch');

-- What else a run made (no `before`), and what it changed, as it was before.
create table import_change (
    account_id uuid not null,
    import_id uuid not null,
    kind text not null check (kind in ('time', 'customer', 'project', 'person', 'invoice', 'line', 'ref')),
    -- An id; of a reference, kind and words.
    target text not null,
    -- As the run left it. Null where there are no versions.
    version int,
    before jsonb,
    primary key (account_id, import_id, kind, target),
    foreign key (account_id, import_id) references import (account_id, id) on delete cascade
);
select protect('import_change');
select allow('staff', 'select, insert, update, delete', 'import_change');
select allow('root', 'select (account_id, import_id), delete', 'import_change');

-- What was chosen for a header, for the next file with the same one.
create table import_mapping (
    account_id uuid not null references account on delete cascade,
    header bytea not null,
    asked text not null,
    columns jsonb,
    dates text,
    without_customer text,
    without_project text,
    primary key (account_id, header)
);
select protect('import_mapping');
select allow('staff', 'select, insert, update', 'import_mapping');

-- The zone of a source's clock times.
create table import_source (
    account_id uuid not null references account on delete cascade,
    source text not null,
    zone text not null,
    primary key (account_id, source)
);
select protect('import_source');
select allow('staff', 'select, insert, update', 'import_source');

-- The first table in which something refers to one of these rows: what hangs on them would go or be in the way with them.
-- Asks the catalogue, so that tables to come are asked, too.
create function referred_to(target regclass, account uuid, ids uuid[]) returns text language plpgsql stable as $$
declare
    link record;
    found boolean;
begin
    for link in
        select k.conrelid::regclass as child, a.attname as own
        from pg_constraint k
        cross join lateral unnest(k.conkey, k.confkey) as pair(child_column, parent_column)
        join pg_attribute p on p.attrelid = k.confrelid and p.attnum = pair.parent_column and p.attname = 'id'
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.child_column
        where k.contype = 'f' and k.confrelid = target and has_table_privilege(k.conrelid, 'select')
        order by k.conname
    loop
        execute format('select exists (select from %s where account_id = $1 and %I = any ($2))', link.child, link.own)
            into found using account, ids;
        if found then
            return link.child::text;
        end if;
    end loop;
    return null;
end $$;
