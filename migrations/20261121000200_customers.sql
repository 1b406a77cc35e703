-- The companies that staff work for, and the people there.

create table customer (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    name text not null check (name <> ''),
    number text,
    email text,
    phone text,
    address text,
    country text check (country ~ '^[A-Z]{2}$'),
    vat_number text,
    -- Null: the account's.
    language text,
    zone text,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    manager_id uuid,
    internal_note text not null default '',
    active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, manager_id) references person (account_id, id)
);
select protect('customer', 'id = nullif(current_setting(''app.customer_id'', true), '''')::uuid');
select allow('staff', 'select, insert, update, delete', 'customer');
select allow('portal', 'select (account_id, id, name, number, language, zone, currency)', 'customer');
select allow('root', 'select (account_id, id, name, language, zone, active)', 'customer');
create index customer_name on customer (account_id, lower(name));

create table contact (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    name text not null check (name <> ''),
    email text,
    phone text,
    title text,
    internal_note text not null default '',
    active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint contact_customer_key unique (account_id, customer_id, id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade
);
-- A contact sees the other people of its own company by name only.
select protect('contact', 'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid');
select allow('staff', 'select, insert, update, delete', 'contact');
select allow('portal', 'select (account_id, id, customer_id, name)', 'contact');
select allow('root', 'select (account_id, id, customer_id, name, email, active)', 'contact');
