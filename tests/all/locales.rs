//! Words: none without use, none outside `locales/`, and each language with the plurals it has.

use crate::support::sources;
use extranet::base::words::{Lang, Words};
use std::collections::BTreeSet;

#[test]
fn every_message_is_used() {
    let mut code = String::new();
    for (folder, ending) in [("src", "rs"), ("templates", "html"), ("templates", "txt")] {
        for source in sources::below(folder, ending) {
            code.push_str(&source.text);
        }
    }
    let unused: Vec<&&str> =
        Words::keys().iter().filter(|key| !code.contains(&format!(".{}(", key.replace('-', "_")))).collect();
    assert!(unused.is_empty(), "{unused:?}");
    assert!(Words::keys().len() > 200);
}

/// What is the same in every language.
const NO_TRANSLATION: [&str; 6] = ["CSV", "Excel", "PDF", "Extranet", "UTC", "·"];
/// Attributes that people read or hear.
const READ_ALOUD: [&str; 5] = ["placeholder", "aria-label", "title", "alt", "data-copied"];

/// A template without its own code and comments: what is left is written as it stands.
fn fixed(template: &str) -> String {
    let mut text = template.to_owned();
    for (open, close) in [("{{", "}}"), ("{%", "%}"), ("{#", "#}")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |at| start + at + close.len());
            text.replace_range(start..end, " ");
        }
    }
    text
}

/// The words between tags, and those of attributes that are read.
fn words(template: &str) -> Vec<String> {
    let text = fixed(template);
    let (mut found, mut rest) = (Vec::new(), text.as_str());
    while let Some(start) = rest.find('<') {
        found.extend(rest[..start].split_whitespace().map(str::to_owned));
        let end = rest[start..].find('>').map_or(rest.len(), |at| start + at + 1);
        for attribute in READ_ALOUD {
            if let Some((_, value)) = rest[start..end].split_once(&format!(" {attribute}=\"")) {
                found.extend(value.split('"').next().unwrap_or_default().split_whitespace().map(str::to_owned));
            }
        }
        rest = &rest[end..];
    }
    found.extend(rest.split_whitespace().map(str::to_owned));
    let bare = |word: &String| word.chars().any(char::is_alphabetic) && !word.starts_with('&');
    found.into_iter().filter(bare).filter(|word| !NO_TRANSLATION.contains(&word.as_str())).collect()
}

#[test]
fn templates_hold_no_words_of_their_own() {
    let mut found = Vec::new();
    for ending in ["html", "txt"] {
        for source in sources::below("templates", ending) {
            found.extend(words(&source.text).into_iter().map(|word| format!("{}: {word}", source.path)));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn a_bare_word_in_a_template_is_noticed() {
    let template =
        "<p class=\"small\" title=\"Hint\">{{ t.hello() }}, dear {% if x %}&amp;{# note #}{% endif %} CSV</p> 2026";
    assert_eq!(words(template), ["Hint", "dear"]);
}

/// (file, message, the variants) of every choice by a number.
fn choices(lang: Lang) -> Vec<(String, String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for source in sources::below(&format!("locales/{}", lang.tag()), "ftl") {
        let (mut message, mut open) = (String::new(), None::<BTreeSet<String>>);
        for line in source.text.lines() {
            let bare = line.trim();
            if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                message = name.to_owned();
            }
            if bare.ends_with("->") {
                open = Some(BTreeSet::new());
            } else if let Some(variants) = open.as_mut() {
                if let Some((name, _)) =
                    bare.trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once(']'))
                {
                    variants.insert(name.trim().to_owned());
                } else if bare.starts_with('}') {
                    found.push((source.path.clone(), message.clone(), open.take().unwrap_or_default()));
                }
            }
        }
        assert!(open.is_none(), "{}: {message} is not closed", source.path);
        assert_eq!(
            source.text.matches("->").count(),
            found.iter().filter(|(path, ..)| *path == source.path).count(),
            "{}",
            source.path
        );
    }
    found
}

#[test]
fn every_language_has_the_plurals_it_needs() {
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        // Unicode's rules for whole numbers: Romanian says "1 factură, 2 facturi, 20 de facturi".
        let needed: &[&str] = if lang == Lang::Ro { &["one", "few", "other"] } else { &["one", "other"] };
        let choices = choices(lang);
        assert!(choices.len() > 10, "{lang} counts in {} messages", choices.len());
        for (path, key, variants) in choices {
            for need in needed.iter().filter(|need| !variants.contains(**need)) {
                missing.push(format!("{path}: {key} has no [{need}]"));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}

#[test]
fn numbers_choose_their_plural_in_each_language() {
    let one_and_more = |lang| {
        let t = Words::of(lang);
        [0, 1, 2, 20].map(|count: i64| t.access_count(count).replace(char::is_numeric, "#"))
    };
    for lang in Lang::ALL {
        let [zero, one, two, twenty] = one_and_more(lang);
        assert_ne!(one, two, "{lang}");
        assert_eq!(zero, two, "{lang}");
        assert_eq!(two.replace('#', "") != twenty.replace('#', ""), lang == Lang::Ro, "{lang}: {two} / {twenty}");
    }
}
