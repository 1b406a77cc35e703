use super::error::{Result, io};
use super::socket_file;
use std::fs;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

/// What a running server says of itself in its data folder (PostgreSQL's `postmaster.pid`).
pub(super) struct PidFile {
    pub(super) pid: u32,
    pub(super) socket_dir: PathBuf,
    pub(super) ready: bool,
    rest: String,
}

impl PidFile {
    pub(super) fn read(data: &Path) -> Option<Self> {
        let text = fs::read_to_string(data.join("postmaster.pid")).ok()?;
        let (pid, rest) = text.split_once('\n')?;
        // lines: process id, data folder, start time, port, socket folder, address, shared memory key, state
        let socket_dir = text.lines().nth(4).unwrap_or_default().into();
        let ready = text.lines().nth(7).is_some_and(|state| state.trim() == "ready");
        Some(Self { pid: pid.trim().parse().ok()?, socket_dir, ready, rest: rest.into() })
    }

    /// Whether a server listens on the socket. (A process id alone proves nothing: ids are used again.)
    pub(super) fn answers(&self) -> bool {
        UnixStream::connect(socket_file(&self.socket_dir)).is_ok()
    }

    /// Whether the process is alive and a server of this very folder. Known only where there is a `/proc`.
    pub(super) fn is_server_of(&self, data: &Path) -> bool {
        fs::read_link(format!("/proc/{}/cwd", self.pid)).is_ok_and(|cwd| cwd == data)
    }

    /// After a crash the id may belong to another program by now, and PostgreSQL would refuse to start. An id that
    /// no process can have keeps its other check, for children of the old server, at work; removing the file would not.
    pub(super) fn disown(&self, data: &Path) -> Result<()> {
        let file = data.join("postmaster.pid");
        if Path::new(&format!("/proc/{}", self.pid)).exists() {
            fs::write(&file, format!("{}\n{}", i32::MAX, self.rest)).map_err(io("correct", &file))?;
        }
        Ok(())
    }
}
