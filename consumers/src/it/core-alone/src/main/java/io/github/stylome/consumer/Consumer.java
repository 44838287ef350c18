package io.github.stylome.consumer;

import io.github.stylome.count.TermCounter;
import io.github.stylome.count.TermCounts;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.util.List;

/** Uses the core without the fingerprints, and so without Guava. */
public final class Consumer {
  private Consumer() {}

  public static void main(String[] args) {
    Module core = Document.class.getModule();
    require(core.getName().equals("io.github.stylome.core"), "Document is in " + core);
    require(ModuleLayer.boot().findModule("com.google.common").isEmpty(), "the core brings Guava");

    TermCounter first = count("The cat sat on the wall.");
    TermCounter second = count("THE CAT DIDN\u2019T SIT.");
    first.merge(second);
    TermCounts counts = first.counts();
    require(counts.terms().subList(0, 2).equals(List.of("the", "cat")), "the ranking is " + counts.terms());
    require(counts.count("the") == 3 && counts.count("didn't") == 1 && counts.total() == 10, "counted: " + counts);

    // Entities are the work of Commons Text, which the core does bring.
    CharSequence text = Normalizer.of(NormalizationRule.HTML_ENTITIES).normalize("caf&eacute;");
    require(text.toString().equals("caf\u00E9"), "the text is " + text);
    System.out.println("core alone: " + counts + " from " + core);
  }

  private static TermCounter count(String text) {
    TermCounter counter = new TermCounter();
    counter.addAll(NGrams.ofWords(1), Tokenizers.words(), Normalizers.standard().normalize(text));
    return counter;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
