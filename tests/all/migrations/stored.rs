//! Rows as every step of the schema could have found them.

/// What is stored after the step of this name, in its own words. `ID` and the like stand for ids.
pub const STORED: &[(&str, &[&str])] = &[
    (
        "accounts",
        &[
            "insert into account (id, slug, name, created_at) values (ID1, 'early', 'Early', now())",
            "insert into role (account_id, id, key, permissions) values (ID1, ID2, 'owner', '{signed-in}')",
            "insert into person (account_id, id, name, role_id, valid_until, created_at) values (ID1, ID3, 'Ada', ID2, '2027-01-01', now())",
        ],
    ),
    (
        "customers",
        &[
            "insert into customer (account_id, id, name, currency, manager_id, created_at) values (ID1, ID4, 'Søn & Co', 'DKK', ID3, now())",
            "insert into contact (account_id, id, customer_id, name, created_at) values (ID1, ID5, ID4, 'Lea', now())",
        ],
    ),
    (
        "projects",
        &[
            "insert into project (account_id, id, customer_id, name, currency, budget_seconds, created_at) values (ID1, ID6, ID4, 'First', 'DKK', 3600, now())",
            "insert into phase (account_id, id, customer_id, project_id, name, position) values (ID1, ID1, ID4, ID6, 'Design', 1)",
            "insert into milestone (account_id, id, customer_id, project_id, name) values (ID1, ID1, ID4, ID6, 'Opening')",
            "insert into status_report (account_id, id, customer_id, project_id, health, title, created_at) values (ID1, ID1, ID4, ID6, 'good', 'Well', now())",
        ],
    ),
    (
        "access",
        &[
            "insert into customer_access (account_id, customer_id, enabled, reports, all_projects, columns, names, created_at, updated_at) values (ID1, ID4, true, '{time}', false, '{hours}', 'initial', now(), now())",
            "insert into customer_access_project (account_id, customer_id, project_id) values (ID1, ID4, ID6)",
            "insert into login (account_id, id, audience, customer_id, contact_id, username, username_key, created_at) values (ID1, ID7, 'extranet', ID4, ID5, 'Lea', 'lea', now())",
            "insert into session (account_id, login_id, audience, id_hash, created_at, last_seen_at, idle_seconds, ends_at) values (ID1, ID7, 'extranet', sha256('a'), now(), now(), 60, now())",
            "insert into token (account_id, id, purpose, secret_hash, person_id, ends_at, created_at) values (ID1, ID1, 'welcome', sha256('b'), ID3, now(), now())",
            "insert into rate_limit (key_hash, failures, last_at) values (sha256('c'), 3, now())",
        ],
    ),
    (
        "invoices",
        &[
            "insert into invoice (account_id, id, customer_id, number, state, issued_on, currency, gross, created_at) values (ID1, ID8, ID4, '1', 'sent', '2026-01-31', 'DKK', 12500, now())",
            "insert into invoice_line (account_id, id, customer_id, invoice_id, project_id, position, description, net) values (ID1, ID1, ID4, ID8, ID6, 1, 'Work', 10000)",
        ],
    ),
    (
        "time",
        &[
            "insert into time_entry (account_id, id, customer_id, project_id, person_id, work_date, seconds, currency, amount, created_at) values (ID1, ID1, ID4, ID6, ID3, '2026-01-15', 5400, 'DKK', 10000, now())",
        ],
    ),
    (
        "work",
        &[
            "insert into job (account_id, id, kind, payload, run_at, created_at) values (ID1, ID1, 'send_mail', '{}', now(), now())",
            "insert into audit (account_id, id, at, actor_kind, actor_name, event) values (ID1, ID1, now(), 'system', 'test', 'account.created')",
            "insert into external_ref (account_id, source, kind, external_id, target_id) values (ID1, 'kimai', 'customer', '7', ID4)",
        ],
    ),
    (
        "tickets",
        &[
            "insert into file (account_id, id, kind, customer_id, name, media_type, size, sha256, content, created_at) values (ID1, ID1, 'ticket', ID4, 'a.txt', 'text/plain', 1, sha256('a'), 'a', now())",
            "insert into ticket (account_id, id, customer_id, number, subject, state, project_id, invoice_id, contact_id, assignee_id, last_at, created_at) values (ID1, ID1, ID4, 1, 'Why?', 'us', ID6, ID8, ID5, ID3, now(), now())",
            "insert into ticket_counter (account_id, last) values (ID1, 1)",
            "insert into ticket_message (account_id, id, customer_id, ticket_id, kind, side, contact_id, body, created_at) values (ID1, ID1, ID4, ID1, 'message', 'customer', ID5, 'So', now())",
            "insert into ticket_file (account_id, customer_id, ticket_id, message_id, file_id, position) values (ID1, ID4, ID1, ID1, ID1, 0)",
            "insert into ticket_note (account_id, id, customer_id, ticket_id, person_id, body, created_at) values (ID1, ID1, ID4, ID1, ID3, 'Inside', now())",
        ],
    ),
    (
        "imports",
        &[
            "insert into import (account_id, id, format, file_name, file_hash, started_at) values (ID1, ID1, 'toggl', 'a.csv', 'a', now())",
            "insert into import_chunk (account_id, import_id, position, bytes) values (ID1, ID1, 0, 'a')",
            "insert into import_problem (account_id, import_id, position, line, message, cells) values (ID1, ID1, 1, 2, 'No day', '{a,b}')",
            "insert into import_batch (account_id, import_id, position, entries) values (ID1, ID1, 1, array[ID1])",
            "insert into import_change (account_id, import_id, kind, target, version) values (ID1, ID1, 'time', 'a', 1)",
            "insert into import_mapping (account_id, header, asked, columns) values (ID1, 'a', 'time', '{}')",
            "insert into import_source (account_id, source, zone) values (ID1, 'toggl', 'UTC')",
        ],
    ),
    (
        "work time",
        &[
            "insert into timer (account_id, person_id, customer_id, project_id, description, started_at) values (ID1, ID3, ID4, ID6, 'At it', now())",
        ],
    ),
    (
        "expenses",
        &[
            "insert into expense (account_id, id, customer_id, project_id, person_id, spent_on, kind, description, currency, amount, vat_rate, state, reason, decided_by, decided_at, created_at) values (ID1, ID1, ID4, ID6, ID3, '2026-03-04', 'travel', 'Ferry', 'DKK', 12500, 2500, 'rejected', 'Why?', ID3, now(), now())",
        ],
    ),
    (
        "billing",
        &[
            "insert into invoice_entry (account_id, customer_id, invoice_id, line_id, entry_id, seconds, amount) values (ID1, ID4, ID8, ID1, ID1, 5400, 10000)",
            "insert into payment (account_id, id, customer_id, invoice_id, paid_on, amount, currency, created_at) values (ID1, ID1, ID4, ID8, '2026-02-02', 12500, 'DKK', now())",
            "insert into invoice_series (account_id, kind, pattern, next, year) values (ID1, 'invoice', '{YYYY}-{####}', 7, 2026)",
            "insert into billing (account_id, bank) values (ID1, 'IBAN')",
            "insert into customer_billing (account_id, customer_id, due_days) values (ID1, ID4, 8)",
        ],
    ),
    ("receipts", &["insert into expense_receipt (account_id, expense_id, file_id) values (ID1, ID1, ID1)"]),
];
