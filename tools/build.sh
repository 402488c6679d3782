# shellcheck shell=bash
# What tools/run and tools/test share: where to build, and how. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf 'attune: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}

# The folder that holds all builds: ATTUNE_BUILD_DIR, else build/ in the tree, else, where the tree
# cannot be written, one of its own in the cache folder.
builds() {
    if [[ -n ${ATTUNE_BUILD_DIR-} ]]; then
        mkdir -p "$ATTUNE_BUILD_DIR" && (cd "$ATTUNE_BUILD_DIR" && pwd -P)
    elif mkdir -p "$root/build" 2>/dev/null && [[ -w $root/build ]]; then
        printf '%s\n' "$root/build"
    else
        local cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/attune
        cache+=/build-$(printf '%s' "$root" | sha256sum | cut -c1-12)
        mkdir -p "$cache" && printf '%s\n' "$cache"
    fi
}

# configure PRESET DIR [-D…]: says nothing when it goes well.
configure() {
    local preset=$1 dir=$2 log fresh=()
    shift 2
    # A tree that was moved or copied since: its old cache names folders that are gone.
    if [[ -f $dir/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    mkdir -p "$dir"
    log=$dir/configure.log
    (cd "$root" && cmake --preset "$preset" -B "$dir" "${fresh[@]}" "$@") >"$log" 2>&1 || {
        cat "$log" >&2
        die "cmake could not configure $dir; its words stand above. Deleting that folder is safe."
    }
}

# The folder of Dear ImGui for cmake; empty where the system's own is new enough.
imgui_dir() {
    local found
    found=$("$root/tools/setup-imgui") || return
    [[ $found == system ]] || printf '%s\n' "$found"
}

# build DIR [TARGET…]: with ninja's progress on a terminal, otherwise one line and what goes wrong.
build() {
    local dir=$1 names=()
    shift
    [[ $# -gt 0 ]] && names=(--target "$@")
    cmake --build "$dir" "${names[@]}" >&2 || die "the build in $dir failed; the compiler's words stand above."
}
