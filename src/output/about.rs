//! What a file says of itself besides its rows: on a page the frame around the table says it.

use time::OffsetDateTime;

#[derive(Clone, Debug)]
pub struct About {
    /// The report's name in the reader's language, or that of the thing it is about.
    pub title: String,
    /// Whose program this is: the account's name.
    pub company: String,
    /// Whose rows they are.
    pub customer: String,
    /// The period and the filters, in words. Empty: everything there is.
    pub filters: Vec<String>,
    /// "Times in Europe/Copenhagen (CET)", where there are times of day.
    pub zone: Option<String>,
    /// When the file was made: the instant, and the same by the reader's clock in words.
    pub made: OffsetDateTime,
    pub made_words: String,
    /// Red, green and blue of the account's colour.
    pub brand: Option<[u8; 3]>,
    /// The account's logo, as PNG.
    pub logo: Option<Vec<u8>>,
}
