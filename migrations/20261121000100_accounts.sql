-- The ground: how tables are kept apart, the tenants, and the people who work for them.
--
-- Five roles per database, made by `extranet database create` before the first migration:
-- <db>_owner (migrations, backup), <db>_staff, <db>_portal, <db>_root (what every scope is), <db>_app (signs in, owns nothing).

do $$
declare db text := current_database();
begin
    execute format('revoke all on schema public from public');
    execute format('grant usage on schema public to %I, %I, %I', db || '_staff', db || '_portal', db || '_root');
    execute format('grant usage, create on schema public to %I', db || '_owner');
end $$;

-- Forces row-level security on a table of an account and writes its policies:
-- the owner sees all (a forced policy binds owners too: without it a backfill changes nothing and a dump is empty),
-- staff see their account, root sees all (what it may touch is in its column grants),
-- the portal sees what `portal` says on top of its account, or nothing.
create function protect(target regclass, portal text default null) returns void language plpgsql as $$
declare
    db text := current_database();
    mine text := 'account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid';
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy owner on %s to %I using (true) with check (true)', target, db || '_owner');
    execute format('create policy staff on %s to %I using (%s) with check (%s)', target, db || '_staff', mine, mine);
    execute format('create policy root on %s to %I using (true) with check (true)', target, db || '_root');
    if portal is not null then
        execute format('create policy portal on %s to %I using (%s and %s) with check (%s and %s)',
            target, db || '_portal', mine, portal, mine, portal);
    end if;
end $$;

-- `allow('staff', 'select, insert', 'customer')`: a grant to the database's role of that kind.
create function allow(who text, what text, target regclass) returns void language plpgsql as $$
begin
    execute format('grant %s on %s to %I', what, target, current_database() || '_' || who);
end $$;

create table account (
    id uuid primary key,
    slug text not null constraint account_slug_key unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
    name text not null check (name <> ''),
    language text not null default 'en',
    zone text not null default 'UTC',
    currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
    -- Where the footer of every page sends people who need help. Null: not shown.
    support_email text,
    -- What a customer's settings are filled from where they leave something unset.
    default_reports text[] not null default '{projects,time}',
    default_columns text[] not null default '{employee,activity,description,hours}',
    default_names text not null default 'full' check (default_names in ('full', 'initial', 'generic', 'hidden')),
    -- Made by `extranet demo`: its pages say so.
    demo boolean not null default false,
    created_at timestamptz not null
);
alter table account enable row level security;
alter table account force row level security;
do $$
declare
    db text := current_database();
    mine text := 'id = nullif(current_setting(''app.account_id'', true), '''')::uuid';
begin
    execute format('create policy owner on account to %I using (true) with check (true)', db || '_owner');
    execute format('create policy root on account to %I using (true) with check (true)', db || '_root');
    execute format('create policy staff on account to %I using (%s) with check (%s)', db || '_staff', mine, mine);
    execute format('create policy portal on account to %I using (%s)', db || '_portal', mine);
end $$;
select allow('staff', 'select, update (name, language, zone, currency, support_email, default_reports, default_columns, default_names)', 'account');
select allow('portal', 'select (id, slug, name, language, zone, currency, support_email, demo)', 'account');
select allow('root', 'select, insert', 'account');

-- Roles are rows of permissions. The system's own are made with the account and cannot be deleted.
create table role (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    key text not null,
    permissions text[] not null default '{}',
    primary key (account_id, id),
    constraint role_key_key unique (account_id, key)
);
select protect('role');
select allow('staff', 'select, insert, update, delete', 'role');
select allow('root', 'select, insert', 'role');

-- Everyone who works here, with or without a sign-in: who may be project manager, account manager, or invoice contact (S15).
create table person (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    name text not null check (name <> ''),
    email text,
    number text,
    role_id uuid,
    -- Rights given singly, on top of the role: "may grant customer access" (P18).
    permissions text[] not null default '{}',
    -- The last day an external person may sign in, in the account's zone (S12, S13). Null: no end.
    valid_until date,
    active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, role_id) references role (account_id, id)
);
-- With staff names hidden the portal cannot read a single one, whatever a query asks for.
select protect('person', 'current_setting(''app.names'', true) = ''shown''');
select allow('staff', 'select, insert, update, delete', 'person');
select allow('portal', 'select (account_id, id, name)', 'person');
select allow('root', 'select (account_id, id, name, email, role_id, permissions, valid_until, active), insert', 'person');
create index person_name on person (account_id, name);
