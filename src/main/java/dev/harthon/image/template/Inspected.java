package dev.harthon.image.template;

/** A template asks something of a value that only the task knows. */
final class Inspected extends RuntimeException {

    private final transient Slot slot;
    private final String helper;

    Inspected(Slot slot, String helper) {
        super(helper + " inspects " + slot.label(), null, false, false);
        this.slot = slot;
        this.helper = helper;
    }

    Slot slot() {
        return slot;
    }

    String helper() {
        return helper;
    }
}
