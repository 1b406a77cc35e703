//! Bodies of requests that may have to be read by somebody else, and slowly.

use axum::body::{Body, Bytes, HttpBody};
use http_body::{Frame, SizeHint};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

/// A body that several hold: what one of them leaves unread, the next can still read.
#[derive(Clone)]
pub struct Lent(Arc<Mutex<Body>>);

impl Lent {
    pub fn new(body: Body) -> Self {
        Self(Arc::new(Mutex::new(body)))
    }
}

impl HttpBody for Lent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let mut body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Pin::new(&mut *body).poll_frame(cx)
    }

    fn size_hint(&self) -> SizeHint {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).size_hint()
    }
}

/// The most that is handed on at once.
pub const SIP: usize = 64 << 10;

/// A body in small parts, with a pause after each. Whoever reads forms takes in all that is there before looking at any of it;
/// so there never is more than a part.
pub struct Sips {
    body: Lent,
    rest: Bytes,
    pause: bool,
}

impl Sips {
    pub fn new(body: Lent) -> Self {
        Self { body, rest: Bytes::new(), pause: false }
    }
}

impl HttpBody for Sips {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if std::mem::take(&mut self.pause) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        if self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => self.rest = data,
                    // Trailers: nothing of a form comes behind them.
                    Err(_) => return Poll::Ready(None),
                },
                other => return Poll::Ready(other),
            }
        }
        self.pause = true;
        let most = self.rest.len().min(SIP);
        let part = self.rest.split_to(most);
        Poll::Ready(Some(Ok(Frame::data(part))))
    }
}
