//! Addresses that staff type in lead to the internet at large, and nowhere else unless the operator said so.

use extranet::base::outgoing::{Outgoing, Trouble, is_public};
use extranet::domain::kimai::client::{Address, BadAddress};
use url::Url;

#[tokio::test]
async fn no_spelling_leads_into_the_network_around_the_program() {
    let outgoing = Outgoing::default();
    for address in [
        "https://127.0.0.1/",
        "https://127.1/",
        "https://0177.1/",
        "https://0x7f.0.0.1/",
        "https://2130706433/",
        "https://0/",
        "https://0.0.0.0/",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://172.31.255.255/",
        "https://192.168.1.1/",
        "https://169.254.169.254/",
        "https://100.64.0.1/",
        "https://100.127.255.254/",
        "https://192.0.0.1/",
        "https://192.0.2.1/",
        "https://198.18.0.1/",
        "https://198.51.100.1/",
        "https://203.0.113.1/",
        "https://224.0.0.1/",
        "https://240.0.0.1/",
        "https://255.255.255.255/",
        "https://[::]/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:a9fe:a9fe]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[64:ff9b::a9fe:a9fe]/",
        "https://[64:ff9b:1::1]/",
        "https://[2002:7f00:1::]/",
        "https://[2002:a9fe:a9fe::]/",
        "https://[2001::1]/",
        "https://[2001:db8::1]/",
        "https://[fc00::1]/",
        "https://[fd12:3456::1]/",
        "https://[fe80::1]/",
        "https://[fec0::1]/",
        "https://[ff02::1]/",
        "https://①②⑦.⓪.⓪.①/",
        // without TLS nowhere: the token would travel in clear
        "http://93.184.215.14/",
    ] {
        let url = Url::parse(address).expect(address);
        assert_eq!(outgoing.fetcher(&url).map(|_| ()).expect_err(address), Trouble::Private, "{address}");
    }
    // by name: what it means is looked up and checked, and the connection goes there
    for address in ["https://localhost:1/", "http://localhost:1/", "https://LOCALHOST./"] {
        let url = Url::parse(address).expect(address);
        let answer = outgoing.fetcher(&url).expect("by name").get(url, "t").await;
        assert!(matches!(answer, Err(Trouble::Private | Trouble::Unreachable)), "{address}: {answer:?}");
        assert!(!address.contains("localhost:") || matches!(answer, Err(Trouble::Private)), "{address}: {answer:?}");
    }
}

#[test]
fn public_addresses_are_public() {
    for ip in ["93.184.215.14", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::101:101"] {
        assert!(is_public(ip.parse().expect("an address")), "{ip}");
    }
}

#[tokio::test]
async fn the_operator_may_allow_a_network() {
    let outgoing = Outgoing { allowed: vec!["10.20.0.0/16".parse().expect("a network")].into(), ..Outgoing::default() };
    let fetcher = |address: &str| outgoing.fetcher(&Url::parse(address).expect("an address"));
    assert!(fetcher("https://10.20.3.4/").is_ok());
    assert!(fetcher("http://10.20.3.4/").is_ok(), "within it also without TLS");
    assert!(fetcher("http://[::ffff:10.20.3.4]/").is_ok());
    assert!(fetcher("https://10.21.3.4/").is_err());
    assert!(fetcher("https://127.0.0.1/").is_err());
}

#[test]
fn addresses_are_taken_as_people_copy_them() {
    for (typed, kept) in [
        ("https://time.example", "https://time.example"),
        (" https://time.example/ ", "https://time.example"),
        ("time.example", "https://time.example"),
        ("https://Time.Example/api/", "https://time.example"),
        ("https://example.com/kimai/", "https://example.com/kimai"),
        ("https://time.example:8443/api", "https://time.example:8443"),
    ] {
        assert_eq!(Address::parse(typed).expect(typed).to_string(), kept);
    }
    for (typed, error) in [
        ("", BadAddress::Form),
        ("https://", BadAddress::Form),
        ("https://user:pass@time.example", BadAddress::Form),
        ("https://time.example/?token=x", BadAddress::Form),
        ("https://time.example/#x", BadAddress::Form),
        ("ftp://time.example", BadAddress::Scheme),
        ("file:///etc/passwd", BadAddress::Scheme),
        ("javascript://x", BadAddress::Scheme),
        ("two words", BadAddress::Form),
    ] {
        assert_eq!(Address::parse(typed).expect_err(typed), error, "{typed}");
    }
}
