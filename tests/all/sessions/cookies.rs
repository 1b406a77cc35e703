//! The cookie: what it says to the browser, and that neither the table nor a planted one is of use to anybody.

use super::{alive, open};
use crate::evidence::{cookie, enter, home, stage, superuser, texts, visitor};
use crate::support::{Answer, Browser, TestApp};
use extranet::base::secret::hex;
use extranet::config::BaseUrl;

/// Name, value and attributes of the one cookie an answer sets.
fn set(answer: &Answer) -> (String, String, Vec<String>) {
    let all: Vec<&str> = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    let mut parts = all[0].split(';').map(str::trim);
    let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).expect("a cookie");
    let mut attributes: Vec<String> = parts.map(str::to_owned).collect();
    attributes.sort();
    (name.to_owned(), value.to_owned(), attributes)
}

async fn signing_in(app: &TestApp, browser: &mut Browser, base: &str, who: &str, remember: &str) -> Answer {
    let password = extranet::domain::demo::password(who);
    let path = format!("{base}{}/sign-in", home(app, who));
    let answer = browser.post(&path, &[("username", who), ("password", &password), ("remember", remember)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer
}

#[tokio::test]
async fn a_sessions_cookie_is_for_this_site_and_out_of_reach_for_scripts() {
    let app = stage().await;
    for (who, kind) in [("alma", "staff"), ("clara", "portal")] {
        let (name, value, attributes) = set(&signing_in(&app, &mut visitor(&app), "", who, "").await);
        assert_eq!(name, format!("{kind}-{}", app.fjord()));
        assert!(value.len() >= 22, "128 random bits");
        assert_eq!(attributes, ["HttpOnly", "Path=/", "SameSite=Lax"], "gone with the browser, not before");
    }
    let (_, _, attributes) = set(&signing_in(&app, &mut visitor(&app), "", "clara", "on").await);
    assert!(attributes.contains(&"Max-Age=2592000".to_owned()), "thirty days when remembered: {attributes:?}");
    let (_, _, attributes) = set(&signing_in(&app, &mut visitor(&app), "", "alma", "on").await);
    assert_eq!(attributes, ["HttpOnly", "Path=/", "SameSite=Lax"], "staff are not remembered");
}

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_this_host_and_to_https() {
    let app =
        TestApp::with(|config| config.base_url = BaseUrl::parse("https://portal.example").expect("an address")).await;
    for (who, kind) in [("alma", "staff"), ("clara", "portal")] {
        let mut browser = visitor(&app);
        let answer = signing_in(&app, &mut browser, "https://portal.example", who, "").await;
        let (name, _, attributes) = set(&answer);
        assert_eq!(name, format!("__Host-{kind}-{}", app.fjord()));
        assert_eq!(attributes, ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
        assert!(answer.headers.contains_key("strict-transport-security"));
        let profile = format!("https://portal.example{}/profile", home(&app, who));
        assert_eq!(browser.get(&profile).await.status, 200);
        // Without the prefix, any other host of the site could have set it.
        let value = browser.cookies.remove(&name).expect("the cookie");
        browser.cookies.insert(format!("{kind}-{}", app.fjord()), value);
        assert_eq!(browser.get(&profile).await.status, 303);
    }
}

#[tokio::test]
async fn the_table_of_sessions_never_holds_a_cookies_value() {
    let app = stage().await;
    let mut conn = superuser().await;
    let mut values = Vec::new();
    for who in ["alma", "clara", "dan", "eva", "lund"] {
        let browser = enter(&app, who).await;
        values.push(cookie(&browser));
    }
    let sql =
        format!("select s::text || ' ' || to_jsonb(s)::text from session s where account_id = '{}'", app.account());
    let table = texts(&mut conn, sql).await.join("\n").to_lowercase();
    assert!(table.lines().count() >= 5);
    for value in &values {
        let bytes = decode(value);
        assert_eq!(bytes.len(), 16, "{value}");
        let number = i128::from_le_bytes(bytes.clone().try_into().expect("16 bytes"));
        let hash = extranet::base::secret::sha256(&number.to_be_bytes());
        assert!(table.contains(&hex(&hash)), "what is stored is the hash");
        let other = i128::from_be_bytes(bytes.clone().try_into().expect("16 bytes"));
        for secret in [
            value.to_lowercase(),
            hex(&bytes),
            hex(&number.to_be_bytes()),
            hex(value.as_bytes()),
            number.to_string(),
            other.to_string(),
        ] {
            assert!(!table.contains(&secret), "{secret}");
        }
    }
    // Nor can one be guessed from another.
    values.sort();
    values.dedup_by(|a, b| a[..4] == b[..4]);
    assert_eq!(values.len(), 5, "{values:?}");
}

/// URL-safe base64 without padding, as cookies carry it.
fn decode(text: &str) -> Vec<u8> {
    let digit = |c: char| match c {
        'A'..='Z' => c as u32 - 'A' as u32,
        'a'..='z' => c as u32 - 'a' as u32 + 26,
        '0'..='9' => c as u32 - '0' as u32 + 52,
        '-' => 62,
        '_' => 63,
        other => panic!("{other} in {text}"),
    };
    let (mut bits, mut have, mut bytes) = (0_u32, 0, Vec::new());
    for c in text.trim_end_matches('=').chars() {
        bits = (bits << 6 | digit(c)) & 0xffff;
        have += 6;
        if have >= 8 {
            have -= 8;
            bytes.push((bits >> have & 0xff) as u8);
        }
    }
    bytes
}

#[tokio::test]
async fn signing_in_makes_a_new_id_whatever_cookie_was_planted() {
    let app = stage().await;
    let mut conn = superuser().await;
    for (who, kind) in [("clara", "portal"), ("alma", "staff")] {
        let (home, name) = (home(&app, who), format!("{kind}-{}", app.fjord()));
        // A made-up id, rubbish, and one that is open: the attacker's own, and the victim's from before.
        let attacker = enter(&app, if who == "clara" { "eva" } else { "bo" }).await;
        let earlier = enter(&app, who).await;
        for planted in ["AAAAAAAAAAAAAAAAAAAAAA".to_owned(), "rubbish".to_owned(), cookie(&attacker), cookie(&earlier)]
        {
            let mut browser = visitor(&app);
            browser.cookies.insert(name.clone(), planted.clone());
            let answer = signing_in(&app, &mut browser, "", who, "").await;
            let (_, value, _) = set(&answer);
            assert_ne!(value, planted);
            assert!(alive(&mut browser, &home).await);
            let mut thief = visitor(&app);
            thief.cookies.insert(name.clone(), planted.clone());
            assert!(!alive(&mut thief, &home).await, "who planted {planted} gets nothing of it");
        }
        assert_eq!(open(&mut conn, &app, who).await, 4, "one for each time signed in; what was planted is gone");
    }
}
