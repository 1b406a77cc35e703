//! Where the cluster lies, as whom its server runs, and that this user gets there and nobody else.

use super::error::{ClusterError, Result, io};
use super::socket_file;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

const LARGE_LOG: u64 = 8 << 20;

/// `DIR` and what lies in it.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) dir: PathBuf,
    pub(super) data: PathBuf,
    pub(super) log: PathBuf,
}

impl Place {
    pub(super) fn prepare(dir: &Path, owner: &Owner) -> Result<Self> {
        let existing = dir.ancestors().find_map(|folder| match folder.as_os_str().is_empty() {
            true => Path::new(".").canonicalize().ok(),
            false => folder.canonicalize().ok(),
        });
        owner.check_way_to(&existing.unwrap_or_default())?;
        if !dir.exists() {
            DirBuilder::new().recursive(true).create(dir).map_err(io("create", dir))?;
            // As root the server's user must get through, yet see nothing of what else is here.
            let mode = if matches!(owner, Owner::Other { .. }) { 0o711 } else { 0o700 };
            fs::set_permissions(dir, Permissions::from_mode(mode)).map_err(io("set the rights of", dir))?;
        }
        let dir = dir.canonicalize().map_err(io("open", dir))?;
        owner.check_way_to(&dir)?;
        Ok(Self { data: dir.join("cluster"), log: dir.join("cluster.log"), dir })
    }

    /// Held while the server is started or stopped; the second program waits for the first.
    pub(super) fn lock(&self) -> Result<File> {
        let file = self.open("cluster.lock")?;
        file.lock().map_err(io("lock", &self.dir.join("cluster.lock")))?;
        Ok(file)
    }

    pub(super) fn open(&self, name: &str) -> Result<File> {
        let path = self.dir.join(name);
        OpenOptions::new().create(true).append(true).open(&path).map_err(|source| match source.kind() {
            io::ErrorKind::PermissionDenied => ClusterError::NotYours { folder: self.dir.display().to_string() },
            _ => io("open", &path)(source),
        })
    }

    pub(super) fn empty_large_log(&self) -> Result<()> {
        if self.log_size() > LARGE_LOG {
            self.open("cluster.log")?.set_len(0).map_err(io("empty", &self.log))?;
        }
        Ok(())
    }

    pub(super) fn log_size(&self) -> u64 {
        fs::metadata(&self.log).map_or(0, |log| log.len())
    }

    /// The error of a failed program, with the last lines it wrote after `from`.
    pub(super) fn failed(&self, program: &'static str, from: u64) -> ClusterError {
        let mut bytes = Vec::new();
        if let Ok(mut log) = File::open(&self.log) {
            let _ = log.seek(SeekFrom::Start(from)).and_then(|_| log.read_to_end(&mut bytes));
        }
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let lines = lines[lines.len().saturating_sub(8)..].join("\n");
        ClusterError::Failed { program, log: self.log.display().to_string(), lines }
    }
}

/// As whom the server runs.
#[derive(Debug)]
pub(super) enum Owner {
    /// As whoever runs this program.
    Us,
    /// As somebody less mighty, because we are root.
    Other { name: String, uid: u32, gid: u32 },
}

impl Owner {
    pub(super) fn of_server(data: &Path) -> Result<Self> {
        if !is_root() {
            return Ok(Self::Us);
        }
        let passwd = fs::read_to_string("/etc/passwd").map_err(io("read", Path::new("/etc/passwd")))?;
        let users = || {
            passwd.lines().filter_map(|line| {
                let mut fields = line.split(':');
                let (name, _) = (fields.next()?, fields.next()?);
                Some((name, fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
            })
        };
        // A cluster keeps its owner, even when a better one has appeared since.
        if let Ok(existing) = fs::metadata(data.join("PG_VERSION")).map(|file| (file.uid(), file.gid()))
            && existing.0 != 0
        {
            let name = users().find(|user| user.1 == existing.0).map_or("?", |user| user.0);
            return Ok(Self::Other { name: name.into(), uid: existing.0, gid: existing.1 });
        }
        ["postgres", "nobody"]
            .into_iter()
            .find_map(|name| users().find(|user| user.0 == name && user.1 != 0))
            .map(|(name, uid, gid)| Self::Other { name: name.into(), uid, gid })
            .ok_or(ClusterError::NoUser)
    }

    /// Whether the server's user gets as far as `dir`; if not, the error names the first closed folder.
    fn check_way_to(&self, dir: &Path) -> Result<()> {
        let Self::Other { name, uid, gid } = self else { return Ok(()) };
        let mut folders: Vec<_> = dir.ancestors().filter(|folder| !folder.as_os_str().is_empty()).collect();
        folders.reverse();
        for folder in folders {
            let rights = fs::metadata(folder).map_err(io("open", folder))?;
            let enter = match (rights.uid() == *uid, rights.gid() == *gid) {
                (true, _) => 0o100,
                (false, true) => 0o010,
                (false, false) => 0o001,
            };
            if rights.mode() & enter == 0 {
                return Err(ClusterError::CannotEnter { folder: folder.display().to_string(), user: name.clone() });
            }
        }
        Ok(())
    }
}

/// The folder of the socket. Short, because the system allows a socket's path about a hundred bytes.
pub(super) fn socket_dir(dir: &Path, owner: &Owner) -> Result<PathBuf> {
    let hash = dir.as_os_str().as_encoded_bytes().iter().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193) // FNV-1a
    });
    let runtime = match owner {
        Owner::Other { .. } => Some(PathBuf::from("/run")),
        Owner::Us => std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from),
    };
    let folder = [runtime, Some(std::env::temp_dir()), Some("/tmp".into())]
        .into_iter()
        .flatten()
        .filter(|parent| parent.is_absolute() && parent.is_dir())
        .map(|parent| parent.join(format!("extranet-{hash:08x}")))
        .find(|folder| socket_file(folder).as_os_str().len() <= 103)
        .ok_or(ClusterError::LongPath)?;
    make_private(&folder, owner)?;
    Ok(folder)
}

/// A folder that only the server's user can enter; an existing one must be just that.
pub(super) fn make_private(folder: &Path, owner: &Owner) -> Result<()> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        other => other.map_err(io("create", folder))?,
    }
    // In a shared temporary folder somebody else may have put a folder, or a link, there before us.
    let found = fs::symlink_metadata(folder).map_err(io("open", folder))?;
    let trusted = match owner {
        Owner::Us => fs::set_permissions(folder, Permissions::from_mode(0o700)).is_ok(),
        Owner::Other { uid, .. } => found.uid() == 0 || found.uid() == *uid,
    };
    if !found.is_dir() || !trusted {
        return Err(ClusterError::NotYours { folder: folder.display().to_string() });
    }
    if let Owner::Other { uid, gid, .. } = owner {
        chown(folder, Some(*uid), Some(*gid)).map_err(io("give away", folder))?;
        fs::set_permissions(folder, Permissions::from_mode(0o700)).map_err(io("set the rights of", folder))?;
    }
    Ok(())
}

pub(super) fn is_root() -> bool {
    // The standard library cannot tell; `id` is everywhere.
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}
