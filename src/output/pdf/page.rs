//! The pages, one after the other.

use super::font::{REGULAR, clean};
use super::front::Front;
use super::pen::{DARK, FAINT, Pen, QUIET, SHADE, Type};
use super::table::{Kept, Line, NOTE, Placed, Table, face, pages};
use crate::base::words::Words;
use crate::domain::reports::Report;
use crate::output::about::About;
use krilla::Document;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{ArtifactType, Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use std::num::NonZeroU32;

/// A4 in points: the short side, the long side.
const A4: (f32, f32) = (595.28, 841.89);
const SIDE: f32 = 42.0;
const TOP: f32 = 36.0;
/// Where the table begins on pages that have a running head.
const NEXT_TOP: f32 = 54.0;
/// Left free at the foot.
const FOOT: f32 = 54.0;

pub struct Sheet {
    title: String,
    /// Title and customer, at the head of every page but the first.
    running: String,
    company: String,
    nothing: Option<String>,
    front: Front,
    table: Table,
    pages: Vec<Vec<Placed>>,
    /// "Page 1 of 3"
    numbers: Vec<String>,
}

impl Sheet {
    pub fn new(words: &Words, report: &Report, about: &About) -> Self {
        let table = Table::new(words, report, [A4.0 - 2.0 * SIDE, A4.1 - 2.0 * SIDE]);
        let (width, height) = if table.landscape { (A4.1, A4.0) } else { A4 };
        let front = Front::new(words, report, about, (SIDE, TOP), width - 2.0 * SIDE);
        let pages = pages(&table, front.end, NEXT_TOP, height - FOOT);
        let numbers = (1..=pages.len()).map(|page| words.file_page(page, pages.len())).collect();
        let title = clean(&about.title);
        let running =
            if about.customer.is_empty() { title.clone() } else { format!("{title} · {}", clean(&about.customer)) };
        // A plan without steps or an invoice without lines is no mistake: their facts are all there is.
        let nothing = (report.rows.is_empty() && report.facts.is_empty()).then(|| words.no_rows());
        Self { title, running, company: clean(&about.company), nothing, front, table, pages, numbers }
    }

    fn size(&self) -> (f32, f32) {
        if self.table.landscape { (A4.1, A4.0) } else { A4 }
    }

    pub fn draw(&self, document: &mut Document) {
        let (width, height) = self.size();
        let room = width - 2.0 * SIDE;
        let mut front = Vec::new();
        // By line of the table, and by cell: what stands where, over all pages.
        let mut cells: Vec<Vec<Vec<Identifier>>> =
            self.table.lines.iter().map(|line| vec![Vec::new(); line.cells.len()]).collect();
        let mut head: Vec<Vec<Identifier>> = Vec::new();
        for (number, placed) in self.pages.iter().enumerate() {
            let Some(settings) = PageSettings::from_wh(width, height) else { continue };
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            let mut pen = Pen { surface: &mut surface };
            let first = number == 0;
            if first {
                front = self.front.draw(&mut pen, SIDE, room);
            } else {
                pen.aside(ArtifactType::Header, |pen| self.running_head(pen, room));
            }
            let top = if first { self.front.end } else { NEXT_TOP };
            if !self.table.lines.is_empty() {
                if first {
                    head = self.line(&mut pen, &self.table.head, (0, Table::depth(&self.table.head)), top);
                } else {
                    // Who hears the table has heard its head.
                    pen.aside(ArtifactType::PaginationOther, |pen| {
                        self.set(pen, &self.table.head, (0, Table::depth(&self.table.head)), top);
                    });
                }
                self.rules(&mut pen, placed, top, room);
            } else if let Some(text) = &self.nothing {
                let kind = Type { face: &REGULAR, size: 11.0, ink: DARK };
                let id = pen.content(|pen| pen.set(kind, SIDE, top + 24.0, text));
                front.push(TagGroup::with_children(Tag::P, vec![id.into()]).into());
            }
            for piece in placed {
                let ids = self.line(&mut pen, &self.table.lines[piece.line], (piece.from, piece.to), piece.y);
                for (kept, found) in cells[piece.line].iter_mut().zip(ids) {
                    kept.extend(found);
                }
            }
            pen.aside(ArtifactType::Footer, |pen| self.foot(pen, number, room, height));
            surface.finish();
            page.finish();
        }
        let mut tree = TagTree::new();
        for node in front {
            tree.push(node);
        }
        if !self.table.lines.is_empty() {
            tree.push(self.tags(head, cells));
        }
        document.set_tag_tree(tree);
        let mut outline = Outline::new();
        outline.push_child(OutlineNode::new(self.title.clone(), XyzDestination::new(0, Point::from_xy(SIDE, TOP))));
        document.set_outline(outline);
    }

    fn running_head(&self, pen: &mut Pen<'_, '_>, room: f32) {
        let kind = Type { face: &REGULAR, size: 8.0, ink: QUIET };
        pen.set_right(kind, SIDE + room, TOP, &self.company);
        let most = room - kind.width(&self.company) - 20.0;
        pen.set(kind, SIDE, TOP, &shortened(kind, &self.running, most));
    }

    fn foot(&self, pen: &mut Pen<'_, '_>, number: usize, room: f32, height: f32) {
        let kind = Type { face: &REGULAR, size: 8.0, ink: QUIET };
        let y = height - 30.0;
        pen.set(kind, SIDE, y, &shortened(kind, &self.company, room / 2.0));
        pen.set_right(kind, SIDE + room, y, &self.numbers[number]);
    }

    /// Under the head a strong line, between rows a faint one, above the totals a strong one again.
    fn rules(&self, pen: &mut Pen<'_, '_>, placed: &[Placed], top: f32, room: f32) {
        pen.aside(ArtifactType::Layout, |pen| {
            for piece in placed.iter().filter(|piece| self.table.lines[piece.line].kind == Kept::Group) {
                let height = self.table.height(piece.to - piece.from);
                pen.block(SIDE - 4.0, piece.y, room + 8.0, height, SHADE);
            }
            let mut y = top + self.table.height(Table::depth(&self.table.head));
            pen.rule(SIDE, y, room, 0.9, DARK);
            for (at, piece) in placed.iter().enumerate() {
                let total = self.table.lines[piece.line].kind == Kept::Total;
                if total && at > 0 {
                    pen.rule(SIDE, y, room, 0.9, DARK);
                } else if at > 0 {
                    pen.rule(SIDE, y, room, 0.5, FAINT);
                }
                y = piece.y + self.table.height(piece.to - piece.from);
            }
            if !placed.is_empty() {
                pen.rule(SIDE, y, room, 0.5, FAINT);
            }
        });
    }

    /// Sets the cells of a line, each as content of its own.
    fn line(&self, pen: &mut Pen<'_, '_>, line: &Line, part: (usize, usize), y: f32) -> Vec<Vec<Identifier>> {
        (0..line.cells.len()).map(|at| vec![pen.content(|pen| self.cell(pen, line, at, part, y))]).collect()
    }

    fn set(&self, pen: &mut Pen<'_, '_>, line: &Line, part: (usize, usize), y: f32) {
        (0..line.cells.len()).for_each(|at| self.cell(pen, line, at, part, y));
    }

    fn cell(&self, pen: &mut Pen<'_, '_>, line: &Line, at: usize, (from, to): (usize, usize), y: f32) {
        let (x, width, right) = self.table.cell(line.span, at);
        let kind = Type { face: face(line.kind), size: self.table.size, ink: DARK };
        let note = Type { face: &REGULAR, size: self.table.size * NOTE, ink: QUIET };
        let (lines, notes) = &line.cells[at];
        let all = lines.iter().map(|text| (kind, text)).chain(notes.iter().map(|text| (note, text)));
        // Headings stand on the line below them.
        let lower = if line.kind == Kept::Head { to - lines.len() } else { 0 };
        let y = y + self.table.leading() * lower as f32;
        for (place, (kind, text)) in all.enumerate().skip(from).take(to - from) {
            let base = y + self.table.padding() + self.table.leading() * (place - from) as f32 + self.table.size;
            if right {
                pen.set_right(kind, SIDE + x + width, base, text);
            } else {
                pen.set(kind, SIDE + x, base, text);
            }
        }
    }

    fn tags(&self, head: Vec<Vec<Identifier>>, cells: Vec<Vec<Vec<Identifier>>>) -> TagGroup {
        let nodes = |ids: Vec<Identifier>| ids.into_iter().map(Node::from).collect::<Vec<_>>();
        let column = || Tag::TH(TableHeaderScope::Column);
        let names = head.into_iter().map(|ids| TagGroup::with_children(column(), nodes(ids)).into()).collect();
        let head = TagGroup::with_children(Tag::THead, vec![TagGroup::with_children(Tag::TR, names).into()]);
        let (mut body, mut foot) = (TagGroup::new(Tag::TBody), TagGroup::new(Tag::TFoot));
        for (line, cells) in self.table.lines.iter().zip(cells) {
            let mut row = TagGroup::new(Tag::TR);
            for (at, ids) in cells.into_iter().enumerate() {
                let span = NonZeroU32::new(line.span as u32).filter(|span| at == 0 && span.get() > 1);
                if at == 0 && line.kind != Kept::Row {
                    let tag = Tag::TH(TableHeaderScope::Row).with_col_span(span);
                    row.push(TagGroup::with_children(tag, nodes(ids)));
                } else {
                    row.push(TagGroup::with_children(Tag::TD, nodes(ids)));
                }
            }
            if line.kind == Kept::Total { foot.push(row) } else { body.push(row) }
        }
        let mut table = TagGroup::with_children(Tag::Table.with_summary(Some(self.title.clone())), vec![head.into()]);
        for part in [body, foot] {
            if !part.children.is_empty() {
                table.push(part);
            }
        }
        table
    }
}

/// As much of a text as fits on one line.
fn shortened(kind: Type, text: &str, most: f32) -> String {
    if kind.width(text) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if kind.width(&kept) > most - kind.width("…") {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}
