#!/bin/sh
# Pins what pyproject.toml asks for, by hash, for every platform and for Python 3.11 on.
# Pins that still fit are kept; `rm requirements/*.txt` first takes the newest of everything.
set -eu
cd "$(dirname "$0")"

pin() {
  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header "$@"
}

pin ../pyproject.toml -o runtime.txt
for group in build dev; do
  pin --group "../pyproject.toml:$group" -c runtime.txt -o $group.txt
done
pin --group ../pyproject.toml:ci -c runtime.txt -c dev.txt -o ci.txt
pin --group ../pyproject.toml:bench -c runtime.txt -c dev.txt -o bench.txt
