//! Files with a case: kept as they came, given out as downloads, and only so many.

use super::*;
use crate::support::rows::change;
use crate::web_rules::header;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// The names of the files of a case.
async fn names(app: &TestApp, case: Uuid) -> Vec<String> {
    let sql = "select x.name from ticket_file f join file x on x.account_id = f.account_id and x.id = f.file_id
               where f.account_id = $1 and f.ticket_id = $2 order by f.position";
    let found = rows(sql, &[app.account().0, case]).await;
    found.iter().map(|row| row["name"].as_str().unwrap_or_default().to_owned()).collect()
}

/// The addresses of a page's files.
fn links(page: &Answer) -> Vec<String> {
    let text = page.text();
    let all = text.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
    all.filter(|link| link.contains("/files/")).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_file_goes_out_as_it_came_in_and_never_as_a_page() {
    let app = TestApp::start().await;
    let (mut clara, mut alma) = (app.sign_in("clara").await, app.sign_in("alma").await);
    let sent: [Sent<'_>; 3] = [
        ("måling \u{201e}1\u{201d}.png", PNG),
        ("data.csv", b"=1+1;b\n"),
        ("a;b,c.PDF", b"%PDF-1.4\n<script>alert(1)</script>"),
    ];
    let answer = upload(&mut clara, &format!("{}/new", portal(&app)), &[("subject", "s"), ("body", "b")], &sent).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = clara.get(answer.location()).await;
    let found = links(&page);
    assert_eq!(found.len(), 3, "{}", page.text());
    for (place, (link, kind)) in
        found.iter().zip(["image/png", "text/csv; charset=utf-8", "application/pdf"]).enumerate()
    {
        for (browser, link) in [(&mut clara, link.clone()), (&mut alma, link.replace("/extranet/", "/admin/"))] {
            let file = browser.get(&link).await;
            assert_eq!(file.status, 200, "{link}");
            assert_eq!(file.body, sent[place].1);
            assert_eq!(header(&file, "content-type"), kind);
            assert!(header(&file, "content-disposition").starts_with("attachment; filename=\""));
            assert_eq!(header(&file, "content-security-policy"), "sandbox; default-src 'none'");
            assert_eq!(header(&file, "x-content-type-options"), "nosniff");
            assert_eq!(header(&file, "cache-control"), "private, no-store");
        }
    }
    let first = clara.get(&found[0]).await;
    assert_eq!(
        header(&first, "content-disposition"),
        "attachment; filename=\"m_ling _1_.png\"; filename*=UTF-8''m%C3%A5ling%20%E2%80%9E1%E2%80%9D.png"
    );
}

#[tokio::test]
async fn what_is_too_much_is_said_and_the_text_is_kept() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let new = format!("{}/new", portal(&app));
    let megabytes = |count: usize| vec![b'x'; count << 20];
    let (large, eight) = (vec![b'x'; (10 << 20) + 1], megabytes(8));
    let small: Vec<Sent<'_>> = vec![("a.txt", b"a"); 11];
    let four: Vec<Sent<'_>> = vec![("a.txt", &eight); 4];
    for (files, said) in [
        (&[("large.txt", &large[..])][..], "large.txt is larger than 10 MB"),
        (&small[..], "at most 10 files"),
        (&four[..], "larger than 25 MB together"),
        (&[("empty.txt", &b""[..])][..], "empty.txt is empty"),
    ] {
        let answer = upload(&mut clara, &new, &[("subject", "Otter"), ("body", "typed this")], files).await;
        assert_eq!(answer.status, 422, "{said}");
        let text = answer.text();
        assert!(text.contains(said) && text.contains("typed this") && text.contains("files-e"), "{said}: {text}");
    }
    let fits: Vec<Sent<'_>> = vec![("a.txt", &eight); 3];
    let answer = upload(&mut clara, &new, &[("subject", "Otter"), ("body", "b")], &fits).await;
    assert_eq!(answer.status, 303, "24 MB fit: {}", answer.text());
    assert_eq!(names(&app, id(&answer)).await.len(), 3);
    // Nobody sends this much by mistake.
    let flood = upload(&mut clara, &new, &[("subject", "s"), ("body", "b")], &[("a.txt", &megabytes(61))]).await;
    assert_eq!(flood.status, 413);
    // The other pages take no more than before.
    let other =
        upload(&mut clara, &format!("/{}/extranet/profile", app.fjord()), &[], &[("a.txt", &megabytes(2))]).await;
    assert!(matches!(other.status.as_u16(), 400 | 413), "{}", other.status);
}

#[tokio::test]
async fn an_account_keeps_only_so_much() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let before = row("select bytes from file_usage where account_id = $1", &[app.account().0]).await["bytes"].as_i64();
    let answer = upload(
        &mut clara,
        &format!("{}/new", portal(&app)),
        &[("subject", "s"), ("body", "b")],
        &[("a.txt", b"12345")],
    )
    .await;
    assert_eq!(answer.status, 303);
    let after = row("select bytes from file_usage where account_id = $1", &[app.account().0]).await["bytes"].as_i64();
    assert_eq!(after, before.map(|bytes| bytes + 5));
    change("update file_usage set bytes = 5::int8 * 1024 * 1024 * 1024 - 4 where account_id = $1", &[app.account().0])
        .await;
    let base = answer.location().split('?').next().unwrap_or_default().to_owned();
    let full = upload(&mut clara, &format!("{base}/answer"), &[("answer", "typed")], &[("a.txt", b"12345")]).await;
    assert_eq!(full.status, 422);
    assert!(full.text().contains("no room") && full.text().contains("typed"), "{}", full.text());
    assert_eq!(
        upload(&mut clara, &format!("{base}/answer"), &[("answer", "x")], &[("a.txt", b"1234")]).await.status,
        303
    );
    assert_eq!(upload(&mut clara, &format!("{base}/answer"), &[("answer", "without")], &[]).await.status, 303);
    // The customer goes, and the room comes back.
    let mut scope = crate::evidence::superuser().await;
    let gone = format!("delete from file where account_id = '{}'", app.account());
    crate::evidence::run(&mut scope, gone).await;
    let left = row("select bytes from file_usage where account_id = $1", &[app.account().0]).await["bytes"].as_i64();
    assert!(left < Some(5 * 1024 * 1024 * 1024 - 4), "{left:?}");
}

#[tokio::test]
async fn an_answer_that_breaks_off_leaves_nothing() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let base = format!("{}/{}", portal(&app), app.cast.fjord.hansen.cases.shown.case);
    let kind = Some("multipart/form-data; boundary=frontier");
    let whole = "--frontier\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\nhalf\r\n--frontier\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhalf of";
    for body in [whole, "", "nonsense", "--frontier\r\n\r\n\r\n--frontier--"] {
        let answer = clara.send("POST", &format!("{base}/answer"), Body::from(body.to_owned()), kind).await;
        assert!(matches!(answer.status.as_u16(), 400 | 422), "{body}: {}", answer.status);
    }
    let answer = clara.send("POST", &format!("{base}/answer"), Body::from("x"), Some("multipart/form-data")).await;
    assert_eq!(answer.status, 400, "no boundary");
    assert_eq!(entries(&app, app.cast.fjord.hansen.cases.shown.case.0).await.len(), 2);
}
