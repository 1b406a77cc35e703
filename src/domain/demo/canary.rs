//! Words that must not reach whoever may not see them. They occur nowhere else, so that a test can look for them in
//! every page, export and mail.

use crate::base::money::Rate;

/// In notes that never leave the company: of customers, contacts, projects, entries, invoices and support cases.
pub const NOTE: &str = "CANARY-NOTE";
/// In status reports nobody has published.
pub const DRAFT_REPORT: &str = "CANARY-DRAFT-REPORT";
/// In the numbers of invoices nobody has sent.
pub const DRAFT_INVOICE: &str = "DRAFT-70707";
/// Per hour, in DKK: a rate that no hours have yet, so that nobody outside has met it.
pub const HIDDEN_RATE: Rate = Rate(55_667_788);
/// How it goes on after its thousands, in any language's writing.
pub const HIDDEN_RATE_SHOWN: [&str; 2] = ["566.77", "566,77"];
/// No reader of any extranet may ever see one of these.
pub const NEVER: &[&str] = &[NOTE, DRAFT_REPORT, DRAFT_INVOICE, HIDDEN_RATE_SHOWN[0], HIDDEN_RATE_SHOWN[1]];

/// In the name, description, phases, milestones, reports, entries and invoice lines of the project that Dan may not see.
pub const HIDDEN_FROM_DAN: &str = "Zebrafinch";
/// Likewise of the project that nobody of Lund may see.
pub const HIDDEN_FROM_LUND: &str = "Kolibri";

/// In Hansen's world only: its names, projects, and words from its entries and invoices.
pub const HANSEN: &[&str] = &["Hansen", "Clara", "Dan Holm", "Harbourlight", "Fieldmouse", HIDDEN_FROM_DAN, "HAN-"];
/// In Lund's world only.
pub const LUND: &[&str] = &["Lund Arkitekter", "Eva Lund", "Pakhuset", "Mosebryggen", HIDDEN_FROM_LUND, "LUN-"];
/// In the other account only.
pub const RIVAL: &[&str] =
    &["Rival Partners", "Rita Stone", "Nord Group", "Nora North", "Aurora Gala", "Polestar", "NOR-"];

/// In the descriptions of Hansen's entries, which Dan may not see.
pub const HANSEN_DESCRIPTIONS: &[&str] =
    &["Checkout form rebuilt", "old phones", "Wireframes", "two technicians", "map supplier"];

/// The surnames of staff: hidden from Dan, who has no column for them, and from Lund, who sees initials.
pub const SURNAMES: &[&str] = &["Lindqvist", "Kjær", "Munk", "Vinter"];

/// Per hour, in DKK. Shown to Clara, hidden from Dan.
pub const HANSEN_RATE: Rate = Rate(12_345_678);
/// Per hour, in DKK. Hidden from everybody of Lund.
pub const LUND_RATE: Rate = Rate(9_876_543);
/// Per hour, in GBP.
pub const NORD_RATE: Rate = Rate(7_654_321);

/// How Hansen's rate begins, in any language's writing and with or without rounding.
pub const HANSEN_RATE_SHOWN: &[&str] = &["1234.5", "1234,5", "1,234.5", "1.234,5", "1\u{a0}234,5", "1\u{202f}234,5"];
pub const LUND_RATE_SHOWN: &[&str] = &["987.6", "987,6"];

/// The value of Hansen's entry of today: 2.5 hours. Hidden from Dan.
pub const HANSEN_VALUE: i64 = 308_642;
pub const HANSEN_VALUE_SHOWN: &[&str] =
    &["3086.42", "3086,42", "3,086.42", "3.086,42", "3\u{a0}086,42", "3\u{202f}086,42"];
/// The value of Lund's entry of today: 1.5 hours. Hidden from everybody of Lund.
pub const LUND_VALUE: i64 = 148_148;
pub const LUND_VALUE_SHOWN: &[&str] =
    &["1481.48", "1481,48", "1,481.48", "1.481,48", "1\u{a0}481,48", "1\u{202f}481,48"];
