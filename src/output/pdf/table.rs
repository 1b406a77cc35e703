//! The table of a report, laid out: how wide its columns are, what stands on which line, and where the pages end.

use super::font::{Face, REGULAR, SEMIBOLD, clean, longest_line, longest_word, wrap};
use crate::base::words::Words;
use crate::domain::reports::{Cell, Head, Kind, Report, Sum};
use crate::output::{self, labels, text};
use std::collections::BTreeMap;

/// Between two columns, in points.
pub const GAP: f32 = 12.0;
/// A text may be squeezed to this, at the usual size, before the page is turned or the letters get smaller.
const ROOM: f32 = 120.0;
const USUAL: f32 = 8.5;
/// Turned or not, and the size of the letters: the first that fits is taken.
const WAYS: [(bool, f32); 5] = [(false, USUAL), (false, 8.0), (true, USUAL), (true, 7.5), (true, 6.5)];
const LAST_WAY: (bool, f32) = (true, 6.0);

pub struct Column {
    pub x: f32,
    pub width: f32,
    pub right: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Head,
    Row,
    /// Over the rows that belong together: what they have in common, and their sums.
    Group,
    Total,
}

/// A line of the table: a cell for each column, or fewer where the first spans several.
pub struct Line {
    pub kind: Kept,
    /// The first cell spans as many columns.
    pub span: usize,
    /// By cell: the lines of its text, and a note in small letters below.
    pub cells: Vec<(Vec<String>, Vec<String>)>,
}

pub struct Table {
    pub columns: Vec<Column>,
    pub landscape: bool,
    pub size: f32,
    pub head: Line,
    pub lines: Vec<Line>,
}

/// What a column needs at a size of one: at least, and to stand on one line.
struct Need {
    least: f32,
    wish: f32,
    wraps: bool,
}

impl Table {
    /// `room`: how wide a page's text is, upright and turned.
    pub fn new(words: &Words, report: &Report, room: [f32; 2]) -> Self {
        let heads: Vec<String> =
            report.heads.iter().map(|head| clean(&labels::heading(words, report.key, head.key))).collect();
        let rows: Vec<Vec<String>> =
            report.rows.iter().map(|row| row.iter().map(|cell| clean(&shown(words, report, cell))).collect()).collect();
        // The whole's sums, and those of groups, which may be as wide.
        let sums: Vec<Vec<String>> = report
            .heads
            .iter()
            .map(|head| {
                let all = std::iter::once(&report.sums).chain(report.groups.iter().map(|group| &group.sums));
                all.flat_map(|sums| amounts(words, sums.get(head.key))).collect()
            })
            .collect();
        let needs: Vec<Need> = (0..heads.len())
            .map(|at| need(&report.heads[at], &heads[at], rows.iter().map(|row| row[at].as_str()), &sums[at]))
            .collect();
        let fits = |way: &&(bool, f32)| comfortable(&needs, way.1) <= room[usize::from(way.0)];
        let (landscape, size) = *WAYS.iter().find(fits).unwrap_or(&LAST_WAY);
        let widths = widths(&needs, size, room[usize::from(landscape)]);
        let mut x = 0.0;
        let mut columns = Vec::new();
        for (head, width) in report.heads.iter().zip(widths) {
            columns.push(Column { x, width, right: head.kind.is_number() });
            x += width + GAP;
        }
        let mut table = Self {
            columns,
            landscape,
            size,
            head: Line { kind: Kept::Head, span: 1, cells: Vec::new() },
            lines: Vec::new(),
        };
        table.head = table.line(Kept::Head, 1, heads.iter().map(|text| vec![text.clone()]).collect());
        let mut groups = report.groups.iter();
        let mut left = 0;
        for row in rows {
            while left == 0 {
                let Some(group) = groups.next() else { break };
                left = group.rows;
                let name = output::group(words, report, group);
                let label = format!("{name} · {}", words.rows_count(group.all_rows));
                let line = table.sums(words, report, Kept::Group, &label, &group.sums);
                table.lines.push(line);
            }
            left = left.saturating_sub(1);
            let line = table.line(Kept::Row, 1, row.into_iter().map(|text| vec![text]).collect());
            table.lines.push(line);
        }
        if !report.rows.is_empty() && !report.sums.is_empty() {
            let label = words.total_rows(report.paging.total);
            let line = table.sums(words, report, Kept::Total, &label, &report.sums);
            table.lines.push(line);
        }
        table
    }

    /// Each text of a cell begins a line of its own.
    fn line(&self, kind: Kept, span: usize, texts: Vec<Vec<String>>) -> Line {
        let face = face(kind);
        let cells = texts
            .into_iter()
            .enumerate()
            .map(|(at, texts)| {
                let width = self.cell(span, at).1;
                (texts.iter().flat_map(|text| wrap(face, self.size, width, text)).collect(), Vec::new())
            })
            .collect();
        Line { kind, span, cells }
    }

    /// A label over the columns before the first sum, and the sums; over all columns where there is none.
    fn sums(&self, words: &Words, report: &Report, kind: Kept, label: &str, sums: &Sums) -> Line {
        let first = report.heads.iter().position(|head| sums.contains_key(head.key));
        let span = first.unwrap_or(report.heads.len());
        if span == 0 {
            // No column is left for a label: the amounts say enough.
            return self.line(kind, 1, report.heads.iter().map(|head| amounts(words, sums.get(head.key))).collect());
        }
        let amounts = report.heads.iter().skip(span).map(|head| amounts(words, sums.get(head.key)));
        let mut line = self.line(kind, span, std::iter::once(vec![clean(label)]).chain(amounts).collect());
        for (at, head) in report.heads.iter().enumerate().skip(span) {
            if sums.get(head.key).is_some_and(|sum| sum.partly_unknown) {
                let cell = at + 1 - span;
                let width = self.cell(span, cell).1;
                line.cells[cell].1 = wrap(&REGULAR, self.size * NOTE, width, &clean(&words.partly_unknown()));
            }
        }
        line
    }

    /// Where a cell begins, how wide it is, and whether its text stands at its right.
    pub fn cell(&self, span: usize, at: usize) -> (f32, f32, bool) {
        if at > 0 {
            let column = &self.columns[at + span - 1];
            return (column.x, column.width, column.right);
        }
        let last = &self.columns[span - 1];
        (self.columns[0].x, last.x + last.width - self.columns[0].x, span == 1 && last.right)
    }

    pub fn leading(&self) -> f32 {
        self.size * 1.36
    }

    /// Above and below the text of a line.
    pub fn padding(&self) -> f32 {
        self.size * 0.42
    }

    /// How many lines of text the highest cell has.
    pub fn depth(line: &Line) -> usize {
        line.cells.iter().map(|(lines, notes)| lines.len() + notes.len()).max().unwrap_or(1).max(1)
    }

    pub fn height(&self, depth: usize) -> f32 {
        depth as f32 * self.leading() + 2.0 * self.padding()
    }
}

/// Notes are smaller by this.
pub const NOTE: f32 = 0.85;

pub fn face(kind: Kept) -> &'static Face {
    if kind == Kept::Row { &REGULAR } else { &SEMIBOLD }
}

/// What is put together stands below each other.
fn shown(words: &Words, report: &Report, cell: &Cell) -> String {
    let shown = text(words, &report.zone, cell);
    match cell {
        Cell::Rates(_) => shown.replace(", ", "\n"),
        Cell::Sum(_) => shown.replace(" + ", "\n"),
        _ => shown,
    }
}

type Sums = BTreeMap<&'static str, Sum>;

fn amounts(words: &Words, found: Option<&Sum>) -> Vec<String> {
    found.map(|found| output::sum(words, found).iter().map(|line| clean(line)).collect()).unwrap_or_default()
}

fn need<'a>(head: &Head, name: &str, cells: impl Iterator<Item = &'a str>, sums: &[String]) -> Need {
    let wraps = head.kind == Kind::Text && !matches!(head.key, "invoice" | "number");
    let (mut least, mut wish) = (longest_word(&SEMIBOLD, 1.0, name), longest_word(&SEMIBOLD, 1.0, name));
    for cell in cells {
        let line = longest_line(&REGULAR, 1.0, cell);
        wish = wish.max(line);
        least = least.max(if wraps { longest_word(&REGULAR, 1.0, cell).min(ROOM / USUAL) } else { line });
    }
    for text in sums {
        let line = longest_line(&SEMIBOLD, 1.0, text);
        (least, wish) = (least.max(line), wish.max(line));
    }
    Need { least, wish, wraps }
}

fn gaps(needs: &[Need]) -> f32 {
    GAP * needs.len().saturating_sub(1) as f32
}

fn comfortable(needs: &[Need], size: f32) -> f32 {
    let each = |need: &Need| if need.wraps { need.wish.min(need.least.max(ROOM / USUAL)) } else { need.wish };
    needs.iter().map(each).sum::<f32>() * size + gaps(needs)
}

fn widths(needs: &[Need], size: f32, room: f32) -> Vec<f32> {
    let room = room - gaps(needs);
    let least: f32 = needs.iter().map(|need| need.least * size).sum();
    let wish: f32 = needs.iter().map(|need| need.wish * size).sum();
    if wish <= room {
        // What is left goes to the texts; without texts to all alike.
        let texts: f32 = needs.iter().filter(|need| need.wraps).map(|need| need.wish * size).sum();
        let more = |need: &Need| match (need.wraps, texts > 0.0) {
            (true, _) => (room - wish) * need.wish * size / texts,
            (false, true) => 0.0,
            (false, false) => (room - wish) / needs.len() as f32,
        };
        return needs.iter().map(|need| need.wish * size + more(need)).collect();
    }
    if least <= room {
        let more = (room - least) / (wish - least).max(1.0);
        return needs.iter().map(|need| need.least * size + (need.wish - need.least) * size * more).collect();
    }
    needs.iter().map(|need| need.least * size * room / least).collect()
}

/// A piece of a line of the table on a page: all of it, or some lines of its text where it is higher than a page.
pub struct Placed {
    pub line: usize,
    pub from: usize,
    pub to: usize,
    pub y: f32,
}

/// What stands on which page, between `top` (of the first page, then of the others) and `bottom`; the head comes first on each.
pub fn pages(table: &Table, first_top: f32, top: f32, bottom: f32) -> Vec<Vec<Placed>> {
    let head = table.height(Table::depth(&table.head));
    let mut pages = vec![Vec::new()];
    let mut y = first_top + head;
    let whole = bottom - top - head;
    for (at, line) in table.lines.iter().enumerate() {
        let depth = Table::depth(line);
        // What a group is called stays with its first row.
        let next = table.lines.get(at + 1).filter(|_| line.kind == Kept::Group);
        let with = table.height(depth) + next.map_or(0.0, |next| table.height(Table::depth(next).min(3)));
        if y + with > bottom && table.height(depth) <= whole && y > top + head {
            pages.push(Vec::new());
            y = top + head;
        }
        let mut from = 0;
        while from < depth {
            let fits = ((bottom - y - 2.0 * table.padding()) / table.leading()).floor().max(0.0) as usize;
            if fits == 0 && y > top + head {
                pages.push(Vec::new());
                y = top + head;
                continue;
            }
            let to = (from + fits.max(1)).min(depth);
            if let Some(page) = pages.last_mut() {
                page.push(Placed { line: at, from, to, y });
            }
            y += table.height(to - from);
            from = to;
        }
    }
    pages
}
