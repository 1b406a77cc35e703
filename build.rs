//! What happens before the program is compiled:
//!
//! 1. `locales/<language>/*.ftl` is checked: every language has every message, with the same
//!    variables. Each message becomes one method in `$OUT_DIR/messages.rs`, so a missing text or a
//!    forgotten argument is a build error and never a surprise on a customer's page.
//! 2. `static/**` is hashed and compressed into `$OUT_DIR/assets.rs`, so the program carries its
//!    own files and browsers may keep them for ever.
//!
//! Whatever is wrong is listed in full before the build stops.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::{ast, parser};
use sha2::{Digest, Sha256};

/// English first: it decides which messages exist and the order of their parameters.
const LANGUAGES: [&str; 5] = ["en", "da", "sv", "de", "ro"];

fn main() {
    for path in ["build.rs", "locales", "static", "migrations"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut problems = Vec::new();
    messages(Path::new("locales"), &out, &mut problems);
    assets(Path::new("static"), &out, &mut problems);
    // one of these stops the build once all are shown
    for problem in &problems {
        println!("cargo::error={problem}");
    }
}

fn save(path: PathBuf, body: impl AsRef<[u8]>) {
    fs::write(&path, body).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// All files below a folder, by name; hidden files are left out. A folder that isn't there is empty.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

// ---------------------------------------------------------------------------------- messages

struct Message {
    /// `locales/en/time.ftl:12`
    place: String,
    /// In order of first appearance: in English, that is the order of the method's parameters.
    variables: Vec<String>,
    text: String,
}

type Catalog = BTreeMap<String, Message>;

/// Method names `base::words` writes by hand.
const TAKEN: [&str; 18] = [
    "load",
    "amount",
    "of",
    "lang",
    "keys",
    "message",
    "date",
    "date_long",
    "date_short_weekday",
    "month",
    "time",
    "datetime",
    "number",
    "decimal",
    "money",
    "rate",
    "hours",
    "percent",
];

/// Words Rust keeps for itself: they cannot be names of methods or parameters.
const KEYWORDS: [&str; 50] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "use", "virtual", "where", "while", "yield",
];

fn messages(folder: &Path, out: &Path, problems: &mut Vec<String>) {
    for other in fs::read_dir(folder).into_iter().flatten().flatten().filter(|e| e.path().is_dir()) {
        let name = other.file_name().to_string_lossy().into_owned();
        if !LANGUAGES.contains(&name.as_str()) {
            problems.push(format!("locales/{name}: not one of the languages {}", LANGUAGES.join(" ")));
        }
    }
    let (english, english_text) = catalog(folder, "en", problems);
    check_names(&english, problems);
    save(out.join("en.ftl"), &english_text);

    for language in &LANGUAGES[1..] {
        if !folder.join(language).is_dir() {
            println!("cargo::warning=locales/{language} is not there yet: its pages are in English");
            save(out.join(format!("{language}.ftl")), &english_text);
            continue;
        }
        let (translated, text) = catalog(folder, language, problems);
        compare(language, &english, &translated, problems);
        save(out.join(format!("{language}.ftl")), text);
    }
    save(out.join("messages.rs"), methods(&english));
}

/// Every message of one language, and its files joined into one.
fn catalog(folder: &Path, language: &str, problems: &mut Vec<String>) -> (Catalog, String) {
    let mut catalog = Catalog::new();
    let mut joined = String::new();
    for path in files(&folder.join(language)) {
        if path.extension().is_none_or(|e| e != "ftl") {
            continue;
        }
        let bytes = read(&path);
        let Ok(source) = std::str::from_utf8(&bytes) else {
            problems.push(format!("{}: not UTF-8", path.display()));
            continue;
        };
        let resource = parser::parse(source).unwrap_or_else(|(rest, errors)| {
            for error in errors {
                problems.push(format!("{}: {error}", place(&path, source, error.pos.start)));
            }
            rest
        });
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    let at = message.id.name.as_ptr() as usize - source.as_ptr() as usize;
                    add(&mut catalog, message, place(&path, source, at), problems);
                }
                ast::Entry::Term(term) => {
                    problems.push(format!("{}: term `-{}`: terms are not used here", path.display(), term.id.name));
                }
                _ => {}
            }
        }
        joined.push_str(source);
        joined.push_str("\n\n");
    }
    (catalog, joined)
}

fn place(path: &Path, source: &str, at: usize) -> String {
    let line = source.bytes().take(at).filter(|b| *b == b'\n').count() + 1;
    format!("{}:{line}", path.display())
}

fn add(catalog: &mut Catalog, message: &ast::Message<&str>, place: String, problems: &mut Vec<String>) {
    let key = message.id.name;
    let mut variables = Vec::new();
    let mut refused = Vec::new();
    match &message.value {
        Some(pattern) => in_pattern(pattern, &mut variables, &mut refused),
        None => refused.push("no text".to_owned()),
    }
    if !message.attributes.is_empty() {
        refused.push("attributes are not used here".to_owned());
    }
    problems.extend(refused.iter().map(|what| format!("{place}: `{key}`: {what}")));
    let text = message.value.as_ref().map(plain).unwrap_or_default();
    if let Some(first) = catalog.get(key) {
        problems.push(format!("{place}: `{key}` is already in {}", first.place));
        return;
    }
    catalog.insert(key.to_owned(), Message { place, variables, text });
}

fn in_pattern(pattern: &ast::Pattern<&str>, variables: &mut Vec<String>, refused: &mut Vec<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, variables, refused);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, variables: &mut Vec<String>, refused: &mut Vec<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, variables, refused),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, variables, refused);
            for variant in variants {
                in_pattern(&variant.value, variables, refused);
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, variables: &mut Vec<String>, refused: &mut Vec<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            if !variables.iter().any(|v| v == id.name) {
                variables.push(id.name.to_owned());
            }
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, variables, refused),
        ast::InlineExpression::FunctionReference { id, arguments } => {
            if id.name != "NUMBER" {
                refused.push(format!("the only function is NUMBER, not {}", id.name));
            }
            for argument in &arguments.positional {
                in_inline(argument, variables, refused);
            }
        }
        ast::InlineExpression::MessageReference { id, .. } => {
            refused.push(format!("mentions the message `{}`: write its text out", id.name));
        }
        ast::InlineExpression::TermReference { id, .. } => {
            refused.push(format!("mentions the term `-{}`: terms are not used here", id.name));
        }
        ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
    }
}

/// The text on one line for the method's documentation; choices are shown as `…`.
fn plain(pattern: &ast::Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.push_str(value),
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
            } => text.push_str(&format!("{{{}}}", id.name)),
            ast::PatternElement::Placeable { .. } => text.push('…'),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Message names become method names, so they must be ones Rust can have, each only once.
fn check_names(english: &Catalog, problems: &mut Vec<String>) {
    let mut methods: BTreeMap<String, &str> = BTreeMap::new();
    for (key, message) in english {
        let method = key.replace('-', "_");
        if key.contains(|c: char| c.is_ascii_uppercase()) {
            problems.push(format!("{}: `{key}`: names are lower-case", message.place));
        }
        if KEYWORDS.contains(&method.as_str()) || TAKEN.contains(&method.as_str()) {
            problems.push(format!("{}: `{key}` cannot be a message's name: `{method}` is taken", message.place));
        }
        if let Some(other) = methods.insert(method, key) {
            problems.push(format!("{}: `{key}` and `{other}` would be the same method", message.place));
        }
        for variable in message.variables.iter().filter(|v| KEYWORDS.contains(&v.as_str())) {
            problems.push(format!("{}: `{key}`: ${variable} cannot be a variable's name", message.place));
        }
    }
}

fn compare(language: &str, english: &Catalog, translated: &Catalog, problems: &mut Vec<String>) {
    let shown = |variables: &[String]| {
        if variables.is_empty() { "none".to_owned() } else { format!("${}", variables.join(" $")) }
    };
    for (key, original) in english {
        let Some(message) = translated.get(key) else {
            problems.push(format!("locales/{language}: `{key}` is missing ({})", original.place));
            continue;
        };
        let (mut here, mut there) = (message.variables.clone(), original.variables.clone());
        here.sort();
        there.sort();
        if here != there {
            problems.push(format!(
                "{}: `{key}` has the variables {}, English has {}",
                message.place,
                shown(&here),
                shown(&there)
            ));
        }
    }
    for (key, message) in translated.iter().filter(|(key, _)| !english.contains_key(*key)) {
        problems.push(format!("{}: `{key}` is not in English", message.place));
    }
}

fn methods(english: &Catalog) -> String {
    let mut code = String::from("/// Each language's texts, all files joined.\nstatic TEXTS: &[(Lang, &str)] = &[\n");
    for language in LANGUAGES {
        let variant = format!("{}{}", language[..1].to_uppercase(), &language[1..]);
        let _ = writeln!(code, "    (Lang::{variant}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{language}.ftl\"))),");
    }
    code.push_str("];\n\n/// Every message's name.\nstatic KEYS: &[&str] = &[\n");
    for key in english.keys() {
        let _ = writeln!(code, "    {key:?},");
    }
    code.push_str("];\n\n#[allow(clippy::too_many_arguments)]\nimpl Words {\n");
    for (key, message) in english {
        let name = key.replace('-', "_");
        let names: Vec<(&String, String)> = message.variables.iter().map(|v| (v, v.replace('-', "_"))).collect();
        let parameters: String = names.iter().map(|(_, name)| format!(", {name}: impl Into<Arg>")).collect();
        let arguments: Vec<String> = names.iter().map(|(key, name)| format!("({key:?}, {name}.into())")).collect();
        let text = format!("“{}”", message.text);
        let _ = writeln!(code, "    #[doc = {text:?}]");
        let _ = writeln!(code, "    pub fn {name}(&self{parameters}) -> String {{");
        let _ = writeln!(code, "        self.message({key:?}, &[{}])", arguments.join(", "));
        let _ = writeln!(code, "    }}");
    }
    code.push_str("}\n");
    code
}

// ------------------------------------------------------------------------------------ assets

struct File {
    /// `css/app.css`
    name: String,
    body: Vec<u8>,
}

fn assets(folder: &Path, out: &Path, problems: &mut Vec<String>) {
    let mut list = String::from("/// Everything under `static`, ready to be sent.\npub static ASSETS: &[Asset] = &[\n");
    let mut names = String::new();
    let mut urls: BTreeMap<String, String> = BTreeMap::new();
    for File { name, mut body } in gather(folder, problems) {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
        let Some((mime, compressed)) = kind(extension) else {
            problems.push(format!("static/{name}: no known kind of file (see `kind` in build.rs)"));
            continue;
        };
        if extension == "css" {
            body = with_urls(&name, body, &urls, problems);
        }
        let hash: String = Sha256::digest(&body).iter().take(6).map(|b| format!("{b:02x}")).collect();
        let url = format!("/static/{stem}.{hash}.{extension}");
        let file = format!("{}.{hash}", name.replace('/', "_"));
        save(out.join(&file), &body);
        let (mut br, mut gz) = ("None".to_owned(), "None".to_owned());
        if compressed {
            save(out.join(format!("{file}.br")), brotli(&body));
            save(out.join(format!("{file}.gz")), gzip(&body));
            br = format!("Some({})", include(&format!("{file}.br")));
            gz = format!("Some({})", include(&format!("{file}.gz")));
        }
        let body = include(&file);
        let _ = writeln!(list, "    Asset {{ url: {url:?}, mime: {mime:?}, body: {body}, br: {br}, gz: {gz} }},");
        let constant = name.to_uppercase().replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        let _ = writeln!(names, "pub const {constant}: &str = {url:?};");
        urls.insert(name, url);
    }
    list.push_str("];\n\n");
    save(out.join("assets.rs"), list + &names);
}

/// The files to serve, style sheets last because they name the others.
/// The layers `css/NN-name.css` become one `css/app.css`, in the order of their numbers.
fn gather(folder: &Path, problems: &mut Vec<String>) -> Vec<File> {
    let (mut gathered, mut sheets, mut layers) = (Vec::new(), Vec::new(), Vec::new());
    for path in files(folder) {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let body = read(&path);
        match path.extension().and_then(|e| e.to_str()) {
            // licences of fonts and icons
            None | Some("txt") => {}
            Some("css") if is_layer(&name) => layers.extend([body, b"\n".to_vec()]),
            Some("css") => sheets.push(File { name, body }),
            Some(_) => gathered.push(File { name, body }),
        }
    }
    if !layers.is_empty() {
        if sheets.iter().any(|sheet| sheet.name == "css/app.css") {
            problems
                .push("static/css/app.css is made from the layers static/css/NN-name.css: use one or the other".into());
        }
        sheets.push(File { name: "css/app.css".into(), body: layers.concat() });
    }
    gathered.extend(sheets);
    gathered
}

fn is_layer(name: &str) -> bool {
    let file = name.strip_prefix("css/").unwrap_or("").as_bytes();
    matches!(file, [a, b, b'-', ..] if a.is_ascii_digit() && b.is_ascii_digit())
}

/// Media type, and whether sending it compressed is worth it.
fn kind(extension: &str) -> Option<(&'static str, bool)> {
    Some(match extension {
        "css" => ("text/css; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "svg" => ("image/svg+xml", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "woff2" => ("font/woff2", false),
        "png" => ("image/png", false),
        "jpg" => ("image/jpeg", false),
        "webp" => ("image/webp", false),
        "ico" => ("image/x-icon", false),
        _ => return None,
    })
}

/// `url(asset:fonts/x.woff2)` in a style sheet becomes the file's own address.
fn with_urls(name: &str, body: Vec<u8>, urls: &BTreeMap<String, String>, problems: &mut Vec<String>) -> Vec<u8> {
    const START: &str = "url(asset:";
    let css = String::from_utf8(body).unwrap_or_else(|_| panic!("static/{name}: not UTF-8"));
    let mut parts = css.split(START);
    let mut rewritten = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (asset, rest) = part.split_once(')').unwrap_or((part, ""));
        match urls.get(asset.trim()) {
            Some(url) => rewritten.push_str(&format!("url({url}){rest}")),
            None => problems.push(format!("static/{name}: there is no static/{}", asset.trim())),
        }
    }
    rewritten.into_bytes()
}

fn include(file: &str) -> String {
    format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))")
}

/// The best brotli takes seconds: only a release gets it.
fn brotli(body: &[u8]) -> Vec<u8> {
    let release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let settings = brotli::enc::BrotliEncoderParams { quality: if release { 11 } else { 4 }, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &body[..], &mut compressed, &settings).expect("writing to memory");
    compressed
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body).and_then(|()| encoder.finish()).expect("writing to memory")
}
