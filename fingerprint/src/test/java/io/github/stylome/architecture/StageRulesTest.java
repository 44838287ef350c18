package io.github.stylome.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail guards nothing: here each meets two packages that use each other. */
class StageRulesTest {
  private static final String CYCLIC = "io.github.stylome.architecture.cyclic";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.github.stylome.architecture");

  @Test
  void noPackageCycles_ofTwoPackagesThatUseEachOther_fails() {
    assertFails(StageRules.noPackageCycles(CYCLIC), "cyclic.text.EarlyStage", "cyclic.token.LateStage");
  }

  @Test
  void earlierStagesOnly_ofTextThatUsesTokens_fails() {
    assertFails(StageRules.earlierStagesOnly(CYCLIC), "cyclic.text.EarlyStage", "cyclic.token.LateStage");
  }

  @Test
  void earlierStagesOnly_ofTokensThatUseText_holds() {
    String report = StageRules.earlierStagesOnly(CYCLIC).evaluate(CLASSES).getFailureReport().toString();
    assertFalse(report.contains("<" + CYCLIC + ".token.LateStage.early"), report);
  }

  @Test
  void everyClassInAStage_ofAPackageWithoutAPlace_fails() {
    assertFails(StageRules.everyClassInAStage("io.github.stylome"), "cyclic.text.EarlyStage");
  }

  private static void assertFails(ArchRule rule, String... named) {
    String report = rule.evaluate(CLASSES).getFailureReport().toString();
    for (String name : named) {
      assertTrue(report.contains(name), () -> name + " is not named in: " + report);
    }
  }
}
