-- A name as those see it who see first names and the last initial ("Bo K."): what lists are ordered and grouped by must be
-- what is shown, or the order tells the rest. The same as Names::Initial.
create function initials(name text) returns text language sql immutable parallel safe as $$
    select regexp_replace(name, '^(\S+)\s(.*\s)?(\S)\S*$', '\1 \3.')
$$;
