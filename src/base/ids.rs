//! One type per kind of thing, so that a customer's id cannot be passed for a project's.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($name:ident),+ $(,)?) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id. They grow with time (UUIDv7), which keeps the database's indexes compact.
            #[allow(clippy::new_without_default, reason = "two defaults would be two different ids")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    AccountId, PersonId, RoleId, CustomerId, ContactId, LoginId, ProjectId, PhaseId, MilestoneId, StatusReportId,
    TimeEntryId, InvoiceId, InvoiceLineId, JobId, MailId, ImportId, AuditId, TokenId, TaskId, RateId, ExpenseId, PaymentId,
    TicketId, MessageId, FileId, ConnectionId, SyncId, SubmitId, SavedViewId, UndoId, PrepaidId, TopUpId,
    ScheduleId, RunId, DeliveryId, RecipientId,
}
