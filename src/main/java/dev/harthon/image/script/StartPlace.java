package dev.harthon.image.script;

/** Where a start script works: in the folder that it lies in, from wherever it is called. */
final class StartPlace {

    static final String LINE = "case $0 in */*) CDPATH= cd -- \"${0%/*}\" || fail \"cannot enter ${0%/*}\" ;; esac";

    private StartPlace() {}
}
