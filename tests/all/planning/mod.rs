//! Planning: phases, milestones, tasks, rates and reports on how a project stands.

mod amounts;
mod rates;
mod reprice;
