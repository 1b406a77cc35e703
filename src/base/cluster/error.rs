use super::OLDEST;
use std::io;
use std::path::Path;

/// Why there is no server. Each says what to do, in one line.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    #[error(
        "no PostgreSQL server programs found: install them (Debian, Ubuntu: apt-get install -y postgresql; macOS: brew install postgresql@17), or name their folder in EXTRANET_PG_BIN"
    )]
    NoPrograms,
    #[error("EXTRANET_PG_BIN={0} holds no PostgreSQL server programs (initdb, pg_ctl, postgres)")]
    NoProgramsIn(String),
    #[error(
        "PostgreSQL {found} in {bin} is too old: {OLDEST} or newer is needed (Debian, Ubuntu: apt-get install -y postgresql; macOS: brew install postgresql@17)"
    )]
    TooOld { found: u32, bin: String },
    #[error(
        "{data} was made by PostgreSQL {needs}, but only {found} is installed: install PostgreSQL {needs} (Debian, Ubuntu: apt-get install -y postgresql-{needs}), or choose another --data folder"
    )]
    OtherVersion { data: String, needs: u32, found: u32 },
    #[error("running as root, and /etc/passwd has neither the user postgres nor nobody to run PostgreSQL as")]
    NoUser,
    #[error(
        "PostgreSQL runs as the user {user}, who cannot enter {folder}: choose a --data folder elsewhere, such as /var/lib/extranet"
    )]
    CannotEnter { folder: String, user: String },
    #[error("{folder} belongs to another user: choose another --data folder, or run this as that user")]
    NotYours { folder: String },
    #[error("{0} holds files that are not a PostgreSQL cluster: choose another --data folder")]
    NotACluster(String),
    #[error("no runtime folder with a path short enough for a socket: set XDG_RUNTIME_DIR to a short path")]
    LongPath,
    #[error("cannot {doing} {path}: {source}")]
    Io { doing: &'static str, path: String, source: io::Error },
    #[error("{program} failed; the end of {log}:\n{lines}")]
    Failed { program: &'static str, log: String, lines: String },
}

pub(super) type Result<T, E = ClusterError> = std::result::Result<T, E>;

/// For `map_err`: what was being done to which path.
pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> ClusterError {
    let path = path.display().to_string();
    move |source| ClusterError::Io { doing, path, source }
}
