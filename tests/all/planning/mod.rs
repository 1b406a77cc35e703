//! Planning: phases, milestones, tasks, rates and reports on how a project stands.

mod amounts;
mod plan;
mod rate_pages;
mod rates;
mod reports;
mod reprice;
