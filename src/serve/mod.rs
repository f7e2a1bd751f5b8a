//! The page in the browser: served from this machine to this machine alone. All that touches the disk is asked of the desk.

mod changes;
mod engine;
mod guard;
mod html;
mod listing;
mod new;
mod office;
mod place;
mod ready;
mod results;
mod routes;
mod session;
mod suggest;

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use crate::cli::desk::Desk;
use guard::Guard;
use session::Sessions;

/// What all requests share.
pub(crate) struct Served {
    desk: Desk,
    guard: Guard,
    sessions: Sessions,
}

/// Serves a desk on a free port of the loopback address, until the program ends; `begun` is told the address to open.
pub(crate) fn run(desk: Desk, begun: impl FnOnce(&str)) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let guard = Guard::new(listener.local_addr()?.port())?;
        begun(&guard.address());
        let served = Arc::new(Served { desk, guard, sessions: Sessions::default() });
        axum::serve(listener, routes::router(served)).await
    })
}
