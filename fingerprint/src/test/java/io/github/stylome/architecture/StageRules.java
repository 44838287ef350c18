package io.github.stylome.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the house: every class is in a stage, data flows one way through the stages, and so do imports. */
final class StageRules {
  /** First to last, what lies beneath them all included. A stage may use those before it, and not one after it. */
  static final List<String> STAGES = List.of(
      "parallel", "unicode", "linear", "kernel", "text", "language", "token", "shape", "count", "richness", "readability",
      "feature", "fingerprint", "distance", "search", "tree", "cluster", "classify", "verification", "learn", "verdict",
      "keyness", "rolling", "leak", "lineage", "composition", "reasoning", "monitor", "store", "atlas", "dossier");

  private StageRules() {}

  static ArchRule noPackageCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  static ArchRule everyClassInAStage(String root) {
    return classes().that().resideInAPackage(root + "..").should()
        .resideInAnyPackage(packagesOf(root, STAGES))
        .because("a new package is given its place in the order of stages, in StageRules");
  }

  static ArchRule earlierStagesOnly(String root) {
    return Stream.iterate(0, stage -> stage < STAGES.size() - 1, stage -> stage + 1)
        .map(stage -> earlierStagesOnly(root, stage))
        .reduce((one, other) -> CompositeArchRule.of(one).and(other))
        .orElseThrow();
  }

  private static ArchRule earlierStagesOnly(String root, int stage) {
    return noClasses().that().resideInAPackage(packageOf(root, STAGES.get(stage)))
        .should().dependOnClassesThat()
        .resideInAnyPackage(packagesOf(root, STAGES.subList(stage + 1, STAGES.size())))
        .because("data flows one way: " + String.join(" → ", STAGES))
        .allowEmptyShould(true);
  }

  private static String[] packagesOf(String root, List<String> stages) {
    return stages.stream().map(stage -> packageOf(root, stage)).toArray(String[]::new);
  }

  private static String packageOf(String root, String stage) {
    return root + "." + stage + "..";
  }
}
