//! The program's own files, for tests of how it is written.

use std::fs;
use std::path::Path;

pub struct Source {
    /// From the top of the repository, like `src/web/page.rs`.
    pub path: String,
    pub text: String,
}

/// All files below a folder with this ending, by name.
pub fn below(folder: &str, ending: &str) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut found, mut folders) = (Vec::new(), vec![top.join(folder)]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let text = fs::read_to_string(&path).expect("text");
                let path = path.strip_prefix(top).expect("ours").to_string_lossy().into_owned();
                found.push(Source { path, text });
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} below {folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}
