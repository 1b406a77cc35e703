-- Customers keep views of their reports too, each sign-in its own. To offer one to others is for staff. The portal deletes
-- nothing: what it forgets is swept later.
alter table saved_view add column forgotten_at timestamptz;
do $$
declare
    own text := 'account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid '
        || 'and login_id = nullif(current_setting(''app.login_id'', true), '''')::uuid and not shared';
begin
    execute format('create policy portal on saved_view to %I using (%s) with check (%s)', current_database() || '_portal', own, own);
end $$;
select allow('portal', 'select (account_id, id, login_id, list, name, query, forgotten_at), '
    || 'insert (account_id, id, login_id, list, name, query, created_at), update (query, forgotten_at)', 'saved_view');
select allow('root', 'select (account_id, id, forgotten_at), delete', 'saved_view');
create index saved_view_forgotten on saved_view (forgotten_at) where forgotten_at is not null;
