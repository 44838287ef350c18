package io.github.stylome.cli.output;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.verdict.Abstention;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.Collectors;

/** Tells a reader what {@code identify} found: the verdict, the candidates, what decided, and what it rests on. */
public final class IdentificationReport {
  private static final int PRESENT = 10;
  private static final int ABSENT = 5;
  private static final int NAMED_TEXTS = 3;
  private static final int LABEL_WIDTH = 44;
  private static final int TERM_WIDTH = 24;

  private final Atlas atlas;
  private final int top;

  /** Makes a writer of answers of this atlas that names up to {@code top} families and models. */
  public IdentificationReport(Atlas atlas, int top) {
    this.atlas = atlas;
    this.top = top;
  }

  /** Returns the report of an answer. */
  public byte[] of(Identification answer) {
    return of(texts(answer.documents()), answer, new StringBuilder());
  }

  /** Returns the report of an answer about a source. */
  public byte[] of(String source, Identification answer) {
    return of(Visible.of(source) + ": " + texts(answer.documents()), answer, new StringBuilder());
  }

  private byte[] of(String asked, Identification answer, StringBuilder out) {
    line(out, "%s", asked);
    if (answer.best().isPresent()) {
      line(out, "sounds like %s", Visible.of(answer.best().get()));
    } else {
      line(out, "cannot tell");
    }
    line(out, "%s", Visible.of(answer.reason()));
    answer.shift().forEach(alarm -> line(out, "unlike the texts learnt from: %s", Visible.of(alarm.message())));
    answer.unknown().ifPresent(unknown -> line(out, "probability that none of the families is right: %.2f", unknown));
    if (!meansNothing(answer)) {
      candidates(out, "family", answer.families());
      candidates(out, "model", answer.models());
      evidence(out, answer);
    }
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Probabilities of what is nearest say nothing where nothing is near, or where there is too little to measure. */
  private static boolean meansNothing(Identification answer) {
    return answer.abstention()
        .filter(why -> why == Abstention.UNLIKE_ANY || why == Abstention.TOO_SHORT)
        .isPresent();
  }

  /** Returns the line that says which atlas was asked. */
  public byte[] provenance() {
    return (provenance(atlas) + " See \"stylome atlas\".\n").getBytes(StandardCharsets.UTF_8);
  }

  static String provenance(Atlas atlas) {
    long texts = atlas.profiles().stream().mapToLong(profile -> profile.texts()).sum();
    long tokens = atlas.profiles().stream().mapToLong(profile -> profile.tokens()).sum();
    return String.format(Locale.ROOT, "Atlas %s of %s: %d profiles from %,d texts of %,d tokens.",
        atlas.version(), atlas.date(), atlas.profiles().size(), texts, tokens);
  }

  private static String texts(List<String> ids) {
    String names = ids.stream().limit(NAMED_TEXTS).map(Visible::of).collect(Collectors.joining(", "));
    int more = ids.size() - NAMED_TEXTS;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  private void candidates(StringBuilder out, String what, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    line(out, "");
    line(out, "  %s  probability", padded(what, LABEL_WIDTH));
    for (Candidate candidate : candidates.subList(0, Math.min(top, candidates.size()))) {
      line(out, "  %s  %11.3f", padded(Visible.of(candidate.label()), LABEL_WIDTH), candidate.probability());
    }
  }

  private static void evidence(StringBuilder out, Identification answer) {
    if (answer.evidence().isEmpty()) {
      return;
    }
    String sides = answer.families().get(0).label() + " over " + answer.families().get(1).label();
    line(out, "");
    line(out, "  %s  contribution  occurrences", padded("what decided, " + Visible.of(sides), LABEL_WIDTH));
    items(out, answer.evidence().stream().filter(item -> item.occurrences() > 0).limit(PRESENT));
    List<Evidence> absent = answer.evidence().stream().filter(item -> item.occurrences() == 0).limit(ABSENT).toList();
    if (!absent.isEmpty()) {
      line(out, "  and what is not in it");
      items(out, absent.stream());
    }
  }

  private static void items(StringBuilder out, Stream<Evidence> items) {
    items.forEach(item -> {
      String term = padded(Visible.term(item.feature()), TERM_WIDTH) + " " + item.channel();
      line(out, "  %s  %+12.4f  %11d", padded(term, LABEL_WIDTH), item.contribution(), item.occurrences());
    });
  }

  private static String padded(String string, int width) {
    return string + " ".repeat(Math.max(0, width - string.codePointCount(0, string.length())));
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
