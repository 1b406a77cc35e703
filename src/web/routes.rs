//! axum's router cannot be read back, so this one remembers what it was told: `extranet routes` prints it, tests walk it.
//!
//! A handler's first argument is its door, and the door has a policy: a route without one does not compile.

use crate::app::App;
use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};

/// Whom a route lets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Policy {
    /// Anybody: sign-in pages, health checks, assets.
    Anyone,
    /// Staff of the account in the address who hold this right.
    Staff(&'static str),
    /// A customer's viewer, as far as their visibility has this section.
    Portal(&'static str),
}

impl std::fmt::Display for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Policy::Anyone => write!(f, "anyone"),
            Policy::Staff(right) => write!(f, "staff: {right}"),
            Policy::Portal(section) => write!(f, "portal: {section}"),
        }
    }
}

/// A way in: extracts who asks, or refuses.
pub trait Door {
    const POLICY: Policy;
}

/// The arguments of a handler whose first one is a door.
pub trait Guarded {
    const POLICY: Policy;
}

macro_rules! guarded {
    ($($argument:ident),*) => {
        impl<M, D: Door, $($argument),*> Guarded for (M, D, $($argument,)*) {
            const POLICY: Policy = D::POLICY;
        }
    };
}
guarded!();
guarded!(A);
guarded!(A, B);
guarded!(A, B, C);
guarded!(A, B, C, E);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

impl Method {
    pub fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Route {
    pub method: Method,
    pub path: String,
    pub policy: Policy,
}

/// Each route with its handler; without one where another route's handler answers it too.
#[derive(Default)]
pub struct Routes(Vec<(Route, Option<MethodRouter<App>>)>);

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn all(&self) -> Vec<Route> {
        self.0.iter().map(|(route, _)| route.clone()).collect()
    }

    pub fn get<T: Guarded + 'static>(self, path: &str, handler: impl Handler<T, App>) -> Self {
        self.add(Method::Get, path, T::POLICY, Some(get(handler)))
    }

    pub fn post<T: Guarded + 'static>(self, path: &str, handler: impl Handler<T, App>) -> Self {
        self.add(Method::Post, path, T::POLICY, Some(post(handler)))
    }

    /// A page that also exports at its own address, with the format before the query.
    pub fn report<T: Guarded + 'static>(self, path: &str, handler: impl Handler<T, App>) -> Self {
        let routes = self.get(path, handler.clone());
        if path.ends_with('}') {
            // The format is the end of the last parameter, which the handler takes apart.
            return super::format::Format::FILES.iter().fold(routes, |routes, format| {
                routes.add(Method::Get, &format!("{path}{}", format.suffix()), T::POLICY, None)
            });
        }
        super::format::Format::FILES
            .iter()
            .fold(routes, |routes, format| routes.get(&format!("{path}{}", format.suffix()), handler.clone()))
    }

    fn add(mut self, method: Method, path: &str, policy: Policy, handler: Option<MethodRouter<App>>) -> Self {
        self.0.push((Route { method, path: path.to_owned(), policy }, handler));
        self
    }

    pub fn nest(mut self, prefix: &str, inner: Routes) -> Self {
        self.0.extend(inner.0.into_iter().map(|(route, handler)| {
            let path = if route.path == "/" { prefix.to_owned() } else { format!("{prefix}{}", route.path) };
            (Route { path, ..route }, handler)
        }));
        self
    }

    pub fn merge(mut self, other: Routes) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Of routes for viewers those that only show something, to be mounted a second time: behind another policy, and with
    /// `told` in every request, from which the door learns who comes in there. What is sent to them finds nobody.
    pub fn shown_again<T: Clone + Send + Sync + 'static>(self, policy: Policy, told: &T) -> Self {
        let shows = |route: &Route| route.method == Method::Get && matches!(route.policy, Policy::Portal(_));
        let again = |(route, handler): (Route, Option<MethodRouter<App>>)| {
            (Route { policy, ..route }, handler.map(|handler| handler.layer(Extension(told.clone()))))
        };
        Self(self.0.into_iter().filter(|(route, _)| shows(route)).map(again).collect())
    }

    pub fn into_router(self) -> Router<App> {
        self.0.into_iter().fold(Router::new(), |router, (route, handler)| match handler {
            Some(handler) => router.route(&route.path, handler),
            None => router,
        })
    }
}
