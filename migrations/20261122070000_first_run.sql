-- An account's own face, its first steps, and what there is to try things with.

alter table account add column version int not null default 1;
-- The one colour everything follows from. Null: the program's.
alter table account add column brand text check (brand ~ '^#[0-9a-f]{6}$');
-- The hash of its logo, which is also the logo's address. Null: none.
alter table account add column logo text check (logo ~ '^[0-9a-f]{32}$');
alter table account add column first_run_hidden boolean not null default false;
select allow('staff', 'update (version, brand, logo, first_run_hidden)', 'account');

-- Written anew from what was uploaded: pixels only, as PNG.
create table logo (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    hash text not null check (hash ~ '^[0-9a-f]{32}$'),
    png bytea not null check (octet_length(png) between 1 and 4194304),
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint logo_hash_key unique (account_id, hash)
);
select protect('logo');
select allow('staff', 'select, insert, delete', 'logo');
-- Sign-in pages show it to everybody.
select allow('root', 'select', 'logo');

-- Put in to try things with, and taken out again whole: these customers with everything below them, and these people.
alter table customer add column demo boolean not null default false;
alter table person add column demo boolean not null default false;
-- The account's own company as a customer, to see the extranet as customers do (A7). Counted nowhere.
alter table customer add column own boolean not null default false;
alter table customer add constraint customer_own_or_demo check (not (own and demo));
create unique index customer_own_key on customer (account_id) where own;
create index customer_demo on customer (account_id) where demo;
create index person_demo on person (account_id) where demo;
select allow('root', 'select (demo, own)', 'customer');
select allow('root', 'select (demo)', 'person');

-- Whether single keys are shortcuts for this reader (WCAG 2.1.4).
alter table login add column single_keys boolean not null default true;
select allow('staff', 'select (single_keys), update (single_keys)', 'login');

-- A new invitation replaces the one before: whose it is may be asked, its secret may not.
select allow('staff', 'select (account_id, id, purpose, person_id, ends_at, used_at, created_at)', 'token');

-- A customer goes with everything below it in one transaction (`set constraints all deferred`), whatever refers to what.
do $$
declare one record;
begin
    for one in
        select conrelid::regclass as on_table, conname from pg_constraint
        where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable and confdeltype = 'a'
    loop
        execute format('alter table %s alter constraint %I deferrable initially immediate', one.on_table, one.conname);
    end loop;
end $$;

-- What changed lately, for the overview.
create index audit_at on audit (account_id, at desc);
