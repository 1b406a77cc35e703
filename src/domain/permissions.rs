//! Every right that staff can hold, each also a type, so that a handler's signature says what it needs.

pub trait Permission: Send + Sync + 'static {
    const NAME: &'static str;
    /// Sensitive rights will ask for a recent sign-in.
    const SENSITIVE: bool = false;
}

macro_rules! permissions {
    ($($(#[$doc:meta])* $type:ident = $name:literal $($sensitive:ident)?),* $(,)?) => {
        $($(#[$doc])* pub struct $type;
        impl Permission for $type {
            const NAME: &'static str = $name;
            $(const SENSITIVE: bool = { stringify!($sensitive); true };)?
        })*
        pub const ALL: &[&str] = &[$($name),*];
    };
}

permissions! {
    /// Every signed-in member of staff, with or without other rights: the own profile (S14).
    SignedIn = "signed-in",
    ViewCustomers = "customer.view",
    EditCustomers = "customer.edit",
    ViewProjects = "project.view",
    EditProjects = "project.edit",
    ViewCustomerAccess = "customer_access.view",
    /// May grant customers access: a right of its own, given with a role or singly (P18).
    EditCustomerAccess = "customer_access.edit" sensitive,
    /// May look at the extranet as one of a customer's sign-ins sees it, read only. Shows what that sign-in may see, whatever
    /// else the looker may: so it is a right of its own.
    PreviewContact = "contact.preview",
    /// Own hours and expenses: everybody who works here, with or without other rights (S14).
    OwnTime = "time.own",
    /// Everybody's hours and expenses.
    ViewTime = "time.view",
    EditTime = "time.edit",
    ApproveTime = "time.approve",
    ViewRates = "rate.view",
    EditRates = "rate.edit",
    ViewInvoices = "invoice.view",
    EditInvoices = "invoice.edit",
    ViewTickets = "ticket.view",
    EditTickets = "ticket.edit",
    ViewPeople = "person.view",
    EditPeople = "person.edit" sensitive,
    /// Files from other systems, and the connection to one.
    Import = "import.run" sensitive,
    EditSettings = "settings.edit" sensitive,
}

/// The roles every account starts with, from all rights to the own profile and hours.
pub const SYSTEM_ROLES: &[(&str, &[&str])] = &[
    ("owner", ALL),
    ("admin", ALL),
    (
        "manager",
        &[
            "signed-in",
            "customer.view",
            "customer.edit",
            "project.view",
            "project.edit",
            "customer_access.view",
            "contact.preview",
            "time.own",
            "time.view",
            "time.edit",
            "time.approve",
            "rate.view",
            "rate.edit",
            "invoice.view",
            "invoice.edit",
            "ticket.view",
            "ticket.edit",
            "person.view",
        ],
    ),
    (
        "member",
        &[
            "signed-in",
            "customer.view",
            "project.view",
            "project.edit",
            "customer_access.view",
            "time.own",
            "time.view",
            "ticket.view",
            "ticket.edit",
            "person.view",
        ],
    ),
    (
        "read-only",
        &[
            "signed-in",
            "customer.view",
            "project.view",
            "customer_access.view",
            "time.view",
            "rate.view",
            "invoice.view",
            "ticket.view",
            "person.view",
        ],
    ),
    ("no-rights", &["signed-in", "time.own"]),
];
