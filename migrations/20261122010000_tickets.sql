-- Support cases (T4): what customers ask, what is answered, and the files with it.

-- Files people send, in the database: kept, restored and rolled back with what they belong to.
create table file (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    -- What it is attached to; decides who may read it.
    kind text not null check (kind in ('ticket')),
    -- Null: the account's own.
    customer_id uuid,
    name text not null check (name <> ''),
    media_type text not null,
    size int not null check (size > 0),
    sha256 bytea not null check (octet_length(sha256) = 32),
    content bytea not null,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint file_customer_key unique (account_id, customer_id, id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade,
    check (octet_length(content) = size),
    check (kind <> 'ticket' or customer_id is not null)
);
-- Most kinds are compressed already.
alter table file alter column content set storage external;

-- How many bytes of files an account keeps. Written by triggers alone.
create table file_usage (
    account_id uuid primary key references account on delete cascade,
    bytes bigint not null
);
select protect('file_usage', 'nullif(current_setting(''app.customer_id'', true), '''') is not null');
select allow('staff', 'select, insert, update (bytes)', 'file_usage');
select allow('portal', 'select, insert, update (bytes)', 'file_usage');

create function file_usage() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into file_usage as u (account_id, bytes) values (new.account_id, new.size)
        on conflict (account_id) do update set bytes = u.bytes + excluded.bytes;
    else
        update file_usage set bytes = bytes - old.size where account_id = old.account_id;
    end if;
    return null;
end $$;
create trigger file_usage after insert or delete on file for each row execute function file_usage();

create table ticket (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    number int not null check (number > 0),
    subject text not null check (subject <> ''),
    -- Who must act: 'us' is the account, 'customer' the customer.
    state text not null check (state in ('us', 'customer', 'closed')),
    -- What it is about: whoever may not see that doesn't see the case either.
    project_id uuid,
    invoice_id uuid,
    -- Whose case it is at the customer. Null: of all who share the customer's sign-in.
    contact_id uuid,
    assignee_id uuid,
    last_at timestamptz not null,
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint ticket_number_key unique (account_id, number),
    constraint ticket_customer_key unique (account_id, customer_id, id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, customer_id, invoice_id) references invoice (account_id, customer_id, id),
    foreign key (account_id, customer_id, contact_id) references contact (account_id, customer_id, id),
    foreign key (account_id, assignee_id) references person (account_id, id)
);
create index ticket_customer on ticket (account_id, customer_id, last_at desc, id desc);
create index ticket_state on ticket (account_id, state, last_at desc, id desc);
-- Own cases, or the whole customer's; none about a project or an invoice that isn't shown. An invoice is looked at through
-- its own policy: cases with one are few.
select protect('ticket',
    'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid and '
    '((select current_setting(''app.cases'', true)) = ''all'' or ((select current_setting(''app.cases'', true)) = ''own'' and '
    'contact_id is not distinct from (select nullif(current_setting(''app.contact_id'', true), '''')::uuid))) and '
    '(project_id is null or ' || of_project('project_id') || ') and '
    '(invoice_id is null or ((select current_setting(''app.invoices'', true)) = ''shown'' and '
    'exists (select from invoice i where i.account_id = ticket.account_id and i.id = ticket.invoice_id)))');
select allow('staff', 'select, insert, update (state, assignee_id, last_at, version)', 'ticket');
select allow('portal', 'select', 'ticket');
select allow('portal', 'insert (account_id, id, customer_id, number, subject, state, project_id, invoice_id, contact_id, last_at, created_at)', 'ticket');
select allow('portal', 'update (state, last_at, version)', 'ticket');

-- The last number given, so that whoever opens a case needs to see no other.
create table ticket_counter (
    account_id uuid primary key references account on delete cascade,
    last int not null
);
select protect('ticket_counter', 'nullif(current_setting(''app.customer_id'', true), '''') is not null');
select allow('staff', 'select, insert, update (last)', 'ticket_counter');
select allow('portal', 'select, insert, update (last)', 'ticket_counter');

-- What both sides read. Closing and reopening are entries of it, without a text.
create table ticket_message (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    ticket_id uuid not null,
    kind text not null check (kind in ('message', 'closed', 'reopened')),
    side text not null check (side in ('staff', 'customer')),
    person_id uuid,
    -- Null on the customer's side: the shared sign-in.
    contact_id uuid,
    body text not null default '',
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint ticket_message_ticket_key unique (account_id, ticket_id, id),
    foreign key (account_id, customer_id, ticket_id) references ticket (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, person_id) references person (account_id, id),
    foreign key (account_id, customer_id, contact_id) references contact (account_id, customer_id, id),
    check (case side when 'staff' then contact_id is null else person_id is null end),
    check ((kind = 'message') = (body <> ''))
);
create index ticket_message_ticket on ticket_message (account_id, customer_id, ticket_id, created_at, id);
-- A message is seen with its case, a file with its message.
select protect('ticket_message',
    'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid and '
    'exists (select from ticket t where t.account_id = ticket_message.account_id and t.id = ticket_message.ticket_id)');
select allow('staff', 'select, insert', 'ticket_message');
select allow('portal', 'select, insert', 'ticket_message');

create table ticket_file (
    account_id uuid not null,
    customer_id uuid not null,
    ticket_id uuid not null,
    message_id uuid not null,
    file_id uuid not null,
    position int not null,
    primary key (account_id, file_id),
    foreign key (account_id, customer_id, ticket_id) references ticket (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, ticket_id, message_id) references ticket_message (account_id, ticket_id, id) on delete cascade,
    foreign key (account_id, customer_id, file_id) references file (account_id, customer_id, id) on delete cascade
);
create index ticket_file_ticket on ticket_file (account_id, customer_id, ticket_id, position);
select protect('ticket_file',
    'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid and '
    'exists (select from ticket_message m where m.account_id = ticket_file.account_id and m.ticket_id = ticket_file.ticket_id and m.id = ticket_file.message_id)');
select allow('staff', 'select, insert', 'ticket_file');
select allow('portal', 'select, insert', 'ticket_file');

-- Internal notes: a table of their own, of which the portal has no policy and no grant.
create table ticket_note (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    ticket_id uuid not null,
    person_id uuid,
    body text not null check (body <> ''),
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id, ticket_id) references ticket (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, person_id) references person (account_id, id)
);
create index ticket_note_ticket on ticket_note (account_id, ticket_id, created_at, id);
select protect('ticket_note');
select allow('staff', 'select, insert', 'ticket_note');

select protect('file');
select allow('staff', 'select, insert, delete', 'file');
select allow('portal', 'select (account_id, id, kind, customer_id, name, media_type, size, content, created_at)', 'file');
select allow('portal', 'insert', 'file');
do $$
declare
    portal text := current_database() || '_portal';
    mine text := 'account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid and '
        'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid';
    me text := 'contact_id is not distinct from nullif(current_setting(''app.contact_id'', true), '''')::uuid';
begin
    -- A file is written before the row that says which message it belongs to.
    execute format('create policy portal_read on file for select to %I using (%s and exists (select from ticket_file f '
        'where f.account_id = file.account_id and f.customer_id = file.customer_id and f.file_id = file.id))', portal, mine);
    execute format('create policy portal_write on file for insert to %I with check (%s and kind = ''ticket'')', portal, mine);
    -- Nobody outside opens a case for somebody else, or writes in another name, or as staff.
    execute format('create policy portal_own on ticket as restrictive for insert to %I with check (%s and %s)', portal, mine, me);
    execute format('create policy portal_own on ticket_message as restrictive for insert to %I with check (%s and side = ''customer'' and %s)', portal, mine, me);
end $$;

-- Mails about one case belong to one thread: the Message-ID they all refer to.
alter table mail add column thread text;
