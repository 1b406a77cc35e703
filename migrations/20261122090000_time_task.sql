-- The task of an hour, as a column that a customer may be shown. Nobody has it until it is ticked: no access, no sign-in and
-- no default holds the key 'task' yet, so that what customers see does not change.

-- As names of staff: without the column, the role reads no task at all. Of a task it reads what it is called and which phase it is in.
do $$
begin
    execute format('create policy portal on task to %1$I using (%2$s and %3$s) with check (%2$s and %3$s)',
        current_database() || '_portal',
        'account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid',
        'current_setting(''app.tasks'', true) = ''shown'' and ' || of_project('project_id'));
end $$;
select allow('portal', 'select (account_id, id, customer_id, project_id, phase_id, name)', 'task');
select allow('portal', 'select (task_id)', 'time_entry');
