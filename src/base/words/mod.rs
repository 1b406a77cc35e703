//! Everything the product says, in the reader's language: texts from `locales/`, and dates, numbers
//! and money as that language writes them.
//!
//! `build.rs` checks the texts and makes one method of each: `sign-in-title` is
//! `words.sign_in_title()`, and `hello = Hello { $name }` is `words.hello(name)`.

mod arg;
mod format;
mod lang;

use std::fmt;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use arg::{Arg, Whole};
use format::Formats;
pub use lang::{Lang, NoSuchLang};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// One language's texts and formats; cheap to clone.
#[derive(Clone)]
pub struct Words(Arc<Inner>);

struct Inner {
    lang: Lang,
    texts: FluentBundle<FluentResource>,
    formats: Formats,
}

static ALL: LazyLock<Vec<Words>> =
    LazyLock::new(|| TEXTS.iter().map(|(lang, text)| Words::load(*lang, text)).collect());

impl Words {
    pub fn of(lang: Lang) -> Self {
        // TEXTS holds every language: both lists are made from the same one
        ALL.iter().find(|words| words.lang() == lang).unwrap_or(&ALL[0]).clone()
    }

    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The names of all messages, as in `locales/`. For the test that finds unused ones.
    pub fn keys() -> &'static [&'static str] {
        KEYS
    }

    fn load(lang: Lang, text: &str) -> Self {
        let language: LanguageIdentifier = lang.tag().parse().expect("our tags are language tags");
        let mut texts = FluentBundle::new_concurrent(vec![language]);
        // the marks around arguments would end up in e-mail subjects and file names
        texts.set_use_isolating(false);
        texts.set_formatter(Some(match lang {
            Lang::En => number_in::<0, _>,
            Lang::Da => number_in::<1, _>,
            Lang::Sv => number_in::<2, _>,
            Lang::De => number_in::<3, _>,
            Lang::Ro => number_in::<4, _>,
        }));
        texts.add_builtins().expect("nothing else is called NUMBER");
        texts.add_resource_overriding(FluentResource::try_new(text.to_owned()).expect("build.rs has read it"));
        Self(Arc::new(Inner { lang, texts, formats: Formats::new(lang) }))
    }

    fn message(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) => given.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(number) => given.set(*name, FluentValue::from(*number)),
            }
        }
        let pattern = self.0.texts.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return key.to_owned() };
        let mut errors = Vec::new();
        let text = self.0.texts.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        text
    }
}

/// How Fluent prints a number in a text. It takes a plain function, hence one for each language.
fn number_in<const LANG: usize, M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            Some(Words::of(Lang::ALL[LANG]).number(number.value as i64))
        }
        _ => None,
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.lang())
    }
}
