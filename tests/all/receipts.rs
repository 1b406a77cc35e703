//! Receipts of expenses: added with the form and on the page, given out, removed, and nobody's outside.

use crate::support::rows::{change, row, rows};
use crate::support::{Answer, Form, TestApp};
use crate::tickets::{Sent, upload};
use crate::web_rules::header;
use extranet::base::ids::{ExpenseId, FileId};
use serde_json::Value;
use uuid::Uuid;

const PDF: &[u8] = b"%PDF-1.4\n<script>alert(1)</script>";
const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";

fn admin(app: &TestApp, path: &str) -> String {
    format!("/{}/admin/expenses{path}", app.fjord())
}

fn address(app: &TestApp, id: ExpenseId, receipt: FileId) -> String {
    admin(app, &format!("/{id}/receipts/{receipt}"))
}

async fn names(app: &TestApp, id: ExpenseId) -> Vec<String> {
    let sql = "select x.name from expense_receipt r join file x on x.account_id = r.account_id and x.id = r.file_id
               where r.account_id = $1 and r.expense_id = $2 order by x.id";
    let found = rows(sql, &[app.account().0, id.0]).await;
    found.iter().map(|row| row["name"].as_str().unwrap_or_default().to_owned()).collect()
}

async fn files(app: &TestApp) -> Value {
    let sql = "select count(*) as files, (select bytes - (select coalesce(sum(size), 0) from file where account_id = $1) from file_usage
               where account_id = $1) as unexplained from file where account_id = $1 and kind = 'receipt'";
    row(sql, &[app.account().0]).await
}

fn links(page: &Answer) -> Vec<String> {
    let text = page.text();
    let all = text.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
    all.filter(|link| link.contains("/receipts/") && !link.ends_with("/remove")).map(str::to_owned).collect()
}

/// What a browser would send for a new expense.
fn typed(app: &TestApp) -> Vec<(&'static str, String)> {
    vec![
        ("work", app.cast.fjord.hansen.website.to_string()),
        ("spent_on", "2026-03-05".into()),
        ("kind", "travel".into()),
        ("description", "Ferry to the <island>".into()),
        ("amount", "249,50".into()),
        ("currency", "DKK".into()),
        ("vat_rate", "25".into()),
        ("submit_id", Uuid::now_v7().to_string()),
    ]
}

fn pairs<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn receipts_come_with_a_new_expense_and_go_out_as_they_came_in() {
    let app = TestApp::start().await;
    let (mut bo, mut vera) = (app.sign_in("bo").await, app.sign_in("vera").await);
    let fields = typed(&app);
    let sent: [Sent<'_>; 2] = [("../kvittering \u{e6}.PDF", PDF), ("IMG_1.heic", HEIC)];
    let added = upload(&mut bo, &admin(&app, "/new"), &pairs(&fields), &sent).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let again = upload(&mut bo, &admin(&app, "/new"), &pairs(&fields), &sent).await;
    assert_eq!(again.location(), added.location(), "posted twice, added once");
    let page = bo.get(added.location()).await;
    assert!(page.text().contains("Receipt added"), "told in its history: {}", page.text());
    let found = links(&page);
    assert_eq!(found.len(), 2, "{}", page.text());
    for (place, kind) in ["application/pdf", "image/heic"].into_iter().enumerate() {
        for browser in [&mut bo, &mut vera] {
            let file = browser.get(&found[place]).await;
            assert_eq!((file.status.as_u16(), header(&file, "content-type")), (200, kind));
            assert_eq!(file.body, sent[place].1);
            assert!(header(&file, "content-disposition").starts_with("attachment; filename=\""));
            assert_eq!(header(&file, "content-security-policy"), "sandbox; default-src 'none'");
            assert_eq!(header(&file, "cache-control"), "private, no-store");
        }
    }
    let edit = format!("{}/edit", added.location().split('?').next().unwrap_or_default());
    let form = bo.get(&edit).await;
    assert!(form.text().contains("IMG_1.heic") && form.text().contains("multipart/form-data"), "{}", form.text());
}

#[tokio::test]
async fn what_is_no_receipt_is_said_beside_the_field_and_everything_typed_is_kept() {
    let app = TestApp::start().await;
    let mut bo = app.sign_in("bo").await;
    let large = vec![b'x'; (10 << 20) + 1];
    let fields = typed(&app);
    let refused: [(Sent<'_>, &str); 6] = [
        (("virus.exe", b"MZ"), "virus.exe is not of a kind that can be sent"),
        (("notes.txt", b"plain"), "notes.txt is not of a kind that can be sent"),
        (("page.svg", b"<svg/>"), "page.svg is not of a kind that can be sent"),
        (("fake.heic", PDF), "fake.heic is not what its ending says"),
        (("large.pdf", &large), "large.pdf is larger than 10 MB"),
        (("empty.png", b""), "empty.png is empty"),
    ];
    let edit = admin(&app, &format!("/{}/edit", app.cast.fjord.expenses.rejected));
    let page = admin(&app, &format!("/{}/receipts", app.cast.fjord.expenses.rejected));
    let before = files(&app).await;
    for path in [admin(&app, "/new"), edit, page.clone()] {
        for (file, said) in &refused {
            let answer = upload(&mut bo, &path, &pairs(&fields), &[("fine.pdf", PDF), *file]).await;
            let text = answer.text();
            assert_eq!(answer.status, 422, "{path} {said}");
            assert!(
                text.contains(said) && text.contains("files-e") && text.contains("Choose your files again"),
                "{text}"
            );
            if path != page {
                assert!(text.contains("Ferry to the &#60;island&#62;") && text.contains("249,50"), "{text}");
            }
        }
    }
    assert_eq!(upload(&mut bo, &page, &[], &[]).await.status, 422, "none was chosen");
    // A mistake in a field keeps the rest, and says that the files have to be chosen again.
    let mut fields = typed(&app);
    fields[4].1 = "nothing".into();
    let answer = upload(&mut bo, &admin(&app, "/new"), &pairs(&fields), &[("fine.pdf", PDF)]).await;
    assert!(answer.status == 422 && answer.text().contains("Choose your files again"), "{}", answer.text());
    assert_eq!(files(&app).await, before, "nothing was kept");
    // No room: said, and nothing is stored.
    change("update file_usage set bytes = 5::int8 * 1024 * 1024 * 1024 - 4 where account_id = $1", &[app.account().0])
        .await;
    let full = upload(&mut bo, &page, &[], &[("fine.pdf", PDF)]).await;
    assert!(full.status == 422 && full.text().contains("no room"), "{}", full.text());
}

#[tokio::test]
async fn added_and_removed_on_the_page_as_long_as_it_is_not_handed_in() {
    let app = TestApp::start().await;
    let (mut bo, id) = (app.sign_in("bo").await, app.cast.fjord.expenses.rejected);
    let page = admin(&app, &format!("/{id}"));
    let submit = bo.get(&page).await.input("submit_id");
    for _ in 0..2 {
        let added =
            upload(&mut bo, &format!("{page}/receipts"), &[("submit_id", &submit)], &[("lunch.pdf", PDF)]).await;
        assert_eq!(added.location(), format!("{page}?done=receipts"), "{}", added.text());
    }
    assert_eq!(names(&app, id).await, ["lunch.pdf"], "posted twice, added once");
    // One more with the form, sent twice as well.
    let form = Form::on(&bo.get(&format!("{page}/edit")).await, "work");
    let names_of =
        ["work", "spent_on", "kind", "description", "amount", "currency", "vat_rate", "version", "submit_id"];
    let fields: Vec<(&str, &str)> = names_of.iter().map(|name| (*name, form.get(name))).collect();
    for _ in 0..2 {
        let saved = upload(&mut bo, &format!("{page}/edit"), &fields, &[("people.pdf", PDF)]).await;
        assert_eq!(saved.location(), format!("{page}?done=saved"), "{}", saved.text());
    }
    assert_eq!(names(&app, id).await, ["lunch.pdf", "people.pdf"]);

    let receipt = links(&bo.get(&page).await)[0].clone();
    let question = bo.get(&format!("{receipt}/remove")).await;
    assert!(question.status == 200 && question.text().contains("Remove lunch.pdf?"), "{}", question.text());
    assert_eq!(names(&app, id).await.len(), 2, "asking removes nothing");
    let removed = Form::on(&question, "submit_id").post(&mut bo, &format!("{receipt}/remove")).await;
    assert_eq!(removed.location(), format!("{page}?done=receipt-removed"), "{}", removed.text());
    assert_eq!(bo.get(&receipt).await.status, 404);
    assert_eq!(bo.post(&format!("{receipt}/remove"), &[]).await.status, 404);
    let events = rows(
        "select event, detail from audit where account_id = $1 and subject_id = $2 and event like 'expense.receipt%' order by at, id",
        &[app.account().0, id.0],
    )
    .await;
    let told: Vec<&str> = events.iter().filter_map(|row| row["event"].as_str()).collect();
    assert_eq!(told, ["expense.receipt-added", "expense.receipt-added", "expense.receipt-removed"]);
    assert_eq!(events[2]["detail"]["file"], "lunch.pdf");

    // Handed in: nothing comes and nothing goes.
    let form = bo.get(&page).await;
    let step = [("version", form.input("version")), ("submit_id", form.input("submit_id"))];
    let step: Vec<(&str, &str)> = step.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(bo.post(&format!("{page}/hand-in"), &step).await.status, 303);
    let left = links(&bo.get(&page).await)[0].clone();
    assert!(!bo.get(&page).await.text().contains("/remove"), "no button that does nothing");
    assert_eq!(upload(&mut bo, &format!("{page}/receipts"), &[], &[("late.pdf", PDF)]).await.status, 400);
    assert_eq!(bo.get(&format!("{left}/remove")).await.status, 400);
    assert_eq!(bo.post(&format!("{left}/remove"), &[]).await.status, 409);
    assert_eq!(names(&app, id).await, ["people.pdf"]);
}

#[tokio::test]
async fn an_expense_takes_its_receipts_with_it() {
    let app = TestApp::start().await;
    let (mut alma, expenses) = (app.sign_in("alma").await, app.cast.fjord.expenses);
    let before = files(&app).await;
    assert_eq!((&before["files"], &before["unexplained"]), (&Value::from(2), &Value::from(0)));
    let page = admin(&app, &format!("/{}", expenses.draft));
    let shown = alma.get(&page).await;
    let form = [("version", shown.input("version"))];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(alma.post(&format!("{page}/remove"), &form).await.status, 303);
    assert_eq!(alma.get(&address(&app, expenses.draft, expenses.draft_receipt)).await.status, 404);
    let after = files(&app).await;
    assert_eq!((&after["files"], &after["unexplained"]), (&Value::from(1), &Value::from(0)), "and its bytes");
    // So does whatever takes the expense along.
    let (account, hansen) = (app.account(), app.cast.fjord.hansen.customer);
    let gone = format!(
        "begin; set constraints all deferred; delete from customer where account_id = '{account}' and id = '{hansen}'; commit"
    );
    crate::evidence::run(&mut crate::evidence::superuser().await, gone).await;
    assert_eq!(files(&app).await["files"], 0);
}

#[tokio::test]
async fn the_list_says_which_have_a_receipt() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    for (asked, there, gone) in
        [("with", "two old phones", "a night near"), ("without", "a night near", "two old phones")]
    {
        let page = alma.get(&admin(&app, &format!("?receipt={asked}"))).await.text();
        assert!(page.contains(there) && !page.contains(gone) && page.contains("2 expenses"), "{asked}: {page}");
    }
    assert_eq!(alma.get(&admin(&app, "?receipt=perhaps")).await.status, 400);
    let file = alma.get(&admin(&app, ".csv?receipt=with")).await.text();
    assert!(file.lines().next().is_some_and(|head| head.contains("Bilag") || head.contains("Receipt")), "{file}");
    assert_eq!(file.lines().count(), 3, "{file}");
}

#[tokio::test]
async fn nobody_else_has_one_by_its_address() {
    let app = TestApp::start().await;
    let expenses = app.cast.fjord.expenses;
    let (draft, submitted) =
        ((expenses.draft, expenses.draft_receipt), (expenses.submitted, expenses.submitted_receipt));
    let (mut bo, mut alma, mut rita) = (app.sign_in("bo").await, app.sign_in("alma").await, app.sign_in("rita").await);
    // Bo sees his own alone; a receipt is found below its own expense alone; another account has neither.
    assert_eq!(bo.get(&address(&app, submitted.0, submitted.1)).await.status, 200);
    assert_eq!(alma.get(&address(&app, submitted.0, submitted.1)).await.status, 200);
    let case = FileId(app.cast.fjord.hansen.cases.shown.file.0);
    for (id, receipt) in [draft, (submitted.0, draft.1), (draft.0, submitted.1), (submitted.0, case)] {
        let path = address(&app, id, receipt);
        for step in ["", "/remove"] {
            assert_eq!(bo.get(&format!("{path}{step}")).await.status.as_u16() / 100, 4, "{path}{step}");
        }
        assert_eq!(bo.get(&path).await.status, 404, "{path}");
        assert_eq!(bo.post(&format!("{path}/remove"), &[]).await.status, 404, "{path}");
    }
    assert_eq!(alma.get(&address(&app, draft.0, submitted.1)).await.status, 404);
    let theirs = |path: String| path.replace(app.fjord(), app.rival());
    for (id, receipt) in [draft, submitted] {
        let path = theirs(address(&app, id, receipt));
        assert_eq!(rita.get(&path).await.status, 404);
        assert_eq!(rita.get(&format!("{path}/remove")).await.status, 404);
        assert_eq!(rita.post(&format!("{path}/remove"), &[]).await.status, 404);
        let add = theirs(admin(&app, &format!("/{id}/receipts")));
        assert_eq!(upload(&mut rita, &add, &[], &[("a.pdf", PDF)]).await.status, 404);
    }
    let add = admin(&app, &format!("/{}/receipts", draft.0));
    assert_eq!(upload(&mut bo, &add, &[], &[("a.pdf", PDF)]).await.status, 404, "another's expense");
    // Nor does a customer by any address that holds files.
    let mut clara = app.sign_in("clara").await;
    let cases = format!("/{}/extranet/tickets/{}/files", app.fjord(), app.cast.fjord.hansen.cases.shown.case);
    for receipt in [draft.1, submitted.1] {
        assert_eq!(clara.get(&format!("{cases}/{receipt}")).await.status, 404);
        let staffs = cases.replace("/extranet/", "/admin/");
        assert_eq!(alma.get(&format!("{staffs}/{receipt}")).await.status, 404, "a receipt is no file of a case");
    }
    assert_eq!(files(&app).await["files"], 2);
}

#[tokio::test]
async fn the_portals_role_reads_none_even_if_a_case_named_it() {
    let app = TestApp::start().await;
    let (account, hansen) = (app.account(), &app.cast.fjord.hansen);
    let mut conn = crate::evidence::superuser().await;
    let granted = "select count(*) from information_schema.column_privileges where table_name = 'expense_receipt' and grantee = current_database() || '_portal'";
    assert_eq!(crate::evidence::count(&mut conn, granted).await, 0);
    // The schema refuses a receipt that is a customer's, and a case's file that is a receipt.
    for wrong in [
        format!("update file set customer_id = '{}' where account_id = '{account}' and kind = 'receipt'", hansen.customer),
        format!(
            "insert into ticket_file (account_id, customer_id, ticket_id, message_id, file_id, position)
             select account_id, customer_id, ticket_id, message_id, '{}', 9 from ticket_file where account_id = '{account}' and file_id = '{}'",
            app.cast.fjord.expenses.draft_receipt, hansen.cases.shown.file
        ),
    ] {
        let refused = sqlx::raw_sql(sqlx::AssertSqlSafe(wrong.clone())).execute(&mut conn).await;
        assert!(refused.is_err(), "{wrong}");
    }
}
