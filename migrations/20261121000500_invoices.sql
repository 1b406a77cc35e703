-- What a customer owes. Amounts are minor units of the invoice's own currency and kept as given.

create table invoice (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    number text not null check (number <> ''),
    kind text not null default 'invoice' check (kind in ('invoice', 'credit_note')),
    -- Overdue is no state: it follows from the date, the state and the payments.
    state text not null check (state in ('draft', 'sent', 'paid', 'cancelled')),
    issued_on date not null,
    due_on date,
    paid_on date,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    -- Null: unknown.
    net bigint,
    vat bigint,
    gross bigint not null,
    paid bigint not null default 0,
    reference text,
    note text not null default '',
    internal_note text not null default '',
    -- The projects its lines belong to; the nil id stands for a line without one. Kept by a trigger, so that the portal's
    -- policy needs no look at another table.
    project_ids uuid[] not null default '{}',
    version int not null default 1,
    created_at timestamptz not null,
    primary key (account_id, id),
    constraint invoice_number_key unique (account_id, number),
    constraint invoice_customer_key unique (account_id, customer_id, id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade
);
-- Drafts never (T28). With "Selected projects" only invoices whose every line belongs to them: what is not known to belong is not shown.
select protect('invoice',
    'state <> ''draft'' and customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid and '
    '((select current_setting(''app.projects'', true)) = ''all'' or (project_ids <> ''{}'' and '
    'project_ids <@ (select nullif(nullif(current_setting(''app.projects'', true), ''all''), '''')::uuid[])::uuid[]))');
select allow('staff', 'select, insert, update, delete', 'invoice');
select allow('portal', 'select (account_id, id, customer_id, number, kind, state, issued_on, due_on, paid_on, currency, net, vat, gross, paid, reference, note, project_ids)', 'invoice');
create index invoice_customer on invoice (account_id, customer_id, issued_on desc, id desc);

create table invoice_line (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    invoice_id uuid not null,
    project_id uuid,
    position int not null,
    description text not null,
    quantity numeric(14, 4),
    unit text,
    unit_price numeric(14, 4),
    net bigint not null,
    -- Basis points: 2500 is 25 %.
    vat_rate int,
    primary key (account_id, id),
    foreign key (account_id, customer_id, invoice_id) references invoice (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, customer_id, project_id) references project (account_id, customer_id, id)
);
create index invoice_line_invoice on invoice_line (account_id, customer_id, invoice_id, position);
-- A line is seen with its invoice and never without: the inner look is under the invoice's own policy. Lines are read for one
-- invoice at a time, so this is the one policy that may look at another table.
select protect('invoice_line',
    'customer_id = nullif(current_setting(''app.customer_id'', true), '''')::uuid and '
    'exists (select from invoice i where i.account_id = invoice_line.account_id and i.id = invoice_line.invoice_id)');
select allow('staff', 'select, insert, update, delete', 'invoice_line');
select allow('portal', 'select', 'invoice_line');

create function invoice_projects() returns trigger language plpgsql as $$
begin
    if tg_op in ('UPDATE', 'DELETE') then
        update invoice i set project_ids = coalesce((
            select array_agg(distinct coalesce(l.project_id, '00000000-0000-0000-0000-000000000000'::uuid))
            from invoice_line l where l.account_id = i.account_id and l.customer_id = i.customer_id and l.invoice_id = i.id), '{}')
        from (select distinct account_id, invoice_id from gone) t where i.account_id = t.account_id and i.id = t.invoice_id;
    end if;
    if tg_op in ('UPDATE', 'INSERT') then
        update invoice i set project_ids = coalesce((
            select array_agg(distinct coalesce(l.project_id, '00000000-0000-0000-0000-000000000000'::uuid))
            from invoice_line l where l.account_id = i.account_id and l.customer_id = i.customer_id and l.invoice_id = i.id), '{}')
        from (select distinct account_id, invoice_id from come) t where i.account_id = t.account_id and i.id = t.invoice_id;
    end if;
    return null;
end $$;
create trigger invoice_projects_insert after insert on invoice_line referencing new table as come
    for each statement execute function invoice_projects();
create trigger invoice_projects_update after update on invoice_line referencing old table as gone new table as come
    for each statement execute function invoice_projects();
create trigger invoice_projects_delete after delete on invoice_line referencing old table as gone
    for each statement execute function invoice_projects();
