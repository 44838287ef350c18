package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileComparisonTest {
  private static List<SlopProfile> profiles() {
    SlopProfiler profiler = new SlopProfiler();
    HabitualTexts.answers("x", 0, 60, "and alas it was so").forEach(profiler::addTarget);
    HabitualTexts.answers("y", 0, 60, "and alas it was not").forEach(profiler::addTarget);
    HabitualTexts.answers("z", 0, 60, "").forEach(profiler::addTarget);
    return profiler.profiles(profiler.labels(), 100, Workers.caller());
  }

  @Test
  void profileWithItself_sharesAll() {
    SlopProfile x = profiles().get(0);
    ProfileComparison comparison = ProfileComparison.of(x, x);
    assertEquals(HabitualTexts.terms(x.entries()), comparison.shared());
    assertEquals(1, comparison.correlation(), 1e-12);
    assertTrue(comparison.tail() < 0.01 && comparison.expected() < comparison.shared().size(), comparison.toString());
  }

  @Test
  void comparison_isSymmetric() {
    List<SlopProfile> profiles = profiles();
    ProfileComparison one = ProfileComparison.of(profiles.get(0), profiles.get(1));
    ProfileComparison other = ProfileComparison.of(profiles.get(1), profiles.get(0));
    assertEquals(one.correlation(), other.correlation(), 1e-12);
    assertEquals(one.tail(), other.tail(), 1e-12);
    assertEquals(one.shared().size(), other.shared().size());
  }

  @Test
  void modelsWithAHabitInCommon_areMoreAlikeThanOthers() {
    List<SlopProfile> profiles = profiles();
    double alike = ProfileComparison.of(profiles.get(0), profiles.get(1)).correlation();
    double unlike = ProfileComparison.of(profiles.get(0), profiles.get(2)).correlation();
    assertTrue(alike > unlike, alike + " " + unlike);
  }
}
