//! The house rules that the compiler does not see: who may use whom, where SQL may stand, how long a file may be.

use crate::support::sources::{self, Source};
use std::collections::BTreeSet;

/// The names of the `pub mod` lines of a file, in their order.
fn declared(file: &str) -> Vec<String> {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let names: Vec<String> =
        text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect();
    assert!(names.len() > 5, "{file} declares {names:?}");
    names
}

/// `src/web/admin/access/form.rs` is `web::admin::access::form`, `src/domain/mod.rs` is `domain`.
fn module(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<String> = path.split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// Everything of ours that a file names by `crate::…` or `super::…`, as whole paths from the top.
fn used(source: &Source) -> BTreeSet<String> {
    let code: Vec<&str> = source.text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("::") {
        let before: String = code[..at].chars().rev().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let first: String = before.chars().rev().collect();
        let mut here = module(&source.path);
        let continues = code[..at - first.len()].ends_with("::");
        match first.as_str() {
            "crate" => here.clear(),
            "super" if !continues => drop(here.pop()),
            _ => continue,
        }
        let mut rest = &code[at + 2..];
        while let Some(further) = rest.strip_prefix("super::") {
            here.pop();
            rest = further;
        }
        follow(rest, &here, &mut found);
    }
    found
}

/// Reads `a::b`, `a::{b, c::d}` and so on; returns what stands behind it.
fn follow<'a>(text: &'a str, here: &[String], found: &mut BTreeSet<String>) -> &'a str {
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = follow(rest.trim_start(), here, found).trim_start();
            match rest.strip_prefix(',') {
                Some(further) if further.trim_start().starts_with('}') => return &further.trim_start()[1..],
                Some(further) => rest = further,
                None => return rest.strip_prefix('}').unwrap_or(rest),
            }
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let mut path = here.to_vec();
    if name != "self" && !name.is_empty() {
        path.push(name.to_owned());
    }
    match rest.strip_prefix("::") {
        Some(rest) if !rest.starts_with('<') => follow(rest, &path, found),
        _ => {
            found.insert(path.join("::"));
            rest
        }
    }
}

fn within(path: &str, module: &str) -> bool {
    path == module || path.strip_prefix(module).is_some_and(|rest| rest.starts_with("::"))
}

/// Files below one of `from` that use something below one of `never`.
fn offenders(from: &[&str], never: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources::below("src", "rs") {
        let own = module(&source.path).join("::");
        if from.iter().any(|from| within(&own, from)) {
            for path in used(&source) {
                if never.iter().any(|never| within(&path, never) && !within(&own, never)) {
                    found.push(format!("{} uses {path}", source.path));
                }
            }
        }
    }
    found
}

fn one_way(order: &[String], prefix: &str) -> Vec<String> {
    let full: Vec<String> = order.iter().map(|name| format!("{prefix}{name}")).collect();
    let mut found = Vec::new();
    for (rank, name) in full.iter().enumerate() {
        let later: Vec<&str> = full[rank + 1..].iter().map(String::as_str).collect();
        found.extend(offenders(&[name], &later));
    }
    found
}

fn assert_none(offenders: Vec<String>) {
    assert!(offenders.is_empty(), "\n{}\n", offenders.join("\n"));
}

#[test]
fn paths_are_read_as_the_compiler_reads_them() {
    let text = "use super::{base::{ids, money::Money}, work};\nuse crate::web;\n// crate::cli\npub(in crate::domain) fn f() { super::super::mail::x(); }";
    let source = Source { path: "src/domain/access/overview.rs".into(), text: text.into() };
    let expected = [
        "domain",
        "domain::access::base::ids",
        "domain::access::base::money::Money",
        "domain::access::work",
        "domain::mail::x",
        "web",
    ];
    assert_eq!(used(&source).into_iter().collect::<Vec<_>>(), expected);
    let source = Source { path: "src/domain/audit.rs".into(), text: "use super::actor::Actor;".into() };
    assert_eq!(used(&source).into_iter().collect::<Vec<_>>(), ["domain::actor::Actor"]);
}

#[test]
fn every_floor_uses_only_those_above_it_in_lib_rs() {
    assert_none(one_way(&declared("src/lib.rs"), ""));
}

#[test]
fn every_module_of_the_domain_uses_only_those_above_it() {
    assert_none(one_way(&declared("src/domain/mod.rs"), "domain::"));
}

#[test]
fn the_base_knows_nothing_of_the_product_and_pages_never_send_mail() {
    assert_none(offenders(&["base"], &["config", "domain", "output", "mail", "app", "work", "web", "cli"]));
    assert_none(offenders(&["mail"], &["web", "work"]));
    assert_none(offenders(&["work"], &["web"]));
    assert_none(offenders(&["web"], &["mail", "work"]));
    assert_none(offenders(&["domain"], &["web", "mail", "work", "app", "output"]));
    let below = sources::below("src/domain", "rs").into_iter().chain(sources::below("src/base", "rs"));
    let frames = ["axum", "askama", "tower"];
    let with: Vec<String> = below
        .filter(|source| frames.iter().any(|crate_| source.text.contains(&format!("{crate_}::"))))
        .map(|source| source.path)
        .collect();
    assert_none(with);
}

#[test]
fn an_audience_never_uses_another_audiences_pages() {
    let audiences: Vec<String> = sources::below("src/web", "rs")
        .iter()
        .filter_map(|source| source.path.strip_prefix("src/web/")?.split_once('/').map(|(folder, _)| folder.to_owned()))
        .filter(|folder| folder != "signin") // signing in is every audience's
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|folder| format!("web::{folder}"))
        .collect();
    assert!(audiences.len() >= 3, "{audiences:?}");
    for own in &audiences {
        let others: Vec<&str> = audiences.iter().filter(|other| *other != own).map(String::as_str).collect();
        assert_none(offenders(&[own], &others));
    }
    // What the audiences share knows none of them; `web/mod.rs` itself puts them together, and a preview is the extranet's
    // routes mounted again.
    let names: Vec<&str> = audiences.iter().map(String::as_str).collect();
    let shared = offenders(&["web"], &names).into_iter().filter(|line| {
        let own = module(line.split(' ').next().unwrap_or_default()).join("::");
        own != "web" && own != "web::preview" && !names.iter().any(|name| within(&own, name))
    });
    assert_none(shared.collect());
}

#[test]
fn templates_never_switch_escaping_off() {
    let mut found = Vec::new();
    for ending in ["html", "txt"] {
        for source in sources::below("templates", ending) {
            let bare: String = source.text.split_whitespace().collect();
            if ["|safe", "escape(\"none\")", "autoescapefalse"].iter().any(|mark| bare.contains(mark)) {
                found.push(source.path);
            }
        }
    }
    found.extend(
        sources::below("src", "rs")
            .into_iter()
            .filter(|source| source.text.contains("MarkupSafe") || source.text.contains("escape = \"none\""))
            .map(|source| source.path),
    );
    assert_none(found);
}

/// The longest a file may be, in lines; and those that are longer today, with what they may grow to: not at all.
const LONGER_TODAY: &[(&str, usize)] = &[("tests/all/base.rs", 776)];

#[test]
fn files_stay_small() {
    let limits =
        [("src/web", "rs", 250), ("src/domain", "rs", 300), ("templates", "html", 100), ("tests/all", "rs", 300)];
    let (mut found, mut long) = (Vec::new(), BTreeSet::new());
    for (folder, ending, most) in limits {
        for source in sources::below(folder, ending) {
            let lines = source.text.lines().count();
            let known = LONGER_TODAY.iter().find(|(path, _)| *path == source.path).map(|(_, most)| *most);
            if lines > most {
                long.insert(source.path.clone());
            }
            if lines > known.unwrap_or(most) {
                found.push(format!("{}: {lines} lines, at most {}", source.path, known.unwrap_or(most)));
            }
        }
    }
    let short_by_now = LONGER_TODAY.iter().filter(|(path, _)| !long.contains(*path));
    found.extend(short_by_now.map(|(path, _)| format!("{path} is short enough: take it off the list")));
    assert_none(found);
}
