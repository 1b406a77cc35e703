//! Who did it: carried by every scope that can change something, named in the audit record.

use crate::base::ids::{LoginId, PersonId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    Staff {
        login: LoginId,
        person: PersonId,
        name: String,
    },
    Portal {
        login: LoginId,
        name: String,
    },
    /// A job or a command; the name says which.
    System {
        name: String,
    },
}

impl Actor {
    pub fn system(name: &str) -> Self {
        Actor::System { name: name.to_owned() }
    }

    pub fn name(&self) -> &str {
        match self {
            Actor::Staff { name, .. } | Actor::Portal { name, .. } | Actor::System { name } => name,
        }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Actor::Staff { .. } => "staff",
            Actor::Portal { .. } => "portal",
            Actor::System { .. } => "system",
        }
    }

    pub fn login(&self) -> Option<LoginId> {
        match self {
            Actor::Staff { login, .. } | Actor::Portal { login, .. } => Some(*login),
            Actor::System { .. } => None,
        }
    }

    pub fn person(&self) -> Option<PersonId> {
        match self {
            Actor::Staff { person, .. } => Some(*person),
            _ => None,
        }
    }
}
