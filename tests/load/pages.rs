//! Three pages by hand: English and euros only, every column always, no filters that work. The same rows and the same amount
//! of HTML as the product's.

use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, PgPool, Postgres, Row, Transaction};
use std::collections::HashMap;
use std::fmt::{self, Display, Write};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

type Found = sqlx::Result<Option<String>>;

/// Who asks, as one look-up joins it.
pub struct Viewer {
    account: Uuid,
    customer: Uuid,
    login: Uuid,
    slug: String,
    company: String,
    support: Option<String>,
    user: String,
    customer_name: String,
    reports: Vec<String>,
    columns: Vec<String>,
    /// What the settings of the transaction say.
    projects: String,
}

/// The pool's connections are `<database>_root` until a transaction makes itself something else.
pub async fn viewer(pool: &PgPool, slug: &str, id: &[u8; 32]) -> sqlx::Result<Option<Viewer>> {
    let row = sqlx::query(
        "select a.id, c.id, l.id, a.slug, a.name, a.support_email, coalesce(k.name, l.username), c.name, x.reports, x.columns,
                case when x.all_projects then 'all' else array(select t.project_id from customer_access_project t
                    where t.account_id = x.account_id and t.customer_id = x.customer_id)::text end
         from session s
         join account a on a.id = s.account_id
         join login l on l.account_id = s.account_id and l.id = s.login_id
         join customer_access x on x.account_id = l.account_id and x.customer_id = l.customer_id
         join customer c on c.account_id = l.account_id and c.id = l.customer_id
         left join contact k on k.account_id = l.account_id and k.id = l.contact_id
         where s.id_hash = $1 and a.slug = $2 and s.audience = 'extranet' and l.audience = 'extranet' and s.ends_at > now()
           and s.last_seen_at + make_interval(secs => s.idle_seconds) > now()
           and l.enabled and x.enabled and c.active and (l.contact_id is null or k.active) and l.password_temporary_until is null",
    )
    .bind(&id[..])
    .bind(slug)
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| Viewer {
        account: row.get(0),
        customer: row.get(1),
        login: row.get(2),
        slug: row.get(3),
        company: row.get(4),
        support: row.get(5),
        user: row.get(6),
        customer_name: row.get(7),
        reports: row.get(8),
        columns: row.get(9),
        projects: row.get(10),
    }))
}

impl Viewer {
    async fn begin(&self, pool: &PgPool, database: &str) -> sqlx::Result<Transaction<'static, Postgres>> {
        pool.begin_with(AssertSqlSafe(format!(
            "begin read only; set local role {database}_portal; set local enable_bitmapscan = off; select set_config('app.account_id', '{}', true), \
             set_config('app.customer_id', '{}', true), set_config('app.login_id', '{}', true), \
             set_config('app.projects', '{}', true), set_config('app.names', 'shown', true), \
             set_config('app.released', '{{registered,approved,invoiced}}', true), set_config('app.released_until', 'infinity', true)",
            self.account, self.customer, self.login, self.projects
        )))
        .await
    }

    fn sees(&self, report: &str, column: &str) -> bool {
        self.reports.iter().any(|known| known == report) && self.columns.iter().any(|known| known == column)
    }

    /// Everything around a page.
    fn frame(&self, title: &str, place: &str, main: impl FnOnce(&mut String) -> fmt::Result) -> String {
        let mut html = String::with_capacity(32 * 1024);
        let (slug, company) = (&self.slug, Safe(&self.company));
        let write = || {
            write!(
                html,
                "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                 <title>{} · {company}</title>\n<link rel=\"stylesheet\" href=\"/static/css/app.000000000000.css\">\n\
                 <link rel=\"icon\" href=\"/static/favicon.000000000000.svg\" type=\"image/svg+xml\">\n<script src=\"/static/js/app.000000000000.js\" defer></script>\n</head>\n\n\
                 <body class=\"portal\">\n<a class=\"skip\" href=\"#main\">Skip to content</a>\n\n<header><div><a class=\"logo\" href=\"/{slug}/extranet\">{company}</a>\n\
                 <nav aria-label=\"Main\"><ul>",
                Safe(title)
            )?;
            for (path, label) in
                [("", "Overview"), ("/projects", "Projects"), ("/time", "Time"), ("/invoices", "Invoices")]
            {
                let current = if path == place { " aria-current=\"page\"" } else { "" };
                write!(html, "<li><a href=\"/{slug}/extranet{path}\"{current}>{label}</a></li>")?;
            }
            write!(
                html,
                "</ul></nav>\n<div class=\"me\"><details class=\"menu\"><summary>{}</summary><ul><li class=\"head\">{}</li><li><a href=\"/{slug}/extranet/profile\">Profile</a></li>\
                 <li class=\"line\"><form method=\"post\" action=\"/{slug}/extranet/sign-out\"><button>Sign out</button></form></li></ul></details></div>\n</div></header>\n<main id=\"main\">\n\n",
                Safe(&self.user),
                Safe(&self.customer_name)
            )?;
            main(&mut html)?;
            html.push_str("\n</main>\n<footer class=\"footer\"><ul>");
            if let Some(email) = &self.support {
                write!(html, "<li><a href=\"mailto:{}\">Contact us</a></li>", Safe(email))?;
            }
            html.push_str("</ul><span>Extranet 0.1.0</span></footer>\n</body>\n\n</html>\n");
            fmt::Result::Ok(())
        };
        write().expect("a string takes everything");
        html
    }
}

const EXPORT: &str = "<details class=\"menu no-print\"><summary class=\"button\">Export</summary><ul>";

pub async fn time(pool: &PgPool, database: &str, me: &Viewer) -> Found {
    if !me.sees("time", "hours") {
        return Ok(None);
    }
    let mut tx = me.begin(pool, database).await?;
    let projects = sqlx::query(
        "select id, name from project where account_id = $1 and customer_id = $2 order by name collate \"und-x-icu\"",
    )
    .bind(me.account)
    .bind(me.customer)
    .fetch_all(&mut *tx)
    .await?;
    let sums = sqlx::query("select sum(entries)::int8, sum(seconds)::int8, sum(amount)::int8 from time_month where account_id = $1 and customer_id = $2")
        .bind(me.account)
        .bind(me.customer)
        .fetch_one(&mut *tx)
        .await?;
    let rows = sqlx::query(
        "with page as materialized (
             select id, work_date, person_id, project_id, activity, description, seconds, amount from time_entry
             where account_id = $1 and customer_id = $2 order by work_date desc, id desc limit 50)
         select e.work_date, n.name, e.project_id, e.activity, e.description, e.seconds, e.amount
         from page e left join person n on n.account_id = $1 and n.id = e.person_id
         order by e.work_date desc, e.id desc",
    )
    .bind(me.account)
    .bind(me.customer)
    .fetch_all(&mut *tx)
    .await?;
    drop(tx);
    let slug = &me.slug;
    let names: HashMap<Uuid, &str> = projects.iter().map(|row| (row.get(0), row.get(1))).collect();
    Ok(Some(me.frame("Time spent", "/time", |html| {
        write!(
            html,
            "<div class=\"head\"><div><h1>Time spent</h1><p class=\"print-only\">{}</p></div></div>\n<form class=\"filters\" role=\"search\" method=\"get\" action=\"/{slug}/extranet/time\">\n\
             <div class=\"grow\"><label class=\"visually-hidden\" for=\"q\">Search</label><input type=\"search\" id=\"q\" name=\"q\" value=\"\" placeholder=\"Search\"></div>\n\
             <select name=\"project\" aria-label=\"Project\" data-submit><option value=\"\">All projects</option>",
            Safe(&me.customer_name)
        )?;
        for row in &projects {
            write!(html, "<option value=\"{}\">{}</option>", row.get::<Uuid, _>(0), Safe(row.get(1)))?;
        }
        html.push_str("</select>\n<select name=\"period\" aria-label=\"Period\" data-submit>");
        for (key, name) in [
            ("this-month", "This month"),
            ("last-month", "Last month"),
            ("this-quarter", "This quarter"),
            ("this-year", "This year"),
            ("last-year", "Last year"),
            ("all", "All"),
        ] {
            let chosen = if key == "all" { " selected" } else { "" };
            write!(html, "<option value=\"{key}\"{chosen}>{name}</option>")?;
        }
        write!(
            html,
            "</select>\n<details class=\"menu\"><summary class=\"button\">Dates</summary><ul><li class=\"stack-s\"><label for=\"from\">From</label>\
             <input id=\"from\" name=\"from\" value=\"\" placeholder=\"2026-01-31\" inputmode=\"numeric\"><label for=\"to\">To</label>\
             <input id=\"to\" name=\"to\" value=\"\" placeholder=\"2026-01-31\" inputmode=\"numeric\"></li></ul></details>\n<button class=\"button\">Show</button>\n\
             {EXPORT}<li><a href=\"/{slug}/extranet/time.csv?period=all\">CSV</a></li><li><a href=\"/{slug}/extranet/time.json?period=all\">JSON</a></li></ul></details>\n</form>\n"
        )?;
        let entries: i64 = sums.get(0);
        table_head(html, "Time spent", entries)?;
        for (key, label) in [
            ("date", "Date"),
            ("employee", "Employee"),
            ("project", "Project"),
            ("activity", "Activity"),
            ("description", "Description"),
            ("hours", "Hours"),
            ("value", "Value"),
        ] {
            let class = if matches!(key, "hours" | "value") { " class=\"num\"" } else { "" };
            let sort = if key == "date" { "descending" } else { "none" };
            write!(
                html,
                "<th scope=\"col\"{class} aria-sort=\"{sort}\"><a class=\"sort\" href=\"/{slug}/extranet/time?period=all&#38;sort={key}&#38;dir=asc\">{label}</a></th>"
            )?;
        }
        html.push_str("</tr></thead>\n<tbody>");
        for row in &rows {
            write!(
                html,
                "<tr><td class=\"nowrap\" data-label=\"Date\">{}</td><td data-label=\"Employee\">{}</td><td data-label=\"Project\"><a href=\"/{slug}/extranet/projects/{}\">{}</a></td>\
                 <td data-label=\"Activity\">{}</td><td class=\"text\" data-label=\"Description\">{}</td><td class=\"num\" data-label=\"Hours\">{}</td><td class=\"num\" data-label=\"Value\">{}</td></tr>",
                Day(row.get(0)),
                Safe(row.get::<Option<&str>, _>(1).unwrap_or("Employee")),
                row.get::<Uuid, _>(2),
                Safe(names.get(&row.get(2)).copied().unwrap_or_default()),
                Safe(row.get::<Option<&str>, _>(3).unwrap_or("–")),
                Safe(row.get(4)),
                Hours(row.get::<i32, _>(5).into()),
                Euro(row.get(6))
            )?;
        }
        write!(
            html,
            "</tbody>\n<tfoot class=\"totals\"><tr><th scope=\"row\" colspan=\"5\">Total, all {entries} rows</th><td class=\"num\" data-label=\"Hours\">{}</td>\
             <td class=\"num\" data-label=\"Value\">{}</td></tr></tfoot>\n</table></div>\n<nav class=\"pages\" aria-label=\"Pages\"><span>1–50 of {entries}</span><ol>\n\n",
            Hours(sums.get(1)),
            Euro(sums.get(2))
        )?;
        for (page, label) in [(1, "1"), (2, "2"), (entries / 50, "…"), (2, "Next")] {
            write!(html, "<li><a href=\"/{slug}/extranet/time?period=all&#38;page={page}\">{label}</a></li>")?;
        }
        html.write_str("\n</ol></nav>\n")
    })))
}

pub async fn project(pool: &PgPool, database: &str, me: &Viewer, id: Uuid) -> Found {
    if !me.sees("projects", "phases") {
        return Ok(None);
    }
    let mut tx = me.begin(pool, database).await?;
    let found = sqlx::query(
        "select p.name, p.number, p.state, p.starts_on, p.ends_on, p.budget_seconds::int8, p.budget_amount, p.description, m.name, used.seconds, used.amount
         from project p
         left join person m on m.account_id = p.account_id and m.id = p.manager_id
         left join lateral (select sum(t.seconds)::int8 as seconds, sum(t.amount) filter (where t.currency = p.currency)::int8 as amount
             from time_month t where t.account_id = p.account_id and t.customer_id = p.customer_id and t.project_id = p.id) used on true
         where p.account_id = $1 and p.customer_id = $2 and p.id = $3",
    )
    .bind(me.account)
    .bind(me.customer)
    .bind(id)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(project) = found else { return Ok(None) };
    let mut parts: Vec<Vec<PgRow>> = Vec::new();
    for statement in [
        "select name, state, starts_on, ends_on from phase where account_id = $1 and customer_id = $2 and project_id = $3 order by position",
        "select name, due_on, done_on from milestone where account_id = $1 and customer_id = $2 and project_id = $3 order by due_on nulls last, name",
        "select s.title, s.body, s.health, s.published_at, a.name from status_report s left join person a on a.account_id = s.account_id and a.id = s.author_id
         where s.account_id = $1 and s.customer_id = $2 and s.project_id = $3 and s.published_at is not null order by s.published_at desc limit 10",
    ] {
        parts.push(sqlx::query(statement).bind(me.account).bind(me.customer).bind(id).fetch_all(&mut *tx).await?);
    }
    drop(tx);
    let (slug, name) = (&me.slug, Safe(project.get(0)));
    let (phases, milestones, reports) = (&parts[0], &parts[1], &parts[2]);
    Ok(Some(me.frame(project.get(0), "/projects", |html| {
        write!(
            html,
            "<nav class=\"crumbs\" aria-label=\"Breadcrumb\"><ol><li><a href=\"/{slug}/extranet/projects\">Projects</a></li><li aria-current=\"page\">{name}</li></ol></nav>\n\
             <div class=\"head\"><div><h1>{name}</h1>"
        )?;
        paragraphs(html, project.get(7))?;
        write!(
            html,
            "</div><div class=\"row\"><a class=\"button\" href=\"/{slug}/extranet/time?period=all&#38;project={id}\">Time spent</a>{EXPORT}\
             <li><a href=\"/{slug}/extranet/projects/{id}.csv\">CSV</a></li><li><a href=\"/{slug}/extranet/projects/{id}.json\">JSON</a></li></ul></details></div></div>\n<div class=\"stack\">\n\
             <section class=\"card stack\"><dl class=\"facts\"><div><dt>Status</dt><dd><span class=\"tag ok\">{}</span>",
            project.get::<&str, _>(2)
        )?;
        if let Some(report) = reports.first() {
            write!(html, " <span class=\"tag ok\">{}</span>", health(report.get(2)))?;
        }
        html.push_str("</dd></div>\n");
        if let Some(number) = project.get::<Option<&str>, _>(1) {
            fact(html, "Number", Safe(number))?;
        }
        if let Some(manager) = project.get::<Option<&str>, _>(8) {
            fact(html, "Project manager", Safe(manager))?;
        }
        if let (Some(from), Some(to)) = (project.get::<Option<Date>, _>(3), project.get::<Option<Date>, _>(4)) {
            fact(html, "Dates", format_args!("{} – {}", Day(from), Day(to)))?;
        }
        if let Some(next) = milestones.iter().find(|row| row.get::<Option<Date>, _>(2).is_none()) {
            fact(html, "Next", format_args!("{}, {}", Safe(next.get(0)), Day(next.get(1))))?;
        }
        let (seconds, amount) = (project.get::<Option<i64>, _>(9).unwrap_or(0), project.get::<Option<i64>, _>(10).unwrap_or(0));
        fact(html, "Hours", Hours(seconds))?;
        html.push_str("</dl>\n");
        if let Some(whole) = project.get::<Option<i64>, _>(5) {
            bar(html, "Budget in hours", (seconds, whole), Hours)?;
        }
        if let Some(whole) = project.get::<Option<i64>, _>(6) {
            bar(html, "Budget", (amount, whole), Euro)?;
        }
        html.push_str("</section>\n<div class=\"grid\">\n<section class=\"card stack-s\"><h2>Phases</h2><ol class=\"timeline\">");
        for row in phases {
            step(html, row.get(1), Safe(row.get(0)), format_args!("{} – {}", Day(row.get(2)), Day(row.get(3))))?;
        }
        html.push_str("</ol></section>\n<section class=\"card stack-s\"><h2>Milestones</h2><ol class=\"timeline\">");
        for row in milestones {
            let done: Option<Date> = row.get(2);
            step(html, if done.is_some() { "done" } else { "planned" }, Safe(row.get(0)), Day(done.unwrap_or_else(|| row.get(1))))?;
        }
        html.push_str("</ol></section>\n</div>\n<section class=\"stack-s\"><h2>Status reports</h2>");
        for row in reports {
            write!(
                html,
                "<article class=\"card stack-s\"><div class=\"row between\"><h3>{}</h3><span class=\"tag ok\">{}</span></div><p class=\"small quiet\">{} · {}</p><div class=\"text stack-s\">",
                Safe(row.get(0)),
                health(row.get(2)),
                Day(row.get::<OffsetDateTime, _>(3).date()),
                Safe(row.get::<Option<&str>, _>(4).unwrap_or("Employee"))
            )?;
            paragraphs(html, row.get(1))?;
            html.push_str("</div></article>");
        }
        html.write_str("</section>\n</div>\n")
    })))
}

pub async fn invoice(pool: &PgPool, database: &str, me: &Viewer, id: Uuid) -> Found {
    if !me.sees("invoices", "invoice-lines") {
        return Ok(None);
    }
    let mut tx = me.begin(pool, database).await?;
    let found = sqlx::query(
        "select number, state, issued_on, due_on, paid_on, net, vat, gross, paid, reference, note
         from invoice where account_id = $1 and customer_id = $2 and id = $3 and state <> 'draft'",
    )
    .bind(me.account)
    .bind(me.customer)
    .bind(id)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(invoice) = found else { return Ok(None) };
    let lines = sqlx::query(
        "select l.description, p.id, p.name, l.quantity::int8, l.unit, (l.unit_price * 100)::int8, l.vat_rate, l.net
         from invoice_line l left join project p on p.account_id = l.account_id and p.id = l.project_id
         where l.account_id = $1 and l.customer_id = $2 and l.invoice_id = $3 order by l.position",
    )
    .bind(me.account)
    .bind(me.customer)
    .bind(id)
    .fetch_all(&mut *tx)
    .await?;
    drop(tx);
    let (slug, number) = (&me.slug, Safe(invoice.get(0)));
    Ok(Some(me.frame(&format!("Invoice {}", invoice.get::<&str, _>(0)), "/invoices", |html| {
        write!(
            html,
            "<nav class=\"crumbs\" aria-label=\"Breadcrumb\"><ol><li><a href=\"/{slug}/extranet/invoices\">Invoices</a></li><li aria-current=\"page\">Invoice {number}</li></ol></nav>\n\
             <div class=\"head\"><div><h1>Invoice {number} <span class=\"tag ok\">{}</span></h1></div>{EXPORT}\
             <li><a href=\"/{slug}/extranet/invoices/{id}.csv\">CSV</a></li><li><a href=\"/{slug}/extranet/invoices/{id}.json\">JSON</a></li></ul></details></div>\n<div class=\"stack\">\n\
             <section class=\"card\"><dl class=\"facts\">",
            invoice.get::<&str, _>(1)
        )?;
        for (place, label) in [(2, "Date"), (3, "Due"), (4, "Paid on")] {
            if let Some(day) = invoice.get::<Option<Date>, _>(place) {
                fact(html, label, Day(day))?;
            }
        }
        for (place, label) in [(5, "Net"), (6, "VAT"), (7, "Amount"), (8, "Paid")] {
            if let Some(cents) = invoice.get::<Option<i64>, _>(place) {
                fact(html, label, Euro(cents))?;
            }
        }
        fact(html, "Open", Euro(invoice.get::<i64, _>(7) - invoice.get::<i64, _>(8)))?;
        if let Some(reference) = invoice.get::<Option<&str>, _>(9) {
            fact(html, "Reference", Safe(reference))?;
        }
        write!(
            html,
            "</dl></section>\n<section class=\"card text\"><p>{}</p></section>\n<section class=\"stack-s\"><h2>Invoice lines</h2>\n",
            Safe(invoice.get(10))
        )?;
        table_head(html, "Invoice lines", lines.len() as i64)?;
        for (label, class) in [
            ("Description", ""),
            ("Project", ""),
            ("Quantity", " class=\"num\""),
            ("Unit", ""),
            ("Unit price", " class=\"num\""),
            ("VAT rate", " class=\"num\""),
            ("Net", " class=\"num\""),
        ] {
            write!(html, "<th scope=\"col\"{class}>{label}</th>")?;
        }
        html.push_str("</tr></thead>\n<tbody>");
        let mut net = 0;
        for row in &lines {
            net += row.get::<i64, _>(7);
            write!(html, "<tr><td class=\"text\" data-label=\"Description\">{}</td><td data-label=\"Project\">", Safe(row.get(0)))?;
            if let (Some(project), Some(name)) = (row.get::<Option<Uuid>, _>(1), row.get::<Option<&str>, _>(2)) {
                write!(html, "<a href=\"/{slug}/extranet/projects/{project}\">{}</a>", Safe(name))?;
            }
            write!(
                html,
                "</td><td class=\"num\" data-label=\"Quantity\">{}</td><td data-label=\"Unit\">{}</td><td class=\"num\" data-label=\"Unit price\">{}</td>\
                 <td class=\"num\" data-label=\"VAT rate\">{}%</td><td class=\"num\" data-label=\"Net\">{}</td></tr>",
                row.get::<Option<i64>, _>(3).unwrap_or(0),
                Safe(row.get::<Option<&str>, _>(4).unwrap_or("–")),
                Euro(row.get::<Option<i64>, _>(5).unwrap_or(0)),
                row.get::<Option<i32>, _>(6).unwrap_or(0) / 100,
                Euro(row.get(7))
            )?;
        }
        write!(
            html,
            "</tbody>\n<tfoot class=\"totals\"><tr><th scope=\"row\" colspan=\"6\">Total, all {} rows</th><td class=\"num\" data-label=\"Net\">{}</td></tr></tfoot>\n</table></div></section>\n</div>\n",
            lines.len(),
            Euro(net)
        )
    })))
}

fn table_head(html: &mut String, name: &str, rows: i64) -> fmt::Result {
    write!(
        html,
        "<div class=\"table cards\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\"><table>\n<caption>{rows} rows</caption>\n<thead><tr>"
    )
}

fn fact(html: &mut String, name: &str, value: impl Display) -> fmt::Result {
    writeln!(html, "<div><dt>{name}</dt><dd>{value}</dd></div>")
}

fn step(html: &mut String, state: &str, name: impl Display, date: impl Display) -> fmt::Result {
    write!(
        html,
        "<li class=\"{state}\"><span>{name} <span class=\"visually-hidden\">({state})</span></span><span class=\"small quiet\">{date}</span></li>"
    )
}

fn paragraphs(html: &mut String, text: &str) -> fmt::Result {
    text.split("\n\n").try_for_each(|paragraph| write!(html, "<p>{}</p>", Safe(paragraph)))
}

fn health(key: &str) -> &'static str {
    match key {
        "good" => "On track",
        "watch" => "Needs attention",
        _ => "Late",
    }
}

fn bar<T: Display>(html: &mut String, name: &str, (used, whole): (i64, i64), show: impl Fn(i64) -> T) -> fmt::Result {
    let (text, percent) = (format!("{} of {}", show(used), show(whole)), used * 100 / whole);
    write!(
        html,
        "<div class=\"stack-s\"><svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{name}: {text}\"><rect class=\"track\" width=\"100\" height=\"4\"/>\
         <rect class=\"fill\" width=\"{}\" height=\"4\"/></svg><div class=\"row between small\"><span>{text}</span><span class=\"quiet\">{percent}%</span></div>\
         <div class=\"small quiet\">{name} · {} left</div></div>",
        percent.clamp(0, 100),
        show(whole - used)
    )
}

/// Text, with what HTML would take for its own written out.
struct Safe<'a>(&'a str);

impl Display for Safe<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            f.write_str(&rest[..at])?;
            write!(f, "&#{};", rest.as_bytes()[at])?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

struct Day(Date);

impl Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.0.day(), &self.0.month().to_string()[..3], self.0.year())
    }
}

struct Hours(i64);

impl Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let minutes = (self.0.abs() + 30) / 60;
        write!(f, "{sign}{}:{:02}", minutes / 60, minutes % 60)
    }
}

struct Euro(i64);

impl Display for Euro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (euros, cents) = (self.0.abs() / 100, self.0.abs() % 100);
        f.write_str(if self.0 < 0 { "-€" } else { "€" })?;
        match euros {
            0..1_000 => write!(f, "{euros}.{cents:02}"),
            1_000..1_000_000 => write!(f, "{},{:03}.{cents:02}", euros / 1_000, euros % 1_000),
            _ => write!(f, "{},{:03},{:03}.{cents:02}", euros / 1_000_000, euros / 1_000 % 1_000, euros % 1_000),
        }
    }
}
