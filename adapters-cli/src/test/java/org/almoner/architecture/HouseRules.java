package org.almoner.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Which part of the house may use what, as lists of what is allowed.
 *
 * <p>The rules take the root of the packages, so that each can be shown to fail below the root of the violations.
 */
final class HouseRules {

    /** The packages of Java that the model may use: values and collections, no I/O, no database, no network, no log. */
    private static final Set<String> JAVA_FOR_THE_DOMAIN = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    /** Classes of the packages above that tell the time, roll dice or touch the machine. */
    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.Timer",
            "java.util.concurrent.ThreadLocalRandom");

    /** The parts of Guava that do no I/O. */
    private static final List<String> GUAVA_FOR_THE_DOMAIN = List.of(
            "com.google.common.annotations",
            "com.google.common.base",
            "com.google.common.collect",
            "com.google.common.graph",
            "com.google.common.hash",
            "com.google.common.math",
            "com.google.common.primitives");

    private static final List<String> ELSEWHERE_FOR_THE_APPLICATION =
            List.of("com.google.common", "org.jspecify.annotations", "org.slf4j");

    private static final List<String> JAVA_NOT_FOR_THE_APPLICATION =
            List.of("java.net", "java.nio.file", "java.rmi", "java.sql", "java.util.logging");

    private final String root;

    /** The rules for the packages below a root such as {@code org.almoner}. */
    HouseRules(String root) {
        this.root = root;
    }

    ArchRule domainUsesOnlyValuesAndGuava() {
        return classes()
                .that()
                .resideInAPackage(below("domain"))
                .should()
                .onlyDependOnClassesThat(are("of the domain, or values and collections of Java and Guava", c -> {
                    String home = c.getPackageName();
                    return in(home, root + ".domain")
                            || (JAVA_FOR_THE_DOMAIN.contains(home) && !CLOCKS_AND_DICE.contains(outermost(c)))
                            || GUAVA_FOR_THE_DOMAIN.contains(home)
                            || home.equals("org.jspecify.annotations");
                }))
                .because("the model does no I/O and can be embedded anywhere");
    }

    ArchRule domainAsksNoClockAndRollsNoDice() {
        return classes()
                .that()
                .resideInAPackage(below("domain"))
                .should(new ArchCondition<>("be told the time and every random number") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                            if (asksTheMachine(access.getTarget())) {
                                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                            }
                        }
                    }
                })
                .because("any day must be replayed as it was then known");
    }

    ArchRule domainHoldsNoStaticsThatChange() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(below("domain"))
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("the model is the same for every caller");
    }

    ArchRule domainPackagesHaveNoCycles() {
        return slices().matching(root + ".domain.(*)..").should().beFreeOfCycles();
    }

    ArchRule applicationUsesOnlyDomainAndLog() {
        return classes()
                .that()
                .resideInAPackage(below("application"))
                .should()
                .onlyDependOnClassesThat(are("of the application, the domain, SLF4J, or Java without I/O", c -> {
                    String home = c.getPackageName();
                    return inAny(home, List.of(root + ".application", root + ".domain"))
                            || inAny(home, ELSEWHERE_FOR_THE_APPLICATION)
                            || (in(home, "java") && !inAny(home, JAVA_NOT_FOR_THE_APPLICATION));
                }))
                .because("whatever touches the world is an adapter's, behind a port");
    }

    ArchRule persistenceKnowsNoOtherAdapter() {
        return ofOurOwnKnowsOnly("persistence", "json");
    }

    ArchRule restKnowsNoOtherAdapter() {
        return ofOurOwnKnowsOnly("rest", "json", "formats", "wording");
    }

    ArchRule restIsUsedByItsFrontDoor() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(below("rest"))
                .should()
                .onlyDependOnClassesThat(are(
                        "outside the parts of REST",
                        c -> !in(c.getPackageName(), root + ".rest")
                                || c.getPackageName().equals(root + ".rest")))
                .because("resources and bodies are public for the framework alone");
    }

    ArchRule solverKnowsNoOtherAdapter() {
        return ofOurOwnKnowsOnly("solver");
    }

    ArchRule formatsKnowNoAdapter() {
        return ofOurOwnKnowsOnly("formats", "json");
    }

    ArchRule jsonKnowsNoAdapter() {
        return ofOurOwnKnowsOnly("json");
    }

    ArchRule wordingKnowsNoAdapter() {
        return ofOurOwnKnowsOnly("wording");
    }

    ArchRule simulationKnowsNoAdapter() {
        return ofOurOwnKnowsOnly("simulation");
    }

    ArchRule testkitKnowsNoAdapter() {
        return ofOurOwnKnowsOnly("testkit", "simulation");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("live in a package whose package-info says @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                item, marked, item.getName() + ": its package is not marked @NullMarked"));
                    }
                })
                .because("null is checked where a package asks for it");
    }

    private ArchRule ofOurOwnKnowsOnly(String module, String... others) {
        List<String> known = Stream.concat(Stream.of(module, "application", "domain"), Stream.of(others))
                .map(name -> root + "." + name)
                .toList();
        return classes()
                .that()
                .resideInAPackage(below(module))
                .should()
                .onlyDependOnClassesThat(are(
                        "of " + String.join(", ", known) + ", or a library",
                        c -> !in(c.getPackageName(), root) || inAny(c.getPackageName(), known)))
                .because("one composition root, in the command line, wires the adapters");
    }

    private String below(String part) {
        return root + "." + part + "..";
    }

    private static boolean asksTheMachine(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return switch (owner) {
            case "java.lang.System" ->
                !Set.of("arraycopy", "identityHashCode", "lineSeparator").contains(name);
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" -> name.equals("shuffle");
            case "java.util.TimeZone", "java.time.ZoneId" ->
                Set.of("getDefault", "systemDefault").contains(name);
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    /** A predicate on the class itself, or on what its arrays hold; primitive types always pass. */
    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> allowed) {
        return DescribedPredicate.describe(description, c -> {
            JavaClass held = c.getBaseComponentType();
            return held.isPrimitive() || allowed.test(held);
        });
    }

    private static String outermost(JavaClass c) {
        return c.getEnclosingClass().map(HouseRules::outermost).orElse(c.getName());
    }

    private static boolean inAny(String home, List<String> roots) {
        return roots.stream().anyMatch(r -> in(home, r));
    }

    private static boolean in(String home, String root) {
        return home.equals(root) || home.startsWith(root + ".");
    }
}
