//! What `bin/bench` needs besides and cannot count on everywhere: a database server, a free port, a stopwatch, a load.

use extranet::base::cluster::{Cluster, Tuning};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

type Ended = Result<(), Box<dyn std::error::Error>>;

/// Starts a private server, leaves it running, and prints its address and where its programs and its log are.
pub fn up(dir: &str) -> Ended {
    let cluster = Cluster::start(Path::new(dir), Tuning::Durable)?;
    println!("{}", cluster.connect_options_url("USER", "DATABASE"));
    println!("{}", cluster.programs_dir().display());
    println!("{}", cluster.data_dir().with_extension("log").display());
    Ok(())
}

pub fn down(dir: &str) -> Ended {
    Ok(Cluster::start(Path::new(dir), Tuning::Durable)?.stop()?)
}

pub fn port() -> Ended {
    println!("{}", TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port());
    Ok(())
}

/// Runs a command until it answers, prints after how many milliseconds that was, and ends it.
pub fn ready(host: &str, path: &str, command: &[String]) -> Ended {
    let started = Instant::now();
    let (program, arguments) = command.split_first().ok_or("no command")?;
    let mut child = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let answers =
        || Connection::open(host).and_then(|mut to| to.get(path, "")).is_ok_and(|answer| answer.status == 200);
    let ended = loop {
        if answers() {
            println!("{}", started.elapsed().as_millis());
            break Ok(());
        }
        if started.elapsed() > Duration::from_secs(120) || child.try_wait()?.is_some() {
            break Err("it did not start".into());
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let _ = Command::new("kill").arg(child.id().to_string()).status();
    child.wait()?;
    ended
}

/// One page: its status, its bytes, its rows (of tables and lists).
pub fn get(host: &str, path: &str, cookie: &str) -> Ended {
    let answer = Connection::open(host)?.get(path, cookie)?;
    let body = String::from_utf8_lossy(&answer.body);
    let rows: usize = ["<tr>", "<li class=", "<article"].iter().map(|mark| body.matches(mark).count()).sum();
    println!("{} {} {rows}", answer.status, answer.body.len());
    Ok(())
}

/// Asks for a page over and over; prints requests per second, median and 99th percentile in milliseconds, failed requests.
pub fn load(host: &str, path: &str, cookie: &str, connections: usize, seconds: u64) -> Ended {
    let started = Instant::now();
    let end = started + Duration::from_secs(seconds);
    let worker = || {
        let (mut times, mut failed) = (Vec::new(), 0);
        let mut open = None;
        while Instant::now() < end {
            let asked = Instant::now();
            let answer = open
                .take()
                .map_or_else(|| Connection::open(host), Ok)
                .and_then(|mut to| to.get(path, cookie).map(|a| (to, a)));
            match answer {
                Ok((to, answer)) if answer.status == 200 => {
                    open = Some(to);
                    times.push(asked.elapsed());
                }
                _ => failed += 1,
            }
        }
        (times, failed)
    };
    let (mut times, mut failed) = (Vec::new(), 0);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..connections).map(|_| scope.spawn(worker)).collect();
        for (some, bad) in workers.into_iter().filter_map(|worker| worker.join().ok()) {
            times.extend(some);
            failed += bad;
        }
    });
    times.sort_unstable();
    let at = |part: f64| times.get((times.len() as f64 * part) as usize).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    println!("{:.1} {:.2} {:.2} {failed}", times.len() as f64 / started.elapsed().as_secs_f64(), at(0.5), at(0.99));
    Ok(())
}

/// A connection that is kept open; just enough HTTP for answers with a length.
struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
}

struct Answer {
    status: u16,
    body: Vec<u8>,
}

impl Connection {
    fn open(host: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        Ok(Self { host: host.to_owned(), stream: BufReader::new(stream) })
    }

    fn get(&mut self, path: &str, cookie: &str) -> std::io::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", self.host);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let (mut status, mut length, mut line) = (0, 0, String::new());
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest.get(..3).and_then(|code| code.parse().ok()).unwrap_or(0);
            } else if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            } else if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(Answer { status, body })
    }
}
