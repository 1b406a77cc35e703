-- What forms and lists of the staff's and the customers' pages need: one effect per form, ways back, saved views.

-- A form that was posted: a second post of the same one is shown the first's answer.
create table submission (
    account_id uuid not null,
    id uuid not null,
    login_id uuid not null,
    -- Where the first post led. Null: it is still at work, in the transaction that wrote the row.
    answer text,
    at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, login_id) references login (account_id, id) on delete cascade
);
select protect('submission', 'login_id = nullif(current_setting(''app.login_id'', true), '''')::uuid');
select allow('staff', 'select, insert, update (answer)', 'submission');
select allow('portal', 'select, insert, update (answer)', 'submission');
select allow('root', 'select (account_id, id, at), delete', 'submission');
create index submission_at on submission (at);

-- How to take back what somebody has just done to many rows at once.
create table undo (
    account_id uuid not null,
    id uuid not null,
    login_id uuid not null,
    -- Ids and what was before.
    step jsonb not null,
    at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, id),
    foreign key (account_id, login_id) references login (account_id, id) on delete cascade
);
select protect('undo');
select allow('staff', 'select, insert, update (used_at)', 'undo');
select allow('root', 'select (account_id, id, at), delete', 'undo');
create index undo_at on undo (at);

-- A list as somebody likes to look at it: the query of its address, under a name.
create table saved_view (
    account_id uuid not null,
    id uuid not null,
    login_id uuid not null,
    -- Below the staff's home, as in '/projects'.
    list text not null,
    name text not null check (name <> ''),
    query text not null,
    -- Offered to everybody, not only to its maker.
    shared boolean not null default false,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint saved_view_name_key unique (account_id, login_id, list, name),
    foreign key (account_id, login_id) references login (account_id, id) on delete cascade
);
select protect('saved_view');
select allow('staff', 'select, insert, update, delete', 'saved_view');
create index saved_view_list on saved_view (account_id, list);
