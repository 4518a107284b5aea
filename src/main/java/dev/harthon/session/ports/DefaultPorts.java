package dev.harthon.session.ports;

import dev.harthon.app.PortName;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.Runner;
import dev.harthon.session.settings.Facts;
import dev.harthon.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ports that are exposed unless the user says otherwise: those that the package EXPOSES, then the Supervisor's.
 */
record DefaultPorts(List<Default> ofPackage, List<Default> ofSupervisor) {

    /** One of them, with its default name. */
    record Default(int number, PortName name) {

        static Default of(SupervisorPort port) {
            return new Default(port.number(), port.portName());
        }

        /** Whether a request is about it. */
        boolean isMeantBy(PortRequest request) {
            return request.number() == number || request.name().equals(Optional.of(name));
        }
    }

    static DefaultPorts of(Facts facts) {
        List<Default> supervisors = facts.require(RunSettings.RUNNER) == Runner.SUPERVISOR
                ? Arrays.stream(SupervisorPort.values()).map(Default::of).toList()
                : List.of();
        Names taken = new Names(supervisors.stream().map(Default::name).toList());
        List<Default> packages = new ArrayList<>();
        facts.service().ifPresent(service -> exposes(service, taken, packages));
        return new DefaultPorts(List.copyOf(packages), supervisors);
    }

    Optional<Default> find(PortName name) {
        return Stream.concat(ofPackage.stream(), ofSupervisor.stream())
                .filter(port -> port.name().equals(name))
                .findFirst();
    }

    Optional<PortName> find(String name) {
        return Stream.concat(ofPackage.stream(), ofSupervisor.stream())
                .map(Default::name)
                .filter(port -> port.text().equals(name))
                .findFirst();
    }

    private static void exposes(HabitatPackage service, Names taken, List<Default> packages) {
        PackagePorts exports = PackagePorts.of(service);
        service.metadata().exposes().stream().distinct().forEach(number -> {
            PortName wish = exports.export(number).map(PortName::fromExport).orElseGet(() -> Names.plain(number));
            packages.add(new Default(number, taken.free(wish, number)));
        });
    }
}
