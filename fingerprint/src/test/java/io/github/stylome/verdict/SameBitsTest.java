package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.hash.Hashing;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small fitted model has the same bits on every JDK, on every machine and for every user. */
@Tag("locale")
class SameBitsTest {
  private static final ProfileAttributor ATTRIBUTOR = ProfileAttributor.fit(ProfileMethod.standard(), SmallTexts.corpus(12, "ann", "bob", "cy"), Workers.caller());

  @Test
  void fittedFingerprinters_haveTheDigestsOfEveryOtherRun() {
    assertEquals(List.of("484e6f2cd85e888a", "a4924f7f42860563", "432f6633a895ffd1"),
        ATTRIBUTOR.fingerprinters().stream().map(f -> f.digest().substring(0, 16)).toList());
  }

  @Test
  void fittedModel_hasTheBytesOfEveryOtherRun() {
    assertEquals("c4d6afbf413869f88bb33fbe09a9d5573b653efbbe7d6084c5a1ecef98917ef2",
        Hashing.sha256().hashBytes(AttributorWriter.toBytes(ATTRIBUTOR)).toString());
  }

  @Test
  void scoresAndProbabilities_haveTheBitsOfEveryOtherRun() {
    Document text = Document.of("x", SmallTexts.text(1, 77, 45).toUpperCase(Locale.ROOT).replace("I", "\u0130"));
    assertEquals(List.of(
        "cy", "-0x1.acfaae14ea0fdp-1", "0x1.018aa4a505fdap-1",
        "bob", "-0x1.b919838c4115dp-1", "0x1.b0c0198ddcff6p-2",
        "ann", "-0x1.1b69d99ac9333p0", "0x1.30aa74a05c161p-4"), bits(ATTRIBUTOR.attribute(text).ranking()));
  }

  private static List<String> bits(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(c -> Stream.of(c.label(), Double.toHexString(c.score()), Double.toHexString(c.probability())))
        .toList();
  }
}
