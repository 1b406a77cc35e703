//! Reading an uploaded file beside writing it: pieces come from the database, rows are taken apart on a thread of their own,
//! and whoever writes them takes them in lots. However long the file, only a few lots are in memory.

use std::io::{self, Read};
use std::sync::{Arc, Mutex};

use tokio::sync::{mpsc, oneshot};

use super::record::{Parsed, Rejected};
use super::{File, Format, How, Refused, detect, upload};
use crate::base::ids::{AccountId, ImportId};
use crate::base::zone::Zone;
use crate::domain::actor::Actor;
use crate::domain::scope::{Access, Database};
use crate::error::{Error, Result};

/// Rows of a lot.
const LOT: usize = 1_000;
/// Lots that wait: while the database writes a chunk, the next one is read.
const LOTS: usize = 10;
/// After the last lot: a reader that broke off sends none.
const END: Vec<Item> = Vec::new();

/// A row and, where it failed, the cells that were read of it.
pub struct Item {
    pub parsed: Parsed,
    pub cells: Vec<String>,
}

/// What is known of a file before its first row.
#[derive(Clone, Debug)]
pub struct Opened {
    pub format: Format,
    pub unused: Vec<String>,
    pub says_state: bool,
    pub heads: Vec<String>,
}

/// The rows of an uploaded file, in their order.
pub struct Feed {
    lots: mpsc::Receiver<std::result::Result<Vec<Item>, Refused>>,
    lost: Lost,
    lot: std::vec::IntoIter<Item>,
    ended: bool,
}

/// Why a file ended that has not ended: the database's failure is not the file's.
type Lost = Arc<Mutex<Option<Error>>>;

/// Either the file is to blame, or something that may be mended by trying again.
pub enum Unread {
    Refused(Refused),
    Error(Error),
}

impl From<Error> for Unread {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// The pieces of an upload, one after the other, for somebody who waits for them on a thread.
struct Pieces {
    pieces: mpsc::Receiver<Vec<u8>>,
    piece: io::Cursor<Vec<u8>>,
    lost: Lost,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.piece.read(buffer)? {
                0 if !buffer.is_empty() => match self.pieces.blocking_recv() {
                    Some(piece) => self.piece = io::Cursor::new(piece),
                    None if is_lost(&self.lost) => return Err(io::Error::other("interrupted")),
                    None => return Ok(0),
                },
                count => return Ok(count),
            }
        }
    }
}

fn is_lost(lost: &Lost) -> bool {
    lost.lock().is_ok_and(|lost| lost.is_some())
}

fn pieces(db: &Database, account: AccountId, import: ImportId) -> (Pieces, Lost) {
    let (send, receive) = mpsc::channel(2);
    let lost = Lost::default();
    let (db, noted) = (db.clone(), lost.clone());
    tokio::spawn(async move {
        for position in 0.. {
            match piece(&db, account, import, position).await {
                Ok(Some(piece)) => {
                    if send.send(piece).await.is_err() {
                        return;
                    }
                }
                Ok(None) => return,
                Err(error) => {
                    if let Ok(mut lost) = noted.lock() {
                        *lost = Some(error);
                    }
                    return;
                }
            }
        }
    });
    (Pieces { pieces: receive, piece: io::Cursor::default(), lost: lost.clone() }, lost)
}

async fn piece(db: &Database, account: AccountId, import: ImportId, position: i32) -> Result<Option<Vec<u8>>> {
    let mut scope = db.staff(account, Actor::system("import"), Access::Read).await?;
    upload::piece(&mut scope, import, position).await
}

/// Does something with a whole upload on a thread that may wait.
pub async fn over<T: Send + 'static>(
    db: &Database,
    account: AccountId,
    import: ImportId,
    name: &str,
    how: How,
    look: impl FnOnce(File<Box<dyn Read + Send>>) -> std::result::Result<T, Refused> + Send + 'static,
) -> std::result::Result<T, Unread> {
    let (pieces, lost) = pieces(db, account, import);
    let name = name.to_owned();
    let reader: Box<dyn Read + Send> = Box::new(pieces);
    let done = tokio::task::spawn_blocking(move || look(detect::open(&name, reader, how)?)).await;
    match (done, lost.lock().ok().and_then(|mut lost| lost.take())) {
        (_, Some(error)) => Err(Unread::Error(error)),
        (Err(error), None) => Err(Unread::Error(Error::Internal(error.to_string()))),
        (Ok(Err(refused)), None) => Err(Unread::Refused(refused)),
        (Ok(Ok(done)), None) => Ok(done),
    }
}

/// Opens an upload and begins to take it apart. `zone` is that of clock times.
pub async fn open(
    db: &Database,
    account: AccountId,
    import: ImportId,
    name: &str,
    how: How,
    zone: Zone,
) -> std::result::Result<(Opened, Feed), Unread> {
    let (pieces, lost) = pieces(db, account, import);
    let (told, opened) = oneshot::channel();
    let (send, lots) = mpsc::channel(LOTS);
    let name = name.to_owned();
    tokio::task::spawn_blocking(move || {
        let mut file = match detect::open(&name, pieces, how) {
            Ok(file) => file,
            Err(refused) => return drop(told.send(Err(refused))),
        };
        let opened = Opened {
            format: file.format,
            unused: file.unused.clone(),
            says_state: file.says_state(),
            heads: file.heads(),
        };
        if told.send(Ok(opened)).is_err() {
            return;
        }
        let mut lot = Vec::with_capacity(LOT);
        loop {
            match file.next(&zone) {
                Ok(Some(parsed)) => {
                    let failed = matches!(parsed.record, Err(Rejected::Failed(_)));
                    let cells = if failed { file.cells() } else { Vec::new() };
                    lot.push(Item { parsed, cells });
                    if lot.len() < LOT {
                        continue;
                    }
                }
                Ok(None) => {
                    if lot.is_empty() || send.blocking_send(Ok(lot)).is_ok() {
                        let _ = send.blocking_send(Ok(END));
                    }
                    return;
                }
                Err(refused) => return drop(send.blocking_send(Err(refused))),
            }
            if send.blocking_send(Ok(std::mem::replace(&mut lot, Vec::with_capacity(LOT)))).is_err() {
                return;
            }
        }
    });
    match opened.await {
        Ok(Ok(opened)) => Ok((opened, Feed { lots, lost, lot: Vec::new().into_iter(), ended: false })),
        Ok(Err(refused)) => match lost.lock().ok().and_then(|mut lost| lost.take()) {
            Some(error) => Err(Unread::Error(error)),
            None => Err(Unread::Refused(refused)),
        },
        Err(_) => Err(Unread::Error(Error::Internal("the reader of the file ended".into()))),
    }
}

impl Feed {
    /// The next row; none after the last.
    pub async fn next(&mut self) -> std::result::Result<Option<Item>, Unread> {
        loop {
            if let Some(item) = self.lot.next() {
                return Ok(Some(item));
            }
            match self.lots.recv().await {
                Some(Ok(lot)) if lot.is_empty() => {
                    self.ended = true;
                    return Ok(None);
                }
                Some(Ok(lot)) => self.lot = lot.into_iter(),
                Some(Err(refused)) => {
                    return Err(match self.lost.lock().ok().and_then(|mut lost| lost.take()) {
                        Some(error) => Unread::Error(error),
                        None => Unread::Refused(refused),
                    });
                }
                None if self.ended => return Ok(None),
                None => return Err(Unread::Error(Error::Internal("the reader of the file broke off".into()))),
            }
        }
    }
}
