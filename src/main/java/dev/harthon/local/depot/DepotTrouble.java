package dev.harthon.local.depot;

import java.util.Optional;

/**
 * How a depot misbehaves, so that clients can be tried.
 *
 * @param bytesPerSecond of a download; 0 is as fast as it goes
 * @param cutAfter bytes, a download breaks
 * @param cuts how many downloads of each package break so
 * @param failures how many requests of each path are answered with 500 before one is answered well
 * @param lies whether the checksums that are told are wrong
 * @param ranges whether a download may begin in the middle
 * @param token what a download must bring along; 401 without it
 * @param licence whether the token's account has a licence; 403 without it
 */
public record DepotTrouble(
        long bytesPerSecond,
        long cutAfter,
        int cuts,
        int failures,
        boolean lies,
        boolean ranges,
        Optional<String> token,
        boolean licence) {

    /** Always rather more than one: a small download is over too soon otherwise. */
    static final int PIECES_PER_SECOND = 20;

    public static DepotTrouble none() {
        return new DepotTrouble(0, 0, 0, 0, false, true, Optional.empty(), true);
    }

    public DepotTrouble slow(long bytes) {
        return new DepotTrouble(bytes, cutAfter, cuts, failures, lies, ranges, token, licence);
    }

    public DepotTrouble cutting(long after, int times) {
        return new DepotTrouble(bytesPerSecond, after, times, failures, lies, ranges, token, licence);
    }

    public DepotTrouble failing(int times) {
        return new DepotTrouble(bytesPerSecond, cutAfter, cuts, times, lies, ranges, token, licence);
    }

    public DepotTrouble lying() {
        return new DepotTrouble(bytesPerSecond, cutAfter, cuts, failures, true, ranges, token, licence);
    }

    public DepotTrouble withoutRanges() {
        return new DepotTrouble(bytesPerSecond, cutAfter, cuts, failures, lies, false, token, licence);
    }

    public DepotTrouble wantingToken(String secret) {
        return new DepotTrouble(bytesPerSecond, cutAfter, cuts, failures, lies, ranges, Optional.of(secret), licence);
    }

    public DepotTrouble withoutLicence() {
        return new DepotTrouble(bytesPerSecond, cutAfter, cuts, failures, lies, ranges, token, false);
    }

    /** The token stays out. */
    @Override
    public String toString() {
        return "DepotTrouble[bytesPerSecond=" + bytesPerSecond + ", cutAfter=" + cutAfter + ", cuts=" + cuts
                + ", failures=" + failures + ", lies=" + lies + ", ranges=" + ranges + ", licence=" + licence + "]";
    }
}
