//! The addresses of a route: with ids that are the visitor's own, somebody else's, nobody's, or none at all.

use crate::support::TestApp;
use extranet::domain::demo::cast::Plan;
use extranet::web::routes::{Policy, Route};
use uuid::Uuid;

/// What the ids in addresses may stand for: one thing of each kind, all of one customer.
#[derive(Clone, Copy, Debug)]
pub struct Things {
    pub customer: Uuid,
    pub contact: Uuid,
    pub login: Uuid,
    pub project: Uuid,
    pub invoice: Uuid,
    pub person: Uuid,
    pub sync: Uuid,
    pub ticket: Uuid,
    pub file: Uuid,
    pub import: Uuid,
    pub plan: Planned,
}

/// What a project's plan is made of.
#[derive(Clone, Copy, Debug)]
pub struct Planned {
    pub phase: Uuid,
    pub milestone: Uuid,
    pub report: Uuid,
    pub task: Uuid,
    pub rate: Uuid,
    pub prepaid: Uuid,
    pub top_up: Uuid,
}

impl Planned {
    fn of(plan: &Plan) -> Self {
        Self {
            phase: plan.phase.0,
            milestone: plan.milestone.0,
            report: plan.report.0,
            task: plan.task.0,
            rate: plan.rate.0,
            prepaid: plan.prepaid.0,
            top_up: plan.top_up.0,
        }
    }
}

impl Things {
    /// Hansen's, as far as Dan may see them too.
    pub fn of_hansen(app: &TestApp) -> Self {
        let (fjord, hansen) = (&app.cast.fjord, &app.cast.fjord.hansen);
        Self {
            customer: hansen.customer.0,
            contact: hansen.clara.contact.0,
            login: hansen.clara.login.0,
            project: hansen.website.0,
            invoice: hansen.invoices.overdue.0,
            person: fjord.rolf.0,
            sync: fjord.sync.0,
            ticket: hansen.cases.shown.case.0,
            file: hansen.cases.shown.file.0,
            plan: Planned::of(&hansen.plan),
            import: fjord.import.0,
        }
    }

    /// Lund's, as far as everybody of Lund may see them.
    pub fn of_lund(app: &TestApp) -> Self {
        let lund = &app.cast.fjord.lund;
        Self {
            customer: lund.customer.0,
            contact: lund.eva.contact.0,
            login: lund.eva.login.0,
            project: lund.warehouse.0,
            invoice: lund.invoices.overdue.0,
            person: app.cast.fjord.rolf.0,
            sync: app.cast.fjord.sync.0,
            ticket: lund.cases.shown.case.0,
            file: lund.cases.shown.file.0,
            plan: Planned::of(&lund.plan),
            import: app.cast.fjord.import.0,
        }
    }

    /// Of the other account.
    pub fn of_nord(app: &TestApp) -> Self {
        let nord = &app.cast.rival.nord;
        Self {
            customer: nord.customer.0,
            contact: nord.nora.contact.0,
            login: nord.nora.login.0,
            project: nord.gala.0,
            invoice: nord.invoices.sent.0,
            person: app.cast.rival.rita.person.0,
            sync: app.cast.rival.sync.0,
            ticket: nord.cases.shown.case.0,
            file: nord.cases.shown.file.0,
            plan: Planned::of(&nord.plan),
            import: app.cast.rival.import.0,
        }
    }

    /// Nobody's.
    pub fn missing() -> Self {
        let id = Uuid::now_v7;
        let [phase, milestone, report, task, rate, prepaid, top_up] = std::array::from_fn(|_| id());
        Self {
            customer: id(),
            contact: id(),
            login: id(),
            project: id(),
            invoice: id(),
            person: id(),
            sync: id(),
            ticket: id(),
            file: id(),
            plan: Planned { phase, milestone, report, task, rate, prepaid, top_up },
            import: id(),
        }
    }

    fn of(&self, what: &str) -> Uuid {
        match what {
            "customer" => self.customer,
            "contact" => self.contact,
            "login" => self.login,
            "project" => self.project,
            "invoice" => self.invoice,
            "sync" => self.sync,
            "ticket" => self.ticket,
            "file" => self.file,
            "phase" => self.plan.phase,
            "milestone" => self.plan.milestone,
            "report" => self.plan.report,
            "task" => self.plan.task,
            "rate" => self.plan.rate,
            "prepaid" => self.plan.prepaid,
            "top-up" => self.plan.top_up,
            "import" => self.import,
            _ => self.person,
        }
    }
}

/// Of another customer of the same account.
pub const SIBLING: &str = "of another customer";
/// Of another account.
pub const FOREIGN: &str = "of another account";

/// One address of a route, and whether what it names is within the visitor's reach.
#[derive(Clone, Debug)]
pub struct Address {
    pub path: String,
    pub own: bool,
    pub what: &'static str,
}

/// One person's own, which nobody of the walk has: proven in `lists.rs`, `worktime/`, `expenses.rs`, `portal_views.rs`, `schedules/`, `outbox/`.
const PERSONAL: &str = "personal";

/// What `{id}` and `{child}` stand for. A new kind of address has to be told here before the proofs pass.
fn kinds(route: &Route) -> (Option<&'static str>, Option<&'static str>) {
    let rest = route.path.splitn(4, '/').nth(3).unwrap_or_default();
    let parts: Vec<&str> = rest.split('/').collect();
    let at = |name: &str| parts.iter().position(|part| part.starts_with(name));
    let id = at("{id}").map(|place| match (parts[place - 1], route.policy) {
        ("access" | "customers", Policy::Staff(_)) => "customer",
        ("contacts", Policy::Staff(_)) => "contact",
        ("undo" | "time" | "expenses" | "mails", Policy::Staff(_)) | ("schedules" | "views", _) => PERSONAL,
        ("people", Policy::Staff(_)) => "person",
        ("runs", Policy::Staff(_)) => "sync",
        ("imports", Policy::Staff(_)) => "import",
        ("projects", Policy::Staff(_) | Policy::Portal(_)) => "project",
        ("invoices", Policy::Staff(_) | Policy::Portal(_)) => "invoice",
        ("tickets", Policy::Staff(_) | Policy::Portal(_)) => "ticket",
        ("rates", Policy::Staff(_)) => "rate",
        ("prepaid", Policy::Staff(_)) => "prepaid",
        _ => panic!("what does {{id}} stand for in {}?", route.path),
    });
    let child = at("{child}").map(|place| match (parts[0], parts[place - 1]) {
        ("access", "new") => "contact",
        ("access", "{id}") => "login",
        (_, "files") => "file",
        ("expenses", "receipts") => PERSONAL,
        ("prepaid", "top-ups") => "top-up",
        ("projects", "phases") => "phase",
        ("projects", "milestones") => "milestone",
        ("projects", "reports") => "report",
        ("projects", "tasks") => "task",
        _ => panic!("what does {{child}} stand for in {}?", route.path),
    });
    (id, child)
}

/// A route of a preview, through the eyes of `own` and of others. What is the looker's without being those eyes' is out of reach.
fn previewed(route: &Route, account: &str, own: &Things, strangers: &[(&'static str, Things)]) -> Vec<Address> {
    let eyes = |login: &str, things: &Things, strangers: &[(&'static str, Things)]| {
        let path = route.path.replace("{login}", login);
        of_route(&Route { path, policy: Policy::Portal("preview"), ..route.clone() }, account, things, strangers)
    };
    let mine = own.login.to_string();
    let mut all = eyes(&mine, own, strangers);
    let mut refused = |what: &'static str, address: Address| all.push(Address { own: false, what, ..address });
    for (what, things) in strangers.iter().filter(|(what, _)| matches!(*what, SIBLING | FOREIGN)) {
        let theirs = things.login.to_string();
        let own_things = eyes(&theirs, own, &[]).remove(0);
        if *what == FOREIGN {
            refused("of another account's sign-in", eyes(&theirs, things, &[]).remove(0));
            refused("own things through another account's eyes", own_things);
        } else if route.path.contains("{id}") {
            refused("own things through another customer's eyes", own_things);
        }
    }
    let texts = [(vec![Uuid::now_v7().to_string()], "of nobody's sign-in"), (malformed(&mine), "malformed sign-in")];
    for (text, what) in texts.iter().flat_map(|(texts, what)| texts.iter().map(move |text| (text, *what))) {
        refused(what, eyes(text, own, &[]).remove(0));
    }
    all
}

/// Everything to ask a route for, on behalf of somebody to whom `own` belongs and `strangers` do not.
pub fn of_route(route: &Route, account: &str, own: &Things, strangers: &[(&'static str, Things)]) -> Vec<Address> {
    if route.path.contains("{login}") {
        return previewed(route, account, own, strangers);
    }
    let fill = |id: &str, child: &str| {
        route
            .path
            .replace("{account}", account)
            .replace("{id}", id)
            .replace("{child}", child)
            .replace("{token}", "wlc_0000000000000000000000000000000000000000000")
            .replace("{*rest}", "nothing/here")
            .replace("{*path}", "nothing.css")
            .replace("{file}", "0123456789abcdef0123456789abcdef.png")
    };
    let mut all = Vec::new();
    let mut add = |own: bool, what: &'static str, path: String| all.push(Address { path, own, what });
    let missing = Things::missing();
    match kinds(route) {
        (None, _) => add(true, "own", fill("", "")),
        (Some(PERSONAL), _) => {
            let nobodys = Uuid::now_v7().to_string();
            add(false, "missing", fill(&nobodys, &nobodys));
            for text in malformed(&nobodys) {
                add(false, "malformed", fill(&text, &nobodys));
            }
        }
        (Some(id), None) => {
            let mine = own.of(id).to_string();
            add(true, "own", fill(&mine, ""));
            // Staff may see every customer of their account.
            let in_reach = |what: &str| what == SIBLING && matches!(route.policy, Policy::Staff(_));
            for (what, things) in strangers.iter().filter(|(what, _)| !in_reach(what)) {
                add(false, what, fill(&things.of(id).to_string(), ""));
            }
            add(false, "missing", fill(&missing.of(id).to_string(), ""));
            for text in malformed(&mine) {
                add(false, "malformed", fill(&text, ""));
            }
        }
        (Some(id), Some(child)) => {
            let (mine, its) = (own.of(id).to_string(), own.of(child).to_string());
            add(true, "own", fill(&mine, &its));
            for (what, things) in strangers {
                let (theirs, its_child) = (things.of(id).to_string(), things.of(child).to_string());
                add(false, "own child under a foreign parent", fill(&theirs, &its));
                add(false, "foreign child under an own parent", fill(&mine, &its_child));
                if *what == FOREIGN {
                    add(false, what, fill(&theirs, &its_child));
                }
            }
            let (nobodys, no_child) = (missing.of(id).to_string(), missing.of(child).to_string());
            add(false, "own child under a missing parent", fill(&nobodys, &its));
            add(false, "missing child under an own parent", fill(&mine, &no_child));
            for text in malformed(&mine) {
                add(false, "malformed parent", fill(&text, &its));
            }
            for text in malformed(&its) {
                add(false, "malformed child", fill(&mine, &text));
            }
        }
    }
    all
}

/// Other spellings of an id that is real, and texts that are none.
pub fn malformed(id: &str) -> Vec<String> {
    vec![
        id.to_uppercase(),
        id.replace('-', ""),
        format!("%7B{id}%7D"),
        format!("{id}%20"),
        id[..35].to_owned(),
        "0".into(),
        "x'y".into(),
    ]
}
