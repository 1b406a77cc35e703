-- Invoices written here: drafts without a number, number series, hours on lines, payments, credit notes, and what is printed
-- on an invoice. Invoices read from other systems stay as they are (`own` is false).

-- A draft has no number yet. A cancelled draft never gets one, and no customer ever sees it.
alter table invoice alter column number drop not null;
alter table invoice
    add column own boolean not null default false,
    -- Days from the day it is sent to the day it is due. Null: nothing is said.
    add column due_days int check (due_days between 0 and 365),
    -- What stands on it, as of the day it was sent: who sends it, whom to, where to pay.
    add column sender text,
    add column recipient text,
    add column bank text,
    -- The invoice that a credit note is about.
    add column credit_of uuid,
    add column sent_at timestamptz,
    add constraint invoice_credit_of_fkey foreign key (account_id, customer_id, credit_of) references invoice (account_id, customer_id, id),
    add constraint invoice_credit_of check (credit_of is null or kind = 'credit_note'),
    add constraint invoice_numbered check (number is not null or state in ('draft', 'cancelled'));
alter policy portal on invoice using (
    account_id = nullif(current_setting('app.account_id', true), '')::uuid
    and state <> 'draft' and number is not null and customer_id = nullif(current_setting('app.customer_id', true), '')::uuid
    and ((select current_setting('app.projects', true)) = 'all' or (project_ids <> '{}'
        and project_ids <@ (select nullif(nullif(current_setting('app.projects', true), 'all'), '')::uuid[])::uuid[])))
    with check (false);
select allow('portal', 'select (sender, recipient, bank, credit_of)', 'invoice');
create index invoice_issued on invoice (account_id, issued_on desc, id desc);
create index invoice_credit_of on invoice (account_id, credit_of) where credit_of is not null;

-- Basis points off the price of a line: 1000 is 10 %.
alter table invoice_line add column discount int check (discount between 1 and 10000);
-- On a credit note, the line that is given back: once only.
alter table invoice_line add column credits uuid,
    add constraint invoice_line_credits_fkey foreign key (account_id, credits) references invoice_line (account_id, id) on delete set null (credits),
    add constraint invoice_line_credits_key unique (account_id, credits);
do $$
begin
    execute format('revoke select on invoice_line from %I', current_database() || '_portal');
end $$;
select allow('portal', 'select (account_id, id, customer_id, invoice_id, project_id, position, description, quantity, unit, unit_price, discount, net, vat_rate)', 'invoice_line');

-- What was sent stays as it was sent: it is corrected by a credit note. What came from another system follows that system.
create function invoice_fixed() returns trigger language plpgsql as $$
begin
    if old.own and old.sent_at is not null and (new.customer_id, new.number, new.kind, new.issued_on, new.due_on, new.currency, new.net,
        new.vat, new.gross, new.reference, new.note, new.sender, new.recipient, new.bank, new.credit_of, new.own, new.sent_at)
        is distinct from (old.customer_id, old.number, old.kind, old.issued_on, old.due_on, old.currency, old.net,
        old.vat, old.gross, old.reference, old.note, old.sender, old.recipient, old.bank, old.credit_of, old.own, old.sent_at) then
        raise exception 'a sent invoice is not changed' using errcode = 'check_violation', constraint = 'invoice_fixed';
    end if;
    return new;
end $$;
create trigger invoice_fixed before update on invoice for each row execute function invoice_fixed();
create function invoice_line_fixed() returns trigger language plpgsql as $$
declare
    line invoice_line;
begin
    if tg_op = 'INSERT' then line = new; else line = old; end if;
    if tg_op = 'UPDATE' then
        -- An imported invoice's lines may be replaced: then only the link to one of them goes.
        line.credits = new.credits;
        if line is not distinct from new then return new; end if;
    end if;
    if exists (select from invoice i where i.account_id = line.account_id and i.id = line.invoice_id and i.own and i.sent_at is not null) then
        raise exception 'a sent invoice is not changed' using errcode = 'check_violation', constraint = 'invoice_fixed';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
create trigger invoice_line_fixed before insert or update or delete on invoice_line for each row execute function invoice_line_fixed();

-- Which hours a line is made of. On a draft they are taken already (`time_entry.invoice_id`), so that nobody else takes them.
create table invoice_entry (
    account_id uuid not null,
    customer_id uuid not null,
    invoice_id uuid not null,
    line_id uuid not null,
    entry_id uuid not null,
    -- As billed: seconds, and minor units of the invoice's currency.
    seconds int not null,
    amount bigint not null,
    -- A credit note gave them back: they are open again, and may be on another invoice.
    released boolean not null default false,
    primary key (account_id, invoice_id, entry_id),
    foreign key (account_id, customer_id, invoice_id) references invoice (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, line_id) references invoice_line (account_id, id) on delete cascade,
    foreign key (account_id, entry_id) references time_entry (account_id, id) on delete cascade
);
select protect('invoice_entry');
select allow('staff', 'select, insert, update (released), delete', 'invoice_entry');
-- Nothing is billed twice.
create unique index invoice_entry_once on invoice_entry (account_id, entry_id) where not released;
create index invoice_entry_line on invoice_entry (account_id, line_id);
create index time_entry_invoice on time_entry (account_id, invoice_id) where invoice_id is not null;

create table payment (
    account_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    invoice_id uuid not null,
    paid_on date not null,
    -- Minor units of the invoice's currency; negative: paid back, or set off against a credit note.
    amount bigint not null check (amount <> 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    note text not null default '',
    -- Set off: the credit note, or on the credit note the invoice.
    offset_id uuid,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id, invoice_id) references invoice (account_id, customer_id, id) on delete cascade,
    foreign key (account_id, customer_id, offset_id) references invoice (account_id, customer_id, id) on delete cascade
);
select protect('payment');
select allow('staff', 'select, insert, delete', 'payment');
create index payment_invoice on payment (account_id, invoice_id, paid_on);

-- The numbers that invoices and credit notes get when they are sent.
create table invoice_series (
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('invoice', 'credit_note')),
    -- `{YYYY}-{####}`
    pattern text not null check (pattern <> ''),
    next int not null check (next > 0),
    -- Whether each year starts at 1, and the year that `next` is of.
    restarts boolean not null default true,
    year int not null,
    version int not null default 1,
    primary key (account_id, kind)
);
select protect('invoice_series');
select allow('staff', 'select, insert, update', 'invoice_series');

-- What an account's invoices say about it, and what new ones start with.
create table billing (
    account_id uuid not null references account on delete cascade,
    company text not null default '',
    address text not null default '',
    vat_number text,
    bank text not null default '',
    due_days int not null default 30 check (due_days between 0 and 365),
    -- Basis points: 2500 is 25 %. Null: none is suggested.
    vat_rate int check (vat_rate between 0 and 10000),
    version int not null default 1,
    primary key (account_id)
);
select protect('billing');
select allow('staff', 'select, insert, update', 'billing');

-- Where a customer's differ. Null: as the account's.
create table customer_billing (
    account_id uuid not null,
    customer_id uuid not null,
    due_days int check (due_days between 0 and 365),
    vat_rate int check (vat_rate between 0 and 10000),
    -- What the customer wants to read on every invoice: an order number, a cost centre.
    reference text,
    version int not null default 1,
    primary key (account_id, customer_id),
    foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade
);
select protect('customer_billing');
select allow('staff', 'select, insert, update', 'customer_billing');
