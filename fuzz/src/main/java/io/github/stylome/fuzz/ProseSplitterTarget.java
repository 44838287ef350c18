package io.github.stylome.fuzz;

import io.github.stylome.text.Aside;
import io.github.stylome.text.AsideKind;
import io.github.stylome.text.ProseSplitter;
import io.github.stylome.text.ProseText;
import io.github.stylome.text.TextSpan;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The prose of a text and what is set aside are parts of it that do not overlap, and all of it but white space. */
public final class ProseSplitterTarget {
  private ProseSplitterTarget() {}

  /** Sets aside every set of kinds. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new FuzzInput(data).text();
    for (int bits = 0; bits < 1 << AsideKind.values().length; bits++) {
      Set<AsideKind> kinds = EnumSet.noneOf(AsideKind.class);
      for (AsideKind kind : AsideKind.values()) {
        if ((bits & 1 << kind.ordinal()) != 0) {
          kinds.add(kind);
        }
      }
      split(kinds, text);
    }
  }

  private static void split(Set<AsideKind> kinds, String text) {
    ProseText split = ProseSplitter.of(kinds).split(text);
    Claims.equal(text, split.text(), "the text as it was given");
    List<TextSpan> asides = split.asides().stream().map(Aside::span).toList();
    SpanPromises.inOrder(text, split.prose());
    SpanPromises.inOrder(text, asides);
    List<TextSpan> all = Stream.concat(split.prose().stream(), asides.stream())
        .sorted(Comparator.comparingInt(TextSpan::start)).toList();
    SpanPromises.inOrder(text, all);
    SpanPromises.complete(text, all);
    SpanPromises.trimmed(text, split.prose());
    SpanPromises.joined(text, split.prose(), split.proseText());
    for (Aside aside : split.asides()) {
      Claims.holds(kinds.contains(aside.kind()), () -> aside + ", which was not asked for");
      Claims.holds(aside.kind() != AsideKind.QUOTATION || aside.span().length() >= ProseSplitter.LEAST_QUOTATION,
          () -> aside + " is too short");
    }
  }
}
