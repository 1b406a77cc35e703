-- What must hold of the tables, whoever adds one: every statement returns no row, or names what is wrong.
-- Run by tests/all/database/lint.rs as the role the program signs in as and as the owner; statements end at a line's end.

-- The role the program signs in as can bypass nothing and owns nothing.
select 'a role of this database can bypass row-level security: ' || rolname from pg_roles where starts_with(rolname, current_database() || '_') and (rolsuper or rolbypassrls);
select 'a scope''s role owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in (current_database() || '_app', current_database() || '_staff', current_database() || '_portal', current_database() || '_root');
select 'the role that signs in has a grant of its own on ' || table_name from information_schema.role_table_grants where grantee = current_database() || '_app';
select 'granted to everybody: ' || table_name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema = 'public';
-- Every table of an account is under forced row-level security, and no policy lets the staff or the portal through unasked.
select 'no forced row-level security: ' || c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (c.relname = 'account' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped)) and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid));
select 'a policy for all roles: ' || c.relname || '.' || polname from pg_policy join pg_class c on c.oid = polrelid where polroles = '{0}';
select 'a policy that does not ask for the account: ' || tablename || '.' || policyname from pg_policies where schemaname = 'public' and roles && array[(current_database() || '_staff')::name, (current_database() || '_portal')::name] and (qual not like '%app.account_id%' or coalesce(with_check, qual) not like '%app.account_id%');
-- Every table has an account, but these: the accounts themselves, the counters of failed sign-ins, the migrations done.
select 'belongs to no account: ' || c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped) and c.relname not in ('account', 'rate_limit', '_sqlx_migrations');
select 'account_id may be null: ' || c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'account_id' and not a.attnotnull;
-- References carry the account: the check of a key goes around row-level security and would tell what exists elsewhere.
select 'a key without the account: ' || t.relname || '.' || conname from pg_constraint k join pg_class t on t.oid = k.conrelid where contype = 'f' and confrelid <> (select oid from pg_class where relname = 'account' and relnamespace = 'public'::regnamespace) and exists (select from pg_attribute a where a.attrelid = confrelid and a.attname = 'account_id') and not exists (select from pg_attribute a where a.attrelid = conrelid and a.attname = 'account_id' and a.attnum = any (k.conkey));
-- What is unique is unique within its account; hashes of random secrets are by nature.
select 'unique over all accounts: ' || x.relname from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace and i.indisunique and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id') and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and a.attnum = any (i.indkey)) and x.relname not in ('session_id_hash_key', 'token_secret_hash_key');
-- Nothing runs with its owner's rights.
select 'a view with its owner''s rights: ' || c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)));
select 'a function with its owner''s rights: ' || p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef;
-- A customer goes with everything below it in one transaction: what refers to what is looked at when all of it is gone.
select 'a key that cannot wait (add: deferrable): ' || conrelid::regclass || '.' || conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype in ('a', 'r') and not condeferrable;
