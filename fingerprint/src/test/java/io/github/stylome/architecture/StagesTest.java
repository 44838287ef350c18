package io.github.stylome.architecture;

import static io.github.stylome.architecture.StageRules.STAGES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Holds the classes of both libraries to the rules of the house. */
@AnalyzeClasses(packages = StagesTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class StagesTest {
  static final String ROOT = "io.github.stylome";

  @ArchTest
  static final ArchRule packages_formNoCycle = StageRules.noPackageCycles(ROOT);

  @ArchTest
  static final ArchRule everyClass_isInAStage = StageRules.everyClassInAStage(ROOT);

  @ArchTest
  static final ArchRule everyStage_usesEarlierStagesOnly = StageRules.earlierStagesOnly(ROOT);

  /** Without this, rules over classes that were not found would hold. */
  @ArchTest
  static void everyStage_isSeen(JavaClasses classes) {
    List<String> seen = STAGES.stream()
        .filter(stage -> classes.stream().anyMatch(type -> type.getPackageName().equals(ROOT + "." + stage)))
        .toList();
    assertEquals(STAGES, seen);
  }
}
