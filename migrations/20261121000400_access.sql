-- Who may sign in, and what a customer may see.

-- One per customer: the settings of the extranet access (T6 to T19). No row: no access.
create table customer_access (
    account_id uuid not null,
    customer_id uuid not null,
    enabled boolean not null,
    -- Null: the customer's, else the account's.
    language text,
    reports text[] not null,
    all_projects boolean not null,
    columns text[] not null,
    names text not null check (names in ('full', 'initial', 'generic', 'hidden')),
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by uuid,
    primary key (account_id, customer_id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade,
    foreign key (account_id, updated_by) references person (account_id, id)
);
select protect('customer_access');
select allow('staff', 'select, insert, update, delete', 'customer_access');
select allow('root', 'select', 'customer_access');

-- The projects of "Selected projects" (T13).
create table customer_access_project (
    account_id uuid not null,
    customer_id uuid not null,
    project_id uuid not null,
    primary key (account_id, customer_id, project_id),
    foreign key (account_id, customer_id) references customer_access (account_id, customer_id) on delete cascade,
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade
);
select protect('customer_access_project');
select allow('staff', 'select, insert, update, delete', 'customer_access_project');
select allow('root', 'select', 'customer_access_project');

-- A way to sign in: a member of staff, a customer's contact, or TimeLog's one sign-in shared by a whole customer (T8).
create table login (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    audience text not null check (audience in ('admin', 'extranet')),
    person_id uuid,
    customer_id uuid,
    contact_id uuid,
    username text not null,
    username_key text not null,
    password_hash text,
    -- Set by somebody else: until this instant it opens only the page where an own one is chosen.
    password_temporary_until timestamptz,
    password_changed_at timestamptz,
    enabled boolean not null default true,
    -- The viewer's own. Null: the customer's, else the account's.
    language text,
    zone text,
    theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
    -- What narrows this one sign-in below its customer. Null: not narrowed.
    reports text[],
    columns text[],
    projects uuid[],
    names text check (names in ('full', 'initial', 'generic', 'hidden')),
    last_sign_in_at timestamptz,
    -- Only a process started as `demo` accepts it.
    demo boolean not null default false,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint login_username_key unique (account_id, audience, username_key),
    foreign key (account_id, person_id) references person (account_id, id) on delete cascade,
    -- The access goes, its sign-ins go.
    foreign key (account_id, customer_id) references customer_access (account_id, customer_id) on delete cascade,
    foreign key (account_id, customer_id, contact_id) references contact (account_id, customer_id, id) on delete cascade,
    check (case audience
        when 'admin' then person_id is not null and customer_id is null and contact_id is null
        else person_id is null and customer_id is not null end)
);
create unique index login_person_key on login (account_id, person_id) where person_id is not null;
create unique index login_contact_key on login (account_id, contact_id) where contact_id is not null;
create unique index login_shared_key on login (account_id, customer_id) where customer_id is not null and contact_id is null;
-- The portal reads and changes its own preferences; passwords go through the sign-in.
select protect('login', 'id = nullif(current_setting(''app.login_id'', true), '''')::uuid');
select allow('staff', 'select (account_id, id, audience, person_id, customer_id, contact_id, username, username_key, password_temporary_until, password_changed_at, enabled, language, zone, theme, reports, columns, projects, names, last_sign_in_at, demo, version, created_at)', 'login');
select allow('staff', 'insert, delete, update (username, username_key, password_hash, password_temporary_until, enabled, language, zone, theme, reports, columns, projects, names, version)', 'login');
select allow('portal', 'select (account_id, id, customer_id, contact_id, username, language, zone, theme, password_changed_at, last_sign_in_at)', 'login');
select allow('portal', 'update (language, zone, theme)', 'login');
select allow('root', 'select, insert, update (password_hash, password_temporary_until, password_changed_at, last_sign_in_at)', 'login');

create table session (
    account_id uuid not null,
    login_id uuid not null,
    audience text not null,
    -- SHA-256 of the cookie's value: a stolen table opens nothing.
    id_hash bytea not null constraint session_id_hash_key unique check (octet_length(id_hash) = 32),
    data jsonb not null default '{}',
    remember boolean not null default false,
    user_agent text not null default '',
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    idle_seconds int not null check (idle_seconds > 0),
    ends_at timestamptz not null,
    primary key (account_id, id_hash),
    foreign key (account_id, login_id) references login (account_id, id) on delete cascade
);
create index session_login on session (account_id, login_id);
select protect('session');
select allow('staff', 'select (account_id, login_id, audience, created_at, last_seen_at), delete', 'session');
select allow('root', 'select, insert, update (data, last_seen_at), delete', 'session');

-- One-time links: an invitation to a sign-in. The secret is in the link only.
create table token (
    account_id uuid not null,
    id uuid not null,
    purpose text not null check (purpose in ('welcome')),
    secret_hash bytea not null constraint token_secret_hash_key unique check (octet_length(secret_hash) = 32),
    person_id uuid not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, person_id) references person (account_id, id) on delete cascade
);
select protect('token');
select allow('staff', 'insert, delete', 'token');
select allow('root', 'select, insert, update (used_at), delete', 'token');

-- Failed attempts by what was tried and from where. The key is a hash, so that the table names nobody.
create table rate_limit (
    key_hash bytea primary key check (octet_length(key_hash) = 32),
    failures int not null,
    last_at timestamptz not null,
    blocked_until timestamptz
);
select allow('root', 'select, insert, update, delete', 'rate_limit');
