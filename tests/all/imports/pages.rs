//! Uploading, settling, checking and bringing in a file with a browser.

use crate::support::rows::{row, rows};
use crate::support::{Answer, Browser, Form, TestApp};
use axum::body::Body;
use serde_json::Value;

use super::sample;

pub struct Office {
    pub app: TestApp,
    pub alma: Browser,
    pub home: String,
}

impl Office {
    pub async fn new() -> Self {
        let app = TestApp::start().await;
        let alma = app.sign_in("alma").await;
        let home = format!("/{}/admin/imports", app.fjord());
        Self { app, alma, home }
    }

    pub async fn upload(&mut self, name: &str, bytes: &[u8]) -> Answer {
        let id = self.alma.get(&format!("{}/new", self.home)).await.input("import");
        self.upload_as(&id, name, bytes).await
    }

    pub async fn upload_as(&mut self, id: &str, name: &str, bytes: &[u8]) -> Answer {
        let mut body =
            format!("--xyz\r\nContent-Disposition: form-data; name=\"import\"\r\n\r\n{id}\r\n--xyz\r\n").into_bytes();
        body.extend_from_slice(
            format!(
                "Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
            )
            .as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--xyz--\r\n");
        self.alma.send("POST", &self.home.clone(), Body::from(body), Some("multipart/form-data; boundary=xyz")).await
    }

    /// Uploads a file and says how it is to be read, as the page suggests but for `set`.
    pub async fn checked(&mut self, name: &str, bytes: &[u8], set: &[(&str, &str)]) -> String {
        let page = self.uploaded(name, bytes).await;
        self.settle(&page, set).await;
        page
    }

    pub async fn uploaded(&mut self, name: &str, bytes: &[u8]) -> String {
        let answer = self.upload(name, bytes).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        answer.location().to_owned()
    }

    pub async fn settle(&mut self, page: &str, set: &[(&str, &str)]) -> Answer {
        let shown = self.alma.get(page).await;
        let field = if shown.text().contains("name=\"zone\"") { "zone" } else { "col-customer" };
        let mut form = Form::on(&shown, field);
        for (name, value) in set {
            form.set(name, value);
        }
        let answer = form.post(&mut self.alma, page).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        self.app.work().await;
        self.alma.get(page).await
    }

    pub async fn press(&mut self, page: &str, button: &str) -> Answer {
        let answer = self.alma.post(&format!("{page}/{button}"), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        self.alma.get(answer.location()).await
    }

    /// The row of an import.
    pub async fn import(&self, page: &str) -> Value {
        let id = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        row("select * from import where account_id = $1 and id = $2", &[self.app.account().0, id]).await
    }

    pub async fn counts(&self, page: &str) -> [i64; 5] {
        let import = self.import(page).await;
        ["new", "changed", "same", "skipped", "failed"]
            .map(|what| import[format!("rows_{what}")].as_i64().expect("a count"))
    }

    /// What the check found.
    pub async fn found(&self, page: &str) -> [i64; 5] {
        let import = self.import(page).await;
        ["new", "changed", "same", "skipped", "failed"]
            .map(|what| import["checked"]["counts"][what].as_i64().unwrap_or_else(|| panic!("{import}")))
    }
}

/// Everything an import can touch, without ids that differ from run to run and without versions.
pub async fn books(account: uuid::Uuid) -> Vec<Value> {
    let mut all = Vec::new();
    for sql in [
        "select c.name, c.number, c.currency, c.vat_number, c.zone, c.internal_note from customer c where account_id = $1 order by 1, 2",
        "select p.name, p.number, p.state, p.currency, c.name as customer from project p
         join customer c on c.account_id = p.account_id and c.id = p.customer_id where p.account_id = $1 order by 5, 1, 2",
        "select name, email, number, active from person where account_id = $1 order by 1, 2",
        "select e.work_date, e.started_at, e.ended_at, e.seconds, e.description, e.activity, e.billable, e.state, e.tags, e.currency, e.rate,
                e.amount, e.invoiced_seconds, e.invoiced_amount, e.source, c.name as customer, p.name as project, n.name as person
         from time_entry e join customer c on c.account_id = e.account_id and c.id = e.customer_id
         join project p on p.account_id = e.account_id and p.id = e.project_id
         left join person n on n.account_id = e.account_id and n.id = e.person_id
         where e.account_id = $1 order by 1, 2, 4, 5, 16, 17, 18, 12, 7",
        "select m.month, m.currency, m.entries, m.seconds, m.amount, m.invoiced_seconds, m.invoiced_amount, p.name from time_month m
         join project p on p.account_id = m.account_id and p.id = m.project_id where m.account_id = $1 order by 8, 1, 2",
        "select source, kind, count(*) from external_ref where account_id = $1 group by 1, 2 order by 1, 2",
        "select number, state, gross, net, vat, paid, due_on from invoice where account_id = $1 order by 1",
        "select i.number, l.description, l.net from invoice_line l join invoice i on i.account_id = l.account_id and i.id = l.invoice_id
         where l.account_id = $1 order by 1, l.position",
    ] {
        let mut found = rows(sql, &[account]).await;
        // Rows that are alike in what they are ordered by come as they like.
        found.sort_by_cached_key(Value::to_string);
        all.extend(found);
    }
    all
}

/// The sums per month are those of the entries.
pub async fn months_agree(account: uuid::Uuid) {
    let wrong = rows(
        "select * from (select project_id, date_trunc('month', work_date)::date as month, coalesce(currency, '') as currency,
                count(*) as entries, sum(seconds) as seconds, coalesce(sum(amount), 0) as amount
         from time_entry where account_id = $1 group by 1, 2, 3) e
         full join (select project_id, month, currency, sum(entries) as entries, sum(seconds) as seconds, sum(amount) as amount from time_month
                    where account_id = $1 group by 1, 2, 3) m
         using (project_id, month, currency)
         where (e.entries, e.seconds, e.amount) is distinct from (m.entries, m.seconds, m.amount)",
        &[account],
    )
    .await;
    assert_eq!(wrong, Vec::<Value>::new());
}

#[tokio::test]
async fn a_file_goes_from_upload_to_books_and_back() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let before = books(account).await;
    let page = office.uploaded("my folder/../detailed.csv", &sample("toggl_detailed.csv")).await;
    let open = office.alma.get(&page).await.text();
    assert!(open.contains("<h1>detailed.csv</h1>"), "{open}");
    assert!(
        open.contains("Recognised by its headers: Toggl Track, detailed report. 14 of 14 columns are read."),
        "{open}"
    );
    assert!(open.contains("frontend, urgent"), "sample values stand beside their columns");

    let unsaid = Form::on(&office.alma.get(&page).await, "zone").post(&mut office.alma, &page).await;
    assert_eq!(unsaid.status, 422);
    assert!(unsaid.text().contains("Choose the time zone of the clock times"));

    let checked = office.settle(&page, &[("zone", "Europe/Copenhagen"), ("customer", "Our own")]).await.text();
    assert!(
        checked.contains("What would happen") && checked.contains("Login page") && checked.contains("Our own"),
        "{checked}"
    );
    assert_eq!(office.found(&page).await, [3, 0, 0, 0, 0]);
    assert_eq!(books(account).await, before, "nothing is written before somebody says so");

    let running = office.press(&page, "run").await;
    assert_eq!(running.headers.get("refresh").map(|value| value.as_bytes()), Some(b"2".as_slice()));
    office.app.work().await;
    let done = office.alma.get(&page).await.text();
    assert!(done.contains("Imported") && done.contains("Undo this import"), "{done}");
    assert_eq!(office.counts(&page).await, [3, 0, 0, 0, 0]);
    months_agree(account).await;
    let after = books(account).await;
    assert_ne!(after, before);

    let again = office.checked("again.csv", &sample("toggl_detailed.csv"), &[]).await;
    assert_eq!(office.found(&again).await, [0, 0, 3, 0, 0], "and the zone and the customer are remembered");
    office.press(&again, "run").await;
    office.app.work().await;
    assert_eq!(office.counts(&again).await, [0, 0, 3, 0, 0]);
    assert_eq!(books(account).await, after);

    let refused = office.press(&page, "undo").await.text();
    assert!(!refused.contains("Undo this import"), "only the last one can be taken back");
    office.press(&again, "undo").await;
    office.app.work().await;
    assert_eq!(books(account).await, after);
    office.press(&page, "undo").await;
    office.app.work().await;
    let undone = office.alma.get(&page).await.text();
    assert!(undone.contains("It has been undone"), "{undone}");
    assert_eq!(books(account).await, before);
    months_agree(account).await;
}

#[tokio::test]
async fn an_unknown_header_is_mapped_by_hand_once() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let text = "Wann;Wer;Für;Vorhaben;Std;Preis\n31.10.2026;Anna;Aldebaran KG;Netz;1,5;150,00\n01.11.2026;Bo;Aldebaran KG;Netz;2;\n";
    let page = office.uploaded("export.csv", text.as_bytes()).await;
    let unknown = office.alma.get(&page).await.text();
    assert!(unknown.contains("These headers are not known") && unknown.contains("Aldebaran KG"), "{unknown}");
    let chosen = office.alma.get(&format!("{page}?format=time")).await;
    let mut form = Form::on(&chosen, "col-customer");
    let refused = form.post(&mut office.alma, &page).await;
    assert_eq!(refused.status, 422);
    for needed in ["Date is needed", "Hours is needed", "Customer is needed", "Project is needed"] {
        assert!(refused.text().contains(needed), "{needed}");
    }
    for (field, place) in
        [("date", "0"), ("person", "1"), ("customer", "2"), ("project", "3"), ("duration", "4"), ("amount", "5")]
    {
        form.set(&format!("col-{field}"), place);
    }
    let answer = form.post(&mut office.alma, &page).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    office.app.work().await;
    assert_eq!(office.found(&page).await, [2, 0, 0, 0, 0]);
    let shown = office.alma.get(&page).await.text();
    assert!(shown.contains("1:30") && shown.contains("Aldebaran KG <span class=\"tag ok\">New</span>"), "{shown}");
    office.press(&page, "run").await;
    office.app.work().await;
    let sum = row("select sum(e.seconds) as seconds, sum(e.amount) as amount from time_entry e join customer c on c.account_id = e.account_id
                   and c.id = e.customer_id where e.account_id = $1 and c.name = 'Aldebaran KG'", &[account]).await;
    assert_eq!((sum["seconds"].as_i64(), sum["amount"].as_i64()), (Some(12_600), Some(15_000)));

    let next = office.uploaded("next.csv", text.as_bytes()).await;
    let known = office.alma.get(&next).await;
    assert!(known.text().contains("Read as the last file with these headers: Hours from any CSV."));
    assert_eq!(Form::on(&known, "col-customer").get("col-customer"), "2");
}

#[tokio::test]
async fn days_that_could_be_two_are_asked_for_and_proof_is_taken() {
    let mut office = Office::new().await;
    let page = office.uploaded("clockify.csv", &sample("clockify_detailed.csv")).await;
    let set = [("zone", "Europe/Berlin"), ("customer", "Our own")];
    let asked = office.settle(&page, &set).await;
    assert!(
        asked.text().contains("10/01/2026 can be two days, and nothing in the file says which"),
        "{}",
        asked.text()
    );
    assert_eq!(office.import(&page).await["state"], "open");
    office.settle(&page, &[("dates", "mdy")]).await;
    assert_eq!(office.found(&page).await, [3, 0, 0, 0, 0]);
    let shown = office.alma.get(&page).await.text();
    assert!(shown.contains("1 Oct 2026") && shown.contains("Invoiced"), "{shown}");

    let proved = String::from_utf8(sample("clockify_detailed.csv")).expect("text").replace("10/02/2026", "10/22/2026");
    let page = office.checked("proved.csv", proved.as_bytes(), &[("dates", "")]).await;
    assert_eq!(office.import(&page).await["dates"], "mdy");
    assert_eq!(office.found(&page).await, [3, 0, 0, 0, 0]);
}

#[tokio::test]
async fn a_form_sent_twice_is_one_import_and_a_button_pressed_twice_one_run() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let id = office.alma.get(&format!("{}/new", office.home)).await.input("import");
    let bytes = sample("harvest_detailed_dot_decimal.csv");
    for _ in 0..2 {
        let answer = office.upload_as(&id, "harvest.csv", &bytes).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("{}/{id}", office.home).as_str()));
    }
    let page = format!("{}/{id}", office.home);
    let mut form = Form::on(&office.alma.get(&page).await, "col-customer");
    form.set("customer", "");
    for _ in 0..2 {
        assert_eq!(form.post(&mut office.alma, &page).await.status, 303);
    }
    office.app.work().await;
    for _ in 0..2 {
        office.press(&page, "run").await;
    }
    office.app.work().await;
    office.press(&page, "run").await;
    office.app.work().await;
    let entries =
        row("select count(*) as count from time_entry where account_id = $1 and source = 'harvest'", &[account]).await;
    assert_eq!(entries["count"], 1);
    assert_eq!(office.counts(&page).await, [1, 0, 0, 0, 0]);
}
