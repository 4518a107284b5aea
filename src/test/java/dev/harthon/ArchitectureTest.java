package dev.harthon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the rooms, as the README's "How it is built" lists them. */
class ArchitectureTest {

    private static final String ROOT = "dev.harthon";

    /** Room to the rooms that it may use beside itself. */
    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("fault", List.of());
        ARROWS.put("habitat", List.of("fault"));
        ARROWS.put("http", List.of("fault"));
        ARROWS.put("depot", List.of("fault", "habitat", "http"));
        ARROWS.put("image", List.of("fault", "habitat"));
        ARROWS.put("app", List.of("fault", "habitat"));
        ARROWS.put("store", List.of("fault", "http"));
        ARROWS.put("marathon", List.of("fault", "http"));
        ARROWS.put("mesos", List.of("fault", "http"));
        ARROWS.put("dcos", List.of("fault", "http"));
        ARROWS.put("session", List.of("fault", "habitat", "image", "app"));
        ARROWS.put("workbench", List.of(
                "fault", "habitat", "http", "depot", "image", "app", "store", "marathon", "mesos", "dcos",
                "session"));
        ARROWS.put("local", List.of("fault", "habitat"));
        ARROWS.put("shell", List.of("fault", "habitat", "image", "app", "session", "workbench"));
    }

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> eachRoomUsesOnlyTheRoomsItMay() {
        return ARROWS.entrySet().stream().map(arrow -> DynamicTest.dynamicTest(arrow.getKey(), () -> {
            String[] others = ARROWS.keySet().stream()
                    .filter(room -> !room.equals(arrow.getKey()) && !arrow.getValue().contains(room))
                    .map(room -> ROOT + "." + room + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + arrow.getKey() + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }));
    }

    @Test
    void everyClassLivesInARoomOrIsMain() {
        String[] rooms = ARROWS.keySet().stream().map(room -> ROOT + "." + room + "..").toArray(String[]::new);
        check(classes()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .resideInAPackage(ROOT)
                .andShould()
                .haveNameMatching("dev\\.harthon\\.(Harthon.*|[A-Z][a-z]+Commands|package-info)"));
    }

    @Test
    void springAndJlineStayInTheShell() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".shell..", ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jline.."));
    }

    @Test
    void packagesAndImagesKnowNoJson() {
        check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".habitat..", ROOT + ".image..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.."));
    }

    @Test
    void onlyMainAndTheShellTouchTheProcess() {
        ArchRule streams = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".shell..", ROOT)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class);
        check(streams);
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }
}
