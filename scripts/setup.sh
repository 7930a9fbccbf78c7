#!/bin/sh
# Installs what raadsparser needs on Debian or Ubuntu and makes .venv with the package in it.
# Does only what is still to be done, so that a second run takes no time.
set -eu
cd "$(dirname "$0")/.."

fonts="fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea fonts-lato fonts-open-sans fonts-dejavu-core"
venv=.venv
stamp=$venv/installed-from
wanted="$(sha256sum <pyproject.toml) in $(pwd)" # a moved .venv does not work either

say() { printf 'setup: %s\n' "$*" >&2; }
stop() { say "$*"; exit 3; }

has_package() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

find_python() {
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    stop "Python 3.11 or later is needed; none was found"
}

# Packages that are absent and without which nothing works.
missing_packages() {
    command -v tesseract >/dev/null || echo tesseract-ocr
    tesseract --list-langs 2>/dev/null | grep -qx nld || echo tesseract-ocr-nld
    if [ ! -e "$stamp" ]; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || venv_package
    fi
}

# Fonts that are absent; only made sheets need them.
missing_fonts() {
    if command -v dpkg-query >/dev/null; then
        for font in $fonts; do has_package "$font" || echo "$font"; done
    fi
}

# Debian keeps venv apart, in a package of the Python's own version.
venv_package() { "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'; }

# Why packages cannot be installed from here, or nothing.
hindrance() {
    if ! command -v apt-get >/dev/null; then
        echo "apt-get is not here to install what is missing"
    elif [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        echo "only root can install what is missing"
    fi
}

install_packages() {
    as_root=
    if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
    say "installing with apt-get: $*"
    $as_root apt-get update -q >&2
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qy --no-install-recommends "$@" >&2
}

make_venv() {
    if [ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
        return
    fi
    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        say "making $venv with $python"
        "$python" -m venv --clear "$venv"
    fi
    say "installing raadsparser and what it depends on into $venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -e '.[dev]'
    printf '%s\n' "$wanted" >"$stamp"
}

python=$(find_python)
needed=$(missing_packages | tr '\n' ' ')
missing="$needed$(missing_fonts | tr '\n' ' ')"
if [ -n "$missing" ]; then
    hindrance=$(hindrance)
    if [ -z "$hindrance" ]; then
        # shellcheck disable=SC2086  # one word a package
        install_packages $missing
    elif [ -n "$needed" ]; then
        stop "$hindrance. Install it with: apt-get install $missing"
    else
        say "$hindrance; made sheets need: apt-get install $missing"
    fi
fi
make_venv
