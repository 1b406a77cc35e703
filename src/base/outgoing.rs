//! Requests to addresses that people type in. The program stands inside a network that they do not, so it must not fetch
//! from there on their behalf: every address is resolved here, checked, and the connection goes to what was checked.

use std::error::Error as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

/// Where requests may lead, and how long and how large their answers may be.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Networks that are not public and may be reached all the same, also without TLS.
    pub allowed: Arc<[IpNet]>,
    /// For a whole request.
    pub patience: Duration,
    /// The longest answer, in bytes.
    pub most: usize,
}

impl Default for Outgoing {
    /// To public addresses only.
    fn default() -> Self {
        Self { allowed: Arc::new([]), patience: Duration::from_secs(15), most: 32 * 1024 * 1024 }
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The address leads into a network that may not be reached.
    Private,
    /// No such name, nobody listens, or the connection broke.
    Unreachable,
    /// A certificate that is not valid for this name, or no TLS at all.
    Tls,
    TooSlow,
    TooLarge,
}

/// An answer, read whole.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// Public, or in a network that was allowed.
fn may_reach(ip: IpAddr, allowed: &[IpNet], public: bool) -> bool {
    let ip = ip.to_canonical();
    allowed.iter().any(|net| net.contains(&ip)) || (public && is_public(ip))
}

/// Addresses of the internet at large, and nothing else: what is not known to be public is not.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_documentation()
        || ip.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b)) // shared by providers
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19));
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let parts = ip.segments();
    let inner = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        Ipv4Addr::new(a, b, c, d)
    };
    match parts {
        [0, 0, 0, 0, 0, 0xffff, high, low] => is_public_v4(inner(high, low)),
        // addresses that a gateway turns into an IPv4 one
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => is_public_v4(inner(high, low)),
        [0x2002, high, low, ..] => is_public_v4(inner(high, low)),
        [0x2001, 0 | 0xdb8, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

struct Checked {
    allowed: Arc<[IpNet]>,
    public: bool,
}

#[derive(Debug, thiserror::Error)]
#[error("the address may not be reached")]
struct NotAllowed;

impl Resolve for Checked {
    /// One address that may not be reached spoils the name: which of them is taken would be chance.
    fn resolve(&self, name: Name) -> Resolving {
        let (allowed, public) = (self.allowed.clone(), self.public);
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            match found.iter().all(|address| may_reach(address.ip(), &allowed, public)) {
                true => Ok(Box::new(found.into_iter()) as Addrs),
                false => Err(Box::new(NotAllowed) as Box<dyn std::error::Error + Send + Sync>),
            }
        })
    }
}

/// Fetches from one address.
#[derive(Clone, Debug)]
pub struct Fetcher {
    http: reqwest::Client,
    most: usize,
}

impl Outgoing {
    /// For a place on the operator's own command line: also within the usual private networks.
    pub fn with_private_networks(self) -> Self {
        let nets = ["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7"];
        let nets: Vec<IpNet> =
            nets.iter().filter_map(|net| net.parse().ok()).chain(self.allowed.iter().copied()).collect();
        Self { allowed: nets.into(), ..self }
    }

    /// Plain http is for allowed networks alone: a token would travel in clear. No proxies, no redirects, no cookies.
    pub fn fetcher(&self, to: &Url) -> Result<Fetcher, Trouble> {
        let public = to.scheme() == "https";
        let literal = match to.host() {
            Some(Host::Ipv4(ip)) => Some(IpAddr::V4(ip)),
            Some(Host::Ipv6(ip)) => Some(IpAddr::V6(ip)),
            _ => None,
        };
        if literal.is_some_and(|ip| !may_reach(ip, &self.allowed, public)) {
            return Err(Trouble::Private);
        }
        // whoever comes first; the others find it done
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .dns_resolver(Checked { allowed: self.allowed.clone(), public })
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(self.patience.min(Duration::from_secs(5)))
            .timeout(self.patience)
            .user_agent(concat!("extranet/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|_| Trouble::Tls)?;
        Ok(Fetcher { http, most: self.most })
    }
}

impl Fetcher {
    pub async fn get(&self, url: Url, bearer: &str) -> Result<Answer, Trouble> {
        let request = self.http.get(url).bearer_auth(bearer).header("accept", "application/json");
        let mut response = request.send().await.map_err(|error| trouble(&error))?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        if response.content_length().is_some_and(|length| length > self.most as u64) {
            return Err(Trouble::TooLarge);
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| trouble(&error))? {
            if body.len() + chunk.len() > self.most {
                return Err(Trouble::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, headers, body })
    }
}

fn trouble(error: &reqwest::Error) -> Trouble {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if inner.is::<NotAllowed>() {
            return Trouble::Private;
        }
        let io = inner.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        if inner.is::<rustls::Error>() || io.is_some_and(|inner| inner.is::<rustls::Error>()) {
            return Trouble::Tls;
        }
        cause = inner.source();
    }
    if error.is_timeout() { Trouble::TooSlow } else { Trouble::Unreachable }
}
