package io.github.stylome.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.verdict.Calibration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AtlasProvenanceTest {
  private static final AtlasProvenance SAMPLE = new AtlasProvenance("1", "2026-11-22", 0.75,
      LikenessLimits.of(Map.of("letters", Map.of(1, 0.25, 5, 1.0 / 3), "diaries", Map.of(1, -0.5))),
      List.of(new AtlasSource("letters", "https://example.org/letters", "2024", "CC0")),
      List.of(new AtlasProfile("letters/a", "a", "acme", "letters", 12, 34_567_890_123L),
          new AtlasProfile("diaries/b", "human diaries", "human", "diaries", 1, 2)));

  @Test
  @Tag("locale")
  void parse_readsWhatToTextWrites() {
    assertEquals(SAMPLE, AtlasProvenance.parse(SAMPLE.toText()));
    assertEquals(SAMPLE.toText(), AtlasProvenance.parse(SAMPLE.toText()).toText());
  }

  @Test
  @Tag("locale")
  void toText_isTabSeparated() {
    assertTrue(SAMPLE.toText().startsWith("atlas\t1\t2026-11-22\t0.75\nlikeness\tdiaries\t1\t-0.5\n"), SAMPLE.toText());
    assertTrue(SAMPLE.toText().endsWith("profile\tdiaries/b\thuman diaries\thuman\tdiaries\t1\t2\n"), SAMPLE.toText());
  }

  @Test
  @Tag("locale")
  void training_isWrittenAndRead() {
    AtlasProvenance learnt = new AtlasProvenance("1", "2026-11-22", 0.75, SAMPLE.likeness(), SAMPLE.sources(),
        SAMPLE.profiles(), Optional.of(new FamilyTraining(
            Map.of("human", 30, "acme", 1200), new Calibration(1.0 / 3, 250, 0.125, 77))));
    assertEquals(learnt, AtlasProvenance.parse(learnt.toText()));
    List<String> lines = learnt.toText().lines().toList();
    assertEquals(
        List.of("shifted\t0.3333333333333333\t250.0\t0.125\t77", "family\tacme\t1200", "family\thuman\t30"),
        lines.subList(lines.size() - 3, lines.size()));
    for (String bad : new String[] {"shifted\t1\t0\t0\t9", "family\ta\t1\nfamily\tb\t1",
        "shifted\t1\t0\t2\t9\nfamily\ta\t1\nfamily\tb\t1", "shifted\t1\t0\t0\t9\nfamily\ta\t1\nfamily\ta\t1",
        "shifted\t1\t0\t0\t9\nfamily\ta\t1\nfamily\tb\tmany", "shifted\t1\t0\t0\t9\nfamily\ta\t1"}) {
      assertThrows(IllegalArgumentException.class,
          () -> AtlasProvenance.parse("atlas\t1\t2026-11-22\t0.75\n" + bad + "\n"), bad);
    }
  }

  @Test
  void parse_ofABadLine_isRefused() {
    for (String bad : new String[] {"", "nonsense", "atlas\t1", "atlas\t1\t2026\thalf", "source\ta\tb\tc",
        "profile\ta\tb\tc\td\tx\t1", "likeness\ta\t0\t0.5", "likeness\ta\tone\t0.5", "likeness\ta\t1\thalf",
        "profile\ta\tb\tc\td\t1\t"}) {
      String text = bad.isEmpty() ? "" : "atlas\t1\t2026-11-22\t0.75\n" + bad + "\n";
      assertThrows(IllegalArgumentException.class, () -> AtlasProvenance.parse(text), bad);
    }
  }

  @Test
  void parse_ofAnUnknownLine_namesIt() {
    Exception e = assertThrows(
        IllegalArgumentException.class, () -> AtlasProvenance.parse("atlas\t1\t2026\t0\nwhat\tis\tthis\n"));
    assertTrue(e.getMessage().contains("line 2") && e.getMessage().contains("what\tis\tthis"), e.getMessage());
  }

  @Test
  void toText_ofAFieldWithATab_isRefused() {
    AtlasProvenance bad = new AtlasProvenance("1", "today", 0, LikenessLimits.of(Map.of()),
        List.of(new AtlasSource("a\tb", "", "", "")), List.of());
    assertThrows(IllegalArgumentException.class, bad::toText);
  }
}
