#!/bin/sh
# Brings a file of hours in by `extranet import`, and the same rows as bare as can be, each into an empty database of its own:
#
#   tests/load/import.sh EXTRANET PSQL URL ROWS
#
# URL is a server's with USER and DATABASE in it. Prints a line of Markdown: bin/bench calls it, docs/SPEED.md explains it.
set -eu
extranet=$1 psql=$2 url=$3 rows=$4
here=$(cd "$(dirname "$0")" && pwd -P)
dir=$(mktemp -d "${TMPDIR:-/tmp}/extranet-import.XXXXXX")
trap 'rm -rf "$dir"' EXIT
of() { printf '%s\n' "$url" | sed "s|DATABASE|$2|; s|USER|$1|"; } # of USER DATABASE
now() { date +%s%N; }
fresh() { # fresh DATABASE
    "$extranet" database create "$1" --server "$(of postgres postgres)" >/dev/null
    MIGRATE_DATABASE_URL=$(of "$1_owner" "$1") "$extranet" migrate >/dev/null
}

awk -v rows="$rows" -f "$here/hours.awk" >"$dir/hours.csv"

fresh import_kept
DATABASE_URL=$(of import_kept_app import_kept)
export DATABASE_URL
"$extranet" account create kept --name Kept --owner-email owner@company.example >/dev/null
began=$(now)
"$extranet" import "$dir/hours.csv" --account kept >"$dir/told" &
pid=$!
# The highest resident memory so far stands in the kernel's own books of the process.
while peak=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null) && [ -n "$peak" ]; do
    printf '%s\n' "$peak" >"$dir/peak"
    sleep 0.2
done
wait "$pid" || { cat "$dir/told" >&2; exit 1; }
kept=$(($(now) - began))
grep -q "new $rows, changed 0, same 0, skipped 0, failed 0" "$dir/told" || { cat "$dir/told" >&2; exit 1; }

fresh import_bare
began=$(now)
"$psql" -X -q "$(of postgres import_bare)" -f "$here/bare.sql" <"$dir/hours.csv" >"$dir/bare"
bare=$(($(now) - began))
written=$("$psql" -X -At "$(of postgres import_bare)" -c 'select count(*) from time_entry')
[ "$written" = "$rows" ] || { printf '%s rows came of %s\n' "$written" "$rows" >&2; exit 1; }
for name in import_kept import_bare; do "$psql" -X -q "$(of postgres postgres)" -c "drop database $name with (force)"; done

awk -v rows="$rows" -v kept="$kept" -v bare="$bare" -v peak="$(cat "$dir/peak")" 'BEGIN {
    printf "| %d | %.1f | %d | %.1f | %d | **%.2f** | %d MB |\n", rows, kept / 1e9, rows / (kept / 1e9), bare / 1e9, rows / (bare / 1e9), kept / bare, peak / 1024
}'
