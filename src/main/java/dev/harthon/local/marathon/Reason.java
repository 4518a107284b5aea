package dev.harthon.local.marathon;

/** Why an offer is not taken, in the order in which Marathon looks (marathon: NoOfferMatchReason.scala). */
enum Reason {
    UnfulfilledRole,
    UnfulfilledConstraint,
    NoCorrespondingReservationFound,
    AgentMaintenance,
    InsufficientCpus,
    InsufficientMemory,
    InsufficientDisk,
    InsufficientGpus,
    InsufficientPorts,
    DeclinedScarceResources
}
