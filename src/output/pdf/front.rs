//! What stands on the first page above the table: logo, title, whose and which rows, facts.

use super::font::{REGULAR, SEMIBOLD, clean, wrap};
use super::pen::{DARK, FAINT, Pen, QUIET, Type};
use crate::base::picture;
use crate::base::words::Words;
use crate::domain::reports::Report;
use crate::output::about::About;
use crate::output::{labels, text};
use krilla::geom::{Rect, Size, Transform};
use krilla::image::Image;
use krilla::tagging::{ArtifactType, BBox, Node, Tag, TagGroup, TagKind};
use std::num::NonZeroU16;

/// The room of a logo, in points.
const LOGO: (f32, f32) = (160.0, 40.0);
/// The same of the company's name where there is no logo.
const NAME: f32 = 18.0;
/// Facts stand in so many columns, at least so wide each.
const FACT: f32 = 150.0;

struct Logo {
    image: Image,
    width: f32,
    height: f32,
}

/// Lines of text that are one thing.
struct Block {
    tag: TagKind,
    /// (looks, x, y, text)
    lines: Vec<(Type, f32, f32, String)>,
}

pub struct Front {
    logo: Option<Logo>,
    company: String,
    made: String,
    blocks: Vec<Block>,
    brand: Option<[u8; 3]>,
    /// What the logo stands on.
    line: f32,
    /// Where the table may begin.
    pub end: f32,
}

impl Front {
    /// `left`, `top`: where the page's text begins; `room`: how wide it is.
    pub fn new(words: &Words, report: &Report, about: &About, (left, top): (f32, f32), room: f32) -> Self {
        let title = Type { face: &SEMIBOLD, size: 20.0, ink: DARK };
        let strong = Type { face: &SEMIBOLD, size: 11.0, ink: DARK };
        let quiet = Type { face: &REGULAR, size: 9.0, ink: QUIET };
        let mut blocks = Vec::new();
        let logo = about.logo.as_deref().and_then(picture::pixels).and_then(|(width, height, pixels)| {
            let scale = (LOGO.0 / width.max(1) as f32).min(LOGO.1 / height.max(1) as f32).min(1.0);
            let (w, h) = (width as f32 * scale, height as f32 * scale);
            (width > 0 && height > 0).then(|| Logo {
                image: Image::from_rgba8(pixels, width, height),
                width: w,
                height: h,
            })
        });
        let line = top + logo.as_ref().map_or(NAME, |logo| logo.height.max(NAME));
        let mut y = line + 42.0;
        let mut add = |tag: TagKind, kind: Type, leading: f32, text: &str, y: &mut f32| {
            let mut lines = Vec::new();
            for line in wrap(kind.face, kind.size, room, &clean(text)) {
                lines.push((kind, left, *y, line));
                *y += leading;
            }
            blocks.push(Block { tag, lines });
        };
        let heading = Tag::Hn(NonZeroU16::MIN, Some(clean(&about.title))).into();
        add(heading, title, 25.0, &about.title, &mut y);
        y -= 5.0;
        if !about.customer.is_empty() {
            add(Tag::P.into(), strong, 15.0, &about.customer, &mut y);
        }
        let count = words.rows_count(report.paging.total);
        let told: Vec<&str> = about.filters.iter().chain([&count]).chain(&about.zone).map(String::as_str).collect();
        add(Tag::P.into(), quiet, 13.0, &told.join(" · "), &mut y);
        y += 4.0;
        let (facts, end) = facts(words, report, (left, y), room);
        blocks.extend(facts);
        Self {
            logo,
            company: clean(&about.company),
            made: clean(&words.file_made(&about.made_words)),
            blocks,
            brand: about.brand,
            line,
            end,
        }
    }

    /// Draws it on the first page, and says what it is.
    pub fn draw(&self, pen: &mut Pen<'_, '_>, left: f32, room: f32) -> Vec<Node> {
        let mut nodes = Vec::new();
        let line = self.line;
        match &self.logo {
            Some(logo) => {
                let y = line - logo.height;
                let id = pen.content(|pen| pen.image(&logo.image, (left, y), (logo.width, logo.height)));
                let bounds = Rect::from_xywh(left, y, logo.width, logo.height).map(|rect| BBox::new(0, rect));
                let figure = Tag::Figure(Some(self.company.clone())).with_bbox(bounds);
                nodes.push(TagGroup::with_children(figure, vec![id.into()]).into());
            }
            None => {
                let kind = Type { face: &SEMIBOLD, size: 13.0, ink: DARK };
                let id = pen.content(|pen| pen.set(kind, left, line - 3.0, &self.company));
                nodes.push(TagGroup::with_children(Tag::P, vec![id.into()]).into());
            }
        }
        let small = Type { face: &REGULAR, size: 8.0, ink: QUIET };
        let made = pen.content(|pen| pen.set_right(small, left + room, line - 3.0, &self.made));
        pen.aside(ArtifactType::Layout, |pen| match self.brand {
            Some(ink) => pen.block(left, line + 7.0, room, 2.0, ink),
            None => pen.rule(left, line + 8.0, room, 0.8, FAINT),
        });
        for block in &self.blocks {
            let id = pen.content(|pen| {
                for (kind, x, y, text) in &block.lines {
                    pen.set(*kind, *x, *y, text);
                }
            });
            nodes.push(TagGroup::with_children(block.tag.clone(), vec![id.into()]).into());
        }
        nodes.push(TagGroup::with_children(Tag::P, vec![made.into()]).into());
        nodes
    }
}

/// The facts beside the table, name above value, in columns; and where they end.
fn facts(words: &Words, report: &Report, (left, top): (f32, f32), room: f32) -> (Vec<Block>, f32) {
    let name = Type { face: &REGULAR, size: 8.0, ink: QUIET };
    let value = Type { face: &REGULAR, size: 9.5, ink: DARK };
    // What the title says already.
    let said = |key: &str| match report.key {
        "invoice" => matches!(key, "number" | "kind"),
        "project" => key == "project",
        _ => false,
    };
    let all: Vec<_> = report.facts.iter().filter(|(key, _)| !said(key)).collect();
    if all.is_empty() {
        return (Vec::new(), top + 4.0);
    }
    let across = ((room / FACT).floor() as usize).max(1);
    let width = room / across as f32;
    let (mut blocks, mut y, mut deepest) = (Vec::new(), top + 14.0, 0.0_f32);
    for (at, (key, cell)) in all.into_iter().enumerate() {
        if at > 0 && at % across == 0 {
            y += deepest + 10.0;
            deepest = 0.0;
        }
        let x = left + width * (at % across) as f32;
        let label = format!("{} ", clean(&labels::heading(words, report.key, key)));
        let mut lines = vec![(name, x, y, label)];
        let mut down = 13.0;
        for line in wrap(value.face, value.size, width - 12.0, &clean(&text(words, &report.zone, cell))) {
            lines.push((value, x, y + down, line));
            down += 12.5;
        }
        deepest = deepest.max(down);
        blocks.push(Block { tag: Tag::P.into(), lines });
    }
    (blocks, y + deepest + 8.0)
}

impl Pen<'_, '_> {
    fn image(&mut self, image: &Image, (x, y): (f32, f32), (width, height): (f32, f32)) {
        if let Some(size) = Size::from_wh(width, height) {
            self.surface.push_transform(&Transform::from_translate(x, y));
            self.surface.draw_image(image.clone(), size);
            self.surface.pop();
        }
    }
}
