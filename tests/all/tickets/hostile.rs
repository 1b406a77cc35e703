//! Files that pretend: refused, or harmless.

use super::*;
use crate::web_rules::header;

const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\x08\0";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
const JPG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0";
const GIF: &[u8] = b"GIF89a/*\x01\x02*/=1;alert(1)//";
const HTML: &[u8] = b"<!DOCTYPE html><script>alert(1)</script>";
const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
const EXE: &[u8] = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0";
const ELF: &[u8] = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0";

#[tokio::test]
async fn what_is_not_what_it_says_is_refused() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let new = format!("{}/new", portal(&app));
    let refused: [Sent<'_>; 30] = [
        ("page.html", HTML),
        ("page.htm", HTML),
        ("picture.svg", SVG),
        ("page.png", HTML),
        ("picture.png", SVG),
        ("picture.png", JPG),
        ("picture.jpg", PNG),
        ("picture.gif", PNG),
        ("picture.webp", b"RIFF\0\0\0\0WAVE"),
        ("run.exe", EXE),
        ("run.pdf", EXE),
        ("run.txt", EXE),
        ("run.csv", ELF),
        ("run.zip", ELF),
        ("page.txt", HTML),
        ("page.csv", b"  <html><body>"),
        ("script.js", b"alert(1)"),
        ("macro.docm", ZIP),
        ("macro.xlsm", ZIP),
        ("letter.docx", b"%PDF-1.4"),
        ("letter.docx", HTML),
        ("sheet.xlsx", b"PK\x05\x06"),
        ("nothing", b"x"),
        (".txt", b"x"),
        ("..", b"x"),
        ("a.txt.", b"\0\0"),
        ("a.pdf.exe", b"%PDF-1.4"),
        ("a.php", b"<?php"),
        ("bin.txt", b"a\0b"),
        ("a.msi", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ];
    for (name, bytes) in refused {
        let answer = upload(&mut clara, &new, &[("subject", "s"), ("body", "kept text")], &[(name, bytes)]).await;
        assert_eq!(answer.status, 422, "{name}: {}", answer.location());
        assert!(answer.text().contains("kept text") && answer.text().contains("id=\"files-e\""), "{name}");
    }
    let stored = rows("select id from file where account_id = $1 and kind = 'ticket'", &[app.account().0]).await.len();
    assert_eq!(stored, 4, "only the cast's");
}

#[tokio::test]
async fn what_is_let_in_is_harmless() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let new = format!("{}/new", portal(&app));
    let long = format!("{}.txt", "n".repeat(400));
    for (name, bytes, kept) in [
        ("../../../etc/passwd.txt", &b"x"[..], "passwd.txt"),
        ("C:\\Users\\clara\\scan.pdf", b"%PDF-1.4", "scan.pdf"),
        ("polyglot.gif", GIF, "polyglot.gif"),
        ("a%0d%0aX-Evil: y.txt", b"x", "a%0d%0aX-Evil_ y.txt"),
        ("evil\u{202e}txt.png", PNG, "eviltxt.png"),
        ("<img src=x onerror=alert(1)>.txt", b"x", "_img src=x onerror=alert(1)_.txt"),
        ("bomb.zip", ZIP, "bomb.zip"),
        ("letter.docx", ZIP, "letter.docx"),
        ("excel.csv", b"\xff\xfea\0;\0", "excel.csv"),
        ("PHOTO.JPEG", JPG, "PHOTO.JPEG"),
        ("CON.txt", b"x", "CON.txt"),
        (&long, b"x", &format!("{}.txt", "n".repeat(116))),
    ] {
        let answer = upload(&mut clara, &new, &[("subject", "s"), ("body", "b")], &[(name, bytes)]).await;
        assert_eq!(answer.status, 303, "{name}: {}", answer.text());
        let page = clara.get(answer.location()).await.text();
        assert!(!page.contains("<img") && !page.contains('\u{202e}'), "{name}");
        let link = page.split("href=\"").find(|part| part.contains("/files/")).unwrap_or_default();
        let file = clara.get(link.split('"').next().unwrap_or_default()).await;
        assert_eq!((file.status.as_u16(), file.body.as_slice()), (200, bytes), "{name}");
        assert!(header(&file, "content-disposition").starts_with("attachment; "), "{name}");
        assert!(file.headers.get("x-evil").is_none());
        let sql = "select x.name from ticket_file f join file x on x.account_id = f.account_id and x.id = f.file_id where f.account_id = $1 and f.ticket_id = $2";
        assert_eq!(row(sql, &[app.account().0, id(&answer)]).await["name"], kept);
    }
    // A line break in a header of the form.
    let body = "--frontier\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\r\nX: y.txt\"\r\n\r\nx\r\n--frontier--\r\n";
    let kind = Some("multipart/form-data; boundary=frontier");
    let answer = clara.send("POST", &new, Body::from(body), kind).await;
    assert!(matches!(answer.status.as_u16(), 400 | 422), "{}", answer.status);
}
