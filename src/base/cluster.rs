//! A private PostgreSQL server that the program owns: no port, no password, no set-up.
//!
//! The server's programs are the machine's own (version 15 or newer); its data lies in `DIR/cluster`, its log in
//! `DIR/cluster.log`, and it listens on a socket in a folder that only its user can enter. As root the server runs
//! as `postgres`, else `nobody`, because PostgreSQL refuses root. Calls block; wrap them where that matters.

mod error;
mod pid_file;
mod place;
mod programs;

pub use error::ClusterError;

use error::{Result, io};
use pid_file::PidFile;
use place::{Owner, Place, is_root, make_private, socket_dir};
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The oldest PostgreSQL that has what the migrations use.
pub const OLDEST: u32 = 15;

const PORT: u16 = 5432; // only names the socket file: nothing listens on the network
const PATIENCE: Duration = Duration::from_secs(60);

fn socket_file(folder: &Path) -> PathBuf {
    folder.join(format!(".s.PGSQL.{PORT}"))
}

/// What the data is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tuning {
    /// Survives a power cut.
    Durable,
    /// Fast, and lost at a power cut: for tests.
    Throwaway,
}

/// A running server. Dropping the value leaves the server running.
#[derive(Debug)]
pub struct Cluster {
    place: Place,
    bin: PathBuf,
    owner: Owner,
    socket_dir: PathBuf,
    /// Locked (shared) as long as this value lives, so that `stop_if_last` knows who else is there.
    users: File,
    /// Only kept to be reaped: a zombie would look like a running server.
    server: Mutex<Option<Child>>,
}

impl Cluster {
    /// Starts the server of `dir`, making folder and cluster where missing. When it runs already, that one is used.
    pub fn start(dir: &Path, tuning: Tuning) -> Result<Self> {
        let owner = Owner::of_server(&dir.join("cluster"))?;
        let place = Place::prepare(dir, &owner)?;
        let _starting = place.lock()?;
        let users = place.open("cluster.users")?;
        users.lock_shared().map_err(io("lock", &place.dir))?;
        let bin = programs::find(&place.data)?;
        place.empty_large_log()?;

        let mut me = Self { socket_dir: PathBuf::new(), server: Mutex::new(None), place, bin, owner, users };
        me.create(tuning)?;
        if let Some(pid) = PidFile::read(&me.place.data) {
            if pid.answers() {
                me.socket_dir = pid.socket_dir;
                me.wait_until_ready(None)?;
                return Ok(me);
            }
            if pid.is_server_of(&me.place.data) {
                me.pg_ctl_stop("fast")?; // alive, but somebody swept its socket away
            } else {
                pid.disown(&me.place.data)?;
            }
        }
        me.socket_dir = socket_dir(&me.place.dir, &me.owner)?;
        me.sweep_socket()?;
        me.launch(tuning)?;
        Ok(me)
    }

    /// Stops the server, whoever else uses it. Nothing happens when it is not running.
    pub fn stop(&self) -> Result<()> {
        let _stopping = self.place.lock()?;
        self.stop_locked()
    }

    /// Stops the server unless another process uses it too; either way this one no longer counts as using it. Returns
    /// whether the server is stopped now.
    pub fn stop_if_last(&self) -> Result<bool> {
        let _stopping = self.place.lock()?;
        self.users.unlock().map_err(io("unlock", &self.place.dir))?;
        match self.users.try_lock() {
            Ok(()) => {
                self.users.unlock().map_err(io("unlock", &self.place.dir))?;
                self.stop_locked().map(|()| true)
            }
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(source)) => Err(io("lock", &self.place.dir)(source)),
        }
    }

    /// Whether the server of `dir` runs and answers.
    pub fn is_running(dir: &Path) -> bool {
        PidFile::read(&dir.join("cluster")).is_some_and(|pid| pid.answers())
    }

    /// The address of a database for sqlx and psql. The first user and database are both named `postgres`.
    pub fn connect_options_url(&self, user: &str, database: &str) -> String {
        let host = percent_encoded(&self.socket_dir.to_string_lossy());
        let (user, database) = (percent_encoded(user), percent_encoded(database));
        // Everything is named, so that no PGPORT, PGSSLMODE … of the user's can interfere.
        format!("postgres:///{database}?host={host}&port={PORT}&user={user}&sslmode=disable")
    }

    /// The server's own data.
    pub fn data_dir(&self) -> &Path {
        &self.place.data
    }

    /// The folder of the socket, open to the server's user (and root) only.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    /// The folder with `initdb`, `pg_dump`, `psql` and the others of the same version.
    pub fn programs_dir(&self) -> &Path {
        &self.bin
    }

    /// Makes the cluster under another name first: an interrupted `initdb` must not look like a cluster.
    fn create(&self, tuning: Tuning) -> Result<()> {
        let data = &self.place.data;
        if data.join("PG_VERSION").exists() {
            return Ok(());
        }
        if data.exists() {
            fs::remove_dir(data).map_err(|_| ClusterError::NotACluster(data.display().to_string()))?;
        }
        let unfinished = self.place.dir.join("cluster.new");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished).map_err(io("remove", &unfinished))?;
        }
        make_private(&unfinished, &self.owner)?;
        let mut initdb = self.command("initdb")?;
        initdb.arg("-D").arg(&unfinished).args(["--username=postgres", "--auth=trust", "--encoding=UTF8"]);
        // Letters beyond ASCII must fold (Ærø, ærø), and sort alike on every machine.
        initdb.args(if cfg!(target_os = "macos") {
            ["--locale=C", "--lc-ctype=UTF-8"].as_slice()
        } else {
            ["--locale=C.UTF-8"].as_slice()
        });
        if tuning == Tuning::Throwaway {
            initdb.arg("--no-sync");
        }
        self.run("initdb", initdb)?;
        fs::rename(&unfinished, data).map_err(io("rename", &unfinished))
    }

    /// Removes a crashed server's socket, whose lock names a process id that may be another program's by now.
    fn sweep_socket(&self) -> Result<()> {
        let socket = socket_file(&self.socket_dir);
        if UnixStream::connect(&socket).is_ok() {
            return Ok(()); // not ours to remove: PostgreSQL will say whose it is
        }
        for leftover in [self.socket_dir.join(format!(".s.PGSQL.{PORT}.lock")), socket] {
            match fs::remove_file(&leftover) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(io("remove", &leftover)(error)),
                _ => {}
            }
        }
        Ok(())
    }

    fn launch(&self, tuning: Tuning) -> Result<()> {
        let attempts_end = Instant::now() + Duration::from_secs(10);
        loop {
            let from = self.place.log_size();
            let mut server = self.postgres(tuning)?.spawn().map_err(io("start", &self.bin.join("postgres")))?;
            match self.wait_until_ready(Some((&mut server, from))) {
                Ok(()) => {
                    *self.server.lock().unwrap_or_else(PoisonError::into_inner) = Some(server);
                    return Ok(());
                }
                // After a crash the old server's children need a moment to notice that it is gone.
                Err(ClusterError::Failed { lines, .. })
                    if lines.contains("still in use") && Instant::now() < attempts_end =>
                {
                    std::thread::sleep(Duration::from_millis(200));
                }
                Err(error) => {
                    let _ = server.kill();
                    let _ = server.wait();
                    return Err(error);
                }
            }
        }
    }

    fn postgres(&self, tuning: Tuning) -> Result<Command> {
        let mut sockets = OsString::from("unix_socket_directories=\"");
        sockets.push(&self.socket_dir); // quoted: the setting is a list
        sockets.push("\"");
        let mut postgres = self.command("postgres")?;
        postgres.arg("-D").arg(&self.place.data).arg("-c").arg(sockets);
        let port = format!("port={PORT}");
        let always = [
            "listen_addresses=",
            port.as_str(),
            "unix_socket_permissions=0700",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=off",
            "log_destination=stderr",
        ];
        let careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"];
        let careless = if tuning == Tuning::Throwaway { careless.as_slice() } else { &[] };
        for setting in always.iter().chain(careless) {
            postgres.args(["-c", setting]);
        }
        postgres.process_group(0); // Ctrl-C in a terminal is ours to answer, not the server's
        Ok(postgres)
    }

    fn wait_until_ready(&self, mut server: Option<(&mut Child, u64)>) -> Result<()> {
        let from = server.as_ref().map_or_else(|| self.place.log_size(), |(_, from)| *from);
        let started = Instant::now();
        loop {
            if let Some((child, _)) = &mut server
                && matches!(child.try_wait(), Ok(Some(_)) | Err(_))
            {
                return Err(self.place.failed("postgres", from));
            }
            let own = server.as_ref().map(|(child, _)| child.id());
            if PidFile::read(&self.place.data)
                .is_some_and(|pid| pid.ready && own.is_none_or(|own| own == pid.pid) && pid.answers())
            {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                return Err(self.place.failed("postgres", from));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn stop_locked(&self) -> Result<()> {
        let running =
            PidFile::read(&self.place.data).is_some_and(|pid| pid.answers() || pid.is_server_of(&self.place.data));
        if running {
            self.pg_ctl_stop("fast").or_else(|_| self.pg_ctl_stop("immediate"))?;
        }
        if let Some(mut server) = self.server.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = server.wait();
        }
        Ok(())
    }

    fn pg_ctl_stop(&self, mode: &str) -> Result<()> {
        let mut pg_ctl = self.command("pg_ctl")?;
        pg_ctl.arg("stop").arg("-D").arg(&self.place.data).args(["-m", mode, "-w", "-t", "60", "-s"]);
        self.run("pg_ctl", pg_ctl)
    }

    /// One of PostgreSQL's programs as the server's user, writing to the log. (Never to a pipe: the server would
    /// keep it open and we would wait for its end for ever.)
    fn command(&self, program: &str) -> Result<Command> {
        let log = self.place.open("cluster.log")?;
        let stderr = log.try_clone().map_err(io("open", &self.place.dir))?;
        let mut command = Command::new(self.bin.join(program));
        command.current_dir("/").stdin(Stdio::null()).stdout(log).stderr(stderr);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PG") {
                command.env_remove(name);
            }
        }
        command.env("LC_ALL", "C");
        if let Owner::Other { uid, gid, .. } = self.owner {
            command.gid(gid).uid(uid);
        }
        Ok(command)
    }

    fn run(&self, program: &'static str, mut command: Command) -> Result<()> {
        let from = self.place.log_size();
        let status = command.status().map_err(io("start", &self.bin.join(program)))?;
        if status.success() { Ok(()) } else { Err(self.place.failed(program, from)) }
    }
}

/// The data folder when nobody names one: the system's as root, else the user's.
pub fn default_data_dir() -> PathBuf {
    let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if is_root() {
        return PathBuf::from("/var/lib/extranet");
    }
    absolute("XDG_DATA_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
        .unwrap_or_else(std::env::temp_dir)
        .join("extranet")
}

fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
