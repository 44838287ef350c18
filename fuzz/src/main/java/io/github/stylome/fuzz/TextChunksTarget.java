package io.github.stylome.fuzz;

import io.github.stylome.count.TermCounter;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.TextChunks;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** The pieces of a text, of whatever size, are the text. */
public final class TextChunksTarget {
  /** Made once: the first call of each makes its tables. To be added to at the end. */
  private static final List<Normalizer> NORMALIZERS = List.of(
      Normalizer.of(),
      Normalizer.of(NormalizationRule.HTML_ENTITIES),
      Normalizer.of(NormalizationRule.NFC),
      Normalizer.of(NormalizationRule.FOLD_CASE),
      Normalizer.of(NormalizationRule.UNIFY_SPACES),
      Normalizer.of(NormalizationRule.HTML_ENTITIES, NormalizationRule.NFC, NormalizationRule.FOLD_CASE,
          NormalizationRule.UNIFY_QUOTES, NormalizationRule.UNIFY_DASHES, NormalizationRule.UNIFY_SPACES),
      Normalizer.of(NormalizationRule.UNIFY_SPACES, NormalizationRule.UNIFY_DASHES, NormalizationRule.UNIFY_QUOTES,
          NormalizationRule.FOLD_CASE, NormalizationRule.HTML_ENTITIES));
  private static final List<Tokenizer> TOKENIZERS =
      List.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.letters(), Tokenizers.whitespace());

  private TextChunksTarget() {}

  /** Reads a text in pieces, counts it in pieces, and reads it in pieces that must not grow. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    FuzzInput input = new FuzzInput(data);
    Normalizer normalizer = input.oneOf(NORMALIZERS);
    int size = 1 + input.choice(256);
    int limit = size + input.choice(256);
    int n = 1 + input.choice(5);
    String text = input.text();
    String expected = normalizer.normalize(text).toString();
    Claims.equal(expected, join(TextChunks.builder().normalizer(normalizer).size(size), text), "the pieces");
    for (Tokenizer tokenizer : TOKENIZERS) {
      count(NGrams.ofWords(n), tokenizer, normalizer, size, text, expected);
      count(NGrams.ofCharacters(n), tokenizer, normalizer, size, text, expected);
    }
    count(NGrams.ofCharacters(n), Tokenizers.wholeText(), normalizer, size, text, expected);
    readWithin(limit, size, text);
  }

  private static String join(TextChunks.Builder builder, String text) throws IOException {
    StringBuilder joined = new StringBuilder();
    try (TextChunks chunks = builder.open("input", new StringReader(text))) {
      for (Optional<CharSequence> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
        joined.append(chunk.get());
      }
      Claims.holds(chunks.next().isEmpty(), () -> "a piece behind the last");
    }
    return joined.toString();
  }

  private static void count(
      NGrams ngrams, Tokenizer tokenizer, Normalizer normalizer, int size, String text, String normal)
      throws IOException {
    TermCounter whole = new TermCounter();
    whole.addAll(ngrams, tokenizer, normal);
    TermCounter pieces = new TermCounter();
    try (TextChunks chunks =
        TextChunks.builder().normalizer(normalizer).size(size).open("input", new StringReader(text))) {
      Claims.equal(whole.total(), pieces.addAll(ngrams, tokenizer, chunks), ngrams + " of " + tokenizer.name());
    }
    Claims.equal(whole.counts(), pieces.counts(), "the counts of " + ngrams + " of " + tokenizer.name());
  }

  private static void readWithin(int limit, int size, String text) throws IOException {
    try (TextChunks chunks =
        TextChunks.builder().size(size).limit(limit).open("input", new StringReader(text))) {
      int behind = 0;
      while (true) {
        Optional<CharSequence> chunk;
        try {
          chunk = chunks.next();
        } catch (IOException e) {
          Claims.holds(text.length() - behind > limit, () -> "the rest is not too long: " + e.getMessage());
          return; // no place to cut, which is documented
        }
        if (chunk.isEmpty()) {
          Claims.equal(text.length(), behind, "the length of the pieces");
          return;
        }
        int length = chunk.get().length();
        Claims.holds(length > 0 && length <= limit, () -> "a piece of " + length + ", the limit is " + limit);
        Claims.holds(text.startsWith(chunk.get().toString(), behind), () -> "a piece is not of the text");
        behind += length;
      }
    }
  }
}
