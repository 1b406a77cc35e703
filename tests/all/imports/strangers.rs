//! Files that are broken or built to break something, by upload; and imports of another account.

use crate::support::rows::row;
use axum::body::Body;
use uuid::Uuid;

use super::pages::{Office, books};

#[tokio::test]
async fn thirty_hostile_files_end_in_a_page_each_and_in_no_error() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let before = books(account).await;
    let head = "date,duration,customer,project,description\n";
    let good = "2026-10-01,1:00,Hostile,Web,x\n";
    let utf16 = |text: &str| {
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect::<Vec<u8>>()
    };
    let files: Vec<Vec<u8>> = vec![
        b"\xEF\xBB\xBF".to_vec(),
        b"\n\n\n".to_vec(),
        b"\0".to_vec(),
        b"a\0b,c\n".to_vec(),
        b"PK\x03\x04zip".to_vec(),
        b"\xFF\xFE\x00\xD8a\0".to_vec(),
        utf16("date,customer"),
        b"date,duration,customer,project\n2026-10-01,1:00,\xC5se,Web\n".to_vec(),
        b"<html><body>not a file".to_vec(),
        b"%PDF-1.7\n%\xE2\xE3".to_vec(),
        b"{".to_vec(),
        b"[".to_vec(),
        b"[{\"id\":1,\"username\":\"anna\"}".to_vec(),
        b"[1,2,3]".to_vec(),
        format!("[{}", "[".repeat(50_000)).into_bytes(),
        b"[{\"id\":1,\"username\":\"an\\u0000na\"}]".to_vec(),
        "a,".repeat(100_000).into_bytes(),
        "x".repeat(3_000_000).into_bytes(),
        format!("{head}{good}\"never closed").into_bytes(),
        format!("{head}{good}{}", "y".repeat(2_000_000)).into_bytes(),
        format!("{head}31.02.2026,1:00,A,B,x\n99/99/9999,1:00,A,B,x\n-1,1:00,A,B,x\n").into_bytes(),
        format!("{head}2026-10-01,99999999999:00,A,B,x\n2026-10-01,NaN,A,B,x\n2026-10-01,1e9,A,B,x\n").into_bytes(),
        format!("{head}2026-10-01,1:00,\"=HYPERLINK(\"\"http://evil.example\"\")\",B,x\nnever,1:00,=1+1,@x,-2\n")
            .into_bytes(),
        format!("{head}2026-10-01,1:00,<script>alert(1)</script>,<img src=x>,x\n").into_bytes(),
        format!("{head}2026-10-01,1:00,{},B,x\n", "n".repeat(5_000)).into_bytes(),
        format!("{head}2026-10-01,1:00,\u{202e}evil\u{200b},B,x\n").into_bytes(),
        b"date;duration;customer;project\r2026-10-01;1,5;A;B\r".to_vec(),
        b"date\tduration\tcustomer\tproject\n2026-10-01\t1:00\tA\tB\n".to_vec(),
        b"date,date,date,duration,customer,project\n2026-10-01,x,y,1:00,A,B\n".to_vec(),
        b",,,,\n,,,,\n".to_vec(),
        b"customer\nname\n".to_vec(),
    ];
    assert!(files.len() >= 30);
    for (n, bytes) in files.iter().enumerate() {
        let answer = office.upload(&format!("hostile {n}.csv"), bytes).await;
        assert_eq!(answer.status, 303, "{n}: {}", answer.text());
        let page = answer.location().to_owned();
        let shown = office.alma.get(&page).await;
        assert_eq!(shown.status, 200, "{n}");
        assert!(!shown.text().contains("<script>alert") && !shown.text().contains("<img src=x>"), "{n}");
        for format in ["time", "customers", "invoices", "kimai-csv", "kimai-json", "nonsense", "%00"] {
            let answer = office.alma.get(&format!("{page}?format={format}")).await;
            assert!(matches!(answer.status.as_u16(), 200 | 400), "{n}: {format}: {}", answer.status);
        }
        let form = [
            ("format", "time"),
            ("zone", "Europe/Berlin"),
            ("col-date", "0"),
            ("col-duration", "1"),
            ("col-customer", "2"),
            ("col-project", "3"),
        ];
        let answer = office.alma.post(&page, &form).await;
        assert!(matches!(answer.status.as_u16(), 303 | 422), "{n}: {}", answer.text());
        office.app.work().await;
        let checked = office.alma.get(&page).await;
        assert_eq!(checked.status, 200, "{n}");
        assert!(!checked.text().contains("<script>alert"), "{n}");
        assert_ne!(office.import(&page).await["problem"], "internal", "{n}");
        let file = office.alma.get(&format!("{page}/errors.csv")).await;
        assert_eq!(file.status, 200, "{n}");
        for line in file.text().lines() {
            assert!(!line.split(',').any(|cell| cell.trim_matches('"').starts_with(['=', '@', '+'])), "{n}: {line}");
        }
    }
    assert_eq!(books(account).await, before, "a check writes nothing");
}

#[tokio::test]
async fn imports_of_another_account_are_not_there() {
    let mut office = Office::new().await;
    let home = format!("/{}/admin/imports", office.app.rival());
    let mut rita = office.app.sign_in("rita").await;
    let own = office.uploaded("own.csv", &super::sample("toggl_detailed.csv")).await;
    let id = own.rsplit('/').next().expect("an id").to_owned();
    for path in ["", "/errors.csv"] {
        assert_eq!(rita.get(&format!("{home}/{id}{path}")).await.status, 404, "{path}");
    }
    for path in ["", "/run", "/cancel", "/undo"] {
        assert_eq!(rita.post(&format!("{home}/{id}{path}"), &[("format", "toggl")]).await.status, 404, "{path}");
        let nobodys = format!("{home}/{}{path}", Uuid::now_v7());
        assert_eq!(rita.post(&nobodys, &[("format", "toggl")]).await.status, 404, "{path}");
    }
    assert!(!rita.get(&home).await.text().contains("own.csv"));
    assert_eq!(office.import(&own).await["state"], "open");
    // Its own import under the same id is another one.
    let mut there = Office { app: office.app, alma: rita, home };
    assert_eq!(there.upload_as(&id, "rival.csv", b"customer\nA\n").await.status, 303);
    assert!(there.alma.get(&there.home.clone()).await.text().contains("rival.csv"));
    for who in ["bo", "vera"] {
        let mut browser = there.app.sign_in(who).await;
        assert_eq!(browser.get(&format!("/{}/admin/imports", there.app.fjord())).await.status, 403, "{who}");
    }
}

#[tokio::test]
async fn an_upload_may_be_long_and_nothing_else() {
    let mut office = Office::new().await;
    let long = format!("customer,number\n{}", "A client,1\n".repeat(300_000));
    assert!(long.len() > 3 << 20);
    let page = office.uploaded("long.csv", long.as_bytes()).await;
    assert_eq!(office.import(&page).await["bytes"].as_u64(), Some(long.len() as u64));
    let elsewhere =
        office.alma.send("POST", &page, Body::from(long.clone()), Some("multipart/form-data; boundary=xyz")).await;
    assert_ne!(elsewhere.status, 200);
    office.alma.headers.push(("content-length".into(), (300_u64 << 20).to_string()));
    let announced = office
        .alma
        .send("POST", &office.home.clone(), Body::from("x"), Some("multipart/form-data; boundary=xyz"))
        .await;
    assert_eq!(announced.status, 413);
}

#[tokio::test]
async fn what_is_no_file_is_said_beside_the_field() {
    let mut office = Office::new().await;
    let home = office.home.clone();
    let none = office.alma.post(&home, &[("file", "x")]).await;
    assert_eq!(none.status, 422);
    assert!(none.text().contains("Choose a file that is not empty"));
    let empty = office.upload("empty.csv", b"").await;
    assert_eq!(empty.status, 422, "{}", empty.text());
    let cut = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\ndate,cust";
    let answer = office.alma.send("POST", &home, Body::from(cut), Some("multipart/form-data; boundary=xyz")).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.text().contains("broke off"));
    let left = row(
        "select count(*) as count from import where account_id = $1 and state = 'receiving'",
        &[office.app.account().0],
    )
    .await;
    assert_eq!(left["count"], 0, "and nothing of it stays");
}
