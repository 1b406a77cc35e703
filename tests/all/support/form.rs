//! A page's form, filled as a browser fills it: what is ticked, chosen and typed already goes back unless it is changed.

use super::{Answer, Browser};

#[derive(Clone, Debug)]
pub struct Form {
    fields: Vec<(String, String)>,
}

impl Form {
    /// The form of the page that has a field of this name.
    pub fn on(page: &Answer, field: &str) -> Self {
        let html = page.text();
        let forms = html.split("<form").skip(1).map(|form| form.split("</form>").next().unwrap_or_default());
        let mark = format!(" name=\"{field}\"");
        let form =
            forms.into_iter().find(|form| form.contains(&mark)).unwrap_or_else(|| panic!("no field {field}: {html}"));
        Self { fields: fields(form) }
    }

    /// One value instead of all there are.
    pub fn set(&mut self, name: &str, value: &str) -> &mut Self {
        self.choose(name, &[value])
    }

    /// These values instead of all there are: the ticked boxes of a name.
    pub fn choose(&mut self, name: &str, values: &[&str]) -> &mut Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.extend(values.iter().map(|value| (name.to_owned(), (*value).to_owned())));
        self
    }

    /// One more value.
    pub fn add(&mut self, name: &str, value: &str) -> &mut Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }

    pub async fn post(&self, browser: &mut Browser, path: &str) -> Answer {
        let pairs: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post(path, &pairs).await
    }
}

fn fields(form: &str) -> Vec<(String, String)> {
    let (mut found, mut select, mut chosen) = (Vec::new(), None, None);
    for piece in form.split('<').skip(1) {
        let (tag, behind) = piece.split_once('>').unwrap_or((piece, ""));
        let on = |flag: &str| tag.ends_with(&format!(" {flag}")) || tag.contains(&format!(" {flag} "));
        let name = attribute(tag, "name").filter(|_| !on("disabled"));
        if tag.starts_with("input") {
            let boxed = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
            if let Some(name) = name.filter(|_| !boxed || on("checked")) {
                found.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("textarea") {
            // A line break right behind the tag is no part of the text.
            let text = plain(behind.strip_prefix('\n').unwrap_or(behind));
            found.extend(name.map(|name| (name, text)));
        } else if tag.starts_with("select") {
            (select, chosen) = (name, None);
        } else if tag.starts_with("option") && (on("selected") || chosen.is_none()) {
            chosen = attribute(tag, "value");
        } else if tag.starts_with("/select") {
            found.extend(select.take().map(|name| (name, chosen.take().unwrap_or_default())));
        }
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| plain(value))
}

/// Text as it was before it was escaped.
pub fn plain(html: &str) -> String {
    let marks = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    marks.iter().fold(html.to_owned(), |text, (mark, character)| text.replace(mark, character))
}
