//! PostgreSQL's own programs, wherever this machine has them.

use super::OLDEST;
use super::error::{ClusterError, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest usable server programs, or those that made the existing cluster.
pub(super) fn find(data: &Path) -> Result<PathBuf> {
    let needs: Option<u32> = fs::read_to_string(data.join("PG_VERSION")).ok().and_then(|text| text.trim().parse().ok());
    let named = std::env::var_os("EXTRANET_PG_BIN").map(PathBuf::from);
    let candidates = named.as_ref().map_or_else(known_folders, |named| vec![named.clone()]);
    let found: Vec<(u32, PathBuf)> =
        candidates.into_iter().filter_map(|bin| version_of(&bin).map(|version| (version, bin))).collect();
    let fitting = found.iter().find(|(version, _)| needs.map_or(*version >= OLDEST, |needs| needs == *version));
    match (fitting, found.first(), named) {
        (Some((_, bin)), _, _) => Ok(bin.clone()),
        (None, None, Some(named)) => Err(ClusterError::NoProgramsIn(named.display().to_string())),
        (None, None, None) => Err(ClusterError::NoPrograms),
        (None, Some((version, bin)), _) => Err(match needs {
            Some(needs) => ClusterError::OtherVersion { data: data.display().to_string(), needs, found: *version },
            None => ClusterError::TooOld { found: *version, bin: bin.display().to_string() },
        }),
    }
}

/// Where distributions put the server programs, newest version first, then the PATH.
fn known_folders() -> Vec<PathBuf> {
    let mut versioned = Vec::new();
    let parents = [
        "/usr/lib/postgresql", // Debian: 17/bin
        "/usr",                // PostgreSQL's own packages for Red Hat: pgsql-17/bin
        "/opt/homebrew/opt",   // Homebrew: postgresql@17/bin
        "/usr/local/opt",
        "/home/linuxbrew/.linuxbrew/opt",
    ];
    for entry in parents.into_iter().filter_map(|parent| fs::read_dir(parent).ok()).flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let version = name.trim_start_matches("pgsql-").trim_start_matches("postgresql@");
        if let Ok(version) = version.parse::<u32>() {
            versioned.push((version, entry.path().join("bin")));
        }
    }
    versioned.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    let path = std::env::var_os("PATH").unwrap_or_default();
    versioned.into_iter().map(|(_, bin)| bin).chain(std::env::split_paths(&path)).collect()
}

fn version_of(bin: &Path) -> Option<u32> {
    if !["initdb", "pg_ctl", "postgres"].iter().all(|program| bin.join(program).exists()) {
        return None;
    }
    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
    let output = Command::new(bin.join("postgres")).arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let number = text.split("(PostgreSQL)").nth(1)?.trim_start();
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}
