//! The logo: what is kept is pixels, whatever was sent.

use crate::evidence::{checksums, count, superuser};
use crate::support::rows::change;
use crate::support::{Answer, Browser, TestApp};
use axum::body::{Body, Bytes, HttpBody};
use http_body::Frame;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use std::convert::Infallible;
use std::io::Cursor;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc;

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbaImage::from_fn(width, height, |x, y| Rgba([(x % 256) as u8, (y % 256) as u8, 90, 255]));
    let mut bytes = Vec::new();
    let all = DynamicImage::ImageRgba8(pixels);
    let drawn = if format == ImageFormat::Jpeg { DynamicImage::ImageRgb8(all.to_rgb8()) } else { all };
    drawn.write_to(&mut Cursor::new(&mut bytes), format).expect("a picture");
    bytes
}

async fn send(browser: &mut Browser, app: &TestApp, name: &str, bytes: &[u8]) -> Answer {
    let mut body = Vec::new();
    body.extend_from_slice(b"--frontier\r\ncontent-disposition: form-data; name=\"logo\"; filename=\"");
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(b"\"\r\ncontent-type: image/png\r\n\r\n");
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--frontier--\r\n");
    let path = format!("/{}/admin/settings/logo", app.fjord());
    browser.send("POST", &path, Body::from(body), Some("multipart/form-data; boundary=frontier")).await
}

fn address(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("<img alt=")?;
    rest.split_once("src=\"")?.1.split('"').next().map(str::to_owned)
}

/// A chunk of a PNG file.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = u32::MAX;
    for byte in kind.iter().chain(data) {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    let length = u32::try_from(data.len()).expect("short").to_be_bytes();
    [&length[..], kind, data, &(!crc).to_be_bytes()].concat()
}

/// Says that it is so large, and holds next to nothing.
fn bomb(side: u32) -> Vec<u8> {
    let head = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for part in [chunk(b"IHDR", &head), chunk(b"IDAT", &[0x78, 0x9c, 0x03, 0, 0, 0, 0, 1]), chunk(b"IEND", &[])] {
        file.extend(part);
    }
    file
}

/// A JPEG whose camera noted where it was, and that it was held sideways.
fn with_exif() -> Vec<u8> {
    let plain = picture(60, 20, ImageFormat::Jpeg);
    let tiff = [
        &b"II*\0\x08\0\0\0\x02\0"[..],
        &[0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
        &[0x0E, 0x01, 2, 0, 16, 0, 0, 0, 38, 0, 0, 0],
        &[0; 4],
        b"SECRETGPS-55.676\0",
    ]
    .concat();
    let segment = [&b"Exif\0\0"[..], &tiff].concat();
    let length = u16::try_from(segment.len() + 2).expect("short").to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length[..], &segment, &plain[2..]].concat()
}

#[tokio::test]
async fn what_is_no_picture_is_refused_and_changes_nothing() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let mut conn = superuser().await;
    let before = checksums(&mut conn, &[app.account()]).await;
    let png = picture(300, 200, ImageFormat::Png);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec();
    let corpus: [(&str, Vec<u8>); 12] = [
        ("nothing", Vec::new()),
        ("logo.svg", svg.clone()),
        ("logo.svg.png", [&b"<?xml version=\"1.0\"?>"[..], &svg].concat()),
        ("page.png", b"<!doctype html><script>alert(1)</script>".to_vec()),
        ("cut.png", png[..png.len() / 2].to_vec()),
        ("head.png", png[..16].to_vec()),
        ("bomb.png", bomb(20_000)),
        ("wide.png", bomb(5_999)),
        ("small.gif", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("a.bmp", [&b"BM"[..], &[0; 80]].concat()),
        ("zip.png", b"PK\x03\x04rest".to_vec()),
        ("long.png", [&png[..], &vec![0; 1_000_000]].concat()),
    ];
    for (name, bytes) in corpus {
        let answer = send(&mut alma, &app, name, &bytes).await;
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.text().contains("class=\"errors\"") && answer.text().contains("id=\"logo-e\""), "{name}");
    }
    let far_too_long = send(&mut alma, &app, "huge.png", &vec![0; 5_000_000]).await;
    assert_eq!(far_too_long.status, 422);
    let text = far_too_long.text();
    let said = text.split("id=\"logo-e\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
    assert_eq!(said, "Choose a picture of at most 1 MB", "beside the field: {text}");
    let beyond_reading = send(&mut alma, &app, "film.png", &vec![0; 61 << 20]).await;
    assert_eq!(beyond_reading.status, 413);
    let path = format!("/{}/admin/settings/logo", app.fjord());
    assert_eq!(alma.post(&path, &[("logo", "text")]).await.status, 422, "not sent as a file");
    let rubbish = alma.send("POST", &path, Body::from("x"), Some("multipart/form-data; boundary=b")).await;
    assert!(rubbish.status.is_client_error(), "{}", rubbish.status);
    assert_eq!(checksums(&mut conn, &[app.account()]).await, before);
}

#[tokio::test]
async fn a_picture_is_drawn_anew_and_kept_small() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let trailer = [&picture(40, 40, ImageFormat::Png)[..], b"<script>alert(1)</script>"].concat();
    let corpus = [
        ("wide.png", picture(1600, 400, ImageFormat::Png), (512, 128)),
        ("tall.jpg", picture(300, 900, ImageFormat::Jpeg), (171, 512)),
        ("small.webp", picture(64, 32, ImageFormat::WebP), (64, 32)),
        ("two.png", trailer, (40, 40)),
        ("sideways.jpg", with_exif(), (20, 60)),
        ("../../etc/x\".png", picture(9, 9, ImageFormat::Png), (9, 9)),
    ];
    for (name, bytes, size) in corpus {
        assert_eq!(send(&mut alma, &app, &name.replace('"', "%22"), &bytes).await.status, 303, "{name}");
        let page = app.browser().get(&format!("/{}/extranet/sign-in", app.fjord())).await.text();
        let answer = app.browser().get(&address(&page).expect("a logo")).await;
        assert_eq!((answer.status.as_u16(), answer.headers["content-type"].as_bytes()), (200, &b"image/png"[..]));
        assert_eq!(answer.headers["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        let kept = image::load_from_memory_with_format(&answer.body, ImageFormat::Png).expect("a picture");
        assert!(kept.width().abs_diff(size.0) <= 1 && kept.height().abs_diff(size.1) <= 1, "{name}: {kept:?}");
        let text = String::from_utf8_lossy(&answer.body);
        assert!(!text.contains("SECRET") && !text.contains("script"), "{name}");
    }
}

#[tokio::test]
async fn it_is_on_the_account_s_own_pages_until_it_is_removed() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    assert_eq!(send(&mut alma, &app, "a.png", &picture(80, 40, ImageFormat::Png)).await.status, 303);
    let (admin, portal) = (format!("/{}/admin", app.fjord()), format!("/{}/extranet", app.fjord()));
    let mut clara = app.sign_in("clara").await;
    let first = address(&alma.get(&admin).await.text()).expect("in the rail");
    for text in [
        clara.get(&portal).await.text(),
        app.browser().get(&format!("{admin}/sign-in")).await.text(),
        app.browser().get(&format!("{portal}/sign-in")).await.text(),
    ] {
        assert_eq!(address(&text), Some(first.clone()), "{text}");
    }
    let rival = first.replacen(app.fjord(), app.rival(), 1);
    assert_eq!(app.browser().get(&rival).await.status, 404, "not below another account's address");
    let mut rita = app.sign_in("rita").await;
    assert_eq!(address(&rita.get(&format!("/{}/admin", app.rival())).await.text()), None);
    assert_eq!(send(&mut alma, &app, "b.png", &picture(81, 40, ImageFormat::Png)).await.status, 303);
    let second = address(&alma.get(&admin).await.text()).expect("another one");
    assert_ne!(first, second);
    assert_eq!(app.browser().get(&first).await.status, 404, "the one before is gone");
    assert_eq!(alma.post(&format!("{admin}/settings/logo/remove"), &[]).await.status, 303);
    assert_eq!(address(&alma.get(&admin).await.text()), None);
    assert_eq!(app.browser().get(&second).await.status, 404);
    for bad in ["x.png", "0.png", "..%2f..%2fetc.png", "%00.png", "'or'1.png", "0123456789abcdef0123456789abcdef"] {
        let answer = app.browser().get(&format!("/{}/logo/{bad}", app.fjord())).await;
        assert!(matches!(answer.status.as_u16(), 404 | 400), "{bad}: {}", answer.status);
    }
}

/// A body that arrives when the test says so.
struct Slow(mpsc::Receiver<Bytes>);

impl HttpBody for Slow {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(cx).map(|part| part.map(|part| Ok(Frame::data(part))))
    }
}

#[tokio::test]
async fn nothing_is_held_while_a_logo_arrives_and_who_lost_the_right_meanwhile_is_turned_away() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let path = format!("/{}/admin/settings/logo", app.fjord());
    let (parts, arrives) = mpsc::channel(1);
    let sent = alma.send("POST", &path, Body::new(Slow(arrives)), Some("multipart/form-data; boundary=frontier"));
    let head = b"--frontier\r\ncontent-disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n";
    let meanwhile = async {
        parts.send(Bytes::from_static(head)).await.expect("the head");
        parts.send(picture(30, 20, ImageFormat::Png).into()).await.expect("the picture");
        // There is room for one part: where the second one is in, the first was taken, and so the door was passed.
        change(
            "update person set role_id = null where account_id = $1 and id = $2",
            &[app.account().0, app.cast.fjord.alma.person.0],
        )
        .await;
        parts.send(Bytes::from_static(b"\r\n--frontier--")).await.expect("the end");
        drop(parts);
    };
    let (answer, ()) = tokio::join!(sent, meanwhile);
    assert_eq!(answer.status, 403, "{}", answer.text());
    let mut conn = superuser().await;
    let sql = format!("select count(*) from logo where account_id = '{}'", app.account());
    assert_eq!(count(&mut conn, sql).await, 0);
}
