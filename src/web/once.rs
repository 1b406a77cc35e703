//! One effect per form (REL-R1), as handlers use it: `again` before the change, `done` in place of commit and redirect.

use crate::base::ids::SubmitId;
use crate::domain::submissions::{self, Turn};
use crate::error::{Error, Result};
use crate::web::staff::Staff;
use crate::web::viewer::Viewer;
use axum::response::{IntoResponse, Redirect, Response};

/// The form's own id. A form without one is a program's, and takes its chances.
fn parse(submit_id: &str) -> Result<Option<SubmitId>> {
    if submit_id.is_empty() { Ok(None) } else { submit_id.parse().map(Some).map_err(|_| Error::BadAddress("form")) }
}

impl<P> Staff<P> {
    /// The first post's answer, if this is a later one of the same form. To be asked when nothing is wrong with the form.
    pub async fn again(&mut self, submit_id: &str) -> Result<Option<Response>> {
        let Some(id) = parse(submit_id)? else { return Ok(None) };
        self.submit = Some(id);
        match submissions::take(&mut self.scope, id).await? {
            Turn::First => Ok(None),
            Turn::Again(to) => {
                Ok(Some(Redirect::to(if to.is_empty() { &self.page.home } else { &to }).into_response()))
            }
        }
    }

    /// Commits, and leads to a whole address of ours.
    pub async fn done(mut self, to: &str) -> Result<Response> {
        if let Some(id) = self.submit {
            submissions::answered(&mut self.scope, id, to).await?;
        }
        self.scope.commit().await?;
        Ok(Redirect::to(to).into_response())
    }
}

impl<S> Viewer<S> {
    /// The first post's answer, if this is a later one of the same form. To be asked when nothing is wrong with the form.
    pub async fn again(&mut self, submit_id: &str) -> Result<Option<Response>> {
        let Some(id) = parse(submit_id)? else { return Ok(None) };
        self.submit = Some(id);
        match submissions::take_portal(&mut self.scope, id).await? {
            Turn::First => Ok(None),
            Turn::Again(to) => {
                Ok(Some(Redirect::to(if to.is_empty() { &self.page.home } else { &to }).into_response()))
            }
        }
    }

    /// Commits, and leads to a whole address of ours.
    pub async fn done(mut self, to: &str) -> Result<Response> {
        if let Some(id) = self.submit {
            submissions::answered_portal(&mut self.scope, id, to).await?;
        }
        self.scope.commit().await?;
        Ok(Redirect::to(to).into_response())
    }
}
