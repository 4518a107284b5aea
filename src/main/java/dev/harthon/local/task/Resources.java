package dev.harthon.local.task;

/**
 * An amount of what an agent offers.
 *
 * @param mem MiB
 * @param disk MiB
 */
public record Resources(double cpus, double mem, double disk, double gpus, Ports ports) {

    public static Resources none() {
        return new Resources(0, 0, 0, 0, Ports.none());
    }

    public Resources plus(Resources other) {
        return new Resources(
                sum(cpus, other.cpus), sum(mem, other.mem), sum(disk, other.disk), sum(gpus, other.gpus),
                ports.plus(other.ports));
    }

    public Resources minus(Resources other) {
        return new Resources(
                sum(cpus, -other.cpus), sum(mem, -other.mem), sum(disk, -other.disk), sum(gpus, -other.gpus),
                ports.minus(other.ports));
    }

    /** In thousandths, as Mesos counts, so that a tenth added ten times is one. */
    private static double sum(double a, double b) {
        return Math.round((a + b) * 1000) / 1000.0;
    }
}
