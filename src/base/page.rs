//! Page by page through a list too long for one.

/// A page number that isn't one, or deeper than anyone reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such page")]
pub struct BadPage;

/// One page of a list of `total` rows, `size` rows a page. Pages count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    pub page: u32,
    pub size: u32,
    pub total: i64,
}

/// Which part of a list, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    /// The key of the column to sort by; a list knows its own, and one it does not know is its usual order.
    pub sort: &'static str,
    pub descending: bool,
    pub limit: i64,
    pub offset: i64,
}

impl Slice {
    /// The first few, in the usual order.
    pub fn first(limit: i64) -> Self {
        Self { sort: "", descending: false, limit, offset: 0 }
    }
}

impl Paging {
    const MOST_PAGES: u32 = 100_000;
    /// The database walks over every row it skips.
    const MOST_ROWS: i64 = 10_000_000;

    /// The page number of an address, 1 when there is none.
    pub fn parse(page: Option<&str>, size: u32) -> Result<u32, BadPage> {
        let text = page.unwrap_or_default().trim();
        if text.is_empty() {
            return Ok(1);
        }
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(BadPage);
        }
        let page = text.parse().map_err(|_| BadPage)?;
        let deep = Self { page, size, total: 0 }.offset() > Self::MOST_ROWS;
        if deep || !(1..=Self::MOST_PAGES).contains(&page) { Err(BadPage) } else { Ok(page) }
    }

    /// Rows before this page.
    pub fn offset(&self) -> i64 {
        i64::from(self.page.saturating_sub(1)) * i64::from(self.size)
    }

    /// The number of the first row on this page, counting from 1; 0 when the page is empty.
    pub fn first_row(&self) -> i64 {
        if self.offset() < self.total { self.offset() + 1 } else { 0 }
    }

    /// The number of the last row on this page; 0 when the page is empty.
    pub fn last_row(&self) -> i64 {
        if self.first_row() == 0 { 0 } else { self.total.min(self.offset() + i64::from(self.size)) }
    }

    /// At least 1: an empty list has one empty page.
    pub fn pages(&self) -> u32 {
        let size = i64::from(self.size.max(1));
        let pages = self.total.max(0) / size + i64::from(self.total.max(0) % size > 0);
        u32::try_from(pages.max(1)).unwrap_or(u32::MAX)
    }

    /// The pages to offer, `None` for a gap: 1 … 4 5 6 … 20. A gap is never a single page.
    pub fn window(&self) -> Vec<Option<u32>> {
        let last = self.pages();
        let here = self.page.clamp(1, last);
        let mut shown = vec![1, here.saturating_sub(1), here, here.saturating_add(1), last];
        // a lone page that would hide in a gap
        if here == 4 {
            shown.push(2);
        }
        if last.checked_sub(3) == Some(here) {
            shown.push(last - 1);
        }
        shown.retain(|page| (1..=last).contains(page));
        shown.sort_unstable();
        shown.dedup();

        let mut window = Vec::new();
        let mut before = 0;
        for page in shown {
            if page > before + 1 {
                window.push(None);
            }
            window.push(Some(page));
            before = page;
        }
        window
    }
}
